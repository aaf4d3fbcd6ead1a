//! Columns of a table brought to mean 0 and variance 1, in f64, so that what differs little beside its
//! size, as two moments of one day do, still differs as f32.

/// What a number of a table is measured by: its column's mean and standard deviation over the
/// training examples.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standard {
    /// What 0 stands for.
    pub mean: f64,
    /// What 1 is more than that.
    pub deviation: f64,
}

impl Standard {
    /// Of numbers that are taken as they are.
    pub const NONE: Self = Self { mean: 0.0, deviation: 1.0 };

    /// Of the training examples' numbers; those that are the same in all become 0.
    pub(super) fn of(training: impl Iterator<Item = f64> + Clone) -> Self {
        let count = training.clone().count() as f64;
        let mean = training.clone().sum::<f64>() / count;
        let variance = training.map(|x| (x - mean) * (x - mean)).sum::<f64>() / count;
        Self { mean, deviation: if variance > 0.0 { variance.sqrt() } else { 1.0 } }
    }

    /// How many deviations a number is above the mean.
    pub fn standardised(self, x: f64) -> f64 {
        (x - self.mean) / self.deviation
    }

    /// The number that is so many deviations above the mean.
    pub fn in_own_unit(self, x: f64) -> f64 {
        self.mean + self.deviation * x
    }
}

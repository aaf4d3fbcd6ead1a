//! The examples: what enters the first layer, and the class that should come out.
//!
//! A set is made by its `data.seed` alone, so the same document always means the same examples in
//! the same order.

mod circles;
mod digits;
mod xor;

use nalgebra::DMatrix;
use rand::seq::SliceRandom;
use rand_pcg::Pcg32;

use crate::choice::choice;
use crate::experiment::DataSettings;
use crate::random::{self, Purpose};

choice! {
    /// Where the examples come from.
    pub enum DataSet {
        /// Two classes in the plane: a disc inside a ring.
        Circles = "circles",
        /// Two classes in the plane: opposite quadrants belong together.
        Xor = "xor",
        /// Images of handwritten digits, 8 × 8 pixels, ten classes.
        Digits = "digits",
    }
}

impl DataSet {
    /// How many examples the set can give at the most.
    pub const fn available(self) -> usize {
        match self {
            Self::Circles | Self::Xor => 5000,
            Self::Digits => digits::COUNT,
        }
    }

    /// How many numbers an example has.
    pub const fn features(self) -> usize {
        match self {
            Self::Circles | Self::Xor => 2,
            Self::Digits => digits::PIXELS,
        }
    }

    /// How many classes there are.
    pub const fn classes(self) -> usize {
        match self {
            Self::Circles | Self::Xor => 2,
            Self::Digits => 10,
        }
    }

    /// Whether `data.noise` means anything to the set: the images come as they were scanned.
    pub const fn has_noise(self) -> bool {
        !matches!(self, Self::Digits)
    }
}

/// The training examples of a run.
#[derive(Clone, Debug)]
pub struct Data {
    /// features × examples: a column is an example. Points lie in −1 … 1, pixels in 0 … 1.
    pub inputs: DMatrix<f32>,
    /// Each example's class, 0 … `classes` − 1.
    pub labels: Vec<u8>,
    /// How many classes the set has, whether or not each is among the examples.
    pub classes: usize,
}

impl Data {
    /// Makes the examples that the settings describe. The settings are within their limits, so
    /// this cannot fail.
    pub fn new(settings: &DataSettings) -> Self {
        let mut rng = random::stream(settings.seed, Purpose::Data, 0);
        let (inputs, labels) = match settings.set {
            DataSet::Circles => plane(settings, &mut rng, circles::point),
            DataSet::Xor => plane(settings, &mut rng, xor::point),
            DataSet::Digits => digits::sample(settings.examples as usize, &mut rng),
        };
        Self { inputs, labels, classes: settings.set.classes() }
    }

    /// How many examples there are.
    pub fn len(&self) -> usize {
        self.labels.len()
    }

    /// Whether there is no example; never the case for a document that was accepted.
    pub fn is_empty(&self) -> bool {
        self.labels.is_empty()
    }

    /// How many numbers an example has.
    pub fn features(&self) -> usize {
        self.inputs.nrows()
    }
}

/// Two classes of points in the plane, half of the examples each, in random order.
///
/// `point` makes one of a class in −1 … 1 from a share that runs evenly through 0 … 1 as the class
/// is drawn, so that no side of a figure gets more points than another by chance: a straight line
/// then gains nothing on the circles. The figure is shrunk by the noise and every point moved by up
/// to it in both directions, so that none leaves −1 … 1.
fn plane(
    settings: &DataSettings,
    rng: &mut Pcg32,
    point: impl Fn(u8, f32, &mut Pcg32) -> [f32; 2],
) -> (DMatrix<f32>, Vec<u8>) {
    let examples = settings.examples as usize;
    let noise = settings.noise as f32;
    let mut labels: Vec<u8> = (0..examples).map(|i| (i % 2) as u8).collect();
    labels.shuffle(rng);
    let mut inputs = DMatrix::zeros(2, examples);
    let mut drawn = [0.0, 0.0];
    for (mut column, &label) in inputs.column_iter_mut().zip(&labels) {
        let of_class = ((examples + 1 - label as usize) / 2) as f32;
        let share = (drawn[label as usize] + random::unit(rng)) / of_class;
        drawn[label as usize] += 1.0;
        let [x, y] = point(label, share, rng);
        column[0] = x * (1.0 - noise) + random::symmetric_unit(rng) * noise;
        column[1] = y * (1.0 - noise) + random::symmetric_unit(rng) * noise;
    }
    (inputs, labels)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::Experiment;

    fn settings(set: DataSet) -> DataSettings {
        DataSettings { set, ..Experiment::default().data }
    }

    #[test]
    fn points_stay_in_the_plane_at_any_noise_and_classes_are_halves() {
        for set in [DataSet::Circles, DataSet::Xor] {
            for noise in [0.0, 0.1, 0.5] {
                let data = Data::new(&DataSettings { noise, examples: 1000, ..settings(set) });
                assert!(data.inputs.iter().all(|x| (-1.0..=1.0).contains(x)));
                assert_eq!(data.labels.iter().map(|&label| u32::from(label)).sum::<u32>(), 500);
            }
        }
    }

    #[test]
    fn without_noise_the_classes_are_apart() {
        let circles = Data::new(&DataSettings { noise: 0.0, ..settings(DataSet::Circles) });
        for (point, &label) in circles.inputs.column_iter().zip(&circles.labels) {
            let radius = point.norm_squared().sqrt();
            assert_eq!(radius < 0.6, label == 1, "radius {radius}");
        }
        let xor = Data::new(&DataSettings { noise: 0.0, ..settings(DataSet::Xor) });
        for (point, &label) in xor.inputs.column_iter().zip(&xor.labels) {
            assert_eq!(point[0] * point[1] < 0.0, label == 1);
        }
    }

    #[test]
    fn digits_are_the_first_rows_of_the_file_when_all_are_taken() {
        let all = Data::new(&DataSettings { examples: 1797, ..settings(DataSet::Digits) });
        assert_eq!((all.len(), all.features()), (1797, 64));
        assert_eq!(&all.labels[..10], &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        assert_eq!(all.inputs[(2, 0)], 5.0 / 16.0);
        assert!(all.inputs.iter().all(|x| (0.0..=1.0).contains(x)));
    }

    #[test]
    fn a_sample_is_drawn_by_its_seed_without_repeats() {
        let sample = |seed| Data::new(&DataSettings { seed, ..settings(DataSet::Digits) });
        let (a, again, b) = (sample(1), sample(1), sample(2));
        assert_eq!(a.inputs, again.inputs);
        assert_ne!(a.inputs, b.inputs);
        let columns: std::collections::HashSet<Vec<u32>> =
            a.inputs.column_iter().map(|x| x.iter().map(|x| x.to_bits()).collect()).collect();
        assert_eq!(columns.len(), 100);
    }
}

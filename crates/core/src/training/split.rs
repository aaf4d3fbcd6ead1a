//! Examples split among the units on purpose: what it would be if each unit had examples of its own.
//!
//! No network is trained so; it is here to be seen beside one in which every unit gets every example.
//! Of a hidden layer of n units each example reaches one, its place in the set modulo n, and the
//! others are left out of it as dropout leaves units out: the one is scaled up by n, so that all
//! together send on in the mean what it did alone.

use nalgebra::DVector;

use crate::numbers::real::Real;

/// Leaves all units out of an example but its own, a hidden layer each.
pub(super) fn leave_out<S: Real>(example: usize, masks: &mut [DVector<S>]) {
    for mask in masks {
        let units = mask.len();
        let scale = S::from_f64(units as f64);
        for (unit, factor) in mask.iter_mut().enumerate() {
            *factor *= if example % units == unit { scale } else { S::zero() };
        }
    }
}

/// How many examples of an epoch have reached each unit, where some were left out.
#[derive(Clone, Debug)]
pub(super) struct Reached {
    epoch: u64,
    /// Examples of the epoch that left units out.
    masked: u64,
    /// Of these those that reached each unit, a hidden layer each.
    units: Vec<Vec<u64>>,
}

impl Reached {
    /// Nothing yet, for hidden layers of so many units.
    pub fn new(widths: impl Iterator<Item = usize>) -> Self {
        Self { epoch: 0, masked: 0, units: widths.map(|units| vec![0; units]).collect() }
    }

    /// Counts an example that left units out.
    pub fn count<S: Real>(&mut self, epoch: u64, masks: &[DVector<S>]) {
        if self.epoch != epoch {
            self.clear();
            self.epoch = epoch;
        }
        self.masked += 1;
        for (units, mask) in self.units.iter_mut().zip(masks) {
            for (count, &factor) in units.iter_mut().zip(mask.iter()) {
                *count += u64::from(factor != S::zero());
            }
        }
    }

    /// Forgets what was counted.
    pub fn clear(&mut self) {
        self.masked = 0;
        self.units.iter_mut().for_each(|units| units.fill(0));
    }

    /// Of `seen` examples of an epoch those that reached a unit of a hidden layer.
    pub fn of(&self, epoch: u64, seen: u64, layer: usize, unit: usize) -> u64 {
        if self.epoch == epoch { seen - self.masked + self.units[layer][unit] } else { seen }
    }
}

#[cfg(test)]
mod tests {
    use crate::training::change::Change;
    use crate::training::timeline::Timeline;
    use crate::{Experiment, Permalink};

    fn timeline(link: &str) -> Timeline<f32> {
        Timeline::new(&Permalink::parse(link).unwrap().experiment).unwrap()
    }

    fn reached(timeline: &Timeline<f32>) -> Vec<u64> {
        let units = timeline.trainer().network().layers[0].units();
        (0..units).map(|unit| timeline.trainer().reached(0, unit)).collect()
    }

    #[test]
    fn every_example_reaches_every_unit_unless_they_are_split() {
        let mut run = Timeline::<f32>::new(&Experiment::default()).unwrap();
        assert_eq!(reached(&run), [0; 8]);
        run.advance(130);
        assert_eq!(reached(&run), [30; 8]);
        run.change(&Change::Split { split: true }).unwrap();
        run.advance(70);
        assert_eq!(reached(&run).iter().map(|count| count - 30).sum::<u64>(), 70);
        run.advance(100);
        assert_eq!(reached(&run), [13, 13, 13, 13, 12, 12, 12, 12]);
        run.change(&Change::Split { split: false }).unwrap();
        run.advance(100);
        assert_eq!(reached(&run), [100; 8]);
    }

    #[test]
    fn a_split_example_moves_the_weights_of_its_own_unit_alone() {
        let mut run = timeline("network.hidden=4,3");
        run.change(&Change::Split { split: true }).unwrap();
        for _ in 0..40 {
            run.advance(1);
            let step = run.trainer().step();
            let example = step.example.unwrap();
            for (layer, units) in [(0, 4), (1, 3)] {
                let moved = step.moved(layer).unwrap();
                for unit in 0..units {
                    let has_moved = moved.weights.row(unit).iter().any(|&weight| weight != 0.0);
                    assert_eq!(has_moved, example % units == unit);
                }
            }
        }
    }

    #[test]
    fn what_stays_sends_on_in_the_mean_what_all_would() {
        let mut run = timeline("network.hidden=5&training.dropout=0.5");
        run.change(&Change::Split { split: true }).unwrap();
        let mut stayed = 0;
        for _ in 0..20 {
            run.advance(1);
            let mask = run.trainer().step().mask(0).unwrap();
            assert!(mask.iter().all(|&factor| factor == 0.0 || factor == 10.0), "{mask}");
            stayed += mask.iter().filter(|&&factor| factor > 0.0).count();
        }
        assert!((1..20).contains(&stayed), "dropout left the one out of {stayed}");
    }
}

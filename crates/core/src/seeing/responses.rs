//! What units say to many examples: which they answer the strongest, and how they part the classes.

use crate::numbers::real::Real;
use crate::training::trainer::Trainer;

/// A layer's activations on a sample of the examples, with the weights of one moment.
#[derive(Clone, Debug, Default)]
pub struct Responses {
    examples: Vec<u32>,
    /// Example by example, unit by unit.
    activations: Vec<f32>,
    units: usize,
}

impl Responses {
    /// Sends at most `most` examples through the network, spread evenly over the set, those held
    /// out included. Nothing is learnt from them, and dropout leaves nothing out.
    ///
    /// # Panics
    /// When there is no such layer.
    pub fn read<S: Real>(&mut self, trainer: &mut Trainer<S>, layer: usize, most: usize) {
        let all = trainer.data().len();
        let count = all.min(most.max(1));
        self.units = trainer.network().layers[layer].units();
        self.examples.clear();
        self.activations.clear();
        self.examples.extend((0..count).map(|i| (i * all / count) as u32));
        trainer.look_at(&self.examples, layer, |_, activations| {
            self.activations.extend(activations.iter().map(|a| a.to_f64() as f32));
        });
    }

    /// The examples that were sent through, by their index in the set.
    pub fn examples(&self) -> &[u32] {
        &self.examples
    }

    /// A unit's activations, in the order of [`examples`](Self::examples).
    fn of(&self, unit: usize) -> impl Iterator<Item = f32> {
        self.activations.iter().skip(unit).step_by(self.units.max(1)).copied()
    }

    /// The least and the largest activation of one unit, or of all units of the layer.
    pub fn range(&self, unit: Option<usize>) -> [f32; 2] {
        let (from, step) = unit.map_or((0, 1), |unit| (unit, self.units.max(1)));
        self.activations
            .iter()
            .skip(from)
            .step_by(step)
            .filter(|a| a.is_finite())
            .fold([f32::INFINITY, f32::NEG_INFINITY], |[low, high], &a| [low.min(a), high.max(a)])
    }

    /// The examples that a unit answers the strongest, the largest activation first, and those it
    /// answers the weakest, the least first; of equal ones the first of the set.
    pub fn extremes(&self, unit: usize, count: usize) -> [Vec<u32>; 2] {
        let mut sorted: Vec<(f32, u32)> =
            self.of(unit).zip(self.examples.iter().copied()).collect();
        let mut first = |order: fn(&f32, &f32) -> core::cmp::Ordering| {
            sorted.sort_by(|a, b| order(&a.0, &b.0).then(a.1.cmp(&b.1)));
            sorted.iter().take(count).map(|&(_, example)| example).collect()
        };
        [first(|a, b| b.total_cmp(a)), first(f32::total_cmp)]
    }

    /// How often a unit's activation falls into each of `bins` equal parts of `low … high`, class
    /// by class: classes × bins. `labels` has a class an example of the set; without any, all
    /// examples are of one class. What lies outside counts for the part at the end.
    pub fn histogram(
        &self,
        unit: usize,
        bins: usize,
        [low, high]: [f32; 2],
        labels: &[u8],
        classes: usize,
    ) -> Vec<u32> {
        let mut counts = vec![0; bins * classes.max(1)];
        let width = (high - low).max(f32::MIN_POSITIVE);
        for (a, &example) in self.of(unit).zip(&self.examples) {
            if !a.is_finite() {
                continue;
            }
            let bin = (((a - low) / width * bins as f32).max(0.0) as usize).min(bins - 1);
            let class = labels.get(example as usize).map_or(0, |&label| usize::from(label));
            counts[class * bins + bin] += 1;
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Permalink, Targets};

    fn responses(link: &str, most: usize) -> (Trainer<f32>, Responses) {
        let mut trainer = Trainer::new(&Permalink::parse(link).unwrap().experiment).unwrap();
        trainer.advance(500);
        let mut responses = Responses::default();
        responses.read(&mut trainer, 0, most);
        (trainer, responses)
    }

    #[test]
    fn the_strongest_are_those_of_the_largest_weighted_sums() {
        let (trainer, responses) = responses("data.set=digits&network.hidden=5", 5000);
        assert_eq!(responses.examples().len(), 100);
        let data = trainer.data();
        let layer = &trainer.network().layers[0];
        for unit in 0..5 {
            let z = |example: usize| {
                let row = layer.weights.row(unit).transpose();
                row.dot(&data.inputs.column(example)) + layer.biases[unit]
            };
            let mut expected: Vec<u32> = (0..100).collect();
            expected.sort_by(|&a, &b| z(b as usize).total_cmp(&z(a as usize)));
            let [strongest, weakest] = responses.extremes(unit, 3);
            assert_eq!(strongest, expected[..3]);
            expected.reverse();
            assert_eq!(weakest, expected[..3]);
        }
    }

    #[test]
    fn a_histogram_counts_every_example_once_in_its_class() {
        let (trainer, responses) = responses("data.set=iris&data.examples=90", 5000);
        let Targets::Classes { labels, names } = &trainer.data().targets else { panic!() };
        for unit in 0..8 {
            let range = responses.range(Some(unit));
            let counts = responses.histogram(unit, 12, range, labels, names.len());
            for class in 0..3 {
                let of_class =
                    labels.iter().map(|&label| usize::from(label == class)).sum::<usize>();
                let counted: u32 = counts[usize::from(class) * 12..][..12].iter().sum();
                assert_eq!(counted as usize, of_class);
            }
            let ends = [0, 11].map(|bin| (0..3).map(|class| counts[class * 12 + bin]).sum::<u32>());
            assert!(ends.iter().all(|&count| count > 0), "the range is the unit's own");
        }
    }

    #[test]
    fn a_sample_is_spread_over_the_set() {
        let (_, responses) = responses("data.examples=100", 10);
        assert_eq!(responses.examples(), (0..10).map(|i| 10 * i).collect::<Vec<_>>());
    }
}

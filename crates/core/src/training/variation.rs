//! The same run with one thing about its beginning changed: what decides who plays which part.

use super::trainer::Trainer;
use crate::document::experiment::Experiment;
use crate::error::Faults;

/// How large a nudge is that hardly moves a weight.
const NUDGE: f64 = 1e-3;

/// One thing that is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variation {
    /// The start's units in another order: `start.shuffle_units`.
    Shuffled,
    /// The same start, the examples in another order: the next `training.seed`.
    Reordered,
    /// All of the start but one unit, which is as the next `start.seed` draws it: its incoming weights,
    /// its bias and its outgoing weights.
    OneRedrawn {
        /// The hidden layer, from 0.
        layer: usize,
        /// The unit, from 0.
        unit: usize,
    },
    /// The first weight of the first unit larger by a thousandth: `start.nudge`.
    Nudged,
}

impl Variation {
    /// The document that is varied so, where a document can say it; else the same.
    pub fn of(self, experiment: &Experiment) -> Experiment {
        let mut varied = experiment.clone();
        match self {
            Self::Shuffled => {
                let seed = experiment.start.shuffle_units.map_or(1, |seed| seed.wrapping_add(1));
                varied.start.shuffle_units = Some(seed);
            }
            Self::Reordered => varied.training.seed = experiment.training.seed.wrapping_add(1),
            Self::Nudged => varied.start.nudge += NUDGE,
            Self::OneRedrawn { .. } => {}
        }
        varied
    }

    /// The varied run at its start.
    ///
    /// ```
    /// use unalike_core::{Experiment, Trainer, Variation};
    ///
    /// let experiment = Experiment::default();
    /// let run = Trainer::<f32>::new(&experiment)?;
    /// let varied = Variation::OneRedrawn { layer: 0, unit: 2 }.begin(&experiment)?;
    /// let [a, b] = [&run, &varied].map(|run| &run.network().layers[0].weights);
    /// let is_same = |unit: usize| a.row(unit) == b.row(unit);
    /// assert_eq!((0..8).filter(|&unit| !is_same(unit)).collect::<Vec<_>>(), [2]);
    /// # Ok::<(), unalike_core::Faults>(())
    /// ```
    ///
    /// # Errors
    /// As [`Trainer::new`].
    ///
    /// # Panics
    /// When there is no such unit.
    pub fn begin(self, experiment: &Experiment) -> Result<Trainer<f32>, Faults> {
        let mut trainer = Trainer::new(&self.of(experiment))?;
        if let Self::OneRedrawn { layer, unit } = self {
            let mut other = experiment.clone();
            other.start.seed = experiment.start.seed.wrapping_add(1);
            let other = Trainer::<f32>::new(&other)?;
            let (to, from) = (&mut trainer.network.layers, &other.network.layers);
            to[layer].weights.set_row(unit, &from[layer].weights.row(unit));
            to[layer].biases[unit] = from[layer].biases[unit];
            to[layer + 1].weights.set_column(unit, &from[layer + 1].weights.column(unit));
        }
        Ok(trainer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seeing::roles::contributions::Contributions;
    use crate::seeing::roles::matching::Matching;

    #[test]
    fn a_start_in_another_order_is_the_same_start_and_another_order_of_examples_is_not_another() {
        let experiment = Experiment::default();
        let trained = |mut run: Trainer<f32>| {
            run.advance(3000);
            Contributions::of(run.network(), run.data(), 0)
        };
        let whole = trained(Trainer::new(&experiment).unwrap());
        let matched = |variation: Variation| {
            Matching::of(&whole, &trained(variation.begin(&experiment).unwrap()))
        };
        let shuffled = matched(Variation::Shuffled);
        assert!(shuffled.agreement > 0.999 && shuffled.same_index() < 1.0);
        let nudged = matched(Variation::Nudged);
        assert!(nudged.agreement > 0.999 && nudged.same_index() == 1.0);
        assert!(matched(Variation::Reordered).agreement > 0.9);
        let reordered = Variation::Reordered.begin(&experiment).unwrap();
        assert_eq!(reordered.network(), Trainer::new(&experiment).unwrap().network());
    }

    #[test]
    fn all_but_one_are_as_they_were() {
        let experiment = Experiment::default();
        let run = Trainer::<f32>::new(&experiment).unwrap();
        let varied = Variation::OneRedrawn { layer: 0, unit: 5 }.begin(&experiment).unwrap();
        for unit in 0..8 {
            let [(a, c), (b, d)] = [&run, &varied].map(|run| {
                let [hidden, output] = [0, 1].map(|layer| &run.network().layers[layer].weights);
                (hidden.row(unit).into_owned(), output.column(unit).into_owned())
            });
            assert_eq!((a == b, c == d), (unit != 5, unit != 5));
        }
    }
}

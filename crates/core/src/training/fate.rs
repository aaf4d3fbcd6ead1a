//! What became of a run, where it is that and not its start that its loss tells of.

use serde::{Deserialize, Serialize};

use super::trainer::Trainer;
use crate::network::layers::Layer;
use crate::numbers::real::Real;

/// The hidden units of a run that do nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Idle {
    /// Hidden units that answer no training example: they send 0 to every one.
    pub dead_units: usize,
    /// Hidden layers all of whose units are dead, so that all examples are the same to the network.
    pub dead_layers: usize,
    /// Hidden units whose weights and bias have the bits that they started with.
    pub frozen_units: usize,
}

impl Idle {
    /// Whether all units of a hidden layer died.
    pub fn has_dead_layer(&self) -> bool {
        self.dead_layers > 0
    }

    /// Whether none of so many hidden units moved.
    pub fn has_all_frozen(&self, units: usize) -> bool {
        units > 0 && self.frozen_units == units
    }
}

/// What became of a run from a random start. Losses tell of the start where it is [`Sound`](Self::Sound).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Fate {
    /// It has learnt, well or badly.
    Sound,
    /// It has no loss: see [`Trainer::has_diverged_by`].
    Diverged,
    /// No hidden unit moved, though they did not die: no error ever came back to one, or nothing was
    /// to be learnt.
    Frozen,
    /// All units of a hidden layer died: they send 0 to every training example.
    Dead,
}

impl<S: Real> Trainer<S> {
    /// Which hidden units do nothing where the run stands; `start` are the hidden layers that it began
    /// with. Before the first example those are frozen that can never move.
    pub fn idle(&mut self, start: &[Layer<S>]) -> Idle {
        let network = self.network();
        let frozen_units = if self.examples_seen() > 0 {
            start.iter().zip(&network.layers).map(|(from, to)| unmoved(from, to)).sum()
        } else if network.is_frozen() {
            start.iter().map(Layer::units).sum()
        } else {
            0
        };
        let (mut dead_units, mut dead_layers) = (0, 0);
        for (layer, units) in start.iter().map(Layer::units).enumerate() {
            let dead = self.dead_units(layer);
            dead_units += dead;
            dead_layers += usize::from(dead == units);
        }
        Idle { dead_units, dead_layers, frozen_units }
    }

    /// What became of the run, where these of its hidden units do nothing and its mean losses are
    /// these. Units that send 0 because all weights are zero never lived: they are frozen.
    pub fn fate(&self, idle: Idle, losses: impl IntoIterator<Item = f64>) -> Fate {
        let network = self.network();
        let units = network.layers[..network.hidden_layers()].iter().map(Layer::units).sum();
        if self.has_diverged_by(losses) {
            Fate::Diverged
        } else if network.is_frozen() {
            Fate::Frozen
        } else if idle.has_dead_layer() {
            Fate::Dead
        } else if idle.has_all_frozen(units) {
            Fate::Frozen
        } else {
            Fate::Sound
        }
    }
}

/// How many units have the same bits in both.
fn unmoved<S: Real>(from: &Layer<S>, to: &Layer<S>) -> usize {
    let same = |a: &S, b: &S| a.bits() == b.bits();
    (0..from.units())
        .filter(|&unit| {
            let (before, after) = (from.weights.row(unit), to.weights.row(unit));
            same(&from.biases[unit], &to.biases[unit])
                && before.iter().zip(after.iter()).all(|(a, b)| same(a, b))
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::permalink::link::Permalink;

    fn fate_of(link: &str) -> (Fate, Idle) {
        let experiment = Permalink::parse(link).unwrap().experiment;
        let mut run = Trainer::<f32>::new(&experiment).unwrap();
        let start = run.network().layers[..run.network().hidden_layers()].to_vec();
        run.advance(5 * run.epoch_length());
        let (idle, loss) = (run.idle(&start), run.loss());
        (run.fate(idle, [loss]), idle)
    }

    #[test]
    fn a_loss_tells_of_the_start_where_something_was_learnt() {
        let dead = "network.activation=relu&start.bias=-3";
        for (link, fate) in [
            ("", Fate::Sound),
            ("network.hidden=", Fate::Sound),
            (dead, Fate::Dead),
            ("start.scheme=zeros", Fate::Frozen),
            ("start.scheme=zeros&network.activation=relu", Fate::Frozen),
            ("training.learning_rate=0", Fate::Frozen),
            ("data.set=plane&network.activation=relu&training.learning_rate=10", Fate::Diverged),
        ] {
            assert_eq!(fate_of(link).0, fate, "{link}");
        }
        assert_eq!(fate_of("").1, Idle { dead_units: 0, dead_layers: 0, frozen_units: 0 });
        let all = Idle { dead_units: 8, dead_layers: 1, frozen_units: 8 };
        assert_eq!(fate_of(dead).1, all);
    }
}

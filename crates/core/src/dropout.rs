//! Dropout: each example leaves some hidden units out, drawn anew for each (Srivastava, Hinton,
//! Krizhevsky, Sutskever, Salakhutdinov, Dropout: a simple way to prevent neural networks from
//! overfitting, JMLR 15, 2014).
//!
//! The units that stay are scaled up by 1 / (1 − p), so that what is trained can be used as it is.
//! Identical units get different masks: dropout is one of the ways to part them.

use nalgebra::DVector;

use crate::network::{Layer, Network};
use crate::random::{self, Purpose};
use crate::real::Real;

/// What the present example leaves out.
#[derive(Clone, Debug)]
pub(crate) struct Dropout<S: Real> {
    chance: f32,
    seed: u32,
    /// A hidden layer each: 0 for a unit that is left out, 1 / (1 − p) for one that stays.
    masks: Vec<DVector<S>>,
    stays: S,
}

impl<S: Real> Dropout<S> {
    /// `None` when nothing is ever left out.
    pub(crate) fn new(chance: f64, seed: u32, network: &Network<S>) -> Option<Self> {
        let hidden = &network.layers[..network.hidden_layers()];
        let masks = hidden.iter().map(|layer: &Layer<S>| DVector::zeros(layer.units())).collect();
        let stays = S::from_f64(1.0 / (1.0 - chance));
        (chance > 0.0).then_some(Self { chance: chance as f32, seed, masks, stays })
    }

    /// Draws what the example is to leave out that is trained on after `examples_seen` others.
    pub(crate) fn draw(&mut self, examples_seen: u64) {
        let mut rng = random::stream(self.seed, Purpose::Dropout, examples_seen);
        for mask in self.masks.iter_mut().flat_map(|masks| masks.iter_mut()) {
            *mask = if random::unit(&mut rng) < self.chance { S::zero() } else { self.stays };
        }
    }

    pub(crate) fn masks(&self) -> &[DVector<S>] {
        &self.masks
    }
}

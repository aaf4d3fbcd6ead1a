//! Dropout: each example leaves some hidden units out, drawn anew for each (Srivastava, Hinton,
//! Krizhevsky, Sutskever, Salakhutdinov, Dropout: a simple way to prevent neural networks from
//! overfitting, JMLR 15, 2014).
//!
//! The units that stay are scaled up by 1 / (1 − p), so that what is trained can be used as it is.
//! Identical units get different masks: dropout is one of the ways to part them.

use nalgebra::DVector;

use crate::numbers::random::{self, Purpose};
use crate::numbers::real::Real;

/// Which units each example leaves out.
#[derive(Clone, Debug)]
pub(super) struct Dropout {
    chance: f32,
    seed: u32,
    /// 1 / (1 − p)
    stays: f64,
}

impl Dropout {
    /// `None` when nothing is ever left out.
    pub fn new(chance: f64, seed: u32) -> Option<Self> {
        let stays = 1.0 / (1.0 - chance);
        (chance > 0.0).then_some(Self { chance: chance as f32, seed, stays })
    }

    /// Draws what the example is to leave out that is trained on after `examples_seen` others: a
    /// hidden layer each, 0 for a unit that is left out, 1 / (1 − p) for one that stays.
    pub fn draw<S: Real>(&self, examples_seen: u64, masks: &mut [DVector<S>]) {
        let stays = S::from_f64(self.stays);
        let mut rng = random::stream(self.seed, Purpose::Dropout, examples_seen);
        for mask in masks.iter_mut().flat_map(|masks| masks.iter_mut()) {
            *mask = if random::unit(&mut rng) < self.chance { S::zero() } else { stays };
        }
    }
}

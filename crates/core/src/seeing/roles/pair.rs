//! Two starts of one experiment, before training and after it, side by side.

use std::borrow::Cow;

use super::aligning::{aligned, turned};
use super::contributions::Contributions;
use super::line::{barrier, losses_between};
use super::matching::Matching;
use crate::data::examples::Data;
use crate::network::layers::Network;
use crate::training::loss::Loss;

/// One start and what training made of it, and what the units of one layer add in each.
#[derive(Clone, Debug, PartialEq)]
pub struct Trained {
    /// The network as training left it.
    pub network: Network<f32>,
    /// What its units add.
    pub added: Contributions,
    /// What the units of the same network added before it was trained.
    pub added_at_start: Contributions,
    /// The layer that they are of.
    layer: usize,
}

impl Trained {
    /// A start and the network that it became.
    ///
    /// # Panics
    /// When there is no such hidden layer.
    pub fn new(start: &Network<f32>, network: &Network<f32>, data: &Data, layer: usize) -> Self {
        Self {
            added: Contributions::of(network, data, layer),
            added_at_start: Contributions::of(start, data, layer),
            network: network.clone(),
            layer,
        }
    }

    /// Another start's network with the units of every hidden layer where their partners stand in this
    /// one, and turned in sign as they are. It says what it said, to within rounding: sums over units
    /// run in another order.
    ///
    /// # Panics
    /// When the two are not of one shape and one set.
    pub fn align(&self, second: &Self, data: &Data) -> Network<f32> {
        aligned(&second.network, |layer| {
            [self, second].map(|trained| {
                // The layer that is compared is known already.
                if layer == trained.layer {
                    Cow::Borrowed(&trained.added)
                } else {
                    Cow::Owned(Contributions::of(&trained.network, data, layer))
                }
            })
        })
    }
}

/// What the units of two starts have to do with each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// Their units, matched as they are after training.
    pub matching: Matching,
    /// The agreement of the same two networks before training, in their own best match.
    pub agreement_at_start: f64,
    /// Whether each unit's partner says the opposite, so that it has to be turned in sign: only where
    /// the activation is odd.
    pub turned: Vec<bool>,
    /// The training loss at eleven points of the straight line from the first to the second.
    pub losses: Vec<f64>,
    /// The same with the second's units where their partners stand, and turned in sign as they are.
    pub losses_aligned: Vec<f64>,
}

impl Pair {
    /// Compares two starts of one experiment.
    ///
    /// # Panics
    /// When they are not of one shape and one set.
    pub fn of(first: &Trained, second: &Trained, data: &Data, loss: Loss) -> Self {
        let to = |network| losses_between(&first.network, network, data, loss);
        let matching = Matching::of(&first.added, &second.added);
        let at_start = Matching::of(&first.added_at_start, &second.added_at_start);
        Self {
            turned: turned(
                &matching,
                &first.added,
                &second.added,
                first.network.activation.is_odd(),
            ),
            matching,
            agreement_at_start: at_start.agreement,
            losses: to(&second.network),
            losses_aligned: to(&first.align(second, data)),
        }
    }

    /// The hill on the straight line between the two.
    pub fn barrier(&self) -> f64 {
        barrier(&self.losses)
    }

    /// The hill that is left when the second's units stand where their partners do.
    pub fn barrier_aligned(&self) -> f64 {
        barrier(&self.losses_aligned)
    }
}

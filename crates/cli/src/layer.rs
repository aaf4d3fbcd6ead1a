//! `--layer L`: the hidden layer that is asked about.

use clap::Args;
use unalike_core::{Network, Real};

use crate::failure::{Failure, Result};
use crate::words;

/// A hidden layer of the experiment.
#[derive(Args)]
pub struct ChosenLayer {
    /// Which hidden layer, from 1
    #[arg(long, value_name = "L", default_value_t = 1)]
    layer: usize,
}

impl ChosenLayer {
    /// Its place, from 0.
    ///
    /// # Errors
    /// When the network has no such hidden layer.
    pub fn place<S: Real>(&self, network: &Network<S>) -> Result<usize> {
        let there = network.hidden_layers();
        match self.layer.checked_sub(1) {
            _ if there == 0 => Err(Failure::refused(
                "network.hidden: the network has no hidden layer, so there is no unit to look at",
            )),
            Some(place) if place < there => Ok(place),
            _ => Err(Failure::refused(format!(
                "--layer {}: the network has {}; allowed is 1 to {there}",
                self.layer,
                words::count(there as u64, "hidden layer", "hidden layers"),
            ))),
        }
    }
}

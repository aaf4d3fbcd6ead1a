//! The training, as the document says it.

use serde::Serialize;

use super::loss::Loss;
use super::optimiser::Optimiser;
use super::order::Order;

/// `training`: how the weights change.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(default, deny_unknown_fields)]
pub struct TrainingSettings {
    /// What is made smaller.
    pub loss: Loss,
    /// How a gradient becomes a change.
    pub optimiser: Optimiser,
    /// How large the change is.
    pub learning_rate: f64,
    /// How much of the last changes goes on, where the optimiser has momentum.
    pub momentum: f64,
    /// Examples whose gradients are averaged for one change.
    pub batch: u32,
    /// In what order an epoch takes the examples.
    pub order: Order,
    /// Draws the order, and what dropout leaves out, each from a stream of its own.
    pub seed: u32,
    /// λ of the penalty λ·Σ|w| over weights, not biases.
    pub l1: f64,
    /// λ of the penalty ½λ·Σw² over weights, not biases.
    pub l2: f64,
    /// The chance of each hidden unit to be left out of an example.
    pub dropout: f64,
}

impl Default for TrainingSettings {
    fn default() -> Self {
        Self {
            loss: Loss::CrossEntropy,
            optimiser: Optimiser::Sgd,
            learning_rate: 0.1,
            momentum: 0.9,
            batch: 1,
            order: Order::Shuffled,
            seed: 1,
            l1: 0.0,
            l2: 0.0,
            dropout: 0.0,
        }
    }
}

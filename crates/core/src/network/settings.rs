//! The shape of a network, as the document says it.

use serde::Serialize;

use super::activation::Activation;

/// `network`: how many units, and what they do with their sum.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(default, deny_unknown_fields)]
pub struct NetworkSettings {
    /// Units of each hidden layer, in order.
    pub hidden: Vec<u32>,
    /// The hidden units' activation.
    pub activation: Activation,
}

impl Default for NetworkSettings {
    fn default() -> Self {
        Self { hidden: vec![8], activation: Activation::Tanh }
    }
}

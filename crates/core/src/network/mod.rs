//! Layers of units, what they send, and what the network says.

pub(crate) mod activation;
pub(crate) mod layers;
pub(crate) mod output;
pub(crate) mod settings;

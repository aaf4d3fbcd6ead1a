//! The start, as the document says it.

use serde::Serialize;

use super::scheme::Scheme;
use super::symmetry::Symmetry;

/// `start`: the weights before the first step.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(default, deny_unknown_fields)]
pub struct StartSettings {
    /// How the weights are drawn.
    pub scheme: Scheme,
    /// The scheme's parameter; its default depends on the scheme.
    pub scale: f64,
    /// The value of every bias.
    pub bias: f64,
    /// Which units are made alike after drawing.
    pub symmetry: Symmetry,
    /// Added to the first weight of the first unit of the first layer, after all else.
    pub nudge: f64,
    /// Permutes each hidden layer's units, with their outgoing weights, after the symmetry and
    /// before the nudge. The run is then permuted too, to within rounding.
    pub shuffle_units: Option<u32>,
    /// Draws the weights.
    pub seed: u32,
}

impl Default for StartSettings {
    fn default() -> Self {
        let scheme = Scheme::XavierUniform;
        Self {
            scheme,
            scale: scheme.default_scale(),
            bias: 0.0,
            symmetry: Symmetry::None,
            nudge: 0.0,
            shuffle_units: None,
            seed: 1,
        }
    }
}

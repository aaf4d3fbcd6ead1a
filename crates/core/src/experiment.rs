//! The document that determines a run, to the last bit.
//!
//! A field that is left out takes its default. Reading and checking are in
//! [`document`](crate::document), the permalink in [`permalink`](crate::permalink).

use serde::{Deserialize, Serialize};

use crate::activation::Activation;
use crate::data::DataSet;
use crate::initialisation::{Scheme, Symmetry};
use crate::loss::Loss;
use crate::optimiser::Optimiser;
use crate::order::Order;

/// Everything that a run depends on.
///
/// ```
/// use unalike_core::{Experiment, Trainer};
///
/// let experiment = Experiment::from_json(r#"{ "start": { "symmetry": "identical" } }"#)?;
/// let mut trainer = Trainer::<f32>::new(&experiment)?;
/// trainer.step_epoch();
/// assert_eq!(trainer.divergence(0).distinct_units, 1);
/// # Ok::<(), unalike_core::ExperimentError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(default, deny_unknown_fields)]
pub struct Experiment {
    /// The form of the document: 1.
    pub version: u32,
    /// The examples.
    pub data: DataSettings,
    /// The shape of the network.
    pub network: NetworkSettings,
    /// The weights before the first step.
    pub start: StartSettings,
    /// How the weights change.
    pub training: TrainingSettings,
}

/// `data`: which examples.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(default, deny_unknown_fields)]
pub struct DataSettings {
    /// Where the examples come from.
    pub set: DataSet,
    /// How many of them.
    pub examples: u32,
    /// How far a point of the plane is moved at random; without meaning for images.
    pub noise: f64,
    /// Draws the points, or the sample of a larger set.
    pub seed: u32,
}

/// `network`: how many units, and what they do with their sum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(default, deny_unknown_fields)]
pub struct NetworkSettings {
    /// Units of each hidden layer, in order.
    pub hidden: Vec<u32>,
    /// The hidden units' activation.
    pub activation: Activation,
}

/// `start`: the weights before the first step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
    /// Draws the weights.
    pub seed: u32,
}

/// `training`: how the weights change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(default, deny_unknown_fields)]
pub struct TrainingSettings {
    /// What is made smaller.
    pub loss: Loss,
    /// How a gradient becomes a change.
    pub optimiser: Optimiser,
    /// How large the change is.
    pub learning_rate: f64,
    /// Examples whose gradients are averaged for one change.
    pub batch: u32,
    /// In what order an epoch takes the examples.
    pub order: Order,
    /// Draws the order.
    pub seed: u32,
}

impl Default for Experiment {
    fn default() -> Self {
        Self {
            version: 1,
            data: DataSettings::default(),
            network: NetworkSettings::default(),
            start: StartSettings::default(),
            training: TrainingSettings::default(),
        }
    }
}

impl Default for DataSettings {
    fn default() -> Self {
        Self { set: DataSet::Circles, examples: 100, noise: 0.1, seed: 1 }
    }
}

impl Default for NetworkSettings {
    fn default() -> Self {
        Self { hidden: vec![8], activation: Activation::Tanh }
    }
}

impl Default for StartSettings {
    fn default() -> Self {
        let scheme = Scheme::XavierUniform;
        Self { scheme, scale: scheme.default_scale(), bias: 0.0, symmetry: Symmetry::None, seed: 1 }
    }
}

impl Default for TrainingSettings {
    fn default() -> Self {
        Self {
            loss: Loss::CrossEntropy,
            optimiser: Optimiser::Sgd,
            learning_rate: 0.1,
            batch: 1,
            order: Order::Shuffled,
            seed: 1,
        }
    }
}

impl Experiment {
    /// The default document with those fields of `self` that other fields' defaults depend on.
    pub(crate) fn defaults_beside(&self) -> Self {
        let mut defaults = Self::default();
        defaults.start.scale = self.start.scheme.default_scale();
        defaults
    }

    /// Units of every layer, the inputs first and the output last.
    pub fn widths(&self) -> Vec<usize> {
        let inputs = self.data.set.features();
        let outputs = self.training.loss.outputs(self.data.set.classes());
        let hidden = self.network.hidden.iter().map(|&units| units as usize);
        [inputs].into_iter().chain(hidden).chain([outputs]).collect()
    }
}

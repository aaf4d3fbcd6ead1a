//! The document that determines a run, to the last bit.
//!
//! A field that is left out takes its default. Reading and checking are in
//! [`document`](crate::document), the permalink in [`permalink`](crate::permalink).

use serde::{Deserialize, Serialize};

use crate::activation::Activation;
use crate::data::{DataSet, Row};
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
    /// How far a point of the plane is moved at random; without meaning for other sets.
    pub noise: f64,
    /// The share of the examples that is held out and never trained on.
    pub test_fraction: f64,
    /// Draws the points, or the sample of a larger set, and which examples are held out.
    pub seed: u32,
    /// The examples of a `custom` set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows: Option<Vec<Row>>,
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
    /// Added to the first weight of the first unit of the first layer, after all else.
    pub nudge: f64,
    /// Permutes each hidden layer's units, with their outgoing weights, after the symmetry and
    /// before the nudge. The run is then permuted too, to within rounding.
    pub shuffle_units: Option<u32>,
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
        Self {
            set: DataSet::Circles,
            examples: 100,
            noise: 0.1,
            test_fraction: 0.0,
            seed: 1,
            rows: None,
        }
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

impl Experiment {
    /// The default document with those fields of `self` that other fields' defaults depend on.
    pub(crate) fn defaults_beside(&self) -> Self {
        let mut defaults = Self::default();
        let available = self.data.available() as u32;
        defaults.data.examples = match self.data.set {
            DataSet::Custom => available,
            _ => defaults.data.examples.min(available),
        };
        defaults.start.scale = self.start.scheme.default_scale();
        defaults.training.loss = Loss::default_for(&self.data);
        defaults
    }
}

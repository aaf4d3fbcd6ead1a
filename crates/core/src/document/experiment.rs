//! The document that determines a run, to the last bit.
//!
//! A field that is left out takes its default. Reading and checking are in
//! [`read`](super::read), the permalink in [`permalink`](super::permalink).

use serde::Serialize;

use crate::data::settings::{DataSet, DataSettings};
use crate::network::settings::NetworkSettings;
use crate::start::settings::StartSettings;
use crate::training::loss::Loss;
use crate::training::settings::TrainingSettings;

/// Everything that a run depends on.
///
/// ```
/// use unalike_core::{Experiment, Trainer};
///
/// let experiment = Experiment::from_json(r#"{ "start": { "symmetry": "identical" } }"#)?;
/// let mut trainer = Trainer::<f32>::new(&experiment)?;
/// trainer.step_epoch();
/// assert_eq!(trainer.divergence(0).distinct_units, 1);
/// # Ok::<(), unalike_core::Faults>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
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

impl Experiment {
    /// How many numbers enter the network, and the units of each layer, the output's last.
    pub fn widths(&self) -> Vec<usize> {
        let hidden = self.network.hidden.iter().map(|&units| units as usize);
        [self.data.features()].into_iter().chain(hidden).chain([self.data.outputs()]).collect()
    }

    /// How many weights and biases the network has.
    pub fn parameters(&self) -> usize {
        self.widths().windows(2).map(|of| (of[0] + 1) * of[1]).sum()
    }

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

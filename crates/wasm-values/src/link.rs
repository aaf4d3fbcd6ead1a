//! Links as they cross.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use unalike_core::{Change, Compare, Experiment, ExperimentError, Faults, Parameters, Permalink};
use wasm_bindgen::prelude::*;

use crate::{any, refused, write};

/// A link, each way.
#[derive(Serialize, Deserialize)]
struct Link {
    experiment: Value,
    step: f64,
    #[serde(default)]
    changes: Vec<Changed>,
    #[serde(default)]
    compare: Option<Compared>,
    #[serde(default)]
    look: Vec<(String, String)>,
    #[serde(default)]
    lesson: Option<u32>,
    #[serde(default, skip_deserializing)]
    faults: Vec<ExperimentError>,
}

#[derive(Serialize, Deserialize)]
struct Changed {
    at: f64,
    change: ChangeValue,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum ChangeValue {
    Experiment {
        experiment: Value,
    },
    Weight {
        layer: usize,
        unit: usize,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        input: Option<usize>,
        value: f64,
    },
    Weights {
        weights: String,
    },
    Freeze {
        layer: usize,
        unit: usize,
        frozen: bool,
    },
    Split {
        split: bool,
    },
}

#[derive(Serialize, Deserialize)]
struct Compared {
    field: String,
    value: Value,
    #[serde(default, skip_serializing_if = "Value::is_null", skip_deserializing)]
    experiment: Value,
}

/// Reads a link or its fragment: every good field is kept, every bad one is among the faults.
///
/// # Errors
/// None that a text can cause.
#[inline(never)]
pub fn read_link(text: &str) -> Result<JsValue, JsValue> {
    let (link, faults) = Permalink::read(text);
    let changed = |(at, change)| Changed { at: at as f64, change: ChangeValue::of(change) };
    let compared = |compare: Compare| Compared {
        field: compare.field,
        value: compare.value,
        experiment: compare.experiment.to_value(),
    };
    let value = Link {
        experiment: link.experiment.to_value(),
        step: link.step as f64,
        changes: link.changes.into_iter().map(changed).collect(),
        compare: link.compare.map(compared),
        look: link.look,
        lesson: link.lesson,
        faults,
    };
    write(&value)
}

/// The fragment of a link, without its `#`; empty for the document of defaults at its start.
///
/// # Errors
/// A list of `ExperimentError`s that name what cannot be so.
#[inline(never)]
pub fn write_link(scene: JsValue) -> Result<String, JsValue> {
    let value: Value = any(scene)?;
    let link: Link =
        serde_json::from_value(value).map_err(|error| JsError::new(&error.to_string()))?;
    link.permalink().map(|link| link.fragment()).map_err(|error| refused(&error))
}

impl Link {
    fn permalink(self) -> Result<Permalink, Faults> {
        let experiment = Experiment::from_value(&self.experiment)?;
        let compare = self.compare.map(|it| Compare::new(&experiment, &it.field, it.value));
        let change = |Changed { at, change }| {
            Ok::<_, Faults>((at as u64, change.change(experiment.parameters())?))
        };
        Ok(Permalink {
            step: self.step as u64,
            compare: compare.transpose()?,
            changes: self.changes.into_iter().map(change).collect::<Result<_, _>>()?,
            look: self.look,
            lesson: self.lesson,
            experiment,
        })
    }
}

impl ChangeValue {
    fn of(change: Change) -> Self {
        match change {
            Change::Experiment { experiment } => {
                Self::Experiment { experiment: experiment.to_value() }
            }
            Change::Weight { layer, unit, input, value } => {
                Self::Weight { layer, unit, input, value }
            }
            Change::Weights { weights } => Self::Weights { weights: weights.to_base64url() },
            Change::Freeze { layer, unit, frozen } => Self::Freeze { layer, unit, frozen },
            Change::Split { split } => Self::Split { split },
        }
    }

    /// The change of a run whose network has so many weights and biases.
    fn change(self, parameters: usize) -> Result<Change, Faults> {
        Ok(match self {
            Self::Experiment { experiment } => {
                Change::Experiment { experiment: Box::new(Experiment::from_value(&experiment)?) }
            }
            Self::Weight { layer, unit, input, value } => {
                Change::Weight { layer, unit, input, value }
            }
            Self::Weights { weights } => {
                Change::Weights { weights: Parameters::from_base64url(&weights, parameters)? }
            }
            Self::Freeze { layer, unit, frozen } => Change::Freeze { layer, unit, frozen },
            Self::Split { split } => Change::Split { split },
        })
    }
}

//! Reading the document: what it may say, and the errors that tell a person what to change.

use core::fmt;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::activation::Activation;
use crate::data::{self, DataSet};
use crate::experiment::{DataSettings, Experiment, StartSettings};
use crate::initialisation::{Scheme, Symmetry};
use crate::loss::Loss;
use crate::optimiser::Optimiser;
use crate::order::Order;

/// The most hidden layers that a network may have.
const MAX_LAYERS: f64 = 6.0;
/// The most units that a hidden layer may have.
const MAX_UNITS: f64 = 128.0;
/// Where the document gives no range: far beyond what trains, and far within f32.
const LARGEST: f64 = 1e6;

/// Why a document was refused. Nothing has been changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct ExperimentError {
    /// Where: the field's dotted name, or the place in the text when it is no document at all.
    pub field: String,
    /// What stands there.
    pub value: String,
    /// What may stand there.
    pub allowed: String,
}

impl fmt::Display for ExperimentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} is not allowed; allowed: {}", self.field, self.value, self.allowed)
    }
}

impl std::error::Error for ExperimentError {}

/// The range of a number of the document.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Limit {
    /// The field's dotted name; `network.hidden` is the number of layers and
    /// `network.hidden.units` the number of units in one.
    pub field: &'static str,
    /// The smallest value.
    pub min: f64,
    /// The largest value.
    pub max: f64,
    /// Whether only whole numbers are allowed.
    pub whole: bool,
}

impl Limit {
    const fn whole(field: &'static str, min: f64, max: f64) -> Self {
        Self { field, min, max, whole: true }
    }

    const fn real(field: &'static str, min: f64, max: f64) -> Self {
        Self { field, min, max, whole: false }
    }

    fn check(&self, value: f64) -> Result<(), ExperimentError> {
        if (self.min..=self.max).contains(&value) {
            return Ok(());
        }
        Err(ExperimentError {
            field: self.field.into(),
            value: value.to_string(),
            allowed: self.to_string(),
        })
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = if self.whole { "a whole number" } else { "a number" };
        write!(f, "{kind}, {} … {}", self.min, self.max)
    }
}

/// A field whose value is one of a closed set of names.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Choice {
    /// The field's dotted name.
    pub field: &'static str,
    /// The names, in the order for a menu.
    pub names: Vec<&'static str>,
}

/// Every field that is a choice, with what can be chosen: menus are built from it.
pub fn choices() -> Vec<Choice> {
    fn choice<T: Copy>(field: &'static str, all: &[T], name: fn(T) -> &'static str) -> Choice {
        Choice { field, names: all.iter().map(|&value| name(value)).collect() }
    }
    vec![
        choice("data.set", DataSet::ALL, DataSet::name),
        choice("network.activation", Activation::ALL, Activation::name),
        choice("start.scheme", Scheme::ALL, Scheme::name),
        choice("start.symmetry", Symmetry::ALL, Symmetry::name),
        choice("training.loss", Loss::ALL, Loss::name),
        choice("training.optimiser", Optimiser::ALL, Optimiser::name),
        choice("training.order", Order::ALL, Order::name),
    ]
}

impl Experiment {
    /// The range of each number, given the rest of the document.
    pub fn limits(&self) -> Vec<Limit> {
        self.numbers().into_iter().map(|(limit, _)| limit).collect()
    }

    /// Each number's range beside its values.
    fn numbers(&self) -> Vec<(Limit, Vec<f64>)> {
        let Self { version, data, network, start, training } = self;
        let whole =
            |field, min, max, value: u32| (Limit::whole(field, min, max), vec![value.into()]);
        let real = |field, min, max, value| (Limit::real(field, min, max), vec![value]);
        let seed = |field, seed: u32| whole(field, 0.0, f64::from(u32::MAX), seed);
        let widths = network.hidden.iter().map(|&units| units.into()).collect();
        let shuffle = start.shuffle_units.map(f64::from).into_iter().collect();
        vec![
            whole("version", 1.0, 1.0, *version),
            whole("data.examples", 1.0, data.available() as f64, data.examples),
            real("data.noise", 0.0, 0.5, data.noise),
            real("data.test_fraction", 0.0, 0.9, data.test_fraction),
            seed("data.seed", data.seed),
            (Limit::whole("network.hidden", 0.0, MAX_LAYERS), vec![network.hidden.len() as f64]),
            (Limit::whole("network.hidden.units", 1.0, MAX_UNITS), widths),
            real("start.scale", -LARGEST, LARGEST, start.scale),
            real("start.bias", -LARGEST, LARGEST, start.bias),
            real("start.nudge", -LARGEST, LARGEST, start.nudge),
            (Limit::whole("start.shuffle_units", 0.0, f64::from(u32::MAX)), shuffle),
            seed("start.seed", start.seed),
            real("training.learning_rate", 0.0, 10.0, training.learning_rate),
            real("training.momentum", 0.0, 0.999, training.momentum),
            whole("training.batch", 1.0, data.training_examples() as f64, training.batch),
            seed("training.seed", training.seed),
            real("training.l1", 0.0, 1.0, training.l1),
            real("training.l2", 0.0, 1.0, training.l2),
            real("training.dropout", 0.0, 0.9, training.dropout),
        ]
    }

    /// Whether every value is within its range.
    ///
    /// # Errors
    /// Names the first field that is not, its value and its range.
    pub fn check(&self) -> Result<(), ExperimentError> {
        self.check_rows()?;
        for (limit, values) in self.numbers() {
            for value in values {
                limit.check(value)?;
            }
        }
        self.check_together()
    }

    /// The rows, which are there when the set is `custom` and only then.
    fn check_rows(&self) -> Result<(), ExperimentError> {
        match (self.data.set, &self.data.rows) {
            (DataSet::Custom, Some(rows)) => data::check(rows),
            (DataSet::Custom, None) => Err(ExperimentError {
                field: "data.rows".into(),
                value: "nothing".into(),
                allowed: "the rows of a custom set".into(),
            }),
            (_, Some(_)) => Err(ExperimentError {
                field: "data.rows".into(),
                value: "rows".into(),
                allowed: "nothing, unless data.set is custom".into(),
            }),
            (_, None) => Ok(()),
        }
    }

    /// Choices that do not go together.
    fn check_together(&self) -> Result<(), ExperimentError> {
        let refuse = |field: &str, value: &str, allowed: String| {
            Err(ExperimentError { field: field.into(), value: value.into(), allowed })
        };
        let Self { data, network, start, training, .. } = self;
        if data.is_regression() && training.loss == Loss::CrossEntropy {
            let allowed = format!("{} for targets that are numbers", Loss::SquaredError.name());
            return refuse("training.loss", training.loss.name(), allowed);
        }
        if start.symmetry == Symmetry::Mirrored && !network.activation.is_odd() {
            let odd = Activation::ALL.iter().filter(|activation| activation.is_odd());
            let names = odd.map(|activation| activation.name()).collect::<Vec<_>>().join(", ");
            let allowed = format!("with network.activation one of {names}");
            return refuse("start.symmetry", start.symmetry.name(), allowed);
        }
        Ok(())
    }

    /// Reads the document from JSON text.
    ///
    /// # Errors
    /// Names the line and column where the text is no JSON, or the field that is unknown or has a
    /// value that is not allowed.
    pub fn from_json(text: &str) -> Result<Self, ExperimentError> {
        let value = serde_json::from_str(text).map_err(|error| ExperimentError {
            field: format!("line {}, column {}", error.line(), error.column()),
            value: text
                .lines()
                .nth(error.line().saturating_sub(1))
                .unwrap_or_default()
                .trim()
                .into(),
            allowed: "JSON".into(),
        })?;
        Self::from_value(value)
    }

    /// Reads the document from a JSON value.
    ///
    /// # Errors
    /// Names the field that is unknown or has a value that is not allowed.
    pub fn from_value(value: Value) -> Result<Self, ExperimentError> {
        let experiment = Self::parse(value)?;
        experiment.check()?;
        Ok(experiment)
    }

    /// Reads the document from a JSON value, and brings the numbers whose range depends on another
    /// field within it: the examples within the set, the batch within the training examples. What no
    /// longer goes together is undone: rows of another set, cross-entropy for numbers, mirrored units
    /// whose activation is not odd.
    ///
    /// # Errors
    /// Names the field that is unknown or has a value that no other field would allow.
    pub fn fit(value: Value) -> Result<Self, ExperimentError> {
        let mut experiment = Self::parse(value)?;
        let Self { data, network, start, training, .. } = &mut experiment;
        if data.set != DataSet::Custom {
            data.rows = None;
        }
        data.examples = data.examples.min(data.available() as u32);
        training.batch = training.batch.min(data.training_examples() as u32);
        if data.is_regression() {
            training.loss = Loss::SquaredError;
        }
        if start.symmetry == Symmetry::Mirrored && !network.activation.is_odd() {
            start.symmetry = Symmetry::None;
        }
        experiment.check()?;
        Ok(experiment)
    }

    fn parse(mut value: Value) -> Result<Self, ExperimentError> {
        fill_dependent_defaults(&mut value);
        serde_path_to_error::deserialize(&value).map_err(|error| explain(&error, &value))
    }

    /// The whole document, every field in the table's order.
    pub fn to_value(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }
}

/// Puts in the defaults that depend on other fields, where those can be read; where they cannot,
/// reading the document will say so.
fn fill_dependent_defaults(value: &mut Value) {
    let Some(document) = value.as_object_mut() else { return };
    let read = |section: Option<&Value>| section.cloned().unwrap_or(Value::Object(Map::default()));
    let data: Option<DataSettings> = serde_json::from_value(read(document.get("data"))).ok();
    let start: Option<StartSettings> = serde_json::from_value(read(document.get("start"))).ok();
    let (Some(data), Some(start)) = (data, start) else { return };
    let defaults = Experiment { data, start, ..Experiment::default() }.defaults_beside();
    let mut put = |section: &str, field: &str, default: Value| {
        let section = document.entry(section).or_insert_with(|| Map::new().into());
        if let Some(section) = section.as_object_mut() {
            section.entry(field).or_insert(default);
        }
    };
    put("data", "examples", defaults.data.examples.into());
    put("start", "scale", defaults.start.scale.into());
    put("training", "loss", defaults.training.loss.name().into());
}

/// Turns serde's message into the field, what stands there and what may.
fn explain(
    error: &serde_path_to_error::Error<serde_json::Error>,
    value: &Value,
) -> ExperimentError {
    let path = error.path().to_string();
    let message = error.inner().to_string();
    let allowed = message.split_once("expected ").map(|(_, allowed)| allowed.replace('`', ""));
    if let Some((name, _)) =
        message.strip_prefix("unknown field `").and_then(|rest| rest.split_once('`'))
    {
        let parent = path.strip_suffix(name).unwrap_or(&path).trim_end_matches('.');
        return ExperimentError {
            field: if parent.is_empty() { name.into() } else { format!("{parent}.{name}") },
            value: "an unknown field".into(),
            allowed: allowed.unwrap_or(message.clone()),
        };
    }
    let pointer = format!("/{}", path.replace(['.', '['], "/").replace(']', ""));
    let found = if path == "." { Some(value) } else { value.pointer(&pointer) };
    let name = path.split('[').next().unwrap_or_default();
    let limits = Experiment::default().limits();
    let limit = if path.contains('[') {
        limits.iter().find(|limit| limit.field == "network.hidden.units")
    } else {
        limits.iter().find(|limit| limit.field == name && name != "network.hidden")
    };
    ExperimentError {
        field: if path == "." { "the document".into() } else { path.clone() },
        value: found.map_or_else(|| message.clone(), Value::to_string),
        allowed: limit.map(ToString::to_string).or(allowed).unwrap_or(message),
    }
}

#[cfg(test)]
mod tests;

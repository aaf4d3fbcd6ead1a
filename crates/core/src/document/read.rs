//! Reading the document: what it may say, and the errors that tell a person what to change.

use serde::{Deserialize, Deserializer, de};
use serde_json::{Map, Value};

use super::{explain, json};
use crate::data::custom;
use crate::data::settings::{DataSet, DataSettings};
use crate::document::experiment::Experiment;
use crate::document::fields::ROW;
use crate::document::table::{Of, TABLE};
use crate::error::{ExperimentError, refused};
use crate::network::activation::Activation;
use crate::network::settings::NetworkSettings;
use crate::start::settings::StartSettings;
use crate::start::symmetry::Symmetry;
use crate::training::loss::Loss;
use crate::training::settings::TrainingSettings;

impl Experiment {
    /// Whether every value is within its range.
    ///
    /// # Errors
    /// Names the first field that is not, its value and its range.
    pub fn check(&self) -> Result<(), ExperimentError> {
        self.check_rows()?;
        let units: Vec<f64> = self.network.hidden.iter().map(|&units| units.into()).collect();
        for row in TABLE {
            let (values, units) = match row.of {
                Of::Number { value, .. } => (vec![value(self)], &[][..]),
                Of::Optional { value } => {
                    (value(self).map(f64::from).into_iter().collect(), &[][..])
                }
                Of::Layers => (vec![units.len() as f64], &units[..]),
                Of::Choice { .. } | Of::Rows => continue,
            };
            let within = row.limit(self).into_iter().flat_map(|limit| {
                values.iter().map(move |&value| limit.check(value)).collect::<Vec<_>>()
            });
            let units_within = row.limit_of_units().into_iter().flat_map(|limit| {
                units.iter().map(move |&units| limit.check(units)).collect::<Vec<_>>()
            });
            within.chain(units_within).collect::<Result<(), _>>()?;
        }
        self.check_together()
    }

    /// The rows, which are there when the set is `custom` and only then.
    fn check_rows(&self) -> Result<(), ExperimentError> {
        match (self.data.set, &self.data.rows) {
            (DataSet::Custom, Some(rows)) => custom::check(rows),
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
    /// Names the line and column where the text is no JSON, or the field that is unknown, stands
    /// twice or has a value that is not allowed.
    pub fn from_json(text: &str) -> Result<Self, ExperimentError> {
        Self::from_value(json::read(text)?)
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
        check_objects(&value)?;
        simplify_numbers(&mut value);
        fill_dependent_defaults(&mut value);
        let read: Result<Draft, _> = serde_path_to_error::deserialize(&value);
        let Draft { version, data, network, start, training } =
            read.map_err(|error| explain::explain(&error, &value))?;
        Ok(Self { version, data, network, start, training })
    }

    /// The whole document, every field in the table's order.
    pub fn to_value(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }
}

/// A document as it is written, before its values are held against their ranges.
#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Draft {
    version: u32,
    data: DataSettings,
    network: NetworkSettings,
    start: StartSettings,
    training: TrainingSettings,
}

impl Default for Draft {
    fn default() -> Self {
        let Experiment { version, data, network, start, training } = Experiment::default();
        Self { version, data, network, start, training }
    }
}

/// The one way in: what serde reads is checked as any document is.
impl<'de> Deserialize<'de> for Experiment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_value(Value::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

/// The document, its sections and the rows of a set have names for what stands in them: a list, which
/// serde would take in their place, has none.
fn check_objects(document: &Value) -> Result<(), ExperimentError> {
    let refuse = |field: &str, value: &Value, section: &str| {
        Err(refused(field, &value.to_string(), explain::fields_of(section)))
    };
    let Value::Object(fields) = document else {
        return refuse("the document", document, "");
    };
    for (name, value) in fields {
        if name != "version" && TABLE.iter().any(|row| row.section() == name) && !value.is_object()
        {
            return refuse(name, value, name);
        }
    }
    let rows = document.pointer("/data/rows").and_then(Value::as_array);
    for (i, row) in rows.into_iter().flatten().enumerate() {
        if !row.is_object() {
            return Err(refused(&format!("data.rows, row {}", i + 1), &row.to_string(), ROW));
        }
    }
    Ok(())
}

/// Writes numbers the one way that reading expects: whole ones as `4` where `4.0` or `4e0` stands,
/// and 0 without a sign.
fn simplify_numbers(document: &mut Value) {
    for row in TABLE {
        let Some(value) = document.pointer_mut(&row.pointer()) else { continue };
        match (&row.of, value) {
            (Of::Number { whole: true, .. } | Of::Optional { .. }, value) => make_whole(value),
            (Of::Layers, Value::Array(units)) => units.iter_mut().for_each(make_whole),
            (Of::Number { whole: false, .. }, value) if value.as_f64() == Some(0.0) => {
                *value = 0.0.into();
            }
            _ => {}
        }
    }
}

/// A number without a fraction as a whole number, where it can be one of the document's.
fn make_whole(value: &mut Value) {
    if let Some(number) = value.as_f64()
        && number.fract() == 0.0
        && (0.0..=f64::from(u32::MAX)).contains(&number)
    {
        *value = (number as u32).into();
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

//! Reading the document by the table of its fields: all that is wrong is told.

use serde::{Deserialize, Deserializer, de};
use serde_json::{Map, Value};

use super::{json, values};
use crate::data::settings::DataSet;
use crate::document::experiment::Experiment;
use crate::document::fields;
use crate::document::table::TABLE;
use crate::error::{Faults, Found, clipped, refused, told};
use crate::start::symmetry::Symmetry;
use crate::training::loss::Loss;

impl Experiment {
    /// Reads the document from JSON text.
    ///
    /// ```
    /// use unalike_core::Experiment;
    ///
    /// let faults = Experiment::from_json(r#"{ "data": { "noise": 7 }, "sead": 3 }"#).unwrap_err();
    /// assert_eq!(faults.len(), 2);
    /// ```
    ///
    /// # Errors
    /// Names the line and column where the text is no JSON, or each field that is unknown, stands
    /// twice or has a value that is not allowed.
    pub fn from_json(text: &str) -> Result<Self, Faults> {
        let (value, twice) = json::read(text)?;
        Self::check_all(Self::parse(&value, twice))
    }

    /// The whole document as JSON, a field a line: what [`from_json`](Self::from_json) reads.
    #[must_use]
    pub fn to_json(&self) -> String {
        // By way of a value, as everything else is: a writer of its own would make the page larger.
        format!("{:#}", self.to_value())
    }

    /// Reads the document from a JSON value.
    ///
    /// # Errors
    /// Names each field that is unknown or has a value that is not allowed.
    pub fn from_value(value: &Value) -> Result<Self, Faults> {
        Self::check_all(Self::parse(value, Found::default()))
    }

    /// Reads the document from a JSON value, and brings the numbers whose range depends on another
    /// field within it: the examples within the set, the batch within the training examples. What no
    /// longer goes together is undone: rows of another set, cross-entropy for numbers, mirrored units
    /// whose activation is not odd.
    ///
    /// # Errors
    /// Names each field that is unknown or has a value that no other field would allow.
    pub fn fit(value: &Value) -> Result<Self, Faults> {
        let (mut experiment, found) = Self::parse(value, Found::default());
        let Self { data, network, start, training, .. } = &mut experiment;
        if data.set != DataSet::Custom {
            data.rows = None;
        }
        // Where there is none at all, that is what is wrong, and not their number.
        data.examples = data.examples.min(data.available().max(1) as u32);
        training.batch = training.batch.min(data.training_examples().max(1) as u32);
        if data.is_regression() {
            training.loss = Loss::SquaredError;
        }
        if start.symmetry == Symmetry::Mirrored && !network.activation.is_odd() {
            start.symmetry = Symmetry::None;
        }
        Self::check_all((experiment, found))
    }

    fn check_all((experiment, mut found): (Self, Found)) -> Result<Self, Faults> {
        experiment.check_into(&mut found);
        found.or(experiment)
    }

    /// What can be read of a document; the rest is as if it were not there, and is told.
    fn parse(document: &Value, mut found: Found) -> (Self, Found) {
        let mut experiment = Self::default();
        let Some(sections) = document.as_object() else {
            found.push(refused("the document", &document.to_string(), fields_of("")));
            return (experiment, found);
        };
        for (name, value) in sections {
            let is_section = !name.is_empty() && TABLE.iter().any(|row| row.section() == name);
            match value.as_object() {
                _ if !is_section => experiment.read_field(name, value, "", &mut found),
                Some(fields) => {
                    for (field, value) in fields {
                        let dotted = format!("{name}.{field}");
                        experiment.read_field(&dotted, value, name, &mut found);
                    }
                }
                None => found.push(refused(name, &value.to_string(), fields_of(name))),
            }
        }
        experiment.fill(sections, &found);
        (experiment, found)
    }

    /// Puts one value where it belongs, or tells why it cannot be.
    fn read_field(&mut self, field: &str, value: &Value, section: &str, found: &mut Found) {
        let Some(row) = fields::row(field) else {
            let name = field.strip_prefix(section).unwrap_or(field).trim_start_matches('.');
            let name =
                if section.is_empty() { told(field) } else { format!("{section}.{}", told(name)) };
            let allowed = format!("one of {}", names_in(section));
            return found.push(refused(&clipped(&name), "an unknown field", allowed));
        };
        values::put(self, row, value, found);
    }

    /// Puts in the defaults that depend on other fields.
    fn fill(&mut self, document: &Map<String, Value>, found: &Found) {
        let is_said = |field: &str| {
            let (section, name) = field.split_once('.').unwrap_or_default();
            document.get(section).is_some_and(|section| section.get(name).is_some())
                && !found.is_at(field)
        };
        let defaults = self.defaults_beside();
        if !is_said("start.scale") {
            self.start.scale = defaults.start.scale;
        }
        if !is_said("data.examples") {
            // Rows that cannot be read leave none, of which nothing more is to be told.
            self.data.examples = defaults.data.examples.max(1);
        }
        if !is_said("training.loss") {
            self.training.loss = defaults.training.loss;
        }
    }

    /// The whole document, every field in the table's order.
    pub fn to_value(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }
}

/// The one way in: what serde reads is checked as any document is.
impl<'de> Deserialize<'de> for Experiment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_value(&Value::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

/// What a section has, or the document where there is no section.
fn fields_of(section: &str) -> String {
    format!("fields in braces: {}", names_in(section))
}

/// The names of a section's fields, or of the document's own where there is no section.
pub(super) fn names_in(section: &str) -> String {
    let mut names: Vec<&str> = Vec::new();
    for row in TABLE {
        let (parent, name) = row.field.split_once('.').unwrap_or(("", row.field));
        let name = match section {
            "" => row.field.split('.').next().unwrap_or(name),
            section if section == parent => name,
            _ => continue,
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

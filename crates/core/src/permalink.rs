//! The document in an address: `#network.hidden=4,4&start.symmetry=identical`, only the fields that
//! differ from their default, in the document's order; `step` opens the run at a moment.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};
use serde_json::{Map, Value};

use crate::document::ExperimentError;
use crate::experiment::Experiment;

/// What a permalink names.
#[derive(Clone, Debug, PartialEq)]
pub struct Permalink {
    /// The run.
    pub experiment: Experiment,
    /// The moment, in examples seen.
    pub step: u64,
}

impl Permalink {
    /// Reads a fragment, with or without its `#`, or an address that has one.
    ///
    /// # Errors
    /// Names the field that is unknown or has a value that is not allowed.
    pub fn parse(text: &str) -> Result<Self, ExperimentError> {
        let fragment = text.split_once('#').map_or(text, |(_, fragment)| fragment);
        let defaults = Experiment::default().to_value();
        let mut document = Map::new();
        let mut step = 0;
        for pair in fragment.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            if name == "step" {
                step = value.parse().map_err(|_| refused(name, value, "a whole number"))?;
                continue;
            }
            let value = &decode(value);
            let Some((section, field)) = name.split_once('.') else {
                return Err(refused(name, value, "section.field=value"));
            };
            let like = defaults.get(section).and_then(|section| section.get(field));
            let section = document.entry(section).or_insert_with(|| Map::new().into());
            if let Value::Object(section) = section {
                section.insert(field.into(), read(value, like));
            }
        }
        Ok(Self { experiment: Experiment::from_value(document.into())?, step })
    }

    /// The fragment, without its `#`; empty for the default run at its start.
    pub fn fragment(&self) -> String {
        let defaults = self.experiment.defaults_beside().to_value();
        let document = self.experiment.to_value();
        let mut pairs = Vec::new();
        for (section, fields) in document.as_object().into_iter().flatten() {
            for (field, value) in fields.as_object().into_iter().flatten() {
                if defaults[section][field] != *value {
                    pairs.push(format!("{section}.{field}={}", write(value)));
                }
            }
        }
        if self.step > 0 {
            pairs.push(format!("step={}", self.step));
        }
        pairs.join("&")
    }
}

/// A value as JSON, of the kind that the default is; what is not of that kind stays text, which
/// reading the document then refuses by name.
fn read(text: &str, like: Option<&Value>) -> Value {
    let number = |text: &str| serde_json::from_str::<serde_json::Number>(text).map(Value::Number);
    match like {
        // What is not there by default: the rows of a custom set, the seed of a shuffle.
        None | Some(Value::Null) => serde_json::from_str(text).unwrap_or_else(|_| text.into()),
        Some(Value::Array(_)) if text.is_empty() => Value::Array(Vec::new()),
        Some(Value::Array(_)) => {
            text.split(',').map(|item| number(item).unwrap_or_else(|_| item.into())).collect()
        }
        Some(Value::Number(_)) => number(text).unwrap_or_else(|_| text.into()),
        _ => text.into(),
    }
}

fn write(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) if items.iter().all(Value::is_number) => {
            items.iter().map(Value::to_string).collect::<Vec<_>>().join(",")
        }
        other => utf8_percent_encode(&other.to_string(), ENCODED).to_string(),
    }
}

/// What stands in an address: browsers may have written some characters as their codes.
fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// What an address's fragment may not hold, and what parts one field from another.
const ENCODED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'`')
    .add(b'%')
    .add(b'&')
    .add(b'=')
    .add(b'#');

fn refused(field: &str, value: &str, allowed: &str) -> ExperimentError {
    ExperimentError { field: field.into(), value: value.into(), allowed: allowed.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_named_and_it_reads_back() {
        assert_eq!(Permalink { experiment: Experiment::default(), step: 0 }.fragment(), "");
        for fragment in [
            "network.hidden=4,4&start.symmetry=identical&start.seed=9",
            "data.set=digits&network.hidden=16",
            "network.hidden=&step=250",
            "start.scheme=constant&start.scale=0.25&training.learning_rate=0.003",
        ] {
            assert_eq!(Permalink::parse(fragment).unwrap().fragment(), fragment);
        }
        let address = Permalink::parse("https://example.org/lab#step=3").unwrap();
        assert_eq!(address, Permalink { experiment: Experiment::default(), step: 3 });
    }

    #[test]
    fn errors_name_the_field() {
        for (fragment, field) in [
            ("network.hidden=4,x", "network.hidden[1]"),
            ("start.seed=-1", "start.seed"),
            ("start.colour=blue", "start.colour"),
            ("nonsense", "nonsense"),
            ("step=soon", "step"),
        ] {
            assert_eq!(Permalink::parse(fragment).unwrap_err().field, field);
        }
    }
}

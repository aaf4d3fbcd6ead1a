//! JSON as it stands: what is said twice is refused, instead of the last being taken.

use core::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::error::{ExperimentError, clipped, told};

/// How a fault of this reader begins, so that it can be told from the others.
const TWICE: &str = "twice: ";

/// Reads JSON.
///
/// # Errors
/// Names the line and the column where it is none, or the field that stands twice.
pub(super) fn read(text: &str) -> Result<Value, ExperimentError> {
    serde_json::from_str(text).map(|Once(value)| value).map_err(|error| {
        let place = format!("line {}, column {}", error.line(), error.column());
        let message = error.to_string();
        let twice = message.strip_prefix(TWICE).and_then(|rest| rest.split_once(" at line "));
        match twice {
            Some((field, _)) => ExperimentError {
                field: told(field),
                value: format!("a second value at {place}"),
                allowed: "one value a field".into(),
            },
            None => ExperimentError {
                field: place,
                value: clipped(
                    text.lines().nth(error.line().saturating_sub(1)).unwrap_or_default(),
                ),
                allowed: "JSON".into(),
            },
        }
    })
}

/// A value of whose objects no field stands twice.
struct Once(Value);

impl<'de> Deserialize<'de> for Once {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader).map(Self)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut read = Vec::new();
        while let Some(Once(item)) = items.next_element()? {
            read.push(item);
        }
        Ok(read.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut read = Map::new();
        while let Some((name, Once(value))) = fields.next_entry::<String, _>()? {
            if read.contains_key(&name) {
                return Err(A::Error::custom(format_args!("{TWICE}{name}")));
            }
            read.insert(name, value);
        }
        Ok(read.into())
    }
}

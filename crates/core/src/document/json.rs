//! JSON as it stands: what is said twice is told, instead of the last being taken unsaid.

use core::cell::RefCell;
use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::error::{ExperimentError, Found, refused, told};

/// Reads JSON, and tells which fields stand in it twice; the first value is the one that is read.
///
/// # Errors
/// Names the line and the column where it is none.
pub(super) fn read(text: &str) -> Result<(Value, Found), ExperimentError> {
    let twice = RefCell::default();
    let mut reader = serde_json::Deserializer::from_str(text);
    let read = Once { twice: &twice, path: "" }
        .deserialize(&mut reader)
        .and_then(|value| reader.end().map(|()| value));
    match read {
        Ok(value) => Ok((value, twice.into_inner())),
        Err(error) if error.is_eof() => {
            Err(refused("the document", "a text that ends too early", "JSON to its last bracket"))
        }
        Err(error) => {
            // What is wrong with the break between two lines is wrong at the end of the first.
            let (line, column) = match (error.line(), error.column()) {
                (line @ 2.., 0) => (line - 1, text.lines().nth(line - 2).map_or(0, str::len) + 1),
                place => place,
            };
            let said = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
            Err(refused(&format!("line {line}, column {}", column.max(1)), said, "JSON"))
        }
    }
}

/// Reads a value of whose objects each field is taken once.
#[derive(Clone, Copy)]
struct Once<'a> {
    /// The fields that stand twice.
    twice: &'a RefCell<Found>,
    /// Where the value stands, dotted.
    path: &'a str,
}

impl<'de> DeserializeSeed<'de> for Once<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Once<'_> {
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
        while let Some(item) = items.next_element_seed(self)? {
            read.push(item);
        }
        Ok(read.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut read = Map::new();
        while let Some(name) = fields.next_key::<String>()? {
            let name_told = told(&name);
            let path = match self.path {
                "" => name_told,
                section => format!("{section}.{name_told}"),
            };
            let value = fields.next_value_seed(Once { path: &path, ..self })?;
            if read.contains_key(&name) {
                let second = format!("a second value, {value},");
                self.twice.borrow_mut().push(refused(&path, &second, "one value a field"));
            } else {
                read.insert(name, value);
            }
        }
        Ok(read.into())
    }
}

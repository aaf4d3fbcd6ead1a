//! One value of the document, as JSON has it.

use serde_json::{Map, Value};

use super::fields::ROW;
use crate::data::rows::{Row, Rows, Target, place};
use crate::document::experiment::Experiment;
use crate::document::table::{self, Of};
use crate::error::{Found, refused, told};

/// Puts a value into a document, or tells why it is none of its field. Whether it is within its range
/// is asked of the whole document.
pub(super) fn put(experiment: &mut Experiment, row: &table::Row, value: &Value, found: &mut Found) {
    let is_put = match &row.of {
        Of::Choice { put, .. } => value.as_str().is_some_and(|name| put(experiment, name)),
        Of::Number { whole: true, put, .. } => {
            whole(value).map(|number| put(experiment, number.into())).is_some()
        }
        // The zero that is added takes the sign from one below nothing.
        Of::Number { put, .. } => value.as_f64().map(|x| put(experiment, x + 0.0)).is_some(),
        Of::Optional { put, .. } => {
            let number = whole(value);
            let is_one = number.is_some() || value.is_null();
            is_one.then(|| put(experiment, number)).is_some()
        }
        Of::Layers => return layers(experiment, row, value, found),
        Of::Rows if value.is_null() => true,
        Of::Rows => match value.as_array() {
            Some(values) => {
                experiment.data.rows = rows(values, found);
                return;
            }
            None => false,
        },
    };
    if !is_put {
        let allowed = row.allowed(&Experiment::default());
        found.push(refused(row.field, &value.to_string(), allowed));
    }
}

/// A number without a fraction that can be one of the document's: `4`, `4.0` or `4e0`.
fn whole(value: &Value) -> Option<u32> {
    let number = value.as_f64()?;
    let is_whole = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
    is_whole.then_some(number as u32)
}

fn layers(experiment: &mut Experiment, row: &table::Row, value: &Value, found: &mut Found) {
    let Some(layers) = value.as_array() else {
        let allowed = row.allowed(experiment);
        return found.push(refused(row.field, &value.to_string(), allowed));
    };
    let units = layers.iter().enumerate().map(|(i, value)| {
        whole(value).unwrap_or_else(|| {
            let allowed = row.limit_of_units().map(|limit| limit.to_string()).unwrap_or_default();
            found.push(refused(&table::layer(i), &value.to_string(), allowed));
            // Nothing more is told of it, and the layers after it keep their places.
            0
        })
    });
    experiment.network.hidden = units.collect();
}

/// Rows; `None` when something is wrong with one of them, which has been told.
pub(super) fn rows(values: &[Value], found: &mut Found) -> Option<Rows> {
    let rows = (1..).zip(values).filter_map(|(i, value)| row(i, value, found));
    let rows: Vec<Row> = rows.collect();
    (rows.len() == values.len()).then(|| rows.into())
}

fn row(i: usize, value: &Value, found: &mut Found) -> Option<Row> {
    let Some(fields) = value.as_object() else {
        found.push(refused(&place(i, ""), &value.to_string(), ROW));
        return None;
    };
    for name in fields.keys().filter(|name| !matches!(name.as_str(), "inputs" | "target")) {
        let value = format!("{}, an unknown field,", told(name));
        found.push(refused(&place(i, ""), &value, ROW));
    }
    let inputs = inputs(i, fields, found);
    let target = match fields.get("target") {
        Some(Value::String(name)) => Some(Target::Class(name.clone())),
        Some(value) if value.is_number() => value.as_f64().map(Target::Number),
        other => {
            let value = other.map_or_else(|| "nothing".into(), Value::to_string);
            found.push(refused(&place(i, "target"), &value, "a number or a class name"));
            None
        }
    };
    (fields.len() == 2).then_some(Row { inputs: inputs?, target: target? })
}

fn inputs(i: usize, fields: &Map<String, Value>, found: &mut Found) -> Option<Vec<f64>> {
    let Some(values) = fields.get("inputs").and_then(Value::as_array) else {
        let value = fields.get("inputs").map_or_else(|| "nothing".into(), Value::to_string);
        found.push(refused(&place(i, "inputs"), &value, "numbers in square brackets"));
        return None;
    };
    let mut numbers = Vec::with_capacity(values.len());
    for (column, value) in (1..).zip(values) {
        if let Some(number) = value.as_f64() {
            numbers.push(number);
        } else {
            let place = place(i, &format!("column {column}"));
            found.push(refused(&place, &value.to_string(), "a number"));
        }
    }
    (numbers.len() == values.len()).then_some(numbers)
}

//! The arrays of a JSON text: whatever holds lists of numbers, each named by its place.

use serde_json::Value;

use super::array::{Array, Arrays};
use super::names;
use crate::error::{ExperimentError, refused};

/// Reads the arrays, in the order of the text.
pub fn read(text: &str) -> Result<Arrays, ExperimentError> {
    let value: Value = serde_json::from_str(text).map_err(|error| fault(text, &error))?;
    let mut arrays = Arrays::default();
    gather(&value, "", &mut arrays)?;
    Ok(arrays)
}

fn fault(text: &str, error: &serde_json::Error) -> ExperimentError {
    if error.is_eof() {
        return refused("the file", "a text that ends too early", "JSON to its last bracket");
    }
    let said = text.lines().nth(error.line().saturating_sub(1)).unwrap_or_default();
    let place = format!("line {}, column {}", error.line(), error.column().max(1));
    refused(&place, said, "JSON, whose numbers are finite")
}

fn gather(value: &Value, path: &str, arrays: &mut Arrays) -> Result<(), ExperimentError> {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                gather(value, &join(path, name), arrays)?;
            }
        }
        Value::Array(items) => {
            if let Some(array) = array(path, items)? {
                return arrays.push(array);
            }
            for (i, value) in items.iter().enumerate() {
                gather(value, &join(path, &i.to_string()), arrays)?;
            }
        }
        // The bias of a layer of one unit, or its only weight, as a person writes it.
        Value::Number(number) if names::is_parameter(path) => {
            let one = number.as_f64().map(|x| x as f32);
            arrays.push(Array::list(path.into(), one.into_iter().collect()))?;
        }
        // Names, settings: nothing of the weights.
        _ => {}
    }
    Ok(())
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.into() } else { format!("{path}.{name}") }
}

/// A list of numbers, or lists of as many numbers each; `None` for a list of other things.
fn array(path: &str, items: &[Value]) -> Result<Option<Array>, ExperimentError> {
    if items.iter().any(Value::is_number) {
        return Ok(Some(Array::list(path.into(), numbers(path, items)?)));
    }
    let is_row =
        |value: &Value| value.as_array().is_some_and(|row| row.iter().any(Value::is_number));
    if !items.iter().all(is_row) {
        return Ok(None);
    }
    let rows: Vec<&Vec<Value>> = items.iter().filter_map(Value::as_array).collect();
    let Some(columns) = rows.first().map(|row| row.len()) else { return Ok(None) };
    if let Some(odd) = rows.iter().position(|row| row.len() != columns) {
        // Lists of their own length are the biases of several layers.
        if !names::is_weights(path) {
            return Ok(None);
        }
        let value = format!("{} numbers", rows[odd].len());
        let place = format!("{path}, row {}", odd + 1);
        return Err(refused(&place, &value, format!("{columns} numbers, as in row 1")));
    }
    let mut values = Vec::with_capacity(rows.len() * columns);
    for (row, items) in (1..).zip(&rows) {
        values.extend(numbers(&format!("{path}, row {row}"), items)?);
    }
    Ok(Some(Array { name: path.into(), rows: rows.len(), columns, is_list: false, values }))
}

fn numbers(place: &str, items: &[Value]) -> Result<Vec<f32>, ExperimentError> {
    let number = |(i, value): (usize, &Value)| {
        let number = value.as_f64().map(|x| x as f32);
        let place = || if place.is_empty() { "the list" } else { place };
        number.ok_or_else(|| {
            refused(&format!("{}, number {}", place(), i + 1), &value.to_string(), "a number")
        })
    };
    items.iter().enumerate().map(number).collect()
}

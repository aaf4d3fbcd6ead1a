//! The rows that a document brings itself.

use nalgebra::DMatrix;
use serde::{Deserialize, Serialize};

use super::raw::{Raw, Targets};
use crate::error::ExperimentError;

/// The most examples that a run may have.
pub(crate) const MOST: usize = 5000;
/// The most numbers that a row may have.
const MOST_FEATURES: usize = 1024;
/// The most classes that rows may name.
const MOST_CLASSES: usize = 100;

/// One example.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The numbers that enter the network; as many in each row.
    pub inputs: Vec<f64>,
    /// What should come out.
    pub target: Target,
}

/// What should come out of one example: in all rows a number, or in all a class.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(untagged)]
pub enum Target {
    /// A number.
    Number(f64),
    /// A class's name.
    Class(String),
}

/// Whether rows can be trained on.
///
/// # Errors
/// Names the row, counted from 1, and what is wrong with it.
pub(crate) fn check(rows: &[Row]) -> Result<(), ExperimentError> {
    let refuse = |place: String, value: String, allowed: String| {
        Err(ExperimentError { field: format!("data.rows{place}"), value, allowed })
    };
    if rows.is_empty() || rows.len() > MOST {
        return refuse(String::new(), format!("{} rows", rows.len()), format!("1 … {MOST} rows"));
    }
    let features = rows[0].inputs.len();
    if !(1..=MOST_FEATURES).contains(&features) {
        let allowed = format!("1 … {MOST_FEATURES} numbers");
        return refuse(", row 1, inputs".into(), format!("{features} numbers"), allowed);
    }
    for (i, Row { inputs, target }) in rows.iter().enumerate() {
        let row = i + 1;
        if inputs.len() != features {
            let allowed = format!("{features} numbers, as in row 1");
            return refuse(
                format!(", row {row}, inputs"),
                format!("{} numbers", inputs.len()),
                allowed,
            );
        }
        let finite = |x: f64| (x as f32).is_finite();
        if let Some(column) = inputs.iter().position(|&x| !finite(x)) {
            let place = format!(", row {row}, column {}", column + 1);
            return refuse(place, inputs[column].to_string(), "a finite number".into());
        }
        match (target, &rows[0].target) {
            (Target::Number(x), Target::Number(_)) if finite(*x) => {}
            (Target::Class(_), Target::Class(_)) => {}
            (found, first) => {
                let allowed = match first {
                    Target::Number(_) => "a finite number, as in row 1",
                    Target::Class(_) => "a class name, as in row 1",
                };
                let found = match found {
                    Target::Number(x) => x.to_string(),
                    Target::Class(name) => format!("\"{name}\""),
                };
                return refuse(format!(", row {row}, target"), found, allowed.into());
            }
        }
    }
    let classes = names(rows).len();
    if matches!(rows[0].target, Target::Class(_)) && !(2..=MOST_CLASSES).contains(&classes) {
        let allowed = format!("2 … {MOST_CLASSES} classes");
        let found = if classes == 1 { "one class".into() } else { format!("{classes} classes") };
        return refuse(", targets".into(), found, allowed);
    }
    Ok(())
}

/// The classes, in the order in which they appear.
fn names(rows: &[Row]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for Row { target, .. } in rows {
        if let Target::Class(name) = target
            && !names.contains(name)
        {
            names.push(name.clone());
        }
    }
    names
}

/// All rows; they have been [checked](check).
pub(super) fn all(rows: &[Row]) -> Raw<f64> {
    let features = rows.first().map_or(0, |row| row.inputs.len());
    let names = names(rows);
    let numbers = rows.iter().filter_map(|row| match row.target {
        Target::Number(x) => Some(x as f32),
        Target::Class(_) => None,
    });
    let labels = rows.iter().filter_map(|row| match &row.target {
        Target::Class(class) => names.iter().position(|name| name == class),
        Target::Number(_) => None,
    });
    let targets = if names.is_empty() {
        Targets::Numbers(numbers.collect())
    } else {
        Targets::Classes { labels: labels.map(|label| label as u8).collect(), names }
    };
    let inputs = rows.iter().flat_map(|row| &row.inputs).copied();
    Raw { inputs: DMatrix::from_iterator(features, rows.len(), inputs), targets }
}

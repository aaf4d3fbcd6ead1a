//! The set of the rows that a document brings itself.

use nalgebra::DMatrix;

use super::raw::{Raw, Targets};
use super::rows::{Row, Rows, Target};

/// All rows; they have been [checked](super::rows::check).
pub(super) fn all(rows: &Rows) -> Raw<f64> {
    let features = rows.first().map_or(0, |row| row.inputs.len());
    let names = rows.classes();
    let numbers = rows.iter().filter_map(|row| match row.target {
        Target::Number(x) => Some(x),
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
    let inputs = rows.iter().flat_map(|row: &Row| &row.inputs).copied();
    Raw { inputs: DMatrix::from_iterator(features, rows.len(), inputs), targets }
}

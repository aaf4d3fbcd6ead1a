//! Rows of one's own, as the document says them.

use core::ops::Deref;
use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Serialize;

use crate::error::{ExperimentError, Found, refused};

/// The most examples that a run may have.
pub(crate) const MOST: usize = 5000;
/// The most numbers that a row may have.
const MOST_FEATURES: usize = 1024;
/// The most classes that rows may name.
const MOST_CLASSES: usize = 100;
/// The largest number in size: the sum of the squares of all rows' is finite.
const LARGEST: f64 = 1e150;

/// One example.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Row {
    /// The numbers that enter the network; as many in each row.
    pub inputs: Vec<f64>,
    /// What should come out.
    pub target: Target,
}

/// What should come out of one example: in all rows a number, or in all a class.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(untagged)]
pub enum Target {
    /// A number.
    Number(f64),
    /// A class's name.
    Class(String),
}

/// The rows of a set: one copy, which a document and all that are made from it share.
#[derive(Clone, Debug)]
pub struct Rows(Arc<[Row]>);

impl From<Vec<Row>> for Rows {
    fn from(rows: Vec<Row>) -> Self {
        Self(rows.into())
    }
}

impl Deref for Rows {
    type Target = [Row];

    fn deref(&self) -> &[Row] {
        &self.0
    }
}

impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

impl Serialize for Rows {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0[..].serialize(serializer)
    }
}

impl Rows {
    /// The classes, in the order in which they appear; none where the targets are numbers.
    pub(super) fn classes(&self) -> Vec<String> {
        classes_of(self.iter().filter_map(|row| match &row.target {
            Target::Class(name) => Some(name.as_str()),
            Target::Number(_) => None,
        }))
    }
}

/// The different names among some, in the order in which they appear.
pub(super) fn classes_of<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    names.filter(|name| seen.insert(*name)).map(String::from).collect()
}

/// Whether a number is small enough to be standardised; none is not.
pub(super) fn is_possible(x: f64) -> bool {
    x.abs() <= LARGEST
}

/// A place in a row, both counted from 1, as it is told.
pub(crate) fn place(row: usize, of: &str) -> String {
    let separator = if of.is_empty() { "" } else { ", " };
    format!("data.rows, row {row}{separator}{of}")
}

/// Tells why rows cannot be trained on: the row and the column, counted from 1.
pub(crate) fn check(rows: &Rows, found: &mut Found) {
    if rows.is_empty() || rows.len() > MOST {
        let value = format!("{} rows", rows.len());
        found.push(refused("data.rows", &value, format!("1 … {MOST} rows")));
        return;
    }
    let features = rows[0].inputs.len();
    let is_width = (1..=MOST_FEATURES).contains(&features);
    if !is_width {
        let allowed = format!("1 … {MOST_FEATURES} numbers");
        found.push(refused(&place(1, "inputs"), &format!("{features} numbers"), allowed));
    }
    let allowed = || format!("a number, −{LARGEST:e} … {LARGEST:e}");
    for (row, Row { inputs, target }) in (1..).zip(rows.iter()) {
        if is_width && inputs.len() != features {
            let value = format!("{} numbers", inputs.len());
            let allowed = format!("{features} numbers, as in row 1");
            found.push(refused(&place(row, "inputs"), &value, allowed));
        }
        for (column, x) in (1..).zip(inputs).filter(|(_, x)| !is_possible(**x)) {
            let place = place(row, &format!("column {column}"));
            found.push(refused(&place, &x.to_string(), allowed()));
        }
        if let Some(fault) = fault_of_target(row, target, &rows[0].target, allowed) {
            found.push(fault);
        }
    }
    let classes = rows.classes().len();
    if matches!(rows[0].target, Target::Class(_)) && !(2..=MOST_CLASSES).contains(&classes) {
        let value = if classes == 1 { "one class".into() } else { format!("{classes} classes") };
        let allowed = format!("2 … {MOST_CLASSES} classes");
        found.push(refused("data.rows, targets", &value, allowed));
    }
}

/// Why a row's target does not go with the first row's.
fn fault_of_target(
    row: usize,
    target: &Target,
    first: &Target,
    allowed: impl Fn() -> String,
) -> Option<ExperimentError> {
    let (value, allowed) = match (target, first) {
        (&Target::Number(x), Target::Number(_)) if is_possible(x) => return None,
        (Target::Class(_), Target::Class(_)) => return None,
        (Target::Number(x), Target::Number(_)) => (x.to_string(), allowed()),
        (Target::Number(x), Target::Class(_)) => {
            (x.to_string(), "a class name, as in row 1".into())
        }
        (Target::Class(name), Target::Number(_)) => {
            (format!("\"{name}\""), "a number, as in row 1".into())
        }
    };
    Some(refused(&place(row, "target"), &value, allowed))
}

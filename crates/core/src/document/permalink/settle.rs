//! Good values that do not go together: the fewest are dropped, and named.

use serde_json::{Map, Value};

use super::text::text_of;
use crate::document::experiment::Experiment;
use crate::document::table::Row;
use crate::document::with_field::put;
use crate::error::ExperimentError;
use crate::error::refused;

/// The fields that others may not go together with, those first that are dropped first: what depends
/// on another field before that field.
const ENTANGLED: &[&str] = &[
    "start.symmetry",
    "training.batch",
    "training.loss",
    "data.examples",
    "data.rows",
    "data.test_fraction",
    "network.activation",
    "data.set",
];

type Given = (&'static Row, Value);

/// The document of the values that go together.
pub(super) fn settle(given: &[Given]) -> (Experiment, Vec<ExperimentError>) {
    if let Ok(experiment) = Experiment::from_value(&document(given, &[])) {
        return (experiment, Vec::new());
    }
    let entangled: Vec<&str> = ENTANGLED
        .iter()
        .copied()
        .filter(|field| given.iter().any(|(row, _)| row.field == *field))
        .collect();
    let mut choices: Vec<u32> = (1..1 << entangled.len()).collect();
    choices.sort_by_key(|choice| (choice.count_ones(), *choice));
    for choice in choices {
        let is_dropped = |i: &usize| choice & (1 << i) != 0;
        let dropped: Vec<&str> =
            (0..entangled.len()).filter(is_dropped).map(|i| entangled[i]).collect();
        if let Ok(experiment) = Experiment::from_value(&document(given, &dropped)) {
            return (experiment, faults(given, &dropped));
        }
    }
    // Not reached: each value alone is good, and the values that are not entangled go with all.
    let all: Vec<&str> = given.iter().map(|(row, _)| row.field).collect();
    (Experiment::default(), faults(given, &all))
}

fn document(given: &[Given], dropped: &[&str]) -> Value {
    let mut document = Map::new().into();
    for (row, value) in given.iter().filter(|(row, _)| !dropped.contains(&row.field)) {
        put(&mut document, row.field, value.clone());
    }
    document
}

/// Why each dropped value does not go with those that stay.
fn faults(given: &[Given], dropped: &[&str]) -> Vec<ExperimentError> {
    let of_one = |(row, value): &Given| {
        let others: Vec<&str> =
            dropped.iter().copied().filter(|field| *field != row.field).collect();
        let value = text_of(value);
        let faults = Experiment::from_value(&document(given, &others)).err();
        let fault = faults.as_deref().and_then(<[ExperimentError]>::first);
        let allowed = match fault {
            Some(fault) if fault.field == row.field => fault.allowed.clone(),
            Some(fault) if fault.field == "data.rows" => {
                "another set, or data.rows beside it".into()
            }
            Some(fault) => format!("what goes with {}: {}", fault.field, fault.allowed),
            None => "what goes with the rest".into(),
        };
        refused(row.field, &value, allowed)
    };
    given.iter().filter(|(row, _)| dropped.contains(&row.field)).map(of_one).collect()
}

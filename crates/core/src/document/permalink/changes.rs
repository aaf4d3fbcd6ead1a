//! What was changed on the way: `MOMENT:WHAT:VALUE`, one after the other, in the order of moments.
//! WHAT is a field of the document, `weight.LAYER.UNIT.INPUT`, `bias.LAYER.UNIT` or
//! `freeze.LAYER.UNIT`, counted from 1, `weights`, all of them in base64url, or `split`, the examples
//! among the units.

use super::text::text_of;
use super::values::{self, moment};
use crate::document::experiment::Experiment;
use crate::document::fields;
use crate::document::table::{Row, TABLE};
use crate::error::{ExperimentError, Faults, refused};
use crate::training::change::Change;
use crate::weights::parameters::{self, Parameters};

/// The changes that can be made of a run, and what is wrong with the rest.
pub(super) fn read(text: &str, origin: &Experiment) -> (Vec<(u64, Change)>, Vec<ExperimentError>) {
    let (mut changes, mut faults) = (Vec::new(), Vec::new());
    let mut entries = Vec::new();
    for entry in text.split(',').filter(|entry| !entry.is_empty()) {
        match parts(entry) {
            Some(parts) => entries.push(parts),
            None => faults.push(refused(
                "changes",
                entry,
                "MOMENT:WHAT:VALUE, as 120:training.learning_rate:0.03 or 200:weight.1.3.2:0.5",
            )),
        }
    }
    entries.sort_by_key(|&(moment, ..)| moment);
    let widths = origin.widths();
    let mut experiment = origin.clone();
    for (moment, what, text) in entries {
        let change = match by_hand(what, text, &widths) {
            Some(change) => change,
            None => field(&experiment, what, text),
        };
        match change {
            Ok(change) => {
                if let Change::Experiment { experiment: changed } = &change {
                    experiment.clone_from(changed);
                }
                changes.push((moment, change));
            }
            Err(wrong) => faults.extend(wrong.iter().cloned().map(|mut fault| {
                fault.field = format!("changes, {moment}:{}", fault.field);
                fault
            })),
        }
    }
    (changes, faults)
}

/// The canonical form.
pub(super) fn write(changes: &[(u64, Change)], origin: &Experiment) -> String {
    let mut before = origin.to_value();
    let mut entries = Vec::new();
    for (moment, change) in changes {
        match change {
            Change::Experiment { experiment } => {
                let now = experiment.to_value();
                for row in TABLE.iter().filter(|row| row.on_the_way) {
                    let [old, new] = [&before, &now].map(|it| it.pointer(&row.pointer()));
                    if let Some(new) = new.filter(|_| old != new) {
                        entries.push(format!("{moment}:{}:{}", row.field, text_of(new)));
                    }
                }
                before = now;
            }
            &Change::Weight { layer, unit, input, value } => {
                let [layer, unit] = [layer + 1, unit + 1];
                let what = match input {
                    Some(input) => format!("weight.{layer}.{unit}.{}", input + 1),
                    None => format!("bias.{layer}.{unit}"),
                };
                entries.push(format!("{moment}:{what}:{}", single(value)));
            }
            &Change::Freeze { layer, unit, frozen } => {
                entries.push(format!("{moment}:freeze.{}.{}:{frozen}", layer + 1, unit + 1));
            }
            Change::Weights { weights } => {
                entries.push(format!("{moment}:weights:{}", weights.to_base64url()));
            }
            Change::Split { split } => entries.push(format!("{moment}:split:{split}")),
        }
    }
    entries.join(",")
}

fn parts(entry: &str) -> Option<(u64, &str, &str)> {
    let mut parts = entry.split(':');
    let parts = (moment(parts.next()?)?, parts.next()?, parts.next()?, parts.next());
    let (moment, what, value, None) = parts else { return None };
    Some((moment, what, value))
}

type Made = Result<Change, Faults>;

/// All weights, a weight, a bias, a unit or who gets which example, changed by hand; `None` for a field of the document.
fn by_hand(what: &str, text: &str, widths: &[usize]) -> Option<Made> {
    if what == "split" {
        let split = truth(what, text);
        return Some(split.map(|split| Change::Split { split }).map_err(Faults::from));
    }
    if what == "weights" {
        return Some(weights(text, widths).map_err(Faults::from));
    }
    let (kind, places) = what.split_once('.')?;
    let names: &[&str] = match kind {
        "weight" => &["layer", "unit", "input"],
        "bias" | "freeze" => &["layer", "unit"],
        _ => return None,
    };
    let place = place(what, names, places, widths).map_err(Faults::from);
    Some(place.and_then(|[layer, unit, input]| {
        if kind == "freeze" {
            let frozen = truth(what, text)?;
            return Ok(Change::Freeze { layer, unit, frozen });
        }
        let value = values::number(text).map(|x| f64::from(x as f32)).filter(|x| x.is_finite());
        let value = value.ok_or_else(|| refused(what, text, "a number"))?;
        let input = (kind == "weight").then_some(input);
        Ok(Change::Weight { layer, unit, input, value })
    }))
}

fn weights(text: &str, widths: &[usize]) -> Result<Change, ExperimentError> {
    let weights = Parameters::from_base64url(text, parameters::count(widths))?;
    weights.check(widths)?;
    Ok(Change::Weights { weights })
}

fn truth(what: &str, text: &str) -> Result<bool, ExperimentError> {
    text.parse().map_err(|_| refused(what, text, "true or false"))
}

/// Layer, unit and input, from 0.
fn place(
    what: &str,
    names: &[&str],
    places: &str,
    widths: &[usize],
) -> Result<[usize; 3], ExperimentError> {
    let places: Vec<&str> = places.split('.').collect();
    if places.len() != names.len() {
        let allowed = format!("{} numbers from 1: {}", names.len(), names.join(", "));
        return Err(refused(what, &places.join("."), allowed));
    }
    let mut found = [0; 3];
    for (i, (name, text)) in names.iter().zip(places).enumerate() {
        let bound = match i {
            0 => widths.len().saturating_sub(1),
            1 => widths.get(found[0] + 1).copied().unwrap_or_default(),
            _ => widths.get(found[0]).copied().unwrap_or_default(),
        };
        let number = text.parse().ok().filter(|number| (1..=bound).contains(number));
        let allowed = || refused(&format!("{what}, {name}"), text, format!("1 … {bound}"));
        found[i] = number.ok_or_else(allowed)? - 1;
    }
    Ok(found)
}

/// A field of the document changed beside what it is by then.
fn field(now: &Experiment, what: &str, text: &str) -> Made {
    let Some(row) = fields::row(what).filter(|row| row.on_the_way) else {
        let names = TABLE.iter().filter(|row| row.on_the_way).map(|row| row.field);
        let names =
            names.chain(["weight.…", "bias.…", "weights", "freeze.…", "split"]).collect::<Vec<_>>();
        return Err(refused(what, text, format!("one of {}", names.join(", "))).into());
    };
    let value = values::read(row, text)?;
    let mut document = now.to_value();
    crate::document::with_field::put(&mut document, row.field, value);
    let experiment =
        Box::new(Experiment::from_value(&document).map_err(|it| it.map(|it| at(row, text, it)))?);
    Ok(Change::Experiment { experiment })
}

/// A fault of the whole told of the field that makes it.
fn at(row: &Row, text: &str, fault: ExperimentError) -> ExperimentError {
    if fault.field == row.field {
        return fault;
    }
    let allowed = format!("what goes with {}: {}", fault.field, fault.allowed);
    refused(row.field, text, allowed)
}

/// The shortest text that reads back to what a run keeps of a weight's value.
fn single(value: f64) -> String {
    let text = serde_json::to_string(&(value as f32)).unwrap_or_default();
    text.strip_suffix(".0").map(String::from).unwrap_or(text)
}

//! From what the reader of JSON says to what a person can act on.

use serde_json::Value;

use crate::document::experiment::Experiment;
use crate::document::fields;
use crate::document::table::TABLE;
use crate::error::{ExperimentError, clipped, told};

/// Turns serde's message into the field, what stands there and what may.
pub(super) fn explain(
    error: &serde_path_to_error::Error<serde_json::Error>,
    value: &Value,
) -> ExperimentError {
    let path = error.path().to_string();
    let message = error.inner().to_string();
    if let Some((name, _)) =
        message.strip_prefix("unknown field `").and_then(|rest| rest.split_once('`'))
    {
        return unknown(&path, name);
    }
    let pointer = format!("/{}", path.replace(['.', '['], "/").replace(']', ""));
    let found = if path == "." { Some(value) } else { value.pointer(&pointer) };
    let value = found.map_or_else(|| "nothing".into(), Value::to_string);
    ExperimentError {
        field: if path == "." { "the document".into() } else { counted(&path) },
        value: clipped(&value),
        allowed: allowed_at(&path),
    }
}

/// A path with its places counted from 1, as people count rows, columns and layers.
fn counted(path: &str) -> String {
    let mut parts = path.split('[');
    let mut text = parts.next().unwrap_or_default().to_string();
    let name = if text == "network.hidden" { ["layer", "place"] } else { ["row", "column"] };
    for (i, part) in parts.enumerate() {
        let (place, rest) = part.split_once(']').unwrap_or((part, ""));
        let place = place.parse::<usize>().map_or(place.into(), |place| (place + 1).to_string());
        text.extend([", ", name[i.min(1)], " ", &place]);
        if rest == ".target" {
            text.push_str(", target");
        }
    }
    text
}

/// What may stand at a path.
fn allowed_at(path: &str) -> String {
    let name = path.split('[').next().unwrap_or_default();
    let beside = Experiment::default();
    match fields::row(name) {
        Some(row) if path.contains('[') && name == "network.hidden" => {
            row.limit_of_units().map(|limit| limit.to_string()).unwrap_or_default()
        }
        Some(_) if path.ends_with(".target") => "a number or a class name".into(),
        Some(_) if path.contains("].inputs") => "a number".into(),
        Some(row) => row.allowed(&beside),
        None => fields_of(if name == "." { "" } else { name }),
    }
}

/// What a section has, or the document where there is no section.
pub(super) fn fields_of(section: &str) -> String {
    format!("fields in braces: {}", names_in(section))
}

fn unknown(path: &str, name: &str) -> ExperimentError {
    let parent = path.strip_suffix(name).unwrap_or(path).trim_end_matches('.');
    let section = parent.split('[').next().unwrap_or_default();
    let name = told(name);
    ExperimentError {
        field: if parent.is_empty() { name } else { clipped(&format!("{parent}.{name}")) },
        value: "an unknown field".into(),
        allowed: match fields::row(section) {
            Some(row) => row.allowed(&Experiment::default()),
            None => format!("one of {}", names_in(section)),
        },
    }
}

/// The names of a section's fields, or of the document's own where there is no section.
pub(crate) fn names_in(section: &str) -> String {
    let mut names: Vec<&str> = Vec::new();
    for row in TABLE {
        let (parent, name) = row.field.split_once('.').unwrap_or(("", row.field));
        let name = match section {
            "" => row.field.split('.').next().unwrap_or(name),
            section if section == parent => name,
            _ => continue,
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

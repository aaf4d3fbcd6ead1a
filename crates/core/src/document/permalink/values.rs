//! From the text of a link to a value of the document: of the right kind and within the range that
//! no other field can widen.

use serde_json::Value;

use super::repair;
use super::rows as short;
use super::text::text_of;
use crate::data::rows::check;
use crate::document::experiment::Experiment;
use crate::document::fields::{self, FieldKind};
use crate::document::table::{Of, Row, TABLE};
use crate::document::values;
use crate::error::{ExperimentError, Faults, Found, refused};

/// The largest moment: what the page can count to.
const LAST_MOMENT: f64 = 9_007_199_254_740_992.0;

/// The value of a field.
///
/// # Errors
/// All that is wrong with it: of rows there may be much.
pub(super) fn read(row: &Row, text: &str) -> Result<Value, Faults> {
    if matches!(row.of, Of::Rows) {
        return rows(text);
    }
    Ok(one(row, text)?)
}

/// A value that is one thing.
fn one(row: &Row, text: &str) -> Result<Value, ExperimentError> {
    let wrong = || refused(row.field, text, row.allowed(&Experiment::default()));
    let text_alone = text.trim_matches(['"', '\'']);
    match &row.of {
        Of::Choice { names, .. } => {
            let known = names().contains(&text_alone);
            known.then(|| text_alone.into()).ok_or_else(wrong)
        }
        Of::Optional { .. } if matches!(text_alone, "" | "null" | "none") => Ok(Value::Null),
        Of::Optional { .. } | Of::Number { whole: true, .. } => {
            let value = number(text_alone).and_then(whole).filter(|&x| is_within(row, x));
            value.map(|value| Value::from(value as u64)).ok_or_else(|| too_far(row, text))
        }
        Of::Number { .. } => {
            let value = number(&with_point(text_alone)).filter(|&x| is_within(row, x));
            value.map(Value::from).ok_or_else(wrong)
        }
        Of::Layers | Of::Rows => layers(row, text_alone).ok_or_else(wrong),
    }
}

fn is_within(row: &Row, x: f64) -> bool {
    row.widest().is_some_and(|[min, max]| (min..=max).contains(&x))
}

/// What is allowed of a number whose range depends on other fields: the widest.
fn too_far(row: &Row, text: &str) -> ExperimentError {
    let [min, max] = row.widest().unwrap_or_default();
    refused(row.field, text, format!("a whole number, {min} … {max}"))
}

fn layers(row: &Row, text: &str) -> Option<Value> {
    let most = row.limit(&Experiment::default())?.max as usize;
    let limit = row.limit_of_units()?;
    let inner = text.trim_matches(['[', ']']);
    let parts = inner.split(',').filter(|_| !inner.is_empty());
    let units: Vec<u64> = parts
        .map(|units| {
            let units = number(units).and_then(whole)?;
            limit.check(units).ok().map(|()| units as u64)
        })
        .collect::<Option<_>>()?;
    (units.len() <= most).then(|| units.into())
}

fn rows(text: &str) -> Result<Value, Faults> {
    let again = repair::decode(text);
    let candidates = repair::shorter_ends(text).chain(repair::shorter_ends(&again));
    let mut read = candidates.filter_map(|text| serde_json::from_str::<Value>(text).ok());
    let field = "data.rows";
    let allowed = || fields::row(field).map(|row| row.allowed(&Experiment::default()));
    let wrong = || refused(field, text, allowed().unwrap_or_default());
    let short = || repair::shorter_ends(&again).find_map(short::read);
    let value = read.find(Value::is_array).or_else(short).ok_or_else(wrong)?;
    let mut found = Found::default();
    if let Some(rows) = values::rows(value.as_array().map_or(&[], Vec::as_slice), &mut found) {
        check(&rows, &mut found);
    }
    found.or(value)
}

/// A number as people write it.
pub(super) fn number(text: &str) -> Option<f64> {
    let text = text.replace('−', "-");
    let plain = |text: &str| {
        let looks_so = text.bytes().all(|c| c.is_ascii_digit() || b"+-.eE".contains(&c));
        let number = looks_so.then(|| text.parse::<f64>().ok()).flatten();
        // The zero that is added takes the sign from one below nothing.
        number.filter(|x| x.is_finite()).map(|x| x + 0.0)
    };
    // The dot of a sentence that ends with it.
    plain(&text).or_else(|| plain(text.strip_suffix('.')?))
}

/// A decimal comma as the point that is meant.
pub(super) fn with_point(text: &str) -> String {
    let one_comma = text.matches(',').count() == 1 && !text.contains('.');
    if one_comma { text.replace(',', ".") } else { text.into() }
}

/// A number that is whole and not below 0.
pub(super) fn whole(x: f64) -> Option<f64> {
    (x >= 0.0 && x.fract() == 0.0).then_some(x)
}

/// A moment, in examples seen.
pub(super) fn moment(text: &str) -> Option<u64> {
    number(text).and_then(whole).filter(|&x| x <= LAST_MOMENT).map(|x| x as u64)
}

/// The value that a document has.
pub(super) fn value_of(experiment: &Experiment, field: &str) -> Value {
    let pointer = fields::row(field).map(Row::pointer).unwrap_or_default();
    experiment.to_value().pointer(&pointer).cloned().unwrap_or_default()
}

/// Whether two networks that differ in a field can be compared.
pub(super) fn check_comparable(field: &str, value: &Value) -> Result<(), ExperimentError> {
    if fields::row(field).is_some_and(|row| row.comparable) {
        return Ok(());
    }
    let names: Vec<_> = TABLE.iter().filter(|row| row.comparable).map(|row| row.field).collect();
    let value = text_of(value);
    Err(refused(&format!("compare.{field}"), &value, format!("one of {}", names.join(", "))))
}

/// Whether the field may hold free text.
pub(super) fn is_free(row: &Row) -> bool {
    row.kind() == FieldKind::Rows
}

//! Rows of one's own in a link: `0.5,-.2,A;.1,.7,B`, a row's numbers and then its target. Rows whose
//! classes have names that could be taken for something else stand there as JSON, which is read too.

use serde_json::{Value, json};

use super::text::text_of;
use crate::data::rows::{Row, Rows, Target};

/// The short form; nothing where it would not be read as what it is.
pub(super) fn write(rows: &Rows) -> Option<String> {
    let number = |x: f64| {
        let text = text_of(&x.into());
        match text.strip_prefix('-') {
            Some(size) => format!("-{}", size.strip_prefix("0.").map_or(size.into(), with_point)),
            None => text.strip_prefix("0.").map_or_else(|| text.clone(), with_point),
        }
    };
    let row = |Row { inputs, target }: &Row| {
        let target = match target {
            Target::Number(x) => number(*x),
            Target::Class(name) if is_plain(name) => name.clone(),
            Target::Class(_) => return None,
        };
        let cells = inputs.iter().map(|&x| number(x)).chain([target]);
        Some(cells.collect::<Vec<_>>().join(","))
    };
    rows.iter().map(row).collect::<Option<Vec<_>>>().map(|rows| rows.join(";"))
}

fn with_point(decimals: &str) -> String {
    format!(".{decimals}")
}

/// Whether a class's name is no number and has nothing in it that parts or ends a link.
fn is_plain(name: &str) -> bool {
    let ends = [name.chars().next(), name.chars().next_back()];
    ends.iter().all(|end| end.is_some_and(char::is_alphanumeric))
        && name.chars().all(|c| c.is_alphanumeric() || " _-".contains(c))
        && name.parse::<f64>().is_err()
}

/// Reads the short form, as a document has the rows; nothing where it is another text.
pub(super) fn read(text: &str) -> Option<Value> {
    let number = |text: &str| text.parse::<f64>().ok().filter(|x| x.is_finite());
    let row = |row: &str| {
        let (inputs, target) = row.rsplit_once(',')?;
        let inputs: Option<Vec<f64>> = inputs.split(',').map(number).collect();
        let target = match number(target) {
            Some(x) => Value::from(x),
            None => is_plain(target).then(|| target.into())?,
        };
        Some(json!({ "inputs": inputs?, "target": target }))
    };
    text.trim().split(';').filter(|row| !row.is_empty()).map(row).collect()
}

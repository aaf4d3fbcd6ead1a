//! Reading a link: every good field is kept, every bad one named.

use super::link::{Compare, Permalink};
use super::{changes, repair, settle, values};
use crate::document::fields;
use crate::document::read::names_in;
use crate::document::table::{Row, TABLE};
use crate::error::{ExperimentError, Faults, refused};

/// What may stand in a link, for a name that may not.
const NAMES: &str = "a field as start.seed, step, compare.…, look.…, changes, lesson";

impl Permalink {
    /// Reads a fragment, with or without its `#`, or an address that has one. What programs make of
    /// an address on its way is put right where it is unambiguous.
    ///
    /// ```
    /// use unalike_core::Permalink;
    ///
    /// let link = Permalink::parse("https://example.org/#start.symmetry=identical&step=300.")?;
    /// assert_eq!(link.step, 300);
    /// let faults = Permalink::parse("start.colour=blue&start.seed=-1").unwrap_err();
    /// assert_eq!(faults.len(), 2);
    /// # Ok::<(), Vec<unalike_core::ExperimentError>>(())
    /// ```
    ///
    /// # Errors
    /// Everything that is wrong with it, in the order in which it stands there.
    pub fn parse(text: &str) -> Result<Self, Vec<ExperimentError>> {
        let (link, faults) = Self::read(text);
        if faults.is_empty() { Ok(link) } else { Err(faults) }
    }

    /// Reads what can be read of a link, and says what is wrong with the rest, which is then as if
    /// it were not there. Of good values that do not go together the fewest are dropped, and named.
    pub fn read(text: &str) -> (Self, Vec<ExperimentError>) {
        read(text)
    }
}

fn read(text: &str) -> (Permalink, Vec<ExperimentError>) {
    let mut faults = Vec::new();
    let mut given = Vec::new();
    let mut compare = None;
    let mut changes = Vec::new();
    let mut link = Permalink::default();
    for (name, value) in repair::pairs(text) {
        if let Some(row) = fields::row(&name) {
            match values::read(row, &value) {
                Ok(value) => {
                    given.retain(|(other, _): &(&Row, _)| other.field != row.field);
                    given.push((row, value));
                }
                Err(wrong) => faults.extend(wrong.iter().cloned()),
            }
        } else if let Some(field) = name.strip_prefix("compare.") {
            if compare.is_some() {
                faults.push(refused(&name, &value, "one field to compare in"));
            } else {
                compare = Some((field.to_string(), value));
            }
        } else if let Some(name) = name.strip_prefix("look.").filter(|name| !name.is_empty()) {
            link.look.push((name.into(), value));
        } else {
            match name.as_str() {
                "step" => match values::moment(&value) {
                    Some(step) => link.step = step,
                    None => faults.push(refused("step", &value, "a whole number from 0")),
                },
                "lesson" => match lesson(&value) {
                    Some(lesson) => link.lesson = Some(lesson),
                    None => faults.push(refused("lesson", &value, "a chapter's number, from 1")),
                },
                "changes" => changes.push(value),
                _ => faults.push(unknown(&name, &value)),
            }
        }
    }
    let (experiment, dropped) = settle::settle(&given);
    faults.extend(dropped);
    link.experiment = experiment;
    if let Some((field, value)) = compare {
        match read_compare(&link, &field, &value) {
            Ok(compare) => link.compare = Some(compare),
            Err(wrong) => faults.extend(wrong.iter().cloned()),
        }
    }
    let (made, wrong) = changes::read(&changes.join(","), &link.experiment);
    link.changes = made;
    faults.extend(wrong);
    (link, faults)
}

fn lesson(text: &str) -> Option<u32> {
    let number = values::number(text).and_then(values::whole)?;
    (1.0..=f64::from(u32::MAX)).contains(&number).then_some(number as u32)
}

fn read_compare(link: &Permalink, field: &str, text: &str) -> Result<Compare, Faults> {
    values::check_comparable(field, &text.into())?;
    let named = |faults: Faults| {
        faults.map(|mut fault| {
            fault.field = format!("compare.{}", fault.field);
            fault
        })
    };
    let row = fields::row(field).ok_or_else(|| unknown(field, text))?;
    let value = values::read(row, text).map_err(named)?;
    Compare::new(&link.experiment, field, value).map_err(named)
}

fn unknown(name: &str, value: &str) -> ExperimentError {
    let section = name.split_once('.').map_or("", |(section, _)| section);
    let is_section = TABLE.iter().any(|row| !section.is_empty() && row.section() == section);
    let allowed = if is_section {
        format!("{section}.… with one of {}", names_in(section))
    } else {
        NAMES.into()
    };
    refused(name, value, allowed)
}

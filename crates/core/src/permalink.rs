//! The link: a run, a moment in it, what was changed on the way, and what the page shows, in an
//! address: `#network.hidden=4,4&start.symmetry=identical&step=250`.
//!
//! First stand the fields of the document that differ from their default, in the document's order;
//! then `step`, `compare.FIELD=VALUE`, `look.NAME=VALUE`, `changes=MOMENT:WHAT:VALUE,…` and
//! `lesson=N`.

mod changes;
mod read;
mod repair;
mod settle;
mod values;
mod write;

use serde_json::Value;

use crate::change::Change;
use crate::document::ExperimentError;
use crate::experiment::Experiment;

/// What a link says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Permalink {
    /// The run.
    pub experiment: Experiment,
    /// The moment, in examples seen.
    pub step: u64,
    /// A second network beside the first.
    pub compare: Option<Compare>,
    /// What was changed on the way, with its moment in examples seen, in the order of moments.
    pub changes: Vec<(u64, Change)>,
    /// What the page shows, by names of its own, in their order.
    pub look: Vec<(String, String)>,
    /// A chapter of the lesson.
    pub lesson: Option<u32>,
}

/// A second network that differs from the first in one field.
#[derive(Clone, Debug, PartialEq)]
pub struct Compare {
    /// The field's dotted name.
    pub field: String,
    /// Its value for the second network.
    pub value: Value,
    /// The second network's whole document.
    pub experiment: Experiment,
}

impl From<Experiment> for Permalink {
    /// A run at its start.
    fn from(experiment: Experiment) -> Self {
        Self { experiment, ..Self::default() }
    }
}

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
        read::read(text)
    }

    /// The fragment, without its `#`; empty for the default run at its start.
    pub fn fragment(&self) -> String {
        write::fragment(self)
    }
}

impl Compare {
    /// A second network beside a first.
    ///
    /// # Errors
    /// When there is no such field, two networks that differ in it cannot be compared, or its value
    /// is not allowed beside the rest.
    pub fn new(beside: &Experiment, field: &str, value: Value) -> Result<Self, ExperimentError> {
        values::check_comparable(field, &value)?;
        let experiment = beside.with_field(field, value)?;
        let value = values::value_of(&experiment, field);
        Ok(Self { field: field.into(), value, experiment })
    }
}

fn refused(field: &str, value: &str, allowed: impl Into<String>) -> ExperimentError {
    let [field, value] = [field, value].map(crate::document::clipped);
    ExperimentError { field, value, allowed: allowed.into() }
}

#[cfg(test)]
mod tests;

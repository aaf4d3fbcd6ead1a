//! Why something was refused.

use core::fmt;
use core::ops::Deref;

use serde::Serialize;

/// Why a document was refused. Nothing has been changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct ExperimentError {
    /// Where: the field's dotted name, or the place in the text when it is no document at all.
    pub field: String,
    /// What stands there.
    pub value: String,
    /// What may stand there.
    pub allowed: String,
}

impl fmt::Display for ExperimentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} is not allowed; allowed: {}", self.field, self.value, self.allowed)
    }
}

impl std::error::Error for ExperimentError {}

/// The most faults that are told of one document.
const MOST_TOLD: usize = 50;

/// All that is wrong with a document: at least one fault.
#[derive(Clone, Debug, PartialEq)]
pub struct Faults {
    told: Vec<ExperimentError>,
    more: usize,
}

impl Faults {
    /// How many faults there are beside those that are told: more than a person reads.
    pub fn more(&self) -> usize {
        self.more
    }

    /// The same faults, told otherwise.
    pub(crate) fn map(self, tell: impl FnMut(ExperimentError) -> ExperimentError) -> Self {
        Self { told: self.told.into_iter().map(tell).collect(), more: self.more }
    }
}

impl From<ExperimentError> for Faults {
    fn from(fault: ExperimentError) -> Self {
        Self { told: vec![fault], more: 0 }
    }
}

impl Deref for Faults {
    type Target = [ExperimentError];

    /// Those that are told.
    fn deref(&self) -> &[ExperimentError] {
        &self.told
    }
}

impl fmt::Display for Faults {
    /// A line each.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, fault) in self.told.iter().enumerate() {
            let separator = if i == 0 { "" } else { "\n" };
            write!(f, "{separator}{fault}")?;
        }
        if self.more > 0 {
            write!(f, "\nand {} more", self.more)?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

/// What has been found wrong so far.
#[derive(Debug, Default)]
pub(crate) struct Found {
    told: Vec<ExperimentError>,
    more: usize,
}

impl Found {
    pub fn push(&mut self, fault: ExperimentError) {
        if self.told.len() < MOST_TOLD {
            self.told.push(fault);
        } else {
            self.more += 1;
        }
    }

    pub fn extend(&mut self, faults: impl IntoIterator<Item = ExperimentError>) {
        faults.into_iter().for_each(|fault| self.push(fault));
    }

    /// Whether something is wrong at a place or within it: a section, a field, a layer, a row.
    pub fn is_at(&self, place: &str) -> bool {
        let is_within = |field: &str| {
            let rest = field.strip_prefix(place);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', ',']))
        };
        self.told.iter().any(|fault| is_within(&fault.field))
    }

    /// What was checked, unless something is wrong with it.
    pub fn or<T>(self, checked: T) -> Result<T, Faults> {
        let Self { told, more } = self;
        if told.is_empty() { Ok(checked) } else { Err(Faults { told, more }) }
    }
}

/// The most characters that an error quotes of a value.
const QUOTED: usize = 80;

/// The first line of a text, and not more of it than a person can take in.
pub(crate) fn clipped(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or_default();
    if line.chars().count() <= QUOTED {
        return line.into();
    }
    line.chars().take(QUOTED - 1).chain(['…']).collect()
}

/// A field's name as a person can see it: one of no letters, or of blanks, too.
pub(crate) fn told(name: &str) -> String {
    if name.trim().is_empty() { "\"\"".into() } else { clipped(name) }
}

/// A refusal with no more quoted than a person can take in.
pub(crate) fn refused(field: &str, value: &str, allowed: impl Into<String>) -> ExperimentError {
    let [field, value] = [field, value].map(clipped);
    ExperimentError { field, value, allowed: allowed.into() }
}

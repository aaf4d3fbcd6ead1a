//! Why something was refused.

use core::fmt;

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

/// A field's name as a person can see it: one of no letters too.
pub(crate) fn told(name: &str) -> String {
    if name.is_empty() { "\"\"".into() } else { clipped(name) }
}

/// A refusal with no more quoted than a person can take in.
pub(crate) fn refused(field: &str, value: &str, allowed: impl Into<String>) -> ExperimentError {
    let [field, value] = [field, value].map(clipped);
    ExperimentError { field, value, allowed: allowed.into() }
}

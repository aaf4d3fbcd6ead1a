//! What a link says.

use serde_json::Value;

use crate::document::experiment::Experiment;
use crate::training::change::Change;

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

//! A second network beside a first.

use serde_json::Value;

use super::link::Compare;
use super::values;
use crate::document::experiment::Experiment;
use crate::error::Faults;

impl Compare {
    /// A second network beside a first.
    ///
    /// # Errors
    /// When there is no such field, two networks that differ in it cannot be compared, or its value
    /// is not allowed beside the rest.
    pub fn new(beside: &Experiment, field: &str, value: Value) -> Result<Self, Faults> {
        values::check_comparable(field, &value)?;
        let experiment = beside.with_field(field, value)?;
        let value = values::value_of(&experiment, field);
        Ok(Self { field: field.into(), value, experiment })
    }
}

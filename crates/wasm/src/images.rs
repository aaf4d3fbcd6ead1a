//! The sets whose images the page fetches.

use unalike_core::DataSet;
use wasm_bindgen::prelude::*;

use crate::RawRun;

/// Gives a set its images, for all runs to come.
///
/// # Errors
/// A list of one `ExperimentError` when they are not whole or not the set's own; nothing has been taken then.
#[wasm_bindgen]
pub fn provide(set: &str, bytes: &[u8]) -> Result<(), JsValue> {
    unalike_wasm_values::provide(set, bytes)
}

/// Whether a run of a set can begin: not before its images are here.
#[wasm_bindgen]
pub fn is_here(set: &str) -> bool {
    DataSet::named(set).is_none_or(DataSet::is_here)
}

#[wasm_bindgen]
impl RawRun {
    /// Whether examples are images, as wide as high.
    pub fn is_image(&self) -> bool {
        self.trainer().experiment().data.set.is_image()
    }
}

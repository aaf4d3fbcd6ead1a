//! The shim that reads what people bring: tables, documents, weights, drawings. A module of its own,
//! fetched when somebody brings something.

use unalike_core::{DataSet, Experiment};
use unalike_wasm_values::{ExperimentValue, refused, write_document};
use wasm_bindgen::prelude::*;

mod table;
mod weights;

/// Has a panic told before it ends the module.
#[wasm_bindgen(start)]
pub fn start() {
    unalike_wasm_values::tell_panics();
}

/// The document that a file's text is.
///
/// # Errors
/// A list of `ExperimentError`s that name the line or the field, the value and what is allowed.
#[wasm_bindgen]
pub fn read_document(text: &str) -> Result<ExperimentValue, JsValue> {
    let read = Experiment::from_json(text).map_err(|faults| refused(&faults))?;
    write_document(&read)
}

/// The image that a drawing becomes, as those of a set are: see `DataSet::drawn`. Empty where nothing
/// is drawn, or the set has no images.
#[wasm_bindgen]
pub fn drawn_image(set: &str, ink: &[f32]) -> Vec<f32> {
    let side = ink.len().isqrt();
    DataSet::named(set).and_then(|set| set.drawn(ink, side)).unwrap_or_default()
}

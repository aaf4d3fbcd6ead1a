//! The shim that trains one experiment from other starts, and compares them. A module of its own, for
//! workers that are begun when somebody asks.

use wasm_bindgen::prelude::*;

mod cast;
mod many;
mod told;

/// Has a panic told before it ends the module.
#[wasm_bindgen(start)]
pub fn start() {
    unalike_wasm_values::tell_panics();
}

/// Gives a set its images, for all starts to come.
///
/// # Errors
/// A list of one `ExperimentError` when they are not whole or not the set's own; nothing has been taken then.
#[wasm_bindgen]
pub fn provide(set: &str, bytes: &[u8]) -> Result<(), JsValue> {
    unalike_wasm_values::provide(set, bytes)
}

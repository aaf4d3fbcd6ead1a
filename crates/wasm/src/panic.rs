//! A panic is told before it ends the run.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(start)]
pub fn start() {
    unalike_wasm_values::tell_panics();
}

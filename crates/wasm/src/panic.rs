//! What a panic says before it ends the run.

use std::panic;

use wasm_bindgen::prelude::*;

/// Has a panic write what happened, and where, to the browser's console: the page learns from wasm
/// only that it stopped.
#[wasm_bindgen(start)]
pub fn start() {
    panic::set_hook(Box::new(|info| web_sys::console::error_1(&info.to_string().into())));
}

//! What a panic says before it ends the run.

use std::panic;

/// Has a panic write what happened, and where, to the browser's console: the page learns from wasm
/// only that it stopped.
pub fn tell_panics() {
    panic::set_hook(Box::new(|info| web_sys::console::error_1(&info.to_string().into())));
}

//! The system's own chance: the only place where something is drawn that no seed determines.

use wasm_bindgen::prelude::*;

/// A seed that nobody can foretell; `undefined` where the system gives no chance.
#[wasm_bindgen]
pub fn fresh_seed() -> Option<u32> {
    getrandom::u32().ok()
}

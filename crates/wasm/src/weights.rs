//! All weights and biases at once, to a file.

use wasm_bindgen::prelude::*;

use crate::RawRun;

#[wasm_bindgen]
impl RawRun {
    /// All weights and biases as JSON.
    pub fn weights_json(&self) -> String {
        self.trainer().network().weights_json()
    }

    /// All weights and biases as `numpy.load` reads them: bytes of the page's own.
    pub fn weights_npz(&self) -> Vec<u8> {
        self.trainer().network().weights_npz()
    }
}

impl RawRun {
    /// How many weights and biases there are.
    pub(crate) fn parameters(&self) -> usize {
        self.trainer().experiment().parameters()
    }
}

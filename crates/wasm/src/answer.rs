//! What the network says of an example that is none of the set's.

use js_sys::Float32Array;
use wasm_bindgen::prelude::*;

use crate::{RawRun, view};

#[wasm_bindgen]
impl RawRun {
    /// Sends an example that is none of the set's through the network as it is now, to be read with
    /// `answer_of`. Nothing is learnt from it.
    pub fn answer_to(&mut self, inputs: &[f32]) {
        self.looks.answer = Some(self.timeline.trainer().network().answer_to(inputs));
    }

    /// What a layer's units sent to it; empty where none was sent through.
    pub fn answer_of(&self, layer: usize) -> Float32Array {
        let answer = self.looks.answer.as_ref();
        view(answer.map_or(&[], |answer| answer.layers[layer].activations.as_slice()))
    }
}

//! Training within the time that a frame has, in one call.

use wasm_bindgen::prelude::*;

use crate::RawRun;

#[wasm_bindgen]
impl RawRun {
    /// Trains on `examples` more examples, or on as many as some milliseconds have room for where their
    /// number is given; how many it did. Fewer too when the run came to stand still.
    pub fn advance(&mut self, examples: f64, milliseconds: Option<f64>) -> f64 {
        let Self { timeline, slices, .. } = self;
        let Some(milliseconds) = milliseconds else {
            return timeline.advance(examples as u64) as f64;
        };
        slices.spend(examples as u64, milliseconds, |wanted| timeline.advance(wanted)) as f64
    }

    /// The same with another run in step: both train on as many, unless one of them stands still.
    pub fn advance_with(&mut self, other: &mut RawRun, examples: f64, milliseconds: f64) -> f64 {
        let Self { timeline, slices, .. } = self;
        let done = slices.spend(examples as u64, milliseconds, |wanted| {
            let advanced = timeline.advance(wanted);
            advanced.min(other.timeline.advance(advanced))
        });
        done as f64
    }
}

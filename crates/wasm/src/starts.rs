//! The same experiment from many random starts.

use unalike_core::Trainer;
use wasm_bindgen::prelude::*;

use crate::{DocumentValue, read, refused};

/// One experiment from many random starts.
#[wasm_bindgen]
pub struct RawStarts {
    trainer: Trainer<f32>,
}

#[wasm_bindgen]
impl RawStarts {
    /// Makes what all starts have in common.
    ///
    /// # Errors
    /// As [`complete`](crate::complete).
    #[wasm_bindgen(constructor)]
    pub fn new(document: DocumentValue) -> Result<RawStarts, JsValue> {
        let trainer = Trainer::new(&read(document.into())?).map_err(|error| refused(&error))?;
        Ok(Self { trainer })
    }

    /// The mean loss over the training examples after `epochs` from each of `count` starts, `first`
    /// the seed of the first; no number where the run diverged.
    pub fn losses(&mut self, first: u32, count: u32, epochs: f64) -> Vec<f32> {
        let examples = (epochs as u64).saturating_mul(self.trainer.epoch_length());
        (0..count)
            .map(|i| {
                self.trainer.restart(first.wrapping_add(i));
                self.trainer.advance(examples);
                if self.trainer.diverged() { f32::NAN } else { self.trainer.loss() as f32 }
            })
            .collect()
    }
}

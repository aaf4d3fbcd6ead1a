//! Figures of many numbers.

use unalike_core::Spread;
use wasm_bindgen::prelude::*;

/// The mean of numbers; no number of none.
#[wasm_bindgen]
pub fn mean(numbers: &[f64]) -> f64 {
    unalike_core::mean(numbers)
}

/// The smallest, the end of the first quarter, the median, the beginning of the last quarter, the
/// largest; empty of none.
#[wasm_bindgen]
pub fn spread(mut numbers: Vec<f64>) -> Vec<f64> {
    Spread::of(&mut numbers).map_or_else(Vec::new, |spread| {
        let Spread { smallest, low, median, high, largest } = spread;
        vec![smallest, low, median, high, largest]
    })
}

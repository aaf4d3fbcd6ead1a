//! Several starts of one experiment that train side by side while somebody watches.

use js_sys::Float32Array;
use unalike_core::{Layer, Trainer, distances};
use unalike_wasm_values::{DocumentValue, read, refused};
use wasm_bindgen::prelude::*;

use crate::view;

/// Starts that train together; the first is the document's own.
#[wasm_bindgen]
pub struct RawFlock {
    runs: Vec<Trainer<f32>>,
    /// Each run's units as it began with them.
    starts: Vec<Layer<f32>>,
    layer: usize,
    places: Vec<f32>,
    distances: Vec<f64>,
}

#[wasm_bindgen]
impl RawFlock {
    /// `count` runs at their starts: the document's seed and those after it.
    ///
    /// # Errors
    /// As [`complete`](crate::complete).
    #[wasm_bindgen(constructor)]
    pub fn new(document: DocumentValue, layer: usize, count: u32) -> Result<RawFlock, JsValue> {
        let first = Trainer::new(&read(document)?).map_err(|error| refused(&error))?;
        let seed = first.experiment().start.seed;
        let runs: Vec<Trainer<f32>> = (0..count)
            .map(|i| {
                let mut run = first.clone();
                run.restart(seed.wrapping_add(i));
                run
            })
            .collect();
        let starts = runs.iter().map(|run| run.network().layers[layer].clone()).collect();
        Ok(Self { runs, starts, layer, places: Vec::new(), distances: Vec::new() })
    }

    /// Trains one of them on so many examples, at most to the end of its epoch; whether it stands there.
    pub fn advance(&mut self, nth: usize, examples: f64) -> bool {
        let run = &mut self.runs[nth];
        let length = run.epoch_length();
        let left = length - run.examples_seen() % length;
        run.advance(left.min((examples as u64).max(1)));
        run.diverged() || run.examples_seen().is_multiple_of(length)
    }

    /// Whether one stands still, as a number of it is none any more.
    pub fn diverged(&self, nth: usize) -> bool {
        self.runs[nth].diverged()
    }

    /// The mean loss of one over the training examples.
    pub fn loss(&mut self, nth: usize) -> f64 {
        self.runs[nth].loss()
    }

    /// Where each unit of each run began and where it is, run by run, over its first two incoming
    /// weights: four numbers a unit.
    pub fn places(&mut self) -> Float32Array {
        self.places.clear();
        for (start, run) in self.starts.iter().zip(&self.runs) {
            let now = &run.network().layers[self.layer];
            for unit in 0..now.units() {
                for layer in [start, now] {
                    let second = if layer.inputs() > 1 { layer.weights[(unit, 1)] } else { 0.0 };
                    self.places.extend([layer.weights[(unit, 0)], second]);
                }
            }
        }
        view(&self.places)
    }

    /// How far each unit of each run is from its start, run by run.
    pub fn distances(&mut self) -> Float32Array {
        self.places.clear();
        for (start, run) in self.starts.iter().zip(&self.runs) {
            let now = &run.network().layers[self.layer];
            self.distances.resize(now.units(), 0.0);
            let start = [start.weights.as_slice(), start.biases.as_slice()];
            distances(now, start, &mut self.distances);
            self.places.extend(self.distances.iter().map(|&far| far as f32));
        }
        view(&self.places)
    }
}

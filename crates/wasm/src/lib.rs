//! The shim: the engine's run as a class that the page can hold. No science of its own.
//!
//! Commands and small structured values cross by serde; numbers that are drawn cross as views of
//! wasm memory, made anew at each use and good until the next call that may allocate.

use js_sys::{Float32Array, Uint32Array};
use unalike_core::{Experiment, Score, Timeline, Trainer};
use unalike_wasm_values::{DocumentValue, ExperimentValue, any, read, refused, write_document};
use wasm_bindgen::prelude::*;

mod advance;
mod answer;
mod chance;
mod change;
mod clock;
mod examples;
mod figures;
mod flock;
mod images;
mod last_step;
mod link;
mod looks;
mod panic;
mod roof;
mod weights;
mod worth;

use clock::Slices;
use looks::Looks;

/// The whole document, defaults filled in.
///
/// # Errors
/// A list of `ExperimentError`s: each names its field, the value and what is allowed.
#[wasm_bindgen]
pub fn complete(document: DocumentValue) -> Result<ExperimentValue, JsValue> {
    write_document(&read(document)?)
}

/// The whole document as the terminal shows it: JSON, a field a line.
///
/// # Errors
/// As [`complete`].
#[wasm_bindgen]
pub fn show(document: DocumentValue) -> Result<String, JsValue> {
    Ok(read(document)?.to_json())
}

/// The whole document, with numbers that depend on another field brought within their range: what a
/// control does after it has changed one field.
///
/// # Errors
/// As [`complete`], for every other value.
#[wasm_bindgen]
pub fn fit(document: DocumentValue) -> Result<ExperimentValue, JsValue> {
    let value = any(document.into())?;
    write_document(&Experiment::fit(&value).map_err(|faults| refused(&faults))?)
}

/// A run, at the moment it stands at. Layers are counted from 0, the output layer last; a layer
/// that is not there throws.
#[wasm_bindgen]
pub struct RawRun {
    timeline: Timeline<f32>,
    /// What was looked at last.
    looks: Looks,
    /// How much is trained between two looks at the clock.
    slices: Slices,
}

#[wasm_bindgen]
impl RawRun {
    /// A run at its start.
    ///
    /// # Errors
    /// As [`complete`].
    #[wasm_bindgen(constructor)]
    pub fn new(document: DocumentValue) -> Result<RawRun, JsValue> {
        let timeline = Timeline::new(&read(document)?).map_err(|error| refused(&error))?;
        Ok(Self { timeline, looks: Looks::default(), slices: Slices::default() })
    }

    /// The same run once more, to go on with another way. How fast that is is found anew.
    pub fn branch(&self) -> RawRun {
        Self { timeline: self.timeline.clone(), looks: Looks::default(), slices: Slices::default() }
    }

    /// How many examples the run has trained on.
    pub fn examples_seen(&self) -> f64 {
        self.trainer().examples_seen() as f64
    }

    /// How many whole epochs the run has trained for.
    pub fn epoch(&self) -> f64 {
        self.trainer().epoch() as f64
    }

    /// The furthest moment reached, in examples seen.
    pub fn furthest(&self) -> f64 {
        self.timeline.furthest() as f64
    }

    /// Whether a weight or a loss of an example is no finite number any more: the run stands still.
    pub fn diverged(&self) -> bool {
        self.trainer().diverged()
    }

    /// Whether people are told that the run has diverged, where its mean losses are these: over the
    /// training examples, and over those held out where there are some.
    pub fn has_diverged_by(&self, loss: f64, test_loss: Option<f64>) -> bool {
        self.trainer().has_diverged_by([loss].into_iter().chain(test_loss))
    }

    /// Whether no hidden unit can ever move.
    pub fn frozen(&self) -> bool {
        self.trainer().network().is_frozen()
    }

    /// Takes the example under way one phase on, or the next into its first; whether it did.
    pub fn step_phase(&mut self) -> bool {
        self.timeline.step_phase()
    }

    /// How far the last example has come: 1 through the network, 2 its loss, 3 the error back, 4
    /// seen.
    pub fn phase(&self) -> u8 {
        self.trainer().step().phase as u8
    }

    /// How many examples are left until the weights move.
    pub fn left_in_batch(&self) -> f64 {
        self.trainer().left_in_batch() as f64
    }

    /// Goes to the moment at which `examples_seen` examples had been seen.
    pub fn seek(&mut self, examples_seen: f64) {
        self.timeline.seek(examples_seen as u64);
    }

    /// The mean loss over the training examples.
    pub fn loss(&mut self) -> f64 {
        self.timeline.trainer_mut().loss()
    }

    /// The sum of the losses of training examples `from` … `to` − 1, by their place.
    pub fn part_of_loss(&mut self, from: usize, to: usize) -> f64 {
        self.timeline.trainer_mut().part_of_loss(from..to)
    }

    /// Sixteen digits that stand for the exact weights.
    pub fn fingerprint(&self) -> String {
        self.trainer().fingerprint()
    }

    /// The largest gap between two units of a hidden layer.
    pub fn largest_gap(&mut self, layer: usize) -> f64 {
        self.timeline.trainer_mut().divergence(layer).largest_gap
    }

    /// The same, in floating-point numbers between the two.
    pub fn largest_gap_ulps(&mut self, layer: usize) -> f64 {
        self.timeline.trainer_mut().divergence(layer).largest_gap_ulps as f64
    }

    /// How many units of a layer send 0 to every training example.
    pub fn dead_units(&mut self, layer: usize) -> usize {
        self.timeline.trainer_mut().dead_units(layer)
    }

    /// How many different units a hidden layer has.
    pub fn distinct_units(&mut self, layer: usize) -> usize {
        self.timeline.trainer_mut().divergence(layer).distinct_units
    }

    /// For each unit of a hidden layer the first that has the same bits.
    pub fn same_as(&mut self, layer: usize) -> Uint32Array {
        let same_as = &self.timeline.trainer_mut().divergence(layer).same_as;
        // SAFETY: as in `view`.
        unsafe { Uint32Array::view(same_as) }
    }

    /// The mean loss over the examples held out; `undefined` when there are none.
    pub fn test_loss(&mut self) -> Option<f64> {
        self.timeline.trainer_mut().test_score().map(|Score { loss, .. }| loss)
    }

    /// The order in which an epoch takes the examples.
    pub fn order_of(&mut self, epoch: f64) -> Uint32Array {
        let order = self.timeline.trainer_mut().order_of(epoch as u64);
        // SAFETY: as in `view`.
        unsafe { Uint32Array::view(order) }
    }

    /// A layer's weights, column by column: all units' weights for the first input, and so on.
    pub fn weights(&self, layer: usize) -> Float32Array {
        view(self.trainer().network().layers[layer].weights.as_slice())
    }

    /// A layer's biases.
    pub fn biases(&self, layer: usize) -> Float32Array {
        view(self.trainer().network().layers[layer].biases.as_slice())
    }

    /// A layer's weights as the run began with them.
    pub fn start_weights(&self, layer: usize) -> Float32Array {
        view(self.timeline.start_of(layer).0)
    }

    /// A layer's biases as the run began with them.
    pub fn start_biases(&self, layer: usize) -> Float32Array {
        view(self.timeline.start_of(layer).1)
    }
}

impl RawRun {
    fn trainer(&self) -> &Trainer<f32> {
        self.timeline.trainer()
    }
}

/// Numbers as the page sees them: the engine's own memory, not a copy.
fn view(numbers: &[f32]) -> Float32Array {
    // SAFETY: a view is invalid once wasm memory grows or the numbers move. The typed face makes it
    // anew at each use, reads it before it calls anything else, and keeps none.
    unsafe { Float32Array::view(numbers) }
}

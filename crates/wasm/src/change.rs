//! What a person changes while a run stands at a moment.

use unalike_core::{Change, Parameters};
use unalike_wasm_values::{DocumentValue, read, refused};
use wasm_bindgen::prelude::*;

use crate::RawRun;

#[wasm_bindgen]
impl RawRun {
    /// Goes on by another document, from a moment on that the run has yet to come to, or now: what
    /// came after it is no longer part of the run.
    ///
    /// # Errors
    /// A list of `ExperimentError`s that name what cannot be so; nothing is changed then.
    pub fn change_experiment(
        &mut self,
        moment: Option<f64>,
        document: DocumentValue,
    ) -> Result<(), JsValue> {
        let experiment = Box::new(read(document)?);
        self.change(moment, &Change::Experiment { experiment })
    }

    /// Gives one weight another value, or the bias where no input is named.
    ///
    /// # Errors
    /// As [`change_experiment`](Self::change_experiment).
    pub fn change_weight(
        &mut self,
        moment: Option<f64>,
        layer: usize,
        unit: usize,
        input: Option<usize>,
        value: f64,
    ) -> Result<(), JsValue> {
        self.change(moment, &Change::Weight { layer, unit, input, value })
    }

    /// Gives the whole network other weights and biases, in base64url.
    ///
    /// # Errors
    /// As [`change_experiment`](Self::change_experiment).
    pub fn change_weights(&mut self, moment: Option<f64>, weights: &str) -> Result<(), JsValue> {
        let weights = Parameters::from_base64url(weights, self.parameters());
        let weights = weights.map_err(|error| refused(&error.into()))?;
        self.change(moment, &Change::Weights { weights })
    }

    /// Holds a unit's incoming weights and its bias where they are, or lets them move again.
    ///
    /// # Errors
    /// As [`change_experiment`](Self::change_experiment).
    pub fn freeze(
        &mut self,
        moment: Option<f64>,
        layer: usize,
        unit: usize,
        frozen: bool,
    ) -> Result<(), JsValue> {
        self.change(moment, &Change::Freeze { layer, unit, frozen })
    }

    /// Splits the examples among the units, or gives every unit every example again.
    ///
    /// # Errors
    /// As [`change_experiment`](Self::change_experiment).
    pub fn split(&mut self, moment: Option<f64>, split: bool) -> Result<(), JsValue> {
        self.change(moment, &Change::Split { split })
    }

    /// How many of the epoch's examples so far have reached a unit of a hidden layer.
    pub fn reached(&self, layer: usize, unit: usize) -> f64 {
        self.trainer().reached(layer, unit) as f64
    }

    /// Whether a unit's incoming weights and bias are held where they are.
    pub fn is_frozen(&self, layer: usize, unit: usize) -> bool {
        self.trainer().is_frozen(layer, unit)
    }
}

impl RawRun {
    fn change(&mut self, moment: Option<f64>, change: &Change) -> Result<(), JsValue> {
        match moment {
            Some(moment) => self.timeline.plan(moment as u64, change),
            None => self.timeline.change(change),
        }
        .map_err(|error| refused(&error))
    }
}

//! The examples of a run.

use js_sys::{Float32Array, Float64Array, Uint8Array, Uint32Array};
use unalike_core::{Data, Targets};
use unalike_wasm_values::{DocumentValue, read};
use wasm_bindgen::prelude::*;

use crate::{RawRun, view};

/// The mean and the standard deviation of each input of a document's examples, one after the other,
/// by which what enters is (value − mean) ÷ deviation; empty where values enter as they are.
///
/// # Errors
/// As [`complete`](crate::complete).
#[wasm_bindgen]
pub fn input_standards(document: DocumentValue) -> Result<Float64Array, JsValue> {
    Ok(standards(&Data::new(&read(document)?.data)))
}

fn standards(data: &Data) -> Float64Array {
    let pairs = data.input_standards.iter().flat_map(|of| [of.mean, of.deviation]);
    Float64Array::from(pairs.collect::<Vec<f64>>().as_slice())
}

#[wasm_bindgen]
impl RawRun {
    /// What `input_standards` says of this run's examples.
    pub fn input_standards(&self) -> Float64Array {
        standards(self.trainer().data())
    }

    /// Every example's class, by its place in the names; empty where the target is a number.
    pub fn labels(&self) -> Uint8Array {
        let labels: &[u8] = match &self.trainer().data().targets {
            Targets::Classes { labels, .. } => labels,
            Targets::Numbers(_) => &[],
        };
        // SAFETY: as in `view`.
        unsafe { Uint8Array::view(labels) }
    }

    /// The classes' names; none where the target is a number.
    pub fn class_names(&self) -> Vec<String> {
        match &self.trainer().data().targets {
            Targets::Classes { names, .. } => names.clone(),
            Targets::Numbers(_) => Vec::new(),
        }
    }

    /// Every example's target where it is a number; empty where it is a class.
    pub fn numbers(&self) -> Float32Array {
        match &self.trainer().data().targets {
            Targets::Classes { .. } => view(&[]),
            Targets::Numbers(numbers) => view(numbers),
        }
    }

    /// An answer or a target, as the loss sees it, in the unit that the rows have it in.
    pub fn in_own_unit(&self, answer: f64) -> f64 {
        self.trainer().data().target_standard.in_own_unit(answer)
    }

    /// How many examples the set has, those held out included.
    pub fn examples(&self) -> usize {
        self.trainer().data().len()
    }

    /// How many examples make an epoch: those that are trained on.
    pub fn epoch_length(&self) -> usize {
        self.trainer().data().training.len()
    }

    /// The examples held out, by their index.
    pub fn held_out(&self) -> Uint32Array {
        // SAFETY: as in `view`.
        unsafe { Uint32Array::view(&self.trainer().data().test) }
    }

    /// Whether examples are points of the plane.
    pub fn is_plane(&self) -> bool {
        self.trainer().data().plane.is_some()
    }

    /// Where on the plane −1 … 1 every example lies, x and y an example; empty where they are no
    /// points of it.
    pub fn places(&self) -> Float32Array {
        view(self.trainer().data().plane.as_ref().map_or(&[], |plane| plane.places.as_slice()))
    }

    /// Every example's numbers, example by example.
    pub fn inputs(&self) -> Float32Array {
        view(self.trainer().data().inputs.as_slice())
    }
}

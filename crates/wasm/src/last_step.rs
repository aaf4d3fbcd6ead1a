//! What the last step did.

use js_sys::Float32Array;
use unalike_core::Layer;
use wasm_bindgen::prelude::*;

use crate::{RawRun, view};

#[wasm_bindgen]
impl RawRun {
    /// Which example the last step took; `undefined` before the first.
    pub fn step_example(&self) -> Option<usize> {
        self.trainer().step().example
    }

    /// The last step's loss, before its update.
    pub fn step_loss(&self) -> f32 {
        self.trainer().step().loss
    }

    /// Whether the last step's batch was full, so that the weights moved.
    pub fn step_updated(&self) -> bool {
        self.trainer().step().updated
    }

    /// How many examples of its batch the last step's gradient has in it.
    pub fn step_in_batch(&self) -> usize {
        self.trainer().step().in_batch
    }

    /// The last step's example: the numbers that entered every unit of the first layer.
    pub fn step_inputs(&self) -> Float32Array {
        view(self.trainer().step().inputs.as_slice())
    }

    /// What the network should have said in the last step, an output unit each.
    pub fn step_target(&self) -> Float32Array {
        view(self.trainer().step().target.as_slice())
    }

    /// A layer's weighted sums in the last step.
    pub fn step_sums(&self, layer: usize) -> Float32Array {
        view(self.trainer().step().forward.layers[layer].z.as_slice())
    }

    /// A layer's activations in the last step.
    pub fn step_activations(&self, layer: usize) -> Float32Array {
        view(self.trainer().step().forward.layers[layer].activations.as_slice())
    }

    /// A layer's δ in the last step: ∂loss/∂z of each unit.
    pub fn step_deltas(&self, layer: usize) -> Float32Array {
        view(self.trainer().step().deltas[layer].as_slice())
    }

    /// What dropout multiplied each unit of a hidden layer by in the last step; empty where it had none.
    pub fn step_mask(&self, layer: usize) -> Float32Array {
        view(self.trainer().step().mask(layer).map_or(&[], |mask| mask.as_slice()))
    }

    /// The weights that the last step's example met; empty when they are not known any more.
    pub fn met_weights(&self, layer: usize) -> Float32Array {
        view(weights(self.trainer().step().met(layer)))
    }

    /// The biases that the last step's example met; empty when they are not known any more.
    pub fn met_biases(&self, layer: usize) -> Float32Array {
        view(biases(self.trainer().step().met(layer)))
    }

    /// By how much the last step moved a layer's weights; empty when that is not known any more.
    pub fn moved_weights(&self, layer: usize) -> Float32Array {
        view(weights(self.trainer().step().moved(layer)))
    }

    /// By how much the last step moved a layer's biases; empty when that is not known any more.
    pub fn moved_biases(&self, layer: usize) -> Float32Array {
        view(biases(self.trainer().step().moved(layer)))
    }
}

fn weights(layer: Option<&Layer<f32>>) -> &[f32] {
    layer.map_or(&[], |layer| layer.weights.as_slice())
}

fn biases(layer: Option<&Layer<f32>>) -> &[f32] {
    layer.map_or(&[], |layer| layer.biases.as_slice())
}

//! A network's weights and biases as a file.

use serde::Serialize;

use super::{npy, npz};
use crate::network::layers::{Layer, Network};

/// A layer, as JSON.
#[derive(Serialize)]
struct Written<'a> {
    /// A list a unit.
    weights: Vec<Vec<f32>>,
    biases: &'a [f32],
}

#[derive(Serialize)]
struct All<'a> {
    layers: Vec<Written<'a>>,
}

impl Network<f32> {
    /// All weights and biases as JSON: `{"layers":[{"weights":[[…],…],"biases":[…]},…]}`, a list of
    /// weights a unit, the output layer last. Numbers are the shortest that read back to the same
    /// bits; what is no finite number is `null`.
    #[inline(never)]
    pub fn weights_json(&self) -> String {
        let written = |layer: &'_ Layer<f32>| -> Vec<Vec<f32>> {
            layer.weights.row_iter().map(|row| row.iter().copied().collect()).collect()
        };
        let layers = self
            .layers
            .iter()
            .map(|layer| Written { weights: written(layer), biases: layer.biases.as_slice() });
        // Numbers and lists of them can always be written.
        serde_json::to_string(&All { layers: layers.collect() }).unwrap_or_default()
    }

    /// All weights and biases as `numpy.load` reads them: `W1`, `b1`, `W2`, …, float32, weights as
    /// units × inputs, the output layer last.
    #[inline(never)]
    pub fn weights_npz(&self) -> Vec<u8> {
        let arrays = (1..).zip(&self.layers).flat_map(|(l, layer): (usize, _)| {
            let rows = layer.weights.row_iter();
            let weights: Vec<f32> =
                rows.flat_map(|row| row.iter().copied().collect::<Vec<_>>()).collect();
            let biases = layer.biases.iter().copied();
            [
                (
                    format!("W{l}"),
                    npy::write(&[layer.units(), layer.inputs()], weights.into_iter()),
                ),
                (format!("b{l}"), npy::write(&[layer.units()], biases)),
            ]
        });
        npz::write(arrays)
    }
}

//! Weights and biases from a file.

use serde::Serialize;
use unalike_core::{Experiment, Fitted, ReadLayer, WeightsFile};
use unalike_wasm_values::{DocumentValue, read, refused, write};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// What was understood of a file of weights.
    #[wasm_bindgen(typescript_type = "ReadWeights")]
    pub type ReadWeightsValue;
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = "
/** Weights that fit a network, and what was understood of the file. */
export interface ReadWeights {
    /** All weights and biases in base64url, as a change of a run has them. */
    weights: string;
    /** The layers in order, the output's last. */
    layers: ReadLayer[];
    /** Arrays that are of no layer, by name. */
    unused: string[];
}
";

#[derive(Serialize)]
struct ReadWeights {
    weights: String,
    layers: Vec<ReadLayer>,
    unused: Vec<String>,
}

/// Reads a file of weights, JSON or .npz, for the network of a document.
///
/// # Errors
/// A list of `ExperimentError`s that name the array, its shape and what is allowed; `network.hidden`
/// where another network would fit.
#[wasm_bindgen]
pub fn read_weights(bytes: &[u8], document: DocumentValue) -> Result<ReadWeightsValue, JsValue> {
    let experiment = read(document)?;
    let Fitted { weights, layers, unused } = WeightsFile::read(bytes)
        .and_then(|file| file.fit(&experiment.widths()))
        .map_err(|faults| refused(&faults))?;
    let told = ReadWeights { weights: weights.to_base64url(), layers, unused };
    write(&told).map(JsCast::unchecked_into)
}

/// The units of each hidden layer that a file has weights of, beside the data of a document.
///
/// # Errors
/// As [`read_weights`].
#[wasm_bindgen]
pub fn hidden_of_weights(bytes: &[u8], document: DocumentValue) -> Result<Vec<u32>, JsValue> {
    let Experiment { data, .. } = read(document)?;
    WeightsFile::read(bytes)
        .and_then(|file| file.hidden(data.features(), data.outputs()))
        .map_err(|faults| refused(&faults))
}

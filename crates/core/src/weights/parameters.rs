//! All weights and biases of a network as one list of numbers.

use core::ops::Deref;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::error::{ExperimentError, refused};
use crate::network::layers::{Layer, Network};
use crate::numbers::real::Real;

/// Bytes of a number.
const SIZE: usize = size_of::<f32>();

/// The weights and biases of a whole network, in the order of the
/// [fingerprint](crate::Trainer::fingerprint): layer by layer, unit by unit the weights, then the
/// layer's biases. One copy, which all that is made from it share.
#[derive(Clone, Debug)]
pub struct Parameters(Arc<[f32]>);

impl From<Vec<f32>> for Parameters {
    fn from(numbers: Vec<f32>) -> Self {
        Self(numbers.into())
    }
}

impl Deref for Parameters {
    type Target = [f32];

    fn deref(&self) -> &[f32] {
        &self.0
    }
}

impl PartialEq for Parameters {
    /// Equal to the bit.
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len()
            && self.iter().zip(other.iter()).all(|(a, b)| a.to_bits() == b.to_bits())
    }
}

impl Parameters {
    /// Those of a network.
    pub fn of(network: &Network<f32>) -> Self {
        let of_layer = |layer: &Layer<f32>| {
            let rows =
                layer.weights.row_iter().flat_map(|row| row.iter().copied().collect::<Vec<_>>());
            rows.chain(layer.biases.iter().copied()).collect::<Vec<_>>()
        };
        network.layers.iter().flat_map(of_layer).collect::<Vec<_>>().into()
    }

    /// Reads base64url (RFC 4648, section 5) of little-endian f32; padding and the letters of plain
    /// base64 are understood. A mark that stands for the end of an address in a text is
    /// taken off the end of one, `_` among them; `count`, how many numbers there should be, tells
    /// whether it was.
    ///
    /// # Errors
    /// When it is no such text.
    pub fn from_base64url(text: &str, count: usize) -> Result<Self, ExperimentError> {
        let mut text = text.trim_end_matches('=').replace('+', "-").replace('/', "_");
        let whole = (count * SIZE * 8).div_ceil(6);
        // The last three bytes of numbers that are finite end in no more than two of them.
        while text.len() < whole && whole - text.len() <= 2 && whole.is_multiple_of(4) {
            text.push('_');
        }
        let wrong = || refused("weights", &text, "numbers as little-endian f32 in base64url");
        let bytes = URL_SAFE_NO_PAD.decode(&text).map_err(|_| wrong())?;
        let (numbers, []) = bytes.as_chunks::<SIZE>() else { return Err(wrong()) };
        Ok(numbers.iter().map(|&bytes| f32::from_le_bytes(bytes)).collect::<Vec<_>>().into())
    }

    /// Writes base64url of little-endian f32, without padding.
    pub fn to_base64url(&self) -> String {
        URL_SAFE_NO_PAD
            .encode(self.iter().flat_map(|number| number.to_le_bytes()).collect::<Vec<_>>())
    }

    /// Whether a network with these widths can have them: how many numbers enter, and the units of
    /// each layer.
    ///
    /// # Errors
    /// When they are too many or too few, or one is no finite number.
    pub(crate) fn check(&self, widths: &[usize]) -> Result<(), ExperimentError> {
        let count = count(widths);
        if self.len() != count {
            let layers: Vec<_> = (1..).zip(widths.windows(2)).map(told).collect();
            let allowed = format!("{count} numbers: {}", layers.join(", "));
            return Err(refused("weights", &format!("{} numbers", self.len()), allowed));
        }
        let Some(at) = self.iter().position(|number| !number.is_finite()) else { return Ok(()) };
        Err(refused(&place(at, widths), &self[at].to_string(), "a finite number"))
    }

    /// Gives them to layers that have as many.
    pub(crate) fn put<S: Real>(&self, layers: &mut [Layer<S>]) {
        let mut numbers = self.iter().map(|&number| S::from_f64(number.into()));
        for Layer { weights, biases } in layers {
            for mut row in weights.row_iter_mut() {
                for (weight, number) in row.iter_mut().zip(&mut numbers) {
                    *weight = number;
                }
            }
            for (bias, number) in biases.iter_mut().zip(&mut numbers) {
                *bias = number;
            }
        }
    }
}

/// How many weights and biases a network with these widths has.
pub(crate) fn count(widths: &[usize]) -> usize {
    widths.windows(2).map(|of| (of[0] + 1) * of[1]).sum()
}

fn told((layer, widths): (usize, &[usize])) -> String {
    let [inputs, units] = [widths[0], widths[1]];
    format!("{units} × {inputs} weights and {units} biases in layer {layer}")
}

/// Where a number stands, counted from 1.
fn place(mut at: usize, widths: &[usize]) -> String {
    for (layer, of) in (1..).zip(widths.windows(2)) {
        let (inputs, units) = (of[0], of[1]);
        if at < inputs * units {
            return format!(
                "weights, layer {layer}, unit {}, input {}",
                at / inputs + 1,
                at % inputs + 1
            );
        }
        at -= inputs * units;
        if at < units {
            return format!("weights, layer {layer}, unit {}, bias", at + 1);
        }
        at -= units;
    }
    "weights".into()
}

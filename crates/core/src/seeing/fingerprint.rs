//! Sixteen digits that stand for a network's exact bits.

use core::fmt::Write;

use sha2::{Digest, Sha256};

use crate::network::layers::Network;
use crate::numbers::real::Real;

/// The first 16 hex digits of SHA-256 over, for each layer in order, its weights unit by unit as
/// little-endian f32, then its biases.
pub(crate) fn of(network: &Network<f32>) -> String {
    let mut hash = Sha256::new();
    for layer in &network.layers {
        for row in layer.weights.row_iter() {
            for weight in &row {
                hash.update(le_bytes(*weight));
            }
        }
        for bias in &layer.biases {
            hash.update(le_bytes(*bias));
        }
    }
    hash.finalize()[..8].iter().fold(String::with_capacity(16), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A weight's four bytes, the same for every NaN.
fn le_bytes(weight: f32) -> [u8; 4] {
    (weight.bits() as u32).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use nalgebra::{dmatrix, dvector};

    use super::*;
    use crate::{Activation, network::layers::Layer, network::output::Output};

    /// Expected from another implementation:
    /// `hashlib.sha256(struct.pack('<6f', 1, 2, 3, 4, 5, 6)).hexdigest()[:16]` in Python.
    #[test]
    fn weights_are_hashed_unit_by_unit_and_then_the_biases() {
        let network = Network {
            layers: vec![Layer {
                weights: dmatrix![1.0, 2.0; 3.0, 4.0],
                biases: dvector![5.0, 6.0],
            }],
            activation: Activation::Tanh,
            output: Output::Linear,
        };
        assert_eq!(of(&network), "24ae2dfe8df57c1b");
    }
}

//! Units that are held where they are.

use super::optimiser::Memory;
use crate::network::layers::Layer;
use crate::numbers::real::Real;

/// A unit whose incoming weights and bias are held.
#[derive(Clone, Debug)]
pub(crate) struct Frozen<S: Real> {
    pub layer: usize,
    pub unit: usize,
    /// Its weights, then its bias.
    row: Vec<S>,
}

impl<S: Real> Frozen<S> {
    /// A unit held at what it is now.
    pub fn of(layers: &[Layer<S>], layer: usize, unit: usize) -> Self {
        let Layer { weights, biases } = &layers[layer];
        let row = weights.row(unit).iter().copied().chain([biases[unit]]).collect();
        Self { layer, unit, row }
    }

    /// Puts the unit back to where it was. What the optimiser made of it is forgotten, so that a
    /// unit that is let go moves by what comes then.
    pub fn hold(&self, layers: &mut [Layer<S>], memory: &mut Memory<S>) {
        let Self { layer, unit, row } = self;
        let Layer { weights, biases } = &mut layers[*layer];
        for (weight, &held) in weights.row_mut(*unit).iter_mut().zip(row) {
            *weight = held;
        }
        biases[*unit] = row[row.len() - 1];
        memory.forget(*layer, *unit);
    }
}

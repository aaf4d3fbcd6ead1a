//! Units that are made alike after drawing. A unit's incoming weights and bias are its row; its
//! outgoing weights are its column in the next layer.

use crate::choice::choice;
use crate::network::layers::Layer;

choice! {
    /// Which units start alike.
    pub enum Symmetry {
        /// Every unit as it was drawn.
        None = "none",
        /// All units of a hidden layer share one row and one column: they stay identical for ever.
        Identical = "identical",
        /// Shared rows, free columns: the first update tells the units apart.
        IncomingOnly = "incoming_only",
        /// Free rows, shared columns.
        OutgoingOnly = "outgoing_only",
        /// Units 0 and 1, 2 and 3, … share row and column; pairs differ, an odd last unit is free.
        Twins = "twins",
        /// The second of a pair has the first's row and column negated: they stay mirrored for
        /// ever, where the activation is odd.
        Mirrored = "mirrored",
    }
}

impl Symmetry {
    /// Makes the units of each hidden layer alike.
    pub(super) fn impose(self, layers: &mut [Layer<f32>]) {
        for l in 1..layers.len() {
            let (before, after) = layers.split_at_mut(l);
            let (layer, next) = (&mut before[l - 1], &mut after[0]);
            for unit in 1..layer.units() {
                let twin = unit - 1;
                let second = unit % 2 == 1;
                match self {
                    Self::Identical => {
                        copy_row(layer, 0, unit, 1.0);
                        copy_column(next, 0, unit, 1.0);
                    }
                    Self::IncomingOnly => copy_row(layer, 0, unit, 1.0),
                    Self::OutgoingOnly => copy_column(next, 0, unit, 1.0),
                    Self::Twins if second => {
                        copy_row(layer, twin, unit, 1.0);
                        copy_column(next, twin, unit, 1.0);
                    }
                    Self::Mirrored if second => {
                        copy_row(layer, twin, unit, -1.0);
                        copy_column(next, twin, unit, -1.0);
                    }
                    // Free, or the first of its pair.
                    Self::None | Self::Twins | Self::Mirrored => {}
                }
            }
        }
    }
}

/// Gives unit `to` the incoming weights and the bias of unit `from`, times `sign`.
fn copy_row(layer: &mut Layer<f32>, from: usize, to: usize, sign: f32) {
    for mut column in layer.weights.column_iter_mut() {
        column[to] = sign * column[from];
    }
    layer.biases[to] = sign * layer.biases[from];
}

/// Gives the weights from unit `to` those from unit `from`, times `sign`.
fn copy_column(next: &mut Layer<f32>, from: usize, to: usize, sign: f32) {
    for mut row in next.weights.row_iter_mut() {
        row[to] = sign * row[from];
    }
}

//! How far apart the units of a hidden layer are.

use crate::network::Layer;
use crate::real::Real;

/// How the units of one hidden layer differ at one moment.
#[derive(Clone, Debug, Default)]
pub struct Divergence {
    /// The largest difference between two units' weights from the same input, or their biases:
    /// max |Δw| over all pairs of units. 0 exactly when no two units differ.
    pub largest_gap: f64,
    /// How many different units there are: bit-equal rows and columns make units one.
    pub distinct_units: usize,
    /// For each unit the first unit that has the same bits; a unit unlike any before it names
    /// itself.
    pub same_as: Vec<u32>,
}

impl Divergence {
    /// Measures `layer`, whose units' outgoing weights are the columns of `next`. Allocates only
    /// when a wider layer comes.
    pub(crate) fn measure<S: Real>(&mut self, layer: &Layer<S>, next: &Layer<S>) {
        // The largest gap over all pairs is the largest spread of a column: one pass, no pairs.
        let columns = layer.weights.column_iter();
        let weights = columns.map(|column| spread(column.as_slice()));
        self.largest_gap = weights.fold(spread(layer.biases.as_slice()), f64::max);

        self.same_as.clear();
        self.distinct_units = 0;
        for unit in 0..layer.units() {
            let earlier = (0..unit).find(|&other| {
                self.same_as[other] == other as u32 && equal(layer, next, unit, other)
            });
            self.distinct_units += usize::from(earlier.is_none());
            self.same_as.push(earlier.unwrap_or(unit) as u32);
        }
    }
}

/// The largest minus the smallest.
fn spread<S: Real>(values: &[S]) -> f64 {
    let first = values[0];
    let (low, high) = values.iter().fold((first, first), |(low, high), &x| {
        (if x < low { x } else { low }, if x > high { x } else { high })
    });
    (high - low).to_f64()
}

/// Whether two units have the same bits, incoming and outgoing.
fn equal<S: Real>(layer: &Layer<S>, next: &Layer<S>, a: usize, b: usize) -> bool {
    let same = |a: S, b: S| a.bits() == b.bits();
    same(layer.biases[a], layer.biases[b])
        && layer.weights.column_iter().all(|column| same(column[a], column[b]))
        && next
            .weights
            .column(a)
            .iter()
            .zip(next.weights.column(b).iter())
            .all(|(&a, &b)| same(a, b))
}

#[cfg(test)]
mod tests {
    use nalgebra::{dmatrix, dvector};

    use super::*;

    #[test]
    fn units_are_one_only_when_rows_and_columns_agree_to_the_bit() {
        let layer = Layer {
            weights: dmatrix![1.0, 0.0; 1.0, 0.0; 1.0, -0.0; 1.5, 0.0; 1.0, 0.0_f32],
            biases: dvector![0.0, 0.0, 0.0, 0.0, 0.0],
        };
        let next = Layer { weights: dmatrix![2.0, 2.0, 2.0, 2.0, 3.0], biases: dvector![0.0] };
        let mut divergence = Divergence::default();
        divergence.measure(&layer, &next);
        assert_eq!(divergence.same_as, [0, 0, 2, 3, 4]);
        assert_eq!(divergence.distinct_units, 4);
        assert_eq!(divergence.largest_gap, 0.5);
    }

    #[test]
    fn the_gap_is_the_largest_over_all_pairs() {
        let weights = dmatrix![0.3, -2.0; 0.1, 4.0; -0.9, 1.0_f32];
        let layer = Layer { weights, biases: dvector![0.0, 0.5, 7.0] };
        let next = Layer { weights: dmatrix![1.0, 1.0, 1.0], biases: dvector![0.0] };
        let mut divergence = Divergence::default();
        divergence.measure(&layer, &next);
        let mut pairs: f32 = 0.0;
        for a in 0..3 {
            for b in 0..3 {
                pairs = pairs.max((layer.biases[a] - layer.biases[b]).abs());
                for j in 0..2 {
                    pairs = pairs.max((layer.weights[(a, j)] - layer.weights[(b, j)]).abs());
                }
            }
        }
        assert_eq!(divergence.largest_gap, f64::from(pairs));
    }
}

//! How far apart the units of a hidden layer are.
//!
//! A unit's row is its incoming weights and its bias. [`Divergence`] is cheap and measured at every
//! moment that is shown; [`Pairs`] and [`effective_rank`] are for when somebody looks.

use nalgebra::DMatrix;

use crate::network::layers::Layer;
use crate::numbers::real::Real;

/// How the units of one hidden layer differ at one moment.
#[derive(Clone, Debug, Default)]
pub struct Divergence {
    /// The largest difference between two units' weights from the same input, or their biases:
    /// max |Δw| over all pairs of units. 0 exactly when no two units differ; NaN where one is no
    /// number, or infinite as another is.
    pub largest_gap: f64,
    /// The largest such difference counted in floating-point numbers: 1 when two weights are
    /// neighbours. 0 and −0 are one apart.
    pub largest_gap_ulps: u64,
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
        (self.largest_gap, self.largest_gap_ulps) = spread(layer.biases.as_slice());
        for column in layer.weights.column_iter() {
            let (gap, ulps) = spread(column.as_slice());
            self.largest_gap = larger(self.largest_gap, gap);
            self.largest_gap_ulps = self.largest_gap_ulps.max(ulps);
        }

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

/// The larger of two gaps; NaN where one is none, which `f64::max` would pass over.
pub(super) fn larger(a: f64, b: f64) -> f64 {
    if a >= b || a.is_nan() { a } else { b }
}

/// The largest minus the smallest, and how many floating-point numbers lie between.
fn spread<S: Real>(values: &[S]) -> (f64, u64) {
    let first = values[0];
    let (mut low, mut high) = (first, first);
    let (mut lowest, mut highest) = (first.ordinal(), first.ordinal());
    for &x in values {
        // A number that is none stays: nothing compares with it.
        low = if x >= low || low.is_nan() { low } else { x };
        high = if x <= high || high.is_nan() { high } else { x };
        lowest = lowest.min(x.ordinal());
        highest = highest.max(x.ordinal());
    }
    ((high - low).to_f64(), highest.abs_diff(lowest))
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

/// Each unit of a hidden layer against each other: matrices of units × units.
#[derive(Clone, Debug, PartialEq)]
pub struct Pairs {
    /// max |Δw| over the two rows.
    pub gaps: DMatrix<f64>,
    /// The cosine of the angle between the two rows: 1 the same direction, −1 the opposite. A row of
    /// zeros has no direction: 1 with another such row, else 0.
    pub cosines: DMatrix<f64>,
}

impl Pairs {
    /// Compares all units of a layer.
    pub fn of<S: Real>(layer: &Layer<S>) -> Self {
        let units = layer.units();
        // A unit's numbers one after the other: each is gone through once for every other unit.
        let rows = DMatrix::from_fn(layer.inputs() + 1, units, |input, unit| {
            if input < layer.inputs() { layer.weights[(unit, input)] } else { layer.biases[unit] }
        });
        let wide = rows.map(Real::to_f64);
        let lengths: Vec<f64> = wide.column_iter().map(|row| row.norm()).collect();
        let mut gaps = DMatrix::zeros(units, units);
        let mut cosines = DMatrix::from_element(units, units, 1.0);
        for a in 0..units {
            for b in 0..a {
                // Subtracted as the numbers are, so that the largest is the one that `Divergence`
                // tells.
                let gap = rows
                    .column(a)
                    .iter()
                    .zip(rows.column(b).iter())
                    .map(|(&a, &b)| (a - b).abs().to_f64())
                    .fold(0.0, larger);
                let both = lengths[a] * lengths[b];
                let cosine = if gap == 0.0 {
                    1.0
                } else if both > 0.0 {
                    (wide.column(a).dot(&wide.column(b)) / both).clamp(-1.0, 1.0)
                } else {
                    0.0
                };
                for cell in [(a, b), (b, a)] {
                    gaps[cell] = gap;
                    cosines[cell] = cosine;
                }
            }
        }
        Self { gaps, cosines }
    }
}

/// How many directions the units' rows fill: e to the entropy of the singular values' shares (Roy,
/// Vetterli: The effective rank, EUSIPCO 2007). 1 when all rows are parallel, the number of units
/// when they are orthogonal and equally long, 0 when all are zero or one is no number.
pub fn effective_rank<S: Real>(layer: &Layer<S>) -> f64 {
    rank_of(&rows(layer))
}

/// Apart, so that it is compiled once and small: it is asked for once a run.
#[inline(never)]
fn rank_of(rows: &DMatrix<f64>) -> f64 {
    if rows.iter().any(|x| !x.is_finite()) {
        return 0.0;
    }
    // The singular values are the roots of the eigenvalues of the smaller of the two products; what
    // lies below 10⁻⁶ of the largest is rounding, and adds nothing that could be seen.
    let product =
        if rows.nrows() <= rows.ncols() { rows * rows.transpose() } else { rows.tr_mul(rows) };
    let squares = product.symmetric_eigenvalues();
    let largest = squares.max();
    let singular: Vec<f64> =
        squares.iter().filter(|&&x| x > 1e-12 * largest).map(|x| x.sqrt()).collect();
    let sum: f64 = singular.iter().sum();
    if sum <= 0.0 {
        return 0.0;
    }
    let shares = singular.iter().map(|value| value / sum).filter(|&share| share > 0.0);
    libm::exp(-shares.map(|share| share * libm::log(share)).sum::<f64>())
}

/// How fast a gap grows: the slope of its natural logarithm over examples seen, by least squares
/// over moments of (examples seen, gap). Moments without a gap have no logarithm and do not count.
/// `None` with fewer than two that do.
pub fn growth_rate(moments: impl IntoIterator<Item = (f64, f64)>) -> Option<f64> {
    let points: Vec<(f64, f64)> = moments
        .into_iter()
        .filter(|&(_, gap)| gap > 0.0 && gap.is_finite())
        .map(|(moment, gap)| (moment, libm::log(gap)))
        .collect();
    let count = points.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let covariance: f64 = points.iter().map(|point| (point.0 - x) * (point.1 - y)).sum();
    let variance: f64 = points.iter().map(|point| (point.0 - x) * (point.0 - x)).sum();
    (variance > 0.0).then(|| covariance / variance)
}

/// The units' rows, incoming weights and then the bias, widened: units × (inputs + 1).
fn rows<S: Real>(layer: &Layer<S>) -> DMatrix<f64> {
    DMatrix::from_fn(layer.units(), layer.inputs() + 1, |unit, input| {
        let row = layer.weights.row(unit);
        if input < row.len() { row[input] } else { layer.biases[unit] }.to_f64()
    })
}

#[cfg(test)]
mod tests {
    use nalgebra::{dmatrix, dvector};

    use super::*;

    fn measure(layer: &Layer<f32>, next: &Layer<f32>) -> Divergence {
        let mut divergence = Divergence::default();
        divergence.measure(layer, next);
        divergence
    }

    #[test]
    fn units_are_one_only_when_rows_and_columns_agree_to_the_bit() {
        let layer = Layer {
            weights: dmatrix![1.0, 0.0; 1.0, 0.0; 1.0, -0.0; 1.5, 0.0; 1.0, 0.0_f32],
            biases: dvector![0.0, 0.0, 0.0, 0.0, 0.0],
        };
        let next = Layer { weights: dmatrix![2.0, 2.0, 2.0, 2.0, 3.0], biases: dvector![0.0] };
        let divergence = measure(&layer, &next);
        assert_eq!(divergence.same_as, [0, 0, 2, 3, 4]);
        assert_eq!(divergence.distinct_units, 4);
        assert_eq!(divergence.largest_gap, 0.5);
        assert_eq!(divergence.largest_gap_ulps, 1 << 22, "half of the numbers from 1 to 2");
    }

    #[test]
    fn ulps_count_the_numbers_between() {
        let next = Layer { weights: dmatrix![1.0, 1.0], biases: dvector![0.0_f32] };
        for (a, b, ulps) in [
            (1.0_f32, 1.0, 0),
            (1.0, 1.000_000_1, 1),
            (0.0, -0.0, 1),
            (f32::from_bits(1), -f32::from_bits(1), 3),
        ] {
            let layer = Layer { weights: dmatrix![a; b], biases: dvector![0.0, 0.0] };
            assert_eq!(measure(&layer, &next).largest_gap_ulps, ulps, "{a} and {b}");
        }
    }

    #[test]
    fn a_number_that_is_none_is_not_passed_over() {
        let next = Layer { weights: dmatrix![1.0, 1.0, 1.0], biases: dvector![0.0_f32] };
        let none = [f32::NAN, f32::INFINITY];
        for place in 0..3 {
            for none in none {
                let mut weights = dmatrix![1.0, 5.0; 1.0, 5.0; 1.0, 5.0];
                weights[(place, 0)] = none;
                let layer = Layer { weights, biases: dvector![0.0, 0.0, 0.0] };
                let gap = measure(&layer, &next).largest_gap;
                assert!(if none.is_nan() { gap.is_nan() } else { gap.is_infinite() }, "{gap}");
                let gaps = Pairs::of(&layer).gaps;
                assert!(!gaps[(place, (place + 1) % 3)].is_finite());
                assert_eq!(gaps[((place + 1) % 3, (place + 2) % 3)], 0.0);
            }
        }
    }

    #[test]
    fn the_gap_is_the_largest_over_all_pairs() {
        let weights = dmatrix![0.3, -2.0; 0.1, 4.0; -0.9, 1.0_f32];
        let layer = Layer { weights, biases: dvector![0.0, 0.5, 7.0] };
        let next = Layer { weights: dmatrix![1.0, 1.0, 1.0], biases: dvector![0.0] };
        let pairs = Pairs::of(&layer);
        assert_eq!(pairs.gaps, dmatrix![0.0, 6.0, 7.0; 6.0, 0.0, 6.5; 7.0, 6.5, 0.0]);
        assert_eq!(measure(&layer, &next).largest_gap, pairs.gaps.amax());
    }

    #[test]
    fn cosines_tell_directions() {
        let weights = dmatrix![1.0, 0.0; 0.0, 2.0; -3.0, 0.0; 1.0, 1.0; 0.0, 0.0_f32];
        let layer = Layer { weights, biases: dvector![0.0, 0.0, 0.0, 0.0, 0.0] };
        let cosines = Pairs::of(&layer).cosines;
        assert_eq!((cosines[(0, 1)], cosines[(0, 2)], cosines[(0, 4)]), (0.0, -1.0, 0.0));
        assert!((cosines[(0, 3)] - 0.5_f64.sqrt()).abs() < 1e-12);
        assert!((0..5).all(|unit| cosines[(unit, unit)] == 1.0));
    }

    #[test]
    fn the_effective_rank_counts_directions() {
        let rank = |weights: DMatrix<f32>| {
            let biases = nalgebra::DVector::zeros(weights.nrows());
            effective_rank(&Layer { weights, biases })
        };
        assert!((rank(DMatrix::identity(5, 5)) - 5.0).abs() < 1e-9);
        assert!((rank(DMatrix::from_element(8, 3, 0.7)) - 1.0).abs() < 1e-6);
        assert!((rank(dmatrix![1.0, 2.0; -1.0, -2.0]) - 1.0).abs() < 1e-6);
        assert_eq!(rank(DMatrix::zeros(4, 4)), 0.0);
        assert_eq!(rank(DMatrix::from_element(2, 2, f32::NAN)), 0.0);
        // Two singular values, 3 and 1: shares ¾ and ¼.
        let expected = (-(0.75_f64 * 0.75_f64.ln() + 0.25 * 0.25_f64.ln())).exp();
        assert!((rank(dmatrix![3.0, 0.0; 0.0, 1.0]) - expected).abs() < 1e-6);
    }

    #[test]
    fn growth_is_the_slope_of_the_logarithm() {
        let gaps = (0..50).map(|step| (f64::from(step), 1e-9 * (0.02 * f64::from(step)).exp()));
        assert!((growth_rate(gaps).unwrap() - 0.02).abs() < 1e-12);
        assert_eq!(growth_rate([(0.0, 0.0), (1.0, 0.0), (2.0, 1.0)]), None);
        assert_eq!(growth_rate([]), None);
    }
}

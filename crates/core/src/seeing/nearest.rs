//! Which units of two networks are the nearest: what a shuffled start's units are to those unshuffled.

use super::divergence::larger;
use crate::network::layers::Layer;
use crate::numbers::real::Real;

/// For each unit of a layer the unit of another, as wide, whose row is the nearest by max |Δw|; and
/// the largest of these gaps.
///
/// ```
/// use unalike_core::{Experiment, Trainer, nearest_rows};
///
/// let mut experiment = Experiment::default();
/// let run = Trainer::<f32>::new(&experiment)?;
/// experiment.start.shuffle_units = Some(1);
/// let shuffled = Trainer::<f32>::new(&experiment)?;
/// let [own, other] = [&run, &shuffled].map(|run| &run.network().layers[0]);
///
/// let (mut units, gap) = nearest_rows(own, other);
/// assert_eq!(gap, 0.0);
/// units.sort();
/// assert_eq!(units, [0, 1, 2, 3, 4, 5, 6, 7]);
/// # Ok::<(), unalike_core::Faults>(())
/// ```
///
/// # Panics
/// When the layers have other numbers of inputs.
pub fn nearest_rows<S: Real>(layer: &Layer<S>, other: &Layer<S>) -> (Vec<usize>, f64) {
    assert_eq!(layer.weights.ncols(), other.weights.ncols());
    let gap = |own: usize, unit: usize| {
        let columns = layer.weights.column_iter().zip(other.weights.column_iter());
        let apart = |a: S, b: S| (a.to_f64() - b.to_f64()).abs();
        let weights = columns.map(|(a, b)| apart(a[own], b[unit]));
        weights.fold(apart(layer.biases[own], other.biases[unit]), larger)
    };
    let mut farthest = 0.0;
    let nearest = |own| {
        let gaps = (0..other.units()).map(|unit| (unit, gap(own, unit)));
        let (unit, least) = gaps.min_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or_default();
        farthest = larger(farthest, least);
        unit
    };
    let units = (0..layer.units()).map(nearest).collect();
    (units, farthest)
}

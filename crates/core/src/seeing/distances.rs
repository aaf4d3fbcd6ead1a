//! How far units have come.

use crate::network::layers::Layer;
use crate::numbers::real::Real;

/// How far each unit of a layer is from where it began: the length of the way in a straight line, over
/// its incoming weights and its bias, a number a unit. `start` has the weights that it began with,
/// column by column, and the biases.
///
/// # Panics
/// When the start is of a layer of another shape, or `to` has not a number a unit.
pub fn distances<S: Real>(now: &Layer<S>, start: [&[S]; 2], to: &mut [f64]) {
    let units = now.units();
    assert_eq!(to.len(), units, "a number a unit");
    assert_eq!(start.map(<[S]>::len), [now.weights.len(), units], "a layer of the same shape");
    to.fill(0.0);
    let before = start[0].chunks(units).chain([start[1]]).flatten();
    // Column by column, and the biases last: unit by unit in each.
    for (i, (now, before)) in now.parameters().into_iter().flatten().zip(before).enumerate() {
        let way = now.to_f64() - before.to_f64();
        to[i % units] += way * way;
    }
    for distance in to {
        *distance = distance.sqrt();
    }
}

//! A square grid over the plane −1 … 1.

/// The `i`-th point of a grid of `side` points a row, row by row from the top: the middle of its cell,
/// so that the grid is as symmetric as the plane.
pub(crate) fn grid_point(side: usize, i: usize) -> [f64; 2] {
    let coordinate = |i: usize| (2 * i + 1) as f64 / side as f64 - 1.0;
    [coordinate(i % side), -coordinate(i / side)]
}

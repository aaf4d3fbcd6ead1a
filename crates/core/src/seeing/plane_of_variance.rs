//! The plane in which a cloud of points spreads the most: its first two principal components.
//!
//! Found by orthogonal iteration (Golub, Van Loan: Matrix Computations, 4th ed., 8.2.4) on the
//! points themselves, so that points of many dimensions need no matrix of their own. It starts from
//! the plane that was found last: what is drawn on it turns slowly as points are added, and never
//! jumps to the other side.

use crate::numbers::real::Real;

/// Iterations at most at one time; from a plane found before, a few are enough.
const MOST_ITERATIONS: usize = 60;
/// And at least, however many points there are.
const FEWEST_ITERATIONS: usize = 3;
/// Numbers that may be gone through at one time: a few milliseconds. Where that is not enough the
/// next time goes on.
const AFFORDABLE: usize = 1 << 21;

/// Two axes are found when an iteration turns them by less than this.
const TURN: f64 = 1e-7;

/// Two orthonormal axes, and how much they show.
#[derive(Clone, Debug)]
pub(crate) struct Plane {
    axes: [Vec<f64>; 2],
    /// Written over by each iteration.
    next: [Vec<f64>; 2],
    mean: Vec<f64>,
    share: f64,
}

impl Plane {
    /// The first two coordinates, of points of so many numbers.
    pub(crate) fn new(size: usize) -> Self {
        let zeros = || vec![0.0; size];
        let mut axes = [zeros(), zeros()];
        for (i, axis) in axes.iter_mut().enumerate() {
            axis[i % size] = 1.0;
        }
        Self { axes, next: [zeros(), zeros()], mean: zeros(), share: 1.0 }
    }

    /// Turns to the plane in which `points`, one after the other, spread the most. Whether it is
    /// found: else the next time goes on from where this one came to.
    pub(crate) fn seek<S: Real>(&mut self, points: &[S]) -> bool {
        let size = self.mean.len();
        let count = (points.len() / size) as f64;
        let Self { axes, next, mean, share } = self;
        mean.fill(0.0);
        for point in points.chunks_exact(size) {
            for (mean, x) in mean.iter_mut().zip(point) {
                *mean += x.to_f64() / count;
            }
        }
        let mut total = 0.0;
        for point in points.chunks_exact(size) {
            for (mean, x) in mean.iter().zip(point) {
                total += (x.to_f64() - mean) * (x.to_f64() - mean);
            }
        }
        if total <= 0.0 {
            *share = 1.0;
            return true;
        }
        let iterations = (AFFORDABLE / points.len()).clamp(FEWEST_ITERATIONS, MOST_ITERATIONS);
        for _ in 0..iterations {
            spread_along(points, mean, axes, next);
            let [first, second] = next;
            let variances = [dot(first, &axes[0]), dot(second, &axes[1])];
            *share = (variances[0] + variances[1]) / total;
            // All points on one line, or on another than the axis: the axis stays as it is.
            if !normalise(first, variances[0].abs() / total) {
                first.copy_from_slice(&axes[0]);
            }
            let along = dot(first, second);
            for (second, first) in second.iter_mut().zip(&*first) {
                *second -= along * first;
            }
            if !normalise(second, variances[1].abs() / total) {
                second.copy_from_slice(&axes[1]);
                let along = dot(first, second);
                for (second, first) in second.iter_mut().zip(&*first) {
                    *second -= along * first;
                }
                normalise(second, 1.0);
            }
            let turned = axes
                .iter()
                .flatten()
                .zip(next.iter().flatten())
                .map(|(before, after)| (before - after).abs())
                .fold(0.0, f64::max);
            core::mem::swap(axes, next);
            if turned < TURN {
                return true;
            }
        }
        false
    }

    /// Has each axis point the way that another plane's does.
    pub(crate) fn align(&mut self, with: &Self) {
        for (axis, with) in self.axes.iter_mut().zip(&with.axes) {
            if dot(axis, with) < 0.0 {
                for x in axis {
                    *x = -*x;
                }
            }
        }
    }

    /// Where a point lies on the plane through the origin.
    pub(crate) fn project<S: Real>(&self, point: &[S]) -> [f64; 2] {
        [0, 1].map(|i| self.axes[i].iter().zip(point).map(|(a, x)| a * x.to_f64()).sum())
    }

    /// The plane's share of the points' variance.
    pub(crate) fn share(&self) -> f64 {
        self.share
    }
}

/// The covariance of the points, times their number and times each axis.
fn spread_along<S: Real>(
    points: &[S],
    mean: &[f64],
    axes: &[Vec<f64>; 2],
    out: &mut [Vec<f64>; 2],
) {
    for (axis, out) in axes.iter().zip(out) {
        out.fill(0.0);
        for point in points.chunks_exact(mean.len()) {
            let along: f64 = point
                .iter()
                .zip(mean)
                .zip(axis)
                .map(|((x, mean), axis)| (x.to_f64() - mean) * axis)
                .sum();
            for ((out, x), mean) in out.iter_mut().zip(point).zip(mean) {
                *out += along * (x.to_f64() - mean);
            }
        }
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Makes a vector one long; whether it had a direction, `weight` being how much there is along it.
fn normalise(vector: &mut [f64], weight: f64) -> bool {
    let length = dot(vector, vector).sqrt();
    if length <= 0.0 || weight < 1e-14 {
        return false;
    }
    for x in vector {
        *x /= length;
    }
    true
}

#[cfg(test)]
mod tests {
    use nalgebra::{DMatrix, SymmetricEigen};

    use super::*;
    use crate::numbers::random::{self, Purpose};

    /// Points that spread differently along directions that are no coordinates.
    fn cloud(size: usize, count: usize) -> Vec<f32> {
        let mut rng = random::stream(3, Purpose::Weights, 0);
        let mut cloud = Vec::new();
        for _ in 0..count {
            let x: Vec<f64> = (0..size).map(|_| random::normal(&mut rng)).collect();
            let mixed =
                (0..size).map(|i| x[i] / (i + 1) as f64 + 3.0 * x[(i + 1) % size] / (i + 2) as f64);
            cloud.extend(mixed.map(|x| x as f32 + 5.0));
        }
        cloud
    }

    #[test]
    fn it_is_that_of_the_two_largest_eigenvalues() {
        for size in [4, 9, 30] {
            let cloud = cloud(size, 400);
            let points = DMatrix::from_column_slice(size, 400, &cloud).map(f64::from);
            let mean = points.column_mean();
            let centred = DMatrix::from_fn(size, 400, |i, j| points[(i, j)] - mean[i]);
            let mut expected: Vec<f64> = SymmetricEigen::new(&centred * centred.transpose())
                .eigenvalues
                .iter()
                .copied()
                .collect();
            expected.sort_by(f64::total_cmp);
            let share = (expected[size - 1] + expected[size - 2]) / expected.iter().sum::<f64>();
            let mut plane = Plane::new(size);
            while !plane.seek(&cloud) {}
            assert!((plane.share() - share).abs() < 1e-5, "{} {share}", plane.share());
            assert!((dot(&plane.axes[0], &plane.axes[0]) - 1.0).abs() < 1e-12);
            assert!(dot(&plane.axes[0], &plane.axes[1]).abs() < 1e-9);
        }
    }

    #[test]
    fn another_point_turns_it_a_little_and_not_around() {
        let cloud = cloud(12, 300);
        let mut plane = Plane::new(12);
        plane.seek(&cloud[..250 * 12]);
        for points in 250..=300 {
            let before = plane.axes.clone();
            plane.seek(&cloud[..points * 12]);
            for (before, after) in before.iter().zip(&plane.axes) {
                assert!(dot(before, after) > 0.95);
            }
        }
    }

    #[test]
    fn a_point_or_a_line_has_no_plane_and_does_no_harm() {
        for points in [vec![2.0_f32; 20], (0..20).map(|i| (i / 5) as f32).collect()] {
            let mut plane = Plane::new(5);
            plane.seek(&points);
            assert!((plane.share() - 1.0).abs() < 1e-9);
            let [x, y] = plane.project(&points[..5]);
            assert!(x.is_finite() && y.is_finite());
        }
    }
}

//! Whether a unit's weights make a picture: how much alike neighbouring pixels' weights are.

use crate::numbers::real::Real;

/// How much alike the weights of pixels are that share an edge, on average over the units: Moran's I
/// (Moran 1950, *Notes on continuous stochastic phenomena*, Biometrika 37, 17–23, each such pair
/// with weight 1). 1 for surfaces without a grain, about −1/(pixels − 1) for weights drawn each for
/// itself, −1 for a chessboard.
///
/// `weights` are a layer's: all units' for the first pixel, then all units' for the second, those of
/// square images row by row. A unit with one weight for all
/// pixels shows nothing and is left out; no number where no unit shows anything.
///
/// ```
/// let chessboard = [1.0_f32, -1.0, 1.0, -1.0, 1.0, -1.0, 1.0, -1.0, 1.0];
/// assert!((unalike_core::smoothness(&chessboard, 1) + 1.0).abs() < 0.02);
/// ```
pub fn smoothness<S: Real>(weights: &[S], units: usize) -> f64 {
    let pixels = weights.len() / units;
    let (mut sum, mut count) = (0.0, 0);
    for unit in 0..units {
        let of = of_unit(pixels, |pixel| weights[pixel * units + unit].to_f64());
        if of.is_finite() {
            sum += of;
            count += 1;
        }
    }
    sum / f64::from(count)
}

fn of_unit(pixels: usize, weight: impl Fn(usize) -> f64) -> f64 {
    let side = pixels.isqrt();
    let mean = (0..pixels).map(&weight).sum::<f64>() / pixels as f64;
    let variance = (0..pixels).map(|i| (weight(i) - mean).powi(2)).sum::<f64>() / pixels as f64;
    let (mut sum, mut pairs) = (0.0, 0);
    for pixel in 0..pixels {
        let right = (pixel % side + 1 < side).then_some(pixel + 1);
        let below = Some(pixel + side).filter(|&below| below < pixels);
        for neighbour in [right, below].into_iter().flatten() {
            sum += (weight(pixel) - mean) * (weight(neighbour) - mean);
            pairs += 1;
        }
    }
    sum / f64::from(pairs) / variance
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slope_is_smooth_and_its_negative_as_smooth() {
        let slope: Vec<f64> = (0..64).flat_map(|i| [f64::from(i % 8), -f64::from(i % 8)]).collect();
        // Σ (x − 3.5)(x' − 3.5) over the 56 pairs of rows, 8 · 26.25, and of columns, 7 · 42,
        // by hand; the variance of x is 5.25.
        let expected = (8.0 * 26.25 + 294.0) / 112.0 / 5.25;
        assert!((smoothness(&slope, 2) - expected).abs() < 1e-12);
    }

    #[test]
    fn weights_that_are_drawn_each_for_itself_are_not() {
        use rand::{RngExt, SeedableRng};
        let mut random = rand_pcg::Pcg64::seed_from_u64(1);
        let drawn: Vec<f32> = (0..64 * 256).map(|_| random.random()).collect();
        assert!((smoothness(&drawn, 64) + 1.0 / 255.0).abs() < 0.03);
    }

    #[test]
    fn a_unit_that_shows_nothing_is_left_out() {
        let alone: Vec<f32> = (0..16).map(|i| (i / 4) as f32).collect();
        let beside: Vec<f32> = alone.iter().flat_map(|&weight| [0.5, weight]).collect();
        assert_eq!(smoothness(&beside, 2), smoothness(&alone, 1));
        assert!(smoothness(&[0.5_f32; 16], 1).is_nan());
    }
}

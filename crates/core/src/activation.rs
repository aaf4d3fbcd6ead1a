//! What a unit makes of its weighted sum: a = f(z), and the slope f′(z) that backpropagation needs.

use crate::choice::choice;
use crate::real::Real;

choice! {
    /// A hidden unit's activation function.
    pub enum Activation {
        /// a = z
        Linear = "linear",
        /// a = max(0, z); its slope at 0 is 0
        Relu = "relu",
        /// a = 1 / (1 + e⁻ᶻ)
        Sigmoid = "sigmoid",
        /// a = tanh z
        Tanh = "tanh",
    }
}

/// 1 / (1 + e⁻ᶻ). The exponential of a large −z is infinite, and the quotient then the right 0.
#[inline]
pub(crate) fn sigmoid<S: Real>(z: S) -> S {
    S::one() / (S::one() + (-z).exp())
}

impl Activation {
    /// `a[i] = f(z[i])`. Both slices are a layer long, a unit each.
    ///
    /// Every unit gets the same operations, so equal sums give equal bits.
    pub(crate) fn apply<S: Real>(self, z: &[S], a: &mut [S]) {
        match self {
            Self::Linear => a.copy_from_slice(z),
            Self::Relu => map(z, a, |z| if z > S::zero() { z } else { S::zero() }),
            Self::Sigmoid => map(z, a, sigmoid),
            Self::Tanh => map(z, a, Real::tanh),
        }
    }

    /// `delta[i] *= f′(z[i])`, where `a` is what [`apply`](Self::apply) made of `z`.
    pub(crate) fn scale_by_slope<S: Real>(self, z: &[S], a: &[S], delta: &mut [S]) {
        match self {
            Self::Linear => {}
            Self::Relu => scale(z, delta, |z| if z > S::zero() { S::one() } else { S::zero() }),
            Self::Sigmoid => scale(a, delta, |a| a * (S::one() - a)),
            Self::Tanh => scale(a, delta, |a| S::one() - a * a),
        }
    }
}

#[inline]
fn map<S: Real>(z: &[S], a: &mut [S], f: impl Fn(S) -> S) {
    for (a, &z) in a.iter_mut().zip(z) {
        *a = f(z);
    }
}

#[inline]
fn scale<S: Real>(from: &[S], delta: &mut [S], slope: impl Fn(S) -> S) {
    for (delta, &x) in delta.iter_mut().zip(from) {
        *delta *= slope(x);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Central difference in f64: its error is of the order h², about 1e-10 here.
    #[test]
    fn slopes_agree_with_finite_differences() {
        let h = 1e-5;
        for &activation in Activation::ALL {
            for z in [-3.0, -0.7, -0.1, 0.2, 1.3, 4.0_f64] {
                let value = |z: f64| {
                    let mut a = [0.0];
                    activation.apply(&[z], &mut a);
                    a[0]
                };
                let mut slope = [1.0];
                activation.scale_by_slope(&[z], &[value(z)], &mut slope);
                let expected = (value(z + h) - value(z - h)) / (2.0 * h);
                assert!((slope[0] - expected).abs() < 1e-8, "{} at {z}", activation.name());
            }
        }
    }

    #[test]
    fn extremes_saturate_and_stay_finite() {
        let z = [f32::MIN, -1e4, 1e4, f32::MAX];
        for activation in [Activation::Sigmoid, Activation::Tanh] {
            let mut a = [f32::NAN; 4];
            activation.apply(&z, &mut a);
            assert!(a.iter().all(|a| (-1.0..=1.0).contains(a)), "{}: {a:?}", activation.name());
        }
        let mut slope = [1.0];
        Activation::Relu.scale_by_slope(&[0.0_f32], &[0.0], &mut slope);
        assert_eq!(slope, [0.0]);
    }
}

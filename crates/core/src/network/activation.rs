//! What a unit makes of its weighted sum: a = f(z), and the slope f′(z) that backpropagation needs.

use crate::choice::choice;
use crate::fast::functions;
use crate::numbers::real::Real;

choice! {
    /// A hidden unit's activation function.
    pub enum Activation {
        /// a = z
        Linear = "linear",
        /// a = max(0, z); its slope at 0 is 0
        Relu = "relu",
        /// a = z for z > 0, else 0.01 z: Maas, Hannun, Ng, Rectifier nonlinearities improve neural
        /// network acoustic models, ICML 2013
        LeakyRelu = "leaky_relu",
        /// a = z for z > 0, else eᶻ − 1: Clevert, Unterthiner, Hochreiter, arXiv:1511.07289
        Elu = "elu",
        /// a = 1 / (1 + e⁻ᶻ)
        Sigmoid = "sigmoid",
        /// a = tanh z
        Tanh = "tanh",
        /// a = ln(1 + eᶻ)
        Softplus = "softplus",
        /// a = z Φ(z), Φ the normal distribution's own: Hendrycks, Gimpel, arXiv:1606.08415
        Gelu = "gelu",
        /// a = z / (1 + e⁻ᶻ): Elfwing, Uchibe, Doya, arXiv:1702.03118
        Silu = "silu",
    }
}

/// The slope of the leaky ReLU below 0.
const LEAK: f64 = 0.01;

impl Activation {
    /// Whether f(−z) = −f(z), to the bit: only then can a pair of units mirror each other.
    pub const fn is_odd(self) -> bool {
        matches!(self, Self::Linear | Self::Tanh)
    }

    /// What a unit with the weighted sum `z` sends, and the slope there: f(z) and f′(z).
    ///
    /// ```
    /// use unalike_core::Activation;
    ///
    /// assert_eq!(Activation::Relu.at(0.5_f32), [0.5, 1.0]);
    /// ```
    pub fn at<S: Real>(self, z: S) -> [S; 2] {
        let (mut a, mut slope) = ([S::zero()], [S::one()]);
        self.apply(&[z], &mut a);
        self.scale_by_slope(&[z], &a, &mut slope);
        [a[0], slope[0]]
    }

    /// `a[i] = f(z[i])`. Both slices are a layer long, a unit each.
    ///
    /// Every unit gets the same operations, so equal sums give equal bits.
    // Not inlined: it would crowd the loops that have a way of their own for tanh.
    #[inline(never)]
    pub(crate) fn apply<S: Real>(self, z: &[S], a: &mut [S]) {
        match self {
            Self::Linear => a.copy_from_slice(z),
            // Written so that NaN stays NaN.
            Self::Relu => map(z, a, |z| if z <= S::zero() { S::zero() } else { z }),
            Self::LeakyRelu => map(z, a, |z| positive(z, z, z * S::from_f64(LEAK))),
            Self::Elu => map(z, a, |z| positive(z, z, z.exp_m1())),
            Self::Sigmoid => {
                a.copy_from_slice(z);
                functions::sigmoid(a);
            }
            Self::Tanh => {
                a.copy_from_slice(z);
                functions::tanh(a);
            }
            Self::Softplus => map(z, a, softplus),
            Self::Gelu => map(z, a, |z| z * normal_below(z)),
            Self::Silu => map(z, a, |z| z * z.sigmoid()),
        }
    }

    /// `delta[i] *= f′(z[i])`, where `a` is what [`apply`](Self::apply) made of `z`.
    pub(crate) fn scale_by_slope<S: Real>(self, z: &[S], a: &[S], delta: &mut [S]) {
        let one = S::one();
        match self {
            Self::Linear => {}
            Self::Relu => scale(z, delta, |z| positive(z, one, S::zero())),
            Self::LeakyRelu => scale(z, delta, |z| positive(z, one, S::from_f64(LEAK))),
            // Below 0 the slope is eᶻ = a + 1.
            Self::Elu => scale(a, delta, |a| positive(a, one, a + one)),
            Self::Sigmoid => scale(a, delta, |a| a * (one - a)),
            Self::Tanh => scale(a, delta, |a| one - a * a),
            Self::Softplus => scale(z, delta, Real::sigmoid),
            // Φ(z) + z φ(z), φ(z) = e^(−z²/2) / √(2π)
            Self::Gelu => scale(z, delta, |z| {
                let density =
                    (-z * z * S::from_f64(0.5)).exp() * S::from_f64(0.398_942_280_401_432_7);
                normal_below(z) + z * density
            }),
            Self::Silu => scale(z, delta, |z| {
                let s = z.sigmoid();
                s * (one + z * (one - s))
            }),
        }
    }
}

/// `above` where z > 0, else `below`.
#[inline(always)]
fn positive<S: Real>(z: S, above: S, below: S) -> S {
    if z > S::zero() { above } else { below }
}

/// ln(1 + eᶻ), as max(z, 0) + ln(1 + e^−|z|), which does not overflow.
#[inline]
pub(crate) fn softplus<S: Real>(z: S) -> S {
    positive(z, z, S::zero()) + (-z.abs()).exp().ln_1p()
}

/// Φ(z) = ½ (1 + erf(z / √2)), the share of a normal distribution below z.
#[inline]
fn normal_below<S: Real>(z: S) -> S {
    S::from_f64(0.5) * (S::one() + (z * S::from_f64(core::f64::consts::FRAC_1_SQRT_2)).erf())
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
    fn those_called_odd_are_odd_to_the_bit_and_no_others_are() {
        for &activation in Activation::ALL {
            let odd = (1..2000).all(|i| {
                let z = i as f32 * 0.007;
                let mut a = [0.0; 2];
                activation.apply(&[z, -z], &mut a);
                a[0].to_bits() == (-a[1]).to_bits()
            });
            assert_eq!(odd, activation.is_odd(), "{}", activation.name());
        }
    }

    #[test]
    fn extremes_are_what_they_tend_to() {
        let z = [f32::MIN, -1e4, 1e4, f32::MAX];
        for &activation in Activation::ALL {
            let mut a = [f32::NAN; 4];
            activation.apply(&z, &mut a);
            assert!(a.iter().all(|a| a.is_finite()), "{}: {a:?}", activation.name());
            let mut slope = [1.0; 4];
            activation.scale_by_slope(&z, &a, &mut slope);
            assert!(slope.iter().all(|s| s.is_finite()), "{}: {slope:?}", activation.name());
        }
        let mut slope = [1.0];
        Activation::Relu.scale_by_slope(&[0.0_f32], &[0.0], &mut slope);
        assert_eq!(slope, [0.0]);
    }
}

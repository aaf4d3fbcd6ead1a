//! The scalar that the arithmetic is generic over: `f32` in runs, `f64` to check gradients.
//!
//! Transcendental functions come from `libm`, compiled into the program, never from the platform:
//! a browser's or an operating system's own differ in their last bits.

use num_traits::NumAssign;

/// A floating-point number that a network can be made of.
pub trait Real:
    nalgebra::Scalar + NumAssign + Copy + PartialOrd + core::ops::Neg<Output = Self> + Send + Sync
{
    /// The nearest value.
    fn from_f64(value: f64) -> Self;
    /// The same value, widened where it has to be.
    fn to_f64(self) -> f64;
    /// The bits that tell this value from every other one. All NaNs are one: which of them an
    /// operation gives is left open by WebAssembly.
    fn bits(self) -> u64;
    /// Neither infinite nor NaN.
    fn is_finite(self) -> bool;
    /// |x|
    fn abs(self) -> Self;
    /// eˣ
    fn exp(self) -> Self;
    /// ln x
    fn ln(self) -> Self;
    /// ln(1 + x), exact for small x
    fn ln_1p(self) -> Self;
    /// tanh x, exactly odd: tanh(−x) has the bits of −tanh x
    fn tanh(self) -> Self;
}

macro_rules! real {
    ($scalar:ty, $exp:path, $ln:path, $ln_1p:path, $tanh:path) => {
        impl Real for $scalar {
            #[inline]
            fn from_f64(value: f64) -> Self {
                value as Self
            }
            #[inline]
            fn to_f64(self) -> f64 {
                f64::from(self)
            }
            #[inline]
            fn bits(self) -> u64 {
                if self.is_nan() { Self::NAN.to_bits().into() } else { self.to_bits().into() }
            }
            #[inline]
            fn is_finite(self) -> bool {
                self.is_finite()
            }
            #[inline]
            fn abs(self) -> Self {
                self.abs()
            }
            #[inline]
            fn exp(self) -> Self {
                $exp(self)
            }
            #[inline]
            fn ln(self) -> Self {
                $ln(self)
            }
            #[inline]
            fn ln_1p(self) -> Self {
                $ln_1p(self)
            }
            #[inline]
            fn tanh(self) -> Self {
                $tanh(self)
            }
        }
    };
}

real!(f32, libm::expf, libm::logf, libm::log1pf, libm::tanhf);
real!(f64, libm::exp, libm::log, libm::log1p, libm::tanh);

#[cfg(test)]
mod tests {
    use super::Real;

    #[test]
    fn tanh_is_exactly_odd() {
        for bits in (0..0x7f80_0000_u32).step_by(997) {
            let x = f32::from_bits(bits);
            assert_eq!((-Real::tanh(x)).to_bits(), Real::tanh(-x).to_bits(), "at {x:e}");
        }
    }
}

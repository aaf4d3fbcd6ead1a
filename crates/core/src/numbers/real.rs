//! The scalar that the arithmetic is generic over: `f32` in runs, `f64` to check gradients.
//!
//! Transcendental functions are the project's own or `libm`'s, compiled into the program, never the
//! platform's: a browser's or an operating system's own differ in their last bits.

use std::sync::Arc;

use nalgebra::DMatrix;
use num_traits::NumAssign;
use wide::{f32x4, f64x4};

use super::four::Four;
use super::math;

/// A floating-point number that a network can be made of.
pub trait Real:
    nalgebra::Scalar + NumAssign + Copy + PartialOrd + core::ops::Neg<Output = Self> + Send + Sync
{
    /// Four of them as one value.
    type Four: Four<Self>;
    /// Single-precision numbers in this arithmetic: the same ones, not a copy, where they are.
    fn shared(numbers: &Arc<DMatrix<f32>>) -> Arc<DMatrix<Self>>;
    /// The nearest value.
    fn from_f64(value: f64) -> Self;
    /// The same value, widened where it has to be.
    fn to_f64(self) -> f64;
    /// The bits that tell this value from every other one. All NaNs are one: which of them an
    /// operation gives is left open by WebAssembly.
    fn bits(self) -> u64;
    /// A whole number that is one larger for the next larger floating-point number.
    fn ordinal(self) -> i64;
    /// Neither infinite nor NaN.
    fn is_finite(self) -> bool;
    /// No number.
    fn is_nan(self) -> bool;
    /// |x|
    fn abs(self) -> Self;
    /// √x, correctly rounded
    fn sqrt(self) -> Self;
    /// eˣ
    fn exp(self) -> Self;
    /// eˣ − 1, exact for small x
    fn exp_m1(self) -> Self;
    /// ln x
    fn ln(self) -> Self;
    /// ln(1 + x), exact for small x
    fn ln_1p(self) -> Self;
    /// tanh x, exactly odd: tanh(−x) has the bits of −tanh x
    fn tanh(self) -> Self;
    /// 1 / (1 + e⁻ˣ)
    fn sigmoid(self) -> Self;
    /// The error function
    fn erf(self) -> Self;
}

macro_rules! real {
    ($scalar:ty, $four:ty, $signed:ty, $shared:expr, { $( $name:ident: $function:path, )+ }) => {
        impl Real for $scalar {
            type Four = $four;
            fn shared(numbers: &Arc<DMatrix<f32>>) -> Arc<DMatrix<Self>> {
                $shared(numbers)
            }
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
            fn ordinal(self) -> i64 {
                // Negative numbers count down from −0, which is one below 0.
                let bits = self.to_bits() as $signed;
                i64::from(if bits < 0 { !(bits ^ <$signed>::MIN) } else { bits })
            }
            #[inline]
            fn is_finite(self) -> bool {
                self.is_finite()
            }
            #[inline]
            fn is_nan(self) -> bool {
                self.is_nan()
            }
            #[inline]
            fn abs(self) -> Self {
                self.abs()
            }
            $(
                #[inline(always)]
                fn $name(self) -> Self {
                    $function(self)
                }
            )+
        }
    };
}

real!(
    f32,
    f32x4,
    i32,
    Arc::clone,
    {
        sqrt: f32::sqrt,
        exp: math::exp_of,
        exp_m1: libm::expm1f,
        ln: math::ln,
        ln_1p: libm::log1pf,
        tanh: math::tanh_of,
        sigmoid: math::sigmoid_of,
        erf: libm::erff,
    }
);
real!(
    f64,
    f64x4,
    i64,
    |numbers: &Arc<DMatrix<f32>>| Arc::new(numbers.map(f64::from)),
    {
        sqrt: f64::sqrt,
        exp: libm::exp,
        exp_m1: libm::expm1,
        ln: libm::log,
        ln_1p: libm::log1p,
        tanh: libm::tanh,
        sigmoid: math::sigmoid_wide,
        erf: libm::erf,
    }
);

//! Four numbers as one value.

use core::ops::{Add, Mul, Sub};

use wide::{f32x4, f64x4};

use super::math::{self, Constants};

/// Four numbers of the scalar that the arithmetic is generic over.
pub trait Four<S>:
    Copy + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self> + PartialEq
{
    /// The four.
    fn of(numbers: [S; 4]) -> Self;
    /// Each of the four.
    fn each(self) -> [S; 4];
    /// eˣ of each.
    fn exp(self, k: &Constants) -> Self;
    /// tanh of each.
    fn tanh(self, k: &Constants) -> Self;
    /// 1 / (1 + e⁻ˣ) of each.
    fn sigmoid(self, k: &Constants) -> Self;
}

impl Four<f32> for f32x4 {
    #[inline(always)]
    fn of(numbers: [f32; 4]) -> Self {
        Self::new(numbers)
    }
    #[inline(always)]
    fn each(self) -> [f32; 4] {
        self.to_array()
    }
    #[inline(always)]
    fn exp(self, k: &Constants) -> Self {
        math::exp(k, self)
    }
    #[inline(always)]
    fn tanh(self, k: &Constants) -> Self {
        math::tanh(k, self)
    }
    #[inline(always)]
    fn sigmoid(self, k: &Constants) -> Self {
        math::sigmoid(k, self)
    }
}

impl Four<f64> for f64x4 {
    #[inline(always)]
    fn of(numbers: [f64; 4]) -> Self {
        Self::new(numbers)
    }
    #[inline(always)]
    fn each(self) -> [f64; 4] {
        self.to_array()
    }
    fn exp(self, _: &Constants) -> Self {
        Self::new(self.to_array().map(libm::exp))
    }
    fn tanh(self, _: &Constants) -> Self {
        Self::new(self.to_array().map(libm::tanh))
    }
    fn sigmoid(self, _: &Constants) -> Self {
        Self::new(self.to_array().map(math::sigmoid_wide))
    }
}

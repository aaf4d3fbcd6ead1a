//! Several numbers at a time: each operation does to each lane exactly what it does to a number alone.

use core::ops::{Add, Div, Mul, Sub};

use wide::{bytemuck, f32x4, i32x4};

/// Adding this rounds to a whole number, to even, and leaves the number in the low bits.
pub(crate) const ROUND: f32 = 12_582_912.0; // 1.5 · 2²³

/// One number, or several at a time.
pub trait Lanes<S>:
    Copy + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self> + Div<Output = Self>
{
    /// `x` in every lane.
    fn splat(x: S) -> Self;
    /// |x|
    fn abs(self) -> Self;
    /// Where a < b `yes`, else `no`: a selection and not a jump.
    fn select_less(a: Self, b: Self, yes: Self, no: Self) -> Self;
    /// The size of this, the sign of `sign`.
    fn copysign(self, sign: Self) -> Self;
    /// 2ⁿ, for a whole number n in −126 … 127.
    fn power_of_two(n: Self) -> Self;
    /// Two normal numbers whose product would be 2ⁿ if it could be one, for n in −252 … 254.
    fn powers_of_two(n: Self) -> [Self; 2];
}

impl Lanes<f32> for f32 {
    #[inline(always)]
    fn splat(x: f32) -> Self {
        x
    }
    #[inline(always)]
    fn abs(self) -> Self {
        self.abs()
    }
    #[inline(always)]
    fn select_less(a: Self, b: Self, yes: Self, no: Self) -> Self {
        if a < b { yes } else { no }
    }
    #[inline(always)]
    fn copysign(self, sign: Self) -> Self {
        self.copysign(sign)
    }
    #[inline(always)]
    fn power_of_two(n: Self) -> Self {
        power_of_two(whole(n))
    }
    #[inline(always)]
    fn powers_of_two(n: Self) -> [Self; 2] {
        let n = whole(n);
        let half = n >> 1;
        [power_of_two(half), power_of_two(n - half)]
    }
}

/// A small whole number as an integer: its bits stand at the end of the sum's.
#[inline(always)]
fn whole(n: f32) -> i32 {
    (n + ROUND).to_bits().wrapping_sub(ROUND.to_bits()) as i32
}

#[inline(always)]
fn power_of_two(n: i32) -> f32 {
    f32::from_bits((n.wrapping_add(127) as u32) << 23)
}

impl Lanes<f32> for f32x4 {
    #[inline(always)]
    fn splat(x: f32) -> Self {
        Self::splat(x)
    }
    #[inline(always)]
    fn abs(self) -> Self {
        self.abs()
    }
    #[inline(always)]
    fn select_less(a: Self, b: Self, yes: Self, no: Self) -> Self {
        a.simd_lt(b).select(yes, no)
    }
    #[inline(always)]
    fn copysign(self, sign: Self) -> Self {
        let bit = Self::splat(-0.0);
        self.abs() | (sign & bit)
    }
    #[inline(always)]
    fn power_of_two(n: Self) -> Self {
        powers(wholes(n))
    }
    #[inline(always)]
    fn powers_of_two(n: Self) -> [Self; 2] {
        let n = wholes(n);
        let half: i32x4 = n >> 1;
        [powers(half), powers(n - half)]
    }
}

#[inline(always)]
fn wholes(n: f32x4) -> i32x4 {
    bytemuck::cast::<_, i32x4>(n + f32x4::splat(ROUND)) - i32x4::splat(ROUND.to_bits() as i32)
}

#[inline(always)]
fn powers(n: i32x4) -> f32x4 {
    bytemuck::cast::<i32x4, _>((n + i32x4::splat(127)) << 23)
}

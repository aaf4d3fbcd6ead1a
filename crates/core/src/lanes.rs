//! Several numbers at a time: each operation does to each lane exactly what it does to a number alone.

use core::ops::{Add, Div, Mul, Sub};

use wide::{bytemuck, f32x4, f64x4, i32x4};

use crate::math::{self, Constants, ROUND};
use crate::real::Real;

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
        Self::new(self.to_array().map(Real::exp))
    }
    fn tanh(self, _: &Constants) -> Self {
        Self::new(self.to_array().map(Real::tanh))
    }
    fn sigmoid(self, _: &Constants) -> Self {
        Self::new(self.to_array().map(Real::sigmoid))
    }
}

/// Eight numbers, as two fours.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Eight<S: Real>([S::Four; 2]);

impl<S: Real> Eight<S> {
    #[inline(always)]
    pub(crate) fn all(x: S) -> Self {
        Self([S::Four::of([x; 4]); 2])
    }

    #[inline(always)]
    pub(crate) fn of([a, b, c, d, e, f, g, h]: [S; 8]) -> Self {
        Self([S::Four::of([a, b, c, d]), S::Four::of([e, f, g, h])])
    }

    #[inline(always)]
    pub(crate) fn each(self) -> [S; 8] {
        let [[a, b, c, d], [e, f, g, h]] = self.0.map(Four::each);
        [a, b, c, d, e, f, g, h]
    }

    #[inline(always)]
    pub(crate) fn map(self, f: impl Fn(S::Four) -> S::Four) -> Self {
        Self(self.0.map(f))
    }
}

macro_rules! lane_by_lane {
    ($($trait:ident $operation:ident $sign:tt),+) => { $(
        impl<S: Real> $trait for Eight<S> {
            type Output = Self;
            #[inline(always)]
            fn $operation(self, other: Self) -> Self {
                let ([a, b], [c, d]) = (self.0, other.0);
                Self([a $sign c, b $sign d])
            }
        }
    )+ };
}
lane_by_lane!(Add add +, Sub sub -, Mul mul *);

/// `to[i] = f(from[i])`, four at a time; what is left over is filled up with zeros.
#[inline(always)]
pub(crate) fn map<S: Real>(from: &[S], to: &mut [S], f: impl Fn(S::Four) -> S::Four) {
    let (mut from, mut to) = (from.chunks_exact(4), to.chunks_exact_mut(4));
    for (from, to) in (&mut from).zip(&mut to) {
        let four = core::array::from_fn(|i| from[i]);
        to.copy_from_slice(&f(S::Four::of(four)).each());
    }
    let (from, to) = (from.remainder(), to.into_remainder());
    if !from.is_empty() {
        let four = core::array::from_fn(|i| from.get(i).copied().unwrap_or(S::zero()));
        to.copy_from_slice(&f(S::Four::of(four)).each()[..to.len()]);
    }
}

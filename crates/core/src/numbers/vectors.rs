//! Slices and eights of numbers, four at a time.

use core::ops::{Add, Mul, Sub};

use super::four::Four;
use super::real::Real;

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

/// `f` of each number, four at a time; what is left over is filled up with zeros.
#[inline(always)]
pub(crate) fn each<S: Real>(numbers: &mut [S], f: impl Fn(S::Four) -> S::Four) {
    let mut fours = numbers.chunks_exact_mut(4);
    for numbers in &mut fours {
        let four = core::array::from_fn(|i| numbers[i]);
        numbers.copy_from_slice(&f(S::Four::of(four)).each());
    }
    let rest = fours.into_remainder();
    if !rest.is_empty() {
        let four = core::array::from_fn(|i| rest.get(i).copied().unwrap_or(S::zero()));
        rest.copy_from_slice(&f(S::Four::of(four)).each()[..rest.len()]);
    }
}

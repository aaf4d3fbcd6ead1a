//! Exponentials, tanh and sigmoids of many numbers.
//!
//! Four at a time by hand where four are all lanes that there are; where there are more, one after the
//! other, and the compiler makes lanes of the straight line that each is. Both have the same bits.

use core::marker::PhantomData;

use super::arch::{self, Kernel};
use crate::numbers::four::Four;
use crate::numbers::math::{self, Constants};
use crate::numbers::real::Real;
use crate::numbers::vectors;

/// A function of one number.
pub(super) trait Function<S: Real> {
    fn one(x: S) -> S;
    fn four(x: S::Four, k: &Constants) -> S::Four;
}

macro_rules! functions {
    ($($name:ident $does:ident),+) => { $(
        pub(super) struct $name;
        impl<S: Real> Function<S> for $name {
            #[inline(always)]
            fn one(x: S) -> S {
                x.$does()
            }
            #[inline(always)]
            fn four(x: S::Four, k: &Constants) -> S::Four {
                x.$does(k)
            }
        }

        /// The function of each number, in place.
        pub(crate) fn $does<S: Real>(numbers: &mut [S]) {
            arch::run(Each::<S, $name>::of(numbers));
        }
    )+ };
}
functions!(Exp exp, Tanh tanh, Sigmoid sigmoid);

/// The function of each of these, in place.
pub(super) struct Each<'a, S, F>(&'a mut [S], PhantomData<F>);

impl<'a, S, F> Each<'a, S, F> {
    pub(super) fn of(numbers: &'a mut [S]) -> Self {
        Self(numbers, PhantomData)
    }
}

impl<S: Real, F: Function<S>> Kernel for Each<'_, S, F> {
    type Output = ();
    fn operations(&self) -> usize {
        // Each is a straight line of some twenty.
        20 * self.0.len()
    }
    #[inline(always)]
    fn run<const BLOCK: usize>(self) {
        if BLOCK > 8 {
            for x in self.0 {
                *x = F::one(*x);
            }
        } else {
            let k = math::constants();
            vectors::each(self.0, |x| F::four(x, k));
        }
    }
}

//! The gradients of a tile of examples, and plain gradient descent by them.
//!
//! A gradient adds its examples in their order, whether they come together or one by one.

use super::arch::{self, Kernel, in_blocks};
use crate::numbers::real::Real;

/// Adds each example's gradient δ·x to the batch's: weights and biases, example after example.
#[inline]
pub(crate) fn add_gradients<S: Real>(
    gradient: &mut [S],
    biases: &mut [S],
    inputs: usize,
    deltas: &[S],
    x: &[S],
) {
    arch::run(AddGradients { gradient, biases, inputs, deltas, x });
}

pub(super) struct AddGradients<'a, S> {
    pub gradient: &'a mut [S],
    pub biases: &'a mut [S],
    pub inputs: usize,
    pub deltas: &'a [S],
    pub x: &'a [S],
}

impl<S: Real> Kernel for AddGradients<'_, S> {
    type Output = ();
    fn operations(&self) -> usize {
        self.x.len() * self.biases.len()
    }
    #[inline(always)]
    fn run<const BLOCK: usize>(self) {
        let Self { gradient, biases, inputs, deltas, x } = self;
        let units = biases.len();
        for delta in deltas.chunks_exact(units) {
            for (bias, &delta) in biases.iter_mut().zip(delta) {
                *bias += delta;
            }
        }
        let mut j = 0;
        while j + 4 <= inputs {
            gradient_columns::<S, 4, BLOCK>(gradient, units, inputs, deltas, x, j);
            j += 4;
        }
        while j < inputs {
            gradient_columns::<S, 1, BLOCK>(gradient, units, inputs, deltas, x, j);
            j += 1;
        }
    }
}

/// `J` columns of the gradient, from column `j` on.
#[inline(always)]
fn gradient_columns<S: Real, const J: usize, const BLOCK: usize>(
    gradient: &mut [S],
    units: usize,
    inputs: usize,
    deltas: &[S],
    x: &[S],
    j: usize,
) {
    let columns = &mut gradient[j * units..(j + J) * units];
    in_blocks!(BLOCK, units, at, B => {
        gradient_block::<S, J, B>(columns, units, inputs, deltas, x, j, at);
    });
}

#[inline(always)]
fn gradient_block<S: Real, const J: usize, const B: usize>(
    columns: &mut [S],
    units: usize,
    inputs: usize,
    deltas: &[S],
    x: &[S],
    j: usize,
    at: usize,
) {
    let mut sums = [[S::zero(); B]; J];
    for (sums, column) in sums.iter_mut().zip(columns.chunks_exact(units)) {
        sums.copy_from_slice(&column[at..at + B]);
    }
    for (delta, x) in deltas.chunks_exact(units).zip(x.chunks_exact(inputs)) {
        let delta = &delta[at..at + B];
        let x = &x[j..j + J];
        for (sums, &x) in sums.iter_mut().zip(x) {
            for (sum, &delta) in sums.iter_mut().zip(delta) {
                *sum = x * delta + *sum;
            }
        }
    }
    for (sums, column) in sums.iter().zip(columns.chunks_exact_mut(units)) {
        column[at..at + B].copy_from_slice(sums);
    }
}

/// One example's gradient and plain gradient descent in one pass: w ← w − η·(δ·x). What is returned
/// is 0, or no number when a parameter is none any more.
#[inline]
pub(crate) fn descend<S: Real>(
    weights: &mut [S],
    biases: &mut [S],
    rate: S,
    delta: &[S],
    x: &[S],
) -> S {
    let mut check = [S::zero(); 8];
    for (column, &x) in weights.chunks_exact_mut(delta.len()).zip(x) {
        descend_column(column, rate, delta, x, &mut check);
    }
    descend_column(biases, rate, delta, S::one(), &mut check);
    check.iter().fold(S::zero(), |sum, &x| sum + x)
}

#[inline(always)]
fn descend_column<S: Real>(column: &mut [S], rate: S, delta: &[S], x: S, check: &mut [S; 8]) {
    let mut columns = column.chunks_exact_mut(8);
    let mut deltas = delta.chunks_exact(8);
    for (column, delta) in (&mut columns).zip(&mut deltas) {
        for ((weight, &delta), check) in column.iter_mut().zip(delta).zip(check.iter_mut()) {
            *weight -= rate * (x * delta + S::zero());
            // 0 for every number, NaN for what is none.
            *check += *weight * S::zero();
        }
    }
    for (weight, &delta) in columns.into_remainder().iter_mut().zip(deltas.remainder()) {
        *weight -= rate * (x * delta + S::zero());
        check[0] += *weight * S::zero();
    }
}

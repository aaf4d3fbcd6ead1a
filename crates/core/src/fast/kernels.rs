//! The arithmetic of a tile of examples at once.
//!
//! Each number is the result of the same operations in the same order as when its example goes
//! through alone: a unit's sum adds its inputs one after the other, a gradient its examples. What is
//! done at the same time is done in other lanes, so the bits are the same, and the weights are
//! loaded once for several examples.

use super::arch::{self, Kernel, in_blocks};
use crate::numbers::real::Real;

/// z = b + Σⱼ W[:, j]·x[j] for each example. `weights` is units × inputs, column-major; `x` and `z`
/// hold one example after the other.
#[inline]
pub(crate) fn sums<S: Real>(weights: &[S], biases: &[S], inputs: usize, x: &[S], z: &mut [S]) {
    arch::run(Sums { weights, biases, inputs, x, z });
}

pub(super) struct Sums<'a, S> {
    pub weights: &'a [S],
    pub biases: &'a [S],
    pub inputs: usize,
    pub x: &'a [S],
    pub z: &'a mut [S],
}

impl<S: Real> Kernel for Sums<'_, S> {
    type Output = ();
    fn operations(&self) -> usize {
        self.x.len() * self.biases.len()
    }
    #[inline(always)]
    fn run<const BLOCK: usize>(self) {
        let Self { weights, biases, inputs, x, z } = self;
        let examples = x.len() / inputs;
        let units = biases.len();
        // With few units there is room in registers for more examples.
        let is_narrow = BLOCK > 8 && units < 16;
        in_blocks!(if is_narrow { 8 } else { 4 }, examples, at, E => {
            let x = &x[at * inputs..][..E * inputs];
            let z = &mut z[at * units..][..E * units];
            sums_of::<S, E, BLOCK>(weights, biases, inputs, x, z);
        });
    }
}

/// The same for `E` examples: as many units at a time as registers hold.
#[inline(always)]
fn sums_of<S: Real, const E: usize, const BLOCK: usize>(
    weights: &[S],
    biases: &[S],
    inputs: usize,
    x: &[S],
    z: &mut [S],
) {
    in_blocks!(BLOCK, biases.len(), at, B => {
        sums_block::<S, E, B>(weights, biases, inputs, x, z, at);
    });
}

/// The same for `B` units from `at` on.
#[inline(always)]
fn sums_block<S: Real, const E: usize, const B: usize>(
    weights: &[S],
    biases: &[S],
    inputs: usize,
    x: &[S],
    z: &mut [S],
    at: usize,
) {
    let units = biases.len();
    let mut sums = [[S::zero(); B]; E];
    for sums in &mut sums {
        sums.copy_from_slice(&biases[at..at + B]);
    }
    let x: [&[S]; E] = core::array::from_fn(|e| &x[e * inputs..(e + 1) * inputs]);
    for (j, column) in weights.chunks_exact(units).enumerate().take(inputs) {
        let column = &column[at..at + B];
        for (sums, x) in sums.iter_mut().zip(&x) {
            let x = x[j];
            for (sum, &weight) in sums.iter_mut().zip(column) {
                *sum = weight * x + *sum;
            }
        }
    }
    for (e, sums) in sums.iter().enumerate() {
        z[e * units + at..][..B].copy_from_slice(sums);
    }
}

/// Each input's part in the error: out[j] = Σᵢ W[i, j]·δ[i] for each example, added as a dot product
/// of eight lanes is (and as nalgebra adds it): every eighth product in a lane of its own, lanes k and
/// k + 4 together, then what is left over. `transposed` is room for as many numbers as `weights`.
#[inline]
pub(crate) fn blames<S: Real>(
    weights: &[S],
    units: usize,
    transposed: &mut [S],
    deltas: &[S],
    out: &mut [S],
) {
    arch::run(Blames { weights, units, transposed, deltas, out });
}

pub(super) struct Blames<'a, S> {
    pub weights: &'a [S],
    pub units: usize,
    pub transposed: &'a mut [S],
    pub deltas: &'a [S],
    pub out: &'a mut [S],
}

impl<S: Real> Kernel for Blames<'_, S> {
    type Output = ();
    fn operations(&self) -> usize {
        self.out.len() * self.units
    }
    #[inline(always)]
    fn run<const BLOCK: usize>(self) {
        blames_in::<S, BLOCK>(self);
    }
}

#[inline(always)]
fn blames_in<S: Real, const BLOCK: usize>(of: Blames<S>) {
    let Blames { weights, units, transposed, deltas, out } = of;
    let inputs = weights.len() / units;
    if units == 1 {
        for (&delta, out) in deltas.iter().zip(out.chunks_exact_mut(inputs)) {
            for (out, &weight) in out.iter_mut().zip(weights) {
                *out = S::zero() + weight * delta;
            }
        }
        return;
    }
    // Turning the weights over pays from the second example on.
    if deltas.len() == units {
        for (out, column) in out.iter_mut().zip(weights.chunks_exact(units)) {
            *out = dot(column, deltas);
        }
        return;
    }
    let transposed = &mut transposed[..weights.len()];
    transpose(weights, units, inputs, transposed);
    let examples = deltas.len() / units;
    // As in sums; but each example has three sums under way.
    let at_once = if BLOCK > 8 && inputs < 16 { 4 } else { 2 };
    in_blocks!(at_once, examples, at, E => {
        let deltas = &deltas[at * units..][..E * units];
        let out = &mut out[at * inputs..][..E * inputs];
        blames_of::<S, E, BLOCK>(transposed, units, inputs, deltas, out);
    });
}

/// `to[i, :] = from[:, i]`: eight columns are read side by side, so that what is written lies together.
#[inline(always)]
fn transpose<S: Real>(from: &[S], units: usize, inputs: usize, to: &mut [S]) {
    in_blocks!(8, inputs, j, B => {
        let mut columns = [&from[..0]; B];
        for (column, from) in columns.iter_mut().zip(from[j * units..].chunks_exact(units)) {
            *column = from;
        }
        for (i, row) in to.chunks_exact_mut(inputs).enumerate() {
            for (to, column) in row[j..][..B].iter_mut().zip(&columns) {
                *to = column[i];
            }
        }
    });
}

/// The same for `E` examples: as many inputs at a time as registers hold.
#[inline(always)]
fn blames_of<S: Real, const E: usize, const BLOCK: usize>(
    transposed: &[S],
    units: usize,
    inputs: usize,
    deltas: &[S],
    out: &mut [S],
) {
    in_blocks!(BLOCK, inputs, j, J => {
        blames_block::<S, E, J>(transposed, units, inputs, deltas, out, j);
    });
}

/// The same for `J` inputs from `j` on.
#[inline(always)]
fn blames_block<S: Real, const E: usize, const J: usize>(
    transposed: &[S],
    units: usize,
    inputs: usize,
    deltas: &[S],
    out: &mut [S],
    j: usize,
) {
    let deltas: [&[S]; E] = core::array::from_fn(|e| &deltas[e * units..(e + 1) * units]);
    let add = |sums: &mut [[S; J]; E], i: usize| {
        let row = &transposed[i * inputs + j..][..J];
        for (sums, delta) in sums.iter_mut().zip(&deltas) {
            let delta = delta[i];
            for (sum, &weight) in sums.iter_mut().zip(row) {
                *sum += weight * delta;
            }
        }
    };
    let whole = units - units % 8;
    let mut sums = [[S::zero(); J]; E];
    for k in 0..4 {
        let [mut one, mut other] = [[[S::zero(); J]; E]; 2];
        for eight in (0..whole).step_by(8) {
            add(&mut one, eight + k);
            add(&mut other, eight + k + 4);
        }
        for ((sums, one), other) in sums.iter_mut().zip(&one).zip(&other) {
            for ((sum, &one), &other) in sums.iter_mut().zip(one).zip(other) {
                *sum += one + other;
            }
        }
    }
    for i in whole..units {
        add(&mut sums, i);
    }
    for (e, sums) in sums.iter().enumerate() {
        out[e * inputs + j..][..J].copy_from_slice(sums);
    }
}

#[inline(always)]
fn dot<S: Real>(a: &[S], b: &[S]) -> S {
    let mut lanes = [S::zero(); 8];
    let (a, b) = (a.chunks_exact(8), b.chunks_exact(8));
    let rest = a.remainder().iter().zip(b.remainder());
    for (a, b) in a.zip(b) {
        for ((lane, &a), &b) in lanes.iter_mut().zip(a).zip(b) {
            *lane += a * b;
        }
    }
    let mut sum = S::zero();
    for k in 0..4 {
        sum += lanes[k] + lanes[k + 4];
    }
    for (&a, &b) in rest {
        sum += a * b;
    }
    sum
}

/// Whether every number is finite: x·0 is 0 or no number, and a sum of such is too.
#[inline]
pub(crate) fn are_finite<S: Real>(numbers: &[S]) -> bool {
    arch::run(AreFinite(numbers))
}

struct AreFinite<'a, S>(&'a [S]);

impl<S: Real> Kernel for AreFinite<'_, S> {
    type Output = bool;
    fn operations(&self) -> usize {
        self.0.len()
    }
    #[inline(always)]
    fn run<const BLOCK: usize>(self) -> bool {
        let mut check = [S::zero(); BLOCK];
        let mut blocks = self.0.chunks_exact(BLOCK);
        for numbers in &mut blocks {
            for (check, &x) in check.iter_mut().zip(numbers) {
                *check += x * S::zero();
            }
        }
        let rest = blocks.remainder().iter().fold(S::zero(), |sum, &x| sum + x * S::zero());
        check.iter().fold(rest, |sum, &x| sum + x) == S::zero()
    }
}

/// Multiplies every number.
#[inline]
pub(crate) fn scale<S: Real>(numbers: &mut [S], factor: S) {
    arch::run(Scale(numbers, factor));
}

struct Scale<'a, S>(&'a mut [S], S);

impl<S: Real> Kernel for Scale<'_, S> {
    type Output = ();
    fn operations(&self) -> usize {
        self.0.len()
    }
    #[inline(always)]
    fn run<const BLOCK: usize>(self) {
        for x in self.0 {
            *x *= self.1;
        }
    }
}

//! The arithmetic of a tile of examples at once.
//!
//! Each number is the result of the same operations in the same order as when its example goes
//! through alone: a unit's sum adds its inputs one after the other, a gradient its examples. What is
//! done at the same time is done in other lanes, so the bits are the same, and the weights are
//! loaded once for several examples.

use crate::numbers::real::Real;

/// z = b + Σⱼ W[:, j]·x[j] for each example. `weights` is units × inputs, column-major; `x` and `z`
/// hold one example after the other.
#[inline]
pub(crate) fn sums<S: Real>(weights: &[S], biases: &[S], inputs: usize, x: &[S], z: &mut [S]) {
    let units = biases.len();
    let mut x = x.chunks_exact(4 * inputs);
    let mut z = z.chunks_exact_mut(4 * units);
    for (x, z) in (&mut x).zip(&mut z) {
        sums_of::<S, 4>(weights, biases, inputs, x, z);
    }
    let rest = x.remainder().chunks_exact(inputs).zip(z.into_remainder().chunks_exact_mut(units));
    for (x, z) in rest {
        sums_of::<S, 1>(weights, biases, inputs, x, z);
    }
}

/// The same for `E` examples: as many units at a time as registers hold.
#[inline(always)]
fn sums_of<S: Real, const E: usize>(
    weights: &[S],
    biases: &[S],
    inputs: usize,
    x: &[S],
    z: &mut [S],
) {
    let units = biases.len();
    let mut at = 0;
    while at + 8 <= units {
        sums_block::<S, E, 8>(weights, biases, inputs, x, z, at);
        at += 8;
    }
    if at + 4 <= units {
        sums_block::<S, E, 4>(weights, biases, inputs, x, z, at);
        at += 4;
    }
    while at < units {
        sums_block::<S, E, 1>(weights, biases, inputs, x, z, at);
        at += 1;
    }
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
    for (j, column) in weights.chunks_exact(units).enumerate() {
        for (row, &weight) in transposed.chunks_exact_mut(inputs).zip(column) {
            row[j] = weight;
        }
    }
    let mut deltas = deltas.chunks_exact(2 * units);
    let mut out = out.chunks_exact_mut(2 * inputs);
    for (deltas, out) in (&mut deltas).zip(&mut out) {
        blames_of::<S, 2>(transposed, units, inputs, deltas, out);
    }
    let (deltas, out) = (deltas.remainder(), out.into_remainder());
    if !deltas.is_empty() {
        blames_of::<S, 1>(transposed, units, inputs, deltas, out);
    }
}

/// The same for `E` examples: as many inputs at a time as registers hold.
#[inline(always)]
fn blames_of<S: Real, const E: usize>(
    transposed: &[S],
    units: usize,
    inputs: usize,
    deltas: &[S],
    out: &mut [S],
) {
    let mut j = 0;
    while j + 8 <= inputs {
        blames_block::<S, E, 8>(transposed, units, inputs, deltas, out, j);
        j += 8;
    }
    if j + 4 <= inputs {
        blames_block::<S, E, 4>(transposed, units, inputs, deltas, out, j);
        j += 4;
    }
    while j < inputs {
        blames_block::<S, E, 1>(transposed, units, inputs, deltas, out, j);
        j += 1;
    }
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
    let mut check = [S::zero(); 8];
    let mut eights = numbers.chunks_exact(8);
    for numbers in &mut eights {
        for (check, &x) in check.iter_mut().zip(numbers) {
            *check += x * S::zero();
        }
    }
    let mut sum = S::zero();
    for &x in check.iter().chain(eights.remainder()) {
        sum += x * S::zero();
    }
    sum == S::zero()
}

//! The machine's own limit, which the benchmark measures training against: multiplications and
//! additions in registers, and nothing else.

use wasm_bindgen::prelude::*;
use wide::f32x4;

/// Vectors that are worked on in turn: as many as fill the pipes and still fit in the registers of
/// SSE and of WebAssembly's compilers, with the two that are multiplied by and added.
const VECTORS: u32 = 12;

/// Multiplications and additions of one round.
const OPERATIONS: u64 = 2 * 4 * VECTORS as u64;

/// Multiplies and adds in registers, so many rounds, and says how many operations that were: the
/// machine's own limit, which the benchmark measures training against.
#[wasm_bindgen]
pub fn roof(rounds: u32) -> f64 {
    core::hint::black_box(multiply_and_add(rounds));
    f64::from(rounds) * OPERATIONS as f64
}

/// So many rounds of x ← x·a + b on twelve vectors of four f32. What is returned has no meaning, but
/// that it was computed.
fn multiply_and_add(rounds: u32) -> f32 {
    let [a, b] = core::hint::black_box([0.999_f32, 0.001]).map(f32x4::splat);
    let mut x: [f32x4; VECTORS as usize] = core::array::from_fn(|i| f32x4::splat(i as f32));
    for _ in 0..rounds {
        for x in &mut x {
            *x = *x * a + b;
        }
    }
    x.into_iter().fold(f32x4::splat(0.0), |sum, x| sum + x).reduce_add()
}

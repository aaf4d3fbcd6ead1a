//! The machine's own limit, which training is measured against: multiplications and additions in
//! registers as wide as the machine has them, and nothing else.

use std::hint::black_box;

/// Vectors that are worked on in turn: as many as fill the pipes and still fit in the registers.
const VECTORS: usize = 12;

/// Multiplies and adds so many rounds; how many operations that were.
pub fn operations(rounds: u32) -> u64 {
    let lanes = multiply_and_add(rounds);
    u64::from(rounds) * (2 * lanes * VECTORS) as u64
}

/// How many lanes there were.
fn multiply_and_add(rounds: u32) -> usize {
    #[cfg(target_arch = "x86_64")]
    {
        if std::arch::is_x86_feature_detected!("avx512f") {
            // SAFETY: the processor has AVX-512F, as was just asked.
            unsafe { in_sixteen(rounds) };
            return 16;
        }
        if std::arch::is_x86_feature_detected!("avx2") {
            // SAFETY: the processor has AVX2, as was just asked.
            unsafe { in_eight(rounds) };
            return 8;
        }
    }
    in_lanes::<4>(rounds);
    4
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx512f")]
fn in_sixteen(rounds: u32) {
    in_lanes::<16>(rounds);
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn in_eight(rounds: u32) {
    in_lanes::<8>(rounds);
}

/// So many rounds of x ← x·a + b. What comes of it has no meaning, but that it was computed.
#[inline(always)]
fn in_lanes<const LANES: usize>(rounds: u32) {
    let [a, b] = black_box([0.999_f32, 0.001]);
    let mut x = [[1.0; LANES]; VECTORS];
    for _ in 0..rounds {
        for x in x.as_flattened_mut() {
            *x = *x * a + b;
        }
    }
    black_box(x);
}

//! The instruction sets: a kernel is written once, over slices, and compiled for each.
//!
//! What differs between them is how many numbers are worked on at the same time, never what is done to
//! each of them or in which order: lanes are units, or numbers that have nothing to do with each other.
//! So the bits are the same, and which set is taken is found at run time. NEON of `AArch64` and wasm's
//! simd128 are part of what is always there, four lanes wide, and need no choice.

mod kernel;
#[cfg(target_arch = "x86_64")]
mod x86_64;

pub(crate) use kernel::Kernel;

/// Goes through so many numbers in blocks, each as large as it still fits, the largest of `$block`.
/// `$at` is where a block begins and `$B` its size, known where it is compiled.
macro_rules! in_blocks {
    ($block:expr, $numbers:expr, $at:ident, $B:ident => $body:block) => {{
        let numbers = $numbers;
        let mut $at = 0;
        in_blocks!(@while $block >= 16, 16, numbers, $at, $B, $body);
        in_blocks!(@while $block >= 8, 8, numbers, $at, $B, $body);
        in_blocks!(@while $block >= 4, 4, numbers, $at, $B, $body);
        in_blocks!(@while $block >= 2, 2, numbers, $at, $B, $body);
        in_blocks!(@while true, 1, numbers, $at, $B, $body);
    }};
    (@while $fits:expr, $size:literal, $numbers:ident, $at:ident, $B:ident, $body:block) => {
        while $fits && $numbers - $at >= $size {
            const $B: usize = $size;
            $body
            $at += $size;
        }
    };
}
pub(crate) use in_blocks;

/// Runs a kernel with the widest lanes that this machine has.
#[inline(always)]
pub(crate) fn run<K: Kernel>(kernel: K) -> K::Output {
    #[cfg(target_arch = "x86_64")]
    return x86_64::run(kernel);
    #[cfg(not(target_arch = "x86_64"))]
    return kernel.run::<8>();
}

//! x86-64: SSE2 always, AVX2 and AVX-512 where the processor has them.
//!
//! The only unsafe code of the crate: calling what was compiled for more than is always there. Nothing
//! is fused, whatever a set has: Rust never contracts a product and a sum.

#![allow(unsafe_code)]

use std::arch::is_x86_feature_detected;

use super::kernel::Kernel;

/// From how many operations on AVX-512 is taken. A step of 2-8-1 has 16 a layer: in registers of 512 bits
/// it slowed down all that came after it by a tenth.
const MANY: usize = 256;

#[inline]
pub(super) fn run<K: Kernel>(kernel: K) -> K::Output {
    if kernel.operations() >= MANY && is_x86_feature_detected!("avx512f") {
        // SAFETY: the processor has AVX-512F, as was just asked.
        unsafe { avx512(kernel) }
    } else if is_x86_feature_detected!("avx2") {
        // SAFETY: the processor has AVX2, as was just asked.
        unsafe { avx2(kernel) }
    } else {
        kernel.run::<8>()
    }
}

#[target_feature(enable = "avx512f")]
fn avx512<K: Kernel>(kernel: K) -> K::Output {
    kernel.run::<16>()
}

#[target_feature(enable = "avx2")]
fn avx2<K: Kernel>(kernel: K) -> K::Output {
    kernel.run::<16>()
}

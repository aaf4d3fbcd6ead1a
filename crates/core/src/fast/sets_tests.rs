//! Every instruction set gives the bits of four lanes.

use proptest::prelude::*;

use super::arch::{self, Kernel};
use super::functions::{self, Each};
use super::gradients::AddGradients;
use super::kernels::{Blames, Sums};

/// How a kernel is compiled.
#[derive(Clone, Copy)]
enum Set {
    Four,
    /// In wide blocks, without wide registers.
    Blocks,
    /// The widest that this machine has.
    Widest,
}

fn run<K: Kernel<Output = ()>>(set: Set, kernel: K) {
    match set {
        Set::Four => kernel.run::<8>(),
        Set::Blocks => kernel.run::<16>(),
        Set::Widest => arch::run(kernel),
    }
}

/// Numbers of many sizes, so that another order of additions would be seen.
fn numbers(count: usize, seed: u32) -> Vec<f32> {
    let mut state = seed;
    let number = |_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let size = f32::from((state >> 28) as u8) - 8.0;
        ((state >> 8) as f32 / 8_388_608.0 - 1.0) * size.exp2()
    };
    (0..count).map(number).collect()
}

/// What a kernel makes of an array of numbers is the same with each set, to the bit.
fn is_same(size: usize, work: impl Fn(Set, &mut [f32])) {
    let made = |set| {
        let mut to = numbers(size, 9);
        work(set, &mut to);
        to.iter().map(|x| x.to_bits()).collect::<Vec<_>>()
    };
    let four = made(Set::Four);
    assert_eq!(made(Set::Blocks), four);
    assert_eq!(made(Set::Widest), four);
}

proptest! {
    #[test]
    fn layers_of_any_shape(inputs in 1_usize..40, units in 1_usize..40, examples in 1_usize..12) {
        let (weights, biases) = (numbers(units * inputs, 1), numbers(units, 2));
        let (x, deltas) = (numbers(examples * inputs, 3), numbers(examples * units, 4));
        is_same(examples * units, |set, z| {
            let (weights, biases, x) = (&weights[..], &biases[..], &x[..]);
            run(set, Sums { weights, biases, inputs, x, z });
        });
        is_same(examples * inputs, |set, out| {
            let transposed = &mut vec![0.0; weights.len()][..];
            run(set, Blames { weights: &weights, units, transposed, deltas: &deltas, out });
        });
        is_same(units * inputs, |set, gradient| {
            let biases = &mut biases.clone()[..];
            run(set, AddGradients { gradient, biases, inputs, deltas: &deltas, x: &x });
        });
    }

    #[test]
    fn functions_of_any_number(bits in prop::collection::vec(any::<u32>(), 1..40)) {
        let x: Vec<f32> = bits.into_iter().map(f32::from_bits).filter(|x| !x.is_nan()).collect();
        let fill = |to: &mut [f32]| to.copy_from_slice(&x);
        is_same(x.len(), |set, to| { fill(to); run(set, Each::<_, functions::Exp>::of(to)); });
        is_same(x.len(), |set, to| { fill(to); run(set, Each::<_, functions::Tanh>::of(to)); });
        is_same(x.len(), |set, to| { fill(to); run(set, Each::<_, functions::Sigmoid>::of(to)); });
    }
}

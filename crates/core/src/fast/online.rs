//! One example at a time through the smallest networks, the weights in registers.
//!
//! Here an example has to wait for the update of the one before it, so what counts is not how much
//! is computed but how long the way from one update to the next is: nothing on it is stored, and
//! what can be known early is computed beside it. The bits are those of a step.

use super::tile::is_ordinary;
use crate::network::activation::Activation;
use crate::network::layers::{Layer, Network};
use crate::network::output::Output;
use crate::numbers::four::Four;
use crate::numbers::math::{self, Constants};
use crate::numbers::real::Real;
use crate::numbers::vectors::Eight;

/// The units of the hidden layer, at most: those that are missing weigh nothing.
const UNITS: usize = 8;
/// Inputs: the examples are points of the plane.
const INPUTS: usize = 2;

/// Two inputs, one hidden layer of up to eight units, one output.
struct Small<S: Real> {
    weights: [Eight<S>; INPUTS],
    biases: Eight<S>,
    /// The output's.
    out: Eight<S>,
    bias: S,
    /// 1 where there is a unit, else 0.
    live: Eight<S>,
    units: usize,
    rate: S,
}

/// What stays the same from example to example.
struct Rule<'a> {
    activation: Activation,
    output: Output,
    constants: &'a Constants,
}

/// What an example did.
#[derive(PartialEq)]
pub(crate) enum Learnt {
    Yes,
    /// Nothing: a step has to do it.
    No,
    /// It made a parameter no number.
    Diverged,
}

impl<S: Real> Small<S> {
    fn of(hidden: &Layer<S>, output: &Layer<S>, rate: S) -> Self {
        let units = hidden.units();
        let padded = |numbers: &[S]| {
            Eight::of(core::array::from_fn(|u| numbers.get(u).copied().unwrap_or(S::zero())))
        };
        let columns: [&[S]; INPUTS] =
            core::array::from_fn(|j| &hidden.weights.as_slice()[j * units..][..units]);
        Self {
            weights: columns.map(padded),
            biases: padded(hidden.biases.as_slice()),
            out: padded(output.weights.as_slice()),
            bias: output.biases[0],
            live: padded(&[S::one(); UNITS][..units]),
            units,
            rate,
        }
    }

    fn write(&self, hidden: &mut Layer<S>, output: &mut Layer<S>) {
        let units = self.units;
        for (column, weights) in
            hidden.weights.as_mut_slice().chunks_exact_mut(units).zip(&self.weights)
        {
            column.copy_from_slice(&weights.each()[..units]);
        }
        hidden.biases.as_mut_slice().copy_from_slice(&self.biases.each()[..units]);
        output.weights.as_mut_slice().copy_from_slice(&self.out.each()[..units]);
        output.biases[0] = self.bias;
    }

    /// Forward, backward and the update.
    #[inline(always)]
    fn learn(&mut self, rule: &Rule, x: [S; INPUTS], target: S) -> Learnt {
        let inputs = x.map(Eight::all);
        let [first, second] = self.weights;
        let z = second * inputs[1] + (first * inputs[0] + self.biases);
        let a = rule.activate(z);
        let sum = self.sum(a);
        if !is_ordinary(sum) {
            return Learnt::No;
        }
        let error = rule.says(sum) - target;
        let errors = Eight::all(error);
        // What has no place in a unit's sum must not move either: it would, where f(0) is not 0.
        let (sent, deltas) = (a * self.live, rule.times_slope(self.out * errors, z, a));

        let zeros = Eight::all(S::zero());
        let rates = Eight::all(self.rate);
        // The sum's start at 0 is a step's, and makes −0 a 0.
        let moved = |weights: Eight<S>, gradient| weights - rates * (gradient + zeros);
        self.weights = [moved(first, inputs[0] * deltas), moved(second, inputs[1] * deltas)];
        self.biases = moved(self.biases, deltas);
        self.out = moved(self.out, sent * errors);
        self.bias -= self.rate * (error + S::zero());

        // x·0 is 0, or no number where x is infinite or none.
        let [first, second] = self.weights;
        let parameters = [first, second, self.biases, self.out, Eight::all(self.bias)];
        let check = parameters.into_iter().fold(zeros, |check, x| check + x * zeros);
        if check == zeros { Learnt::Yes } else { Learnt::Diverged }
    }

    /// The output's sum, unit after unit.
    #[inline(always)]
    fn sum(&self, a: Eight<S>) -> S {
        let products = (self.out * a).each();
        let mut sum = self.bias;
        // A loop of fixed length, so that each product is taken from its lane and not from memory.
        for (u, product) in products.into_iter().enumerate() {
            if u < self.units {
                sum = product + sum;
            }
        }
        sum
    }
}

impl Rule<'_> {
    #[inline(always)]
    fn activate<S: Real>(&self, z: Eight<S>) -> Eight<S> {
        if self.activation == Activation::Tanh {
            return z.map(|z| z.tanh(self.constants));
        }
        let mut a = [S::zero(); UNITS];
        self.activation.apply(&z.each(), &mut a);
        Eight::of(a)
    }

    #[inline(always)]
    fn times_slope<S: Real>(&self, deltas: Eight<S>, z: Eight<S>, a: Eight<S>) -> Eight<S> {
        if self.activation == Activation::Tanh {
            return deltas * (Eight::all(S::one()) - a * a);
        }
        let mut deltas = deltas.each();
        self.activation.scale_by_slope(&z.each(), &a.each(), &mut deltas);
        Eight::of(deltas)
    }

    /// What the network says.
    #[inline(always)]
    fn says<S: Real>(&self, sum: S) -> S {
        if self.output == Output::Sigmoid {
            // In lanes, where a choice between two numbers is no jump.
            return S::Four::of([sum; 4]).sigmoid(self.constants).each()[0];
        }
        sum
    }
}

/// Whether a network is one of those.
pub(crate) fn is_small<S: Real>(layers: &[Layer<S>]) -> bool {
    layers.len() == 2
        && layers[0].inputs() == INPUTS
        && layers[0].units() <= UNITS
        && layers[1].units() == 1
}

/// Trains a [small](is_small) network by w ← w − η·g on examples in `order`, columns of `inputs` and
/// `targets`, up to one that a step has to do, or that makes a parameter no number. How many it did,
/// and what the last it met did.
pub(crate) fn train<S: Real>(
    network: &mut Network<S>,
    rate: S,
    order: &[u32],
    inputs: &[S],
    targets: &[S],
) -> (u64, Learnt) {
    let rule = Rule {
        activation: network.activation,
        output: network.output,
        constants: math::constants(),
    };
    let [hidden, output] = &mut network.layers[..] else { return (0, Learnt::No) };
    let mut small = Small::of(hidden, output, rate);
    let mut done = 0;
    let mut learnt = Learnt::Yes;
    for &example in order {
        let example = example as usize;
        let x = core::array::from_fn(|j| inputs[example * INPUTS + j]);
        learnt = small.learn(&rule, x, targets[example]);
        if learnt == Learnt::No {
            break;
        }
        done += 1;
        if learnt == Learnt::Diverged {
            break;
        }
    }
    small.write(hidden, output);
    (done, learnt)
}

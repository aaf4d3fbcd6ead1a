//! A whole batch at once, with the bits of its examples stepped one by one.
//!
//! The way of a run that nobody looks at: what a step keeps for a person to ask about is not kept.
//! Whatever is out of the ordinary, a number that is none, dropout, an example under way, is left to
//! the step.

use super::optimiser::Optimiser;
use super::step::Phase;
use super::trainer::Trainer;
use crate::fast::gradients;
use crate::fast::online::{self, Learnt};
use crate::fast::tile::{TILE, TileLayer};
use crate::numbers::real::Real;

impl<S: Real> Trainer<S> {
    /// Trains on `examples` examples. How many it did: fewer when the run diverged. The last is
    /// stepped, so that it can be asked about.
    pub fn advance(&mut self, examples: u64) -> u64 {
        let start = self.examples_seen;
        self.rush(examples.saturating_sub(1));
        while self.examples_seen < start + examples && self.step_example() {}
        self.examples_seen - start
    }

    /// Trains on `examples` examples, none of which needs to be asked about: fewer when the run
    /// diverged.
    pub(super) fn rush(&mut self, examples: u64) {
        let end = self.examples_seen + examples;
        while self.examples_seen < end {
            let left = end - self.examples_seen;
            let at_once = self.step.phase == Phase::Update
                && self.dropout.is_none()
                && !self.split
                && !self.diverged
                && if self.is_online() { self.train_online(left) } else { self.train_tile(left) };
            if !at_once && !self.step_example() {
                break;
            }
        }
    }

    /// Trains on as many of the next `examples` as belong to the batch under way and fit in a tile.
    /// Whether it did: nothing is changed when a step has to do it.
    fn train_tile(&mut self, examples: u64) -> bool {
        let count = examples.min(self.left_in_batch()).min(TILE as u64) as usize;
        self.fill_tile(count);
        if !self.tile.forward(&self.network, count) {
            return false;
        }
        self.tile.backward(&self.network, count);
        let batch = self.experiment.training.batch as usize;
        if batch == 1 && self.is_plain_descent() && !self.has_waiting() {
            self.examples_seen += 1;
            self.descend();
            return true;
        }
        if self.step.updated {
            self.step.clear_gradient();
            self.step.updated = false;
        }
        self.add_gradients(count);
        self.step.in_batch += count;
        self.examples_seen += count as u64;
        let epoch_ends = self.examples_seen.is_multiple_of(self.epoch_length());
        if self.step.in_batch >= batch || epoch_ends {
            self.update_batch();
        }
        true
    }

    /// Whether examples of the batch under way wait for its update.
    fn has_waiting(&self) -> bool {
        !self.step.updated && self.step.in_batch > 0
    }

    /// Copies the next examples into the tile.
    fn fill_tile(&mut self, count: usize) {
        let place = (self.examples_seen % self.epoch_length()) as usize;
        let epoch = self.epoch();
        let features = self.data.features();
        let outputs = self.targets.nrows();
        let (inputs, targets) = (self.inputs.as_slice(), self.targets.as_slice());
        for (i, &example) in self.order.of_epoch(epoch)[place..][..count].iter().enumerate() {
            let example = example as usize;
            let x = &inputs[example * features..][..features];
            self.tile.inputs[i * features..][..features].copy_from_slice(x);
            let target = &targets[example * outputs..][..outputs];
            self.tile.targets[i * outputs..][..outputs].copy_from_slice(target);
        }
    }

    /// Whether an update is nothing but w ← w − η·g.
    fn is_plain_descent(&self) -> bool {
        let training = &self.experiment.training;
        training.optimiser == Optimiser::Sgd
            && training.l1 == 0.0
            && training.l2 == 0.0
            && self.frozen.is_empty()
    }

    /// Adds the tile's gradients to the batch's.
    fn add_gradients(&mut self, count: usize) {
        for (l, gradient) in self.step.gradient.iter_mut().enumerate() {
            let (x, TileLayer { deltas, .. }) = self.tile.layer(l);
            let (units, inputs) = (gradient.units(), gradient.inputs());
            let (deltas, x) = (&deltas[..count * units], &x[..count * inputs]);
            let (weights, biases) =
                (gradient.weights.as_mut_slice(), gradient.biases.as_mut_slice());
            gradients::add_gradients(weights, biases, inputs, deltas, x);
        }
    }

    /// Moves the weights by the gradients that were added up.
    fn update_batch(&mut self) {
        self.step.updated = true;
        self.update();
        if !self.network.is_finite() {
            self.diverge();
        }
    }

    /// Moves the weights by the one example of the tile.
    fn descend(&mut self) {
        self.updates += 1;
        let rate = S::from_f64(self.experiment.training.learning_rate);
        let mut check = S::zero();
        for (l, layer) in self.network.layers.iter_mut().enumerate() {
            let (x, TileLayer { deltas, .. }) = self.tile.layer(l);
            let (weights, biases) = (layer.weights.as_mut_slice(), layer.biases.as_mut_slice());
            check += gradients::descend(weights, biases, rate, &deltas[..biases.len()], x);
        }
        self.step.updated = true;
        if check != S::zero() {
            self.diverge();
        }
    }

    /// Whether examples go one by one through a network that is small enough for registers.
    fn is_online(&self) -> bool {
        online::is_small(&self.network.layers)
            && self.experiment.training.batch == 1
            && self.is_plain_descent()
            && !self.has_waiting()
    }

    /// Trains on `examples` examples, or fewer: to the epoch's end, or to an example that a step has
    /// to do, or that made the run diverge. Whether there was one before that.
    fn train_online(&mut self, examples: u64) -> bool {
        let place = (self.examples_seen % self.epoch_length()) as usize;
        let epoch = self.epoch();
        let rate = S::from_f64(self.experiment.training.learning_rate);
        let order = &self.order.of_epoch(epoch)[place..];
        let order = &order[..examples.min(order.len() as u64) as usize];
        let (inputs, targets) = (self.inputs.as_slice(), self.targets.as_slice());
        let (done, learnt) = online::train(&mut self.network, rate, order, inputs, targets);
        self.examples_seen += done;
        self.updates += done;
        self.step.updated |= done > 0;
        if learnt == Learnt::Diverged {
            self.diverge();
        }
        done > 0
    }

    /// A weight is no finite number any more, and no step can tell what made it so.
    fn diverge(&mut self) {
        self.step.clear();
        self.diverged = true;
    }
}

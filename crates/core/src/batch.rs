//! A whole batch at once, with the bits of its examples stepped one by one.
//!
//! The way of a run that nobody looks at: what a step keeps for a person to ask about is not kept.
//! Whatever is out of the ordinary, a number that is none, dropout, an example under way, is left to
//! the step.

use crate::kernels;
use crate::optimiser::Optimiser;
use crate::real::Real;
use crate::step::{Phase, Step};
use crate::tile::{TILE, TileLayer};
use crate::trainer::Trainer;

impl<S: Real> Trainer<S> {
    /// How many examples can be trained on at once from here: a whole batch, or 0 where a step has
    /// to do it.
    fn batch_at_once(&self) -> u64 {
        let Step { phase, updated, in_batch, .. } = self.step;
        let nothing_under_way = phase == Phase::Update && (updated || in_batch == 0);
        if nothing_under_way && self.dropout.is_none() && !self.diverged() {
            self.left_in_batch()
        } else {
            0
        }
    }

    /// Trains on `examples` examples. How many it did: fewer when the run diverged. The last is
    /// stepped, so that it can be asked about.
    pub fn advance(&mut self, examples: u64) -> u64 {
        let start = self.examples_seen();
        self.rush(examples.saturating_sub(1));
        while self.examples_seen() < start + examples && self.step_example() {}
        self.examples_seen() - start
    }

    /// Trains on `examples` examples, none of which needs to be asked about: fewer when the run
    /// diverged.
    pub(crate) fn rush(&mut self, examples: u64) {
        let end = self.examples_seen() + examples;
        while self.examples_seen() < end {
            let batch = self.batch_at_once();
            let left = end - self.examples_seen();
            let at_once = batch > 0
                && batch <= left
                && if self.is_online() { self.train_online(left) } else { self.train_batch(batch) };
            if !at_once && !self.step_example() {
                break;
            }
        }
    }

    /// Trains on the batch that begins here. Whether it did: nothing is changed when a step has to
    /// do it.
    fn train_batch(&mut self, count: u64) -> bool {
        let count = count as usize;
        let place = (self.examples_seen() % self.epoch_length()) as usize;
        let epoch = self.epoch();
        let is_one_pass = count == 1 && self.is_plain_descent();
        if !is_one_pass {
            self.step.clear_gradient();
        }
        let mut done = 0;
        while done < count {
            let tile = TILE.min(count - done);
            let examples = &self.order.of_epoch(epoch)[place + done..][..tile];
            let features = self.data.features();
            let outputs = self.targets.nrows();
            for (i, &example) in examples.iter().enumerate() {
                let example = example as usize;
                let x = &self.inputs.as_slice()[example * features..][..features];
                self.tile.inputs[i * features..][..features].copy_from_slice(x);
                let target = &self.targets.as_slice()[example * outputs..][..outputs];
                self.tile.targets[i * outputs..][..outputs].copy_from_slice(target);
            }
            if !self.tile.forward(&self.network, tile) {
                // As the batch was found: the step begins it anew.
                self.step.clear_gradient();
                return false;
            }
            self.tile.backward(&self.network, tile);
            if !is_one_pass {
                self.add_gradients(tile);
            }
            done += tile;
        }
        self.add_examples(count as u64);
        if is_one_pass {
            self.descend();
        } else {
            self.update_batch(count);
        }
        true
    }

    /// Whether an update is nothing but w ← w − η·g.
    pub(crate) fn is_plain_descent(&self) -> bool {
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
            kernels::add_gradients(weights, biases, inputs, deltas, x);
        }
    }

    /// Moves the weights by the gradients that were added up.
    fn update_batch(&mut self, count: usize) {
        self.step.in_batch = count;
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
            check += kernels::descend(weights, biases, rate, &deltas[..biases.len()], x);
        }
        self.step.updated = true;
        if check != S::zero() {
            self.diverge();
        }
    }
}

//! One example at a time, phase by phase.

use super::split;
use super::step::Phase;
use super::trainer::Trainer;
use crate::network::layers::Layer;
use crate::numbers::real::Real;

impl<S: Real> Trainer<S> {
    /// Trains on the next example, or brings the one under way to its end. Whether it did: not when
    /// the run has diverged.
    pub fn step_example(&mut self) -> bool {
        if self.diverged {
            return false;
        }
        while self.next_phase() != Phase::Update {}
        true
    }

    /// Takes the example under way one phase on, or the next example into its first. Whether it
    /// did: not when the run has diverged.
    pub fn step_phase(&mut self) -> bool {
        if self.diverged {
            return false;
        }
        self.next_phase();
        true
    }

    fn next_phase(&mut self) -> Phase {
        self.step.phase = match self.step.phase {
            Phase::Update => {
                self.forward();
                Phase::Forward
            }
            Phase::Forward => {
                let output = self.step.forward.output();
                self.step.loss = self.network.output.loss(
                    output.z.as_slice(),
                    output.activations.as_slice(),
                    self.step.target.as_slice(),
                );
                Phase::Loss
            }
            Phase::Loss => {
                self.step.backward(&self.network);
                Phase::Backward
            }
            Phase::Backward => {
                self.learn();
                Phase::Update
            }
        };
        self.step.phase
    }

    /// Sends the next example through.
    fn forward(&mut self) {
        let epoch_length = self.epoch_length();
        let place = (self.examples_seen % epoch_length) as usize;
        let example = self.order.of_epoch(self.examples_seen / epoch_length)[place] as usize;

        let step = &mut self.step;
        if step.updated {
            step.clear_gradient();
            step.updated = false;
        }
        if self.watch {
            step.watch(&self.network);
        } else {
            step.look_away();
        }
        step.example = Some(example);
        step.inputs.copy_from(&self.inputs.column(example));
        step.target.copy_from(&self.targets.column(example));
        step.is_masked = self.dropout.is_some() || self.split;
        if let Some(dropout) = &self.dropout {
            dropout.draw(self.examples_seen, &mut step.masks);
        } else if self.split {
            step.masks.iter_mut().for_each(|mask| mask.fill(S::one()));
        }
        if self.split {
            split::leave_out(example, &mut step.masks);
        }
        let masks = step.is_masked.then_some(&step.masks[..]);
        self.network.forward(step.inputs.as_slice(), masks, &mut step.forward);
    }

    /// Adds the example's gradient to the batch's and moves the weights when that is full.
    fn learn(&mut self) {
        self.step.add_gradient();
        if self.step.is_masked {
            self.reached.count(self.epoch(), &self.step.masks);
        }
        self.examples_seen += 1;
        let batch_is_full = self.step.in_batch >= self.experiment.training.batch as usize;
        self.step.updated = batch_is_full || self.examples_seen.is_multiple_of(self.epoch_length());
        if self.step.updated {
            self.update();
        }
        self.diverged =
            !self.step.loss.is_finite() || (self.step.updated && !self.network.is_finite());
    }

    /// Trains until the weights have moved once: to the end of the batch under way. How many
    /// examples it took.
    pub fn step_batch(&mut self) -> u64 {
        let before = self.examples_seen;
        while self.step_example() && !self.step.updated {}
        self.examples_seen - before
    }

    /// Trains to the end of the epoch under way. How many examples it took.
    pub fn step_epoch(&mut self) -> u64 {
        self.advance(self.epoch_length() - self.examples_seen % self.epoch_length())
    }

    /// Moves the weights by the mean gradient of the batch, penalties put in.
    pub(super) fn update(&mut self) {
        self.updates += 1;
        let training = &self.experiment.training;
        self.step.average_gradient();
        let penalties = [training.l1, training.l2].map(S::from_f64);
        for (l, layer) in self.network.layers.iter_mut().enumerate() {
            let gradient = &mut self.step.gradient[l];
            if training.l1 > 0.0 || training.l2 > 0.0 {
                add_penalties(penalties, layer, gradient);
            }
            self.memory.update(l, layer, gradient, self.updates);
        }
        for frozen in &self.frozen {
            frozen.hold(&mut self.network.layers, &mut self.memory);
        }
        self.step.keep_moves(&self.network);
    }
}

/// Adds λ₁·sign(w) + λ₂·w to the weights' gradient; biases have no penalty. The sign of 0 is 0.
fn add_penalties<S: Real>([l1, l2]: [S; 2], layer: &Layer<S>, gradient: &mut Layer<S>) {
    for (g, &w) in gradient.weights.iter_mut().zip(layer.weights.iter()) {
        let sign = if w > S::zero() {
            S::one()
        } else if w < S::zero() {
            -S::one()
        } else {
            S::zero()
        };
        *g += l2 * w + l1 * sign;
    }
}

//! What a run was at some of its epochs' starts.

use super::trainer::Trainer;
use crate::network::layers::{Layer, Network};
use crate::numbers::real::Real;

/// What checkpoints may take, in bytes.
const BOUND: usize = 12 << 20;

/// An epoch's start, as it was before anything was changed there.
#[derive(Clone, Copy, Debug)]
struct Checkpoint {
    epoch: u64,
    updates: u64,
    /// Where its numbers begin.
    from: usize,
}

/// Some of a run's epochs' starts, in order, the first among them.
#[derive(Clone, Debug)]
pub(super) struct Checkpoints<S: Real> {
    kept: Vec<Checkpoint>,
    /// What was saved at each, one after the other.
    pub numbers: Vec<S>,
    /// Epochs between two of them.
    stride: u64,
    /// How many numbers may be kept.
    pub bound: usize,
}

impl<S: Real> Checkpoints<S> {
    pub fn new() -> Self {
        Self { kept: Vec::new(), numbers: Vec::new(), stride: 1, bound: BOUND / size_of::<S>() }
    }

    /// What was saved at the first.
    pub fn start(&self) -> &[S] {
        &self.numbers
    }

    /// Makes a network the first, whatever the optimiser remembers there.
    pub fn start_from(&mut self, network: &Network<S>) {
        let mut start = self.numbers.as_mut_slice();
        for numbers in network.layers.iter().flat_map(Layer::parameters) {
            let (own, rest) = start.split_at_mut(numbers.len());
            own.copy_from_slice(numbers);
            start = rest;
        }
    }

    pub fn epoch_of(&self, index: usize) -> u64 {
        self.kept[index].epoch
    }

    /// The last at or before an epoch.
    pub fn nearest(&self, epoch: u64) -> usize {
        self.kept.partition_point(|checkpoint| checkpoint.epoch <= epoch) - 1
    }

    /// Gives up those after an epoch.
    pub fn forget_after(&mut self, epoch: u64) {
        let kept = self.kept.partition_point(|checkpoint| checkpoint.epoch <= epoch);
        if let Some(first) = self.kept.get(kept) {
            self.numbers.truncate(first.from);
            self.kept.truncate(kept);
        }
    }

    /// Brings a run to one of them.
    pub fn restore(&self, index: usize, trainer: &mut Trainer<S>) {
        let Checkpoint { epoch, updates, from } = self.kept[index];
        let to = self.kept.get(index + 1).map_or(self.numbers.len(), |next| next.from);
        trainer.restore(epoch, updates, &self.numbers[from..to]);
    }

    /// Keeps the epoch's start that the run stands at, if it is one that is to be kept and is new.
    pub fn keep(&mut self, trainer: &Trainer<S>) {
        let last = self.kept[self.kept.len() - 1];
        if trainer.epoch() != last.epoch + self.stride || trainer.diverged() {
            return;
        }
        // The start alone always stays; a network larger than the bound is replayed from there.
        let size = self.numbers.len() - last.from;
        if self.numbers.len() + size > self.bound.max(2 * size) {
            self.give_up_every_second();
            return self.keep(trainer);
        }
        self.save(trainer);
    }

    /// Keeps the epoch's start that the run stands at.
    pub fn save(&mut self, trainer: &Trainer<S>) {
        let from = self.numbers.len();
        trainer.save(&mut self.numbers);
        let (epoch, updates) = (trainer.epoch(), trainer.updates);
        self.kept.push(Checkpoint { epoch, updates, from });
    }

    fn give_up_every_second(&mut self) {
        self.stride *= 2;
        let old = core::mem::take(&mut self.kept);
        let mut end = 0;
        for (i, &checkpoint) in old.iter().enumerate() {
            if checkpoint.epoch % self.stride != 0 {
                continue;
            }
            let to = old.get(i + 1).map_or(self.numbers.len(), |next| next.from);
            self.numbers.copy_within(checkpoint.from..to, end);
            self.kept.push(Checkpoint { from: end, ..checkpoint });
            end += to - checkpoint.from;
        }
        self.numbers.truncate(end);
    }
}

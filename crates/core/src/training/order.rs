//! In what order an epoch takes the examples. Each epoch takes every example once.

use rand::seq::SliceRandom;

use crate::choice::choice;
use crate::numbers::random::{self, Purpose};

choice! {
    /// The order of the examples within an epoch.
    pub enum Order {
        /// The order of the set, in every epoch.
        AsListed = "as_listed",
        /// A new order for each epoch, drawn by `training.seed`.
        Shuffled = "shuffled",
    }
}

/// The order of one epoch at a time. Any epoch's is had without those before it, so that going
/// back in time needs no state but the epoch's number.
#[derive(Clone, Debug)]
pub(crate) struct EpochOrder {
    order: Order,
    seed: u32,
    epoch: u64,
    /// The training examples as listed, and in the epoch's order.
    listed: Vec<u32>,
    examples: Vec<u32>,
}

impl EpochOrder {
    /// `listed` are the training examples, by their index in the set.
    pub(crate) fn new(order: Order, seed: u32, listed: &[u32]) -> Self {
        let (listed, examples) = (listed.to_vec(), listed.to_vec());
        let mut this = Self { order, seed, epoch: 0, listed, examples };
        this.draw();
        this
    }

    /// The epoch's examples by their index in the set. Allocates nothing.
    pub(crate) fn of_epoch(&mut self, epoch: u64) -> &[u32] {
        if epoch != self.epoch {
            self.epoch = epoch;
            self.draw();
        }
        &self.examples
    }

    fn draw(&mut self) {
        if self.order == Order::AsListed {
            return;
        }
        self.examples.copy_from_slice(&self.listed);
        self.examples.shuffle(&mut random::stream(self.seed, Purpose::Order, self.epoch));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_epoch_takes_every_example_once_in_an_order_of_its_own() {
        let mut order = EpochOrder::new(Order::Shuffled, 1, &(0..50).collect::<Vec<_>>());
        let first = order.of_epoch(0).to_vec();
        let second = order.of_epoch(1).to_vec();
        assert_ne!(first, second);
        for epoch in [&first, &second] {
            let mut sorted = epoch.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, (0..50).collect::<Vec<_>>());
        }
        assert_eq!(order.of_epoch(0), first, "an epoch's order does not depend on the way to it");
    }

    #[test]
    fn as_listed_is_the_order_of_the_set() {
        let mut order = EpochOrder::new(Order::AsListed, 1, &[0, 2, 3, 7]);
        assert_eq!(order.of_epoch(0), [0, 2, 3, 7]);
        assert_eq!(order.of_epoch(9), [0, 2, 3, 7]);
    }
}

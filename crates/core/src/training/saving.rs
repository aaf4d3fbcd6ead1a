//! All that a run at an epoch's start is made of, as numbers.

use super::trainer::Trainer;
use crate::network::layers::Layer;
use crate::numbers::real::Real;

impl<S: Real> Trainer<S> {
    /// All that a run at an epoch's start is made of, beside its document, appended to `to`: the
    /// parameters and what the optimiser remembers.
    pub(super) fn save(&self, to: &mut Vec<S>) {
        let parameters = self.network.layers.iter().flat_map(Layer::parameters);
        for numbers in parameters.chain(self.memory.parameters()) {
            to.extend_from_slice(numbers);
        }
    }

    /// Goes to the start of `epoch`, with what was [saved](Self::save) there.
    pub(super) fn restore(&mut self, epoch: u64, updates: u64, mut from: &[S]) {
        let parameters = self.network.layers.iter_mut().flat_map(Layer::parameters_mut);
        for numbers in parameters.chain(self.memory.parameters_mut()) {
            let (own, rest) = from.split_at(numbers.len());
            numbers.copy_from_slice(own);
            from = rest;
        }
        self.begin(epoch, updates);
    }
}

//! What one step did: everything that a person may ask about it.

use nalgebra::DVector;

use crate::network::{Forward, Network};
use crate::real::Real;

/// One example on its way forward and back, written over by the next.
#[derive(Clone, Debug)]
pub struct Step<S: Real> {
    /// Which example, by its index in the set; `None` before the first step.
    pub example: Option<usize>,
    /// The example's numbers, a feature each: what entered every unit of the first layer.
    pub inputs: DVector<S>,
    /// What the network should have said, an output unit each.
    pub target: DVector<S>,
    /// The sums and activations of each layer, with the weights as they were before the update.
    pub forward: Forward<S>,
    /// δ = ∂loss/∂z of each layer's units, the unit's own part in the error.
    pub deltas: Vec<DVector<S>>,
    /// The example's loss, before the update.
    pub loss: S,
    /// Whether the batch was full, so that the weights moved.
    pub updated: bool,
}

impl<S: Real> Step<S> {
    /// No example yet.
    pub(crate) fn new(network: &Network<S>, features: usize) -> Self {
        let units = |l: usize| DVector::zeros(network.layers[l].units());
        Self {
            example: None,
            inputs: DVector::zeros(features),
            target: units(network.layers.len() - 1),
            forward: Forward::new(network),
            deltas: (0..network.layers.len()).map(units).collect(),
            loss: S::zero(),
            updated: false,
        }
    }

    /// Back to no example.
    pub(crate) fn clear(&mut self) {
        self.example = None;
        self.inputs.fill(S::zero());
        self.target.fill(S::zero());
        for (signals, delta) in self.forward.layers.iter_mut().zip(&mut self.deltas) {
            signals.z.fill(S::zero());
            signals.activations.fill(S::zero());
            delta.fill(S::zero());
        }
        self.loss = S::zero();
        self.updated = false;
    }

    /// Sends the error back: each layer's δ, from the output's to the first layer's.
    ///
    /// δ of the output is ŷ − y; a hidden unit's is its slope times the sum of the next layer's δ
    /// over its outgoing weights (Rumelhart, Hinton, Williams: Learning representations by
    /// back-propagating errors, Nature 323, 1986, doi:10.1038/323533a0). Allocates nothing.
    pub(crate) fn backward(&mut self, network: &Network<S>) {
        let last = network.layers.len() - 1;
        self.deltas[last].copy_from(&self.forward.layers[last].activations);
        self.deltas[last] -= &self.target;
        for l in (0..last).rev() {
            let (hidden, next) = self.deltas.split_at_mut(l + 1);
            let delta = &mut hidden[l];
            delta.gemv_tr(S::one(), &network.layers[l + 1].weights, &next[0], S::zero());
            let signals = &self.forward.layers[l];
            network.activation.scale_by_slope(
                signals.z.as_slice(),
                signals.activations.as_slice(),
                delta.as_mut_slice(),
            );
        }
    }
}

//! What one step did: everything that a person may ask about it.

use nalgebra::DVector;

use crate::fast::{gradients, kernels};
use crate::network::layers::{Forward, Layer, LayerSignals, Network};
use crate::numbers::real::Real;

/// How far an example has come on its way. Each phase has what the ones before it have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// It went through the network: every sum and activation is its own.
    Forward = 1,
    /// What the network said was held against the target: the loss is its own.
    Loss = 2,
    /// The error went back: every δ is its own.
    Backward = 3,
    /// Its gradient was added to the batch's and, if that was full, the weights moved: the example
    /// has been seen. Also where a run stands before its first.
    Update = 4,
}

/// A copy of the network around one step, for those who look: what the example met, and what it
/// changed.
#[derive(Clone, Debug)]
struct Watched<S: Real> {
    /// The weights that the example went through.
    met: Vec<Layer<S>>,
    /// By how much the step moved each.
    moved: Vec<Layer<S>>,
}

/// One example on its way forward and back, written over by the next.
#[derive(Clone, Debug)]
pub struct Step<S: Real> {
    /// Which example, by its index in the set; `None` before the first step.
    pub example: Option<usize>,
    /// How far it has come.
    pub phase: Phase,
    /// The example's numbers, a feature each: what entered every unit of the first layer.
    pub inputs: DVector<S>,
    /// What the network should have said, an output unit each.
    pub target: DVector<S>,
    /// The sums and activations of each layer, with the weights as they were before the update.
    pub forward: Forward<S>,
    /// δ = ∂loss/∂z of each layer's units, the unit's own part in the error.
    pub deltas: Vec<DVector<S>>,
    /// The example's loss, before the update, penalties left out.
    pub loss: S,
    /// Whether the batch was full, so that the weights moved.
    pub updated: bool,
    /// How many of the batch's examples the gradient has in it.
    pub in_batch: usize,
    /// The batch's gradient, in the network's shape: the sum over its examples so far; once the
    /// weights have moved the mean, with the penalties, that moved them.
    pub gradient: Vec<Layer<S>>,
    /// By what dropout multiplied each hidden unit.
    pub(super) masks: Vec<DVector<S>>,
    /// Whether it did.
    pub(super) is_masked: bool,
    /// Room for the hidden layers' activations without dropout.
    unmasked: Vec<DVector<S>>,
    /// Room for the copies of a step that is watched.
    watched: Option<Watched<S>>,
    /// Whether the copies are of this step.
    is_watched: bool,
}

impl<S: Real> Step<S> {
    /// No example yet.
    pub(super) fn new(network: &Network<S>, features: usize) -> Self {
        let units = |l: usize| DVector::zeros(network.layers[l].units());
        Self {
            example: None,
            phase: Phase::Update,
            inputs: DVector::zeros(features),
            target: units(network.layers.len() - 1),
            forward: Forward::new(network),
            deltas: (0..network.layers.len()).map(units).collect(),
            loss: S::zero(),
            updated: false,
            in_batch: 0,
            gradient: network.layers.iter().map(Layer::zeros_like).collect(),
            masks: (0..network.hidden_layers()).map(units).collect(),
            is_masked: false,
            unmasked: (0..network.hidden_layers()).map(units).collect(),
            watched: None,
            is_watched: false,
        }
    }

    /// Back to no example.
    pub(super) fn clear(&mut self) {
        self.example = None;
        self.phase = Phase::Update;
        self.is_watched = false;
        self.is_masked = false;
        self.inputs.fill(S::zero());
        self.target.fill(S::zero());
        for (signals, delta) in self.forward.layers.iter_mut().zip(&mut self.deltas) {
            signals.z.fill(S::zero());
            signals.activations.fill(S::zero());
            delta.fill(S::zero());
        }
        self.loss = S::zero();
        self.updated = false;
        self.clear_gradient();
    }

    /// By what dropout multiplied each unit of a hidden layer in this step, 0 where it left the unit
    /// out; `None` where it had none.
    ///
    /// # Panics
    /// When there is no such hidden layer.
    pub fn mask(&self, layer: usize) -> Option<&DVector<S>> {
        self.is_masked.then(|| &self.masks[layer])
    }

    /// What entered a layer: the example, or what the layer before sent.
    pub fn inputs_of(&self, layer: usize) -> &DVector<S> {
        match layer {
            0 => &self.inputs,
            _ => &self.forward.layers[layer - 1].activations,
        }
    }

    /// The gradient of this example's loss with respect to one weight: the unit's δ times what
    /// entered through that weight. The bias's is δ itself.
    ///
    /// # Panics
    /// When there is no such layer, unit or input.
    pub fn example_gradient(&self, layer: usize, unit: usize, input: usize) -> S {
        self.deltas[layer][unit] * self.inputs_of(layer)[input]
    }

    /// What share of a layer's gradient each unit carried in this example: its part of the squared
    /// length, which is δ² over the sum of all units' δ², because every unit has the same inputs.
    /// All 0 when the layer has no gradient.
    ///
    /// # Panics
    /// When there is no such layer or `shares` is not a number a unit.
    pub fn shares(&self, layer: usize, shares: &mut [f64]) {
        let deltas = &self.deltas[layer];
        assert_eq!(shares.len(), deltas.len(), "a share for each unit");
        // Scaled by the largest, so that squares of small numbers do not vanish.
        let largest = deltas.iter().map(|delta| delta.abs().to_f64()).fold(0.0, f64::max);
        let mut sum = 0.0;
        for (share, delta) in shares.iter_mut().zip(deltas.iter()) {
            let scaled = if largest > 0.0 { delta.to_f64() / largest } else { 0.0 };
            *share = scaled * scaled;
            sum += *share;
        }
        if sum > 0.0 {
            for share in shares.iter_mut() {
                *share /= sum;
            }
        }
    }

    /// A layer's parameters as this example met them, before the update; `None` when the step was
    /// not [watched](crate::Trainer::watch).
    pub fn met(&self, layer: usize) -> Option<&Layer<S>> {
        self.watched.as_ref().filter(|_| self.is_watched).map(|watched| &watched.met[layer])
    }

    /// By how much this step moved each of a layer's parameters: all 0 while the batch is not
    /// full, or the update is still to come; `None` when the step was not
    /// [watched](crate::Trainer::watch).
    pub fn moved(&self, layer: usize) -> Option<&Layer<S>> {
        self.watched.as_ref().filter(|_| self.is_watched).map(|watched| &watched.moved[layer])
    }

    /// Begins to watch a step that is about to begin.
    pub(super) fn watch(&mut self, network: &Network<S>) {
        let watched = self.watched.get_or_insert_with(|| Watched {
            met: network.layers.clone(),
            moved: network.layers.iter().map(Layer::zeros_like).collect(),
        });
        for (l, layer) in network.layers.iter().enumerate() {
            watched.met[l].copy_from(layer);
            watched.moved[l].clear();
        }
        self.is_watched = true;
    }

    /// The step that is about to begin is not watched.
    pub(super) fn look_away(&mut self) {
        self.is_watched = false;
    }

    /// Keeps by how much the update moved the weights, for a step that is watched.
    pub(super) fn keep_moves(&mut self, network: &Network<S>) {
        let Some(watched) = self.watched.as_mut().filter(|_| self.is_watched) else { return };
        for (l, layer) in network.layers.iter().enumerate() {
            let moved = &mut watched.moved[l];
            moved.copy_from(layer);
            moved.weights -= &watched.met[l].weights;
            moved.biases -= &watched.met[l].biases;
        }
    }

    /// Sends the error back: each layer's δ, from the output's to the first layer's.
    ///
    /// δ of the output is ŷ − y; a hidden unit's is its slope times the sum of the next layer's δ
    /// over its outgoing weights (Rumelhart, Hinton, Williams: Learning representations by
    /// back-propagating errors, Nature 323, 1986, doi:10.1038/323533a0). Allocates nothing.
    pub(super) fn backward(&mut self, network: &Network<S>) {
        let last = network.layers.len() - 1;
        self.deltas[last].copy_from(&self.forward.layers[last].activations);
        self.deltas[last] -= &self.target;
        for l in (0..last).rev() {
            let (hidden, next) = self.deltas.split_at_mut(l + 1);
            let delta = &mut hidden[l];
            let weights = network.layers[l + 1].weights.as_slice();
            // One example's errors need no room for the weights turned over.
            kernels::blames(
                weights,
                next[0].len(),
                &mut [],
                next[0].as_slice(),
                delta.as_mut_slice(),
            );
            let LayerSignals { z, activations } = &self.forward.layers[l];
            let (z, mut a) = (z.as_slice(), activations.as_slice());
            if self.is_masked {
                delta.component_mul_assign(&self.masks[l]);
                // The slope is that of the unit's own activation, before dropout scaled it.
                network.activation.apply(z, self.unmasked[l].as_mut_slice());
                a = self.unmasked[l].as_slice();
            }
            network.activation.scale_by_slope(z, a, delta.as_mut_slice());
        }
    }

    /// Adds the example's gradient to the batch's.
    pub(super) fn add_gradient(&mut self) {
        for (l, gradient) in self.gradient.iter_mut().enumerate() {
            let inputs = match l {
                0 => &self.inputs,
                _ => &self.forward.layers[l - 1].activations,
            };
            let (deltas, x) = (self.deltas[l].as_slice(), inputs.as_slice());
            let (weights, biases) =
                (gradient.weights.as_mut_slice(), gradient.biases.as_mut_slice());
            gradients::add_gradients(weights, biases, x.len(), deltas, x);
        }
        self.in_batch += 1;
    }

    /// Makes the batch's sum its mean.
    pub(super) fn average_gradient(&mut self) {
        let mean = S::one() / S::from_f64(self.in_batch as f64);
        for gradient in self.gradient.iter_mut().flat_map(Layer::parameters_mut) {
            kernels::scale(gradient, mean);
        }
    }

    pub(super) fn clear_gradient(&mut self) {
        for gradient in self.gradient.iter_mut().flat_map(Layer::parameters_mut) {
            gradient.fill(S::zero());
        }
        self.in_batch = 0;
    }
}

//! Layers of units, and the forward pass through them.
//!
//! A layer's weights are units × inputs, column-major: a column holds every unit's weight for one
//! input. The weighted sums are then a sum of columns, the units are the lanes, and each unit's
//! arithmetic is the same operations in the same order. Units that start with the same bits get
//! the same bits, by construction and not by luck.

use nalgebra::{DMatrix, DVector};

use super::activation::Activation;
use super::output::Output;
use crate::fast::kernels;
use crate::numbers::real::Real;

/// The parameters of one layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer<S: Real> {
    /// units × inputs, row = unit.
    pub weights: DMatrix<S>,
    /// A unit each.
    pub biases: DVector<S>,
}

impl<S: Real> Layer<S> {
    /// How many units the layer has.
    pub fn units(&self) -> usize {
        self.biases.len()
    }

    /// How many numbers enter each unit.
    pub fn inputs(&self) -> usize {
        self.weights.ncols()
    }

    /// A layer of the same shape, all zero.
    pub(crate) fn zeros_like(&self) -> Self {
        Self {
            weights: DMatrix::zeros(self.units(), self.inputs()),
            biases: DVector::zeros(self.units()),
        }
    }

    /// Takes the numbers of a layer of the same shape.
    pub(crate) fn copy_from(&mut self, other: &Self) {
        self.weights.copy_from(&other.weights);
        self.biases.copy_from(&other.biases);
    }

    /// Makes every number 0.
    pub(crate) fn clear(&mut self) {
        self.weights.fill(S::zero());
        self.biases.fill(S::zero());
    }

    /// Weights, column by column, then biases.
    pub(crate) fn parameters(&self) -> [&[S]; 2] {
        [self.weights.as_slice(), self.biases.as_slice()]
    }

    pub(crate) fn parameters_mut(&mut self) -> [&mut [S]; 2] {
        [self.weights.as_mut_slice(), self.biases.as_mut_slice()]
    }
}

/// A network: hidden layers, then the output layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Network<S: Real> {
    /// The hidden layers in order, then the output layer.
    pub layers: Vec<Layer<S>>,
    /// The hidden units' activation.
    pub activation: Activation,
    /// What the output layer makes of its sums.
    pub output: Output,
}

/// One layer's part of a forward pass.
#[derive(Clone, Debug)]
pub struct LayerSignals<S: Real> {
    /// Weighted sums plus bias, z = W·x + b, a unit each.
    pub z: DVector<S>,
    /// What the unit sends on, a unit each.
    pub activations: DVector<S>,
}

/// The signals of one example on their way through the network, written over by the next.
#[derive(Clone, Debug)]
pub struct Forward<S: Real> {
    /// A layer each.
    pub layers: Vec<LayerSignals<S>>,
}

impl<S: Real> Forward<S> {
    /// Room for one example.
    pub fn new(network: &Network<S>) -> Self {
        let room = |layer: &Layer<S>| LayerSignals {
            z: DVector::zeros(layer.units()),
            activations: DVector::zeros(layer.units()),
        };
        Self { layers: network.layers.iter().map(room).collect() }
    }

    /// The last layer's signals: what the network says.
    pub fn output(&self) -> &LayerSignals<S> {
        &self.layers[self.layers.len() - 1]
    }
}

impl<S: Real> Network<S> {
    /// Sends one example through: `inputs` has a number a feature. `masks`, a hidden layer each,
    /// multiply the activations where dropout leaves units out. Allocates nothing.
    pub fn forward(&self, inputs: &[S], masks: Option<&[DVector<S>]>, signals: &mut Forward<S>) {
        let last = self.layers.len() - 1;
        for (l, layer) in self.layers.iter().enumerate() {
            let (before, rest) = signals.layers.split_at_mut(l);
            let LayerSignals { z, activations } = &mut rest[0];
            let inputs = before.last().map_or(inputs, |layer| layer.activations.as_slice());
            let (z, activations) = (z.as_mut_slice(), activations.as_mut_slice());
            let (weights, biases) = (layer.weights.as_slice(), layer.biases.as_slice());
            kernels::sums(weights, biases, layer.inputs(), inputs, z);
            if l == last {
                self.output.apply(layer.units(), z, activations);
            } else {
                self.activation.apply(z, activations);
                if let Some(masks) = masks {
                    for (a, &mask) in activations.iter_mut().zip(masks[l].iter()) {
                        *a *= mask;
                    }
                }
            }
        }
    }

    /// What every layer makes of an example that is none of the set's: nothing is learnt from it, and
    /// dropout leaves nothing out. `inputs` has a number a feature, as the set's examples have it.
    ///
    /// # Panics
    /// When there are more or fewer numbers.
    pub fn answer_to(&self, inputs: &[S]) -> Forward<S> {
        assert_eq!(inputs.len(), self.layers[0].inputs(), "a number a feature");
        let mut signals = Forward::new(self);
        self.forward(inputs, None, &mut signals);
        signals
    }

    /// How many hidden layers there are.
    pub fn hidden_layers(&self) -> usize {
        self.layers.len() - 1
    }

    /// Whether no hidden unit can ever move: every weight is 0 and every hidden unit sends 0, so
    /// that no error comes back through the weights and no gradient reaches them.
    pub fn is_frozen(&self) -> bool {
        let hidden = &self.layers[..self.hidden_layers()];
        let sends_nothing = |&bias: &S| {
            let mut activation = [bias];
            self.activation.apply(&[bias], &mut activation);
            activation[0] == S::zero()
        };
        !hidden.is_empty()
            && self.layers.iter().all(|layer| layer.weights.iter().all(|&w| w == S::zero()))
            && hidden.iter().all(|layer| layer.biases.iter().all(sends_nothing))
    }

    /// The same network in another scalar: the same numbers where it is as wide, the nearest else.
    pub(crate) fn cast<T: Real>(&self) -> Network<T> {
        let cast = |value: S| T::from_f64(value.to_f64());
        let layer = |layer: &Layer<S>| Layer {
            weights: layer.weights.map(cast),
            biases: layer.biases.map(cast),
        };
        Network {
            layers: self.layers.iter().map(layer).collect(),
            activation: self.activation,
            output: self.output,
        }
    }

    /// Whether every parameter is a finite number.
    pub(crate) fn is_finite(&self) -> bool {
        self.layers.iter().flat_map(Layer::parameters).all(kernels::are_finite)
    }
}

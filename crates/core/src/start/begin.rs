//! The weights before the first step: drawn by a scheme, then made alike by a symmetry.

use nalgebra::DVector;
use rand::seq::SliceRandom;

use super::settings::StartSettings;
use crate::data::examples::Data;
use crate::document::experiment::Experiment;
use crate::network::layers::{Layer, Network};
use crate::numbers::random::{self, Purpose};

impl Network<f32> {
    /// The network at its start. The document has been checked.
    pub(crate) fn start(experiment: &Experiment, data: &Data) -> Self {
        let StartSettings { scheme, scale, bias, symmetry, nudge, shuffle_units, seed } =
            experiment.start;
        let widths = experiment.widths();
        let mut rng = random::stream(seed, Purpose::Weights, 0);
        let mut layers: Vec<_> = widths
            .windows(2)
            .map(|widths| {
                let [inputs, units] = [widths[0], widths[1]];
                Layer {
                    weights: scheme.draw(units, inputs, scale, &mut rng),
                    biases: DVector::from_element(units, bias as f32),
                }
            })
            .collect();
        symmetry.impose(&mut layers);
        if let Some(seed) = shuffle_units {
            shuffle(&mut layers, seed);
        }
        layers[0].weights[(0, 0)] += nudge as f32;
        Self {
            layers,
            activation: experiment.network.activation,
            output: experiment.training.loss.output(data),
        }
    }
}

/// Permutes each hidden layer's units, with their outgoing weights.
fn shuffle(layers: &mut [Layer<f32>], seed: u32) {
    for l in 1..layers.len() {
        let mut order: Vec<usize> = (0..layers[l - 1].units()).collect();
        order.shuffle(&mut random::stream(seed, Purpose::Shuffle, l as u64));
        let (before, after) = layers.split_at_mut(l);
        let (layer, next) = (&mut before[l - 1], &mut after[0]);
        layer.weights = layer.weights.select_rows(&order);
        layer.biases = layer.biases.select_rows(&order);
        next.weights = next.weights.select_columns(&order);
    }
}

//! The weights before the first step: drawn by a scheme, then made alike by a symmetry.

use nalgebra::{DMatrix, DVector};
use rand_pcg::Pcg32;

use crate::choice::choice;
use crate::experiment::{Experiment, StartSettings};
use crate::network::{Layer, Network};
use crate::random::{self, Purpose};

choice! {
    /// How weights are drawn. `scale` is `start.scale`.
    pub enum Scheme {
        /// Every weight 0: no hidden unit gets a gradient, so nothing but the output's bias moves.
        Zeros = "zeros",
        /// Every weight is `scale`.
        Constant = "constant",
        /// Between −`scale` and `scale`.
        Uniform = "uniform",
        /// Between ±`scale`·√(6 / (`fan_in` + `fan_out`)): Glorot and Bengio, Understanding the
        /// difficulty of training deep feedforward neural networks, AISTATS 2010, equation 16.
        XavierUniform = "xavier_uniform",
    }
}

choice! {
    /// Which units start alike.
    pub enum Symmetry {
        /// Every unit as it was drawn.
        None = "none",
        /// All units of a hidden layer share one row of incoming weights and one column of
        /// outgoing ones.
        Identical = "identical",
    }
}

impl Scheme {
    /// What `start.scale` is when the document does not say.
    pub const fn default_scale(self) -> f64 {
        match self {
            Self::Constant | Self::Uniform => 0.5,
            Self::Zeros | Self::XavierUniform => 1.0,
        }
    }

    /// A layer's weights, units × inputs, drawn unit by unit.
    fn draw(self, units: usize, inputs: usize, scale: f64, rng: &mut Pcg32) -> DMatrix<f32> {
        let mut uniform = |bound: f64| {
            let bound = bound as f32;
            DMatrix::from_row_iterator(
                units,
                inputs,
                (0..units * inputs).map(|_| random::symmetric_unit(rng) * bound),
            )
        };
        match self {
            Self::Zeros => DMatrix::zeros(units, inputs),
            Self::Constant => DMatrix::from_element(units, inputs, scale as f32),
            Self::Uniform => uniform(scale),
            Self::XavierUniform => uniform(scale * (6.0 / (inputs + units) as f64).sqrt()),
        }
    }
}

impl Network<f32> {
    /// The network at its start. The document is within its limits.
    pub(crate) fn start(experiment: &Experiment) -> Self {
        let StartSettings { scheme, scale, bias, symmetry, seed } = experiment.start;
        let mut rng = random::stream(seed, Purpose::Weights, 0);
        let widths = experiment.widths();
        let layers = widths.windows(2).map(|widths| {
            let [inputs, units] = [widths[0], widths[1]];
            Layer {
                weights: scheme.draw(units, inputs, scale, &mut rng),
                biases: DVector::from_element(units, bias as f32),
            }
        });
        let mut network = Self {
            layers: layers.collect(),
            activation: experiment.network.activation,
            output: experiment.training.loss.output(experiment.data.set.classes()),
        };
        if symmetry == Symmetry::Identical {
            share_first_unit(&mut network.layers);
        }
        network
    }
}

/// Gives every unit of each hidden layer the first one's row and column.
fn share_first_unit(layers: &mut [Layer<f32>]) {
    for l in 1..layers.len() {
        let [layer, next] = &mut layers[l - 1..=l] else { unreachable!("two of them") };
        for mut column in layer.weights.column_iter_mut() {
            column.fill(column[0]);
        }
        layer.biases.fill(layer.biases[0]);
        let shared = next.weights.column(0).clone_owned();
        for mut column in next.weights.column_iter_mut() {
            column.copy_from(&shared);
        }
    }
}

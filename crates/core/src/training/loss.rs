//! What training makes smaller: the loss of one example, and its gradient at the output.
//!
//! The output follows the loss, so that the gradient with respect to the output's sums is simply
//! what the network says minus what it should say (Bishop, Pattern Recognition and Machine
//! Learning, 2006, section 4.3.6).

use nalgebra::DMatrix;

use crate::choice::choice;
use crate::data::examples::Data;
use crate::data::raw::Targets;
use crate::data::settings::DataSettings;
use crate::network::output::Output;
use crate::numbers::real::Real;

choice! {
    /// The loss of an example.
    pub enum Loss {
        /// −log of the probability that the network gives to the example's class.
        CrossEntropy = "cross_entropy",
        /// ½ Σ (ŷ − y)²
        SquaredError = "squared_error",
    }
}

impl Loss {
    /// What `training.loss` is when the document does not say.
    pub fn default_for(data: &DataSettings) -> Self {
        if data.is_regression() { Self::SquaredError } else { Self::CrossEntropy }
    }

    /// What the output units do.
    pub(crate) fn output(self, data: &Data) -> Output {
        match (self, data.classes()) {
            (Self::CrossEntropy, Some(2)) => Output::Sigmoid,
            (Self::CrossEntropy, Some(_)) => Output::Softmax,
            _ => Output::Linear,
        }
    }

    /// The targets, outputs × examples: a number as it is; for two classes 0 and 1 (cross-entropy)
    /// or −1 and 1 (squared error), for more a 1 in the class's place.
    pub(crate) fn targets<S: Real>(self, data: &Data) -> DMatrix<S> {
        let real = |x: f32| S::from_f64(x.into());
        match &data.targets {
            Targets::Numbers(numbers) => {
                DMatrix::from_iterator(1, numbers.len(), numbers.iter().map(|&y| real(y)))
            }
            Targets::Classes { labels, names } if names.len() == 2 => {
                let low = if self == Self::SquaredError { -1.0 } else { 0.0 };
                let sides = labels.iter().map(|&label| real(if label == 1 { 1.0 } else { low }));
                DMatrix::from_iterator(1, labels.len(), sides)
            }
            Targets::Classes { labels, names } => {
                DMatrix::from_fn(names.len(), labels.len(), |class, example| {
                    real(if labels[example] as usize == class { 1.0 } else { 0.0 })
                })
            }
        }
    }
}

//! How a batch's gradient changes the weights.

use crate::choice::choice;
use crate::real::Real;

choice! {
    /// The rule of change.
    pub enum Optimiser {
        /// Stochastic gradient descent: w ← w − η·g
        Sgd = "sgd",
    }
}

impl Optimiser {
    /// Changes `weights` by their `gradient`, the mean over the batch. Both are equally long.
    pub(crate) fn update<S: Real>(self, learning_rate: S, weights: &mut [S], gradient: &[S]) {
        match self {
            Self::Sgd => {
                for (w, &g) in weights.iter_mut().zip(gradient) {
                    *w -= learning_rate * g;
                }
            }
        }
    }
}

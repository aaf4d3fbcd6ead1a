//! Examples before they are split and standardised.

use nalgebra::DMatrix;

/// What should come out, an example each.
#[derive(Clone, Debug, PartialEq)]
pub enum Targets<T = f32> {
    /// One of several classes.
    Classes {
        /// Each example's class, by its place in `names`.
        labels: Vec<u8>,
        /// The classes' names, whether or not each is among the examples.
        names: Vec<String>,
    },
    /// A number.
    Numbers(Vec<T>),
}

impl<T: Copy> Targets<T> {
    /// The targets of some of the examples.
    pub(super) fn take(self, examples: &[usize]) -> Self {
        match self {
            Self::Classes { labels, names } => {
                Self::Classes { labels: examples.iter().map(|&i| labels[i]).collect(), names }
            }
            Self::Numbers(numbers) => Self::Numbers(examples.iter().map(|&i| numbers[i]).collect()),
        }
    }
}

/// Examples before they are split and standardised.
pub(super) struct Raw<T> {
    pub inputs: DMatrix<T>,
    pub targets: Targets<T>,
}

//! What a person changes while a run stands at a moment: the run goes on from there another way.

use crate::data::settings::DataSettings;
use crate::document::experiment::Experiment;
use crate::weights::parameters::Parameters;

/// One change by hand.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Trains on by another document, of the same data, the same shape and the same start.
    Experiment {
        /// The document from now on.
        experiment: Box<Experiment>,
    },
    /// Gives one weight another value.
    Weight {
        /// The layer, from 0.
        layer: usize,
        /// The unit whose weight it is, from 0.
        unit: usize,
        /// The input that comes through it, from 0; the bias when left out.
        input: Option<usize>,
        /// The value.
        value: f64,
    },
    /// Gives the whole network other weights and biases. At moment 0 they are what the run starts
    /// from. What the optimiser remembers stays, as where one weight is given another value.
    Weights {
        /// As many as the network has.
        weights: Parameters,
    },
    /// Holds a unit's incoming weights and its bias where they are, or lets them move again.
    Freeze {
        /// The layer, from 0.
        layer: usize,
        /// The unit, from 0.
        unit: usize,
        /// Whether they are held.
        frozen: bool,
    },
    /// Splits the examples among the units of each hidden layer, as no training does, or gives every
    /// unit every example again: see [`Trainer::reached`](crate::Trainer::reached).
    Split {
        /// Whether each example reaches one unit of a layer alone.
        split: bool,
    },
}

impl Change {
    /// The same change of a run with these settings of its data, of which no second copy is kept.
    pub(super) fn sharing(&self, data: &DataSettings) -> Self {
        match self {
            Self::Experiment { experiment } => {
                let Experiment { version, network, start, training, .. } = (**experiment).clone();
                let data = data.clone();
                let experiment = Experiment { version, data, network, start, training };
                Self::Experiment { experiment: Box::new(experiment) }
            }
            other => other.clone(),
        }
    }
}

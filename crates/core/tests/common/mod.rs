//! Experiments drawn from every choice of the document.

use proptest::prelude::*;
use unalike_core::{Activation, DataSet, Experiment, Loss, Optimiser, Order, Scheme, Symmetry};

/// Any experiment that is accepted, with small sets and a learning rate that mostly trains.
pub fn experiments(
    symmetry: Symmetry,
    widths: impl Strategy<Value = Vec<u32>>,
) -> impl Strategy<Value = Experiment> {
    let sets: Vec<_> = DataSet::ALL.iter().copied().filter(|&set| set != DataSet::Custom).collect();
    let activations: Vec<_> = Activation::ALL
        .iter()
        .copied()
        .filter(|activation| symmetry != Symmetry::Mirrored || activation.is_odd())
        .collect();
    (
        (
            prop::sample::select(sets),
            prop::sample::select(activations),
            prop::sample::select(Loss::ALL),
            prop::sample::select(Optimiser::ALL),
            prop::sample::select(Order::ALL),
            prop::sample::select(Scheme::ALL),
        ),
        widths,
        prop::sample::select(vec![1, 2, 3, 10, 16]),
        prop::sample::select(vec![0.0, 0.01]),
        prop::sample::select(vec![0.0, 0.02]),
        prop::sample::select(vec![0.0, 0.3]),
        any::<[u32; 3]>(),
    )
        .prop_map(move |(choices, hidden, batch, l1, l2, bias, seeds)| {
            let (set, activation, loss, optimiser, order, scheme) = choices;
            let mut experiment = Experiment::default();
            experiment.data.set = set;
            experiment.data.examples = 16;
            experiment.data.seed = seeds[0];
            experiment.network.hidden = hidden;
            experiment.network.activation = activation;
            experiment.start.scheme = scheme;
            experiment.start.scale = scheme.default_scale();
            experiment.start.bias = bias;
            experiment.start.symmetry = symmetry;
            experiment.start.seed = seeds[1];
            experiment.training.loss =
                if experiment.data.is_regression() { Loss::SquaredError } else { loss };
            experiment.training.optimiser = optimiser;
            experiment.training.order = order;
            experiment.training.batch = batch;
            experiment.training.learning_rate = 0.02;
            experiment.training.seed = seeds[2];
            experiment.training.l1 = l1;
            experiment.training.l2 = l2;
            experiment
        })
}

//! What the project claims of units that start alike, and of those that do not.

use proptest::prelude::*;
use unalike_core::{Activation, DataSet, Experiment, Loss, Order, Scheme, Symmetry, Trainer};

fn experiments(widths: impl Strategy<Value = Vec<u32>>) -> impl Strategy<Value = Experiment> {
    (
        (
            prop::sample::select(DataSet::ALL),
            prop::sample::select(Activation::ALL),
            prop::sample::select(Loss::ALL),
            prop::sample::select(Order::ALL),
            prop::sample::select(vec![Scheme::Uniform, Scheme::XavierUniform]),
        ),
        widths,
        prop::sample::select(vec![1, 2, 3, 10, 16]),
        any::<u32>(),
    )
        .prop_map(|((set, activation, loss, order, scheme), hidden, batch, seed)| {
            let mut experiment = Experiment::default();
            experiment.data.set = set;
            experiment.data.examples = 16;
            experiment.network.hidden = hidden;
            experiment.network.activation = activation;
            experiment.start.scheme = scheme;
            experiment.start.scale = scheme.default_scale();
            experiment.start.seed = seed;
            experiment.training.loss = loss;
            experiment.training.order = order;
            experiment.training.batch = batch;
            experiment.training.learning_rate = 0.05;
            experiment
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Exactly, not nearly: bit for bit, at every width that a vector unit splits into lanes and a
    /// rest, whatever the batch, the activation and the number of layers.
    #[test]
    fn units_that_start_identical_stay_identical(
        experiment in experiments(prop::collection::vec(1..=67_u32, 1..=3)),
        steps in 1..64_u64,
    ) {
        let mut experiment = experiment;
        experiment.start.symmetry = Symmetry::Identical;
        let mut trainer = Trainer::<f32>::new(&experiment).unwrap();
        let start = trainer.fingerprint();
        trainer.advance(steps);
        let diverged = trainer.diverged();
        for layer in 0..experiment.network.hidden.len() {
            let divergence = trainer.divergence(layer);
            prop_assert_eq!(divergence.distinct_units, 1);
            if !diverged {
                prop_assert_eq!(divergence.largest_gap, 0.0);
            }
        }
        // And the network has learnt, unless every unit is a ReLU that is off.
        if experiment.network.activation != Activation::Relu && trainer.step().updated {
            prop_assert_ne!(trainer.fingerprint(), start);
        }
    }

    #[test]
    fn the_same_document_gives_the_same_bits_in_any_slices(
        experiment in experiments(prop::collection::vec(1..9_u32, 0..3)),
        slices in prop::collection::vec(0..20_u64, 1..6),
    ) {
        let mut whole = Trainer::<f32>::new(&experiment).unwrap();
        whole.advance(slices.iter().sum());
        let mut sliced = Trainer::<f32>::new(&experiment).unwrap();
        for slice in slices {
            sliced.advance(slice);
        }
        prop_assert_eq!(sliced.fingerprint(), whole.fingerprint());
    }
}

/// Every width from 1 to 67, so that none is left to chance: identical at the start, and after two
/// epochs of 100 examples.
#[test]
fn no_width_parts_identical_units() {
    for width in 1..=67 {
        let mut experiment = Experiment::default();
        experiment.network.hidden = vec![width];
        experiment.start.symmetry = Symmetry::Identical;
        let mut trainer = Trainer::<f32>::new(&experiment).unwrap();
        trainer.advance(200);
        assert_eq!(trainer.divergence(0).distinct_units, 1, "{width} units");
    }
}

#[test]
fn units_that_start_different_are_all_different() {
    let mut trainer = Trainer::<f32>::new(&Experiment::default()).unwrap();
    assert_eq!(trainer.divergence(0).distinct_units, 8);
    trainer.advance(1000);
    assert_eq!(trainer.divergence(0).distinct_units, 8);
    assert!(trainer.divergence(0).largest_gap > 0.0);
}

/// Identical units can do no more than one, which can but cut a slice off the ring: the circles stay
/// unlearnt, near ln 2 a guess. Free ones learn them.
#[test]
fn eight_identical_units_can_do_no_more_than_one() {
    let loss_after = |symmetry, hidden| {
        let mut experiment = Experiment::default();
        experiment.network.hidden = vec![hidden];
        experiment.start.symmetry = symmetry;
        let mut trainer = Trainer::<f32>::new(&experiment).unwrap();
        trainer.advance(200 * 100);
        trainer.loss()
    };
    let ln_2 = core::f32::consts::LN_2;
    assert!((loss_after(Symmetry::Identical, 8) - ln_2).abs() < 0.01);
    assert!(loss_after(Symmetry::None, 1) > 0.5);
    assert!(loss_after(Symmetry::None, 8) < 0.1);
}

/// With zero outgoing weights no error comes back, with zero activations no gradient goes out:
/// nothing but the output's bias can move.
#[test]
fn zeros_are_frozen() {
    for activation in [Activation::Tanh, Activation::Relu, Activation::Linear] {
        let mut experiment = Experiment::default();
        experiment.network.hidden = vec![5, 3];
        experiment.network.activation = activation;
        experiment.start.scheme = Scheme::Zeros;
        let mut trainer = Trainer::<f32>::new(&experiment).unwrap();
        assert!(trainer.network().is_frozen());
        trainer.advance(300);
        assert!(trainer.network().is_frozen());
        for layer in &trainer.network().layers {
            assert!(layer.weights.iter().all(|w| w.to_bits() == 0), "{}", activation.name());
        }
        assert!(trainer.network().layers[0].biases.iter().all(|b| b.to_bits() == 0));
    }
}

/// A sigmoid sends ½ even where nothing comes in: the output's weights move, then the others. Zero
/// is then but an identical start.
#[test]
fn zeros_are_not_frozen_where_units_send_something() {
    let mut experiment = Experiment::default();
    experiment.network.activation = Activation::Sigmoid;
    experiment.start.scheme = Scheme::Zeros;
    let mut trainer = Trainer::<f32>::new(&experiment).unwrap();
    assert!(!trainer.network().is_frozen());
    trainer.advance(300);
    assert!(trainer.network().layers[0].weights.iter().any(|&w| w != 0.0));
    assert_eq!(trainer.divergence(0).distinct_units, 1);
}

#[test]
fn a_constant_start_is_identical_too() {
    let mut experiment = Experiment::default();
    experiment.start.scheme = Scheme::Constant;
    experiment.start.scale = 0.5;
    let mut trainer = Trainer::<f32>::new(&experiment).unwrap();
    trainer.advance(500);
    assert_eq!(trainer.divergence(0).distinct_units, 1);
}

/// The data's seed, the start's and the order's draw nothing of each other's.
#[test]
fn each_seed_changes_its_own_part_alone() {
    let start = |change: fn(&mut Experiment)| {
        let mut experiment = Experiment::default();
        change(&mut experiment);
        let mut trainer = Trainer::<f32>::new(&experiment).unwrap();
        let order = trainer.order_of(0).to_vec();
        (trainer.fingerprint(), trainer.data().inputs.clone(), order)
    };
    let base = start(|_| {});
    let data = start(|e| e.data.seed = 2);
    let weights = start(|e| e.start.seed = 2);
    let order = start(|e| e.training.seed = 2);
    assert!(data.0 == base.0 && data.1 != base.1 && data.2 == base.2);
    assert!(weights.0 != base.0 && weights.1 == base.1 && weights.2 == base.2);
    assert!(order.0 == base.0 && order.1 == base.1 && order.2 != base.2);
}

/// A learning rate that is too high ends the run where it broke, and does not go on with NaN.
#[test]
fn a_run_that_blows_up_stands_still_where_it_did() {
    let mut experiment = Experiment::default();
    experiment.network.activation = Activation::Relu;
    experiment.training.loss = Loss::SquaredError;
    experiment.training.learning_rate = 10.0;
    let mut trainer = Trainer::<f32>::new(&experiment).unwrap();
    trainer.advance(10_000);
    assert!(trainer.diverged());
    let at = trainer.examples_seen();
    assert!(at < 10_000);
    assert!(!trainer.step_example());
    assert_eq!(trainer.examples_seen(), at);
}

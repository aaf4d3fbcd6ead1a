//! What the project claims of units that start alike, and of those that do not.

mod common;

use common::experiments;
use proptest::prelude::*;
use unalike_core::{Activation, Experiment, Layer, Loss, Optimiser, Scheme, Symmetry, Trainer};

/// Whether unit `b`'s row and column are unit `a`'s times `sign`. 0 and −0 are the same here.
fn related(layer: &Layer<f32>, next: &Layer<f32>, a: usize, b: usize, sign: f32) -> bool {
    layer.biases[b] == sign * layer.biases[a]
        && layer.weights.column_iter().all(|column| column[b] == sign * column[a])
        && next.weights.row_iter().all(|row| row[b] == sign * row[a])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Exactly, not nearly: bit for bit, at every width that a vector unit splits into lanes and a
    /// rest, whatever the batch, the activation, the optimiser, the penalty and the depth.
    #[test]
    fn units_that_start_identical_stay_identical(
        experiment in experiments(Symmetry::Identical, prop::collection::vec(1..=67_u32, 1..=3)),
        steps in 1..64_u64,
    ) {
        let mut trainer = Trainer::<f32>::new(&experiment).unwrap();
        trainer.advance(steps);
        let diverged = trainer.diverged();
        for layer in 0..experiment.network.hidden.len() {
            let divergence = trainer.divergence(layer);
            prop_assert_eq!(divergence.distinct_units, 1);
            if !diverged {
                prop_assert_eq!(divergence.largest_gap, 0.0);
                prop_assert_eq!(divergence.largest_gap_ulps, 0);
            }
        }
    }

    /// Pairs stay pairs; an odd last unit is free, and pairs differ from each other.
    #[test]
    fn twins_stay_twins(
        experiment in experiments(Symmetry::Twins, prop::collection::vec(2..=21_u32, 1..=3)),
        steps in 1..64_u64,
    ) {
        let mut trainer = Trainer::<f32>::new(&experiment).unwrap();
        trainer.advance(steps);
        prop_assume!(!trainer.diverged());
        let layers = &trainer.network().layers;
        for l in 0..experiment.network.hidden.len() {
            for unit in (1..layers[l].units()).step_by(2) {
                prop_assert!(related(&layers[l], &layers[l + 1], unit - 1, unit, 1.0));
            }
        }
    }

    #[test]
    fn mirrored_units_stay_mirrored(
        experiment in experiments(Symmetry::Mirrored, prop::collection::vec(2..=21_u32, 1..=3)),
        steps in 1..64_u64,
    ) {
        let mut trainer = Trainer::<f32>::new(&experiment).unwrap();
        trainer.advance(steps);
        prop_assume!(!trainer.diverged());
        let layers = &trainer.network().layers;
        for l in 0..experiment.network.hidden.len() {
            for unit in (1..layers[l].units()).step_by(2) {
                prop_assert!(related(&layers[l], &layers[l + 1], unit - 1, unit, -1.0));
            }
        }
    }

    #[test]
    fn the_same_document_gives_the_same_bits_in_any_slices(
        experiment in experiments(Symmetry::None, prop::collection::vec(1..9_u32, 0..3)),
        dropout in prop::sample::select(vec![0.0, 0.5]),
        slices in prop::collection::vec(0..20_u64, 1..6),
    ) {
        let mut experiment = experiment;
        experiment.training.dropout = dropout;
        let mut whole = Trainer::<f32>::new(&experiment).unwrap();
        whole.advance(slices.iter().sum());
        let mut sliced = Trainer::<f32>::new(&experiment).unwrap();
        for slice in slices {
            sliced.advance(slice);
        }
        prop_assert_eq!(sliced.fingerprint(), whole.fingerprint());
    }

    /// The start is permuted exactly; the run then to within the rounding of sums in another order.
    /// Measured on traces, the largest difference of a weight after 10, 100, 1,000 and 10,000
    /// examples: circles 2e-8, 2e-8, 4e-7, 9e-7; moons 2e-8, 1e-7, 3e-7, 3e-5; digits 5e-8, 2e-7,
    /// 8e-7 (1,000). It grows about in proportion to the steps, as rounding errors add up.
    #[test]
    fn permuting_the_units_permutes_the_run(
        experiment in experiments(Symmetry::None, prop::collection::vec(2..9_u32, 1..=2)),
        seed in any::<u32>(),
    ) {
        let mut experiment = experiment;
        // A ReLU's kink, and what divides by a gradient's size, may turn rounding into more.
        experiment.network.activation = Activation::Tanh;
        experiment.training.optimiser = Optimiser::Sgd;
        experiment.training.l1 = 0.0;
        let mut straight = Trainer::<f32>::new(&experiment).unwrap();
        let mut scaled = experiment.clone();
        scaled.start.scale *= 1.0 + 1e-6;
        let mut scaled = Trainer::<f32>::new(&scaled).unwrap();
        experiment.start.shuffle_units = Some(seed);
        let mut permuted = Trainer::<f32>::new(&experiment).unwrap();
        let sorted = |trainer: &Trainer<f32>, layer: usize| {
            let mut biases_and_weights: Vec<f32> =
                trainer.network().layers[layer].weights.iter().copied().collect();
            biases_and_weights.sort_by(f32::total_cmp);
            biases_and_weights
        };
        for layer in 0..=experiment.network.hidden.len() {
            prop_assert_eq!(sorted(&straight, layer), sorted(&permuted, layer));
        }
        straight.advance(100);
        permuted.advance(100);
        scaled.advance(100);
        let [a, b, c] = [straight.loss(), permuted.loss(), scaled.loss()];
        // A run that swings makes any millionth grow, and so rounding: it is none to be told by.
        prop_assume!((a - c).abs() <= 1e-4 * (1.0 + a.abs()));
        prop_assert!((a - b).abs() <= 1e-4 * (1.0 + a.abs()), "{} and {}", a, b);
    }

    #[test]
    fn a_nudge_of_nothing_changes_nothing(
        experiment in experiments(Symmetry::Identical, prop::collection::vec(1..9_u32, 1..3)),
    ) {
        let fingerprint = |nudge: f64| {
            let mut experiment = experiment.clone();
            experiment.start.nudge = nudge;
            let mut trainer = Trainer::<f32>::new(&experiment).unwrap();
            trainer.advance(20);
            trainer.fingerprint()
        };
        let plain = Trainer::<f32>::new(&experiment).map(|mut trainer| {
            trainer.advance(20);
            trainer.fingerprint()
        });
        prop_assert_eq!(fingerprint(0.0), plain.unwrap());
    }
}

/// Shared rows with free columns are told apart by the first update; shared columns with free rows
/// were never the same.
#[test]
fn half_a_symmetry_does_not_last() {
    let mut experiment = Experiment::default();
    experiment.start.symmetry = Symmetry::IncomingOnly;
    let mut trainer = Trainer::<f32>::new(&experiment).unwrap();
    assert_eq!(trainer.divergence(0).largest_gap, 0.0);
    assert_eq!(trainer.divergence(0).distinct_units, 8, "their columns differ");
    trainer.step_batch();
    assert!(trainer.divergence(0).largest_gap > 0.0);

    experiment.start.symmetry = Symmetry::OutgoingOnly;
    let mut trainer = Trainer::<f32>::new(&experiment).unwrap();
    let outgoing = &trainer.network().layers[1].weights;
    assert!(outgoing.iter().all(|&w| w == outgoing[0]));
    assert!(trainer.divergence(0).largest_gap > 0.0);
    trainer.step_batch();
    let outgoing = &trainer.network().layers[1].weights;
    assert!(outgoing.iter().any(|&w| w != outgoing[0]));
}

/// Left out of other examples, identical units get other gradients.
#[test]
fn dropout_parts_identical_units() {
    let mut experiment = Experiment::default();
    experiment.start.symmetry = Symmetry::Identical;
    experiment.training.dropout = 0.5;
    let mut trainer = Trainer::<f32>::new(&experiment).unwrap();
    assert_eq!(trainer.divergence(0).distinct_units, 1);
    trainer.advance(20);
    assert_eq!(trainer.divergence(0).distinct_units, 8);
}

/// One weight moved by a millionth is enough: the units part, and the gap grows until the network
/// has learnt what identical units cannot.
#[test]
fn a_small_nudge_breaks_the_symmetry() {
    let mut experiment = Experiment::default();
    experiment.start.symmetry = Symmetry::Identical;
    experiment.start.nudge = 1e-6;
    experiment.training.learning_rate = 0.03;
    let mut trainer = Trainer::<f32>::new(&experiment).unwrap();
    assert_eq!(trainer.divergence(0).distinct_units, 2, "the nudged one and the seven others");
    trainer.advance(40_000);
    assert!(trainer.divergence(0).largest_gap > 1.0);
    assert!(trainer.loss() < 0.6);
}

#[test]
fn mirrored_starts_need_an_odd_activation() {
    let mut experiment = Experiment::default();
    experiment.start.symmetry = Symmetry::Mirrored;
    for &activation in Activation::ALL {
        experiment.network.activation = activation;
        let refused = Trainer::<f32>::new(&experiment).err().map(|faults| faults[0].field.clone());
        let expected = (!activation.is_odd()).then(|| "start.symmetry".to_owned());
        assert_eq!(refused, expected, "{}", activation.name());
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
    let ln_2 = core::f64::consts::LN_2;
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

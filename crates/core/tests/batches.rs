//! A whole batch at once has the bits of its examples stepped one by one.

use proptest::prelude::*;
use unalike_core::{Change, DataSet, Loss, Optimiser, Row, Symmetry, Target, Timeline, Trainer};

mod common;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn advancing_is_stepping(
        experiment in common::experiments(Symmetry::None, prop::collection::vec(1..40_u32, 0..=3)),
        batch in prop::sample::select(vec![1, 2, 7, 8, 31, 33, 64]),
        slices in prop::collection::vec(1..90_u64, 1..6),
    ) {
        let mut experiment = experiment;
        experiment.data.examples = experiment.data.examples.max(70);
        experiment.training.batch = batch;
        let mut stepped = Trainer::<f32>::new(&experiment).unwrap();
        let mut advanced = Trainer::<f32>::new(&experiment).unwrap();
        for examples in slices {
            for _ in 0..examples {
                stepped.step_example();
            }
            advanced.advance(examples);
            prop_assert_eq!(advanced.examples_seen(), stepped.examples_seen());
            prop_assert_eq!(advanced.fingerprint(), stepped.fingerprint());
            prop_assert_eq!(advanced.diverged(), stepped.diverged());
            if advanced.diverged() {
                break;
            }
            let (one, other) = (advanced.step(), stepped.step());
            prop_assert_eq!(one.example, other.example);
            prop_assert_eq!(&one.deltas, &other.deltas);
            prop_assert_eq!(&one.gradient, &other.gradient);
            prop_assert_eq!(one.in_batch, other.in_batch);
        }
    }

    /// The smallest networks are trained in registers: each width, activation, start and loss.
    #[test]
    fn advancing_the_smallest_is_stepping(
        experiment in prop::sample::select(Symmetry::ALL)
            .prop_flat_map(|symmetry| common::experiments(symmetry, prop::collection::vec(1..9_u32, 1))),
        set in prop::sample::select(DataSet::ALL).prop_filter("of the plane", |set| set.is_plane()),
        rate in prop::sample::select(vec![0.0, 0.03, 0.5, 3.0]),
        slices in prop::collection::vec(1..90_u64, 1..6),
    ) {
        let mut experiment = experiment;
        experiment.data.set = set;
        experiment.training.loss = Loss::default_for(&experiment.data);
        experiment.training.optimiser = Optimiser::Sgd;
        experiment.training.learning_rate = rate;
        experiment.training.batch = 1;
        experiment.training.l1 = 0.0;
        experiment.training.l2 = 0.0;
        let mut stepped = Trainer::<f32>::new(&experiment).unwrap();
        let mut advanced = Trainer::<f32>::new(&experiment).unwrap();
        for examples in slices {
            let did = (0..examples).take_while(|_| stepped.step_example()).count() as u64;
            prop_assert_eq!(advanced.advance(examples), did);
            prop_assert_eq!(advanced.examples_seen(), stepped.examples_seen());
            prop_assert_eq!(advanced.fingerprint(), stepped.fingerprint());
            prop_assert_eq!(advanced.diverged(), stepped.diverged());
        }
    }

    /// Rows of one's own, classes and numbers of any size: a loss that overflows is met on every
    /// path.
    #[test]
    fn advancing_is_stepping_on_rows_of_one_s_own(
        rows in prop::collection::vec(prop::collection::vec(-3.0..3.0_f64, 2), 4..20),
        targets in prop::collection::vec((-1.0..1.0_f64, 0..38_i32), 20),
        has_classes in any::<bool>(),
        hidden in prop::collection::vec(1..9_u32, 1..3),
        batch in prop::sample::select(vec![1, 3]),
        rate in prop::sample::select(vec![0.0, 1e-30, 1e-3, 0.1]),
        slices in prop::collection::vec(1..30_u64, 1..5),
    ) {
        let rows = rows.into_iter().zip(targets).enumerate().map(|(i, (inputs, (size, power)))| Row {
            inputs,
            target: if has_classes {
                Target::Class(["a", "b", "c"][i % 3].into())
            } else {
                Target::Number(size * 10_f64.powi(power))
            },
        });
        let mut experiment = unalike_core::Experiment::default();
        experiment.data.set = DataSet::Custom;
        experiment.data.rows = Some(rows.collect::<Vec<_>>().into());
        experiment.data.examples = experiment.data.available() as u32;
        experiment.network.hidden = hidden;
        experiment.training.loss = Loss::default_for(&experiment.data);
        experiment.training.batch = batch;
        experiment.training.learning_rate = rate;
        let mut stepped = Trainer::<f32>::new(&experiment).unwrap();
        let mut advanced = Trainer::<f32>::new(&experiment).unwrap();
        for examples in slices {
            let did = (0..examples).take_while(|_| stepped.step_example()).count() as u64;
            prop_assert_eq!(advanced.advance(examples), did);
            prop_assert_eq!(advanced.fingerprint(), stepped.fingerprint());
            prop_assert_eq!(advanced.diverged(), stepped.diverged());
        }
    }

    /// A batch that is made smaller or larger while it fills: what waits in it is not lost.
    #[test]
    fn advancing_is_stepping_when_the_batch_changes(
        hidden in prop::collection::vec(1..9_u32, 1..3),
        batches in prop::collection::vec(prop::sample::select(vec![1, 1, 3, 10, 64]), 2..6),
        slices in prop::collection::vec(1..30_u64, 6),
    ) {
        let mut experiment = unalike_core::Experiment::default();
        experiment.network.hidden = hidden;
        let mut stepped = Timeline::<f32>::new(&experiment).unwrap();
        let mut advanced = Timeline::<f32>::new(&experiment).unwrap();
        for (batch, examples) in batches.into_iter().zip(slices) {
            experiment.training.batch = batch;
            let change = Change::Experiment { experiment: Box::new(experiment.clone()) };
            stepped.change(&change).unwrap();
            advanced.change(&change).unwrap();
            for _ in 0..examples {
                stepped.advance(1);
            }
            advanced.advance(examples);
            prop_assert_eq!(
                advanced.trainer().fingerprint(),
                stepped.trainer().fingerprint()
            );
        }
    }

    /// A run that blows up stops at the same example, and there its last step can be asked about.
    #[test]
    fn it_diverges_at_the_same_example(rate in 1.0..10.0_f64, batch in 1..9_u32, seed in 0..99_u32) {
        let mut experiment = unalike_core::Experiment::default();
        experiment.network.activation = unalike_core::Activation::Relu;
        experiment.training.loss = unalike_core::Loss::SquaredError;
        experiment.training.learning_rate = rate;
        experiment.training.batch = batch;
        experiment.start.seed = seed;
        let mut stepped = Trainer::<f32>::new(&experiment).unwrap();
        while stepped.examples_seen() < 2000 && stepped.step_example() {}
        let mut advanced = Timeline::<f32>::new(&experiment).unwrap();
        advanced.advance(2000);
        let advanced = advanced.trainer();
        prop_assert_eq!(advanced.examples_seen(), stepped.examples_seen());
        prop_assert_eq!(advanced.diverged(), stepped.diverged());
        prop_assert_eq!(advanced.fingerprint(), stepped.fingerprint());
        prop_assert_eq!(advanced.step().example, stepped.step().example);
    }
}

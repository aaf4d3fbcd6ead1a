//! Nothing is allocated inside a step, whatever the document asks for, and nothing large twice.

use proptest::prelude::*;
use unalike_core::{Change, Experiment, Row, Symmetry, Target, Timeline, Trainer};

mod common;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_step_allocates_nothing(
        experiment in common::experiments(Symmetry::None, prop::collection::vec(1..40_u32, 0..=3)),
        dropout in prop::sample::select(vec![0.0, 0.5]),
    ) {
        let mut experiment = experiment;
        experiment.training.dropout = dropout;
        let mut trainer = Trainer::<f32>::new(&experiment).unwrap();
        for layer in 0..experiment.network.hidden.len() {
            trainer.divergence(layer);
        }
        let measured = allocation_counter::measure(|| {
            // More than two epochs: a new order is drawn, and a batch ends early.
            trainer.advance(40);
            trainer.training_score();
            for layer in 0..experiment.network.hidden.len() {
                trainer.divergence(layer);
            }
        });
        prop_assert_eq!(measured.count_total, 0);
    }
}

/// A run holds its document's rows and one copy of them as f32; branches and changes hold neither.
#[test]
fn a_run_its_branches_and_its_changes_share_the_examples() {
    const ROWS: usize = 1000;
    const FEATURES: usize = 400;
    let row = |i: usize| Row {
        inputs: (0..FEATURES).map(|j| ((i * 31 + j * 17) % 101) as f64).collect(),
        target: Target::Number((i % 7) as f64),
    };
    let written = || {
        let mut experiment = Experiment::default();
        experiment.data.rows = Some((0..ROWS).map(row).collect::<Vec<_>>().into());
        let document = experiment.to_value();
        Experiment::default().with_field("data.rows", document["data"]["rows"].clone()).unwrap()
    };
    let single = (ROWS * FEATURES * size_of::<f32>()) as i64;
    let experiment = written();
    let mut run = None;
    let kept = |deed: &mut dyn FnMut()| allocation_counter::measure(deed).bytes_current;
    let of_run = kept(&mut || run = Timeline::<f32>::new(&experiment).ok());
    let mut run = run.unwrap();
    assert!(of_run < single * 5 / 4, "a run keeps {of_run} bytes of {single}");

    let mut branch = None;
    let of_branch = kept(&mut || branch = Some(run.clone()));
    assert!(of_branch < single / 8, "a branch keeps {of_branch} bytes of {single}");

    // Another document of the same rows, as a page gives it: not the same copy.
    let other = Box::new(written().with_field("training.learning_rate", 0.03.into()).unwrap());
    let change = Change::Experiment { experiment: other };
    run.advance(3);
    let of_change = kept(&mut || run.change(&change).unwrap());
    drop(change);
    assert!(of_change < single / 8, "a change keeps {of_change} bytes of {single}");
    assert!(branch.is_some());
}

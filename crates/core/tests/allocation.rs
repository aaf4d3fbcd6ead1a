//! Nothing is allocated inside a step, whatever the document asks for.

use proptest::prelude::*;
use unalike_core::{Symmetry, Trainer};

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

//! Any moment again, with the bits that it had.

use super::step::Phase;
use super::timeline::Timeline;
use super::trainer::Trainer;
use crate::Experiment;

fn experiment() -> Experiment {
    let mut experiment = Experiment::default();
    experiment.data.examples = 7;
    experiment.training.batch = 3;
    experiment
}

/// Moments in any order, with room for few checkpoints: each has the bits it had on the way.
#[test]
fn every_past_moment_is_what_it_was() {
    let mut once = Trainer::<f32>::new(&experiment()).unwrap();
    let mut expected = vec![(once.fingerprint(), once.step().example, once.step().loss)];
    for _ in 0..200 {
        once.step_example();
        expected.push((once.fingerprint(), once.step().example, once.step().loss));
    }
    let mut timeline = Timeline::<f32>::new(&experiment()).unwrap();
    timeline.checkpoints.bound = 5 * timeline.checkpoints.numbers.len();
    for moment in [200, 0, 7, 6, 8, 199, 14, 140, 141, 3, 0, 200, 63] {
        timeline.seek(moment);
        let trainer = timeline.trainer();
        let found = (trainer.fingerprint(), trainer.step().example, trainer.step().loss);
        assert_eq!(trainer.examples_seen(), moment);
        assert_eq!(found, expected[moment as usize], "at {moment}");
        assert_eq!(timeline.furthest(), 200);
    }
    assert!(timeline.checkpoints.numbers.len() <= timeline.checkpoints.bound);
}

#[test]
fn a_run_that_diverged_can_be_looked_back_on() {
    let mut experiment = experiment();
    experiment.network.activation = crate::Activation::Linear;
    experiment.training.loss = crate::Loss::SquaredError;
    experiment.training.learning_rate = 10.0;
    let mut timeline = Timeline::<f32>::new(&experiment).unwrap();
    timeline.advance(10_000);
    let end = timeline.trainer().examples_seen();
    assert!(timeline.trainer().diverged() && end < 10_000);
    timeline.seek(end - 1);
    assert!(!timeline.trainer().diverged());
    assert_eq!(timeline.advance(5), 1);
    assert!(timeline.trainer().diverged());
}

/// Phases, whole examples and going back mid-way in any mixture give the bits of whole examples.
#[test]
fn an_example_in_phases_is_the_same_example() {
    let mut whole = Timeline::<f32>::new(&experiment()).unwrap();
    let mut phased = Timeline::<f32>::new(&experiment()).unwrap();
    for example in 0..30 {
        whole.advance(1);
        let before = phased.trainer().fingerprint();
        for phase in [Phase::Forward, Phase::Loss, Phase::Backward] {
            phased.step_phase();
            assert_eq!(phased.trainer().step().phase, phase);
            assert_eq!(phased.trainer().examples_seen(), example);
            assert_eq!(phased.trainer().fingerprint(), before, "nothing moves before the update");
        }
        match example % 3 {
            0 => assert!(phased.step_phase()),
            1 => assert_eq!(phased.advance(1), 1),
            _ => {
                // Left where it was, and begun anew.
                phased.seek(example);
                assert_eq!(phased.trainer().step().phase, Phase::Update);
                phased.advance(1);
            }
        }
        assert_eq!(phased.trainer().fingerprint(), whole.trainer().fingerprint());
        assert_eq!(phased.trainer().step().deltas, whole.trainer().step().deltas);
    }
}

#[test]
fn the_last_step_tells_what_it_met_and_moved() {
    let mut timeline = Timeline::<f32>::new(&experiment()).unwrap();
    let start = timeline.trainer().network().clone();
    for examples in [3, 1, 7] {
        timeline.advance(examples - 1);
        let before = timeline.trainer().network().clone();
        timeline.advance(1);
        let trainer = timeline.trainer();
        for (l, layer) in trainer.network().layers.iter().enumerate() {
            let (met, moved) = (trainer.step().met(l).unwrap(), trainer.step().moved(l).unwrap());
            assert_eq!(met, &before.layers[l]);
            assert_eq!(moved.weights, &layer.weights - &before.layers[l].weights);
            assert_eq!(timeline.start_of(l).0, start.layers[l].weights.as_slice());
            assert_eq!(timeline.start_of(l).1, start.layers[l].biases.as_slice());
        }
    }
}

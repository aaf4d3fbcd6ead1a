use proptest::prelude::*;

use super::change::Change;
use crate::Experiment;
use crate::{Activation, Optimiser, Permalink, Timeline};

fn timeline(link: &str) -> Timeline<f32> {
    Timeline::new(&Permalink::parse(link).unwrap().experiment).unwrap()
}

fn with(timeline: &Timeline<f32>, alter: impl FnOnce(&mut Experiment)) -> Change {
    let mut experiment = timeline.trainer().experiment().clone();
    alter(&mut experiment);
    Change::Experiment { experiment: Box::new(experiment) }
}

#[test]
fn a_frozen_unit_stands_still_to_the_bit_and_the_others_go_on() {
    for optimiser in Optimiser::ALL {
        let link =
            format!("network.hidden=4&training.l2=0.01&training.optimiser={}", optimiser.name());
        let mut timeline = timeline(&link);
        timeline.advance(50);
        timeline.change(&Change::Freeze { layer: 0, unit: 2, frozen: true }).unwrap();
        let before = timeline.trainer().network().layers[0].clone();
        timeline.advance(130);
        let after = timeline.trainer().network().layers[0].clone();
        for unit in 0..4 {
            let same = before.weights.row(unit) == after.weights.row(unit)
                && before.biases[unit] == after.biases[unit];
            assert_eq!(same, unit == 2, "{} unit {unit}", optimiser.name());
        }
        timeline.change(&Change::Freeze { layer: 0, unit: 2, frozen: false }).unwrap();
        timeline.advance(100);
        assert_ne!(timeline.trainer().network().layers[0].weights.row(2), after.weights.row(2));
    }
}

#[test]
fn a_weight_that_was_set_is_what_it_was_set_to_until_the_next_update() {
    let mut timeline = timeline("network.hidden=3&training.batch=4");
    timeline.advance(6);
    timeline.change(&Change::Weight { layer: 0, unit: 1, input: Some(0), value: 0.75 }).unwrap();
    timeline.change(&Change::Weight { layer: 1, unit: 0, input: None, value: -2.0 }).unwrap();
    let network = timeline.trainer().network();
    assert_eq!((network.layers[0].weights[(1, 0)], network.layers[1].biases[0]), (0.75, -2.0));
    timeline.advance(1);
    assert_eq!(timeline.trainer().network().layers[0].weights[(1, 0)], 0.75, "no update yet");
    timeline.advance(1);
    assert_ne!(timeline.trainer().network().layers[0].weights[(1, 0)], 0.75);
}

/// Another learning rate from a moment on is the first run until then, and after it one that was
/// trained with the other rate on the same weights.
#[test]
fn another_rate_takes_over_at_its_moment() {
    let mut timeline = timeline("network.hidden=3&training.optimiser=momentum");
    let mut old = timeline.clone();
    timeline.advance(30);
    let at = timeline.trainer().fingerprint();
    timeline.change(&with(&timeline, |e| e.training.learning_rate = 0.0)).unwrap();
    timeline.advance(70);
    assert_eq!(timeline.trainer().fingerprint(), at, "at rate 0 nothing moves");
    timeline.seek(10);
    old.seek(10);
    assert_eq!(timeline.trainer().fingerprint(), old.trainer().fingerprint());
    timeline.seek(30);
    assert_eq!(timeline.trainer().fingerprint(), at);
}

#[test]
fn a_smaller_batch_takes_over_in_the_middle_of_a_larger_one() {
    let mut timeline = timeline("training.batch=50");
    timeline.advance(20);
    timeline.change(&with(&timeline, |e| e.training.batch = 8)).unwrap();
    assert_eq!(timeline.trainer().left_in_batch(), 1);
    timeline.advance(1);
    assert!(timeline.trainer().step().updated);
    assert_eq!(timeline.trainer().left_in_batch(), 8);
    assert_eq!(timeline.trainer_mut().step_batch(), 8);
}

#[test]
fn what_cannot_be_changed_is_refused_by_name_and_changes_nothing() {
    let mut timeline = timeline("network.hidden=3");
    timeline.advance(5);
    let before = timeline.trainer().fingerprint();
    let weight = |layer, unit, input, value| Change::Weight { layer, unit, input, value };
    for (change, field) in [
        (weight(2, 0, None, 1.0), "layer"),
        (weight(0, 3, None, 1.0), "unit"),
        (weight(0, 0, Some(2), 1.0), "input"),
        (weight(0, 0, None, f64::NAN), "value"),
        (weight(0, 0, None, 1e60), "value"),
        (Change::Freeze { layer: 1, unit: 1, frozen: true }, "unit"),
        (with(&timeline, |e| e.start.seed = 9), "start"),
        (with(&timeline, |e| e.data.noise = 0.2), "data"),
        (with(&timeline, |e| e.network.hidden = vec![3, 3]), "network.hidden"),
        (with(&timeline, |e| e.training.batch = 0), "training.batch"),
    ] {
        assert_eq!(timeline.change(&change).unwrap_err()[0].field, field);
    }
    assert_eq!(timeline.trainer().fingerprint(), before);
    assert_eq!(timeline.furthest(), 5);
}

#[test]
fn a_planned_change_is_made_when_its_moment_comes() {
    let mut changed = timeline("network.hidden=3");
    let mut planned = changed.clone();
    let rate = with(&changed, |e| e.training.learning_rate = 0.3);
    let weight = Change::Weight { layer: 0, unit: 2, input: None, value: 0.5 };
    changed.advance(25);
    changed.change(&weight).unwrap();
    changed.advance(100);
    changed.change(&rate).unwrap();
    changed.advance(100);
    planned.plan(125, &rate).unwrap();
    planned.plan(25, &weight).unwrap();
    planned.advance(225);
    assert_eq!(planned.trainer().fingerprint(), changed.trainer().fingerprint());
    assert_eq!(planned.plan(3, &rate).unwrap_err()[0].field, "moment");
}

/// What a person may do while a run goes on.
#[derive(Clone, Debug)]
enum Deed {
    Advance(u64),
    Rate(f64),
    Batch(u32),
    Optimiser(Optimiser),
    Activation(Activation),
    Weight(usize, usize, f64),
    Freeze(usize, bool),
    Split(bool),
}

/// The bits of a moment, and how many of its epoch's examples have reached each unit.
fn said(timeline: &Timeline<f32>) -> (String, [u64; 3]) {
    let trainer = timeline.trainer();
    (trainer.fingerprint(), [0, 1, 2].map(|unit| trainer.reached(0, unit)))
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        3 => (1..60_u64).prop_map(Deed::Advance),
        1 => prop::sample::select(vec![0.01, 0.1, 0.3]).prop_map(Deed::Rate),
        1 => (1..9_u32).prop_map(Deed::Batch),
        1 => prop::sample::select(Optimiser::ALL).prop_map(Deed::Optimiser),
        1 => prop::sample::select(Activation::ALL).prop_map(Deed::Activation),
        1 => (0..2_usize, 0..1_usize, -1.0..1.0_f64).prop_map(|(l, u, v)| Deed::Weight(l, u, v)),
        1 => (0..3_usize, any::<bool>()).prop_map(|(u, f)| Deed::Freeze(u, f)),
        1 => any::<bool>().prop_map(Deed::Split),
    ];
    prop::collection::vec(deed, 1..14)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// However a run was changed on its way, each of its moments can be gone back to, and playing on
    /// from there is the same run with the same changes at the same moments.
    #[test]
    fn every_moment_of_a_changed_run_is_what_it_was(
        deeds in deeds(),
        moments in prop::collection::vec(0..400_u64, 1..6),
    ) {
        let mut timeline = timeline("data.examples=17&network.hidden=3");
        let mut expected = vec![said(&timeline)];
        for deed in deeds {
            let change = match deed {
                Deed::Advance(examples) => {
                    for _ in 0..examples {
                        timeline.advance(1);
                        expected.push(said(&timeline));
                    }
                    continue;
                }
                Deed::Rate(rate) => with(&timeline, |e| e.training.learning_rate = rate),
                Deed::Batch(batch) => with(&timeline, |e| e.training.batch = batch),
                Deed::Optimiser(optimiser) => with(&timeline, |e| {
                    e.training.optimiser = optimiser;
                }),
                Deed::Activation(activation) => with(&timeline, |e| {
                    e.network.activation = activation;
                }),
                Deed::Weight(layer, unit, value) => {
                    Change::Weight { layer, unit, input: Some(1), value }
                }
                Deed::Freeze(unit, frozen) => Change::Freeze { layer: 0, unit, frozen },
                Deed::Split(split) => Change::Split { split },
            };
            timeline.change(&change).unwrap();
            *expected.last_mut().unwrap() = said(&timeline);
        }
        prop_assume!(!timeline.trainer().diverged());
        let last = expected.len() as u64 - 1;
        prop_assert_eq!(timeline.furthest(), last);
        for moment in moments.into_iter().chain([0, last]) {
            let moment = moment.min(last);
            timeline.seek(moment);
            prop_assert_eq!(timeline.trainer().examples_seen(), moment);
            prop_assert_eq!(&said(&timeline), &expected[moment as usize]);
        }
    }
}

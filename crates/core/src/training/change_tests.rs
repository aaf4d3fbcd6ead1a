use proptest::prelude::*;

use super::change::Change;
use crate::Experiment;
use crate::{Activation, Network, Optimiser, Parameters, Permalink, Timeline};

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

/// The network of another start, with a number that has a sign and no size.
fn of_seed(seed: u32) -> Network<f32> {
    let other = timeline(&format!("network.hidden=3,2&start.seed={seed}&start.bias=0.25"));
    let mut network = other.trainer().network().clone();
    network.layers[1].weights[(1, 2)] = -0.0;
    network
}

#[test]
fn weights_that_are_given_at_the_start_are_what_the_run_starts_from() {
    let network = of_seed(9);
    let weights = Parameters::of(&network);
    let mut timeline = timeline("network.hidden=3,2&training.optimiser=adam");
    timeline.change(&with(&timeline, |e| e.training.optimiser = Optimiser::Sgd)).unwrap();
    timeline.change(&Change::Weights { weights }).unwrap();
    let at = timeline.trainer().fingerprint();
    assert_eq!(timeline.trainer().network().layers, network.layers);
    let [start, biases] = network.layers[1].parameters();
    assert_eq!(timeline.start_of(1), (start, biases));
    let mut distances = Vec::new();
    timeline.distances(0, &mut distances);
    assert_eq!(distances, [0.0; 3], "no unit has left its start");
    let points = timeline.paths(0).to_vec();
    assert_eq!(points[..9], points[9..], "the way begins where the unit is");
    timeline.advance(150);
    timeline.seek(0);
    assert_eq!(timeline.trainer().fingerprint(), at);
    assert_eq!(timeline.trainer().network().layers, network.layers);
}

/// Given in the middle of a run, they are those of that moment, and the start is what it was.
#[test]
fn weights_that_are_given_later_are_those_of_their_moment() {
    let weights = Parameters::of(&of_seed(9));
    let mut timeline = timeline("network.hidden=3,2&training.batch=4");
    let start = timeline.trainer().fingerprint();
    timeline.advance(6);
    timeline.change(&Change::Freeze { layer: 0, unit: 1, frozen: true }).unwrap();
    timeline.change(&Change::Weights { weights: weights.clone() }).unwrap();
    assert_eq!(Parameters::of(timeline.trainer().network()), weights);
    timeline.advance(100);
    let held = timeline.trainer().network().layers[0].weights.row(1).clone_owned();
    assert_eq!(held, of_seed(9).layers[0].weights.row(1), "frozen at what it was given");
    timeline.seek(6);
    assert_eq!(Parameters::of(timeline.trainer().network()), weights);
    timeline.seek(0);
    assert_eq!(timeline.trainer().fingerprint(), start);
}

#[test]
fn weights_that_do_not_fit_are_refused_by_number() {
    let mut timeline = timeline("network.hidden=3");
    let before = timeline.trainer().fingerprint();
    let mut change = |weights: Vec<f32>| {
        let faults = timeline.change(&Change::Weights { weights: weights.into() }).unwrap_err();
        faults[0].to_string()
    };
    assert_eq!(
        change(vec![0.5; 12]),
        "weights: 12 numbers is not allowed; allowed: 13 numbers: 3 × 2 weights and 3 biases in \
         layer 1, 1 × 3 weights and 1 biases in layer 2"
    );
    for (at, place) in [
        (3, "layer 1, unit 2, input 2"),
        (8, "layer 1, unit 3, bias"),
        (11, "layer 2, unit 1, input 3"),
        (12, "layer 2, unit 1, bias"),
    ] {
        let mut weights = vec![0.5; 13];
        weights[at] = f32::INFINITY;
        let allowed = "inf is not allowed; allowed: a finite number";
        assert_eq!(change(weights), format!("weights, {place}: {allowed}"));
    }
    assert_eq!(timeline.trainer().fingerprint(), before);
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
    Weights(u32),
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
        1 => any::<u32>().prop_map(Deed::Weights),
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
                Deed::Weights(seed) => {
                    let mut other = timeline.trainer().clone();
                    other.restart(seed);
                    Change::Weights { weights: Parameters::of(other.network()) }
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

//! Units matched, put in order and grouped.

use proptest::prelude::*;

use super::clusters::{Player, Roles};
use super::contributions::{Contributions, added_over_plane};
use super::line::{barrier, losses_between, network_between};
use super::matching::Matching;
use super::pair::{Pair, Trained};
use crate::{Permalink, Trainer};

fn run(link: &str, examples: u64) -> Trainer<f32> {
    let mut run = Trainer::new(&Permalink::parse(link).unwrap().experiment).unwrap();
    run.advance(examples);
    run
}

fn added(run: &Trainer<f32>, layer: usize) -> Contributions {
    Contributions::of(run.network(), run.data(), layer)
}

fn two(link: &str, examples: u64) -> [Trainer<f32>; 2] {
    [1, 2].map(|seed| run(&format!("{link}&start.seed={seed}"), examples))
}

/// In the last hidden layer, what a unit adds is its outgoing weight times its activation's distance
/// from its mean.
#[test]
fn a_unit_adds_what_its_outgoing_weights_make_of_its_activation() {
    for link in ["", "data.set=digits&network.hidden=6,5", "data.set=iris&data.examples=60"] {
        let run = run(link, 500);
        let last = run.network().hidden_layers() - 1;
        let added = added(&run, last);
        let outgoing = &run.network().layers[last + 1].weights;
        for unit in 0..added.units() {
            let sent = added.activations_of(unit);
            let mean = sent.iter().sum::<f64>() / sent.len() as f64;
            let expected = sent.iter().flat_map(|a| {
                outgoing
                    .column(unit)
                    .iter()
                    .map(move |&w| f64::from(w) * (a - mean))
                    .collect::<Vec<_>>()
            });
            for (told, expected) in added.of_unit(unit).iter().zip(expected) {
                assert!((told - expected).abs() < 1e-12, "{link}: {told} {expected}");
            }
        }
    }
}

#[test]
fn few_units_do_most_of_the_work_of_the_circles() {
    for seed in 1..=120 {
        let run = run(&format!("start.seed={seed}"), 6000);
        let workers = added(&run, 0).workers(0.9);
        assert!((3..=5).contains(&workers), "{workers} from seed {seed}");
    }
    for link in
        ["data.set=digits&network.hidden=12", "network.hidden=6,9", "network.activation=relu"]
    {
        let mut run = run(link, 2000);
        let last = run.network().hidden_layers() - 1;
        assert_eq!(run.workers(0.9), added(&run, last).workers(0.9), "{link}");
    }
    assert_eq!(run("network.hidden=", 100).workers(0.9), 0);
    let frozen = added(&run("start.scheme=zeros", 100), 0);
    assert_eq!((frozen.workers(0.9), frozen.work()), (0, vec![0.0; 8]));
}

/// Every order of so many things.
fn orders(things: usize) -> Vec<Vec<usize>> {
    let Some(fewer) = things.checked_sub(1) else { return vec![Vec::new()] };
    let longer = |order: Vec<usize>| {
        (0..things).map(move |place| {
            let mut longer = order.clone();
            longer.insert(place, fewer);
            longer
        })
    };
    orders(fewer).into_iter().flat_map(longer).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..Default::default() })]

    /// No order of the units brings what partners add closer together, and their mean is told.
    #[test]
    fn the_match_is_the_best_of_all(
        link in prop::sample::select(vec![
            "network.hidden=5",
            "network.hidden=5&network.activation=relu",
            "network.hidden=4,5&data.set=xor",
            "data.set=digits&network.hidden=5",
            "data.set=hills&network.hidden=5&training.learning_rate=0.03",
            "network.hidden=5&start.scheme=zeros",
        ]),
        seeds in (1_u32..500, 1_u32..500),
        examples in 0_u64..2000,
    ) {
        let [a, b] = [seeds.0, seeds.1].map(|seed| {
            let run = run(&format!("{link}&start.seed={seed}"), examples);
            let layer = run.network().hidden_layers() - 1;
            added(&run, layer)
        });
        let matching = Matching::of(&a, &b);
        let dot = |x: &[f64], y: &[f64]| x.iter().zip(y).map(|(x, y)| x * y).sum::<f64>();
        let agreements: Vec<f64> = orders(5)
            .iter()
            .map(|order| {
                let sum: f64 = (0..5).map(|unit| dot(a.of_unit(unit), b.of_unit(order[unit]))).sum();
                let both = (a.squares() * b.squares()).sqrt();
                if both > 0.0 { sum / both } else { 0.0 }
            })
            .collect();
        let best = agreements.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        prop_assert!((matching.agreement - best).abs() < 1e-12, "{} {best}", matching.agreement);
        let mean = agreements.iter().sum::<f64>() / agreements.len() as f64;
        prop_assert!((matching.agreement_of_all - mean).abs() < 1e-9);
        let mut partners = matching.partners.clone();
        partners.sort_unstable();
        prop_assert_eq!(partners, (0..5).collect::<Vec<_>>());
    }

    /// A network whose units were put in another network's order says what it said.
    #[test]
    fn order_and_sign_leave_the_answer_as_it_was(
        link in prop::sample::select(vec![
            "network.hidden=7",
            "network.hidden=6,4",
            "network.hidden=6,4&network.activation=relu",
            "data.set=digits&network.hidden=5,5,5",
        ]),
        examples in 0_u64..1500,
    ) {
        let [a, b] = two(link, examples);
        let [first, second] =
            [&a, &b].map(|run| Trained::new(run.network(), run.network(), run.data(), 0));
        let moved = first.align(&second, b.data());
        let layer = b.network().hidden_layers() - 1;
        let [before, after] = [b.network(), &moved].map(|network| Contributions::of(network, b.data(), layer));
        let again = Matching::of(&added(&a, layer), &after);
        prop_assert!((again.agreement - Matching::of(&added(&a, layer), &before).agreement).abs() < 1e-6);
        let losses = losses_between(&b.network().clone(), &moved, b.data(), b.experiment().training.loss);
        prop_assert!((losses[0] - losses[10]).abs() < 1e-6, "{losses:?}");
    }
}

/// A shuffled start is the same run with its units in another order: the match finds that order.
#[test]
fn units_of_a_shuffled_start_find_themselves() {
    let link = "network.hidden=9&training.learning_rate=0.05";
    let whole = run(link, 1500);
    let shuffled = run(&format!("{link}&start.shuffle_units=3"), 1500);
    let [start, shuffled_start] = [run(link, 0), run(&format!("{link}&start.shuffle_units=3"), 0)];
    let row =
        |run: &Trainer<f32>, unit: usize| run.network().layers[0].weights.row(unit).into_owned();
    let matching = Matching::of(&added(&whole, 0), &added(&shuffled, 0));
    for (unit, &partner) in matching.partners.iter().enumerate() {
        assert_eq!(row(&start, unit), row(&shuffled_start, partner));
    }
    assert!(matching.agreement > 0.999 && matching.correlations.iter().all(|&r| r > 0.999));
}

/// The figures that were found for the circles, at 60 epochs: Ainsworth and others, and Entezari and
/// others, in small. Further on the matched order is no shorter way there.
#[test]
fn the_hill_between_two_starts_is_mostly_the_order_of_the_units() {
    let pair = |seed: u32| {
        let trained = [1, seed].map(|seed| {
            let start = run(&format!("start.seed={seed}"), 0);
            let end = run(&format!("start.seed={seed}"), 6000);
            Trained::new(start.network(), end.network(), end.data(), 0)
        });
        let run = run("", 0);
        Pair::of(&trained[0], &trained[1], run.data(), run.experiment().training.loss)
    };
    for (seed, before, after) in [(2, 0.137, 0.026), (3, 0.388, 0.103)] {
        let pair = pair(seed);
        assert!((pair.barrier() - before).abs() < 1e-3, "{}", pair.barrier());
        assert!((pair.barrier_aligned() - after).abs() < 1e-3, "{}", pair.barrier_aligned());
    }
    let same = pair(1);
    assert_eq!((same.barrier(), same.barrier_aligned()), (0.0, 0.0));
    assert!(same.matching.told() == [8, 8] && same.matching.agreement > 1.0 - 1e-12);
}

/// Dead units are all alike, so that who is matched with whom says nothing; the number of a unit must
/// not be what says it.
#[test]
fn units_that_add_nothing_are_not_taken_for_partners() {
    let [a, b] = two("network.hidden=12&network.activation=relu&start.bias=-3", 200);
    let matching = Matching::of(&added(&a, 0), &added(&b, 0));
    assert_eq!((matching.agreement, matching.told()), (0.0, [0, 0]));
    assert!(matching.correlations.iter().all(|&r| r == 0.0) && matching.same_index() < 0.5);
    // Nor those of which there are several that add the same.
    for (link, told) in
        [("start.symmetry=identical", 0), ("start.symmetry=twins&network.hidden=5", 1)]
    {
        let [a, b] = two(link, 3000);
        let matching = Matching::of(&added(&a, 0), &added(&b, 0));
        assert!(matching.told()[0] <= told, "{link}: {:?}", matching.told());
    }
}

#[test]
fn a_line_begins_and_ends_with_the_two_networks() {
    let [mut a, mut b] = two("data.set=moons", 2000);
    let losses = losses_between(a.network(), b.network(), a.data(), a.experiment().training.loss);
    assert_eq!(losses.len(), 11);
    assert!((losses[0] - a.loss()).abs() < 1e-6 && (losses[10] - b.loss()).abs() < 1e-6);
    assert_eq!(&network_between(a.network(), b.network(), 0.0), a.network());
    assert_eq!(&network_between(a.network(), b.network(), 1.0), b.network());
    assert_eq!(barrier(&[2.0, 1.0, 1.0]), 0.0);
    assert_eq!(barrier(&[1.0, 4.0, 3.0]), 2.0);
    assert!(barrier(&[1.0, f64::NAN, 3.0]).is_nan());
}

/// Whatever numbers a network that has diverged is left with, nothing breaks.
#[test]
fn what_is_no_number_is_told_as_none() {
    let [mut a, b] = two("data.set=plane&network.activation=relu&training.learning_rate=10", 5000);
    assert!(a.diverged());
    let value = f64::from(f32::MAX);
    a.change(&crate::Change::Weight { layer: 1, unit: 0, input: Some(2), value }).unwrap();
    let (start, data, loss) = (run("data.set=plane", 0), b.data(), b.experiment().training.loss);
    let [mut broken, whole] = [a, start].map(|run| run.network().clone());
    broken.layers[0].weights[(2, 1)] = f32::NAN;
    broken.layers[0].biases[3] = f32::INFINITY;
    let [first, second] = [&broken, &whole].map(|network| Trained::new(&whole, network, data, 0));
    let pair = Pair::of(&first, &second, data, loss);
    assert!(pair.matching.agreement.is_nan() && pair.barrier().is_nan());
    assert!(first.added.work().iter().all(|&share| share == 0.0 || share.is_nan()));
    Roles::of(&[&first.added, &second.added]);
}

#[test]
fn roles_of_the_same_start_twice_are_played_by_the_same_units() {
    let run = run("data.set=xor&network.hidden=4", 4000);
    let added = added(&run, 0);
    let roles = Roles::of(&[&added, &added, &added]);
    assert!(roles.recurring() == roles.roles.len() && roles.single() == 0);
    for (role, players) in roles.roles.iter().enumerate() {
        assert_eq!(roles.in_starts(role), 3);
        let units: Vec<usize> = players.iter().map(|player| player.unit).collect();
        let held = roles.held_by(role, 4);
        assert!(units.iter().all(|&unit| held[unit].is_multiple_of(3)));
        assert!(players.contains(&Player { start: 2, unit: units[0] }));
    }
}

/// Li and others in small: of the roles of 40 starts some recur and some do not.
#[test]
fn some_roles_recur_and_others_do_not() {
    let starts: Vec<_> = (1..=40)
        .map(|seed| {
            let link = format!("data.set=xor&network.hidden=4&start.seed={seed}");
            [0, 10_000].map(|examples| added(&run(&link, examples), 0))
        })
        .collect();
    let [at_start, trained] = [0, 1].map(|i| starts.iter().map(|of| &of[i]).collect::<Vec<_>>());
    let roles = Roles::of(&trained);
    assert_eq!(roles.recurring(), 4, "a corner each");
    assert!(roles.roles.len() > 4, "and others that few have");
    let foretold = roles.foretold(&at_start, &trained).unwrap();
    assert!(foretold.share > 0.4 && foretold.error < 0.05, "{foretold:?}");
    assert!(Roles::of(&at_start).recurring() < 4);
}

/// Over the plane a unit of the last hidden layer adds what its outgoing weight makes of its picture.
#[test]
fn what_units_add_over_the_plane_is_their_picture_as_the_answer_takes_it() {
    let mut run = run("network.hidden=6,4", 2000);
    let (layer, side) = (1, 9);
    let over = added_over_plane(run.network(), run.data(), layer, side);
    let mut said = vec![0.0; 4 * side * side];
    run.surfaces(layer, side, &mut said);
    let added = added(&run, layer);
    assert_eq!(over.len(), said.len());
    for (i, (&over, &said)) in over.iter().zip(&said).enumerate() {
        let unit = i / (side * side);
        let sent = added.activations_of(unit);
        let mean = sent.iter().sum::<f64>() / sent.len() as f64;
        let outgoing = f64::from(run.network().layers[2].weights[(0, unit)]);
        assert!((f64::from(over) - outgoing * (f64::from(said) - mean)).abs() < 1e-5);
    }
    let digits = self::run("data.set=digits&network.hidden=4", 0);
    assert!(added_over_plane(digits.network(), digits.data(), 0, 8).is_empty());
}

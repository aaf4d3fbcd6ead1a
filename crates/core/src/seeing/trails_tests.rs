//! Where units have been.

use super::trails::MOST;
use crate::{Experiment, Permalink, Symmetry, Timeline};

fn experiment(link: &str) -> Experiment {
    Permalink::parse(link).unwrap().experiment
}

fn points(timeline: &mut Timeline<f32>) -> Vec<f32> {
    timeline.paths(0).to_vec()
}

/// Where a unit is, less its move, is where it was, whatever the plane.
#[test]
fn a_step_moves_a_unit_on_the_plane_by_the_difference_of_its_places() {
    for link in ["network.hidden=4", "data.set=digits&network.hidden=5"] {
        let mut before = Timeline::<f32>::new(&experiment(link)).unwrap();
        before.advance(60);
        let mut timeline = before.clone();
        while !timeline.trails().is_settled(0) {
            timeline.paths(0);
        }
        timeline.advance(1);
        let now = points(&mut timeline);
        let mut moves = Vec::new();
        timeline.moves(0, &mut moves);
        let units = timeline.trainer().network().layers[0].units();
        assert_eq!(moves.len(), 2 * units);
        let old = &before.trainer().network().layers[0];
        let mut was = Vec::new();
        timeline.trails().moves(0, old, &mut was);
        for unit in 0..units {
            for axis in 0..2 {
                let at = now[now.len() - 3 * units + 3 * unit + axis];
                let place = at - moves[2 * unit + axis];
                assert!((place - was[2 * unit + axis]).abs() < 1e-6, "{link}");
            }
        }
    }
}

#[test]
fn two_weights_are_the_plane_itself() {
    let mut timeline = Timeline::<f32>::new(&experiment("network.hidden=3")).unwrap();
    timeline.advance(40);
    let points = points(&mut timeline);
    assert_eq!(timeline.trails().moments(), (0..=40).collect::<Vec<_>>());
    assert_eq!(points.len(), 42 * 3 * 3);
    let now = &timeline.trainer().network().layers[0];
    for unit in 0..3 {
        let expected = [now.weights[(unit, 0)], now.weights[(unit, 1)], now.biases[unit]];
        assert_eq!(points[(41 * 3 + unit) * 3..][..3], expected);
        assert_eq!(points[(40 * 3 + unit) * 3..][..3], expected, "the last moment is now");
    }
    assert_eq!(timeline.trails().share(0), 1.0);
}

#[test]
fn a_long_run_has_evenly_spaced_moments_from_its_start_however_it_was_advanced() {
    let link = experiment("network.hidden=2");
    let mut once = Timeline::<f32>::new(&link).unwrap();
    once.advance(5000);
    let mut sliced = Timeline::<f32>::new(&link).unwrap();
    for _ in 0..50 {
        sliced.advance(100);
    }
    let moments = once.trails().moments().to_vec();
    assert_eq!(moments, sliced.trails().moments());
    assert!((MOST / 2..=MOST).contains(&moments.len()));
    assert!(moments.windows(2).all(|pair| pair[1] - pair[0] == moments[1]));
    assert_eq!(moments[0], 0);
    assert_eq!(points(&mut once), points(&mut sliced));
}

#[test]
fn identical_units_are_one_point_and_mirrored_ones_mirror() {
    for (symmetry, sign) in [(Symmetry::Identical, 1.0), (Symmetry::Mirrored, -1.0)] {
        let mut experiment = experiment("data.set=digits&data.examples=60&network.hidden=2");
        experiment.start.symmetry = symmetry;
        let mut timeline = Timeline::<f32>::new(&experiment).unwrap();
        timeline.advance(300);
        for pair in points(&mut timeline).chunks_exact(6) {
            assert_eq!([pair[0], pair[1]], [sign * pair[3], sign * pair[4]]);
        }
    }
}

/// Else a link would open a picture that is turned about.
#[test]
fn a_moment_looks_the_same_however_it_was_come_to() {
    for seed in 1..=12 {
        let link = format!("data.set=digits&data.examples=60&network.hidden=5&start.seed={seed}");
        let mut once = Timeline::<f32>::new(&experiment(&link)).unwrap();
        once.advance(400);
        let mut watched = Timeline::<f32>::new(&experiment(&link)).unwrap();
        for _ in 0..100 {
            watched.advance(4);
            watched.paths(0);
        }
        let mut longer = watched.clone();
        longer.advance(300);
        longer.paths(0);
        let settled = |timeline: &mut Timeline<f32>| {
            while !timeline.trails().is_settled(0) {
                timeline.paths(0);
            }
            points(timeline)
        };
        let expected = settled(&mut once);
        let largest = expected.iter().fold(0.0_f32, |largest, x| largest.max(x.abs()));
        for (got, expected) in settled(&mut watched).iter().zip(&expected) {
            assert!((got - expected).abs() < 1e-3 * largest, "seed {seed}: {got} {expected}");
        }
        let mut further = Timeline::<f32>::new(&experiment(&link)).unwrap();
        further.advance(700);
        for (got, expected) in settled(&mut longer).iter().zip(&settled(&mut further)) {
            assert!((got - expected).abs() < 1e-3 * largest, "seed {seed}: {got} {expected}");
        }
    }
}

#[test]
fn a_moment_of_the_past_is_drawn_on_the_same_plane() {
    let mut timeline = Timeline::<f32>::new(&experiment("data.set=iris&network.hidden=3")).unwrap();
    timeline.advance(200);
    while !timeline.trails().is_settled(0) {
        timeline.paths(0);
    }
    let end = points(&mut timeline);
    timeline.seek(77);
    let past = points(&mut timeline);
    let recorded = end.len() - 9;
    assert_eq!(past[..recorded], end[..recorded]);
    assert_eq!(past[recorded..], end[77 * 9..78 * 9]);
}

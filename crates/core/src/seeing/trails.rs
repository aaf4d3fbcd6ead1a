//! Where each unit has been: its way through weight space since its random start.
//!
//! A unit is a point: its incoming weights and its bias. With one or two inputs the weights are the
//! plane that it is drawn on; with more, that is the plane in which all ways of the layer's units
//! together spread the most.

use crate::network::layers::{Layer, Network};
use crate::numbers::real::Real;
use crate::seeing::plane_of_variance::Plane;

/// Numbers that all trails may hold: 8 MB of f32.
const BOUND: usize = 2 << 20;
/// Moments that a trail has at most; a screen shows no more.
const MOST: usize = 256;
/// Moments that the largest network's trails have at most.
const FEWEST: usize = 16;

/// The ways of all hidden units, at moments that are evenly spaced over the run so far.
#[derive(Clone, Debug)]
pub struct Trails<S: Real> {
    /// Examples seen, multiples of `spacing`.
    moments: Vec<u64>,
    spacing: u64,
    capacity: usize,
    layers: Vec<Trail<S>>,
}

/// One layer's.
#[derive(Clone, Debug)]
struct Trail<S: Real> {
    /// Moment by moment, unit by unit: the weights, then the bias.
    rows: Vec<S>,
    /// Numbers of one unit.
    size: usize,
    /// Numbers of one moment.
    stride: usize,
    plane: Plane,
    /// How many rows the plane was found from; another number and it is sought again.
    planed: usize,
    /// The points that were asked for last.
    points: Vec<f32>,
}

impl<S: Real> Trails<S> {
    /// The ways from a network's start.
    pub(crate) fn new(network: &Network<S>) -> Self {
        let hidden = &network.layers[..network.hidden_layers()];
        let layers: Vec<_> = hidden.iter().map(Trail::new).collect();
        let numbers = layers.iter().map(|trail| trail.stride).sum::<usize>();
        let capacity = (BOUND / numbers.max(1)).clamp(FEWEST, MOST);
        let mut this = Self { moments: Vec::new(), spacing: 1, capacity, layers };
        this.record(network, 0);
        this
    }

    /// The next moment to be recorded.
    pub(crate) fn due(&self) -> u64 {
        self.moments.last().map_or(0, |last| last + self.spacing)
    }

    /// Records the moment, if it is the one that is due.
    pub(crate) fn record(&mut self, network: &Network<S>, examples_seen: u64) {
        if examples_seen != self.due() || !network.is_finite() {
            return;
        }
        if self.moments.len() == self.capacity {
            self.give_up_every_second();
            return self.record(network, examples_seen);
        }
        self.moments.push(examples_seen);
        for (trail, layer) in self.layers.iter_mut().zip(&network.layers) {
            trail.record(layer);
        }
    }

    /// Forgets what came after a moment.
    pub(crate) fn forget_after(&mut self, examples_seen: u64) {
        let kept = self.moments.partition_point(|&moment| moment <= examples_seen);
        self.moments.truncate(kept);
        for trail in &mut self.layers {
            trail.rows.truncate(kept * trail.stride);
        }
    }

    /// The moments that have been recorded, in examples seen.
    pub fn moments(&self) -> &[u64] {
        &self.moments
    }

    /// Whether units of a layer are drawn on the plane of their own two numbers, and not on that of
    /// largest variance.
    ///
    /// # Panics
    /// When there is no such hidden layer.
    pub fn is_own_plane(&self, layer: usize) -> bool {
        self.layers[layer].size <= 3
    }

    /// Where a layer's units were at each moment, and where they are now: a point a unit, moment by
    /// moment, `now` last. A point is x, y and the unit's bias. The plane of largest variance goes
    /// through the origin of weight space: what is mirrored there is mirrored on it.
    ///
    /// # Panics
    /// When there is no such hidden layer.
    pub fn points(&mut self, layer: usize, now: &Layer<S>) -> &[f32] {
        self.layers[layer].points(now)
    }

    /// By how much a change of a layer's parameters moves each unit on the plane of
    /// [`points`](Self::points): x and y a unit. The plane goes through the origin, so that the
    /// difference of two points is the point of their difference.
    ///
    /// # Panics
    /// When there is no such hidden layer.
    pub fn moves(&self, layer: usize, moved: &Layer<S>, into: &mut Vec<f32>) {
        let trail = &self.layers[layer];
        let mut row = Vec::with_capacity(trail.size);
        into.clear();
        for unit in 0..moved.units() {
            row.clear();
            row.extend(moved.weights.row(unit).iter());
            row.push(moved.biases[unit]);
            into.extend(trail.place(&row).map(|x| x as f32));
        }
    }

    /// The share of the variance of all ways of a layer that its plane shows, after
    /// [`points`](Self::points) were asked for; 1 on the plane of a unit's own numbers.
    ///
    /// # Panics
    /// When there is no such hidden layer.
    pub fn share(&self, layer: usize) -> f64 {
        let trail = &self.layers[layer];
        if trail.size <= 3 { 1.0 } else { trail.plane.share() }
    }

    /// Whether the plane of a layer's [`points`](Self::points) is found: else it turns a little when
    /// they are asked for again.
    ///
    /// # Panics
    /// When there is no such hidden layer.
    pub fn is_settled(&self, layer: usize) -> bool {
        let trail = &self.layers[layer];
        trail.size <= 3 || trail.planed == trail.rows.len()
    }

    fn give_up_every_second(&mut self) {
        self.spacing *= 2;
        let spacing = self.spacing;
        for trail in &mut self.layers {
            let stride = trail.stride;
            let mut kept = 0;
            for (at, _) in
                self.moments.iter().enumerate().filter(|(_, moment)| *moment % spacing == 0)
            {
                trail.rows.copy_within(at * stride..(at + 1) * stride, kept * stride);
                kept += 1;
            }
            trail.rows.truncate(kept * stride);
            trail.planed = 0;
        }
        self.moments.retain(|moment| moment % spacing == 0);
    }
}

impl<S: Real> Trail<S> {
    fn new(layer: &Layer<S>) -> Self {
        let size = layer.inputs() + 1;
        Self {
            rows: Vec::new(),
            size,
            stride: layer.units() * size,
            plane: Plane::new(size),
            planed: 0,
            points: Vec::new(),
        }
    }

    fn record(&mut self, layer: &Layer<S>) {
        for unit in 0..layer.units() {
            self.rows.extend(layer.weights.row(unit).iter());
            self.rows.push(layer.biases[unit]);
        }
    }

    fn points(&mut self, now: &Layer<S>) -> &[f32] {
        if self.size > 3 && self.planed != self.rows.len() && self.plane.seek(&self.rows) {
            self.planed = self.rows.len();
        }
        // What is shown now is a row as any other, for as long as it takes to project it.
        let recorded = self.rows.len();
        self.record(now);
        self.points.clear();
        for row in self.rows.chunks_exact(self.size) {
            let bias = row[self.size - 1].to_f64() as f32;
            let [x, y] = place(&self.plane, row);
            self.points.extend([x as f32, y as f32, bias]);
        }
        self.rows.truncate(recorded);
        &self.points
    }

    fn place(&self, row: &[S]) -> [f64; 2] {
        place(&self.plane, row)
    }
}

/// Where a row lies: on the plane of its own two numbers, or on that of largest variance.
fn place<S: Real>(plane: &Plane, row: &[S]) -> [f64; 2] {
    match *row {
        [weight, bias] => [weight.to_f64(), bias.to_f64()],
        [x, y, _] => [x.to_f64(), y.to_f64()],
        _ => plane.project(row),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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

    #[test]
    fn a_moment_of_the_past_is_drawn_on_the_same_plane() {
        let mut timeline =
            Timeline::<f32>::new(&experiment("data.set=iris&network.hidden=3")).unwrap();
        timeline.advance(200);
        let end = points(&mut timeline);
        timeline.seek(77);
        let past = points(&mut timeline);
        let recorded = end.len() - 9;
        assert_eq!(past[..recorded], end[..recorded]);
        assert_eq!(past[recorded..], end[77 * 9..78 * 9]);
    }
}

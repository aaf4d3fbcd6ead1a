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
pub(super) const MOST: usize = 256;
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
    /// The plane of the first 1, 2, 4, … moments, each sought from the one before. It says which way
    /// the axes point: a moment looks the same however the run has come to it.
    anchor: Plane,
    /// How many moments that is of; none before it is sought.
    anchored: usize,
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
            trail.forget_anchor();
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
            anchor: Plane::new(size),
            anchored: 0,
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
        if self.size > 3 && self.planed != self.rows.len() {
            self.seek_plane();
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

    /// Seeks the plane of all rows, for as long as can be afforded at one time.
    fn seek_plane(&mut self) {
        let is_anchored = self.seek_anchor();
        let is_found = self.plane.seek(&self.rows);
        if !is_anchored {
            return;
        }
        self.plane.align(&self.anchor);
        if is_found {
            self.planed = self.rows.len();
        }
    }

    fn forget_anchor(&mut self) {
        self.anchor = Plane::new(self.size);
        self.anchored = 0;
    }

    /// Goes on to the anchor of these rows; whether it is there.
    fn seek_anchor(&mut self) -> bool {
        let Some(doublings) = (self.rows.len() / self.stride.max(1)).checked_ilog2() else {
            return true;
        };
        let wanted = 1 << doublings;
        if self.anchored > wanted {
            self.forget_anchor();
        }
        if self.anchored < wanted {
            let moments = (2 * self.anchored).max(1);
            if self.anchor.seek(&self.rows[..moments * self.stride]) {
                self.anchored = moments;
            }
        }
        self.anchored == wanted
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

//! What is computed only while somebody looks at it: surfaces, answers, pairs, paths.

use js_sys::{Float32Array, Float64Array};
use unalike_core::{Forward, Pairs, Responses, Targets, effective_rank, nearest_rows, smoothness};
use wasm_bindgen::prelude::*;

use crate::{RawRun, view};

/// Room for what was looked at last, used again by the next look.
#[derive(Default)]
pub struct Looks {
    surfaces: Vec<f32>,
    pub(crate) without: Vec<f32>,
    curve: Vec<f32>,
    shares: Vec<f64>,
    distances: Vec<f64>,
    responses: Responses,
    pairs: Option<Pairs>,
    moments: Vec<f64>,
    moves: Vec<f32>,
    pub(crate) answer: Option<Forward<f32>>,
}

#[wasm_bindgen]
impl RawRun {
    /// What each unit of a layer sends over the plane −1 … 1: unit by unit, row by row from the
    /// top, `side` points a row; empty where examples are no points of it.
    pub fn surfaces(&mut self, layer: usize, side: usize) -> Float32Array {
        let trainer = self.timeline.trainer_mut();
        let units = trainer.network().layers[layer].units();
        let points = if trainer.data().plane.is_some() { side * side } else { 0 };
        self.looks.surfaces.resize(points * units, 0.0);
        trainer.surfaces(layer, side, &mut self.looks.surfaces);
        view(&self.looks.surfaces)
    }

    /// The hidden units' activation at `points` sums from `low` to `high`, both included: the value
    /// and the slope of each.
    pub fn curve(&mut self, low: f32, high: f32, points: usize) -> Float32Array {
        let activation = self.trainer().network().activation;
        let pace = (high - low) / points.saturating_sub(1).max(1) as f32;
        self.looks.curve.clear();
        for i in 0..points {
            self.looks.curve.extend(activation.at(low + pace * i as f32));
        }
        view(&self.looks.curve)
    }

    /// The part that each unit of a layer had in the length of its gradient in the last step.
    pub fn step_shares(&mut self, layer: usize) -> Float64Array {
        let step = self.timeline.trainer().step();
        self.looks.shares.resize(step.deltas[layer].len(), 0.0);
        step.shares(layer, &mut self.looks.shares);
        view_f64(&self.looks.shares)
    }

    /// How far each unit of a layer is from its start, over its incoming weights and its bias.
    pub fn distances(&mut self, layer: usize) -> Float64Array {
        self.timeline.distances(layer, &mut self.looks.distances);
        view_f64(&self.looks.distances)
    }

    /// The units of a layer that hardly move, from 0; none before the run has seen ten epochs.
    pub fn hardly_moving(&mut self, layer: usize) -> Vec<u32> {
        self.timeline.distances(layer, &mut self.looks.distances);
        unalike_core::hardly_moving(&self.looks.distances, self.trainer().epoch())
    }

    /// How much alike the weights of neighbouring pixels are, on average over the first layer's
    /// units, now or at the start; no number where examples are no images.
    pub fn smoothness(&self, at_start: bool) -> f64 {
        if !self.is_image() {
            return f64::NAN;
        }
        let layer = &self.trainer().network().layers[0];
        let now = layer.weights.as_slice();
        smoothness(if at_start { self.timeline.start_of(0).0 } else { now }, layer.units())
    }

    /// For each unit of the first layer the one of another run with the nearest row, and at the end
    /// how far the farthest of them are apart.
    pub fn nearest(&self, other: &RawRun) -> Vec<f64> {
        let [own, other] = [self, other].map(|run| &run.trainer().network().layers[0]);
        let (units, gap) = nearest_rows(own, other);
        units.into_iter().map(|unit| unit as f64).chain([gap]).collect()
    }

    /// Sends at most `most` examples through, to be asked about with the functions that follow.
    pub fn read_responses(&mut self, layer: usize, most: usize) {
        self.looks.responses.read(self.timeline.trainer_mut(), layer, most);
    }

    /// How many examples were sent through.
    pub fn response_examples(&self) -> usize {
        self.looks.responses.examples().len()
    }

    /// The least and the largest activation of one unit, or of all of the layer.
    pub fn response_range(&self, unit: Option<usize>) -> Vec<f32> {
        self.looks.responses.range(unit).to_vec()
    }

    /// The examples that a unit answers the strongest, by their index in the set.
    pub fn strongest(&self, unit: usize, count: usize) -> Vec<u32> {
        let [strongest, _] = self.looks.responses.extremes(unit, count);
        strongest
    }

    /// The examples that a unit answers the weakest, by their index in the set.
    pub fn weakest(&self, unit: usize, count: usize) -> Vec<u32> {
        let [_, weakest] = self.looks.responses.extremes(unit, count);
        weakest
    }

    /// How often a unit's activation falls into each of `bins` parts of `low … high`, class by
    /// class.
    pub fn histogram(&self, unit: usize, bins: usize, low: f32, high: f32) -> Vec<u32> {
        let (labels, classes): (&[u8], usize) = match &self.trainer().data().targets {
            Targets::Classes { labels, names } => (labels, names.len()),
            Targets::Numbers(_) => (&[], 1),
        };
        self.looks.responses.histogram(unit, bins, [low, high], labels, classes)
    }

    /// Compares all units of a hidden layer, to be read with `gaps` and `cosines`.
    pub fn compare_pairs(&mut self, layer: usize) {
        self.looks.pairs = Some(Pairs::of(&self.timeline.trainer().network().layers[layer]));
    }

    /// Units × units, the largest gap in one weight or bias of each pair.
    pub fn gaps(&self) -> Float64Array {
        view_f64(self.looks.pairs.as_ref().map_or(&[], |pairs| pairs.gaps.as_slice()))
    }

    /// Units × units, the cosine of each pair's rows.
    pub fn cosines(&self) -> Float64Array {
        view_f64(self.looks.pairs.as_ref().map_or(&[], |pairs| pairs.cosines.as_slice()))
    }

    /// How many directions a hidden layer's rows fill.
    pub fn effective_rank(&self, layer: usize) -> f64 {
        effective_rank(&self.trainer().network().layers[layer])
    }

    /// Where a hidden layer's units were at each moment and are now: x, y and bias a unit, moment by
    /// moment, the present last.
    pub fn paths(&mut self, layer: usize) -> Float32Array {
        view(self.timeline.paths(layer))
    }

    /// By how much the last step moved each unit on the plane of `paths`: x and y a unit; empty where
    /// that is not known any more.
    pub fn path_moves(&mut self, layer: usize) -> Float32Array {
        self.timeline.moves(layer, &mut self.looks.moves);
        view(&self.looks.moves)
    }

    /// The moments of `paths`, the present left out.
    pub fn path_moments(&mut self) -> Float64Array {
        let moments = self.timeline.trails().moments().iter().map(|&moment| moment as f64);
        self.looks.moments.clear();
        self.looks.moments.extend(moments);
        view_f64(&self.looks.moments)
    }

    /// The share of all ways' variance that the plane of `paths` shows.
    pub fn path_share(&self, layer: usize) -> f64 {
        self.timeline.trails().share(layer)
    }

    /// Whether the plane of `paths` is found: else it turns a little when they are asked for again.
    pub fn path_is_settled(&self, layer: usize) -> bool {
        self.timeline.trails().is_settled(layer)
    }

    /// Whether `paths` are drawn on the plane of the units' own two numbers.
    pub fn path_is_own_plane(&self, layer: usize) -> bool {
        self.timeline.trails().is_own_plane(layer)
    }
}

/// How fast a gap grows, e-folds an example, by least squares over moments; `undefined` with fewer
/// than two moments that have one.
#[wasm_bindgen]
pub fn growth_rate(moments: &[f64], gaps: &[f64]) -> Option<f64> {
    unalike_core::growth_rate(moments.iter().copied().zip(gaps.iter().copied()))
}

/// The moment since which the mean training loss has levelled off; `undefined` while it has not.
#[wasm_bindgen]
pub fn levelled_off(moments: &[f64], losses: &[f64], epoch_length: f64) -> Option<f64> {
    unalike_core::levelled_off(moments, losses, epoch_length)
}

fn view_f64(numbers: &[f64]) -> Float64Array {
    // SAFETY: as in `view`.
    unsafe { Float64Array::view(numbers) }
}

//! What units are worth, and the network without some of them.

use js_sys::Float32Array;
use serde::Serialize;
use unalike_core::{ScoreByClass, UnitWorth, Worth};
use unalike_wasm_values::write;
use wasm_bindgen::prelude::*;

use crate::{RawRun, view};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ToldWorth {
    loss: f64,
    accuracy: Option<f64>,
    by_class: Option<Vec<Option<f64>>>,
    units: Vec<ToldUnit>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ToldUnit {
    at_zero: ToldScore,
    at_mean: ToldScore,
    /// By how much the loss rises with its activation held at its mean.
    damage: f64,
    answers: f64,
    same_as: Option<usize>,
    is_redundant: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ToldScore {
    loss: f64,
    accuracy: Option<f64>,
    by_class: Option<Vec<Option<f64>>>,
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = "
/** How a network does on the training examples. */
export interface ToldScore {
    loss: number;
    /** The share whose class is said rightly; none for numbers. */
    accuracy: number | null;
    /** The same for each class; none for a class without examples. */
    byClass: (number | null)[] | null;
}
/** What one unit is worth. */
export interface ToldUnit {
    /** How the network does with what it sends held at 0, and at its mean. */
    atZero: ToldScore;
    atMean: ToldScore;
    /** By how much the loss rises at its mean. */
    damage: number;
    /** The share of training examples for which it does not send 0. */
    answers: number;
    /** The first unit that says the same, from 0. */
    sameAs: number | null;
    /** Whether the loss hardly rises without it. */
    isRedundant: boolean;
}
/** What the units of a hidden layer are worth. */
export interface ToldWorth extends ToldScore {
    units: ToldUnit[];
}
";

#[wasm_bindgen]
extern "C" {
    /// What a layer's units are worth.
    #[wasm_bindgen(typescript_type = "ToldWorth")]
    pub type ToldWorthValue;
}

#[wasm_bindgen]
impl RawRun {
    /// What the units of a hidden layer are worth.
    ///
    /// # Errors
    /// When it cannot be told.
    pub fn worth(&mut self, layer: usize) -> Result<ToldWorthValue, JsValue> {
        let worth = self.timeline.trainer_mut().worth(layer);
        write(&ToldWorth::of(&worth)).map(JsCast::unchecked_into)
    }

    /// The mean loss and the accuracy, no number where there is none, with some hidden units held at
    /// their means: `layers` and `units` say which.
    pub fn score_without(&mut self, layers: &[usize], units: &[usize]) -> Vec<f64> {
        let trainer = self.timeline.trainer_mut();
        let without = trainer.network_without(&pairs(layers, units));
        let score = trainer.score_of(&without);
        vec![score.loss, score.accuracy.unwrap_or(f64::NAN)]
    }

    /// What the network says of an example without them, and at the end its loss.
    pub fn said_without(&mut self, layers: &[usize], units: &[usize], example: u32) -> Vec<f32> {
        let trainer = self.timeline.trainer_mut();
        let without = trainer.network_without(&pairs(layers, units));
        let (mut said, loss) = trainer.said_by(&without, example);
        said.push(loss as f32);
        said
    }

    /// What the network says over the plane without them, as `surfaces` of its output.
    pub fn surface_without(
        &mut self,
        layers: &[usize],
        units: &[usize],
        side: usize,
    ) -> Float32Array {
        let trainer = self.timeline.trainer_mut();
        let is_plane = trainer.data().plane.is_some();
        let without = trainer.network_without(&pairs(layers, units));
        let outputs = without.layers[without.hidden_layers()].units();
        let points = if is_plane { side * side } else { 0 };
        self.looks.without.resize(points * outputs, 0.0);
        trainer.surface_of(&without, side, &mut self.looks.without);
        view(&self.looks.without)
    }
}

fn pairs(layers: &[usize], units: &[usize]) -> Vec<(usize, usize)> {
    layers.iter().copied().zip(units.iter().copied()).collect()
}

impl ToldWorth {
    fn of(worth: &Worth) -> Self {
        let ToldScore { loss, accuracy, by_class } = ToldScore::of(&worth.with_all);
        let unit = |(unit, of): (usize, &UnitWorth)| ToldUnit {
            at_zero: ToldScore::of(&of.at_zero),
            at_mean: ToldScore::of(&of.at_mean),
            damage: worth.damage(unit),
            answers: of.answers,
            same_as: of.same_as,
            is_redundant: worth.is_redundant(unit),
        };
        Self { loss, accuracy, by_class, units: worth.units.iter().enumerate().map(unit).collect() }
    }
}

impl ToldScore {
    fn of(score: &ScoreByClass) -> Self {
        let ScoreByClass { all, by_class } = score.clone();
        Self { loss: all.loss, accuracy: all.accuracy, by_class }
    }
}

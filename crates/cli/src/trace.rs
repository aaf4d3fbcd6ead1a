//! `--trace`: the start and every step of a run, with all its weights.

use std::path::Path;

use serde::Serialize;
use unalike_core::Trainer;

use crate::failure::Result;
use crate::output::{Output, json};

/// A file of JSON objects, one a line.
pub struct Trace(Output);

/// One moment.
#[derive(Serialize)]
struct Moment<'a> {
    /// Examples seen.
    step: u64,
    epoch: u64,
    /// The example's index in the set; `null` at the start, as are the four that follow.
    example: Option<usize>,
    inputs: Option<&'a [f32]>,
    target: Option<&'a [f32]>,
    output: Option<&'a [f32]>,
    /// The example's loss, before the update.
    loss: Option<f32>,
    updated: bool,
    layers: Vec<Layer<'a>>,
}

/// A layer after the step.
#[derive(Serialize)]
struct Layer<'a> {
    /// A list a unit.
    weights: Vec<Vec<f32>>,
    biases: &'a [f32],
}

impl Trace {
    /// Starts the file, or standard output for `-`.
    pub fn create(path: &Path) -> Result<Self> {
        Output::create(path).map(Self)
    }

    /// Writes where the run stands.
    pub fn write(&mut self, trainer: &Trainer<f32>) -> Result<()> {
        let step = trainer.step();
        let seen = step.example;
        let layers = trainer.network().layers.iter().map(|layer| Layer {
            weights: layer.weights.row_iter().map(|row| row.iter().copied().collect()).collect(),
            biases: layer.biases.as_slice(),
        });
        let moment = Moment {
            step: trainer.examples_seen(),
            epoch: trainer.epoch(),
            example: seen,
            inputs: seen.map(|_| step.inputs.as_slice()),
            target: seen.map(|_| step.target.as_slice()),
            output: seen.map(|_| step.forward.output().activations.as_slice()),
            loss: seen.map(|_| step.loss),
            updated: step.updated,
            layers: layers.collect(),
        };
        self.0.line(&json(&moment)?)
    }

    /// Writes what is still held back.
    pub fn finish(mut self) -> Result<()> {
        self.0.flush()
    }
}

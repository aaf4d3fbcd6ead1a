//! The same experiment from many random starts: what each came to.

use unalike_core::{Trainer, effective_rank};
use unalike_wasm_values::{DocumentValue, read, refused};
use wasm_bindgen::prelude::*;

/// One experiment from many random starts, and what the last ones that were trained came to.
#[wasm_bindgen]
pub struct RawStarts {
    trainer: Trainer<f32>,
    losses: Vec<f32>,
    dead_units: Vec<u32>,
    distinct_units: Vec<u32>,
    ranks: Vec<f32>,
    workers: Vec<u32>,
    fates: Vec<u8>,
}

/// The share of the work of which it is told how many units do it.
const MOST_OF_IT: f64 = 0.9;

#[wasm_bindgen]
impl RawStarts {
    /// Makes what all starts have in common.
    ///
    /// # Errors
    /// As [`read`].
    #[wasm_bindgen(constructor)]
    pub fn new(document: DocumentValue) -> Result<RawStarts, JsValue> {
        let trainer = Trainer::new(&read(document)?).map_err(|error| refused(&error))?;
        Ok(Self {
            trainer,
            losses: Vec::new(),
            dead_units: Vec::new(),
            distinct_units: Vec::new(),
            ranks: Vec::new(),
            workers: Vec::new(),
            fates: Vec::new(),
        })
    }

    /// Trains `count` starts for some epochs, `first` the seed of the first.
    pub fn train(&mut self, first: u32, count: u32, epochs: f64) {
        let Self { trainer, losses, dead_units, distinct_units, ranks, workers, fates } = self;
        let examples = (epochs as u64).saturating_mul(trainer.epoch_length());
        losses.clear();
        dead_units.clear();
        distinct_units.clear();
        ranks.clear();
        workers.clear();
        fates.clear();
        for i in 0..count {
            trainer.restart(first.wrapping_add(i));
            let start = trainer.network().layers[..trainer.network().hidden_layers()].to_vec();
            trainer.advance(examples);
            let loss = trainer.loss();
            let test_loss = trainer.test_score().map(|score| score.loss);
            let idle = trainer.idle(&start);
            losses.push(loss as f32);
            dead_units.push(idle.dead_units as u32);
            let distinct = (0..start.len()).map(|layer| trainer.divergence(layer).distinct_units);
            distinct_units.push(distinct.sum::<usize>() as u32);
            let last = start.len().checked_sub(1).map(|last| &trainer.network().layers[last]);
            ranks.push(last.map_or(0.0, effective_rank) as f32);
            workers.push(trainer.workers(MOST_OF_IT) as u32);
            fates.push(trainer.fate(idle, [loss].into_iter().chain(test_loss)) as u8);
        }
    }

    /// Each start's mean loss over the training examples; not to be told where it diverged.
    pub fn losses(&self) -> Vec<f32> {
        self.losses.clone()
    }

    /// How many hidden units of each start send 0 to every training example.
    pub fn dead_units(&self) -> Vec<u32> {
        self.dead_units.clone()
    }

    /// How many different units the hidden layers of each start have together.
    pub fn distinct_units(&self) -> Vec<u32> {
        self.distinct_units.clone()
    }

    /// The effective rank of each start's last hidden layer.
    pub fn ranks(&self) -> Vec<f32> {
        self.ranks.clone()
    }

    /// How many units of each start's last hidden layer do nine tenths of its work.
    pub fn workers(&self) -> Vec<u32> {
        self.workers.clone()
    }

    /// What became of each: 0 it has learnt, 1 it diverged, 2 no hidden unit moved, 3 all units of a
    /// layer died.
    pub fn fates(&self) -> Vec<u8> {
        self.fates.clone()
    }
}

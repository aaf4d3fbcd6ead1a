//! One start of a sweep: its run, and what is told of it.

use serde::{Deserialize, Serialize};
use unalike_core::{Change, Data, Experiment, Idle, Layer, Permalink, Trainer};

use crate::failure::{Failure, Result};
use crate::length;
use crate::report::Report;

/// One start's run.
#[derive(Serialize, Deserialize)]
pub struct Start {
    pub seed: u32,
    #[serde(flatten)]
    pub report: Report,
    #[serde(flatten)]
    pub idle: Idle,
}

/// What all starts of a sweep share.
pub struct Recipe {
    trainer: Trainer<f32>,
    first_seed: u32,
    examples: u64,
    changes: Vec<(u64, Change)>,
}

impl Recipe {
    /// What a link asks of each start, trained for so many epochs, or as long as the link says.
    pub fn new(link: Permalink, epochs: Option<u64>) -> Result<Self> {
        let Permalink { experiment, step, changes, .. } = link;
        if let Some((at, _)) = changes.iter().find(|(_, it)| matches!(it, Change::Weights { .. })) {
            return Err(Failure::refused(format!(
                "changes, {at}:weights: many random starts are trained, and these weights would take \
                 the place of each"
            )));
        }
        let trainer = new_trainer(&experiment)?;
        let examples = length::examples(&trainer, None, epochs, step);
        Ok(Self { trainer, first_seed: experiment.start.seed, examples, changes })
    }

    /// A run to train one start after the other in.
    pub fn trainer(&self) -> Trainer<f32> {
        self.trainer.clone()
    }

    /// The hidden units of a network.
    pub fn units(&self) -> usize {
        let network = self.trainer.network();
        network.layers[..network.hidden_layers()].iter().map(Layer::units).sum()
    }

    /// The seed of a start, by its place from 0.
    pub fn seed(&self, place: u64) -> u32 {
        self.first_seed.wrapping_add(place as u32)
    }

    /// The examples that all starts are trained on.
    pub fn data(&self) -> &Data {
        self.trainer.data()
    }

    /// The changes of the link, whose documents are of the link's start, for another start.
    fn changes_for(&self, seed: u32) -> Vec<(u64, Change)> {
        let mut changes = self.changes.clone();
        for (_, change) in &mut changes {
            if let Change::Experiment { experiment } = change {
                experiment.start.seed = seed;
            }
        }
        changes
    }

    /// Trains a run that stands at a start, with what is changed on the way.
    ///
    /// # Errors
    /// When a change of the link does not go together with the experiment.
    pub fn run(&self, trainer: &mut Trainer<f32>, place: u64) -> Result<()> {
        length::train_at_once(trainer, self.examples, &self.changes_for(self.seed(place)))
    }

    /// Trains a start.
    ///
    /// # Errors
    /// When a change of the link does not go together with the experiment.
    pub fn train(&self, trainer: &mut Trainer<f32>, place: u64) -> Result<Start> {
        if !self.changes.is_empty() {
            // A changed run does not begin anew as it once was.
            trainer.clone_from(&self.trainer);
        }
        let seed = self.seed(place);
        trainer.restart(seed);
        let layers = trainer.network().hidden_layers();
        let before = trainer.network().layers[..layers].to_vec();
        self.run(trainer, place)?;
        let idle = trainer.idle(&before);
        let report = Report::of(trainer);
        Ok(Start { seed, report, idle })
    }
}

fn new_trainer(experiment: &Experiment) -> Result<Trainer<f32>> {
    Trainer::new(experiment).map_err(|error| Failure::refused(error.to_string()))
}

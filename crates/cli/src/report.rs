//! What is told of a run at its end.

use serde::{Deserialize, Serialize};
use unalike_core::Trainer;

use crate::failure::Result;
use crate::output::Output;
use crate::words;

/// One run at one moment, as `--json` prints it.
#[derive(Serialize, Deserialize)]
pub struct Report {
    pub examples_seen: u64,
    pub epoch: u64,
    /// The mean over the training set; `null` when the run has diverged.
    pub loss: Option<f32>,
    /// The mean over the examples held out; `null` when there are none, or the run has diverged.
    pub test_loss: Option<f32>,
    /// The share of the training set whose class is said rightly; `null` for numbers, or when the
    /// run has diverged.
    pub accuracy: Option<f32>,
    /// Whether a weight or a loss is no finite number any more.
    pub diverged: bool,
    pub fingerprint: String,
    /// The hidden layers.
    pub layers: Vec<Layer>,
}

/// How the units of a hidden layer differ.
#[derive(Serialize, Deserialize)]
pub struct Layer {
    pub distinct_units: usize,
    /// `null` when it is no finite number.
    pub largest_gap: Option<f32>,
}

/// A finite number, or nothing.
pub fn finite(x: f64) -> Option<f32> {
    Some(x as f32).filter(|x| x.is_finite())
}

impl Report {
    /// Measures a run where it stands.
    pub fn of(trainer: &mut Trainer<f32>) -> Self {
        let training = trainer.training_score();
        let test_loss = trainer.test_score().map(|score| score.loss);
        let diverged = trainer.has_diverged_by([training.loss].into_iter().chain(test_loss));
        let sound = |x: f64| finite(x).filter(|_| !diverged);
        let layers = (0..trainer.network().hidden_layers()).map(|layer| {
            let divergence = trainer.divergence(layer);
            Layer {
                distinct_units: divergence.distinct_units,
                largest_gap: finite(divergence.largest_gap),
            }
        });
        Self {
            layers: layers.collect(),
            examples_seen: trainer.examples_seen(),
            epoch: trainer.epoch(),
            loss: sound(training.loss),
            test_loss: test_loss.and_then(sound),
            accuracy: training.accuracy.and_then(sound),
            diverged,
            fingerprint: trainer.fingerprint(),
        }
    }

    /// Prints it for a person to read.
    pub fn print(&self, units: &[u32], to: &mut Output) -> Result<()> {
        to.line(&format!(
            "examples seen  {} ({})",
            self.examples_seen,
            words::count(self.epoch, "epoch", "epochs")
        ))?;
        let loss = self.loss.map_or("no finite number: the run diverged".into(), words::number);
        to.line(&format!("loss           {loss}"))?;
        if let Some(loss) = self.test_loss {
            to.line(&format!("test loss      {}", words::number(loss)))?;
        }
        if let Some(accuracy) = self.accuracy {
            to.line(&format!("accuracy       {}", words::percent(accuracy)))?;
        }
        for (l, (layer, &units)) in self.layers.iter().zip(units).enumerate() {
            let gap = match layer.largest_gap {
                Some(0.0) => "0 exactly".into(),
                Some(gap) => words::number(gap),
                None => "no finite number".into(),
            };
            to.line(&format!(
                "layer {:<8} {}, {} distinct, largest gap {gap}",
                l + 1,
                words::count(units.into(), "unit", "units"),
                layer.distinct_units,
            ))?;
        }
        to.line(&format!("fingerprint    {}", self.fingerprint))
    }
}

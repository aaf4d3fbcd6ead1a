//! What is told of a run at its end.

use serde::Serialize;
use unalike_core::Trainer;

/// One run at one moment, as `--json` prints it.
#[derive(Serialize)]
pub struct Report {
    pub examples_seen: u64,
    pub epoch: u64,
    /// The mean over the training set; `null` when it is no finite number.
    pub loss: f32,
    /// The mean over the examples held out; `null` when there are none.
    pub test_loss: Option<f32>,
    /// The share of the training set whose class is said rightly; `null` for numbers.
    pub accuracy: Option<f32>,
    pub fingerprint: String,
    /// The hidden layers.
    pub layers: Vec<Layer>,
}

/// How the units of a hidden layer differ.
#[derive(Serialize)]
pub struct Layer {
    pub distinct_units: usize,
    pub largest_gap: f32,
}

impl Report {
    /// Measures a run where it stands.
    pub fn of(trainer: &mut Trainer<f32>) -> Self {
        let training = trainer.training_score();
        let layers = (0..trainer.network().hidden_layers()).map(|layer| {
            let divergence = trainer.divergence(layer);
            Layer {
                distinct_units: divergence.distinct_units,
                largest_gap: divergence.largest_gap as f32,
            }
        });
        Self {
            layers: layers.collect(),
            examples_seen: trainer.examples_seen(),
            epoch: trainer.epoch(),
            loss: training.loss as f32,
            test_loss: trainer.test_score().map(|score| score.loss as f32),
            accuracy: training.accuracy.map(|accuracy| accuracy as f32),
            fingerprint: trainer.fingerprint(),
        }
    }

    /// Prints it for a person to read.
    pub fn print(&self, units: &[u32]) {
        println!("examples seen  {} ({} epochs)", self.examples_seen, self.epoch);
        println!("loss           {}", self.loss);
        if let Some(loss) = self.test_loss {
            println!("test loss      {loss}");
        }
        if let Some(accuracy) = self.accuracy {
            println!("accuracy       {:.1} %", 100.0 * accuracy);
        }
        for (l, (layer, units)) in self.layers.iter().zip(units).enumerate() {
            let Layer { distinct_units, largest_gap } = layer;
            let exactly = if *largest_gap == 0.0 { " exactly" } else { "" };
            println!(
                "layer {:<8} {units} units, {distinct_units} distinct, largest gap \
                 {largest_gap}{exactly}",
                l + 1
            );
        }
        println!("fingerprint    {}", self.fingerprint);
    }
}

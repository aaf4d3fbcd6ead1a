//! `--weights FILE`, the weights that a run starts from, and `unalike weights`, which writes them.

use std::path::{Path, PathBuf};

use clap::Args;
use unalike_core::{Change, Experiment, Fitted, Permalink, ReadLayer, Trainer, WeightsFile};

use crate::document::Chosen;
use crate::failure::{Failure, Result, refuse};
use crate::input::{self, STANDARD};
use crate::length::{self, Length};
use crate::output::{self, Output};
use crate::words;

/// The experiment of a command that trains one run.
#[derive(Args)]
pub struct ChosenRun {
    #[command(flatten)]
    experiment: Chosen,
    /// Starts from the weights and biases of a file, JSON or .npz, in place of random ones
    #[arg(long, value_name = "FILE", long_help = WEIGHTS)]
    weights: Option<PathBuf>,
}

const WEIGHTS: &str = "\
Starts from the weights and biases of a file, in place of random ones; `-` is standard input.

JSON, or what numpy.savez writes. Arrays may be named as usual: W1, b1, W2, …, or as in PyTorch, Keras \
and scikit-learn; weights may be units × inputs or inputs × units. Which way a square was taken is said. \
The hidden layers must have the units that the file has weights of: network.hidden.";

impl ChosenRun {
    /// Reads the experiment, and what else a permalink says; weights of a file are a change at moment
    /// 0, before those of the permalink.
    ///
    /// # Errors
    /// As [`Chosen::read`], or when the file cannot be read or does not fit.
    pub fn read(&self) -> Result<Permalink> {
        let is_twice = self.weights.as_deref() == Some(Path::new(STANDARD))
            && self.experiment.is_standard_input();
        if is_twice {
            return Err(Failure::refused(
                "the weights and the experiment or its rows cannot both come from standard input",
            ));
        }
        let mut link = self.experiment.read()?;
        if let Some(path) = &self.weights {
            link.changes.insert(0, (0, start_from(path, &link.experiment)?));
        }
        Ok(link)
    }
}

/// The change that gives a run the weights of a file.
fn start_from(path: &Path, experiment: &Experiment) -> Result<Change> {
    let name = input::name_of(path);
    let bytes = input::bytes_of(path)?;
    let read = WeightsFile::read(&bytes).or_else(|faults| {
        // Not only UTF-8: what PowerShell writes is read like any other text.
        match input::decode(&bytes) {
            Ok(text) if text.as_bytes() != bytes => WeightsFile::read(text.as_bytes()),
            _ => Err(faults),
        }
    });
    let Fitted { weights, layers, unused } =
        read.and_then(|file| file.fit(&experiment.widths()))
            .map_err(|faults| refuse(&name, &faults, faults.more()))?;
    for ReadLayer { weights, biases, inputs_first, is_square } in &layers {
        if *is_square {
            let way = if *inputs_first { "inputs × units" } else { "units × inputs" };
            output::tell(&format!("{name}: {weights} is square; it was taken as {way}"));
        }
        if biases.is_none() {
            output::tell(&format!("{name}: there are no biases beside {weights}; they are 0"));
        }
    }
    if !unused.is_empty() {
        output::tell(&format!("{name}: not used: {}", unused.join(", ")));
    }
    Ok(Change::Weights { weights })
}

#[derive(Args)]
pub struct Options {
    #[command(flatten)]
    experiment: ChosenRun,
    #[command(flatten)]
    length: Length,
    /// Writes them as numpy.load reads them, W1, b1, W2, …, in float32; to standard output for `-`
    #[arg(long, value_name = "FILE")]
    npz: Option<PathBuf>,
}

/// Trains one run and prints all its weights and biases.
pub fn weights(options: &Options) -> Result<()> {
    let Permalink { experiment, step, changes, .. } = options.experiment.read()?;
    let mut trainer =
        Trainer::<f32>::new(&experiment).map_err(|error| Failure::refused(error.to_string()))?;
    let examples = options.length.examples(&trainer, step);
    length::train_at_once(&mut trainer, examples, &changes)?;
    if trainer.diverged() {
        output::tell(&words::diverged(trainer.examples_seen()));
    }
    let network = trainer.network();
    let Some(path) = &options.npz else { return output::print(&network.weights_json()) };
    let mut to = Output::create(path)?;
    to.bytes(&network.weights_npz())?;
    to.flush()
}

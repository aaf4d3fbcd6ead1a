//! `unalike sweep`: the same experiment from many random starts.

use anyhow::Result;
use clap::Args;
use rayon::prelude::*;
use serde::Serialize;
use unalike_core::{Permalink, Trainer};

use crate::Experiment;
use crate::document::Refused;
use crate::report::Report;
use crate::run::progress_bar;

#[derive(Args)]
pub struct Options {
    #[command(flatten)]
    experiment: Experiment,
    /// How many starts: `start.seed` and the N − 1 after it
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    seeds: u32,
    /// Trains each for N epochs
    #[arg(long, value_name = "N", default_value_t = 100)]
    epochs: u64,
    /// Prints one JSON object: `runs`, a list with a `seed` each, and `loss`, its spread
    #[arg(long)]
    json: bool,
}

/// One start's run.
#[derive(Serialize)]
struct Run {
    seed: u32,
    #[serde(flatten)]
    report: Report,
}

/// All runs, in the order of their seeds.
#[derive(Serialize)]
struct Sweep {
    runs: Vec<Run>,
    loss: Spread,
}

/// How much is chance. Runs that diverged do not count.
#[derive(Serialize)]
struct Spread {
    smallest: Option<f32>,
    median: Option<f32>,
    largest: Option<f32>,
}

/// Trains from each start on all cores and prints what came out. The order of the runs and their
/// bits do not depend on the number of cores.
pub fn sweep(options: &Options) -> Result<()> {
    let Permalink { experiment, .. } = options.experiment.source.read()?;
    let progress = progress_bar(options.seeds.into(), "starts");
    let trainer = Trainer::<f32>::new(&experiment).map_err(|e| Refused::new(e.to_string()))?;
    let examples = options.epochs.saturating_mul(trainer.epoch_length());
    let runs = (0..options.seeds)
        .into_par_iter()
        .map_init(
            || trainer.clone(),
            |trainer, i| {
                let seed = experiment.start.seed.wrapping_add(i);
                trainer.restart(seed);
                trainer.advance(examples);
                progress.inc(1);
                Run { seed, report: Report::of(trainer) }
            },
        )
        .collect::<Vec<_>>();
    progress.finish_and_clear();
    let loss = Spread::of(runs.iter().map(|run| run.report.loss));
    let sweep = Sweep { runs, loss };
    if options.json {
        println!("{}", serde_json::to_string(&sweep)?);
    } else {
        sweep.print();
    }
    Ok(())
}

impl Spread {
    fn of(losses: impl Iterator<Item = f32>) -> Self {
        let mut losses: Vec<f32> = losses.filter(|loss| loss.is_finite()).collect();
        losses.sort_by(f32::total_cmp);
        Self {
            smallest: losses.first().copied(),
            median: losses.get(losses.len() / 2).copied(),
            largest: losses.last().copied(),
        }
    }
}

impl Sweep {
    fn print(&self) {
        println!("{:>10}  {:>12}  {:>8}  distinct units  fingerprint", "seed", "loss", "accuracy");
        for Run { seed, report } in &self.runs {
            let accuracy = report.accuracy.map_or("–".into(), |a| format!("{:.1} %", 100.0 * a));
            let distinct = report.layers.iter().map(|layer| layer.distinct_units.to_string());
            let distinct = distinct.collect::<Vec<_>>().join(", ");
            let Report { loss, fingerprint, .. } = report;
            println!("{seed:>10}  {loss:>12.6}  {accuracy:>8}  {distinct:>14}  {fingerprint}");
        }
        let Spread { smallest, median, largest } = self.loss;
        if let (Some(smallest), Some(median), Some(largest)) = (smallest, median, largest) {
            println!("loss: {smallest} … {largest}, median {median}");
        }
    }
}

//! `unalike run`: one run.

use std::path::PathBuf;

use clap::Args;
use unalike_core::{Permalink, Trainer};

use crate::failure::{Failure, Result};
use crate::length::{self, Length};
use crate::output::{self, Output};
use crate::report::Report;
use crate::trace::Trace;
use crate::weights::ChosenRun;
use crate::words;

/// Examples between two looks at the progress bar.
const SLICE: u64 = 10_000;

#[derive(Args)]
pub struct Options {
    #[command(flatten)]
    experiment: ChosenRun,
    #[command(flatten)]
    length: Length,
    /// Writes the start and every step, with all weights, a JSON object a line; to standard output
    /// for `-`, and the report then to standard error
    #[arg(long, value_name = "FILE")]
    trace: Option<PathBuf>,
    /// Prints one JSON object
    #[arg(long)]
    json: bool,
}

/// Trains one run and prints how it ended.
pub fn run(options: &Options) -> Result<()> {
    let Permalink { experiment, step, changes, .. } = options.experiment.read()?;
    let mut trainer =
        Trainer::<f32>::new(&experiment).map_err(|error| Failure::refused(error.to_string()))?;
    let examples = options.length.examples(&trainer, step);
    let progress = length::progress_bar(examples, "examples");
    match &options.trace {
        Some(path) => {
            let mut trace = Trace::create(path)?;
            length::train(&mut trainer, examples, 1, &changes, |trainer, done| {
                progress.inc(done);
                trace.write(trainer)
            })?;
            trace.finish()?;
        }
        None => length::train(&mut trainer, examples, SLICE, &changes, |_, done| {
            progress.inc(done);
            Ok(())
        })?,
    }
    progress.finish_and_clear();
    let report = Report::of(&mut trainer);
    if report.diverged {
        output::tell(&words::diverged(report.examples_seen));
    }
    let traced = options.trace.as_deref().is_some_and(output::is_standard);
    let mut to = if traced { Output::standard_error() } else { Output::standard() };
    if options.json {
        to.line(&output::json(&report)?)?;
    } else {
        report.print(&experiment.network.hidden, &mut to)?;
    }
    to.flush()
}

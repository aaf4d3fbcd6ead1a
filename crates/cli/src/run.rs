//! `unalike run`: one run.

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use unalike_core::{Change, Permalink, Trainer};

use crate::Experiment;
use crate::document::Refused;
use crate::report::Report;
use crate::trace::Trace;

/// What a run without a length is trained for.
const EPOCHS: u64 = 100;

/// Examples between two looks at the progress bar.
const SLICE: u64 = 10_000;

#[derive(Args)]
pub struct Options {
    #[command(flatten)]
    experiment: Experiment,
    /// Trains on N examples [default: the permalink's step, or 100 epochs]
    #[arg(long, value_name = "N", conflicts_with = "epochs")]
    examples: Option<u64>,
    /// Trains for N epochs
    #[arg(long, value_name = "N")]
    epochs: Option<u64>,
    /// Writes the start and every step, with all weights, a JSON object a line
    #[arg(long, value_name = "FILE")]
    trace: Option<PathBuf>,
    /// Prints one JSON object
    #[arg(long)]
    json: bool,
}

/// Trains one run and prints how it ended.
pub fn run(options: &Options) -> Result<()> {
    let Permalink { experiment, step, changes, .. } = options.experiment.source.read()?;
    let mut trainer =
        Trainer::<f32>::new(&experiment).map_err(|error| Refused::new(error.to_string()))?;
    let epochs = |epochs: u64| epochs.saturating_mul(trainer.epoch_length());
    let examples = match (options.examples, options.epochs) {
        (Some(examples), _) => examples,
        (None, Some(wanted)) => epochs(wanted),
        (None, None) if step > 0 => step,
        (None, None) => epochs(EPOCHS),
    };
    make(&mut trainer, &changes)?;
    match &options.trace {
        Some(path) => {
            let mut trace = Trace::create(path)?;
            trace.write(&trainer)?;
            advance(&mut trainer, examples, 1, &changes, |trainer| trace.write(trainer))?;
            trace.finish().with_context(|| path.display().to_string())?;
        }
        None => advance(&mut trainer, examples, SLICE, &changes, |_| Ok(()))?,
    }
    if trainer.diverged() {
        let at = trainer.examples_seen();
        eprintln!("unalike: diverged at example {at}: lower the learning rate");
    }
    let report = Report::of(&mut trainer);
    if options.json {
        println!("{}", serde_json::to_string(&report)?);
    } else {
        report.print(&experiment.network.hidden);
    }
    Ok(())
}

/// Makes the changes of the moment that the run stands at.
fn make(trainer: &mut Trainer<f32>, changes: &[(u64, Change)]) -> Result<()> {
    let now = trainer.examples_seen();
    for (_, change) in changes.iter().filter(|&&(moment, _)| moment == now) {
        trainer.change(change).map_err(|error| Refused::new(error.to_string()))?;
    }
    Ok(())
}

/// Trains on `examples` examples, makes each change at its moment and calls `after` every `slice`.
fn advance(
    trainer: &mut Trainer<f32>,
    examples: u64,
    slice: u64,
    changes: &[(u64, Change)],
    mut after: impl FnMut(&Trainer<f32>) -> Result<()>,
) -> Result<()> {
    let progress = progress_bar(examples, "examples");
    let mut left = examples;
    while left > 0 {
        let now = trainer.examples_seen();
        let next = changes.iter().map(|&(moment, _)| moment).find(|&moment| moment > now);
        let wanted = slice.min(left).min(next.map_or(u64::MAX, |moment| moment - now));
        let done = trainer.advance(wanted);
        if done > 0 {
            make(trainer, changes)?;
            after(trainer)?;
        }
        progress.inc(done);
        left -= done;
        if done < wanted {
            break;
        }
    }
    progress.finish_and_clear();
    Ok(())
}

/// A bar on standard error; none where that is no terminal.
pub fn progress_bar(length: u64, unit: &'static str) -> ProgressBar {
    let template = "{bar:40} {human_pos} of {human_len} {msg}, {eta} left";
    let style =
        ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(length).with_style(style).with_message(unit)
}

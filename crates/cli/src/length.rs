//! How long a run is trained, and training it, with what was changed on the way.

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use unalike_core::{Change, Trainer};

use crate::failure::{Failure, Result};

/// What a run without a length is trained for.
const EPOCHS: u64 = 100;

/// How long one run is trained.
#[derive(Args)]
pub struct Length {
    /// Trains on N examples [default: the permalink's step, or 100 epochs]
    #[arg(long, value_name = "N", conflicts_with = "epochs")]
    examples: Option<u64>,
    /// Trains for N epochs
    #[arg(long, value_name = "N")]
    epochs: Option<u64>,
}

impl Length {
    /// How many examples that is; `step` is the moment of the permalink.
    pub fn examples(&self, trainer: &Trainer<f32>, step: u64) -> u64 {
        examples(trainer, self.examples, self.epochs, step)
    }
}

/// How many examples: those asked for, else the moment of the permalink, else 100 epochs.
pub fn examples(
    trainer: &Trainer<f32>,
    examples: Option<u64>,
    epochs: Option<u64>,
    step: u64,
) -> u64 {
    let of = |epochs: u64| epochs.saturating_mul(trainer.epoch_length());
    match (examples, epochs) {
        (Some(examples), _) => examples,
        (None, Some(epochs)) => of(epochs),
        (None, None) if step > 0 => step,
        (None, None) => of(EPOCHS),
    }
}

/// Trains from the start on `examples` examples, makes each change at its moment and calls `after`
/// at the start, and then every `slice` examples with how many they were.
pub fn train(
    trainer: &mut Trainer<f32>,
    examples: u64,
    slice: u64,
    changes: &[(u64, Change)],
    mut after: impl FnMut(&Trainer<f32>, u64) -> Result<()>,
) -> Result<()> {
    make(trainer, changes)?;
    after(trainer, 0)?;
    let mut left = examples;
    while left > 0 {
        let now = trainer.examples_seen();
        let next = changes.iter().map(|&(moment, _)| moment).find(|&moment| moment > now);
        let wanted = slice.min(left).min(next.map_or(u64::MAX, |moment| moment - now));
        let done = trainer.advance(wanted);
        if done > 0 {
            make(trainer, changes)?;
            after(trainer, done)?;
        }
        left -= done;
        if done < wanted {
            break;
        }
    }
    Ok(())
}

/// The same, with nobody who looks on.
pub fn train_at_once(
    trainer: &mut Trainer<f32>,
    examples: u64,
    changes: &[(u64, Change)],
) -> Result<()> {
    train(trainer, examples, u64::MAX, changes, |_, _| Ok(()))
}

/// Makes the changes of the moment that the run stands at.
fn make(trainer: &mut Trainer<f32>, changes: &[(u64, Change)]) -> Result<()> {
    let now = trainer.examples_seen();
    for (_, change) in changes.iter().filter(|&&(moment, _)| moment == now) {
        trainer.change(change).map_err(|error| Failure::refused(error.to_string()))?;
    }
    Ok(())
}

/// A bar on standard error; none where that is no terminal.
pub fn progress_bar(length: u64, unit: &'static str) -> ProgressBar {
    let template = "{bar:40} {human_pos} of {human_len} {msg}, {eta} left";
    let style =
        ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(length).with_style(style).with_message(unit)
}

//! `unalike worth`: what each unit of a hidden layer is worth.

use clap::Args;
use serde::Serialize;
use unalike_core::{Permalink, ScoreByClass, Trainer, UnitWorth, Worth};

use crate::failure::{Failure, Result};
use crate::layer::ChosenLayer;
use crate::length::{self, Length};
use crate::output::{self, Output};
use crate::report::finite;
use crate::weights::ChosenRun;
use crate::words;

#[derive(Args)]
#[command(after_help = NOTES)]
pub struct Options {
    #[command(flatten)]
    experiment: ChosenRun,
    #[command(flatten)]
    length: Length,
    #[command(flatten)]
    layer: ChosenLayer,
    /// Prints one JSON object
    #[arg(long)]
    json: bool,
}

const NOTES: &str = "\
The training loss and the accuracy are told with the unit's activation held at 0, as if it were cut \
out, and at its mean over the training examples, so that it sends as much as before and tells nothing. \
A unit that answers no training example is dead; one that correlates with another by 0.99 or more says \
the same.";

/// What is told of a layer, as `--json` prints it.
#[derive(Serialize)]
struct Report {
    examples_seen: u64,
    loss: Option<f32>,
    accuracy: Option<f32>,
    layer: usize,
    units: Vec<UnitReport>,
}

/// What is told of a unit; numbers are `null` where they are no finite number, and accuracies where
/// the target is a number.
#[derive(Serialize)]
struct UnitReport {
    unit: usize,
    loss_at_zero: Option<f32>,
    loss_at_mean: Option<f32>,
    accuracy_at_zero: Option<f32>,
    accuracy_at_mean: Option<f32>,
    /// `null` in the place of a class of which there is no training example.
    accuracy_by_class_at_mean: Option<Vec<Option<f32>>>,
    answers: f32,
    same_as: Option<usize>,
}

/// Trains one run and prints what the units of a layer are worth.
pub fn worth(options: &Options) -> Result<()> {
    let Permalink { experiment, step, changes, .. } = options.experiment.read()?;
    let mut trainer =
        Trainer::<f32>::new(&experiment).map_err(|error| Failure::refused(error.to_string()))?;
    let layer = options.layer.place(trainer.network())?;
    let examples = options.length.examples(&trainer, step);
    length::train_at_once(&mut trainer, examples, &changes)?;
    let worth = trainer.worth(layer);
    let report = Report::of(&trainer, layer, &worth);
    if trainer.has_diverged_by([worth.with_all.all.loss]) {
        output::tell(
            "the run diverged, so that no unit is worth anything: lower the learning rate",
        );
    }
    if options.json {
        return output::print(&output::json(&report)?);
    }
    report.print(&worth)
}

impl Report {
    fn of(trainer: &Trainer<f32>, layer: usize, worth: &Worth) -> Self {
        let Score { loss, accuracy } = Score::of(&worth.with_all);
        let units = worth.units.iter().enumerate().map(|(unit, of)| UnitReport::of(unit, of));
        Self {
            examples_seen: trainer.examples_seen(),
            loss,
            accuracy,
            layer: layer + 1,
            units: units.collect(),
        }
    }

    fn print(&self, worth: &Worth) -> Result<()> {
        let mut to = Output::standard();
        to.line(&format!(
            "layer {} after {}: loss {}{}",
            self.layer,
            words::count(self.examples_seen, "example", "examples"),
            told(self.loss, words::number),
            self.accuracy
                .map_or(String::new(), |share| format!(", {} right", words::percent(share))),
        ))?;
        to.line(&format!(
            "{:>5}  {:>12}  {:>12}  {:>9}  {:>9}  {:>8}",
            "unit", "loss at 0", "loss at mean", "right at 0", "at mean", "answers"
        ))?;
        for (of, place) in self.units.iter().zip(0..) {
            let line = format!(
                "{:>5}  {:>12}  {:>12}  {:>10}  {:>9}  {:>8}  {}",
                of.unit,
                told(of.loss_at_zero, words::short),
                told(of.loss_at_mean, words::short),
                told(of.accuracy_at_zero, words::percent),
                told(of.accuracy_at_mean, words::percent),
                words::percent(of.answers),
                kind(worth, place, of.same_as),
            );
            to.line(line.trim_end())?;
        }
        to.flush()
    }
}

fn kind(worth: &Worth, unit: usize, same_as: Option<usize>) -> String {
    match same_as {
        _ if worth.units[unit].is_dead() => "dead".into(),
        Some(other) => format!("says what unit {other} says"),
        None if worth.is_redundant(unit) => "hardly needed".into(),
        None => String::new(),
    }
}

fn told(number: Option<f32>, write: fn(f32) -> String) -> String {
    number.map_or("–".into(), write)
}

impl UnitReport {
    fn of(unit: usize, of: &UnitWorth) -> Self {
        let [at_zero, at_mean] = [&of.at_zero, &of.at_mean].map(Score::of);
        let by_class = of.at_mean.by_class.as_ref();
        Self {
            unit: unit + 1,
            loss_at_zero: at_zero.loss,
            loss_at_mean: at_mean.loss,
            accuracy_at_zero: at_zero.accuracy,
            accuracy_at_mean: at_mean.accuracy,
            accuracy_by_class_at_mean: by_class
                .map(|shares| shares.iter().map(|share| share.and_then(finite)).collect()),
            answers: of.answers as f32,
            same_as: of.same_as.map(|other| other + 1),
        }
    }
}

/// A score as it is told.
struct Score {
    loss: Option<f32>,
    accuracy: Option<f32>,
}

impl Score {
    fn of(score: &ScoreByClass) -> Self {
        Self { loss: finite(score.all.loss), accuracy: score.all.accuracy.and_then(finite) }
    }
}

//! `unalike sweep`: the same experiment from many random starts.

pub mod in_order;
mod paper;
mod resume;
mod shard;
pub mod start;
mod tally;

use std::ops::Range;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::document::Chosen;
use crate::failure::{Failure, Result};
use crate::length::progress_bar;
use crate::output::{self, Output};

use self::in_order::in_order;
use self::paper::{Form, Paper};
use self::resume::Resumed;
use self::shard::Shard;
use self::start::Recipe;
use self::tally::{Summary, Tally};

#[derive(Args)]
#[command(after_help = NOTES)]
pub struct Options {
    #[command(flatten)]
    experiment: Chosen,
    /// How many starts: `start.seed` and the N − 1 after it
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    seeds: u32,
    /// Trains each for N epochs [default: to the permalink's step, or 100 epochs]
    #[arg(long, value_name = "N")]
    epochs: Option<u64>,
    /// Prints one JSON object: `runs`, a list with a `seed` each, and `loss`, their spread
    #[arg(long)]
    json: bool,
    /// Writes a JSON object a start, a line each, in the order of the seeds, as they come; to standard
    /// output for `-`, and what they come to then to standard error
    #[arg(long, value_name = "FILE")]
    starts: Option<PathBuf>,
    /// Goes on where the file of --starts ends, after a look whether it is this sweep's
    #[arg(long, requires = "starts")]
    resume: bool,
    /// Trains the K-th of N shares of the starts; the files of all shares in order are the whole one
    #[arg(long, value_name = "K/N")]
    shard: Option<Shard>,
}

const NOTES: &str = "\
Starts are written as they come and not kept; of more than 1,000,000 sound losses the smallest and the \
largest are told and no median. The median of an even number is the mean of the middle two. Starts \
that diverged have no loss and do not count in the spread. `dead_units` answer no training example, \
`dead_layers` have no other units, `frozen_units` have the weights and bias that they started with.";

/// Trains from each start on all cores and writes what came out. The order of the starts and their
/// bits do not depend on the number of cores.
pub fn sweep(options: &Options) -> Result<()> {
    if options.resume && options.starts.as_deref().is_some_and(output::is_standard) {
        return Err(Failure::refused("standard output cannot be resumed; --starts needs a file"));
    }
    let recipe = Recipe::new(options.experiment.read()?, options.epochs)?;
    let places = options.shard.unwrap_or(Shard::WHOLE).of(options.seeds);
    let mut tally = Tally::new(recipe.units());
    let Some(path) = &options.starts else {
        let form = if options.json { Form::Object } else { Form::Table };
        let mut paper = Paper::begin(form, Output::standard())?;
        train(&recipe, places, &mut paper, &mut tally)?;
        return paper.end(&tally.summary());
    };
    let Resumed { output, left } = if options.resume {
        resume::resume(path, &recipe, places, &mut tally)?
    } else {
        Resumed { output: Output::create(path)?, left: places }
    };
    let mut paper = Paper::begin(Form::Lines, output)?;
    train(&recipe, left, &mut paper, &mut tally)?;
    let summary = tally.summary();
    paper.end(&summary)?;
    print(&summary, path, options.json)
}

fn train(recipe: &Recipe, places: Range<u64>, paper: &mut Paper, tally: &mut Tally) -> Result<()> {
    let progress = progress_bar(places.end - places.start, "starts");
    in_order(
        places,
        || recipe.trainer(),
        |trainer, place| recipe.train(trainer, place),
        |start| {
            let start = start?;
            tally.add(&start);
            progress.suspend(|| paper.write(&start))?;
            progress.inc(1);
            Ok(())
        },
    )?;
    progress.finish_and_clear();
    Ok(())
}

/// What the starts of a file come to.
fn print(summary: &Summary, path: &Path, json: bool) -> Result<()> {
    let is_taken = output::is_standard(path);
    let mut to = if is_taken { Output::standard_error() } else { Output::standard() };
    let lines = if json { vec![output::json(summary)?] } else { summary.lines() };
    for line in lines {
        to.line(&line)?;
    }
    to.flush()
}

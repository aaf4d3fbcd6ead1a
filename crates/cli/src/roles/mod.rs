//! `unalike roles`: who plays the roles of the first start in other starts.

mod pair;
mod player;
mod recurring;

use clap::Args;
use serde::Serialize;

use self::pair::{PairReport, heading};
use self::player::Player;
use self::recurring::{Cast, RolesReport, SameIndexReport};
use crate::document::Chosen;
use crate::failure::{Failure, Result};
use crate::layer::ChosenLayer;
use crate::length::progress_bar;
use crate::output::{self, Output};
use crate::sweep::in_order::in_order;
use crate::sweep::start::Recipe;

#[derive(Args)]
#[command(after_help = NOTES)]
pub struct Options {
    #[command(flatten)]
    experiment: Chosen,
    /// How many starts: `start.seed` and the N − 1 after it
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(2..))]
    seeds: u32,
    /// Trains each for N epochs [default: to the permalink's step, or 100 epochs]
    #[arg(long, value_name = "N")]
    epochs: Option<u64>,
    #[command(flatten)]
    layer: ChosenLayer,
    /// Prints one JSON object: `pairs`, one for the first start with each other
    #[arg(long)]
    json: bool,
}

const NOTES: &str = "\
Units are matched by what they add to the answer: the outputs' sums as they are, less those with the \
unit's activation held at its mean. Read `agreement` beside `agreement_at_start`, of the same two \
networks before training, and `agreement_of_all`, on average over all matchings. The hill is the highest \
of 11 points on the straight line between two networks, above the line between their losses; without, \
and with the second's units in matched order and turned in sign. A role is what units add that do a \
twentieth of their network's work or more and are alike by 0.7 on average (the cosine; average linkage); \
of more than 200 starts the first are grouped.";

/// What is told of a layer's units in several starts, as `--json` prints it.
#[derive(Serialize)]
struct Report {
    layer: usize,
    seeds: Vec<u32>,
    pairs: Vec<PairReport>,
    same_index: Option<SameIndexReport>,
    roles: Option<RolesReport>,
}

/// Trains from each start on all cores, matches the units of the first with those of each other, and
/// groups what recurs.
pub fn roles(options: &Options) -> Result<()> {
    let recipe = Recipe::new(options.experiment.read()?, options.epochs)?;
    let layer = options.layer.place(recipe.trainer().network())?;
    let first = Player::train(&recipe, layer, 0)?;
    let progress = progress_bar(options.seeds.into(), "starts");
    progress.inc(1);
    let (mut seeds, mut pairs, mut cast) = (vec![first.seed], Vec::new(), Cast::default());
    if let Some(trained) = &first.trained {
        cast.keep(trained.added_at_start.clone(), trained.added.clone());
    }
    in_order(
        1..u64::from(options.seeds),
        || (),
        |(), place| {
            let other = Player::train(&recipe, layer, place)?;
            Ok((PairReport::of(&first, &other, &recipe), other.trained))
        },
        |done: Result<_>| {
            let (pair, trained) = done?;
            seeds.push(pair.seeds[1]);
            pairs.push(pair);
            if let Some(trained) = trained {
                cast.keep(trained.added_at_start, trained.added);
            }
            progress.inc(1);
            Ok::<(), Failure>(())
        },
    )?;
    progress.finish_and_clear();
    let same_index = SameIndexReport::of(&pairs);
    let report = Report { layer: layer + 1, seeds, pairs, same_index, roles: cast.roles() };
    if options.json {
        return output::print(&output::json(&report)?);
    }
    report.print()
}

impl Report {
    fn print(&self) -> Result<()> {
        let mut to = Output::standard();
        to.line(&format!(
            "layer {}: the units of seed {} and their partners, who add the most alike to the answer",
            self.layer, self.seeds[0]
        ))?;
        to.line(&heading())?;
        if self.same_index.as_ref().is_some_and(SameIndexReport::is_certain) {
            to.line("the layer has one unit: it is its own partner, whatever it does")?;
        }
        for pair in &self.pairs {
            to.line(&pair.line())?;
        }
        match &self.same_index {
            Some(same) => to.line(&same.line())?,
            None => to.line("the first start, or all others, diverged: nothing can be matched")?,
        }
        for line in self.roles.iter().flat_map(RolesReport::lines) {
            to.line(&line)?;
        }
        to.flush()
    }
}

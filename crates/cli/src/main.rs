//! `unalike`: the runs of the page from a terminal, to the same bits.

mod document;
mod failure;
mod input;
mod layer;
mod length;
mod output;
mod report;
mod roles;
mod run;
mod sweep;
mod trace;
mod weights;
mod words;
mod worth;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::document::Chosen;
use crate::failure::Result;
use crate::weights::ChosenRun;

/// Trains small networks and tells how their units move apart.
///
/// A run is determined by a document to the last bit: the same document gives the same fingerprint
/// here, in every browser and on every machine.
#[derive(Parser)]
#[command(name = "unalike", version, after_help = EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  Eight units that start identical, 60 epochs of the circles:
    unalike run '#start.symmetry=identical' --epochs 60
  The same with every weight after every example, a JSON object a line:
    unalike run '#start.symmetry=identical' --epochs 1 --trace trace.jsonl
  How much is chance: the same experiment from 100 random starts, on all cores:
    unalike sweep '#data.set=xor&network.hidden=3' --seeds 100 --epochs 200
  A million starts, a JSON object a line; the same command goes on when it was interrupted:
    unalike sweep '#data.set=xor' --seeds 1000000 --starts starts.jsonl --resume
  What each unit is worth after 60 epochs:
    unalike worth '#' --epochs 60
  Whether the same roles fall to the same units in 20 starts:
    unalike roles '#' --seeds 20 --epochs 60
  A table of one's own, its column `species` to be foretold:
    unalike run '#network.hidden=6' --rows flowers.csv --target species
  A calculation by hand, followed from its own weights, and what they are after an epoch:
    unalike run '#network.hidden=2' --weights book.json --examples 1
    unalike weights '#network.hidden=2' --weights book.json --epochs 1 --npz after.npz
  A document from the address of the page, and back:
    unalike show '#network.hidden=4,4' > experiment.json
    unalike link experiment.json

Exit codes: 0 done, diverged runs included; 1 a file that cannot be read or written;
2 a command, a document or a table to be changed.";

#[derive(Subcommand)]
enum Command {
    /// Trains one run and tells how it ended
    Run(run::Options),
    /// Trains the same experiment from many random starts, on all cores
    Sweep(sweep::Options),
    /// Tells what each unit of a hidden layer is worth to its network
    Worth(worth::Options),
    /// Matches the units of several starts by what they add to the answer, on all cores
    Roles(roles::Options),
    /// Prints all weights and biases of a run, as JSON or for `NumPy`
    Weights(weights::Options),
    /// Prints the permalink's fragment, to be put behind the page's address
    Link(ChosenRun),
    /// Prints the whole document as JSON, defaults filled in
    Show(Chosen),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Run(options) => run::run(&options),
        Command::Sweep(options) => sweep::sweep(&options),
        Command::Worth(options) => worth::worth(&options),
        Command::Roles(options) => roles::roles(&options),
        Command::Weights(options) => weights::weights(&options),
        Command::Link(chosen) => print_link(&chosen),
        Command::Show(chosen) => print_document(&chosen),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) if failure.is_closed_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            for line in failure.lines() {
                output::tell(&line);
            }
            ExitCode::from(failure.code())
        }
    }
}

fn print_link(chosen: &ChosenRun) -> Result<()> {
    output::print(&format!("#{}", chosen.read()?.fragment()))
}

fn print_document(chosen: &Chosen) -> Result<()> {
    output::print(&chosen.read()?.experiment.to_json())
}

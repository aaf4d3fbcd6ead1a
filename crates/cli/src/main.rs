//! `unalike`: the runs of the page from a terminal, to the same bits.

mod document;
mod report;
mod run;
mod sweep;
mod trace;

use clap::{Args, Parser, Subcommand};
use unalike_core::Permalink;

use crate::document::Source;

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
  A document from the address of the page, and back:
    unalike show '#network.hidden=4,4' > experiment.json
    unalike link experiment.json";

#[derive(Subcommand)]
enum Command {
    /// Trains one run and tells how it ended
    Run(run::Options),
    /// Trains the same experiment from many random starts, on all cores
    Sweep(sweep::Options),
    /// Prints the permalink's fragment, to be put behind the page's address
    Link(Experiment),
    /// Prints the whole document as JSON, defaults filled in
    Show(Experiment),
}

/// The experiment that every command takes.
#[derive(Args)]
struct Experiment {
    /// A JSON file, `-` for standard input, or a permalink or its fragment
    #[arg(value_name = "EXPERIMENT")]
    source: Source,
}

fn main() {
    let done = match Arguments::parse().command {
        Command::Run(options) => run::run(&options),
        Command::Sweep(options) => sweep::sweep(&options),
        Command::Link(experiment) => experiment.source.read().map(|link| print_link(&link)),
        Command::Show(experiment) => {
            experiment.source.read().and_then(|link| print_document(&link))
        }
    };
    if let Err(error) = done {
        eprintln!("unalike: {error:#}");
        // 2 for what the person can change in the command or the document, 1 for the rest.
        std::process::exit(if error.is::<document::Refused>() { 2 } else { 1 });
    }
}

fn print_link(link: &Permalink) {
    println!("#{}", link.fragment());
}

fn print_document(link: &Permalink) -> anyhow::Result<()> {
    println!("{}", serde_json::to_string_pretty(&link.experiment)?);
    Ok(())
}

//! `cargo xtask`: builds, serves and tests the project, and installs what it needs for that.

mod bench;
mod build;
mod dist;
mod lighthouse;
mod machines;
mod reference;
mod serve;
mod test;
mod tools;
mod watch;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Builds, serves and tests Unalike")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Builds the engine and the page into dist/
    Build,
    /// Makes dist/ ready for a host: built, and compressed beside each file
    Dist(dist::Options),
    /// Builds everything and serves the page
    Serve(serve::Options),
    /// Runs every check and test there is
    Test,
    /// Measures the engine and the page, beside their peers, and writes docs/benchmark.md
    Bench,
    /// Has Lighthouse look at the page as a host serves it, and writes docs/lighthouse.md
    Lighthouse,
    /// Takes the README's picture of the running page again
    Picture,
}

fn main() {
    let done = match Arguments::parse().command {
        Command::Build => build::everything(),
        Command::Dist(options) => dist::dist(&options),
        Command::Serve(options) => serve::serve(&options),
        Command::Test => test::everything(),
        Command::Bench => bench::everything(),
        Command::Lighthouse => lighthouse::everything(),
        Command::Picture => test::picture(),
    };
    if let Err(error) = done {
        eprintln!("\n{error:#}");
        std::process::exit(1);
    }
}

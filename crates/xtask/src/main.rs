//! `cargo xtask`: builds, serves and tests the project, and installs what it needs for that.

mod build;
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
    /// Builds everything and serves the page
    Serve(serve::Options),
    /// Runs every check and test there is
    Test,
    /// Measures how many examples a second are trained, natively, in wasm, and beside the peers
    Bench,
    /// Takes the README's picture of the running page again
    Picture,
}

fn main() {
    let done = match Arguments::parse().command {
        Command::Build => build::everything(),
        Command::Serve(options) => serve::serve(&options),
        Command::Test => test::everything(),
        Command::Bench => bench(),
        Command::Picture => test::picture(),
    };
    if let Err(error) = done {
        eprintln!("\n{error:#}");
        std::process::exit(1);
    }
}

/// The npm packages that the engine is measured beside, in a place of their own: the page needs none.
const PEERS: &str = "tests/bench/peers";

/// Natively by criterion, in wasm under Node, then in a browser beside the peers.
fn bench() -> anyhow::Result<()> {
    tools::need_wasm_target()?;
    tools::need_node_packages()?;
    build::engine()?;
    tools::run(&mut tools::cargo(&["bench", "--package", "unalike-core", "--bench", "training"]))?;
    tools::run(&mut tools::node("tests/bench/wasm.mjs", &[]))?;

    // Their scripts would build or fetch what a browser has no use for.
    let install = ["ci", "--prefix", PEERS, "--ignore-scripts"];
    tools::run(&mut tools::npm(&install))?;
    let mut peers = tools::node("tests/bench/peers/run.mjs", &["--markdown", "docs/benchmark.md"]);
    if let Some(browser) = tools::need_browser()? {
        peers.env("UNALIKE_BROWSER", browser);
    }
    tools::run(&mut peers)
}

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
    /// Measures how many examples a second are trained, natively and in wasm
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

/// Natively by criterion, then in wasm under Node.
fn bench() -> anyhow::Result<()> {
    tools::need_wasm_target()?;
    tools::need_node_packages()?;
    build::engine()?;
    tools::run(&mut tools::cargo(&["bench", "--package", "unalike-core", "--bench", "training"]))?;
    tools::run(&mut tools::node("tests/bench/wasm.mjs", &[]))
}

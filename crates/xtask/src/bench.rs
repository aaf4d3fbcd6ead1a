//! Measures the engine and the page, beside their peers.

use std::process::Command;

use anyhow::Result;

use crate::build;
use crate::tools::{cargo, need_browser, need_node_packages, need_wasm_target, node, npm, run};

/// The npm packages that the engine is measured beside, in a place of their own: the page needs none.
const BROWSER: &str = "tests/bench/browser";
/// The native program, with burn and a lock file of its own.
const NATIVE: &str = "tests/bench/native/Cargo.toml";
/// Python with JAX, for the loop that XLA compiles.
const PYTHON: &str = "python3";

/// Everything in one sitting, written to `docs/benchmark.md`.
pub fn everything() -> Result<()> {
    need_wasm_target()?;
    need_node_packages()?;
    build::everything()?;
    // Their scripts would build or fetch what a browser has no use for.
    run(&mut npm(&["ci", "--prefix", BROWSER, "--ignore-scripts"]))?;
    run(&mut cargo(&["build", "--release", "--package", "unalike"]))?;
    run(&mut cargo(&["build", "--release", "--manifest-path", NATIVE]))?;

    let mut bench = node("tests/bench/run.mjs", &["--markdown", "docs/benchmark.md"]);
    if has_jax() {
        bench.args(["--python", PYTHON]);
    } else {
        println!("{PYTHON} has no JAX: the loop compiled by XLA is left out (pip install jax)");
    }
    if let Some(browser) = need_browser()? {
        bench.env("UNALIKE_BROWSER", browser);
    }
    run(&mut bench)
}

fn has_jax() -> bool {
    Command::new(PYTHON).args(["-c", "import jax"]).output().is_ok_and(|out| out.status.success())
}

//! The engine, and burn, on the work that is sent to them: a JSON object a line on standard input,
//! an answer a line on standard output.
//!
//!     {"document": …, "task": …}   makes ready for a work; answers "ready"
//!     {"turn": SECONDS}            trains for so long; answers with examples a second
//!     {"roof": SECONDS}            multiplies and adds; answers with operations a second

mod peer;
mod roof;

use std::io::{BufRead, Write, stdin, stdout};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use unalike_core::{Experiment, Timeline};

fn main() -> Result<()> {
    let who = std::env::args().nth(1).context("say who: unalike or burn")?;
    let mut step: Option<Box<dyn FnMut() -> u64>> = None;
    for line in stdin().lock().lines() {
        let request: Value = serde_json::from_str(&line?)?;
        let answer = if let Some(seconds) = request["turn"].as_f64() {
            json!(turn(step.as_mut().context("no work yet")?, seconds))
        } else if let Some(seconds) = request["roof"].as_f64() {
            json!(turn(&mut || roof::operations(1 << 16), seconds))
        } else {
            step = Some(match who.as_str() {
                "unalike" => engine(&request["document"])?,
                "burn" => peer::burn(&serde_json::from_value(request["task"].clone())?),
                _ => bail!("nobody is called {who}"),
            });
            json!("ready")
        };
        let mut out = stdout().lock();
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
    Ok(())
}

/// The engine as the page uses it: checkpoints and trails included. An epoch a step.
fn engine(document: &Value) -> Result<Box<dyn FnMut() -> u64>> {
    let experiment: Experiment = serde_json::from_value(document.clone())?;
    let mut run = Timeline::<f32>::new(&experiment)?;
    let epoch = run.trainer().epoch_length();
    Ok(Box::new(move || run.advance(epoch)))
}

/// How much a second: steps are counted in bundles that take a few milliseconds.
fn turn(step: &mut dyn FnMut() -> u64, seconds: f64) -> f64 {
    let start = Instant::now();
    let (mut done, mut bundle, mut now) = (0, 1, 0.0);
    while now < seconds {
        done += (0..bundle).map(|_| step()).sum::<u64>();
        let after = start.elapsed().as_secs_f64();
        if after - now < 0.004 {
            bundle *= 2;
        }
        now = after;
    }
    done as f64 / now
}

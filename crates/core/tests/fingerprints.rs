//! The bits of whole runs, kept in `tests/fingerprints.json`: the shim's tests under Node and in
//! Chromium hold the same file against the engine in wasm, so every place gives the same bits.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use unalike_core::{Experiment, Field, Permalink, Trainer};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Run {
    /// The run and the moment.
    link: String,
    /// The fingerprint at the start and at that moment.
    start: String,
    end: String,
    /// The first four digits of the fingerprint after each of the first steps, to tell where a run
    /// parts from what it was.
    steps: String,
}

/// Steps whose digits are kept.
const STEPS: u64 = 150;

fn path() -> &'static str {
    concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fingerprints.json")
}

fn kept() -> Vec<Run> {
    serde_json::from_str(&std::fs::read_to_string(path()).unwrap()).unwrap()
}

/// A changed bit is a change of what every permalink means: it is made on purpose, with a word in
/// the changelog, by running this with `UPDATE_FINGERPRINTS=1`.
#[test]
fn runs_have_the_bits_they_had() {
    let kept = kept();
    let found: Vec<Run> = kept.iter().map(|run| run_of(&run.link)).collect();
    if std::env::var_os("UPDATE_FINGERPRINTS").is_some() {
        let text = serde_json::to_string_pretty(&found).unwrap() + "\n";
        std::fs::write(path(), text).unwrap();
        return;
    }
    let parted: Vec<String> = kept.iter().zip(&found).filter_map(|(a, b)| parted(a, b)).collect();
    assert!(parted.is_empty(), "\n{}", parted.join("\n"));
}

/// Which experiment parts from what it was, and at which step.
fn parted(kept: &Run, found: &Run) -> Option<String> {
    if kept == found {
        return None;
    }
    let mut digits = kept.steps.as_bytes().chunks(4).zip(found.steps.as_bytes().chunks(4));
    let at = if kept.start == found.start {
        let step = digits.position(|(kept, found)| kept != found);
        step.map_or(format!("after step {STEPS}"), |step| format!("at step {}", step + 1))
    } else {
        "at the start".into()
    };
    Some(format!("#{} parts {at}", kept.link))
}

fn run_of(link: &str) -> Run {
    let Permalink { experiment, step, .. } = Permalink::parse(link).unwrap();
    let mut trainer = Trainer::<f32>::new(&experiment).unwrap();
    let start = trainer.fingerprint();
    let mut steps = String::new();
    for _ in 0..step.min(STEPS) {
        trainer.step_example();
        steps.push_str(&trainer.fingerprint()[..4]);
    }
    trainer.advance(step - trainer.examples_seen().min(step));
    Run { link: link.into(), start, end: trainer.fingerprint(), steps }
}

/// Every name that can be chosen, and every other field with another value than its default.
#[test]
fn every_value_of_every_field_is_among_them() {
    let runs = kept();
    assert!(runs.len() >= 60);
    let documents: Vec<Value> =
        runs.iter().map(|run| Permalink::parse(&run.link).unwrap().experiment.to_value()).collect();
    let stands = |section: &str, field: &str, is: &dyn Fn(&Value) -> bool| {
        documents.iter().any(|document| is(&document[section][field]))
    };
    for Field { field: dotted, names, .. } in Experiment::default().fields() {
        for name in names.unwrap_or_default() {
            let (section, field) = dotted.split_once('.').unwrap();
            assert!(stands(section, field, &|value| value == name), "{dotted}={name}");
        }
    }
    let defaults = Experiment::default().to_value();
    for (section, fields) in defaults.as_object().unwrap() {
        for (field, default) in fields.as_object().unwrap_or(&Map::new()) {
            assert!(stands(section, field, &|value| value != default), "{section}.{field}");
        }
    }
}

//! The bits of whole runs, kept in `tests/fingerprints.json`: the shim's tests and the page's hold
//! the same file against the engine in wasm, so every place gives the same bits.

use serde::{Deserialize, Serialize};
use unalike_core::{Permalink, Trainer};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Run {
    /// The run and the moment.
    link: String,
    /// The fingerprint at the start and at that moment.
    start: String,
    end: String,
}

/// A changed bit is a change of what every permalink means: it is made on purpose, with a word in
/// the changelog, by running this with `UPDATE_FINGERPRINTS=1`.
#[test]
fn runs_have_the_bits_they_had() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fingerprints.json");
    let kept: Vec<Run> = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let found: Vec<Run> = kept.iter().map(|run| run_of(&run.link)).collect();
    if std::env::var_os("UPDATE_FINGERPRINTS").is_some() {
        let text = serde_json::to_string_pretty(&found).unwrap() + "\n";
        std::fs::write(path, text).unwrap();
        return;
    }
    assert!(kept.len() >= 12);
    assert_eq!(found, kept);
}

fn run_of(link: &str) -> Run {
    let Permalink { experiment, step } = Permalink::parse(link).unwrap();
    let mut trainer = Trainer::<f32>::new(&experiment).unwrap();
    let start = trainer.fingerprint();
    trainer.advance(step);
    Run { link: link.into(), start, end: trainer.fingerprint() }
}

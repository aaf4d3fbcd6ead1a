//! The terminal as a person or a script uses it.

use std::path::PathBuf;

use assert_cmd::Command;
use serde_json::Value;

fn unalike(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_unalike"));
    command.args(arguments);
    command
}

fn printed(arguments: &[&str]) -> String {
    let output = unalike(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&printed(arguments)).unwrap()
}

fn file(name: &str, text: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn run_prints_one_object_with_the_fields_it_promises() {
    let report = json(&["run", "#start.symmetry=identical", "--epochs", "3", "--json"]);
    let fields: Vec<&String> = report.as_object().unwrap().keys().collect();
    let promised =
        ["examples_seen", "epoch", "loss", "test_loss", "accuracy", "fingerprint", "layers"];
    assert_eq!(fields, promised);
    assert_eq!((&report["examples_seen"], &report["epoch"]), (&300.into(), &3.into()));
    assert!(report["test_loss"].is_null());
    assert_eq!(report["layers"][0]["distinct_units"], 1);
    assert_eq!(report["layers"][0]["largest_gap"], 0.0);

    let held_out = json(&["run", "#data.test_fraction=0.3", "--examples", "10", "--json"]);
    assert!(held_out["test_loss"].as_f64().unwrap() > 0.0);
    let numbers = json(&["run", "#data.set=hills", "--examples", "10", "--json"]);
    assert!(numbers["accuracy"].is_null());
}

#[test]
fn an_experiment_is_a_file_standard_input_a_permalink_or_its_fragment() {
    let document = r#"{ "start": { "seed": 9 } }"#;
    let path = file("experiment.json", document);
    let fingerprint = |arguments: &[&str]| {
        json(&[&["run"], arguments, &["--examples", "50", "--json"]].concat())["fingerprint"]
            .clone()
    };
    let from_file = fingerprint(&[path.to_str().unwrap()]);
    assert_eq!(fingerprint(&["start.seed=9"]), from_file);
    assert_eq!(fingerprint(&["https://example.org/lab/#start.seed=9"]), from_file);
    let piped = unalike(&["run", "-", "--examples", "50", "--json"]).write_stdin(document).output();
    let piped: Value = serde_json::from_slice(&piped.unwrap().stdout).unwrap();
    assert_eq!(piped["fingerprint"], from_file);
}

#[test]
fn show_and_link_are_each_other_s_way_back() {
    let link = "#network.hidden=4,4&start.symmetry=identical&start.seed=9";
    let shown = printed(&["show", link]);
    let path = file("shown.json", &shown);
    assert_eq!(printed(&["link", path.to_str().unwrap()]).trim(), link);
    let document: Value = serde_json::from_str(&shown).unwrap();
    assert_eq!(document["training"]["learning_rate"], 0.1);
    assert_eq!(document["version"], 1);
}

#[test]
fn a_trace_has_the_start_and_every_step() {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("trace.jsonl");
    let link = "#training.batch=2&network.hidden=3";
    let arguments = ["run", link, "--examples", "5", "--trace", path.to_str().unwrap(), "--json"];
    json(&arguments);
    let text = std::fs::read_to_string(&path).unwrap();
    let moments: Vec<Value> =
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(moments.len(), 6);
    for (step, moment) in moments.iter().enumerate() {
        assert_eq!(moment["step"], step);
        assert_eq!(moment["updated"], step > 0 && step % 2 == 0);
        for field in ["example", "inputs", "target", "output", "loss"] {
            assert_eq!(moment[field].is_null(), step == 0, "{field} at {step}");
        }
        let layers = moment["layers"].as_array().unwrap();
        assert_eq!(layers[0]["weights"].as_array().unwrap().len(), 3);
        assert_eq!(layers[1]["weights"][0].as_array().unwrap().len(), 3);
        let moved = step > 0 && moment["layers"] != moments[step - 1]["layers"];
        assert_eq!(moved, step > 0 && step % 2 == 0);
    }
    // The shortest text of an f32, and not what it widens to.
    assert!(!text.contains("0.10000000149"));
    for number in text.split(['[', ']', ',']).filter(|text| text.contains('.')) {
        if let Ok(x) = number.parse::<f32>() {
            assert!(number.len() <= 16, "{number}");
            assert_eq!(x.to_string().parse::<f32>(), Ok(x));
        }
    }
}

#[test]
fn a_sweep_is_the_runs_of_its_seeds_in_order() {
    let sweep = json(&["sweep", "#start.seed=5", "--seeds", "3", "--epochs", "2", "--json"]);
    let runs = sweep["runs"].as_array().unwrap();
    for (run, seed) in runs.iter().zip(5..) {
        assert_eq!(run["seed"], seed);
        let alone = json(&["run", &format!("#start.seed={seed}"), "--epochs", "2", "--json"]);
        assert_eq!(run["fingerprint"], alone["fingerprint"]);
    }
    assert_eq!(runs.len(), 3);
}

#[test]
fn a_bad_document_ends_with_2_and_says_what_is_allowed() {
    let bad = file("bad.json", "{\n  \"data\": { \"noise\": 0.7 }\n}");
    let broken = file("broken.json", "{\n  \"data\": {,}\n}");
    for (source, says) in [
        ("#training.learning_rate=11", "training.learning_rate: 11"),
        ("#start.colour=blue", "start.colour"),
        (bad.to_str().unwrap(), "data.noise: 0.7 is not allowed; allowed: a number, 0 … 0.5"),
        (broken.to_str().unwrap(), "line 2, column 12"),
        ("no-such-file.json", "no such file"),
    ] {
        for command in ["run", "show", "link"] {
            let output = unalike(&[command, source]).output().unwrap();
            assert_eq!(output.status.code(), Some(2), "{command} {source}");
            assert!(output.stdout.is_empty());
            let error = String::from_utf8_lossy(&output.stderr);
            assert!(error.contains(says), "{error}");
        }
    }
}

#[test]
fn help_teaches_by_examples() {
    let help = printed(&["--help"]);
    for words in ["start.symmetry=identical", "sweep", "--trace", "fingerprint"] {
        assert!(help.contains(words), "{words}");
    }
}

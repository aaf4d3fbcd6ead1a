//! The terminal as a person or a script uses it.

mod common;

use serde_json::Value;

use common::{file, json, path, printed, unalike};

#[test]
fn run_prints_one_object_with_the_fields_it_promises() {
    let report = json(&["run", "#start.symmetry=identical", "--epochs", "3", "--json"]);
    let fields: Vec<&String> = report.as_object().unwrap().keys().collect();
    let promised = [
        "examples_seen",
        "epoch",
        "loss",
        "test_loss",
        "accuracy",
        "diverged",
        "fingerprint",
        "layers",
    ];
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
    let from_file = fingerprint(&[&path]);
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
    assert_eq!(printed(&["link", &path]).trim(), link);
    let document: Value = serde_json::from_str(&shown).unwrap();
    assert_eq!(document["training"]["learning_rate"], 0.1);
    assert_eq!(document["version"], 1);
}

#[test]
fn a_trace_has_the_start_and_every_step() {
    let trace = path("trace.jsonl");
    let link = "#training.batch=2&network.hidden=3";
    let arguments = ["run", link, "--examples", "5", "--trace", trace.to_str().unwrap(), "--json"];
    json(&arguments);
    let text = std::fs::read_to_string(&trace).unwrap();
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
        (&*bad, "data.noise: 0.7 is not allowed; allowed: a number, 0 … 0.5"),
        (&*broken, "line 2, column 12"),
        ("no-such-thing", "no permalink"),
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
fn all_that_is_wrong_with_a_link_is_told_a_line_each() {
    let link = "#start.colour=blue&network.hidden=3&start.seed=-1&changes=5:bias.9.9:1";
    for command in ["run", "show", "link"] {
        let output = unalike(&[command, link]).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        let errors = String::from_utf8_lossy(&output.stderr);
        let lines: Vec<&str> = errors.lines().collect();
        assert_eq!(lines.len(), 3, "{errors}");
        for (line, place) in lines.iter().zip(["start.colour", "start.seed", "changes, 5:bias.9.9"])
        {
            assert!(line.starts_with(&format!("unalike: permalink: {place}")), "{line}");
        }
    }
}

#[test]
fn a_link_keeps_all_it_says_and_a_run_takes_what_concerns_it() {
    let link = "network.hidden=3&step=250&compare.start.symmetry=identical&look.view=pairs\
                &changes=120:training.learning_rate:0.5,121:weight.1.3.2:0.5&lesson=2";
    assert_eq!(
        printed(&["link", &format!("https://example.org/#{link}).")]).trim(),
        format!("#{link}")
    );
    let run = |link: &str| json(&["run", link, "--json"]);
    let plain = run("network.hidden=3&step=250");
    let shown = run("network.hidden=3&step=250&compare.start.symmetry=identical&look.view=pairs");
    assert_eq!(shown, plain);
    assert_ne!(run(link)["fingerprint"], plain["fingerprint"]);
    assert_eq!(run(link)["examples_seen"], 250);
    assert_eq!(json(&["show", link]), json(&["show", "network.hidden=3"]));
}

/// A change at its moment, whole and example by example, is what the run that was changed is.
#[test]
fn changes_are_made_at_their_moments() {
    let link = "network.hidden=3&changes=0:bias.1.1:0.25,3:training.optimiser:adam,\
                3:freeze.1.2:true,7:weight.2.1.3:-1";
    let trace = path("changed.jsonl");
    let traced =
        json(&["run", link, "--examples", "9", "--json", "--trace", trace.to_str().unwrap()]);
    let whole = json(&["run", link, "--examples", "9", "--json"]);
    assert_eq!(traced, whole);
    let text = std::fs::read_to_string(&trace).unwrap();
    let moments: Vec<Value> =
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(moments.len(), 10);
    let weights = |moment: usize, layer: usize, unit: usize| {
        moments[moment]["layers"][layer]["weights"][unit].clone()
    };
    assert_eq!(moments[0]["layers"][0]["biases"][0], 0.25);
    assert_eq!(weights(7, 1, 0)[2], -1.0);
    assert_ne!(weights(6, 1, 0)[2], -1.0);
    assert_ne!(weights(2, 0, 1), weights(3, 0, 1));
    assert_eq!(weights(3, 0, 1), weights(9, 0, 1));
    assert_ne!(weights(3, 0, 0), weights(9, 0, 0));

    let link = unalike_core::Permalink::parse(link).unwrap();
    let mut run = unalike_core::Timeline::<f32>::new(&link.experiment).unwrap();
    for (moment, change) in &link.changes {
        run.plan(*moment, change).unwrap();
    }
    run.seek(9);
    assert_eq!(whole["fingerprint"], run.trainer().fingerprint());
}

#[test]
fn help_teaches_by_examples() {
    let help = printed(&["--help"]);
    for words in ["start.symmetry=identical", "sweep", "--trace", "fingerprint"] {
        assert!(help.contains(words), "{words}");
    }
}

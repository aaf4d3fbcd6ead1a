//! Sweeps that can be believed.

mod common;

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use serde_json::Value;

use common::{BINARY, DIVERGES, file, json, path, printed, refused, unalike};

const LINK: &str = "#data.set=xor&network.hidden=3&start.seed=4";

fn losses(sweep: &Value) -> Vec<f64> {
    let mut losses: Vec<f64> =
        sweep["runs"].as_array().unwrap().iter().filter_map(|run| run["loss"].as_f64()).collect();
    losses.sort_by(f64::total_cmp);
    losses
}

/// The whole file of a sweep, trained at once.
fn whole(name: &str, seeds: &str) -> (String, String) {
    let starts = path(name).to_str().unwrap().to_string();
    printed(&["sweep", LINK, "--seeds", seeds, "--epochs", "2", "--starts", &starts]);
    let text = std::fs::read_to_string(&starts).unwrap();
    (starts, text)
}

#[test]
fn the_median_of_an_even_number_is_the_mean_of_the_middle_two() {
    let sweep = json(&["sweep", LINK, "--seeds", "4", "--epochs", "5", "--json"]);
    let losses = losses(&sweep);
    let median = sweep["loss"]["median"].as_f64().unwrap();
    assert!((median - f64::midpoint(losses[1], losses[2])).abs() < 1e-7);
    assert_eq!(sweep["loss"]["smallest"], losses[0]);
    assert_eq!(sweep["loss"]["largest"], losses[3]);

    let sweep = json(&["sweep", LINK, "--seeds", "3", "--epochs", "5", "--json"]);
    assert_eq!(sweep["loss"]["median"], self::losses(&sweep)[1]);
}

#[test]
fn a_file_of_starts_has_an_object_a_line_in_the_order_of_the_seeds() {
    let (_, text) = whole("starts.jsonl", "40");
    let starts: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(starts.len(), 40);
    for (start, seed) in starts.iter().zip(4..) {
        assert_eq!(start["seed"], seed);
    }
    let alone = json(&["run", &LINK.replace("=4", "=9"), "--epochs", "2", "--json"]);
    for (field, value) in alone.as_object().unwrap() {
        assert_eq!(&starts[5][field], value, "{field}");
    }
    let runs = json(&["sweep", LINK, "--seeds", "40", "--epochs", "2", "--json"]);
    assert_eq!(runs["runs"], Value::from(starts));
}

#[test]
fn shares_put_together_are_the_whole_to_the_byte() {
    let (_, text) = whole("shared.jsonl", "11");
    let mut together = String::new();
    for part in 1..=3 {
        let shard = format!("{part}/3");
        let sweep = ["sweep", LINK, "--seeds", "11", "--epochs", "2"];
        together += &printed(&[&sweep[..], &["--starts", "-", "--shard", &shard]].concat());
    }
    assert_eq!(together, text);
    for shard in ["0/3", "4/3", "1", "a/b"] {
        let (code, says) = refused(&["sweep", LINK, "--seeds", "11", "--shard", shard]);
        assert_eq!(code, 2);
        assert!(says.contains("K/N"), "{says}");
    }
}

#[test]
fn an_interrupted_sweep_goes_on_behind_its_last_whole_line() {
    let (_, text) = whole("interrupted.jsonl", "9");
    let sweep = ["sweep", LINK, "--seeds", "9", "--epochs", "2", "--resume", "--starts"];
    let third = text.match_indices('\n').nth(2).unwrap().0;
    for cut in [0, 5, third, third + 1, third + 40, text.len() - 1, text.len()] {
        let torn = file("torn.jsonl", &text[..cut]);
        printed(&[&sweep[..], &[&torn]].concat());
        assert_eq!(std::fs::read_to_string(&torn).unwrap(), text, "cut at {cut}");
    }
    let missing = path("not-yet.jsonl");
    let _ = std::fs::remove_file(&missing);
    printed(&[&sweep[..], &[missing.to_str().unwrap()]].concat());
    assert_eq!(std::fs::read_to_string(&missing).unwrap(), text);
}

#[test]
fn a_file_of_another_sweep_is_not_gone_on_with() {
    let (starts, text) = whole("other.jsonl", "5");
    let resume = |link: &str, seeds: &str, epochs: &str| {
        let sweep = ["sweep", link, "--seeds", seeds, "--epochs", epochs];
        let (code, says) = refused(&[&sweep[..], &["--resume", "--starts", &starts]].concat());
        assert_eq!(code, 2, "{says}");
        assert_eq!(std::fs::read_to_string(&starts).unwrap(), text);
        says
    };
    assert!(resume(LINK, "9", "3").contains("line 1 is of another experiment"));
    assert!(resume(&LINK.replace("xor", "moons"), "9", "2").contains("another experiment"));
    assert!(resume(&LINK.replace("=4", "=5"), "9", "2").contains("line 1 is not the start of"));
    assert!(resume(LINK, "4", "2").contains("more starts in it than this sweep has, 4"));
}

#[cfg(unix)]
#[test]
fn a_sweep_that_is_ended_on_its_way_leaves_whole_lines_but_for_its_last() {
    let starts = path("ended.jsonl");
    let _ = std::fs::remove_file(&starts);
    let mut sweep = Command::new(BINARY)
        .args(["sweep", LINK, "--seeds", "4294967295", "--epochs", "1", "--starts"])
        .arg(&starts)
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let lines = || std::fs::read_to_string(&starts).unwrap_or_default().lines().count();
    while lines() < 100 {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    sweep.kill().unwrap();
    sweep.wait().unwrap();
    let text = std::fs::read_to_string(&starts).unwrap();
    // A system that ends a program may cut what it is writing short; to go on begins before that.
    let (whole, _) = text.rsplit_once('\n').unwrap();
    assert!(whole.lines().count() >= 99);
    for (line, seed) in whole.lines().zip(4..) {
        assert_eq!(serde_json::from_str::<Value>(line).unwrap()["seed"], seed);
    }
}

/// With the memory of a small machine: what all starts would need is a thousand times as much.
#[cfg(target_os = "linux")]
#[test]
fn all_seeds_there_are_need_no_room_for_all() {
    for form in [&["--json"][..], &[], &["--starts", "-"]] {
        let mut sweep = Command::new("sh")
            .args(["-c", "ulimit -v 1000000; exec \"$0\" \"$@\"", BINARY])
            .args(["sweep", LINK, "--seeds", "4294967295", "--epochs", "1"])
            .args(form)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut first = [0; 2000];
        let mut reader = BufReader::new(sweep.stdout.take().unwrap());
        std::io::Read::read_exact(&mut reader, &mut first).unwrap();
        drop(reader);
        // Nobody reads any more: that ends it, and quietly.
        assert!(sweep.wait().unwrap().success());
    }
}

#[test]
fn starts_that_diverged_are_told_and_do_not_count_in_the_spread() {
    let sweep = json(&["sweep", DIVERGES, "--seeds", "3", "--epochs", "3", "--json"]);
    assert_eq!(sweep["diverged"], 3);
    assert!(sweep["loss"]["median"].is_null());
    for run in sweep["runs"].as_array().unwrap() {
        assert_eq!(run["diverged"], true);
        for field in ["loss", "test_loss", "accuracy"] {
            assert!(run[field].is_null());
        }
    }
    let table = printed(&["sweep", DIVERGES, "--seeds", "3", "--epochs", "3"]);
    assert!(table.contains("3 of 3 starts diverged"), "{table}");
}

/// A bias of −9 keeps every ReLU silent: the losses are all the same, and that says nothing.
#[test]
fn dead_and_frozen_units_are_counted_beside_the_loss() {
    let link = "#network.activation=relu&network.hidden=4,3&start.bias=-9";
    let sweep = json(&["sweep", link, "--seeds", "2", "--epochs", "2", "--json"]);
    for run in sweep["runs"].as_array().unwrap() {
        assert_eq!((&run["dead_units"], &run["dead_layers"]), (&7.into(), &2.into()));
        assert_eq!(run["frozen_units"], 7);
    }
    assert_eq!((&sweep["dead"], &sweep["frozen"]), (&2.into(), &2.into()));
    let table = printed(&["sweep", link, "--seeds", "2", "--epochs", "2"]);
    assert!(table.contains("in 2 of 2 starts all units of a layer died"), "{table}");
    assert!(table.contains("in 2 of 2 starts no hidden unit moved"), "{table}");

    let frozen = "#start.scheme=zeros";
    let sweep = json(&["sweep", frozen, "--seeds", "1", "--epochs", "0", "--json"]);
    assert_eq!(sweep["runs"][0]["frozen_units"], 8);
    let sweep = json(&["sweep", LINK, "--seeds", "2", "--epochs", "2", "--json"]);
    assert_eq!(sweep["runs"][1]["frozen_units"], 0);
    assert_eq!(sweep["runs"][1]["dead_units"], 0);
}

#[test]
fn the_step_of_a_link_is_the_length_of_each_start_and_its_changes_are_made() {
    let link = "network.hidden=3&step=37&changes=5:training.learning_rate:0.5,6:freeze.1.2:true";
    let sweep = json(&["sweep", link, "--seeds", "2", "--json"]);
    for (run, seed) in sweep["runs"].as_array().unwrap().iter().zip(["", "&start.seed=2"]) {
        assert_eq!(run["examples_seen"], 37);
        let alone = json(&["run", &format!("{link}{seed}"), "--json"]);
        assert_eq!(run["fingerprint"], alone["fingerprint"]);
    }
    let epochs = json(&["sweep", link, "--seeds", "1", "--epochs", "2", "--json"]);
    assert_eq!(epochs["runs"][0]["examples_seen"], 200);
}

#[test]
fn standard_output_takes_the_starts_and_standard_error_what_they_come_to() {
    let sweep = ["sweep", LINK, "--seeds", "3", "--epochs", "1", "--starts", "-", "--json"];
    let output = unalike(&sweep).output().unwrap();
    assert_eq!(output.stdout.lines().count(), 3);
    let summary: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(summary["starts"], 3);
    let (code, _) = refused(&[&sweep[..], &["--resume"]].concat());
    assert_eq!(code, 2);
}

//! A terminal that behaves: pipes, disks, encodings, and words for people.

#![cfg(unix)]

mod common;

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use serde_json::Value;

use common::{BINARY, DIVERGES, file, json, path, printed, refused, unalike, utf16};

const DOCUMENT: &str = r#"{ "start": { "seed": 9 } }"#;

fn fingerprint(source: &str) -> Value {
    json(&["run", source, "--examples", "50", "--json"])["fingerprint"].clone()
}

#[test]
fn a_closed_pipe_ends_every_command_quietly() {
    let rows: Vec<_> = (0..3000).map(|i| format!("{i},{},{i}", 7 * i)).collect();
    let table = file("piped.csv", rows.join("\n"));
    for arguments in [
        &["show", "", "--rows", &table][..],
        &["link", "", "--rows", &table],
        &["run", "", "--trace", "-"],
        &["sweep", "", "--seeds", "100000", "--epochs", "1"],
        &["sweep", "", "--seeds", "100000", "--epochs", "1", "--json"],
        &["sweep", "", "--seeds", "100000", "--epochs", "1", "--starts", "-"],
    ] {
        let mut command = Command::new(BINARY)
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut byte = [0];
        let mut reader = command.stdout.take().unwrap();
        std::io::Read::read_exact(&mut reader, &mut byte).unwrap();
        drop(reader);
        let output = command.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let run = Command::new("sh")
        .args(["-c", "\"$0\" show '' 2>&1 | true; \"$0\" run '' --json | head -c 1", BINARY])
        .output()
        .unwrap();
    assert_eq!((run.stdout.as_slice(), run.stderr.len()), (&b"{"[..], 0));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_one_sentence() {
    let full = || File::options().write(true).open("/dev/full").unwrap();
    for arguments in [
        &["show", ""][..],
        &["link", ""],
        &["run", "", "--examples", "3"],
        &["run", "", "--examples", "3", "--json"],
        &["run", "", "--examples", "3", "--trace", "-"],
        &["sweep", "", "--seeds", "2", "--epochs", "1"],
    ] {
        let command = Command::new(BINARY)
            .args(arguments)
            .stdout(full())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let output = command.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        let says = String::from_utf8(output.stderr).unwrap();
        let sentences: Vec<&str> = says.lines().filter(|line| line.contains("disk")).collect();
        assert_eq!(sentences, ["unalike: standard output: the disk is full"]);
    }
    for option in [&["run", "", "--trace"][..], &["sweep", "", "--seeds", "2", "--starts"]] {
        let (code, says) = refused(&[option, &["/dev/full"]].concat());
        assert_eq!((code, says.as_str()), (1, "unalike: /dev/full: the disk is full\n"));
    }
}

#[test]
fn a_missing_file_is_one_sentence_and_a_text_that_is_none_a_wrong_command() {
    for source in ["no-such-file.json", "no/such/file", "./none", "a=b.json"] {
        for command in ["run", "show", "link"] {
            let says = format!("unalike: {source}: there is no such file\n");
            assert_eq!(refused(&[command, source]), (1, says));
        }
    }
    let (code, says) = refused(&["run", "", "--rows", "none.csv"]);
    assert_eq!((code, says.as_str()), (1, "unalike: none.csv: there is no such file\n"));
    let (code, says) = refused(&["show", env!("CARGO_TARGET_TMPDIR")]);
    assert_eq!(code, 1);
    assert!(says.contains("it is a folder"), "{says}");
    for source in ["banana", "https://example.org/"] {
        assert_eq!(refused(&["show", source]).0, 2);
    }
    assert_eq!(refused(&["run", "", "--trace", "/none/trace"]).0, 1);
}

#[test]
fn what_powershell_writes_is_read() {
    let expected = fingerprint("start.seed=9");
    let big_end: Vec<u8> = utf16(DOCUMENT).chunks(2).flat_map(|two| [two[1], two[0]]).collect();
    for (name, bytes) in [
        ("bom.json", [b"\xef\xbb\xbf", DOCUMENT.as_bytes()].concat()),
        ("utf16.json", utf16(DOCUMENT)),
        ("utf16be.json", big_end.clone()),
        ("no-mark.json", utf16(DOCUMENT)[2..].to_vec()),
        ("no-mark-be.json", big_end[2..].to_vec()),
    ] {
        assert_eq!(fingerprint(&file(name, bytes)), expected, "{name}");
    }
}

#[test]
fn a_bad_encoding_is_one_sentence() {
    let latin = file("latin.json", b"{\n \"data\": \"caf\xe9\" }");
    let odd = file("odd.json", [&utf16(DOCUMENT)[..], b"x"].concat());
    for (source, says) in [(latin, "line 2 is neither UTF-8 nor UTF-16"), (odd, "UTF-16 text")] {
        let (code, error) = refused(&["show", &source]);
        assert_eq!((code, error.lines().count()), (1, 1));
        assert!(error.contains(says), "{error}");
    }
}

#[test]
fn pipes_and_devices_are_read_like_files() {
    let expected = fingerprint("start.seed=9");
    let run = |source: &str| {
        let arguments = ["run", source, "--examples", "50", "--json"];
        let output = unalike(&arguments).write_stdin(DOCUMENT).output().unwrap();
        serde_json::from_slice::<Value>(&output.stdout).unwrap()["fingerprint"].clone()
    };
    assert_eq!(run("-"), expected);
    assert_eq!(run("/dev/stdin"), expected);
    let script = format!("\"$0\" run <(echo '{DOCUMENT}') --examples 50 --json");
    let output = Command::new("bash").args(["-c", &script, BINARY]).output().unwrap();
    let substituted: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(substituted["fingerprint"], expected);
    let pipe = path("pipe");
    let _ = std::fs::remove_file(&pipe);
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let to = pipe.clone();
    let writer = std::thread::spawn(move || std::fs::write(to, DOCUMENT).unwrap());
    assert_eq!(fingerprint(pipe.to_str().unwrap()), expected);
    writer.join().unwrap();
}

#[test]
fn a_bad_document_is_2_wherever_it_comes_from() {
    let bad = r#"{ "data": { "noise": 0.7 } }"#;
    for source in ["-", "/dev/stdin", &file("bad-16.json", utf16(bad)), "data.noise=0.7"] {
        let output = unalike(&["show", source]).write_stdin(bad).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{source}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("data.noise: 0.7"));
    }
}

#[test]
fn a_trace_on_standard_output_leaves_the_report_to_standard_error() {
    let arguments = ["run", "network.hidden=3", "--examples", "4", "--json", "--trace"];
    let output = unalike(&[&arguments[..], &["-"]].concat()).output().unwrap();
    let lines: Vec<Value> =
        output.stdout.lines().map(|line| serde_json::from_str(&line.unwrap()).unwrap()).collect();
    assert_eq!(lines.iter().map(|line| line["step"].as_u64().unwrap()).sum::<u64>(), 10);
    let report: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(report["examples_seen"], 4);
    let to_file = path("same-trace.jsonl");
    json(&[&arguments[..], &[to_file.to_str().unwrap()]].concat());
    let same: Vec<Value> = BufReader::new(File::open(to_file).unwrap())
        .lines()
        .map(|line| serde_json::from_str(&line.unwrap()).unwrap())
        .collect();
    assert_eq!(lines, same);
}

#[test]
fn a_diverged_run_says_so_and_is_no_failure() {
    let output = unalike(&["run", DIVERGES, "--epochs", "3", "--json"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let says = String::from_utf8(output.stderr).unwrap();
    assert!(says.contains("the run diverged at example"), "{says}");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["diverged"], true);
    for field in ["loss", "test_loss", "accuracy"] {
        assert!(report[field].is_null(), "{field}");
    }
    assert!(printed(&["run", DIVERGES, "--epochs", "3"]).contains("no finite number"));
    assert_eq!(json(&["run", "", "--epochs", "1", "--json"])["diverged"], false);
}

/// The mean loss overflows two steps before a weight does.
#[test]
fn a_loss_is_never_infinite_while_the_run_is_called_sound() {
    let link = "data.set=xor&data.examples=39&network.hidden=4,5&network.activation=gelu\
                &training.learning_rate=5&training.loss=squared_error";
    for step in 1..40 {
        let report = json(&["run", &format!("{link}&step={step}"), "--json"]);
        assert_eq!(report["loss"].is_null(), report["diverged"] == true, "{report}");
    }
    // Nor is the loss of the examples held out.
    for step in 1..40 {
        let link = format!("{link}&data.test_fraction=0.5&step={step}");
        let report = json(&["run", &link, "--json"]);
        assert_eq!(report["test_loss"].is_null(), report["diverged"] == true, "{report}");
    }
    let start = "data.set=plane&network.hidden=8,8,8,8&network.activation=relu\
                 &start.scheme=normal&start.scale=1e6";
    let output = unalike(&["run", start, "--examples", "0"]).output().unwrap();
    let says = String::from_utf8(output.stderr).unwrap();
    assert!(says.contains("before the first example: start with smaller weights"), "{says}");
}

#[test]
fn large_and_tiny_losses_have_an_exponent() {
    let large = printed(&["run", "data.set=hills&start.bias=5000", "--examples", "0"]);
    let loss = large.lines().find(|line| line.starts_with("loss")).unwrap();
    assert!(loss.contains("e7"), "{loss}");
    let tiny = "data.set=plane&data.noise=0&network.hidden=&training.learning_rate=0.1";
    let tiny = printed(&["run", tiny, "--epochs", "100"]);
    let loss = tiny.lines().find(|line| line.starts_with("loss")).unwrap();
    assert!(loss.contains("e-"), "{loss}");
}

#[test]
fn the_step_of_a_link_is_kept_by_link_and_is_the_length_of_a_run() {
    let link = "#network.hidden=3&step=250";
    assert_eq!(printed(&["link", link]).trim(), link);
    assert_eq!(json(&["run", link, "--json"])["examples_seen"], 250);
    assert_eq!(json(&["run", link, "--examples", "9", "--json"])["examples_seen"], 9);
    assert_eq!(json(&["show", link]), json(&["show", "network.hidden=3"]));
}

#[test]
fn no_message_speaks_of_the_program_s_insides() {
    let rows = |text: &str| format!(r#"{{ "data": {{ "set": "custom", "rows": {text} }} }}"#);
    for document in [
        "[]".into(),
        r#"{ "data": [] }"#.into(),
        "7".into(),
        rows(r#"[{ "inputs": [1e199], "target": "a" }, { "inputs": [1], "target": "b" }]"#),
        rows(r#"[{ "inputs": [1], "target": "a" }]"#),
        rows(r#"[{ "inputs": ["x"], "target": "a" }]"#),
    ] {
        let output = unalike(&["show", "-"]).write_stdin(document).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        let says = String::from_utf8(output.stderr).unwrap();
        for word in ["struct", "enum", "variant", "expected", "column 0", "os error", "1 classes"] {
            assert!(!says.contains(word), "{says}");
        }
    }
}

#[test]
fn all_that_is_wrong_with_a_document_is_told_a_line_each() {
    let document = r#"{ "data": { "noise": 7, "sead": 3 }, "training": { "learning_rate": -1 } }"#;
    let output = unalike(&["run", "-"]).write_stdin(document).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let says = String::from_utf8(output.stderr).unwrap();
    for field in ["data.noise: 7", "data.sead", "training.learning_rate: -1"] {
        assert_eq!(says.lines().filter(|line| line.contains(field)).count(), 1, "{says}");
    }
    let row = |i: usize| format!(r#"{{ "inputs": [{i}, null], "target": 1 }}"#);
    let rows: Vec<String> = (0..200).map(row).collect();
    let document = format!(r#"{{ "data": {{ "set": "custom", "rows": [{}] }} }}"#, rows.join(","));
    let output = unalike(&["run", "-"]).write_stdin(document).output().unwrap();
    let says = String::from_utf8(output.stderr).unwrap();
    assert!(says.contains("row 1, column 2") && says.contains("and 150 more"), "{says}");
}

//! Weights from a file, and to a file.

mod common;

use serde_json::json;

use common::{DIVERGES, file, json, path, printed, refused, unalike, utf16};

/// A calculation of a book: two inputs, two units, one that answers.
const BOOK: &str =
    r#"{"W1":[[0.15,0.2],[0.25,0.3]],"b1":[0.35,0.35],"W2":[[0.4,0.45]],"b2":[0.6]}"#;

fn fingerprint(arguments: &[&str]) -> String {
    let report = json(&[&["run"], arguments, &["--json"]].concat());
    report["fingerprint"].as_str().unwrap().into()
}

#[test]
fn a_run_starts_from_the_weights_of_a_file() {
    let book = file("book.json", BOOK);
    let link = "network.hidden=2&training.batch=4";
    let start = json(&["weights", link, "--weights", &book, "--examples", "0"]);
    let expected = json!({ "layers": [
        { "weights": [[0.15, 0.2], [0.25, 0.3]], "biases": [0.35, 0.35] },
        { "weights": [[0.4, 0.45]], "biases": [0.6] },
    ] });
    assert_eq!(start, expected);
    // What a run comes to is what one comes to that starts where it was.
    let after =
        file("after.json", printed(&["weights", link, "--weights", &book, "--epochs", "1"]));
    let again = fingerprint(&[link, "--weights", &after, "--examples", "0"]);
    assert_eq!(again, fingerprint(&[link, "--weights", &book, "--epochs", "1"]));
    assert_ne!(again, fingerprint(&[link, "--epochs", "1"]));
    let npz = path("after.npz");
    let npz = npz.to_str().unwrap();
    assert_eq!(printed(&["weights", link, "--weights", &book, "--epochs", "1", "--npz", npz]), "");
    assert_eq!(fingerprint(&[link, "--weights", npz, "--examples", "0"]), again);
    let piped = unalike(&["weights", link, "--weights", &book, "--epochs", "1", "--npz", "-"]);
    assert_eq!({ piped }.output().unwrap().stdout, std::fs::read(npz).unwrap());
}

#[test]
fn a_link_keeps_the_weights_and_every_command_of_one_run_takes_them() {
    let book = file("kept.json", BOOK);
    let link = "network.hidden=2&step=30";
    let kept = printed(&["link", link, "--weights", &book]);
    assert!(kept.contains("changes=0:weights:"), "{kept}");
    assert_eq!(fingerprint(&[kept.trim()]), fingerprint(&[link, "--weights", &book]));
    assert_eq!(printed(&["link", kept.trim()]), kept);
    let worth = |arguments: &[&str]| json(&[&["worth"], arguments, &["--json"]].concat());
    assert_eq!(worth(&[kept.trim()]), worth(&[link, "--weights", &book]));
    assert_ne!(worth(&[kept.trim()]), worth(&[link]));
    for many in [&["sweep", kept.trim(), "--seeds", "2"], &["roles", kept.trim(), "--seeds", "2"]] {
        let (code, says) = refused(many);
        assert_eq!(code, 2);
        assert!(says.contains("0:weights: many random starts"), "{says}");
    }
}

#[test]
fn what_was_understood_is_said_where_it_could_be_otherwise() {
    let book = file("square.json", r#"{"W1":[[1,2],[3,4]],"W2":[[5,6]],"b2":[7],"sizes":[2,2,1]}"#);
    let output = unalike(&["weights", "network.hidden=2", "--weights", &book, "--examples", "0"])
        .output()
        .unwrap();
    let says = String::from_utf8(output.stderr).unwrap();
    let lines: Vec<&str> = says.lines().map(|line| line.split(": ").nth(2).unwrap()).collect();
    let expected = [
        "W1 is square; it was taken as units × inputs",
        "there are no biases beside W1; they are 0",
        "not used",
    ];
    assert_eq!(lines, expected, "{says}");
    assert!(output.status.success());
}

#[test]
fn a_file_that_does_not_fit_is_a_sentence() {
    let book = file("fits.json", BOOK);
    let (code, says) = refused(&["run", "network.hidden=3", "--weights", &book]);
    let fault = "network.hidden: 3 is not allowed; allowed: 2, as the file has";
    assert_eq!((code, says), (2, format!("unalike: {book}: {fault}\n")));
    let (code, says) = refused(&["run", "data.set=iris", "--weights", &book]);
    assert_eq!(code, 2);
    assert!(says.contains("W1: 2 × 2 is not allowed; allowed: one side of 4"), "{says}");
    let (code, says) = refused(&["run", "", "--weights", "none.npz"]);
    assert_eq!((code, says.as_str()), (1, "unalike: none.npz: there is no such file\n"));
    let (code, says) = refused(&["run", "-", "--weights", "-"]);
    assert_eq!(code, 2);
    assert!(says.contains("cannot both come from standard input"), "{says}");
    assert_eq!(refused(&["weights", "", "--epochs", "1", "--npz", "/none/w.npz"]).0, 1);
    assert_eq!(refused(&["weights", "network.hidden=2&changes=0:weights:AAAA"]).0, 2);
}

#[test]
fn weights_come_from_standard_input_and_as_powershell_writes_them() {
    let link = "network.hidden=2";
    let expected = fingerprint(&[link, "--weights", &file("plain.json", BOOK), "--examples", "0"]);
    let wide = file("wide.json", utf16(BOOK));
    assert_eq!(fingerprint(&[link, "--weights", &wide, "--examples", "0"]), expected);
    let piped = unalike(&["run", link, "--weights", "-", "--examples", "0"])
        .write_stdin(BOOK)
        .output()
        .unwrap();
    assert!(String::from_utf8(piped.stdout).unwrap().contains(&expected));
}

#[test]
fn a_diverged_run_has_weights_and_says_so() {
    let output = unalike(&["weights", DIVERGES, "--epochs", "3"]).output().unwrap();
    assert!(output.status.success());
    let says = String::from_utf8(output.stderr).unwrap();
    assert!(says.contains("the run diverged at example"), "{says}");
    assert!(output.stdout.starts_with(b"{\"layers\":[{\"weights\":[["));
}

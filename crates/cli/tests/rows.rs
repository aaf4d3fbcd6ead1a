//! `--rows`: tables of one's own.

mod common;

use serde_json::{Value, json};

use common::{file, json, printed, refused, unalike, utf16};

/// The rows that a table becomes.
fn rows(name: &str, content: impl AsRef<[u8]>, options: &[&str]) -> Value {
    let table = file(name, content);
    let shown = json(&[&["show", "", "--rows", &table], options].concat());
    assert_eq!(shown["data"]["set"], "custom");
    shown["data"]["rows"].clone()
}

fn expected() -> Value {
    json!([
        { "inputs": [1.5, -2.0], "target": "a" },
        { "inputs": [0.5, 30.0], "target": "b" },
    ])
}

#[test]
fn tables_are_read_however_they_are_written() {
    let plain = "1.5,-2,a\n.5,3e1,b\n";
    let named = format!("width,height,kind\n{plain}");
    for (name, content) in [
        ("plain.csv", plain.as_bytes().to_vec()),
        ("header.csv", named.clone().into_bytes()),
        ("crlf.csv", named.replace('\n', "\r\n").into_bytes()),
        ("old-mac.csv", named.replace('\n', "\r").into_bytes()),
        ("no-end.csv", named.trim_end().as_bytes().to_vec()),
        ("blank.csv", format!("\n{named}\n,,\n\n").into_bytes()),
        ("bom.csv", format!("\u{feff}{named}").into_bytes()),
        ("utf16.csv", utf16(&named)),
        ("tabs.tsv", named.replace(',', "\t").into_bytes()),
        ("utf16.tsv", utf16(&named.replace(',', "\t"))),
        ("semicolons.csv", "x;y;kind\n1,5;-2;a\n0,5;30,0;b\n".into()),
        ("excel.csv", "sep=;\nx;y;kind\n1,5;−2;a\n0,5;30;b\n".into()),
        ("comma-tabs.tsv", "1,5\t-2\ta\n0,5\t30\tb".into()),
        (
            "quotes.csv",
            "\"wide, or not\",\"say \"\"h\"\"\",k\n\"1.5\", -2 ,\"a\"\n.5,30,b\n".into(),
        ),
    ] {
        assert_eq!(rows(name, content, &[]), expected(), "{name}");
    }
}

#[test]
fn the_target_is_the_last_column_or_is_called_by_name_or_number() {
    let table = "kind,x,y\na,1.5,-2\nb,0.5,30\n";
    for target in ["kind", "1"] {
        assert_eq!(rows("first.csv", table, &["--target", target]), expected());
    }
    let headerless = "a,1.5,-2\nb,0.5,30\n";
    assert_eq!(rows("first-plain.csv", headerless, &["--target", "1"]), expected());
    for (target, says) in [("z", "one of kind, x, y"), ("4", "1 … 3"), ("0", "1 … 3")] {
        let file = file("no-target.csv", table);
        let (code, error) = refused(&["run", "", "--rows", &file, "--target", target]);
        assert_eq!(code, 2);
        assert!(error.contains(says), "{error}");
    }
}

#[test]
fn numbers_are_foretold_as_numbers_and_texts_as_classes() {
    let numbers = rows("numbers.csv", "x,price\n1,2.5\n2,4\n", &[]);
    assert_eq!(numbers[0], json!({ "inputs": [1.0], "target": 2.5 }));
    let classes = rows("classes.csv", "x,kind\n1,2\n2,two\n", &[]);
    assert_eq!(classes[0], json!({ "inputs": [1.0], "target": "2" }));
    let table = file("regression.csv", "x,price\n1,2.5\n2,4\n3,5\n");
    let report = json(&["run", "--rows", &table, "--epochs", "3", "--json"]);
    assert_eq!((&report["examples_seen"], &report["accuracy"]), (&9.into(), &Value::Null));
}

#[test]
fn missing_and_impossible_cells_are_named_as_they_stand_in_the_file() {
    let table = "width,height,kind\n1,x7,a\n\n,4,b\n1,2\n\"3\n\",inf,\n5,6,c\n";
    let file = file("faults.csv", table);
    let (code, says) = refused(&["run", "", "--rows", &file]);
    assert_eq!(code, 2);
    let expected = [
        "row 2, column 2 (height): “x7” is not allowed; allowed: a number",
        "row 4, column 1 (width): an empty cell is not allowed; allowed: a number",
        "row 5: 2 cells is not allowed; allowed: 3 cells, as in the first row",
        "row 6, column 2 (height): “inf” is not allowed; allowed: a number",
        "row 6, column 3 (kind): an empty cell is not allowed; allowed: the name of a class",
    ];
    let lines: Vec<String> =
        expected.iter().map(|line| format!("unalike: {file}: {line}")).collect();
    assert_eq!(says.lines().collect::<Vec<_>>(), lines);
}

#[test]
fn of_many_faults_those_that_can_be_read_are_told_and_the_rest_counted() {
    let table = format!("1,2\n{}", "?,3\n".repeat(75));
    let (_, says) = refused(&["run", "", "--rows", &file("many.csv", table)]);
    assert_eq!(says.lines().count(), 51);
    assert!(says.contains("row 2, column 1: “?”"), "{says}");
    assert!(says.ends_with("and 25 more like these\n"), "{says}");
}

#[test]
fn a_missing_number_to_foretell_is_no_class() {
    let file = file("unknown.csv", "x,price\n1,2\n2,NA\n3,4\n");
    let (code, says) = refused(&["run", "", "--rows", &file]);
    assert_eq!(code, 2);
    assert!(
        says.contains("row 3, column 2 (price): “NA” is not allowed; allowed: a number"),
        "{says}"
    );
}

#[test]
fn what_is_no_table_is_said_in_a_sentence() {
    for (name, content, says) in [
        ("empty.csv", "", "no rows"),
        ("names.csv", "x,y\n", "“x”"),
        ("single.csv", "1\n2\n", "one column"),
    ] {
        let (code, error) = refused(&["show", "", "--rows", &file(name, content)]);
        assert_eq!(code, 2);
        assert!(error.contains(says), "{error}");
    }
}

#[test]
fn every_command_takes_rows_and_the_rest_of_the_experiment_stays() {
    let lines: Vec<_> =
        (0..40).map(|i| format!("{i},{},{}", i * i, ["no", "yes"][i % 2])).collect();
    let table = file("all.csv", lines.join("\n"));
    let link = "network.hidden=3&training.loss=squared_error&data.examples=30&training.batch=4";
    let shown = json(&["show", link, "--rows", &table]);
    assert_eq!(shown["data"]["examples"], 30);
    assert_eq!(shown["training"]["loss"], "squared_error");
    assert_eq!(shown["training"]["batch"], 4);
    assert_eq!(json(&["show", "", "--rows", &table])["data"]["examples"], 40);
    for custom in ["data.set=custom", &file("custom.json", r#"{ "data": { "set": "custom" } }"#)] {
        assert_eq!(json(&["show", custom, "--rows", &table])["data"]["examples"], 40);
    }
    let fingerprint = json(&["run", link, "--rows", &table, "--json"])["fingerprint"].clone();
    let document = file("with-rows.json", printed(&["show", link, "--rows", &table]));
    assert_eq!(json(&["run", &document, "--json"])["fingerprint"], fingerprint);
    let again = printed(&["link", link, "--rows", &table]);
    assert_eq!(json(&["run", again.trim(), "--json"])["fingerprint"], fingerprint);
    let sweep = json(&["sweep", link, "--rows", &table, "--seeds", "1", "--json"]);
    assert_eq!(sweep["runs"][0]["fingerprint"], fingerprint);
}

#[test]
fn rows_come_from_standard_input_too_but_not_both() {
    let output = unalike(&["show", "", "--rows", "-"]).write_stdin("1,a\n2,b").output().unwrap();
    let shown: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(shown["data"]["rows"][1], json!({ "inputs": [2.0], "target": "b" }));
    assert_eq!(refused(&["show", "-", "--rows", "-"]).0, 2);
    assert_eq!(refused(&["show", "", "--target", "2"]).0, 2);
}

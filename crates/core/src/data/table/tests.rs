use proptest::prelude::*;

use super::options::{DecimalMark, TableOptions, TargetKind};
use super::read::TableReading;
use super::understood::Column;
use crate::data::rows::{Row, Rows, Target};

fn read(text: &str) -> Vec<Row> {
    Rows::from_table(text, None).unwrap().to_vec()
}

fn row(inputs: &[f64], target: &str) -> Row {
    Row { inputs: inputs.to_vec(), target: Target::Class(target.into()) }
}

#[test]
fn however_a_table_is_written_it_has_the_same_rows() {
    let expected = [row(&[1.5, -2.0], "a"), row(&[0.25, 3.0], "b")];
    for text in [
        "1.5,-2,a\n0.25,3,b\n",
        "x,y,kind\r\n1.5,-2,a\r\n0.25,3,b",
        "x;y;kind\n1,5;−2;a\n0,25;3;b\n",
        "sep=;\n1,5;-2;a\n0,25;3;b\n",
        "1,5\t-2\ta\n\n0,25\t3\tb\n",
        "\"x\",\"y\",\"kind\"\n\"1.5\",-2,a\n0.25,3e0,b\n",
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn faults_are_told_in_the_order_of_the_file() {
    let faults = Rows::from_table("1,2,3\n4,?,x\n7,8\n", None).unwrap_err();
    let places: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(places, ["row 2, column 2", "row 3"]);
    let unknown = Rows::from_table("a,b\n1,2\n", Some("c")).unwrap_err();
    assert!(unknown[0].allowed.contains("one of a, b"), "{unknown}");
}

fn read_as(text: &str, options: &TableOptions) -> TableReading {
    TableReading::of(text, options)
}

#[test]
fn what_a_german_spreadsheet_writes_is_understood_unasked() {
    let text = "Länge;Breite;Art\n5,1;3,5;Setosa\n7,0;3,2;Versicolor\n";
    let reading = read_as(text, &TableOptions::default());
    let understood = reading.understood.unwrap();
    assert_eq!((understood.separator, understood.decimal), (';', DecimalMark::Comma));
    assert!(understood.has_header);
    assert_eq!(understood.columns[0], Column { name: "Länge".into(), numbers: 2 });
    assert_eq!(understood.columns[2].numbers, 0);
    assert_eq!((understood.target, understood.rows), (2, 2));
    assert_eq!(understood.classes, ["Setosa", "Versicolor"]);
    assert_eq!((understood.first[1].row, understood.first[1].cells[0].as_str()), (3, "7,0"));
    assert_eq!(reading.rows.unwrap()[0].inputs, [5.1, 3.5]);
}

#[test]
fn every_choice_is_followed() {
    let text = "1,2;3;4\n5,6;7;8\n";
    let inputs = |options: &TableOptions| {
        let rows = read_as(text, options).rows.unwrap();
        (rows.iter().map(|row| row.inputs.clone()).collect::<Vec<_>>(), rows[0].target.clone())
    };
    let plain = TableOptions::default();
    assert_eq!(inputs(&plain), (vec![vec![1.2, 3.0], vec![5.6, 7.0]], Target::Number(4.0)));
    let classes = TableOptions {
        target: Some("2".into()),
        target_kind: Some(TargetKind::Classes),
        left_out: vec![0],
        ..plain.clone()
    };
    assert_eq!(inputs(&classes), (vec![vec![4.0], vec![8.0]], Target::Class("3".into())));
    let named = TableOptions { has_header: Some(true), ..plain.clone() };
    assert_eq!(inputs(&named).0, [[5.6, 7.0]]);
    // With a point alone before decimals the commas are none; by commas the semicolons are not.
    let point = TableOptions {
        decimal: Some(DecimalMark::Point),
        has_header: Some(false),
        ..plain.clone()
    };
    let faults = read_as(text, &point).rows.unwrap_err();
    assert_eq!(faults.len(), 2);
    let comma = TableOptions {
        separator: Some(','),
        target: Some("1".into()),
        has_header: Some(false),
        ..plain
    };
    let by_commas = read_as(text, &comma);
    assert_eq!(by_commas.understood.unwrap().separator, ',');
    assert_eq!(by_commas.rows.unwrap_err().len(), 2);
}

#[test]
fn a_table_with_faults_is_understood_all_the_same() {
    let options = TableOptions { target: Some("9".into()), ..TableOptions::default() };
    let reading = read_as("a,b\n1,2\n3,x\n", &options);
    let understood = reading.understood.unwrap();
    assert_eq!((understood.target, understood.rows), (1, 2));
    assert!(reading.rows.unwrap_err()[0].field.contains("target"));
    let left_out = TableOptions { left_out: vec![0], ..TableOptions::default() };
    let reading = read_as("a,b\n1,2\n", &left_out);
    assert!(reading.understood.is_some() && reading.rows.is_err());
    assert!(read_as("1\n2\n", &TableOptions::default()).understood.is_none());
}

#[test]
fn what_no_run_can_have_is_told_of_the_table() {
    let told = |text: &str| read_as(text, &TableOptions::default()).rows.unwrap_err()[0].clone();
    assert_eq!(told("1,a\n2,a\n").value, "one class");
    let many: Vec<String> = (0..5001).map(|i| format!("{i},{}", i % 2)).collect();
    assert_eq!(told(&many.join("\n")).value, "5001 rows");
}

proptest! {
    /// Whatever is said of whatever text, the rows are as many as were understood, and each as wide.
    #[test]
    fn rows_are_what_was_understood(
        text in "([0-9a-c.,;\t\"-]{1,6}[,;\t\n]){1,30}",
        separator in prop::option::of(prop::sample::select(vec![',', ';', '\t'])),
        has_header in any::<Option<bool>>(),
        target in prop::option::of("[0-5]"),
        left_out in prop::collection::vec(0_usize..4, 0..2),
    ) {
        let options = TableOptions { separator, has_header, target, left_out, ..TableOptions::default() };
        let reading = read_as(&text, &options);
        if let Ok(rows) = reading.rows {
            let understood = reading.understood.unwrap();
            prop_assert_eq!(rows.len(), understood.rows);
            let inputs = (0..understood.columns.len())
                .filter(|column| *column != understood.target && !options.left_out.contains(column));
            prop_assert_eq!(rows[0].inputs.len(), inputs.count());
        }
    }
}

use proptest::prelude::*;

use super::options::{DecimalMark, TableOptions, TargetKind};
use super::read::TableReading;
use super::understood::{Column, Shown};
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
    let Shown { row, cells, .. } = &understood.first[1];
    assert_eq!((*row, cells[0].text.as_str(), cells[0].number), (3, "7,0", Some(7.0)));
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
    // Where nothing is parted there is one column, and the choices of it.
    let tabs = TableOptions { separator: Some('\t'), ..TableOptions::default() };
    let reading = read_as("a;b\n1;2\n", &tabs);
    let understood = reading.understood.unwrap();
    assert_eq!((understood.separator, understood.columns.len()), ('\t', 1));
    assert!(reading.rows.is_err());
    assert!(read_as("\n", &TableOptions::default()).understood.is_none());
}

#[test]
fn what_is_to_be_foretold_stays_where_all_inputs_are_left_out() {
    let options =
        TableOptions { target: Some("1".into()), left_out: vec![1, 2], ..TableOptions::default() };
    let reading = read_as("a,b,c\n1,2,3\n4,5,6\n", &options);
    assert_eq!(reading.understood.unwrap().target, 0);
    assert_eq!(reading.rows.unwrap_err()[0].field, "the columns");
}

/// The first input of every row, or the value and what is allowed of every fault.
fn first_inputs(text: &str, decimal: Option<DecimalMark>) -> Result<Vec<f64>, Vec<String>> {
    let reading = read_as(text, &TableOptions { decimal, ..TableOptions::default() });
    let told = |faults: crate::error::Faults| {
        faults.iter().map(|fault| format!("{}: {}", fault.field, fault.allowed)).collect()
    };
    reading.rows.map_err(told).map(|rows| rows.iter().map(|row| row.inputs[0]).collect())
}

#[test]
fn one_mark_holds_for_all_numbers_of_a_table() {
    let thousands = [12345.0, 1800.0, 950.0];
    for text in [
        "n;area;kind\n12.345;20,5;a\n1.800;11,2;b\n950;8,1;b\n",
        "n;area;kind\n12 345;20,5;a\n1 800;11,2;b\n950;8,1;b\n",
        "n;area;kind\n12’345;20.5;a\n1’800;11.2;b\n950;8.1;b\n",
        "n\tarea\tkind\n12,345\t20.5\ta\n1,800\t11.2\tb\n950\t8.1\tb\n",
        "n;area;kind\n12\u{202f}345;20,5;a\n1\u{202f}800;11;b\n950;8,1;b\n",
        "n,area,kind\n\"12,345\",\"1,234.5\",a\n\"1,800\",11,b\n950,8,b\n",
    ] {
        assert_eq!(first_inputs(text, None).unwrap(), thousands, "{text}");
    }
    assert_eq!(first_inputs("1.234.567;a\n12;b\n", None).unwrap(), [1_234_567.0, 12.0]);
    // A point that parts no thousands is a fault where decimals stand after a comma.
    let told = first_inputs("n;area;kind\n1.5;20,5;a\n1.800;11,2;b\n", None).unwrap_err();
    let allowed = "a number, its decimals after a comma, as in 1234,5";
    assert_eq!(
        told,
        [format!("row 2, column 1 (n): {allowed}"), format!("row 3, column 1 (n): {allowed}")]
    );
    let said = Some(DecimalMark::Comma);
    let told = first_inputs("n;kind\n1.5;a\n2,5;b\n", said).unwrap_err();
    assert_eq!(told, [format!("row 2, column 1 (n): {allowed}")]);
}

#[test]
fn where_groups_of_three_could_be_either_a_point_is_before_decimals_and_a_choice_decides() {
    let text = "n;kind\n1.800;a\n2.500;b\n";
    assert_eq!(first_inputs(text, None).unwrap(), [1.8, 2.5]);
    assert_eq!(first_inputs(text, Some(DecimalMark::Comma)).unwrap(), [1800.0, 2500.0]);
    let both = "n;m;kind\n1.800;1,200;a\n2.500;1,300;b\n";
    assert_eq!(first_inputs(both, None).unwrap_err().len(), 2);
    assert_eq!(first_inputs(both, Some(DecimalMark::Comma)).unwrap(), [1800.0, 2500.0]);
    assert_eq!(first_inputs(both, Some(DecimalMark::Point)).unwrap(), [1.8, 2.5]);
}

#[test]
fn a_cell_that_is_nearly_a_number_is_told_with_its_remedy() {
    let quoted = first_inputs("n,kind\n\"12,345\",a\n\"1,800\",b\n", None).unwrap_err();
    assert!(
        quoted[0].ends_with("a number, its decimals after a point, as in 1234.5"),
        "{quoted:?}"
    );
    for cell in ["12%", "3,5 €", "20 °C"] {
        let told = first_inputs(&format!("n;m;kind\n{cell};1;a\n1;2;b\n"), None).unwrap_err();
        assert_eq!(told, ["row 2, column 1 (n): a number alone, without unit"]);
    }
    for cell in ["x", "x7"] {
        let word = first_inputs(&format!("n;m;kind\n{cell};1;a\n1;2;b\n"), None).unwrap_err();
        assert_eq!(word, ["row 2, column 1 (n): a number"]);
    }
}

#[test]
fn rows_that_cannot_be_used_are_shown_and_not_counted() {
    let good = "0,1,a\n1,1,b\n".repeat(3);
    let text = format!("x,y,kind\n{good}6,1,a\n7,z,a\n8,2,a,more\n9\n");
    let understood = read_as(&text, &TableOptions::default()).understood.unwrap();
    assert_eq!((understood.rows, understood.wrong_rows), (7, 3));
    let wrong = &understood.first[5..];
    assert_eq!(wrong.iter().map(|shown| shown.row).collect::<Vec<_>>(), [9, 10, 11]);
    let marks = |at: usize| wrong[at].cells.iter().map(|cell| cell.is_wrong).collect::<Vec<_>>();
    assert_eq!(marks(0), [false, true, false]);
    assert_eq!(marks(1), [false, false, false, true]);
    assert_eq!(wrong.iter().map(|shown| shown.is_whole).collect::<Vec<_>>(), [true, false, false]);
}

#[test]
fn a_target_of_zeros_and_ones_is_said_to_be_one() {
    let is_zero_or_one =
        |text: &str| read_as(text, &TableOptions::default()).understood.unwrap().is_zero_or_one;
    assert!(is_zero_or_one("x,y\n3,0\n4,1\n5,0\n"));
    assert!(!is_zero_or_one("x,y\n3,0\n4,2\n"));
    assert!(!is_zero_or_one("x,y\n3,a\n4,b\n"));
}

#[test]
fn what_no_run_can_have_is_told_of_the_table() {
    let told = |text: &str| read_as(text, &TableOptions::default()).rows.unwrap_err()[0].clone();
    let one = told("1,a\n2,a\n");
    assert_eq!((one.field.as_str(), one.value.as_str()), ("column 2", "one class"));
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

#[test]
fn a_mark_that_may_part_thousands_is_told_of() {
    let doubtful = |text: &str, decimal| {
        let options = TableOptions { decimal, ..TableOptions::default() };
        TableReading::of(text, &options).understood.unwrap().doubtful
    };
    let told = doubtful("3;1.250;a\n4;3.410;b\n2;980;b", None).unwrap();
    assert_eq!((told.text.as_str(), told.number, told.other), ("1.250", 1.25, 1250.0));
    assert_eq!(told.decimal, DecimalMark::Comma);
    assert_eq!(doubtful("3;1.250;a\n4;3.410;b", Some(DecimalMark::Point)), None);
    for certain in ["3;1.25;a\n4;3.410;b", "3;0.250;a\n4;3.410;b", "3;1,5;a\n4;1.250;b", "3;1;a"] {
        assert_eq!(doubtful(certain, None), None, "{certain}");
    }
}

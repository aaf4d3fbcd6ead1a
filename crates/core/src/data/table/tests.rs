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

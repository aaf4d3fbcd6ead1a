use serde_json::{Value, json};

use crate::{DataSet, Experiment, ExperimentError, Loss};

/// The one fault of a document.
fn refuse(value: &Value) -> ExperimentError {
    let faults = Experiment::from_value(value).expect_err("should be refused");
    assert_eq!(faults.len(), 1, "{faults}");
    faults[0].clone()
}

#[test]
fn an_empty_document_is_the_default_one_and_round_trips() {
    let experiment = Experiment::from_json("{}").unwrap();
    assert_eq!(experiment, Experiment::default());
    assert_eq!(Experiment::from_value(&experiment.to_value()).unwrap(), experiment);
}

#[test]
fn as_json_a_document_has_its_fields_in_their_order_and_is_read_back() {
    let rows =
        json!([{ "inputs": [0.1, 1e-7], "target": 2 }, { "inputs": [1, 3e20], "target": 0.5 }]);
    for document in [
        json!({}),
        json!({ "network": { "hidden": [] }, "start": { "nudge": 1e-9 } }),
        json!({ "data": { "set": "custom", "rows": rows } }),
    ] {
        let experiment = Experiment::from_value(&document).unwrap();
        let text = experiment.to_json();
        assert_eq!(text, serde_json::to_string_pretty(&experiment).unwrap());
        assert_eq!(Experiment::from_json(&text).unwrap(), experiment);
    }
}

#[test]
fn the_default_scale_follows_the_scheme() {
    let uniform = Experiment::from_value(&json!({ "start": { "scheme": "uniform" } })).unwrap();
    assert_eq!(uniform.start.scale, 0.5);
    let zeros = Experiment::from_value(&json!({ "start": { "scheme": "zeros" } })).unwrap();
    assert_eq!(zeros.start.scale, 1.0);
}

#[test]
fn errors_name_the_field_the_value_and_what_is_allowed() {
    let cases = [
        (json!({ "data": { "noise": 0.7 } }), "data.noise", "0.7", "0 … 0.5"),
        (json!({ "network": { "hidden": [8, 0] } }), "network.hidden, layer 2", "0", "1 … 128"),
        (json!({ "network": { "hidden": [8, -1] } }), "network.hidden, layer 2", "-1", "1 … 128"),
        (json!({ "network": { "hidden": [1, 1, 1, 1, 1, 1, 1] } }), "network.hidden", "7", "0 … 6"),
        (json!({ "start": { "scheme": "he" } }), "start.scheme", "\"he\"", "xavier_uniform"),
        (json!({ "training": { "batch": 101 } }), "training.batch", "101", "1 … 100"),
        (
            json!({ "training": { "learning_rate": "fast" } }),
            "training.learning_rate",
            "fast",
            "0 … 10",
        ),
        (
            json!({ "data": { "set": "digits", "examples": 1798 } }),
            "data.examples",
            "1798",
            "1 … 1797",
        ),
        (json!({ "start": { "sead": 3 } }), "start.sead", "unknown", "seed"),
        (json!({ "version": 2 }), "version", "2", "1"),
    ];
    for (document, field, value, allowed) in cases {
        let error = refuse(&document);
        assert_eq!(error.field, field, "{error}");
        assert!(error.value.contains(value), "{error}");
        assert!(error.allowed.contains(allowed), "{error}");
    }
    let error = Experiment::from_json("{\n  \"data\": {,}\n}").unwrap_err();
    assert_eq!(error[0].field, "line 2, column 12");
    for (text, field, value) in [
        ("{ \"data\": {\n", "the document", "a text that ends too early"),
        ("", "the document", "a text that ends too early"),
        ("{ \"start\n\": 1 }", "line 1, column 9", "{ \"start"),
    ] {
        let error = Experiment::from_json(text).unwrap_err();
        assert_eq!((error[0].field.as_str(), error[0].value.as_str()), (field, value));
    }
}

#[test]
fn fitting_moves_what_depends_on_another_field_and_nothing_else() {
    let fitted = Experiment::fit(&json!({
        "data": { "set": "digits", "examples": 5000 },
        "training": { "batch": 4000 }
    }));
    let fitted = fitted.unwrap();
    assert_eq!((fitted.data.examples, fitted.training.batch), (1797, 1797));
    let error = Experiment::fit(&json!({ "data": { "examples": 0 } })).unwrap_err();
    assert_eq!(error[0].field, "data.examples");
}

#[test]
fn numbers_that_are_none_are_refused_and_not_trained_on() {
    let mut experiment = Experiment::default();
    experiment.training.learning_rate = f64::NAN;
    assert_eq!(experiment.check().unwrap_err()[0].field, "training.learning_rate");
}

#[test]
fn whole_numbers_may_have_a_point_and_zero_has_no_sign() {
    let written = r#"{ "data": { "examples": 4.0 }, "network": { "hidden": [3e0, 2.0] },
        "start": { "seed": 7e0, "shuffle_units": 5.0, "bias": -0.0 } }"#;
    let experiment = Experiment::from_json(written).unwrap();
    assert_eq!((experiment.data.examples, experiment.start.seed), (4, 7));
    assert_eq!((experiment.network.hidden, experiment.start.shuffle_units), (vec![3, 2], Some(5)));
    assert!(experiment.start.bias.is_sign_positive());
    assert_eq!(refuse(&json!({ "start": { "seed": 7.5 } })).field, "start.seed");
}

#[test]
fn a_set_of_one_s_own_is_taken_whole_by_default() {
    let rows: Vec<_> = (0..120).map(|x| json!({ "inputs": [x], "target": x })).collect();
    let experiment = Experiment::default().with_field("data.rows", rows.into()).unwrap();
    assert_eq!((experiment.data.examples, experiment.data.set), (120, DataSet::Custom));
    assert_eq!(experiment.training.loss, Loss::SquaredError);
}

/// Serde is no way around the checks, and what a list or a second value would mean is not guessed.
#[test]
fn there_is_one_way_in() {
    let written = r#"{"start":{"scheme":"uniform"},"data":{"set":"hills"}}"#;
    let through_serde: Experiment = serde_json::from_str(written).unwrap();
    assert_eq!(through_serde, Experiment::from_json(written).unwrap());
    assert!(serde_json::from_str::<Experiment>(r#"{"data":{"noise":7}}"#).is_err());
    for (written, field) in [
        ("[]", "the document"),
        (r#"{"data":[]}"#, "data"),
        (r#"{"network":[[4],"relu"]}"#, "network"),
        (r#"{"data":{"set":"custom","rows":[[[1],2]]}}"#, "data.rows, row 1"),
        (r#"{"data":{"seed":1,"seed":2}}"#, "data.seed"),
        (r#"{"data":{},"data":{"seed":2}}"#, "data"),
        (r#"{"":1}"#, "\"\""),
        (r#"{" ":1}"#, "\"\""),
        (r#"{"data":{" ":1}}"#, "data.\"\""),
    ] {
        let faults = Experiment::from_json(written).unwrap_err();
        assert_eq!((faults.len(), faults[0].field.as_str()), (1, field), "{faults}");
    }
}

#[test]
fn a_share_that_is_whole_in_decimals_is_whole() {
    for (examples, fraction, held_out) in
        [(100, 0.29, 29), (100, 0.07, 7), (50, 0.58, 29), (9, 0.5, 4)]
    {
        let data = crate::DataSettings { examples, test_fraction: fraction, ..Default::default() };
        assert_eq!(data.test_examples(), held_out, "{fraction} of {examples}");
    }
}

#[test]
fn rows_and_columns_are_counted_from_one_and_told_their_own_rule() {
    let rows = |row: &str| {
        format!(r#"{{"data":{{"set":"custom","rows":[{{"inputs":[1,2],"target":"a"}},{row}]}}}}"#)
    };
    for (row, field, allowed) in [
        (r#"{"inputs":[1,"x"],"target":"b"}"#, "data.rows, row 2, column 2", "a number"),
        (
            r#"{"inputs":[1,2],"target":true}"#,
            "data.rows, row 2, target",
            "a number or a class name",
        ),
    ] {
        let faults = Experiment::from_json(&rows(row)).unwrap_err();
        let [fault] = &faults[..] else { panic!("{faults}") };
        assert_eq!((fault.field.as_str(), fault.allowed.as_str()), (field, allowed));
    }
}

#[test]
fn all_that_is_wrong_is_told_in_one_go() {
    let written = r#"{ "version": 2, "colour": "blue",
        "data": { "set": "circles", "noise": 7, "seed": -1, "examples": 6000 },
        "network": { "hidden": [4, 0, "x", 300], "activation": "relu" },
        "start": { "symmetry": "mirrored", "sead": 3, "seed": 1, "seed": 2 },
        "training": { "batch": 200, "learning_rate": "fast" } }"#;
    let faults = Experiment::from_json(written).unwrap_err();
    let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
    for field in [
        "version",
        "colour",
        "data.noise",
        "data.seed",
        "data.examples",
        "network.hidden, layer 2",
        "network.hidden, layer 3",
        "network.hidden, layer 4",
        "start.symmetry",
        "start.sead",
        "start.seed",
        "training.learning_rate",
    ] {
        let times = fields.iter().filter(|&&it| it == field).count();
        assert_eq!(times, 1, "{field} in {fields:?}");
    }
    assert_eq!(fields.len(), 12, "no fault that is only another's consequence: {fields:?}");
}

#[test]
fn every_row_with_a_fault_is_named_and_more_than_can_be_read_are_counted() {
    let rows = |count: usize| -> Vec<Value> {
        let broken =
            |i: usize| json!({ "inputs": [i, "x"], "target": if i == 0 { "a" } else { "b" } });
        (0..count).map(broken).collect()
    };
    let document = |count| json!({ "data": { "set": "custom", "rows": rows(count) } });
    let faults = Experiment::from_value(&document(3)).unwrap_err();
    let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(fields, [1, 2, 3].map(|row| format!("data.rows, row {row}, column 2")));
    let faults = Experiment::from_value(&document(5000)).unwrap_err();
    assert_eq!(faults.len() + faults.more(), 5000);
    assert!(faults.to_string().ends_with(&format!("and {} more", faults.more())));
}

/// The default of a field stays what it is beside a wrong one, so that nothing is told of it.
#[test]
fn what_depends_on_a_wrong_field_is_not_told() {
    for document in [
        json!({ "data": { "set": "digit", "examples": 1500 } }),
        json!({ "data": { "set": "custom", "rows": [{ "inputs": [1], "target": true }] } }),
        json!({ "network": { "activation": "tan" }, "start": { "symmetry": "mirrored" } }),
    ] {
        refuse(&document);
    }
}

/// A control may bring into range what depends on its field, but never its own value unsaid.
#[test]
fn a_field_that_is_set_is_as_it_was_set_or_refused() {
    let default = Experiment::default();
    for (field, value) in [("training.batch", 101), ("data.examples", 5001)] {
        let faults = default.with_field(field, value.into()).unwrap_err();
        assert_eq!(faults[0].field, field);
    }
    let few = Experiment::from_value(&json!({ "training": { "batch": 50 } })).unwrap();
    for value in [json!(20), json!(20.0)] {
        let few = few.with_field("data.examples", value).unwrap();
        assert_eq!((few.data.examples, few.training.batch), (20, 20));
    }
}

//! No document, however wrong, panics the engine: it trains or it is refused with a field's name.

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use unalike_core::{Experiment, Permalink, Timeline};

/// A value that may stand anywhere: of the right kind, of a wrong one, in range and far out of it.
fn values() -> impl Strategy<Value = Value> {
    let names: Vec<String> = Experiment::default()
        .fields()
        .into_iter()
        .flat_map(|field| field.names.unwrap_or_default())
        .map(String::from)
        .collect();
    prop_oneof![
        prop::sample::select(names).prop_map(Value::from),
        prop::sample::select(vec![
            json!(null),
            json!(true),
            json!(""),
            json!("nonsense"),
            json!([]),
            json!({}),
            json!(-1),
            json!(0),
            json!(1),
            json!(2),
            json!(7),
            json!(8.5),
            json!(1e300),
            json!(-1e300),
            json!(5000),
            json!(4_294_967_295_u64),
            json!(u64::MAX),
            json!(0.1),
            json!(0.9),
            json!(1e-40),
            json!([3]),
            json!([128, 1]),
            json!([0]),
            json!([1, 1, 1, 1, 1, 1, 1]),
            json!([1.5, "x"]),
            json!([{ "inputs": [1, 2], "target": 1 }, { "inputs": [3, 4], "target": 2 }]),
            json!([{ "inputs": [1], "target": "a" }, { "inputs": [1], "target": "b" }]),
            json!([{ "inputs": [], "target": "a" }]),
            json!([{ "inputs": [1], "target": null }]),
            json!([{ "inputs": [1], "target": "a" }, { "inputs": [1, 2], "target": "b" }]),
            json!([{ "inputs": [1e39], "target": 0 }]),
        ]),
        any::<f64>().prop_map(|x| json!(x)),
    ]
}

fn documents() -> impl Strategy<Value = Value> {
    let fields: Vec<(String, String)> = Experiment::default()
        .to_value()
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(section, fields)| {
            let fields = fields.as_object().into_iter().flat_map(Map::keys);
            fields.map(|field| (section.clone(), field.clone())).collect::<Vec<_>>()
        })
        .chain([("data".into(), "rows".into()), ("start".into(), "sead".into())])
        .collect();
    prop::collection::vec((prop::sample::select(fields), values()), 0..6).prop_map(|pairs| {
        let mut document = json!({});
        for ((section, field), value) in pairs {
            document[section][field] = value;
        }
        document
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_document_panics(document in documents()) {
        match Experiment::from_value(&document) {
            Err(faults) => {
                prop_assert!(!faults.is_empty());
                for fault in faults.iter() {
                    prop_assert!(!fault.field.is_empty() && !fault.allowed.is_empty(), "{fault}");
                }
            }
            Ok(experiment) => {
                let mut run = Timeline::<f32>::new(&experiment).unwrap();
                run.advance(3);
                run.seek(1);
                run.trainer_mut().training_score();
                run.trainer_mut().test_score();
                prop_assert_eq!(Experiment::from_value(&experiment.to_value()).unwrap(), experiment.clone());
                let link = Permalink { step: 7, ..experiment.into() };
                prop_assert_eq!(Permalink::parse(&link.fragment()).unwrap(), link);
            }
        }
        // And what a control does with it.
        if let Ok(fitted) = Experiment::fit(&document) {
            prop_assert!(fitted.check().is_ok());
        }
    }

    #[test]
    fn no_text_panics(text in ".{0,60}") {
        let _ = Experiment::from_json(&text);
        let _ = Permalink::parse(&text);
    }
}

#[test]
fn rows_are_refused_by_row_and_column() {
    let refuse = |rows: Value| {
        let document = json!({ "data": { "set": "custom", "rows": rows } });
        Experiment::from_value(&document).unwrap_err().to_string()
    };
    let cases = [
        (json!([]), "data.rows", "1 … 5000 rows"),
        (
            json!([{ "inputs": [1, 2], "target": 1 }, { "inputs": [3], "target": 1 }]),
            "row 2",
            "2 numbers",
        ),
        (
            json!([{ "inputs": [1], "target": 1 }, { "inputs": [3], "target": "b" }]),
            "row 2, target",
            "number",
        ),
        (json!([{ "inputs": [1, 1e151], "target": 1 }]), "row 1, column 2", "−1e150 … 1e150"),
        (json!([{ "inputs": [1], "target": "a" }]), "data.rows", "2 … 100 classes"),
        (
            json!([{ "inputs": [1], "target": true }]),
            "data.rows, row 1, target",
            "a number or a class name",
        ),
    ];
    for (rows, place, allowed) in cases {
        let error = refuse(rows);
        assert!(error.contains(place) && error.contains(allowed), "{error}");
    }
    let both = json!({ "data": { "rows": [{ "inputs": [1], "target": 1 }] } });
    assert_eq!(Experiment::from_value(&both).unwrap_err()[0].field, "data.rows");
}

#[test]
fn defaults_follow_what_they_depend_on() {
    let read = |document: Value| Experiment::from_value(&document).unwrap();
    let hills = read(json!({ "data": { "set": "hills" } }));
    assert_eq!(hills.training.loss.name(), "squared_error");
    let rows = json!([{ "inputs": [1], "target": "a" }, { "inputs": [2], "target": "b" }]);
    let custom = read(json!({ "data": { "set": "custom", "rows": rows } }));
    assert_eq!((custom.data.examples, custom.training.loss.name()), (2, "cross_entropy"));
    let refused = json!({ "data": { "set": "plane" }, "training": { "loss": "cross_entropy" } });
    assert_eq!(Experiment::from_value(&refused).unwrap_err()[0].field, "training.loss");
    let held_out = json!({ "data": { "test_fraction": 0.5 }, "training": { "batch": 51 } });
    assert_eq!(Experiment::from_value(&held_out).unwrap_err()[0].field, "training.batch");
}

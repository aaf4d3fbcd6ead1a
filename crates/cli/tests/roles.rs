//! What units are worth, and who plays which part in other starts.

mod common;

use serde_json::Value;

use common::{DIVERGES, json, printed, refused};

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn worth_tells_each_unit_of_the_layer_and_the_run_that_it_stands_in() {
    let link = "#data.set=digits&data.examples=40&network.hidden=6,3";
    let worth = json(&["worth", link, "--epochs", "20", "--layer", "2", "--json"]);
    assert_eq!(keys(&worth), ["examples_seen", "loss", "accuracy", "layer", "units"]);
    let run = json(&["run", link, "--epochs", "20", "--json"]);
    for field in ["examples_seen", "loss", "accuracy"] {
        assert_eq!(worth[field], run[field], "{field}");
    }
    assert_eq!(worth["layer"], 2);
    let units = worth["units"].as_array().unwrap();
    assert_eq!(units.iter().map(|of| of["unit"].as_u64().unwrap()).collect::<Vec<_>>(), [1, 2, 3]);
    for of in units {
        let expected = [
            "unit",
            "loss_at_zero",
            "loss_at_mean",
            "accuracy_at_zero",
            "accuracy_at_mean",
            "accuracy_by_class_at_mean",
            "answers",
            "same_as",
        ];
        assert_eq!(keys(of), expected);
        assert!(of["loss_at_mean"].as_f64() > worth["loss"].as_f64());
        assert_eq!(of["accuracy_by_class_at_mean"].as_array().unwrap().len(), 10);
    }
}

#[test]
fn worth_of_numbers_and_of_dead_and_equal_units_is_told_as_such() {
    let hills = "#data.set=hills&training.learning_rate=0.03";
    let worth = json(&["worth", hills, "--epochs", "2", "--json"]);
    assert!(worth["accuracy"].is_null());
    for of in worth["units"].as_array().unwrap() {
        assert!(of["accuracy_by_class_at_mean"].is_null() && of["accuracy_at_zero"].is_null());
    }
    let dead = "#network.activation=relu&start.bias=-3&network.hidden=2";
    let worth = json(&["worth", dead, "--epochs", "2", "--json"]);
    for of in worth["units"].as_array().unwrap() {
        assert!(of["answers"] == 0.0 && of["same_as"].is_null());
        assert_eq!(of["loss_at_mean"], worth["loss"]);
    }
    let alike = "#start.symmetry=identical&network.hidden=3";
    let worth = json(&["worth", alike, "--epochs", "2", "--json"]);
    let same: Vec<&Value> =
        worth["units"].as_array().unwrap().iter().map(|of| &of["same_as"]).collect();
    assert_eq!(same, [2, 1, 1]);
    let told = printed(&["worth", alike, "--epochs", "2"]);
    assert!(told.contains("says what unit 1 says"), "{told}");
}

#[test]
fn a_layer_that_is_not_there_is_refused() {
    for command in [vec!["worth"], vec!["roles", "--seeds", "2"]] {
        let with = |link: &'static str, layer: &'static str| {
            refused(&[command.as_slice(), &[link, "--layer", layer]].concat())
        };
        for layer in ["0", "3"] {
            let (code, said) = with("#network.hidden=4,4", layer);
            assert_eq!(code, 2);
            assert!(said.contains("2 hidden layers; allowed is 1 to 2"), "{said}");
        }
        let (code, said) = with("#network.hidden=", "1");
        assert!(code == 2 && said.contains("no hidden layer"), "{said}");
    }
    assert_eq!(refused(&["roles", "#", "--seeds", "1"]).0, 2);
}

#[test]
fn roles_matches_the_first_start_with_each_other() {
    let link = "#data.set=xor&network.hidden=5&start.seed=7";
    let roles = json(&["roles", link, "--seeds", "4", "--epochs", "30", "--json"]);
    assert_eq!(roles["layer"], 1);
    assert_eq!(roles["seeds"], Value::from(vec![7, 8, 9, 10]));
    let pairs = roles["pairs"].as_array().unwrap();
    assert_eq!(pairs.len(), 3);
    for (pair, seed) in pairs.iter().zip(8..) {
        let expected = [
            "seeds",
            "match",
            "correlation",
            "agreement",
            "agreement_at_start",
            "agreement_of_all",
            "same_index",
            "barrier",
            "barrier_aligned",
        ];
        assert_eq!(keys(pair), expected);
        assert_eq!(pair["seeds"], Value::from(vec![7, seed]));
        let mut units: Vec<u64> =
            pair["match"].as_array().unwrap().iter().map(|unit| unit.as_u64().unwrap()).collect();
        units.sort_unstable();
        assert_eq!(units, [1, 2, 3, 4, 5]);
        assert_eq!(pair["correlation"].as_array().unwrap().len(), 5);
        assert!(pair["agreement"].as_f64() > pair["agreement_of_all"].as_f64());
    }
    assert_eq!(roles["roles"]["starts"], 4);
}

/// The units of a shuffled start are the same units: whoever is matched finds itself.
#[test]
fn a_pair_of_one_start_and_itself_agrees_wholly() {
    let link = "#start.symmetry=identical&start.scheme=constant";
    let roles = json(&["roles", link, "--seeds", "2", "--epochs", "5", "--json"]);
    let pair = &roles["pairs"][0];
    assert!((pair["agreement"].as_f64().unwrap() - 1.0).abs() < 1e-6);
    assert_eq!(
        (&pair["barrier"], &pair["barrier_aligned"]),
        (&Value::from(0.0), &Value::from(0.0))
    );
}

#[test]
fn what_diverged_is_null_and_said() {
    let roles = json(&["roles", DIVERGES, "--seeds", "3", "--json"]);
    for pair in roles["pairs"].as_array().unwrap() {
        for (field, value) in pair.as_object().unwrap() {
            assert_eq!(value.is_null(), field != "seeds", "{field}");
        }
    }
    assert!(roles["roles"].is_null() && roles["same_index"].is_null());
    let told = printed(&["roles", DIVERGES, "--seeds", "3"]);
    assert!(told.contains("nothing can be matched"), "{told}");
    let worth = json(&["worth", DIVERGES, "--json"]);
    assert!(worth["loss"].is_null() && worth["units"][0]["loss_at_mean"].is_null());
}

#[test]
fn one_unit_has_nobody_to_be_told_from() {
    let told = printed(&["roles", "#network.hidden=1", "--seeds", "3", "--epochs", "3"]);
    assert!(told.contains("one unit: it is its own partner"), "{told}");
}

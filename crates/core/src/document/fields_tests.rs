use super::table::TABLE;
use crate::{Activation, DataSet, Experiment, Field, Loss, Optimiser, Order, Scheme, Symmetry};

fn field(experiment: &Experiment, name: &str) -> Field {
    experiment.fields().into_iter().find(|field| field.field == name).unwrap()
}

#[test]
fn the_table_is_the_document() {
    let mut experiment = Experiment::default();
    experiment.data.rows = Some(Vec::new().into());
    let document = experiment.to_value();
    let mut names = Vec::new();
    for (section, fields) in document.as_object().unwrap() {
        match fields.as_object() {
            Some(fields) => names.extend(fields.keys().map(|name| format!("{section}.{name}"))),
            None => names.push(section.clone()),
        }
    }
    let table: Vec<_> = TABLE.iter().map(|row| row.field).collect();
    assert_eq!(table, names);
    for row in TABLE.iter().filter(|row| row.field != "data.rows") {
        assert_eq!(
            field(&experiment, row.field).default,
            document.pointer(&row.pointer()).unwrap().clone()
        );
    }
}

#[test]
fn a_field_applies_where_something_reads_it() {
    type Alter = fn(&mut Experiment);
    let applies = |change: Alter, name: &str| {
        let mut experiment = Experiment::default();
        change(&mut experiment);
        field(&experiment, name).applies
    };
    let cases: [(&str, Alter, bool); 19] = [
        ("data.noise", |_| {}, true),
        ("data.noise", |e| e.data.set = DataSet::Digits, false),
        ("data.seed", |e| e.data.set = DataSet::Iris, true),
        ("data.seed", |e| (e.data.set, e.data.examples) = (DataSet::Iris, 150), false),
        ("data.rows", |_| {}, false),
        ("data.rows", |e| e.data.set = DataSet::Custom, true),
        ("start.scale", |_| {}, true),
        ("start.scale", |e| e.start.scheme = Scheme::Zeros, false),
        ("start.seed", |e| e.start.scheme = Scheme::Constant, false),
        ("start.symmetry", |e| e.network.hidden.clear(), false),
        ("start.shuffle_units", |_| {}, true),
        ("start.shuffle_units", |e| e.network.hidden.clear(), false),
        ("training.momentum", |_| {}, false),
        ("training.momentum", |e| e.training.optimiser = Optimiser::Nesterov, true),
        ("training.momentum", |e| e.training.optimiser = Optimiser::Adam, false),
        ("training.seed", |_| {}, true),
        ("training.seed", |e| e.training.order = Order::AsListed, false),
        (
            "training.seed",
            |e| (e.training.order, e.training.dropout) = (Order::AsListed, 0.1),
            true,
        ),
        ("training.dropout", |e| e.network.hidden.clear(), false),
    ];
    for (name, change, expected) in cases {
        assert_eq!(applies(change, name), expected, "{name}");
    }
}

#[test]
fn choices_close_beside_what_they_do_not_go_with() {
    let mut experiment = Experiment::default();
    let open = |experiment: &Experiment, name, value| {
        field(experiment, name).open.unwrap().contains(&value)
    };
    assert!(open(&experiment, "start.symmetry", Symmetry::Mirrored.name()));
    assert!(!open(&experiment, "data.set", DataSet::Custom.name()));
    experiment.network.activation = Activation::Relu;
    assert!(!open(&experiment, "start.symmetry", Symmetry::Mirrored.name()));
    experiment.data.set = DataSet::Hills;
    assert!(!open(&experiment, "training.loss", Loss::CrossEntropy.name()));
    assert_eq!(field(&experiment, "training.loss").default, "squared_error");
}

#[test]
fn ranges_and_defaults_follow_the_rest() {
    let mut experiment = Experiment::default();
    experiment.data.set = DataSet::Iris;
    experiment.data.test_fraction = 0.5;
    experiment.start.scheme = Scheme::Normal;
    assert_eq!(field(&experiment, "data.examples").max, Some(150.0));
    assert_eq!(field(&experiment, "training.batch").max, Some(50.0));
    assert_eq!(field(&experiment, "start.scale").default, 0.5);
    assert_eq!(field(&experiment, "network.hidden").most_units, Some(128.0));
}

/// What the table says can be compared or changed on the way is what the page compared and core
/// allows.
#[test]
fn what_is_comparable_and_what_changes_on_the_way() {
    for row in TABLE {
        let [section, name] = [row.section(), row.field.split('.').next_back().unwrap()];
        let training = section == "training" || row.field == "network.activation";
        assert_eq!(row.on_the_way, training, "{}", row.field);
        let other_order = section == "training" && matches!(name, "order" | "seed");
        assert_eq!(
            row.comparable,
            (training && !other_order) || section == "start",
            "{}",
            row.field
        );
    }
}

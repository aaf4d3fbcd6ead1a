//! The rows of the table, in the document's order.

use crate::data::rows::MOST;
use crate::data::settings::DataSet;
use crate::document::experiment::Experiment;
use crate::network::activation::Activation;
use crate::start::scheme::Scheme;
use crate::start::symmetry::Symmetry;
use crate::training::loss::Loss;
use crate::training::optimiser::Optimiser;
use crate::training::order::Order;

/// The most hidden layers that a network may have.
pub const MAX_LAYERS: f64 = 6.0;
/// The most units that a hidden layer may have.
pub const MAX_UNITS: f64 = 128.0;
/// Where the document gives no range: far beyond what trains, and far within f32.
const LARGEST: f64 = 1e6;
const ANY: [f64; 2] = [-LARGEST, LARGEST];
const SEED: [f64; 2] = [0.0, u32::MAX as f64];

/// A field, whatever the rest of the document.
pub struct Row {
    /// The dotted name.
    pub field: &'static str,
    pub of: Of,
    /// Whether it means anything beside the rest.
    pub applies: fn(&Experiment) -> bool,
    /// Whether two networks that differ in it have the same examples, order and shape.
    pub comparable: bool,
    /// Whether a run can go on with it changed.
    pub on_the_way: bool,
}

/// What a field's value is, and how it is put into a document.
pub enum Of {
    /// One of the names; `open` says whether one goes together with the rest, `put` whether there is
    /// such a name.
    Choice {
        names: fn() -> Vec<&'static str>,
        open: fn(&Experiment, &str) -> bool,
        put: fn(&mut Experiment, &str) -> bool,
    },
    /// A number.
    Number {
        whole: bool,
        range: fn(&Experiment) -> [f64; 2],
        value: fn(&Experiment) -> f64,
        put: fn(&mut Experiment, f64),
    },
    /// A whole number or nothing.
    Optional { put: fn(&mut Experiment, Option<u32>) },
    /// Units of each hidden layer.
    Layers,
    /// The examples of a custom set.
    Rows,
}

/// What a change of the field leaves as it is.
#[derive(Clone, Copy)]
enum Leaves {
    /// Nothing: another run of other examples, another shape.
    Nothing,
    /// The examples, their order and the shape, but not the start.
    Examples,
    /// The start and the shape, but not the order of the examples.
    Start,
    /// Both.
    Both,
}

const fn row(field: &'static str, of: Of, applies: fn(&Experiment) -> bool, leaves: Leaves) -> Row {
    let comparable = matches!(leaves, Leaves::Examples | Leaves::Both);
    let on_the_way = matches!(leaves, Leaves::Start | Leaves::Both);
    Row { field, of, applies, comparable, on_the_way }
}

/// A row, its value read and put by the names of its section and itself.
macro_rules! field {
    (choice $type:ty, $section:ident . $name:ident, $open:expr, $applies:expr, $leaves:expr) => {
        field!(@ $section.$name, $applies, $leaves, Of::Choice {
            names: || <$type>::ALL.iter().map(|value| value.name()).collect(),
            open: $open,
            put: |e, name| <$type>::named(name).map(|value| e.$section.$name = value).is_some(),
        })
    };
    (real $section:ident . $name:ident, $range:expr, $applies:expr, $leaves:expr) => {
        field!(@ $section.$name, $applies, $leaves, Of::Number {
            whole: false,
            range: $range,
            value: |e| e.$section.$name,
            put: |e, x| e.$section.$name = x,
        })
    };
    (whole $section:ident . $name:ident, $range:expr, $applies:expr, $leaves:expr) => {
        field!(@ $section.$name, $applies, $leaves, Of::Number {
            whole: true,
            range: $range,
            value: |e| e.$section.$name.into(),
            put: |e, x| e.$section.$name = x as u32,
        })
    };
    (@ $section:ident . $name:ident, $applies:expr, $leaves:expr, $of:expr) => {
        row(concat!(stringify!($section), ".", stringify!($name)), $of, $applies, $leaves)
    };
}

fn always(_: &Experiment) -> bool {
    true
}

fn any(_: &Experiment, _: &str) -> bool {
    true
}

fn has_hidden(e: &Experiment) -> bool {
    !e.network.hidden.is_empty()
}

/// Whether the set's points, or which of its examples are there or held out, are drawn.
fn draws_data(e: &Experiment) -> bool {
    let samples = (e.data.examples as usize) < e.data.available();
    e.data.set.is_plane() || samples || e.data.test_examples() > 0
}

fn draws_weights(e: &Experiment) -> bool {
    !matches!(e.start.scheme, Scheme::Zeros | Scheme::Constant)
}

fn draws_training(e: &Experiment) -> bool {
    e.training.order == Order::Shuffled || (e.training.dropout > 0.0 && has_hidden(e))
}

/// Every field of the document, in its order.
pub static TABLE: &[Row] = &[
    row(
        "version",
        Of::Number {
            whole: true,
            range: |_| [1.0, 1.0],
            value: |e| e.version.into(),
            put: |e, x| e.version = x as u32,
        },
        always,
        Leaves::Nothing,
    ),
    field!(
        choice DataSet, data.set,
        |e, name| name != DataSet::Custom.name() || e.data.rows.is_some(),
        always, Leaves::Nothing
    ),
    field!(whole data.examples, |e| [1.0, e.data.available() as f64], always, Leaves::Nothing),
    field!(real data.noise, |_| [0.0, 0.5], |e| e.data.set.is_plane(), Leaves::Nothing),
    field!(real data.test_fraction, |_| [0.0, 0.9], always, Leaves::Nothing),
    field!(whole data.seed, |_| SEED, draws_data, Leaves::Nothing),
    row("data.rows", Of::Rows, |e| e.data.set == DataSet::Custom, Leaves::Nothing),
    row("network.hidden", Of::Layers, always, Leaves::Nothing),
    field!(choice Activation, network.activation, any, has_hidden, Leaves::Both),
    field!(choice Scheme, start.scheme, any, always, Leaves::Examples),
    field!(real start.scale, |_| ANY, |e| e.start.scheme != Scheme::Zeros, Leaves::Examples),
    field!(real start.bias, |_| ANY, always, Leaves::Examples),
    field!(
        choice Symmetry, start.symmetry,
        |e, name| name != Symmetry::Mirrored.name() || e.network.activation.is_odd(),
        has_hidden, Leaves::Examples
    ),
    field!(real start.nudge, |_| ANY, always, Leaves::Examples),
    row(
        "start.shuffle_units",
        Of::Optional { put: |e, seed| e.start.shuffle_units = seed },
        has_hidden,
        Leaves::Examples,
    ),
    field!(whole start.seed, |_| SEED, draws_weights, Leaves::Examples),
    field!(
        choice Loss, training.loss,
        |e, name| name != Loss::CrossEntropy.name() || !e.data.is_regression(),
        always, Leaves::Both
    ),
    field!(choice Optimiser, training.optimiser, any, always, Leaves::Both),
    field!(real training.learning_rate, |_| [0.0, 10.0], always, Leaves::Both),
    field!(
        real training.momentum,
        |_| [0.0, 0.999],
        |e| e.training.optimiser.has_momentum(),
        Leaves::Both
    ),
    field!(
        whole training.batch,
        |e| [1.0, e.data.training_examples() as f64],
        always, Leaves::Both
    ),
    field!(choice Order, training.order, any, always, Leaves::Start),
    field!(whole training.seed, |_| SEED, draws_training, Leaves::Start),
    field!(real training.l1, |_| [0.0, 1.0], always, Leaves::Both),
    field!(real training.l2, |_| [0.0, 1.0], always, Leaves::Both),
    field!(real training.dropout, |_| [0.0, 0.9], has_hidden, Leaves::Both),
];

/// A layer's place, counted from 1, as it is told.
pub fn layer(index: usize) -> String {
    format!("network.hidden, layer {}", index + 1)
}

impl Row {
    /// The range of the number whatever else the document says.
    pub fn widest(&self) -> Option<[f64; 2]> {
        match (self.field, &self.of) {
            ("data.examples" | "training.batch", _) => Some([1.0, MOST as f64]),
            (_, Of::Number { range, .. }) => Some(range(&Experiment::default())),
            (_, Of::Optional { .. }) => Some(SEED),
            _ => None,
        }
    }
}

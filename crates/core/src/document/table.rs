//! The rows of the table, in the document's order.

use crate::data::custom::MOST;
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

/// What a field's value is.
pub enum Of {
    /// One of the names; `open` says whether one goes together with the rest.
    Choice { names: fn() -> Vec<&'static str>, open: fn(&Experiment, &str) -> bool },
    /// A number.
    Number { whole: bool, range: fn(&Experiment) -> [f64; 2], value: fn(&Experiment) -> f64 },
    /// A whole number or nothing.
    Optional { value: fn(&Experiment) -> Option<u32> },
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

const fn whole(range: fn(&Experiment) -> [f64; 2], value: fn(&Experiment) -> f64) -> Of {
    Of::Number { whole: true, range, value }
}

const fn real(range: fn(&Experiment) -> [f64; 2], value: fn(&Experiment) -> f64) -> Of {
    Of::Number { whole: false, range, value }
}

macro_rules! choice {
    ($type:ty, $open:expr) => {
        Of::Choice {
            names: || <$type>::ALL.iter().map(|value| value.name()).collect(),
            open: $open,
        }
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
    row("version", whole(|_| [1.0, 1.0], |e| e.version.into()), always, Leaves::Nothing),
    row(
        "data.set",
        choice!(DataSet, |e, name| name != DataSet::Custom.name() || e.data.rows.is_some()),
        always,
        Leaves::Nothing,
    ),
    row(
        "data.examples",
        whole(|e| [1.0, e.data.available() as f64], |e| e.data.examples.into()),
        always,
        Leaves::Nothing,
    ),
    row(
        "data.noise",
        real(|_| [0.0, 0.5], |e| e.data.noise),
        |e| e.data.set.is_plane(),
        Leaves::Nothing,
    ),
    row(
        "data.test_fraction",
        real(|_| [0.0, 0.9], |e| e.data.test_fraction),
        always,
        Leaves::Nothing,
    ),
    row("data.seed", whole(|_| SEED, |e| e.data.seed.into()), draws_data, Leaves::Nothing),
    row("data.rows", Of::Rows, |e| e.data.set == DataSet::Custom, Leaves::Nothing),
    row("network.hidden", Of::Layers, always, Leaves::Nothing),
    row("network.activation", choice!(Activation, any), has_hidden, Leaves::Both),
    row("start.scheme", choice!(Scheme, any), always, Leaves::Examples),
    row(
        "start.scale",
        real(|_| ANY, |e| e.start.scale),
        |e| e.start.scheme != Scheme::Zeros,
        Leaves::Examples,
    ),
    row("start.bias", real(|_| ANY, |e| e.start.bias), always, Leaves::Examples),
    row(
        "start.symmetry",
        choice!(Symmetry, |e, name| name != Symmetry::Mirrored.name()
            || e.network.activation.is_odd()),
        has_hidden,
        Leaves::Examples,
    ),
    row("start.nudge", real(|_| ANY, |e| e.start.nudge), always, Leaves::Examples),
    row(
        "start.shuffle_units",
        Of::Optional { value: |e| e.start.shuffle_units },
        has_hidden,
        Leaves::Examples,
    ),
    row("start.seed", whole(|_| SEED, |e| e.start.seed.into()), draws_weights, Leaves::Examples),
    row(
        "training.loss",
        choice!(Loss, |e, name| name != Loss::CrossEntropy.name() || !e.data.is_regression()),
        always,
        Leaves::Both,
    ),
    row("training.optimiser", choice!(Optimiser, any), always, Leaves::Both),
    row(
        "training.learning_rate",
        real(|_| [0.0, 10.0], |e| e.training.learning_rate),
        always,
        Leaves::Both,
    ),
    row(
        "training.momentum",
        real(|_| [0.0, 0.999], |e| e.training.momentum),
        |e| e.training.optimiser.has_momentum(),
        Leaves::Both,
    ),
    row(
        "training.batch",
        whole(|e| [1.0, e.data.training_examples() as f64], |e| e.training.batch.into()),
        always,
        Leaves::Both,
    ),
    row("training.order", choice!(Order, any), always, Leaves::Start),
    row(
        "training.seed",
        whole(|_| SEED, |e| e.training.seed.into()),
        draws_training,
        Leaves::Start,
    ),
    row("training.l1", real(|_| [0.0, 1.0], |e| e.training.l1), always, Leaves::Both),
    row("training.l2", real(|_| [0.0, 1.0], |e| e.training.l2), always, Leaves::Both),
    row("training.dropout", real(|_| [0.0, 0.9], |e| e.training.dropout), has_hidden, Leaves::Both),
];

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

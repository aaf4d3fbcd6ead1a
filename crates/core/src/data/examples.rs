//! The examples: what enters the first layer, and what should come out.
//!
//! A set is made by its `data.seed` alone, so the same document always means the same examples in
//! the same order.

use std::sync::Arc;

use nalgebra::DMatrix;
use rand::seq::SliceRandom;

use super::raw::{Raw, Targets};
use super::settings::{DataSet, DataSettings};
use super::standardise::Standard;
use super::{custom, digits::DIGITS, figures, iris, mnist::MNIST, plane};
use crate::numbers::random::{self, Purpose};

/// The examples of a run.
#[derive(Clone, Debug)]
pub struct Data {
    /// features × examples: a column is an example. Points of the plane lie in −1 … 1, pixels in
    /// 0 … 1; the columns of tables are standardised by the training examples.
    pub inputs: Arc<DMatrix<f32>>,
    /// What should come out; the numbers of a table are standardised too.
    pub targets: Targets,
    /// What targets that are numbers are measured by.
    pub target_standard: Standard,
    /// The examples that are trained on, by their index, in ascending order.
    pub training: Vec<u32>,
    /// Those held out, likewise.
    pub test: Vec<u32>,
}

impl Data {
    /// Makes the examples that the settings describe. The settings have been checked, and that the
    /// set is here, so this cannot fail.
    pub(crate) fn new(settings: &DataSettings) -> Self {
        let mut rng = random::stream(settings.seed, Purpose::Data, 0);
        let examples = settings.examples as usize;
        let (training, test) = split(settings);
        let as_it_is = |raw| (raw, Standard::NONE);
        let (Raw { inputs, targets }, target_standard) = match (settings.set, &settings.rows) {
            (DataSet::Digits, _) => as_it_is(sample(DIGITS.all(), examples, &mut rng)),
            (DataSet::Mnist, _) => as_it_is(sample(MNIST.all(), examples, &mut rng)),
            (DataSet::Iris, _) => standardised(sample(iris::all(), examples, &mut rng), &training),
            (DataSet::Custom, Some(rows)) => {
                standardised(sample(custom::all(rows), examples, &mut rng), &training)
            }
            (set, _) => as_it_is(plane::draw(settings, &figures::of(set), &mut rng)),
        };
        Self { inputs: Arc::new(inputs), targets, target_standard, training, test }
    }

    /// How many examples there are, those held out included.
    pub fn len(&self) -> usize {
        self.inputs.ncols()
    }

    /// Whether there is no example; never the case for a document that was accepted.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many numbers an example has.
    pub fn features(&self) -> usize {
        self.inputs.nrows()
    }

    /// How many classes the set has; `None` when the target is a number.
    pub fn classes(&self) -> Option<usize> {
        match &self.targets {
            Targets::Classes { names, .. } => Some(names.len()),
            Targets::Numbers(_) => None,
        }
    }
}

/// `examples` of a listed set, drawn without repeats, in the order of the list.
fn sample<T: nalgebra::Scalar + num_traits::Zero + Copy>(
    all: Raw<T>,
    examples: usize,
    rng: &mut rand_pcg::Pcg32,
) -> Raw<T> {
    let mut rows: Vec<usize> = (0..all.inputs.ncols()).collect();
    if examples < rows.len() {
        rows.shuffle(rng);
        rows.truncate(examples);
        rows.sort_unstable();
    }
    Raw { inputs: all.inputs.select_columns(&rows), targets: all.targets.take(&rows) }
}

/// The training examples and those held out, drawn by the data's seed.
fn split(settings: &DataSettings) -> (Vec<u32>, Vec<u32>) {
    let mut examples: Vec<u32> = (0..settings.examples).collect();
    let held_out = settings.test_examples();
    if held_out > 0 {
        examples.shuffle(&mut random::stream(settings.seed, Purpose::Split, 0));
    }
    let mut training = examples.split_off(held_out);
    training.sort_unstable();
    examples.sort_unstable();
    (training, examples)
}

/// The inputs standardised by the training examples, and so are targets that are numbers: what those
/// were measured by.
fn standardised(raw: Raw<f64>, training: &[u32]) -> (Raw<f32>, Standard) {
    let Raw { mut inputs, targets } = raw;
    let training = || training.iter().map(|&i| i as usize);
    for mut feature in inputs.row_iter_mut() {
        let standard = Standard::of(training().map(|i| feature[i]));
        feature.apply(|x| *x = standard.standardised(*x));
    }
    let (targets, standard) = match targets {
        Targets::Classes { labels, names } => (Targets::Classes { labels, names }, Standard::NONE),
        Targets::Numbers(numbers) => {
            let standard = Standard::of(training().map(|i| numbers[i]));
            let small = numbers.iter().map(|&y| standard.standardised(y) as f32).collect();
            (Targets::Numbers(small), standard)
        }
    };
    (Raw { inputs: inputs.map(|x| x as f32), targets }, standard)
}

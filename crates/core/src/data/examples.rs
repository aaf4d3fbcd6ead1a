//! The examples: what enters the first layer, and what should come out.
//!
//! A set is made by its `data.seed` alone, so the same document always means the same examples in
//! the same order.

use nalgebra::DMatrix;
use rand::seq::SliceRandom;

use super::raw::{Raw, Targets};
use super::settings::{DataSet, DataSettings};
use super::{custom, digits::DIGITS, figures, iris, mnist::MNIST, plane};
use crate::numbers::random::{self, Purpose};

/// The examples of a run.
#[derive(Clone, Debug)]
pub struct Data {
    /// features × examples: a column is an example. Points of the plane lie in −1 … 1, pixels in
    /// 0 … 1; the columns of tables are standardised by the training examples.
    pub inputs: DMatrix<f32>,
    /// What should come out.
    pub targets: Targets,
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
        let Raw { inputs, targets } = match settings.set {
            DataSet::Digits => sample(DIGITS.all(), examples, &mut rng),
            DataSet::Mnist => sample(MNIST.all(), examples, &mut rng),
            DataSet::Iris => standardised(sample(iris::all(), examples, &mut rng), &training),
            DataSet::Custom => {
                let rows = settings.rows.as_deref().unwrap_or_default();
                standardised(sample(custom::all(rows), examples, &mut rng), &training)
            }
            set => plane::draw(settings, &figures::of(set), &mut rng),
        };
        Self { inputs, targets, training, test }
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
fn sample<T: nalgebra::Scalar + num_traits::Zero>(
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

/// Brings each feature to mean 0 and variance 1 over the training examples; a feature that is the
/// same in all of them to 0. In f64, so that what differs little beside its size, as two moments of
/// one day do, still differs.
fn standardised(Raw { mut inputs, targets }: Raw<f64>, training: &[u32]) -> Raw<f32> {
    let count = training.len() as f64;
    for mut feature in inputs.row_iter_mut() {
        let values = || training.iter().map(|&i| feature[i as usize]);
        let mean = values().sum::<f64>() / count;
        let variance = values().map(|x| (x - mean) * (x - mean)).sum::<f64>() / count;
        let deviation = if variance > 0.0 { variance.sqrt() } else { 1.0 };
        for x in feature.iter_mut() {
            *x = (*x - mean) / deviation;
        }
    }
    Raw { inputs: inputs.map(|x| x as f32), targets }
}

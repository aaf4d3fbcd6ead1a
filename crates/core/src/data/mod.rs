//! The examples: what enters the first layer, and what should come out.
//!
//! A set is made by its `data.seed` alone, so the same document always means the same examples in
//! the same order.

mod custom;
mod digits;
mod figures;
mod iris;
mod plane;

use nalgebra::DMatrix;
use rand::seq::SliceRandom;

pub(crate) use custom::check;
pub use custom::{Row, Target};

use crate::choice::choice;
use crate::experiment::DataSettings;
use crate::random::{self, Purpose};

choice! {
    /// Where the examples come from.
    pub enum DataSet {
        /// Two classes in the plane: a disc inside a ring.
        Circles = "circles",
        /// Two classes in the plane: opposite quadrants belong together.
        Xor = "xor",
        /// Two classes in the plane: two clouds.
        Gaussians = "gaussians",
        /// Two classes in the plane: two arms wound round each other.
        Spirals = "spirals",
        /// Two classes in the plane: two half circles that reach into each other.
        Moons = "moons",
        /// A number over the plane: a slope.
        Plane = "plane",
        /// A number over the plane: three hills and three hollows.
        Hills = "hills",
        /// Images of handwritten digits, 8 × 8 pixels, ten classes.
        Digits = "digits",
        /// Four measures of flowers, three classes.
        Iris = "iris",
        /// The rows of the document.
        Custom = "custom",
    }
}

/// The most examples that a run may have.
pub(crate) const MOST: usize = 5000;

impl DataSet {
    /// Whether the examples are points of the plane −1 … 1.
    pub const fn is_plane(self) -> bool {
        !matches!(self, Self::Digits | Self::Iris | Self::Custom)
    }
}

impl DataSettings {
    /// How many examples the set can give at the most.
    pub fn available(&self) -> usize {
        match self.set {
            DataSet::Digits => digits::COUNT,
            DataSet::Iris => iris::COUNT,
            DataSet::Custom => self.rows.as_ref().map_or(0, Vec::len).min(MOST),
            _ => MOST,
        }
    }

    /// Whether the target is a number and not a class.
    pub fn is_regression(&self) -> bool {
        match self.set {
            DataSet::Plane | DataSet::Hills => true,
            DataSet::Custom => {
                let first = self.rows.as_ref().and_then(|rows| rows.first());
                matches!(first, Some(Row { target: Target::Number(_), .. }))
            }
            _ => false,
        }
    }

    /// How many examples are held out.
    pub fn test_examples(&self) -> usize {
        (f64::from(self.examples) * self.test_fraction) as usize
    }

    /// How many examples are trained on: at least one, of settings within their ranges.
    pub fn training_examples(&self) -> usize {
        (self.examples as usize).saturating_sub(self.test_examples())
    }
}

/// What should come out, an example each.
#[derive(Clone, Debug, PartialEq)]
pub enum Targets {
    /// One of several classes.
    Classes {
        /// Each example's class, by its place in `names`.
        labels: Vec<u8>,
        /// The classes' names, whether or not each is among the examples.
        names: Vec<String>,
    },
    /// A number.
    Numbers(Vec<f32>),
}

impl Targets {
    /// The targets of some of the examples.
    fn take(self, examples: &[usize]) -> Self {
        match self {
            Self::Classes { labels, names } => {
                Self::Classes { labels: examples.iter().map(|&i| labels[i]).collect(), names }
            }
            Self::Numbers(numbers) => Self::Numbers(examples.iter().map(|&i| numbers[i]).collect()),
        }
    }
}

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

/// Examples before they are split and standardised.
struct Raw {
    inputs: DMatrix<f32>,
    targets: Targets,
}

impl Data {
    /// Makes the examples that the settings describe. The settings have been checked, so this
    /// cannot fail.
    pub(crate) fn new(settings: &DataSettings) -> Self {
        let mut rng = random::stream(settings.seed, Purpose::Data, 0);
        let is_table = matches!(settings.set, DataSet::Iris | DataSet::Custom);
        let examples = settings.examples as usize;
        let raw = match settings.set {
            DataSet::Digits => sample(digits::all(), examples, &mut rng),
            DataSet::Iris => sample(iris::all(), examples, &mut rng),
            DataSet::Custom => {
                let rows = settings.rows.as_deref().unwrap_or_default();
                sample(custom::all(rows), examples, &mut rng)
            }
            set => plane::draw(settings, &figures::of(set), &mut rng),
        };
        let (training, test) = split(settings);
        let mut inputs = raw.inputs;
        if is_table {
            standardise(&mut inputs, &training);
        }
        Self { inputs, targets: raw.targets, training, test }
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
fn sample(all: Raw, examples: usize, rng: &mut rand_pcg::Pcg32) -> Raw {
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
/// same in all of them to 0.
fn standardise(inputs: &mut DMatrix<f32>, training: &[u32]) {
    let count = training.len() as f64;
    for mut feature in inputs.row_iter_mut() {
        let values = || training.iter().map(|&i| f64::from(feature[i as usize]));
        let mean = values().sum::<f64>() / count;
        let variance = values().map(|x| (x - mean) * (x - mean)).sum::<f64>() / count;
        let deviation = if variance > 0.0 { variance.sqrt() } else { 1.0 };
        for x in feature.iter_mut() {
            *x = ((f64::from(*x) - mean) / deviation) as f32;
        }
    }
}

#[cfg(test)]
mod tests;

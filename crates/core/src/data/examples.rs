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

/// The plane −1 … 1 that examples are points of.
#[derive(Clone, Debug)]
pub struct Plane {
    /// What each axis's numbers are measured by before they enter the network: those of a table are
    /// standardised.
    pub axes: [Standard; 2],
    /// 2 × examples: where each lies.
    pub places: Arc<DMatrix<f32>>,
}

impl Plane {
    /// What enters the network at a point of the plane.
    pub(crate) fn inputs_at(&self, [x, y]: [f64; 2]) -> [f64; 2] {
        [self.axes[0].standardised(x), self.axes[1].standardised(y)]
    }
}

/// The examples of a run.
#[derive(Clone, Debug)]
pub struct Data {
    /// features × examples: a column is an example. Points of the plane lie in −1 … 1, pixels in
    /// 0 … 1; the columns of tables are standardised by the training examples.
    pub inputs: Arc<DMatrix<f32>>,
    /// What should come out; the numbers of a table are standardised too.
    pub targets: Targets,
    /// What each of the inputs is measured by, where they are columns of a table; else none.
    pub input_standards: Vec<Standard>,
    /// What targets that are numbers are measured by.
    pub target_standard: Standard,
    /// The plane that they are points of: of the sets of the plane, and of rows of one's own that are
    /// two numbers each within −1 … 1 with a number or one of two classes to foretell.
    pub plane: Option<Plane>,
    /// The examples that are trained on, by their index, in ascending order.
    pub training: Vec<u32>,
    /// Those held out, likewise.
    pub test: Vec<u32>,
}

impl Data {
    /// Makes the examples that the settings of a document describe. A document that was read has been
    /// checked, and that the set is here, so this cannot fail.
    pub fn new(settings: &DataSettings) -> Self {
        let mut rng = random::stream(settings.seed, Purpose::Data, 0);
        let examples = settings.examples as usize;
        let (training, test) = split(settings);
        let as_it_is = |Raw { inputs, targets }| Made {
            inputs,
            targets,
            target_standard: Standard::NONE,
            own: None,
        };
        let made = match (settings.set, &settings.rows) {
            (DataSet::Digits, _) => as_it_is(sample(DIGITS.all(), examples, &mut rng)),
            (DataSet::Mnist, _) => as_it_is(sample(MNIST.all(), examples, &mut rng)),
            (DataSet::Iris, _) => standardised(sample(iris::all(), examples, &mut rng), &training),
            (DataSet::Custom, Some(rows)) => {
                standardised(sample(custom::all(rows), examples, &mut rng), &training)
            }
            (set, _) => as_it_is(plane::draw(settings, &figures::of(set), &mut rng)),
        };
        let Made { inputs, targets, target_standard, own } = made;
        let inputs = Arc::new(inputs);
        let (places, input_standards) = own.unzip();
        let plane = match (places, &input_standards) {
            _ if settings.set.is_plane() => {
                Some(Plane { axes: [Standard::NONE; 2], places: Arc::clone(&inputs) })
            }
            (Some(places), Some(axes)) if settings.set == DataSet::Custom => {
                plane_of(&places, axes, &targets)
            }
            _ => None,
        };
        let input_standards = input_standards.unwrap_or_default();
        Self { inputs, targets, input_standards, target_standard, plane, training, test }
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

/// Examples as they enter the network.
struct Made {
    inputs: DMatrix<f32>,
    targets: Targets,
    target_standard: Standard,
    /// The inputs in their own units, and what each was standardised by; nothing where they are taken
    /// as they are.
    own: Option<(DMatrix<f64>, Vec<Standard>)>,
}

/// The plane of rows of one's own: none unless they are two numbers each, all within −1 … 1, and the
/// answer is one number too, which has one picture over the plane.
fn plane_of(places: &DMatrix<f64>, axes: &[Standard], targets: &Targets) -> Option<Plane> {
    let &[x, y] = axes else { return None };
    let is_one_answer = match targets {
        Targets::Classes { names, .. } => names.len() == 2,
        Targets::Numbers(_) => true,
    };
    let are_within = is_one_answer && places.iter().all(|x| x.abs() <= 1.0);
    are_within.then(|| Plane { axes: [x, y], places: Arc::new(places.map(|x| x as f32)) })
}

/// The inputs standardised by the training examples, and so are targets that are numbers.
fn standardised(raw: Raw<f64>, training: &[u32]) -> Made {
    let Raw { inputs: own, targets } = raw;
    let training = || training.iter().map(|&i| i as usize);
    let mut inputs = own.clone();
    let mut axes = Vec::with_capacity(inputs.nrows());
    for mut feature in inputs.row_iter_mut() {
        let standard = Standard::of(training().map(|i| feature[i]));
        feature.apply(|x| *x = standard.standardised(*x));
        axes.push(standard);
    }
    let (targets, target_standard) = match targets {
        Targets::Classes { labels, names } => (Targets::Classes { labels, names }, Standard::NONE),
        Targets::Numbers(numbers) => {
            let standard = Standard::of(training().map(|i| numbers[i]));
            let small = numbers.iter().map(|&y| standard.standardised(y) as f32).collect();
            (Targets::Numbers(small), standard)
        }
    };
    Made { inputs: inputs.map(|x| x as f32), targets, target_standard, own: Some((own, axes)) }
}

//! Units of two networks, matched by what they add to the answer.

use nalgebra::DMatrix;
use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;
use rand::seq::SliceRandom;

use super::contributions::Contributions;
use crate::numbers::random::{self, Purpose};
use crate::seeing::correlation::{correlation, dot};

/// Two units that lie no further apart than this share of their square add the same.
const ROUNDING: f64 = 1e-18;

/// The units of one network and their partners in another as wide: the assignment that minimises
/// Σ‖c − d‖² between what matched units add.
#[derive(Clone, Debug, PartialEq)]
pub struct Matching {
    /// For each unit of the first network its partner in the second.
    pub partners: Vec<usize>,
    /// Pearson's r between what each unit of the first adds and what its partner does; 0 where one
    /// adds nothing.
    pub correlations: Vec<f64>,
    /// Whether it can be told that these two are partners: both add something, and neither adds what
    /// another unit of its own network adds. Those that do are alike, so that who of them is whose
    /// partner is arbitrary; they are dealt out by a shuffle, which favours no number.
    pub is_told: Vec<bool>,
    /// Σ⟨c, d⟩ of matched units ÷ √(Σ‖c‖² · Σ‖d‖²): 1 where partners add the same; 0 where a network
    /// adds nothing; no number where one has diverged.
    pub agreement: f64,
    /// The same on average over all matchings there are.
    pub agreement_of_all: f64,
}

impl Matching {
    /// Matches the units of `first` with those of `second`.
    ///
    /// ```
    /// use unalike_core::{Contributions, Experiment, Matching, Trainer};
    ///
    /// let mut experiment = Experiment::default();
    /// let mut run = Trainer::<f32>::new(&experiment)?;
    /// experiment.start.shuffle_units = Some(4);
    /// let mut shuffled = Trainer::<f32>::new(&experiment)?;
    /// let added = [&mut run, &mut shuffled].map(|run| {
    ///     run.advance(2000);
    ///     Contributions::of(run.network(), run.data(), 0)
    /// });
    /// let matching = Matching::of(&added[0], &added[1]);
    /// assert!(matching.agreement > 0.999 && matching.same_index() < 1.0);
    /// # Ok::<(), unalike_core::Faults>(())
    /// ```
    ///
    /// # Panics
    /// When the two have not as many units, examples and outputs.
    pub fn of(first: &Contributions, second: &Contributions) -> Self {
        let units = first.units();
        assert_eq!(units, second.units(), "as many units");
        let products = DMatrix::from_fn(units, units, |unit, other| {
            dot(first.of_unit(unit), second.of_unit(other))
        });
        // ‖c − d‖² = ‖c‖² + ‖d‖² − 2⟨c, d⟩, and all are matched: what is left is to have Σ⟨c, d⟩ large.
        let partners = assign(&products);
        let [own, others] = [first, second].map(stand_alone);
        let is_told = partners.iter().enumerate();
        let is_told = is_told.map(|(unit, &other)| own[unit] && others[other]).collect();
        let both = (first.squares() * second.squares()).sqrt();
        let agreement = |sum: f64| if both == 0.0 { 0.0 } else { sum / both };
        let matched = partners.iter().enumerate().map(|(unit, &other)| products[(unit, other)]);
        let correlations = partners
            .iter()
            .enumerate()
            .map(|(unit, &other)| correlation(first.of_unit(unit), second.of_unit(other)));
        Self {
            correlations: correlations.collect(),
            is_told,
            agreement: agreement(matched.sum()),
            // Each two units are partners in one of `units` matchings.
            agreement_of_all: agreement(products.sum() / units as f64),
            partners,
        }
    }

    /// The share of units whose partner bears the same number.
    pub fn same_index(&self) -> f64 {
        let same = (0..self.partners.len()).filter(|&unit| self.is_same(unit)).count();
        same as f64 / self.partners.len() as f64
    }

    /// Of how many units can be told whose role they play, and how many of those bear the same number
    /// as their partner.
    pub fn told(&self) -> [usize; 2] {
        let told: Vec<usize> =
            (0..self.partners.len()).filter(|&unit| self.is_told[unit]).collect();
        [told.len(), told.iter().filter(|&&unit| self.is_same(unit)).count()]
    }

    fn is_same(&self, unit: usize) -> bool {
        self.partners[unit] == unit
    }
}

/// Whether each unit adds something, and something else than every other of its network, to within
/// rounding.
fn stand_alone(added: &Contributions) -> Vec<bool> {
    let squares: Vec<f64> =
        (0..added.units()).map(|unit| dot(added.of_unit(unit), added.of_unit(unit))).collect();
    let differ = |unit: usize, other: usize| {
        let pairs = added.of_unit(unit).iter().zip(added.of_unit(other));
        let apart: f64 = pairs.map(|(a, b)| (a - b) * (a - b)).sum();
        apart > ROUNDING * squares[unit]
    };
    (0..added.units())
        .map(|unit| {
            squares[unit] > 0.0
                && (0..added.units()).all(|other| other == unit || differ(unit, other))
        })
        .collect()
}

/// The assignment of rows to columns whose sum is the largest. Exact to 2⁻⁵² of the largest number:
/// whole numbers, whose sums have no rounding that could mislead the method or turn with a machine.
fn assign(products: &DMatrix<f64>) -> Vec<usize> {
    let largest = products.iter().fold(0.0_f64, |largest, x| largest.max(x.abs()));
    let is_number = largest > 0.0 && largest.is_finite();
    let scale = if is_number { (1_i64 << 52) as f64 / largest } else { 0.0 };
    // The method takes the first of equals: with the columns in their order it would favour those of
    // the row's own number.
    let mut columns: Vec<usize> = (0..products.ncols()).collect();
    columns.shuffle(&mut random::stream(0, Purpose::Partners, 0));
    let rows = (0..products.nrows()).map(|row| {
        columns.iter().map(move |&column| (products[(row, column)] * scale).round() as i64)
    });
    let weights = Matrix::from_rows(rows).expect("rows are as long");
    kuhn_munkres(&weights).1.into_iter().map(|place| columns[place]).collect()
}

//! The first start and another: their units, matched.

use serde::Serialize;
use unalike_core::{Matching, Pair};

use super::player::Player;
use crate::report::finite;
use crate::sweep::start::Recipe;
use crate::words;

/// The first start and another, as `--json` prints them. What cannot be told, as one of them has
/// diverged, is `null`.
#[derive(Serialize)]
pub struct PairReport {
    pub seeds: [u32; 2],
    /// For each unit of the first the unit of the second, from 1.
    pub r#match: Option<Vec<usize>>,
    correlation: Option<Vec<f32>>,
    agreement: Option<f32>,
    agreement_at_start: Option<f32>,
    agreement_of_all: Option<f32>,
    same_index: Option<f32>,
    barrier: Option<f32>,
    barrier_aligned: Option<f32>,
    /// See [`unalike_core::Matching::told`].
    #[serde(skip)]
    pub told: Option<[usize; 2]>,
}

/// What stands above the lines of [`PairReport::line`].
pub fn heading() -> String {
    format!(
        "{:>10}  {:>7}  {:>9}  {:>8}  {:>10}  {:>8}  {:>12}  partners",
        "seed", "trained", "untrained", "shuffled", "same index", "hill", "hill matched"
    )
}

impl PairReport {
    /// Matches the units of two starts.
    pub fn of(first: &Player, other: &Player, recipe: &Recipe) -> Self {
        let both = first.trained.as_ref().zip(other.trained.as_ref());
        let pair =
            both.map(|(first_of, other)| Pair::of(first_of, other, recipe.data(), first.loss));
        let told = |number: fn(&Pair) -> f64| pair.as_ref().map(number).and_then(finite);
        let matching = pair.as_ref().map(|pair| &pair.matching);
        let from_one = |partners: &Vec<usize>| partners.iter().map(|unit| unit + 1).collect();
        let narrow = |rs: &Vec<f64>| rs.iter().map(|&r| r as f32).collect();
        Self {
            seeds: [first.seed, other.seed],
            r#match: matching.map(|matching| from_one(&matching.partners)),
            correlation: matching.map(|matching| narrow(&matching.correlations)),
            agreement: told(|pair| pair.matching.agreement),
            agreement_at_start: told(|pair| pair.agreement_at_start),
            agreement_of_all: told(|pair| pair.matching.agreement_of_all),
            same_index: told(|pair| pair.matching.same_index()),
            barrier: told(Pair::barrier),
            barrier_aligned: told(Pair::barrier_aligned),
            told: matching.map(Matching::told),
        }
    }

    /// A line for a person.
    pub fn line(&self) -> String {
        let told = |x: Option<f32>| x.map_or("–".into(), |x| format!("{x:.3}"));
        let partners = self.r#match.as_ref().map_or("diverged".into(), |units| {
            units.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
        });
        format!(
            "{:>10}  {:>7}  {:>9}  {:>8}  {:>10}  {:>8}  {:>12}  {partners}",
            self.seeds[1],
            told(self.agreement),
            told(self.agreement_at_start),
            told(self.agreement_of_all),
            self.same_index.map_or("–".into(), words::percent),
            told(self.barrier),
            told(self.barrier_aligned),
        )
    }
}

//! What is told of several starts, as it crosses to the page.

use serde::Serialize;
use unalike_core::{Contributions, Matching, Roles, SameIndex, Trained, turned};
use wasm_bindgen::prelude::*;

/// What is told of a start.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Told {
    pub fate: u8,
    pub loss: f64,
    pub accuracy: Option<f64>,
    /// A unit each: its share of the work.
    pub work: Vec<f64>,
    /// How many units do nine tenths of it.
    pub workers: usize,
    /// Beside the first start; nothing for the first itself, or where one of them diverged.
    pub pair: Option<ToldPair>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ToldPair {
    pub partners: Vec<usize>,
    pub turned: Vec<bool>,
    pub correlations: Vec<f64>,
    pub is_told: Vec<bool>,
    /// How many those are, and how many of them bear the same number.
    pub told: [usize; 2],
    pub agreement: f64,
    pub agreement_at_start: f64,
    pub agreement_of_all: f64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ToldLine {
    pub losses: Vec<f64>,
    pub losses_matched: Vec<f64>,
    pub barrier: f64,
    pub barrier_matched: f64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ToldRoles {
    pub starts: usize,
    pub roles: Vec<ToldRole>,
    pub recurring: usize,
    pub recurring_at_start: usize,
    pub single: usize,
    pub foretold: Option<ToldForetold>,
    pub same: ToldSame,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ToldRole {
    pub starts: usize,
    pub held_by: Vec<usize>,
}

#[derive(Serialize)]
pub struct ToldForetold {
    pub hits: usize,
    pub of: usize,
    pub share: f64,
    pub error: f64,
}

#[derive(Serialize)]
pub struct ToldSame {
    pub same: usize,
    pub of: usize,
    pub expected: f64,
    pub p: f64,
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = "
/** What became of a start, and how it compares with the first. */
export interface ToldStart {
    fate: number;
    /** The mean over the training examples; not to be told where the run diverged. */
    loss: number;
    /** The share of training examples whose class is said rightly; none for numbers. */
    accuracy: number | null;
    /** Each unit's share of what all units of the layer add to the answer. */
    work: number[];
    /** How many units do nine tenths of it. */
    workers: number;
    /** Beside the first start; none for the first itself, or where one of the two diverged. */
    pair: ToldPair | null;
}
/** The units of the first start and their partners in another. */
export interface ToldPair {
    /** For each unit of the first its partner. */
    partners: number[];
    /** Whether the partner says the opposite, so that its weights are to be turned in sign. */
    turned: boolean[];
    /** Pearson's r between what the two add. */
    correlations: number[];
    /** Whether both add anything at all. */
    isTold: boolean[];
    /** How many those are, and how many of them bear the same number. */
    told: [of: number, same: number];
    /** How far partners add the same: trained, the same networks untrained, and shuffled. */
    agreement: number;
    agreementAtStart: number;
    agreementOfAll: number;
}
/** The straight line from the first start to another, weight by weight. */
export interface ToldLine {
    /** The training loss at eleven points of it, and with the units in matched order. */
    losses: number[];
    lossesMatched: number[];
    /** The hill on it, in both. */
    barrier: number;
    barrierMatched: number;
}
/** The roles that are played in several starts. */
export interface ToldRoles {
    starts: number;
    /** The unit numbers that hold each role, in how many starts, and in how many starts altogether. */
    roles: { starts: number; heldBy: number[] }[];
    recurring: number;
    recurringAtStart: number;
    single: number;
    /** How often a role fell to the unit that was nearest to it at its start. */
    foretold: { hits: number; of: number; share: number; error: number } | null;
    /** How many partners of the first start bear the same number, of how many, and the chance of it. */
    same: { same: number; of: number; expected: number; p: number };
}
";

impl ToldPair {
    pub fn of(first: &Trained, other: &Trained) -> Self {
        let matching = Matching::of(&first.added, &other.added);
        let at_start = Matching::of(&first.added_at_start, &other.added_at_start);
        let is_odd = first.network.activation.is_odd();
        Self {
            told: matching.told(),
            turned: turned(&matching, &first.added, &other.added, is_odd),
            agreement: matching.agreement,
            agreement_of_all: matching.agreement_of_all,
            agreement_at_start: at_start.agreement,
            partners: matching.partners,
            correlations: matching.correlations,
            is_told: matching.is_told,
        }
    }
}

impl ToldRoles {
    pub fn of(units: usize, all: &[&Trained], same: SameIndex) -> Self {
        let trained: Vec<&Contributions> = all.iter().map(|one| &one.added).collect();
        let at_start: Vec<&Contributions> = all.iter().map(|one| &one.added_at_start).collect();
        let roles = Roles::of(&trained);
        let foretold = roles.foretold(&at_start, &trained);
        let SameIndex { same, of, expected, p } = same;
        let role = |role: usize| ToldRole {
            starts: roles.in_starts(role),
            held_by: roles.held_by(role, units),
        };
        Self {
            starts: all.len(),
            recurring: roles.recurring(),
            recurring_at_start: Roles::of(&at_start).recurring(),
            single: roles.single(),
            roles: (0..roles.roles.len()).map(role).collect(),
            foretold: foretold.map(|told| ToldForetold {
                hits: told.hits,
                of: told.of,
                share: told.share,
                error: told.error,
            }),
            same: ToldSame { same, of, expected, p },
        }
    }
}

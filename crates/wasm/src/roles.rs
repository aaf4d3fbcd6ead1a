//! The same experiment from several starts, and who plays which part in each.

use serde::Serialize;
use unalike_core::{
    Contributions, Matching, Network, Pair, Roles, SameIndex, Trained, Trainer, Variation,
    added_over_plane, aligned, network_between,
};
use wasm_bindgen::prelude::*;

use crate::{DocumentValue, read, refused, write};

/// Several starts of one experiment, trained one after the other; each is compared with the first.
#[wasm_bindgen]
pub struct RawCast {
    trainer: Trainer<f32>,
    layer: usize,
    players: Vec<Player>,
}

/// A start and what became of it.
struct Player {
    network: Network<f32>,
    /// Nothing where it diverged.
    trained: Option<Trained>,
}

/// What is told of a start.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Told {
    fate: u8,
    loss: f64,
    accuracy: Option<f64>,
    /// A unit each: its share of the work.
    work: Vec<f64>,
    /// How many units do nine tenths of it.
    workers: usize,
    /// Beside the first start; nothing for the first itself, or where one of them diverged.
    pair: Option<ToldPair>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ToldPair {
    partners: Vec<usize>,
    turned: Vec<bool>,
    correlations: Vec<f64>,
    is_told: Vec<bool>,
    agreement: f64,
    agreement_at_start: f64,
    agreement_of_all: f64,
    losses: Vec<f64>,
    losses_aligned: Vec<f64>,
    barrier: f64,
    barrier_aligned: f64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ToldRoles {
    starts: usize,
    roles: Vec<ToldRole>,
    recurring: usize,
    recurring_at_start: usize,
    single: usize,
    foretold: Option<ToldForetold>,
    same: ToldSame,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ToldRole {
    starts: usize,
    held_by: Vec<usize>,
}

#[derive(Serialize)]
struct ToldForetold {
    hits: usize,
    of: usize,
    share: f64,
    error: f64,
}

#[derive(Serialize)]
struct ToldSame {
    same: usize,
    of: usize,
    expected: f64,
    p: f64,
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
    /** How far partners add the same: trained, the same networks untrained, and shuffled. */
    agreement: number;
    agreementAtStart: number;
    agreementOfAll: number;
    /** The loss along the straight line from the first, and with the units in matched order. */
    losses: number[];
    lossesAligned: number[];
    /** The hill on it, in both. */
    barrier: number;
    barrierAligned: number;
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

#[wasm_bindgen]
extern "C" {
    /// What is told of a start.
    #[wasm_bindgen(typescript_type = "ToldStart")]
    pub type ToldStartValue;
    /// What is told of all.
    #[wasm_bindgen(typescript_type = "ToldRoles")]
    pub type ToldRolesValue;
}

#[wasm_bindgen]
impl RawCast {
    /// Makes what all starts have in common; `layer` is the hidden layer whose units are compared.
    ///
    /// # Errors
    /// As [`complete`](crate::complete).
    #[wasm_bindgen(constructor)]
    pub fn new(document: DocumentValue, layer: usize) -> Result<RawCast, JsValue> {
        let trainer = Trainer::new(&read(document.into())?).map_err(|error| refused(&error))?;
        Ok(Self { trainer, layer, players: Vec::new() })
    }

    /// Trains the start of a seed for some epochs. The first that is trained is the one with which
    /// all others are compared.
    ///
    /// # Errors
    /// When it cannot be told.
    pub fn train(&mut self, seed: u32, epochs: f64) -> Result<ToldStartValue, JsValue> {
        let mut trainer = self.trainer.clone();
        trainer.restart(seed);
        self.add(trainer, epochs)
    }

    /// Trains the first start with one thing changed: `shuffled`, `reordered`, `redrawn` (the unit
    /// whose number is given) or `nudged`.
    ///
    /// # Errors
    /// When the document does not allow it, as [`complete`](crate::complete).
    pub fn vary(
        &mut self,
        what: &str,
        unit: usize,
        epochs: f64,
    ) -> Result<ToldStartValue, JsValue> {
        let variation = match what {
            "shuffled" => Variation::Shuffled,
            "reordered" => Variation::Reordered,
            "redrawn" => Variation::OneRedrawn { layer: self.layer, unit },
            _ => Variation::Nudged,
        };
        let trainer =
            variation.begin(self.trainer.experiment()).map_err(|error| refused(&error))?;
        self.add(trainer, epochs)
    }

    fn add(&mut self, mut trainer: Trainer<f32>, epochs: f64) -> Result<ToldStartValue, JsValue> {
        let start = trainer.network().clone();
        let before = start.layers[..start.hidden_layers()].to_vec();
        trainer.advance((epochs as u64).saturating_mul(trainer.epoch_length()));
        let score = trainer.training_score();
        let test_loss = trainer.test_score().map(|score| score.loss);
        let losses = [score.loss].into_iter().chain(test_loss);
        let idle = trainer.idle(&before);
        let fate = trainer.fate(idle, losses.clone());
        let network = trainer.network().clone();
        let trained = (!trainer.has_diverged_by(losses))
            .then(|| Trained::new(&start, &network, trainer.data(), self.layer));
        let player = Player { network, trained };
        let loss = trainer.experiment().training.loss;
        let first = self.players.first().and_then(|first| first.trained.as_ref());
        let pair = first
            .zip(player.trained.as_ref())
            .map(|(first, other)| ToldPair::of(&Pair::of(first, other, self.trainer.data(), loss)));
        let added = player.trained.as_ref().map(|trained| &trained.added);
        let told = Told {
            fate: fate as u8,
            loss: score.loss,
            accuracy: score.accuracy,
            work: added.map_or_else(Vec::new, Contributions::work),
            workers: added.map_or(0, |added| added.workers(0.9)),
            pair,
        };
        self.players.push(player);
        write(&told).map(JsCast::unchecked_into)
    }

    /// What each unit of the `nth` start adds to the answer over the plane −1 … 1: unit by unit, row
    /// by row from the top; empty where examples are no points of it.
    pub fn added(&self, nth: usize, side: usize) -> Vec<f32> {
        let is_plane = self.trainer.experiment().data.set.is_plane();
        if !is_plane {
            return Vec::new();
        }
        added_over_plane(&self.players[nth].network, self.trainer.data(), self.layer, side)
    }

    /// The incoming weights of the `nth` start's units: all units' for the first input, and so on.
    pub fn weights(&self, nth: usize) -> Vec<f32> {
        self.players[nth].network.layers[self.layer].weights.as_slice().to_vec()
    }

    /// What the `nth` network says over the plane, as [`added`](Self::added).
    pub fn says(&mut self, nth: usize, side: usize) -> Vec<f32> {
        let network = self.players[nth].network.clone();
        self.says_of(&network, side)
    }

    /// What the network says over the plane at a share `t` of the straight way from the first to the
    /// `nth`, and at the end its mean loss; with the units in matched order, or as they stand.
    pub fn says_between(&mut self, nth: usize, t: f64, is_matched: bool, side: usize) -> Vec<f32> {
        let (first, other) = (&self.players[0].network, &self.players[nth].network);
        let network = if is_matched {
            network_between(first, &aligned(first, other, self.trainer.data()), t)
        } else {
            network_between(first, other, t)
        };
        let mut said = self.says_of(&network, side);
        said.push(self.trainer.score_of(&network).loss as f32);
        said
    }

    fn says_of(&mut self, network: &Network<f32>, side: usize) -> Vec<f32> {
        let is_plane = self.trainer.experiment().data.set.is_plane();
        let outputs = network.layers[network.hidden_layers()].units();
        let mut said = vec![0.0; if is_plane { side * side * outputs } else { 0 }];
        self.trainer.surface_of(network, side, &mut said);
        said
    }

    /// The roles that all starts so far play.
    ///
    /// # Errors
    /// When they cannot be told.
    pub fn roles(&self) -> Result<ToldRolesValue, JsValue> {
        let sound: Vec<&Trained> =
            self.players.iter().filter_map(|player| player.trained.as_ref()).collect();
        let units = self.trainer.network().layers[self.layer].units();
        write(&ToldRoles::of(units, &sound)).map(JsCast::unchecked_into)
    }
}

impl ToldPair {
    fn of(pair: &Pair) -> Self {
        let matching = &pair.matching;
        Self {
            partners: matching.partners.clone(),
            turned: pair.turned.clone(),
            correlations: matching.correlations.clone(),
            is_told: matching.is_told.clone(),
            agreement: matching.agreement,
            agreement_at_start: pair.agreement_at_start,
            agreement_of_all: matching.agreement_of_all,
            losses: pair.losses.clone(),
            losses_aligned: pair.losses_aligned.clone(),
            barrier: pair.barrier(),
            barrier_aligned: pair.barrier_aligned(),
        }
    }
}

impl ToldRoles {
    fn of(units: usize, all: &[&Trained]) -> Self {
        let trained: Vec<&Contributions> = all.iter().map(|one| &one.added).collect();
        let at_start: Vec<&Contributions> = all.iter().map(|one| &one.added_at_start).collect();
        let roles = Roles::of(&trained);
        let foretold = roles.foretold(&at_start, &trained);
        let others = trained.iter().skip(1);
        let matchings = others.map(|other| Matching::of(trained[0], other).told());
        let SameIndex { same, of, expected, p } = SameIndex::of(units, matchings);
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

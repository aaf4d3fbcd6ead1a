//! Several starts of one experiment, and who plays which part in each.

use unalike_core::{
    Contributions, Loss, Network, SameIndex, Trained, Trainer, Variation, added_over_plane,
    barrier, losses_between, network_between,
};
use unalike_wasm_values::{DocumentValue, read, refused, write};
use wasm_bindgen::prelude::*;

use crate::told::{Told, ToldLine, ToldPair, ToldRoles};

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
    /// What it was trained by.
    loss: Loss,
    /// The network with its units where the first start's partners stand, once somebody asked.
    matched: Option<Network<f32>>,
    /// Of how many of its units it can be told whose role they play, and how many bear the number of
    /// their partner in the first start.
    told: Option<[usize; 2]>,
}

#[wasm_bindgen]
extern "C" {
    /// What is told of a start.
    #[wasm_bindgen(typescript_type = "ToldStart")]
    pub type ToldStartValue;
    /// What is told of the way between two.
    #[wasm_bindgen(typescript_type = "ToldLine")]
    pub type ToldLineValue;
    /// What is told of all.
    #[wasm_bindgen(typescript_type = "ToldRoles")]
    pub type ToldRolesValue;
}

#[wasm_bindgen]
impl RawCast {
    /// Makes what all starts have in common; `layer` is the hidden layer whose units are compared.
    ///
    /// # Errors
    /// As [`read`].
    #[wasm_bindgen(constructor)]
    pub fn new(document: DocumentValue, layer: usize) -> Result<RawCast, JsValue> {
        let trainer = Trainer::new(&read(document)?).map_err(|error| refused(&error))?;
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
    /// When the document does not allow it, as [`read`].
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
        let first = self.players.first().and_then(|first| first.trained.as_ref());
        let pair = first.zip(trained.as_ref()).map(|(first, other)| ToldPair::of(first, other));
        let added = trained.as_ref().map(|trained| &trained.added);
        let told = Told {
            fate: fate as u8,
            loss: score.loss,
            accuracy: score.accuracy,
            work: added.map_or_else(Vec::new, Contributions::work),
            workers: added.map_or(0, |added| added.workers(0.9)),
            pair,
        };
        let told_of = told.pair.as_ref().map(|pair| pair.told);
        let loss = trainer.experiment().training.loss;
        self.players.push(Player { network, trained, loss, matched: None, told: told_of });
        write(&told).map(JsCast::unchecked_into)
    }

    /// What each unit of the `nth` start adds to the answer over the plane −1 … 1: unit by unit, row
    /// by row from the top; empty where examples are no points of it.
    pub fn added(&self, nth: usize, side: usize) -> Vec<f32> {
        let is_plane = self.trainer.data().plane.is_some();
        if !is_plane {
            return Vec::new();
        }
        added_over_plane(&self.players[nth].network, self.trainer.data(), self.layer, side)
    }

    /// The incoming weights of the `nth` start's units: all units' for the first input, and so on.
    pub fn weights(&self, nth: usize) -> Vec<f32> {
        self.players[nth].network.layers[self.layer].weights.as_slice().to_vec()
    }

    /// The biases of the `nth` start's units.
    pub fn biases(&self, nth: usize) -> Vec<f32> {
        self.players[nth].network.layers[self.layer].biases.as_slice().to_vec()
    }

    /// What the `nth` network says over the plane, as [`added`](Self::added).
    pub fn says(&mut self, nth: usize, side: usize) -> Vec<f32> {
        let network = self.players[nth].network.clone();
        self.says_of(&network, side)
    }

    /// The straight line from the first network to the `nth`.
    ///
    /// # Errors
    /// When it cannot be told.
    pub fn line(&mut self, nth: usize) -> Result<ToldLineValue, JsValue> {
        let matched = self.matched(nth).clone();
        let (first, other) = (&self.players[0], &self.players[nth]);
        let to = |network| losses_between(&first.network, network, self.trainer.data(), other.loss);
        let (losses, losses_matched) = (to(&other.network), to(&matched));
        let told = ToldLine {
            barrier: barrier(&losses),
            barrier_matched: barrier(&losses_matched),
            losses,
            losses_matched,
        };
        write(&told).map(JsCast::unchecked_into)
    }

    /// What the network says over the plane at a share `t` of the straight way from the first to the
    /// `nth`, and at the end its mean loss; with the units in matched order, or as they stand.
    pub fn says_between(&mut self, nth: usize, t: f64, is_matched: bool, side: usize) -> Vec<f32> {
        let end = if is_matched { self.matched(nth) } else { &self.players[nth].network }.clone();
        let network = network_between(&self.players[0].network, &end, t);
        let mut said = self.says_of(&network, side);
        said.push(self.trainer.score_of(&network).loss as f32);
        said
    }

    /// The `nth` network with its units where the first start's partners stand; as it is where there
    /// are none.
    fn matched(&mut self, nth: usize) -> &Network<f32> {
        let (before, others) = self.players.split_at_mut(nth);
        let other = &mut others[0];
        if let (Some(first), Some(trained), None) = (
            before.first().and_then(|first| first.trained.as_ref()),
            &other.trained,
            &other.matched,
        ) {
            other.matched = Some(first.align(trained, self.trainer.data()));
        }
        other.matched.as_ref().unwrap_or(&other.network)
    }

    fn says_of(&mut self, network: &Network<f32>, side: usize) -> Vec<f32> {
        let is_plane = self.trainer.data().plane.is_some();
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
        let same = SameIndex::of(units, self.players.iter().filter_map(|player| player.told));
        write(&ToldRoles::of(units, &sound, same)).map(JsCast::unchecked_into)
    }
}

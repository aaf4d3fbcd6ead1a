//! One of the starts that are compared.

use unalike_core::{Loss, Trained};

use crate::failure::Result;
use crate::sweep::start::Recipe;

/// A start and what became of it.
pub struct Player {
    pub seed: u32,
    /// What it was trained by in the end.
    pub loss: Loss,
    /// Nothing where it diverged.
    pub trained: Option<Trained>,
}

impl Player {
    /// Trains a start, by its place from 0.
    pub fn train(recipe: &Recipe, layer: usize, place: u64) -> Result<Self> {
        let mut trainer = recipe.trainer();
        trainer.restart(recipe.seed(place));
        let start = trainer.network().clone();
        recipe.run(&mut trainer, place)?;
        let loss = trainer.loss();
        let is_sound = !trainer.has_diverged_by([loss]);
        let trained =
            is_sound.then(|| Trained::new(&start, trainer.network(), trainer.data(), layer));
        Ok(Self { seed: recipe.seed(place), loss: trainer.experiment().training.loss, trained })
    }
}

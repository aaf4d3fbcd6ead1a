//! What a sweep comes to: the spread of the losses, and what is not to be taken for one.

use serde::Serialize;

use unalike_core::Spread;

use super::start::Start;
use crate::words;

/// The most losses of which the median is told: more are not kept.
pub const MOST_FOR_MEDIAN: usize = 1_000_000;

/// Counts starts as they come; holds no more than [`MOST_FOR_MEDIAN`] losses.
#[derive(Default)]
pub struct Tally {
    starts: u64,
    diverged: u64,
    dead: u64,
    frozen: u64,
    /// How many hidden units a network has.
    units: usize,
    smallest: Option<f32>,
    largest: Option<f32>,
    /// Nothing when there are too many.
    losses: Option<Vec<f32>>,
}

/// What a sweep comes to, as `--json` prints it.
#[derive(Serialize)]
pub struct Summary {
    /// How many starts there were.
    starts: u64,
    /// How many of them diverged; the spread leaves them out.
    diverged: u64,
    /// In how many a whole hidden layer answers no training example.
    dead: u64,
    /// In how many no hidden unit moved.
    frozen: u64,
    loss: Losses,
}

/// How much is chance. Runs that diverged do not count.
#[derive(Serialize)]
struct Losses {
    smallest: Option<f32>,
    median: Option<f32>,
    largest: Option<f32>,
}

impl Tally {
    /// Of no start yet, of networks of so many hidden units.
    pub fn new(units: usize) -> Self {
        Self { units, losses: Some(Vec::new()), ..Self::default() }
    }

    /// Counts a start.
    pub fn add(&mut self, start: &Start) {
        self.starts += 1;
        self.diverged += u64::from(start.report.diverged);
        // A unit that is no number any more is neither.
        if !start.report.diverged {
            self.dead += u64::from(start.idle.has_dead_layer());
            self.frozen += u64::from(start.idle.has_all_frozen(self.units));
        }
        let Some(loss) = start.report.loss else { return };
        self.smallest = Some(self.smallest.map_or(loss, |smallest| smallest.min(loss)));
        self.largest = Some(self.largest.map_or(loss, |largest| largest.max(loss)));
        if let Some(losses) = &mut self.losses {
            losses.push(loss);
        }
        self.losses.take_if(|losses| losses.len() > MOST_FOR_MEDIAN);
    }

    /// What it comes to.
    pub fn summary(self) -> Summary {
        let Self { starts, diverged, dead, frozen, smallest, largest, losses, .. } = self;
        let losses = losses.map(|losses| losses.into_iter().map(f64::from).collect::<Vec<_>>());
        let spread = losses.and_then(|mut losses| Spread::of(&mut losses));
        let median = spread.map(|spread| spread.median as f32);
        Summary { starts, diverged, dead, frozen, loss: Losses { smallest, median, largest } }
    }
}

impl Summary {
    /// What a person is told, a line each.
    pub fn lines(&self) -> Vec<String> {
        let of =
            |count: u64| format!("{count} of {}", words::count(self.starts, "start", "starts"));
        let mut lines = Vec::new();
        let Losses { smallest, median, largest } = self.loss;
        if let (Some(smallest), Some(largest)) = (smallest, largest) {
            let middle = median.map(|median| format!(", median {}", words::number(median)));
            lines.push(format!(
                "loss: {} … {}{}",
                words::number(smallest),
                words::number(largest),
                middle.unwrap_or_default()
            ));
        }
        if self.diverged > 0 {
            lines.push(format!("{} diverged and do not count in the spread", of(self.diverged)));
        }
        if self.dead > 0 {
            lines.push(format!(
                "in {} all units of a layer died: they answer no training example",
                of(self.dead)
            ));
        }
        if self.frozen > 0 {
            lines.push(format!("in {} no hidden unit moved", of(self.frozen)));
        }
        lines
    }
}

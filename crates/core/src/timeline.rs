//! Going back in time: checkpoints at epochs' starts, and replay from the nearest.
//!
//! A run is determined, so a past moment is not stored but trained again, to the same bits. At an
//! epoch's start a run is nothing but its weights, because a batch carries nothing over; so only
//! those are kept, and when they reach the bound, every second one is given up.

use crate::document::ExperimentError;
use crate::experiment::Experiment;
use crate::real::Real;
use crate::trainer::Trainer;

/// What checkpoints may take, in bytes.
const BOUND: usize = 32 << 20;

/// A run that can go to any moment it has reached.
#[derive(Clone, Debug)]
pub struct Timeline<S: Real> {
    trainer: Trainer<S>,
    /// The parameters at epochs 0, `stride`, 2·`stride`, …, one after the other.
    checkpoints: Vec<S>,
    /// Numbers in one checkpoint.
    size: usize,
    /// Epochs between two checkpoints.
    stride: u64,
    /// How many numbers may be kept.
    bound: usize,
    furthest: u64,
}

impl<S: Real> Timeline<S> {
    /// A run at its start.
    ///
    /// # Errors
    /// When a value of the document is out of its range.
    pub fn new(experiment: &Experiment) -> Result<Self, ExperimentError> {
        let trainer = Trainer::new(experiment)?;
        let mut checkpoints = Vec::new();
        trainer.save(&mut checkpoints);
        let size = checkpoints.len();
        let bound = BOUND / size_of::<S>();
        Ok(Self { trainer, checkpoints, size, stride: 1, bound, furthest: 0 })
    }

    /// The run at the moment it stands at.
    pub fn trainer(&self) -> &Trainer<S> {
        &self.trainer
    }

    /// The run, to measure it at the moment it stands at.
    pub fn trainer_mut(&mut self) -> &mut Trainer<S> {
        &mut self.trainer
    }

    /// The furthest moment that has been reached, in examples seen.
    pub fn furthest(&self) -> u64 {
        self.furthest
    }

    /// Trains on `examples` more examples. How many it did: fewer when the run diverged.
    pub fn advance(&mut self, examples: u64) -> u64 {
        let mut done = 0;
        while done < examples {
            let length = self.trainer.epoch_length();
            let left = length - self.trainer.examples_seen() % length;
            let wanted = left.min(examples - done);
            let advanced = self.trainer.advance(wanted);
            done += advanced;
            if advanced < wanted {
                break;
            }
            if advanced == left {
                self.keep();
            }
        }
        self.furthest = self.furthest.max(self.trainer.examples_seen());
        done
    }

    /// Goes to the moment at which `examples_seen` examples had been seen, back or forth.
    pub fn seek(&mut self, examples_seen: u64) {
        let now = self.trainer.examples_seen();
        if examples_seen == now {
            return;
        }
        let length = self.trainer.epoch_length();
        // From before the moment, so that its last step is trained again and can be asked about.
        let last_kept = (self.checkpoints.len() / self.size) as u64 - 1;
        let wanted = examples_seen.saturating_sub(1) / length / self.stride;
        let index = wanted.min(last_kept);
        let epoch = index * self.stride;
        if examples_seen < now || now < epoch * length {
            let from = index as usize * self.size;
            self.trainer.restore(epoch, &self.checkpoints[from..from + self.size]);
        }
        self.advance(examples_seen - self.trainer.examples_seen());
    }

    /// Keeps the epoch's start that the run stands at, if it is one that is to be kept and is new.
    fn keep(&mut self) {
        let epoch = self.trainer.epoch();
        let next = (self.checkpoints.len() / self.size) as u64 * self.stride;
        if epoch != next || self.trainer.diverged() {
            return;
        }
        // The start alone always stays; a network larger than the bound is replayed from there.
        if self.checkpoints.len() + self.size > self.bound.max(2 * self.size) {
            self.give_up_every_second();
            return self.keep();
        }
        self.trainer.save(&mut self.checkpoints);
    }

    fn give_up_every_second(&mut self) {
        let kept = (self.checkpoints.len() / self.size).div_ceil(2);
        for i in 1..kept {
            let from = 2 * i * self.size;
            self.checkpoints.copy_within(from..from + self.size, i * self.size);
        }
        self.checkpoints.truncate(kept * self.size);
        self.stride *= 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn experiment() -> Experiment {
        let mut experiment = Experiment::default();
        experiment.data.examples = 7;
        experiment.training.batch = 3;
        experiment
    }

    /// Moments in any order, with room for few checkpoints: each has the bits it had on the way.
    #[test]
    fn every_past_moment_is_what_it_was() {
        let mut once = Trainer::<f32>::new(&experiment()).unwrap();
        let mut expected = vec![(once.fingerprint(), once.step().example, once.step().loss)];
        for _ in 0..200 {
            once.step_example();
            expected.push((once.fingerprint(), once.step().example, once.step().loss));
        }
        let mut timeline = Timeline::<f32>::new(&experiment()).unwrap();
        timeline.bound = 5 * timeline.size;
        for moment in [200, 0, 7, 6, 8, 199, 14, 140, 141, 3, 0, 200, 63] {
            timeline.seek(moment);
            let trainer = timeline.trainer();
            let found = (trainer.fingerprint(), trainer.step().example, trainer.step().loss);
            assert_eq!(trainer.examples_seen(), moment);
            assert_eq!(found, expected[moment as usize], "at {moment}");
            assert_eq!(timeline.furthest(), 200);
        }
        assert!(timeline.checkpoints.len() <= timeline.bound);
    }

    #[test]
    fn a_run_that_diverged_can_be_looked_back_on() {
        let mut experiment = experiment();
        experiment.network.activation = crate::Activation::Linear;
        experiment.training.loss = crate::Loss::SquaredError;
        experiment.training.learning_rate = 10.0;
        let mut timeline = Timeline::<f32>::new(&experiment).unwrap();
        timeline.advance(10_000);
        let end = timeline.trainer().examples_seen();
        assert!(timeline.trainer().diverged() && end < 10_000);
        timeline.seek(end - 1);
        assert!(!timeline.trainer().diverged());
        assert_eq!(timeline.advance(5), 1);
        assert!(timeline.trainer().diverged());
    }
}

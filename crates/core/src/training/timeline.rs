//! Going back in time: checkpoints at epochs' starts, and replay from the nearest.
//!
//! A run is determined, so a past moment is not stored but trained again, to the same bits. At an
//! epoch's start a run is nothing but its weights and what the optimiser remembers, because a batch
//! carries nothing over; so only those are kept, and when they reach the bound, every second one is
//! given up. What a person changed on the way is kept with its moment and made again there.

use super::change::Change;
use super::checkpoints::Checkpoints;
use super::step::Phase;
use super::trainer::Trainer;
use crate::document::experiment::Experiment;
use crate::error::{Faults, refused};
use crate::network::layers::Layer;
use crate::numbers::real::Real;
use crate::seeing::distances::distances;
use crate::seeing::trails::Trails;

/// A run that can go to any moment it has reached.
#[derive(Clone, Debug)]
pub struct Timeline<S: Real> {
    trainer: Trainer<S>,
    /// The document that the run began with.
    origin: Experiment,
    /// What was changed by hand, with its moment in examples seen, in order. A moment's changes are
    /// part of it.
    changes: Vec<(u64, Change)>,
    pub(super) checkpoints: Checkpoints<S>,
    furthest: u64,
    trails: Trails<S>,
}

impl<S: Real> Timeline<S> {
    /// A run at its start.
    ///
    /// # Errors
    /// As [`Trainer::new`].
    pub fn new(experiment: &Experiment) -> Result<Self, Faults> {
        let trainer = Trainer::new(experiment)?;
        let mut this = Self {
            trails: Trails::new(trainer.network()),
            trainer,
            origin: experiment.clone(),
            changes: Vec::new(),
            checkpoints: Checkpoints::new(),
            furthest: 0,
        };
        this.checkpoints.save(&this.trainer);
        Ok(this)
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

    /// What was changed by hand, with its moment in examples seen.
    pub fn changes(&self) -> &[(u64, Change)] {
        &self.changes
    }

    /// Where the hidden units have been.
    pub fn trails(&self) -> &Trails<S> {
        &self.trails
    }

    /// Where a hidden layer's units have been and are now: see [`Trails::points`].
    ///
    /// # Panics
    /// When there is no such hidden layer.
    pub fn paths(&mut self, layer: usize) -> &[f32] {
        self.trails.points(layer, &self.trainer.network().layers[layer])
    }

    /// By how much the last step moved each unit of a hidden layer on the plane of
    /// [`paths`](Self::paths): x and y a unit; nothing where that is not known any more.
    ///
    /// # Panics
    /// When there is no such hidden layer.
    pub fn moves(&self, layer: usize, into: &mut Vec<f32>) {
        into.clear();
        if let Some(moved) = self.trainer.step().moved(layer) {
            self.trails.moves(layer, moved, into);
        }
    }

    /// A layer's weights, column by column, and its biases, as the run began with them: drawn, or
    /// given at moment 0 all at once.
    ///
    /// # Panics
    /// When there is no such layer.
    pub fn start_of(&self, layer: usize) -> (&[S], &[S]) {
        let layers = &self.trainer.network().layers;
        let before: usize =
            layers[..layer].iter().flat_map(Layer::parameters).map(<[S]>::len).sum();
        let [weights, biases] = layers[layer].parameters().map(<[S]>::len);
        self.checkpoints.start()[before..][..weights + biases].split_at(weights)
    }

    /// How far each unit of a layer is from its start: the length of the way in a straight line, over
    /// its incoming weights and its bias, a number a unit.
    ///
    /// # Panics
    /// When there is no such layer.
    pub fn distances(&self, layer: usize, to: &mut Vec<f64>) {
        let (weights, biases) = self.start_of(layer);
        let now = &self.trainer.network().layers[layer];
        to.resize(now.units(), 0.0);
        distances(now, [weights, biases], to);
    }

    /// Trains on `examples` more examples, an example under way being the first. How many it did:
    /// fewer when the run diverged. The last can be asked what it met and moved.
    pub fn advance(&mut self, examples: u64) -> u64 {
        let mut done = 0;
        while done < examples && !self.trainer.diverged() {
            let seen = self.trainer.examples_seen();
            let wanted = (examples - done).min(self.next_stop() - seen);
            let unwatched = wanted - u64::from(wanted == examples - done);
            self.trainer.watch(false);
            self.trainer.rush(unwatched);
            if unwatched < wanted {
                self.trainer.watch(true);
                self.trainer.step_example();
            }
            done += self.trainer.examples_seen() - seen;
            self.arrive();
        }
        if self.trainer.diverged() && self.trainer.step().example.is_none() {
            self.seek_anew(self.trainer.examples_seen());
        }
        done
    }

    /// Takes the example under way one phase on, or the next example into its first. Whether it
    /// did: not when the run has diverged.
    pub fn step_phase(&mut self) -> bool {
        self.trainer.watch(true);
        let stepped = self.trainer.step_phase();
        if stepped && self.trainer.step().phase == Phase::Update {
            self.arrive();
        }
        stepped
    }

    /// Goes to the moment at which `examples_seen` examples had been seen, back or forth. An example
    /// under way is left where it was.
    pub fn seek(&mut self, examples_seen: u64) {
        let now = self.trainer.examples_seen();
        let under_way = self.trainer.step().phase != Phase::Update;
        if examples_seen < now || under_way {
            self.seek_anew(examples_seen);
        } else if examples_seen > now {
            let nearest = self.checkpoints.epoch_of(self.nearest(examples_seen));
            if now < nearest * self.trainer.epoch_length() {
                self.seek_anew(examples_seen);
            } else {
                self.advance(examples_seen - now);
            }
        }
    }

    /// Goes to a moment from the nearest checkpoint before it.
    fn seek_anew(&mut self, examples_seen: u64) {
        self.restore(self.nearest(examples_seen));
        self.advance(examples_seen - self.trainer.examples_seen());
    }

    /// The checkpoint to go to a moment from: before it, so that its last step is trained again and
    /// can be asked about.
    fn nearest(&self, examples_seen: u64) -> usize {
        let wanted = examples_seen.saturating_sub(1) / self.trainer.epoch_length();
        self.checkpoints.nearest(wanted)
    }

    /// Makes a change at the present moment: the run goes on from there another way, and what came
    /// after is no longer part of it.
    ///
    /// # Errors
    /// As [`Trainer::change`]; the run is then what it was.
    pub fn change(&mut self, change: &Change) -> Result<(), Faults> {
        self.trainer.check_change(change)?;
        if self.trainer.step().phase != Phase::Update {
            self.advance(1);
        }
        self.trainer.change(change)?;
        let now = self.trainer.examples_seen();
        let length = self.trainer.epoch_length();
        self.changes.retain(|&(moment, _)| moment <= now);
        self.changes.push((now, change.sharing(&self.origin.data)));
        self.checkpoints.forget_after(now / length);
        self.trails.forget_after(now);
        if now == 0 && matches!(change, Change::Weights { .. }) {
            self.checkpoints.start_from(self.trainer.network());
            self.trails = Trails::new(self.trainer.network());
        }
        self.furthest = now;
        Ok(())
    }

    /// Plans a change for a moment that the run has yet to come to, or makes it when it stands there.
    ///
    /// # Errors
    /// As [`change`](Self::change), or when the moment has passed.
    pub fn plan(&mut self, moment: u64, change: &Change) -> Result<(), Faults> {
        let now = self.trainer.examples_seen();
        if moment == now {
            return self.change(change);
        }
        self.trainer.check_change(change)?;
        if moment < self.furthest {
            let allowed = format!("a whole number from {}", self.furthest);
            return Err(refused("moment", &moment.to_string(), allowed).into());
        }
        let after = self.changes.partition_point(|&(planned, _)| planned <= moment);
        self.changes.insert(after, (moment, change.sharing(&self.origin.data)));
        Ok(())
    }

    /// The next moment at which something is to be done: an epoch's end, a moment of the trails, a
    /// change.
    fn next_stop(&self) -> u64 {
        let now = self.trainer.examples_seen();
        let length = self.trainer.epoch_length();
        let epoch_end = now - now % length + length;
        let change = self.changes.iter().map(|&(moment, _)| moment).find(|&moment| moment > now);
        let trail = Some(self.trails.due()).filter(|&due| due > now);
        [change, trail].into_iter().flatten().fold(epoch_end, u64::min)
    }

    /// Does what is to be done at the moment that the run has just come to.
    fn arrive(&mut self) {
        let now = self.trainer.examples_seen();
        self.furthest = self.furthest.max(now);
        self.trails.record(self.trainer.network(), now);
        if now.is_multiple_of(self.trainer.epoch_length()) {
            self.checkpoints.keep(&self.trainer);
        }
        self.make_changes();
    }

    /// Makes the changes of the present moment. They were checked when they were made first.
    fn make_changes(&mut self) {
        let now = self.trainer.examples_seen();
        for (moment, change) in &self.changes {
            if *moment == now {
                let made = self.trainer.change(change);
                debug_assert!(made.is_ok(), "{made:?}");
            }
        }
    }

    /// Goes to a checkpoint, with the settings that were in force there.
    fn restore(&mut self, index: usize) {
        let now = self.checkpoints.epoch_of(index) * self.trainer.epoch_length();
        let before = self.changes.iter().filter(|&&(moment, _)| moment < now);
        let mut experiment = &self.origin;
        let (mut frozen, mut splits) = (Vec::new(), false);
        for (_, change) in before {
            match change {
                Change::Experiment { experiment: changed } => experiment = changed,
                &Change::Freeze { layer, unit, frozen: holds } => frozen.push((layer, unit, holds)),
                &Change::Split { split } => splits = split,
                Change::Weight { .. } | Change::Weights { .. } => {}
            }
        }
        if experiment != self.trainer.experiment() {
            self.trainer.go_on_with(experiment);
        }
        self.checkpoints.restore(index, &mut self.trainer);
        for (layer, unit, holds) in frozen {
            self.trainer.freeze(layer, unit, holds);
        }
        self.trainer.split = splits;
        self.make_changes();
    }
}

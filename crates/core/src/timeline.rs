//! Going back in time: checkpoints at epochs' starts, and replay from the nearest.
//!
//! A run is determined, so a past moment is not stored but trained again, to the same bits. At an
//! epoch's start a run is nothing but its weights and what the optimiser remembers, because a batch
//! carries nothing over; so only those are kept, and when they reach the bound, every second one is
//! given up. What a person changed on the way is kept with its moment and made again there.

use crate::change::Change;
use crate::document::ExperimentError;
use crate::experiment::Experiment;
use crate::network::Layer;
use crate::real::Real;
use crate::step::Phase;
use crate::trails::Trails;
use crate::trainer::Trainer;

/// What checkpoints may take, in bytes.
const BOUND: usize = 12 << 20;

/// A run that can go to any moment it has reached.
#[derive(Clone, Debug)]
pub struct Timeline<S: Real> {
    trainer: Trainer<S>,
    /// The document that the run began with.
    origin: Experiment,
    /// What was changed by hand, with its moment in examples seen, in order. A moment's changes are
    /// part of it.
    changes: Vec<(u64, Change)>,
    checkpoints: Vec<Checkpoint>,
    /// What was saved at each checkpoint, one after the other.
    numbers: Vec<S>,
    /// Epochs between two checkpoints.
    stride: u64,
    /// How many numbers may be kept.
    bound: usize,
    furthest: u64,
    trails: Trails<S>,
}

/// An epoch's start, as it was before anything was changed there.
#[derive(Clone, Copy, Debug)]
struct Checkpoint {
    epoch: u64,
    updates: u64,
    /// Where its numbers begin.
    from: usize,
}

impl<S: Real> Timeline<S> {
    /// A run at its start.
    ///
    /// # Errors
    /// When a value of the document is out of its range.
    pub fn new(experiment: &Experiment) -> Result<Self, ExperimentError> {
        let trainer = Trainer::new(experiment)?;
        let mut this = Self {
            trails: Trails::new(trainer.network()),
            trainer,
            origin: experiment.clone(),
            changes: Vec::new(),
            checkpoints: Vec::new(),
            numbers: Vec::new(),
            stride: 1,
            bound: BOUND / size_of::<S>(),
            furthest: 0,
        };
        this.save();
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

    /// A layer's weights, column by column, and its biases, as the run began with them.
    ///
    /// # Panics
    /// When there is no such layer.
    pub fn start_of(&self, layer: usize) -> (&[S], &[S]) {
        let layers = &self.trainer.network().layers;
        let before: usize =
            layers[..layer].iter().flat_map(Layer::parameters).map(<[S]>::len).sum();
        let [weights, biases] = layers[layer].parameters().map(<[S]>::len);
        self.numbers[before..][..weights + biases].split_at(weights)
    }

    /// How far each unit of a layer is from its start: the length of the way in a straight line, over
    /// its incoming weights and its bias, a number a unit.
    ///
    /// # Panics
    /// When there is no such layer.
    pub fn distances(&self, layer: usize, to: &mut Vec<f64>) {
        let (weights, biases) = self.start_of(layer);
        let now = &self.trainer.network().layers[layer];
        let units = now.units();
        to.clear();
        to.resize(units, 0.0);
        let before = weights.chunks(units).chain([biases]).flatten();
        let now = now.parameters().into_iter().flatten();
        // Column by column, and the biases last: unit by unit in each.
        for (i, (now, before)) in now.zip(before).enumerate() {
            let way = now.to_f64() - before.to_f64();
            to[i % units] += way * way;
        }
        for distance in to {
            *distance = distance.sqrt();
        }
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
            let nearest = self.checkpoints[self.nearest(examples_seen)];
            if now < nearest.epoch * self.trainer.epoch_length() {
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
        self.checkpoints.partition_point(|checkpoint| checkpoint.epoch <= wanted) - 1
    }

    /// Makes a change at the present moment: the run goes on from there another way, and what came
    /// after is no longer part of it.
    ///
    /// # Errors
    /// When there is no such layer, unit or input, the value is no finite number, or the document is
    /// not of this run's data, shape and start; the run is then what it was.
    pub fn change(&mut self, change: &Change) -> Result<(), ExperimentError> {
        self.trainer.check_change(change)?;
        if self.trainer.step().phase != Phase::Update {
            self.advance(1);
        }
        self.trainer.change(change)?;
        let now = self.trainer.examples_seen();
        let length = self.trainer.epoch_length();
        self.changes.retain(|&(moment, _)| moment <= now);
        self.changes.push((now, change.clone()));
        let kept = self.checkpoints.partition_point(|kept| kept.epoch * length <= now);
        if let Some(first) = self.checkpoints.get(kept) {
            self.numbers.truncate(first.from);
            self.checkpoints.truncate(kept);
        }
        self.trails.forget_after(now);
        self.furthest = now;
        Ok(())
    }

    /// Plans a change for a moment that the run has yet to come to, or makes it when it stands there.
    ///
    /// # Errors
    /// As [`change`](Self::change), or when the moment has passed.
    pub fn plan(&mut self, moment: u64, change: &Change) -> Result<(), ExperimentError> {
        let now = self.trainer.examples_seen();
        if moment == now {
            return self.change(change);
        }
        self.trainer.check_change(change)?;
        if moment < self.furthest {
            return Err(ExperimentError {
                field: "moment".into(),
                value: moment.to_string(),
                allowed: format!("a whole number from {}", self.furthest),
            });
        }
        let after = self.changes.partition_point(|&(planned, _)| planned <= moment);
        self.changes.insert(after, (moment, change.clone()));
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
            self.keep();
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

    /// Keeps the epoch's start that the run stands at, if it is one that is to be kept and is new.
    fn keep(&mut self) {
        let epoch = self.trainer.epoch();
        let last = self.checkpoints[self.checkpoints.len() - 1];
        if epoch != last.epoch + self.stride || self.trainer.diverged() {
            return;
        }
        // The start alone always stays; a network larger than the bound is replayed from there.
        let size = self.numbers.len() - last.from;
        if self.numbers.len() + size > self.bound.max(2 * size) {
            self.give_up_every_second();
            return self.keep();
        }
        self.save();
    }

    fn save(&mut self) {
        let from = self.numbers.len();
        self.trainer.save(&mut self.numbers);
        let (epoch, updates) = (self.trainer.epoch(), self.trainer.updates);
        self.checkpoints.push(Checkpoint { epoch, updates, from });
    }

    /// Goes to a checkpoint, with the settings that were in force there.
    fn restore(&mut self, index: usize) {
        let Checkpoint { epoch, updates, from } = self.checkpoints[index];
        let to = self.checkpoints.get(index + 1).map_or(self.numbers.len(), |next| next.from);
        let now = epoch * self.trainer.epoch_length();
        let before = self.changes.iter().filter(|&&(moment, _)| moment < now);
        let mut experiment = &self.origin;
        let mut frozen = Vec::new();
        for (_, change) in before {
            match change {
                Change::Experiment { experiment: changed } => experiment = changed,
                &Change::Freeze { layer, unit, frozen: holds } => frozen.push((layer, unit, holds)),
                Change::Weight { .. } => {}
            }
        }
        if experiment != self.trainer.experiment() {
            self.trainer.go_on_with(experiment);
        }
        self.trainer.restore(epoch, updates, &self.numbers[from..to]);
        for (layer, unit, holds) in frozen {
            self.trainer.freeze(layer, unit, holds);
        }
        self.make_changes();
    }

    fn give_up_every_second(&mut self) {
        self.stride *= 2;
        let old = core::mem::take(&mut self.checkpoints);
        let mut end = 0;
        for (i, &checkpoint) in old.iter().enumerate() {
            if checkpoint.epoch % self.stride != 0 {
                continue;
            }
            let to = old.get(i + 1).map_or(self.numbers.len(), |next| next.from);
            self.numbers.copy_within(checkpoint.from..to, end);
            self.checkpoints.push(Checkpoint { from: end, ..checkpoint });
            end += to - checkpoint.from;
        }
        self.numbers.truncate(end);
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
        timeline.bound = 5 * timeline.numbers.len();
        for moment in [200, 0, 7, 6, 8, 199, 14, 140, 141, 3, 0, 200, 63] {
            timeline.seek(moment);
            let trainer = timeline.trainer();
            let found = (trainer.fingerprint(), trainer.step().example, trainer.step().loss);
            assert_eq!(trainer.examples_seen(), moment);
            assert_eq!(found, expected[moment as usize], "at {moment}");
            assert_eq!(timeline.furthest(), 200);
        }
        assert!(timeline.numbers.len() <= timeline.bound);
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

    /// Phases, whole examples and going back mid-way in any mixture give the bits of whole examples.
    #[test]
    fn an_example_in_phases_is_the_same_example() {
        let mut whole = Timeline::<f32>::new(&experiment()).unwrap();
        let mut phased = Timeline::<f32>::new(&experiment()).unwrap();
        for example in 0..30 {
            whole.advance(1);
            let before = phased.trainer().fingerprint();
            for phase in [Phase::Forward, Phase::Loss, Phase::Backward] {
                phased.step_phase();
                assert_eq!(phased.trainer().step().phase, phase);
                assert_eq!(phased.trainer().examples_seen(), example);
                assert_eq!(
                    phased.trainer().fingerprint(),
                    before,
                    "nothing moves before the update"
                );
            }
            match example % 3 {
                0 => assert!(phased.step_phase()),
                1 => assert_eq!(phased.advance(1), 1),
                _ => {
                    // Left where it was, and begun anew.
                    phased.seek(example);
                    assert_eq!(phased.trainer().step().phase, Phase::Update);
                    phased.advance(1);
                }
            }
            assert_eq!(phased.trainer().fingerprint(), whole.trainer().fingerprint());
            assert_eq!(phased.trainer().step().deltas, whole.trainer().step().deltas);
        }
    }

    #[test]
    fn the_last_step_tells_what_it_met_and_moved() {
        let mut timeline = Timeline::<f32>::new(&experiment()).unwrap();
        let start = timeline.trainer().network().clone();
        for examples in [3, 1, 7] {
            timeline.advance(examples - 1);
            let before = timeline.trainer().network().clone();
            timeline.advance(1);
            let trainer = timeline.trainer();
            for (l, layer) in trainer.network().layers.iter().enumerate() {
                let (met, moved) =
                    (trainer.step().met(l).unwrap(), trainer.step().moved(l).unwrap());
                assert_eq!(met, &before.layers[l]);
                assert_eq!(moved.weights, &layer.weights - &before.layers[l].weights);
                assert_eq!(timeline.start_of(l).0, start.layers[l].weights.as_slice());
                assert_eq!(timeline.start_of(l).1, start.layers[l].biases.as_slice());
            }
        }
    }
}

//! Training, one example at a time.

use core::ops::Range;

use nalgebra::{DMatrix, DVector};

use crate::change::Frozen;
use crate::data::Data;
use crate::divergence::Divergence;
use crate::document::ExperimentError;
use crate::dropout::Dropout;
use crate::experiment::Experiment;
use crate::fingerprint;
use crate::network::{Layer, Network};
use crate::optimiser::Memory;
use crate::order::EpochOrder;
use crate::real::Real;
use crate::step::{Phase, Step};
use crate::tile::Tile;

/// A run in progress: the same document gives the same bits, whatever the slices it is advanced in.
///
/// A step is one example: forward, loss, backward, its gradient added to the batch's, and the
/// update when the batch is full. Nothing is allocated inside a step.
#[derive(Clone, Debug)]
pub struct Trainer<S: Real> {
    pub(crate) experiment: Experiment,
    pub(crate) data: Data,
    pub(crate) inputs: DMatrix<S>,
    pub(crate) targets: DMatrix<S>,
    pub(crate) order: EpochOrder,
    pub(crate) dropout: Option<Dropout<S>>,
    pub(crate) network: Network<S>,
    pub(crate) memory: Memory<S>,
    /// Units that are held where they are.
    pub(crate) frozen: Vec<Frozen<S>>,
    examples_seen: u64,
    /// How often the weights have moved since the optimiser began to remember.
    pub(crate) updates: u64,
    pub(crate) step: Step<S>,
    /// Whether steps are watched.
    watch: bool,
    diverged: bool,
    /// Room for examples that go through several at a time.
    pub(crate) tile: Tile<S>,
    /// A hidden layer each.
    divergences: Vec<Divergence>,
}

/// How well the network does on a set of examples.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// The mean loss, penalties left out.
    pub loss: f64,
    /// The share of examples whose class is said rightly; `None` where the target is a number.
    pub accuracy: Option<f64>,
}

impl<S: Real> Trainer<S> {
    /// A run at its start.
    ///
    /// # Errors
    /// When a value of the document is out of its range; see [`Experiment::check`].
    pub fn new(experiment: &Experiment) -> Result<Self, ExperimentError> {
        experiment.check()?;
        let data = Data::new(&experiment.data);
        let network = Network::start(experiment, &data).cast();
        Ok(Self::with(experiment, data, network))
    }

    /// A run of a checked document from a given start.
    fn with(experiment: &Experiment, data: Data, network: Network<S>) -> Self {
        let training = &experiment.training;
        Self {
            inputs: data.inputs.map(|x| S::from_f64(x.into())),
            targets: training.loss.targets(&data),
            order: EpochOrder::new(training.order, training.seed, &data.training),
            dropout: Dropout::new(training.dropout, training.seed, &network),
            memory: Memory::new(
                training.optimiser,
                training.learning_rate,
                training.momentum,
                &network.layers,
            ),
            frozen: Vec::new(),
            examples_seen: 0,
            updates: 0,
            step: Step::new(&network, data.features()),
            watch: false,
            diverged: false,
            tile: Tile::new(&network),
            divergences: vec![Divergence::default(); network.hidden_layers()],
            experiment: experiment.clone(),
            data,
            network,
        }
    }

    /// Begins anew from another random start: what a run of the same document with this
    /// `start.seed` is at its beginning, without making the examples again.
    ///
    /// ```
    /// use unalike_core::{Experiment, Trainer};
    ///
    /// let mut experiment = Experiment::default();
    /// let mut run = Trainer::<f32>::new(&experiment)?;
    /// run.advance(500);
    /// run.restart(7);
    ///
    /// experiment.start.seed = 7;
    /// assert_eq!(run.fingerprint(), Trainer::<f32>::new(&experiment)?.fingerprint());
    /// # Ok::<(), unalike_core::ExperimentError>(())
    /// ```
    pub fn restart(&mut self, seed: u32) {
        self.experiment.start.seed = seed;
        self.network = Network::start(&self.experiment, &self.data).cast();
        for numbers in self.memory.parameters_mut() {
            numbers.fill(S::zero());
        }
        self.begin(0, 0);
    }

    /// Stands at an epoch's start, where nothing is under way.
    fn begin(&mut self, epoch: u64, updates: u64) {
        self.examples_seen = epoch * self.epoch_length();
        self.updates = updates;
        self.frozen.clear();
        self.step.clear();
        self.diverged = false;
    }

    /// The document of the run.
    pub fn experiment(&self) -> &Experiment {
        &self.experiment
    }

    /// The examples of the run.
    pub fn data(&self) -> &Data {
        &self.data
    }

    /// The network as it is now.
    pub fn network(&self) -> &Network<S> {
        &self.network
    }

    /// What the last step did.
    pub fn step(&self) -> &Step<S> {
        &self.step
    }

    /// By what dropout multiplied each unit of a hidden layer in the last step, 0 where it left the
    /// unit out; `None` without dropout.
    ///
    /// # Panics
    /// When there is no such hidden layer.
    pub fn mask(&self, layer: usize) -> Option<&DVector<S>> {
        self.dropout.as_ref().map(|dropout| &dropout.masks()[layer])
    }

    /// How many examples the run has trained on, counting every epoch's.
    pub fn examples_seen(&self) -> u64 {
        self.examples_seen
    }

    /// How many whole epochs the run has trained for.
    pub fn epoch(&self) -> u64 {
        self.examples_seen / self.epoch_length()
    }

    /// How many examples make an epoch: those that are trained on.
    pub fn epoch_length(&self) -> u64 {
        self.data.training.len() as u64
    }

    /// How many examples are left until the weights move: a whole batch's when they just have.
    pub fn left_in_batch(&self) -> u64 {
        let waiting = if self.step.updated { 0 } else { self.step.in_batch as u64 };
        let batch = u64::from(self.experiment.training.batch);
        let left_in_epoch = self.epoch_length() - self.examples_seen % self.epoch_length();
        // A batch made smaller by hand is full with the next example.
        batch.saturating_sub(waiting).clamp(1, left_in_epoch)
    }

    /// Whether a weight or a loss is no finite number any more. The run then stands still, at the
    /// example after which it was so.
    pub fn diverged(&self) -> bool {
        self.diverged
    }

    /// The order in which `epoch` takes the examples, by their index in the set.
    pub fn order_of(&mut self, epoch: u64) -> &[u32] {
        self.order.of_epoch(epoch)
    }

    /// Trains on the next example, or brings the one under way to its end. Whether it did: not when
    /// the run has diverged.
    pub fn step_example(&mut self) -> bool {
        if self.diverged {
            return false;
        }
        while self.next_phase() != Phase::Update {}
        true
    }

    /// Takes the example under way one phase on, or the next example into its first. Whether it
    /// did: not when the run has diverged.
    pub fn step_phase(&mut self) -> bool {
        if self.diverged {
            return false;
        }
        self.next_phase();
        true
    }

    fn next_phase(&mut self) -> Phase {
        self.step.phase = match self.step.phase {
            Phase::Update => {
                self.forward();
                Phase::Forward
            }
            Phase::Forward => {
                let output = self.step.forward.output();
                self.step.loss = self.network.output.loss(
                    output.z.as_slice(),
                    output.activations.as_slice(),
                    self.step.target.as_slice(),
                );
                Phase::Loss
            }
            Phase::Loss => {
                let masks = self.dropout.as_ref().map(Dropout::masks);
                self.step.backward(&self.network, masks);
                Phase::Backward
            }
            Phase::Backward => {
                self.learn();
                Phase::Update
            }
        };
        self.step.phase
    }

    /// Sends the next example through.
    fn forward(&mut self) {
        let epoch_length = self.epoch_length();
        let place = (self.examples_seen % epoch_length) as usize;
        let example = self.order.of_epoch(self.examples_seen / epoch_length)[place] as usize;

        let step = &mut self.step;
        if step.updated {
            step.clear_gradient();
            step.updated = false;
        }
        if self.watch {
            step.watch(&self.network);
        } else {
            step.look_away();
        }
        step.example = Some(example);
        step.inputs.copy_from(&self.inputs.column(example));
        step.target.copy_from(&self.targets.column(example));
        if let Some(dropout) = &mut self.dropout {
            dropout.draw(self.examples_seen);
        }
        let masks = self.dropout.as_ref().map(Dropout::masks);
        self.network.forward(step.inputs.as_view(), masks, &mut step.forward);
    }

    /// Adds the example's gradient to the batch's and moves the weights when that is full.
    fn learn(&mut self) {
        self.step.add_gradient();
        self.examples_seen += 1;
        let batch_is_full = self.step.in_batch >= self.experiment.training.batch as usize;
        self.step.updated = batch_is_full || self.examples_seen.is_multiple_of(self.epoch_length());
        if self.step.updated {
            self.update();
        }
        self.diverged =
            !self.step.loss.is_finite() || (self.step.updated && !self.network.is_finite());
    }

    /// Trains until the weights have moved once: to the end of the batch under way. How many
    /// examples it took.
    pub fn step_batch(&mut self) -> u64 {
        let before = self.examples_seen;
        while self.step_example() && !self.step.updated {}
        self.examples_seen - before
    }

    /// Trains to the end of the epoch under way. How many examples it took.
    pub fn step_epoch(&mut self) -> u64 {
        self.advance(self.epoch_length() - self.examples_seen % self.epoch_length())
    }

    /// Counts examples that were trained on without a step.
    pub(crate) fn add_examples(&mut self, examples: u64) {
        self.examples_seen += examples;
    }

    /// A weight is no finite number any more, and no step can tell what made it so.
    pub(crate) fn diverge(&mut self) {
        self.step.clear();
        self.diverged = true;
    }

    /// The mean loss over the training examples with the weights as they are now.
    pub fn loss(&mut self) -> f64 {
        self.training_score().loss
    }

    /// How well the network does on the examples that it is trained on, as it is now.
    pub fn training_score(&mut self) -> Score {
        self.score(|data| &data.training).unwrap_or(Score { loss: f64::NAN, accuracy: None })
    }

    /// How well the network does on the examples held out; `None` when there are none.
    pub fn test_score(&mut self) -> Option<Score> {
        self.score(|data| &data.test)
    }

    fn score(&mut self, examples: fn(&Data) -> &[u32]) -> Option<Score> {
        let count = examples(&self.data).len();
        let (loss, right) = self.add_score(examples, 0..count);
        let count = count as f64;
        (count > 0.0)
            .then(|| Score { loss: loss / count, accuracy: right.map(|right| right / count) })
    }

    /// The sum of the losses of some of the training examples, by their place among them, with the
    /// weights as they are now: for those who have no time for all at once. Added up over all in
    /// order, and divided by their number, it is [`loss`](Self::loss) to within rounding.
    ///
    /// # Panics
    /// When there are not so many training examples.
    pub fn part_of_loss(&mut self, places: Range<usize>) -> f64 {
        self.add_score(|data| &data.training, places).0
    }

    /// The sum of losses, and how many are right.
    fn add_score(
        &mut self,
        examples: fn(&Data) -> &[u32],
        places: Range<usize>,
    ) -> (f64, Option<f64>) {
        let Self { data, network, inputs, targets, tile, .. } = self;
        let examples = &examples(data)[places];
        let classes = data.classes();
        let (mut loss, mut right) = (0.0, Some(0.0));
        tile.look(
            network,
            network.hidden_layers(),
            examples.len(),
            |i, x| x.copy_from_slice(inputs.column(examples[i] as usize).as_slice()),
            |i, z, y| {
                let target = targets.column(examples[i] as usize);
                loss += network.output.loss(z, y, target.as_slice()).to_f64();
                let is_right = network.output.is_right(classes, y, target.as_slice());
                right = right.zip(is_right).map(|(right, this)| right + f64::from(u8::from(this)));
            },
        );
        (loss, right)
    }

    /// How far apart the units of a hidden layer are now.
    ///
    /// # Panics
    /// When there is no such hidden layer.
    pub fn divergence(&mut self, layer: usize) -> &Divergence {
        let divergence = &mut self.divergences[layer];
        divergence.measure(&self.network.layers[layer], &self.network.layers[layer + 1]);
        divergence
    }

    /// Sends examples through, by their index in the set, with the weights as they are now and
    /// without learning from them: `see` is given each one's activations of `layer`.
    ///
    /// # Panics
    /// When the set has no such example, or there is no such layer.
    pub fn look_at(&mut self, examples: &[u32], layer: usize, mut see: impl FnMut(u32, &[S])) {
        let Self { network, inputs, tile, .. } = self;
        tile.look(
            network,
            layer,
            examples.len(),
            |i, x| x.copy_from_slice(inputs.column(examples[i] as usize).as_slice()),
            |i, _, activations| see(examples[i], activations),
        );
    }

    /// What each unit of a layer sends at each point of a square grid over the plane −1 … 1: unit by
    /// unit, row by row from the top, `side` points a row. Leaves `out` as it is where examples are
    /// no points of the plane.
    ///
    /// # Panics
    /// When there is no such layer, or `out` has not side² numbers a unit.
    pub fn surfaces(&mut self, layer: usize, side: usize, out: &mut [f32]) {
        if !self.experiment.data.set.is_plane() {
            return;
        }
        // The middles of the cells, so that the grid is as symmetric as the plane.
        let coordinate = |i: usize| S::from_f64((2 * i + 1) as f64 / side as f64 - 1.0);
        let points = side * side;
        assert_eq!(out.len(), points * self.network.layers[layer].units(), "a grid for each unit");
        let Self { network, tile, .. } = self;
        tile.look(
            network,
            layer,
            points,
            |i, x| x.copy_from_slice(&[coordinate(i % side), -coordinate(i / side)]),
            |i, _, activations| {
                for (unit, a) in activations.iter().enumerate() {
                    out[unit * points + i] = a.to_f64() as f32;
                }
            },
        );
    }

    /// All that a run at an epoch's start is made of, beside its document, appended to `to`: the
    /// parameters and what the optimiser remembers.
    pub(crate) fn save(&self, to: &mut Vec<S>) {
        let parameters = self.network.layers.iter().flat_map(Layer::parameters);
        for numbers in parameters.chain(self.memory.parameters()) {
            to.extend_from_slice(numbers);
        }
    }

    /// Goes to the start of `epoch`, with what was [saved](Self::save) there.
    pub(crate) fn restore(&mut self, epoch: u64, updates: u64, mut from: &[S]) {
        let parameters = self.network.layers.iter_mut().flat_map(Layer::parameters_mut);
        for numbers in parameters.chain(self.memory.parameters_mut()) {
            let (own, rest) = from.split_at(numbers.len());
            numbers.copy_from_slice(own);
            from = rest;
        }
        self.begin(epoch, updates);
    }

    /// Moves the weights by the mean gradient of the batch, penalties put in.
    pub(crate) fn update(&mut self) {
        self.updates += 1;
        let training = &self.experiment.training;
        self.step.average_gradient();
        let penalties = [training.l1, training.l2].map(S::from_f64);
        for (l, layer) in self.network.layers.iter_mut().enumerate() {
            let gradient = &mut self.step.gradient[l];
            if training.l1 > 0.0 || training.l2 > 0.0 {
                add_penalties(penalties, layer, gradient);
            }
            self.memory.update(l, layer, gradient, self.updates);
        }
        self.hold_frozen();
        self.step.keep_moves(&self.network);
    }

    /// Whether steps that begin from now on keep the weights that their example met, and by how
    /// much they moved: see [`Step::met`] and [`Step::moved`]. Costs two copies of the weights a
    /// step.
    pub fn watch(&mut self, watch: bool) {
        self.watch = watch;
    }
}

/// Adds λ₁·sign(w) + λ₂·w to the weights' gradient; biases have no penalty. The sign of 0 is 0.
fn add_penalties<S: Real>([l1, l2]: [S; 2], layer: &Layer<S>, gradient: &mut Layer<S>) {
    for (g, &w) in gradient.weights.iter_mut().zip(layer.weights.iter()) {
        let sign = if w > S::zero() {
            S::one()
        } else if w < S::zero() {
            -S::one()
        } else {
            S::zero()
        };
        *g += l2 * w + l1 * sign;
    }
}

impl Trainer<f32> {
    /// Sixteen hexadecimal digits that stand for the network's exact bits: two runs with the same
    /// fingerprint have the same weights.
    pub fn fingerprint(&self) -> String {
        fingerprint::of(&self.network)
    }
}

#[cfg(test)]
mod tests;

//! Training, one example at a time.

use std::sync::Arc;

use nalgebra::DMatrix;

use super::dropout::Dropout;
use super::frozen::Frozen;
use super::optimiser::Memory;
use super::order::EpochOrder;
use super::split::Reached;
use super::step::Step;
use crate::data::examples::Data;
use crate::document::experiment::Experiment;
use crate::error::Faults;
use crate::fast::tile::Tile;
use crate::network::layers::Network;
use crate::numbers::real::Real;
use crate::seeing::divergence::Divergence;

/// A run in progress: the same document gives the same bits, whatever the slices it is advanced in.
///
/// A step is one example: forward, loss, backward, its gradient added to the batch's, and the
/// update when the batch is full. Nothing is allocated inside a step.
#[derive(Clone, Debug)]
pub struct Trainer<S: Real> {
    pub(super) experiment: Experiment,
    /// The examples, which a run and its branches share.
    pub(super) data: Arc<Data>,
    /// The same inputs in the run's own arithmetic.
    pub(super) inputs: Arc<DMatrix<S>>,
    pub(super) targets: DMatrix<S>,
    pub(super) order: EpochOrder,
    pub(super) dropout: Option<Dropout>,
    /// Whether each example reaches one unit of a layer alone.
    pub(super) split: bool,
    /// What of the epoch under way has reached whom.
    pub(super) reached: Reached,
    pub(super) network: Network<S>,
    pub(super) memory: Memory<S>,
    /// Units that are held where they are.
    pub(super) frozen: Vec<Frozen<S>>,
    pub(super) examples_seen: u64,
    /// How often the weights have moved since the optimiser began to remember.
    pub(super) updates: u64,
    pub(super) step: Step<S>,
    /// Whether steps are watched.
    pub(super) watch: bool,
    pub(super) diverged: bool,
    /// Room for examples that go through several at a time.
    pub(super) tile: Tile<S>,
    /// A hidden layer each.
    pub(super) divergences: Vec<Divergence>,
}

impl<S: Real> Trainer<S> {
    /// A run at its start.
    ///
    /// # Errors
    /// When a value of the document is out of its range, see [`Experiment::check`]; or the set's
    /// images are not here, see [`DataSet::provide`](crate::DataSet::provide).
    pub fn new(experiment: &Experiment) -> Result<Self, Faults> {
        experiment.check()?;
        experiment.data.set.check_here()?;
        let data = Data::new(&experiment.data);
        let network = Network::start(experiment, &data).cast();
        Ok(Self::with(experiment, data, network))
    }

    /// A run of a checked document from a given start.
    fn with(experiment: &Experiment, data: Data, network: Network<S>) -> Self {
        let training = &experiment.training;
        let targets = training.loss.targets(&data);
        Self {
            targets,
            inputs: S::shared(&data.inputs),
            order: EpochOrder::new(training.order, training.seed, &data.training),
            dropout: Dropout::new(training.dropout, training.seed),
            split: false,
            reached: Reached::new(experiment.network.hidden.iter().map(|&units| units as usize)),
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
            data: Arc::new(data),
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
    /// # Ok::<(), unalike_core::Faults>(())
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
    pub(super) fn begin(&mut self, epoch: u64, updates: u64) {
        self.examples_seen = epoch * self.epoch_length();
        self.updates = updates;
        self.frozen.clear();
        self.split = false;
        self.reached.clear();
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

    /// How many of the epoch's examples so far have reached a unit of a hidden layer: all of them,
    /// but for those that dropout left it out of, or that were split among the units by a
    /// [change](crate::Change::Split). At an epoch's end they are the whole epoch's; an example under
    /// way counts once it is done with.
    ///
    /// # Panics
    /// When there is no such unit.
    pub fn reached(&self, layer: usize, unit: usize) -> u64 {
        let Some(last) = self.examples_seen.checked_sub(1) else { return 0 };
        let length = self.epoch_length();
        self.reached.of(last / length, last % length + 1, layer, unit)
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

    /// Whether steps that begin from now on keep the weights that their example met, and by how
    /// much they moved: see [`Step::met`] and [`Step::moved`]. Costs two copies of the weights a
    /// step.
    pub fn watch(&mut self, watch: bool) {
        self.watch = watch;
    }
}

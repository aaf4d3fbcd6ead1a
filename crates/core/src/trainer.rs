//! Training, one example at a time.

use nalgebra::DMatrix;

use crate::data::Data;
use crate::divergence::Divergence;
use crate::document::ExperimentError;
use crate::experiment::Experiment;
use crate::fingerprint;
use crate::network::{Forward, Layer, Network};
use crate::order::EpochOrder;
use crate::real::Real;
use crate::step::Step;

/// A run in progress: the same document gives the same bits, whatever the slices it is advanced in.
///
/// A step is one example: forward, loss, backward, its gradient added to the batch's, and the
/// update when the batch is full. Nothing is allocated inside a step.
#[derive(Clone, Debug)]
pub struct Trainer<S: Real> {
    experiment: Experiment,
    data: Data,
    inputs: DMatrix<S>,
    targets: DMatrix<S>,
    order: EpochOrder,
    network: Network<S>,
    /// The sum of the batch's gradients so far, in the network's shape.
    gradient: Vec<Layer<S>>,
    in_batch: usize,
    examples_seen: u64,
    step: Step<S>,
    diverged: bool,
    /// Signals of examples that are only looked at, not learnt from.
    evaluation: Forward<S>,
    /// A hidden layer each.
    divergences: Vec<Divergence>,
}

impl<S: Real> Trainer<S> {
    /// A run at its start.
    ///
    /// # Errors
    /// When a value of the document is out of its range; see [`Experiment::check`].
    pub fn new(experiment: &Experiment) -> Result<Self, ExperimentError> {
        experiment.check()?;
        let data = Data::new(&experiment.data);
        let network = Network::start(experiment).cast();
        let training = &experiment.training;
        Ok(Self {
            inputs: data.inputs.map(|x| S::from_f64(x.into())),
            targets: training.loss.targets(&data.labels, data.classes),
            order: EpochOrder::new(training.order, training.seed, data.len()),
            gradient: network.layers.iter().map(Layer::zeros_like).collect(),
            in_batch: 0,
            examples_seen: 0,
            step: Step::new(&network, data.features()),
            diverged: false,
            evaluation: Forward::new(&network),
            divergences: vec![Divergence::default(); network.hidden_layers()],
            experiment: experiment.clone(),
            data,
            network,
        })
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

    /// How many examples make an epoch.
    pub fn epoch_length(&self) -> u64 {
        self.data.len() as u64
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

    /// Trains on the next example. Whether it did: not when the run has diverged.
    pub fn step_example(&mut self) -> bool {
        if self.diverged {
            return false;
        }
        let epoch_length = self.epoch_length();
        let place = (self.examples_seen % epoch_length) as usize;
        let example = self.order.of_epoch(self.examples_seen / epoch_length)[place] as usize;

        let step = &mut self.step;
        step.example = Some(example);
        step.inputs.copy_from(&self.inputs.column(example));
        step.target.copy_from(&self.targets.column(example));
        self.network.forward(step.inputs.as_view(), &mut step.forward);
        let output = step.forward.output();
        step.loss = self.network.output.loss(
            output.z.as_slice(),
            output.activations.as_slice(),
            step.target.as_slice(),
        );
        step.backward(&self.network);
        self.add_gradient();
        self.examples_seen += 1;

        let batch_is_full = self.in_batch == self.experiment.training.batch as usize;
        self.step.updated = batch_is_full || place as u64 + 1 == epoch_length;
        if self.step.updated {
            self.update();
        }
        self.diverged =
            !self.step.loss.is_finite() || (self.step.updated && !self.network.is_finite());
        true
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

    /// Trains on `examples` examples. How many it did: fewer when the run diverged.
    pub fn advance(&mut self, examples: u64) -> u64 {
        (0..examples).take_while(|_| self.step_example()).count() as u64
    }

    /// The mean loss over the training examples with the weights as they are now.
    pub fn loss(&mut self) -> S {
        let mut sum = 0.0;
        for (inputs, target) in self.inputs.column_iter().zip(self.targets.column_iter()) {
            self.network.forward(inputs, &mut self.evaluation);
            let output = self.evaluation.output();
            let loss = self.network.output.loss(
                output.z.as_slice(),
                output.activations.as_slice(),
                target.as_slice(),
            );
            sum += loss.to_f64();
        }
        S::from_f64(sum / self.data.len() as f64)
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

    /// What the first output unit says at each point of a square grid over the plane −1 … 1, row
    /// by row from the top, `out.len()` a square number. Empty work for other than two inputs.
    pub fn surface(&mut self, out: &mut [f32]) {
        if self.data.features() != 2 {
            return;
        }
        let side = out.len().isqrt();
        // The middles of the cells, so that the grid is as symmetric as the plane.
        let coordinate = |i: usize| S::from_f64((2 * i + 1) as f64 / side as f64 - 1.0);
        for (i, out) in out.iter_mut().enumerate() {
            let point = nalgebra::Vector2::new(coordinate(i % side), -coordinate(i / side));
            self.network.forward(
                point.as_view::<nalgebra::Dyn, nalgebra::U1, nalgebra::U1, nalgebra::Dyn>(),
                &mut self.evaluation,
            );
            *out = self.evaluation.output().activations[0].to_f64() as f32;
        }
    }

    /// The parameters at the start of an epoch, appended to `to`: all that a run at an epoch's
    /// start is made of, beside its document.
    pub(crate) fn save(&self, to: &mut Vec<S>) {
        for parameters in self.network.layers.iter().flat_map(Layer::parameters) {
            to.extend_from_slice(parameters);
        }
    }

    /// Goes to the start of `epoch`, with the parameters that were [saved](Self::save) there.
    pub(crate) fn restore(&mut self, epoch: u64, mut from: &[S]) {
        for parameters in self.network.layers.iter_mut().flat_map(Layer::parameters_mut) {
            let (own, rest) = from.split_at(parameters.len());
            parameters.copy_from_slice(own);
            from = rest;
        }
        self.clear_gradient();
        self.examples_seen = epoch * self.epoch_length();
        self.step.clear();
        self.diverged = false;
    }

    fn add_gradient(&mut self) {
        for (l, gradient) in self.gradient.iter_mut().enumerate() {
            let delta = &self.step.deltas[l];
            let inputs = match l {
                0 => &self.step.inputs,
                _ => &self.step.forward.layers[l - 1].activations,
            };
            gradient.weights.ger(S::one(), delta, inputs, S::one());
            gradient.biases += delta;
        }
        self.in_batch += 1;
    }

    fn update(&mut self) {
        let training = &self.experiment.training;
        let mean = S::one() / S::from_f64(self.in_batch as f64);
        let learning_rate = S::from_f64(training.learning_rate);
        for (layer, gradient) in self.network.layers.iter_mut().zip(&mut self.gradient) {
            for (weights, gradient) in
                layer.parameters_mut().into_iter().zip(gradient.parameters_mut())
            {
                for g in gradient.iter_mut() {
                    *g *= mean;
                }
                training.optimiser.update(learning_rate, weights, gradient);
            }
        }
        self.clear_gradient();
    }

    fn clear_gradient(&mut self) {
        for gradient in &mut self.gradient {
            gradient.weights.fill(S::zero());
            gradient.biases.fill(S::zero());
        }
        self.in_batch = 0;
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

//! How a run does where it stands, and what its units say to examples. Nothing is learnt from it.

use core::ops::Range;

use super::trainer::Trainer;
use crate::data::examples::{Data, Plane};
use crate::fast::tile::{TILE, Tile};
use crate::network::layers::Network;
use crate::numbers::real::Real;
use crate::seeing::divergence::Divergence;
use crate::seeing::fingerprint;
use crate::seeing::grid::grid_point;
use crate::seeing::probe::{Probe, Score};
use crate::seeing::roles::contributions::fewest;
use crate::seeing::worth::Worth;

impl<S: Real> Trainer<S> {
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

    /// Whether people are told that the run has diverged, where its mean losses over the training
    /// examples and over those held out are these. The one rule for all who tell it: a run that stands
    /// still has, and so has one that trains on while a mean is no finite number. A step meets one
    /// example; the loss of another can be beyond all numbers before a step comes to it.
    ///
    /// ```
    /// use unalike_core::{Permalink, Trainer};
    ///
    /// let link = "data.set=xor&data.examples=39&network.hidden=4,5&network.activation=gelu\
    ///     &training.learning_rate=5&training.loss=squared_error";
    /// let (link, _) = Permalink::read(link);
    /// let mut run = Trainer::<f32>::new(&link.experiment)?;
    /// run.advance(23);
    /// let loss = run.loss();
    /// assert!(!run.diverged() && run.has_diverged_by([loss]));
    /// # Ok::<(), unalike_core::Faults>(())
    /// ```
    pub fn has_diverged_by(&self, losses: impl IntoIterator<Item = f64>) -> bool {
        self.diverged || losses.into_iter().any(|loss| !loss.is_finite())
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
        let (mut loss, mut right) = (0.0, Some(0.0));
        let mut probe = Probe { data, inputs, targets, examples: &examples(data)[places], tile };
        probe.say(network, |_, said| {
            loss += said.loss;
            right = right.zip(said.right).map(|(sum, right)| sum + right);
        });
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
        let Self { data, network, inputs, targets, tile, .. } = self;
        let mut probe = Probe { data, inputs, targets, examples, tile };
        probe.see(network, layer, |i, activations| see(examples[i], activations));
    }

    /// How many units of a layer answer none of the training examples: they send 0 to every one. A
    /// ReLU has no slope there either, so that no error comes back to them.
    ///
    /// # Panics
    /// When there is no such layer.
    pub fn dead_units(&mut self, layer: usize) -> usize {
        let Self { data, network, inputs, targets, tile, .. } = self;
        let mut is_dead = vec![true; network.layers[layer].units()];
        // Mostly the first few examples tell that none is dead.
        for examples in data.training.chunks(TILE) {
            let mut probe = Probe { data, inputs, targets, examples, tile: &mut *tile };
            probe.see(network, layer, |_, activations| {
                for (is_dead, &a) in is_dead.iter_mut().zip(activations) {
                    *is_dead &= a == S::zero();
                }
            });
            if is_dead.iter().all(|is_dead| !is_dead) {
                break;
            }
        }
        is_dead.into_iter().filter(|&is_dead| is_dead).count()
    }

    /// What each unit of a hidden layer is worth to the network as it is now.
    ///
    /// # Panics
    /// When there is no such hidden layer.
    pub fn worth(&mut self, layer: usize) -> Worth {
        let Self { data, network, inputs, targets, tile, .. } = self;
        let probe = Probe { data, inputs, targets, examples: &data.training, tile };
        Worth::of(probe, network, layer)
    }

    /// The fewest units of the last hidden layer that do such a share of its work together: see
    /// [`Contributions::workers`](crate::Contributions::workers), which this is to within rounding. 0
    /// where there is no hidden layer.
    ///
    /// In the last layer a unit adds its outgoing weights times its activation's distance from its
    /// mean, so that Σ‖c‖² is the activation's variance times the squares of those weights.
    pub fn workers(&mut self, share: f64) -> usize {
        let Self { data, network, inputs, targets, tile, .. } = self;
        let Some(last) = network.hidden_layers().checked_sub(1) else { return 0 };
        let mut probe = Probe { data, inputs, targets, examples: &data.training, tile };
        let sent = probe.activations(network, last);
        let outgoing = &network.layers[last + 1].weights;
        let work = sent.row_iter().zip(outgoing.column_iter()).map(|(sent, outgoing)| {
            let mean = sent.mean();
            let squares: f64 = sent.iter().map(|a| (a - mean) * (a - mean)).sum();
            squares * outgoing.iter().map(|w| w.to_f64() * w.to_f64()).sum::<f64>()
        });
        fewest(work.collect(), share)
    }

    /// The network as it is now, with some hidden units held: each sends its mean over the training
    /// examples, whatever it is told. `units` are a layer and a unit each.
    ///
    /// ```
    /// use unalike_core::{Experiment, Trainer};
    ///
    /// let mut run = Trainer::<f32>::new(&Experiment::default())?;
    /// run.advance(3000);
    /// let without = run.network_without(&[(0, 2)]);
    /// let held = run.worth(0).units[2].at_mean.all.loss;
    /// assert!((run.score_of(&without).loss - held).abs() < 1e-6);
    /// # Ok::<(), unalike_core::Faults>(())
    /// ```
    ///
    /// # Panics
    /// When there is no such hidden unit.
    pub fn network_without(&mut self, units: &[(usize, usize)]) -> Network<S> {
        let Self { data, network, inputs, targets, tile, .. } = self;
        let mut without = network.clone();
        for &(layer, unit) in units {
            let mut probe = Probe { data, inputs, targets, examples: &data.training, tile };
            let sent = probe.activations(network, layer);
            let mean = S::from_f64(sent.row(unit).mean());
            // What it sends is a number that never changes: a part of the next layer's biases.
            let next = &mut without.layers[layer + 1];
            let outgoing = next.weights.column(unit) * mean;
            next.biases += outgoing;
            next.weights.column_mut(unit).fill(S::zero());
        }
        without
    }

    /// What each unit of a layer sends at each point of a square grid over the plane −1 … 1: unit by
    /// unit, row by row from the top, `side` points a row. Leaves `out` as it is where examples are
    /// no points of the plane.
    ///
    /// # Panics
    /// When there is no such layer, or `out` has not side² numbers a unit.
    pub fn surfaces(&mut self, layer: usize, side: usize, out: &mut [f32]) {
        let Self { data, network, tile, .. } = self;
        if let Some(plane) = &data.plane {
            fill_surfaces(tile, network, plane, layer, side, out);
        }
    }

    /// What another network of the same shape says over the plane, as [`surfaces`](Self::surfaces) of
    /// its output layer: one between two runs, say.
    ///
    /// # Panics
    /// When the network is of another shape, or `out` has not side² numbers an output.
    pub fn surface_of(&mut self, network: &Network<S>, side: usize, out: &mut [f32]) {
        if let Some(plane) = &self.data.plane {
            fill_surfaces(&mut self.tile, network, plane, network.hidden_layers(), side, out);
        }
    }

    /// What another network of the same shape says of one example, by its index in the set, and its loss.
    ///
    /// # Panics
    /// When the network is of another shape, or the set has no such example.
    pub fn said_by(&mut self, network: &Network<S>, example: u32) -> (Vec<S>, f64) {
        let Self { data, inputs, targets, tile, .. } = self;
        let mut answer = (Vec::new(), f64::NAN);
        let examples = &[example];
        let mut probe = Probe { data, inputs, targets, examples, tile };
        probe.say(network, |_, said| answer = (said.y.to_vec(), said.loss));
        answer
    }

    /// How well another network of the same shape does on the training examples.
    ///
    /// # Panics
    /// When the network is of another shape.
    pub fn score_of(&mut self, network: &Network<S>) -> Score {
        let own = core::mem::replace(&mut self.network, network.clone());
        let score = self.training_score();
        self.network = own;
        score
    }
}

fn fill_surfaces<S: Real>(
    tile: &mut Tile<S>,
    network: &Network<S>,
    plane: &Plane,
    layer: usize,
    side: usize,
    out: &mut [f32],
) {
    let points = side * side;
    assert_eq!(out.len(), points * network.layers[layer].units(), "a grid for each unit");
    tile.look(
        network,
        layer,
        points,
        |i, x| x.copy_from_slice(&plane.inputs_at(grid_point(side, i)).map(S::from_f64)),
        |i, _, activations| {
            for (unit, a) in activations.iter().enumerate() {
                out[unit * points + i] = a.to_f64() as f32;
            }
        },
    );
}

impl Trainer<f32> {
    /// Sixteen hexadecimal digits that stand for the network's exact bits: two runs with the same
    /// fingerprint have the same weights.
    pub fn fingerprint(&self) -> String {
        fingerprint::of(&self.network)
    }
}

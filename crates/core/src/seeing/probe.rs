//! Sends examples through a network and sees what it says, whole or with one unit held. Nothing is
//! learnt from it.

use nalgebra::DMatrix;

use crate::data::examples::Data;
use crate::fast::tile::{TILE, Tile};
use crate::network::layers::Network;
use crate::numbers::real::Real;

/// How well the network does on a set of examples.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// The mean loss, penalties left out.
    pub loss: f64,
    /// The share of examples whose class is said rightly; `None` where the target is a number.
    pub accuracy: Option<f64>,
}

/// Some examples, and room to send them through.
pub(crate) struct Probe<'a, S: Real> {
    pub data: &'a Data,
    /// features × examples of the set.
    pub inputs: &'a DMatrix<S>,
    /// outputs × examples of the set.
    pub targets: &'a DMatrix<S>,
    /// Those that are sent through, by their index in the set.
    pub examples: &'a [u32],
    pub tile: &'a mut Tile<S>,
}

/// What a network says to an example.
pub(crate) struct Said<'a, S: Real> {
    /// The outputs' sums, and what the network makes of them.
    pub z: &'a [S],
    pub y: &'a [S],
    pub loss: f64,
    /// 1 where the class is said rightly, 0 where not, no number where what is said is none; `None`
    /// where the target is a number.
    pub right: Option<f64>,
}

impl<S: Real> Probe<'_, S> {
    /// Sends every example through: `see` is given its place among them and what is said to it.
    pub fn say(&mut self, network: &Network<S>, mut see: impl FnMut(usize, Said<S>)) {
        let Self { data, inputs, targets, examples, tile } = self;
        tile.look(
            network,
            network.hidden_layers(),
            examples.len(),
            |i, x| x.copy_from_slice(inputs.column(examples[i] as usize).as_slice()),
            |i, z, y| {
                let target = targets.column(examples[i] as usize);
                see(i, judge(network, data, z, y, target.as_slice()));
            },
        );
    }

    /// Sends every example through: `see` is given its place among them and a layer's activations.
    pub fn see(&mut self, network: &Network<S>, layer: usize, mut see: impl FnMut(usize, &[S])) {
        let Self { inputs, examples, tile, .. } = self;
        tile.look(
            network,
            layer,
            examples.len(),
            |i, x| x.copy_from_slice(inputs.column(examples[i] as usize).as_slice()),
            |i, _, activations| see(i, activations),
        );
    }

    /// A layer's activations to every example: units × examples.
    pub fn activations(&mut self, network: &Network<S>, layer: usize) -> DMatrix<f64> {
        let units = network.layers[layer].units();
        let mut all = DMatrix::zeros(units, self.examples.len());
        self.see(network, layer, |i, activations| {
            for (to, a) in all.column_mut(i).iter_mut().zip(activations) {
                *to = a.to_f64();
            }
        });
        all
    }

    /// Sends every example through once for each unit of a hidden layer, with that unit's activation
    /// held at its value of `held`: `see` is given the unit, the example's place and what is said.
    pub fn say_with_each_held(
        &mut self,
        network: &Network<S>,
        layer: usize,
        held: &[S],
        mut see: impl FnMut(usize, usize, Said<S>),
    ) {
        let Self { data, inputs, targets, examples, tile } = self;
        let (units, features) = (network.layers[layer].units(), inputs.nrows());
        let outputs = targets.nrows();
        let mut kept = [S::zero(); TILE];
        for (t, examples) in examples.chunks(TILE).enumerate() {
            for (x, &example) in tile.inputs.chunks_exact_mut(features).zip(examples) {
                x.copy_from_slice(inputs.column(example as usize).as_slice());
            }
            tile.forward(network, examples.len());
            for (unit, &held) in held.iter().enumerate() {
                let places = (0..examples.len()).map(|i| i * units + unit);
                let activations = &mut tile.layers[layer].activations;
                for (kept, place) in kept.iter_mut().zip(places.clone()) {
                    *kept = core::mem::replace(&mut activations[place], held);
                }
                tile.forward_from(network, layer + 1, examples.len());
                let last = &tile.layers[network.hidden_layers()];
                let said = last.z.chunks_exact(outputs).zip(last.activations.chunks_exact(outputs));
                for (i, (&example, (z, y))) in examples.iter().zip(said).enumerate() {
                    let target = targets.column(example as usize);
                    see(unit, t * TILE + i, judge(network, data, z, y, target.as_slice()));
                }
                let activations = &mut tile.layers[layer].activations;
                for (kept, place) in kept.iter().zip(places) {
                    activations[place] = *kept;
                }
            }
        }
    }
}

fn judge<'a, S: Real>(
    network: &Network<S>,
    data: &Data,
    z: &'a [S],
    y: &'a [S],
    target: &[S],
) -> Said<'a, S> {
    // Whoever says no number says neither right nor wrong.
    let is_said = !y.iter().any(|y| y.is_nan());
    let score = |right| if is_said { f64::from(u8::from(right)) } else { f64::NAN };
    Said {
        z,
        y,
        loss: network.output.loss(z, y, target).to_f64(),
        right: network.output.is_right(data.classes(), y, target).map(score),
    }
}

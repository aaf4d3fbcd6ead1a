//! Several examples on their way through the network together.

use crate::fast::kernels;
use crate::network::layers::Network;
use crate::numbers::real::Real;

/// Examples that go through the network together.
pub(crate) const TILE: usize = 32;

/// Whether an output's sum is well within what a loss can be taken of. Others are left to the step:
/// the loss may be no number there. Targets always are: those of a table are standardised by the
/// examples that are trained on.
#[inline(always)]
pub(crate) fn is_ordinary<S: Real>(sum: S) -> bool {
    sum.abs() < S::from_f64(1e15)
}

/// Room for a tile of examples: one after the other in each array.
#[derive(Clone, Debug)]
pub(crate) struct Tile<S: Real> {
    pub inputs: Vec<S>,
    pub targets: Vec<S>,
    pub layers: Vec<TileLayer<S>>,
    /// Room for any later layer's weights, unit by unit.
    transposed: Vec<S>,
}

/// One layer's part of it.
#[derive(Clone, Debug)]
pub(crate) struct TileLayer<S: Real> {
    pub z: Vec<S>,
    pub activations: Vec<S>,
    pub deltas: Vec<S>,
}

impl<S: Real> Tile<S> {
    pub(crate) fn new(network: &Network<S>) -> Self {
        let room = |numbers: usize| vec![S::zero(); TILE * numbers];
        let layers = &network.layers;
        Self {
            transposed: vec![
                S::zero();
                layers[1..].iter().map(|layer| layer.weights.len()).max().unwrap_or(0)
            ],
            inputs: room(layers[0].inputs()),
            targets: room(layers[layers.len() - 1].units()),
            layers: layers
                .iter()
                .map(|layer| TileLayer {
                    z: room(layer.units()),
                    activations: room(layer.units()),
                    deltas: room(layer.units()),
                })
                .collect(),
        }
    }

    /// What entered a layer, and the layer.
    pub(crate) fn layer(&self, l: usize) -> (&[S], &TileLayer<S>) {
        let inputs = if l == 0 { &self.inputs } else { &self.layers[l - 1].activations };
        (inputs, &self.layers[l])
    }

    /// Sends `count` examples forward. Whether every output's sum is an [ordinary](is_ordinary) one.
    #[inline(always)]
    pub(crate) fn forward(&mut self, network: &Network<S>, count: usize) -> bool {
        self.forward_from(network, 0, count)
    }

    /// The same from layer `first` on, whose inputs stand here already.
    #[inline(always)]
    pub(crate) fn forward_from(
        &mut self,
        network: &Network<S>,
        first: usize,
        count: usize,
    ) -> bool {
        let last = network.layers.len() - 1;
        for (l, layer) in network.layers.iter().enumerate().skip(first) {
            let (units, inputs) = (layer.units(), layer.inputs());
            let (before, rest) = self.layers.split_at_mut(l);
            let x = before.last().map_or(&self.inputs, |layer| &layer.activations);
            let TileLayer { z, activations, .. } = &mut rest[0];
            let (z, activations) = (&mut z[..count * units], &mut activations[..count * units]);
            let (weights, biases) = (layer.weights.as_slice(), layer.biases.as_slice());
            kernels::sums(weights, biases, inputs, &x[..count * inputs], z);
            if l < last {
                network.activation.apply(z, activations);
            } else {
                network.output.apply(units, z, activations);
            }
        }
        let outputs = network.layers[last].units();
        self.layers[last].z[..count * outputs].iter().all(|&sum| is_ordinary(sum))
    }

    /// Sends the errors of `count` examples back.
    pub(crate) fn backward(&mut self, network: &Network<S>, count: usize) {
        let last = network.layers.len() - 1;
        let outputs = count * network.layers[last].units();
        let TileLayer { activations, deltas, .. } = &mut self.layers[last];
        for ((delta, &y), &target) in
            deltas.iter_mut().zip(&*activations).zip(&self.targets).take(outputs)
        {
            *delta = y - target;
        }
        for l in (0..last).rev() {
            let next = &network.layers[l + 1];
            let (before, after) = self.layers.split_at_mut(l + 1);
            let TileLayer { z, activations, deltas } = &mut before[l];
            let numbers = count * next.inputs();
            let deltas = &mut deltas[..numbers];
            let errors = &after[0].deltas[..count * next.units()];
            let (weights, transposed) = (next.weights.as_slice(), &mut self.transposed);
            kernels::blames(weights, next.units(), transposed, errors, deltas);
            network.activation.scale_by_slope(&z[..numbers], &activations[..numbers], deltas);
        }
    }

    /// Sends `count` inputs through that are only looked at: `fill` writes each one's numbers, and
    /// `see` is given each one's sums and activations of `layer`.
    pub(crate) fn look(
        &mut self,
        network: &Network<S>,
        layer: usize,
        count: usize,
        mut fill: impl FnMut(usize, &mut [S]),
        mut see: impl FnMut(usize, &[S], &[S]),
    ) {
        let features = network.layers[0].inputs();
        let units = network.layers[layer].units();
        for from in (0..count).step_by(TILE) {
            let tile = TILE.min(count - from);
            for (i, inputs) in self.inputs.chunks_exact_mut(features).take(tile).enumerate() {
                fill(from + i, inputs);
            }
            self.forward(network, tile);
            let TileLayer { z, activations, .. } = &self.layers[layer];
            let signals = z.chunks_exact(units).zip(activations.chunks_exact(units));
            for (i, (z, activations)) in signals.take(tile).enumerate() {
                see(from + i, z, activations);
            }
        }
    }
}

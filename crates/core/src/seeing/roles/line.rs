//! The straight line from one network to another, weight by weight, and the loss along it.
//!
//! Where two networks lie in one basin the loss hardly rises between them. Entezari and others (The
//! role of permutation invariance in linear mode connectivity, ICLR 2022, arXiv:2110.06296) and
//! Ainsworth and others (Git Re-Basin, ICLR 2023, arXiv:2209.04836) found that much of the hill is only
//! the order of the units.

use nalgebra::DMatrix;

use crate::data::examples::Data;
use crate::fast::tile::Tile;
use crate::network::layers::{Layer, Network};
use crate::numbers::real::Real;
use crate::seeing::probe::Probe;
use crate::training::loss::Loss;

/// How many points of the line are looked at, its ends included.
const POINTS: usize = 11;

/// The network at a share `t` of the way from one to another of the same shape: every parameter by
/// itself, in f64.
fn between(first: &Network<f64>, second: &Network<f64>, t: f64) -> Network<f64> {
    let mut network = first.clone();
    for (to, end) in network.layers.iter_mut().zip(&second.layers) {
        let Layer { weights, biases } = to;
        weights.zip_apply(&end.weights, |w, end| *w = (1.0 - t) * *w + t * end);
        biases.zip_apply(&end.biases, |b, end| *b = (1.0 - t) * *b + t * end);
    }
    network
}

/// The same in f32, as a run's networks are.
///
/// # Panics
/// When the two are not of one shape.
pub fn network_between(first: &Network<f32>, second: &Network<f32>, t: f64) -> Network<f32> {
    between(&first.cast(), &second.cast(), t).cast()
}

/// The training loss at eleven points from one network to another, both ends included.
///
/// # Panics
/// When the two are not of one shape, or of other data.
pub fn losses_between(
    first: &Network<f32>,
    second: &Network<f32>,
    data: &Data,
    loss: Loss,
) -> Vec<f64> {
    let [first, second] = [first, second].map(Network::cast::<f64>);
    let (inputs, targets): (_, DMatrix<f64>) = (f64::shared(&data.inputs), loss.targets(data));
    let mut tile = Tile::new(&first);
    let examples = data.training.as_slice();
    let mut probe = Probe { data, inputs: &inputs, targets: &targets, examples, tile: &mut tile };
    let mut at = |point: usize| {
        let mut sum = 0.0;
        let t = point as f64 / (POINTS - 1) as f64;
        probe.say(&between(&first, &second, t), |_, said| sum += said.loss);
        sum / examples.len() as f64
    };
    (0..POINTS).map(&mut at).collect()
}

/// The hill between two networks: the highest of the losses along the line less the straight line
/// between the losses at its ends. 0 where it rises nowhere above it; no number where a loss is none.
pub fn barrier(losses: &[f64]) -> f64 {
    let (first, last) = (losses[0], losses[losses.len() - 1]);
    let steps = (losses.len() - 1) as f64;
    let above = losses.iter().enumerate().map(|(i, loss)| {
        let t = i as f64 / steps;
        loss - ((1.0 - t) * first + t * last)
    });
    above.fold(0.0, |highest: f64, x| if x > highest || x.is_nan() { x } else { highest })
}

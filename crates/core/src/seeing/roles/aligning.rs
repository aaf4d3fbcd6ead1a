//! A network with its units in another order, and turned in sign: the same function, from weights that
//! stand where another network's do.

use std::borrow::Cow;

use super::contributions::Contributions;
use super::matching::Matching;
use crate::network::layers::Network;
use crate::seeing::correlation::correlation;

/// Whether each unit of the first network says the opposite of what its partner says, so that one of
/// them has to be turned in sign: its incoming weights, its bias and its outgoing weights. That leaves
/// what it adds as it is, but only where the activation is odd; else none is.
pub fn turned(
    matching: &Matching,
    first: &Contributions,
    second: &Contributions,
    is_odd: bool,
) -> Vec<bool> {
    let is_against = |(unit, &other): (usize, &usize)| {
        is_odd && correlation(first.activations_of(unit), second.activations_of(other)) < 0.0
    };
    matching.partners.iter().enumerate().map(is_against).collect()
}

/// The second network with the units of every hidden layer where their partners stand in the first,
/// and turned as they are. It says what it said, to within rounding: sums over units run in another
/// order.
///
/// What a unit adds says nothing of where it stands, so that each layer is matched by itself.
/// `added` tells what the units of a layer add in the first and in the second.
pub(super) fn aligned<'a>(
    second: &Network<f32>,
    added: impl Fn(usize) -> [Cow<'a, Contributions>; 2],
) -> Network<f32> {
    let mut aligned = second.clone();
    for layer in 0..second.hidden_layers() {
        let [of_first, of_second] = added(layer);
        let matching = Matching::of(&of_first, &of_second);
        let turned = turned(&matching, &of_first, &of_second, second.activation.is_odd());
        move_units(&mut aligned, layer, &matching.partners, &turned);
    }
    aligned
}

/// Puts a hidden layer's units in another order, and turns some in their new places.
fn move_units(network: &mut Network<f32>, layer: usize, order: &[usize], turned: &[bool]) {
    let (before, after) = network.layers.split_at_mut(layer + 1);
    let (layer, next) = (&mut before[layer], &mut after[0]);
    layer.weights = layer.weights.select_rows(order);
    layer.biases = layer.biases.select_rows(order);
    next.weights = next.weights.select_columns(order);
    for unit in turned.iter().enumerate().filter(|(_, is_turned)| **is_turned).map(|(unit, _)| unit)
    {
        layer.weights.row_mut(unit).neg_mut();
        layer.biases[unit] *= -1.0;
        next.weights.column_mut(unit).neg_mut();
    }
}

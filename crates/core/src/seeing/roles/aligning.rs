//! A network with its units in another order, and turned in sign: the same function, from weights that
//! stand where another network's do.

use super::contributions::Contributions;
use super::matching::Matching;
use crate::data::examples::Data;
use crate::network::layers::Network;
use crate::seeing::correlation::correlation;

/// A hidden layer's units in another order.
struct Alignment {
    /// Which unit comes to stand in each place.
    order: Vec<usize>,
    /// Whether the unit in each place is turned in sign: its incoming weights, its bias and its
    /// outgoing weights.
    turned: Vec<bool>,
}

impl Alignment {
    /// The second network's units in the places of their partners. Where the activation is odd, those
    /// whose activations go against their partner's are turned in sign, which leaves what they add as
    /// it is.
    fn of(matching: &Matching, added: [&Contributions; 2], is_odd: bool) -> Self {
        let [first, second] = added;
        let is_against = |(unit, &other): (usize, &usize)| {
            is_odd && correlation(first.activations_of(unit), second.activations_of(other)) < 0.0
        };
        Self {
            turned: matching.partners.iter().enumerate().map(is_against).collect(),
            order: matching.partners.clone(),
        }
    }

    /// Puts a hidden layer's units in this order, so that the network says what it said, to within
    /// rounding: sums over units run in another order.
    fn apply(&self, network: &mut Network<f32>, layer: usize) {
        let sign = |&turned: &bool| if turned { -1.0 } else { 1.0 };
        let (before, after) = network.layers.split_at_mut(layer + 1);
        let (layer, next) = (&mut before[layer], &mut after[0]);
        layer.weights = layer.weights.select_rows(&self.order);
        layer.biases = layer.biases.select_rows(&self.order);
        next.weights = next.weights.select_columns(&self.order);
        for (unit, sign) in self.turned.iter().map(sign).enumerate() {
            layer.weights.row_mut(unit).scale_mut(sign);
            layer.biases[unit] *= sign;
            next.weights.column_mut(unit).scale_mut(sign);
        }
    }
}

/// The second network with the units of every hidden layer where their partners stand in the first,
/// and turned as they are.
///
/// What a unit adds says nothing of where it stands, so that each layer is matched by itself.
pub fn aligned(first: &Network<f32>, second: &Network<f32>, data: &Data) -> Network<f32> {
    let mut aligned = second.clone();
    for layer in 0..first.hidden_layers() {
        let [of_first, of_second] =
            [first, second].map(|network| Contributions::of(network, data, layer));
        let matching = Matching::of(&of_first, &of_second);
        Alignment::of(&matching, [&of_first, &of_second], first.activation.is_odd())
            .apply(&mut aligned, layer);
    }
    aligned
}

//! Which arrays are whose: by their names, or without any by their order.
//!
//! A name is read as its words and numbers: the last word that means weights or biases says which,
//! what is left says the layer. So `W1` and `b1`, PyTorch's `layers.0.weight`, Keras's
//! `dense_1/kernel:0` and scikit-learn's `coefs_` are all understood.

use super::array::Array;
use crate::error::{ExperimentError, Faults, refused};

/// Weights as units × inputs.
const UNITS_FIRST: &[&str] = &["w", "weight", "weights"];
/// Weights as inputs × units, as Keras, Flax and scikit-learn have them.
const INPUTS_FIRST: &[&str] = &["kernel", "kernels", "coef", "coefs"];
const BIASES: &[&str] = &["b", "bias", "biases", "intercept", "intercepts"];

/// The arrays of one layer.
#[derive(Clone, Debug)]
pub struct OfLayer {
    pub weights: Array,
    pub biases: Option<Array>,
    /// Whether weights of this name usually are inputs × units.
    pub is_inputs_first: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Weights { inputs_first: bool },
    Biases,
}

/// A layer as names say it: the words and the numbers that are left.
#[derive(Clone, Default, PartialEq)]
struct Place {
    words: Vec<String>,
    numbers: Vec<u64>,
}

/// Whether an array of that name is one of weights.
pub fn is_weights(name: &str) -> bool {
    matches!(parse(name), (Some(Kind::Weights { .. }), _))
}

/// Whether an array of that name is one of weights or of biases.
pub fn is_parameter(name: &str) -> bool {
    parse(name).0.is_some()
}

/// The arrays layer by layer, and the names of those that are of none.
pub fn layers(arrays: Vec<Array>) -> Result<(Vec<OfLayer>, Vec<String>), Faults> {
    let named = arrays.iter().any(|array| is_weights(&array.name));
    if named { by_name(arrays) } else { Ok((by_order(arrays)?, Vec::new())) }
}

/// What has been found of one layer.
#[derive(Default)]
struct Found {
    place: Place,
    /// The array that it was found by.
    name: String,
    weights: Option<Array>,
    biases: Option<Array>,
    is_inputs_first: bool,
}

fn by_name(arrays: Vec<Array>) -> Result<(Vec<OfLayer>, Vec<String>), Faults> {
    let mut layers: Vec<Found> = Vec::new();
    let mut others = Vec::new();
    for array in apart(arrays) {
        let (Some(kind), place) = parse(&array.name) else {
            others.push(array.name);
            continue;
        };
        let at = layers.iter().position(|layer| layer.place == place).unwrap_or_else(|| {
            layers.push(Found { place, name: array.name.clone(), ..Found::default() });
            layers.len() - 1
        });
        let Found { weights, biases, is_inputs_first, .. } = &mut layers[at];
        let slot = match kind {
            Kind::Weights { inputs_first } => {
                *is_inputs_first = inputs_first;
                weights
            }
            Kind::Biases => biases,
        };
        if let Some(other) = slot {
            let allowed = format!("one array beside {}, which is of the same layer", other.name);
            return Err(refused(&array.name, "another array", allowed).into());
        }
        *slot = Some(array);
    }
    // Numbers order layers where nothing else tells them apart; else the file does.
    if layers.iter().all(|layer| layer.place.words == layers[0].place.words) {
        layers.sort_by(|a, b| a.place.numbers.cmp(&b.place.numbers));
    }
    let layers: Result<_, ExperimentError> = layers.into_iter().map(whole).collect();
    Ok((layers?, others))
}

fn whole(layer: Found) -> Result<OfLayer, ExperimentError> {
    let Found { name, weights, biases, is_inputs_first, .. } = layer;
    let alone = || refused(&name, "biases alone", "biases with weights of the same layer");
    Ok(OfLayer { weights: weights.ok_or_else(alone)?, biases, is_inputs_first })
}

/// Biases of several layers that are written as one list of lists, one by one.
fn apart(arrays: Vec<Array>) -> Vec<Array> {
    let has_longer = |place: &Place| {
        arrays.iter().any(|array| {
            let (kind, other) = parse(&array.name);
            matches!(kind, Some(Kind::Weights { .. }))
                && other.words == place.words
                && other.numbers.len() == place.numbers.len() + 1
                && other.numbers.starts_with(&place.numbers)
        })
    };
    let is_of_several = |array: &Array| {
        let (kind, place) = parse(&array.name);
        kind == Some(Kind::Biases) && !array.is_list && has_longer(&place)
    };
    let several: Vec<bool> = arrays.iter().map(is_of_several).collect();
    let mut all = Vec::with_capacity(arrays.len());
    for (array, is_of_several) in arrays.into_iter().zip(several) {
        if is_of_several { all.extend(array.into_rows()) } else { all.push(array) }
    }
    all
}

/// A matrix begins a layer, and a list behind it is its biases.
fn by_order(arrays: Vec<Array>) -> Result<Vec<OfLayer>, ExperimentError> {
    let mut layers: Vec<OfLayer> = Vec::new();
    for array in arrays {
        match layers.last_mut() {
            _ if !array.is_list => {
                layers.push(OfLayer { weights: array, biases: None, is_inputs_first: false });
            }
            Some(OfLayer { biases: biases @ None, .. }) => *biases = Some(array),
            _ => return Err(array.refused("a matrix of weights first, then a list of biases")),
        }
    }
    Ok(layers)
}

/// What a name means, and of which layer.
fn parse(name: &str) -> (Option<Kind>, Place) {
    // TensorFlow's number of an output.
    let name = name.strip_suffix(":0").unwrap_or(name);
    let mut place = Place::default();
    let mut kind = None;
    for part in parts(name) {
        if let Ok(number) = part.parse() {
            place.numbers.push(number);
            continue;
        }
        match kind_of(part) {
            // The last that means something says which: weights.b1 are biases.
            Some(meant) => kind = Some(meant),
            None => place.words.push(part.to_ascii_lowercase()),
        }
    }
    (kind, place)
}

fn kind_of(word: &str) -> Option<Kind> {
    let word = word.to_ascii_lowercase();
    let is_in = |names: &[&str]| names.contains(&word.as_str());
    if is_in(BIASES) {
        return Some(Kind::Biases);
    }
    let inputs_first = is_in(INPUTS_FIRST);
    (inputs_first || is_in(UNITS_FIRST)).then_some(Kind::Weights { inputs_first })
}

/// The words and the numbers of a name.
fn parts(name: &str) -> Vec<&str> {
    let words = name
        .split(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    words
        .flat_map(|word| word.as_bytes().chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit()))
        // Digits are ASCII, so that no character is parted.
        .filter_map(|part| core::str::from_utf8(part).ok())
        .collect()
}

//! A file's arrays held against a network.

use serde::Serialize;

use super::array::Array;
use super::names::OfLayer;
use super::parameters::Parameters;
use super::read::WeightsFile;
use crate::error::{ExperimentError, Faults, Found, refused};

/// Weights that fit a network, and what was understood of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    /// As many as the network has.
    pub weights: Parameters,
    /// The layers in order, the output's last.
    pub layers: Vec<ReadLayer>,
    /// Arrays that are of no layer, by name.
    pub unused: Vec<String>,
}

/// From where a layer's weights and biases were taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct ReadLayer {
    /// The name of the array of its weights.
    pub weights: String,
    /// The name of the array of its biases; `null` where there is none, and they are 0.
    pub biases: Option<String>,
    /// Whether the weights were taken as inputs × units; else as units × inputs.
    pub inputs_first: bool,
    /// Whether they could have been taken either way: as many units as inputs.
    pub is_square: bool,
}

impl WeightsFile {
    /// The units of each hidden layer that the file has weights of, beside data of which an example
    /// has so many numbers, and the answer so many.
    ///
    /// # Errors
    /// Names the array that does not go with the one before it, or with the data.
    #[inline(never)]
    pub fn hidden(&self, inputs: usize, outputs: usize) -> Result<Vec<u32>, Faults> {
        let mut widths = Vec::with_capacity(self.layers.len());
        let mut before = inputs;
        for (layer, OfLayer { weights, biases, is_inputs_first }) in (1..).zip(&self.layers) {
            before = match (weights.rows, weights.columns) {
                (units, inputs) if inputs == before => units,
                (inputs, units) if inputs == before => {
                    // Turned about it has not the units that its biases are of: it is too wide.
                    let meant = biases.as_ref().filter(|biases| biases.values.len() == inputs);
                    if let Some(biases) = meant.filter(|_| units != inputs && !is_inputs_first) {
                        let allowed =
                            format!("{inputs} × {before}, by the biases of {}", biases.name);
                        return Err(weights.refused(allowed).into());
                    }
                    units
                }
                _ if layer == 1 => {
                    let allowed =
                        format!("one side of {inputs}, the numbers of an example of the data");
                    return Err(weights.refused(allowed).into());
                }
                _ => {
                    let allowed = format!("one side of {before}, the units of the layer before");
                    return Err(weights.refused(allowed).into());
                }
            };
            widths.push(before as u32);
        }
        match (widths.pop(), self.layers.last()) {
            (Some(units), Some(last)) if units as usize != outputs => {
                let allowed = format!("one side of {outputs}, the units that answer for the data");
                Err(last.weights.refused(allowed).into())
            }
            _ => Ok(widths),
        }
    }

    /// The weights for a network with these [widths](crate::Experiment::widths).
    ///
    /// # Errors
    /// Names the array that does not fit, its shape and what is allowed; where another network would
    /// fit, `network.hidden`.
    #[inline(never)]
    pub fn fit(&self, widths: &[usize]) -> Result<Fitted, Faults> {
        let [inputs, hidden @ .., outputs] = widths else { return Ok(self.none()) };
        let there = self.hidden(*inputs, *outputs)?;
        let told =
            |units: &[String]| if units.is_empty() { "none".into() } else { units.join(",") };
        let [there, wanted] = [
            there.iter().map(u32::to_string).collect::<Vec<_>>(),
            hidden.iter().map(usize::to_string).collect(),
        ];
        if there != wanted {
            let allowed = format!("{}, as the file has", told(&there));
            return Err(refused("network.hidden", &told(&wanted), allowed).into());
        }
        let usual = self.usual(widths);
        let mut found = Found::default();
        let mut numbers = Vec::new();
        let mut layers = Vec::new();
        for (layer, of) in self.layers.iter().zip(widths.windows(2)) {
            let [inputs, units] = [of[0], of[1]];
            let is_square = inputs == units && units > 1;
            let inputs_first = match layer.weights.rows == units {
                true if is_square => usual.unwrap_or(layer.is_inputs_first),
                as_units_first => !as_units_first,
            };
            push(layer, [units, inputs], inputs_first, &mut numbers, &mut found);
            layers.push(ReadLayer {
                weights: layer.weights.name.clone(),
                biases: layer.biases.as_ref().map(|biases| biases.name.clone()),
                inputs_first,
                is_square,
            });
        }
        found.or(Fitted { weights: numbers.into(), layers, unused: self.unused.clone() })
    }

    /// Whether the matrices that are no squares are inputs × units, where they agree on it.
    fn usual(&self, widths: &[usize]) -> Option<bool> {
        let telling = self.layers.iter().zip(widths.windows(2)).filter_map(|(layer, of)| {
            let is_telling = of[0] != of[1] && !layer.weights.is_list;
            is_telling.then_some(layer.weights.rows == of[0])
        });
        let all: Vec<bool> = telling.collect();
        let &first = all.first()?;
        all.iter().all(|&other| other == first).then_some(first)
    }

    fn none(&self) -> Fitted {
        Fitted { weights: Vec::new().into(), layers: Vec::new(), unused: self.unused.clone() }
    }
}

/// Adds a layer's weights unit by unit, then its biases.
fn push(
    layer: &OfLayer,
    [units, inputs]: [usize; 2],
    inputs_first: bool,
    numbers: &mut Vec<f32>,
    found: &mut Found,
) {
    let OfLayer { weights, biases, .. } = layer;
    let from = numbers.len();
    if inputs_first {
        numbers.extend(weights.turned());
    } else {
        numbers.extend(&weights.values);
    }
    for (at, number) in numbers[from..].iter().enumerate().filter(|(_, x)| !x.is_finite()) {
        let place = format!("unit {}, input {}", at / inputs + 1, at % inputs + 1);
        found.push(no_number(weights, &place, *number));
    }
    let Some(biases) = biases else {
        numbers.extend(core::iter::repeat_n(0.0, units));
        return;
    };
    if biases.values.len() != units {
        found.push(biases.refused(format!("{units} numbers, one a unit")));
    }
    for (at, number) in biases.values.iter().enumerate().filter(|(_, x)| !x.is_finite()) {
        found.push(no_number(biases, &format!("unit {}", at + 1), *number));
    }
    numbers.extend(&biases.values);
}

fn no_number(array: &Array, place: &str, number: f32) -> ExperimentError {
    refused(&format!("{}, {place}", array.name), &number.to_string(), "a finite number")
}

//! Changes of a run while it stands at a moment.

use super::change::Change;
use super::dropout::Dropout;
use super::frozen::Frozen;
use super::optimiser::Memory;
use super::order::EpochOrder;
use super::trainer::Trainer;
use crate::document::experiment::Experiment;
use crate::error::{ExperimentError, Faults, Found, refused};
use crate::numbers::real::Real;

impl<S: Real> Trainer<S> {
    /// Makes a change at the present moment, which is not in the middle of an example.
    ///
    /// # Errors
    /// When there is no such layer, unit or input, a value is no finite number, weights are not as
    /// many as the network has, or the document is not of this run's data, shape and start. Nothing
    /// has been changed then.
    pub fn change(&mut self, change: &Change) -> Result<(), Faults> {
        self.check_change(change)?;
        match change {
            Change::Experiment { experiment } => self.go_on_with(experiment),
            &Change::Weight { layer, unit, input, value } => {
                let value = S::from_f64(value);
                let layer_of = &mut self.network.layers[layer];
                match input {
                    Some(input) => layer_of.weights[(unit, input)] = value,
                    None => layer_of.biases[unit] = value,
                }
                // A frozen unit is held at what it is given.
                if self.is_frozen(layer, unit) {
                    self.freeze(layer, unit, true);
                }
            }
            Change::Weights { weights } => {
                weights.put(&mut self.network.layers);
                for Frozen { layer, unit, .. } in self.frozen.clone() {
                    self.freeze(layer, unit, true);
                }
            }
            &Change::Freeze { layer, unit, frozen } => self.freeze(layer, unit, frozen),
            &Change::Split { split } => self.split = split,
        }
        Ok(())
    }

    /// Whether a unit's incoming weights and bias are held where they are.
    pub fn is_frozen(&self, layer: usize, unit: usize) -> bool {
        self.frozen.iter().any(|frozen| (frozen.layer, frozen.unit) == (layer, unit))
    }

    /// Whether a change can be made.
    pub(crate) fn check_change(&self, change: &Change) -> Result<(), Faults> {
        match change {
            Change::Experiment { experiment } => {
                experiment.check()?;
                let now = self.experiment();
                let mut found = Found::default();
                for (field, same) in [
                    ("data", experiment.data == now.data),
                    ("network.hidden", experiment.network.hidden == now.network.hidden),
                    ("start", experiment.start == now.start),
                ] {
                    if !same {
                        found.push(refused(field, "another value", "what the run began with"));
                    }
                }
                found.or(())
            }
            &Change::Weight { layer, unit, input, value } => {
                self.check_unit(layer, unit)?;
                if let Some(input) = input {
                    check_below("input", input, self.network.layers[layer].inputs())?;
                }
                if S::from_f64(value).is_finite() {
                    return Ok(());
                }
                Err(refused("value", &value.to_string(), "a finite number").into())
            }
            Change::Weights { weights } => Ok(weights.check(&self.experiment.widths())?),
            &Change::Freeze { layer, unit, .. } => Ok(self.check_unit(layer, unit)?),
            Change::Split { .. } => Ok(()),
        }
    }

    /// Whether there is such a unit.
    fn check_unit(&self, layer: usize, unit: usize) -> Result<(), ExperimentError> {
        check_below("layer", layer, self.network.layers.len())?;
        check_below("unit", unit, self.network.layers[layer].units())
    }

    /// Trains on by another checked document of the same data, shape and start. What the optimiser
    /// remembers stays, unless it is another optimiser.
    pub(super) fn go_on_with(&mut self, experiment: &Experiment) {
        let training = &experiment.training;
        let before = &self.experiment.training;
        if (training.order, training.seed) != (before.order, before.seed) {
            self.order = EpochOrder::new(training.order, training.seed, &self.data.training);
        }
        if training.loss != before.loss {
            self.targets = training.loss.targets(&self.data);
            self.network.output = training.loss.output(&self.data);
        }
        if training.optimiser == before.optimiser {
            self.memory.set_rates(training.learning_rate, training.momentum);
        } else {
            self.memory = Memory::new(
                training.optimiser,
                training.learning_rate,
                training.momentum,
                &self.network.layers,
            );
            self.updates = 0;
        }
        if training.loss != before.loss || experiment.network.activation != self.network.activation
        {
            // What the last example went through is no more what it would go through.
            self.step.look_away();
        }
        self.dropout = Dropout::new(training.dropout, training.seed);
        self.network.activation = experiment.network.activation;
        // The rows of a set are not kept a second time.
        let data = core::mem::take(&mut self.experiment.data);
        self.experiment.clone_from(experiment);
        self.experiment.data = data;
    }

    /// Holds a unit where it is, or lets it move again.
    pub(super) fn freeze(&mut self, layer: usize, unit: usize, frozen: bool) {
        self.frozen.retain(|held| (held.layer, held.unit) != (layer, unit));
        if frozen {
            self.frozen.push(Frozen::of(&self.network.layers, layer, unit));
        }
    }
}

fn check_below(field: &str, value: usize, bound: usize) -> Result<(), ExperimentError> {
    if value < bound {
        return Ok(());
    }
    Err(refused(field, &value.to_string(), format!("a whole number, 0 … {}", bound - 1)))
}

//! What each unit of a hidden layer adds to the answer.

use core::ops::Range;

use nalgebra::DMatrix;

use crate::data::examples::Data;
use crate::fast::tile::Tile;
use crate::network::layers::Network;
use crate::numbers::real::Real;
use crate::seeing::correlation::mean;
use crate::seeing::grid::grid_point;
use crate::seeing::probe::Probe;

/// What the units of a hidden layer add to the answer, over the training examples: the outputs' sums
/// z as they are, less those with the unit's activation held at its mean.
///
/// It is the same for a unit and for its negative, whose outgoing weights are turned too; and it is in
/// the answer's own measure, so that units of two networks can be compared by it, which share no
/// weights. Everything is computed in f64 from the network's f32.
#[derive(Clone, Debug, PartialEq)]
pub struct Contributions {
    /// (outputs of the first example, of the second, …) × units
    added: DMatrix<f64>,
    /// examples × units
    activations: DMatrix<f64>,
}

impl Contributions {
    /// What the units of `layer` add in a network to the training examples of `data`.
    ///
    /// ```
    /// use unalike_core::{Contributions, Experiment, Trainer};
    ///
    /// let mut run = Trainer::<f32>::new(&Experiment::default())?;
    /// run.advance(5000);
    /// let added = Contributions::of(run.network(), run.data(), 0);
    /// let work = added.work();
    /// assert_eq!((work.len(), added.of_unit(0).len()), (8, 100));
    /// assert!((work.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    /// # Ok::<(), unalike_core::Faults>(())
    /// ```
    ///
    /// # Panics
    /// When there is no such hidden layer.
    pub fn of(network: &Network<f32>, data: &Data, layer: usize) -> Self {
        let network = network.cast::<f64>();
        let inputs = f64::shared(&data.inputs);
        let activations = activations(&network, data, &inputs, layer);
        let means = means(&activations);
        let added = added(&network, data, &inputs, &data.training, layer, &means);
        Self { added, activations }
    }

    /// How many units there are.
    pub fn units(&self) -> usize {
        self.added.ncols()
    }

    /// What a unit adds: each output's part for the first training example, for the second, and so on.
    pub fn of_unit(&self, unit: usize) -> &[f64] {
        let numbers = self.added.nrows();
        &self.added.as_slice()[unit * numbers..][..numbers]
    }

    /// What a unit sends to each training example.
    pub fn activations_of(&self, unit: usize) -> &[f64] {
        let examples = self.activations.nrows();
        &self.activations.as_slice()[unit * examples..][..examples]
    }

    /// Σ‖c‖² over all units; no finite number where a network has diverged.
    pub fn squares(&self) -> f64 {
        self.added.iter().map(|c| c * c).sum()
    }

    /// Each unit's share of the work: ‖c‖² of what it adds, as a part of all units'. All 0 where none
    /// adds anything.
    pub fn work(&self) -> Vec<f64> {
        let all = self.squares();
        let of = |unit| self.of_unit(unit).iter().map(|c| c * c).sum::<f64>();
        (0..self.units()).map(|unit| if all > 0.0 { of(unit) / all } else { 0.0 }).collect()
    }

    /// The fewest units that do such a share of the work together; none where nothing is added.
    pub fn workers(&self, share: f64) -> usize {
        fewest(self.work(), share)
    }
}

/// The fewest of some parts that are such a share of all of them together; none where all are 0.
pub(crate) fn fewest(mut parts: Vec<f64>, share: f64) -> usize {
    parts.sort_unstable_by(|a, b| b.total_cmp(a));
    let wanted = share * parts.iter().sum::<f64>();
    let mut done = 0.0;
    let is_wanted = |&part: &f64| {
        let is_wanted = done < wanted && part > 0.0;
        done += part;
        is_wanted
    };
    parts.iter().copied().take_while(is_wanted).count()
}

/// What each unit of a hidden layer adds to the answer at each point of a square grid over the plane
/// −1 … 1, its mean that over the training examples: unit by unit, row by row from the top, `side`
/// points a row. Nothing where examples are no points of the plane, or the answer is more than one
/// number.
///
/// # Panics
/// When there is no such hidden layer.
pub fn added_over_plane(
    network: &Network<f32>,
    data: &Data,
    layer: usize,
    side: usize,
) -> Vec<f32> {
    let network = network.cast::<f64>();
    let Some(plane) = &data.plane else { return Vec::new() };
    if network.layers[network.hidden_layers()].units() != 1 {
        return Vec::new();
    }
    let means = means(&activations(&network, data, &f64::shared(&data.inputs), layer));
    let points =
        DMatrix::from_fn(2, side * side, |axis, i| plane.inputs_at(grid_point(side, i))[axis]);
    let all: Vec<u32> = (0..(side * side) as u32).collect();
    let added = added(&network, data, &points, &all, layer, &means);
    added.iter().map(|&c| c as f32).collect()
}

/// A layer's activations to the training examples: examples × units.
fn activations(
    network: &Network<f64>,
    data: &Data,
    inputs: &DMatrix<f64>,
    layer: usize,
) -> DMatrix<f64> {
    let (targets, mut tile) = (DMatrix::zeros(0, 0), Tile::new(network));
    let examples = &data.training;
    Probe { data, inputs, targets: &targets, examples, tile: &mut tile }
        .activations(network, layer)
        .transpose()
}

fn means(activations: &DMatrix<f64>) -> Vec<f64> {
    activations.column_iter().map(|sent| mean(sent.as_slice())).collect()
}

/// What each unit adds to some inputs, held at `means` where it is left out:
/// (outputs of the first, of the second, …) × units.
fn added(
    network: &Network<f64>,
    data: &Data,
    inputs: &DMatrix<f64>,
    examples: &[u32],
    layer: usize,
    means: &[f64],
) -> DMatrix<f64> {
    let outputs = network.layers[network.hidden_layers()].units();
    // Only sums are looked at, so that any target does.
    let (targets, mut tile) = (DMatrix::zeros(outputs, inputs.ncols()), Tile::new(network));
    let mut probe = Probe { data, inputs, targets: &targets, examples, tile: &mut tile };
    let mut whole = vec![0.0; examples.len() * outputs];
    let at = |place: usize| -> Range<usize> { place * outputs..(place + 1) * outputs };
    probe.say(network, |place, said| whole[at(place)].copy_from_slice(said.z));
    let mut added = DMatrix::zeros(whole.len(), means.len());
    probe.say_with_each_held(network, layer, means, |unit, place, said| {
        let mut column = added.column_mut(unit);
        let without = said.z.iter();
        for (to, (whole, without)) in
            column.as_mut_slice()[at(place)].iter_mut().zip(whole[at(place)].iter().zip(without))
        {
            *to = whole - without;
        }
    });
    added
}

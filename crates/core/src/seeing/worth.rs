//! What a unit is worth to the network that it stands in: how the network does without it.
//!
//! To do without a unit is to hold what it sends: at 0, as if it were cut out, or at its mean over the
//! training examples, so that it still sends as much as it did and tells nothing any more. Cutting out
//! units and looking at the damage is as old as networks are (Mozer, Smolensky: Skeletonization,
//! NIPS 1988).

use nalgebra::DMatrix;

use super::correlation::{correlation, mean};
use super::probe::{Probe, Said, Score};
use crate::data::raw::Targets;
use crate::network::layers::Network;
use crate::numbers::real::Real;

/// From this correlation in size on two units say the same.
const SAME: f64 = 0.99;

/// A unit whose loss rises by no more than this share without it is redundant.
const REDUNDANT: f64 = 0.01;

/// What the units of a hidden layer are worth at one moment, over the training examples.
#[derive(Clone, Debug, PartialEq)]
pub struct Worth {
    /// How the network does with all of them.
    pub with_all: ScoreByClass,
    /// A unit each.
    pub units: Vec<UnitWorth>,
}

/// What one unit is worth.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitWorth {
    /// How the network does with its activation held at 0.
    pub at_zero: ScoreByClass,
    /// How it does with its activation held at its mean.
    pub at_mean: ScoreByClass,
    /// The share of training examples for which its activation is not 0.
    pub answers: f64,
    /// The first unit of the layer, from 0, whose activations correlate with its own by 0.99 or more
    /// in size; `None` where there is none but itself.
    pub same_as: Option<usize>,
}

/// How a network does on the training examples, and on those of each class.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreByClass {
    /// How it does on all.
    pub all: Score,
    /// The share of each class's examples whose class is said rightly, `None` for a class of which
    /// there is no example; `None` where the target is a number.
    pub by_class: Option<Vec<Option<f64>>>,
}

impl Worth {
    pub(crate) fn of<S: Real>(mut probe: Probe<S>, network: &Network<S>, layer: usize) -> Self {
        let classes = ExampleClasses::of(&probe);
        let sent = probe.activations(network, layer).transpose();
        let mut with_all = classes.tally();
        probe.say(network, |place, said| with_all.add(&classes, place, &said));
        let mut held = |value: &dyn Fn(&[f64]) -> f64| {
            let values: Vec<S> =
                sent.column_iter().map(|sent| S::from_f64(value(sent.as_slice()))).collect();
            let mut tallies = vec![classes.tally(); values.len()];
            probe.say_with_each_held(network, layer, &values, |unit, place, said| {
                tallies[unit].add(&classes, place, &said);
            });
            tallies.into_iter().map(|tally| tally.score(&classes)).collect::<Vec<_>>()
        };
        let (at_zero, at_mean) = (held(&|_| 0.0), held(&mean));
        let units =
            at_zero.into_iter().zip(at_mean).enumerate().map(|(unit, (at_zero, at_mean))| {
                let answers = sent.column(unit).iter().filter(|&&a| a != 0.0).count();
                let answers = answers as f64 / sent.nrows() as f64;
                UnitWorth { at_zero, at_mean, answers, same_as: same_as(&sent, unit) }
            });
        Self { with_all: with_all.score(&classes), units: units.collect() }
    }

    /// By how much the loss rises with a unit's activation held at its mean: below 0 where the network
    /// does better without.
    pub fn damage(&self, unit: usize) -> f64 {
        self.units[unit].at_mean.all.loss - self.with_all.all.loss
    }

    /// Whether the loss rises by no more than a hundredth with a unit's activation held at its mean.
    pub fn is_redundant(&self, unit: usize) -> bool {
        self.damage(unit) <= REDUNDANT * self.with_all.all.loss
    }
}

impl UnitWorth {
    /// Whether it sends 0 to every training example.
    pub fn is_dead(&self) -> bool {
        self.answers == 0.0
    }
}

/// The first of a layer's units that says the same as one of them; `sent` is examples × units.
fn same_as(sent: &DMatrix<f64>, unit: usize) -> Option<usize> {
    let of = |unit: usize| sent.column(unit);
    (0..sent.ncols())
        .filter(|&other| other != unit)
        .find(|&other| correlation(of(unit).as_slice(), of(other).as_slice()).abs() >= SAME)
}

/// The classes of some examples.
struct ExampleClasses {
    /// An example each; nothing where targets are numbers.
    labels: Option<Vec<u8>>,
    /// How many there are of each class.
    counts: Vec<usize>,
    examples: usize,
}

impl ExampleClasses {
    fn of<S: Real>(probe: &Probe<S>) -> Self {
        let examples = probe.examples.len();
        let Targets::Classes { labels, names } = &probe.data.targets else {
            return Self { labels: None, counts: Vec::new(), examples };
        };
        let labels: Vec<u8> = probe.examples.iter().map(|&i| labels[i as usize]).collect();
        let mut counts = vec![0; names.len()];
        for &label in &labels {
            counts[usize::from(label)] += 1;
        }
        Self { labels: Some(labels), counts, examples }
    }

    fn tally(&self) -> Tally {
        Tally { loss: 0.0, right: vec![0.0; self.counts.len()] }
    }
}

/// What is added up over the examples: losses, and how many of each class are right.
#[derive(Clone)]
struct Tally {
    loss: f64,
    right: Vec<f64>,
}

impl Tally {
    fn add<S: Real>(&mut self, classes: &ExampleClasses, place: usize, said: &Said<S>) {
        self.loss += said.loss;
        if let (Some(labels), Some(right)) = (&classes.labels, said.right) {
            self.right[usize::from(labels[place])] += right;
        }
    }

    fn score(&self, classes: &ExampleClasses) -> ScoreByClass {
        let count = classes.examples as f64;
        let has_classes = classes.labels.is_some();
        let accuracy = has_classes.then(|| self.right.iter().sum::<f64>() / count);
        let share = |(&right, &of): (&f64, &usize)| (of > 0).then(|| right / of as f64);
        ScoreByClass {
            all: Score { loss: self.loss / count, accuracy },
            by_class: has_classes
                .then(|| self.right.iter().zip(&classes.counts).map(share).collect()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Change, Permalink, Trainer};

    fn run(link: &str, examples: u64) -> Trainer<f32> {
        let mut run = Trainer::new(&Permalink::parse(link).unwrap().experiment).unwrap();
        run.advance(examples);
        run
    }

    /// The outgoing weights of a unit set to 0 by hand are the unit held at 0.
    #[test]
    fn a_unit_held_at_zero_is_a_unit_cut_out() {
        for (link, layer) in [
            ("", 0),
            ("network.hidden=6,5&network.activation=softplus", 0),
            ("network.hidden=6,5", 1),
            ("data.set=digits&network.hidden=7&network.activation=relu", 0),
            ("data.set=hills&training.learning_rate=0.03", 0),
            ("data.set=iris&data.examples=90&data.test_fraction=0.3", 0),
        ] {
            let mut whole = run(link, 700);
            let worth = whole.worth(layer);
            assert_eq!(worth.with_all.all, whole.training_score(), "{link}");
            for (unit, of) in worth.units.iter().enumerate() {
                let mut cut = whole.clone();
                for to in 0..whole.network().layers[layer + 1].units() {
                    let change = Change::Weight {
                        layer: layer + 1,
                        unit: to,
                        input: Some(unit),
                        value: 0.0,
                    };
                    cut.change(&change).unwrap();
                }
                assert_eq!(of.at_zero.all, cut.training_score(), "{link}, unit {unit}");
            }
        }
    }

    /// A unit's mean goes into the next layer's biases; then the unit is cut out.
    #[test]
    fn a_unit_held_at_its_mean_tells_nothing_and_sends_as_much() {
        let mut whole = run("data.set=digits&network.hidden=6", 900);
        let worth = whole.worth(0);
        let training = whole.data().training.clone();
        let mut sums = [0.0; 6];
        whole.look_at(&training, 0, |_, sent| {
            for (sum, &a) in sums.iter_mut().zip(sent) {
                *sum += f64::from(a);
            }
        });
        for (unit, sum) in sums.into_iter().enumerate() {
            let mut cut = whole.clone();
            for to in 0..10 {
                let layer = &whole.network().layers[1];
                let sent = f64::from(layer.weights[(to, unit)]) * sum / training.len() as f64;
                let bias = f64::from(layer.biases[to]) + sent;
                for (input, value) in [(Some(unit), 0.0), (None, bias)] {
                    cut.change(&Change::Weight { layer: 1, unit: to, input, value }).unwrap();
                }
            }
            let (of, by_hand) = (&worth.units[unit].at_mean, cut.training_score());
            assert!((of.all.loss - by_hand.loss).abs() < 1e-5, "{} {}", of.all.loss, by_hand.loss);
            let Targets::Classes { labels, .. } = &whole.data().targets else { panic!() };
            let mut counts = [0.0; 10];
            for &label in labels {
                counts[usize::from(label)] += 1.0;
            }
            let right: f64 =
                of.by_class.iter().flatten().zip(&counts).map(|(s, n)| s.unwrap() * n).sum();
            assert!((right / 100.0 - of.all.accuracy.unwrap()).abs() < 1e-12);
        }
    }

    #[test]
    fn units_that_do_nothing_or_the_same_are_told() {
        let worth = run("start.symmetry=twins", 1000).worth(0);
        let same: Vec<_> = worth.units.iter().map(|unit| unit.same_as).collect();
        for pair in 0..4 {
            assert!(same[2 * pair].is_some_and(|unit| unit <= 2 * pair + 1));
            assert!(same[2 * pair + 1].is_some_and(|unit| unit <= 2 * pair));
        }
        let dead = run("network.activation=relu&start.bias=-3", 100).worth(0);
        for (unit, of) in dead.units.iter().enumerate() {
            assert!(of.is_dead() && of.same_as.is_none() && dead.is_redundant(unit));
            assert_eq!(of.at_mean, dead.with_all);
        }
        let one = run("network.hidden=1", 3000).worth(0);
        assert!(one.damage(0) > 0.0 && !one.is_redundant(0) && one.units[0].answers == 1.0);
    }

    #[test]
    fn a_class_without_examples_and_a_number_have_no_share() {
        let few = run("data.set=digits&data.examples=3", 10).worth(0);
        let shares = few.with_all.by_class.unwrap();
        let told = shares.iter().flatten().count();
        assert!(shares.len() == 10 && (1..=3).contains(&told), "{shares:?}");
        let hills = run("data.set=hills&training.learning_rate=0.01", 10).worth(0);
        assert_eq!((hills.with_all.by_class, hills.with_all.all.accuracy), (None, None));
    }
}

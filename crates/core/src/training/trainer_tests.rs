//! Gradients against finite differences, in f64, and starts anew.

use proptest::prelude::*;

use super::trainer::Trainer;
use crate::{Activation, DataSet, Experiment, Loss, Network, Optimiser, Scheme};

fn experiments() -> impl Strategy<Value = Experiment> {
    (
        prop::sample::select(vec![DataSet::Circles, DataSet::Iris, DataSet::Hills]),
        prop::sample::select(Activation::ALL),
        prop::sample::select(Loss::ALL),
        prop::collection::vec(1..6_u32, 0..4),
        1..6_u32,
        any::<u32>(),
        prop::sample::select(vec![[0.0, 0.0, 0.0], [0.1, 0.2, 0.0], [0.0, 0.0, 0.4]]),
    )
        .prop_map(|(set, activation, loss, hidden, batch, seed, [l1, l2, dropout])| {
            let mut experiment = Experiment::default();
            experiment.data.set = set;
            experiment.data.examples = 5;
            experiment.network.hidden = hidden;
            experiment.network.activation = activation;
            experiment.start.scheme = Scheme::Uniform;
            experiment.start.scale = 0.8;
            experiment.start.bias = 0.1;
            experiment.start.seed = seed;
            experiment.training.loss =
                if set == DataSet::Hills { Loss::SquaredError } else { loss };
            experiment.training.l1 = l1;
            experiment.training.l2 = l2;
            experiment.training.dropout = dropout;
            experiment.training.batch = batch.min(5);
            experiment.training.learning_rate = 1.0;
            experiment
        })
}

/// λ₁·Σ|w| + ½λ₂·Σw²
fn penalty(experiment: &Experiment, network: &Network<f64>) -> f64 {
    let weights = || network.layers.iter().flat_map(|layer| layer.weights.iter());
    let training = &experiment.training;
    training.l1 * weights().map(|w| w.abs()).sum::<f64>()
        + 0.5 * training.l2 * weights().map(|w| w * w).sum::<f64>()
}

/// What the next batch's update makes smaller: the mean loss over its examples, each with what
/// dropout leaves out of it, and the penalties.
fn batch_loss(trainer: &mut Trainer<f64>, batch: usize) -> f64 {
    let examples = trainer.order_of(0)[..batch].to_vec();
    let losses = examples.iter().enumerate().map(|(seen, &example)| {
        let inputs = trainer.inputs.column(example as usize);
        let mut masks: Vec<_> = trainer.step.masks.clone();
        let masks = trainer.dropout.as_ref().map(|dropout| {
            dropout.draw(seen as u64, &mut masks);
            &masks[..]
        });
        let mut signals = crate::Forward::new(&trainer.network);
        trainer.network.forward(inputs.as_slice(), masks, &mut signals);
        let output = signals.output();
        let target = trainer.targets.column(example as usize);
        let (z, y) = (output.z.as_slice(), output.activations.as_slice());
        trainer.network.output.loss(z, y, target.as_slice())
    });
    losses.sum::<f64>() / batch as f64 + penalty(&trainer.experiment, &trainer.network)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// With a learning rate of 1 the first update is minus the gradient of the batch's mean loss.
    /// The central difference's error is of the order of h² ≈ 1e-10 and of rounding, 1e-16 / h.
    #[test]
    fn updates_are_the_gradient_of_the_mean_loss(experiment in experiments()) {
        let batch = experiment.training.batch as usize;
        let start = Trainer::<f64>::new(&experiment).unwrap();
        let mut stepped = start.clone();
        stepped.step_batch();
        let h = 1e-5;
        let mut probe = start.clone();
        for l in 0..start.network.layers.len() {
            for part in 0..2 {
                for i in 0..start.network.layers[l].parameters()[part].len() {
                    let w = start.network.layers[l].parameters()[part][i];
                    let mut loss_at = |value: f64| {
                        probe.network.layers[l].parameters_mut()[part][i] = value;
                        batch_loss(&mut probe, batch)
                    };
                    let expected = (loss_at(w + h) - loss_at(w - h)) / (2.0 * h);
                    loss_at(w);
                    let found = w - stepped.network.layers[l].parameters()[part][i];
                    // Where a kink lies within h, a ReLU's or a penalty's, the difference straddles it.
                    let kinked = near_kink(&mut probe, batch) || (w.abs() < 1e-3 && part == 0);
                    prop_assert!(
                        kinked || (found - expected).abs() < 1e-7 * (1.0 + expected.abs()),
                        "layer {l}, part {part}, number {i}: {found} and not {expected}"
                    );
                }
            }
        }
    }
}

/// Whether the activation has a kink and a hidden unit's sum is so near 0 that a change of 1e-5 in a weight may cross it.
fn near_kink(trainer: &mut Trainer<f64>, batch: usize) -> bool {
    use Activation::{Elu, LeakyRelu, Relu};
    if ![Relu, LeakyRelu, Elu].contains(&trainer.network.activation) {
        return false;
    }
    let examples = trainer.order_of(0)[..batch].to_vec();
    examples.iter().enumerate().any(|(seen, &example)| {
        let mut masks: Vec<_> = trainer.step.masks.clone();
        let masks = trainer.dropout.as_ref().map(|dropout| {
            dropout.draw(seen as u64, &mut masks);
            &masks[..]
        });
        let inputs = trainer.inputs.column(example as usize);
        let mut signals = crate::Forward::new(&trainer.network);
        trainer.network.forward(inputs.as_slice(), masks, &mut signals);
        let hidden = trainer.network.hidden_layers();
        signals.layers[..hidden].iter().any(|layer| layer.z.iter().any(|z| z.abs() < 1e-3))
    })
}

/// What a step tells of itself fits together: the examples' gradients add up to the batch's, the
/// batch's mean is what moved the weights, and the units' shares are those of its squared length.
#[test]
fn a_step_s_answers_fit_together() {
    let mut experiment = Experiment::default();
    experiment.network.hidden = vec![5, 3];
    experiment.training.batch = 4;
    let mut trainer = Trainer::<f64>::new(&experiment).unwrap();
    trainer.watch(true);
    let start = trainer.network().clone();
    let mut sums: Vec<_> = start.layers.iter().map(crate::Layer::zeros_like).collect();
    for seen in 1..=4 {
        trainer.step_example();
        let step = trainer.step();
        assert_eq!((step.in_batch, step.updated), (seen, seen == 4));
        for (l, sum) in sums.iter_mut().enumerate() {
            let mut squares = Vec::new();
            for unit in 0..sum.units() {
                let mut square = step.deltas[l][unit] * step.deltas[l][unit];
                sum.biases[unit] += step.deltas[l][unit];
                for input in 0..sum.inputs() {
                    let gradient = step.example_gradient(l, unit, input);
                    sum.weights[(unit, input)] += gradient;
                    square += gradient * gradient;
                }
                squares.push(square);
            }
            let mut shares = vec![0.0; squares.len()];
            step.shares(l, &mut shares);
            let total: f64 = squares.iter().sum();
            for (share, square) in shares.iter().zip(&squares) {
                assert!((share - square / total).abs() < 1e-12);
            }
            if seen < 4 {
                assert!((&step.gradient[l].weights - &sum.weights).amax() < 1e-15);
                assert_eq!(step.moved(l).unwrap().weights.amax(), 0.0);
            }
        }
    }
    let step = trainer.step();
    for (l, sum) in sums.iter().enumerate() {
        assert!((&step.gradient[l].weights - &sum.weights / 4.0).amax() < 1e-15);
        let crate::Layer { weights, biases } = step.moved(l).unwrap();
        assert!((weights + &sum.weights * (0.1 / 4.0)).amax() < 1e-15);
        assert!((biases + &sum.biases * (0.1 / 4.0)).amax() < 1e-15);
        assert_eq!(&start.layers[l].weights + weights, trainer.network().layers[l].weights);
    }
    trainer.step_example();
    assert_eq!(trainer.step().in_batch, 1, "the next batch begins anew");
}

/// As a new run of the other seed, whatever it was in the middle of: an optimiser with a memory, a
/// batch half full, a dropout mask, a run that diverged.
#[test]
fn a_restart_is_a_new_run_of_another_seed() {
    for (optimiser, rate, batch) in
        [(Optimiser::Adam, 0.01, 7), (Optimiser::Momentum, 10.0, 1), (Optimiser::Sgd, 0.1, 1)]
    {
        let mut experiment = Experiment::default();
        experiment.training.optimiser = optimiser;
        experiment.training.learning_rate = rate;
        experiment.training.batch = batch;
        experiment.training.dropout = 0.2;
        let mut restarted = Trainer::<f32>::new(&experiment).unwrap();
        restarted.advance(523);
        restarted.step_phase();
        restarted.restart(9);
        experiment.start.seed = 9;
        let mut anew = Trainer::<f32>::new(&experiment).unwrap();
        for _ in 0..250 {
            assert_eq!(restarted.step_example(), anew.step_example());
        }
        assert_eq!(restarted.fingerprint(), anew.fingerprint());
        assert_eq!(restarted.examples_seen(), anew.examples_seen());
    }
}

#[test]
fn units_that_answer_no_example_are_counted() {
    let link = "network.activation=relu&start.bias=-3&network.hidden=8,3";
    let experiment = crate::Permalink::parse(link).unwrap().experiment;
    let mut trainer = Trainer::<f32>::new(&experiment).unwrap();
    assert_eq!([trainer.dead_units(0), trainer.dead_units(1)], [8, 3]);
    trainer.advance(500);
    assert_eq!(trainer.dead_units(0), 8, "no error comes back to them");
    let mut alive = Trainer::<f32>::new(&Experiment::default()).unwrap();
    assert_eq!(alive.dead_units(0), 0);
}

/// What is no number is told by the accuracy too, and not counted as wrong or as the first class.
#[test]
fn an_answer_that_is_no_number_has_no_accuracy() {
    for activation in Activation::ALL {
        let mut experiment = Experiment::default();
        experiment.network.activation = *activation;
        let mut trainer = Trainer::<f32>::new(&experiment).unwrap();
        trainer.network.layers[0].weights[(2, 1)] = f32::NAN;
        let score = trainer.training_score();
        assert!(score.loss.is_nan(), "{}", activation.name());
        assert!(score.accuracy.is_some_and(f64::is_nan), "{}", activation.name());
        assert!(trainer.divergence(0).largest_gap.is_nan());
    }
}

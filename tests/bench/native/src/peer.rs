//! burn, in its usual way: a module, a loss, autodiff, and its own optimiser.

use burn::backend::{Autodiff, NdArray};
use burn::module::Module;
use burn::nn::loss::CrossEntropyLossConfig;
use burn::nn::{Linear, LinearConfig};
use burn::optim::{GradientsParams, Optimizer, SgdConfig};
use burn::prelude::*;
use burn::tensor::activation::{relu, tanh};

type Engine = Autodiff<NdArray<f32>>;

/// What everybody trains on.
#[derive(serde::Deserialize)]
pub struct Task {
    features: usize,
    outputs: usize,
    hidden: Vec<usize>,
    activation: String,
    batch: usize,
    rate: f64,
    labels: Vec<i64>,
    inputs: Vec<Vec<f32>>,
}

#[derive(Module, Debug)]
struct Network<B: Backend> {
    layers: Vec<Linear<B>>,
}

impl<B: Backend> Network<B> {
    fn forward(&self, mut x: Tensor<B, 2>, is_relu: bool) -> Tensor<B, 2> {
        for (l, layer) in self.layers.iter().enumerate() {
            x = layer.forward(x);
            if l + 1 < self.layers.len() {
                x = if is_relu { relu(x) } else { tanh(x) };
            }
        }
        x
    }
}

/// One output for two classes is trained as two: burn's cross-entropy has a unit a class.
pub fn burn(task: &Task) -> Box<dyn FnMut() -> u64> {
    let device = Default::default();
    let mut widths = vec![task.features];
    widths.extend(&task.hidden);
    widths.push(task.outputs.max(2));
    let layers = widths.windows(2).map(|w| LinearConfig::new(w[0], w[1]).init(&device)).collect();
    let mut network: Option<Network<Engine>> = Some(Network { layers });
    let mut optimiser = SgdConfig::new().init::<Engine, Network<Engine>>();
    let loss = CrossEntropyLossConfig::new().init::<Engine>(&device);
    let batches: Vec<_> = task
        .inputs
        .chunks(task.batch)
        .zip(task.labels.chunks(task.batch))
        .map(|(inputs, labels)| {
            let numbers = TensorData::new(inputs.concat(), [inputs.len(), task.features]);
            let labels = TensorData::new(labels.to_vec(), [labels.len()]);
            (
                Tensor::<Engine, 2>::from_data(numbers, &device),
                Tensor::<Engine, 1, Int>::from_data(labels, &device),
            )
        })
        .collect();
    let (is_relu, rate) = (task.activation == "relu", task.rate);
    let mut at = 0;
    Box::new(move || {
        let (x, labels) = batches[at].clone();
        at = (at + 1) % batches.len();
        let examples = x.dims()[0] as u64;
        let net = network.take().expect("a network");
        let loss = loss.forward(net.forward(x, is_relu), labels);
        let gradients = GradientsParams::from_grads(loss.backward(), &net);
        network = Some(optimiser.step(rate, net, gradients));
        examples
    })
}

//! How a batch's gradient changes the weights: PyTorch's rules (`torch.optim`) with its defaults.

use crate::choice::choice;
use crate::fast::arch::{self, Kernel};
use crate::network::layers::Layer;
use crate::numbers::real::Real;

choice! {
    /// The rule of change. g is the gradient, η the learning rate, μ the momentum.
    pub enum Optimiser {
        /// Stochastic gradient descent: w ← w − η·g
        Sgd = "sgd",
        /// m ← μ·m + g, w ← w − η·m: Polyak, Some methods of speeding up the convergence of
        /// iteration methods, 1964
        Momentum = "momentum",
        /// m ← μ·m + g, w ← w − η·(g + μ·m): Sutskever, Martens, Dahl, Hinton, On the importance of
        /// initialization and momentum in deep learning, ICML 2013
        Nesterov = "nesterov",
        /// v ← 0.99·v + 0.01·g², w ← w − η·g / (√v + 10⁻⁸): Tieleman, Hinton, Lecture 6.5, 2012
        Rmsprop = "rmsprop",
        /// First and second moments of g, corrected for their start at 0: Kingma, Ba,
        /// arXiv:1412.6980, with β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸
        Adam = "adam",
    }
}

impl Optimiser {
    /// Whether `training.momentum` means anything to the rule.
    pub const fn has_momentum(self) -> bool {
        matches!(self, Self::Momentum | Self::Nesterov)
    }

    /// How many numbers it remembers for each parameter.
    const fn memories(self) -> usize {
        match self {
            Self::Sgd => 0,
            Self::Momentum | Self::Nesterov | Self::Rmsprop => 1,
            Self::Adam => 2,
        }
    }
}

/// RMSprop's decay of the mean square, PyTorch's `alpha`.
const DECAY: f64 = 0.99;
/// Adam's decays of the two moments, PyTorch's `betas`.
const BETAS: [f64; 2] = [0.9, 0.999];
/// Kept from dividing by zero, PyTorch's `eps`.
const EPSILON: f64 = 1e-8;

/// An optimiser with what it remembers: arrays in the network's shape, all zero at the start.
#[derive(Clone, Debug)]
pub(crate) struct Memory<S: Real> {
    optimiser: Optimiser,
    learning_rate: S,
    momentum: S,
    /// One or two for each layer, or none.
    layers: Vec<[Option<Layer<S>>; 2]>,
}

impl<S: Real> Memory<S> {
    pub(crate) fn new(
        optimiser: Optimiser,
        learning_rate: f64,
        momentum: f64,
        layers: &[Layer<S>],
    ) -> Self {
        let memories = optimiser.memories();
        let room =
            |layer: &Layer<S>| [0, 1].map(|memory| (memory < memories).then(|| layer.zeros_like()));
        Self {
            optimiser,
            learning_rate: S::from_f64(learning_rate),
            momentum: S::from_f64(momentum),
            layers: layers.iter().map(room).collect(),
        }
    }

    /// Goes on with other rates; what is remembered stays.
    pub(crate) fn set_rates(&mut self, learning_rate: f64, momentum: f64) {
        self.learning_rate = S::from_f64(learning_rate);
        self.momentum = S::from_f64(momentum);
    }

    /// Forgets what it knows of one unit.
    pub(crate) fn forget(&mut self, l: usize, unit: usize) {
        for memory in self.layers[l].iter_mut().flatten() {
            memory.weights.row_mut(unit).fill(S::zero());
            memory.biases[unit] = S::zero();
        }
    }

    /// All that is remembered, in a fixed order.
    pub(crate) fn parameters(&self) -> impl Iterator<Item = &[S]> {
        self.layers.iter().flatten().flatten().flat_map(Layer::parameters)
    }

    pub(crate) fn parameters_mut(&mut self) -> impl Iterator<Item = &mut [S]> {
        self.layers.iter_mut().flatten().flatten().flat_map(Layer::parameters_mut)
    }

    /// Changes a layer by its gradient, the mean over the batch. `update` counts from 1. Allocates
    /// nothing.
    pub(crate) fn update(
        &mut self,
        l: usize,
        layer: &mut Layer<S>,
        gradient: &Layer<S>,
        update: u64,
    ) {
        arch::run(Update { memory: self, l, layer, gradient, nth: update });
    }
}

/// One layer's change.
struct Update<'a, S: Real> {
    memory: &'a mut Memory<S>,
    l: usize,
    layer: &'a mut Layer<S>,
    gradient: &'a Layer<S>,
    /// Which it is, from 1.
    nth: u64,
}

impl<S: Real> Kernel for Update<'_, S> {
    type Output = ();
    fn operations(&self) -> usize {
        self.gradient.weights.len()
    }
    #[inline(always)]
    fn run<const BLOCK: usize>(self) {
        let Self { memory, l, layer, gradient, nth } = self;
        let &mut Memory { optimiser, learning_rate: rate, momentum, ref mut layers } = memory;
        let [first, second] = &mut layers[l];
        let weights = layer.parameters_mut().into_iter().zip(gradient.parameters());
        let Some(first) = first else {
            for (weights, gradient) in weights {
                for (w, &g) in weights.iter_mut().zip(gradient) {
                    *w -= rate * g;
                }
            }
            return;
        };
        let weights = weights.zip(first.parameters_mut());
        match (optimiser, second) {
            (Optimiser::Adam, Some(second)) => {
                let rule = Adam::at(rate, nth);
                for (((weights, gradient), m), v) in weights.zip(second.parameters_mut()) {
                    let state = m.iter_mut().zip(v);
                    for ((w, &g), (m, v)) in weights.iter_mut().zip(gradient).zip(state) {
                        *w -= rule.step(g, m, v);
                    }
                }
            }
            (Optimiser::Rmsprop, _) => {
                let [decay, rest, epsilon] = [DECAY, 1.0 - DECAY, EPSILON].map(S::from_f64);
                for ((weights, gradient), v) in weights {
                    for ((w, &g), v) in weights.iter_mut().zip(gradient).zip(v) {
                        *v = decay * *v + rest * (g * g);
                        *w -= rate * (g / (v.sqrt() + epsilon));
                    }
                }
            }
            (optimiser, _) => {
                let ahead = optimiser == Optimiser::Nesterov;
                for ((weights, gradient), m) in weights {
                    for ((w, &g), m) in weights.iter_mut().zip(gradient).zip(m) {
                        *m = momentum * *m + g;
                        *w -= rate * if ahead { g + momentum * *m } else { *m };
                    }
                }
            }
        }
    }
}

/// Adam's numbers at one update.
struct Adam<S> {
    betas: [S; 2],
    rests: [S; 2],
    /// η / (1 − β₁ᵗ)
    rate: S,
    /// √(1 − β₂ᵗ)
    root: S,
    epsilon: S,
}

impl<S: Real> Adam<S> {
    /// The corrections are computed in f64, as PyTorch does.
    fn at(rate: S, update: u64) -> Self {
        let [one, two] = BETAS.map(|beta| 1.0 - libm::pow(beta, update as f64));
        Self {
            betas: BETAS.map(S::from_f64),
            rests: BETAS.map(|beta| S::from_f64(1.0 - beta)),
            rate: S::from_f64(rate.to_f64() / one),
            root: S::from_f64(two.sqrt()),
            epsilon: S::from_f64(EPSILON),
        }
    }

    /// What is taken from a weight with gradient `g`.
    #[inline(always)]
    fn step(&self, g: S, m: &mut S, v: &mut S) -> S {
        *m = self.betas[0] * *m + self.rests[0] * g;
        *v = self.betas[1] * *v + self.rests[1] * (g * g);
        self.rate * (*m / (v.sqrt() / self.root + self.epsilon))
    }
}

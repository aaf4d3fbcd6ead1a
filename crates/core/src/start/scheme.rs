//! How weights are drawn: PyTorch's schemes (`torch.nn.init`).

use nalgebra::DMatrix;
use rand_pcg::Pcg32;

use crate::choice::choice;
use crate::numbers::random;

choice! {
    /// How weights are drawn. `scale` is `start.scale`, `in` and `out` are a layer's inputs and
    /// units.
    pub enum Scheme {
        /// Every weight 0.
        Zeros = "zeros",
        /// Every weight is `scale`.
        Constant = "constant",
        /// Between −`scale` and `scale`.
        Uniform = "uniform",
        /// Normal with standard deviation `scale`.
        Normal = "normal",
        /// Within ±`scale`·√(3 / in): LeCun, Bottou, Orr, Müller, Efficient BackProp, 1998.
        LecunUniform = "lecun_uniform",
        /// Normal, deviation `scale`·√(1 / in).
        LecunNormal = "lecun_normal",
        /// Within ±`scale`·√(6 / (in + out)): Glorot, Bengio, Understanding the difficulty of
        /// training deep feedforward neural networks, AISTATS 2010, equation 16.
        XavierUniform = "xavier_uniform",
        /// Normal, deviation `scale`·√(2 / (in + out)).
        XavierNormal = "xavier_normal",
        /// Within ±`scale`·√(6 / in): He, Zhang, Ren, Sun, arXiv:1502.01852.
        HeUniform = "he_uniform",
        /// Normal, deviation `scale`·√(2 / in).
        HeNormal = "he_normal",
        /// Rows or columns, whichever are fewer, orthogonal and of length `scale`: Saxe,
        /// McClelland, Ganguli, arXiv:1312.6120.
        Orthogonal = "orthogonal",
    }
}

impl Scheme {
    /// What `start.scale` is when the document does not say.
    pub const fn default_scale(self) -> f64 {
        match self {
            Self::Constant | Self::Uniform | Self::Normal => 0.5,
            _ => 1.0,
        }
    }

    /// A layer's weights, units × inputs, drawn unit by unit.
    pub(super) fn draw(
        self,
        units: usize,
        inputs: usize,
        scale: f64,
        rng: &mut Pcg32,
    ) -> DMatrix<f32> {
        let (fan_in, fan_out) = (inputs as f64, units as f64);
        let mut fill = |number: &mut dyn FnMut(&mut Pcg32) -> f32| {
            let numbers = (0..units * inputs).map(|_| number(rng));
            DMatrix::from_row_iterator(units, inputs, numbers)
        };
        let mut uniform = |bound: f64| {
            let bound = bound as f32;
            fill(&mut |rng| random::symmetric_unit(rng) * bound)
        };
        match self {
            Self::Zeros => return DMatrix::zeros(units, inputs),
            Self::Constant => return DMatrix::from_element(units, inputs, scale as f32),
            Self::Uniform => return uniform(scale),
            Self::LecunUniform => return uniform(scale * (3.0 / fan_in).sqrt()),
            Self::XavierUniform => return uniform(scale * (6.0 / (fan_in + fan_out)).sqrt()),
            Self::HeUniform => return uniform(scale * (6.0 / fan_in).sqrt()),
            _ => {}
        }
        let mut normal = |deviation: f64| fill(&mut |rng| (random::normal(rng) * deviation) as f32);
        match self {
            Self::LecunNormal => normal(scale * (1.0 / fan_in).sqrt()),
            Self::XavierNormal => normal(scale * (2.0 / (fan_in + fan_out)).sqrt()),
            Self::HeNormal => normal(scale * (2.0 / fan_in).sqrt()),
            Self::Orthogonal => orthogonal(units, inputs, scale, rng),
            _ => normal(scale),
        }
    }
}

/// The orthogonal factor of a normal matrix, with the signs that make it uniformly distributed
/// (Mezzadri, How to generate random matrices from the classical compact groups, 2007).
fn orthogonal(units: usize, inputs: usize, scale: f64, rng: &mut Pcg32) -> DMatrix<f32> {
    let drawn = (0..units * inputs).map(|_| random::normal(rng));
    let drawn = DMatrix::from_row_iterator(units, inputs, drawn);
    let tall = if units < inputs { drawn.transpose() } else { drawn };
    let (mut q, r) = tall.qr().unpack();
    for (i, mut column) in q.column_iter_mut().enumerate() {
        if r[(i, i)] < 0.0 {
            column.neg_mut();
        }
    }
    let q = if units < inputs { q.transpose() } else { q };
    q.map(|x| (x * scale) as f32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::random::Purpose;

    /// The second moment of each scheme's weights is what its paper says, within five standard
    /// errors of 200 × 300 numbers.
    #[test]
    fn schemes_have_the_variance_that_they_should() {
        let (units, inputs) = (200, 300);
        let (fan_in, fan_out) = (300.0, 200.0);
        for &scheme in Scheme::ALL {
            let scale = 1.5;
            let expected = scale
                * scale
                * match scheme {
                    Scheme::Zeros => 0.0,
                    Scheme::Constant | Scheme::Normal => 1.0,
                    Scheme::Uniform => 1.0 / 3.0,
                    // An orthogonal row has length 1.5 and 300 numbers.
                    Scheme::LecunUniform | Scheme::LecunNormal | Scheme::Orthogonal => 1.0 / fan_in,
                    Scheme::XavierUniform | Scheme::XavierNormal => 2.0 / (fan_in + fan_out),
                    Scheme::HeUniform | Scheme::HeNormal => 2.0 / fan_in,
                };
            let mut rng = random::stream(5, Purpose::Weights, 0);
            let weights = scheme.draw(units, inputs, scale, &mut rng).map(f64::from);
            let found = weights.norm_squared() / (fan_in * fan_out);
            assert!((found - expected).abs() <= 0.03 * expected, "{}", scheme.name());
        }
    }

    #[test]
    fn orthogonal_rows_are_orthogonal_whichever_side_is_longer() {
        for (units, inputs) in [(5, 9), (9, 5), (6, 6), (1, 4), (4, 1)] {
            let mut rng = random::stream(9, Purpose::Weights, 0);
            let weights = Scheme::Orthogonal.draw(units, inputs, 1.0, &mut rng);
            let product = if units < inputs {
                &weights * weights.transpose()
            } else {
                weights.transpose() * &weights
            };
            let side = units.min(inputs);
            assert!((product - DMatrix::identity(side, side)).amax() < 1e-6);
        }
    }
}

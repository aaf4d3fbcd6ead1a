//! What the network says, and what that costs.
//!
//! The output follows the loss, so that the gradient with respect to the output's sums is simply
//! what the network says minus what it should say (Bishop, Pattern Recognition and Machine
//! Learning, 2006, section 4.3.6).

use super::activation::softplus;
use crate::fast::functions;
use crate::numbers::real::Real;

/// What the last layer makes of its sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// One unit, the probability of class 1.
    Sigmoid,
    /// A unit a class, the probability of each.
    Softmax,
    /// The sums themselves.
    Linear,
}

impl Output {
    /// What the network says, from its sums `z`: both hold `units` numbers an example, one example
    /// after the other.
    pub(crate) fn apply<S: Real>(self, units: usize, z: &[S], y: &mut [S]) {
        y.copy_from_slice(z);
        match self {
            Self::Linear => {}
            Self::Sigmoid => functions::sigmoid(y),
            Self::Softmax => {
                for y in y.chunks_exact_mut(units) {
                    let largest = largest(y);
                    for y in y {
                        *y -= largest;
                    }
                }
                functions::exp(y);
                for y in y.chunks_exact_mut(units) {
                    let sum = y.iter().fold(S::zero(), |sum, &y| sum + y);
                    for y in y {
                        *y /= sum;
                    }
                }
            }
        }
    }

    /// Whether the output says the right class. `None` where the target is a number.
    pub(crate) fn is_right<S: Real>(
        self,
        classes: Option<usize>,
        y: &[S],
        target: &[S],
    ) -> Option<bool> {
        let middle = if self == Self::Sigmoid { S::from_f64(0.5) } else { S::zero() };
        match classes? {
            2 => Some((y[0] > middle) == (target[0] > middle)),
            _ => Some(position_of_largest(y) == position_of_largest(target)),
        }
    }

    /// The loss of an example whose sums are `z` and whose output is `y`. Cross-entropy is taken
    /// from the sums, where a probability that rounds to 0 still has its logarithm.
    pub(crate) fn loss<S: Real>(self, z: &[S], y: &[S], target: &[S]) -> S {
        match self {
            Self::Linear => {
                let mut sum = S::zero();
                for (&y, &target) in y.iter().zip(target) {
                    sum += (y - target) * (y - target);
                }
                sum * S::from_f64(0.5)
            }
            // −t·log σ(z) − (1−t)·log(1−σ(z)) = log(1 + eᶻ) − t·z, of a z with its sign turned where
            // t is 1, so that nothing large is taken from something large.
            Self::Sigmoid => softplus(if target[0] > S::from_f64(0.5) { -z[0] } else { z[0] }),
            // −Σ t·log p = log Σ e^(z−m) − Σ t·(z−m), m the largest sum
            Self::Softmax => {
                let largest = largest(z);
                let (mut sum, mut own) = (S::zero(), S::zero());
                for (&z, &target) in z.iter().zip(target) {
                    sum += (z - largest).exp();
                    own += target * (z - largest);
                }
                sum.ln() - own
            }
        }
    }
}

fn largest<S: Real>(z: &[S]) -> S {
    z.iter().copied().fold(z[0], |m, z| if z > m { z } else { m })
}

/// The first of the largest.
fn position_of_largest<S: Real>(y: &[S]) -> usize {
    (0..y.len()).fold(0, |best, i| if y[i] > y[best] { i } else { best })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cross_entropy_is_minus_the_logarithm_of_the_probability() {
        for z in [-30.0, -2.0, 0.0, 0.7, 30.0_f64] {
            for target in [0.0, 1.0] {
                let mut y = [0.0];
                Output::Sigmoid.apply(1, &[z], &mut y);
                let p: f64 = if target == 1.0 { y[0] } else { 1.0 - y[0] };
                let loss = Output::Sigmoid.loss(&[z], &y, &[target]);
                if p > 1e-9 {
                    assert!((loss + p.ln()).abs() < 1e-5, "{loss} for p = {p}");
                }
                assert!(loss.is_finite());
            }
        }
        let z = [1.0, -2.0, 0.5_f64];
        let mut y = [0.0; 3];
        Output::Softmax.apply(3, &z, &mut y);
        assert!((y.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        let loss = Output::Softmax.loss(&z, &y, &[0.0, 1.0, 0.0]);
        assert!((loss + y[1].ln()).abs() < 1e-12);
    }

    #[test]
    fn huge_sums_cost_what_they_should_and_do_not_overflow() {
        assert_eq!(Output::Sigmoid.loss(&[-1e30_f32], &[0.0], &[1.0]), 1e30);
        assert_eq!(Output::Softmax.loss(&[1e30_f32, -1e30], &[1.0, 0.0], &[1.0, 0.0]), 0.0);
    }
}

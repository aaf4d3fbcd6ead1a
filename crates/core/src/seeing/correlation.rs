//! How far two lists of numbers go together.

/// Pearson's r of two lists that are as long: 1 where one rises in proportion as the other does, −1
/// where it falls. 0 where one of them does not vary, to within what rounding leaves of its mean; no
/// number where one has none.
pub(super) fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let [a, b] = [a, b].map(Centred::of);
    if a.varies() && b.varies() {
        let sum: f64 = a.each().zip(b.each()).map(|(a, b)| a * b).sum();
        (sum / (a.squares * b.squares).sqrt()).clamp(-1.0, 1.0)
    } else if a.squares.is_nan() || b.squares.is_nan() {
        f64::NAN
    } else {
        0.0
    }
}

/// A list, and what is left of it when its mean is taken off.
struct Centred<'a> {
    numbers: &'a [f64],
    mean: f64,
    /// Σ (x − mean)²
    squares: f64,
}

impl<'a> Centred<'a> {
    fn of(numbers: &'a [f64]) -> Self {
        let mean = mean(numbers);
        let squares = numbers.iter().map(|x| (x - mean) * (x - mean)).sum();
        Self { numbers, mean, squares }
    }

    fn each(&self) -> impl Iterator<Item = f64> {
        self.numbers.iter().map(|x| x - self.mean)
    }

    /// Whether it varies by more than the rounding of its own mean.
    fn varies(&self) -> bool {
        let rounding = self.numbers.len() as f64 * f64::EPSILON * self.mean.abs();
        self.squares.is_finite() && self.squares > self.numbers.len() as f64 * rounding * rounding
    }
}

/// ⟨a, b⟩ of two lists that are as long.
pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    assert_eq!(a.len(), b.len(), "lists that are as long");
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// The mean of numbers; no number of none.
///
/// ```
/// assert_eq!(unalike_core::mean(&[1.0, 2.0, 6.0]), 3.0);
/// ```
pub fn mean(numbers: &[f64]) -> f64 {
    numbers.iter().sum::<f64>() / numbers.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_go_together_or_against_each_other() {
        let rising = [1.0, 2.0, 3.0, 4.0];
        assert_eq!(correlation(&rising, &[10.0, 20.0, 30.0, 40.0]), 1.0);
        assert_eq!(correlation(&rising, &[5.0, 4.0, 3.0, 2.0]), -1.0);
        assert_eq!(correlation(&rising, &[1.0, 2.0, 2.0, 1.0]), 0.0);
    }

    #[test]
    fn what_does_not_vary_goes_with_nothing() {
        let third = [0.1 + 0.2; 7];
        assert_eq!(correlation(&third, &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]), 0.0);
        assert_eq!(correlation(&[0.0; 3], &[0.0; 3]), 0.0);
        assert!(correlation(&[f64::NAN, 1.0], &[0.0, 1.0]).is_nan());
    }
}

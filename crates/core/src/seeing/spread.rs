//! How far apart numbers lie: the one home of the median and the quarters, for whoever tells them.

/// Five numbers that say how others are spread.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// The smallest of them.
    pub smallest: f64,
    /// A quarter of the numbers lie below; between two of them where it falls there.
    pub low: f64,
    /// The one in the middle; of an even number the mean of the middle two.
    pub median: f64,
    /// A quarter of the numbers lie above.
    pub high: f64,
    /// The largest of them.
    pub largest: f64,
}

impl Spread {
    /// Of numbers in any order, which it puts in order; nothing of none.
    ///
    /// ```
    /// use unalike_core::Spread;
    ///
    /// let spread = Spread::of(&mut [8.0, 1.0, 4.0, 2.0]).unwrap();
    /// assert_eq!((spread.low, spread.median, spread.high), (1.75, 3.0, 5.0));
    /// ```
    pub fn of(numbers: &mut [f64]) -> Option<Self> {
        numbers.sort_unstable_by(f64::total_cmp);
        let (&smallest, &largest) = (numbers.first()?, numbers.last()?);
        let [low, high] = [0.25, 0.75].map(|share| quantile(numbers, share));
        Some(Self { smallest, low, median: median(numbers), high, largest })
    }
}

/// The middle of numbers that are in order; of an even number the mean of the middle two. No number
/// of none.
pub(super) fn median(sorted: &[f64]) -> f64 {
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => f64::NAN,
        count if count % 2 == 1 => sorted[middle],
        _ => f64::midpoint(sorted[middle - 1], sorted[middle]),
    }
}

/// The number below which such a share lies, of numbers that are in order and at least one; on the
/// straight line between two where it falls there.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let at = share * (sorted.len() - 1) as f64;
    let (low, high) = (sorted[at.floor() as usize], sorted[at.ceil() as usize]);
    low + (at - at.floor()) * (high - low)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_an_even_number_is_the_mean_of_the_middle_two() {
        let median = |numbers: &[f64]| Spread::of(&mut numbers.to_vec()).unwrap().median;
        assert_eq!(median(&[1.0, 8.0, 2.0, 4.0]), 3.0);
        assert_eq!(median(&[8.0, 2.0, 1.0]), 2.0);
        assert_eq!(median(&[5.0]), 5.0);
        assert_eq!(Spread::of(&mut []), None);
    }

    #[test]
    fn one_number_is_all_five() {
        let spread = Spread::of(&mut [5.0]).unwrap();
        let Spread { smallest, low, median, high, largest } = spread;
        assert_eq!([smallest, low, median, high, largest], [5.0; 5]);
    }
}

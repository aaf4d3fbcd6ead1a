//! How often chance alone gives as many partners of one number.

/// Whether partners bear the same number more often than chance has it; of units that add something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SameIndex {
    /// How many partners bear the same number.
    pub same: usize,
    /// Of how many.
    pub of: usize,
    /// How many chance alone gives on average.
    pub expected: f64,
    /// The probability that it gives as many or more.
    pub p: f64,
}

impl SameIndex {
    /// Of the matchings of one network of `units` units with each of several others:
    /// [`told`](super::matching::Matching::told) of each.
    pub fn of(units: usize, told: impl IntoIterator<Item = [usize; 2]>) -> Self {
        let (looked_at, same): (Vec<usize>, Vec<usize>) =
            told.into_iter().map(|[of, same]| (of, same)).unzip();
        let (of, same) = (looked_at.iter().sum(), same.iter().sum());
        let expected = of as f64 / units as f64;
        Self { same, of, expected, p: chance_of_same(units, &looked_at, same) }
    }
}

/// The probability that as many as `same`, or more, are matched to their own number, where of the
/// `units` units of each pair of networks so many are looked at as `looked_at` says, a pair each, and
/// every matching is as likely as every other.
///
/// Exact: how many things a random permutation leaves in their places is told by counting (the
/// rencontres numbers; Montmort 1708), and the matchings' numbers are added up as independent ones.
/// Holds for the matchings of one network with each of several others: if numbers mean nothing, each
/// other network's numbering is a random one, whatever the first's is.
///
/// ```
/// use unalike_core::chance_of_same;
///
/// // Of the six orders of three things one leaves all in place, three one, two none.
/// assert!((chance_of_same(3, &[3], 3) - 1.0 / 6.0).abs() < 1e-12);
/// assert!((chance_of_same(3, &[3], 1) - 4.0 / 6.0).abs() < 1e-12);
/// // A third of them leaves the first in place.
/// assert!((chance_of_same(3, &[1], 1) - 1.0 / 3.0).abs() < 1e-12);
/// assert_eq!(chance_of_same(8, &[8; 100], 0), 1.0);
/// ```
pub fn chance_of_same(units: usize, looked_at: &[usize], same: usize) -> f64 {
    // Fewer than `same` is all that has to be added up.
    let mut fewer = vec![0.0; same];
    let Some(none) = fewer.first_mut() else { return 1.0 };
    *none = 1.0;
    for &of in looked_at {
        let one = in_place(units, of.min(units));
        for total in (0..same).rev() {
            fewer[total] =
                one.iter().take(total + 1).enumerate().map(|(k, p)| p * fewer[total - k]).sum();
        }
    }
    (1.0 - fewer.iter().sum::<f64>()).clamp(0.0, 1.0)
}

/// The probability that a random permutation of `things` leaves 0, 1, … of the first `of` in their
/// places, by inclusion and exclusion: for j of them (of over j) ÷ (things over j) ÷ j!, times the sum
/// over i of (−1)ⁱ (of − j over i) ÷ (things − j over i) ÷ i!.
fn in_place(things: usize, of: usize) -> Vec<f64> {
    let none_of = |things: usize, of: usize| {
        let (mut sum, mut term) = (0.0, 1.0);
        for i in 0..=of {
            sum += term;
            term *= -((of - i) as f64) / ((things - i).max(1) * (i + 1)) as f64;
        }
        sum
    };
    let mut these = 1.0;
    (0..=of)
        .map(|j| {
            let chance = these * none_of(things - j, of - j);
            these *= (of - j) as f64 / ((things - j).max(1) * (j + 1)) as f64;
            chance
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every order of the things, one after the other.
    fn orders(things: usize) -> Vec<Vec<usize>> {
        if things == 0 {
            return vec![Vec::new()];
        }
        let mut all = Vec::new();
        for order in orders(things - 1) {
            for place in 0..things {
                let mut longer = order.clone();
                longer.insert(place, things - 1);
                all.push(longer);
            }
        }
        all
    }

    #[test]
    fn it_is_what_counting_all_orders_gives() {
        for things in 1..=6 {
            let all = orders(things);
            for of in 0..=things {
                let in_place = |order: &Vec<usize>| {
                    order
                        .iter()
                        .take(of)
                        .enumerate()
                        .filter(|(place, thing)| place == *thing)
                        .count()
                };
                let fixed: Vec<usize> = all.iter().map(in_place).collect();
                for same in 0..=2 * of {
                    let once = fixed.iter().filter(|&&n| n >= same).count() as f64;
                    let pairs = fixed.iter().flat_map(|a| fixed.iter().map(move |b| a + b));
                    let twice = pairs.filter(|&n| n >= same).count() as f64;
                    let orders = all.len() as f64;
                    assert!((chance_of_same(things, &[of], same) - once / orders).abs() < 1e-12);
                    let told = chance_of_same(things, &[of; 2], same);
                    assert!((told - twice / orders / orders).abs() < 1e-12);
                }
            }
        }
    }

    #[test]
    fn many_pairs_and_one_unit_are_told_as_well() {
        // The sum of many is nearly normal around one a pair.
        assert!((chance_of_same(8, &[8; 1000], 1000) - 0.5).abs() < 0.02);
        assert!((chance_of_same(128, &[128; 1000], 1000) - 0.5).abs() < 0.02);
        assert!(chance_of_same(8, &[8; 1000], 1200) < 1e-8);
        assert_eq!(chance_of_same(1, &[1; 5], 5), 1.0);
        assert_eq!(chance_of_same(8, &[0; 5], 0), 1.0);
    }
}

//! Where chance comes from: one pinned generator, and a stream of its own for every purpose.
//!
//! Streams that share nothing keep the document's fields apart: another order of the examples
//! leaves the random start as it was, bit for bit. Not for secrets.

use rand::Rng;
use rand_pcg::Pcg32;

/// What a stream of random numbers is for. The number is part of the document's meaning: a change
/// changes every run.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Purpose {
    /// Which examples, and where they lie.
    Data = 1,
    /// The weights at the start.
    Weights = 2,
    /// The order of the examples within an epoch.
    Order = 3,
    /// Which examples are held out.
    Split = 4,
    /// How a layer's units are permuted at the start.
    Shuffle = 5,
    /// Which units an example leaves out.
    Dropout = 6,
    /// Who is whose partner where all are alike. Not part of a run.
    Partners = 7,
}

/// The stream for one purpose. `index` tells several of the same purpose apart: the epoch, for the
/// order, so that any epoch's order can be had without those before it.
pub(crate) fn stream(seed: u32, purpose: Purpose, index: u64) -> Pcg32 {
    let purpose = purpose as u64;
    // PCG's streams are related when their states are; hashing the three sets them far apart.
    let state = split_mix(split_mix(u64::from(seed) << 8 | purpose).wrapping_add(index));
    Pcg32::new(state, purpose)
}

/// A number in −1 … 1, every 2⁻²³ equally likely.
pub(crate) fn symmetric_unit(rng: &mut impl Rng) -> f32 {
    // Exact in f32: a 24-bit integer, scaled by a power of two.
    let steps = (rng.next_u32() >> 8) as i32 - (1 << 23);
    steps as f32 / (1 << 23) as f32
}

/// A number in 0 … 1 (1 excluded), every 2⁻²⁴ equally likely.
pub(crate) fn unit(rng: &mut impl Rng) -> f32 {
    (rng.next_u32() >> 8) as f32 / (1 << 24) as f32
}

/// A number of the normal distribution with mean 0 and variance 1: Box and Muller, A note on the
/// generation of random normal deviates, 1958, doi:10.1214/aoms/1177706645. In f64 with functions
/// that are compiled in; `rand_distr`'s own would take the platform's logarithm where another crate
/// asks num-traits for `std`.
pub(crate) fn normal(rng: &mut impl Rng) -> f64 {
    // Never 0, so that its logarithm is finite.
    let u = (f64::from(rng.next_u32()) + 0.5) / 4_294_967_296.0;
    let turn = f64::from(rng.next_u32()) / 4_294_967_296.0;
    (-2.0 * libm::log(u)).sqrt() * libm::cos(core::f64::consts::TAU * turn)
}

/// `SplitMix64`'s output function (Steele, Lea, Flood: Fast splittable pseudorandom number
/// generators, OOPSLA 2014, doi:10.1145/2660193.2660195).
const fn split_mix(x: u64) -> u64 {
    let x = x.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_of_one_seed_share_nothing() {
        let draw = |purpose, index| {
            let mut rng = stream(7, purpose, index);
            [rng.next_u32(), rng.next_u32()]
        };
        let drawn = [
            draw(Purpose::Data, 0),
            draw(Purpose::Weights, 0),
            draw(Purpose::Order, 0),
            draw(Purpose::Order, 1),
        ];
        for (i, a) in drawn.iter().enumerate() {
            assert!(drawn[i + 1..].iter().all(|b| a != b));
        }
    }

    #[test]
    fn normal_numbers_have_the_moments_of_their_distribution() {
        let mut rng = stream(3, Purpose::Weights, 0);
        let drawn: Vec<f64> = (0..100_000).map(|_| normal(&mut rng)).collect();
        let moment = |k: i32| drawn.iter().map(|x| x.powi(k)).sum::<f64>() / drawn.len() as f64;
        // Five standard errors of each moment's mean.
        assert!(moment(1).abs() < 0.016 && (moment(2) - 1.0).abs() < 0.023);
        assert!(moment(3).abs() < 0.062 && (moment(4) - 3.0).abs() < 0.16);
    }

    #[test]
    fn numbers_stay_within_their_bounds_and_fill_them() {
        let mut rng = stream(1, Purpose::Data, 0);
        let (mut low, mut high) = (1.0_f32, -1.0_f32);
        for _ in 0..10_000 {
            let x = symmetric_unit(&mut rng);
            assert!((-1.0..1.0).contains(&x));
            (low, high) = (low.min(x), high.max(x));
            assert!((0.0..1.0).contains(&unit(&mut rng)));
        }
        assert!(low < -0.99 && high > 0.99);
    }
}

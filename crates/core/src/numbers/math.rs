//! exp, ln, tanh and the sigmoid in f32: the same bits on every machine, within 2 units in the last
//! place of the true value everywhere, and without a branch.
//!
//! Each is a straight line of additions, multiplications, divisions and selections over
//! [`Lanes`]: one number, or several at a time in a vector (SSE, NEON, simd128), whose lanes get
//! exactly the operations that a number alone gets, so a unit's bits do not depend on its place. No
//! fused multiply-add: Rust never contracts, so none appears.
//!
//! The polynomials are those of the Cephes library (S. L. Moshier, single precision: expf, logf,
//! tanhf), the reductions Cody's and Waite's (Software Manual for the Elementary Functions, 1980).

use super::lanes::{Lanes, ROUND};

/// ln 2 in two parts; the first has so few bits that its product with a small integer is exact.
const LN_2: [f32; 2] = [0.693_359_4, -2.121_944_4e-4];

/// The numbers that exp, tanh and the sigmoid are computed with.
pub struct Constants {
    log2_e: f32,
    round: f32,
    ln_2: [f32; 2],
    /// Of the exponential, the highest power first.
    exp: [f32; 6],
    /// Of tanh near 0, the highest power of x² first.
    tanh: [f32; 5],
    one: f32,
    two: f32,
    twenty: f32,
    forty: f32,
    near: f32,
    largest: f32,
}

static CONSTANTS: Constants = Constants {
    log2_e: core::f32::consts::LOG2_E,
    round: ROUND,
    ln_2: LN_2,
    exp: [1.987_569_1e-4, 1.398_2e-3, 8.333_452e-3, 4.166_579_6e-2, 1.666_666_5e-1, 0.5],
    tanh: [-5.704_988_7e-3, 2.063_909e-2, 5.373_971_6e-2, 1.333_144_2e-1, 3.333_328e-1],
    one: 1.0,
    two: 2.0,
    twenty: 20.0,
    forty: 40.0,
    near: 0.625,
    largest: 104.0,
};

/// The constants, where WebAssembly is made as something that has to be read from memory: its
/// compilers take three instructions to make a vector of one in place, and one to read it.
#[inline(always)]
pub(crate) fn constants() -> &'static Constants {
    if cfg!(target_arch = "wasm32") { core::hint::black_box(&CONSTANTS) } else { &CONSTANTS }
}

/// `yes` where `condition` holds, else `no`, as a selection and not a jump.
#[inline(always)]
fn select(condition: bool, yes: f32, no: f32) -> f32 {
    if condition { yes } else { no }
}

/// eˣ in parts: a mantissa near 1, what its rounding lost, and the whole number n of the power of
/// two that it is to be multiplied by. For |x| up to 104.
#[inline(always)]
fn exp_parts<L: Lanes<f32>>(k: &Constants, x: L) -> (L, L, L) {
    let c = L::splat;
    let one = c(k.one);
    let n = (x * c(k.log2_e) + c(k.round)) - c(k.round);
    let high = x - n * c(k.ln_2[0]);
    let small = n * c(k.ln_2[1]);
    let r = high - small;
    let lost = (high - r) - small;

    let mut p = c(k.exp[0]);
    for &coefficient in &k.exp[1..] {
        p = p * r + c(coefficient);
    }
    // 1 + r + p·r², what the first sum loses and what r lost put back before the last rounding.
    let sum = one + r;
    let rest = (r - (sum - one)) + (p * (r * r) + lost);
    let mantissa = sum + rest;
    (mantissa, rest - (mantissa - sum), n)
}

/// eˣ. Underflows through the subnormal numbers to 0, overflows to ∞, NaN stays NaN.
#[inline(always)]
pub(crate) fn exp<L: Lanes<f32>>(k: &Constants, x: L) -> L {
    // Beyond these the result is 0 or ∞; comparisons that NaN fails keep NaN.
    let high = L::splat(k.largest);
    let low = L::splat(0.0) - high;
    let x = L::select_less(x, low, low, x);
    let (mantissa, _, n) = exp_parts(k, L::select_less(high, x, high, x));
    // In two factors, each a normal number: the product rounds into the subnormals once.
    let [one, other] = L::powers_of_two(n);
    mantissa * one * other
}

/// ln x. −∞ at 0, NaN below.
#[inline(always)]
pub(crate) fn ln(x: f32) -> f32 {
    // Subnormal numbers are brought among the normal ones.
    let subnormal = x < f32::MIN_POSITIVE;
    let scaled = select(subnormal, x * 8_388_608.0, x);
    let bits = scaled.to_bits();
    // The exponent such that the mantissa lies in √½ … √2, where the series is short.
    let above = bits.wrapping_sub(0x3f35_04f3);
    let exponent = (above as i32) >> 23;
    let m = f32::from_bits((above & 0x007f_ffff).wrapping_add(0x3f35_04f3)) - 1.0;
    let e = exponent as f32 - select(subnormal, 23.0, 0.0);

    let p = 7.037_683_6e-2;
    let p = p * m - 1.151_461e-1;
    let p = p * m + 1.167_699_9e-1;
    let p = p * m - 1.242_014_1e-1;
    let p = p * m + 1.424_932_3e-1;
    let p = p * m - 1.666_805_8e-1;
    let p = p * m + 2.000_071_5e-1;
    let p = p * m - 2.499_999_4e-1;
    let p = p * m + 3.333_333e-1;
    let square = m * m;
    let y = (p * m) * square + e * LN_2[1] - 0.5 * square;
    let finite = (m + y) + e * LN_2[0];

    let positive = select(x == f32::INFINITY, f32::INFINITY, finite);
    let at_zero = select(x == 0.0, f32::NEG_INFINITY, positive);
    select(x < 0.0, f32::NAN, select(x.is_nan(), x, at_zero))
}

/// tanh x, exactly odd: tanh(−x) has the bits of −tanh x.
#[inline(always)]
pub(crate) fn tanh<L: Lanes<f32>>(k: &Constants, x: L) -> L {
    let c = L::splat;
    let size = x.abs();
    // Near 0 a series in x², elsewhere 1 − 2 / (e²ˣ + 1).
    let square = x * x;
    let p = c(k.tanh[0]);
    let p = p * square + c(k.tanh[1]);
    let p = p * square - c(k.tanh[2]);
    let p = p * square + c(k.tanh[3]);
    let p = p * square - c(k.tanh[4]);
    let near = (p * square) * size + size;
    // From 20 on it is 1 whatever the exponential, whose power of two is so kept a normal number.
    let doubled = L::select_less(c(k.twenty), size, c(k.forty), size + size);
    let (mantissa, _, n) = exp_parts(k, doubled);
    let far = c(k.one) - c(k.two) / (mantissa * L::power_of_two(n) + c(k.one));
    L::select_less(size, c(k.near), near, far).copysign(x)
}

/// 1 / (1 + e⁻ˣ).
#[inline(always)]
pub(crate) fn sigmoid<L: Lanes<f32>>(k: &Constants, x: L) -> L {
    // With e^|x| = m·2ⁿ the smaller side is s / (m + s), s = 2⁻ⁿ. The sum is taken exactly, in two
    // parts (Dekker, A floating-point technique for extending the available precision, 1971), and
    // its small part put in after the division.
    let c = L::splat;
    let size = x.abs();
    let (m, m_low, n) = exp_parts(k, L::select_less(c(k.largest), size, c(k.largest), size));
    let [one, other] = L::powers_of_two(c(0.0) - n);
    let s = one * other;
    let sum = m + s;
    let (more, less) = (L::select_less(m, s, s, m), L::select_less(m, s, m, s));
    let low = (less - (sum - more)) + m_low;
    let quotient = c(k.one) / sum;
    let smaller = (quotient - quotient * (quotient * low)) * s;
    L::select_less(x, c(0.0), smaller, c(k.one) - smaller)
}

/// eˣ of one number.
#[inline]
pub(crate) fn exp_of(x: f32) -> f32 {
    exp(&CONSTANTS, x)
}

/// tanh of one number.
#[inline]
pub(crate) fn tanh_of(x: f32) -> f32 {
    tanh(&CONSTANTS, x)
}

/// The sigmoid of one number.
#[inline]
pub(crate) fn sigmoid_of(x: f32) -> f32 {
    sigmoid(&CONSTANTS, x)
}

/// 1 / (1 + e⁻ˣ) in f64.
pub(crate) fn sigmoid_wide(x: f64) -> f64 {
    let e = libm::exp(-x.abs());
    if x < 0.0 { e / (1.0 + e) } else { 1.0 / (1.0 + e) }
}

#[cfg(test)]
mod tests {
    use wide::f32x4;

    use super::*;
    use crate::numbers::vectors;

    /// How far `found` is from the true value, in units in the last place of an f32 of its size.
    fn ulps(found: f32, truth: f64) -> f64 {
        if f64::from(found) == truth || (found.is_nan() && truth.is_nan()) {
            return 0.0;
        }
        let nearest = truth as f32;
        if !nearest.is_finite() || !found.is_finite() {
            return if nearest == found { 0.0 } else { f64::INFINITY };
        }
        let exponent = ((nearest.abs().to_bits() >> 23) as i32).max(1) - 127 - 23;
        (f64::from(found) - truth).abs() / 2.0_f64.powi(exponent)
    }

    /// Over all of f32's range, every 13th number of each sign: the true value is f64's, whose own
    /// error is 2⁻²⁹ of an f32's unit.
    fn worst(function: fn(f32) -> f32, truth: fn(f64) -> f64) -> (f64, f32) {
        let mut worst = (0.0, 0.0);
        for bits in (0..u32::MAX).step_by(13) {
            let x = f32::from_bits(bits);
            let error = ulps(function(x), truth(f64::from(x)));
            if error > worst.0 || error.is_nan() {
                worst = (error, x);
            }
        }
        worst
    }

    fn within_two(name: &str, (error, at): (f64, f32)) {
        println!("{name}: at most {error:.3} ulp, at {at:e}");
        assert!(error <= 2.0, "{name}: {error} ulp at {at:e}");
    }

    #[test]
    fn exp_is_within_two_ulp() {
        within_two("exp", worst(exp_of, libm::exp));
    }

    #[test]
    fn ln_is_within_two_ulp() {
        within_two("ln", worst(ln, libm::log));
    }

    #[test]
    fn tanh_is_within_two_ulp() {
        within_two("tanh", worst(tanh_of, libm::tanh));
    }

    #[test]
    fn sigmoid_is_within_two_ulp() {
        within_two(
            "sigmoid",
            worst(sigmoid_of, |x| {
                let e = libm::exp(-x.abs());
                if x < 0.0 { e / (1.0 + e) } else { 1.0 / (1.0 + e) }
            }),
        );
    }

    #[test]
    fn tanh_is_exactly_odd_and_never_beyond_one() {
        for bits in (0..0x7f80_0001_u32).step_by(7) {
            let x = f32::from_bits(bits);
            assert_eq!(tanh_of(-x).to_bits(), tanh_of(x).to_bits() | 1 << 31, "at {x:e}");
            assert!(tanh_of(x) <= 1.0);
        }
    }

    /// A number has the same bits in any lane of a vector as alone.
    #[test]
    fn lanes_are_exact() {
        let ordinary = (0..1003).map(|i| (i as f32 - 500.0) * 0.037);
        let special = [0.0, -0.0, 1e-40, -1e-40, 0.625, 20.0, 88.8, -88.8, 103.9, 1e30, f32::NAN];
        let infinite = [f32::INFINITY, f32::NEG_INFINITY];
        let x: Vec<f32> = ordinary.chain(special).chain(infinite).collect();
        let k = constants();
        let exact = |alone: fn(f32) -> f32, four: &dyn Fn(f32x4) -> f32x4| {
            for offset in 0..9 {
                let x = &x[offset..];
                let mut y = x.to_vec();
                vectors::each(&mut y, four);
                for (&x, y) in x.iter().zip(y) {
                    let alone = alone(x);
                    assert!(alone.to_bits() == y.to_bits() || (alone.is_nan() && y.is_nan()));
                }
            }
        };
        exact(exp_of, &|x| exp(k, x));
        exact(tanh_of, &|x| tanh(k, x));
        exact(sigmoid_of, &|x| sigmoid(k, x));
    }
}

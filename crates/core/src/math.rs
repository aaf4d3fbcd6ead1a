//! exp, ln, tanh and the sigmoid in f32: the same bits on every machine, within 2 units in the last
//! place of the true value everywhere, and without a branch.
//!
//! Each is a straight line of additions, multiplications, divisions and selections, so a loop over
//! a slice becomes vector instructions (SSE, NEON, simd128) that do to each lane exactly what the
//! scalar code does: a unit's bits do not depend on its place. No fused multiply-add: Rust never
//! contracts, so none appears.
//!
//! The polynomials are those of the Cephes library (S. L. Moshier, single precision: expf, logf,
//! tanhf), the reductions Cody's and Waite's (Software Manual for the Elementary Functions, 1980).

/// Adding this rounds to a whole number, to even, and leaves the number in the low bits.
const ROUND: f32 = 12_582_912.0; // 1.5 · 2²³

/// ln 2 in two parts; the first has so few bits that its product with a small integer is exact.
const LN_2: [f32; 2] = [0.693_359_4, -2.121_944_4e-4];

/// 2ⁿ for n in −126 … 127.
#[inline(always)]
fn power_of_two(n: i32) -> f32 {
    f32::from_bits(((n + 127) as u32) << 23)
}

/// `yes` where `condition` holds, else `no`, as a selection and not a jump.
#[inline(always)]
fn select(condition: bool, yes: f32, no: f32) -> f32 {
    if condition { yes } else { no }
}

/// eˣ in parts: a mantissa near 1, what its rounding lost, and the power of two that it is to be
/// multiplied by.
#[inline(always)]
fn exp_parts(x: f32) -> (f32, f32, i32) {
    // Beyond these the result is 0 or ∞; comparisons that NaN fails keep NaN.
    let clamped = select(x > 104.0, 104.0, select(x < -104.0, -104.0, x));
    let shifted = clamped * core::f32::consts::LOG2_E + ROUND;
    let n = shifted - ROUND;
    let high = clamped - n * LN_2[0];
    let r = high - n * LN_2[1];
    let lost = (high - r) - n * LN_2[1];

    let p = 1.987_569_1e-4;
    let p = p * r + 1.398_2e-3;
    let p = p * r + 8.333_452e-3;
    let p = p * r + 4.166_579_6e-2;
    let p = p * r + 1.666_666_5e-1;
    let p = p * r + 0.5;
    // 1 + r + p·r², what the first sum loses and what r lost put back before the last rounding.
    let sum = 1.0 + r;
    let rest = (r - (sum - 1.0)) + (p * (r * r) + lost);
    let mantissa = sum + rest;
    let n = shifted.to_bits().wrapping_sub(ROUND.to_bits()) as i32;
    (mantissa, rest - (mantissa - sum), n)
}

/// `x`·2ⁿ in two factors, each a normal number: the product rounds into the subnormals once.
#[inline(always)]
fn scale(x: f32, n: i32) -> f32 {
    let half = n >> 1;
    x * power_of_two(half) * power_of_two(n.wrapping_sub(half))
}

/// eˣ. Underflows through the subnormal numbers to 0, overflows to ∞, NaN stays NaN.
#[inline(always)]
pub fn exp(x: f32) -> f32 {
    let (mantissa, _, n) = exp_parts(x);
    scale(mantissa, n)
}

/// ln x. −∞ at 0, NaN below.
#[inline(always)]
pub fn ln(x: f32) -> f32 {
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
pub fn tanh(x: f32) -> f32 {
    let size = x.abs();
    // Near 0 a series in x², elsewhere 1 − 2 / (e²ˣ + 1).
    let square = x * x;
    let p = -5.704_988_7e-3;
    let p = p * square + 2.063_909e-2;
    let p = p * square - 5.373_971_6e-2;
    let p = p * square + 1.333_144_2e-1;
    let p = p * square - 3.333_328e-1;
    let near = (p * square) * size + size;
    let far = 1.0 - 2.0 / (exp(size + size) + 1.0);
    select(size < 0.625, near, far).copysign(x)
}

/// 1 / (1 + e⁻ˣ).
#[inline(always)]
pub fn sigmoid(x: f32) -> f32 {
    // With e^|x| = m·2ⁿ the smaller side is 2⁻ⁿ / (m + 2⁻ⁿ). The sum is taken exactly, in two parts
    // (Knuth, The Art of Computer Programming 2, section 4.2.2), and its small part put in after
    // the division.
    let (m, m_low, n) = exp_parts(x.abs());
    let s = scale(1.0, n.wrapping_neg());
    let sum = m + s;
    let part = sum - m;
    let low = ((m - (sum - part)) + (s - part)) + m_low;
    let quotient = 1.0 / sum;
    let smaller = scale(quotient - quotient * (quotient * low), n.wrapping_neg());
    select(x < 0.0, smaller, 1.0 - smaller)
}

#[cfg(test)]
mod tests {
    use super::*;

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
        within_two("exp", worst(exp, libm::exp));
    }

    #[test]
    fn ln_is_within_two_ulp() {
        within_two("ln", worst(ln, libm::log));
    }

    #[test]
    fn tanh_is_within_two_ulp() {
        within_two("tanh", worst(tanh, libm::tanh));
    }

    #[test]
    fn sigmoid_is_within_two_ulp() {
        within_two(
            "sigmoid",
            worst(sigmoid, |x| {
                let e = libm::exp(-x.abs());
                if x < 0.0 { e / (1.0 + e) } else { 1.0 / (1.0 + e) }
            }),
        );
    }

    #[test]
    fn tanh_is_exactly_odd_and_never_beyond_one() {
        for bits in (0..0x7f80_0001_u32).step_by(7) {
            let x = f32::from_bits(bits);
            assert_eq!(tanh(-x).to_bits(), tanh(x).to_bits() | 1 << 31, "at {x:e}");
            assert!(tanh(x) <= 1.0);
        }
    }

    /// A slice is computed in vector lanes and a rest; each number has the bits that it has alone.
    #[test]
    fn lanes_are_exact() {
        let x: Vec<f32> = (0..1003).map(|i| (i as f32 - 500.0) * 0.037).collect();
        for function in [exp, ln, tanh, sigmoid] {
            for offset in 0..9 {
                let together: Vec<f32> = x[offset..].iter().map(|&x| function(x)).collect();
                for (&x, together) in x[offset..].iter().zip(together) {
                    let alone = core::hint::black_box(function)(core::hint::black_box(x));
                    assert!(alone.to_bits() == together.to_bits() || alone.is_nan());
                }
            }
        }
    }
}

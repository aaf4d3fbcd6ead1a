//! A disc inside a ring: no straight line parts them, so one unit, or many identical ones, cannot.

use rand_pcg::Pcg32;

use crate::random;

/// The disc's radius, and the ring's inner and outer one.
const DISC: f32 = 0.5;
const RING: [f32; 2] = [0.7, 1.0];

/// A point of the ring (class 0) or of the disc (class 1), `share` of a full turn round. The radius
/// is drawn so that the figure is filled evenly.
pub(super) fn point(class: u8, share: f32, rng: &mut Pcg32) -> [f32; 2] {
    let [inner, outer] = if class == 1 { [0.0, DISC] } else { RING };
    let area = inner * inner + (outer * outer - inner * inner) * random::unit(rng);
    let (radius, angle) = (area.sqrt(), core::f32::consts::TAU * share);
    [radius * libm::cosf(angle), radius * libm::sinf(angle)]
}

//! Opposite quadrants belong together: the smallest problem that needs two different units.

use rand_pcg::Pcg32;

use crate::random;

/// How far the points keep from the axes, so that without noise the classes do not touch.
const MARGIN: f32 = 0.05;

/// A point where x and y have the same sign (class 0) or opposite ones (class 1); `share` decides
/// between the class's two quadrants, half and half.
pub(super) fn point(class: u8, share: f32, rng: &mut Pcg32) -> [f32; 2] {
    let distance = |rng: &mut Pcg32| MARGIN + (1.0 - MARGIN) * random::unit(rng);
    let (x, y) = (distance(rng), distance(rng));
    let side = if share < 0.5 { -1.0 } else { 1.0 };
    let other = if class == 1 { -side } else { side };
    [side * x, other * y]
}

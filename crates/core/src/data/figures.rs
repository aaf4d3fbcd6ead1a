//! The figures of the plane: points of two classes, or a height over each point.

use core::f32::consts::{PI, TAU};

use rand_pcg::Pcg32;

use super::settings::DataSet;
use crate::numbers::random;

/// What is drawn in the plane −1 … 1.
#[derive(Clone, Copy)]
pub(super) enum Figure {
    /// A point of class 0 or 1, at a share of 0 … 1 through its class.
    Classes(fn(u8, f32, &mut Pcg32) -> [f32; 2]),
    /// The target at a point, −1 … 1.
    Height(fn([f32; 2]) -> f32),
}

/// The figure of a set of the plane.
pub(super) fn of(set: DataSet) -> Figure {
    match set {
        DataSet::Xor => Figure::Classes(xor),
        DataSet::Gaussians => Figure::Classes(gaussians),
        DataSet::Spirals => Figure::Classes(spirals),
        DataSet::Moons => Figure::Classes(moons),
        DataSet::Plane => Figure::Height(|[x, y]| (x + y) * 0.5),
        DataSet::Hills => Figure::Height(hills),
        // Those that are no figures are read from a list before this is asked.
        DataSet::Circles | DataSet::Digits | DataSet::Mnist | DataSet::Iris | DataSet::Custom => {
            Figure::Classes(circles)
        }
    }
}

/// The point at an angle, as a share of a full turn.
fn polar(radius: f32, share: f32) -> [f32; 2] {
    let angle = TAU * share;
    [radius * libm::cosf(angle), radius * libm::sinf(angle)]
}

/// A disc (class 1) inside a ring (class 0): no straight line parts them, so one unit, or many
/// identical ones, cannot. The radius is drawn so that the figure is filled evenly.
fn circles(class: u8, share: f32, rng: &mut Pcg32) -> [f32; 2] {
    let [inner, outer] = if class == 1 { [0.0_f32, 0.45_f32] } else { [0.75, 1.0] };
    let area = inner * inner + (outer * outer - inner * inner) * random::unit(rng);
    polar(area.sqrt(), share)
}

/// How far the points of `xor` keep from the axes, so that without noise the classes do not touch.
const MARGIN: f32 = 0.05;

/// Opposite quadrants belong together, class 0 where x and y have the same sign: the smallest
/// problem that needs two different units. Half of a class lies in each of its quadrants.
fn xor(class: u8, share: f32, rng: &mut Pcg32) -> [f32; 2] {
    let distance = |rng: &mut Pcg32| MARGIN + (1.0 - MARGIN) * random::unit(rng);
    let (x, y) = (distance(rng), distance(rng));
    let side = if share < 0.5 { -1.0 } else { 1.0 };
    let other = if class == 1 { -side } else { side };
    [side * x, other * y]
}

/// Two round clouds, dense in the middle, cut off at three standard deviations.
fn gaussians(class: u8, share: f32, rng: &mut Pcg32) -> [f32; 2] {
    const DEVIATION: f32 = 0.19;
    // e^(−3²/2): what lies beyond three deviations of a two-dimensional normal distribution.
    const BEYOND: f32 = 0.011_109;
    let u = BEYOND + (1.0 - BEYOND) * random::unit(rng);
    let radius = DEVIATION * (-2.0 * libm::logf(u)).max(0.0).sqrt();
    let [x, y] = polar(radius, share);
    let middle = if class == 1 { 0.4 } else { -0.4 };
    [x + middle, y + middle]
}

/// Two arms, each one and three quarter turns from the middle, wound round each other.
fn spirals(class: u8, share: f32, _: &mut Pcg32) -> [f32; 2] {
    const TURNS: f32 = 1.75;
    polar(share, TURNS * share + 0.5 * f32::from(class))
}

/// Two half circles that reach into each other.
fn moons(class: u8, share: f32, _: &mut Pcg32) -> [f32; 2] {
    let (cos, sin) = (libm::cosf(PI * share), libm::sinf(PI * share));
    let [x, y] = if class == 1 { [1.0 - cos, 0.5 - sin] } else { [cos, sin] };
    [(x - 0.5) / 1.5, (y - 0.25) / 1.5]
}

/// Three hills and three hollows, each a cone; where two meet, the higher or deeper counts.
fn hills(point: [f32; 2]) -> f32 {
    const CONES: [[f32; 3]; 6] = [
        [-0.7, 0.45, 1.0],
        [0.0, 0.45, -1.0],
        [0.7, 0.45, 1.0],
        [-0.7, -0.45, -1.0],
        [0.0, -0.45, 1.0],
        [0.7, -0.45, -1.0],
    ];
    const RADIUS: f32 = 0.4;
    let mut height = 0.0_f32;
    for [x, y, sign] in CONES {
        let (dx, dy) = (point[0] - x, point[1] - y);
        let cone = (1.0 - (dx * dx + dy * dy).sqrt() / RADIUS).max(0.0);
        if cone > height.abs() {
            height = sign * cone;
        }
    }
    height
}

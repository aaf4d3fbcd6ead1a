//! Points of the plane, drawn from a figure.

use nalgebra::DMatrix;
use rand::seq::SliceRandom;
use rand_pcg::Pcg32;

use super::figures::Figure;
use super::raw::{Raw, Targets};
use super::settings::DataSettings;
use crate::numbers::random;

/// Points of a figure in −1 … 1.
///
/// Two classes get half of the examples each, in random order. A figure makes a point from a share
/// that runs evenly through 0 … 1 as its class is drawn, so that no side of it gets more points than
/// another by chance: a straight line then gains nothing on the circles. The figure is shrunk by the
/// noise and every point moved by up to it in both directions, so that none leaves −1 … 1.
pub(super) fn draw(settings: &DataSettings, figure: &Figure, rng: &mut Pcg32) -> Raw<f32> {
    let examples = settings.examples as usize;
    let noise = settings.noise as f32;
    let mut inputs = DMatrix::zeros(2, examples);
    let mut place = |i: usize, [x, y]: [f32; 2], rng: &mut Pcg32| {
        inputs[(0, i)] = x * (1.0 - noise) + random::symmetric_unit(rng) * noise;
        inputs[(1, i)] = y * (1.0 - noise) + random::symmetric_unit(rng) * noise;
    };
    let targets = match *figure {
        Figure::Classes(point) => {
            let mut labels: Vec<u8> = (0..examples).map(|i| (i % 2) as u8).collect();
            labels.shuffle(rng);
            let mut drawn = [0.0, 0.0];
            for (i, &label) in labels.iter().enumerate() {
                let class = label as usize;
                let of_class = ((examples + 1 - class) / 2) as f32;
                let share = (drawn[class] + random::unit(rng)) / of_class;
                drawn[class] += 1.0;
                let point = point(label, share, rng);
                place(i, point, rng);
            }
            Targets::Classes { labels, names: vec!["0".into(), "1".into()] }
        }
        Figure::Height(height) => Targets::Numbers(
            (0..examples)
                .map(|i| {
                    let point = [random::symmetric_unit(rng), random::symmetric_unit(rng)];
                    place(i, point, rng);
                    height(point)
                })
                .collect(),
        ),
    };
    Raw { inputs, targets }
}

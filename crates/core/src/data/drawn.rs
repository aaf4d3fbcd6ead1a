//! A digit drawn by a person, made like those of a set of images.
//!
//! Of `mnist`: scaled with its proportions kept until it fits a box of 20 × 20 pixels, with the greys
//! that this gives, and put into 28 × 28 so that its centre of mass is in the middle (Y. LeCun,
//! C. Cortes, C. J. C. Burges, *The MNIST database of handwritten digits*; Y. LeCun, L. Bottou,
//! Y. Bengio, P. Haffner, *Gradient-based learning applied to document recognition*, Proc. IEEE 86,
//! 1998, section III.A).
//!
//! Of `digits`: scaled to a box of 20 × 32 in the middle of 32 × 32 pixels, each ink or none; then the
//! pixels of ink are counted in blocks of 4 × 4, 0 … 16 (E. Alpaydin, C. Kaynak, *Optical Recognition
//! of Handwritten Digits*, 1998, with the preprocessing of M. D. Garris et al., *NIST Form-Based
//! Handprint Recognition System*, NISTIR 5469, 1994). That box is what the set's own images fill: every
//! row, and the columns 1 … 6 of eight, a narrow 1 widened until it nearly does.

use super::settings::DataSet;

/// From here on a pixel of a drawing belongs to the digit's box: the rim of a line is paler.
const INKED: f32 = 0.1;
/// How much more a digit may be stretched one way than the other, so that a 1 is as thick as the set's.
const STRETCH: f64 = 2.5;
/// What lies on a half in one place lies a rounding beside it in another: it is a half in both.
const ROUNDING: f64 = 1e-9;

impl DataSet {
    /// The image that a drawing becomes, as the set's are: side × side numbers in 0 … 1, row by row.
    /// `ink` has `side` × `side` numbers, 0 blank and 1 full, row by row. `None` where nothing is drawn
    /// or the set has no images.
    ///
    /// ```
    /// use unalike_core::DataSet;
    ///
    /// // An upright line at the drawing's left side.
    /// let ink: Vec<f32> = (0..64 * 64).map(|i| f32::from(u8::from(i % 64 / 4 == 2))).collect();
    /// let image = DataSet::Mnist.drawn(&ink, 64).unwrap();
    /// assert_eq!((image.len(), image[14 * 28 + 14], image[14 * 28 + 8]), (784, 1.0, 0.0));
    /// ```
    ///
    /// # Panics
    /// When `ink` is no square of that side.
    pub fn drawn(self, ink: &[f32], side: usize) -> Option<Vec<f32>> {
        assert_eq!(ink.len(), side * side, "a square");
        let drawing = Drawing { ink, side };
        let bounds = drawing.bounds()?;
        match self {
            Self::Mnist => Some(as_mnist(&drawing, bounds)),
            Self::Digits => Some(as_digits(&drawing, bounds)),
            _ => None,
        }
    }
}

/// A drawing.
struct Drawing<'a> {
    ink: &'a [f32],
    side: usize,
}

/// Where something lies, in pixels of the drawing: from the left and from the top.
#[derive(Clone, Copy)]
struct Bounds {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

impl Drawing<'_> {
    /// The smallest box that has all ink in it.
    fn bounds(&self) -> Option<Bounds> {
        let inked = || (0..self.ink.len()).filter(|&i| self.ink[i] > INKED);
        let extent = |place: fn(usize, usize) -> usize| {
            let places = inked().map(|i| place(i, self.side));
            let [low, high] = places.fold([usize::MAX, 0], |[l, h], x| [l.min(x), h.max(x)]);
            (low as f64, (high + 1).saturating_sub(low) as f64)
        };
        inked().next()?;
        let (left, width) = extent(|i, side| i % side);
        let (top, height) = extent(|i, side| i / side);
        Some(Bounds { left, top, width, height })
    }

    /// The mean ink of a box; what lies beyond the drawing is blank.
    fn mean(&self, Bounds { left, top, width, height }: Bounds) -> f64 {
        let covered = |from: f64, length: f64| {
            let last = self.side as f64;
            let first = from.clamp(0.0, last) as usize;
            let end = (from + length).clamp(0.0, last).ceil() as usize;
            (first..end).map(move |i| {
                let low = from.max(i as f64);
                (i, ((from + length).min((i + 1) as f64) - low).max(0.0))
            })
        };
        let mut sum = 0.0;
        for (y, high) in covered(top, height) {
            for (x, wide) in covered(left, width) {
                sum += high * wide * f64::from(self.ink[y * self.side + x]);
            }
        }
        sum / (width * height)
    }
}

fn as_mnist(drawing: &Drawing, bounds: Bounds) -> Vec<f32> {
    const SIDE: usize = 28;
    const BOX: f64 = 20.0;
    // Pixels of the drawing to one of the image.
    let pitch = bounds.width.max(bounds.height) / BOX;
    let cells = |length: f64| ((length / pitch).ceil() as usize).min(BOX as usize);
    let [columns, rows] = [cells(bounds.width), cells(bounds.height)];
    let cell = |x: usize, y: usize| {
        let (left, top) = (bounds.left + x as f64 * pitch, bounds.top + y as f64 * pitch);
        drawing.mean(Bounds { left, top, width: pitch, height: pitch })
    };
    let all: Vec<(usize, usize, f64)> =
        (0..rows).flat_map(|y| (0..columns).map(move |x| (x, y, cell(x, y)))).collect();
    let mass: f64 = all.iter().map(|&(_, _, ink)| ink).sum();
    let centre = |place: fn(&(usize, usize, f64)) -> usize| {
        all.iter().map(|it| (place(it) as f64 + 0.5) * it.2).sum::<f64>() / mass
    };
    // By whole pixels, as the set's: their centres of mass lie within the pixel after the middle.
    let shift = |centre: f64, cells: usize| {
        let most = (SIDE - cells) as f64;
        (SIDE as f64 / 2.0 - centre - ROUNDING).ceil().clamp(0.0, most) as usize
    };
    let [right, down] = [shift(centre(|it| it.0), columns), shift(centre(|it| it.1), rows)];
    let mut image = vec![0.0; SIDE * SIDE];
    for (x, y, ink) in all {
        // A byte a pixel, as the set's.
        image[(y + down) * SIDE + x + right] = (ink * 255.0).round() as f32 / 255.0;
    }
    image
}

fn as_digits(drawing: &Drawing, bounds: Bounds) -> Vec<f32> {
    const SIDE: usize = 8;
    const BLOCK: usize = 4;
    const FINE: f64 = 32.0;
    // Pixels of the drawing to one of the bitmap.
    let [across, down] = [bounds.width / 20.0, bounds.height / FINE];
    let [across, down] = [across.max(down / STRETCH), down.max(across / STRETCH)];
    let left = bounds.left + (bounds.width - FINE * across) / 2.0;
    let top = bounds.top + (bounds.height - FINE * down) / 2.0;
    let mut image = vec![0.0; SIDE * SIDE];
    for y in 0..SIDE * BLOCK {
        for x in 0..SIDE * BLOCK {
            let (left, top) = (left + x as f64 * across, top + y as f64 * down);
            if drawing.mean(Bounds { left, top, width: across, height: down }) >= 0.5 - ROUNDING {
                image[y / BLOCK * SIDE + x / BLOCK] += 1.0 / 16.0;
            }
        }
    }
    image
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::data::digits::DIGITS;
    use crate::data::mnist::MNIST;
    use crate::data::raw::Targets;
    use crate::{Experiment, Trainer};

    /// A drawing of lines of a width, each from a point to another, in parts of the side.
    fn lines(side: usize, width: f64, lines: &[[f64; 4]]) -> Vec<f32> {
        let at = |i: usize| (i as f64 + 0.5) / side as f64;
        let distance = |x: f64, y: f64, [x0, y0, x1, y1]: [f64; 4]| {
            let (dx, dy) = (x1 - x0, y1 - y0);
            let along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy).max(1e-12);
            let along = along.clamp(0.0, 1.0);
            (x - x0 - along * dx).hypot(y - y0 - along * dy)
        };
        let is_inked = |i: usize| {
            lines.iter().any(|&line| distance(at(i % side), at(i / side), line) < width / 2.0)
        };
        (0..side * side).map(|i| f32::from(u8::from(is_inked(i)))).collect()
    }

    /// Each number as a square of `times` × `times`.
    fn enlarged(image: &[f32], side: usize, times: usize) -> Vec<f32> {
        let large = side * times;
        let from = |i: usize| image[i / large / times * side + i % large / times];
        (0..large * large).map(from).collect()
    }

    #[test]
    fn the_sets_own_images_drawn_again_are_themselves() {
        let all = MNIST.all().inputs;
        let differences: Vec<f32> = (0..200)
            .map(|i| {
                let image = all.column(i);
                let again = DataSet::Mnist.drawn(&enlarged(image.as_slice(), 28, 3), 84).unwrap();
                let apart: f32 = image.iter().zip(&again).map(|(a, b)| (a - b).abs()).sum();
                apart / image.sum()
            })
            .collect();
        let near = differences.iter().filter(|&&apart| apart < 1e-4).count();
        // The rest lies a pixel beside: its centre was taken of another stage of the image.
        assert!(near >= 160, "{near} of 200");
    }

    #[test]
    fn a_digit_fills_the_box_that_the_sets_do() {
        let ring = [
            [0.4, 0.3, 0.6, 0.3],
            [0.6, 0.3, 0.6, 0.7],
            [0.6, 0.7, 0.4, 0.7],
            [0.4, 0.7, 0.4, 0.3],
        ];
        let image = DataSet::Digits.drawn(&lines(96, 0.06, &ring), 96).unwrap();
        let column = |x: usize| (0..8).map(|y| image[8 * y + x]).sum::<f32>();
        assert_eq!((column(0), column(7)), (0.0, 0.0));
        assert!((1..7).all(|x| column(x) > 0.0));
        assert!(image[2] > 0.5 && image[8 * 7 + 5] > 0.5 && image[8 * 3 + 3] == 0.0, "{image:?}");
        let upright = DataSet::Digits.drawn(&lines(96, 0.08, &[[0.5, 0.1, 0.5, 0.9]]), 96).unwrap();
        let ink: f32 = upright.iter().sum::<f32>() / 64.0;
        let ones = DIGITS.all();
        let Targets::Classes { labels, .. } = ones.targets else { panic!("classes") };
        let of_ones: Vec<f32> = (0..labels.len())
            .filter(|&i| labels[i] == 1)
            .map(|i| ones.inputs.column(i).sum() / 64.0)
            .collect();
        let mean = of_ones.iter().sum::<f32>() / of_ones.len() as f32;
        assert!((ink - mean).abs() < 0.1, "{ink} beside {mean}");
    }

    #[test]
    fn nothing_drawn_and_sets_without_images_give_none() {
        assert_eq!(DataSet::Digits.drawn(&[0.0; 64], 8), None);
        assert_eq!(DataSet::Iris.drawn(&[1.0; 64], 8), None);
    }

    /// What a network that learnt the set says to simple drawings.
    #[test]
    fn a_trained_network_knows_what_was_drawn() {
        let drawings: &[(u8, &[[f64; 4]])] = &[
            (
                0,
                &[
                    [0.42, 0.2, 0.58, 0.2],
                    [0.58, 0.2, 0.7, 0.4],
                    [0.7, 0.4, 0.7, 0.6],
                    [0.7, 0.6, 0.58, 0.8],
                    [0.58, 0.8, 0.42, 0.8],
                    [0.42, 0.8, 0.3, 0.6],
                    [0.3, 0.6, 0.3, 0.4],
                    [0.3, 0.4, 0.42, 0.2],
                ],
            ),
            (1, &[[0.5, 0.15, 0.5, 0.85]]),
            (7, &[[0.3, 0.2, 0.7, 0.2], [0.7, 0.2, 0.45, 0.8]]),
            (4, &[[0.45, 0.15, 0.3, 0.55], [0.3, 0.55, 0.75, 0.55], [0.6, 0.35, 0.6, 0.85]]),
        ];
        for (set, examples) in [(DataSet::Digits, 1797), (DataSet::Mnist, 1500)] {
            let document = serde_json::json!({
                "data": { "set": set.name(), "examples": examples },
                "network": { "hidden": [24] },
            });
            let mut run = Trainer::<f32>::new(&Experiment::from_value(&document).unwrap()).unwrap();
            run.advance(8 * examples);
            for &(digit, drawing) in drawings {
                let image = set.drawn(&lines(112, 0.085, drawing), 112).unwrap();
                let said = run.network().answer_to(&image);
                let said = said.output().activations.as_slice();
                let (best, _) = said.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1)).unwrap();
                assert_eq!(best, usize::from(digit), "{}: {said:?}", set.name());
            }
        }
    }

    proptest! {
        #[test]
        fn where_and_how_large_a_digit_is_drawn_changes_nothing(
            x in 0_usize..16,
            y in 0_usize..16,
            times in 1_usize..4,
            ink in prop::collection::vec(prop::sample::select(vec![0.0_f32, 1.0]), 144),
        ) {
            let side = 28 * times;
            let mut moved = vec![0.0; side * side];
            let mut plain = vec![0.0; 28 * 28];
            for (i, &ink) in ink.iter().enumerate() {
                plain[(i / 12 + y) * 28 + i % 12 + x] = ink;
                for j in 0..times * times {
                    let (row, column) = (i / 12 * times + j / times, i % 12 * times + j % times);
                    moved[row * side + column] = ink;
                }
            }
            for set in [DataSet::Mnist, DataSet::Digits] {
                let (one, other) = (set.drawn(&plain, 28), set.drawn(&moved, side));
                let Some((one, other)) = one.zip(other) else { continue };
                for (a, b) in one.iter().zip(&other) {
                    prop_assert!((a - b).abs() < 0.005, "{} {}", a, b);
                }
                prop_assert!(one.iter().all(|a| (0.0..=1.0).contains(a)));
            }
        }
    }
}

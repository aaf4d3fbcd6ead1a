//! Optical Recognition of Handwritten Digits (E. Alpaydin, C. Kaynak, 1998), the 1,797 test images:
//! UCI Machine Learning Repository, doi:10.24432/C50P49, CC BY 4.0. See `data/README.md`.

use nalgebra::DMatrix;
use rand::seq::SliceRandom;
use rand_pcg::Pcg32;

/// Pixels in an image, 8 × 8, row by row.
pub(super) const PIXELS: usize = 64;
/// Images in the set.
pub(super) const COUNT: usize = 1797;

/// Brightness of a fully inked pixel in the file.
const BRIGHTEST: f32 = 16.0;

/// An image and its label a row, packed by the build script.
static ROWS: &[u8; COUNT * (PIXELS + 1)] = include_bytes!(concat!(env!("OUT_DIR"), "/digits.bin"));

/// `examples` of the images, drawn without repeats, in the order of the file.
pub(super) fn sample(examples: usize, rng: &mut Pcg32) -> (DMatrix<f32>, Vec<u8>) {
    let mut rows: Vec<usize> = (0..COUNT).collect();
    rows.shuffle(rng);
    rows.truncate(examples);
    rows.sort_unstable();

    let row = |i: usize| &ROWS[i * (PIXELS + 1)..(i + 1) * (PIXELS + 1)];
    let pixels = rows.iter().flat_map(|&i| &row(i)[..PIXELS]);
    let inputs = pixels.map(|&pixel| f32::from(pixel) / BRIGHTEST);
    (
        DMatrix::from_iterator(PIXELS, rows.len(), inputs),
        rows.iter().map(|&i| row(i)[PIXELS]).collect(),
    )
}

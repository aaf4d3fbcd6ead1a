//! Optical Recognition of Handwritten Digits (E. Alpaydin, C. Kaynak, 1998), the 1,797 test images:
//! UCI Machine Learning Repository, doi:10.24432/C50P49, CC BY 4.0. See `data/README.md`.

use nalgebra::DMatrix;

use super::raw::{Raw, Targets};

/// Images in the set.
pub(super) const COUNT: usize = 1797;
/// Pixels in an image, 8 × 8, row by row.
const PIXELS: usize = 64;
/// Brightness of a fully inked pixel in the file.
const BRIGHTEST: f32 = 16.0;

/// An image and its label a row, packed by the build script.
static ROWS: &[u8; COUNT * (PIXELS + 1)] = include_bytes!(concat!(env!("OUT_DIR"), "/digits.bin"));

/// All images, in the order of the file.
pub(super) fn all() -> Raw<f32> {
    let rows = || ROWS.chunks_exact(PIXELS + 1);
    let pixels = rows().flat_map(|row| &row[..PIXELS]).map(|&pixel| f32::from(pixel) / BRIGHTEST);
    Raw {
        inputs: DMatrix::from_iterator(PIXELS, COUNT, pixels),
        targets: Targets::Classes {
            labels: rows().map(|row| row[PIXELS]).collect(),
            names: (0..10).map(|digit| digit.to_string()).collect(),
        },
    }
}

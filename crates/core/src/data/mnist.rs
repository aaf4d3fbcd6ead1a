//! MNIST (Y. LeCun, C. Cortes, C. J. C. Burges, 1998): 2,000 images, 200 of each digit, CC BY-SA 3.0.
//! See `data/README.md`.

use super::images::Images;

/// Images in the set.
pub(super) const COUNT: usize = 2000;
/// Pixels in a row and rows in an image.
pub(super) const SIDE: usize = 28;
/// Brightness of a fully inked pixel in the file.
const BRIGHTEST: f32 = 255.0;
/// Of the file.
const SHA256: &str = "05ec1ffcad1d0bf116cec99a099c11a108320723b9c6988553147147a268083d";

#[cfg(feature = "images")]
const CARRIED: Option<&[u8]> = Some(include_bytes!("../../data/mnist-2000.bin"));
#[cfg(not(feature = "images"))]
const CARRIED: Option<&[u8]> = None;

pub(super) static MNIST: Images = Images::new([COUNT, SIDE], BRIGHTEST, SHA256, CARRIED);

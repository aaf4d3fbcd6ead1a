//! Optical Recognition of Handwritten Digits (E. Alpaydin, C. Kaynak, 1998), the 1,797 test images:
//! UCI Machine Learning Repository, doi:10.24432/C50P49, CC BY 4.0. See `data/README.md`.

use super::images::Images;

/// Images in the set.
pub(super) const COUNT: usize = 1797;
/// Pixels in a row and rows in an image.
pub(super) const SIDE: usize = 8;
/// Brightness of a fully inked pixel in the file.
const BRIGHTEST: f32 = 16.0;
/// Of the bytes that the build script packs.
const SHA256: &str = "87ff0c9e40dc7e2c0e34e7257799c2e3f3aec1a016363bb11cad869ec428a826";

#[cfg(feature = "images")]
const CARRIED: Option<&[u8]> = Some(include_bytes!(concat!(env!("OUT_DIR"), "/digits.bin")));
#[cfg(not(feature = "images"))]
const CARRIED: Option<&[u8]> = None;

pub(super) static DIGITS: Images = Images::new([COUNT, SIDE], BRIGHTEST, SHA256, CARRIED);

//! Images of handwritten digits as bytes. They are large: a program carries them with the feature
//! `images`, or is given them before the first run that needs them, as the page is.

use core::fmt::Write;
use std::sync::OnceLock;

use nalgebra::DMatrix;
use sha2::{Digest, Sha256};

use super::raw::{Raw, Targets};
use crate::error::{ExperimentError, refused};

/// The digits 0 … 9.
pub(super) const CLASSES: usize = 10;

/// A set of images: a byte a pixel, image by image and row by row, then a byte a label.
pub(super) struct Images {
    count: usize,
    /// Pixels in an image.
    pixels: usize,
    /// The byte of a fully inked pixel, which is 1 in a run.
    brightest: f32,
    /// Of all bytes, in hexadecimal: other images would be another run by the same name.
    sha256: &'static str,
    /// The bytes, where the program carries them.
    carried: Option<&'static [u8]>,
    /// The bytes, where the program was given them.
    given: OnceLock<Box<[u8]>>,
}

impl Images {
    /// `count` images of `side` × `side` pixels.
    pub const fn new(
        [count, side]: [usize; 2],
        brightest: f32,
        sha256: &'static str,
        carried: Option<&'static [u8]>,
    ) -> Self {
        Self { count, pixels: side * side, brightest, sha256, carried, given: OnceLock::new() }
    }

    /// The bytes, once they are here.
    pub fn bytes(&self) -> Option<&[u8]> {
        self.carried.or_else(|| self.given.get().map(AsRef::as_ref))
    }

    /// Takes the bytes, whole and right, of the set that is called `name`.
    ///
    /// # Errors
    /// When they are not those of the set; nothing has been taken then.
    pub fn give(&self, name: &str, bytes: &[u8]) -> Result<(), ExperimentError> {
        let whole = self.count * (self.pixels + 1);
        let field = format!("the images of {name}");
        if bytes.len() != whole {
            return Err(refused(
                &field,
                &format!("{} bytes", bytes.len()),
                format!("{whole} bytes"),
            ));
        }
        if self.sha256 != hexadecimal(&Sha256::digest(bytes)) {
            let allowed = format!("those with the SHA-256 {}", self.sha256);
            return Err(refused(&field, "other bytes", allowed));
        }
        // Given twice, they are the same.
        let _ = self.given.set(bytes.into());
        Ok(())
    }

    /// All images, in the order of the file.
    ///
    /// # Panics
    /// When they are not here.
    pub fn all(&self) -> Raw<f32> {
        let bytes = self.bytes().expect("a run begins when its images are here");
        let (pixels, labels) = bytes.split_at(self.count * self.pixels);
        let pixels = pixels.iter().map(|&pixel| f32::from(pixel) / self.brightest);
        Raw {
            inputs: DMatrix::from_iterator(self.pixels, self.count, pixels),
            targets: Targets::Classes {
                labels: labels.to_vec(),
                names: (0..CLASSES).map(|digit| digit.to_string()).collect(),
            },
        }
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two images of one pixel, black and white, of a 3 and of a 7.
    const BYTES: &[u8] = &[0, 4, 3, 7];
    const SHA256: &str = "2fdd84aaf179a8938e7debb4b77777f647c4f3198df716fc4d9f07d53b133575";

    #[test]
    fn a_set_is_here_once_its_own_bytes_were_given() {
        let set = Images::new([2, 1], 4.0, SHA256, None);
        let error = set.give("pairs", &BYTES[..3]).unwrap_err();
        assert_eq!(
            error.to_string(),
            "the images of pairs: 3 bytes is not allowed; allowed: 4 bytes"
        );
        let error = set.give("pairs", &[0, 4, 3, 8]).unwrap_err();
        assert_eq!((error.value.as_str(), error.allowed.contains(SHA256)), ("other bytes", true));
        assert!(set.bytes().is_none());
        for _ in 0..2 {
            set.give("pairs", BYTES).unwrap();
            let Raw { inputs, targets } = set.all();
            assert_eq!(inputs.as_slice(), [0.0, 1.0]);
            let Targets::Classes { labels, names } = targets else { panic!("classes") };
            assert_eq!((labels.as_slice(), names.len()), ([3, 7].as_slice(), 10));
        }
    }
}

//! The sets whose examples are images, which a program may have to be given.

use super::digits::DIGITS;
use super::images::Images;
use super::mnist::MNIST;
use super::settings::DataSet;
use crate::error::{ExperimentError, refused};

impl DataSet {
    fn images(self) -> Option<&'static Images> {
        match self {
            Self::Digits => Some(&DIGITS),
            Self::Mnist => Some(&MNIST),
            _ => None,
        }
    }

    /// Whether the examples are images, as wide as high.
    pub fn is_image(self) -> bool {
        self.images().is_some()
    }

    /// The bytes of a set's images, which [`provide`](Self::provide) takes: a byte a pixel, image by
    /// image and row by row, then a byte a label. `None` of other sets, and while they are not here.
    pub fn image_bytes(self) -> Option<&'static [u8]> {
        self.images()?.bytes()
    }

    /// Gives a set its images, for all runs to come. Needed once, and only where the crate is built
    /// without its feature `images`; a document can be read, checked and linked to before.
    ///
    /// # Errors
    /// When the bytes are not whole, not the set's own, or the set has no images.
    pub fn provide(self, bytes: &[u8]) -> Result<(), ExperimentError> {
        match self.images() {
            Some(images) => images.give(self.name(), bytes),
            None => Err(refused("data.set", self.name(), "digits, mnist")),
        }
    }

    /// Whether a run of the set can begin: not before its images are here.
    pub fn is_here(self) -> bool {
        self.images().is_none_or(|images| images.bytes().is_some())
    }

    /// That a run of the set can begin.
    pub(crate) fn check_here(self) -> Result<(), ExperimentError> {
        if self.is_here() {
            return Ok(());
        }
        let value = format!("{}, whose images are not here yet,", self.name());
        Err(refused("data.set", &value, "a set whose images have been provided, or that has none"))
    }
}

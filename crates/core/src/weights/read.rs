//! A file of weights and biases, in whichever form a person has it.

use super::names::{self, OfLayer};
use super::{json, npy, npz, zip};
use crate::error::{Faults, refused};

/// The most bytes of a file: the largest network as JSON with a line a number.
const MOST_BYTES: usize = 1 << 24;

/// The weights and biases of a file, layer by layer.
#[derive(Clone, Debug)]
pub struct WeightsFile {
    pub(super) layers: Vec<OfLayer>,
    pub(super) unused: Vec<String>,
}

impl WeightsFile {
    /// Reads JSON, or what `numpy.savez` writes. Arrays may be named as usual: `W1`, `b1`, `W2`, …,
    /// as in PyTorch, Keras or scikit-learn, or stand in the order of the layers without telling
    /// names. Weights may be units × inputs or inputs × units.
    ///
    /// ```
    /// use unalike_core::{Experiment, WeightsFile};
    ///
    /// let text = r#"{ "W1": [[1, 2]], "b1": [3], "W2": [[4]], "b2": [5] }"#;
    /// let file = WeightsFile::read(text.as_bytes())?;
    /// assert_eq!(file.hidden(2, 1)?, [1]);
    ///
    /// let mut experiment = Experiment::default();
    /// experiment.network.hidden = vec![1];
    /// assert_eq!(file.fit(&experiment.widths())?.weights[..], [1.0, 2.0, 3.0, 4.0, 5.0]);
    /// # Ok::<(), unalike_core::Faults>(())
    /// ```
    ///
    /// # Errors
    /// Names what cannot be read, and where.
    // Small, as all that is compiled here, and not fast, as what calls it is.
    #[inline(never)]
    pub fn read(bytes: &[u8]) -> Result<Self, Faults> {
        let wrong = |value: &str, allowed: &str| Err(refused("the file", value, allowed).into());
        if bytes.len() > MOST_BYTES {
            let value = format!("{} bytes", bytes.len());
            return wrong(&value, &format!("at most {MOST_BYTES} bytes"));
        }
        let arrays = if zip::is_zip(bytes) {
            npz::read(bytes)?
        } else if bytes.starts_with(npy::MAGIC) {
            return wrong("one array alone", "all of them, as numpy.savez writes them");
        } else {
            let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            let Ok(text) = core::str::from_utf8(text) else {
                return wrong("neither of them", "JSON, or what numpy.savez writes");
            };
            json::read(text)?
        };
        let (layers, unused) = names::layers(arrays.all)?;
        if layers.is_empty() {
            return wrong("no arrays of numbers", "weights and biases of each layer");
        }
        Ok(Self { layers, unused })
    }
}

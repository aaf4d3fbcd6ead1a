//! Several arrays as NumPy writes them: a zip of .npy files, stored or deflated.

use super::array::Arrays;
use super::npy;
use super::zip::{self, Member};
use crate::error::{ExperimentError, refused};

const ALLOWED: &str = "a file as numpy.savez writes it";

/// The arrays of a file, in its order.
pub fn read(bytes: &[u8]) -> Result<Arrays, ExperimentError> {
    let broken = || refused("the file", "a zip that is not whole", ALLOWED);
    let mut arrays = Arrays::default();
    // Of all together: one may stand in the directory many times.
    let mut left = npy::MOST_BYTES;
    for member in zip::read(bytes).ok_or_else(broken)? {
        if member.name.ends_with("data.pkl") {
            let allowed = "np.savez('weights.npz', **model.state_dict()), or the same as JSON";
            return Err(refused("the file", "what torch.save writes", allowed));
        }
        if let Some(name) = member.name.strip_suffix(".npy") {
            let content = member.content(left);
            let content =
                content.ok_or_else(|| refused(name, "an array that is not whole", ALLOWED))?;
            left -= content.len();
            arrays.push(npy::read(name, &content)?)?;
        }
    }
    Ok(arrays)
}

/// A file of arrays, each with its name and its bytes as .npy.
pub fn write(arrays: impl Iterator<Item = (String, Vec<u8>)>) -> Vec<u8> {
    let member = |(name, bytes)| Member::stored(format!("{name}.npy"), bytes);
    zip::write(&arrays.map(member).collect::<Vec<_>>())
}

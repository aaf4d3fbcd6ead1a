//! A network's weights and biases all at once: as a change of a run, in a link, in a file.

mod array;
pub(crate) mod fit;
mod json;
mod names;
mod npy;
mod npz;
pub(crate) mod parameters;
pub(crate) mod read;
mod write;
mod zip;

#[cfg(test)]
mod npz_tests;
#[cfg(test)]
mod tests;

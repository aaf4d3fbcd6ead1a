//! What may be asked of a run.

pub(crate) mod correlation;
pub(crate) mod distances;
pub(crate) mod divergence;
pub(crate) mod fingerprint;
pub(crate) mod grid;
pub(crate) mod levelling;
pub(crate) mod nearest;
mod plane_of_variance;
pub(crate) mod probe;
pub(crate) mod responses;
pub(crate) mod roles;
pub(crate) mod smoothness;
pub(crate) mod spread;
pub(crate) mod trails;
pub(crate) mod worth;

#[cfg(test)]
mod trails_tests;

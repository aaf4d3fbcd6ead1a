//! The weights before the first step.

mod begin;
pub(crate) mod scheme;
pub(crate) mod settings;
pub(crate) mod symmetry;

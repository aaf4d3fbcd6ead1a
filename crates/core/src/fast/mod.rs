//! The kernels: functions over weights and examples, with the bits of a step.

pub(crate) mod arch;
pub(crate) mod functions;
pub(crate) mod gradients;
pub(crate) mod kernels;
pub(crate) mod online;
#[cfg(test)]
mod sets_tests;
pub(crate) mod tile;

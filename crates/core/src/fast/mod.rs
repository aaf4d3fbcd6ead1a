//! The kernels: functions over weights and examples, with the bits of a step.

pub(crate) mod gradients;
pub(crate) mod kernels;
pub(crate) mod online;
pub(crate) mod tile;

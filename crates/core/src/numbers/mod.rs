//! The scalar, its lanes, exp and tanh, random numbers: what knows nothing of networks.

pub(crate) mod four;
pub(crate) mod lanes;
pub(crate) mod math;
pub(crate) mod random;
pub(crate) mod real;
pub(crate) mod vectors;

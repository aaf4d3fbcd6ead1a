//! Training: the step, losses, optimisers, order, dropout, changes, and going back in time.

mod advance;
pub(crate) mod change;
mod changing;
mod checkpoints;
mod dropout;
pub(crate) mod fate;
mod frozen;
pub(crate) mod loss;
pub(crate) mod measuring;
pub(crate) mod optimiser;
pub(crate) mod order;
mod saving;
pub(crate) mod settings;
mod split;
pub(crate) mod step;
mod stepping;
pub(crate) mod timeline;
pub(crate) mod trainer;
pub(crate) mod variation;

#[cfg(test)]
mod change_tests;
#[cfg(test)]
mod timeline_tests;
#[cfg(test)]
mod trainer_tests;

//! The examples: the sets, their settings, and rows of one's own.

pub(crate) mod custom;
mod digits;
pub(crate) mod examples;
mod figures;
mod iris;
mod plane;
pub(crate) mod raw;
pub(crate) mod settings;

#[cfg(test)]
mod tests;

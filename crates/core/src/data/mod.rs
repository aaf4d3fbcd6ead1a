//! The examples: the sets, their settings, and rows of one's own.

pub(crate) mod custom;
mod digits;
pub(crate) mod examples;
mod figures;
mod images;
mod iris;
mod mnist;
mod plane;
mod provision;
pub(crate) mod raw;
pub(crate) mod settings;

#[cfg(test)]
mod tests;

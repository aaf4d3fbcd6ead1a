//! The examples: the sets, their settings, and rows of one's own.

mod custom;
mod digits;
pub(crate) mod drawn;
pub(crate) mod examples;
mod figures;
mod images;
mod iris;
mod mnist;
mod plane;
mod provision;
pub(crate) mod raw;
pub(crate) mod rows;
pub(crate) mod settings;
pub(crate) mod standardise;
pub(crate) mod table;

#[cfg(test)]
mod tests;

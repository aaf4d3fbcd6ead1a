//! Rows of one's own as a spreadsheet writes them.

mod header;
mod lines;
mod number;
pub(crate) mod options;
pub(crate) mod read;
mod target;
pub(crate) mod understood;
mod wrong;

#[cfg(test)]
mod tests;

//! Rows of one's own as a spreadsheet writes them.

mod header;
mod lines;
mod number;
mod read;
mod target;
mod wrong;

#[cfg(test)]
mod tests;

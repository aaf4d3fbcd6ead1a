//! The document: one validated type, its table of fields, its errors, the permalink.

mod check;
pub(crate) mod experiment;
pub(crate) mod fields;
mod json;
pub(crate) mod permalink;
mod read;
mod table;
mod values;
mod with_field;

#[cfg(test)]
mod fields_tests;
#[cfg(test)]
mod tests;

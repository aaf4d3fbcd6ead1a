//! The document: one validated type, its table of fields, its errors, the permalink.

pub(crate) mod experiment;
mod explain;
pub(crate) mod fields;
mod json;
pub(crate) mod permalink;
mod read;
mod table;
mod with_field;

#[cfg(test)]
mod fields_tests;
#[cfg(test)]
mod tests;

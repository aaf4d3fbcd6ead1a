//! The link: a run, a moment in it, what was changed on the way, and what the page shows, in an
//! address: `#network.hidden=4,4&start.symmetry=identical&step=250`.
//!
//! First stand the fields of the document that differ from their default, in the document's order;
//! then `step`, `compare.FIELD=VALUE`, `look.NAME=VALUE`, `changes=MOMENT:WHAT:VALUE,…` and
//! `lesson=N`.

mod changes;
mod compare;
pub(crate) mod link;
mod read;
mod repair;
mod rows;
mod settle;
mod text;
mod values;
mod write;

#[cfg(test)]
mod tests;

//! The checks that the targets call. They live with the crate's tests, whose stable twin of the
//! targets calls them too, so that both hold the same.

#[path = "../../crates/core/tests/common/checks.rs"]
mod checks;

pub use checks::{document, permalink, table, timeline, weights};

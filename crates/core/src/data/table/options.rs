//! How a table is to be read, where a person says so.

use serde::{Deserialize, Serialize};

/// How a table is to be read; what is not said is found out from the table itself.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(default, deny_unknown_fields)]
pub struct TableOptions {
    /// What parts the columns; of ASCII.
    #[cfg_attr(feature = "typescript", tsify(optional, type = "string"))]
    pub separator: Option<char>,
    /// What stands before a number's decimals. Said, no other mark is read as one.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub decimal: Option<DecimalMark>,
    /// Whether the first row names the columns.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub has_header: Option<bool>,
    /// The column to be foretold, by name or by number from 1; the last when it is not said.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub target: Option<String>,
    /// What its cells are taken for; numbers where each is one.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub target_kind: Option<TargetKind>,
    /// Columns that are no inputs, from 0.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub left_out: Vec<usize>,
}

/// What stands before a number's decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum DecimalMark {
    /// As in 1.5.
    Point,
    /// As in 1,5.
    Comma,
}

/// What the column to be foretold has in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum TargetKind {
    /// Numbers.
    Numbers,
    /// The names of classes.
    Classes,
}

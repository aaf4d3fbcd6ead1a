//! What was understood of a table, for a person to say whether it was meant so.

use serde::Serialize;

use super::header::Columns;
use super::lines::{Line, Table};
use super::options::{DecimalMark, TargetKind};
use crate::data::rows::classes_of;

/// How many rows are shown of a table.
const SHOWN: usize = 5;

/// What was understood of a table, faults or none.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Understood {
    /// What parts the columns.
    #[cfg_attr(feature = "typescript", tsify(type = "string"))]
    pub separator: char,
    /// What stands before a number's decimals.
    pub decimal: DecimalMark,
    /// Whether the first row names the columns.
    pub has_header: bool,
    /// All columns, the target and those left out among them.
    pub columns: Vec<Column>,
    /// The place of the column to be foretold, from 0.
    pub target: usize,
    /// What its cells are taken for.
    pub target_kind: TargetKind,
    /// The classes' names in the order in which they appear; none where the target is a number.
    pub classes: Vec<String>,
    /// How many rows there are, the names of the columns left out.
    pub rows: usize,
    /// The first of them, as they stand there.
    pub first: Vec<Shown>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Column {
    /// Its name; empty without one.
    pub name: String,
    /// How many of its cells are numbers, the first row's left out where that has the names.
    pub numbers: usize,
}

/// A row of a table, as it stands there.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Shown {
    /// Counted from 1, as in the file.
    pub row: u64,
    /// A text a cell.
    pub cells: Vec<String>,
}

impl Understood {
    /// What a table is read as.
    pub(super) fn of(table: &Table, columns: &Columns, lines: &[Line], kind: TargetKind) -> Self {
        let cells = |column: usize| lines.iter().filter_map(move |line| line.cells.get(column));
        let column = |place: usize| Column {
            name: columns.name(place).into(),
            numbers: cells(place).filter(|cell| table.number(cell).is_some()).count(),
        };
        let targets = cells(columns.target).map(str::trim).filter(|cell| !cell.is_empty());
        let shown = |line: &Line| Shown {
            row: line.row,
            cells: line.cells.iter().map(|cell| cell.trim().into()).collect(),
        };
        Self {
            separator: table.separator.into(),
            decimal: table.decimal(),
            has_header: columns.has_names,
            columns: (0..columns.count).map(column).collect(),
            target: columns.target,
            target_kind: kind,
            classes: match kind {
                TargetKind::Classes => classes_of(targets),
                TargetKind::Numbers => Vec::new(),
            },
            rows: lines.len(),
            first: lines.iter().take(SHOWN).map(shown).collect(),
        }
    }
}

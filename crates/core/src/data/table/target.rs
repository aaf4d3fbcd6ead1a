//! The column to be foretold: numbers, or the names of classes.

use super::header::Columns;
use super::lines::{Line, Table};
use super::number::{self, remedy};
use super::options::TargetKind;
use super::wrong::Wrong;
use crate::data::rows::Target;

/// What the target's cells are, where nobody says so: numbers where all that are known are some.
pub fn kind_of(lines: &[Line], columns: &Columns, table: &Table) -> TargetKind {
    let cells = || lines.iter().filter_map(|line: &Line| line.cells.get(columns.target));
    let known = || cells().filter(|cell| !number::is_missing(cell));
    let are_numbers = known().next().is_some() && known().all(|cell| table.number(cell).is_some());
    if are_numbers { TargetKind::Numbers } else { TargetKind::Classes }
}

/// Each row's target; nothing where there is none, which is told.
pub fn read(
    lines: &[Line],
    columns: &Columns,
    table: &Table,
    kind: TargetKind,
    wrong: &mut Wrong,
) -> Vec<Option<Target>> {
    let read = |line: &Line| {
        // A row of another length is told of as a whole.
        let cell = line.cells.get(columns.target)?.trim();
        let value = value_of(cell, table, kind);
        if value.is_none() && line.cells.len() == columns.count {
            let allowed = match (kind, remedy(cell, table.notation)) {
                (TargetKind::Classes, _) => "the name of a class",
                (TargetKind::Numbers, "a number") => "a number, as in the other rows",
                (TargetKind::Numbers, remedy) => remedy,
            };
            wrong.cell(line, columns.target, columns, allowed);
        }
        value
    };
    lines.iter().map(read).collect()
}

/// The target that a cell says; nothing where it says none.
pub fn value_of(cell: &str, table: &Table, kind: TargetKind) -> Option<Target> {
    let cell = cell.trim();
    match kind {
        TargetKind::Numbers => table.number(cell).map(Target::Number),
        TargetKind::Classes => (!cell.is_empty()).then(|| Target::Class(cell.into())),
    }
}

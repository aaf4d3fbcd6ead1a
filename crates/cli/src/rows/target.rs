//! The column to be foretold: numbers, or the names of classes.

use serde_json::Value;

use super::Faults;
use super::header::Columns;
use super::number;
use super::table::{Line, Table};

/// Each row's target; nothing where there is none, which is told.
pub fn read(
    lines: &[Line],
    columns: &Columns,
    table: &Table,
    faults: &mut Faults,
) -> Vec<Option<Value>> {
    let cells = || lines.iter().filter_map(|line: &Line| line.cells.get(columns.target));
    let known = || cells().filter(|cell| !number::is_missing(cell));
    let are_numbers = known().next().is_some() && known().all(|cell| table.number(cell).is_some());
    let read = |line: &Line| {
        // A row of another length is told of as a whole.
        let cell = line.cells.get(columns.target)?.trim();
        let (value, needed) = if are_numbers {
            (table.number(cell).map(Value::from), "a number is needed, as in the other rows")
        } else {
            ((!cell.is_empty()).then(|| cell.into()), "the name of a class is needed")
        };
        if value.is_none() && line.cells.len() == columns.count {
            faults.cell(line, columns.target, columns, needed);
        }
        value
    };
    lines.iter().map(read).collect()
}

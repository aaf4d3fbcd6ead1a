//! From the text of a table, CSV or TSV, to rows.

use super::header::Columns;
use super::lines::{Line, Table};
use super::number::remedy;
use super::options::{TableOptions, TargetKind};
use super::target;
use super::understood::Understood;
use super::wrong::Wrong;
use crate::data::rows::{Row, Rows, check};
use crate::error::{ExperimentError, Faults, Found, refused};

/// What a table is read as.
#[derive(Debug)]
pub struct TableReading {
    /// What was understood; nothing of a text without rows.
    pub understood: Option<Understood>,
    /// The rows that can be trained on, or all that is wrong with them.
    pub rows: Result<Rows, Faults>,
}

impl TableReading {
    /// Reads a table as [`Rows::from_table`] does, in the way that a person says, and tells what was
    /// understood: of a table with faults too, of one with a single column, where all inputs are left
    /// out of one with all of them, and where there is no such target of one with the last.
    ///
    /// ```
    /// use unalike_core::{TableOptions, TableReading};
    ///
    /// let options = TableOptions { left_out: vec![0], ..TableOptions::default() };
    /// let reading = TableReading::of("name;x;kind\nAda;1,5;a\nBob;2,5;b\n", &options);
    /// assert_eq!(reading.understood.unwrap().classes, ["a", "b"]);
    /// assert_eq!(reading.rows?[1].inputs, [2.5]);
    /// # Ok::<(), unalike_core::Faults>(())
    /// ```
    pub fn of(text: &str, options: &TableOptions) -> Self {
        let table = Table::parse(text, options);
        if table.lines.is_empty() {
            let fault = refused("the table", "no rows", "a row an example");
            return Self { understood: None, rows: Err(fault.into()) };
        }
        let understood = |columns: &Columns| {
            let (lines, kind) = below(&table, columns, options);
            Some(Understood::of(&table, columns, lines, kind))
        };
        match Columns::find(&table, options) {
            Ok(columns) => {
                let (lines, kind) = below(&table, &columns, options);
                let rows = rows(&table, &columns, lines, kind);
                Self { understood: understood(&columns), rows }
            }
            Err(fault) => {
                let nearest = Columns::nearest(&table, options);
                Self { understood: understood(&nearest), rows: Err(fault.into()) }
            }
        }
    }
}

impl Rows {
    /// Reads a table: columns parted by commas, semicolons or tabs, beside the last two numbers with a
    /// decimal point or comma, one of them in the whole table, and with marks between thousands where
    /// all are in their place; the first row may name the columns. `target` is the column to be
    /// foretold, by name or by number from 1; the last when it is not said. A target that is a number
    /// in every row is a number, else its texts are the names of classes.
    ///
    /// ```
    /// use unalike_core::{Rows, Target};
    ///
    /// let rows = Rows::from_table("width;height;kind\n1,5;2;cat\n3;4;dog\n", None)?;
    /// assert_eq!(rows[0].inputs, [1.5, 2.0]);
    /// assert_eq!(rows[1].target, Target::Class("dog".into()));
    /// # Ok::<(), unalike_core::Faults>(())
    /// ```
    ///
    /// # Errors
    /// Names the row as it is counted in the file, the column and the text of what cannot be used.
    pub fn from_table(text: &str, target: Option<&str>) -> Result<Self, Faults> {
        let target = target.map(String::from);
        TableReading::of(text, &TableOptions { target, ..TableOptions::default() }).rows
    }
}

/// The rows below the names, and what their target is.
fn below<'a>(
    table: &'a Table,
    columns: &Columns,
    options: &TableOptions,
) -> (&'a [Line], TargetKind) {
    let lines = &table.lines[usize::from(columns.has_names)..];
    (lines, options.target_kind.unwrap_or_else(|| target::kind_of(lines, columns, table)))
}

fn rows(
    table: &Table,
    columns: &Columns,
    lines: &[Line],
    kind: TargetKind,
) -> Result<Rows, Faults> {
    if lines.is_empty() {
        let allowed = "an example a row below the names of the columns";
        return Err(refused("the table", "one row", allowed).into());
    }
    let mut wrong = Wrong::default();
    let targets = target::read(lines, columns, table, kind, &mut wrong);
    let mut rows = Vec::with_capacity(lines.len());
    for (line, target) in lines.iter().zip(targets) {
        if line.cells.len() != columns.count {
            let cells = if line.cells.len() == 1 { "cell" } else { "cells" };
            let value = format!("{} {cells}", line.cells.len());
            let allowed = format!("{} cells, as in the first row", columns.count);
            wrong.add(line.row, 0, refused(&format!("row {}", line.row), &value, allowed));
            continue;
        }
        let inputs = columns.inputs().filter_map(|column| {
            let number = table.number(&line.cells[column]);
            if number.is_none() {
                wrong.cell(line, column, columns, remedy(&line.cells[column], table.notation));
            }
            number
        });
        let inputs = inputs.collect();
        if let Some(target) = target {
            rows.push(Row { inputs, target });
        }
    }
    let rows = wrong.or(Rows::from(rows))?;
    let mut found = Found::default();
    check(&rows, &mut found);
    // Whoever has a table knows its columns, and no document.
    let told_of = |mut fault: ExperimentError| {
        fault.field = match fault.field.as_str() {
            "data.rows" => "the table".into(),
            "data.rows, targets" => columns.place(columns.target),
            _ => "the columns".into(),
        };
        fault
    };
    found.or(rows).map_err(|faults| faults.map(told_of))
}

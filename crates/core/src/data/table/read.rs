//! From the text of a table, CSV or TSV, to rows.

use super::header::Columns;
use super::lines::Table;
use super::target;
use super::wrong::Wrong;
use crate::data::rows::{Row, Rows};
use crate::error::{Faults, refused};

impl Rows {
    /// Reads a table: columns parted by commas, semicolons or tabs, beside the last two numbers with a
    /// decimal point or comma; the first row may name the columns. `target` is the column to be
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
        let table = Table::parse(text);
        if table.lines.is_empty() {
            return Err(refused("the table", "no rows", "a row an example").into());
        }
        let columns = Columns::find(&table, target)?;
        let lines = &table.lines[usize::from(columns.has_names)..];
        if lines.is_empty() {
            let allowed = "an example a row below the names of the columns";
            return Err(refused("the table", "one row", allowed).into());
        }
        let mut wrong = Wrong::default();
        let targets = target::read(lines, &columns, &table, &mut wrong);
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
                    wrong.cell(line, column, &columns, "a number");
                }
                number
            });
            let inputs = inputs.collect();
            if let Some(target) = target {
                rows.push(Row { inputs, target });
            }
        }
        wrong.or(rows.into())
    }
}

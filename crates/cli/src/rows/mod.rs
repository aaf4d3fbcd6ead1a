//! `--rows`: a table of one's own as the examples of a run.

mod header;
mod number;
mod table;
mod target;

use std::path::Path;

use serde_json::{Value, json};

use crate::failure::{Failure, Result};
use crate::input;
use crate::words;

use self::header::Columns;
use self::table::{Line, Table};

/// The most faults that are told.
const MOST_FAULTS: usize = 10;

/// Reads a table as the document's `data.rows`. `target` is the column to be foretold, by name or
/// by number from 1; the last when it is not said.
///
/// # Errors
/// Names the row, the column and the text of what cannot be used.
pub fn read(path: &Path, target: Option<&str>) -> Result<Value> {
    let name = input::name_of(path);
    let text = input::text_of(path)?;
    let refuse = |faults: Vec<String>| {
        Failure::Refused(faults.into_iter().map(|fault| format!("{name}: {fault}")).collect())
    };
    let table = Table::parse(&text).map_err(|fault| refuse(vec![fault]))?;
    rows(&table, target).map_err(refuse)
}

fn rows(table: &Table, target: Option<&str>) -> std::result::Result<Value, Vec<String>> {
    let columns = Columns::find(table, target).map_err(|fault| vec![fault])?;
    let lines = &table.lines[usize::from(columns.has_names)..];
    if lines.is_empty() {
        return Err(vec!["there is no row below the names of the columns".into()]);
    }
    let mut faults = Faults::default();
    let targets = target::read(lines, &columns, table, &mut faults);
    let mut rows = Vec::with_capacity(lines.len());
    for (line, target) in lines.iter().zip(targets) {
        if line.cells.len() != columns.count {
            let cells = words::count(line.cells.len() as u64, "cell", "cells");
            faults.add(
                line.row,
                0,
                format!("row {}: {cells} in place of {}", line.row, columns.count),
            );
            continue;
        }
        let inputs: Vec<f64> = columns
            .inputs()
            .filter_map(|column| {
                let number = table.number(&line.cells[column]);
                if number.is_none() {
                    faults.cell(line, column, &columns, "a number is needed");
                }
                number
            })
            .collect();
        if let Some(target) = target {
            rows.push(json!({ "inputs": inputs, "target": target }));
        }
    }
    faults.or(rows.into())
}

/// What is wrong with a table: all is counted, the first are told, in the order of the file.
#[derive(Default)]
struct Faults(Vec<(u64, usize, String)>);

impl Faults {
    fn add(&mut self, row: u64, column: usize, text: String) {
        self.0.push((row, column, text));
    }

    /// A cell that cannot be used.
    fn cell(&mut self, line: &Line, column: usize, columns: &Columns, needed: &str) {
        let text = line.cells[column].trim();
        let found = if text.is_empty() {
            "the cell is empty".into()
        } else {
            let short: String = text.chars().take(40).collect();
            let more = if short.len() < text.len() { "…" } else { "" };
            format!("“{short}{more}”")
        };
        let (row, place) = (line.row, columns.place(column));
        self.add(row, column, format!("row {row}, {place}: {found}; {needed}"));
    }

    /// The value, when nothing is wrong.
    fn or<T>(mut self, value: T) -> std::result::Result<T, Vec<String>> {
        if self.0.is_empty() {
            return Ok(value);
        }
        self.0.sort_by_key(|&(row, column, _)| (row, column));
        let more = self.0.len().saturating_sub(MOST_FAULTS);
        let mut told: Vec<String> =
            self.0.into_iter().take(MOST_FAULTS).map(|(_, _, text)| text).collect();
        if more > 0 {
            told.push(format!("and {more} more like these"));
        }
        Err(told)
    }
}

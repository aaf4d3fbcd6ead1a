//! What is wrong with a table.

use super::header::Columns;
use super::lines::Line;
use crate::error::{ExperimentError, Faults, Found, refused};

/// What is wrong with a table, by row and column.
#[derive(Default)]
pub struct Wrong(Vec<(u64, usize, ExperimentError)>);

impl Wrong {
    pub fn add(&mut self, row: u64, column: usize, fault: ExperimentError) {
        self.0.push((row, column, fault));
    }

    /// A cell that cannot be used.
    pub fn cell(&mut self, line: &Line, column: usize, columns: &Columns, allowed: &str) {
        let text = line.cells[column].trim();
        let value = if text.is_empty() { "an empty cell".into() } else { format!("“{text}”") };
        let place = format!("row {}, {}", line.row, columns.place(column));
        self.add(line.row, column, refused(&place, &value, allowed));
    }

    /// The value, when nothing is wrong; else what is, in the order of the file.
    pub fn or<T>(mut self, value: T) -> Result<T, Faults> {
        self.0.sort_by_key(|&(row, column, _)| (row, column));
        let mut found = Found::default();
        found.extend(self.0.into_iter().map(|(_, _, fault)| fault));
        found.or(value)
    }
}

//! Which columns a table has, what they are called, and which is to be foretold.

use super::lines::Table;
use super::number;
use super::options::TableOptions;
use crate::error::{ExperimentError, refused};

/// The columns of a table.
pub struct Columns {
    /// How many there are.
    pub count: usize,
    /// The place of the one to be foretold.
    pub target: usize,
    /// Whether the first row names them.
    pub has_names: bool,
    names: Vec<String>,
    left_out: Vec<usize>,
}

impl Columns {
    /// Finds the target and whether the first row is one of names, as far as that is not said.
    pub fn find(table: &Table, options: &TableOptions) -> Result<Self, ExperimentError> {
        let target = options.target.as_deref();
        let first = &table.lines[0].cells;
        let count = first.len();
        if count < 2 {
            let allowed = "at least one input and the target, parted by commas, semicolons or tabs";
            return Err(refused("the table", "one column", allowed));
        }
        let names: Vec<String> = first.iter().map(|name| name.trim().to_string()).collect();
        let named = target.and_then(|target| names.iter().position(|name| name == target.trim()));
        let by_number = || {
            let number = target?.trim().parse::<usize>().ok()?;
            (1..=count).contains(&number).then(|| number - 1)
        };
        let place = match (target, named) {
            (None, _) => Some(count - 1),
            (_, Some(named)) if is_name(table, named) => Some(named),
            _ => by_number(),
        };
        let Some(place) = place else {
            let target = target.unwrap_or_default();
            let are_named = (0..count).any(|column| is_name(table, column));
            let by_name =
                if are_named { format!("one of {}, or ", listed(&names)) } else { String::new() };
            let allowed = format!("{by_name}a column's number, 1 … {count}");
            return Err(refused("the target", &format!("“{target}”"), allowed));
        };
        let looks_named = || {
            (0..count).any(|column| {
                let chosen = named == Some(column) && column == place;
                is_name(table, column)
                    && (column != place || chosen || foretells_numbers(table, place))
            })
        };
        let has_names = options.has_header.unwrap_or_else(looks_named);
        let left_out = options.left_out.clone();
        let columns = Self { count, target: place, has_names, names, left_out };
        if columns.inputs().next().is_none() {
            let allowed = "at least one that is an input";
            return Err(refused("the columns", "all left out but the target", allowed));
        }
        Ok(columns)
    }

    /// The columns of a table that [`find`](Self::find) refuses, as near to what is said as can be: with
    /// all inputs, else with the last column to be foretold, else the one that there is.
    pub fn nearest(table: &Table, options: &TableOptions) -> Self {
        let with_all = TableOptions { left_out: Vec::new(), ..options.clone() };
        let with_last = TableOptions { target: None, ..with_all.clone() };
        let found = Self::find(table, &with_all).or_else(|_| Self::find(table, &with_last));
        found.unwrap_or_else(|_| Self {
            count: 1,
            target: 0,
            has_names: options.has_header.unwrap_or_else(|| is_name(table, 0)),
            names: vec![table.lines[0].cells[0].trim().into()],
            left_out: Vec::new(),
        })
    }

    /// The places of all columns but the target and those left out.
    pub fn inputs(&self) -> impl Iterator<Item = usize> {
        let is_input = |column: &usize| *column != self.target && !self.left_out.contains(column);
        (0..self.count).filter(is_input)
    }

    /// A column's name; empty without one.
    pub fn name(&self, column: usize) -> &str {
        if self.has_names { &self.names[column] } else { "" }
    }

    /// What to call a column: its number from 1 and its name.
    pub fn place(&self, column: usize) -> String {
        match self.name(column) {
            "" => format!("column {}", column + 1),
            name => format!("column {} ({name})", column + 1),
        }
    }
}

/// Whether the first cell of a column is a text, and no sign that a number is missing.
fn is_text(table: &Table, cell: &str) -> bool {
    table.number(cell).is_none() && !number::is_missing(cell)
}

/// Whether the first cell of a column may be its name: a text above numbers, or the name that the
/// target was called by.
fn is_name(table: &Table, column: usize) -> bool {
    let mut rest = table.lines[1..].iter().filter_map(|line| line.cells.get(column));
    let first = &table.lines[0].cells[column];
    is_text(table, first)
        && (rest.any(|cell| table.number(cell).is_some()) || is_only_there(table, column, first))
}

/// Whether a text stands in the first row alone, in a table whose other columns have names.
fn is_only_there(table: &Table, column: usize, text: &str) -> bool {
    let mut rest = table.lines[1..].iter().filter_map(|line| line.cells.get(column));
    !table.lines[1..].is_empty() && rest.all(|cell| cell.trim() != text.trim())
}

/// Whether every row but the first has a number for its target.
fn foretells_numbers(table: &Table, target: usize) -> bool {
    let mut rest = table.lines[1..].iter().filter_map(|line| line.cells.get(target));
    table.lines.len() > 1 && rest.all(|cell| table.number(cell).is_some())
}

/// Names in a row, the first of many.
fn listed(names: &[String]) -> String {
    let shown: Vec<&str> = names.iter().take(20).map(String::as_str).collect();
    let more = if names.len() > shown.len() { ", …" } else { "" };
    format!("{}{more}", shown.join(", "))
}

//! An array of a file, with the name that it has there.

use crate::error::{ExperimentError, refused};

/// The most numbers that a file may have: several times those of the largest network.
pub const MOST_NUMBERS: usize = 1 << 20;

/// A matrix, or a list as one row.
#[derive(Clone, Debug, PartialEq)]
pub struct Array {
    pub name: String,
    pub rows: usize,
    pub columns: usize,
    /// Whether it is a list or one number.
    pub is_list: bool,
    /// Row by row.
    pub values: Vec<f32>,
}

impl Array {
    /// A list.
    pub fn list(name: String, values: Vec<f32>) -> Self {
        Self { name, rows: 1, columns: values.len(), is_list: true, values }
    }

    /// Its sides, as a person writes them.
    pub fn told(&self) -> String {
        if self.is_list {
            return format!("{} numbers", self.values.len());
        }
        format!("{} × {}", self.rows, self.columns)
    }

    /// A refusal of this array.
    pub fn refused(&self, allowed: impl Into<String>) -> ExperimentError {
        refused(&self.name, &self.told(), allowed)
    }

    /// Rows for columns.
    pub fn turned(&self) -> impl Iterator<Item = f32> + '_ {
        let at = |column: usize, row: usize| self.values[row * self.columns + column];
        (0..self.columns).flat_map(move |column| (0..self.rows).map(move |row| at(column, row)))
    }

    /// Each row as a list with a name of its own.
    pub fn into_rows(self) -> impl Iterator<Item = Self> {
        let rows: Vec<_> = self.values.chunks(self.columns.max(1)).map(<[f32]>::to_vec).collect();
        (0..).zip(rows).map(move |(row, values): (usize, _)| {
            Self::list(format!("{}.{row}", self.name), values)
        })
    }
}

/// The arrays of a file so far.
#[derive(Default)]
pub struct Arrays {
    pub all: Vec<Array>,
    numbers: usize,
}

impl Arrays {
    /// Adds one, unless there would be more numbers than any network has.
    pub fn push(&mut self, array: Array) -> Result<(), ExperimentError> {
        self.numbers += array.values.len();
        if self.numbers > MOST_NUMBERS {
            let allowed = format!("{MOST_NUMBERS} numbers in all arrays together");
            return Err(refused("the file", "more", allowed));
        }
        self.all.push(array);
        Ok(())
    }
}

//! What was understood of a table, for a person to say whether it was meant so.

use std::collections::BTreeSet;

use serde::Serialize;

use super::header::Columns;
use super::lines::{Line, Table};
use super::options::{DecimalMark, TargetKind};
use super::target::value_of;
use crate::data::rows::classes_of;

/// How many rows are shown of a table.
const SHOWN: usize = 5;
/// How many of the rows below them are shown that cannot be used.
const WRONG: usize = 5;

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
    /// How many rows can be used; the names of the columns are none.
    pub rows: usize,
    /// How many cannot.
    pub wrong_rows: usize,
    /// Whether the target is nothing but 0 and 1 in all rows, which may be numbers or two classes.
    pub is_zero_or_one: bool,
    /// A number that could as well be another; nothing where none could, or the mark was chosen.
    pub doubtful: Option<Doubtful>,
    /// The first rows, and the first below them that cannot be used.
    pub first: Vec<Shown>,
}

/// A number whose mark may stand before decimals or between thousands.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Doubtful {
    /// What stands there.
    pub text: String,
    /// The number that it is read as.
    pub number: f64,
    /// The one that it could be.
    pub other: f64,
    /// What stands before decimals then.
    pub decimal: DecimalMark,
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

/// A row of a table, as it stands there and as it was read.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Shown {
    /// Counted from 1, as in the file.
    pub row: u64,
    /// As many as stand there, whether or not the table has as many columns.
    pub cells: Vec<Cell>,
    /// Whether it has as many as the table has columns.
    pub is_whole: bool,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Cell {
    /// What stands there.
    pub text: String,
    /// The number that it is read as; none where it says none, or is taken for a class.
    pub number: Option<f64>,
    /// Whether it cannot be used for what its column is for.
    pub is_wrong: bool,
}

impl Understood {
    /// What a table is read as.
    pub(super) fn of(table: &Table, columns: &Columns, lines: &[Line], kind: TargetKind) -> Self {
        let cells = |column: usize| lines.iter().filter_map(move |line| line.cells.get(column));
        let column = |place: usize| Column {
            name: columns.name(place).into(),
            numbers: cells(place).filter(|cell| table.number(cell).is_some()).count(),
        };
        let targets = || cells(columns.target).map(str::trim).filter(|cell| !cell.is_empty());
        let is_bit = |cell| table.number(cell).is_some_and(|x| x == 0.0 || x == 1.0);
        let inputs: BTreeSet<usize> = columns.inputs().collect();
        let cell = |(place, text): (usize, &str)| {
            let is_target = place == columns.target;
            let is_number = !is_target || kind == TargetKind::Numbers;
            Cell {
                text: text.trim().into(),
                number: table.number(text).filter(|_| is_number),
                is_wrong: if is_target {
                    value_of(text, table, kind).is_none()
                } else {
                    place >= columns.count
                        || inputs.contains(&place) && table.number(text).is_none()
                },
            }
        };
        let shown = |line: &Line| Shown {
            row: line.row,
            cells: line.cells.iter().enumerate().map(cell).collect(),
            is_whole: line.cells.len() == columns.count,
        };
        let is_wrong = |line: &&Line| {
            let shown = shown(line);
            !shown.is_whole || shown.cells.iter().any(|cell| cell.is_wrong)
        };
        let wrong_rows = lines.iter().filter(is_wrong).count();
        let below = lines.iter().skip(SHOWN).filter(is_wrong).take(WRONG);
        Self {
            separator: table.separator.into(),
            decimal: table.notation.decimal,
            has_header: columns.has_names,
            columns: (0..columns.count).map(column).collect(),
            target: columns.target,
            target_kind: kind,
            classes: match kind {
                TargetKind::Classes => classes_of(targets()),
                TargetKind::Numbers => Vec::new(),
            },
            rows: lines.len() - wrong_rows,
            wrong_rows,
            is_zero_or_one: targets().next().is_some() && targets().all(is_bit),
            doubtful: table.other.and_then(|other| {
                let doubt = |text: &str| {
                    let (number, other_number) = (table.number(text)?, other.read(text)?);
                    let text = text.trim().into();
                    let decimal = other.decimal;
                    (number != other_number).then_some(Doubtful {
                        text,
                        number,
                        other: other_number,
                        decimal,
                    })
                };
                lines.iter().flat_map(|line| line.cells.iter()).find_map(doubt)
            }),
            first: lines.iter().take(SHOWN).chain(below).map(shown).collect(),
        }
    }
}

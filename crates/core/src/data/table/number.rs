//! Numbers as tables write them.

use super::options::DecimalMark;
use crate::data::rows::is_possible;

/// What people write where a number is missing.
const MISSING: &[&str] = &["", "?", "-", "–", ".", "na", "n/a", "nan", "null", "none", "#n/a"];

/// Whether a cell says that its value is not known.
pub fn is_missing(cell: &str) -> bool {
    MISSING.contains(&cell.trim().to_lowercase().as_str())
}

/// The number that a cell says, with the one decimal mark that it may have, or with either.
pub fn read(cell: &str, mark: Option<DecimalMark>) -> Option<f64> {
    let cell = cell.trim();
    // Words such as inf are numbers to the parser and none in a table.
    let is_number = |c: char| c.is_ascii_digit() || "+-−.,eE".contains(c);
    if !cell.contains(|c: char| c.is_ascii_digit()) || !cell.chars().all(is_number) {
        return None;
    }
    let has_point = cell.contains('.');
    if has_point && mark == Some(DecimalMark::Comma) {
        return None;
    }
    let mut cell = cell.replace('−', "-");
    if !has_point && mark != Some(DecimalMark::Point) {
        cell = cell.replacen(',', ".", 1);
    }
    cell.parse().ok().filter(|&x| is_possible(x))
}

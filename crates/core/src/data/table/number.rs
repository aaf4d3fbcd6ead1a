//! Numbers as tables write them.

use super::options::DecimalMark;
use crate::data::rows::is_possible;

/// What people write where a number is missing.
const MISSING: &[&str] = &["", "?", "-", "–", ".", "na", "n/a", "nan", "null", "none", "#n/a"];

/// What may part thousands beside the mark that is not before decimals: spaces of three widths, and
/// apostrophes.
const SPACES: &[char] = &[' ', '\u{a0}', '\u{202f}', '\'', '’'];

/// How all numbers of one table are written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Notation {
    /// What stands before decimals.
    pub decimal: DecimalMark,
    /// What parts thousands; nothing where they are written in one.
    thousands: Option<char>,
}

impl DecimalMark {
    const fn char(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }

    const fn other(self) -> Self {
        match self {
            Self::Point => Self::Comma,
            Self::Comma => Self::Point,
        }
    }
}

impl Notation {
    const fn plain(decimal: DecimalMark) -> Self {
        Self { decimal, thousands: None }
    }

    /// The notation of a table's cells: one for all of them. A mark is one between thousands where
    /// every mark of the table is then in its place, and it cannot be one before decimals throughout.
    pub fn of<'a>(
        cells: impl Iterator<Item = &'a str>,
        said: Option<DecimalMark>,
        parts_by_commas: bool,
    ) -> Self {
        use DecimalMark::{Comma, Point};
        let marked: Vec<&str> = cells.map(str::trim).filter(|cell| is_marked(cell)).collect();
        let fits = |notation: Self| marked.iter().all(|cell| notation.read(cell).is_some());
        let grouped = |decimal: DecimalMark| {
            let marks = SPACES.iter().copied().chain([decimal.other().char()]);
            let mut all = marks.map(|mark| Self { decimal, thousands: Some(mark) });
            all.find(|&notation| fits(notation))
        };
        let fitting = |decimal: DecimalMark| {
            let plain = Self::plain(decimal);
            if fits(plain) { Some(plain) } else { grouped(decimal) }
        };
        if let Some(decimal) = said {
            return fitting(decimal).unwrap_or(Self::plain(decimal));
        }
        if parts_by_commas {
            // “12,345” in quotes is as often 12.345 as 12345: only what is not both is read.
            let is_plain = fits(Self::plain(Point)) || fitting(Comma).is_some();
            return grouped(Point).filter(|_| !is_plain).unwrap_or(Self::plain(Point));
        }
        if let Some(plain) = [Point, Comma].map(Self::plain).into_iter().find(|&one| fits(one)) {
            return plain;
        }
        let count = |decimal| {
            let plain = Self::plain(decimal);
            marked.iter().filter(|cell| plain.read(cell).is_some()).count()
        };
        let more = || if count(Comma) >= count(Point) { Comma } else { Point };
        match (grouped(Point), grouped(Comma)) {
            // Without decimals both are the same; of 1.800 beside 1,200 nobody can tell.
            (Some(point), Some(comma)) if point.thousands == comma.thousands => point,
            (Some(point), None) => point,
            (None, Some(comma)) => comma,
            _ => Self::plain(more()),
        }
    }

    /// The notation in which all cells are numbers too, and others: 1.250 with three digits after each
    /// mark is as often 1250. Nothing where only one is possible.
    pub fn other<'a>(self, cells: impl Iterator<Item = &'a str>) -> Option<Self> {
        let mark = self.decimal.char();
        let other = Self { decimal: self.decimal.other(), thousands: Some(mark) };
        let mut marked = cells.map(str::trim).filter(|cell| is_marked(cell)).peekable();
        let is_plain = self.thousands.is_none() && marked.peek().is_some();
        (is_plain && marked.all(|cell| other.read(cell).is_some())).then_some(other)
    }

    /// The number that a cell says.
    pub fn read(self, cell: &str) -> Option<f64> {
        let cell = cell.trim();
        let whole = match self.thousands {
            Some(mark) if cell.contains(mark) => ungrouped(cell, mark, self.decimal.char())?,
            _ => cell.into(),
        };
        // Words such as inf are numbers to the parser and none in a table.
        let is_number = |c: char| c.is_ascii_digit() || "+-−eE".contains(c);
        let is_allowed = |c: char| is_number(c) || c == self.decimal.char();
        if !whole.contains(|c: char| c.is_ascii_digit()) || !whole.chars().all(is_allowed) {
            return None;
        }
        let plain = whole.replace('−', "-").replace(self.decimal.char(), ".");
        plain.parse().ok().filter(|&x| is_possible(x))
    }
}

/// Whether a cell says that its value is not known.
pub fn is_missing(cell: &str) -> bool {
    MISSING.contains(&cell.trim().to_lowercase().as_str())
}

/// Whether a cell is a number in some notation, and has a mark that tells in which.
fn is_marked(cell: &str) -> bool {
    use DecimalMark::{Comma, Point};
    let has_mark = cell.contains(|c: char| c == '.' || c == ',' || SPACES.contains(&c));
    let in_some = |decimal: DecimalMark| {
        let marks = SPACES.iter().copied().chain([decimal.other().char()]).map(Some);
        let mut all = marks.chain([None]).map(|thousands| Notation { decimal, thousands });
        all.any(|notation| notation.read(cell).is_some())
    };
    has_mark && (in_some(Point) || in_some(Comma))
}

/// A number without the marks between its thousands; nothing where they stand elsewhere.
fn ungrouped(cell: &str, mark: char, decimal: char) -> Option<String> {
    let (whole, rest) = match cell.find(decimal) {
        Some(at) => cell.split_at(at),
        None => (cell, ""),
    };
    let digits = whole.strip_prefix(['+', '-', '−']).unwrap_or(whole);
    let are_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = digits.split(mark);
    let first = groups.next()?;
    let is_grouped = (1..=3).contains(&first.len())
        && first != "0"
        && are_digits(first)
        && groups.all(|group| group.len() == 3 && are_digits(group));
    let is_whole = is_grouped && rest.chars().skip(1).all(|c| c.is_ascii_digit());
    is_whole.then(|| format!("{}{rest}", whole.replace(mark, "")))
}

/// What a number that cannot be read would be written as: the cell without a unit or with one mark.
pub fn remedy(cell: &str, notation: Notation) -> &'static str {
    let cell = cell.trim();
    let has = |c: char| cell.contains(c);
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let is_of_number = |c: char| c.is_ascii_digit() || "+-−.,eE ’'\u{a0}\u{202f}".contains(c);
    let others = cell.chars().filter(|&c| !is_of_number(c)).count();
    // A letter first is a name: n7.
    if digits == 0 || others > 3 || cell.starts_with(char::is_alphabetic) {
        "a number"
    } else if others > 0 {
        "a number alone, without unit"
    } else if has('.') || has(',') {
        match notation.decimal {
            DecimalMark::Point => "a number, its decimals after a point, as in 1234.5",
            DecimalMark::Comma => "a number, its decimals after a comma, as in 1234,5",
        }
    } else {
        "a number"
    }
}

//! Cells of a text, whatever parts them.

use csv::{ReaderBuilder, StringRecord};

use super::number::Notation;
use super::options::TableOptions;

/// How many rows tell what parts the columns.
const SAMPLE: usize = 50;

/// A table as it stands in a file.
pub struct Table {
    /// All rows in which something stands.
    pub lines: Vec<Line>,
    /// What parts the columns.
    pub separator: u8,
    /// How its numbers are written, all of them.
    pub notation: Notation,
    /// In which other way all of them could be read, where none was chosen.
    pub other: Option<Notation>,
}

/// A row of a table.
pub struct Line {
    /// Counted from 1, as in the file.
    pub row: u64,
    /// Their texts.
    pub cells: StringRecord,
}

impl Table {
    /// Parts a text into cells by tabs, semicolons or commas, or by what is said to part them.
    pub fn parse(text: &str, options: &TableOptions) -> Self {
        let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
        if !text.ends_with('\n') {
            text.push('\n');
        }
        // A spreadsheet may say in a first row what parts the columns.
        let said = text.get(..6).and_then(|first| {
            let mark = first.strip_prefix("sep=")?.strip_suffix('\n')?;
            mark.bytes().next().filter(u8::is_ascii)
        });
        let skipped = if said.is_some() { text[..6].len() } else { 0 };
        let body = &text[skipped..];
        let chosen = options.separator.and_then(|c| u8::try_from(c).ok()).filter(u8::is_ascii);
        let separator = chosen.or(said).unwrap_or_else(|| delimiter(body));
        let mut lines = lines(body, separator, usize::MAX);
        for line in &mut lines {
            line.row += u64::from(said.is_some());
        }
        let cells = || lines.iter().flat_map(|line| line.cells.iter());
        let notation = Notation::of(cells(), options.decimal, separator == b',');
        let other = notation.other(cells()).filter(|_| options.decimal.is_none());
        Self { lines, separator, notation, other }
    }

    /// The number that a cell says.
    pub fn number(&self, cell: &str) -> Option<f64> {
        self.notation.read(cell)
    }
}

/// What parts the columns: what parts all rows into as many, more than one; else what parts the
/// first row into the most.
fn delimiter(text: &str) -> u8 {
    let candidates = [b'\t', b';', b','].map(|delimiter| {
        let counts: Vec<usize> =
            lines(text, delimiter, SAMPLE).iter().map(|line| line.cells.len()).collect();
        let first = counts.first().copied().unwrap_or_default();
        (delimiter, first, first > 1 && counts.iter().all(|&count| count == first))
    });
    let alike = candidates.iter().find(|(_, _, alike)| *alike);
    let most = candidates.iter().max_by_key(|(_, first, _)| *first);
    alike.or(most).map_or(b',', |&(delimiter, _, _)| delimiter)
}

/// The first rows in which something stands.
fn lines(text: &str, delimiter: u8, most: usize) -> Vec<Line> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut lines = Vec::new();
    // Rows of the file and not lines: a cell in quotes may go over several.
    let mut breaks = 0;
    let mut cells = StringRecord::new();
    // A text in memory, of rows as long as they are, has nothing that cannot be read.
    while lines.len() < most && reader.read_record(&mut cells).unwrap_or(false) {
        breaks += cells.iter().map(|cell| cell.matches('\n').count() as u64).sum::<u64>();
        let row = (reader.position().line() - 1).saturating_sub(breaks);
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            lines.push(Line { row, cells: cells.clone() });
        }
    }
    lines
}

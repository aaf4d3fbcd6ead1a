//! One array as NumPy writes it: the .npy format, versions 1 to 3.
//!
//! A magic string, a version, the length of a header, the header as a literal of Python with the
//! type, the order and the shape, then the numbers: `numpy.lib.format`, or NumPy's enhancement
//! proposal 1, <https://numpy.org/neps/nep-0001-npy-format.html>.

use core::fmt::Write;

use half::f16;

use super::array::{Array, MOST_NUMBERS};
use crate::error::{ExperimentError, refused};

/// What every array begins with.
pub const MAGIC: &[u8] = b"\x93NUMPY";
/// The most bytes that one takes: numbers of 8 bytes, and a header as long as version 1 allows.
pub const MOST_BYTES: usize = 8 * MOST_NUMBERS + (1 << 16);
/// Numbers begin at a multiple of it.
const ALIGNED: usize = 64;
/// Magic, version and the length of a header of version 1.
const BEFORE_HEADER: usize = MAGIC.len() + 4;

const TYPES: &str = "float16, float32, float64, or whole numbers";

/// Reads one array.
pub fn read(name: &str, bytes: &[u8]) -> Result<Array, ExperimentError> {
    let wrong = |value: &str, allowed: &str| refused(name, value, allowed);
    let (header, numbers) =
        split(bytes).ok_or_else(|| wrong("another form", "an array as numpy.save writes it"))?;
    let of = Header::read(header)
        .ok_or_else(|| wrong(header, "the header of an array as numpy.save writes it"))?;
    let number = Number::of(&of.kind).ok_or_else(|| wrong(&of.kind, TYPES))?;
    let told = || of.shape.iter().map(usize::to_string).collect::<Vec<_>>().join(" × ");
    let (rows, columns) = match of.shape[..] {
        [] => (1, 1),
        [columns] => (1, columns),
        [rows, columns] => (rows, columns),
        _ => return Err(wrong(&told(), "a list or a matrix of numbers")),
    };
    let count = rows.checked_mul(columns).filter(|&count| count <= MOST_NUMBERS);
    let count = count.ok_or_else(|| wrong(&told(), &format!("{MOST_NUMBERS} numbers")))?;
    let Some(numbers) = numbers.get(..count * number.size) else {
        let there = format!("{} of {count} numbers", numbers.len() / number.size);
        return Err(wrong(&there, "all of them"));
    };
    let values: Vec<f32> = numbers.chunks_exact(number.size).map(|it| number.read(it)).collect();
    let is_list = of.shape.len() < 2;
    let array = Array { name: name.into(), rows, columns, is_list, values };
    if !of.is_fortran || is_list {
        return Ok(array);
    }
    // Column by column it is the matrix that is turned over.
    let turned = Array { rows: columns, columns: rows, ..array };
    Ok(Array { values: turned.turned().collect(), rows, columns, ..turned })
}

/// Writes a matrix, or a list where there is one side, row by row as float32.
pub fn write(shape: &[usize], values: impl Iterator<Item = f32>) -> Vec<u8> {
    let mut sides = String::new();
    for side in shape {
        // Writing to a String cannot fail.
        let _ = write!(sides, "{side}, ");
    }
    let sides = if shape.len() == 1 { sides.trim_end() } else { sides.trim_end_matches(", ") };
    let mut header = format!("{{'descr': '<f4', 'fortran_order': False, 'shape': ({sides}), }}");
    let padded = (BEFORE_HEADER + header.len() + 1).next_multiple_of(ALIGNED) - BEFORE_HEADER;
    while header.len() < padded - 1 {
        header.push(' ');
    }
    header.push('\n');
    let mut bytes = MAGIC.to_vec();
    bytes.extend([1, 0]);
    bytes.extend((header.len() as u16).to_le_bytes());
    bytes.extend(header.bytes());
    bytes.extend(values.flat_map(f32::to_le_bytes));
    bytes
}

/// The header and the numbers.
fn split(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let rest = bytes.strip_prefix(MAGIC)?;
    let (&[version, _], rest) = rest.split_first_chunk()?;
    let (length, rest) = if version == 1 {
        let (&length, rest) = rest.split_first_chunk()?;
        (usize::from(u16::from_le_bytes(length)), rest)
    } else {
        let (&length, rest) = rest.split_first_chunk()?;
        (u32::from_le_bytes(length) as usize, rest)
    };
    let (header, numbers) = rest.split_at_checked(length)?;
    Some((core::str::from_utf8(header).ok()?, numbers))
}

/// What a header says.
struct Header {
    /// As NumPy writes types: `<f4`.
    kind: String,
    /// Whether columns stand one after the other, and not rows.
    is_fortran: bool,
    shape: Vec<usize>,
}

impl Header {
    fn read(text: &str) -> Option<Self> {
        let descr = after(text, "descr")?;
        // A type of several fields is a list of them.
        let kind = match descr.strip_prefix(['\'', '"']) {
            Some(quoted) => quoted.split(['\'', '"']).next()?.into(),
            None => "several fields".into(),
        };
        let shape = after(text, "shape")?.strip_prefix('(')?;
        let (shape, _) = shape.split_once(')')?;
        let sides = shape.split(',').map(|side| side.trim().trim_end_matches('L'));
        let shape = sides.filter(|side| !side.is_empty()).map(str::parse);
        Some(Self {
            kind,
            is_fortran: after(text, "fortran_order")?.starts_with("True"),
            shape: shape.collect::<Result<_, _>>().ok()?,
        })
    }
}

/// What stands behind a name and its colon.
fn after<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let quoted = ["'", "\""].map(|mark| format!("{mark}{name}{mark}"));
    let rest = quoted.iter().find_map(|name| text.split_once(name.as_str()))?.1;
    Some(rest.trim_start().strip_prefix(':')?.trim_start())
}

/// How one number is written.
struct Number {
    kind: u8,
    size: usize,
    is_big_endian: bool,
}

impl Number {
    fn of(text: &str) -> Option<Self> {
        let (order, rest) = match text.as_bytes() {
            [order @ (b'<' | b'>' | b'|' | b'='), rest @ ..] => (*order, rest),
            rest => (b'<', rest),
        };
        let (kind, size) = match rest {
            [b'f', size @ (b'2' | b'4' | b'8')] => (b'f', size - b'0'),
            [kind @ (b'i' | b'u'), size @ (b'1' | b'2' | b'4' | b'8')] => (*kind, size - b'0'),
            _ => return None,
        };
        Some(Self { kind, size: size.into(), is_big_endian: order == b'>' })
    }

    /// The nearest number of f32.
    fn read(&self, bytes: &[u8]) -> f32 {
        let mut padded = [0; 8];
        padded[..self.size].copy_from_slice(bytes);
        if self.is_big_endian {
            padded[..self.size].reverse();
        }
        let bits = u64::from_le_bytes(padded);
        match (self.kind, self.size) {
            (b'f', 2) => f16::from_bits(bits as u16).to_f32(),
            (b'f', 4) => f32::from_bits(bits as u32),
            (b'f', _) => f64::from_bits(bits) as f32,
            (b'u', _) => bits as f32,
            // The sign from the highest bit that is there.
            (_, size) => (bits.cast_signed() << (64 - 8 * size) >> (64 - 8 * size)) as f32,
        }
    }
}

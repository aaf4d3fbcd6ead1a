//! Text from a file or standard input, in the encodings that people's programs write.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::failure::{Failure, Result};

/// What stands for standard input or output.
pub const STANDARD: &str = "-";

/// The most bytes that are read of a text: many times the largest document, and less than memory.
const MOST: u64 = 1 << 29;

/// What a person calls the file that is read.
pub fn name_of(path: &Path) -> String {
    if path.as_os_str() == STANDARD { "standard input".into() } else { path.display().to_string() }
}

/// The text of a file, or of standard input for `-`.
///
/// # Errors
/// When it cannot be read, or is no text.
pub fn text_of(path: &Path) -> Result<String> {
    let bytes = bytes_of(path)?;
    decode(&bytes).map_err(|error| Failure::file(name_of(path), error))
}

/// What a file, or standard input for `-`, holds.
///
/// # Errors
/// When it cannot be read.
pub fn bytes_of(path: &Path) -> Result<Vec<u8>> {
    let name = name_of(path);
    let mut bytes = Vec::new();
    let read = if path.as_os_str() == STANDARD {
        io::stdin().lock().take(MOST + 1).read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|file| file.take(MOST + 1).read_to_end(&mut bytes))
    };
    read.map_err(|error| Failure::file(&name, error))?;
    if bytes.len() as u64 > MOST {
        let error = io::Error::new(io::ErrorKind::FileTooLarge, "it is larger than 512 MB");
        return Err(Failure::file(name, error));
    }
    Ok(bytes)
}

/// UTF-8 or UTF-16, with a mark at its beginning or without.
pub fn decode(bytes: &[u8]) -> io::Result<String> {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (guess(bytes), 0));
    let bytes = &bytes[mark..];
    if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        return Ok(text.into_owned());
    }
    let what = match std::str::from_utf8(bytes) {
        Err(error) if encoding == UTF_8 => {
            let before = &bytes[..error.valid_up_to()];
            let line = before.split(|&byte| byte == b'\n').count();
            format!("line {line} is neither UTF-8 nor UTF-16 text; save the file as UTF-8")
        }
        _ => "it begins as UTF-16 text and is none further on; save the file as UTF-8".into(),
    };
    Err(io::Error::new(io::ErrorKind::InvalidData, what))
}

/// The encoding of a text without a mark: documents and tables begin with a character of ASCII.
fn guess(bytes: &[u8]) -> &'static Encoding {
    match bytes {
        [0, 1..=u8::MAX, ..] => UTF_16BE,
        [1..=u8::MAX, 0, ..] => UTF_16LE,
        _ => UTF_8,
    }
}

//! Where text goes: standard output, or a file.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use serde::Serialize;

use crate::failure::{Failure, Result};
use crate::input::STANDARD;

/// Somewhere to write, which knows what a person calls it.
pub struct Output {
    name: String,
    to: BufWriter<Box<dyn Write>>,
}

impl Output {
    /// Standard output.
    pub fn standard() -> Self {
        Self::new("standard output", io::stdout())
    }

    /// Standard error, for a report whose place something else takes.
    pub fn standard_error() -> Self {
        Self::new("standard error", io::stderr())
    }

    /// A new file in place of what is there, or standard output for `-`.
    pub fn create(path: &Path) -> Result<Self> {
        if path.as_os_str() == STANDARD {
            return Ok(Self::standard());
        }
        let name = path.display().to_string();
        match File::create(path) {
            Ok(file) => Ok(Self::new(name, file)),
            Err(error) => Err(Failure::file(name, error)),
        }
    }

    /// An open file.
    pub fn new(name: impl Into<String>, to: impl Write + 'static) -> Self {
        Self { name: name.into(), to: BufWriter::new(Box::new(to)) }
    }

    /// Writes text, which may be held back until [`flush`](Self::flush).
    pub fn write(&mut self, text: &str) -> Result<()> {
        self.bytes(text.as_bytes())
    }

    /// Writes what is no text, as [`write`](Self::write) does.
    pub fn bytes(&mut self, bytes: &[u8]) -> Result<()> {
        self.to.write_all(bytes).map_err(|error| self.failed(error))
    }

    /// Writes a line.
    pub fn line(&mut self, text: &str) -> Result<()> {
        self.write(text)?;
        self.write("\n")
    }

    /// Writes what is still held back.
    pub fn flush(&mut self) -> Result<()> {
        self.to.flush().map_err(|error| self.failed(error))
    }

    fn failed(&self, error: io::Error) -> Failure {
        Failure::file(&self.name, error)
    }
}

/// Whether a path means standard output.
pub fn is_standard(path: &Path) -> bool {
    path.as_os_str() == STANDARD
}

/// Prints a line to standard output.
pub fn print(text: &str) -> Result<()> {
    let mut output = Output::standard();
    output.line(text)?;
    output.flush()
}

/// Tells a person something on standard error. Nobody can be told that it did not work.
pub fn tell(text: &str) {
    let _ = writeln!(io::stderr(), "unalike: {text}");
}

/// A value as JSON on one line.
pub fn json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Failure::file("the report", error.into()))
}

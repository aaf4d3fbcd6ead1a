//! Where the experiment comes from.

use std::fmt;
use std::io::Read;
use std::path::PathBuf;
use std::str::FromStr;

use anyhow::{Context, Result};
use unalike_core::{Experiment, ExperimentError, Permalink};

/// A document that is not accepted, with what to change.
#[derive(Debug)]
pub struct Refused(String);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Refused {}

impl Refused {
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

/// What stands for an experiment on the command line.
#[derive(Clone, Debug)]
pub enum Source {
    /// `-`
    StandardInput,
    /// A file that is there.
    File(PathBuf),
    /// A permalink or its fragment.
    Link(String),
}

impl FromStr for Source {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text == "-" {
            return Ok(Self::StandardInput);
        }
        let path = PathBuf::from(text);
        if path.is_file() {
            return Ok(Self::File(path));
        }
        if text.is_empty() || text.contains(['#', '=']) {
            return Ok(Self::Link(text.into()));
        }
        Err("there is no such file, and it is no permalink (those have a # or a =)".into())
    }
}

impl Source {
    /// Reads the experiment, and what else a permalink says.
    ///
    /// # Errors
    /// [`Refused`] when the document is not accepted.
    pub fn read(&self) -> Result<Permalink> {
        let refused = |from: &str, error: &ExperimentError| Refused(format!("{from}: {error}"));
        match self {
            Self::StandardInput => {
                let mut text = String::new();
                std::io::stdin().read_to_string(&mut text).context("standard input")?;
                let read = Experiment::from_json(&text).map(Permalink::from);
                Ok(read.map_err(|error| refused("standard input", &error))?)
            }
            Self::File(path) => {
                let name = path.display().to_string();
                let text = std::fs::read_to_string(path)
                    .map_err(|error| Refused(format!("{name}: {error}")))?;
                let read = Experiment::from_json(&text).map(Permalink::from);
                Ok(read.map_err(|error| refused(&name, &error))?)
            }
            Self::Link(text) => {
                let all = |faults: Vec<ExperimentError>| {
                    let lines: Vec<_> =
                        faults.iter().map(|fault| format!("permalink: {fault}")).collect();
                    Refused(lines.join("\nunalike: "))
                };
                Ok(Permalink::parse(text).map_err(all)?)
            }
        }
    }
}

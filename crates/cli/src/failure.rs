//! Why a command ends without what was asked for, in words, and with which exit code.

use std::fmt;
use std::io;

use unalike_core::ExperimentError;

/// What every command may end with.
pub type Result<T> = std::result::Result<T, Failure>;

/// Why a command could not do what was asked.
#[derive(Debug)]
pub enum Failure {
    /// What the person can change in the command, the document or the rows: a sentence each.
    Refused(Vec<String>),
    /// A file, or standard input or output, that could not be read or written.
    File {
        /// The file, as a person calls it.
        name: String,
        /// What the system said.
        error: io::Error,
    },
}

impl Failure {
    /// A refusal of one sentence.
    pub fn refused(text: impl Into<String>) -> Self {
        Self::Refused(vec![text.into()])
    }

    /// What a file's failure is called.
    pub fn file(name: impl Into<String>, error: io::Error) -> Self {
        Self::File { name: name.into(), error }
    }

    /// Whether nobody reads any more what is written: no failure of ours.
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::File { error, .. } if error.kind() == io::ErrorKind::BrokenPipe)
    }

    /// 2 for what the person can change in the command or the document, 1 for the rest.
    pub fn code(&self) -> u8 {
        match self {
            Self::Refused(_) => 2,
            Self::File { .. } => 1,
        }
    }

    /// What to tell, a line each.
    pub fn lines(&self) -> Vec<String> {
        match self {
            Self::Refused(lines) => lines.clone(),
            Self::File { name, error } => vec![format!("{name}: {}", sentence(error))],
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.lines().join("\n"))
    }
}

impl std::error::Error for Failure {}

/// What the system said, without its own number for it.
fn sentence(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".into(),
        io::ErrorKind::PermissionDenied => "permission is denied".into(),
        io::ErrorKind::StorageFull => "the disk is full".into(),
        io::ErrorKind::IsADirectory => "it is a folder".into(),
        _ => {
            let text = error.to_string();
            text.split(" (os error").next().unwrap_or_default().to_string()
        }
    }
}

/// The refusal of a document, which says where it came from; `more` faults are not told.
pub fn refuse(from: &str, faults: &[ExperimentError], more: usize) -> Failure {
    let mut lines: Vec<String> = faults.iter().map(|fault| format!("{from}: {fault}")).collect();
    if more > 0 {
        lines.push(format!("and {more} more like these"));
    }
    Failure::Refused(lines)
}

//! What the tests of the terminal share: the real binary.

#![allow(dead_code, missing_docs)]

use std::path::PathBuf;

use assert_cmd::Command;
use serde_json::Value;

pub const BINARY: &str = env!("CARGO_BIN_EXE_unalike");

pub fn unalike(arguments: &[&str]) -> Command {
    let mut command = Command::new(BINARY);
    command.args(arguments);
    command
}

/// What is printed by a command that goes well.
pub fn printed(arguments: &[&str]) -> String {
    let output = unalike(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

pub fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&printed(arguments)).unwrap()
}

/// The exit code and what is said on standard error by a command that prints nothing.
pub fn refused(arguments: &[&str]) -> (i32, String) {
    let output = unalike(arguments).output().unwrap();
    assert!(output.stdout.is_empty(), "{}", String::from_utf8_lossy(&output.stdout));
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

pub fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name)
}

pub fn file(name: &str, content: impl AsRef<[u8]>) -> String {
    let path = path(name);
    std::fs::write(&path, content).unwrap();
    path.to_str().unwrap().into()
}

/// A text as UTF-16, little end first, with its mark: what PowerShell's `>` writes.
pub fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

/// A link whose run diverges.
pub const DIVERGES: &str = "#data.set=hills&training.learning_rate=10&network.activation=relu";

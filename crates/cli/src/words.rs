//! Numbers, and what became of a run, as a person reads them.

/// From here on a number is written with an exponent.
const LARGE: f32 = 1e6;
/// Below this too.
const SMALL: f32 = 1e-4;

fn needs_exponent(x: f32) -> bool {
    x != 0.0 && !(SMALL..LARGE).contains(&x.abs())
}

/// The shortest text that reads back to the same number.
pub fn number(x: f32) -> String {
    if needs_exponent(x) { format!("{x:e}") } else { x.to_string() }
}

/// Six digits at the most, for a column of a table.
pub fn short(x: f32) -> String {
    if needs_exponent(x) { format!("{x:.4e}") } else { format!("{x:.6}") }
}

/// Where a run has diverged, and what helps.
pub fn diverged(examples_seen: u64) -> String {
    match examples_seen {
        0 => "the run diverged before the first example: start with smaller weights".into(),
        at => format!("the run diverged at example {at}: lower the learning rate"),
    }
}

/// A share as a percentage.
pub fn percent(share: f32) -> String {
    format!("{:.1} %", 100.0 * share)
}

/// `1 class`, `2 classes`: a number with its noun.
pub fn count(number: u64, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

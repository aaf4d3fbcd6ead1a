//! Who plays which part: units of several networks matched by what they add to the answer.

pub(crate) mod aligning;
pub(crate) mod chance;
pub(crate) mod clusters;
pub(crate) mod contributions;
pub(crate) mod line;
pub(crate) mod matching;
pub(crate) mod pair;

#[cfg(test)]
mod tests;

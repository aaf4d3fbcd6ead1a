//! `--shard K/N`: a share of the starts.

use std::ops::Range;
use std::str::FromStr;

/// The `part`-th of `parts` shares, from 1.
#[derive(Clone, Copy, Debug)]
pub struct Shard {
    part: u32,
    parts: u32,
}

impl Shard {
    /// All starts.
    pub const WHOLE: Self = Self { part: 1, parts: 1 };

    /// Which of so many starts are this share's; all shares in order are all of them.
    pub fn of(self, starts: u32) -> Range<u64> {
        let end = |part: u32| {
            let share = u128::from(starts) * u128::from(part) / u128::from(self.parts);
            share as u64
        };
        end(self.part - 1)..end(self.part)
    }
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let read = || {
            let (part, parts) = text.split_once('/')?;
            let (part, parts) = (part.parse().ok()?, parts.parse().ok()?);
            (1..=parts).contains(&part).then_some(Self { part, parts })
        };
        read().ok_or_else(|| "a share is written K/N, the K-th of N, as 1/4".into())
    }
}

//! Has Lighthouse look at the page as a host serves it.

use anyhow::Result;

use crate::dist;
use crate::tools::{need_browser, node, run};

/// The lesson and the laboratory on a phone and a desktop, written to `docs/lighthouse.md`.
pub fn everything() -> Result<()> {
    dist::dist(&dist::Options::default())?;
    let mut look = node("tests/bench/lighthouse.mjs", &["docs/lighthouse.md"]);
    if let Some(browser) = need_browser()? {
        look.env("UNALIKE_BROWSER", browser);
    }
    run(&mut look)
}

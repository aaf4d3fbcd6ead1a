//! Makes the folder that any static host can serve, from any path.

use anyhow::{Result, bail};
use clap::Args;

use crate::build;
use crate::tools::{node, run};

#[derive(Args, Default)]
pub struct Options {
    /// Where the page will be, a whole address. Programs that show links want such ones: without it
    /// the page names none of its own, and no picture
    #[arg(long, value_name = "ADDRESS")]
    url: Option<String>,
}

/// Builds everything into `dist/` and compresses each file beside itself.
pub fn dist(options: &Options) -> Result<()> {
    build::hosted(options.url.as_deref().map(folder).transpose()?.as_deref())?;
    run(&mut node("hosting/compress.mjs", &["dist"]))
}

/// An address as that of a folder, with a slash at its end.
fn folder(address: &str) -> Result<String> {
    let host = ["https://", "http://"].iter().find_map(|scheme| address.strip_prefix(scheme));
    if host.is_none_or(|host| host.is_empty() || host.starts_with('/')) {
        bail!("--url {address}: a whole address is needed, as in https://your.host/unalike/");
    }
    if address.contains(['?', '#', ' ']) {
        bail!("--url {address}: only a folder of a host can be named, without “?”, “#” or spaces");
    }
    Ok(format!("{}/", address.trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_folder_of_a_host() {
        let folder_of = |address| folder(address).ok();
        assert_eq!(folder_of("https://a.example"), Some("https://a.example/".into()));
        assert_eq!(folder_of("http://a.example/b/"), Some("http://a.example/b/".into()));
        for wrong in ["a.example", "https://", "https:///b", "https://a.example/?b", "/b/"] {
            assert_eq!(folder_of(wrong), None, "{wrong}");
        }
    }
}

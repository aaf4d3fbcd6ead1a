//! Every check and test there is, the quick ones first.

use anyhow::Result;

use crate::build;
use crate::machines;
use crate::reference;
use crate::tools::{self, WASM_TARGET, cargo, node, npm, run};

const PLAYWRIGHT: &str = "node_modules/@playwright/test/cli.js";

/// Runs everything, installing what is missing; fails at the first that fails.
pub fn everything() -> Result<()> {
    tools::need_wasm_target()?;
    tools::need_node_packages()?;
    let python = reference::fetch();

    title("Format and lints");
    run(&mut cargo(&["fmt", "--all", "--check"]))?;
    let clippy = ["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"];
    run(&mut cargo(&clippy))?;
    let mut shims = cargo(&["clippy", "--quiet", "--target", WASM_TARGET]);
    for (package, _) in build::MODULES {
        shims.args(["--package", package]);
    }
    run(shims.args(["--", "-D", "warnings"]))?;
    run(cargo(&["doc", "--quiet", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))?;

    title("Crates");
    run(&mut cargo(&["test", "--quiet", "--workspace"]))?;

    // Before anything else of the system's packages is installed: two cannot at a time.
    let python = python.wait();

    title("The same bits on other machines");
    let mut skipped = machines::fingerprints()?;

    title("Statistics and shards against Python's libraries");
    skipped.append(&mut reference::check(&python)?);

    title("Page: types, lints and format");
    build::engine()?;
    for script in ["check", "lint", "format:check"] {
        run(&mut npm(&["run", "--silent", script]))?;
    }

    title("Shim in wasm, and the page's state, layouts and formats");
    run(&mut npm(&["run", "--silent", "test:unit"]))?;

    title("The page's scripts for PyTorch");
    skipped.extend(reference::pytorch(&python)?);

    title("Page in a browser");
    build::page()?;
    playwright(&["test", "--project", "page"])?;
    println!("\n{}", verdict(&skipped));
    Ok(())
}

/// What was skipped has not passed, and the last line says so.
fn verdict(skipped: &[String]) -> String {
    if skipped.is_empty() {
        return "Everything passed.".into();
    }
    format!("Everything that ran passed, and this did not run:\n{}", skipped.join("\n"))
}

/// Builds the page and takes the README's picture of it.
pub fn picture() -> Result<()> {
    build::everything()?;
    playwright(&["test", "--project", "picture"])
}

/// Runs Playwright on the built page, in the browser that there is.
fn playwright(arguments: &[&str]) -> Result<()> {
    let mut command = node(PLAYWRIGHT, arguments);
    if let Some(browser) = tools::need_browser()? {
        println!("Browser: {}", browser.display());
        command.env("UNALIKE_BROWSER", browser);
    }
    run(&mut command)
}

fn title(text: &str) {
    println!("\n── {text}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_skipped_is_not_called_passed() {
        assert_eq!(verdict(&[]), "Everything passed.");
        let skipped = verdict(&["Fingerprints on a machine: no tools.".into()]);
        assert!(skipped.contains("did not run:\nFingerprints on a machine"), "{skipped}");
    }
}

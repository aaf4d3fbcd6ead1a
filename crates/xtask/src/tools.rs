//! The tools around the project: found, or installed, or named in one sentence.

use std::env;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, anyhow, bail};

/// The oldest Node.js that the page's tools run on.
const NODE: [u32; 2] = [20, 19];

/// The target of the engine in the page.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Where to find a browser, by the names and places that systems give it.
const BROWSERS: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
];

/// The project's folder, wherever the command was called.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// Where Cargo builds.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root().join("target"), |place| root().join(place))
}

/// A command in the project's folder.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// Cargo, as the one that runs this.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = command(&env::var("CARGO").unwrap_or_else(|_| "cargo".into()));
    cargo.args(arguments);
    cargo
}

/// An npm command; on Windows npm is a script and not a program.
pub fn npm(arguments: &[&str]) -> Command {
    let mut npm = command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.args(arguments);
    npm
}

/// A program of one of the npm packages, run by Node itself, so that it can be ended.
pub fn node(script: &str, arguments: &[&str]) -> Command {
    let mut node = command("node");
    node.arg(script).args(arguments);
    node
}

/// Runs a command to its end and fails as it does.
pub fn run(command: &mut Command) -> Result<()> {
    let line = shown(command);
    let status = command.status().with_context(|| format!("`{line}` could not be started"))?;
    if !status.success() {
        bail!("`{line}` failed");
    }
    Ok(())
}

/// Runs a command to its end and returns what it prints.
fn output(command: &mut Command) -> std::io::Result<String> {
    let output = command.stderr(Stdio::null()).output()?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn shown(command: &Command) -> String {
    let words = [command.get_program()].into_iter().chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// Sees to it that the compiler can build for wasm.
pub fn need_wasm_target() -> Result<()> {
    need_target(WASM_TARGET)
}

/// Sees to it that the compiler can build for a target.
pub fn need_target(target: &str) -> Result<()> {
    let libraries = output(command("rustc").args(["--print", "target-libdir", "--target", target]))
        .context("rustc is missing: install Rust with rustup, https://rustup.rs")?;
    if Path::new(&libraries).is_dir() {
        return Ok(());
    }
    match command("rustup").args(["target", "add", target]).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => bail!("rustup could not add the target {target}, for which it needs a network"),
        Err(error) if error.kind() == ErrorKind::NotFound => bail!(
            "rustup is missing, and Rust's {target} target with it: install Rust with rustup, \
             https://rustup.rs"
        ),
        Err(error) => Err(error).context("rustup could not be started"),
    }
}

/// Sees to it that Node.js is there, new enough, with the page's packages.
pub fn need_node_packages() -> Result<()> {
    let [major, minor] = NODE;
    let wanted = format!("install version {major}.{minor} or later, https://nodejs.org");
    let found = output(command("node").arg("--version"))
        .map_err(|_| anyhow!("Node.js is missing: {wanted}"))?;
    if node_version(&found).is_none_or(|version| version < NODE) {
        bail!("Node.js {found} is too old: {wanted}");
    }
    let installed = modified(&root().join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= modified(&root().join("package-lock.json")) {
        return Ok(());
    }
    run(&mut npm(&["ci", "--no-audit", "--no-fund"]))
}

/// `v20.19.1` as 20 and 19.
fn node_version(text: &str) -> Option<[u32; 2]> {
    let mut parts = text.strip_prefix('v')?.split('.').map(|part| part.parse().ok());
    Some([parts.next()??, parts.next()??])
}

/// When a file was last written; `None` when there is none.
pub fn modified(path: &Path) -> Option<std::time::SystemTime> {
    path.metadata().and_then(|metadata| metadata.modified()).ok()
}

/// A browser for the page's tests: the system's own, else Playwright's download, else Debian's
/// package. `None` stands for Playwright's.
pub fn need_browser() -> Result<Option<PathBuf>> {
    if let Some(browser) = system_browser() {
        return Ok(Some(browser));
    }
    println!("No Chromium on this system: trying Playwright's download");
    let download = node("node_modules/@playwright/test/cli.js", &["install", "chromium"]).status();
    if download.is_ok_and(|status| status.success()) {
        return Ok(None);
    }
    if may_install_packages() {
        println!("No download either: trying Debian's package");
        install_packages(&["chromium"])?;
    }
    system_browser().map(Some).ok_or_else(|| {
        anyhow!(
            "No browser for the page's tests: install Chromium or Google Chrome and run this again"
        )
    })
}

/// Whether Debian's packages can be installed: there is `apt-get`, and root runs this.
pub fn may_install_packages() -> bool {
    Path::new("/etc/debian_version").exists()
        && program("apt-get").is_some()
        && output(command("id").arg("-u")).is_ok_and(|user| user == "0")
}

/// Installs packages of Debian's.
pub fn install_packages(packages: &[&str]) -> Result<()> {
    // The install says what went wrong; an update that fails may still leave it a list.
    let _ = command("apt-get").arg("update").status();
    run(command("apt-get").args(["install", "-y", "--no-install-recommends"]).args(packages))
}

/// Where a program is that can be called by its name.
pub fn program(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).map(|place| place.join(name)).find(|program| program.is_file())
}

fn system_browser() -> Option<PathBuf> {
    BROWSERS.iter().find_map(|name| {
        if Path::new(name).is_absolute() {
            return Some(PathBuf::from(name)).filter(|browser| browser.is_file());
        }
        program(name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_versions_compare_by_number() {
        assert_eq!(node_version("v20.19.1"), Some([20, 19]));
        assert!(node_version("v9.99.0") < Some(NODE));
        assert!(node_version("v24.0.0") > Some(NODE));
        assert_eq!(node_version("twenty"), None);
    }
}

//! Builds the engine for the page, then the page.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use unalike_core::DataSet;
use wasm_bindgen_cli_support::Bindgen;

use crate::tools::{self, WASM_TARGET, cargo, modified, node, root, run};

/// Vite's command line, run by Node.
pub const VITE: &str = "node_modules/vite/bin/vite.js";

/// The variable by which the page's build is told where the page will be.
const ADDRESS: &str = "UNALIKE_URL";

/// Builds everything into `dist/`, installing what is missing.
pub fn everything() -> Result<()> {
    hosted(None)
}

/// The same for a page that will be at an address, where that is known.
pub fn hosted(address: Option<&str>) -> Result<()> {
    tools::need_wasm_target()?;
    tools::need_node_packages()?;
    engine()?;
    page_at(address)
}

/// The engine's modules: the package of each, and what it is called on the page. The first is the one
/// that runs are made in; the others are fetched when they are needed.
pub const MODULES: [(&str, &str); 3] = [
    ("unalike-wasm", "unalike"),
    ("unalike-wasm-files", "files"),
    ("unalike-wasm-starts", "starts"),
];

/// Builds the engine into `www/engine/pkg`: each module's wasm, its JavaScript and its types, and beside
/// them the images that they are to be given.
pub fn engine() -> Result<()> {
    let mut build = cargo(&["build", "--profile", "wasm", "--target", WASM_TARGET]);
    for (package, _) in MODULES {
        build.args(["--package", package]);
    }
    run(&mut build)?;
    let package = root().join("www/engine/pkg");
    write_images(&package)?;
    for (name, called) in MODULES {
        let compiled = format!("wasm/{}.wasm", name.replace('-', "_"));
        bind(&tools::target().join(WASM_TARGET).join(compiled), &package, called)?;
    }
    Ok(())
}

/// Gives a module its JavaScript, where it is newer.
fn bind(compiled: &Path, package: &Path, called: &str) -> Result<()> {
    let bound = modified(&package.join(called).with_extension("js"));
    if bound.is_some() && bound >= modified(compiled) {
        return Ok(());
    }
    // Compiled into this program, so that one lock file pins both halves of wasm-bindgen.
    Bindgen::new()
        .input_path(compiled)
        .out_name(called)
        .web(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        // A way back after a panic: a fresh instance without loading the page again.
        .reset_state_function(true)
        .generate(package)
        .with_context(|| format!("wasm-bindgen failed on {}", compiled.display()))?;
    Ok(())
}

/// Writes the images of each set that has any, as the terminal carries them. What is there already
/// stays, so that nothing is made anew because of it.
fn write_images(package: &Path) -> Result<()> {
    fs::create_dir_all(package)?;
    for set in DataSet::ALL {
        let Some(bytes) = set.image_bytes() else { continue };
        let file = package.join(set.name()).with_extension("bin");
        if fs::read(&file).is_ok_and(|there| there == bytes) {
            continue;
        }
        fs::write(&file, bytes).with_context(|| format!("{} was not written", file.display()))?;
    }
    Ok(())
}

/// Builds the page into `dist/`.
pub fn page() -> Result<()> {
    page_at(None)
}

fn page_at(address: Option<&str>) -> Result<()> {
    let mut vite = node(VITE, &["build", "--logLevel", "warn"]);
    run(vite.env_remove(ADDRESS).envs(address.map(|address| (ADDRESS, address))))?;
    let is_engine = |name: &str| name.starts_with("unalike_bg");
    let wasm = fs::read_dir(root().join("dist/assets"))?
        .flatten()
        .find(|file| file.file_name().to_str().is_some_and(is_engine));
    let bytes = wasm.context("the page was built without the engine")?.metadata()?.len();
    println!("dist/ is built; the engine has {} KB", bytes / 1000);
    Ok(())
}

//! What is told of units and starts, computed anew in Python by libraries that others keep.

use std::path::PathBuf;
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result, anyhow};

use crate::tools::{self, command, root, run};

const PACKAGES: &str = "tests/reference/requirements.txt";

/// The scripts, and what each holds the terminal to. Each is given the terminal's program.
const SCRIPTS: &[(&str, &str)] = &[
    ("tests/reference/roles.py", "Worth and roles against numpy and scipy"),
    ("tests/reference/scale.py", "A sweep's shards under Dask"),
    ("tests/reference/weights.py", "Files of weights against numpy"),
];

/// What runs the page's scripts for PyTorch, which the page's tests have written.
const PYTORCH: &str = "tests/reference/pytorch.py";

/// Python with the packages that the scripts need, on its way: fetching them takes a minute, in which
/// other things are compiled.
pub struct Coming(JoinHandle<Result<String>>);

/// Python with the packages, or why there is none.
pub struct Python(Result<String>);

/// Begins to fetch them.
pub fn fetch() -> Coming {
    Coming(thread::spawn(environment))
}

impl Coming {
    /// Waits for it.
    pub fn wait(self) -> Python {
        Python(self.0.join().unwrap_or_else(|_| Err(anyhow!("fetching it went wrong"))))
    }
}

/// Runs all of them after the crates' tests, and fails where one does. Returns a sentence for each
/// that cannot be run here, and why.
pub fn check(python: &Python) -> Result<Vec<String>> {
    let python = match &python.0 {
        Ok(python) => python,
        Err(why) => return Ok(SCRIPTS.iter().map(|(_, what)| skipped(what, why)).collect()),
    };
    // The crates' tests have built it.
    let name = format!("unalike{}", std::env::consts::EXE_SUFFIX);
    let unalike = tools::target().join("debug").join(name);
    for (script, _) in SCRIPTS {
        run(command(python).arg(script).arg(&unalike))?;
    }
    Ok(Vec::new())
}

/// Runs the page's scripts for PyTorch, in PyTorch where there is one, else in numpy: which, it says.
/// Returns a sentence when they cannot be run here, and why.
pub fn pytorch(python: &Python) -> Result<Option<String>> {
    match &python.0 {
        Ok(python) => run(command(python).arg(PYTORCH)).map(|()| None),
        Err(why) => Ok(Some(skipped("The page's scripts for PyTorch", why))),
    }
}

fn skipped(what: &str, why: &anyhow::Error) -> String {
    let sentence = format!("{what}: skipped, because {why:#}.");
    println!("{sentence}");
    sentence
}

/// The Python of an environment that has the packages; they are fetched where they are missing.
fn environment() -> Result<String> {
    let place = tools::target().join("reference");
    let python: PathBuf = ["bin/python", "Scripts/python.exe"]
        .map(|program| place.join(program))
        .into_iter()
        .find(|python| python.is_file())
        .map_or_else(|| create(&place), Ok)?;
    let python = python.to_str().context("the folder's name is no text")?.to_owned();
    let mark = place.join("installed");
    let listed = tools::modified(&root().join(PACKAGES));
    if tools::modified(&mark).is_none_or(|installed| Some(installed) < listed) {
        let arguments = [
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--no-compile",
            "-r",
            PACKAGES,
        ];
        run(command(&python).args(arguments))
            .map_err(|_| anyhow!("pip cannot install numpy, scipy and Dask"))?;
        std::fs::write(&mark, "")?;
    }
    Ok(python)
}

fn create(place: &std::path::Path) -> Result<PathBuf> {
    let python = ["python3", "python"]
        .into_iter()
        .find(|name| tools::program(name).is_some())
        .context("there is no Python")?;
    let venv = || run(command(python).args(["-m", "venv"]).arg(place));
    if venv().is_err() {
        if !tools::may_install_packages() {
            return Err(anyhow!("Python has no venv"));
        }
        tools::install_packages(&["python3-venv"])?;
        venv().map_err(|_| anyhow!("Python cannot make an environment"))?;
    }
    Ok(place.join("bin/python"))
}

//! Rebuilds the engine as its sources change, for `serve --dev`; Vite then reloads the page.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, SystemTime};

use crate::build;
use crate::tools::{modified, root};

/// Looks for changes twice a second, for ever. A build that fails says why and is tried again at
/// the next change.
pub fn rebuild_engine_on_change() {
    let crates = root().join("crates");
    let latest = || newest(&crates);
    let mut built = latest();
    loop {
        thread::sleep(Duration::from_millis(500));
        let now = latest();
        if now > built {
            built = now;
            if let Err(error) = build::engine() {
                eprintln!("{error:#}");
            }
        }
    }
}

/// When anything below a folder was last written.
fn newest(folder: &Path) -> Option<SystemTime> {
    let entries = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path());
    entries.filter_map(|path| if path.is_dir() { newest(&path) } else { modified(&path) }).max()
}

//! The walls of the house: no import runs in a circle, each room sees only the rooms that it is
//! given, no file is longer than a person reads in one go, and what touches bits is pinned.

#[path = "common/imports.rs"]
mod imports;

use std::fs;
use std::path::Path;

use imports::{Files, Imports, circle, imports};

/// What each room may import besides itself, and besides what stands beside the rooms and imports
/// none of them: errors and choices.
const ROOMS: &[(&str, &[&str])] = &[
    ("numbers", &[]),
    ("fast", &["numbers", "network"]),
    // A layer's forward pass is a kernel.
    ("network", &["numbers", "fast"]),
    ("data", &["numbers"]),
    ("start", &["numbers", "data", "network"]),
    ("weights", &["numbers", "network"]),
    ("training", &["numbers", "data", "network", "fast", "seeing", "document", "weights"]),
    ("seeing", &["numbers", "data", "network", "fast", "training"]),
    // Made of the rooms' settings, and of the run where a link tells what was changed on its way.
    ("document", &["numbers", "data", "network", "start", "training", "weights"]),
];

/// Files that see more than their room: a whole document is what makes a network at its start.
const DOORS: &[(&str, &str)] = &[("start/begin.rs", "document")];

/// The most lines of a file.
const LINES: usize = 300;

/// The crates whose version can change a run's bits.
const PINNED: &[&str] = &["nalgebra", "libm", "num-traits", "wide", "rand", "rand_pcg"];

fn sources() -> Files {
    let mut files = Files::new();
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![src.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let below = path.strip_prefix(&src).unwrap();
                let names: Vec<_> = below.iter().map(|name| name.to_str().unwrap()).collect();
                files.insert(names.join("/"), fs::read_to_string(&path).unwrap());
            }
        }
    }
    files
}

fn room(file: &str) -> Option<&str> {
    file.split_once('/').map(|(room, _)| room)
}

/// What a file imports from a room that its own does not see.
fn through_walls(imports: &Imports) -> Vec<String> {
    let mut found = Vec::new();
    for (file, imported) in imports.iter().filter(|(file, _)| *file != "lib.rs") {
        for other in imported {
            let to = room(other);
            let may = match (room(file), to) {
                // What stands beside the rooms is below them all; the root is above them.
                (_, None) => other != "lib.rs",
                (None, Some(_)) => false,
                (Some(from), Some(to)) => {
                    let sees = ROOMS.iter().find(|(room, _)| *room == from);
                    from == to
                        || sees.is_some_and(|(_, sees)| sees.contains(&to))
                        || DOORS.contains(&(file, to))
                }
            };
            if !may {
                found.push(format!("{file} imports {other}"));
            }
        }
    }
    found
}

fn made_up(files: &[(&str, &str)]) -> Files {
    files.iter().map(|&(file, text)| (file.into(), text.into())).collect()
}

#[test]
fn no_import_runs_in_a_circle() {
    let imports = imports(&sources());
    assert!(imports.len() > 50, "the crate has been found");
    let seen: usize = imports.values().map(std::collections::BTreeSet::len).sum();
    assert!(seen > 150, "its imports have been read");
    if let Some(circle) = circle(&imports) {
        panic!("an import runs in a circle: {}", circle.join(" → "));
    }
}

#[test]
fn each_room_sees_only_what_it_is_given() {
    let imports = imports(&sources());
    for file in imports.keys() {
        let known = room(file).is_none_or(|room| ROOMS.iter().any(|(known, _)| *known == room));
        assert!(known, "{file} is in no room of the design");
    }
    let found = through_walls(&imports);
    assert!(found.is_empty(), "through a wall:\n{}", found.join("\n"));
    for (file, to) in DOORS {
        let used = imports[*file].iter().any(|other| room(other) == Some(to));
        assert!(used, "{file} needs no door to {to} any more");
    }
}

#[test]
fn no_file_is_longer_than_one_reads_in_one_go() {
    let lines = sources().into_iter().map(|(file, text)| (text.lines().count(), file));
    let long: Vec<_> = lines.filter(|(lines, _)| *lines > LINES).collect();
    assert!(long.is_empty(), "more than {LINES} lines: {long:?}");
}

/// A line of the manifest each, so that this needs no reader of TOML.
#[test]
fn what_touches_bits_is_pinned_to_the_patch() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.toml");
    let manifest = fs::read_to_string(path).unwrap();
    for name in PINNED {
        let line = manifest.lines().find(|line| line.starts_with(&format!("{name} = ")));
        let pin = line.and_then(|line| line.split('"').nth(1)).unwrap_or_default();
        let is_pinned = pin.starts_with('=') && pin.split('.').count() == 3;
        assert!(is_pinned, "{name} is pinned as \"{pin}\"");
    }
}

/// The tests above can fail.
#[test]
fn a_made_up_circle_is_found_and_named() {
    let house = [
        ("lib.rs", "mod numbers; mod data; mod start;\npub use start::begin::Start;"),
        ("numbers/mod.rs", "pub mod real; pub mod lanes;"),
        (
            "numbers/real.rs",
            "use super::lanes::{self, Lanes as Many};\nfn f() -> Many { lanes::one() }",
        ),
        (
            "numbers/lanes.rs",
            "// use super::real::Real;\nconst TEXT: &str = \"crate::numbers::real\";",
        ),
        ("data/mod.rs", "pub mod rows; #[cfg(test)] mod tests;"),
        (
            "data/rows.rs",
            "pub struct Rows<'a>(&'a str);\n#[cfg(test)]\nmod tests { use crate::start::begin::Start; }",
        ),
        ("data/tests.rs", "use crate::start::begin::*;"),
        ("start/mod.rs", "pub mod begin;"),
        ("start/begin.rs", "use crate::{data::rows::Rows, numbers::{lanes, real::Real}};"),
    ];
    let sound = imports(&made_up(&house));
    assert_eq!(circle(&sound), None);
    assert_eq!(through_walls(&sound), [""; 0]);
    assert_eq!(sound["start/begin.rs"].len(), 3);
    assert_eq!(sound["numbers/real.rs"].iter().collect::<Vec<_>>(), ["numbers/lanes.rs"]);

    // Each of these closes a circle: by `use`, by a path in the middle of a line, by way of a
    // module that was imported, by the root's names, by a module within the file.
    for (file, text, named) in [
        ("numbers/lanes.rs", "pub use super::real::Real;", "numbers/real.rs"),
        ("numbers/lanes.rs", "fn f(x: &crate::numbers::real::Real) {}", "numbers/real.rs"),
        ("data/rows.rs", "use crate::start; fn f() { start::begin::go() }", "start/begin.rs"),
        ("data/rows.rs", "use crate::Start;", "lib.rs"),
        ("data/rows.rs", "mod inner { use super::super::super::start::begin; }", "start/begin.rs"),
    ] {
        let mut files = made_up(&house);
        files.insert(file.into(), text.into());
        let found = circle(&imports(&files)).unwrap_or_default();
        assert!(found.iter().any(|other| other == file), "{text}: {found:?}");
        assert!(found.iter().any(|other| other == named), "{text}: {found:?}");
        assert_eq!(found.first(), found.last());
    }
}

/// And the walls are walls: a room that is seen from where it may not be is told.
#[test]
fn a_made_up_hole_in_a_wall_is_found_and_named() {
    let files = made_up(&[
        ("lib.rs", "mod choice; mod numbers; mod document; mod start;"),
        ("choice.rs", "use crate::numbers::real::Real;"),
        ("numbers/real.rs", "use crate::document::experiment::Experiment;"),
        ("document/experiment.rs", ""),
        ("start/begin.rs", "use crate::document::experiment::Experiment;"),
        ("start/scheme.rs", "use crate::document::experiment::Experiment;"),
    ]);
    assert_eq!(
        through_walls(&imports(&files)),
        [
            "choice.rs imports numbers/real.rs",
            "numbers/real.rs imports document/experiment.rs",
            "start/scheme.rs imports document/experiment.rs",
        ]
    );
}

//! `--resume`: a file of starts, from where it stands.

use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, ErrorKind, Seek, SeekFrom};
use std::ops::Range;
use std::path::Path;

use super::start::{Recipe, Start};
use super::tally::Tally;
use crate::failure::{Failure, Result};
use crate::output::{self, Output};

/// What is to be done with a file of which some starts are there already.
pub struct Resumed {
    /// Where the rest is written.
    pub output: Output,
    /// The starts that are still to come.
    pub left: Range<u64>,
}

/// Opens a file of starts to go on behind its last whole line; what is there is counted.
///
/// # Errors
/// When its lines are not this sweep's. Nothing has been changed then.
pub fn resume(
    path: &Path,
    recipe: &Recipe,
    places: Range<u64>,
    tally: &mut Tally,
) -> Result<Resumed> {
    let name = path.display().to_string();
    let failed = |error| Failure::file(&name, error);
    if path.metadata().is_ok_and(|found| !found.is_file()) {
        return Err(Failure::refused(format!("{name}: only a file can be resumed")));
    }
    let file = match OpenOptions::new().read(true).write(true).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return Ok(Resumed { output: Output::create(path)?, left: places });
        }
        Err(error) => return Err(failed(error)),
    };
    let found = check(&file, &name, recipe, &places, tally)?;
    let mut file = file;
    file.set_len(found.bytes).map_err(failed)?;
    file.seek(SeekFrom::End(0)).map_err(failed)?;
    Ok(Resumed { output: Output::new(name, file), left: places.start + found.starts..places.end })
}

/// The whole lines of a file.
#[derive(Default)]
struct Found {
    starts: u64,
    bytes: u64,
}

fn check(
    file: &File,
    name: &str,
    recipe: &Recipe,
    places: &Range<u64>,
    tally: &mut Tally,
) -> Result<Found> {
    let mut reader = BufReader::new(file);
    let mut found = Found::default();
    let mut line = Vec::new();
    let mut last = Vec::new();
    loop {
        line.clear();
        let read = reader.read_until(b'\n', &mut line);
        let length = read.map_err(|error| Failure::file(name, error))?;
        // What is torn is trained again.
        if !line.ends_with(b"\n") {
            break;
        }
        let number = found.starts + 1;
        let place = places.start + found.starts;
        if place >= places.end {
            return Err(Failure::refused(format!(
                "{name}: there are more starts in it than this sweep has, {}",
                places.end - places.start
            )));
        }
        let seed = recipe.seed(place);
        let start = serde_json::from_slice::<Start>(&line).ok().filter(|start| start.seed == seed);
        let Some(start) = start else {
            return Err(Failure::refused(format!(
                "{name}: line {number} is not the start of seed {seed} of this sweep"
            )));
        };
        tally.add(&start);
        if number == 1 {
            same(&line, recipe, place, name, number)?;
        }
        found.starts = number;
        found.bytes += length as u64;
        std::mem::swap(&mut line, &mut last);
    }
    if found.starts > 1 {
        let place = places.start + found.starts - 1;
        same(&last, recipe, place, name, found.starts)?;
    }
    Ok(found)
}

/// Trains a start again: the same experiment, trained as long, gives the same line to the byte.
fn same(line: &[u8], recipe: &Recipe, place: u64, name: &str, number: u64) -> Result<()> {
    let again = output::json(&recipe.train(&mut recipe.trainer(), place)?)?;
    if line.strip_suffix(b"\n") == Some(again.as_bytes()) {
        return Ok(());
    }
    Err(Failure::refused(format!(
        "{name}: line {number} is of another experiment or another length; it is not changed"
    )))
}

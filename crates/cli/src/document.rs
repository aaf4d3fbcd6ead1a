//! Where the experiment comes from.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::{OsStringValueParser, TypedValueParser};
use serde_json::{Value, json};
use unalike_core::{DataSet, Experiment, Faults, Loss, Permalink, Rows};

use crate::failure::{Failure, Result, refuse};
use crate::input::{self, STANDARD};

/// What stands for an experiment on the command line.
#[derive(Clone, Debug)]
pub enum Source {
    /// A file, or whatever can be read like one; `-` is standard input.
    File(PathBuf),
    /// A permalink or its fragment.
    Link(String),
}

/// The experiment that every command takes.
#[derive(Args)]
pub struct Chosen {
    /// A JSON file, `-` for standard input, or a permalink or its fragment
    #[arg(value_name = "EXPERIMENT", required_unless_present = "rows",
        value_parser = OsStringValueParser::new().try_map(Source::of))]
    source: Option<Source>,
    /// Trains on the rows of a table, CSV or TSV, in place of the experiment's set
    #[arg(long, value_name = "FILE", long_help = ROWS)]
    rows: Option<PathBuf>,
    /// The column that is to be foretold: its name, or its number from 1 [default: the last]
    #[arg(long, value_name = "COLUMN", requires = "rows")]
    target: Option<String>,
}

const ROWS: &str = "\
Trains on the rows of a table, CSV or TSV, in place of the experiment's set; `-` is standard input.

Columns may be parted by commas, semicolons or tabs, and beside semicolons and tabs numbers may have \
a decimal comma. The first row may name the columns. All columns but the target are numbers. A target \
that is a number in every row is a number to foretell, and losses are then in squares of its standard \
deviation; else its texts are the names of classes.";

impl Source {
    fn of(text: OsString) -> std::result::Result<Self, String> {
        let path = PathBuf::from(text);
        let shown = path.to_string_lossy();
        let is_json = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("json"));
        let is_linked = shown.contains('#') || (shown.contains('=') && !is_json);
        // Not only files: a pipe and a device can be read as well.
        let is_there = path.metadata().is_ok_and(|found| !found.is_dir() || !is_linked);
        if shown == STANDARD || is_there {
            return Ok(Self::File(path));
        }
        if shown.is_empty() || is_linked {
            return Ok(Self::Link(shown.into_owned()));
        }
        if shown.contains("://") {
            return Err("the address has no #, after which an experiment would stand".into());
        }
        if is_json || shown.contains(['/', '\\']) {
            return Ok(Self::File(path));
        }
        Err("there is no such file, and it is no permalink (those have a # or a =)".into())
    }
}

impl Chosen {
    /// Reads the experiment, and what else a permalink says.
    ///
    /// # Errors
    /// When a file cannot be read, or the document or the rows are not accepted.
    pub fn read(&self) -> Result<Permalink> {
        let Some(rows) = &self.rows else { return self.read_document(false).map(|(link, _)| link) };
        if rows == Path::new(STANDARD)
            && matches!(&self.source, Some(Source::File(path)) if path == rows)
        {
            return Err(Failure::refused(
                "the experiment and the rows cannot both come from standard input",
            ));
        }
        let (mut link, says_examples) = self.read_document(true)?;
        let (name, text) = (input::name_of(rows), input::text_of(rows)?);
        link.experiment = Rows::from_table(&text, self.target.as_deref())
            .and_then(|rows| with_rows(&link.experiment, &rows, says_examples))
            .map_err(|faults| refuse(&name, &faults, faults.more()))?;
        Ok(link)
    }

    /// Whether the experiment or its rows come from standard input.
    pub fn is_standard_input(&self) -> bool {
        let of_source =
            matches!(&self.source, Some(Source::File(path)) if path == Path::new(STANDARD));
        of_source || self.rows.as_deref() == Some(Path::new(STANDARD))
    }

    /// The document, and whether it says how many examples; rows that are still to come may be
    /// missing from it.
    fn read_document(&self, rows_follow: bool) -> Result<(Permalink, bool)> {
        match &self.source {
            None => Ok((Permalink::default(), false)),
            Some(Source::File(path)) => {
                let text = input::text_of(path)?;
                let value = if rows_follow { serde_json::from_str(&text).ok() } else { None };
                let says = says_examples(value.as_ref());
                let read = Experiment::from_json(&text).or_else(|faults| {
                    // Rows that are still to come are no fault; whatever else is wrong is one.
                    let others = faults.iter().filter(|fault| fault.field != "data.rows");
                    match value.and_then(without_set) {
                        Some(value) if others.count() == 0 => Experiment::from_value(&value),
                        _ => Err(faults),
                    }
                });
                let name = input::name_of(path);
                let read = read.map_err(|faults| refuse(&name, &faults, faults.more()))?;
                Ok((read.into(), says))
            }
            Some(Source::Link(text)) => {
                let (link, mut faults) = Permalink::read(text);
                if rows_follow {
                    faults.retain(|fault| fault.field != "data.set" || fault.value != CUSTOM);
                }
                if !faults.is_empty() {
                    return Err(refuse("permalink", &faults, 0));
                }
                Ok((link, text.contains("data.examples")))
            }
        }
    }
}

const CUSTOM: &str = "custom";

fn says_examples(document: Option<&Value>) -> bool {
    document.is_some_and(|document| document.pointer("/data/examples").is_some())
}

/// A document of a custom set without rows, as one whose rows are still to come.
fn without_set(mut document: Value) -> Option<Value> {
    let data = document.get_mut("data")?.as_object_mut()?;
    let waits = data.get("set").is_some_and(|set| set == CUSTOM) && !data.contains_key("rows");
    waits.then(|| data.shift_remove("set"))?;
    Some(document)
}

/// The document with other rows: all of them unless it says fewer, and with the loss that it chose.
fn with_rows(
    before: &Experiment,
    rows: &Rows,
    says_examples: bool,
) -> std::result::Result<Experiment, Faults> {
    let mut experiment = before.with_field("data.rows", json!(rows))?;
    debug_assert_eq!(experiment.data.set, DataSet::Custom);
    let chose_squares = !before.data.is_regression() && before.training.loss == Loss::SquaredError;
    if chose_squares && !experiment.data.is_regression() {
        experiment = experiment.with_field("training.loss", "squared_error".into())?;
    }
    if says_examples && before.data.examples < experiment.data.examples {
        experiment = experiment.with_field("data.examples", before.data.examples.into())?;
    }
    Ok(experiment)
}

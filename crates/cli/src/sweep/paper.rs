//! What a sweep writes of its starts as they come: a table, one JSON object, or a file of lines.

use unalike_core::Idle;

use super::start::Start;
use super::tally::Summary;
use crate::failure::Result;
use crate::output::{Output, json};
use crate::report::Report;
use crate::words;

/// How starts are written.
#[derive(Clone, Copy, PartialEq)]
pub enum Form {
    /// A JSON object a line.
    Lines,
    /// One JSON object: all runs in a list, then what they come to.
    Object,
    /// A table for a person.
    Table,
}

/// Where starts are written, one after the other.
pub struct Paper {
    form: Form,
    to: Output,
    is_empty: bool,
}

impl Paper {
    /// Begins.
    pub fn begin(form: Form, mut to: Output) -> Result<Self> {
        match form {
            Form::Lines => {}
            Form::Object => to.write("{\"runs\":[")?,
            Form::Table => to.line(&format!(
                "{:>10}  {:>12}  {:>8}  distinct units  dead  frozen  fingerprint",
                "seed", "loss", "accuracy"
            ))?,
        }
        Ok(Self { form, to, is_empty: true })
    }

    /// Writes a start, whole.
    pub fn write(&mut self, start: &Start) -> Result<()> {
        match self.form {
            Form::Lines => self.to.line(&json(start)?)?,
            Form::Object if self.is_empty => self.to.write(&json(start)?)?,
            Form::Object => self.to.write(&format!(",{}", json(start)?))?,
            Form::Table => self.to.line(&row(start))?,
        }
        self.is_empty = false;
        self.to.flush()
    }

    /// Ends with what the starts come to, where that is part of what is written.
    pub fn end(mut self, summary: &Summary) -> Result<()> {
        match self.form {
            Form::Lines => {}
            Form::Object => {
                let summary = json(summary)?;
                let fields = summary.trim_start_matches('{');
                self.to.line(&format!("],{fields}"))?;
            }
            Form::Table => {
                for line in summary.lines() {
                    self.to.line(&line)?;
                }
            }
        }
        self.to.flush()
    }
}

fn row(start: &Start) -> String {
    let Start { seed, report, idle: Idle { dead_units, frozen_units, .. } } = start;
    let Report { loss, accuracy, fingerprint, .. } = report;
    let loss = loss.map_or("diverged".into(), words::short);
    let accuracy = accuracy.map_or("–".into(), words::percent);
    let distinct = report.layers.iter().map(|layer| layer.distinct_units.to_string());
    let distinct = distinct.collect::<Vec<_>>().join(", ");
    format!(
        "{seed:>10}  {loss:>12}  {accuracy:>8}  {distinct:>14}  {dead_units:>4}  \
         {frozen_units:>6}  {fingerprint}"
    )
}

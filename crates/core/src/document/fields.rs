//! The table of the document's fields: what each may be, whether it means anything beside the rest,
//! and whether it may differ between two networks or change while a run goes on. Controls, links and
//! errors are made from it.

use core::fmt;

use serde::Serialize;
use serde_json::Value;

use crate::document::experiment::Experiment;
use crate::error::{ExperimentError, clipped};

use crate::document::table::{self, Of, Row, TABLE};

/// What kind of value a field has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum FieldKind {
    /// One of a closed set of names.
    Choice,
    /// A number.
    Number,
    /// The units of each hidden layer.
    Layers,
    /// A whole number, or nothing.
    Optional,
    /// The examples of a custom set.
    Rows,
}

/// A row of the table of the document's fields, as it is beside the rest of a document.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Field {
    /// The field's dotted name.
    pub field: &'static str,
    /// What stands before the dot; nothing for the version.
    pub section: &'static str,
    /// What kind of value it has.
    pub kind: FieldKind,
    /// Whether it means anything beside the rest.
    pub applies: bool,
    /// The smallest value; of layers, the fewest.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub min: Option<f64>,
    /// The largest value; of layers, the most.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub max: Option<f64>,
    /// Whether only whole numbers are allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub whole: Option<bool>,
    /// Of layers: the most units in one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub most_units: Option<f64>,
    /// Of a choice: all names, in the order for a menu.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub names: Option<Vec<&'static str>>,
    /// Of a choice: the names that go together with the rest.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub open: Option<Vec<&'static str>>,
    /// What it is when the document does not say.
    #[cfg_attr(feature = "typescript", tsify(type = "string | number | number[] | null"))]
    pub default: Value,
    /// Whether two networks that differ in it are given the same examples in the same order and have
    /// the same number of units, so that they can be compared example by example.
    pub comparable: bool,
    /// Whether it can be changed while a run goes on.
    pub on_the_way: bool,
}

/// The range of a number of the document.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Limit {
    /// The field's dotted name.
    pub field: &'static str,
    /// The smallest value.
    pub min: f64,
    /// The largest value.
    pub max: f64,
    /// Whether only whole numbers are allowed.
    pub whole: bool,
}

impl Limit {
    /// Whether a value is within the range.
    pub(crate) fn check(&self, value: f64) -> Result<(), ExperimentError> {
        if (self.min..=self.max).contains(&value) {
            return Ok(());
        }
        Err(ExperimentError {
            field: self.field.into(),
            value: clipped(&value.to_string()),
            allowed: self.to_string(),
        })
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.min == self.max {
            return write!(f, "{}", self.min);
        }
        let kind = if self.whole { "a whole number" } else { "a number" };
        write!(f, "{kind}, {} … {}", self.min, self.max)
    }
}

impl Experiment {
    /// The table of the document's fields in the document's order, beside the rest of this document.
    ///
    /// ```
    /// use unalike_core::Experiment;
    ///
    /// let fields = Experiment::default().fields();
    /// let momentum = fields.iter().find(|field| field.field == "training.momentum").unwrap();
    /// assert!(!momentum.applies, "gradient descent has none");
    /// ```
    pub fn fields(&self) -> Vec<Field> {
        let defaults = self.defaults_beside().to_value();
        let field = |row: &Row| {
            let range = row.limit(self);
            let (names, open) = match row.of {
                Of::Choice { names, open, .. } => {
                    let are_open = names().into_iter().filter(|name| open(self, name)).collect();
                    (Some(names()), Some(are_open))
                }
                _ => (None, None),
            };
            Field {
                field: row.field,
                section: row.section(),
                kind: row.kind(),
                applies: (row.applies)(self),
                min: range.as_ref().map(|range| range.min),
                max: range.as_ref().map(|range| range.max),
                whole: range.as_ref().map(|range| range.whole),
                most_units: matches!(row.of, Of::Layers).then_some(table::MAX_UNITS),
                names,
                open,
                default: defaults.pointer(&row.pointer()).cloned().unwrap_or_default(),
                comparable: row.comparable,
                on_the_way: row.on_the_way,
            }
        };
        TABLE.iter().map(field).collect()
    }
}

/// The row of a field, by its dotted name.
pub(crate) fn row(field: &str) -> Option<&'static Row> {
    TABLE.iter().find(|row| row.field == field)
}

impl Row {
    /// What stands before the dot.
    pub fn section(&self) -> &'static str {
        self.field.split_once('.').map_or("", |(section, _)| section)
    }

    /// Where the field stands in the document.
    pub fn pointer(&self) -> String {
        format!("/{}", self.field.replace('.', "/"))
    }

    pub fn kind(&self) -> FieldKind {
        match self.of {
            Of::Choice { .. } => FieldKind::Choice,
            Of::Number { .. } => FieldKind::Number,
            Of::Layers => FieldKind::Layers,
            Of::Optional { .. } => FieldKind::Optional,
            Of::Rows => FieldKind::Rows,
        }
    }

    /// The range of the number, or of the number of layers.
    pub fn limit(&self, beside: &Experiment) -> Option<Limit> {
        let limit = |whole, [min, max]: [f64; 2]| Limit { field: self.field, min, max, whole };
        match self.of {
            Of::Number { whole, range, .. } => Some(limit(whole, range(beside))),
            Of::Optional { .. } => Some(limit(true, [0.0, f64::from(u32::MAX)])),
            Of::Layers => Some(limit(true, [0.0, table::MAX_LAYERS])),
            Of::Choice { .. } | Of::Rows => None,
        }
    }

    /// The range of the units of a layer.
    pub fn limit_of_units(&self) -> Option<Limit> {
        let [min, max] = [1.0, table::MAX_UNITS];
        let limit = Limit { field: self.field, min, max, whole: true };
        matches!(self.of, Of::Layers).then_some(limit)
    }

    /// What may stand there, for a person to read.
    pub fn allowed(&self, beside: &Experiment) -> String {
        match self.of {
            Of::Choice { names, .. } => format!("one of {}", names().join(", ")),
            Of::Layers => format!(
                "0 … {} layers of 1 … {} units, as in 4,4",
                table::MAX_LAYERS,
                table::MAX_UNITS
            ),
            Of::Rows => format!("rows, each {ROW}"),
            Of::Number { .. } | Of::Optional { .. } => {
                let limit = self.limit(beside).map(|limit| limit.to_string()).unwrap_or_default();
                let or_null = matches!(self.of, Of::Optional { .. });
                if or_null { format!("{limit}, or null") } else { limit }
            }
        }
    }
}

/// What a row of a custom set looks like.
pub(super) const ROW: &str = r#"{"inputs":[numbers],"target":a number or a class name}"#;

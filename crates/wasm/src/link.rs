//! Links as the page reads and writes them, and the document's fields by name.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use unalike_core::{Change, Compare, Experiment, ExperimentError, Faults, Parameters, Permalink};
use wasm_bindgen::prelude::*;

use crate::{DocumentValue, ExperimentValue, read, refused, write};

#[wasm_bindgen]
extern "C" {
    /// What a link says, and what is wrong with it.
    #[wasm_bindgen(typescript_type = "ReadLink")]
    pub type ReadLinkValue;
    /// What a link is to say.
    #[wasm_bindgen(typescript_type = "Scene")]
    pub type SceneValue;
    /// The table of the document's fields.
    #[wasm_bindgen(typescript_type = "Field[]")]
    pub type FieldsValue;
    /// A field's value.
    #[wasm_bindgen(typescript_type = "FieldValue")]
    pub type FieldValue;
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = "
/** A value that a field of the document may have. */
export type FieldValue = string | number | readonly number[] | readonly Row[] | null;

/**
 * A change by hand; layers, units and inputs are counted from 0. All weights stand in base64url, as in
 * a link.
 */
export type LinkChange =
    | { kind: 'experiment'; experiment: Whole<Experiment> }
    | { kind: 'weight'; layer: number; unit: number; input?: number | undefined; value: number }
    | { kind: 'weights'; weights: string }
    | { kind: 'freeze'; layer: number; unit: number; frozen: boolean }
    | { kind: 'split'; split: boolean };

/** What a link says: a run, a moment in it, and what the page shows of it. */
export interface Scene {
    experiment: Whole<Experiment>;
    /** Examples seen. */
    step: number;
    changes: readonly { at: number; change: LinkChange }[];
    /** In what a second network differs. */
    compare: { field: string; value: string | number | readonly number[] | null } | null;
    look: readonly (readonly [name: string, value: string])[];
    lesson: number | null;
}

/** A link as it was read. */
export interface ReadLink {
    experiment: Whole<Experiment>;
    step: number;
    changes: { at: number; change: LinkChange }[];
    compare: {
        field: string;
        value: string | number | number[] | null;
        /** The second network's whole document. */
        experiment: Whole<Experiment>;
    } | null;
    look: [name: string, value: string][];
    lesson: number | null;
    /** What could not be read, or does not go together with the rest. */
    faults: ExperimentError[];
}
";

/// A link, each way.
#[derive(Serialize, Deserialize)]
struct Link {
    experiment: Value,
    step: f64,
    #[serde(default)]
    changes: Vec<Changed>,
    #[serde(default)]
    compare: Option<Compared>,
    #[serde(default)]
    look: Vec<(String, String)>,
    #[serde(default)]
    lesson: Option<u32>,
    #[serde(default, skip_deserializing)]
    faults: Vec<ExperimentError>,
}

#[derive(Serialize, Deserialize)]
struct Changed {
    at: f64,
    change: ChangeValue,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum ChangeValue {
    Experiment {
        experiment: Value,
    },
    Weight {
        layer: usize,
        unit: usize,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        input: Option<usize>,
        value: f64,
    },
    Weights {
        weights: String,
    },
    Freeze {
        layer: usize,
        unit: usize,
        frozen: bool,
    },
    Split {
        split: bool,
    },
}

#[derive(Serialize, Deserialize)]
struct Compared {
    field: String,
    value: Value,
    #[serde(default, skip_serializing_if = "Value::is_null", skip_deserializing)]
    experiment: Value,
}

/// Reads a link or its fragment: every good field is kept, every bad one is among the faults.
///
/// # Errors
/// None that a text can cause.
#[wasm_bindgen]
pub fn read_link(text: &str) -> Result<ReadLinkValue, JsValue> {
    let (link, faults) = Permalink::read(text);
    let changed = |(at, change)| Changed { at: at as f64, change: ChangeValue::of(change) };
    let compared = |compare: Compare| Compared {
        field: compare.field,
        value: compare.value,
        experiment: compare.experiment.to_value(),
    };
    let value = Link {
        experiment: link.experiment.to_value(),
        step: link.step as f64,
        changes: link.changes.into_iter().map(changed).collect(),
        compare: link.compare.map(compared),
        look: link.look,
        lesson: link.lesson,
        faults,
    };
    write(&value).map(JsCast::unchecked_into)
}

/// The fragment of a link, without its `#`; empty for the document of defaults at its start.
///
/// # Errors
/// A list of `ExperimentError`s that name what cannot be so.
#[wasm_bindgen]
pub fn write_link(scene: SceneValue) -> Result<String, JsValue> {
    let value: Value = serde_wasm_bindgen::from_value(scene.into())?;
    let link: Link =
        serde_json::from_value(value).map_err(|error| JsError::new(&error.to_string()))?;
    link.permalink().map(|link| link.fragment()).map_err(|error| refused(&error))
}

/// The table of the document's fields in the document's order, beside the rest of a document.
///
/// # Errors
/// As [`complete`](crate::complete).
#[wasm_bindgen]
pub fn fields(document: DocumentValue) -> Result<FieldsValue, JsValue> {
    read(document.into())
        .and_then(|experiment| write(&experiment.fields()))
        .map(JsCast::unchecked_into)
}

/// The document with one field set by its dotted name, and what depends on it fitted.
///
/// # Errors
/// A list of `ExperimentError`s when the value is not allowed or does not go together with the rest.
#[wasm_bindgen]
pub fn with_field(
    document: DocumentValue,
    field: &str,
    value: FieldValue,
) -> Result<ExperimentValue, JsValue> {
    let value: Value = serde_wasm_bindgen::from_value(value.into())?;
    let experiment = read(document.into())?.with_field(field, value);
    write(&experiment.map_err(|error| refused(&error))?).map(JsCast::unchecked_into)
}

impl Link {
    fn permalink(self) -> Result<Permalink, Faults> {
        let experiment = Experiment::from_value(&self.experiment)?;
        let compare = self.compare.map(|it| Compare::new(&experiment, &it.field, it.value));
        let change = |Changed { at, change }| {
            Ok::<_, Faults>((at as u64, change.change(experiment.parameters())?))
        };
        Ok(Permalink {
            step: self.step as u64,
            compare: compare.transpose()?,
            changes: self.changes.into_iter().map(change).collect::<Result<_, _>>()?,
            look: self.look,
            lesson: self.lesson,
            experiment,
        })
    }
}

impl ChangeValue {
    fn of(change: Change) -> Self {
        match change {
            Change::Experiment { experiment } => {
                Self::Experiment { experiment: experiment.to_value() }
            }
            Change::Weight { layer, unit, input, value } => {
                Self::Weight { layer, unit, input, value }
            }
            Change::Weights { weights } => Self::Weights { weights: weights.to_base64url() },
            Change::Freeze { layer, unit, frozen } => Self::Freeze { layer, unit, frozen },
            Change::Split { split } => Self::Split { split },
        }
    }

    /// The change of a run whose network has so many weights and biases.
    fn change(self, parameters: usize) -> Result<Change, Faults> {
        Ok(match self {
            Self::Experiment { experiment } => {
                Change::Experiment { experiment: Box::new(Experiment::from_value(&experiment)?) }
            }
            Self::Weight { layer, unit, input, value } => {
                Change::Weight { layer, unit, input, value }
            }
            Self::Weights { weights } => {
                Change::Weights { weights: Parameters::from_base64url(&weights, parameters)? }
            }
            Self::Freeze { layer, unit, frozen } => Change::Freeze { layer, unit, frozen },
            Self::Split { split } => Change::Split { split },
        })
    }
}

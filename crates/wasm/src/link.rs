//! Links as the page reads and writes them, and the document's fields by name.

use unalike_wasm_values::{DocumentValue, ExperimentValue};
use wasm_bindgen::prelude::*;

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

/// Reads a link or its fragment: every good field is kept, every bad one is among the faults.
///
/// # Errors
/// None that a text can cause.
#[wasm_bindgen]
pub fn read_link(text: &str) -> Result<ReadLinkValue, JsValue> {
    unalike_wasm_values::read_link(text).map(JsCast::unchecked_into)
}

/// The fragment of a link, without its `#`; empty for the document of defaults at its start.
///
/// # Errors
/// A list of `ExperimentError`s that name what cannot be so.
#[wasm_bindgen]
pub fn write_link(scene: SceneValue) -> Result<String, JsValue> {
    unalike_wasm_values::write_link(scene.into())
}

/// The table of the document's fields in the document's order, beside the rest of a document.
///
/// # Errors
/// As [`complete`](crate::complete).
#[wasm_bindgen]
pub fn fields(document: DocumentValue) -> Result<FieldsValue, JsValue> {
    unalike_wasm_values::fields(document).map(JsCast::unchecked_into)
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
    unalike_wasm_values::with_field(document, field, value.into())
}

//! What crosses between the engine and the page, in each of the engine's modules: documents, faults,
//! links. By serde; numbers that are drawn cross otherwise.
//!
//! All of it is better small than fast, and stays so where it is called from code that is compiled for
//! speed: none of it is inlined there.

use serde::Serialize;
use serde_json::Value;
use unalike_core::{DataSet, Experiment, Faults};
use wasm_bindgen::prelude::*;

mod link;
mod panic;

pub use link::{read_link, write_link};
pub use panic::tell_panics;

#[wasm_bindgen]
extern "C" {
    /// A document, whole or in part: what is left out takes its default.
    #[wasm_bindgen(typescript_type = "Experiment")]
    pub type DocumentValue;
    /// A whole document.
    #[wasm_bindgen(typescript_type = "Whole<Experiment>")]
    pub type ExperimentValue;
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = "
/** The same with every field there. */
export type Whole<T> = T extends unknown[] ? T
    : T extends object ? { [K in keyof T]-?: Whole<T[K]> } : T;
";

/// A document, whole or in part.
///
/// # Errors
/// A list of `ExperimentError`s: each names its field, the value and what is allowed.
#[inline(never)]
pub fn read(document: DocumentValue) -> Result<Experiment, JsValue> {
    // By way of a JSON value: serde-wasm-bindgen would pass over unknown fields in silence.
    Experiment::from_value(&any(document.into())?).map_err(|faults| refused(&faults))
}

/// A value of any shape.
///
/// # Errors
/// Where it is none of JSON's.
#[inline(never)]
pub fn any(value: JsValue) -> Result<Value, JsValue> {
    Ok(serde_wasm_bindgen::from_value(value)?)
}

/// A value as the page has it.
///
/// # Errors
/// When it cannot be told.
pub fn write(value: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

/// A whole document as the page has it.
///
/// # Errors
/// When it cannot be told.
#[inline(never)]
pub fn write_document(experiment: &Experiment) -> Result<ExperimentValue, JsValue> {
    write(experiment).map(JsCast::unchecked_into)
}

/// The table of the document's fields in the document's order, beside the rest of a document.
///
/// # Errors
/// As [`read`].
#[inline(never)]
pub fn fields(document: DocumentValue) -> Result<JsValue, JsValue> {
    write(&read(document)?.fields())
}

/// A document with one field set by its dotted name, and what depends on it fitted.
///
/// # Errors
/// As [`read`].
#[inline(never)]
pub fn with_field(
    document: DocumentValue,
    field: &str,
    value: JsValue,
) -> Result<ExperimentValue, JsValue> {
    let experiment = read(document)?.with_field(field, any(value)?);
    write_document(&experiment.map_err(|faults| refused(&faults))?)
}

/// All that is wrong with a document, as the page catches it: a list of `ExperimentError`s.
#[inline(never)]
pub fn refused(faults: &Faults) -> JsValue {
    write(&faults.to_vec()).unwrap_or_else(|_| faults.to_string().into())
}

/// Gives a set its images, for all runs to come.
///
/// # Errors
/// A list of one `ExperimentError` when they are not whole or not the set's own; nothing has been taken then.
#[inline(never)]
pub fn provide(set: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let Some(set) = DataSet::named(set) else {
        return Err(JsError::new("there is no such set").into());
    };
    set.provide(bytes).map_err(|error| refused(&error.into()))
}

//! Tables of a person's own.

use serde::Serialize;
use unalike_core::{ExperimentError, TableOptions, TableReading, Understood};
use wasm_bindgen::prelude::*;

use unalike_wasm_values::{refused, write};

#[wasm_bindgen]
extern "C" {
    /// How a table is to be read.
    #[wasm_bindgen(typescript_type = "TableOptions")]
    pub type TableOptionsValue;
    /// What was understood of a table.
    #[wasm_bindgen(typescript_type = "ReadTable")]
    pub type ReadTableValue;
    /// Rows of a document.
    #[wasm_bindgen(typescript_type = "Row[]")]
    pub type RowsValue;
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = "
/** A table as it was read, its rows left out. */
export interface ReadTable {
    /** What was understood; nothing of a text without rows. */
    understood: Understood | null;
    /** All that is wrong with it, as far as a person reads. */
    faults: ExperimentError[];
    /** How many faults there are besides. */
    more: number;
}
";

#[derive(Serialize)]
struct ReadTable {
    understood: Option<Understood>,
    faults: Vec<ExperimentError>,
    more: usize,
}

/// Reads a table: what was understood of it, and what is wrong.
///
/// # Errors
/// When the options are none.
#[wasm_bindgen]
pub fn read_table(text: &str, options: TableOptionsValue) -> Result<ReadTableValue, JsValue> {
    let TableReading { understood, rows } = read(text, options)?;
    let (faults, more) = match &rows {
        Ok(_) => (Vec::new(), 0),
        Err(faults) => (faults.to_vec(), faults.more()),
    };
    write(&ReadTable { understood, faults, more }).map(JsCast::unchecked_into)
}

/// The rows of a table, as a document has them.
///
/// # Errors
/// A list of `ExperimentError`s that name the row, the column and the text of what cannot be used.
#[wasm_bindgen]
pub fn table_rows(text: &str, options: TableOptionsValue) -> Result<RowsValue, JsValue> {
    let rows = read(text, options)?.rows.map_err(|faults| refused(&faults))?;
    write(&rows).map(JsCast::unchecked_into)
}

fn read(text: &str, options: TableOptionsValue) -> Result<TableReading, JsValue> {
    let options: TableOptions = serde_wasm_bindgen::from_value(options.into())?;
    Ok(TableReading::of(text, &options))
}

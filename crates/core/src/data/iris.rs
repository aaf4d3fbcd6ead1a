//! Iris (R. A. Fisher, The use of multiple measurements in taxonomic problems, 1936): UCI Machine
//! Learning Repository, doi:10.24432/C56C76, CC BY 4.0. See `data/README.md`.

use nalgebra::DMatrix;

use super::raw::{Raw, Targets};

/// Flowers in the set.
pub(super) const COUNT: usize = 150;
/// Sepal length and width, petal length and width.
pub(super) const MEASURES: usize = 4;
/// The species of [`all`].
pub(super) const SPECIES: [&str; 3] = ["setosa", "versicolor", "virginica"];

/// Four measures in millimetres and the species a row, packed by the build script.
static ROWS: &[u8; COUNT * (MEASURES + 1)] = include_bytes!(concat!(env!("OUT_DIR"), "/iris.bin"));

/// All flowers, in the order of the file, measured in centimetres.
pub(super) fn all() -> Raw<f64> {
    let rows = || ROWS.chunks_exact(MEASURES + 1);
    let measures =
        rows().flat_map(|row| &row[..MEASURES]).map(|&mm| f64::from(f32::from(mm) / 10.0));
    Raw {
        inputs: DMatrix::from_iterator(MEASURES, COUNT, measures),
        targets: Targets::Classes {
            labels: rows().map(|row| row[MEASURES]).collect(),
            names: SPECIES.map(String::from).to_vec(),
        },
    }
}

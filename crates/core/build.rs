//! Packs the digits into a byte a pixel and a byte a label, so that neither the program nor the
//! page carries their text, and a malformed file fails the build and not a run.

use std::{env, fs, path::Path};

const FILE: &str = "data/digits.csv";
const COLUMNS: usize = 65;

fn main() {
    println!("cargo::rerun-if-changed={FILE}");
    let text =
        fs::read_to_string(FILE).expect("crates/core/data/digits.csv is part of the project");
    let mut packed = Vec::new();
    for (row, line) in text.lines().enumerate() {
        let before = packed.len();
        for cell in line.split(',') {
            let value = cell.parse::<u8>().ok().filter(|&value| value <= 16);
            packed.push(value.unwrap_or_else(|| {
                panic!("{FILE}, row {}: '{cell}' is not a whole number from 0 to 16", row + 1)
            }));
        }
        assert_eq!(
            packed.len() - before,
            COLUMNS,
            "{FILE}, row {}: 64 pixels and a label",
            row + 1
        );
    }
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("digits.bin"), packed).expect("the build folder is writable");
}

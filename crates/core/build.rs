//! Packs the data sets, so that neither the program nor the page carries their text, and a malformed
//! file fails the build and not a run: a byte a number and a byte a label.

use std::{env, fs, path::Path};

fn main() {
    pack("digits", 0, 65, |cell| cell.parse::<u8>().ok().filter(|&value| value <= 16));
    // Centimetres with one decimal: a byte holds their tenths. The last column is the class.
    pack("iris", 1, 5, |cell| {
        let value: f32 = cell.parse().ok()?;
        let tenths = if cell.contains('.') { (value * 10.0).round() } else { value };
        (0.0..=255.0).contains(&tenths).then_some(tenths as u8)
    });
}

/// Packs `data/NAME.csv`, its first `header` lines left out, into `NAME.bin`.
fn pack(name: &str, header: usize, columns: usize, byte: impl Fn(&str) -> Option<u8>) {
    let file = format!("data/{name}.csv");
    println!("cargo::rerun-if-changed={file}");
    let text = fs::read_to_string(&file).expect("the data is part of the project");
    let mut packed = Vec::new();
    for (row, line) in text.lines().enumerate().skip(header) {
        let before = packed.len();
        packed.extend(
            line.split(',').map(|cell| {
                byte(cell).unwrap_or_else(|| panic!("{file}, row {}: '{cell}'", row + 1))
            }),
        );
        assert_eq!(packed.len() - before, columns, "{file}, row {}: {columns} columns", row + 1);
    }
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join(name).with_extension("bin"), packed)
        .expect("the build folder is writable");
}

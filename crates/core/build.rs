//! Packs the data sets that are kept as text, so that neither the program nor the page carries it, and
//! a malformed file fails the build and not a run: a byte a number and a byte a label.

use std::{env, fs, path::Path};

fn main() {
    if env::var_os("CARGO_FEATURE_IMAGES").is_some() {
        // As MNIST comes: all pixels, then all labels.
        let rows = rows("digits", 0, 65, |cell| cell.parse().ok().filter(|&value| value <= 16));
        let pixels = rows.iter().flat_map(|row| &row[..64]);
        let labels = rows.iter().map(|row| &row[64]);
        write("digits", &pixels.chain(labels).copied().collect::<Vec<u8>>());
    }
    // Centimetres with one decimal: a byte holds their tenths. The last column is the class.
    let rows = rows("iris", 1, 5, |cell| {
        let value: f32 = cell.parse().ok()?;
        let tenths = if cell.contains('.') { (value * 10.0).round() } else { value };
        (0.0..=255.0).contains(&tenths).then_some(tenths as u8)
    });
    write("iris", &rows.concat());
}

/// The rows of `data/NAME.csv`, its first `header` lines left out.
fn rows(
    name: &str,
    header: usize,
    columns: usize,
    byte: impl Fn(&str) -> Option<u8>,
) -> Vec<Vec<u8>> {
    let file = format!("data/{name}.csv");
    println!("cargo::rerun-if-changed={file}");
    let text = fs::read_to_string(&file).expect("the data is part of the project");
    let row = |(at, line): (usize, &str)| {
        let read = |cell| byte(cell).unwrap_or_else(|| panic!("{file}, row {}: '{cell}'", at + 1));
        let row: Vec<u8> = line.split(',').map(read).collect();
        assert_eq!(row.len(), columns, "{file}, row {}: {columns} columns", at + 1);
        row
    };
    text.lines().enumerate().skip(header).map(row).collect()
}

/// Writes `NAME.bin` for the crate to include.
fn write(name: &str, packed: &[u8]) {
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join(name).with_extension("bin"), packed)
        .expect("the build folder is writable");
}

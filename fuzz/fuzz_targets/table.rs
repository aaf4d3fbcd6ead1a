//! Fuzzes any text as a table of rows.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| unalike_fuzz::table(text));

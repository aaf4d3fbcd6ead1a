//! Fuzzes any text as a link.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| unalike_fuzz::permalink(text));

//! Fuzzes any text as a document.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| unalike_fuzz::document(text));

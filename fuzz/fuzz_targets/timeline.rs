//! Fuzzes what a person may do with a run, against a fresh run with the same changes.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| unalike_fuzz::timeline(bytes));

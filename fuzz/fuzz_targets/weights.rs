//! Fuzzes any bytes as a file of weights.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| unalike_fuzz::weights(bytes));

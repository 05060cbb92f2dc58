//! `cargo fuzz run story_import`: a file that claims to be a family's story.
#![no_main]

#[path = "../fed.rs"]
mod fed;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fed::import(bytes));

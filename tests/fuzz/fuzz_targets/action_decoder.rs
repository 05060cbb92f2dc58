//! `cargo fuzz run action_decoder`: bytes that claim to be an entry or a message.
#![no_main]

#[path = "../fed.rs"]
mod fed;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fed::decode(bytes));

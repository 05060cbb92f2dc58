//! A hash as text, as records and settings hold it: 64 hexadecimal digits, small ones.

use sync::Hash;

/// A hash as text.
pub fn hex(hash: Hash) -> String {
    hash.0.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The hash of a text; none where it is no such text.
pub fn read_hex(text: &str) -> Option<Hash> {
    let mut bytes = [0; 32];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    (text.len() == 64).then_some(Hash(bytes))
}

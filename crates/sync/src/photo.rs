//! Photos and scanned pages as the exchange sees them: an entry names one by the hash of its bytes, and
//! the bytes travel apart from the log, after the words. A hash that no entry names is nobody's photo.

use crate::{Entry, Hash};
use casefile::View;
use casefile::kinds::Attachment;

const FIELD: &str = "sha256";

/// The photos that an entry names. One whose words went by order names none.
pub fn named_by(entry: &Entry) -> impl Iterator<Item = Hash> + '_ {
    let changes = entry.action.changes.iter();
    let named = changes.filter(|it| it.kind == Attachment::KIND && it.field == FIELD);
    named.filter_map(|change| read_hex(&change.value.read::<String>()?))
}

/// The hash of 64 hexadecimal digits; none where it is no such text.
fn read_hex(text: &str) -> Option<Hash> {
    let mut bytes = [0; 32];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    (text.len() == 64).then_some(Hash(bytes))
}

//! How large anything may be, and which versions speak to each other. Limits cut, they never drop.

/// The protocol this version speaks.
pub const PROTOCOL: u64 = 1;
/// Bytes of one entry.
pub const ENTRY_BYTES_MAX: usize = 256 * 1024;
/// Changes of one entry.
pub const ENTRY_CHANGES_MAX: usize = 500;
/// Entries of one segment.
pub const SEGMENT_ENTRIES_MAX: usize = 500;
/// Bytes of one segment.
pub const SEGMENT_BYTES_MAX: usize = 1024 * 1024;
/// Bytes of one request or reply.
pub const MESSAGE_BYTES_MAX: usize = 8 * 1024 * 1024;
/// Bytes of what an answer brings that was asked for, before it is packed: what a line that breaks has
/// to carry again, and what a laptop takes in before its window has a turn.
pub const ANSWER_BYTES_MAX: usize = 2 * SEGMENT_BYTES_MAX;
/// Exchanges a minute and device.
pub const EXCHANGES_PER_MINUTE: u64 = 60;
/// Bytes of a piece of a photo; only the last has fewer.
pub const PIECE_BYTES_MAX: usize = 1024 * 1024;
/// Pieces of a photo.
pub const PIECES_MAX: u64 = 20;
/// Calls about photos a minute and device. They are counted apart, so that no photo keeps words back.
pub const PIECES_PER_MINUTE: u64 = 120;
/// Photos that are asked about in one call.
pub const PHOTOS_ASKED_MAX: usize = 2_000;
/// About what a run costs beside its entries: names, a secret, a seal.
pub(crate) const OVERHEAD_BYTES: usize = 240;

/// What an action would weigh as an entry: `decide` refuses above the limit, so that nothing is
/// stored that cannot be pushed (R5).
pub fn entry_bytes(entry: &crate::Entry) -> usize {
    entry.envelope().len() + entry.values().len()
}

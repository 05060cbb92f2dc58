//! Where the laptop keeps everything: one writer, one encrypted file, one way to write.
//! A word is in the log and its heads together, or in neither; whoever searches finds it at once.
#![deny(missing_docs)]

mod apart;
mod audit;
mod backup;
mod blank;
mod carried;
mod check;
mod commit;
mod db;
mod drafts;
mod durable;
mod fault;
mod heads;
mod hex;
mod keybag;
mod line;
mod log;
mod mend;
mod office;
mod passphrase;
mod pieces;
mod place;
mod places;
mod restore;
mod schema;
mod search;
mod settings;
mod settle;
mod vault;
mod versions;
mod wiped;

pub use apart::{Apart, Stop};
pub use audit::{AuditHead, AuditRow, Audited};
pub use backup::Kept;
pub use check::Checkup;
pub use commit::Batch;
pub use drafts::{Draft, DraftKey};
pub use fault::{VaultError, Weakness};
pub use hex::{hex, read_hex};
pub use keybag::Cost;
pub use log::{FamilySummary, Waiting};
pub use mend::Mended;
pub use office::{Agency, Reached, Signer};
pub use passphrase::{Passphrase, Strength, strength};
pub use pieces::{BLOB_BYTES_MAX, Bytes, NamedPhoto, PIECE_BYTES_MAX, Piece, coming_as};
pub use place::Room;
pub use restore::Loss;
pub use search::{Hit, Order};
pub use vault::Vault;
pub use versions::versions;

/// What the vault answers.
pub type Result<T> = std::result::Result<T, VaultError>;

#[cfg(test)]
mod tests;

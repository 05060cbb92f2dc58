//! What can go wrong with the file, told apart by what a person must do next.
//! No fault carries a word that anybody wrote, nor a key, nor a passphrase.

use rusqlite::ErrorCode;
use std::io;

/// Why the vault could not do it.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// There is no file here yet.
    #[error("there is no file here")]
    NoFile,
    /// The key and the reserve are here, and the file they belong to is not, or is empty.
    #[error("the file is gone")]
    FileGone,
    /// There is a file here already; it is never overwritten.
    #[error("there is a file here already")]
    AlreadyThere,
    /// The keybag is whole and the passphrase does not open it.
    #[error("the passphrase does not open the keybag")]
    WrongPassphrase,
    /// No copy of the keybag is whole.
    #[error("the keybag is damaged")]
    KeybagDamaged,
    /// No copy of the keybag is whole, and what the one beside the backups holds does not open the
    /// file: it is damaged, too, or another file's.
    #[error("the keybag is damaged and its copy does not open the file")]
    CopyOpensNothing,
    /// The key is right and the file cannot be read.
    #[error("the file is damaged")]
    Damaged,
    /// The file was written by a newer version.
    #[error("the file needs version {needs} or newer")]
    TooNew {
        /// The oldest version that may open it.
        needs: String,
    },
    /// The file's history is not one that this version made.
    #[error("the file was made by another build")]
    OtherHistory,
    /// Another window or program holds the file.
    #[error("the file is in use")]
    InUse,
    /// The disk is full; nothing was half saved.
    #[error("the disk is full")]
    DiskFull,
    /// The folder or the disk does not allow writing.
    #[error("the place is read-only")]
    ReadOnly,
    /// The passphrase is too easy.
    #[error("the passphrase is too weak")]
    WeakPassphrase(Weakness),
    /// The new passphrase opens the file, and a copy of its key could not be sealed anew.
    #[error("a copy of the key is still sealed for the passphrase before")]
    SealedInPart,
    /// The agency's recovery key is not one.
    #[error("this is not a recovery key")]
    NotARecoveryKey,
    /// The request was carried out before; its reply is kept.
    #[error("the request was carried out before")]
    AlreadyDone,
    /// There is no backup at the place that was named.
    #[error("there is no backup there")]
    NoBackup,
    /// The file belongs to another agency's office.
    #[error("this is not the office of this file")]
    OtherAgency,
    /// This part of the file belongs to somebody else now.
    #[error("this belongs to somebody else now")]
    Closed,
    /// A photo or page is larger than what is kept.
    #[error("the bytes are too many")]
    TooLarge,
    /// A piece of a photo or page came that does not follow those that are here.
    #[error("a piece does not follow the one before")]
    OutOfTurn,
    /// The bytes of a photo or page are not on this laptop.
    #[error("these bytes are not here")]
    BytesNotHere,
    /// The bytes of a photo or page cannot be read, or are not those that were kept.
    #[error("these bytes are damaged")]
    BytesDamaged,
    /// Work that was sent away was told to stop; it left nothing behind.
    #[error("it was told to stop")]
    Stopped,
    /// The database refused for another reason.
    #[error("the database refused")]
    Sql(#[source] rusqlite::Error),
    /// The system refused for another reason.
    #[error("the system refused")]
    Io(#[source] io::Error),
}

/// What a passphrase lacks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Weakness {
    /// Fewer than 12 characters.
    TooShort,
    /// More than 128 characters.
    TooLong,
    /// Long enough, and easy to guess.
    TooEasy,
}

impl VaultError {
    /// The code by which the window finds the words.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoFile => "vault.no_file",
            Self::FileGone => "vault.file_gone",
            Self::AlreadyThere => "vault.already_there",
            Self::WrongPassphrase => "vault.wrong_passphrase",
            Self::KeybagDamaged => "vault.keybag_damaged",
            Self::CopyOpensNothing => "vault.copy_opens_nothing",
            Self::Damaged => "vault.damaged",
            Self::TooNew { .. } => "vault.too_new",
            Self::OtherHistory => "vault.other_history",
            Self::InUse => "vault.in_use",
            Self::DiskFull => "vault.disk_full",
            Self::ReadOnly => "vault.read_only",
            Self::WeakPassphrase(Weakness::TooShort) => "vault.passphrase_too_short",
            Self::WeakPassphrase(Weakness::TooLong) => "vault.passphrase_too_long",
            Self::WeakPassphrase(Weakness::TooEasy) => "vault.passphrase_too_easy",
            Self::SealedInPart => "vault.sealed_in_part",
            Self::NotARecoveryKey => "vault.not_a_recovery_key",
            Self::AlreadyDone => "vault.already_done",
            Self::NoBackup => "vault.no_backup",
            Self::OtherAgency => "vault.other_agency",
            Self::Closed => "vault.closed",
            Self::TooLarge => "vault.too_large",
            Self::OutOfTurn => "vault.out_of_turn",
            Self::BytesNotHere => "vault.bytes_not_here",
            Self::BytesDamaged => "vault.bytes_damaged",
            Self::Stopped => "vault.stopped",
            Self::Sql(_) => "vault.sql",
            Self::Io(_) => "vault.io",
        }
    }

    /// Whether trying the same again can help.
    pub fn retry(&self) -> bool {
        matches!(
            self,
            Self::InUse
                | Self::DiskFull
                | Self::ReadOnly
                | Self::Stopped
                | Self::Sql(_)
                | Self::Io(_)
        )
    }
}

impl From<rusqlite::Error> for VaultError {
    fn from(error: rusqlite::Error) -> Self {
        let extended = error.sqlite_error().map(|failure| failure.extended_code);
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Damaged,
            Some(ErrorCode::DatabaseBusy) => Self::InUse,
            Some(ErrorCode::OperationInterrupted) => Self::Stopped,
            Some(ErrorCode::SystemIoFailure) => match extended {
                Some(rusqlite::ffi::SQLITE_IOERR_SHMSIZE) => Self::DiskFull,
                Some(
                    rusqlite::ffi::SQLITE_IOERR_DATA
                    | rusqlite::ffi::SQLITE_IOERR_SHORT_READ
                    // A sector that cannot be read any more is how a disk ordinarily dies.
                    | rusqlite::ffi::SQLITE_IOERR_READ
                    | rusqlite::ffi::SQLITE_IOERR_CORRUPTFS,
                ) => Self::Damaged,
                _ if found_no_room() => Self::DiskFull,
                _ => Self::Sql(error),
            },
            _ => Self::Sql(error),
        }
    }
}

/// Whether the call that failed last found no room. The library tells a full disk itself, but not a quota
/// that is used up.
fn found_no_room() -> bool {
    let last = io::Error::last_os_error().kind();
    matches!(
        last,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded
    )
}

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly,
            _ => Self::Io(error),
        }
    }
}

impl From<sync::Malformed> for VaultError {
    /// An entry of our own file that cannot be read back is a damaged file.
    fn from(_: sync::Malformed) -> Self {
        Self::Damaged
    }
}

impl From<getrandom::Error> for VaultError {
    fn from(_: getrandom::Error) -> Self {
        Self::Io(io::Error::other("the system gives no randomness"))
    }
}

impl From<minicbor::decode::Error> for VaultError {
    /// Heads of our own file that cannot be read back are a damaged file.
    fn from(_: minicbor::decode::Error) -> Self {
        Self::Damaged
    }
}

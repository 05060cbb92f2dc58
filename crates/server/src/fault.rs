//! What can go wrong at the office, by what an administrator must do next. No fault carries a name, a
//! word that anybody wrote, a key or a code.

use crate::store::NotHere;
use std::path::PathBuf;
use sync::store::StoreFailed;

/// Why the office could not do it.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The folder holds no office.
    #[error("there is no office in {0}; `hearth-server init` makes one")]
    NoOffice(PathBuf),
    /// The folder holds one already; it is never overwritten.
    #[error("there is an office in {0} already; nothing was changed")]
    AlreadyThere(PathBuf),
    /// The keys are here and the database is not.
    #[error("the database is gone from {0}; `hearth-server restore` brings back a backup")]
    Gone(PathBuf),
    /// The card says that the database is a PostgreSQL, and none was named.
    #[error(
        "the database of this office is a PostgreSQL; name it with --database-url or HEARTH_SERVER_DATABASE_URL"
    )]
    KeptElsewhere,
    /// A PostgreSQL was named, and the card says that the database is in the folder.
    #[error(
        "the database of this office is in its folder; `hearth-server migrate-store` moves it to a PostgreSQL"
    )]
    KeptHere,
    /// The PostgreSQL database holds no office, or not this one.
    #[error("the PostgreSQL database does not hold this office; nothing was changed")]
    NotThisOffice,
    /// The PostgreSQL database is somebody's already.
    #[error("the PostgreSQL database holds an office already; nothing was changed")]
    Taken,
    /// The address of the database cannot be used.
    #[error(transparent)]
    Address(#[from] NotHere),
    /// PostgreSQL does not wait for the disk.
    #[error(
        "this PostgreSQL runs with fsync or full_page_writes off: what it calls committed can be lost"
    )]
    DoesNotFlush,
    /// A server runs on this folder.
    #[error("a server is running on this folder; stop it first")]
    InUse,
    /// Something in the folder is not what it should be.
    #[error("{0} is damaged or was changed by another program")]
    Damaged(&'static str),
    /// The database was made by a newer version.
    #[error("the database was made by a newer version of this program; nothing was changed")]
    TooNew,
    /// A key is not one.
    #[error("this is not a key: {0}")]
    NotAKey(&'static str),
    /// Something named on the command line is not known.
    #[error("{0} is not known here")]
    Unknown(&'static str),
    /// The file is not one of the backups that may be restored.
    #[error(
        "only one of the two newest checked backups can be restored; see `hearth-server backup --list`"
    )]
    NotABackup,
    /// A backup or the store did not stand up to the check.
    #[error("the check failed: {0}")]
    CheckFailed(String),
    /// Plain HTTP was asked for where others can listen.
    #[error(
        "without --tls-cert and --tls-key the server only listens on this machine (127.0.0.1 or ::1)"
    )]
    PlainOnlyAtHome,
    /// The certificate or its key cannot be used.
    #[error("the certificate or its key cannot be used: {0}")]
    Tls(String),
    /// The log refused.
    #[error("the store did not do it: {0}")]
    Store(String),
    /// The system refused.
    #[error("the system refused: {0}")]
    Io(#[from] std::io::Error),
}

impl From<StoreFailed> for Fault {
    fn from(failed: StoreFailed) -> Self {
        let mut said = failed.0.to_string();
        let mut source = failed.0.source();
        while let Some(inner) = source {
            said = format!("{said}: {inner}");
            source = inner.source();
        }
        Fault::Store(said)
    }
}

impl From<getrandom::Error> for Fault {
    fn from(_: getrandom::Error) -> Self {
        Fault::Io(std::io::Error::other("the system gives no randomness"))
    }
}

/// Something in the store is not what was put there.
#[derive(Debug, thiserror::Error)]
#[error("what is stored cannot be read back: {0}")]
pub struct Unreadable(pub &'static str);

/// The same, as the machine sees it.
pub(crate) fn unreadable(what: &'static str) -> StoreFailed {
    StoreFailed(Box::new(Unreadable(what)))
}

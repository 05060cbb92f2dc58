//! Work that takes long and changes nothing in the file: the backup of the day, and the checks. It
//! has connections of its own that only read, so that nobody who is writing ever waits for it.
//! Where somebody locks meanwhile it can be told to stop; what it had half made goes away.

use crate::check::{self, Checkup};
use crate::keybag::Dek;
use crate::place::Folder;
use crate::vault::Vault;
use crate::{Result, VaultError, backup, db};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Steps of the database between two looks whether to stop.
const STEPS_BETWEEN_LOOKS: i32 = 2_000;

/// A way to read the open file beside whoever writes in it; it may be sent to another thread.
pub struct Apart {
    pub(crate) folder: Folder,
    pub(crate) dek: Dek,
    stop: Stop,
}

/// Tells work that was sent away to stop.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Tells it.
    pub fn now(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    fn was_said(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl Vault {
    /// Everything that only reads and takes long, to be done apart from the one who writes.
    pub fn apart(&self) -> Apart {
        Apart {
            folder: self.folder.clone(),
            dek: self.dek.clone(),
            stop: Stop::default(),
        }
    }
}

impl std::fmt::Debug for Apart {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Apart")
    }
}

impl Apart {
    /// How it is told to stop.
    pub fn stop(&self) -> Stop {
        self.stop.clone()
    }

    /// Makes the backup of the day where there is none yet, and only then lets go of what is older
    /// than seven days of backups and four weeks. Says whether one was made.
    pub fn back_up_daily(&self, today: NaiveDate) -> Result<bool> {
        backup::daily(self, today)
    }

    /// Reads the whole file: pages, order, chains, tips, heads. Where pages cannot be read, what can
    /// be read is checked all the same.
    pub fn check(&self) -> Result<Checkup> {
        check::whole(self)
    }

    /// Reads every page and its order, but not what people did: the check after each opening.
    pub fn quick_check(&self) -> Result<Checkup> {
        check::quick(self)
    }

    /// A connection that reads, and that stops when it is told to.
    pub(crate) fn look(&self) -> Result<Connection> {
        let mut db = db::look(&self.folder.database(), &self.dek)?;
        self.heed(&mut db)?;
        Ok(db)
    }

    /// Has a connection stop when it is told to.
    fn heed(&self, db: &mut Connection) -> Result<()> {
        let stop = self.stop.clone();
        db.progress_handler(STEPS_BETWEEN_LOOKS, Some(move || stop.was_said()))?;
        Ok(())
    }

    /// Refuses to go on where it was told to stop.
    pub(crate) fn go_on(&self) -> Result<()> {
        match self.stop.was_said() {
            true => Err(VaultError::Stopped),
            false => Ok(()),
        }
    }
}

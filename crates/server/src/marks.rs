//! What the backups hold (R25): a list of those that were opened and checked lies beside them, and the
//! two newest of the list are asked themselves. So nothing in the database can say that something is
//! backed up, and a backup that was taken away no longer counts.

use crate::keys::StoreKey;
use crate::store::{Sqlite, Store};
use crate::{Fault, Result, durable};
use casefile::{ScopeId, Stamp};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use sync::store::{Marks, StoreFailed, Stored};
use sync::{Hash, OfficeName};

/// A backup that was opened and checked.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Debug)]
pub struct Checked {
    /// The name of its file.
    pub file: String,
    /// When it was made.
    pub at: Stamp,
    /// How many entries it holds.
    pub entries: u64,
    /// How many bytes it has: another file of the same name does not count.
    pub bytes: u64,
}

/// The backups of an office.
pub struct Backups {
    folder: PathBuf,
    key: StoreKey,
    office: OfficeName,
    open: Mutex<Vec<(Checked, Store)>>,
}

impl Backups {
    /// Those in a folder.
    pub fn at(folder: &Path, key: StoreKey, office: OfficeName) -> Self {
        Backups {
            folder: folder.to_owned(),
            key,
            office,
            open: Mutex::default(),
        }
    }

    fn list_file(&self) -> PathBuf {
        self.folder.join("checked.json")
    }

    /// Where a backup lies.
    pub fn path(&self, backup: &Checked) -> PathBuf {
        self.folder.join(&backup.file)
    }

    /// Every backup that was checked and is still there, the newest first.
    pub fn checked(&self) -> Result<Vec<Checked>> {
        let bytes = match std::fs::read(self.list_file()) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error.into()),
        };
        let all: Vec<Checked> =
            serde_json::from_slice(&bytes).map_err(|_| Fault::Damaged("checked.json"))?;
        let is_there = |it: &Checked| {
            let file = std::fs::metadata(self.path(it));
            file.is_ok_and(|file| file.len() == it.bytes)
        };
        Ok(all.into_iter().filter(is_there).collect())
    }

    /// Writes the list anew.
    pub fn set_checked(&self, all: &[Checked]) -> Result<()> {
        let bytes = serde_json::to_vec_pretty(all).map_err(|_| Fault::Damaged("checked.json"))?;
        Ok(durable::write(&self.list_file(), &bytes)?)
    }

    /// Opens a backup to look at it.
    pub fn look(&self, path: &Path) -> Result<Store> {
        let sqlite = Sqlite::look(path, &self.key)?;
        Ok(Store::over(Arc::new(sqlite), self.office))
    }

    /// The two newest, open; none where there are no two.
    fn two(&self) -> Result<Vec<Store>> {
        let newest: Vec<Checked> = self.checked()?.into_iter().take(2).collect();
        if newest.len() < 2 {
            return Ok(Vec::new());
        }
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.retain(|(known, _)| newest.contains(known));
        for backup in &newest {
            if !open.iter().any(|(known, _)| known == backup) {
                open.push((backup.clone(), self.look(&self.path(backup))?));
            }
        }
        Ok(open.iter().map(|(_, store)| store.clone()).collect())
    }
}

impl Marks for Backups {
    fn cover(&self, scope: ScopeId, hash: Hash) -> Stored<bool> {
        let two = self.two().map_err(|fault| StoreFailed(Box::new(fault)))?;
        for store in &two {
            if !store.holds(scope, hash)? {
                return Ok(false);
            }
        }
        Ok(two.len() == 2)
    }

    fn cover_photo(&self, scope: ScopeId, hash: Hash) -> Stored<bool> {
        let two = self.two().map_err(|fault| StoreFailed(Box::new(fault)))?;
        for store in &two {
            if !store.holds_photo(scope, hash)? {
                return Ok(false);
            }
        }
        Ok(two.len() == 2)
    }
}

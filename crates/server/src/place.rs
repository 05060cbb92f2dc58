//! The data folder of an office: where each file lies, and what the office is called. Only the
//! server's user may enter it.

use crate::keys::{SignKey, StoreKey};
use crate::{Fault, Result, durable};
use casefile::{DeviceId, ScopeId};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::path::{Path, PathBuf};

/// The folder.
#[derive(Clone, Debug)]
pub struct Place(PathBuf);

/// Who the office is; nothing of it ever changes but the days of the lease and what it is called.
#[derive(Clone, Serialize, Deserialize, Debug)]
pub struct Card {
    /// What the agency is called.
    pub agency_name: String,
    /// The agency's scope.
    pub agency: ScopeId,
    /// The office as a writer.
    pub office: DeviceId,
    /// The agency's recovery key, its public half.
    pub recovery: String,
    /// After so many days a laptop asks for a connection.
    pub lease_days: u64,
}

/// The lock that a running server holds; let go of when dropped.
#[derive(Debug)]
pub struct Running(File);

impl Drop for Running {
    fn drop(&mut self) {
        // The system lets go of it with the file in any case.
        let _ = self.0.unlock();
    }
}

impl Place {
    /// A folder, which need not be there yet.
    pub fn at(folder: &Path) -> Self {
        Place(folder.to_owned())
    }

    /// The folder itself.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// The embedded database.
    pub fn database(&self) -> PathBuf {
        self.0.join("office.db")
    }

    /// The order journal.
    pub fn journal(&self) -> PathBuf {
        self.0.join("orders.journal")
    }

    /// Where the backups lie, with the list of those that were checked.
    pub fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    /// Both keys, sealed for the agency's safe.
    pub fn sealed_keys(&self) -> PathBuf {
        self.0.join("keys.age")
    }

    fn card_file(&self) -> PathBuf {
        self.0.join("office.json")
    }

    fn sign_key_file(&self) -> PathBuf {
        self.0.join("office.key")
    }

    fn store_key_file(&self) -> PathBuf {
        self.0.join("store.key")
    }

    /// Makes the folder of a new office. The card comes last: without it there is no office.
    pub fn make(&self, card: &Card, sign: &SignKey, store: &StoreKey) -> Result<()> {
        if self.card_file().exists() || self.database().exists() {
            return Err(Fault::AlreadyThere(self.0.clone()));
        }
        let card = serde_json::to_vec_pretty(card).map_err(|_| Fault::Damaged("office.json"))?;
        durable::private_dir(&self.0)?;
        durable::private_dir(&self.backups())?;
        sign.write(&self.sign_key_file())?;
        store.write(&self.store_key_file())?;
        Ok(durable::write(&self.card_file(), &card)?)
    }

    /// Who the office is.
    pub fn card(&self) -> Result<Card> {
        let bytes = match std::fs::read(self.card_file()) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(Fault::NoOffice(self.0.clone()));
            }
            Err(error) => return Err(error.into()),
        };
        serde_json::from_slice(&bytes).map_err(|_| Fault::Damaged("office.json"))
    }

    /// The key that signs.
    pub fn sign_key(&self) -> Result<SignKey> {
        SignKey::read(&self.sign_key_file())
    }

    /// The key that opens the database.
    pub fn store_key(&self) -> Result<StoreKey> {
        StoreKey::read(&self.store_key_file())
    }

    /// Takes the folder for a running server; nobody else may serve from it or restore it.
    pub fn run(&self) -> Result<Running> {
        let file = durable::private_file(&self.0.join("serve.lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(Running(file)),
            Err(std::fs::TryLockError::WouldBlock) => Err(Fault::InUse),
            Err(std::fs::TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

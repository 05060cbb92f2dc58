//! The data folder of an office: where each file lies, and what the office is called. Only the
//! server's user may enter it.

use crate::keys::{SignKey, StoreKey};
use crate::store::Url;
use crate::{Fault, Result, durable};
use casefile::{DeviceId, ScopeId};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::path::{Path, PathBuf};

/// The folder, and the database if that is not in it.
#[derive(Clone, Debug)]
pub struct Place {
    folder: PathBuf,
    url: Option<Url>,
}

/// Where an office keeps its log.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Debug, Default)]
#[serde(rename_all = "snake_case")]
pub enum KeptIn {
    /// In an encrypted file in the folder.
    #[default]
    Folder,
    /// In a PostgreSQL, which several servers may share.
    Postgres,
}

/// Who the office is; nothing of it ever changes but the days of the lease, what it is called, and where
/// it keeps its log.
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
    /// Where it keeps its log. A command that was not told where must not begin a second life of it.
    #[serde(default)]
    pub kept_in: KeptIn,
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
        Place {
            folder: folder.to_owned(),
            url: None,
        }
    }

    /// The same with its database in a PostgreSQL, where one is named.
    pub fn kept_at(self, url: Option<Url>) -> Self {
        Place { url, ..self }
    }

    /// The PostgreSQL that was named.
    pub fn url(&self) -> Option<&Url> {
        self.url.as_ref()
    }

    /// Where it is said to be kept.
    pub fn kept_in(&self) -> KeptIn {
        match self.url {
            None => KeptIn::Folder,
            Some(_) => KeptIn::Postgres,
        }
    }

    /// The folder itself.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The embedded database.
    pub fn database(&self) -> PathBuf {
        self.folder.join("office.db")
    }

    /// The order journal.
    pub fn journal(&self) -> PathBuf {
        self.folder.join("orders.journal")
    }

    /// Where the backups lie, with the list of those that were checked.
    pub fn backups(&self) -> PathBuf {
        self.folder.join("backups")
    }

    /// Both keys, sealed for the agency's safe.
    pub fn sealed_keys(&self) -> PathBuf {
        self.folder.join("keys.age")
    }

    fn card_file(&self) -> PathBuf {
        self.folder.join("office.json")
    }

    fn sign_key_file(&self) -> PathBuf {
        self.folder.join("office.key")
    }

    fn store_key_file(&self) -> PathBuf {
        self.folder.join("store.key")
    }

    /// Makes the folder of a new office. The card comes last: without it there is no office.
    pub fn make(&self, card: &Card, sign: &SignKey, store: &StoreKey) -> Result<()> {
        if self.card_file().exists() || self.database().exists() {
            return Err(Fault::AlreadyThere(self.folder.clone()));
        }
        durable::private_dir(&self.folder)?;
        durable::private_dir(&self.backups())?;
        sign.write(&self.sign_key_file())?;
        store.write(&self.store_key_file())?;
        self.set_card(card)
    }

    /// Who the office is.
    pub fn card(&self) -> Result<Card> {
        let bytes = match std::fs::read(self.card_file()) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(Fault::NoOffice(self.folder.clone()));
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

    /// Writes the card anew.
    pub fn set_card(&self, card: &Card) -> Result<()> {
        let card = serde_json::to_vec_pretty(card).map_err(|_| Fault::Damaged("office.json"))?;
        Ok(durable::write(&self.card_file(), &card)?)
    }

    /// Takes the folder for a running server. Several may run where the database is shared; nobody
    /// restores it meanwhile.
    pub fn run(&self) -> Result<Running> {
        let file = self.lock_file("serve.lock")?;
        let locked = match self.kept_in() {
            KeptIn::Folder => file.try_lock(),
            KeptIn::Postgres => file.try_lock_shared(),
        };
        taken(file, locked)
    }

    /// Takes the folder for somebody who exchanges the database: nobody serves from it meanwhile.
    pub fn run_alone(&self) -> Result<Running> {
        let file = self.lock_file("serve.lock")?;
        let locked = file.try_lock();
        taken(file, locked)
    }

    /// Waits for the turn to make a backup: the list of them is one file.
    pub fn back_up(&self) -> Result<Running> {
        let file = self.lock_file("backup.lock")?;
        file.lock()?;
        Ok(Running(file))
    }

    fn lock_file(&self, name: &str) -> Result<File> {
        Ok(durable::private_file(&self.folder.join(name))?)
    }
}

fn taken(file: File, locked: std::result::Result<(), std::fs::TryLockError>) -> Result<Running> {
    match locked {
        Ok(()) => Ok(Running(file)),
        Err(std::fs::TryLockError::WouldBlock) => Err(Fault::InUse),
        Err(std::fs::TryLockError::Error(error)) => Err(error.into()),
    }
}

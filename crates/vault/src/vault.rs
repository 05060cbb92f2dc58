//! The vault: one laptop's file, held by one process, under one sitting.
//! A sitting begins at each opening, so no copied file can ever use a name twice (R2).

use crate::keybag::{Cost, Dek, Keybag};
use crate::passphrase::Passphrase;
use crate::place::{Folder, Room};
use crate::schema::{self, STEPS, Step};
use crate::{Result, VaultError, backup, db, office, restore};
use casefile::{ReplicaId, ScopeId, SittingId};
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;
use sync::Secret;

/// One laptop's file, open. Dropping it is enough to close it: every save was durable.
pub struct Vault {
    pub(crate) db: Connection,
    pub(crate) folder: Folder,
    pub(crate) dek: Dek,
    pub(crate) replica: ReplicaId,
    pub(crate) sitting: SittingId,
    pub(crate) secrets: BTreeMap<ScopeId, Secret>,
    pub(crate) memory: office::Memory,
    _held: File,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Vault({})", self.replica)
    }
}

impl Vault {
    /// Whether there is a file in the folder, or was one: then there is nothing to set up.
    pub fn exists(dir: &Path) -> bool {
        let folder = Folder::new(dir);
        folder.has_file() || folder.has_lost_file() || folder.restored().exists()
    }

    /// Makes a new file. `recovery` is the agency's public recovery key (`age1…`).
    /// The keybag is written, read back and found right before there is any data.
    pub fn create(
        dir: &Path,
        passphrase: &Passphrase,
        recovery: Option<&str>,
        cost: Cost,
    ) -> Result<Self> {
        passphrase.check()?;
        let folder = Folder::new(dir);
        folder.make()?;
        let held = folder.hold()?;
        if folder.has_file() {
            return Err(VaultError::AlreadyThere);
        }
        if folder.has_lost_file() {
            return Err(VaultError::FileGone);
        }
        folder.keep_old_keybag()?;
        let dek = Dek::draw()?;
        let keybag = Keybag::at(&folder.keybag());
        if let Some(recovery) = recovery {
            keybag.seal_recovery(&dek, recovery)?;
        }
        keybag.seal(&dek, passphrase, cost)?;
        let dek = keybag.open(passphrase)?;
        Self::start(folder, dek, held, STEPS)
    }

    /// Opens the file and begins a new sitting.
    pub fn open(dir: &Path, passphrase: &Passphrase) -> Result<Self> {
        Self::open_with(dir, passphrase, STEPS)
    }

    pub(crate) fn open_with(dir: &Path, passphrase: &Passphrase, steps: &[Step]) -> Result<Self> {
        let folder = Folder::new(dir);
        let held = held(&folder)?;
        let keybag = Keybag::at(&folder.keybag());
        let copy = Keybag::at(&backup::keybag_in(&folder.backups()));
        let look = |dek: &Dek| with_room(&folder, || schema::look(&folder, dek, steps));
        let (dek, slot) = keybag.open_or_mend(&copy, passphrase, look)?;
        look(&dek)?;
        keybag.even_out(&slot);
        Self::start(folder, dek, held, steps)
    }

    fn start(folder: Folder, dek: Dek, held: File, steps: &[Step]) -> Result<Self> {
        let db = with_room(&folder, || brought_up(&folder, &dek, steps))?;
        folder.fill_reserve();
        Ok(Self {
            replica: replica(&db)?,
            sitting: SittingId::from_bytes(draw()?),
            secrets: BTreeMap::new(),
            memory: office::Memory::default(),
            db,
            folder,
            dek,
            _held: held,
        })
    }

    /// Whether a passphrase is the right one: for the cover, while the file stays open.
    pub fn is_passphrase(&self, passphrase: &Passphrase) -> Result<bool> {
        match Keybag::at(&self.folder.keybag()).open(passphrase) {
            Ok(_) => Ok(true),
            Err(VaultError::WrongPassphrase) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Seals the key for another passphrase. The file itself is not written.
    pub fn change_passphrase(
        &mut self,
        old: &Passphrase,
        new: &Passphrase,
        cost: Cost,
    ) -> Result<()> {
        new.check()?;
        if !self.is_passphrase(old)? {
            return Err(VaultError::WrongPassphrase);
        }
        seal_everywhere(&self.folder, &self.dek, new, cost)
    }

    /// Seals the key of the file for the agency's public recovery key, beside the backups too.
    pub(crate) fn seal_recovery(&self, recovery: &str) -> Result<()> {
        let keybag = Keybag::at(&self.folder.keybag());
        keybag.seal_recovery(&self.dek, recovery)?;
        copy_beside_backups(&self.folder, &keybag)
    }

    /// Whether the agency's recovery key opens the file, too.
    pub fn is_recoverable(&self) -> bool {
        Keybag::at(&self.folder.keybag()).has_recovery()
    }

    /// Gives the file a new passphrase with the agency's private recovery key.
    pub fn recover(dir: &Path, identity: &str, new: &Passphrase, cost: Cost) -> Result<()> {
        new.check()?;
        let folder = Folder::new(dir);
        let _held = held(&folder)?;
        let dek = recovered(&folder, identity)?;
        // The key must open the file before a slot is written for it, or a backup of it, where the
        // file's own first page is damaged: who is let in can have it mended.
        match schema::look(&folder, &dek, STEPS) {
            Err(VaultError::Damaged) if backup::opens_one(&folder, &dek) => {
                // Whether it is the file's key, too, nobody can tell: the slots that are here stay.
                Keybag::at(&folder.keybag()).keep_beside(&folder.free_keybag())?;
            }
            looked => looked?,
        }
        seal_everywhere(&folder, &dek, new, cost)
    }

    /// The lineage of this file.
    pub fn replica(&self) -> ReplicaId {
        self.replica
    }

    /// The sitting that began when it was opened.
    pub fn sitting(&self) -> SittingId {
        self.sitting
    }

    /// Begins a new sitting: at resume from sleep, and when the clocks part (R2).
    pub fn sit_anew(&mut self) -> Result<()> {
        self.sitting = SittingId::from_bytes(draw()?);
        self.secrets.clear();
        Ok(())
    }

    /// Begins another replica, and a sitting of it: when the office shows an entry of this one
    /// that is not here, or this one has two ends (R3).
    pub fn mint(&mut self) -> Result<()> {
        restore::mint(&self.db)?;
        self.replica = replica(&self.db)?;
        self.sit_anew()
    }

    /// Connects to the file anew. A connection that met a damaged page answers nothing more, not even
    /// about pages that are whole.
    pub fn connect_anew(&mut self) -> Result<()> {
        self.db = db::open(&self.folder.database(), &self.dek)?;
        Ok(())
    }

    /// How much room there is: to be looked at now and then, so that a person is warned in time.
    pub fn room(&self) -> Result<Room> {
        self.folder.room()
    }

    /// Whether the space kept for a full disk was used; it is filled again when there is room.
    pub fn is_short_of_space(&self) -> bool {
        self.folder.fill_reserve();
        !self.folder.has_reserve()
    }
}

/// The key by the agency's, from the slot beside the backups where the folder's own is lost or damaged.
fn recovered(folder: &Folder, identity: &str) -> Result<Dek> {
    let copy = backup::keybag_in(&folder.backups());
    match Keybag::at(&folder.keybag()).open_recovery(identity) {
        Err(VaultError::KeybagDamaged) => Keybag::at(&copy).open_recovery(identity),
        opened => opened,
    }
}

/// Seals the key for a passphrase, beside the daily backups too: the one from before must not open them.
/// From the first slot on the new one holds, so what fails after it is told as that.
fn seal_everywhere(folder: &Folder, dek: &Dek, new: &Passphrase, cost: Cost) -> Result<()> {
    let keybag = Keybag::at(&folder.keybag());
    keybag.seal(dek, new, cost)?;
    copy_beside_backups(folder, &keybag).map_err(|_| VaultError::SealedInPart)
}

fn copy_beside_backups(folder: &Folder, keybag: &Keybag) -> Result<()> {
    let beside_backups = backup::keybag_in(&folder.backups());
    match beside_backups.is_dir() {
        true => keybag.copy_to(&beside_backups),
        false => Ok(()),
    }
}

/// The file as this version keeps it, open for writing.
fn brought_up(folder: &Folder, dek: &Dek, steps: &[Step]) -> Result<Connection> {
    crate::durable::private_file(&folder.database())?;
    let mut db = db::open(&folder.database(), dek)?;
    schema::bring_up(&mut db, folder, dek, steps)?;
    db::copy_anew(&db);
    crate::durable::flush_dir(&folder.database())?;
    Ok(db)
}

/// On a full disk the reserve is given back and the opening tried once more: even to read, the file
/// needs a little room beside it.
fn with_room<T>(folder: &Folder, open: impl Fn() -> Result<T>) -> Result<T> {
    match open() {
        Err(VaultError::DiskFull) if folder.free_reserve() => open(),
        done => done,
    }
}

/// Holds the folder of a file that is there; a restore that was cut short is finished first.
fn held(folder: &Folder) -> Result<File> {
    if !folder.has_file() && !folder.restored().exists() {
        return Err(match folder.has_lost_file() {
            true => VaultError::FileGone,
            false => VaultError::NoFile,
        });
    }
    let held = folder.hold()?;
    restore::finish(folder)?;
    Ok(held)
}

/// Sixteen or more bytes from the system.
pub(crate) fn draw<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

fn replica(db: &Connection) -> Result<ReplicaId> {
    let known: Option<[u8; 16]> = db
        .query_row("SELECT id FROM replica", [], |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        return Ok(ReplicaId::from_bytes(id));
    }
    let id: [u8; 16] = draw()?;
    db.execute("INSERT INTO replica VALUES (1, ?1)", [id])?;
    Ok(ReplicaId::from_bytes(id))
}

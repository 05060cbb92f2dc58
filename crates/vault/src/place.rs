//! The folder: where each file lies, who holds it, and the space kept for a full disk.
//! Nothing in here is ever deleted except the reserve.

use crate::durable;
use crate::{Result, VaultError};
use std::fs::{self, File, TryLockError};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

/// How long a folder is waited for. A program that this process starts holds what was open until it has
/// become that program, so a vault closed a moment ago may seem in use.
const LET_GO_WITHIN: Duration = Duration::from_secs(1);
const LOOK_AGAIN_AFTER: Duration = Duration::from_millis(20);

/// Our own tests make a hundred vaults; one mebibyte each is enough for them.
const RESERVE: usize = if cfg!(test) { 1 << 20 } else { 16 << 20 };

/// Below this much free space a person is warned, while there is time to make room.
const LITTLE: u64 = 500 << 20;

/// How much room there is where the file lies.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Room {
    /// Bytes that can still be written.
    pub free: u64,
    /// Whether that is little enough to say so.
    pub is_little: bool,
    /// Whether the space kept for a full disk had to be used and could not be filled again.
    pub reserve_is_used: bool,
}

/// The folder of one vault.
#[derive(Clone, Debug)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub fn new(path: &Path) -> Self {
        Self(path.to_owned())
    }

    pub fn make(&self) -> Result<()> {
        durable::private_dir(&self.0)?;
        durable::private_dir(&self.keybag())?;
        durable::private_dir(&self.backups())
    }

    pub fn database(&self) -> PathBuf {
        self.0.join("hearth.db")
    }

    pub fn keybag(&self) -> PathBuf {
        self.0.join("keybag")
    }

    pub fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    /// Where a restored file lies ready before it takes its place.
    pub fn restored(&self) -> PathBuf {
        self.0.join("hearth.db.restored")
    }

    /// Where the keybag of such a file lies ready, where it has one of its own.
    pub fn restored_keybag(&self) -> PathBuf {
        self.0.join("keybag.restored")
    }

    fn aside(&self, number: u32) -> PathBuf {
        self.0.join(format!("hearth.db.kept-{number}"))
    }

    /// The numbers of files that were moved aside, and of what SQLite kept beside them. Somebody may
    /// have taken one away; what is left keeps its number.
    fn asides(&self) -> impl Iterator<Item = u32> {
        let listed = fs::read_dir(&self.0).into_iter().flatten().flatten();
        listed.filter_map(|file| {
            let name = file.file_name();
            let rest = name.to_str()?.strip_prefix("hearth.db.kept-")?;
            rest.split('-').next()?.parse().ok()
        })
    }

    /// Where the next file that is moved aside will lie, with what belongs to it: a number that
    /// nothing here had.
    pub fn free_aside(&self) -> PathBuf {
        self.aside(1 + self.asides().max().unwrap_or_default())
    }

    /// The file that was moved aside last.
    pub fn last_aside(&self) -> Option<PathBuf> {
        self.asides().max().map(|number| self.aside(number))
    }

    fn reserve(&self) -> PathBuf {
        self.0.join("reserve")
    }

    /// Whether there is anything in the database's file. One that may not be looked at is there:
    /// nobody is to be told to set up a notebook beside it.
    pub fn has_file(&self) -> bool {
        match fs::metadata(self.database()) {
            Ok(file) => file.len() > 0,
            Err(error) => error.kind() == ErrorKind::PermissionDenied,
        }
    }

    /// Whether a file was kept here that is not here any more. The reserve and the backups are laid
    /// down only beside a file that was opened, so a setting-up that was cut short is not taken for a
    /// loss.
    pub fn has_lost_file(&self) -> bool {
        let was_opened = self.has_reserve() || self.has_a_backup();
        !self.has_file() && was_opened && self.keybag().join("passphrase.age").exists()
    }

    fn has_a_backup(&self) -> bool {
        let listed = fs::read_dir(self.backups()).into_iter().flatten().flatten();
        listed
            .map(|file| file.path())
            .any(|path| path.extension().is_some_and(|it| it == "db"))
    }

    /// Holds the folder for this process; freed by the system however the process ends.
    pub fn hold(&self) -> Result<File> {
        let file = durable::private_file(&self.0.join("lock"))?;
        let began = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(file),
                Err(TryLockError::Error(error)) => return Err(error.into()),
                Err(TryLockError::WouldBlock) if began.elapsed() > LET_GO_WITHIN => {
                    return Err(VaultError::InUse);
                }
                Err(TryLockError::WouldBlock) => thread::sleep(LOOK_AGAIN_AFTER),
            }
        }
    }

    /// Every folder of keys: the one in use, those kept, those beside backups.
    pub fn every_keybag(&self) -> Result<Vec<PathBuf>> {
        let mut keybags = Vec::new();
        for folder in [self.0.clone(), self.backups()] {
            for found in fs::read_dir(folder)? {
                let path = found?.path();
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let is_one = name.starts_with("keybag") || name.ends_with(".keybag");
                if is_one && path.is_dir() {
                    keybags.push(path);
                }
            }
        }
        Ok(keybags)
    }

    /// Moves a keybag that has no database out of the way: an old backup may still need it.
    pub fn keep_old_keybag(&self) -> Result<()> {
        if self.keybag().join("passphrase.age").exists() {
            self.keep_keybag(&self.keybag())?;
        }
        durable::private_dir(&self.keybag())
    }

    /// The next free name for a folder of keys that is moved out of the way or copied.
    pub fn free_keybag(&self) -> PathBuf {
        let named = |n: u32| self.0.join(format!("keybag.kept-{n}"));
        let free = (1..).map(named).find(|path| !path.exists());
        free.unwrap_or_else(|| named(0))
    }

    fn keep_keybag(&self, keybag: &Path) -> Result<()> {
        durable::rename(keybag, &self.free_keybag())
    }

    /// Makes room for a keybag that shall lie ready: one that was left there is kept.
    pub fn clear_restored_keybag(&self) -> Result<()> {
        match self.restored_keybag().exists() {
            true => self.keep_keybag(&self.restored_keybag()),
            false => Ok(()),
        }
    }

    /// Puts a keybag that lies ready in its place; the one that was there is kept.
    pub fn bring_keybag(&self) -> Result<()> {
        if !self.restored_keybag().exists() {
            return Ok(());
        }
        // An empty folder is nobody's key.
        if self.keybag().exists() && fs::remove_dir(self.keybag()).is_err() {
            self.keep_keybag(&self.keybag())?;
        }
        durable::rename(&self.restored_keybag(), &self.keybag())
    }

    /// Fills the reserve where it is missing. Without it the work goes on, so no fault is raised.
    pub fn fill_reserve(&self) {
        if !self.has_reserve() && self.write_reserve().is_err() {
            self.free_reserve();
        }
    }

    /// Random bytes, so that no file system saves itself the space by compressing them.
    fn write_reserve(&self) -> Result<()> {
        let mut bytes = vec![0; RESERVE];
        getrandom::fill(&mut bytes)?;
        durable::private_file(&self.reserve())?.write_all(&bytes)?;
        Ok(())
    }

    /// Gives the reserved space back; says whether there was any.
    pub fn free_reserve(&self) -> bool {
        fs::remove_file(self.reserve()).is_ok()
    }

    /// Looks at the disk. The reserve is filled again where that leaves more than little.
    pub fn room(&self) -> Result<Room> {
        let mut free = fs4::available_space(&self.0)?;
        if !self.has_reserve() && free > LITTLE {
            self.fill_reserve();
            free = fs4::available_space(&self.0)?;
        }
        Ok(Room {
            free,
            is_little: free < LITTLE,
            reserve_is_used: !self.has_reserve(),
        })
    }

    pub fn has_reserve(&self) -> bool {
        fs::metadata(self.reserve()).is_ok_and(|file| file.len() == RESERVE as u64)
    }
}

//! The key of the file, sealed in slots that the stock `age` tool can open.
//! The passphrase opens a slot, never the database: so a wrong passphrase and a damaged file differ.
//! Invariant: no data exists before the keybag was written, read back and found right.

use crate::durable;
use crate::passphrase::Passphrase;
use crate::{Result, VaultError};
use age::{DecryptError, scrypt, x25519};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use zeroize::Zeroizing;

/// The least work a passphrase slot may ask for. A debug build takes less, for tests only.
pub(crate) const LEAST: u8 = if cfg!(debug_assertions) { 10 } else { 17 };
/// The least work that is ever chosen by measuring.
const LEAST_MEASURED: u8 = 17;
/// 512 MiB of memory: more would fail on an old laptop.
const MOST_SEALED: u8 = 19;
/// The most work that is done for a slot, whatever it asks.
const MOST_OPENED: u8 = 20;
const GENERATIONS: [&str; 2] = ["passphrase.age", "passphrase.previous.age"];
const RECOVERY: &str = "recovery.age";

/// How much work opening with the passphrase shall be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cost {
    /// Half a second to a second on this laptop, never below 2^17.
    Measured,
    /// The least this build permits: 2^17 in a release, next to nothing in a debug build.
    Least,
}

impl Cost {
    fn work_factor(self) -> u8 {
        match self {
            Cost::Least => LEAST,
            Cost::Measured => measured(),
        }
    }
}

/// The greatest factor that is expected to stay below a second.
fn measured() -> u8 {
    let (mut factor, mut takes) = (14, time_of(14));
    while factor < MOST_SEALED && takes * 2 <= Duration::from_secs(1) {
        takes *= 2;
        factor += 1;
    }
    factor.max(LEAST_MEASURED)
}

fn time_of(factor: u8) -> Duration {
    let mut recipient = scrypt::Recipient::new("a measure, not a secret".to_owned().into());
    recipient.set_work_factor(factor);
    let start = Instant::now();
    // What is sealed is thrown away, and sealing nothing into memory cannot fail.
    let _ = age::encrypt(&recipient, b"");
    start.elapsed()
}

/// The raw key and salt of the database: 96 hexadecimal digits. Wiped when dropped, never printed.
#[derive(Clone)]
pub(crate) struct Dek(Zeroizing<String>);

impl Dek {
    pub fn draw() -> Result<Self> {
        let mut bytes = Zeroizing::new([0u8; 48]);
        getrandom::fill(bytes.as_mut())?;
        let mut text = Zeroizing::new(String::with_capacity(96));
        for byte in bytes.iter() {
            write!(text, "{byte:02x}").expect("writing into memory cannot fail");
        }
        Ok(Self(text))
    }

    fn read(bytes: Vec<u8>) -> Option<Self> {
        let text = Zeroizing::new(String::from_utf8(bytes).ok()?);
        let whole = text.len() == 96 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        whole.then_some(Self(text))
    }

    /// The statement that hands the key to SQLCipher; raw, so nothing is derived from it.
    pub fn pragma(&self) -> Zeroizing<String> {
        let mut sql = Zeroizing::new(String::with_capacity(128));
        write!(sql, "PRAGMA key = \"x'{}'\"", self.0.as_str())
            .expect("writing into memory cannot fail");
        sql
    }
}

/// Slots are written by one thread at a time: a copy beside the day's backup, read before a change of
/// the passphrase, must not be written after it.
static WRITING: Mutex<()> = Mutex::new(());

fn hold() -> MutexGuard<'static, ()> {
    WRITING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The slots in their folder.
pub(crate) struct Keybag(PathBuf);

impl Keybag {
    pub fn at(folder: &Path) -> Self {
        Self(folder.to_owned())
    }

    /// Seals the key for a passphrase: the old generation stays until the new one was read back.
    pub fn seal(&self, dek: &Dek, passphrase: &Passphrase, cost: Cost) -> Result<()> {
        let _held = hold();
        let mut recipient = scrypt::Recipient::new(passphrase.secret());
        recipient.set_work_factor(cost.work_factor());
        let sealed = sealed(&recipient, dek)?;
        let [newest, previous] = GENERATIONS.map(|name| self.0.join(name));
        self.write(&newest, &sealed)?;
        self.check(&newest, dek, passphrase)?;
        // The old passphrase must not open the second copy either. The new one holds by now.
        self.write(&previous, &sealed)
            .map_err(|_| VaultError::SealedInPart)
    }

    /// Seals the key for the agency's recovery key, whose private half lies with the agency.
    pub fn seal_recovery(&self, dek: &Dek, recovery: &str) -> Result<()> {
        let recipient: x25519::Recipient =
            recovery.parse().map_err(|_| VaultError::NotARecoveryKey)?;
        self.write(&self.0.join(RECOVERY), &sealed(&recipient, dek)?)
    }

    /// Whether there is a slot for the agency's recovery key, and it is as it was written.
    pub fn has_recovery(&self) -> bool {
        let whole = whole(&self.0.join(RECOVERY));
        whole.is_ok_and(|slot| slot.is_some())
    }

    /// Whether a slot for the passphrase is as it was written.
    pub fn has_a_generation(&self) -> bool {
        let mut slots = GENERATIONS.iter().map(|name| whole(&self.0.join(name)));
        slots.any(|slot| slot.is_ok_and(|slot| slot.is_some()))
    }

    /// Copies every slot, as it is sealed, into another folder. What is damaged here is never laid over
    /// what may be whole there.
    pub fn copy_to(&self, folder: &Path) -> Result<()> {
        let _held = hold();
        durable::private_dir(folder)?;
        let [newest, previous] = GENERATIONS.map(|name| whole(&self.0.join(name)));
        let (newest, previous) = (newest?, previous?);
        let either = newest.as_ref().or(previous.as_ref());
        let either = either.ok_or(VaultError::KeybagDamaged)?.clone();
        let there = Keybag::at(folder);
        for (name, slot) in GENERATIONS.iter().zip([newest, previous]) {
            let sealed = slot.unwrap_or_else(|| either.clone());
            there.write(&folder.join(name), &sealed)?;
        }
        match whole(&self.0.join(RECOVERY))? {
            Some(sealed) => there.write(&folder.join(RECOVERY), &sealed),
            None => Ok(()),
        }
    }

    /// Copies every file of it, whole or not, into a folder that is not there yet.
    pub fn keep_beside(&self, folder: &Path) -> Result<()> {
        if !self.0.is_dir() {
            return Ok(());
        }
        durable::private_dir(folder)?;
        for file in fs::read_dir(&self.0)? {
            let file = file?;
            durable::write(&folder.join(file.file_name()), &fs::read(file.path())?)?;
        }
        Ok(())
    }

    /// Makes both generations alike again after an opening, by what opened the file and by nothing else:
    /// where that is the newest one, the one before follows it; where it is the one before, only a
    /// newest one that is damaged or gone is written anew (what is damaged is kept). A whole one that
    /// this passphrase does not open may be another passphrase's, and stays. Where that fails, the next
    /// opening tries again.
    pub fn even_out(&self, opened: &[u8]) {
        let _held = hold();
        let [newest, previous] = GENERATIONS.map(|name| self.0.join(name));
        let is_newest = fs::read(&newest).is_ok_and(|bytes| bytes == opened);
        if is_newest || whole(&newest).is_ok_and(|slot| slot.is_none()) {
            let written = self.follow(&newest, opened);
            written
                .and_then(|()| self.follow(&previous, opened))
                .unwrap_or_default();
        }
    }

    /// Writes what opened the file into a slot that does not hold it or whose sum is not its own.
    fn follow(&self, slot: &Path, opened: &[u8]) -> Result<()> {
        let whole = whole(slot)?;
        if whole.as_deref() == Some(opened) {
            return Ok(());
        }
        let is_other = fs::read(slot).is_ok_and(|bytes| bytes != opened);
        if whole.is_none() && is_other {
            durable::rename(slot, &slot.with_added_extension("damaged"))?;
        }
        self.write(slot, opened)
    }

    /// Opens the keybag with the passphrase.
    pub fn open(&self, passphrase: &Passphrase) -> Result<Dek> {
        self.open_by(passphrase).map(|(dek, _)| dek)
    }

    /// Opens it and hands out the slot that opened, too. A slot that the disk does not hand out now is
    /// not called damaged: the next time it may.
    fn open_by(&self, passphrase: &Passphrase) -> Result<(Dek, Vec<u8>)> {
        let mut tried = None;
        let mut verdict = VaultError::KeybagDamaged;
        let mut unread = None;
        for slot in GENERATIONS.map(|name| self.0.join(name)) {
            let bytes = match fs::read(&slot) {
                Ok(bytes) => bytes,
                Err(error) => {
                    unread = is_of_the_disk(&error).then_some(error).or(unread);
                    continue;
                }
            };
            if tried.as_ref() == Some(&bytes) {
                continue;
            }
            match open_slot(&bytes, passphrase) {
                Ok(dek) => return Ok((dek, bytes)),
                Err(VaultError::WrongPassphrase) if is_whole(&slot, &bytes) => {
                    verdict = VaultError::WrongPassphrase;
                }
                Err(_) => {}
            }
            tried = Some(bytes);
        }
        match (verdict, unread) {
            (VaultError::KeybagDamaged, Some(error)) => Err(error.into()),
            (verdict, _) => Err(verdict),
        }
    }

    /// Opens the keybag, and where every slot is lost or damaged, its copy beside the backups. What that
    /// opens must open the file, too (`opens`); then the slots are written anew and the damaged ones kept.
    /// Hands out the slot that opened, too.
    pub fn open_or_mend(
        &self,
        copy: &Keybag,
        passphrase: &Passphrase,
        opens: impl Fn(&Dek) -> Result<()>,
    ) -> Result<(Dek, Vec<u8>)> {
        let lost = match self.open_by(passphrase) {
            Err(error) if gives_no_key(&error) => error,
            other => return other,
        };
        let (dek, slot) = copy.open_by(passphrase).map_err(|error| match error {
            VaultError::KeybagDamaged => lost,
            other => other,
        })?;
        opens(&dek).map_err(|error| match error {
            // The file's own page or another file's key: nobody can tell, and there are ways back.
            VaultError::Damaged => VaultError::CopyOpensNothing,
            other => other,
        })?;
        self.set_aside()?;
        copy.copy_to(&self.0)?;
        Ok((dek, slot))
    }

    fn set_aside(&self) -> Result<()> {
        durable::private_dir(&self.0)?;
        for slot in GENERATIONS.map(|name| self.0.join(name)) {
            if slot.exists() {
                durable::rename(&slot, &slot.with_added_extension("damaged"))?;
            }
        }
        Ok(())
    }

    /// Opens the keybag with the agency's private recovery key.
    pub fn open_recovery(&self, identity: &str) -> Result<Dek> {
        let identity: x25519::Identity =
            identity.parse().map_err(|_| VaultError::NotARecoveryKey)?;
        let slot = self.0.join(RECOVERY);
        let bytes = fs::read(&slot).map_err(|_| VaultError::KeybagDamaged)?;
        match age::decrypt(&identity, &bytes) {
            Ok(plain) => Dek::read(plain).ok_or(VaultError::KeybagDamaged),
            Err(DecryptError::NoMatchingKeys) if is_whole(&slot, &bytes) => {
                Err(VaultError::NotARecoveryKey)
            }
            Err(_) => Err(VaultError::KeybagDamaged),
        }
    }

    /// Writes a slot and, beside it, the sum by which damage is told from a wrong passphrase.
    fn write(&self, slot: &Path, sealed: &[u8]) -> Result<()> {
        durable::write(slot, sealed)?;
        durable::write(&sum_of(slot), sum_line(slot, sealed).as_bytes())
    }

    fn check(&self, slot: &Path, dek: &Dek, passphrase: &Passphrase) -> Result<()> {
        let read = open_slot(&fs::read(slot)?, passphrase)?;
        let same = *read.0 == *dek.0;
        same.then_some(()).ok_or(VaultError::KeybagDamaged)
    }
}

/// Whether it is the disk that did not read a slot, and not a slot that is not there.
fn is_of_the_disk(error: &io::Error) -> bool {
    !matches!(
        error.kind(),
        ErrorKind::NotFound | ErrorKind::PermissionDenied
    )
}

/// Whether the keybag gave no key, rightly or for now: then its copy is asked.
pub(crate) fn gives_no_key(error: &VaultError) -> bool {
    use VaultError::{DiskFull, Io, KeybagDamaged};
    matches!(error, KeybagDamaged | DiskFull | Io(_))
}

fn sealed(recipient: &impl age::Recipient, dek: &Dek) -> Result<Vec<u8>> {
    age::encrypt(recipient, dek.0.as_bytes()).map_err(|error| match error {
        age::EncryptError::Io(error) => error.into(),
        _ => VaultError::NotARecoveryKey,
    })
}

fn open_slot(bytes: &[u8], passphrase: &Passphrase) -> Result<Dek> {
    // Less work than the least is a slot that somebody weakened; it is not opened.
    if work_factor(bytes).is_none_or(|factor| factor < LEAST) {
        return Err(VaultError::KeybagDamaged);
    }
    let mut identity = scrypt::Identity::new(passphrase.secret());
    identity.set_max_work_factor(MOST_OPENED);
    match age::decrypt(&identity, bytes) {
        Ok(plain) => Dek::read(plain).ok_or(VaultError::KeybagDamaged),
        Err(DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed) => {
            Err(VaultError::WrongPassphrase)
        }
        Err(_) => Err(VaultError::KeybagDamaged),
    }
}

/// The factor in the slot's head: `-> scrypt SALT FACTOR`.
fn work_factor(bytes: &[u8]) -> Option<u8> {
    let line = bytes.split(|byte| *byte == b'\n').nth(1)?;
    let line = std::str::from_utf8(line).ok()?;
    let mut words = line.strip_prefix("-> scrypt ")?.split(' ').skip(1);
    words.next()?.parse().ok()
}

fn sum_of(slot: &Path) -> PathBuf {
    slot.with_added_extension("sha256")
}

/// One line as `sha256sum -c` reads it.
fn sum_line(slot: &Path, sealed: &[u8]) -> String {
    let mut line = String::new();
    for byte in Sha256::digest(sealed) {
        write!(line, "{byte:02x}").expect("writing into memory cannot fail");
    }
    let name = slot.file_name().unwrap_or_default().to_string_lossy();
    format!("{line}  {name}\n")
}

/// A slot's bytes where it is there and as it was written. One that the disk does not hand out now is
/// neither damaged nor gone.
fn whole(slot: &Path) -> Result<Option<Vec<u8>>> {
    match fs::read(slot) {
        Ok(bytes) => Ok(is_whole(slot, &bytes).then_some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn is_whole(slot: &Path, bytes: &[u8]) -> bool {
    fs::read_to_string(sum_of(slot)).is_ok_and(|sum| sum == sum_line(slot, bytes))
}

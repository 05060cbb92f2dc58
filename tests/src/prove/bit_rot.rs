//! Bit rot: one bit turns over, a page becomes zeros, or the end of the file is gone, anywhere in the
//! database or its keybag. Each time either somebody is told, or everything that can be read is what
//! was written; nothing wrong is ever shown, whether told or not, and a family of whose words none lie
//! on the damaged page opens in whole.
//! Control: the same damage to a plain database must go unnoticed at least once.

mod pages;

use super::{Dice, Request, keep_room, scratch};
use crate::cli::PASSPHRASE;
use anyhow::{Context, Result, bail};
use casefile::{By, Change, Deed, DeviceId, FamilyId, On, RecordId, Stamp, UserId, Value};
use chrono::NaiveDate;
use pages::Pages;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use uuid::Uuid;
use vault::{Batch, Cost, Passphrase, Vault, VaultError};

const FAMILIES: u128 = 6;
const NOTES_A_FAMILY: u128 = 60;
const PAGE: u64 = 4096;
/// A keybag of a thousand bytes is hit as often as one file in this many.
const ONE_KEYBAG_IN: u64 = 12;
const DATABASE: &str = "hearth.db";
const PLAIN: &str = "plain.db";

/// Runs the rounds; true where nothing was missed (with `control`: where something was).
pub fn run(request: &Request) -> Result<bool> {
    let mut dice = Dice(request.seed);
    let sound = tempfile::tempdir()?;
    let wrote = if request.control {
        write_plainly(&sound.path().join(PLAIN))?
    } else {
        write(sound.path())?
    };
    let pages = match request.control {
        true => Pages::default(),
        false => Pages::of(sound.path(), &families().collect::<Vec<_>>())?,
    };
    let mut seen = Seen::default();
    for round in 0..request.rounds {
        let damaged = copy(sound.path())?;
        let what = damage(damaged.path(), &mut dice, request.control)?;
        let spared = what.spares(&pages);
        let found = if request.control {
            look_plainly(&damaged.path().join(PLAIN), &wrote)
        } else {
            look(damaged.path(), &wrote, &spared)
        };
        seen.spared += spared.len() as u64;
        if let Found::Missed(why) = &found {
            println!("round {round}, {what}: {why}");
        }
        seen.count(&found);
    }
    println!("seed {}, {seen:?}", request.seed);
    println!("{} missed of {} rounds", seen.missed, request.rounds);
    Ok((seen.missed == 0) != request.control)
}

/// What each family has: every field of every record.
type Wrote = BTreeMap<FamilyId, Vec<String>>;

enum Found {
    /// Nothing that is read was hit.
    Harmless,
    /// It did not open, and said why.
    Refused,
    /// It opened with so many whole families, and the check says what is damaged.
    Told { whole: usize },
    /// It was not told, or something wrong was shown.
    Missed(String),
}

#[derive(Default, Debug)]
struct Seen {
    harmless: u64,
    refused: u64,
    told: u64,
    told_with_whole_families: u64,
    /// Families that had to open in whole, of all rounds.
    spared: u64,
    missed: u64,
}

impl Seen {
    fn count(&mut self, found: &Found) {
        match found {
            Found::Harmless => self.harmless += 1,
            Found::Refused => self.refused += 1,
            Found::Told { whole } => {
                self.told += 1;
                self.told_with_whole_families += u64::from(*whole > 0);
            }
            Found::Missed(_) => self.missed += 1,
        }
    }
}

/// A notebook of a few families with a few notes each.
fn write(folder: &Path) -> Result<Wrote> {
    let passphrase = Passphrase::new(PASSPHRASE);
    let mut vault = Vault::create(folder, &passphrase, None, Cost::Least)?;
    for family in families() {
        let notes = (0..NOTES_A_FAMILY).map(|number| note(family, number));
        vault.commit(Batch {
            deeds: notes.collect(),
            by: By {
                user: UserId(Uuid::nil()),
                device: DeviceId(Uuid::nil()),
            },
            at: Stamp(1_770_000_000_000),
            draft_done: None,
            request: None,
        })?;
    }
    let read = |family| Ok((family, read(&vault, family)?));
    families().map(read).collect()
}

fn families() -> impl Iterator<Item = FamilyId> {
    (1..=FAMILIES).map(|number| FamilyId(Uuid::from_u128(number)))
}

fn note(family: FamilyId, number: u128) -> Deed {
    let said = format!("line {number} of what was said at the table of {family}");
    Deed {
        scope: family.scope(),
        what: "meeting.write_note".into(),
        on: On::Day(NaiveDate::MIN),
        together: None,
        changes: vec![Change {
            kind: "note".into(),
            id: RecordId(Uuid::from_u128(family.0.as_u128() << 32 | number)),
            field: "text".into(),
            value: Value::of(&said),
            saw: Vec::new(),
        }],
        over: Vec::new(),
    }
}

/// All that the log and the heads say of a family.
fn read(vault: &Vault, family: FamilyId) -> Result<Vec<String>, VaultError> {
    let mut all = Vec::new();
    for action in vault.actions(family)? {
        all.extend(action.changes.iter().map(|it| it.value.json().to_owned()));
    }
    let file = vault.case_file(family)?;
    let registers = file.registers(family.scope());
    for (id, note) in registers.into_iter().flat_map(|it| it.of_kind("note")) {
        for (field, register) in note.fields() {
            let heads = register.heads().iter().map(|head| head.value.json());
            all.extend(heads.map(|value| format!("{id} {field} {value}")));
        }
    }
    Ok(all)
}

/// Opens what is left and judges it. A connection that met a damaged page answers nothing more, so
/// what comes after it is asked of a fresh one, as somebody does who opens the notebook again.
/// What is read is what was written or it is refused, whether the check then finds damage or not; and
/// a family none of whose pages was hit is read whole.
fn look(folder: &Path, wrote: &Wrote, spared: &BTreeSet<FamilyId>) -> Found {
    let (mut whole, mut other, mut unread) = (BTreeSet::new(), 0, None);
    let mut vault = match open(folder) {
        Ok(vault) => vault,
        Err(found) => return found.unless_spared(spared, &whole),
    };
    for (family, wrote) in wrote {
        match read(&vault, *family) {
            Ok(read) if read == *wrote => drop(whole.insert(*family)),
            Ok(_) => other += 1,
            Err(error) => {
                unread = Some(error);
                drop(vault);
                vault = match open(folder) {
                    Ok(vault) => vault,
                    Err(found) => return found.unless_spared(spared, &whole),
                };
            }
        }
    }
    let is_sound = vault.verify().is_ok_and(|found| found.is_sound());
    let found = match (is_sound, unread) {
        _ if other > 0 => Found::Missed("something else was shown".into()),
        (true, Some(error)) => Found::Missed(format!("a file called sound was not read: {error}")),
        (true, None) => Found::Harmless,
        (false, _) => Found::Told { whole: whole.len() },
    };
    found.unless_spared(spared, &whole)
}

impl Found {
    /// Damage that is told all the same costs nobody their words whose pages it spared.
    fn unless_spared(self, spared: &BTreeSet<FamilyId>, whole: &BTreeSet<FamilyId>) -> Self {
        match (&self, spared.difference(whole).count()) {
            (Found::Missed(_), _) | (_, 0) => self,
            (_, cost) => Found::Missed(format!("{cost} families on other pages were not read")),
        }
    }
}

fn open(folder: &Path) -> Result<Vault, Found> {
    match Vault::open(folder, &Passphrase::new(PASSPHRASE)) {
        Ok(vault) => Ok(vault),
        Err(VaultError::WrongPassphrase) => Err(Found::Missed(
            "damage was taken for a wrong passphrase".into(),
        )),
        Err(VaultError::NoFile) => Err(Found::Missed("damage was taken for a first run".into())),
        Err(_) => Err(Found::Refused),
    }
}

/// A fresh copy: the database, its keybag, and nothing else.
/// A copy in memory, with room kept as a notebook keeps it.
fn copy(sound: &Path) -> Result<tempfile::TempDir> {
    let folder = scratch()?;
    for file in files(sound)? {
        let to = folder.path().join(file.strip_prefix(sound)?);
        std::fs::create_dir_all(to.parent().context("a file lies in a folder")?)?;
        std::fs::copy(&file, to)?;
    }
    keep_room(folder.path())?;
    Ok(folder)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let keybag = folder.join("keybag");
    let mut files: Vec<PathBuf> = [DATABASE, PLAIN].map(|name| folder.join(name)).into();
    if keybag.is_dir() {
        for entry in std::fs::read_dir(keybag)? {
            files.push(entry?.path());
        }
    }
    files.retain(|file| file.is_file());
    files.sort();
    Ok(files)
}

/// What was done to which file.
struct Damage {
    file: PathBuf,
    how: How,
}

enum How {
    Bit { at: u64 },
    Zeros { from: u64 },
    CutOff { at: u64 },
}

impl std::fmt::Display for Damage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let name = self.file.file_name().unwrap_or_default().to_string_lossy();
        match self.how {
            How::Bit { at } => write!(f, "{name}, a bit turned over at {at}"),
            How::Zeros { from } => write!(f, "{name}, zeros from {from}"),
            How::CutOff { at } => write!(f, "{name}, cut off at {at}"),
        }
    }
}

impl Damage {
    /// Whose words it cannot have touched. A keybag is there twice; of a file that is cut off nothing
    /// is said, as its end may hold what leads to all of them.
    fn spares(&self, pages: &Pages) -> BTreeSet<FamilyId> {
        let is_keybag = self.file.parent().is_some_and(|it| it.ends_with("keybag"));
        match self.how {
            _ if is_keybag => families().collect(),
            How::Bit { at } | How::Zeros { from: at } => pages.spared_by(1 + at / PAGE),
            How::CutOff { .. } => BTreeSet::new(),
        }
    }
}

/// Damages one place; says which, so that a round can be told again.
fn damage(folder: &Path, dice: &mut Dice, control: bool) -> Result<Damage> {
    let keybags: Vec<PathBuf> = files(folder)?
        .into_iter()
        .filter(|file| file.parent().is_some_and(|it| it.ends_with("keybag")))
        .collect();
    let file = if control {
        folder.join(PLAIN)
    } else if !keybags.is_empty() && dice.below(ONE_KEYBAG_IN) == 0 {
        let at = dice.below(keybags.len() as u64) as usize;
        keybags.get(at).context("a keybag")?.clone()
    } else {
        folder.join(DATABASE)
    };
    let mut bytes = std::fs::read(&file)?;
    let at = dice.below(bytes.len() as u64);
    let page = at - at % PAGE;
    let how = match dice.below(4) {
        0 | 1 => {
            *byte(&mut bytes, at)? ^= 1 << dice.below(8);
            How::Bit { at }
        }
        2 => {
            let end = bytes.len().min((page + PAGE) as usize);
            bytes
                .get_mut(page as usize..end)
                .unwrap_or_default()
                .fill(0);
            How::Zeros { from: page }
        }
        _ => {
            bytes.truncate(page as usize);
            How::CutOff { at: page }
        }
    };
    std::fs::write(&file, bytes)?;
    Ok(Damage { file, how })
}

fn byte(bytes: &mut [u8], at: u64) -> Result<&mut u8> {
    bytes.get_mut(at as usize).context("a place in the file")
}

/// The same notes in a database that nothing guards.
fn write_plainly(file: &Path) -> Result<Wrote> {
    let db = rusqlite::Connection::open(file)?;
    db.execute_batch("CREATE TABLE note (text TEXT NOT NULL) STRICT")?;
    let mut wrote = Wrote::new();
    for family in families() {
        let texts = (0..NOTES_A_FAMILY).map(|number| note(family, number));
        let texts = texts.flat_map(|note| note.changes);
        for text in texts.map(|change| change.value.json().to_owned()) {
            db.execute("INSERT INTO note VALUES (?1)", [&text])?;
            wrote.entry(family).or_default().push(text);
        }
    }
    Ok(wrote)
}

fn look_plainly(file: &Path, wrote: &Wrote) -> Found {
    match read_plainly(file) {
        Err(_) => Found::Refused,
        Ok(read) if read.iter().eq(wrote.values().flatten()) => Found::Harmless,
        Ok(_) => Found::Missed("something else was shown, and nobody was told".into()),
    }
}

fn read_plainly(file: &Path) -> Result<Vec<String>> {
    let db = rusqlite::Connection::open(file)?;
    let order: String = db.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    if order != "ok" {
        bail!("{order}");
    }
    let mut rows = db.prepare("SELECT text FROM note ORDER BY rowid")?;
    let texts = rows.query_map([], |row| row.get(0))?;
    Ok(texts.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::ensure;

    fn request(control: bool) -> Request {
        Request::short("bit-rot", 40, 3, control)
    }

    #[test]
    fn damage_is_told_and_nothing_wrong_is_shown() -> Result<()> {
        ensure!(run(&request(false))?, "damage was missed");
        Ok(())
    }

    #[test]
    fn in_a_plain_file_some_damage_goes_unnoticed() -> Result<()> {
        ensure!(run(&request(true))?, "the control found nothing");
        Ok(())
    }
}

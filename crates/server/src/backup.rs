//! A backup is a whole file under the same key; it counts only once it was opened apart and every
//! entry, end, seal and row of the audit in it was found right. No older one goes before.

use crate::marks::Checked;
use crate::place::{KeptIn, Place};
use crate::store::{Base, Postgres, Sqlite, Url, copy, postgres};
use crate::verify::{self, Sound};
use crate::{Fault, House, Result, clock, durable};
use casefile::Stamp;
use chrono::{DateTime, Datelike, Utc};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How many of each kind are kept: the last of so many hours, days, weeks and months.
const KEPT: [usize; 4] = [24, 14, 12, 24];

/// Makes a backup and checks it. From then on it counts.
pub fn make(house: &House) -> Result<Checked> {
    let _one_after_the_other = house.place.back_up()?;
    let at = clock::now();
    let name = format!("office-{}.db", moment(at).format("%Y%m%dT%H%M%S%3fZ"));
    let to = house.place.backups().join(&name);
    let part = to.with_added_extension("part");
    house
        .store
        .base()
        .copy_to(&part, &house.place.store_key()?)?;
    let sound = match check(house, &part) {
        Ok(sound) => sound,
        Err(fault) => {
            fs::remove_file(&part)?;
            return Err(fault);
        }
    };
    durable::rename(&part, &to)?;
    let made = Checked {
        file: name,
        at,
        entries: sound.entries,
        bytes: fs::metadata(&to)?.len(),
    };
    let mut all = house.backups.checked()?;
    all.insert(0, made.clone());
    let (kept, old) = rotate(all);
    house.backups.set_checked(&kept)?;
    for old in &old {
        fs::remove_file(house.backups.path(old))?;
    }
    Ok(made)
}

/// The same unless one was made less than so many hours ago, by whatever server: where several look
/// after one office, one backup is enough.
pub fn make_if_due(house: &House, hours: u64) -> Result<Option<Checked>> {
    let due = i64::try_from(hours.saturating_mul(3_600_000)).unwrap_or(i64::MAX) / 2;
    let newest = house.backups.checked()?.into_iter().next();
    let is_due = newest.is_none_or(|it| clock::now().0.saturating_sub(it.at.0) >= due);
    is_due.then(|| make(house)).transpose()
}

/// Opens a copy apart and checks everything in it.
fn check(house: &House, copy: &Path) -> Result<Sound> {
    let store = house.backups.look(copy)?;
    let sound = verify::check(&store, &house.name(), house.card.agency)?;
    for leftover in ["-wal", "-shm"] {
        let mut name = copy.as_os_str().to_owned();
        name.push(leftover);
        // Looking makes these beside it; they belong to nothing.
        let _ = fs::remove_file(name);
    }
    Ok(sound)
}

fn moment(at: Stamp) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(at.0).unwrap_or_default()
}

/// What is kept, newest first, and what goes. The two newest always stay: they are the mark.
pub fn rotate(newest_first: Vec<Checked>) -> (Vec<Checked>, Vec<Checked>) {
    let mut seen: [BTreeSet<(i32, u32)>; 4] = Default::default();
    let mut at = 0;
    newest_first.into_iter().partition(|backup| {
        at += 1;
        let when = moment(backup.at);
        let hour = when.timestamp().div_euclid(3600) as u32;
        let (week, year) = (when.iso_week(), when.year());
        let spans = [
            (0, hour),
            (year, when.ordinal()),
            (week.year(), week.week()),
            (year, when.month()),
        ];
        let mut keep = at <= 2;
        for ((span, seen), most) in spans.into_iter().zip(&mut seen).zip(KEPT) {
            keep |= seen.len() < most && seen.insert(span);
        }
        keep
    })
}

/// Brings back one of the two newest checked backups, the newest unless another is named. What the
/// journal has is stored, and the office writes as somebody new. The database that lay there is kept.
pub fn restore(place: &Place, named: Option<&str>) -> Result<Checked> {
    let _nobody_serves = place.run_alone()?;
    let name = sync::OfficeName {
        device: place.card()?.office,
        key: place.sign_key()?.public(),
    };
    let backups = crate::marks::Backups::at(&place.backups(), place.store_key()?, name);
    let mut two = backups.checked()?.into_iter().take(2);
    let chosen = match named {
        None => two.next(),
        Some(file) => two.find(|it| it.file == file),
    };
    let chosen = chosen.ok_or(Fault::NotABackup)?;
    verify::check(
        &backups.look(&backups.path(&chosen))?,
        &name,
        place.card()?.agency,
    )?;
    match place.url() {
        None if place.card()?.kept_in == KeptIn::Postgres => return Err(Fault::KeptElsewhere),
        None => put_in_place(place, &backups.path(&chosen))?,
        Some(url) => pour_in(place, url, &name, &backups.path(&chosen))?,
    }
    let house = House::open(place)?;
    house.at_the_desk(&house.store, clock::now(), |office, desk| {
        office.restored(desk)
    })?;
    house.store.note(&crate::store::Audited {
        what: "office restored",
        entries: usize::try_from(chosen.entries).unwrap_or(usize::MAX),
        ..Default::default()
    })?;
    Ok(chosen)
}

/// Everything of the copy takes the place of everything in the shared database, in one transaction. What
/// was there before is kept in a file.
fn pour_in(place: &Place, url: &Url, name: &sync::OfficeName, backup: &Path) -> Result<()> {
    if place.card()?.kept_in == KeptIn::Folder {
        return Err(Fault::KeptHere);
    }
    let (key, own) = (place.store_key()?, crate::house::holder(name));
    let base: Arc<dyn Base> = Arc::new(Postgres::open(url)?);
    match postgres::holder(&base)? {
        Some(other) if other != own => return Err(Fault::NotThisOffice),
        Some(_) => base.copy_to(&before_restore(place).with_added_extension("db"), &key)?,
        None => {}
    }
    copy::all(&Sqlite::look(backup, &key)?, &*base)?;
    Ok(postgres::set_holder(&base, &own)?)
}

fn before_restore(place: &Place) -> PathBuf {
    let now = moment(clock::now()).format("%Y%m%dT%H%M%SZ");
    place.folder().join(format!("before-restore-{now}"))
}

/// The database goes aside with what belongs to it, and the copy takes its place.
fn put_in_place(place: &Place, backup: &Path) -> Result<()> {
    let database = place.database();
    let part = database.with_added_extension("part");
    fs::copy(backup, &part)?;
    durable::private_file(&part)?.sync_all()?;
    let before = before_restore(place);
    for suffix in ["-wal", "-shm", ""] {
        let mut from = database.as_os_str().to_owned();
        from.push(suffix);
        let mut to = before.clone().into_os_string();
        to.push(format!(".db{suffix}"));
        match fs::rename(from, to) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(durable::rename(&part, &database)?)
}

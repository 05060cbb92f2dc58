//! A disk after the power went: from what a process did, and which of it had reached the disk.
//! What was flushed is there. Names change in their order, as a journalled file system keeps them;
//! bytes that were not flushed are there or not, in any choice, and the last of them may be torn.

use super::trace::Event;
use crate::prove::Dice;
use anyhow::Result;
use std::collections::BTreeMap;
use std::path::Path;

/// A disk writes so much at once, or not.
const SECTOR: u64 = 512;

/// Every file by its name.
pub type Files = BTreeMap<String, Vec<u8>>;

/// How the power went.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cut {
    /// Everything that was written is there.
    Whole,
    /// The last write is there in part.
    Torn,
    /// Of what was not flushed, some is there.
    Dropped,
}

/// What is on the disk when the power goes before the event `end`.
pub fn after(base: &Files, events: &[Event], end: usize, cut: Cut, dice: &mut Dice) -> Files {
    let happened = events.get(..end).unwrap_or(events);
    let mut disk = Disk::new(base);
    let flushed = Flushed::of(disk.seen.clone(), happened);
    let kept_of_names = match cut {
        Cut::Dropped => {
            flushed.names + dice.below(1 + happened.len() as u64 - flushed.names as u64) as usize
        }
        _ => happened.len(),
    };
    // Some disks keep nearly all, some nearly nothing.
    let keeps = dice.below(11);
    let last = happened
        .iter()
        .rposition(|it| matches!(it, Event::Written { .. }));
    for (at, event) in happened.iter().enumerate() {
        let is_flushed = flushed.has(&disk.inode_as_seen(event), at);
        let is_there = match (cut, event) {
            (Cut::Dropped, Event::Made(_) | Event::Renamed { .. } | Event::Gone(_)) => {
                at < kept_of_names
            }
            (Cut::Dropped, Event::Written { .. } | Event::Sized { .. }) => {
                is_flushed || dice.below(10) < keeps
            }
            _ => true,
        };
        let torn = cut != Cut::Whole && Some(at) == last && !is_flushed;
        disk.take(event, is_there, torn.then_some(&mut *dice));
    }
    disk.files()
}

/// Lays the files down in a folder.
pub fn lay_down(files: &Files, folder: &Path) -> Result<()> {
    for (name, bytes) in files {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(path, bytes)?;
    }
    Ok(())
}

/// What is known to have reached the disk.
struct Flushed {
    /// Names are as they were before this event, or later.
    names: usize,
    /// The last flush of each file, by the file as the process saw it.
    files: BTreeMap<usize, usize>,
}

impl Flushed {
    fn of(mut seen: Names, events: &[Event]) -> Self {
        let mut flushed = Flushed {
            names: 0,
            files: BTreeMap::new(),
        };
        let mut last_in: BTreeMap<String, usize> = BTreeMap::new();
        for (at, event) in events.iter().enumerate() {
            seen.take(event);
            match event {
                Event::Made(name) | Event::Gone(name) => drop(last_in.insert(folder(name), at)),
                Event::Renamed { from, to } => {
                    last_in.insert(folder(from), at);
                    last_in.insert(folder(to), at);
                }
                Event::Flushed(name) => {
                    if let Some(inode) = seen.inode(name) {
                        flushed.files.insert(inode, at);
                    } else if let Some(last) = last_in.get(name.trim_end_matches('/')) {
                        flushed.names = flushed.names.max(last + 1);
                    }
                }
                _ => {}
            }
        }
        flushed
    }

    fn has(&self, inode: &Option<usize>, at: usize) -> bool {
        inode
            .and_then(|inode| self.files.get(&inode))
            .is_some_and(|flush| *flush > at)
    }
}

fn folder(name: &str) -> String {
    name.rsplit_once('/')
        .map_or_else(String::new, |(folder, _)| folder.to_owned())
}

/// Which file stands behind a name, by the order in which the files came to be.
#[derive(Clone, Default)]
struct Names {
    known: BTreeMap<String, usize>,
    made: usize,
}

impl Names {
    fn make(&mut self, name: &str) -> usize {
        let made = &mut self.made;
        *self.known.entry(name.to_owned()).or_insert_with(|| {
            *made += 1;
            *made
        })
    }

    fn inode(&self, name: &str) -> Option<usize> {
        self.known.get(name).copied()
    }

    /// A file that is written and was never made was there before.
    fn take(&mut self, event: &Event) {
        match event {
            Event::Made(name) => drop(self.make(name)),
            Event::Written { file, .. } | Event::Sized { file, .. } => drop(self.make(file)),
            Event::Renamed { from, to } => {
                let inode = self.make(from);
                self.known.remove(from);
                self.known.insert(to.clone(), inode);
            }
            Event::Gone(name) => drop(self.known.remove(name)),
            Event::Flushed(_) | Event::Answered => {}
        }
    }
}

/// The disk as the process saw it, and as it was.
struct Disk {
    seen: Names,
    there: BTreeMap<String, usize>,
    bytes: BTreeMap<usize, Vec<u8>>,
}

impl Disk {
    fn new(base: &Files) -> Self {
        let mut seen = Names::default();
        let bytes = base
            .iter()
            .map(|(name, bytes)| (seen.make(name), bytes.clone()));
        let bytes = bytes.collect();
        let there = seen.known.clone();
        Disk { seen, there, bytes }
    }

    fn inode_as_seen(&self, event: &Event) -> Option<usize> {
        match event {
            Event::Written { file, .. } | Event::Sized { file, .. } => self.seen.inode(file),
            _ => None,
        }
    }

    fn take(&mut self, event: &Event, is_there: bool, torn: Option<&mut Dice>) {
        self.seen.take(event);
        if !is_there {
            return;
        }
        match event {
            Event::Made(name) => {
                let inode = self.seen.inode(name);
                self.there.extend(inode.map(|inode| (name.clone(), inode)));
            }
            Event::Renamed { from, to } => {
                let inode = self.there.remove(from);
                self.there.extend(inode.map(|inode| (to.clone(), inode)));
            }
            Event::Gone(name) => drop(self.there.remove(name)),
            Event::Written { file, at, bytes } => {
                let bytes = match torn {
                    Some(dice) => torn_off(bytes, *at, dice),
                    None => bytes,
                };
                self.write(file, *at as usize, bytes);
            }
            Event::Sized { file, len } => {
                let inode = self.seen.inode(file).unwrap_or_default();
                self.bytes
                    .entry(inode)
                    .or_default()
                    .resize(*len as usize, 0);
            }
            Event::Flushed(_) | Event::Answered => {}
        }
    }

    fn write(&mut self, file: &str, at: usize, bytes: &[u8]) {
        let inode = self.seen.inode(file).unwrap_or_default();
        let held = self.bytes.entry(inode).or_default();
        let end = at + bytes.len();
        if held.len() < end {
            held.resize(end, 0);
        }
        if let Some(place) = held.get_mut(at..end) {
            place.copy_from_slice(bytes);
        }
    }

    fn files(mut self) -> Files {
        let there = self.there.into_iter();
        there
            .map(|(name, inode)| (name, self.bytes.remove(&inode).unwrap_or_default()))
            .collect()
    }
}

/// The beginning of a write, up to the end of one of its sectors.
fn torn_off<'a>(bytes: &'a [u8], at: u64, dice: &mut Dice) -> &'a [u8] {
    let sectors = (at + bytes.len() as u64).div_ceil(SECTOR) - at / SECTOR;
    let end = (at / SECTOR + dice.below(sectors)) * SECTOR;
    bytes
        .get(..end.saturating_sub(at) as usize)
        .unwrap_or(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(at: u64, bytes: &[u8]) -> Event {
        Event::Written {
            file: "a".into(),
            at,
            bytes: bytes.into(),
        }
    }

    fn base() -> Files {
        Files::from([("a".into(), b"....".to_vec())])
    }

    #[test]
    fn what_was_flushed_is_there_whatever_else_is_not() {
        let events = [write(0, b"AB"), Event::Flushed("a".into()), write(2, b"CD")];
        let (mut with, mut without) = (0, 0);
        for seed in 0..50 {
            let files = after(&base(), &events, 3, Cut::Dropped, &mut Dice(seed));
            match files["a"].as_slice() {
                b"ABCD" => with += 1,
                b"AB.." => without += 1,
                other => assert_eq!(other, b"AB.."),
            }
        }
        assert!(without > 0 && with + without == 50, "{with} {without}");
    }

    #[test]
    fn what_was_flushed_is_not_torn() {
        let events = [write(0, &[b'x'; 2000]), Event::Flushed("a".into())];
        for cut in [Cut::Torn, Cut::Dropped] {
            for seed in 0..50 {
                let files = after(&base(), &events, 2, cut, &mut Dice(seed));
                assert_eq!(files["a"], [b'x'; 2000]);
            }
        }
    }

    #[test]
    fn a_name_that_its_folder_was_not_flushed_for_may_be_missing() {
        let events = [
            Event::Made("b".into()),
            Event::Flushed("b".into()),
            Event::Renamed {
                from: "b".into(),
                to: "c".into(),
            },
            Event::Flushed(String::new()),
            Event::Gone("a".into()),
        ];
        let names = |end, seed| -> Vec<String> {
            let files = after(&base(), &events, end, Cut::Dropped, &mut Dice(seed));
            files.into_keys().collect()
        };
        assert!((0..50).any(|seed| names(2, seed) == ["a"]));
        assert!((0..50).all(|seed| names(4, seed) == ["a", "c"]));
        assert!((0..50).any(|seed| names(5, seed) == ["a", "c"]));
        assert!((0..50).any(|seed| names(5, seed) == ["c"]));
    }

    #[test]
    fn a_torn_write_ends_with_a_sector() {
        let events = [Event::Made("a".into()), write(0, &[b'x'; 2000])];
        for seed in 0..50 {
            let files = after(&Files::new(), &events, 2, Cut::Torn, &mut Dice(seed));
            let len = files["a"].len();
            assert!(len < 2000 && len.is_multiple_of(SECTOR as usize), "{len}");
        }
    }
}

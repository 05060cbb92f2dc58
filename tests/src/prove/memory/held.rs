//! What a process holds in memory, read where the system shows it, and what is looked for in it.
//! Nothing of it is ever written down: a core of a window would be a file of families' words.

use crate::prove::succeed;
use anyhow::{Context, Result, ensure};
use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::process::Command;

const PAGE: u64 = 4096;
/// So many pages are asked about, and so many are read, at once.
const PAGES: u64 = 4096;
/// The system's own word about a page: it is in memory, or it was swapped out.
const THERE: u64 = 0b11 << 62;
/// What the system lays into each process: its clock. It cannot be read from outside.
const OF_THE_SYSTEM: &[&str] = &["[vvar]", "[vvar_vclock]", "[vsyscall]"];
/// The key is hexadecimal text of this length; what follows it is the salt, which no one hides.
const KEY_LETTERS: usize = 64;
const WORK_FACTOR_MAX: u8 = 20;

/// What is looked for, in each shape that it may have in memory.
pub struct Needle {
    what: &'static str,
    shapes: Vec<Vec<u8>>,
}

impl Needle {
    /// Text, as Rust and WebKit hold it.
    pub fn text(what: &'static str, text: &str) -> Self {
        let wide = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let shapes = vec![text.as_bytes().to_vec(), wide];
        Needle { what, shapes }
    }

    /// A key, as hexadecimal text and as bytes.
    pub fn key(what: &'static str, hex: &str) -> Result<Self> {
        let hex = hex.get(..KEY_LETTERS).context("half a key")?;
        let bytes = (0..hex.len()).step_by(2).map(|at| {
            let two = hex.get(at..at + 2).unwrap_or_default();
            u8::from_str_radix(two, 16)
        });
        let mut needle = Needle::text(what, hex);
        needle.shapes.push(hex.to_uppercase().into_bytes());
        needle.shapes.push(bytes.collect::<Result<_, _>>()?);
        Ok(needle)
    }

    fn is_in(&self, bytes: &[u8]) -> bool {
        self.shapes.iter().any(|shape| holds(bytes, shape))
    }

    fn longest(&self) -> usize {
        self.shapes.iter().map(Vec::len).max().unwrap_or_default()
    }
}

/// The key of a notebook, out of its keybag, as any `age` would open it.
pub fn key(folder: &Path, passphrase: &str) -> Result<String> {
    let sealed = std::fs::read(folder.join("keybag/passphrase.age"))?;
    let mut identity = age::scrypt::Identity::new(passphrase.to_owned().into());
    identity.set_max_work_factor(WORK_FACTOR_MAX);
    Ok(String::from_utf8(age::decrypt(&identity, &sealed)?)?)
}

/// The processes that were started on a notebook, the tools that drive them left out.
pub fn processes_on(folder: &Path) -> Vec<(u32, String)> {
    let wanted = format!("HEARTH_DATA={}", folder.display()).into_bytes();
    let all = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    all.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter_map(|pid: u32| {
            let exe = std::fs::read_link(format!("/proc/{pid}/exe")).ok()?;
            let name = exe.file_name()?.to_string_lossy().into_owned();
            let environment = std::fs::read(format!("/proc/{pid}/environ")).ok()?;
            let is_ours = environment
                .split(|byte| *byte == 0)
                .any(|one| one == wanted);
            (is_ours && name != "WebKitWebDriver").then_some((pid, name))
        })
        .collect()
}

/// Stops a process, and says what of the needles it holds and how much it holds at all. One that
/// ended meanwhile holds nothing.
pub fn search(pid: u32, needles: &[Needle]) -> Result<(Vec<&'static str>, u64)> {
    let signal = |name: &str| succeed(Command::new("kill").arg(name).arg(pid.to_string()));
    let stopped = signal("-STOP");
    let mut looked = Looked::new(needles);
    let read = stopped.and_then(|()| looked.at_all_of(pid));
    let _ = signal("-CONT");
    match read {
        Err(_) if has_ended(pid) => Ok((Vec::new(), 0)),
        Err(error) => Err(error),
        Ok(()) => Ok((looked.found, looked.bytes)),
    }
}

/// Gone, or only its number is left.
fn has_ended(pid: u32) -> bool {
    let maps = std::fs::read(format!("/proc/{pid}/maps"));
    maps.is_ok_and(|maps| maps.is_empty()) || !Path::new(&format!("/proc/{pid}/mem")).exists()
}

/// What was seen so far. The end of each look is kept for the next one, as far as a needle is long.
struct Looked<'a> {
    needles: &'a [Needle],
    overlap: usize,
    window: Vec<u8>,
    ends_at: u64,
    found: Vec<&'static str>,
    bytes: u64,
}

impl<'a> Looked<'a> {
    fn new(needles: &'a [Needle]) -> Self {
        let longest = needles.iter().map(Needle::longest).max();
        Looked {
            needles,
            overlap: longest.unwrap_or_default(),
            window: Vec::new(),
            ends_at: 0,
            found: Vec::new(),
            bytes: 0,
        }
    }

    fn at_all_of(&mut self, pid: u32) -> Result<()> {
        let maps = std::fs::read_to_string(format!("/proc/{pid}/maps"))?;
        let memory = File::open(format!("/proc/{pid}/mem"))?;
        let pages = File::open(format!("/proc/{pid}/pagemap"))?;
        for map in maps.lines() {
            if OF_THE_SYSTEM.iter().any(|name| map.ends_with(name)) {
                continue;
            }
            let (from, to) = range(map).with_context(|| format!("not understood: {map}"))?;
            for (from, to) in there(&pages, from, to)? {
                let mut bytes = vec![0; (to - from) as usize];
                memory
                    .read_exact_at(&mut bytes, from)
                    .with_context(|| format!("{from:x} of {map} cannot be read"))?;
                self.at(from, &bytes);
            }
        }
        ensure!(self.bytes > 0, "a process without memory");
        Ok(())
    }

    fn at(&mut self, from: u64, bytes: &[u8]) {
        let let_go = match self.ends_at == from {
            true => self.window.len().saturating_sub(self.overlap),
            false => self.window.len(),
        };
        self.window.drain(..let_go);
        self.window.extend(bytes);
        self.ends_at = from + bytes.len() as u64;
        self.bytes += bytes.len() as u64;
        for needle in self.needles {
            if !self.found.contains(&needle.what) && needle.is_in(&self.window) {
                self.found.push(needle.what);
            }
        }
    }
}

/// `7f00-7fff rw-p …`
fn range(map: &str) -> Option<(u64, u64)> {
    let (from, to) = map.split_once(' ')?.0.split_once('-')?;
    let number = |text| u64::from_str_radix(text, 16).ok();
    Some((number(from)?, number(to)?))
}

/// The stretches of a range that hold anything: a window reserves a hundred gigabytes and uses few.
fn there(pages: &File, from: u64, to: u64) -> Result<Vec<(u64, u64)>> {
    let mut stretches: Vec<(u64, u64)> = Vec::new();
    let mut at = from;
    while at < to {
        let asked = PAGES.min((to - at) / PAGE);
        let mut words = vec![0; asked as usize * 8];
        pages.read_exact_at(&mut words, at / PAGE * 8)?;
        for word in words.as_chunks::<8>().0 {
            let is_there = u64::from_le_bytes(*word) & THERE != 0;
            match stretches.last_mut() {
                Some(last) if is_there && last.1 == at && last.1 - last.0 < PAGES * PAGE => {
                    last.1 += PAGE;
                }
                _ if is_there => stretches.push((at, at + PAGE)),
                _ => {}
            }
            at += PAGE;
        }
    }
    Ok(stretches)
}

/// Memory is mostly zeros, so what is looked for is the first byte of the needle that is not one.
fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    let pivot = needle
        .iter()
        .position(|byte| *byte != 0)
        .unwrap_or_default();
    let Some(first) = needle.get(pivot) else {
        return false;
    };
    let mut from = pivot;
    while let Some(at) = bytes
        .get(from..)
        .and_then(|rest| rest.iter().position(|it| it == first))
    {
        let start = from + at - pivot;
        if bytes
            .get(start..)
            .is_some_and(|rest| rest.starts_with(needle))
        {
            return true;
        }
        from += at + 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_across_the_seam_of_two_looks_and_not_across_a_gap() {
        let needles = [Needle::text("a word", "porchlight")];
        let mut looked = Looked::new(&needles);
        looked.at(4096, b"....porch");
        looked.at(4105, b"light....");
        assert_eq!(looked.found, ["a word"]);
        let mut looked = Looked::new(&needles);
        looked.at(4096, b"....porch");
        looked.at(8192, b"light....");
        assert!(looked.found.is_empty());
    }

    #[test]
    fn what_a_process_holds_is_found_in_it() -> Result<()> {
        let mut child = Command::new("sleep")
            .arg("30")
            .env("KEPT", "porchlight")
            .spawn()?;
        let needles = [
            Needle::text("a word", "porchlight"),
            Needle::text("none", "zzqqxxjj"),
        ];
        let found = search(child.id(), &needles);
        child.kill()?;
        child.wait()?;
        ensure!(found?.0 == ["a word"]);
        ensure!(search(child.id(), &needles)?.1 == 0, "it has ended");
        Ok(())
    }

    #[test]
    fn of_what_is_reserved_only_what_is_used_is_read() -> Result<()> {
        let mut reserved = vec![0_u8; 1 << 30];
        let from = reserved.as_ptr() as u64 / PAGE * PAGE;
        reserved[700 << 20] = 1;
        let used = from + (700 << 20);
        let pages = File::open("/proc/self/pagemap")?;
        let stretches = there(&pages, from, from + (1 << 30))?;
        ensure!(
            stretches
                .iter()
                .any(|(from, to)| (from..to).contains(&&used))
        );
        let bytes: u64 = stretches.iter().map(|(from, to)| to - from).sum();
        ensure!(bytes < 16 << 20, "{bytes} bytes would be read");
        drop(reserved);
        Ok(())
    }

    #[test]
    fn a_key_is_found_as_text_and_as_bytes() -> Result<()> {
        let needle = Needle::key("the key", &"0a".repeat(48))?;
        ensure!(needle.is_in(&[10; 40]) && needle.is_in("0A".repeat(32).as_bytes()));
        ensure!(!needle.is_in(&[10; 31]));
        Ok(())
    }
}

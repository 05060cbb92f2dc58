//! The file to which every order goes before the database (R28): frames one after the other, each
//! flushed before `append` returns. What a power cut left half written at its end was never
//! acknowledged and is cut off; damage anywhere else is said, never skipped.

use crate::{Fault, Result, durable};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use sync::message::Run;
use sync::store::{Journal, StoreFailed, Stored};

const HEAD: &[u8] = b"hearth journal 1\n";
const SUM: usize = 8;

/// The journal of an office. Several processes may append to it.
#[derive(Clone, Debug)]
pub struct FileJournal(PathBuf);

impl FileJournal {
    /// The journal at a place; nothing is opened yet.
    pub fn at(path: &Path) -> Self {
        FileJournal(path.to_owned())
    }

    /// Begins an empty one, for a new office.
    pub fn begin(&self) -> Result<()> {
        Ok(durable::write(&self.0, HEAD)?)
    }

    fn append_bytes(&self, frame: &[u8]) -> Result<()> {
        let is_new = !self.0.exists();
        let mut file = durable::private_file(&self.0)?;
        file.lock()?;
        if file.metadata()?.len() == 0 {
            file.write_all(HEAD)?;
        }
        let (_, end) = frames(&mut file)?;
        file.set_len(end)?;
        file.seek(SeekFrom::Start(end))?;
        file.write_all(frame)?;
        file.sync_all()?;
        if is_new {
            durable::flush_dir(&self.0)?;
        }
        Ok(())
    }

    /// Everything in it, in order; none where there is no journal.
    pub fn runs(&self) -> Result<Option<Vec<Run>>> {
        let mut file = match File::open(&self.0) {
            Ok(file) => file,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let (frames, _) = frames(&mut file)?;
        let runs = frames.iter().map(|bytes| Run::from_bytes(bytes));
        let runs: std::result::Result<Vec<Run>, _> = runs.collect();
        runs.map(Some).map_err(|_| Fault::Damaged("the journal"))
    }
}

fn frame(run: &Run) -> Vec<u8> {
    let bytes = run.to_bytes();
    let length = u32::try_from(bytes.len()).expect("a run is bounded by the limits of a message");
    let mut frame = length.to_be_bytes().to_vec();
    frame.extend(&Sha256::digest(&bytes)[..SUM]);
    frame.extend(bytes);
    frame
}

/// Every whole frame, and where the last one ends.
fn frames(file: &mut File) -> Result<(Vec<Vec<u8>>, u64)> {
    file.seek(SeekFrom::Start(0))?;
    let mut all = Vec::new();
    file.read_to_end(&mut all)?;
    let damaged = || Fault::Damaged("the journal");
    let mut rest = all.strip_prefix(HEAD).ok_or_else(damaged)?;
    let mut frames = Vec::new();
    while let Some((bytes, sum, after)) = next(rest) {
        if Sha256::digest(bytes)[..SUM] != *sum {
            // A torn end was never acknowledged; anything after it means another kind of damage.
            if after.is_empty() {
                break;
            }
            return Err(damaged());
        }
        frames.push(bytes.to_vec());
        rest = after;
    }
    Ok((frames, (all.len() - rest.len()) as u64))
}

/// The frame at the beginning, its sum, and what follows; none where it is not whole.
fn next(rest: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let (length, rest) = rest.split_at_checked(4)?;
    let length = u32::from_be_bytes(length.try_into().ok()?);
    let (sum, rest) = rest.split_at_checked(SUM)?;
    let (bytes, after) = rest.split_at_checked(usize::try_from(length).ok()?)?;
    Some((bytes, sum, after))
}

impl Journal for FileJournal {
    fn append(&mut self, run: &Run) -> Stored<()> {
        self.append_bytes(&frame(run)).map_err(failed)
    }

    fn read(&self) -> Stored<Option<Vec<Run>>> {
        self.runs().map_err(failed)
    }
}

fn failed(fault: Fault) -> StoreFailed {
    StoreFailed(Box::new(fault))
}

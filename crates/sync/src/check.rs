//! Whether a run is what it says: every entry readable, each after the one before, every segment
//! vouched for by the device that wrote it. What fails here is the only thing ever refused (R19).

use crate::entry::{Entry, Malformed};
use crate::hash::Salts;
use crate::limits::{ENTRY_BYTES_MAX, ENTRY_CHANGES_MAX};
use crate::message::Run;
use crate::order::Orders;
use crate::seal::{Keys, OfficeName, PublicKey, Seal, Signature, sealed_bytes};
use crate::status::Tip;
use casefile::{DeviceId, SittingId};
use std::collections::BTreeMap;

/// Why a run is not stored.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Flaw {
    /// An entry of a form that this version does not know.
    #[error("written by a newer version")]
    TooNew,
    /// Bytes that are no entry, or larger than one may be.
    #[error("not entries")]
    Malformed,
    /// An entry that does not follow the one before it, or no seal at the end.
    #[error("the chain is broken")]
    Broken,
    /// A signature that the writer's device did not make.
    #[error("a seal is false")]
    FalseSeal,
    /// Sealed by a device that is not known here.
    #[error("its writer's device is not known")]
    UnknownDevice,
    /// It follows an entry that is not held here.
    #[error("what it follows is not held")]
    NotHeld,
    /// Words are missing and no order held here took them.
    #[error("words are missing without an order")]
    BlankWithoutOrder,
}

impl From<Malformed> for Flaw {
    fn from(malformed: Malformed) -> Self {
        match malformed {
            Malformed::TooNew => Flaw::TooNew,
            Malformed::NotAnEntry | Malformed::WrongHash => Flaw::Malformed,
        }
    }
}

/// Entries between two seals, by one device.
#[derive(Clone, Debug)]
pub(crate) struct Segment {
    pub author: DeviceId,
    pub entries: Vec<Entry>,
    pub seal: (Tip, Signature),
}

/// A run whose chain and seals are true.
#[derive(Clone, Debug)]
pub(crate) struct Opened {
    pub segments: Vec<Segment>,
    pub salts: BTreeMap<SittingId, Salts>,
}

impl Opened {
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.segments.iter().flat_map(|segment| &segment.entries)
    }
}

/// Who may have sealed what.
pub(crate) struct Known<'a> {
    pub office: &'a OfficeName,
    pub agency: &'a Orders,
    pub keys: &'a dyn Keys,
}

impl Known<'_> {
    fn key(&self, device: DeviceId) -> Option<PublicKey> {
        if device == self.office.device {
            return Some(self.office.key);
        }
        self.agency.device(device).map(|device| device.key)
    }

    /// Opens a run. Whether it follows something that is held is asked where it is stored.
    pub fn open(&self, run: &Run) -> Result<Opened, Flaw> {
        let salts: BTreeMap<SittingId, Salts> = run
            .sittings
            .iter()
            .map(|sitting| (sitting.id, sitting.salts.clone()))
            .collect();
        let entries = entries(run, &salts)?;
        let segments = self.segments(run, entries)?;
        Ok(Opened { segments, salts })
    }

    fn segments(&self, run: &Run, entries: Vec<Entry>) -> Result<Vec<Segment>, Flaw> {
        let mut segments = Vec::new();
        let mut seals = run.seals.iter();
        let mut next = seals.next();
        let mut open: Vec<Entry> = Vec::new();
        for entry in entries {
            open.push(entry);
            let last = &open[open.len() - 1];
            if let Some(seal) = next.filter(|seal| seal.seq == last.action.seq) {
                segments.push(self.segment(seal, std::mem::take(&mut open))?);
                next = seals.next();
            }
        }
        let whole = open.is_empty() && next.is_none() && !segments.is_empty();
        whole.then_some(segments).ok_or(Flaw::Broken)
    }

    fn segment(&self, seal: &Seal, entries: Vec<Entry>) -> Result<Segment, Flaw> {
        let last = entries.last().ok_or(Flaw::Broken)?;
        let (author, tip) = (last.action.by.device, Tip::of(last));
        if entries.iter().any(|it| it.action.by.device != author) {
            return Err(Flaw::FalseSeal);
        }
        let key = self.key(author).ok_or(Flaw::UnknownDevice)?;
        let bytes = sealed_bytes(last.action.scope, tip.replica, tip.seq, tip.hash);
        let true_seal = self.keys.verify(&key, &bytes, &seal.signature);
        let seal = (tip, seal.signature);
        true_seal
            .then_some(Segment {
                author,
                entries,
                seal,
            })
            .ok_or(Flaw::FalseSeal)
    }
}

fn entries(run: &Run, salts: &BTreeMap<SittingId, Salts>) -> Result<Vec<Entry>, Flaw> {
    let mut prev = run.after;
    let mut number: Option<u64> = if prev.is_none() { Some(0) } else { None };
    let mut entries = Vec::with_capacity(run.entries.len());
    for packed in run.entries.packed() {
        let (envelope, values) = (&packed.envelope.0, &packed.values.0);
        if envelope.len() + values.len() > ENTRY_BYTES_MAX {
            return Err(Flaw::Malformed);
        }
        let sitting = crate::envelope::sitting_of(envelope)?;
        let entry = Entry::receive(envelope, values, prev, salts.get(&sitting))?;
        let action = &entry.action;
        let here = action.scope == run.scope && action.replica == run.replica;
        let follows = number.is_none_or(|number| number.checked_add(1) == Some(action.seq));
        if !here || !follows || action.changes.len() > ENTRY_CHANGES_MAX {
            return Err(Flaw::Broken);
        }
        number = Some(action.seq);
        prev = Some(entry.hash);
        entries.push(entry);
    }
    Ok(entries)
}

//! Entries as columns: what repeats is named once, clocks and numbers are differences, the words of
//! each field lie together, so that what compresses the message finds them. A coding and nothing
//! else: every entry's own bytes come back, bit for bit, or the entries go one after the other (R32).

mod coder;
mod known;

use super::Packed;
use crate::entry::Malformed;
use crate::envelope::{Bytes16, Envelope, FORM, Name, Written};
use crate::wire::Bytes;
use casefile::On;
use coder::{Coded, Coder};
use known::Known;
use std::collections::BTreeMap;

/// How many bytes of entries may come out of one byte of columns: far more than ever do, and too few
/// to fill a memory.
const UNFOLDS_MAX: usize = 32;
/// What may come out in any case.
const UNFOLDS_ALWAYS: usize = 4096;

/// The columns by number. Frozen, as their order is; the words of a field follow after the last.
pub(super) mod column {
    pub const SHAPE: usize = 0;
    pub const SEQ: usize = 1;
    pub const AT: usize = 2;
    pub const WHO: usize = 3;
    pub const ON: usize = 4;
    pub const WHAT: usize = 5;
    pub const TOGETHER: usize = 6;
    pub const FIELD: usize = 7;
    pub const RECORD: usize = 8;
    pub const SAW: usize = 9;
    pub const OVER: usize = 10;
    pub const LENGTH: usize = 11;
    pub const ID_FORM: usize = 12;
    pub const ID_TIME: usize = 13;
    pub const ID_REST: usize = 14;
    pub const TEXT_LENGTH: usize = 15;
    pub const TEXT: usize = 16;
    pub const COMMITMENT: usize = 17;
    /// The first that holds the words of a field.
    pub const WORDS: usize = 18;
}
use column::*;

/// What an entry says, or what stands for it.
#[derive(PartialEq, Eq, Debug)]
enum Worth {
    Words(Vec<String>),
    Blank(Vec<[u8; 32]>),
}

/// Entries as columns; none where they would not come back as they are.
pub(super) fn fold(entries: &[Packed]) -> Option<Vec<Bytes>> {
    let bytes = |packed: &Packed| packed.envelope.0.len() + packed.values.0.len();
    let plain: usize = entries.iter().map(bytes).sum();
    folded(entries).filter(|columns| plain <= most(columns))
}

/// The same, however much comes out of it again.
pub(super) fn folded(entries: &[Packed]) -> Option<Vec<Bytes>> {
    let mut coder = Coder::writing();
    let mut memory = Memory::default();
    let mut count = entries.len() as u64;
    coder.number(SHAPE, &mut count).ok()?;
    for packed in entries {
        let (mut envelope, mut worth) = open(packed)?;
        memory.entry(&mut coder, &mut envelope, &mut worth).ok()?;
    }
    Some(coder.done())
}

/// Columns as entries.
pub(super) fn unfold(columns: Vec<Bytes>) -> Result<Vec<Packed>, Malformed> {
    let mut left = most(&columns);
    let mut coder = Coder::reading(columns);
    let mut memory = Memory::default();
    let mut count = 0;
    coder.number(SHAPE, &mut count)?;
    let mut entries = Vec::new();
    for _ in 0..count {
        let (mut envelope, mut worth) = (Envelope::default(), Worth::Words(Vec::new()));
        memory.entry(&mut coder, &mut envelope, &mut worth)?;
        let packed = close(&envelope, &worth);
        let bytes = packed.envelope.0.len() + packed.values.0.len();
        left = left.checked_sub(bytes).ok_or(Malformed::NotAnEntry)?;
        entries.push(packed);
    }
    coder
        .is_at_the_end()
        .then_some(entries)
        .ok_or(Malformed::NotAnEntry)
}

fn most(columns: &[Bytes]) -> usize {
    let bytes: usize = columns.iter().map(|column| column.0.len()).sum();
    UNFOLDS_ALWAYS.saturating_add(bytes.saturating_mul(UNFOLDS_MAX))
}

/// An entry's parts, if putting them together again gives the same bytes.
fn open(packed: &Packed) -> Option<(Envelope, Worth)> {
    let envelope: Envelope = minicbor::decode(&packed.envelope.0).ok()?;
    let values = &packed.values.0;
    let worth = match minicbor::decode::<Vec<String>>(values) {
        Ok(words) => Worth::Words(words),
        Err(_) => {
            let hashes: Vec<minicbor::bytes::ByteArray<32>> = minicbor::decode(values).ok()?;
            Worth::Blank(hashes.into_iter().map(|hash| *hash).collect())
        }
    };
    let each = match &worth {
        Worth::Words(words) => words.len(),
        Worth::Blank(hashes) => hashes.len(),
    };
    let whole = envelope.form == FORM && each == envelope.changes.len();
    let known = whole && close(&envelope, &worth) == *packed;
    known.then_some((envelope, worth))
}

fn close(envelope: &Envelope, worth: &Worth) -> Packed {
    let values = match worth {
        Worth::Words(words) => minicbor::to_vec(words),
        Worth::Blank(hashes) => {
            let hashes = hashes.iter().map(|hash| hash[..].into());
            minicbor::to_vec(hashes.collect::<Vec<&minicbor::bytes::ByteSlice>>())
        }
    };
    let envelope = minicbor::to_vec(envelope);
    Packed {
        envelope: Bytes(envelope.expect("writing into memory cannot fail")),
        values: Bytes(values.expect("writing into memory cannot fail")),
    }
}

/// What the entries before have said.
#[derive(Default)]
struct Memory {
    ids: Known<[u8; 16]>,
    texts: Known<String>,
    fields: Known<(u64, u64)>,
    /// Who wrote the entry before: scope, replica, sitting, user, device.
    who: [[u8; 16]; 5],
    seq: u64,
    at: i64,
    /// The last write to each field of each record.
    written: BTreeMap<(u64, [u8; 16]), Name>,
}

impl Memory {
    fn entry(&mut self, to: &mut Coder, it: &mut Envelope, worth: &mut Worth) -> Coded {
        it.form = FORM;
        to.step(SEQ, &mut it.seq, self.seq.wrapping_add(1))?;
        to.signed_step(AT, &mut it.at, self.at)?;
        (self.seq, self.at) = (it.seq, it.at);
        self.who(to, it)?;
        self.on(to, &mut it.on)?;
        self.text(to, WHAT, &mut it.what)?;
        self.together(to, &mut it.together)?;
        let mut fields = Vec::new();
        to.each(SHAPE, &mut it.changes, |to, change| {
            fields.push(self.change(to, change)?);
            Ok(())
        })?;
        to.each(OVER, &mut it.over, |to, name| self.name(to, OVER, name))?;
        let own = Name {
            sitting: it.sitting,
            seq: it.seq,
        };
        for (field, change) in fields.iter().zip(&it.changes) {
            self.written.insert((*field, change.record), own);
        }
        self.worth(to, &fields, worth)
    }

    fn who(&mut self, to: &mut Coder, it: &mut Envelope) -> Coded {
        let mut who = [it.scope, it.replica, it.sitting, it.user, it.device];
        let mut other = u64::from(who != self.who);
        to.number(WHO, &mut other)?;
        match other {
            0 => who = self.who,
            _ => who.iter_mut().try_for_each(|id| self.id(to, WHO, id))?,
        }
        self.who = who;
        [it.scope, it.replica, it.sitting, it.user, it.device] = who;
        Ok(())
    }

    /// A day as it stands; a moment by its distance from when it was written, and its zone.
    fn on(&mut self, to: &mut Coder, on: &mut String) -> Coded {
        let moment = if to.writes() { moment(on) } else { None };
        let mut form = u64::from(moment.is_some());
        to.number(ON, &mut form)?;
        if form == 0 {
            return self.text(to, ON, on);
        }
        let (mut at, mut zone) = moment.unwrap_or_default();
        to.signed_step(ON, &mut at, self.at)?;
        self.text(to, ON, &mut zone)?;
        if !to.writes() {
            *on = of_moment(at, &zone).ok_or(Malformed::NotAnEntry)?;
        }
        Ok(())
    }

    fn together(&mut self, to: &mut Coder, together: &mut Option<Bytes16>) -> Coded {
        let mut is_there = u64::from(together.is_some());
        to.number(TOGETHER, &mut is_there)?;
        if is_there != 0 {
            let mut id = together.take().unwrap_or_default().0;
            self.id(to, TOGETHER, &mut id)?;
            *together = Some(Bytes16(id));
        }
        Ok(())
    }

    /// Gives the number of the field.
    fn change(&mut self, to: &mut Coder, change: &mut Written) -> Result<u64, Malformed> {
        let field = self.field(to, &mut change.kind, &mut change.field)?;
        self.id(to, RECORD, &mut change.record)?;
        let last = self.written.get(&(field, change.record)).copied();
        let as_usual = last.is_some() && change.saw.iter().eq(&last);
        let mut count = match as_usual {
            true => 1,
            false if change.saw.is_empty() => 0,
            false => change.saw.len() as u64 + 1,
        };
        to.number(SAW, &mut count)?;
        match count {
            0 => {}
            1 => change.saw = vec![last.ok_or(Malformed::NotAnEntry)?],
            more => {
                let mut saw = std::mem::take(&mut change.saw);
                to.all(more - 1, &mut saw, |to, name| self.name(to, SAW, name))?;
                change.saw = saw;
            }
        }
        Ok(field)
    }

    fn name(&mut self, to: &mut Coder, column: usize, name: &mut Name) -> Coded {
        self.id(to, column, &mut name.sitting)?;
        to.step(column, &mut name.seq, self.seq)
    }

    /// Kind and field of a change, as one number.
    fn field(
        &mut self,
        to: &mut Coder,
        kind: &mut String,
        field: &mut String,
    ) -> Result<u64, Malformed> {
        let said = to
            .writes()
            .then(|| Some((self.texts.place(kind)?, self.texts.place(field)?)));
        let mut place = said
            .flatten()
            .and_then(|both| self.fields.place(&both))
            .map_or(0, |at| at + 1);
        to.number(FIELD, &mut place)?;
        if let Some(known) = place.checked_sub(1) {
            let (of, name) = *self.fields.at(known)?;
            kind.clone_from(self.texts.at(of)?);
            field.clone_from(self.texts.at(name)?);
            return Ok(known);
        }
        self.text(to, FIELD, kind)?;
        self.text(to, FIELD, field)?;
        let both = self.texts.place(kind).zip(self.texts.place(field));
        Ok(self.fields.learn(both.ok_or(Malformed::NotAnEntry)?))
    }

    /// A short text: the first time as it stands, then by its number.
    fn text(&mut self, to: &mut Coder, column: usize, text: &mut String) -> Coded {
        let known = if to.writes() {
            self.texts.place(text)
        } else {
            None
        };
        let mut place = known.map_or(0, |at| at + 1);
        to.number(column, &mut place)?;
        if let Some(known) = place.checked_sub(1) {
            text.clone_from(self.texts.at(known)?);
            return Ok(());
        }
        to.string(TEXT_LENGTH, TEXT, text)?;
        self.texts.learn(text.clone());
        Ok(())
    }

    /// An identifier: the first time as it stands, of those that rise with time the clock apart.
    fn id(&mut self, to: &mut Coder, column: usize, id: &mut [u8; 16]) -> Coded {
        let known = if to.writes() {
            self.ids.place(id)
        } else {
            None
        };
        let mut place = known.map_or(0, |at| at + 1);
        to.number(column, &mut place)?;
        if let Some(known) = place.checked_sub(1) {
            *id = *self.ids.at(known)?;
            return Ok(());
        }
        let mut rises = u64::from(id[6] >> 4 == 7);
        to.number(ID_FORM, &mut rises)?;
        match rises {
            0 => to.bytes(ID_REST, id)?,
            _ => self.rising(to, id)?,
        }
        self.ids.learn(*id);
        Ok(())
    }

    fn rising(&mut self, to: &mut Coder, id: &mut [u8; 16]) -> Coded {
        let whole = u128::from_be_bytes(*id);
        let mut at = (whole >> 80) as i64;
        to.signed_step(ID_TIME, &mut at, self.at)?;
        let mut count = (whole >> 64) as u64 & 0x0fff;
        to.number(ID_FORM, &mut count)?;
        let mut rest = (whole as u64).to_be_bytes();
        to.bytes(ID_REST, &mut rest)?;
        let fits = (0..1 << 48).contains(&at) && count <= 0x0fff;
        fits.then_some(()).ok_or(Malformed::NotAnEntry)?;
        let head = (at as u128) << 80 | 7 << 76 | u128::from(count) << 64;
        *id = (head | u128::from(u64::from_be_bytes(rest))).to_be_bytes();
        Ok(())
    }

    /// The words of each field lie with those of the same field before.
    fn worth(&mut self, to: &mut Coder, fields: &[u64], worth: &mut Worth) -> Coded {
        let mut blank = u64::from(matches!(worth, Worth::Blank(_)));
        to.number(SHAPE, &mut blank)?;
        if blank != 0 && !matches!(worth, Worth::Blank(_)) {
            *worth = Worth::Blank(Vec::new());
        }
        let count = fields.len() as u64;
        match worth {
            Worth::Blank(hashes) => to.all(count, hashes, |to, hash| to.bytes(COMMITMENT, hash)),
            Worth::Words(words) => {
                let mut fields = fields.iter();
                to.all(count, words, |to, word| {
                    let field = fields.next().copied().unwrap_or_default();
                    let column = usize::try_from(field).map_err(|_| Malformed::NotAnEntry)?;
                    to.word(LENGTH, WORDS.saturating_add(column), word)
                })
            }
        }
    }
}

/// A moment as when it was and where: its offset and zone as they are written.
fn moment(text: &str) -> Option<(i64, String)> {
    let Ok(On::Moment(at, _)) = text.parse() else {
        return None;
    };
    let clock = text.find('T')?;
    let zone = clock + text[clock..].find(['+', '-', 'Z'])?;
    let moment = (at.timestamp_millis(), text[zone..].to_owned());
    (of_moment(moment.0, &moment.1)? == text).then_some(moment)
}

fn of_moment(at: i64, zone: &str) -> Option<String> {
    let offset = zone.split('[').next()?;
    let offset: chrono::FixedOffset = offset.parse().ok()?;
    let at = chrono::DateTime::from_timestamp_millis(at)?.with_timezone(&offset);
    let named = &zone[zone.find('[').unwrap_or(zone.len())..];
    Some(at.to_rfc3339() + named)
}

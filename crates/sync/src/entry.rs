//! An action at its place in a series: the unit that is stored, hashed and handed on.
//! The decoder refuses whatever would not encode to the same bytes again; it never panics.

use crate::envelope::{Envelope, FORM};
use crate::hash::{Hash, Salts, Secret, chain, commitment};
use casefile::kinds::{SignalMark, View};
use casefile::{Action, Value};

/// One action, the hash of the one before it in its scope and replica, and its own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// What a person did.
    pub action: Action,
    /// The entry before it, if there is one.
    pub prev: Option<Hash>,
    /// What its successor will name.
    pub hash: Hash,
    /// Where its values were erased by order (R29): what stands for each of them in the hash.
    pub blank: Option<Vec<Hash>>,
}

/// Why bytes are not an entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Malformed {
    /// Written by a newer version with another envelope.
    #[error("the envelope has a form that this version does not know")]
    TooNew,
    /// Not an entry, or not in the one canonical way.
    #[error("the bytes are not an entry in its canonical form")]
    NotAnEntry,
    /// The bytes do not give the hash under which they were kept.
    #[error("the entry does not match its hash")]
    WrongHash,
}

impl Entry {
    /// Puts an action at its place. `secret` belongs to the action's sitting and scope.
    pub fn seal(action: Action, prev: Option<Hash>, secret: &Secret) -> Self {
        let salts = Salts::Secret(secret.clone());
        let commitments =
            commitments(&action, &salts).expect("a secret has a salt for every value");
        let hash = chain(prev, &envelope_of(&action), &commitments);
        Self {
            action,
            prev,
            hash,
            blank: None,
        }
    }

    /// The canonical bytes of everything but the values.
    pub fn envelope(&self) -> Vec<u8> {
        envelope_of(&self.action)
    }

    /// The values in the order of the changes, their JSON text byte for byte; of a blanked entry
    /// what stands for them.
    pub fn values(&self) -> Vec<u8> {
        let written = match &self.blank {
            None => {
                let texts: Vec<&str> = self.action.changes.iter().map(|c| c.value.json()).collect();
                minicbor::to_vec(texts)
            }
            Some(commitments) => {
                let hashes: Vec<&minicbor::bytes::ByteSlice> =
                    commitments.iter().map(|hash| hash.0[..].into()).collect();
                minicbor::to_vec(hashes)
            }
        };
        written.expect("writing into memory cannot fail")
    }

    /// Reads an entry back. The chain is not looked at: see `verify`.
    pub fn decode(
        envelope: &[u8],
        values: &[u8],
        prev: Option<Hash>,
        hash: Hash,
    ) -> Result<Self, Malformed> {
        let (action, blank) = read_envelope(envelope, values)?;
        let entry = Self {
            action,
            prev,
            hash,
            blank,
        };
        let canonical = entry.envelope() == envelope && entry.values() == values;
        canonical.then_some(entry).ok_or(Malformed::NotAnEntry)
    }

    /// Reads an entry that came without its hash and gives it the one its bytes have.
    pub(crate) fn receive(
        envelope: &[u8],
        values: &[u8],
        prev: Option<Hash>,
        salts: Option<&Salts>,
    ) -> Result<Self, Malformed> {
        let mut entry = Self::decode(envelope, values, prev, Hash([0; 32]))?;
        let commitments = entry.commitments(salts).ok_or(Malformed::NotAnEntry)?;
        entry.hash = chain(prev, envelope, &commitments);
        Ok(entry)
    }

    /// Whether the words, the envelope and the predecessor are the ones that were hashed.
    pub fn verify(&self, secret: &Secret) -> Result<(), Malformed> {
        self.verify_with(&Salts::Secret(secret.clone()))
    }

    /// The same with whatever is left of the sitting's salts; a blanked entry needs none.
    pub fn verify_with(&self, salts: &Salts) -> Result<(), Malformed> {
        let commitments = self.commitments(Some(salts)).ok_or(Malformed::WrongHash)?;
        let same = chain(self.prev, &self.envelope(), &commitments) == self.hash;
        same.then_some(()).ok_or(Malformed::WrongHash)
    }

    /// The same entry without its words: same envelope, same hash. `None` without its salts.
    pub fn blanked(&self, salts: &Salts) -> Option<Self> {
        if self.action.changes.is_empty() || self.blank.is_some() {
            return Some(self.clone());
        }
        let mut blank = self.clone();
        blank.blank = Some(self.commitments(Some(salts))?);
        for change in &mut blank.action.changes {
            change.value = Value::null();
        }
        Some(blank)
    }

    /// Whether it holds nothing but what staff marked about a signal. Those words go after their
    /// time wherever they lie, by the clock of whoever holds them and without an order.
    pub fn is_mark_on_a_signal(&self) -> bool {
        let changes = &self.action.changes;
        !changes.is_empty() && changes.iter().all(|change| change.kind == SignalMark::KIND)
    }

    fn commitments(&self, salts: Option<&Salts>) -> Option<Vec<Hash>> {
        match (&self.blank, salts) {
            (Some(commitments), _) => Some(commitments.clone()),
            (None, Some(salts)) => commitments(&self.action, salts),
            (None, None) => self.action.changes.is_empty().then(Vec::new),
        }
    }
}

fn envelope_of(action: &Action) -> Vec<u8> {
    minicbor::to_vec(Envelope::from(action)).expect("writing into memory cannot fail")
}

fn commitments(action: &Action, salts: &Salts) -> Option<Vec<Hash>> {
    let salts = salts.of(action.seq, action.changes.len());
    if salts.is_none() && action.changes.is_empty() {
        return Some(Vec::new());
    }
    let each = salts?.into_iter().zip(&action.changes);
    Some(
        each.map(|(salt, change)| commitment(&salt, change.value.json()))
            .collect(),
    )
}

type Worth = (Vec<Value>, Option<Vec<Hash>>);

fn read_envelope(envelope: &[u8], values: &[u8]) -> Result<(Action, Option<Vec<Hash>>), Malformed> {
    if form_of(envelope)? != FORM {
        return Err(Malformed::TooNew);
    }
    let envelope: Envelope = minicbor::decode(envelope).map_err(|_| Malformed::NotAnEntry)?;
    let (values, blank) = read_values(values)?;
    let action = envelope.with(values).ok_or(Malformed::NotAnEntry)?;
    Ok((action, blank))
}

fn form_of(envelope: &[u8]) -> Result<u8, Malformed> {
    let mut decoder = minicbor::Decoder::new(envelope);
    let form = decoder.array().and_then(|_| decoder.u8());
    form.map_err(|_| Malformed::NotAnEntry)
}

fn read_values(bytes: &[u8]) -> Result<Worth, Malformed> {
    if let Ok(texts) = minicbor::decode::<Vec<&str>>(bytes) {
        let values = texts
            .into_iter()
            .map(|text| Value::from_json(text).ok_or(Malformed::NotAnEntry))
            .collect::<Result<Vec<_>, _>>()?;
        return Ok((values, None));
    }
    let hashes: Vec<minicbor::bytes::ByteArray<32>> =
        minicbor::decode(bytes).map_err(|_| Malformed::NotAnEntry)?;
    let values = hashes.iter().map(|_| Value::null()).collect();
    Ok((
        values,
        Some(hashes.iter().map(|hash| Hash(**hash)).collect()),
    ))
}

//! An action at its place in a series: the unit that is stored, hashed and handed on.
//! The decoder refuses whatever would not encode to the same bytes again; it never panics.

use crate::envelope::{Envelope, FORM};
use crate::hash::{Hash, Secret, chain};
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
        let hash = hash_of(&action, prev, secret);
        Self { action, prev, hash }
    }

    /// The canonical bytes of everything but the values.
    pub fn envelope(&self) -> Vec<u8> {
        envelope_of(&self.action)
    }

    /// The values in the order of the changes, their JSON text byte for byte.
    pub fn values(&self) -> Vec<u8> {
        let texts: Vec<&str> = self.action.changes.iter().map(|c| c.value.json()).collect();
        minicbor::to_vec(texts).expect("writing into memory cannot fail")
    }

    /// Reads an entry back. The chain is not looked at: see `verify`.
    pub fn decode(
        envelope: &[u8],
        values: &[u8],
        prev: Option<Hash>,
        hash: Hash,
    ) -> Result<Self, Malformed> {
        let action = read_envelope(envelope, values)?;
        let entry = Self { action, prev, hash };
        let canonical = entry.envelope() == envelope && entry.values() == values;
        canonical.then_some(entry).ok_or(Malformed::NotAnEntry)
    }

    /// Whether the words, the envelope and the predecessor are the ones that were hashed.
    pub fn verify(&self, secret: &Secret) -> Result<(), Malformed> {
        let same = hash_of(&self.action, self.prev, secret) == self.hash;
        same.then_some(()).ok_or(Malformed::WrongHash)
    }
}

fn envelope_of(action: &Action) -> Vec<u8> {
    minicbor::to_vec(Envelope::from(action)).expect("writing into memory cannot fail")
}

fn hash_of(action: &Action, prev: Option<Hash>, secret: &Secret) -> Hash {
    let commitments: Vec<Hash> = (0u32..)
        .zip(&action.changes)
        .map(|(index, change)| secret.commitment(action.seq, index, change.value.json()))
        .collect();
    chain(prev, &envelope_of(action), &commitments)
}

fn read_envelope(envelope: &[u8], values: &[u8]) -> Result<Action, Malformed> {
    if form_of(envelope)? != FORM {
        return Err(Malformed::TooNew);
    }
    let envelope: Envelope = minicbor::decode(envelope).map_err(|_| Malformed::NotAnEntry)?;
    envelope
        .with(read_values(values)?)
        .ok_or(Malformed::NotAnEntry)
}

fn form_of(envelope: &[u8]) -> Result<u8, Malformed> {
    let mut decoder = minicbor::Decoder::new(envelope);
    let form = decoder.array().and_then(|_| decoder.u8());
    form.map_err(|_| Malformed::NotAnEntry)
}

fn read_values(bytes: &[u8]) -> Result<Vec<Value>, Malformed> {
    let texts: Vec<&str> = minicbor::decode(bytes).map_err(|_| Malformed::NotAnEntry)?;
    texts
        .into_iter()
        .map(|text| Value::from_json(text).ok_or(Malformed::NotAnEntry))
        .collect()
}

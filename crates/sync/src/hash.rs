//! The hashes that chain entries, and the salts that keep blanked values unguessable.
//! No secret is ever printed, compared or copied out of its wrapper by accident.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fmt;
use zeroize::Zeroizing;

/// SHA-256 of an entry: what its successor names.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash(pub [u8; 32]);

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in &self.0[..6] {
            write!(f, "{byte:02x}")?;
        }
        f.write_str("…")
    }
}

/// What is hashed in front of a value, so that a blank cannot be guessed.
pub type Salt = [u8; 32];

/// The secret of one sitting in one scope, from which the salts of its values follow (R31).
/// Wiped when dropped.
#[derive(Clone)]
pub struct Secret(Zeroizing<[u8; 32]>);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

impl Secret {
    /// Takes 32 bytes that the caller drew at random.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The bytes, to be stored beside the sitting inside the encrypted file.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    fn salt(&self, seq: u64, index: u32) -> Salt {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.0.as_ref())
            .expect("HMAC takes a key of any length");
        mac.update(&seq.to_be_bytes());
        mac.update(&index.to_be_bytes());
        mac.finalize().into_bytes().into()
    }

    /// The salts of an action's values, in the order of its changes.
    pub fn salts(&self, seq: u64, changes: usize) -> Vec<Salt> {
        (0u32..)
            .take(changes)
            .map(|at| self.salt(seq, at))
            .collect()
    }

    /// SHA-256(salt ‖ value): stands for a value in the entry's hash, also once it was blanked.
    pub fn commitment(&self, seq: u64, index: u32, value: &str) -> Hash {
        commitment(&self.salt(seq, index), value)
    }
}

pub(crate) fn commitment(salt: &Salt, value: &str) -> Hash {
    let mut hash = Sha256::new();
    hash.update(salt);
    hash.update(value.as_bytes());
    Hash(hash.finalize().into())
}

/// Where the salts of a sitting in a scope come from: its secret, until something of that sitting
/// was erased; from then on they are written out, those of erased words nowhere (R29, R31).
#[derive(Clone)]
pub enum Salts {
    /// All follow from the secret.
    Secret(Secret),
    /// By number of the action.
    Written(BTreeMap<u64, Vec<Salt>>),
}

impl fmt::Debug for Salts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Salts::Secret(_) => f.write_str("Secret"),
            Salts::Written(salts) => write!(f, "Written({} actions)", salts.len()),
        }
    }
}

impl Salts {
    /// The salts of one action, where they are known.
    pub fn of(&self, seq: u64, changes: usize) -> Option<Vec<Salt>> {
        match self {
            Salts::Secret(secret) => Some(secret.salts(seq, changes)),
            Salts::Written(salts) => salts
                .get(&seq)
                .filter(|salts| salts.len() == changes)
                .cloned(),
        }
    }
}

/// SHA-256(prev ‖ envelope ‖ commitments); no predecessor is 32 zero bytes. FROZEN.
pub(crate) fn chain(prev: Option<Hash>, envelope: &[u8], commitments: &[Hash]) -> Hash {
    let mut hash = Sha256::new();
    hash.update(prev.map_or([0; 32], |prev| prev.0));
    hash.update(envelope);
    for commitment in commitments {
        hash.update(commitment.0);
    }
    Hash(hash.finalize().into())
}

impl Salts {
    /// What is needed for some actions: the secret, or what is written of them.
    pub(crate) fn only(&self, seqs: &[u64]) -> Salts {
        match self {
            Salts::Secret(secret) => Salts::Secret(secret.clone()),
            Salts::Written(salts) => Salts::Written(
                seqs.iter()
                    .filter_map(|seq| Some((*seq, salts.get(seq)?.clone())))
                    .collect(),
            ),
        }
    }
}

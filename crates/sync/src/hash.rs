//! The hashes that chain entries, and the secret that keeps blanked values unguessable.
//! No secret is ever printed, compared or copied out of its wrapper by accident.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest as _, Sha256};
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

    fn salt(&self, seq: u64, index: u32) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.0.as_ref())
            .expect("HMAC takes a key of any length");
        mac.update(&seq.to_be_bytes());
        mac.update(&index.to_be_bytes());
        mac.finalize().into_bytes().into()
    }

    /// SHA-256(salt ‖ value): stands for a value in the entry's hash, also once it was blanked.
    pub fn commitment(&self, seq: u64, index: u32, value: &str) -> Hash {
        let mut hash = Sha256::new();
        hash.update(self.salt(seq, index));
        hash.update(value.as_bytes());
        Hash(hash.finalize().into())
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

//! The office's keys: one that signs, one that opens the database, each in a file of its own that only
//! the server's user may read. Nothing here is ever printed.

use crate::{Fault, Result, durable};
use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fmt::Write as _;
use std::path::Path;
use sync::store::Chance;
use sync::{Keys, PublicKey, Signature};
use zeroize::Zeroizing;

/// Ed25519, as the office and every laptop sign.
pub struct SignKey(SigningKey);

impl SignKey {
    /// Draws a new one.
    pub fn draw() -> Result<Self> {
        let mut seed = Zeroizing::new([0; 32]);
        getrandom::fill(seed.as_mut())?;
        Ok(Self(SigningKey::from_bytes(&seed)))
    }

    /// Reads it from its file.
    pub fn read(path: &Path) -> Result<Self> {
        let seed = read_hex::<32>(path)?;
        Ok(Self(SigningKey::from_bytes(&seed)))
    }

    /// Writes it to its file.
    pub fn write(&self, path: &Path) -> Result<()> {
        Ok(durable::write(path, self.digits().as_bytes())?)
    }

    /// Its digits, to be sealed for the agency's safe.
    pub fn digits(&self) -> Zeroizing<String> {
        let seed = Zeroizing::new(self.0.to_bytes());
        hex(seed.as_ref())
    }

    /// Its public half.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key().to_bytes())
    }

    /// A mark that only holders of this key can make: several servers with one key know each other's.
    pub fn mark(&self, purpose: &[u8], bytes: &[u8]) -> [u8; 32] {
        let seed = Zeroizing::new(self.0.to_bytes());
        let mut mac =
            Hmac::<Sha256>::new_from_slice(seed.as_ref()).expect("HMAC takes a key of any length");
        mac.update(purpose);
        mac.update(&[0]);
        mac.update(bytes);
        mac.finalize().into_bytes().into()
    }
}

impl Keys for SignKey {
    fn sign(&self, bytes: &[u8]) -> Signature {
        Signature(self.0.sign(bytes).to_bytes())
    }

    fn verify(&self, key: &PublicKey, bytes: &[u8], signature: &Signature) -> bool {
        verify(key, bytes, signature)
    }
}

/// Whether the holder of `key` signed these bytes.
pub fn verify(key: &PublicKey, bytes: &[u8], signature: &Signature) -> bool {
    let signature = ed25519_dalek::Signature::from_bytes(&signature.0);
    VerifyingKey::from_bytes(&key.0).is_ok_and(|key| key.verify_strict(bytes, &signature).is_ok())
}

/// The raw key and salt of the database: 96 hexadecimal digits.
#[derive(Clone)]
pub struct StoreKey(Zeroizing<String>);

impl StoreKey {
    /// Draws a new one.
    pub fn draw() -> Result<Self> {
        let mut bytes = Zeroizing::new([0; 48]);
        getrandom::fill(bytes.as_mut())?;
        Ok(Self(hex(bytes.as_ref())))
    }

    /// Reads it from its file.
    pub fn read(path: &Path) -> Result<Self> {
        let bytes = read_hex::<48>(path)?;
        Ok(Self(hex(bytes.as_ref())))
    }

    /// Writes it to its file.
    pub fn write(&self, path: &Path) -> Result<()> {
        Ok(durable::write(path, self.0.as_bytes())?)
    }

    /// Its digits, to be sealed for the agency's safe.
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// The statement that hands it to SQLCipher; raw, so nothing is derived from it.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        let mut sql = Zeroizing::new(String::with_capacity(128));
        write!(sql, "PRAGMA key = \"x'{}'\"", self.0.as_str())
            .expect("writing into memory cannot fail");
        sql
    }
}

/// Bytes as digits.
pub fn hex(bytes: &[u8]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(bytes.len() * 2));
    for byte in bytes {
        write!(text, "{byte:02x}").expect("writing into memory cannot fail");
    }
    text
}

/// Digits as bytes.
pub fn from_hex<const N: usize>(digits: &str) -> Option<Zeroizing<[u8; N]>> {
    let mut bytes = Zeroizing::new([0; N]);
    if digits.len() != N * 2 || !digits.is_ascii() {
        return None;
    }
    for (byte, at) in bytes.iter_mut().zip((0..N * 2).step_by(2)) {
        *byte = u8::from_str_radix(&digits[at..at + 2], 16).ok()?;
    }
    Some(bytes)
}

fn read_hex<const N: usize>(path: &Path) -> Result<Zeroizing<[u8; N]>> {
    let text = Zeroizing::new(std::fs::read_to_string(path)?);
    from_hex(text.trim()).ok_or(Fault::NotAKey("a key file of the office"))
}

/// Chance from the system.
pub struct Dice;

impl Dice {
    fn fill(bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("a system without randomness cannot run an office");
    }
}

impl Chance for Dice {
    fn sixteen(&mut self) -> [u8; 16] {
        let mut bytes = [0; 16];
        Self::fill(&mut bytes);
        bytes
    }

    fn thirty_two(&mut self) -> [u8; 32] {
        let mut bytes = [0; 32];
        Self::fill(&mut bytes);
        bytes
    }
}

//! The signature of a writer's device over the end of a segment: it vouches for every entry before it.
//! The crate holds no key; it is handed one that signs and one way to check.

use crate::entry::Malformed;
use crate::hash::Hash;
use crate::shape::Shape;
use crate::wire::{To, Wire};
use casefile::{DeviceId, ReplicaId, ScopeId};
use minicbor::Decoder;

/// An Ed25519 signature.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Signature(pub [u8; 64]);

/// An Ed25519 public key.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PublicKey(pub [u8; 32]);

/// What signs for this device, and checks what others signed.
pub trait Keys {
    /// Signs with this device's key.
    fn sign(&self, bytes: &[u8]) -> Signature;
    /// Whether the holder of `key` signed these bytes.
    fn verify(&self, key: &PublicKey, bytes: &[u8], signature: &Signature) -> bool;
}

/// The office as a writer: its device and its key, known since enrolment (R21).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OfficeName {
    /// By which its entries are recognised.
    pub device: DeviceId,
    /// By which its seals are checked.
    pub key: PublicKey,
}

/// The end of a segment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Seal {
    /// The number of the entry it stands on.
    pub seq: u64,
    /// Over scope, replica, number and hash of that entry.
    pub signature: Signature,
}

/// What a seal signs. FROZEN.
pub fn sealed_bytes(scope: ScopeId, replica: ReplicaId, seq: u64, hash: Hash) -> Vec<u8> {
    let mut bytes = b"hearth seal 1".to_vec();
    bytes.extend(scope.bytes());
    bytes.extend(replica.bytes());
    bytes.extend(seq.to_be_bytes());
    bytes.extend(hash.0);
    bytes
}

/// What the office signs in each reply, so that no captive portal can speak for it. FROZEN.
pub fn reply_bytes(device: DeviceId, nonce: &[u8; 16]) -> Vec<u8> {
    let mut bytes = b"hearth reply 1".to_vec();
    bytes.extend(device.bytes());
    bytes.extend(nonce);
    bytes
}

impl Wire for Signature {
    fn put(&self, to: &mut To) {
        self.0.put(to);
    }
    fn get(from: &mut Decoder<'_>) -> Result<Self, Malformed> {
        Wire::get(from).map(Signature)
    }
    fn shape() -> Shape {
        <[u8; 64]>::shape()
    }
}

impl Wire for PublicKey {
    fn put(&self, to: &mut To) {
        self.0.put(to);
    }
    fn get(from: &mut Decoder<'_>) -> Result<Self, Malformed> {
        Wire::get(from).map(PublicKey)
    }
    fn shape() -> Shape {
        <[u8; 32]>::shape()
    }
}

impl Wire for Seal {
    fn put(&self, to: &mut To) {
        (self.seq, self.signature).put(to);
    }
    fn get(from: &mut Decoder<'_>) -> Result<Self, Malformed> {
        Wire::get(from).map(|(seq, signature)| Seal { seq, signature })
    }
    fn shape() -> Shape {
        Shape::pair::<u64, Signature>()
    }
}

//! What a laptop says: what it holds, what it brings, what it asks for.

use super::run::Run;
use crate::hash::Hash;
use crate::status::Digest;
use crate::wire::{Bytes, wire_struct};
use casefile::{DeviceId, ReplicaId, ScopeId};
use std::collections::BTreeMap;

/// Places in one replica's series that the asker holds: number and hash.
pub type Points = Vec<(u64, Hash)>;

/// One exchange begins with this.
#[derive(Clone, Debug)]
pub struct Request {
    /// The protocol it speaks.
    pub protocol: u64,
    /// The program's version, for the administrator's list.
    pub app: String,
    /// Drawn for this question: only its own answer is taken (R16).
    pub nonce: [u8; 16],
    /// Who asks. The transport has proved it.
    pub device: DeviceId,
    /// The lineage it writes as.
    pub replica: ReplicaId,
    /// Over everything held in scopes that are not closed.
    pub all: Digest,
    /// Scopes whose standing it asks for, with what it holds.
    pub digests: BTreeMap<ScopeId, Digest>,
    /// What it brings, agency first, in each scope the office's entries first (R15).
    pub push: Vec<Run>,
    /// What it holds where the office holds other things.
    pub pull: BTreeMap<ScopeId, BTreeMap<ReplicaId, Points>>,
    /// What it keeps apart because the office set it aside.
    pub aside: BTreeMap<ScopeId, Vec<Hash>>,
    /// Closed scopes that it would let go of, with all they hold (R24).
    pub drop: BTreeMap<ScopeId, Held>,
    /// Scopes that it let go of.
    pub dropped: Vec<ScopeId>,
    /// Rows of its audit table, each as it stands.
    pub audit: Vec<Bytes>,
    /// How many bytes of reply the line can bear; nothing said means the office's own limit.
    pub room: Option<u64>,
}

/// Everything held of a scope: the ends of its series, what is kept apart, and its photos.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Held {
    /// The ends.
    pub tips: Vec<Hash>,
    /// What was set aside.
    pub aside: Vec<Hash>,
    /// Photos whose bytes are here.
    pub photos: Vec<Hash>,
}

wire_struct!(Request {
    0 protocol, 1 app, 2 nonce, 3 device, 4 replica, 5 all, 6 digests, 7 push, 8 pull, 9 aside,
    10 drop, 11 dropped, 12 audit, 13 room,
});
wire_struct!(Held { 0 tips, 1 aside, 2 photos });

//! What the office says: what it took, what it holds, what the asker may have.

use super::request::Held;
use super::run::Run;
use crate::entry::Malformed;
use crate::hash::Hash;
use crate::seal::Signature;
use crate::shape::Shape;
use crate::status::{Digest, Tip};
use crate::wire::{To, Wire, wire_enum, wire_struct};
use casefile::{ActionId, RecordId, ReplicaId, ScopeId, Stamp, UserId};
use minicbor::Decoder;
use std::collections::BTreeMap;

/// One exchange ends with this.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The protocol the office speaks.
    pub protocol: u64,
    /// Which question it answers.
    pub nonce: [u8; 16],
    /// The office's clock.
    pub office_time: Stamp,
    /// The office's signature over device and nonce (R21).
    pub proof: Signature,
    /// What it bears.
    pub limits: Limits,
    /// Everything the device has standing for is the same on both sides.
    pub same: bool,
    /// Otherwise every scope the device has standing for, unless it asked for particular ones.
    pub differs: BTreeMap<ScopeId, Digest>,
    /// What there is to say about scopes that were named.
    pub scopes: BTreeMap<ScopeId, ScopeReply>,
    /// Answers to what was asked for.
    pub runs: Vec<Run>,
    /// There is more than went into this reply.
    pub more: bool,
    /// Scopes asked about with nothing held: what stands now, before their history arrives.
    pub first: BTreeMap<ScopeId, Picture>,
    /// How many audit rows were taken.
    pub audit_took: u64,
    /// Where the office's own audit chain stands; laptops remember it.
    pub audit_head: Option<AuditHead>,
    /// Everything is to go from this laptop.
    pub wipe: Option<Wipe>,
    /// Why nothing was taken, or nothing is given.
    pub refused: Option<Refused>,
    /// A code for what a person should read.
    pub words: String,
}

/// What the office bears.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limits {
    /// Bytes of a request.
    pub request: u64,
    /// Exchanges a minute and device.
    pub per_minute: u64,
}

/// What the office says about one scope.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ScopeReply {
    /// The device's standing there.
    pub standing: Standing,
    /// What the office holds; told only where the standing is `yes`.
    pub tips: Option<Vec<Tip>>,
    /// Which of the shown hashes the two newest checked backups both hold.
    pub marked: Vec<Hash>,
    /// Which of the shown hashes are in the office's log; where tips are not told, also the last of
    /// each run it took.
    pub took: Vec<Hash>,
    /// What was set aside.
    pub set_aside: Vec<SetAside>,
    /// Exactly this may be let go of.
    pub drop_ok: Option<Held>,
    /// Series whose pushed entries follow one that the office does not hold.
    pub need: Vec<ReplicaId>,
}

/// One entry that was set aside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SetAside {
    /// Which.
    pub hash: Hash,
    /// Why.
    pub reason: Reason,
    /// A code for what its author should read.
    pub words: String,
}

/// What a device may do in a scope, by the office's orders.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Standing {
    /// Read and write.
    Yes,
    /// The grant ended at most 30 days ago: work may still be handed in.
    Late,
    /// No grant, or one that ended long ago.
    None,
    /// The person left: work is collected, then everything goes.
    Left,
    /// Nothing is taken, everything goes.
    Stolen,
}

/// Why something was set aside.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Reason {
    /// Neither who brought it nor who wrote it may write there.
    NoStanding,
    /// Its author has left.
    Left,
    /// Its name already belongs to another entry (R14).
    Collision,
    /// A supervisor looked at it and gave it back.
    Returned,
}

/// Why everything is to go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wipe {
    /// At once.
    Stolen,
    /// Once everything was handed in and let go of.
    Left,
}

/// Why nothing was taken, or nothing is given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refused {
    /// The office does not know the device.
    UnknownDevice,
    /// The request was meant for another office.
    OtherOffice,
    /// The request, or something in it, is of a form that the office does not know yet.
    TooNew,
    /// The laptop may hand in and gets nothing.
    TooOld,
    /// The bytes were no request, or an entry, chain or seal in it was false.
    Malformed,
    /// Restored and not yet looked at: hands are open, nothing is told (R28).
    NotYetOpen,
}

/// Where an audit chain stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AuditHead {
    /// Rows.
    pub count: u64,
    /// The hash of the last.
    pub hash: Hash,
}

/// What stands in a scope now: every head by its name. Borrowed; it is no part of a status.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Picture {
    /// The heads.
    pub writes: Vec<Live>,
}

/// One head.
#[derive(Clone, PartialEq, Eq)]
pub struct Live {
    /// The kind of the record.
    pub kind: String,
    /// Which record.
    pub record: RecordId,
    /// Which field.
    pub field: String,
    /// The action that wrote it.
    pub name: ActionId,
    /// When it was written.
    pub at: Stamp,
    /// When it happened, in its text form.
    pub on: String,
    /// Who wrote it.
    pub user: UserId,
    /// The value, its JSON text byte for byte.
    pub value: String,
    /// For a removal: the heads it saw.
    pub over: Vec<ActionId>,
}

impl std::fmt::Debug for Live {
    /// Redacted: values hold what people said.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Live({} {}, {:?})", self.kind, self.field, self.name)
    }
}

impl ScopeReply {
    /// Nothing but a standing.
    pub fn of(standing: Standing) -> Self {
        ScopeReply {
            standing,
            tips: None,
            marked: Vec::new(),
            took: Vec::new(),
            set_aside: Vec::new(),
            drop_ok: None,
            need: Vec::new(),
        }
    }
}

wire_enum!(Standing { 0 Yes, 1 Late, 2 None, 3 Left, 4 Stolen });
wire_enum!(Reason { 0 NoStanding, 1 Left, 2 Collision, 3 Returned });
wire_enum!(Wipe { 0 Stolen, 1 Left });
wire_enum!(Refused {
    0 UnknownDevice, 1 OtherOffice, 2 TooNew, 3 TooOld, 4 Malformed, 5 NotYetOpen,
});
wire_struct!(Reply {
    0 protocol, 1 nonce, 2 office_time, 3 proof, 4 limits, 5 same, 6 differs, 7 scopes, 8 runs,
    9 more, 10 first, 11 audit_took, 12 audit_head, 13 wipe, 14 refused, 15 words,
});
wire_struct!(Limits { 0 request, 1 per_minute });
wire_struct!(ScopeReply {
    0 standing, 1 tips, 2 marked, 3 took, 4 set_aside, 5 drop_ok, 6 need,
});
wire_struct!(SetAside { 0 hash, 1 reason, 2 words });
wire_struct!(AuditHead { 0 count, 1 hash });
wire_struct!(Picture { 0 writes });
wire_struct!(Live {
    0 kind, 1 record, 2 field, 3 name, 4 at, 5 on, 6 user, 7 value, 8 over,
});

impl Wire for Tip {
    fn put(&self, to: &mut To) {
        (self.replica, (self.seq, self.hash)).put(to);
    }
    fn get(from: &mut Decoder<'_>) -> Result<Self, Malformed> {
        let (replica, (seq, hash)) = Wire::get(from)?;
        Ok(Tip { replica, seq, hash })
    }
    fn shape() -> Shape {
        Shape::pair::<ReplicaId, (u64, Hash)>()
    }
}

//! What the machines ask of a store, and what they hand it to keep. Values, so that the same machine
//! runs over SQLite, PostgreSQL and memory; everything of a `Take` is one transaction or nothing.

use crate::entry::Entry;
use crate::hash::{Hash, Salts};
use crate::message::{Picture, Reason, Run, Standing};
use crate::order::Orders;
use crate::seal::Signature;
use crate::status::{Digest, Status, Tip};
use casefile::{ActionId, DeviceId, ReplicaId, ScopeId, SittingId, UserId};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The store could not do it; nothing of the transaction was kept.
#[derive(Debug, thiserror::Error)]
#[error("the store did not keep or find it")]
pub struct StoreFailed(#[source] pub Box<dyn std::error::Error + Send + Sync>);

/// What every store call gives.
pub type Stored<T> = Result<T, StoreFailed>;

/// An entry without its content: enough to know what follows what.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Link {
    /// Its number.
    pub seq: u64,
    /// Its hash.
    pub hash: Hash,
    /// The entry before it.
    pub prev: Option<Hash>,
    /// About how many bytes it has.
    pub bytes: usize,
    /// The seal that stands on it.
    pub seal: Option<Signature>,
}

/// An entry that lies outside the log.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Aside {
    /// The entry.
    pub entry: Entry,
    /// The seal on it, if one stood there.
    pub seal: Option<Signature>,
    /// Why.
    pub reason: Reason,
    /// A code for what its author should read.
    pub words: String,
    /// Who brought it; at the office.
    pub carrier: Option<DeviceId>,
}

/// The log of one scope as it is held here. All of these are reads.
pub trait Log {
    /// The ends of the series, from what is stored.
    fn status(&self, scope: ScopeId) -> Stored<Status>;
    /// The entries of a replica with a number above `above`, by number.
    fn links(&self, scope: ScopeId, replica: ReplicaId, above: u64) -> Stored<Vec<Link>>;
    /// Where in the log an entry lies, if it is held.
    fn place(&self, scope: ScopeId, hash: Hash) -> Stored<Option<Tip>>;
    /// Entries that are held, in the order asked for.
    fn read(&self, scope: ScopeId, replica: ReplicaId, hashes: &[Hash]) -> Stored<Vec<Entry>>;
    /// The entry of the log that has a name.
    fn named(&self, scope: ScopeId, name: ActionId) -> Stored<Option<Hash>>;
    /// The same of several names, in the order asked for: a store that is not in this process is asked
    /// once.
    fn named_each(&self, scope: ScopeId, names: &[ActionId]) -> Stored<Vec<Option<Hash>>> {
        names.iter().map(|name| self.named(scope, *name)).collect()
    }
    /// Everything held that was written in a sitting, in the log and aside.
    fn of_sitting(&self, scope: ScopeId, sitting: SittingId) -> Stored<Vec<Entry>>;
    /// Where the salts of a sitting come from.
    fn salts(&self, scope: ScopeId, sitting: SittingId) -> Stored<Option<Salts>>;
    /// What lies outside the log.
    fn aside(&self, scope: ScopeId) -> Stored<Vec<Aside>>;
    /// The orders of a scope: a fold of the office's entries in it (`Orders::of`), which may be cached.
    fn orders(&self, scope: ScopeId) -> Stored<Arc<Orders>>;
}

/// What one transaction changes in one scope. The store keeps heads, search and summary in step.
#[derive(Clone, Default, Debug)]
pub struct Take {
    /// New entries, predecessors first: each moves the tips (`Status::follow`). One that is held
    /// already is left as it is.
    pub entries: Vec<Entry>,
    /// Seals on entries of the log.
    pub seals: Vec<(Tip, Signature)>,
    /// Salts of sittings; they replace what was known.
    pub salts: Vec<(SittingId, ReplicaId, Salts)>,
    /// Held entries whose words go, in the log and aside: to be replaced by these, and out of heads,
    /// search, summaries, pictures and cached blocks.
    pub blanked: Vec<Entry>,
    /// What is set aside.
    pub aside: Vec<Aside>,
    /// What no longer lies aside.
    pub back: Vec<Hash>,
    /// Entries that leave the log, the last first; only ever together with `aside` (R19).
    pub out: Vec<Tip>,
    /// What only a laptop keeps.
    pub laptop: LaptopTake,
}

/// The part of a transaction that only a laptop knows.
#[derive(Clone, Default, Debug)]
pub struct LaptopTake {
    /// What the office said.
    pub heard: Option<Heard>,
    /// Whether the scope is closed.
    pub closed: Option<bool>,
    /// A borrowed picture; the inner none lets go of it.
    pub picture: Option<Option<Picture>>,
    /// The lineage to write as from now on.
    pub mint: Option<ReplicaId>,
}

impl Take {
    /// Whether there is nothing to keep.
    pub fn is_empty(&self) -> bool {
        let laptop = &self.laptop;
        self.entries.is_empty()
            && self.seals.is_empty()
            && self.salts.is_empty()
            && self.blanked.is_empty()
            && self.aside.is_empty()
            && self.back.is_empty()
            && self.out.is_empty()
            && laptop.heard.is_none()
            && laptop.closed.is_none()
            && laptop.picture.is_none()
            && laptop.mint.is_none()
    }
}

/// What the office said of a scope last: a hint, which may fall at any time (R20).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Heard {
    /// Entries that are in the office's log: its tips, or of a closed scope what it said it took.
    pub points: BTreeSet<Tip>,
    /// Which of the own tips its mark covers.
    pub marked: BTreeSet<Hash>,
}

/// Looks at a scope and says what is to change. May be called again where the store has to retry.
pub type Work<'a> = dyn FnMut(&dyn Log) -> Stored<Take> + 'a;

/// A laptop's store.
pub trait LaptopStore: Log {
    /// Every scope held, also without an entry.
    fn scopes(&self) -> Stored<Vec<ScopeId>>;
    /// The lineage it writes as.
    fn replica(&self) -> Stored<ReplicaId>;
    /// What the office said last.
    fn heard(&self, scope: ScopeId) -> Stored<Heard>;
    /// Whether the scope is closed (R23).
    fn closed(&self, scope: ScopeId) -> Stored<bool>;
    /// Whether a borrowed picture is held.
    fn has_picture(&self, scope: ScopeId) -> Stored<bool>;
    /// Whether a meeting is open in it: then it does not close yet.
    fn in_use(&self, scope: ScopeId) -> Stored<bool>;
    /// The photos that the scope names and whose bytes are here, sorted.
    fn photos(&self, _scope: ScopeId) -> Stored<Vec<Hash>> {
        Ok(Vec::new())
    }
    /// Changes one scope in one transaction.
    fn change(&mut self, scope: ScopeId, work: &mut Work<'_>) -> Stored<()>;
    /// Begins a new sitting before the next write (R2).
    fn new_sitting(&mut self) -> Stored<()>;
    /// Lets go of everything of a scope and notes that this has to be said (R24). There is no other
    /// way for an entry to leave a laptop.
    fn purge(&mut self, scope: ScopeId) -> Stored<()>;
    /// Scopes let go of and not yet said.
    fn dropped(&self) -> Stored<Vec<ScopeId>>;
    /// It was said.
    fn said_dropped(&mut self, scopes: &[ScopeId]) -> Stored<()>;
    /// Rows of the audit table that were not handed in, oldest first, up to so many bytes.
    fn audit(&self, bytes_max: usize) -> Stored<Vec<Vec<u8>>>;
    /// So many of them were taken; where the office's chain stands is to be remembered.
    fn audit_took(&mut self, rows: u64, head: Option<crate::message::AuditHead>) -> Stored<()>;
}

/// The office's store.
pub trait OfficeStore: Log {
    /// The lineage it writes as.
    fn replica(&self) -> Stored<ReplicaId>;
    /// Writes as another one from now on.
    fn mint(&mut self, replica: ReplicaId) -> Stored<()>;
    /// Scopes in which a person was ever granted anything.
    fn granted(&self, user: UserId) -> Stored<Vec<ScopeId>>;
    /// The digest of a scope's status; of a scope nobody wrote in that of no tips.
    fn digest(&self, scope: ScopeId) -> Stored<Digest>;
    /// Locks the scope, lets `work` look and changes what it says in the same transaction. When this
    /// returns, it is on the disk.
    fn change(&mut self, scope: ScopeId, work: &mut Work<'_>) -> Stored<()>;
    /// Every scope.
    fn scopes(&self) -> Stored<Vec<ScopeId>>;
    /// What stands now in a scope.
    fn picture(&self, scope: ScopeId) -> Stored<Picture>;
    /// Whether all bytes of a photo of this scope are here.
    fn holds_photo(&self, _scope: ScopeId, _hash: Hash) -> Stored<bool> {
        Ok(false)
    }
    /// Whether it only takes and does not tell (R28).
    fn is_open(&self) -> Stored<bool>;
    /// Opens or shuts it.
    fn set_open(&mut self, open: bool) -> Stored<()>;
    /// Notes an exchange and takes audit rows; how many it has, and where its own chain stands.
    fn contact(
        &mut self,
        contact: &Contact<'_>,
    ) -> Stored<(u64, Option<crate::message::AuditHead>)>;
}

/// An exchange, for the office's list of laptops and for its audit.
#[derive(Clone, Debug)]
pub struct Contact<'a> {
    /// Who.
    pub device: DeviceId,
    /// The lineage it writes as; a new one is worth a look when there are many.
    pub replica: ReplicaId,
    /// The program's version.
    pub app: &'a str,
    /// When, by the office's clock.
    pub at: casefile::Stamp,
    /// Scopes the laptop let go of.
    pub dropped: &'a [ScopeId],
    /// Its audit rows.
    pub audit: &'a [crate::wire::Bytes],
    /// Its standing in the agency scope.
    pub standing: Standing,
}

/// The file outside the database to which every order goes first (R28).
pub trait Journal {
    /// Appends and flushes; when this returns, it is on the disk.
    fn append(&mut self, run: &Run) -> Stored<()>;
    /// Everything in it; none where there is no journal.
    fn read(&self) -> Stored<Option<Vec<Run>>>;
}

/// What the two newest backups that were opened and checked both hold (R25). Written beside the
/// backups, never in the database.
pub trait Marks {
    /// Whether both hold this entry, in the log or aside.
    fn cover(&self, scope: ScopeId, hash: Hash) -> Stored<bool>;
    /// Whether both hold all bytes of a photo of this scope.
    fn cover_photo(&self, _scope: ScopeId, _hash: Hash) -> Stored<bool> {
        Ok(false)
    }
}

/// Where random numbers come from.
pub trait Chance {
    /// Sixteen fresh bytes.
    fn sixteen(&mut self) -> [u8; 16];
    /// Thirty-two fresh bytes.
    fn thirty_two(&mut self) -> [u8; 32];
}

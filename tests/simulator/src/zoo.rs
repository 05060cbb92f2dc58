//! Faults put in on purpose, to prove that the worlds would find them: in these stores, on this road,
//! in this journal. Never in the product, which has no switch for any of them.

use crate::dice::Dice;
use crate::keys::Key;
use crate::store::Shelf;
use crate::store::laptop::MemLaptop;
use crate::store::office::{Backup, Backups, MemJournal, MemOffice};
use casefile::ScopeId;
use std::collections::BTreeSet;
use sync::message::{Entries, Reply, Request, Run, Wipe};
use sync::order::Orders;
use sync::store::{Journal, Log, Marks, Stored, Take};
use sync::{Entry, Hash, Keys, reply_bytes};

pub mod road;
pub mod shelf;

macro_rules! bugs {
    ($($(#[$doc:meta])* $name:ident = $number:literal),+ $(,)?) => {
        /// The faults, by their number in the protocol's list.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Bug { $($(#[$doc])* $name),+ }

        impl Bug {
            /// All of them.
            pub const ALL: &'static [Bug] = &[$(Bug::$name),+];

            /// Its number.
            pub fn number(self) -> u32 {
                match self { $(Bug::$name => $number),+ }
            }
        }
    };
}

bugs! {
    /// A sitting is kept for ever, so a name is no more than replica and number.
    NameIsReplicaAndNumber = 1,
    /// The office keeps only the first branch of a fork.
    SecondBranchRefused = 2,
    /// A laptop that met its own other life goes on as before.
    NoMint = 3,
    /// Statuses are compared by counting.
    StatusesCompareCounts = 4,
    /// The office answers before its transaction is on the disk.
    AnswerBeforeCommit = 5,
    /// A scope may be let go of once the office has it.
    PurgeOnAcknowledgement = 6,
    /// A backup counts before it was opened and checked.
    UncheckedBackupCounts = 7,
    /// One backup is enough.
    OneBackupIsEnough = 8,
    /// Laptops bring only what they wrote themselves.
    RelaysOnlyOwn = 9,
    /// A reply is cut anywhere.
    CutBetweenSeals = 10,
    /// A segment is stored in part.
    HalfASegment = 11,
    /// An entry is stored without the one before it.
    WithoutPredecessor = 12,
    /// Erased words that come back are kept.
    ErasedWordsComeBack = 13,
    /// An erase order spares what is already held.
    EraseSparesHeld = 14,
    /// A restored office does not read its journal.
    JournalIgnored = 15,
    /// A borrowed picture counts as holding.
    PictureIsStatus = 16,
    /// The last writer wins.
    LastWriterWins = 17,
    /// What was seen before it arrived is forgotten.
    SeenForgotten = 18,
    /// What was set aside is deleted on the laptop.
    AsideDeleted = 19,
    /// What was heard never falls.
    HeardNeverFalls = 20,
    /// What the office does not name is deleted.
    AbsenceDeletes = 21,
    /// A closed scope waits for what it may no longer have.
    ClosedStillWaits = 22,
    /// An answer to an older question is taken.
    StaleReplyTaken = 23,
    /// Entries are told without a grant.
    PullWithoutGrant = 24,
    /// An old version strips what it does not know.
    UnknownStripped = 25,
    /// A restored office draws the same random numbers again.
    SameSittingAgain = 26,
    /// A leaver's laptop is wiped before its work was collected.
    WipedBeforeCollection = 27,
    /// A second office is closed before it was poured into the first.
    SecondUnpoured = 28,
    /// Setting aside leaves others' entries without their seal.
    TornSegment = 29,
    /// Whoever says that words were erased is believed.
    BlankAccepted = 30,
    /// The ends are written in another transaction than the entries.
    EndsApart = 31,
    /// One transaction for a request of several scopes, half of it rolled back.
    HalfRolledBack = 32,
    /// The office counts what arrives, and a laptop remembers how far it got.
    CounterAsCursor = 33,
    /// A laptop's last save is not yet on the disk.
    LostCommit = 34,
    /// Erased words stay in the office's heads.
    ErasedInHeads = 36,
    /// Salts of erased words are kept.
    SaltKept = 35,
    /// A laptop's clock follows what it reads in others' entries.
    RemoteStampAdopted = 37,
    /// Seals are not checked.
    SealNotChecked = 38,
    /// An order counts, whoever gives it.
    OrderFromALaptop = 39,
    /// "Not now" is taken for an answer, and what was in the question for delivered.
    LimitDropsTheBatch = 40,
    /// What is brought never gets smaller, however thin the line.
    BatchNeverShrinks = 41,
    /// A removal hides an edit that it had not seen.
    RemovalHidesEdit = 42,
    /// The office's tips are copied instead of computed.
    StatusCopied = 43,
    /// The journal is written after the commit, and sometimes not at all.
    JournalAfterCommit = 44,
}

/// The backups as marks, perhaps too easily satisfied.
pub struct Marked<'a> {
    pub bug: Option<Bug>,
    pub backups: &'a Backups,
    pub log: &'a Shelf,
}

impl Marks for Marked<'_> {
    fn cover(&self, scope: ScopeId, hash: Hash) -> Stored<bool> {
        let held = |backup: &&Backup| backup.copy.shelf.holds(scope, hash);
        Ok(match self.bug {
            Some(Bug::PurgeOnAcknowledgement) => self.log.holds(scope, hash),
            Some(Bug::UncheckedBackupCounts) => {
                let newest: Vec<&Backup> = self.backups.0.iter().rev().take(2).collect();
                newest.len() == 2 && newest.iter().all(held)
            }
            Some(Bug::OneBackupIsEnough) => {
                let newest = self.backups.two_newest();
                newest.first().is_some_and(held)
            }
            _ => return self.backups.cover(scope, hash),
        })
    }
}

/// What may be restored: the two newest checked ones.
pub fn restorable(backups: &Backups) -> Vec<Backup> {
    backups.two_newest().into_iter().cloned().collect()
}

/// The journal, perhaps unread or unwritten.
pub struct Journalled<'a> {
    pub bug: Option<Bug>,
    pub journal: &'a mut MemJournal,
}

impl Journal for Journalled<'_> {
    fn append(&mut self, run: &Run) -> Stored<()> {
        let written = self.journal.0.as_ref().map_or(0, Vec::len);
        if self.bug == Some(Bug::JournalAfterCommit) && written % 3 == 2 {
            // The power went between commit and journal: another line stands in its place.
            let last = self
                .journal
                .0
                .as_ref()
                .and_then(|runs| runs.last().cloned());
            self.journal.0.get_or_insert_default().extend(last);
            return Ok(());
        }
        self.journal.append(run)
    }

    fn read(&self) -> Stored<Option<Vec<Run>>> {
        match self.bug {
            Some(Bug::JournalIgnored) => Ok(Some(Vec::new())),
            _ => self.journal.read(),
        }
    }
}

/// What the random numbers of a restored office are.
pub fn restored_dice(bug: Option<Bug>, dice: &mut Dice, store: &MemOffice) {
    if bug == Some(Bug::SameSittingAgain) {
        *dice = Dice::new(store.shelf.scopes.len() as u64);
    }
}

/// A question as it leaves the laptop.
pub fn asked(bug: Option<Bug>, mut request: Request) -> Request {
    if bug == Some(Bug::RelaysOnlyOwn) {
        let own = request.device;
        request
            .push
            .retain(|run| writer(run).is_none_or(|it| it == *own.bytes()));
    }
    request
}

/// The device that a run's first envelope names: its seventh item.
fn writer(run: &Run) -> Option<[u8; 16]> {
    let envelope = &run.entries.packed().first()?.envelope.0;
    // array(13), form, scope (17), replica (17), sitting (17), number, user (17), device
    let after_sitting = 2 + 3 * 17;
    let number = match envelope.get(after_sitting)? {
        0..=23 => 1,
        24 => 2,
        25 => 3,
        26 => 5,
        _ => 9,
    };
    let device = after_sitting + number + 17 + 1;
    envelope.get(device..device + 16)?.try_into().ok()
}

/// An answer as it leaves the office.
pub fn answered(bug: Option<Bug>, mut reply: Reply, dice: &mut Dice) -> Reply {
    match bug {
        Some(Bug::CutBetweenSeals) => {
            for run in &mut reply.runs {
                let (Entries::Plain(entries) | Entries::Columns(entries)) = &mut run.entries;
                if entries.len() > 1 {
                    entries.truncate(1 + dice.below(entries.len() - 1));
                    let kept = entries.len();
                    run.seals
                        .truncate(run.seals.len().min(kept).saturating_sub(1));
                }
            }
        }
        Some(Bug::WipedBeforeCollection) if reply.wipe == Some(Wipe::Left) => {
            reply.wipe = Some(Wipe::Stolen);
        }
        _ => {}
    }
    reply
}

/// An old answer as it reaches the laptop.
pub fn stale(bug: Option<Bug>, mut reply: Reply, request: &Request, office: &Key) -> Reply {
    if bug == Some(Bug::StaleReplyTaken) {
        reply.nonce = request.nonce;
        reply.proof = office.sign(&reply_bytes(request.device, &request.nonce));
    }
    reply
}

/// What a laptop's store makes of a transaction.
pub fn at_the_laptop(bug: Option<Bug>, store: &MemLaptop, scope: ScopeId, mut take: Take) -> Take {
    match bug {
        Some(Bug::NoMint) => take.laptop.mint = None,
        Some(Bug::EraseSparesHeld) => take.blanked.clear(),
        Some(Bug::AsideDeleted) if !take.out.is_empty() => take.aside.clear(),
        Some(Bug::HeardNeverFalls) => {
            if let (Some(heard), Some(before)) = (&mut take.laptop.heard, store.heard.get(&scope)) {
                let held = |it: &&sync::Tip| store.shelf.holds(scope, it.hash);
                heard.points.extend(before.points.iter().filter(held));
            }
        }
        Some(Bug::ClosedStillWaits) => {
            if let (Some(heard), Some(before)) = (&mut take.laptop.heard, store.heard.get(&scope)) {
                let lacks = |it: &&sync::Tip| !store.shelf.holds(scope, it.hash);
                heard.points.extend(before.points.iter().filter(lacks));
            }
        }
        Some(Bug::UnknownStripped) => {
            for entry in &mut take.entries {
                entry
                    .action
                    .changes
                    .retain(|change| change.kind != "hologram");
            }
        }
        Some(Bug::HalfASegment) if take.entries.len() > 1 => drop(take.entries.pop()),
        Some(Bug::AbsenceDeletes) if take.laptop.closed == Some(true) => {
            let held = store.shelf.scope(scope);
            take.out = held
                .into_iter()
                .flat_map(|it| it.places.values())
                .copied()
                .collect();
        }
        Some(Bug::SaltKept) => take
            .salts
            .retain(|(sitting, _, _)| store.shelf.salts(scope, *sitting).ok().flatten().is_none()),
        Some(Bug::TornSegment) => {
            let told: BTreeSet<Hash> = take
                .aside
                .iter()
                .filter(|it| it.seal.is_some())
                .map(|it| it.entry.hash)
                .collect();
            take.out.retain(|tip| told.contains(&tip.hash));
            take.aside.retain(|it| told.contains(&it.entry.hash));
        }
        _ => {}
    }
    take
}

/// What the office's store makes of a transaction.
pub fn at_the_office(bug: Option<Bug>, store: &MemOffice, scope: ScopeId, mut take: Take) -> Take {
    match bug {
        Some(Bug::SecondBranchRefused) => {
            let held = store.shelf.scope(scope);
            let mut followed: BTreeSet<Option<Hash>> = BTreeSet::new();
            let known = held.into_iter().flat_map(|it| it.entries.values());
            followed.extend(known.map(|it| it.prev).filter(Option::is_some));
            let mut refused: BTreeSet<Hash> = BTreeSet::new();
            take.entries.retain(|entry| {
                let second = entry.prev.is_some() && followed.contains(&entry.prev);
                let after = entry.prev.is_some_and(|prev| refused.contains(&prev));
                if second || after {
                    refused.insert(entry.hash);
                }
                !(second || after)
            });
        }
        Some(Bug::EraseSparesHeld) => take.blanked.clear(),
        Some(Bug::HalfASegment) if take.entries.len() > 2 => drop(take.entries.pop()),
        _ => {}
    }
    take
}

/// Keys that believe every signature.
pub struct Trusting(pub Option<Bug>, pub Key);

impl Keys for Trusting {
    fn sign(&self, bytes: &[u8]) -> sync::Signature {
        self.1.sign(bytes)
    }

    fn verify(&self, key: &sync::PublicKey, bytes: &[u8], given: &sync::Signature) -> bool {
        self.0 == Some(Bug::SealNotChecked) || self.1.verify(key, bytes, given)
    }
}

/// The entries that are folded into orders.
pub fn ordering(bug: Option<Bug>, office: &sync::OfficeName, entries: Vec<Entry>) -> Vec<Entry> {
    let mut entries = entries;
    match bug {
        Some(Bug::OrderFromALaptop) => {
            for entry in &mut entries {
                entry.action.by.device = office.device;
            }
        }
        Some(Bug::ErasedWordsComeBack) => entries.retain(|it| it.action.what != "order.erase"),
        _ => entries.retain(|it| it.action.by.device == office.device),
    }
    entries
}

/// A grant that nobody gave, for everybody the agency knows.
pub fn granted_to_all(office: &sync::OfficeName, store: &MemOffice, scope: ScopeId) -> Orders {
    let mut entries = Vec::new();
    for shelf in store.shelf.scopes.values() {
        for device in shelf.orders.devices() {
            let Some(known) = shelf.orders.device(device) else {
                continue;
            };
            let grant = sync::order::Grant {
                from: casefile::Stamp(0),
                until: None,
            };
            let order = sync::order::Order::Grant(known.user, grant);
            let secret = sync::Secret::from_bytes([0; 32]);
            let action = casefile::Action {
                scope,
                replica: store.replica,
                sitting: casefile::SittingId(known.user.0),
                seq: 1,
                by: casefile::By {
                    user: known.user,
                    device: office.device,
                },
                at: casefile::Stamp(0),
                on: casefile::On::Day(chrono::NaiveDate::default()),
                what: order.what().into(),
                together: None,
                changes: vec![order.change(&Orders::default())],
                over: Vec::new(),
            };
            entries.push(Entry::seal(action, None, &secret));
        }
    }
    Orders::of(office, &entries)
}

/// Heads put back from what is stored, without what was seen before it arrived.
pub fn forget_seen(heads: &casefile::Registers) -> casefile::Registers {
    let mut again = casefile::Registers::default();
    for kind in heads.kinds() {
        for (record, fields) in heads.of_kind(kind) {
            for (field, register) in fields.fields() {
                let put_back = again
                    .record_mut(kind.clone(), record)
                    .field_mut(field.clone());
                for head in register.heads() {
                    put_back.restore(head.clone());
                }
            }
        }
    }
    again
}

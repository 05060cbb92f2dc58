//! The office as a writer. Every order goes to the journal before it goes to the log, so that no
//! restore forgets one; a lineage that was rewound is left behind, never written on (R28).

use super::{Carrier, Desk, Office};
use crate::absorb::Absorb;
use crate::check::{Opened, Segment};
use crate::entry::Entry;
use crate::hash::{Hash, Salts, Secret};
use crate::message::{Entries, Packed, Reason, Run, Sitting};
use crate::order::{Order, Orders};
use crate::seal::{Keys, Seal, sealed_bytes};
use crate::status::Tip;
use crate::store::{Log, OfficeStore, Stored, Take};
use casefile::{Action, By, On, ReplicaId, ScopeId, SittingId, Stamp, UserId};
use std::collections::{BTreeMap, BTreeSet};

/// Where an order is written.
struct Place {
    scope: ScopeId,
    replica: ReplicaId,
    sitting: SittingId,
    before: Option<Tip>,
    now: Stamp,
}

/// What came of pouring another log in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Poured {
    /// Runs that were new here.
    pub runs: usize,
    /// Runs in which something was false.
    pub refused: usize,
}

impl Office {
    /// Gives an order in a scope: journal first, then log, under the scope's lock. Each order has a
    /// sitting of its own, so that neither a second try nor a second process nor a restore can use a
    /// name twice (R2).
    pub fn order(&self, desk: &mut Desk<'_>, scope: ScopeId, order: &Order) -> Stored<()> {
        let replica = OfficeStore::replica(&*desk.store)?;
        let (keys, now) = (desk.keys, desk.now);
        let (journal, chance) = (&mut *desk.journal, &mut *desk.chance);
        desk.store.change(scope, &mut |log| {
            let place = Place {
                scope,
                replica,
                sitting: SittingId::from_bytes(chance.sixteen()),
                before: tip_of(log, scope, replica)?,
                now,
            };
            let known = log.orders(scope)?;
            let secret = Secret::from_bytes(chance.thirty_two());
            let opened = self.sealed(keys, self.action(&place, order, &known), &place, secret);
            journal.append(&run_of_order(&opened))?;
            let mut absorb = Absorb::new(log, scope, &self.name)?;
            absorb.store(&opened.segments[0], &opened)?;
            Ok(absorb.done())
        })
    }

    fn action(&self, place: &Place, order: &Order, known: &Orders) -> Action {
        let moment = chrono::DateTime::from_timestamp_millis(place.now.0).unwrap_or_default();
        Action {
            scope: place.scope,
            replica: place.replica,
            sitting: place.sitting,
            seq: place.before.map_or(1, |tip| tip.seq + 1),
            by: By {
                user: UserId(self.name.device.0),
                device: self.name.device,
            },
            at: place.now,
            on: On::Moment(moment.fixed_offset(), None),
            what: order.what().into(),
            together: None,
            changes: vec![order.change(known)],
            over: Vec::new(),
        }
    }

    fn sealed(&self, keys: &dyn Keys, action: Action, place: &Place, secret: Secret) -> Opened {
        let entry = Entry::seal(action, place.before.map(|tip| tip.hash), &secret);
        let tip = Tip::of(&entry);
        let bytes = sealed_bytes(place.scope, place.replica, tip.seq, tip.hash);
        let segment = Segment {
            author: self.name.device,
            entries: vec![entry],
            seal: (tip, keys.sign(&bytes)),
        };
        Opened {
            segments: vec![segment],
            salts: BTreeMap::from([(place.sitting, Salts::Secret(secret))]),
        }
    }

    /// At start: what the journal has and the log lacks is stored; a log that was behind is a
    /// rewound one, so the office writes as somebody new. Without a journal it takes and tells nothing
    /// until an administrator looked.
    pub fn start(&self, desk: &mut Desk<'_>) -> Stored<()> {
        let Some(runs) = desk.journal.read()? else {
            return self.start_without_a_journal(desk);
        };
        let mut behind = false;
        for run in &runs {
            let agency = desk.store.orders(self.agency)?;
            let before = desk.store.status(run.scope)?;
            self.receive_run(desk, &agency, Carrier::Journal, run)?;
            behind |= desk.store.status(run.scope)? != before;
        }
        if behind {
            self.be_new(desk)?;
        }
        Ok(())
    }

    /// A new journal begins with every order that the log still holds, so that the next restore
    /// does not forget those. A new office has neither and simply begins.
    fn start_without_a_journal(&self, desk: &mut Desk<'_>) -> Stored<()> {
        let scopes = OfficeStore::scopes(&*desk.store)?;
        if scopes.is_empty() {
            return Ok(());
        }
        for scope in scopes {
            for run in crate::line::everything(&*desk.store, scope, &self.name)? {
                if crate::line::is_of(&run, self.name.device) {
                    desk.journal.append(&run)?;
                }
            }
        }
        self.be_new(desk)?;
        desk.store.set_open(false)
    }

    /// After `restore`: always somebody new (R28).
    pub fn restored(&self, desk: &mut Desk<'_>) -> Stored<()> {
        self.start(desk)?;
        self.be_new(desk)
    }

    /// An administrator looked at staff, devices and grants: the office tells again.
    pub fn open(&self, desk: &mut Desk<'_>) -> Stored<()> {
        desk.store.set_open(true)
    }

    fn be_new(&self, desk: &mut Desk<'_>) -> Stored<()> {
        let replica = ReplicaId::from_bytes(desk.chance.sixteen());
        desk.store.mint(replica)
    }

    /// An order that was not held is written down before it is stored, unless the journal has it.
    /// Says whether even the journal did not know it.
    pub(super) fn write_down(&self, desk: &mut Desk<'_>, run: &Run) -> Stored<bool> {
        let journal = desk.journal.read()?.unwrap_or_default();
        let key = run_key(run);
        if journal.iter().any(|known| run_key(known) == key) {
            return Ok(false);
        }
        desk.journal.append(run)?;
        Ok(true)
    }

    /// Somebody showed an entry of the office's own lineage that the office did not hold: it writes
    /// as somebody new. Where the journal did not know it either, orders were forgotten: until an
    /// administrator looked, it takes and tells nothing.
    pub(super) fn meet_another_life(&self, desk: &mut Desk<'_>, unheard_of: bool) -> Stored<()> {
        self.be_new(desk)?;
        match unheard_of {
            true => desk.store.set_open(false),
            false => Ok(()),
        }
    }

    /// Pours the log of another office in, so that it can be closed (R30).
    pub fn pour(&self, desk: &mut Desk<'_>, other: &dyn OfficeStore) -> Stored<Poured> {
        let mut poured = Poured::default();
        let mut scopes = other.scopes()?;
        scopes.sort_by_key(|scope| *scope != self.agency);
        for scope in scopes {
            for run in crate::line::everything(other, scope, &self.name)? {
                let agency = desk.store.orders(self.agency)?;
                let received = self.receive_run(desk, &agency, Carrier::Office, &run)?;
                let refused = received.flaw.is_some() || received.needs;
                poured.refused += usize::from(refused);
                poured.runs += 1;
            }
            self.pour_aside(desk, other, scope)?;
        }
        Ok(poured)
    }

    fn pour_aside(
        &self,
        desk: &mut Desk<'_>,
        other: &dyn OfficeStore,
        scope: ScopeId,
    ) -> Stored<()> {
        let apart = other.aside(scope)?;
        desk.store.change(scope, &mut |log| {
            let mut absorb = Absorb::new(log, scope, &self.name)?;
            let held: BTreeSet<Hash> = log.aside(scope)?.iter().map(|it| it.entry.hash).collect();
            for one in &apart {
                if held.contains(&one.entry.hash) || absorb.holds(one.entry.hash)? {
                    continue;
                }
                let salts = other.salts(scope, one.entry.action.sitting)?;
                let salts = salts.map(|salts| (one.entry.action.sitting, salts));
                let opened = Opened {
                    segments: Vec::new(),
                    salts: salts.into_iter().collect(),
                };
                let entry = absorb.keep(&one.entry, &opened)?;
                absorb.take.aside.push(crate::store::Aside {
                    entry,
                    ..one.clone()
                });
            }
            Ok(absorb.done())
        })
    }

    /// Accepts what was set aside: it is stored normally, a second end is fine. Whole segments only,
    /// and what they follow has to be in the log. Says how many entries came in.
    pub fn accept(&self, desk: &mut Desk<'_>, scope: ScopeId, hashes: &[Hash]) -> Stored<usize> {
        let mut accepted = 0;
        desk.store.change(scope, &mut |log| {
            accepted = 0;
            let mut absorb = Absorb::new(log, scope, &self.name)?;
            for segment in segments_aside(log, scope)? {
                let last = segment.entries.last().map(|entry| entry.hash);
                let wanted = last.is_some_and(|hash| hashes.contains(&hash));
                if !wanted || !absorb.follows(&segment.entries[0])? {
                    continue;
                }
                let mut opened = Opened {
                    segments: Vec::new(),
                    salts: BTreeMap::new(),
                };
                for entry in &segment.entries {
                    let sitting = entry.action.sitting;
                    let salts = log.salts(scope, sitting)?;
                    opened.salts.extend(salts.map(|salts| (sitting, salts)));
                }
                accepted += segment.entries.len();
                absorb.store(&segment, &opened)?;
            }
            Ok(absorb.done())
        })?;
        Ok(accepted)
    }

    /// A supervisor gives something back with words; it stays apart, on both sides.
    pub fn give_back(
        &self,
        desk: &mut Desk<'_>,
        scope: ScopeId,
        hashes: &[Hash],
        words: &str,
    ) -> Stored<()> {
        desk.store.change(scope, &mut |log| {
            let mut take = Take::default();
            for mut aside in log.aside(scope)? {
                if hashes.contains(&aside.entry.hash) {
                    aside.reason = Reason::Returned;
                    words.clone_into(&mut aside.words);
                    take.aside.push(aside);
                }
            }
            Ok(take)
        })
    }
}

/// The segments that lie aside whole, predecessors first.
fn segments_aside(log: &dyn Log, scope: ScopeId) -> Stored<Vec<Segment>> {
    let mut apart = log.aside(scope)?;
    apart.sort_by_key(|it| it.entry.action.seq);
    let by_hash: BTreeMap<Hash, &crate::store::Aside> =
        apart.iter().map(|it| (it.entry.hash, it)).collect();
    let mut segments = Vec::new();
    for end in &apart {
        let Some(signature) = end.seal else {
            continue;
        };
        let mut entries = vec![end.entry.clone()];
        let mut prev = end.entry.prev;
        while let Some(before) = prev.and_then(|hash| by_hash.get(&hash)) {
            if before.seal.is_some() {
                break;
            }
            entries.push(before.entry.clone());
            prev = before.entry.prev;
        }
        entries.reverse();
        segments.push(Segment {
            author: end.entry.action.by.device,
            entries,
            seal: (Tip::of(&end.entry), signature),
        });
    }
    Ok(segments)
}

fn tip_of(log: &dyn Log, scope: ScopeId, replica: ReplicaId) -> Stored<Option<Tip>> {
    let status = log.status(scope)?;
    Ok(status.of(replica).max_by_key(|tip| tip.seq).copied())
}

fn run_of_order(opened: &Opened) -> Run {
    let entry = &opened.segments[0].entries[0];
    let (tip, signature) = opened.segments[0].seal;
    let sittings = opened.salts.iter();
    Run {
        scope: entry.action.scope,
        replica: entry.action.replica,
        after: entry.prev,
        sittings: sittings
            .map(|(id, salts)| Sitting {
                id: *id,
                salts: salts.clone(),
            })
            .collect(),
        entries: Entries::Plain(vec![Packed::from(entry)]),
        seals: vec![Seal {
            seq: tip.seq,
            signature,
        }],
    }
}

fn run_key(run: &Run) -> (ScopeId, ReplicaId, Option<Hash>, Vec<Vec<u8>>) {
    let packed = run.entries.packed().iter();
    let envelopes = packed.map(|packed| packed.envelope.0.clone()).collect();
    (run.scope, run.replica, run.after, envelopes)
}

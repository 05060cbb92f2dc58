//! What is believed of an office that does not tell its tips: one that has forgotten much, or one
//! that may no longer tell. Such an office only says where what it was brought ended, and that is
//! enough to go on from, however little goes over the line at once.

use crate::laptop::{Bag, Laptop};
use crate::message::{Reply, ScopeReply, Standing};
use crate::store::{Heard, Log, Stored};
use casefile::ScopeId;
use std::collections::BTreeSet;

impl Laptop {
    /// An office that was restored to before the enrolment learns of this laptop from the agency's
    /// scope: all of it is offered, once in a call (R17). Says whether there is anything to offer.
    pub(super) fn introduce(&mut self, bag: &mut Bag<'_>, reply: &Reply) -> Stored<bool> {
        let before = bag.store.heard(self.agency)?;
        let mut heard = match self.reminded {
            true => before.clone(),
            false => Heard::default(),
        };
        self.reminded = true;
        if let Some(said) = reply.scopes.get(&self.agency) {
            hear_took(bag.store, self.agency, said, &mut heard)?;
        }
        let moved = heard.points != before.points;
        if moved {
            self.set_heard(bag, self.agency, heard)?;
        }
        Ok(moved)
    }

    /// An office that has forgotten orders gets them again, once in a call, in every scope (R28).
    pub(super) fn remind(&mut self, bag: &mut Bag<'_>) -> Stored<()> {
        if self.reminded {
            return Ok(());
        }
        self.reminded = true;
        for scope in bag.store.scopes()? {
            let mut heard = bag.store.heard(scope)?;
            let before = heard.points.len();
            let mut kept = BTreeSet::new();
            for tip in &heard.points {
                let entry = bag.store.read(scope, tip.replica, &[tip.hash])?;
                let office = |entry: &crate::Entry| entry.action.by.device == self.office.device;
                if !entry.first().is_some_and(office) {
                    kept.insert(*tip);
                }
            }
            heard.points = kept;
            if heard.points.len() != before {
                self.set_heard(bag, scope, heard)?;
            }
        }
        Ok(())
    }
}

/// Tips were not told, only what became of what was brought and shown. In a closed scope an end that
/// was shown and not recognised falls (R20), and so does what is not held: it cannot be waited for.
pub(super) fn hear_what_was_taken(
    log: &dyn Log,
    scope: ScopeId,
    said: &ScopeReply,
    shown: bool,
    heard: &mut Heard,
) -> Stored<()> {
    if said.standing != Standing::Yes {
        let status = log.status(scope)?;
        let mut kept = BTreeSet::new();
        for point in &heard.points {
            let falls = shown && status.tips().any(|tip| tip == point);
            if !falls && log.place(scope, point.hash)?.is_some() {
                kept.insert(*point);
            }
        }
        heard.points = kept;
    }
    hear_took(log, scope, said, heard)
}

/// What of that which is held here the office said it took, and what it said it lacks.
fn hear_took(log: &dyn Log, scope: ScopeId, said: &ScopeReply, heard: &mut Heard) -> Stored<()> {
    for hash in &said.took {
        heard.points.extend(log.place(scope, *hash)?);
    }
    heard.points.retain(|tip| !said.need.contains(&tip.replica));
    Ok(())
}

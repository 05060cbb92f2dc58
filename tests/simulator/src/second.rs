//! A second office, brought up from a backup of the first while that one lived on: both take work and
//! give grants under one name. It is closed for good only once all it holds was poured into the first
//! and lies in the first one's checked backups (R30).

use crate::store::office::{Backups, MemJournal, MemOffice};
use crate::world::World;
use crate::zoo::Bug;
use casefile::ScopeId;
use std::mem::swap;
use sync::Hash;
use sync::store::Marks;

/// Whichever of the two offices is not spoken to.
#[derive(Clone, Debug)]
pub struct Second {
    /// Its database.
    pub store: MemOffice,
    journal: MemJournal,
    backups: Backups,
    /// Nobody calls it any more; its disk is still there.
    closing: bool,
}

impl World {
    /// Somebody restores a backup on another machine.
    pub fn second_office(&mut self) {
        let two = crate::zoo::restorable(&self.backups);
        let Some(backup) = self.dice.pick(&two).filter(|it| !it.bad).cloned() else {
            return;
        };
        self.second = Some(Box::new(Second {
            store: backup.copy,
            journal: self.journal.clone(),
            backups: Backups::default(),
            closing: false,
        }));
        self.truth.lives += 1;
        let by_command = self.dice.percent(50);
        self.change_places();
        let office = self.office.clone();
        let started = self.at_the_desk(|desk| match by_command {
            true => office.restored(desk),
            false => office.start(desk),
        });
        let started = started.is_ok();
        self.truth.hold(started, "the second office does not start");
        self.note_orders();
        self.change_places();
    }

    /// Whether a laptop could call the second office.
    pub fn second_takes_calls(&self) -> bool {
        self.second.as_ref().is_some_and(|second| !second.closing)
    }

    /// The other office is spoken to from now on.
    pub fn change_places(&mut self) {
        if let Some(second) = &mut self.second {
            swap(&mut self.store, &mut second.store);
            swap(&mut self.journal, &mut second.journal);
            swap(&mut self.backups, &mut second.backups);
        }
    }

    /// Pours the second office into the first; once the marks cover everything, it is gone.
    pub fn close_second(&mut self) {
        let Some(mut second) = self.second.take() else {
            return;
        };
        if self.bug == Some(Bug::SecondUnpoured) {
            return;
        }
        second.closing = true;
        let office = self.office.clone();
        let poured = self.at_the_desk(|desk| office.pour(desk, &second.store));
        self.truth.hold(poured.is_ok(), "R30: pouring failed");
        self.note_orders();
        if !self.marks_cover(&second) {
            self.second = Some(second);
        }
    }

    fn marks_cover(&self, second: &Second) -> bool {
        second.store.shelf.scopes.iter().all(|(scope, held)| {
            let mut all = held.all();
            all.all(|it| self.backups.cover(*scope, it.hash).unwrap_or(false))
        })
    }

    /// Whether an office or a laptop has an entry, in its log or aside.
    pub fn is_somewhere(&self, scope: ScopeId, hash: Hash) -> bool {
        let second = self.second.iter().map(|it| &it.store.shelf);
        let laptops = self.laptops.iter().map(|it| &it.store.shelf);
        let mut copies = second.chain(laptops).chain([&self.store.shelf]);
        copies.any(|shelf| shelf.holds(scope, hash))
    }
}

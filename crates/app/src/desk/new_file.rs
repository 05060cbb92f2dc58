//! A family's file that is written in one piece: first contact, an import, the sample. Commands are
//! decided one after the other in memory and committed together, so that a piece never stands alone.

use super::Desk;
use crate::fault::Fault;
use casefile::decide::{Context, Decided, Mode};
use casefile::{Action, CaseFile, Deed, FamilyId, On, Place, RecordId, Refusal, Stamp};
use exports::story::{Asked, Stop};

/// A new file, not yet on the disk.
pub struct NewFile<'a> {
    desk: &'a Desk,
    file: CaseFile,
    deeds: Vec<Deed>,
    at: Stamp,
}

impl<'a> NewFile<'a> {
    /// An empty file for a family that nobody wrote about before.
    pub fn new(desk: &'a Desk) -> Self {
        let family = FamilyId(desk.config.ids.draw());
        Self {
            desk,
            file: CaseFile::new(family),
            deeds: Vec::new(),
            at: desk.stamp(),
        }
    }

    /// Whose.
    pub fn family(&self) -> FamilyId {
        self.file.family()
    }

    /// Decides a command as done now.
    pub fn do_now(&mut self, asked: &dyn Asked) -> Result<Option<RecordId>, Refusal> {
        let cx = self.desk.context(None, Mode::Doing);
        self.decide(asked, &cx)
    }

    fn decide(&mut self, asked: &dyn Asked, cx: &Context<'_>) -> Result<Option<RecordId>, Refusal> {
        let decided = asked.decide_on(&self.file, cx)?;
        for deed in decided.deeds {
            let action = self.as_it_will_be(deed.clone());
            self.file.apply(&action);
            self.deeds.push(deed);
        }
        Ok(decided.record)
    }

    /// The vault gives a new scope's deeds the numbers from 1 on in this sitting; what later deeds
    /// say they saw is therefore true before anything is written.
    fn as_it_will_be(&self, deed: Deed) -> Action {
        let earlier = self
            .deeds
            .iter()
            .filter(|earlier| earlier.scope == deed.scope)
            .count();
        deed.at(Place {
            replica: self.desk.vault.replica(),
            sitting: self.desk.vault.sitting(),
            seq: earlier as u64 + 1,
            by: self.desk.by,
            at: self.at,
        })
    }

    /// Everything that was decided, to be committed at once; the record is the family.
    pub fn decided(self) -> Decided {
        Decided {
            record: Some(RecordId(self.family().0)),
            deeds: self.deeds,
        }
    }
}

impl exports::story::Desk for NewFile<'_> {
    type Fault = Fault;

    fn act(&mut self, on: On, asked: &dyn Asked) -> Result<Option<RecordId>, Stop<Fault>> {
        let cx = self.desk.context(Some(on), Mode::Recording);
        self.decide(asked, &cx).map_err(Stop::Refused)
    }
}

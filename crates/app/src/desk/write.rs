//! The one way from a command to the disk: decide, commit, take in, tell. A request that was
//! carried out before is answered from what was kept with it, and not carried out again.

use super::Desk;
use crate::beside::Mark;
use crate::clock::wire;
use crate::commands::envelope::{DraftSlot, OfFamily};
use crate::fault::Fault;
use crate::views::reading::running;
use crate::views::session::Interrupted;
use crate::views::written::Written;
use casefile::decide::{Decide, Decided, Mode};
use casefile::{Action, CaseFile, Compartment, FamilyId};
use std::collections::BTreeSet;
use uuid::Uuid;
use vault::{Batch, DraftKey, VaultError};

/// What may be written in the staff's own file, where no family was ever opened: what lies in it, and
/// taking it off the page or putting it back, as anywhere else.
const STAFF: &[&str] = &[
    "supervision.record",
    "observation.record",
    "staff_pulse.answer",
    "coaching_goal.set",
    "record.remove",
    "record.restore",
];

impl Desk {
    /// The file of whoever writes here: their own side of the work, and no family's.
    pub fn own_file(&self) -> FamilyId {
        FamilyId(self.by.user.0)
    }

    /// That file, empty where nothing was written yet.
    pub fn own(&mut self) -> Result<&CaseFile, Fault> {
        let own = self.own_file();
        self.load(own)?;
        self.any_file(own)
    }

    /// A family's file, or one's own once [`Desk::bring_own`] brought it in.
    pub fn any_file(&self, which: FamilyId) -> Result<&CaseFile, Fault> {
        if which == self.own_file() {
            return self.files.get(&which).ok_or_else(Fault::locked);
        }
        self.file(which)
    }

    /// Brings one's own file in where that is the one meant; a family's lies here already.
    pub fn bring_own(&mut self, which: FamilyId) -> Result<(), Fault> {
        if which == self.own_file() {
            self.load(which)?;
        }
        Ok(())
    }

    /// Carries out a command on a family's file. The reply is JSON: the one that was kept.
    pub fn write<C: Decide>(&mut self, of: OfFamily, command: &C) -> Result<String, Fault> {
        if let Some(reply) = self.answered(of.request)? {
            return Ok(reply);
        }
        self.load(of.family)?;
        let opens = C::NAME == "family.open_file";
        let is_own = of.family == self.own_file() && STAFF.contains(&C::NAME);
        let file = match opens || is_own {
            true => self.files.get(&of.family).ok_or_else(Fault::locked)?,
            false => self.file(of.family)?,
        };
        let mode = if of.late {
            Mode::Recording
        } else {
            Mode::Doing
        };
        let decided = command.decide(file, &self.context(of.on, mode))?;
        let draft = of.draft_done.map(|slot| key(of.family, slot));
        self.commit(of.family, decided, of.request, draft)
    }

    /// The reply to a request that was carried out before.
    pub fn answered(&self, request: Option<Uuid>) -> Result<Option<String>, Fault> {
        match request {
            Some(request) => Ok(self.vault.saved_reply(request)?),
            None => Ok(None),
        }
    }

    /// Commits what was decided and takes it in. When it returns, it is on the disk.
    pub fn commit(
        &mut self,
        family: FamilyId,
        decided: Decided,
        request: Option<Uuid>,
        draft_done: Option<DraftKey>,
    ) -> Result<String, Fault> {
        self.has_the_bytes(&decided)?;
        self.hold_what_is_narrower(family, &decided)?;
        let saved_at = wire(&self.clock().now());
        let reply = crate::call::reply(&Written {
            record: decided.record,
            saved_at,
        })?;
        let batch = Batch {
            deeds: decided.deeds,
            by: self.by,
            at: self.stamp(),
            draft_done,
            request: request.map(|request| (request, reply.clone())),
        };
        match self.vault.commit(batch) {
            Ok(actions) => self.take_in(family, &actions)?,
            Err(VaultError::AlreadyDone) => {
                return self
                    .answered(request)?
                    .ok_or_else(|| Fault::from(VaultError::AlreadyDone));
            }
            Err(error) => return Err(error.into()),
        }
        Ok(reply)
    }

    /// The vault learns whose a narrower compartment is before anything is written into it.
    fn hold_what_is_narrower(&mut self, family: FamilyId, decided: &Decided) -> Result<(), Fault> {
        for compartment in [Compartment::Restricted, Compartment::Process] {
            let scope = compartment.scope(family);
            if decided.deeds.iter().any(|deed| deed.scope == scope) {
                self.vault.hold_scope(scope, family, compartment)?;
            }
        }
        Ok(())
    }

    /// Brings the file in memory level with what was committed.
    fn take_in(&mut self, family: FamilyId, actions: &[Action]) -> Result<(), Fault> {
        self.load(family)?;
        self.briefs.remove(&family);
        let mut areas = BTreeSet::new();
        if let Some(file) = self.files.get_mut(&family) {
            for action in actions {
                areas.extend(action.changes.iter().map(|change| change.kind.to_string()));
                file.apply(action);
            }
        }
        self.saved(Some(family), areas.into_iter().collect());
        self.mark_meeting(family);
        Ok(())
    }

    /// Keeps the hours of a running meeting where the closed door can read them.
    pub(crate) fn mark_meeting(&self, family: FamilyId) {
        let mark = Mark::of(&self.config.data_dir);
        let meeting = self.files.get(&family).and_then(running);
        match meeting.and_then(|meeting| meeting.started_at()) {
            Some(began) => mark.write(&Interrupted {
                began_at: began
                    .moment()
                    .map_or_else(|| began.to_string(), |at| wire(&at)),
                saved_at: wire(&self.clock().now()),
            }),
            None if self.running().is_none() => mark.remove(),
            None => {}
        }
    }
}

/// A draft's place in the vault.
pub(crate) fn key(family: FamilyId, slot: DraftSlot) -> DraftKey {
    DraftKey {
        family,
        meeting: slot.meeting,
        slot: slot.slot,
    }
}

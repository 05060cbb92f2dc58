//! What the family told, in one summary that is theirs to approve; its needs over time; the rules
//! the team set itself. Nobody outside the family reads a summary it has not approved.

use super::paper::may_have;
use super::sheet::{Sheet, written, zero_to_ten};
use crate::choices::{CarrierClass, InfoClass, NeedStatus};
use crate::ids::RecordId;
use crate::kinds::{Agreement, Discovery, Family, Meeting, Need, View};
use crate::refusal::Refusal;
use crate::words::Words;
use std::collections::BTreeSet;

command! {
    /// Writes the summary of what the family told. A changed summary is approved anew.
    WriteDiscovery = "discovery.write" {
        /// Which summary; a new one where none is named.
        discovery: Option<RecordId>,
        /// The summary.
        words: String,
    }
}

impl WriteDiscovery {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Discovery>(self.discovery)?;
        written("words", &self.words)?;
        let pen = match self.discovery {
            Some(discovery) => sheet.on::<Discovery>(discovery),
            None => sheet.make::<Discovery>(),
        };
        let pen = put!(pen, self: words);
        Ok(pen.clear("approved_on").clear("approved_by").id)
    }
}

command! {
    /// The family says yes to the summary.
    ApproveDiscovery = "discovery.approve" {
        /// Which summary.
        discovery: RecordId,
        /// Who in the family said yes.
        by: Vec<RecordId>,
    }
}

impl ApproveDiscovery {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Discovery>(self.discovery)?;
        of_the_family(sheet, self.discovery, &self.by)?;
        let day = sheet.day();
        let pen = sheet.on::<Discovery>(self.discovery);
        Ok(pen.put("approved_by", &self.by).put("approved_on", &day).id)
    }
}

command! {
    /// The summary goes to somebody on the team.
    ShareDiscovery = "discovery.share" {
        /// Which summary.
        discovery: RecordId,
        /// With whom.
        with: Vec<RecordId>,
    }
}

impl ShareDiscovery {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let known: Discovery<'_> = sheet.one(self.discovery)?;
        sheet.people(&self.with)?;
        if sheet.is_doing() && known.approved_on().is_none() {
            let record = self.discovery;
            return Err(Refusal::FamilyApprovesFirst { record });
        }
        for person in &self.with {
            may_have(sheet, *person, InfoClass::Plan)?;
        }
        let mut shared: Vec<RecordId> = sheet.rows(Discovery::KIND, self.discovery, "shared_with");
        shared.extend(
            self.with
                .iter()
                .filter(|who| !shared.contains(who))
                .copied()
                .collect::<Vec<_>>(),
        );
        let day = sheet.day();
        let pen = sheet.on::<Discovery>(self.discovery);
        Ok(pen.put("shared_with", &shared).put("shared_on", &day).id)
    }
}

/// Somebody of the family is among those who say yes.
pub(super) fn of_the_family(
    sheet: &Sheet<'_>,
    record: RecordId,
    by: &[RecordId],
) -> Result<(), Refusal> {
    sheet.people(by)?;
    let is_family = |who: &RecordId| sheet.file.class_of(*who) == Some(CarrierClass::Family);
    if sheet.is_doing() && !by.iter().any(is_family) {
        return Err(Refusal::FamilyApprovesFirst { record });
    }
    Ok(())
}

command! {
    /// Somebody says how well a need is met, 0 to 10.
    RateNeed = "need.rate" {
        /// Which need.
        need: RecordId,
        /// Who says so.
        by: RecordId,
        /// The number.
        value: i64,
    }
}

impl RateNeed {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Need>(self.need)?;
        sheet.person(self.by)?;
        zero_to_ten(self.value)?;
        let need = sheet.on::<Need>(self.need);
        Ok(need
            .put("met_rating", &self.value)
            .put("rated_by", &self.by)
            .id)
    }
}

command! {
    /// Says where a need stands.
    MoveNeed = "need.move" {
        /// Which need.
        need: RecordId,
        /// Where it stands from now on.
        status: NeedStatus,
    }
}

impl MoveNeed {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Need>(self.need)?;
        Ok(put!(sheet.on::<Need>(self.need), self: status).id)
    }
}

command! {
    /// Puts the needs in the family's own order.
    OrderNeeds = "need.order" {
        /// The needs, the most important first; one that is not named stands behind them.
        needs: Vec<RecordId>,
    }
}

impl OrderNeeds {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let known: BTreeSet<RecordId> = sheet.file.all::<Need>().map(|need| need.id()).collect();
        let asked: BTreeSet<RecordId> = self.needs.iter().copied().collect();
        if asked.len() != self.needs.len() || !asked.is_subset(&known) {
            return Err(Refusal::ListDoesNotMatch { field: "needs" });
        }
        let family = super::family::this_family(sheet)?;
        Ok(sheet.on::<Family>(family).put("need_order", &self.needs).id)
    }
}

command! {
    /// Keeps a rule that the team set itself.
    AddAgreement = "agreement.add" {
        /// The rule, in the words of whoever said it.
        words: Words,
        /// The meeting in which it was agreed.
        meeting: Option<RecordId>,
    }
}

impl AddAgreement {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Meeting>(self.meeting)?;
        let words = sheet.voice("words", &self.words)?;
        let agreement = sheet.make::<Agreement>().put("words", &words);
        Ok(put!(agreement, self: meeting).id)
    }
}

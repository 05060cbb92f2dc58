//! The child and family team: who is on it, from when to when, and who stays after.
//! Nobody is on it twice at once, and a mandated seat is marked openly.

use super::sheet::{Sheet, period};
use crate::choices::{InviteStatus, StaysAfter, SupportKind};
use crate::ids::RecordId;
use crate::kinds::{Person, TeamMember, View};
use crate::refusal::Refusal;
use chrono::NaiveDate;

command! {
    /// Somebody joins the team.
    JoinTeam = "team.join" {
        /// Who.
        person: RecordId,
        /// What kind of support they are; from their role where nothing is said.
        support_kind: Option<SupportKind>,
        /// What the team calls their part.
        role_label: Option<String>,
        /// The first day.
        from: Option<NaiveDate>,
        /// The last day, where it is over already.
        to: Option<NaiveDate>,
        /// Who chose them.
        #[serde(default)]
        chosen_by: Vec<RecordId>,
        /// Whether a court or an agency requires them.
        mandated: Option<bool>,
        /// What they do on the team.
        does: Option<String>,
    }
}

impl JoinTeam {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let person: Person<'_> = sheet.one(self.person)?;
        sheet.people(&self.chosen_by)?;
        period(self.from, self.to)?;
        let since = self.from.or(sheet.is_doing().then_some(sheet.day()));
        if sheet
            .file
            .is_on_team(self.person, since.unwrap_or(sheet.day()))
        {
            let person = self.person;
            return Err(Refusal::AlreadyOnTeam { person });
        }
        let kind = self
            .support_kind
            .or(person.role().and_then(|role| role.support_kind()));
        let member = sheet
            .make::<TeamMember>()
            .put("support_kind", &kind)
            .put("from", &since);
        Ok(put!(member, self: person, role_label, to, chosen_by, mandated, does).id)
    }
}

command! {
    /// Somebody leaves the team.
    LeaveTeam = "team.leave" {
        /// Who.
        person: RecordId,
        /// The last day; the day this happened where nothing is said.
        to: Option<NaiveDate>,
        /// Why.
        reason: Option<String>,
    }
}

impl LeaveTeam {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let to = self.to.unwrap_or(sheet.day());
        let member = seat(sheet, self.person, to)?;
        period(member.from(), Some(to))?;
        let says_why = self
            .reason
            .as_ref()
            .is_some_and(|why| !why.trim().is_empty());
        if sheet.is_doing() && member.mandated() == Some(true) && !says_why {
            let person = self.person;
            return Err(Refusal::MandatedSeat { person });
        }
        Ok(sheet
            .on::<TeamMember>(member.id())
            .put("to", &to)
            .put("left_because", &self.reason)
            .id)
    }
}

command! {
    /// Says whether somebody stays when the team is done.
    SetStaysAfter = "team.stays_after" {
        /// Who.
        person: RecordId,
        /// Yes, no or unsure.
        stays_after: StaysAfter,
    }
}

impl SetStaysAfter {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let member = seat(sheet, self.person, sheet.day())?;
        Ok(put!(sheet.on::<TeamMember>(member.id()), self: stays_after).id)
    }
}

/// The seat that somebody holds on a day.
fn seat<'a>(
    sheet: &Sheet<'a>,
    person: RecordId,
    day: NaiveDate,
) -> Result<TeamMember<'a>, Refusal> {
    sheet.person(person)?;
    sheet
        .file
        .all::<TeamMember>()
        .find(|member| member.person() == Some(person) && member.is_on(day))
        .ok_or(Refusal::NotOnTeam { person })
}

command! {
    /// Somebody is asked onto the team, says whether they come, or was shown how it works.
    PrepareSeat = "team.prepare" {
        /// Who; they hold a seat or are given one.
        person: RecordId,
        /// The day they were asked.
        invited_on: Option<NaiveDate>,
        /// What they said.
        invite_status: Option<InviteStatus>,
        /// The day they were shown how it works.
        oriented_on: Option<NaiveDate>,
    }
}

impl PrepareSeat {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.happened(self.invited_on)?;
        sheet.happened(self.oriented_on)?;
        let member = seat(sheet, self.person, sheet.day())?;
        let pen = sheet.on::<TeamMember>(member.id());
        Ok(put!(pen, self: invited_on, invite_status, oriented_on).id)
    }
}

//! How it goes on without the team: what stays, who is called, and a look back in.
//! The plan for it is the family's to approve, like every plan.

use super::discovery::of_the_family;
use super::sheet::Sheet;
use crate::choices::{AssetKind, YesNoUnknown};
use crate::ids::RecordId;
use crate::kinds::{
    CrisisPlan, IfThen, PostCheck, Service, TransitionAsset, TransitionPlan, WhoWhat,
};
use crate::refusal::Refusal;
use crate::words::Words;
use chrono::NaiveDate;

command! {
    /// Names what stays with the family.
    AddAsset = "asset.add" {
        /// What it is.
        words: Words,
        /// What kind.
        asset_kind: AssetKind,
        /// Who it is, where it is a person on file.
        person: Option<RecordId>,
    }
}

impl AddAsset {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.person(self.person)?;
        let words = sheet.voice("words", &self.words)?;
        let asset = sheet.make::<TransitionAsset>().put("words", &words);
        Ok(put!(asset, self: asset_kind, person).id)
    }
}

command! {
    /// Writes how it goes on, or brings that up to date; a changed plan is approved anew.
    ReviseTransitionPlan = "transition_plan.revise" {
        /// Which plan; a new one where none is named.
        plan: Option<RecordId>,
        /// The if-thens that keep it on track.
        staying_on_track: Option<Vec<RecordId>>,
        /// Who is called, the first one first.
        who_to_call: Option<Vec<WhoWhat>>,
        /// The safety plan as it is left.
        crisis_plan: Option<RecordId>,
        /// How the family can come back.
        how_to_come_back: Option<String>,
        /// Kinds of help that go on.
        services_continuing: Option<Vec<RecordId>>,
        /// Papers that were given along.
        records_given: Option<Vec<String>>,
    }
}

impl ReviseTransitionPlan {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<TransitionPlan>(self.plan)?;
        sheet.knows::<CrisisPlan>(self.crisis_plan)?;
        sheet.knows_all::<IfThen>(self.staying_on_track.as_deref().unwrap_or_default())?;
        sheet.knows_all::<Service>(self.services_continuing.as_deref().unwrap_or_default())?;
        for row in self.who_to_call.iter().flatten() {
            sheet.person(row.who)?;
        }
        let pen = match self.plan {
            Some(plan) => sheet.on::<TransitionPlan>(plan),
            None => sheet.make::<TransitionPlan>(),
        };
        let pen = put!(
            pen,
            self: staying_on_track, who_to_call, crisis_plan, how_to_come_back, services_continuing,
            records_given
        );
        Ok(pen.clear("approved_on").clear("approved_by").id)
    }
}

command! {
    /// The family says yes to how it goes on.
    ApproveTransitionPlan = "transition_plan.approve" {
        /// Which plan.
        plan: RecordId,
        /// Who in the family said yes.
        by: Vec<RecordId>,
    }
}

impl ApproveTransitionPlan {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<TransitionPlan>(self.plan)?;
        of_the_family(sheet, self.plan, &self.by)?;
        let day = sheet.day();
        let pen = sheet.on::<TransitionPlan>(self.plan);
        Ok(pen.put("approved_by", &self.by).put("approved_on", &day).id)
    }
}

command! {
    /// Plans a look back in after the close.
    PlanPostCheck = "post_check.plan" {
        /// The day.
        due: NaiveDate,
    }
}

impl PlanPostCheck {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        if sheet.is_doing() && self.due < sheet.day() {
            return Err(Refusal::NotAllowed { field: "due" });
        }
        Ok(put!(sheet.make::<PostCheck>(), self: due).id)
    }
}

command! {
    /// Keeps how it was when somebody looked back in.
    RecordPostCheck = "post_check.record" {
        /// The planned one; a new one where none is named.
        check: Option<RecordId>,
        /// How it is, in their words.
        how_it_is: Option<Words>,
        /// Whether they came back to services.
        returned_to_services: Option<YesNoUnknown>,
    }
}

impl RecordPostCheck {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<PostCheck>(self.check)?;
        let words = sheet.voice_if("how_it_is", &self.how_it_is)?;
        let day = sheet.day();
        let pen = match self.check {
            Some(check) => sheet.on::<PostCheck>(check),
            None => sheet.make::<PostCheck>(),
        };
        let pen = pen.put("done_on", &day).put("how_it_is", &words);
        Ok(put!(pen, self: returned_to_services).id)
    }
}

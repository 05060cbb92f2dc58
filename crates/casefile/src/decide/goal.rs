//! Goals: what the family wants to be true, and why.
//! A goal is active only with a why in its owner's words; only the family rests or lets one go.

use super::sheet::{Sheet, written};
use crate::choices::{CarrierClass, GoalStatus, LifeDomain};
use crate::ids::RecordId;
use crate::kinds::{Family, Goal, Need, Person, View, Vision};
use crate::refusal::Refusal;
use crate::words::{Origin, Words};
use std::collections::BTreeSet;

command! {
    /// Writes a goal down as a draft; with its why it becomes active at once.
    ProposeGoal = "goal.propose" {
        /// The goal in the family's words.
        words: Words,
        /// Whose goal it is.
        owners: Vec<RecordId>,
        /// Their own reason.
        why: Option<Words>,
        /// The needs it answers.
        #[serde(default)]
        needs: Vec<RecordId>,
        /// The part of life it belongs to.
        domain: Option<LifeDomain>,
    }
}

impl ProposeGoal {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let words = no_mandate(sheet, &self.words)?;
        sheet.people(&self.owners)?;
        sheet.knows_all::<Need>(&self.needs)?;
        let why = self
            .why
            .as_ref()
            .map(|why| theirs(sheet, why, &self.owners))
            .transpose()?;
        let status = match &why {
            Some(why) if why.origin.is_own() => GoalStatus::Active,
            _ => GoalStatus::Draft,
        };
        let opened = sheet.day();
        let goal = sheet
            .make::<Goal>()
            .put("words", &words)
            .put("why", &why)
            .put("status", &status)
            .put("opened", &opened);
        Ok(put!(goal, self: owners, needs, domain).id)
    }
}

command! {
    /// Says why a goal matters.
    SayWhy = "goal.say_why" {
        /// Which goal.
        goal: RecordId,
        /// The person's own reason.
        why: Words,
    }
}

impl SayWhy {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let goal: Goal<'_> = sheet.one(self.goal)?;
        let mut why = theirs(sheet, &self.why, &goal.owners().unwrap_or_default())?;
        // Asked anew and said in the same words: the day is what changed.
        if sheet.is_doing() {
            why.said_on.get_or_insert(sheet.day());
        }
        Ok(sheet.on::<Goal>(self.goal).put("why", &why).id)
    }
}

command! {
    /// Moves a goal: active, resting, reached, changed into another, or let go.
    MoveGoal = "goal.move" {
        /// Which goal.
        goal: RecordId,
        /// Where it stands from now on.
        status: GoalStatus,
        /// Their own reason, needed for `active` where none is on file yet.
        why: Option<Words>,
        /// Who in the family decided it.
        by: Option<RecordId>,
        /// For `changed`: the goal it became, where that one is on file already.
        changed_into: Option<RecordId>,
        /// For `changed`: the goal it becomes, written down with this in one piece.
        becomes: Option<ProposeGoal>,
        /// The state in the file's own words, where it came from elsewhere.
        status_words: Option<String>,
    }
}

impl MoveGoal {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let goal: Goal<'_> = sheet.one(self.goal)?;
        let owners = goal.owners().unwrap_or_default();
        let why = self
            .why
            .as_ref()
            .map(|why| theirs(sheet, why, &owners))
            .transpose()?;
        if self.status == GoalStatus::Active && sheet.is_doing() {
            may_be_active(sheet, &goal, why.as_ref())?;
        }
        sheet.person(self.by)?;
        self.is_theirs_to_rest(sheet)?;
        let changed_into = self.what_it_became(sheet)?;
        let pen = sheet
            .on::<Goal>(self.goal)
            .put("why", &why)
            .put("rested_by", &self.by)
            .put("changed_into", &changed_into);
        Ok(put!(pen, self: status, status_words).id)
    }

    /// Staff may see a goal go quiet; that it rests is for the family to say.
    fn is_theirs_to_rest(&self, sheet: &Sheet<'_>) -> Result<(), Refusal> {
        let rests = matches!(self.status, GoalStatus::Resting | GoalStatus::LetGo);
        let by = self.by.and_then(|who| sheet.file.class_of(who));
        if rests && sheet.is_doing() && by != Some(CarrierClass::Family) {
            let goal = self.goal;
            return Err(Refusal::OnlyTheFamilyRests { goal });
        }
        Ok(())
    }

    /// Both goals stand on the page or neither does: the new one lies in the same deed.
    fn what_it_became(&self, sheet: &mut Sheet<'_>) -> Result<Option<RecordId>, Refusal> {
        sheet.knows::<Goal>(self.changed_into)?;
        if self.changed_into == Some(self.goal) {
            let field = "changed_into";
            return Err(Refusal::NotAllowed { field });
        }
        let Some(becomes) = &self.becomes else {
            return Ok(self.changed_into);
        };
        if self.status != GoalStatus::Changed || self.changed_into.is_some() {
            return Err(Refusal::NotAllowed { field: "becomes" });
        }
        becomes.write_on(sheet).map(Some)
    }
}

command! {
    /// Puts the goals in the family's own order.
    OrderGoals = "goal.order" {
        /// The goals, the most important first; one that is not named stands behind them.
        goals: Vec<RecordId>,
    }
}

impl OrderGoals {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let known: BTreeSet<RecordId> = sheet.file.all::<Goal>().map(|goal| goal.id()).collect();
        let asked: BTreeSet<RecordId> = self.goals.iter().copied().collect();
        if asked.len() != self.goals.len() || !asked.is_subset(&known) {
            return Err(Refusal::ListDoesNotMatch { field: "goals" });
        }
        let family = RecordId(sheet.file.family().0);
        Ok(sheet.on::<Family>(family).put("goal_order", &self.goals).id)
    }
}

command! {
    /// Says a goal in better words; the earlier ones stay in the history.
    RewordGoal = "goal.reword" {
        /// Which goal.
        goal: RecordId,
        /// The family's words.
        words: Words,
    }
}

impl RewordGoal {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Goal>(self.goal)?;
        let words = no_mandate(sheet, &self.words)?;
        Ok(sheet.on::<Goal>(self.goal).put("words", &words).id)
    }
}

command! {
    /// Adds what the family would see if the goal came true.
    AddGoalMarker = "goal.add_marker" {
        /// Which goal.
        goal: RecordId,
        /// What they would see.
        text: String,
    }
}

impl AddGoalMarker {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Goal>(self.goal)?;
        written("text", &self.text)?;
        let mut markers: Vec<String> = sheet.rows(Goal::KIND, self.goal, "markers");
        if !markers.contains(&self.text) {
            markers.push(self.text.clone());
        }
        Ok(sheet.on::<Goal>(self.goal).put("markers", &markers).id)
    }
}

command! {
    /// Says whose a goal is and what it belongs to; what is not given stays as it is.
    UpdateGoal = "goal.update" {
        /// Which goal.
        goal: RecordId,
        /// Whose goal it is.
        owners: Option<Vec<RecordId>>,
        /// The youths it is about.
        youths: Option<Vec<RecordId>>,
        /// The needs it answers.
        needs: Option<Vec<RecordId>>,
        /// The part of life it belongs to.
        domain: Option<LifeDomain>,
        /// The value it stands for.
        value_link: Option<String>,
        /// The hope it belongs to.
        vision: Option<RecordId>,
    }
}

impl UpdateGoal {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Goal>(self.goal)?;
        sheet.people(self.owners.as_deref().unwrap_or_default())?;
        sheet.people(self.youths.as_deref().unwrap_or_default())?;
        sheet.knows_all::<Need>(self.needs.as_deref().unwrap_or_default())?;
        sheet.knows::<Vision>(self.vision)?;
        let goal = sheet.on::<Goal>(self.goal);
        Ok(put!(goal, self: owners, youths, needs, domain, value_link, vision).id)
    }
}

fn no_mandate(sheet: &Sheet<'_>, words: &Words) -> Result<Words, Refusal> {
    if words.origin == Origin::Mandate {
        return Err(Refusal::MandateIsNoGoal);
    }
    sheet.voice("words", words)
}

/// The reason, which is the person's own; in late entry a reason of unknown voice is kept as such.
fn theirs(sheet: &Sheet<'_>, why: &Words, owners: &[RecordId]) -> Result<Words, Refusal> {
    let why = sheet.voice("why", why)?;
    if sheet.is_doing() && !is_the_familys(sheet, &why, owners) {
        return Err(Refusal::WhyMustBeTheirs);
    }
    Ok(why)
}

/// Said, edited or confirmed by somebody of the family, or by one of those whose goal it is: a reason that
/// staff gives in its own voice carries nobody.
fn is_the_familys(sheet: &Sheet<'_>, why: &Words, owners: &[RecordId]) -> bool {
    let is_one_of_them = |who: RecordId| {
        let person = sheet.file.get::<Person<'_>>(who);
        let class = person.and_then(|person| person.role()?.class());
        class == Some(CarrierClass::Family) || owners.contains(&who)
    };
    let voices = [why.said_by, why.confirmed_by];
    why.origin.is_own() && voices.into_iter().flatten().any(is_one_of_them)
}

fn may_be_active(sheet: &Sheet<'_>, goal: &Goal<'_>, given: Option<&Words>) -> Result<(), Refusal> {
    let known = goal.why();
    let owners = goal.owners().unwrap_or_default();
    match given.or(known.as_ref()) {
        Some(why) if is_the_familys(sheet, why, &owners) => Ok(()),
        _ => Err(Refusal::GoalNeedsItsWhy { goal: goal.id() }),
    }
}

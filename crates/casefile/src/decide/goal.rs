//! Goals: what the family wants to be true, and why.
//! A goal is active only with a why in its owner's words; only the family rests or lets one go.

use super::sheet::{Context, Decided, Sheet, on_file, people_on_file, spoken};
use super::Decide;
use crate::choices::{GoalStatus, LifeDomain};
use crate::file::CaseFile;
use crate::ids::RecordId;
use crate::kinds::{Family, Goal, Need, Person, View};
use crate::refusal::Refusal;
use crate::words::{Origin, Words};
use serde::{Deserialize, Serialize};

/// Writes a goal down as a draft; with its why it becomes active at once.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct ProposeGoal {
    /// The goal in the family's words.
    pub words: Words,
    /// Whose goal it is.
    pub owners: Vec<RecordId>,
    /// Their own reason.
    #[serde(default)]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub why: Option<Words>,
    /// The needs it answers.
    #[serde(default)]
    pub needs: Vec<RecordId>,
    /// The part of life it belongs to.
    #[serde(default)]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub domain: Option<LifeDomain>,
}

impl Decide for ProposeGoal {
    const NAME: &'static str = "goal.propose";

    fn decide(&self, file: &CaseFile, cx: &Context<'_>) -> Result<Decided, Refusal> {
        spoken(file, "words", &self.words)?;
        if self.words.origin == Origin::Mandate {
            return Err(Refusal::MandateIsNoGoal);
        }
        people_on_file(file, &self.owners)?;
        for need in &self.needs {
            on_file::<Need<'_>>(file, *need)?;
        }
        let mut sheet = Sheet::new(file, cx, "goal.propose");
        let goal = sheet.fresh();
        sheet.set::<Goal<'_>>(goal, "words", &self.words);
        sheet.set_list::<Goal<'_>>(goal, "owners", &self.owners);
        sheet.set_list::<Goal<'_>>(goal, "needs", &self.needs);
        sheet.set_some::<Goal<'_>>(goal, "domain", &self.domain);
        sheet.set::<Goal<'_>>(goal, "opened", &cx.day());
        let mut status = GoalStatus::Draft;
        if let Some(why) = &self.why {
            theirs(file, why)?;
            sheet.set::<Goal<'_>>(goal, "why", why);
            status = GoalStatus::Active;
        }
        sheet.set::<Goal<'_>>(goal, "status", &status);
        let mut order = goal_order(file);
        order.push(goal);
        sheet.set::<Family<'_>>(RecordId(file.family().0), "goal_order", &order);
        sheet.done(goal)
    }
}

/// Says why a goal matters.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct SayWhy {
    /// Which goal.
    pub goal: RecordId,
    /// The person's own reason.
    pub why: Words,
}

impl Decide for SayWhy {
    const NAME: &'static str = "goal.say_why";

    fn decide(&self, file: &CaseFile, cx: &Context<'_>) -> Result<Decided, Refusal> {
        let goal: Goal<'_> = on_file(file, self.goal)?;
        theirs(file, &self.why)?;
        let mut sheet = Sheet::new(file, cx, "goal.say_why");
        sheet.set::<Goal<'_>>(goal.id(), "why", &self.why);
        sheet.done(goal.id())
    }
}

/// Moves a goal: active, resting, reached, changed into another, or let go.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct MoveGoal {
    /// Which goal.
    pub goal: RecordId,
    /// Where it stands from now on.
    pub status: GoalStatus,
    /// Their own reason, needed for `active` where none is on file yet.
    #[serde(default)]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub why: Option<Words>,
    /// Who in the family decided it.
    #[serde(default)]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub by: Option<RecordId>,
    /// For `changed`: the goal it became.
    #[serde(default)]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub changed_into: Option<RecordId>,
    /// The state in the file's own words, where it came from elsewhere.
    #[serde(default)]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub status_words: Option<String>,
}

impl Decide for MoveGoal {
    const NAME: &'static str = "goal.move";

    fn decide(&self, file: &CaseFile, cx: &Context<'_>) -> Result<Decided, Refusal> {
        let goal: Goal<'_> = on_file(file, self.goal)?;
        if let Some(why) = &self.why {
            theirs(file, why)?;
        }
        if self.status == GoalStatus::Active && cx.is_doing() {
            may_be_active(&goal, self.why.as_ref())?;
        }
        if let Some(by) = self.by {
            on_file::<Person<'_>>(file, by)?;
        }
        if let Some(other) = self.changed_into {
            on_file::<Goal<'_>>(file, other)?;
        }
        let mut sheet = Sheet::new(file, cx, "goal.move");
        sheet.set::<Goal<'_>>(goal.id(), "status", &self.status);
        sheet.set_some::<Goal<'_>>(goal.id(), "why", &self.why);
        sheet.set_some::<Goal<'_>>(goal.id(), "rested_by", &self.by);
        sheet.set_some::<Goal<'_>>(goal.id(), "changed_into", &self.changed_into);
        sheet.set_some::<Goal<'_>>(goal.id(), "status_words", &self.status_words);
        sheet.done(goal.id())
    }
}

/// Puts the goals in the family's own order.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct OrderGoals {
    /// Every goal, the most important first.
    pub goals: Vec<RecordId>,
}

impl Decide for OrderGoals {
    const NAME: &'static str = "goal.order";

    fn decide(&self, file: &CaseFile, cx: &Context<'_>) -> Result<Decided, Refusal> {
        let mut asked = self.goals.clone();
        let mut known: Vec<RecordId> = file.all::<Goal<'_>>().map(|goal| goal.id()).collect();
        asked.sort();
        known.sort();
        if asked != known {
            return Err(Refusal::ListDoesNotMatch { field: "goals" });
        }
        let mut sheet = Sheet::new(file, cx, "goal.order");
        sheet.set::<Family<'_>>(RecordId(file.family().0), "goal_order", &self.goals);
        sheet.done(None)
    }
}

fn theirs(file: &CaseFile, why: &Words) -> Result<(), Refusal> {
    spoken(file, "why", why)?;
    if why.origin.is_own() {
        Ok(())
    } else {
        Err(Refusal::WhyMustBeTheirs)
    }
}

fn may_be_active(goal: &Goal<'_>, given: Option<&Words>) -> Result<(), Refusal> {
    let known = goal.why();
    match given.or(known.as_ref()) {
        Some(why) if why.origin.is_own() => Ok(()),
        _ => Err(Refusal::GoalNeedsItsWhy { goal: goal.id() }),
    }
}

fn goal_order(file: &CaseFile) -> Vec<RecordId> {
    file.this_family()
        .and_then(|family| family.goal_order())
        .unwrap_or_else(|| file.all::<Goal<'_>>().map(|goal| goal.id()).collect())
}

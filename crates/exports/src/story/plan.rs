//! Enters the plan and what happened between meetings: goals on their dates, the safety plan with
//! each revision, wins, hard moments, changes the family made.

use super::clerk::{Clerk, Done};
use super::desk::{Desk, Stop};
use super::enter::some;
use super::maps;
use super::shape::{Between, CrisisPlan, Goal};
use casefile::decide::{
    DeclarePause, MoveGoal, ProposeGoal, RecordAccommodation, RecordIncident, RecordReminder,
    RecordWin, ReviseCrisisPlan, TellAdaptation, WriteNote,
};
use casefile::kinds::WhoWhat;
use casefile::{GoalStatus, On, RecordId, TalkKind, YesNoUnknown};

impl<D: Desk> Clerk<'_, D> {
    pub(super) fn open_goal(&mut self, on: &On, at: usize) -> Done<D::Fault> {
        let story = self.story;
        let Some(row) = story.sheet.goals.get(at) else {
            return Ok(());
        };
        let need = row.need.as_ref();
        let propose = ProposeGoal {
            words: self.words(&row.text, row.words_of.as_deref()),
            owners: self.owners(row),
            why: row
                .why
                .as_ref()
                .map(|why| self.words(&why.text, why.by.as_deref())),
            needs: need
                .and_then(|id| self.became.needs.get(id).copied())
                .into_iter()
                .collect(),
            domain: None,
        };
        if let Some(id) = self.put(on, &format!("goals[{at}]"), &propose)? {
            self.became.goals.insert(row.id.clone(), id);
            if row
                .status
                .first()
                .is_some_and(|status| status.date == row.opened)
            {
                self.move_goal(on, at, 0)?;
            }
        }
        Ok(())
    }

    /// Whose goal it is: the one whose words it has, where they are family; else whoever's need
    /// it answers.
    fn owners(&self, row: &Goal) -> Vec<RecordId> {
        let sheet = &self.story.sheet;
        let is_family = |id: &&String| {
            let person = sheet.people.iter().find(|person| person.id == **id);
            person
                .and_then(|person| maps::role(&person.role)?.class())
                .is_some_and(|class| class == casefile::CarrierClass::Family)
        };
        let of_need = || {
            let need = sheet.needs.iter().find(|need| need.id == row.need)?;
            need.person.as_ref()
        };
        let owner = row.words_of.as_ref().filter(is_family).or_else(of_need);
        owner.and_then(|id| self.who(id)).into_iter().collect()
    }

    pub(super) fn move_goal(&mut self, on: &On, at: usize, row: usize) -> Done<D::Fault> {
        let story = self.story;
        let place = format!("goals[{at}].status[{row}]");
        let Some(goal) = story.sheet.goals.get(at) else {
            return Ok(());
        };
        let (Some(id), Some(told)) = (
            self.became.goals.get(&goal.id).copied(),
            goal.status.get(row),
        ) else {
            self.keep(&place);
            return Ok(());
        };
        let (status, status_words) = maps::goal_status(&told.value);
        let known = self.became.goal_status.get(&goal.id).copied();
        let status = status.or(known).unwrap_or(GoalStatus::Draft);
        let is_replaced = status == GoalStatus::Changed;
        let step = MoveGoal {
            goal: id,
            status,
            why: None,
            by: self.who_if(&told.by),
            changed_into: self.goal(&told.by).filter(|_| is_replaced),
            becomes: None,
            status_words,
        };
        if self.put(on, &place, &step)?.is_some() {
            self.became.goal_status.insert(goal.id.clone(), status);
        }
        Ok(())
    }

    /// The file holds the plan as it last stood, with the day and the reason of each revision.
    pub(super) fn crisis_plan(&mut self, on: &On, at: usize) -> Done<D::Fault> {
        let story = self.story;
        let Some(row) = &story.sheet.crisis_plan else {
            return Ok(());
        };
        let known = self.became.crisis_plan;
        let because = self.because(row, at, on);
        let revise = match known {
            None => self.whole_plan(row, because),
            Some(plan) => revision(Some(plan), because),
        };
        let place = match row.updated.get(at) {
            Some(_) => format!("crisis_plan.updated[{at}]"),
            None => "crisis_plan".to_owned(),
        };
        let id = self.put(on, &place, &revise)?;
        self.became.crisis_plan = known.or(id);
        Ok(())
    }

    /// The reason of a revision. Two with the same reason are two, so the day tells them apart.
    fn because(&mut self, row: &CrisisPlan, at: usize, on: &On) -> Option<String> {
        let told = row.updated.get(at)?;
        let mut why = told
            .why
            .as_deref()
            .and_then(some)
            .unwrap_or_else(|| on.day().to_string());
        if self.became.revised_because.as_ref() == Some(&why) {
            why = format!("{why} ({})", on.day());
        }
        self.became.revised_because = Some(why.clone());
        Some(why)
    }

    fn whole_plan(&self, row: &CrisisPlan, because: Option<String>) -> ReviseCrisisPlan {
        let mut steps: Vec<_> = row.steps.iter().collect();
        steps.sort_by_key(|step| step.order.unwrap_or(i64::MAX));
        let call_order = steps
            .into_iter()
            .map(|step| {
                let who = self.who_if(&step.who);
                WhoWhat {
                    who,
                    what: step.what.clone(),
                    name: match who {
                        Some(_) => String::new(),
                        None => step.who.clone().unwrap_or_default(),
                    },
                }
            })
            .collect();
        ReviseCrisisPlan {
            family_definition: row.crisis_means.clone(),
            triggers: Some(row.triggers.clone()),
            early_signs: Some(row.early_signs.clone()),
            what_helps: Some(row.helps.clone()),
            what_makes_it_worse: Some(row.makes_worse.clone()),
            call_order: Some(call_order),
            ..revision(None, because)
        }
    }

    pub(super) fn between(&mut self, on: &On, at: usize) -> Done<D::Fault> {
        let story = self.story;
        let Some(row) = story.sheet.between.get(at) else {
            return Ok(());
        };
        let place = format!("between[{at}]");
        let by = self.who_if(&row.by);
        let goal = self.goal_about(row);
        let words = row.text.clone();
        match row.kind.as_str() {
            "win" => self.put(on, &place, &RecordWin { words, by, goal }),
            "incident" => {
                let incident = RecordIncident {
                    words,
                    by,
                    goal,
                    level: None,
                    plan_used: None,
                    first_responder: None,
                };
                self.put(on, &place, &incident)
            }
            "accommodation" => {
                let arranged = RecordAccommodation {
                    words,
                    by,
                    goal,
                    asked_by: None,
                    made: None,
                };
                self.put(on, &place, &arranged)
            }
            "adaptation" => self.adaptation(on, &place, row),
            "pause" => {
                let pause = DeclarePause {
                    from: row.from.unwrap_or(on.day()),
                    to: row.to,
                    asked_by: by,
                    why: some(&row.text),
                };
                self.put(on, &place, &pause)
            }
            "reminder" if self.step_about(row).is_some() => self.reminder(on, &place, row),
            _ => self.other(on, &place, row),
        }
        .map(|_| ())
    }

    fn step_about(&self, row: &Between) -> Option<RecordId> {
        self.became.steps.get(row.about.as_deref()?).copied()
    }

    /// The goal a row is about, or the goal of the step that it is about.
    fn goal_about(&self, row: &Between) -> Option<RecordId> {
        let about = row.about.as_deref()?;
        let steps = self
            .story
            .sheet
            .meetings
            .iter()
            .flat_map(|meeting| &meeting.steps_new);
        let of_step = || {
            steps
                .into_iter()
                .find(|step| step.id == about)?
                .goal
                .as_deref()
        };
        let known = self.became.goals.get(about);
        known.or_else(|| self.became.goals.get(of_step()?)).copied()
    }

    fn adaptation(
        &mut self,
        on: &On,
        place: &str,
        row: &Between,
    ) -> Result<Option<RecordId>, Stop<D::Fault>> {
        let mut what_changed = self.words(&row.text, row.by.as_deref());
        // Who made the change is known; that these are their words is not.
        what_changed.origin = casefile::Origin::StaffParaphrase;
        let tell = TellAdaptation {
            step: self.step_about(row),
            goal: self.goal_about(row),
            what_changed,
            by: self.who_if(&row.by),
            since: row.date,
            why: None,
            outcome: None,
        };
        self.put(on, place, &tell)
    }

    /// A reminder has no words of its own: what the file says about it is kept as a note.
    fn reminder(
        &mut self,
        on: &On,
        place: &str,
        row: &Between,
    ) -> Result<Option<RecordId>, Stop<D::Fault>> {
        let Some(step) = self.step_about(row) else {
            return self.other(on, place, row);
        };
        let reminder = RecordReminder {
            step,
            by: self.who_if(&row.by),
            to: None,
            channel: None,
            asked_for: YesNoUnknown::Unknown,
            led_to_done: None,
            before_meeting: None,
        };
        let id = self.put(on, place, &reminder)?;
        if some(&row.text).is_some() {
            self.other(on, place, row)?;
        }
        Ok(id)
    }

    fn other(
        &mut self,
        on: &On,
        place: &str,
        row: &Between,
    ) -> Result<Option<RecordId>, Stop<D::Fault>> {
        let note = WriteNote {
            meeting: None,
            check_in: None,
            speaker: self.who_if(&row.by),
            talk_kind: Some(TalkKind::Information),
            text: match some(&row.text) {
                Some(text) => format!("{}: {text}", row.kind),
                None => row.kind.clone(),
            },
            verbatim: false,
            goal: self.goal_about(row),
            step: self.step_about(row),
            about: None,
            privacy: None,
            segment: None,
            meeting_step: None,
            lang: self.story.sheet.language.clone(),
        };
        self.put(on, place, &note)
    }
}

fn revision(plan: Option<RecordId>, because: Option<String>) -> ReviseCrisisPlan {
    ReviseCrisisPlan {
        plan,
        whose: Vec::new(),
        family_definition: None,
        triggers: None,
        early_signs: None,
        what_helps: None,
        what_makes_it_worse: None,
        call_order: None,
        contacts: None,
        safe_storage: None,
        siblings_and_pets: None,
        because,
        prevention_steps: None,
        levels: None,
        safe_medicines: None,
        safe_firearms: None,
        safe_sharps: None,
        not_for_household: None,
    }
}

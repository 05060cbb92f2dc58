//! Goals, ideas, decisions and the plan's paper: whose words, whose choice, still alive?

use super::Held;
use crate::choices::*;
use crate::guide::Why;
use crate::guide::facts::{Facts, day_of};
use crate::ids::RecordId;
use crate::kinds::*;
use crate::register::Record;
use crate::words::{Origin, Words};
use chrono::NaiveDate;

/// Meetings held since anybody last mentioned an active goal, with the goal; the most silent first.
fn silent<'a>(facts: &Facts<'a>) -> Option<(Goal<'a>, usize)> {
    if facts
        .file
        .all::<Pause<'_>>()
        .any(|pause| pause.to().is_none())
    {
        return None;
    }
    facts
        .goals()
        .filter(|goal| goal.status() == Some(GoalStatus::Active))
        .map(|goal| {
            let last = last_mention(facts, &goal);
            let unheard = |day: NaiveDate| last.is_none_or(|last| day > last);
            (
                goal,
                facts.held.iter().filter(|(day, _)| unheard(*day)).count(),
            )
        })
        .filter(|(_, meetings)| *meetings > 0)
        .reduce(|most, next| if next.1 > most.1 { next } else { most })
}

/// The last day on which a goal came up: by itself, by a step, a note, a ruler, a decision.
fn last_mention(facts: &Facts<'_>, goal: &Goal<'_>) -> Option<NaiveDate> {
    let file = facts.file;
    let id = Some(goal.id());
    let steps: Vec<RecordId> = file
        .all::<Step<'_>>()
        .filter(|step| step.goal() == id)
        .map(|step| step.id())
        .collect();
    let mine = |step: Option<RecordId>| step.is_some_and(|step| steps.contains(&step));
    let mut days = vec![last_write(goal.record())];
    days.extend(
        file.all::<Step<'_>>()
            .filter(|it| it.goal() == id)
            .map(|it| last_write(it.record())),
    );
    days.extend(
        file.all::<Note<'_>>()
            .filter(|it| it.goal() == id || mine(it.step()))
            .map(|it| last_write(it.record())),
    );
    days.extend(
        file.all::<AgendaItem<'_>>()
            .filter(|it| it.goal() == id)
            .map(|it| last_write(it.record())),
    );
    days.extend(
        file.all::<Ruler<'_>>()
            .filter(|it| it.goal() == id || mine(it.step()))
            .map(|it| last_write(it.record())),
    );
    days.extend(
        file.all::<Decision<'_>>()
            .filter(|it| it.goal() == id)
            .map(|it| last_write(it.record())),
    );
    days.extend(
        file.all::<StepReview<'_>>()
            .filter(|it| mine(it.step()))
            .map(|it| last_write(it.record())),
    );
    days.extend(
        file.all::<Adaptation<'_>>()
            .filter(|it| it.goal() == id || mine(it.step()))
            .map(|it| last_write(it.record())),
    );
    days.into_iter().flatten().max()
}

fn last_write(record: &Record) -> Option<NaiveDate> {
    let heads = record.fields().flat_map(|(_, field)| field.heads());
    heads.map(|head| head.on.day()).max()
}

pub(super) fn goal_silent(facts: &Facts<'_>) -> Option<Held> {
    let (goal, meetings) = silent(facts)?;
    let words = facts.sayable(goal.words())?;
    let why = Why::new("why-goal-silent").number("count", meetings);
    Held::with(why, vec![("goal", words)])
}

pub(super) fn goals_to_choose(facts: &Facts<'_>) -> Option<Held> {
    let open = facts
        .goals()
        .filter(|goal| goal.status() == Some(GoalStatus::Active))
        .count();
    if open > 4 {
        return Held::why(Why::new("why-many-goals").number("count", open));
    }
    let (_, meetings) = silent(facts)?;
    (meetings >= 2).then_some(())?;
    Held::why(Why::new("why-goal-silent").number("count", meetings))
}

pub(super) fn goal_without_why(facts: &Facts<'_>) -> Option<Held> {
    let count = facts.goals().filter(|goal| goal.why().is_none()).count();
    (count > 0).then_some(())?;
    Held::why(Why::new("why-goal-without-why").number("count", count))
}

pub(super) fn goal_in_agency_words(facts: &Facts<'_>) -> Option<Held> {
    let ours = |goal: &Goal<'_>| {
        goal.words()
            .is_some_and(|words| words.origin == Origin::StaffParaphrase)
    };
    let count = facts.goals().filter(ours).count();
    (count > 0).then_some(())?;
    Held::why(Why::new("why-goal-in-agency-words").number("count", count))
}

pub(super) fn must_do_without_reason(facts: &Facts<'_>) -> Option<Held> {
    let count = facts
        .file
        .all::<MustDo<'_>>()
        .filter(|must| {
            must.family_reason().is_none() && must.status().is_none_or(StepStatus::is_open)
        })
        .count();
    (count > 0).then_some(())?;
    Held::why(Why::new("why-must-do-without-reason").number("count", count))
}

/// Life changed since the last meeting but one, and nothing on file answers it.
pub(super) fn life_changed(facts: &Facts<'_>) -> Option<Held> {
    let after = facts
        .held
        .get(1)
        .or(facts.held.first())
        .map(|(day, _)| *day);
    let changed = facts
        .file
        .all::<LifeEvent<'_>>()
        .filter(|event| event.answered_by().is_none_or(|links| links.is_empty()));
    let day = changed
        .filter_map(|event| day_of(event.record()))
        .filter(|day| *day <= facts.now.today && after.is_none_or(|after| *day > after))
        .max()?;
    let answers = |record: &Record| day_of(record).is_some_and(|at| at >= day);
    let answered = facts
        .file
        .all::<Adaptation<'_>>()
        .any(|it| answers(it.record()))
        || facts
            .file
            .all::<Decision<'_>>()
            .any(|it| answers(it.record()));
    (!answered).then_some(())?;
    Held::key("why-life-changed")
}

/// Ideas since the last meeting for a goal on the plan that nobody has chosen from yet.
fn ideas<'a>(facts: &Facts<'a>) -> Option<Vec<Idea<'a>>> {
    let chosen: Vec<_> = facts
        .file
        .all::<Strategy<'_>>()
        .filter_map(|it| it.goal())
        .collect();
    let taken: Vec<_> = facts
        .taken_up_now()
        .iter()
        .filter_map(|it| it.goal())
        .collect();
    facts.goals().map(|goal| goal.id()).find_map(|goal| {
        let ideas: Vec<Idea<'a>> = facts
            .file
            .all::<Idea<'a>>()
            .filter(|idea| idea.goal() == Some(goal))
            .filter(|idea| day_of(idea.record()).is_some_and(|day| facts.is_since(day)))
            .collect();
        let open = !ideas.is_empty() && !chosen.contains(&goal) && !taken.contains(&goal);
        open.then_some(ideas)
    })
}

/// Before anything else is offered, the family's own ideas: where a service was named first, or
/// where staff raised an idea before anybody of the family did.
pub(super) fn family_ideas_first(facts: &Facts<'_>) -> Option<Held> {
    if service_came_first(facts) {
        return Held::key("why-service-first");
    }
    staff_idea_first(facts)
}

/// A service is being typed, stands on file or stands in place of a need, and no idea of the
/// family's was heard since the last meeting.
pub(in crate::guide) fn service_came_first(facts: &Facts<'_>) -> bool {
    let heard = facts.file.all::<Idea<'_>>().any(|idea| {
        let recent = day_of(idea.record()).is_some_and(|day| facts.is_since(day));
        recent && facts.is_ours(idea.raised_by())
    });
    !heard && service_is_named(facts)
}

fn service_is_named(facts: &Facts<'_>) -> bool {
    let is_new = |record: &Record| day_of(record).is_some_and(|day| facts.is_since(day));
    let mut services = facts.file.all::<Service<'_>>();
    facts.library.names_a_service(facts.now.typed)
        || services.any(|service| is_new(service.record()))
        || service_for_a_need(facts).is_some_and(|need| is_new(need.record()))
}

/// A need in staff words that names a service.
pub(super) fn service_for_a_need<'a>(facts: &Facts<'a>) -> Option<Need<'a>> {
    facts.file.all::<Need<'a>>().find(|need| {
        let standing = matches!(
            need.status(),
            None | Some(NeedStatus::Named | NeedStatus::Chosen)
        );
        let ours = |words: &Words| words.origin == Origin::StaffParaphrase;
        let names = |words: Words| ours(&words) && facts.library.names_a_service(&words.text);
        standing && need.words().is_some_and(names)
    })
}

fn staff_idea_first(facts: &Facts<'_>) -> Option<Held> {
    let ideas = ideas(facts)?;
    let family = ideas.iter().any(|idea| facts.is_ours(idea.raised_by()));
    let staff = ideas.iter().any(|idea| facts.is_staff(idea.raised_by()));
    (staff && !family).then_some(())?;
    Held::key("why-staff-idea-first")
}

pub(super) fn few_ideas(facts: &Facts<'_>) -> Option<Held> {
    let ideas = ideas(facts)?;
    let family = ideas.iter().any(|idea| facts.is_ours(idea.raised_by()));
    (family && ideas.len() < 3).then_some(())?;
    Held::why(Why::new("why-few-ideas").number("count", ideas.len()))
}

pub(super) fn options_on_the_table(facts: &Facts<'_>) -> Option<Held> {
    let ideas = ideas(facts)?;
    (ideas.len() >= 2).then_some(())?;
    Held::why(Why::new("why-options-on-the-table").number("count", ideas.len()))
}

/// Of three decisions or more in this meeting and the two before, fewer than six in ten were the
/// family's.
pub(super) fn team_decided(facts: &Facts<'_>) -> Option<Held> {
    let mut near: Vec<RecordId> = facts.held.iter().take(2).map(|(_, it)| it.id()).collect();
    near.extend(facts.now.meeting);
    let modes: Vec<DecisionMode> = facts
        .file
        .all::<Decision<'_>>()
        .filter(|it| it.meeting().is_some_and(|meeting| near.contains(&meeting)))
        .filter_map(|it| it.mode())
        .filter(|mode| *mode != DecisionMode::Mandated)
        .collect();
    let theirs = modes
        .iter()
        .filter(|mode| {
            matches!(
                mode,
                DecisionMode::FamilyChose | DecisionMode::FamilyWithTeam
            )
        })
        .count();
    (modes.len() >= 3 && theirs * 10 < modes.len() * 6).then_some(())?;
    let why = Why::new("why-team-decided").number("count", modes.len());
    Held::why(why.number("theirs", theirs))
}

pub(super) fn plan_copy_missing(facts: &Facts<'_>) -> Option<Held> {
    let newest = facts.file.all::<PlanVersion<'_>>().last()?;
    let given = facts
        .file
        .all::<CopyGiven<'_>>()
        .any(|copy| copy.plan_version() == Some(newest.id()));
    (!given).then_some(())?;
    Held::key("why-plan-copy-missing")
}

//! A family's page as of a day: the hope leads, never the problem list.

use super::fill::{
    adaptation, between_since, goal_view, if_thens, is_open_here, matters, meeting_row, small,
    step_view, strengths,
};
use super::{
    CultureView, FamilyView, GoalView, MeetingRow, MustDoView, NeedView, ServiceView, StepView,
    TeamRow,
};
use crate::views::people::QuoteView;
use crate::views::reading::shown_text;
use crate::views::reading::{
    Order, day_of, family_name, holder, holds_a_former_name, home_language, in_time, meeting_day,
    next_planned, person, person_if, quote, when,
};
use casefile::file::Shown;
use casefile::file::is_for_staff;
use casefile::kinds::{
    Adaptation, Agreement, CrisisPlan, CultureNote, Goal, Meeting, MustDo, Need, Service, Step,
    TeamMember, Unplaced, Vision,
};
use casefile::{GoalStatus, RecordId, View};
use chrono::NaiveDate;

/// Fills a family's page. Drafts are no part of a file: whoever holds them adds them.
pub fn show(file: &Shown, today: NaiveDate) -> FamilyView {
    let order = Order::of(file);
    let (steps, older_steps) = open_steps(file, &order);
    let (goals, past_goals) = goals(file, &order);
    FamilyView {
        family: file.family(),
        name: family_name(file),
        home_language: home_language(file),
        hopes: hopes(file, &order),
        strengths: strengths(file, &order),
        needs: needs(file, &order, today),
        goals,
        past_goals,
        team: team(file, &order, &steps, today),
        steps,
        older_steps,
        if_thens: if_thens(file),
        adaptations: in_time(file.all::<Adaptation<'_>>())
            .iter()
            .rev()
            .filter_map(|row| adaptation(file, row))
            .collect(),
        must_dos: must_dos(file),
        between: between_since(file, None),
        meetings: meetings(file),
        unplaced: unplaced(file),
        has_safety_plan: file.all::<CrisisPlan<'_>>().next().is_some(),
        culture: culture(file),
        mission: file
            .this_family()
            .and_then(|family| quote(file, &family, "mission")),
        agreements: in_time(file.all::<Agreement<'_>>())
            .iter()
            .filter_map(|row| quote(file, row, "words"))
            .collect(),
        running: file.meeting_in_progress().map(|meeting| meeting.id()),
        usual_kind: file.usual_kind(),
        next: next_planned(file, today).map(|meeting| meeting_row(file, &meeting)),
        drafts: Vec::new(),
    }
}

/// Each holder's hope, side by side.
pub(crate) fn hopes(file: &Shown, order: &Order) -> Vec<QuoteView> {
    let mut rows = in_time(file.all::<Vision<'_>>());
    rows.sort_by_key(|vision| order.rank(holder(vision)));
    rows.iter()
        .filter_map(|vision| {
            let mut words = quote(file, vision, "words")?;
            words.by = words.by.or_else(|| person_if(file, vision.holder()));
            Some(words)
        })
        .collect()
}

fn needs(file: &Shown, order: &Order, today: NaiveDate) -> Vec<NeedView> {
    let help = in_time(file.all::<Service<'_>>());
    let mut rows = in_time(file.all::<Need<'_>>());
    let theirs: Vec<RecordId> = file
        .this_family()
        .and_then(|family| family.need_order())
        .unwrap_or_default();
    rows.sort_by_key(|need| {
        let at = theirs.iter().position(|id| *id == need.id());
        let rank = need.rank().unwrap_or(i64::MAX);
        (at.unwrap_or(usize::MAX), rank, order.rank(need.person()))
    });
    rows.iter()
        .filter(|need| is_for_staff(Need::KIND, need.record(), "words"))
        .filter_map(|need| {
            Some(NeedView {
                id: need.id(),
                person: person_if(file, need.person()),
                words: quote(file, need, "words")?,
                domain: need.domain(),
                met: need.met_rating().map(small),
                met_by: person_if(file, need.rated_by()),
                met_on: day_of(need.record(), "met_rating").map(|day| day.to_string()),
                matters: matters(file, need.id(), order),
                services: services(file, &help, need.id(), today),
            })
        })
        .collect()
}

fn culture(file: &Shown) -> Vec<CultureView> {
    in_time(file.all::<CultureNote<'_>>())
        .iter()
        .filter_map(|row| {
            Some(CultureView {
                id: row.id(),
                topic: row.topic().unwrap_or_default(),
                words: quote(file, row, "words")?,
            })
        })
        .collect()
}

/// The help that serves a need: what goes on, then what is over.
fn services(
    file: &Shown,
    help: &[Service<'_>],
    need: RecordId,
    today: NaiveDate,
) -> Vec<ServiceView> {
    let serve = help.iter().filter(|row| row.need() == Some(need));
    let mut rows: Vec<ServiceView> = serve.map(|row| service(file, row, today)).collect();
    rows.sort_by_key(|row| row.over);
    rows
}

fn service(file: &Shown, row: &Service<'_>, today: NaiveDate) -> ServiceView {
    ServiceView {
        id: row.id(),
        what: row.what().unwrap_or_default(),
        reason: quote(file, row, "reason"),
        who: row.who().unwrap_or_default(),
        how_often: row.how_often().unwrap_or_default(),
        from: row.from().map(|day| day.to_string()),
        to: row.to().map(|day| day.to_string()),
        ends_when: row.ends_when().unwrap_or_default(),
        ended_because: row.ended_because().unwrap_or_default(),
        over: row.to().is_some_and(|day| day <= today),
    }
}

/// Goals on the plan in the family's order, and those that are not, the newest first.
pub(crate) fn goals(file: &Shown, order: &Order) -> (Vec<GoalView>, Vec<GoalView>) {
    let theirs: Vec<RecordId> = file
        .this_family()
        .and_then(|family| family.goal_order())
        .unwrap_or_default();
    let mut all = in_time(file.all::<Goal<'_>>());
    all.sort_by_key(|goal| {
        let at = theirs.iter().position(|id| *id == goal.id());
        at.unwrap_or(usize::MAX)
    });
    let mut now = Vec::new();
    let mut past = Vec::new();
    for view in all.iter().filter_map(|goal| goal_view(file, goal, order)) {
        if view.status.is_on_the_plan() {
            now.push(view);
        } else {
            past.push(view);
        }
    }
    past.sort_by(|a, b| (&b.since, rested(b)).cmp(&(&a.since, rested(a))));
    (now, past)
}

fn rested(goal: &GoalView) -> bool {
    goal.status == GoalStatus::Resting
}

/// Open steps by carrier, family and friends first; those that nobody looked at lately apart.
pub(crate) fn open_steps(file: &Shown, order: &Order) -> (Vec<StepView>, Vec<StepView>) {
    let mut open: Vec<Step<'_>> = in_time(file.all::<Step<'_>>());
    open.retain(is_open_here);
    open.sort_by_key(|step| (order.rank(step.lead_carrier()), step.due_on()));
    let (older, now): (Vec<_>, Vec<_>) =
        open.into_iter().partition(|step| file.is_left_behind(step));
    let views = |steps: Vec<Step<'_>>| -> Vec<StepView> {
        steps
            .iter()
            .filter_map(|step| step_view(file, step))
            .collect()
    };
    (views(now), views(older))
}

fn team(file: &Shown, order: &Order, steps: &[StepView], today: NaiveDate) -> Vec<TeamRow> {
    let mut members: Vec<(RecordId, TeamMember<'_>)> = on_the_team(file, today);
    members.sort_by_key(|(id, _)| order.rank(Some(*id)));
    members
        .iter()
        .map(|(id, member)| TeamRow {
            person: person(file, *id),
            stays_after: member.stays_after(),
            does: steps
                .iter()
                .find(|step| step.carrier.id == *id)
                .map(|step| step.words.clone())
                .or_else(|| member.does())
                .unwrap_or_default(),
            from: member.from().map(|day| day.to_string()),
        })
        .collect()
}

/// Everybody who is on the team on a day.
pub(crate) fn on_the_team(file: &Shown, day: NaiveDate) -> Vec<(RecordId, TeamMember<'_>)> {
    in_time(file.all::<TeamMember<'_>>())
        .into_iter()
        .filter(|member| member.to().is_none_or(|to| to >= day))
        .filter(|member| member.from().is_none_or(|from| from <= day))
        .filter_map(|member| Some((member.person()?, member)))
        .collect()
}

fn must_dos(file: &Shown) -> Vec<MustDoView> {
    in_time(file.all::<MustDo<'_>>())
        .iter()
        .filter(|row| row.status().is_none_or(|status| status.is_open()))
        .filter_map(|row| {
            Some(MustDoView {
                id: row.id(),
                words: shown_text(file, &row.words()?.text),
                who_requires: row.who_requires().unwrap_or_default(),
                due: row.due().map(|day| day.to_string()),
                family_reason: quote(file, row, "family_reason"),
            })
        })
        .collect()
}

fn meetings(file: &Shown) -> Vec<MeetingRow> {
    let mut rows: Vec<Meeting<'_>> = file.all().collect();
    rows.sort_by_key(|meeting| (meeting_day(meeting), when(meeting.record())));
    rows.iter()
        .rev()
        .map(|meeting| meeting_row(file, meeting))
        .collect()
}

fn unplaced(file: &Shown) -> Vec<String> {
    in_time(file.all::<Unplaced<'_>>())
        .iter()
        .map(|row| {
            let from = row.came_from().unwrap_or_default();
            match row.content() {
                Some(content) if !holds_a_former_name(file, &content) => {
                    format!("{from}: {content}")
                }
                _ => from,
            }
        })
        .collect()
}

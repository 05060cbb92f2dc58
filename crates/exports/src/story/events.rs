//! The order in which a facilitator would have entered the story: day by day, and within a day
//! whatever later rows refer to first.

use super::shape::Sheet;
use super::{Story, maps};
use casefile::{CarrierClass, PersonRole};
use chrono::NaiveDate;

/// One entry, by its place in the file. The order of the variants is the order within a day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Event {
    Open,
    Person(usize),
    Homes,
    Enroll(usize),
    BeginPlacement(usize),
    EndPlacement(usize),
    Told,
    CrisisPlan(usize),
    Consent(usize),
    Goal(usize),
    Between(usize),
    Meeting(usize),
    MoveGoal(usize, usize),
    Revoke(usize),
}

/// The first day of the story: nothing of it was entered before.
pub(super) fn opening(sheet: &Sheet) -> Option<NaiveDate> {
    let referral = sheet.referral.iter().flat_map(|referral| {
        [
            referral.date,
            referral.first_contact,
            referral.first_home_visit,
        ]
    });
    let plan = sheet.crisis_plan.iter().flat_map(|plan| &plan.updated);
    referral
        .chain(sheet.goals.iter().map(|goal| Some(goal.opened)))
        .chain(sheet.meetings.iter().map(|meeting| Some(meeting.date)))
        .chain(sheet.between.iter().map(|row| row.date.or(row.from)))
        .chain(sheet.consents.iter().map(|row| row.from))
        .chain(plan.map(|row| Some(row.date)))
        .flatten()
        .min()
}

/// Every entry with its day, in order.
pub(super) fn of(story: &Story) -> Vec<(NaiveDate, Event)> {
    let sheet = &story.sheet;
    let first = story.opening;
    let mut list = vec![
        (first, Event::Open),
        (first, Event::Homes),
        (told(story), Event::Told),
    ];
    for (at, person) in sheet.people.iter().enumerate() {
        list.push((first_named(story, at), Event::Person(at)));
        if maps::role(&person.role) == Some(PersonRole::Youth) {
            list.push((first, Event::Enroll(at)));
        }
    }
    for (at, row) in sheet.placements.iter().enumerate() {
        let begins = row.start.unwrap_or(first).max(first);
        list.push((begins, Event::BeginPlacement(at)));
        if let Some(end) = row.end.filter(|end| *end > begins) {
            list.push((end, Event::EndPlacement(at)));
        }
    }
    plan_and_goals(story, &mut list);
    for (at, row) in sheet.between.iter().enumerate() {
        let day = row.date.or(row.from).unwrap_or(first);
        list.push((day, Event::Between(at)));
    }
    for (at, meeting) in sheet.meetings.iter().enumerate() {
        list.push((meeting.date, Event::Meeting(at)));
    }
    list.sort();
    list
}

fn plan_and_goals(story: &Story, list: &mut Vec<(NaiveDate, Event)>) {
    let sheet = &story.sheet;
    if let Some(plan) = &sheet.crisis_plan {
        if plan.updated.is_empty() {
            list.push((told(story), Event::CrisisPlan(0)));
        }
        for (at, row) in plan.updated.iter().enumerate() {
            list.push((row.date, Event::CrisisPlan(at)));
        }
    }
    for (at, row) in sheet.consents.iter().enumerate() {
        list.push((row.from.unwrap_or(story.opening), Event::Consent(at)));
        if let Some(day) = row.revoked {
            list.push((day, Event::Revoke(at)));
        }
    }
    for (at, goal) in sheet.goals.iter().enumerate() {
        list.push((goal.opened, Event::Goal(at)));
        for (row, status) in goal.status.iter().enumerate() {
            if !(row == 0 && status.date == goal.opened) {
                list.push((status.date.max(goal.opened), Event::MoveGoal(at, row)));
            }
        }
    }
}

/// The day on which hopes, strengths and needs were told: the first visit, where one is known.
fn told(story: &Story) -> NaiveDate {
    let referral = story.sheet.referral.as_ref();
    referral
        .and_then(|referral| referral.first_home_visit.or(referral.first_contact))
        .unwrap_or(story.opening)
}

/// The first day on which a row names a person. The family is there from the first day on.
fn first_named(story: &Story, at: usize) -> NaiveDate {
    let sheet = &story.sheet;
    let Some(person) = sheet.people.get(at) else {
        return story.opening;
    };
    let class = maps::role(&person.role).and_then(PersonRole::class);
    let is_home = sheet
        .households
        .iter()
        .any(|home| home.caregivers.contains(&person.id));
    if class == Some(CarrierClass::Family) || is_home {
        return story.opening;
    }
    named(story, &person.id).min().unwrap_or(story.opening)
}

/// Every day on which a row names somebody.
fn named<'s>(story: &'s Story, id: &'s str) -> impl Iterator<Item = NaiveDate> + 's {
    let sheet = &story.sheet;
    let is = move |other: &Option<String>| other.as_deref() == Some(id);
    let meetings = sheet.meetings.iter().filter(move |meeting| {
        meeting.present.iter().any(|who| who == id)
            || meeting.absent.iter().any(|row| row.person == id)
            || is(&meeting.interpreter)
            || meeting.rulers.iter().any(|row| row.by == id)
            || meeting.review_of_last.iter().any(|row| is(&row.done_by))
            || meeting.steps_new.iter().any(|row| row.owner == id)
            || meeting.quotes.iter().any(|row| is(&row.by))
            || meeting
                .private_notes
                .iter()
                .any(|row| is(&row.by) || is(&row.about))
    });
    let plan = sheet.crisis_plan.iter().flat_map(move |plan| {
        let is_in_it = plan.steps.iter().any(|row| is(&row.who));
        let first = plan.updated.iter().map(|row| row.date).min();
        is_in_it.then(|| first.unwrap_or(told(story)))
    });
    let consents = sheet
        .consents
        .iter()
        .filter(move |row| is(&row.person) || is(&row.given_by) || is(&row.to))
        .map(|row| row.from.unwrap_or(story.opening));
    let between = sheet
        .between
        .iter()
        .filter(move |row| is(&row.by))
        .map(|row| row.date.or(row.from).unwrap_or(story.opening));
    let goals = sheet
        .goals
        .iter()
        .filter(move |goal| is(&goal.words_of) || goal.why.iter().any(|why| is(&why.by)))
        .map(|goal| goal.opened);
    let visions = sheet
        .vision
        .iter()
        .flat_map(|own| own.also.iter().chain([own]))
        .filter(move |vision| vision.by.each().iter().any(|who| who == id))
        .map(|_| told(story));
    let of_person = sheet
        .strengths
        .iter()
        .chain(&sheet.needs)
        .filter(move |row| is(&row.person))
        .map(|_| told(story));
    meetings
        .map(|meeting| meeting.date)
        .chain(plan)
        .chain(consents)
        .chain(between)
        .chain(goals)
        .chain(visions)
        .chain(of_person)
}

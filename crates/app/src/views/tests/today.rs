//! Today, before the ninth meeting and on emptier days.

use super::*;
use crate::views::today::{RoadView, TodayView, show};
use casefile::decide::{DecideAdaptation, DeclarePause, OpenFile, PlanMeeting};
use casefile::kinds::Adaptation;
use casefile::{MeetingType, YesNoUndecided};

fn road() -> RoadView {
    RoadView {
        families_here: 1,
        battery_percent: None,
        disk_free_mb: None,
        lease_days: None,
    }
}

fn plan(at: &str) -> PlanMeeting {
    PlanMeeting {
        meeting_type: MeetingType::FollowUpTeam,
        planned_at: Some(at.parse().unwrap()),
        planned_minutes: Some(75),
        place: Some("mother's apartment".into()),
        language: None,
        interpreter: None,
        invited: Vec::new(),
        leads: Vec::new(),
    }
}

fn page(books: &[&Notebook]) -> TodayView {
    let files: Vec<_> = books
        .iter()
        .map(|book| (book.file.family(), book.shown()))
        .collect();
    show(&files, &known(&briefs(books), books[0].today()), road())
}

fn family(name: &str, id: u128) -> Notebook {
    let mut book = Notebook::empty("2025-10-07T16:41:00-07:00");
    book.file = CaseFile::new(FamilyId(Uuid::from_u128(id)));
    book.does(&OpenFile {
        name_shown: name.into(),
        home_language: None,
        zone: None,
        county: None,
        tribe: None,
        came_from: None,
    });
    book
}

#[test]
fn the_next_meeting_comes_with_the_words_that_closed_the_last_one() {
    let mut book = Notebook::at("2025-10-07T16:41:00-07:00");
    let meeting = book.does(&plan("2025-10-07T17:30:00-07:00"));
    let page = page(&[&book]);
    let next = page.next.unwrap();
    assert_eq!((next.meeting, next.running), (Some(meeting), false));
    assert_eq!(next.name, "Ngozi, Emil and Theo");
    assert_eq!(next.place, "mother's apartment");
    assert_eq!(next.at.as_deref(), Some("2025-10-07T17:30:00-07:00"));
    let words = next.words.unwrap();
    assert_eq!(
        (words.text.as_str(), words.on.as_deref()),
        ("I will say who speaks now.", Some("2025-09-02"))
    );
    assert_eq!(words.by.unwrap().called, "Ngozi");
    assert_eq!(page.week.len(), 1);
    assert_eq!(
        page.families[0].next_at.as_deref(),
        Some("2025-10-07T17:30:00-07:00")
    );
}

#[test]
fn the_reason_is_a_plain_fact() {
    let mut book = Notebook::at("2025-10-07T16:41:00-07:00");
    assert_eq!(
        said(&page(&[&book]).families[0].reason),
        "reason-change-not-in-plan words=Ngozi and Renée swap visits by text now and tell us after."
    );
    let adaptation = book.file.all::<Adaptation<'_>>().next().unwrap().id();
    book.does(&DecideAdaptation {
        adaptation,
        adopted: YesNoUndecided::Yes,
    });
    assert_eq!(
        said(&page(&[&book]).families[0].reason),
        "reason-noticed words=Your family and friends took on 4 of 5 new steps, \
         and that is more than before."
    );
    book.does(&DeclarePause {
        from: day("2025-10-01"),
        to: Some(day("2025-10-20")),
        asked_by: None,
        why: None,
    });
    assert_eq!(
        said(&page(&[&book]).families[0].reason),
        "reason-pause-until day=2025-10-20"
    );
}

#[test]
fn what_is_worth_a_look_stands_first() {
    let book = Notebook::at("2025-10-07T16:41:00-07:00");
    let mut begay = family("Begay", 7);
    begay.does(&plan("2025-10-09T16:00:00-07:00"));
    let whitlock = family("Whitlock", 8);
    let page = page(&[&whitlock, &begay, &book]);
    let rows: Vec<_> = page
        .families
        .iter()
        .map(|row| (row.name.as_str(), said(&row.reason)))
        .collect();
    assert_eq!(rows[0].0, "Ngozi, Emil and Theo");
    assert_eq!(
        rows[1],
        ("Begay", "reason-first-meeting day=2025-10-09".into())
    );
    assert_eq!(rows[2], ("Whitlock", "reason-no-meeting-yet".into()));
    assert_eq!(page.next.unwrap().name, "Begay");
}

#[test]
fn long_after_the_last_meeting_that_is_said() {
    let mut book = Notebook::at("2026-03-01T09:00:00-08:00");
    let adaptation = book.file.all::<Adaptation<'_>>().next().unwrap().id();
    book.does(&DecideAdaptation {
        adaptation,
        adopted: YesNoUndecided::No,
    });
    assert_eq!(
        said(&page(&[&book]).families[0].reason),
        "reason-no-next-meeting days=52"
    );
}

#[test]
fn an_empty_day_shows_the_family_not_seen_for_longest_and_an_empty_laptop_nobody() {
    let book = Notebook::at("2025-10-07T16:41:00-07:00");
    let next = page(&[&book]).next.unwrap();
    assert_eq!(
        (next.meeting, next.words.unwrap().text.as_str()),
        (None, "I will say who speaks now.")
    );
    let nobody = show(&[], &known(&Briefs::new(), day("2025-10-07")), road());
    assert_eq!(
        (nobody.next, nobody.families.len(), nobody.week.len()),
        (None, 0, 0)
    );
}

//! Deadlines against made-up files and profiles.

use super::*;
use crate::guide::tests::family::Story;
use crate::guide::{PracticeFault, PracticeWhat, Source};
use crate::{MeetingType, View};
use proptest::prelude::*;
use serde_json::json;

const SHIPPED: [(&str, &str); 3] = [
    (
        "timelines/default.toml",
        include_str!("../../../../../assets/practice/timelines/default.toml"),
    ),
    (
        "timelines/milwaukee.toml",
        include_str!("../../../../../assets/practice/timelines/milwaukee.toml"),
    ),
    (
        "timelines/massachusetts.toml",
        include_str!("../../../../../assets/practice/timelines/massachusetts.toml"),
    ),
];

fn shipped() -> Timelines {
    Timelines::read(&SHIPPED.map(|(name, text)| Source { name, text })).unwrap()
}

fn profile(id: &str) -> Profile {
    shipped().profile(id).unwrap().clone()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn one(story: &Story, id: &str, today: &str) -> Option<Due> {
    let all = deadlines(&story.file, &profile("default"), day(today));
    all.into_iter().find(|due| due.id == id)
}

fn standing(story: &Story, id: &str, today: &str) -> Option<Standing> {
    one(story, id, today).map(|due| due.standing)
}

/// A family that was referred on a Thursday, with nothing else on file.
fn referred() -> Story {
    let mut story = Story::of("follow_up_team");
    let emil = story.emil;
    story.put(
        "enrollment",
        "2025-09-04",
        json!({"youth": emil, "referral_date": "2025-09-04"}),
    );
    story
}

#[test]
fn two_business_days_pass_over_the_weekend_and_over_holidays() {
    let story = referred();
    let due = one(&story, "first_contact", "2025-09-05").unwrap();
    assert_eq!(
        (due.due, due.days_left(day("2025-09-05"))),
        (day("2025-09-08"), 3)
    );
    let mut profile = profile("default");
    profile.holidays = vec![day("2025-09-08")];
    let all = deadlines(&story.file, &profile, day("2025-09-05"));
    let due = all.iter().find(|due| due.id == "first_contact").unwrap();
    assert_eq!(due.due, day("2025-09-09"));
}

#[test]
fn a_deadline_is_open_on_its_last_day_and_passed_on_the_next() {
    let story = referred();
    assert_eq!(
        standing(&story, "first_contact", "2025-09-08"),
        Some(Standing::Open)
    );
    assert_eq!(
        standing(&story, "first_contact", "2025-09-09"),
        Some(Standing::Passed)
    );
}

#[test]
fn what_was_done_is_met_with_its_day_even_where_it_came_late() {
    let mut story = referred();
    let enrollment = story.file.all::<Enrollment<'_>>().next().unwrap().id();
    story.set(
        "enrollment",
        enrollment,
        "2025-09-20",
        json!({"first_contact": "2025-09-20"}),
    );
    let met = standing(&story, "first_contact", "2025-09-21");
    assert_eq!(met, Some(Standing::Met(day("2025-09-20"))));
}

#[test]
fn without_a_starting_day_there_is_no_deadline_and_nothing_is_guessed() {
    let story = referred();
    assert_eq!(one(&story, "discovery_done", "2025-09-05"), None);
    assert_eq!(one(&story, "crisis_contact", "2025-09-05"), None);
}

#[test]
fn what_lies_ahead_of_the_day_is_not_known_on_it() {
    let story = referred();
    assert_eq!(one(&story, "first_contact", "2025-09-03"), None);
}

#[test]
fn the_team_meets_again_thirty_days_after_it_last_met() {
    let story = referred();
    let due = one(&story, "team_meeting", "2025-09-20").unwrap();
    assert_eq!((due.since, due.due), (day("2025-09-02"), day("2025-10-02")));
    assert_eq!(due.standing, Standing::Open);
    assert_eq!(
        standing(&story, "team_meeting", "2025-10-03"),
        Some(Standing::Passed)
    );
}

#[test]
fn after_a_crisis_there_is_a_contact_a_new_plan_and_a_talk_in_one_two_and_three_days() {
    let mut story = referred();
    story.put("incident", "2025-09-10", json!({"words": "A hard night"}));
    let dues = ["crisis_contact", "crisis_plan_update", "crisis_debrief"];
    let days = dues.map(|id| one(&story, id, "2025-09-10").unwrap().due);
    assert_eq!(days, ["2025-09-11", "2025-09-12", "2025-09-13"].map(day));
    let plan = story.put(
        "crisis_plan",
        "2025-08-01",
        json!({"what_helps": ["music"]}),
    );
    assert_eq!(
        standing(&story, "crisis_plan_update", "2025-09-11"),
        Some(Standing::Open)
    );
    story.set(
        "crisis_plan",
        plan,
        "2025-09-11",
        json!({"what_helps": ["music", "a walk"]}),
    );
    let met = standing(&story, "crisis_plan_update", "2025-09-11");
    assert_eq!(met, Some(Standing::Met(day("2025-09-11"))));
}

#[test]
fn a_call_that_reached_nobody_is_no_contact() {
    let mut story = referred();
    story.put("incident", "2025-09-10", json!({"words": "A hard night"}));
    story.put("check_in", "2025-09-10", json!({"reached": "no"}));
    assert_eq!(
        standing(&story, "crisis_contact", "2025-09-10"),
        Some(Standing::Open)
    );
    story.put("check_in", "2025-09-11", json!({"reached": "yes"}));
    let met = standing(&story, "crisis_contact", "2025-09-11");
    assert_eq!(met, Some(Standing::Met(day("2025-09-11"))));
}

#[test]
fn each_enrolled_youth_has_their_own_deadlines() {
    let mut story = referred();
    let ngozi = story.ngozi;
    story.put(
        "enrollment",
        "2025-09-05",
        json!({"youth": ngozi, "referral_date": "2025-09-05"}),
    );
    let all = deadlines(&story.file, &profile("default"), day("2025-09-06"));
    let first: Vec<_> = all.iter().filter(|due| due.id == "first_contact").collect();
    assert_eq!(first.len(), 2);
    assert_ne!(first[0].enrollment, first[1].enrollment);
}

#[test]
fn after_a_closing_only_what_follows_it_is_still_owed() {
    let mut story = referred();
    let enrollment = story.file.all::<Enrollment<'_>>().next().unwrap().id();
    story.set(
        "enrollment",
        enrollment,
        "2025-10-01",
        json!({"closed_on": "2025-10-01"}),
    );
    let all = deadlines(&story.file, &profile("default"), day("2026-01-15"));
    let owed: Vec<&str> = all
        .iter()
        .filter(|due| due.is_owed())
        .map(|due| due.id.as_str())
        .collect();
    assert_eq!(
        owed,
        ["after_closing_30", "after_closing_90", "after_closing_180"]
    );
}

#[test]
fn the_closing_meeting_itself_is_no_call_after_the_closing() {
    let mut story = referred();
    let enrollment = story.file.all::<Enrollment<'_>>().next().unwrap().id();
    story.set(
        "enrollment",
        enrollment,
        "2025-10-01",
        json!({"closed_on": "2025-10-01"}),
    );
    story.put("check_in", "2025-10-01", json!({"reached": "yes"}));
    let first = standing(&story, "after_closing_30", "2025-10-20");
    assert_eq!(first, Some(Standing::Open));
    story.put("check_in", "2025-10-28", json!({"reached": "yes"}));
    let first = standing(&story, "after_closing_30", "2025-10-28");
    assert_eq!(first, Some(Standing::Met(day("2025-10-28"))));
    let next = standing(&story, "after_closing_90", "2025-10-28");
    assert_eq!(next, Some(Standing::Open));
}

#[test]
fn a_profile_takes_over_what_it_does_not_say_itself() {
    let state = profile("massachusetts");
    let within = |id: &str| {
        state
            .deadlines
            .iter()
            .find(|it| it.id == id)
            .unwrap()
            .within
    };
    assert_eq!(within("first_contact"), Span::Hours(24));
    assert_eq!(within("team_meeting"), Span::Days(30));
    assert_eq!(state.deadlines.len(), profile("default").deadlines.len());
}

fn fault(text: &str) -> PracticeFault {
    let mut sources: Vec<Source<'_>> = SHIPPED
        .iter()
        .map(|(name, text)| Source { name, text })
        .collect();
    sources.push(Source {
        name: "timelines/own.toml",
        text,
    });
    Timelines::read(&sources).unwrap_err()
}

#[test]
fn a_profile_that_cannot_be_read_names_its_line() {
    let head = "id = \"own\"\nchecked = \"2026-01-01\"\n";
    let both = format!(
        "{head}[[deadline]]\nid = \"x\"\nfrom = \"referral\"\nto = \"first_visit\"\ndays = 3\nhours = 4\n"
    );
    assert_eq!(fault(&both).line, 4);
    let nothing = fault("id = \"own\"\nbased_on = \"nobody\"\nchecked = \"2026-01-01\"\n");
    assert_eq!(
        (nothing.line, nothing.what),
        (2, PracticeWhat::NotThere("nobody".into()))
    );
    let event = fault(&format!(
        "{head}[[deadline]]\nid = \"x\"\nfrom = \"party\"\nto = \"first_visit\"\ndays = 3\n"
    ));
    assert!(matches!(event.what, PracticeWhat::NotOfThisShape(_)));
    let day = fault("id = \"own\"\nchecked = \"2026-02-30\"\n");
    assert!(matches!(day.what, PracticeWhat::NotOfThisShape(_)));
}

#[test]
fn every_deadline_has_words_for_staff_in_both_languages() {
    let words = [
        include_str!("../../../../../assets/strings/en/guide.ftl"),
        include_str!("../../../../../assets/strings/es/guide.ftl"),
    ];
    for profile in shipped().profiles() {
        for deadline in &profile.deadlines {
            for ftl in words {
                assert!(
                    ftl.contains(&format!("\n{} = ", deadline.key())),
                    "{}",
                    deadline.key()
                );
            }
        }
    }
}

proptest! {
    #[test]
    fn a_deadline_never_moves_back_and_is_passed_only_after_its_day(
        since in 0u64..2000, ahead in 0u64..400, span in 0u32..60, unit in 0usize..3,
    ) {
        let start = day("2024-01-01").checked_add_days(Days::new(since)).unwrap();
        let today = start.checked_add_days(Days::new(ahead)).unwrap();
        let mut story = Story::of(MeetingType::FollowUpTeam.wire());
        let emil = story.emil;
        story.put("enrollment", "2024-01-01", json!({"youth": emil, "referral_date": start.to_string()}));
        let mut profile = profile("default");
        profile.deadlines.retain(|it| it.id == "first_contact");
        profile.deadlines[0].within = [Span::Days(span), Span::BusinessDays(span), Span::Hours(span)][unit];
        let all = deadlines(&story.file, &profile, today);
        prop_assert_eq!(all.len(), 1);
        prop_assert!(all[0].due >= start);
        let passed = all[0].standing == Standing::Passed;
        prop_assert_eq!(passed, all[0].due < today);
        prop_assert_eq!(passed, all[0].days_left(today) < 0);
    }
}

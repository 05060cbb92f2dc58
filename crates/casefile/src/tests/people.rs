//! People, their names, their homes and the team.

use super::story::{Story, day};
use crate::choices::{CarrierClass, PersonRole, SupportKind};
use crate::kinds::{Person, TeamMember};
use serde_json::json;

#[test]
fn a_person_needs_a_name() {
    let (mut story, _) = Story::with_a_team();
    let blank = json!({ "name": " ", "role": "natural" });
    story.refuses("person.add", blank.clone(), "person.needs_name");
    story.recording();
    story.refuses("person.add", blank, "person.needs_name");
    story.does(
        "person.add",
        json!({ "name": "", "called": "the neighbour", "role": "natural" }),
    );
}

#[test]
fn nobody_is_born_tomorrow() {
    let (mut story, _) = Story::with_a_team();
    let asked = json!({ "name": "Kai", "role": "sibling", "born_on": "2026-03-11" });
    story.refuses("person.add", asked, "on.not_yet_happened");
}

#[test]
fn an_old_name_is_kept_as_a_former_one_and_never_shown() {
    let (mut story, _) = Story::with_a_team();
    let kid = story.does(
        "person.add",
        json!({ "name": "Marcus Bell", "called": "Marc", "role": "youth" }),
    );
    let asked = json!({ "person": kid, "name": "Maya Bell", "called": "Maya", "pronouns": "she/her",
        "until": "2026-03-01", "reason": "It is who I am" });
    story.does("person.change_name", asked);
    let view = story.file.get::<Person>(kid).unwrap();
    assert_eq!(story.file.called(kid).unwrap(), "Maya");
    let former = view.former_names().unwrap();
    let names: Vec<&str> = former.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Marcus Bell", "Marc"]);
    assert!(former.iter().all(|row| row.until == day("2026-03-01")));
}

#[test]
fn a_new_name_is_not_blank_and_not_from_the_future() {
    let (mut story, cast) = Story::with_a_team();
    let blank = json!({ "person": cast.youth, "name": "" });
    story.refuses("person.change_name", blank, "person.needs_name");
    let early = json!({ "person": cast.youth, "name": "Lou", "until": "2027-01-01" });
    story.refuses("person.change_name", early, "on.not_yet_happened");
}

#[test]
fn names_changed_on_two_laptops_lose_no_former_name() {
    let (mut here, cast) = Story::with_a_team();
    let mut there = here.on_another_laptop();
    let change =
        |name: &str, reason: &str| json!({ "person": cast.aunt, "name": name, "reason": reason });
    here.does("person.change_name", change("Rosa Diaz", "married"));
    there.does(
        "person.change_name",
        change("Rosa Ruiz", "her mother's name"),
    );
    here.meets(&there);
    here.does("person.change_name", change("Rosa Cruz", ""));
    let aunt = here.file.get::<Person>(cast.aunt).unwrap();
    let former = aunt.former_names().unwrap();
    for name in ["Rosa", "Rosa Diaz", "Rosa Ruiz"] {
        assert!(former.iter().any(|row| row.name == name), "{name} is lost");
    }
    for reason in ["married", "her mother's name"] {
        assert!(
            former.iter().any(|row| row.reason == reason),
            "{reason} is lost"
        );
    }
    assert_eq!(aunt.shown_name().unwrap(), "Rosa Cruz");
}

#[test]
fn what_is_not_given_stays_and_what_is_emptied_is_empty() {
    let (mut story, cast) = Story::with_a_team();
    let update = |asked: serde_json::Value| asked;
    story.does(
        "person.update",
        update(json!({ "person": cast.aunt, "relation": "aunt", "about": "nurse" })),
    );
    story.does(
        "person.update",
        update(json!({ "person": cast.aunt, "about": "" })),
    );
    let view = story.file.get::<Person>(cast.aunt).unwrap();
    assert_eq!(view.relation().unwrap(), "aunt");
    assert_eq!(view.about().unwrap(), "");
}

#[test]
fn a_stay_has_a_place_and_ends_not_before_it_begins() {
    let (mut story, cast) = Story::with_a_team();
    let home = story.does(
        "household.add",
        json!({ "label": "Rosa's", "caregivers": [cast.aunt] }),
    );
    let nowhere = json!({ "person": cast.youth, "from": "2026-01-01" });
    story.refuses("placement.begin", nowhere, "words.nothing_written");
    let stay = json!({ "person": cast.youth, "household": home, "from": "2026-01-10" });
    let stay = story.does("placement.begin", stay);
    let early = json!({ "placement": stay, "to": "2026-01-09" });
    story.refuses("placement.end", early, "period.ends_before_start");
    story.does(
        "placement.end",
        json!({ "placement": stay, "to": "2026-01-10" }),
    );
}

#[test]
fn nobody_is_on_the_team_twice_at_once() {
    let (mut story, cast) = Story::with_a_team();
    let again = json!({ "person": cast.aunt });
    story.refuses("team.join", again.clone(), "team.already_on");
    story.does(
        "team.leave",
        json!({ "person": cast.aunt, "to": "2026-03-01", "reason": "new job" }),
    );
    assert!(!story.file.is_on_team(cast.aunt, day("2026-03-10")));
    assert!(story.file.is_on_team(cast.aunt, day("2026-03-01")));
    story.does("team.join", again);
    assert!(story.file.is_on_team(cast.aunt, day("2026-03-10")));
}

#[test]
fn only_who_is_on_the_team_leaves_it() {
    let (mut story, cast) = Story::with_a_team();
    let bo = story.adds("Bo", "natural");
    story.refuses("team.leave", json!({ "person": bo }), "team.not_on");
    let asked = json!({ "person": bo, "stays_after": "yes" });
    story.refuses("team.stays_after", asked, "team.not_on");
    story.does(
        "team.stays_after",
        json!({ "person": cast.aunt, "stays_after": "yes" }),
    );
    let early = json!({ "person": cast.aunt, "from": "2026-02-01", "to": "2026-01-01" });
    story.refuses("team.join", early, "period.ends_before_start");
}

#[test]
fn a_seat_takes_its_kind_from_the_role() {
    let (story, cast) = Story::with_a_team();
    let kind = |person| story.file.seat_of(person).unwrap().support_kind();
    assert_eq!(kind(cast.youth), Some(SupportKind::Family));
    assert_eq!(kind(cast.aunt), Some(SupportKind::Natural));
    assert_eq!(kind(cast.teacher), Some(SupportKind::Formal));
    assert_eq!(story.file.all::<TeamMember>().count(), 4);
}

#[test]
fn every_role_has_its_class_and_an_interpreter_carries_nothing() {
    let (mut story, cast) = Story::with_a_team();
    assert_eq!(story.file.class_of(cast.mother), Some(CarrierClass::Family));
    assert_eq!(story.file.class_of(cast.aunt), Some(CarrierClass::Natural));
    let voice = story.adds("Vu", "interpreter");
    assert_eq!(story.file.class_of(voice), None);
    assert_eq!(story.file.people_of(PersonRole::Youth).count(), 1);
}

#[test]
fn somebody_is_as_old_as_their_last_birthday() {
    let (mut story, _) = Story::with_a_team();
    let asked = json!({ "name": "Kai", "role": "youth", "born_on": "2010-03-11" });
    let kid = story.does("person.add", asked);
    let view = story.file.get::<Person>(kid).unwrap();
    assert_eq!(view.age_on(day("2026-03-10")), Some(15));
    assert_eq!(view.age_on(day("2026-03-11")), Some(16));
    assert!(view.is_family());
}

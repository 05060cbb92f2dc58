//! The family's own record, enrollment, and the story of the family.

use super::story::{Story, said};
use crate::choices::{Phase, StepStatus};
use crate::kinds::{Enrollment, MustDo, Need, TransitionMarker, View, Vision};
use serde_json::json;

#[test]
fn a_familys_file_is_opened_once() {
    let mut story = Story::begin();
    let asked = json!({ "name_shown": "Rivera", "home_language": "es" });
    let family = story.does("family.open_file", asked.clone());
    assert_eq!(family.0, story.file.family().0);
    assert_eq!(
        story.file.this_family().unwrap().home_language().unwrap(),
        "es"
    );
    story.refuses("family.open_file", asked, "family.already_open");
}

#[test]
fn a_family_is_renamed_and_says_its_mission() {
    let (mut story, cast) = Story::with_a_team();
    story.does("family.rename", json!({ "name_shown": "Rivera-Lopez" }));
    story.does(
        "family.set_mission",
        json!({ "words": said("Together", cast.mother) }),
    );
    let family = story.file.this_family().unwrap();
    assert_eq!(family.name_shown().unwrap(), "Rivera-Lopez");
    assert_eq!(family.mission().unwrap().text, "Together");
    story.refuses(
        "family.rename",
        json!({ "name_shown": "" }),
        "words.nothing_written",
    );
}

#[test]
fn nothing_can_have_happened_tomorrow() {
    let (mut story, _) = Story::with_a_team();
    story.on("2026-03-11");
    let asked = json!({ "words": "sang", "by": null });
    story.refuses("win.record", asked.clone(), "on.not_yet_happened");
    story.recording();
    story.refuses("win.record", asked.clone(), "on.not_yet_happened");
    story.on("2026-03-10").does("win.record", asked);
}

#[test]
fn a_phase_moves_with_a_reason_and_the_least_advanced_counts() {
    let (mut story, cast) = Story::with_a_team();
    let sister = story.joins("Mia", "sibling");
    let one = story.does(
        "enrollment.begin",
        json!({ "youth": cast.youth, "referral_date": "2026-01-02" }),
    );
    story.does(
        "enrollment.begin",
        json!({ "youth": sister, "phase": "transition" }),
    );
    let silent = json!({ "enrollment": one, "phase": "implementation" });
    story.refuses("enrollment.set_phase", silent, "record.reason_needed");
    let asked =
        json!({ "enrollment": one, "phase": "implementation", "reason": "The plan is agreed" });
    story.does("enrollment.set_phase", asked);
    assert_eq!(story.file.phase(), Some(Phase::Implementation));
    let view = story.file.get::<Enrollment>(one).unwrap();
    assert_eq!(view.phase_reason().unwrap(), "The plan is agreed");
}

#[test]
fn a_youth_has_one_running_enrollment() {
    let (mut story, cast) = Story::with_a_team();
    let asked = json!({ "youth": cast.youth });
    story.does("enrollment.begin", asked.clone());
    story.refuses("enrollment.begin", asked, "enrollment.already_open");
    let early = json!({ "youth": cast.youth, "first_visit": "2026-12-01" });
    story.refuses("enrollment.begin", early, "on.not_yet_happened");
}

#[test]
fn each_holders_vision_is_their_own() {
    let (mut story, cast) = Story::with_a_team();
    let say = |holder, text| json!({ "holder": holder, "words": said(text, holder) });
    let youths = story.does("vision.say", say(cast.youth, "My own room"));
    let mothers = story.does("vision.say", say(cast.mother, "All under one roof"));
    assert_ne!(youths, mothers);
    assert_eq!(
        story.does("vision.say", say(cast.youth, "A room with a door")),
        youths
    );
    assert_eq!(story.file.all::<Vision>().count(), 2);
}

#[test]
fn help_stands_under_the_need_it_serves() {
    let (mut story, cast) = Story::with_a_team();
    let asked = json!({ "what": "respite" });
    story.refuses("service.add", asked, "service.needs_its_need");
    let need = story.does(
        "need.name",
        json!({ "person": cast.mother, "words": said("Sleep", cast.mother) }),
    );
    assert_eq!(
        story.file.get::<Need>(need).unwrap().status(),
        Some(crate::NeedStatus::Named)
    );
    story.does(
        "service.add",
        json!({ "need": need, "what": "respite", "from": "2026-01-01" }),
    );
    let backwards =
        json!({ "need": need, "what": "respite", "from": "2026-02-01", "to": "2026-01-01" });
    story.refuses("service.add", backwards, "period.ends_before_start");
}

#[test]
fn a_must_do_says_who_requires_it() {
    let (mut story, _) = Story::with_a_team();
    let words = json!({ "text": "Drug test each month", "origin": "mandate" });
    let asked = json!({ "words": words, "who_requires": "" });
    story.refuses("must_do.add", asked, "words.nothing_written");
    let must_do = story.does(
        "must_do.add",
        json!({ "words": words, "who_requires": "Juvenile court" }),
    );
    assert_eq!(
        story.file.get::<MustDo>(must_do).unwrap().status(),
        Some(StepStatus::Open)
    );
}

#[test]
fn strengths_culture_and_signs_are_written_in_their_words() {
    let (mut story, cast) = Story::with_a_team();
    story.does("strength.name", json!({ "person": cast.youth, "words": said("I draw", cast.mother), "strength_kind": "skill" }));
    story.does(
        "culture.note",
        json!({ "topic": "faith", "words": said("Sundays are church", cast.mother) }),
    );
    let sign = story.does("marker.add", json!({ "words": said("We call the school ourselves", cast.mother), "set_by": cast.mother }));
    story.does("marker.rate", json!({ "marker": sign, "rating": "some" }));
    let rating = story.file.get::<TransitionMarker>(sign).unwrap().rating();
    assert_eq!(rating, Some(crate::MarkerRating::Some));
}

#[test]
fn the_same_words_again_are_no_second_action() {
    let (mut story, cast) = Story::with_a_team();
    let asked = json!({ "words": said("Together", cast.mother) });
    let family = story.does("family.set_mission", asked.clone());
    let before = story.actions.len();
    assert_eq!(story.does("family.set_mission", asked), family);
    assert_eq!(story.actions.len(), before);
    assert_eq!(story.file.this_family().unwrap().id(), family);
}

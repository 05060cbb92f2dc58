//! Between meetings, safety and consent.

use super::story::{Story, day};
use crate::choices::YesNoUnknown;
use crate::kinds::{Accommodation, Consent, CrisisPlan, LifeEvent, Pause, Reminder, View};
use serde_json::json;

#[test]
fn a_contact_is_with_somebody() {
    let (mut story, cast) = Story::with_a_team();
    let asked = json!({ "mode": "call", "initiator": "family" });
    story.refuses("check_in.record", asked.clone(), "list.does_not_match");
    story.does(
        "check_in.record",
        json!({ "mode": "call", "with": [cast.mother], "by": cast.teacher }),
    );
    story.recording().does("check_in.record", asked);
}

#[test]
fn a_reminder_is_to_the_carrier_where_nobody_else_is_named() {
    let (mut story, cast) = Story::with_a_team();
    let step = story.step(cast.youth);
    let asked = json!({ "step": step, "by": cast.teacher, "asked_for": "no" });
    let reminder = story.does("reminder.record", asked);
    assert_eq!(
        story.file.get::<Reminder>(reminder).unwrap().to(),
        Some(cast.youth)
    );
}

#[test]
fn hard_moments_wins_and_arrangements_need_words() {
    let (mut story, cast) = Story::with_a_team();
    for name in ["incident.record", "win.record", "accommodation.record"] {
        story.refuses(name, json!({ "words": "" }), "words.nothing_written");
        story.does(
            name,
            json!({ "words": "Rosa came over", "by": cast.mother }),
        );
    }
    let event = json!({ "words": "", "what": "move" });
    story.refuses("life_event.record", event.clone(), "words.nothing_written");
    story.recording();
    let event = story.does("life_event.record", event);
    assert!(story.file.get::<LifeEvent>(event).unwrap().what().is_some());
}

#[test]
fn what_somebody_asked_for_is_open_until_it_is_said_whether_it_was_made() {
    let (mut story, cast) = Story::with_a_team();
    let asked = json!({ "words": "Large print", "asked_by": cast.aunt });
    let id = story.does("accommodation.record", asked);
    assert_eq!(story.file.get::<Accommodation>(id).unwrap().made(), None);
    let made = json!({ "accommodation": id, "made": "yes", "by": cast.teacher });
    story.does("accommodation.settle", made);
    let view = story.file.get::<Accommodation>(id).unwrap();
    assert_eq!(
        (view.made(), view.asked_by(), view.by()),
        (Some(YesNoUnknown::Yes), Some(cast.aunt), Some(cast.teacher))
    );
}

#[test]
fn a_pause_ends_not_before_it_begins() {
    let (mut story, cast) = Story::with_a_team();
    let asked = json!({ "from": "2026-03-10", "to": "2026-03-01" });
    story.refuses("pause.declare", asked, "period.ends_before_start");
    story.does(
        "pause.declare",
        json!({ "from": "2026-03-10", "asked_by": cast.mother, "why": "a baby" }),
    );
}

#[test]
fn a_pause_with_no_last_day_is_given_one_when_they_are_back() {
    let (mut story, _) = Story::with_a_team();
    let pause = story.does("pause.declare", json!({ "from": "2026-03-10" }));
    let early = json!({ "pause": pause, "to": "2026-03-09" });
    story.refuses("pause.end", early, "period.ends_before_start");
    let back = json!({ "pause": pause, "to": "2026-04-02" });
    assert_eq!(story.does("pause.end", back), pause);
    let view = story.file.get::<Pause>(pause).unwrap();
    assert_eq!(view.to(), Some(day("2026-04-02")));
}

#[test]
fn a_safety_plan_is_revised_and_what_is_not_given_stays() {
    let (mut story, cast) = Story::with_a_team();
    let plan = json!({ "whose": [cast.youth], "triggers": ["shouting"], "what_helps": ["a walk"],
        "contacts": [{ "what": "988", "name": "Crisis line" }] });
    let plan = story.does("crisis_plan.revise", plan);
    let asked = json!({ "plan": plan, "triggers": [], "because": "It is quiet now" });
    assert_eq!(story.does("crisis_plan.revise", asked), plan);
    let view = story.file.get::<CrisisPlan>(plan).unwrap();
    assert_eq!(view.triggers().unwrap().len(), 0);
    assert_eq!(view.what_helps().unwrap(), ["a walk"]);
    assert_eq!(view.whose().unwrap(), [cast.youth]);
    let stranger = json!({ "plan": plan, "call_order": [{ "who": plan, "what": "calls" }] });
    story.refuses("crisis_plan.revise", stranger, "record.not_on_file");
}

#[test]
fn a_consent_is_revoked_from_its_day_and_never_unwritten() {
    let (mut story, cast) = Story::with_a_team();
    let backwards = json!({ "consent_kind": "photo", "person": cast.youth, "starts": "2026-03-01", "expires": "2026-02-01" });
    story.refuses("consent.record", backwards, "period.ends_before_start");
    let custody = json!({ "person": cast.mother, "child": cast.youth, "what": "legal_custody" });
    story.does("authority.record", custody);
    let asked = json!({ "consent_kind": "release_one_way", "person": cast.youth, "signer": cast.mother, "to_party": "School" });
    let consent = story.does("consent.record", asked);
    assert_eq!(
        story.file.get::<Consent>(consent).unwrap().starts(),
        Some(day("2026-03-10"))
    );
    story.does("consent.revoke", json!({ "consent": consent }));
    let view = story.file.get::<Consent>(consent).unwrap();
    assert_eq!(view.revoked_on(), Some(day("2026-03-10")));
    assert_eq!(view.to_party().unwrap(), "School");
    assert_eq!(view.id(), consent);
}

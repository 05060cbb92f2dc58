//! Meetings from plan to close, their agenda, notes, rulers and the private questions.

use super::story::{Cast, Story, said};
use crate::choices::{MeetingStatus, MeetingType, Presence};
use crate::ids::RecordId;
use crate::kinds::{Attendance, CrisisPlan, Incident, Meeting, Note, View};
use serde_json::json;

/// A running meeting with the youth and the teacher, nothing done yet.
fn running() -> (Story, Cast, RecordId) {
    let (mut story, cast) = Story::with_a_team();
    let present = [cast.youth, cast.teacher];
    let meeting = story.does("meeting.begin", json!({ "present": present }));
    (story, cast, meeting)
}

fn offers_the_pulse(story: &mut Story, meeting: RecordId, person: RecordId) {
    let asked = json!({ "meeting": meeting, "person": person, "item": "autonomy" });
    story.does("pulse.answer", asked);
}

#[test]
fn a_meeting_begun_unplanned_is_made_with_those_who_are_here() {
    let (story, cast, meeting) = running();
    let view = story.file.get::<Meeting>(meeting).unwrap();
    assert_eq!(
        (view.status(), view.number()),
        (Some(MeetingStatus::InProgress), Some(1))
    );
    let mut here = vec![cast.youth, cast.teacher];
    here.sort();
    assert_eq!(story.file.present_at(meeting), here);
    assert_eq!(story.file.meeting_in_progress().unwrap().id(), meeting);
}

#[test]
fn somebody_named_twice_at_the_beginning_is_here_once() {
    let (mut story, cast) = Story::with_a_team();
    let asked = json!({ "present": [cast.youth, cast.youth] });
    let meeting = story.does("meeting.begin", asked);
    assert_eq!(story.file.attendance_of(meeting).count(), 1);
}

#[test]
fn a_planned_meeting_is_the_one_that_begins() {
    let (mut story, cast) = Story::with_a_team();
    let asked = json!({ "meeting_type": "transition", "planned_at": "2026-03-10", "invited": [cast.aunt],
        "leads": [{ "who": cast.youth, "what": "wins" }] });
    let planned = story.does("meeting.plan", asked);
    assert_eq!(
        story
            .file
            .next_planned_meeting("2026-03-10".parse().unwrap())
            .unwrap()
            .id(),
        planned
    );
    let begun = story.does("meeting.begin", json!({ "meeting": planned }));
    assert_eq!(begun, planned);
    let kind = story.file.get::<Meeting>(planned).unwrap().meeting_type();
    assert_eq!(kind, Some(crate::MeetingType::Transition));
    story.refuses(
        "meeting.begin",
        json!({ "meeting": planned }),
        "meeting.runs_already",
    );
}

#[test]
fn the_close_asks_for_each_thing_in_turn_and_then_closes() {
    let (mut story, cast, meeting) = running();
    let step = story.step(cast.youth);
    let close = json!({ "meeting": meeting });
    story.refuses("meeting.close", close.clone(), "meeting.say_it_back_first");
    let asked =
        json!({ "meeting": meeting, "person": cast.youth, "step": step, "said": "skipped" });
    story.does("readback.say", asked);
    story.refuses("meeting.close", close.clone(), "meeting.offer_the_pulse");
    offers_the_pulse(&mut story, meeting, cast.youth);
    story.refuses(
        "meeting.close",
        close.clone(),
        "meeting.next_date_or_reason",
    );
    let next = json!({ "meeting": meeting, "planned_at": "2026-04-07T17:00:00-07:00" });
    let next = story.does("meeting.set_next", next);
    story.does("meeting.close", close.clone());
    let view = story.file.get::<Meeting>(meeting).unwrap();
    assert_eq!(
        (view.status(), view.next_meeting()),
        (Some(MeetingStatus::Done), Some(next))
    );
    story.refuses("meeting.close", close, "meeting.is_done");
    let last = story.file.last_held_meeting("2026-03-10".parse().unwrap());
    assert_eq!(last.unwrap().id(), meeting);
}

#[test]
fn a_carrier_without_open_steps_and_staff_say_nothing_back() {
    let (mut story, cast, meeting) = running();
    story.step(cast.teacher);
    offers_the_pulse(&mut story, meeting, cast.youth);
    story.does(
        "meeting.no_next",
        json!({ "meeting": meeting, "reason": "They will call" }),
    );
    story.does("meeting.close", json!({ "meeting": meeting }));
}

#[test]
fn a_natural_support_says_their_part_back_too_and_owes_no_pulse() {
    let (mut story, cast, meeting) = running();
    story.does(
        "meeting.attend",
        json!({ "meeting": meeting, "person": cast.aunt, "presence": "here" }),
    );
    story.step(cast.aunt);
    offers_the_pulse(&mut story, meeting, cast.youth);
    story.does(
        "meeting.no_next",
        json!({ "meeting": meeting, "reason": "They will call" }),
    );
    let close = json!({ "meeting": meeting });
    story.refuses("meeting.close", close.clone(), "meeting.say_it_back_first");
    let asked = json!({ "meeting": meeting, "person": cast.aunt, "said": "yes" });
    story.does("readback.say", asked);
    story.does("meeting.close", close);
}

#[test]
fn a_plan_meeting_is_not_held_without_the_family() {
    let (mut story, cast) = Story::with_a_team();
    let meeting = story.does("meeting.begin", json!({ "present": [cast.teacher] }));
    story.does(
        "meeting.no_next",
        json!({ "meeting": meeting, "reason": "They will call" }),
    );
    let close = json!({ "meeting": meeting });
    story.refuses(
        "meeting.close",
        close.clone(),
        "meeting.nobody_from_the_family",
    );
    let blank = json!({ "meeting": meeting, "no_family_reason": "  " });
    story.refuses("meeting.close", blank, "meeting.nobody_from_the_family");
    story.does(
        "meeting.close",
        json!({ "meeting": meeting, "no_family_reason": "Snow; they asked us to go on" }),
    );
}

#[test]
fn a_staff_talk_needs_no_family_but_a_next_date() {
    let (mut story, cast) = Story::with_a_team();
    let asked = json!({ "meeting_type": "supervision", "present": [cast.teacher] });
    let meeting = story.does("meeting.begin", asked);
    let close = json!({ "meeting": meeting });
    story.refuses(
        "meeting.close",
        close.clone(),
        "meeting.next_date_or_reason",
    );
    story.does(
        "meeting.no_next",
        json!({ "meeting": meeting, "reason": "monthly" }),
    );
    story.does("meeting.close", close);
}

#[test]
fn late_entry_closes_a_meeting_with_all_its_holes() {
    let (mut story, cast, meeting) = running();
    story.step(cast.youth);
    story.recording();
    story.does("meeting.close", json!({ "meeting": meeting }));
}

#[test]
fn a_next_date_said_again_moves_the_same_meeting() {
    let (mut story, cast, meeting) = running();
    story.does(
        "meeting.no_next",
        json!({ "meeting": meeting, "reason": "unsure" }),
    );
    let one = story.does(
        "meeting.set_next",
        json!({ "meeting": meeting, "planned_at": "2026-04-07" }),
    );
    let two = story.does(
        "meeting.set_next",
        json!({ "meeting": meeting, "planned_at": "2026-04-14", "minutes": 60 }),
    );
    assert_eq!(one, two);
    let leads = json!([{ "who": cast.youth, "what": "the first half", "name": "" }]);
    let asked = json!({ "meeting": meeting, "planned_at": "2026-04-14", "leads": leads });
    story.does("meeting.set_next", asked);
    let moved = json!({ "meeting": meeting, "planned_at": "2026-04-15" });
    story.does("meeting.set_next", moved);
    let next = story.file.get::<Meeting>(one).unwrap();
    assert_eq!(next.leads().map(|it| it.len()), Some(1), "who leads stays");
    assert_eq!(
        story.file.get::<Meeting>(meeting).unwrap().no_next_reason(),
        None
    );
    let early = json!({ "meeting": meeting, "planned_at": "2026-01-01" });
    story.refuses("meeting.set_next", early, "meeting.ends_before_it_begins");
}

#[test]
fn a_planned_meeting_does_not_run() {
    let (mut story, _) = Story::with_a_team();
    let planned = story.does("meeting.plan", json!({ "meeting_type": "discovery" }));
    let go = json!({ "meeting": planned, "step": "welcome" });
    story.refuses("meeting.go", go, "meeting.not_open");
}

#[test]
fn a_step_of_the_meeting_is_done_or_later_never_both() {
    let (mut story, _, meeting) = running();
    story.does(
        "meeting.go",
        json!({ "meeting": meeting, "step": "what_went_well" }),
    );
    for state in ["done", "later", "done"] {
        story.does(
            "meeting.mark_step",
            json!({ "meeting": meeting, "step": "rulers", "state": state }),
        );
    }
    let view = story.file.get::<Meeting>(meeting).unwrap();
    assert_eq!(view.steps_done().unwrap(), ["rulers"]);
    assert_eq!(view.steps_later().unwrap_or_default(), Vec::<String>::new());
    story.does(
        "meeting.mark_step",
        json!({ "meeting": meeting, "step": "rulers", "state": "open" }),
    );
    let done = story.file.get::<Meeting>(meeting).unwrap().steps_done();
    assert_eq!(done.unwrap(), Vec::<String>::new());
    let odd = json!({ "meeting": meeting, "step": "what now?" });
    story.refuses("meeting.go", odd, "meeting.no_such_step");
}

#[test]
fn the_steps_of_a_meeting_stand_in_the_order_that_was_chosen_and_none_stands_twice() {
    let (mut story, _, meeting) = running();
    let chosen = json!({ "meeting": meeting, "steps": ["rulers", "welcome"] });
    story.does("meeting.order_steps", chosen);
    let view = story.file.get::<Meeting>(meeting).unwrap();
    assert_eq!(view.step_order().unwrap(), ["rulers", "welcome"]);
    let twice = json!({ "meeting": meeting, "steps": ["rulers", "rulers"] });
    story.refuses("meeting.order_steps", twice, "list.does_not_match");
    let odd = json!({ "meeting": meeting, "steps": ["what now?"] });
    story.refuses("meeting.order_steps", odd, "meeting.no_such_step");
    let planned = story.does("meeting.plan", json!({ "meeting_type": "discovery" }));
    let early = json!({ "meeting": planned, "steps": ["welcome"] });
    story.refuses("meeting.order_steps", early, "meeting.not_open");
}

#[test]
fn a_meeting_ends_not_before_it_begins() {
    let (mut story, _, meeting) = running();
    let close = json!({ "meeting": meeting, "ended_at": "2026-03-10T15:00:00-07:00" });
    story.refuses("meeting.close", close, "meeting.ends_before_it_begins");
    let future = json!({ "started_at": "2026-03-11" });
    story.refuses("meeting.begin", future, "on.not_yet_happened");
}

#[test]
fn somebody_who_comes_late_and_leaves_has_one_attendance() {
    let (mut story, cast, meeting) = running();
    let here = json!({ "meeting": meeting, "person": cast.youth, "presence": "here", "arrived": "2026-03-10T16:10:00-07:00" });
    story.does("meeting.attend", here);
    let left = json!({ "meeting": meeting, "person": cast.youth, "presence": "here", "left": "2026-03-10T16:40:00-07:00" });
    story.does("meeting.attend", left);
    let rows: Vec<Attendance<'_>> = story
        .file
        .attendance_of(meeting)
        .filter(|row| row.person() == Some(cast.youth))
        .collect();
    assert_eq!(rows.len(), 1);
    assert!(rows[0].arrived().is_some() && rows[0].left().is_some());
}

#[test]
fn somebody_who_left_and_is_here_again_has_not_left() {
    let (mut story, cast, meeting) = running();
    let here = json!({ "meeting": meeting, "person": cast.youth, "presence": "here" });
    let mut left = here.clone();
    left["left"] = json!("2026-03-10T16:40:00-07:00");
    story.does("meeting.attend", left);
    story.does("meeting.attend", here);
    let row = story
        .file
        .attendance_of(meeting)
        .find(|row| row.person() == Some(cast.youth));
    assert_eq!(row.unwrap().left(), None);
}

#[test]
fn a_whole_meeting_from_paper_is_one_action() {
    let (mut story, cast) = Story::with_a_team();
    story.recording().on("2026-02-03");
    let attendance = json!([{ "person": cast.mother, "presence": "here" },
        { "person": cast.teacher, "presence": "absent", "reason": "ill" }]);
    let asked = json!({ "number": 4, "type_words": "CFT", "started_at": "2026-02-03T17:00:00-08:00",
        "ended_at": "2026-02-03T18:00:00-08:00", "attendance": attendance, "notes": "Good talk" });
    let before = story.actions.len();
    let meeting = story.does("meeting.record", asked);
    assert_eq!(story.actions.len(), before + 1);
    let view = story.file.get::<Meeting>(meeting).unwrap();
    assert_eq!(
        (view.late_entry(), view.status()),
        (Some(true), Some(MeetingStatus::Done))
    );
    assert_eq!(story.file.present_at(meeting), [cast.mother]);
    assert_eq!(story.file.next_meeting_number(), 5);
    let again = json!({ "meeting": meeting, "started_at": "2026-02-03" });
    story.refuses("meeting.record", again, "meeting.is_done");
    let twice = json!({ "started_at": "2026-02-03", "attendance": [
        { "person": cast.mother, "presence": "here" }, { "person": cast.mother, "presence": "absent" }] });
    story.refuses("meeting.record", twice, "list.does_not_match");
    let backwards = json!({ "started_at": "2026-02-03", "ended_at": "2026-02-02" });
    story.refuses("meeting.record", backwards, "meeting.ends_before_it_begins");
}

#[test]
fn a_meeting_that_has_not_been_cannot_be_recorded() {
    let (mut story, _) = Story::with_a_team();
    story.recording();
    story.refuses(
        "meeting.record",
        json!({ "started_at": "2026-03-11" }),
        "on.not_yet_happened",
    );
}

#[test]
fn the_agenda_keeps_its_order_and_who_leads() {
    let (mut story, cast, meeting) = running();
    let one = story.does(
        "agenda.add",
        json!({ "meeting": meeting, "words": said("Soccer", cast.youth) }),
    );
    let two = story.does(
        "agenda.add",
        json!({ "meeting": meeting, "words": said("Rent", cast.mother) }),
    );
    story.does("agenda.lead", json!({ "item": two, "led_by": cast.mother }));
    story.does(
        "agenda.settle",
        json!({ "item": one, "outcome": "She signs up" }),
    );
    let agenda = story.file.agenda_of(meeting);
    let ids: Vec<RecordId> = agenda.iter().map(|item| item.id()).collect();
    assert_eq!(ids, [one, two]);
    assert_eq!(
        (agenda[0].raised_by(), agenda[1].led_by()),
        (Some(cast.youth), Some(cast.mother))
    );
}

#[test]
fn a_part_of_the_agenda_says_whether_it_was_led_and_by_whom_in_the_end() {
    let (mut story, cast, meeting) = running();
    let asked =
        json!({ "meeting": meeting, "words": said("Rent", cast.mother), "led_by": cast.youth });
    let item = story.does("agenda.add", asked);
    story.refuses(
        "agenda.settle",
        json!({ "item": item, "outcome": " " }),
        "words.nothing_written",
    );
    story.refuses(
        "agenda.settle",
        json!({ "item": item, "led": true, "led_by": meeting }),
        "record.not_on_file",
    );
    story.does("agenda.settle", json!({ "item": item, "led": false }));
    let agenda = story.file.agenda_of(meeting);
    assert_eq!(
        (agenda[0].led(), agenda[0].led_by()),
        (Some(false), Some(cast.youth))
    );
    let later = json!({ "item": item, "led": true, "led_by": cast.mother, "outcome": "She asks the landlord" });
    story.does("agenda.settle", later);
    let agenda = story.file.agenda_of(meeting);
    assert_eq!(
        (agenda[0].led(), agenda[0].led_by()),
        (Some(true), Some(cast.mother))
    );
}

#[test]
fn who_helps_in_a_running_meeting_is_in_it_and_no_child_interprets() {
    let (mut story, cast, meeting) = running();
    story.refuses(
        "meeting.help",
        json!({ "meeting": meeting, "interpreter": cast.youth }),
        "person.no_child_interprets",
    );
    let asked = json!({ "meeting": meeting, "interpreter": cast.teacher, "interpreter_lang": "Hmong",
        "interpreter_for": [cast.mother], "co_facilitator": cast.aunt });
    story.does("meeting.help", asked);
    let view = story.file.get::<Meeting>(meeting).unwrap();
    assert_eq!(
        (
            view.interpreter(),
            view.interpreter_lang().as_deref(),
            view.interpreter_for()
        ),
        (Some(cast.teacher), Some("Hmong"), Some(vec![cast.mother]))
    );
    let here: Vec<RecordId> = story.file.present_at(meeting);
    assert!(here.contains(&cast.teacher) && here.contains(&cast.aunt));
}

#[test]
fn a_note_is_put_right_by_a_newer_one_and_stays_in_the_history() {
    let (mut story, cast, meeting) = running();
    let asked = json!({ "meeting": meeting, "speaker": cast.youth, "talk_kind": "hope", "text": "I wnat in",
        "verbatim": true, "meeting_step": "wins" });
    let first = story.does("meeting.write_note", asked);
    let fix = json!({ "note": first, "text": "I want in" });
    let second = story.does("note.correct", fix.clone());
    let standing: Vec<RecordId> = story.file.notes_of(meeting).map(|note| note.id()).collect();
    assert_eq!(standing, [second]);
    let view = story.file.get::<Note>(second).unwrap();
    assert_eq!(
        (view.speaker(), view.supersedes()),
        (Some(cast.youth), Some(first))
    );
    assert_eq!(
        story.file.get::<Note>(first).unwrap().text().unwrap(),
        "I wnat in"
    );
    story.refuses("note.correct", fix, "note.already_corrected");
}

#[test]
fn a_note_needs_only_its_text() {
    let (mut story, _, meeting) = running();
    let note = story.does(
        "meeting.write_note",
        json!({ "meeting": meeting, "text": "laughter" }),
    );
    let kind = story.file.get::<Note>(note).unwrap().talk_kind();
    assert_eq!(kind, Some(crate::TalkKind::Other));
    story.refuses(
        "meeting.write_note",
        json!({ "text": "\n" }),
        "words.nothing_written",
    );
}

#[test]
fn a_long_note_fits_and_a_longer_one_is_refused_with_its_limit() {
    let (mut story, _, meeting) = running();
    let long = "a".repeat(100_000);
    story.does(
        "meeting.write_note",
        json!({ "meeting": meeting, "text": long }),
    );
    let longer = "a".repeat(170_000);
    let asked = json!({ "meeting": meeting, "text": longer });
    story.refuses("meeting.write_note", asked, "words.too_long");
}

#[test]
fn what_could_not_be_sent_is_not_written() {
    let (mut story, _) = Story::with_a_team();
    let long = "a".repeat(120_000);
    let asked = json!({ "family_definition": long, "safe_storage": long });
    story.refuses("crisis_plan.revise", asked, "action.too_much_at_once");
}

#[test]
fn a_ruler_asks_one_person_about_one_thing() {
    let (mut story, cast) = Story::with_a_team();
    let (goal, step) = (story.goal(cast.youth), story.step(cast.youth));
    let none = json!({ "person": cast.youth, "ruler_kind": "confidence", "value": 6 });
    story.refuses("ruler.set", none.clone(), "ruler.needs_subject");
    let two = json!({ "person": cast.youth, "ruler_kind": "confidence", "value": 6, "goal": goal, "step": step });
    story.refuses("ruler.set", two.clone(), "ruler.needs_subject");
    for value in [-1, 11] {
        let asked = json!({ "person": cast.youth, "ruler_kind": "confidence", "value": value, "goal": goal });
        story.refuses("ruler.set", asked, "ruler.out_of_range");
    }
    for value in [0, 10] {
        let asked = json!({ "person": cast.youth, "ruler_kind": "confidence", "value": value, "goal": goal });
        story.does("ruler.set", asked);
    }
    story.recording();
    story.does("ruler.set", none);
    story.refuses("ruler.set", two, "ruler.needs_subject");
}

#[test]
fn a_private_answer_goes_from_one_to_five_or_is_skipped() {
    let (mut story, cast, meeting) = running();
    for value in [0, 6] {
        let asked = json!({ "meeting": meeting, "person": cast.youth, "item": "connection", "value": value });
        story.refuses("pulse.answer", asked, "pulse.out_of_range");
    }
    offers_the_pulse(&mut story, meeting, cast.youth);
}

#[test]
fn a_safety_plan_is_confirmed_at_a_meeting_where_there_is_one() {
    let (mut story, cast, meeting) = running();
    let asked = json!({ "meeting": meeting });
    story.refuses(
        "meeting.confirm_safety",
        asked.clone(),
        "crisis_plan.none_yet",
    );
    let plan = json!({ "whose": [cast.youth], "what_helps": ["quiet"], "call_order": [{ "who": cast.aunt, "what": "calls" }] });
    let plan = story.does("crisis_plan.revise", plan);
    story.does("meeting.confirm_safety", asked);
    assert_eq!(
        story.file.get::<CrisisPlan>(plan).unwrap().confirmed_at(),
        Some(meeting)
    );
}

#[test]
fn a_safety_plan_that_is_one_adults_own_is_not_confirmed_by_a_room_that_did_not_see_it() {
    let (mut story, cast, meeting) = running();
    let own = json!({ "whose": [cast.mother], "what_helps": ["the back door"] });
    let own = story.does("crisis_plan.revise", own);
    let marked = json!({ "kind": "crisis_plan", "record": own, "not_for_household": true });
    story.does("record.protect", marked);
    let asked = json!({ "meeting": meeting });
    story.refuses(
        "meeting.confirm_safety",
        asked.clone(),
        "crisis_plan.none_yet",
    );
    let shared = json!({ "whose": [cast.youth], "what_helps": ["quiet"] });
    let shared = story.does("crisis_plan.revise", shared);
    story.does("meeting.confirm_safety", asked);
    let confirmed_at = |plan| story.file.get::<CrisisPlan>(plan).unwrap().confirmed_at();
    assert_eq!(confirmed_at(shared), Some(meeting));
    assert_eq!(confirmed_at(own), None);
}

#[test]
fn who_was_absent_was_not_present() {
    let (mut story, cast, meeting) = running();
    story.does(
        "meeting.attend",
        json!({ "meeting": meeting, "person": cast.youth, "presence": "absent", "reason": "ill" }),
    );
    assert_eq!(story.file.present_at(meeting), [cast.teacher]);
    let row = story
        .file
        .attendance_of(meeting)
        .find(|row| row.person() == Some(cast.youth));
    assert_eq!(row.unwrap().presence(), Some(Presence::Absent));
}

#[test]
fn the_kind_that_usually_comes_next_is_offered() {
    let (mut story, cast) = Story::with_a_team();
    let present = [cast.youth, cast.teacher];
    let mut kinds = Vec::new();
    for _ in 0..4 {
        kinds.push(story.file.usual_kind());
        story.does("meeting.begin", json!({ "present": present }));
    }
    assert_eq!(
        kinds,
        [
            MeetingType::FirstConversation,
            MeetingType::Discovery,
            MeetingType::FirstTeam,
            MeetingType::FollowUpTeam
        ]
    );
}

#[test]
fn after_a_crisis_the_talk_about_it_comes_first_until_it_was_talked_over() {
    let (mut story, _) = Story::with_a_team();
    let told = json!({ "words": "He ran", "used": "no", "formal_used": [] });
    let crisis = story.does("crisis.record", told);
    assert_eq!(story.file.usual_kind(), MeetingType::CrisisDebrief);
    let talked = json!({ "incident": crisis, "what": "debrief" });
    story.does("crisis.follow_up", talked);
    assert_eq!(story.file.usual_kind(), MeetingType::FirstConversation);
}

#[test]
fn a_talk_after_a_crisis_that_is_closed_is_the_talk_that_was_due() {
    let (mut story, cast) = Story::with_a_team();
    let told = json!({ "words": "He ran", "used": "no", "formal_used": [] });
    let crisis = story.does("crisis.record", told);
    let meeting = story.does("meeting.begin", json!({ "present": [cast.youth] }));
    offers_the_pulse(&mut story, meeting, cast.youth);
    assert_ne!(story.file.usual_kind(), MeetingType::CrisisDebrief);
    let reason = json!({ "meeting": meeting, "reason": "They call us" });
    story.does("meeting.no_next", reason);
    story.does("meeting.close", json!({ "meeting": meeting }));
    let crisis = story.file.get::<Incident>(crisis).unwrap();
    assert_eq!(crisis.debrief(), Some(meeting));
    assert!(crisis.debriefed_at().is_some());
}

//! The ninth meeting while it runs: what is on the table, what was said, what stands before the end.

use super::*;
use crate::views::meeting::{Beside, MeetingView, show};
use casefile::decide::{
    AddPerson, AnswerPulse, BeginMeeting, CloseMeeting, GoToMeetingStep, MarkMeetingStep,
    MeetingStepState, NoNextMeeting, OrderMeetingSteps, RecordReminder, ReviewStep, SayBack,
    SetRuler, TakeUpStep, WriteNote,
};
use casefile::kinds::Meeting;
use casefile::{
    MeetingType, PersonRole, Privacy, PulseItem, RulerKind, SaidBack, StepStatus, TalkKind, Words,
    YesNoUnknown, guide,
};

const HERE: &[&str] = &[
    "Ngozi",
    "Emil",
    "Theo",
    "Renée",
    "Ingrid",
    "A. Booker",
    "Grace",
    "Adaeze",
    "Mr. Kowalczyk",
    "Yusuf",
    "Mrs. Petrović",
];

struct Running {
    book: Notebook,
    meeting: RecordId,
}

impl Running {
    fn begin() -> Self {
        let mut book = Notebook::at("2025-10-07T17:30:00-07:00");
        let present = HERE.iter().map(|name| book.who(name)).collect();
        let meeting = book.does(&BeginMeeting {
            meeting: None,
            meeting_type: Some(MeetingType::FollowUpTeam),
            place: Some("mother's apartment".into()),
            present,
            started_at: None,
        });
        book.waits(5);
        Self { book, meeting }
    }

    fn view(&self) -> MeetingView {
        let beside = Beside {
            map: None,
            drafts: Vec::new(),
        };
        self.book
            .with_context(None, |cx| {
                show(&self.book.shown(), self.meeting, beside, cx)
            })
            .unwrap()
    }

    fn says(&mut self, who: Option<&str>, text: &str, privacy: Option<Privacy>) -> RecordId {
        let speaker = who.map(|who| self.book.who(who));
        let note = WriteNote {
            meeting: Some(self.meeting),
            check_in: None,
            speaker,
            talk_kind: Some(TalkKind::ChangeTakingSteps),
            text: text.into(),
            verbatim: speaker.is_some(),
            goal: None,
            step: None,
            about: None,
            privacy,
            segment: None,
            meeting_step: Some("well".into()),
            lang: None,
        };
        self.book.waits(1);
        self.book.does(&note)
    }
}

#[test]
fn the_table_is_as_drawn() {
    let running = Running::begin();
    let view = running.view();
    assert_eq!(view.place, "mother's apartment");
    assert_eq!(
        view.words.as_ref().unwrap().text,
        "I will say who speaks now."
    );
    let keys: Vec<_> = view
        .speakers
        .iter()
        .take(9)
        .map(|row| (row.key.as_deref().unwrap(), row.person.called.as_str()))
        .collect();
    assert_eq!(
        keys,
        [
            ("1", "Ngozi"),
            ("2", "Emil"),
            ("3", "Theo"),
            ("4", "Renée"),
            ("5", "Ingrid"),
            ("6", "Adaeze"),
            ("7", "Mr. Kowalczyk"),
            ("8", "Yusuf"),
            ("9", "Mrs. Petrović")
        ]
    );
    assert_eq!(view.speakers[9].key, None);
    assert_eq!(view.speakers.last().unwrap().presence, None);
}

#[test]
fn each_open_step_waits_to_be_spoken_for() {
    let mut running = Running::begin();
    let rows = running.view().review;
    let steps: Vec<_> = rows
        .iter()
        .map(|row| (row.step.carrier.called.as_str(), row.step.words.as_str()))
        .collect();
    assert_eq!(
        steps,
        [
            ("Ngozi", "Sunday call in the evening"),
            ("Emil", "Saturday at the shop"),
            ("Theo", "Label the shelf"),
            ("Mrs. Petrović", "Key and porch light"),
            ("Grace", "Book the visiting room")
        ]
    );
    assert_eq!(running.view().older_review.len(), 5);
    let room = rows[4].step.id;
    for _ in 0..3 {
        running.book.does(&RecordReminder {
            step: room,
            by: None,
            to: None,
            channel: None,
            asked_for: YesNoUnknown::Unknown,
            led_to_done: None,
            before_meeting: None,
        });
    }
    let call = rows[0].step.id;
    for (step, outcome) in [(call, StepStatus::Done), (room, StepStatus::NotYet)] {
        running.book.does(&ReviewStep {
            step,
            meeting: Some(running.meeting),
            check_in: None,
            outcome,
            outcome_words: None,
            done_by: None,
            done_with: None,
            note: None,
        });
    }
    let rows = running.view().review;
    assert_eq!(rows.len(), 5);
    assert_eq!(
        (rows[0].outcome, rows[0].reminders),
        (Some(StepStatus::Done), 0)
    );
    assert_eq!(rows[0].done_by.as_ref().unwrap().called, "Ngozi");
    assert_eq!(
        (rows[4].outcome, rows[4].reminders),
        (Some(StepStatus::NotYet), 3)
    );
    assert_eq!(rows[1].outcome, None);
}

#[test]
fn a_past_meeting_shows_its_reviews_with_their_reminders() {
    let book = Notebook::at("2025-10-08T08:00:00-07:00");
    let nine = book
        .file
        .all::<Meeting<'_>>()
        .find(|row| row.number() == Some(9))
        .unwrap()
        .id();
    let beside = Beside {
        map: None,
        drafts: Vec::new(),
    };
    let view = book
        .with_context(None, |cx| show(&book.shown(), nine, beside, cx))
        .unwrap();
    let rows: Vec<_> = view
        .review
        .iter()
        .filter(|row| row.outcome.is_some())
        .map(|row| {
            (
                row.step.carrier.called.as_str(),
                row.outcome.unwrap(),
                row.reminders,
            )
        })
        .collect();
    use StepStatus::{Doing, Done};
    assert_eq!(
        rows,
        [
            ("Ngozi", Done, 0),
            ("Emil", Done, 0),
            ("Theo", Done, 0),
            ("Mrs. Petrović", Done, 0),
            ("Grace", Doing, 3)
        ]
    );
    assert_eq!(view.new_steps.len(), 5);
    assert!(view.before_close.is_empty());
}

#[test]
fn rulers_are_asked_one_person_at_a_time_with_last_times_number() {
    let mut running = Running::begin();
    let goal = running.view().goals[0].id;
    let rows = |running: &Running| -> Vec<_> {
        let view = running.view();
        view.rulers
            .iter()
            .filter(|row| row.goal == goal)
            .map(|row| (row.kind, row.person.called.clone(), row.before, row.now))
            .collect()
    };
    use RulerKind::{Confidence, Importance};
    let asked = rows(&running);
    assert_eq!(
        asked,
        [
            (Confidence, "Ngozi".into(), Some(6), None),
            (Confidence, "Emil".into(), Some(6), None),
            (Importance, "Ngozi".into(), Some(10), None),
            (Importance, "Emil".into(), None, None)
        ]
    );
    let person = running.book.who("Ngozi");
    running.book.does(&SetRuler {
        person,
        goal: Some(goal),
        step: None,
        need: None,
        ruler_kind: Confidence,
        value: 7,
        meeting: Some(running.meeting),
        words: None,
        private: None,
    });
    assert_eq!(
        rows(&running)[0],
        (Confidence, "Ngozi".into(), Some(6), Some(7))
    );
}

#[test]
fn their_words_become_the_large_ones_and_staff_notes_do_not() {
    let mut running = Running::begin();
    running.says(
        Some("Ngozi"),
        "We already moved it to Sunday, Renée and me.",
        None,
    );
    running.says(None, "Grace writes this down", None);
    running.says(Some("Grace"), "Thank you", None);
    let view = running.view();
    let words = view.words.unwrap();
    assert_eq!(words.text, "We already moved it to Sunday, Renée and me.");
    assert_eq!(words.at.as_deref(), Some("2025-10-07T17:36:00-07:00"));
    let notes: Vec<_> = view.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(
        notes,
        [
            "Thank you",
            "Grace writes this down",
            "We already moved it to Sunday, Renée and me."
        ]
    );
    assert_eq!(view.notes[2].meeting_step, "well");
}

#[test]
fn an_ok_is_kept_and_never_leads_the_page() {
    let mut running = Running::begin();
    running.says(Some("Ngozi"), "We do it on Saturdays now.", None);
    running.says(Some("Ngozi"), "ok", None);
    running.says(Some("Emil"), "Yes, fine …", None);
    let view = running.view();
    assert_eq!(view.words.unwrap().text, "We do it on Saturdays now.");
    assert_eq!(view.notes.len(), 3);
    let mut fresh = Running::begin();
    fresh.says(Some("Emil"), "ok", None);
    assert_eq!(
        fresh.view().words.unwrap().text,
        "I will say who speaks now.",
        "then an earlier meeting leads"
    );
}

#[test]
fn everyone_of_the_family_who_is_here_is_asked_before_the_close() {
    let running = Running::begin();
    let rows = running.view().readbacks;
    let asked: Vec<_> = rows
        .iter()
        .map(|row| (row.person.called.as_str(), row.steps.is_empty()))
        .collect();
    assert_eq!(
        asked,
        [
            ("Ngozi", false),
            ("Emil", false),
            ("Theo", false),
            ("Adaeze", false),
            ("Mrs. Petrović", false),
            ("Renée", true),
            ("Ingrid", true)
        ]
    );
}

#[test]
fn the_next_meeting_is_suggested_as_they_usually_meet() {
    let running = Running::begin();
    let usual = running.view().usual.unwrap();
    assert_eq!(
        (
            usual.day.as_str(),
            usual.time.as_deref(),
            usual.place.as_str()
        ),
        ("2025-11-11", Some("17:30"), "mother's apartment")
    );
}

#[test]
fn one_meeting_is_no_habit() {
    let mut book = Notebook::empty("2026-03-03T16:00:00-08:00");
    let meeting = book.does(&BeginMeeting {
        meeting: None,
        meeting_type: Some(MeetingType::FirstTeam),
        place: Some("library".into()),
        present: Vec::new(),
        started_at: None,
    });
    let running = Running { book, meeting };
    assert_eq!(running.view().usual, None);
}

#[test]
fn a_correction_takes_the_place_of_the_first_note() {
    let mut running = Running::begin();
    let note = running.says(Some("Theo"), "This is were I live.", None);
    running.book.does(&casefile::decide::CorrectNote {
        note,
        text: "This is where I live.".into(),
        talk_kind: None,
        speaker: None,
    });
    let view = running.view();
    assert_eq!(view.notes.len(), 1);
    assert!(view.notes[0].corrects);
    assert_eq!(view.words.unwrap().text, "This is where I live.");
}

#[test]
fn what_one_person_keeps_is_on_no_page() {
    let mut running = Running::begin();
    running.says(Some("Emil"), "only for me", Some(Privacy::PersonOnly));
    running.says(Some("Emil"), "only for us", Some(Privacy::FamilyOnly));
    running.says(None, "to look up later", Some(Privacy::StaffOnly));
    let view = running.view();
    assert_eq!(
        view.words.as_ref().unwrap().text,
        "I will say who speaks now."
    );
    let notes: Vec<_> = view.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(notes, ["to look up later"]);
}

#[test]
fn the_map_knows_what_is_done_what_waits_and_where_we_are() {
    let mut running = Running::begin();
    let meeting = running.meeting;
    let text = include_str!("../../../../../assets/practice/meetings/follow_up_team.toml");
    let library = guide::Library::read(&[guide::Source {
        name: "meetings/follow_up_team.toml",
        text,
    }])
    .unwrap();
    let map = library.map(MeetingType::FollowUpTeam).unwrap();
    let ids: Vec<String> = map.steps.iter().map(|step| step.id.clone()).collect();
    running.book.does(&MarkMeetingStep {
        meeting,
        step: ids[0].clone(),
        state: MeetingStepState::Done,
    });
    running.book.does(&MarkMeetingStep {
        meeting,
        step: ids[1].clone(),
        state: MeetingStepState::Later,
    });
    running.book.does(&GoToMeetingStep {
        meeting,
        step: ids[2].clone(),
    });
    let beside = Beside {
        map: Some(map),
        drafts: Vec::new(),
    };
    let view = running
        .book
        .with_context(None, |cx| show(&running.book.shown(), meeting, beside, cx))
        .unwrap();
    let states: Vec<_> = view
        .steps
        .iter()
        .take(4)
        .map(|step| step.state.as_str())
        .collect();
    assert_eq!(states, ["done", "later", "now", "open"]);
    assert_eq!(view.steps.len(), 11);
    assert_eq!(view.minutes, map.minutes);
}

#[test]
fn the_map_stands_in_the_order_they_chose_and_a_step_nobody_placed_stays_behind_its_neighbor() {
    let mut running = Running::begin();
    let meeting = running.meeting;
    let text = include_str!("../../../../../assets/practice/meetings/follow_up_team.toml");
    let name = "meetings/follow_up_team.toml";
    let library = guide::Library::read(&[guide::Source { name, text }]).unwrap();
    let map = library.map(MeetingType::FollowUpTeam).unwrap();
    let mut ids: Vec<String> = map.steps.iter().map(|step| step.id.clone()).collect();
    ids.swap(1, 3);
    let unplaced = ids.remove(6);
    running.book.does(&OrderMeetingSteps {
        meeting,
        steps: ids.clone(),
    });
    let beside = Beside {
        map: Some(map),
        drafts: Vec::new(),
    };
    let view = running
        .book
        .with_context(None, |cx| show(&running.book.shown(), meeting, beside, cx))
        .unwrap();
    ids.insert(6, unplaced);
    let shown: Vec<_> = view.steps.iter().map(|step| step.id.clone()).collect();
    assert_eq!(shown, ids);
}

#[test]
fn everything_that_stands_before_the_close_is_listed_at_once() {
    let mut running = Running::begin();
    let words = Words::verbatim("Sunday call", running.book.who("Ngozi"));
    let carrier = running.book.who("Ngozi");
    let goal = running.view().goals[0].id;
    running.book.does(&TakeUpStep {
        goal: Some(goal),
        strategy: None,
        words,
        lead_carrier: Some(carrier),
        helpers: Vec::new(),
        first_move: None,
        cue: None,
        due_on: None,
        rhythm: None,
        confidence: None,
        committed_words: None,
        tested: None,
        reminder: None,
        reminder_from: None,
        idea_of: None,
        agreed_at: Some(running.meeting),
        if_then: None,
        in_the_way: None,
        in_the_way_kind: None,
    });
    let view = running.view();
    assert_eq!(view.new_steps.len(), 1);
    let before: Vec<String> = view.before_close.iter().map(said).collect();
    assert!(
        before.contains(&"before-close-meeting-say-it-back-first who=Ngozi".to_owned()),
        "{before:?}"
    );
    assert!(before.contains(&"before-close-meeting-offer-the-pulse who=Emil".to_owned()));
    assert!(before.contains(&"before-close-meeting-next-date-or-reason".to_owned()));
    assert!(!before.iter().any(|line| line.contains("who=Grace")));
    let ngozi = &view.readbacks[0];
    assert_eq!(ngozi.steps[0].words, "Sunday call");
    assert_eq!(ngozi.goal.as_ref().unwrap().id, goal);
    assert!(!ngozi.pulse_offered);
    settle(&mut running, &view);
    let view = running.view();
    assert_eq!(view.before_close, []);
    assert_eq!(view.readbacks[0].said, Some(SaidBack::Yes));
    assert!(view.readbacks[0].pulse_offered);
    let close = CloseMeeting {
        meeting: running.meeting,
        ended_at: None,
        no_family_reason: None,
    };
    running.book.does(&close);
}

fn settle(running: &mut Running, view: &MeetingView) {
    let meeting = running.meeting;
    for row in &view.readbacks {
        let person = row.person.id;
        running.book.does(&SayBack {
            meeting,
            person,
            step: None,
            said: SaidBack::Yes,
            words: None,
        });
    }
    for name in ["Ngozi", "Emil", "Theo", "Renée", "Ingrid"] {
        let person = running.book.who(name);
        running.book.does(&AnswerPulse {
            person,
            meeting,
            item: PulseItem::Autonomy,
            value: None,
        });
    }
    running.book.does(&NoNextMeeting {
        meeting,
        reason: "camp".into(),
    });
}

#[test]
fn with_nobody_from_the_family_that_stands_first() {
    let mut book = Notebook::at("2025-10-07T17:30:00-07:00");
    let meeting = book.does(&BeginMeeting {
        meeting: None,
        meeting_type: None,
        place: None,
        present: vec![book.who("Grace")],
        started_at: None,
    });
    let running = Running { book, meeting };
    let before: Vec<String> = running.view().before_close.iter().map(said).collect();
    assert_eq!(before[0], "before-close-meeting-nobody-from-the-family");
}

#[test]
fn somebody_who_comes_later_takes_nobodys_key() {
    let mut running = Running::begin();
    let before: Vec<_> = running
        .view()
        .speakers
        .iter()
        .take(9)
        .map(|row| row.person.id)
        .collect();
    let aunt = running.book.does(&AddPerson {
        name: "Chioma".into(),
        called: None,
        role: PersonRole::Caregiver,
        relation: None,
        pronouns: None,
        born_on: None,
        languages: Vec::new(),
        interpreter_needed: None,
        household: None,
        contact: Vec::new(),
        address_confidential: None,
        about: None,
        former_names: Vec::new(),
    });
    let now = On::Moment(running.book.now, None);
    running.book.does(&casefile::decide::AttendMeeting {
        meeting: running.meeting,
        person: aunt,
        presence: casefile::Presence::Here,
        reason: None,
        mode: None,
        arrived: Some(now),
        left: None,
    });
    let view = running.view();
    let after: Vec<_> = view
        .speakers
        .iter()
        .take(9)
        .map(|row| row.person.id)
        .collect();
    assert_eq!(before, after);
    assert!(view.speakers.iter().any(|row| row.person.id == aunt));
}

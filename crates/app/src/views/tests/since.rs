//! The sixty seconds before the ninth meeting, and before the first one.

use super::*;
use casefile::decide::{AddPerson, OpenFile, ProposeGoal, RecordMeeting, SetRuler};
use casefile::insight::State;
use casefile::{PersonRole, RulerKind, Words};

#[test]
fn what_moved_is_told_good_news_first() {
    let book = Notebook::at("2025-10-07T16:41:00-07:00");
    let page = since(&book);
    let moved: Vec<String> = page.moved.iter().map(said).collect();
    assert_eq!(
        moved,
        [
            "since-steps-done m=5 n=2",
            "since-surer n=6 was=4 who=Ngozi"
        ]
    );
    assert_eq!(page.last.as_ref().unwrap().number, Some(8));
    assert_eq!(
        page.words.as_ref().unwrap().text,
        "I will say who speaks now."
    );
}

#[test]
fn after_the_crisis_the_dips_are_explained_and_no_one_is_asked_about_them() {
    let book = Notebook::at("2025-07-20T09:00:00-07:00");
    let page = since(&book);
    let moved: Vec<String> = page.moved.iter().map(said).collect();
    assert_eq!(moved, ["since-steps-done m=4 n=3"]);
    let insight = &page.going.insight;
    let signals = insight.signals.iter().chain(&insight.question);
    let about_dips = signals.filter(|signal| signal.key.starts_with(['M', 'D']));
    assert_eq!(about_dips.count(), 0);
    let muted = insight
        .indicators
        .iter()
        .find(|it| it.state == State::Muted);
    assert!(
        muted
            .unwrap()
            .reason
            .en
            .starts_with("There was a hard time on July 3.")
    );
}

#[test]
fn steps_and_hands_and_changes_are_there() {
    let book = Notebook::at("2025-10-07T16:41:00-07:00");
    let page = since(&book);
    let steps: Vec<_> = page
        .steps
        .iter()
        .map(|step| step.carrier.called.as_str())
        .collect();
    assert_eq!(steps, ["Ngozi", "Emil", "Theo", "Mrs. Petrović", "Grace"]);
    let carried: Vec<_> = page
        .carried
        .iter()
        .map(|row| row.done_by.as_ref().unwrap().called.as_str())
        .collect();
    assert_eq!(carried, ["Ngozi", "Theo", "Lucía", "A. Booker", "Grace"]);
    assert_eq!(page.changed.len(), 1);
    assert_eq!(page.between.len(), 1);
    // Ngozi changed something since: hers is the strength to name.
    let strength = page.strength.unwrap();
    assert!(strength.words.text.starts_with("Has not missed one visit"));
    assert_eq!(page.silent, []);
}

#[test]
fn a_goal_that_nobody_spoke_of_is_silent_with_its_last_day() {
    let mut book = Notebook::at("2025-10-07T16:41:00-07:00");
    book.mode = Mode::Recording;
    let nine = RecordMeeting {
        meeting: None,
        number: Some(9),
        meeting_type: None,
        type_words: None,
        started_at: On::Day(day("2025-10-06")),
        ended_at: None,
        place: None,
        mode: None,
        language: None,
        interpreter: None,
        facilitator: None,
        attendance: Vec::new(),
        notes: None,
    };
    book.act_on(Some(On::Day(day("2025-10-06"))), &nine)
        .unwrap();
    let silent = since(&book).silent;
    assert_eq!(silent.len(), 2);
    // What Ngozi changed on that day is a mention, too.
    assert_eq!(silent[0].since.as_deref(), Some("2025-09-20"));
}

#[test]
fn before_the_first_meeting_nothing_is_made_up() {
    let mut book = Notebook::empty("2025-10-07T16:41:00-07:00");
    book.does(&OpenFile {
        name_shown: "Begay".into(),
        home_language: None,
        zone: None,
        county: None,
        tribe: None,
        came_from: None,
    });
    let page = since(&book);
    assert_eq!((page.last, page.words, page.strength), (None, None, None));
    assert!(page.moved.is_empty() && page.carried.is_empty() && page.silent.is_empty());
}

#[test]
fn a_private_ruler_moves_nothing() {
    let mut book = Notebook::empty("2025-10-07T16:41:00-07:00");
    book.does(&OpenFile {
        name_shown: "Begay".into(),
        home_language: None,
        zone: None,
        county: None,
        tribe: None,
        came_from: None,
    });
    let who = book.does(&AddPerson {
        name: "Ann".into(),
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
    let goal = book.does(&ProposeGoal {
        words: Words::verbatim("Rest", who),
        owners: vec![who],
        why: Some(Words::verbatim("I am tired", who)),
        needs: Vec::new(),
        domain: None,
    });
    book.mode = Mode::Recording;
    for (at, value) in [("2025-08-01", 2), ("2025-09-01", 9)] {
        let on = On::Day(day(at));
        let held = RecordMeeting {
            meeting: None,
            number: None,
            meeting_type: None,
            type_words: None,
            started_at: on.clone(),
            ended_at: None,
            place: None,
            mode: None,
            language: None,
            interpreter: None,
            facilitator: None,
            attendance: Vec::new(),
            notes: None,
        };
        let meeting = book.act_on(Some(on.clone()), &held).unwrap();
        let ruler = SetRuler {
            person: who,
            goal: Some(goal),
            step: None,
            need: None,
            ruler_kind: RulerKind::Confidence,
            value,
            meeting,
            words: None,
            private: Some(true),
        };
        book.act_on(Some(on), &ruler).unwrap();
    }
    assert!(since(&book).moved.is_empty());
    let page = crate::views::family::show(&book.shown(), book.today());
    assert!(page.goals[0].rulers.is_empty());
}

//! O1 and D1: whose hands new steps are in, and how many reminders it took.

use super::told::{Told, growth, one, signals, state};
use crate::insight::{Answer, Audience, Indicator, Measure, State};
use crate::kinds::{Meeting, View};

pub const DAYS: [&str; 7] = [
    "2025-01-20",
    "2025-02-17",
    "2025-03-17",
    "2025-04-14",
    "2025-05-12",
    "2025-06-09",
    "2025-07-07",
];

/// A family at whose meetings so many of five new steps are theirs.
pub fn carrying(ours: &[usize]) -> Told {
    let mut told = Told::begin();
    for (day, ours) in DAYS.iter().zip(ours) {
        let meeting = told.meets(day, &[told.cast.youth, told.cast.mother, told.staff]);
        told.did(meeting, 0);
        let carriers: Vec<_> = (0..5)
            .map(|at| {
                if at < *ours {
                    told.cast.mother
                } else {
                    told.staff
                }
            })
            .collect();
        told.agrees(meeting, &carriers);
    }
    told
}

#[test]
fn a_carry_share_needs_two_meetings_before_it_is_compared() {
    let told = carrying(&[3, 3, 3]);
    assert_eq!(state(&told.at(DAYS[1]), "O1"), State::NotEnoughYet);
    assert_eq!(one(&told.at(DAYS[1]), "O1").missing, ["earlier_meetings"]);
    assert_eq!(state(&told.at(DAYS[2]), "O1"), State::Steady);
}

#[test]
fn a_falling_carry_share_is_worth_a_look_and_a_second_fall_is_talked_about() {
    let told = carrying(&[3, 3, 3, 2, 1]);
    let fourth = told.at(DAYS[3]);
    assert_eq!(state(&fourth, "O1"), State::WorthALook);
    assert_eq!(signals(&fourth), ["O1"]);
    assert_eq!(
        one(&fourth, "O1").value,
        Some(Measure::Share { part: 2, whole: 5 })
    );
    assert_eq!(one(&fourth, "O1").rows.len(), 5);
    let fifth = told.at(DAYS[4]);
    assert_eq!(state(&fifth, "O1"), State::TalkAboutIt);
    assert_eq!(
        one(&fifth, "O1").reason.en,
        "Of 5 new steps, your family and friends took on 1, and that is less than before."
    );
}

#[test]
fn a_share_that_stays_low_is_not_told_twice() {
    let told = carrying(&[3, 3, 3, 2, 2, 2]);
    assert_eq!(signals(&told.at(DAYS[3])), ["O1"]);
    assert_eq!(state(&told.at(DAYS[4]), "O1"), State::WorthALook);
    assert!(signals(&told.at(DAYS[4])).is_empty());
}

#[test]
fn a_growing_share_is_said_as_growth() {
    let told = carrying(&[1, 1, 1, 2]);
    assert_eq!(growth(&told.at(DAYS[3])), ["O1"]);
}

/// A family that needed so many reminders before each meeting from the second on.
fn reminded(reminders: &[usize]) -> Told {
    let mut told = Told::begin();
    for (at, day) in DAYS.iter().take(reminders.len() + 1).enumerate() {
        let meeting = told.meets(day, &[told.cast.youth, told.cast.mother, told.staff]);
        let before = at.checked_sub(1).map_or(0, |at| reminders[at]);
        told.did(meeting, before);
        let carriers = [told.cast.mother, told.cast.youth, told.cast.aunt];
        told.agrees(meeting, &carriers);
    }
    told
}

#[test]
fn reminders_that_rise_are_noticed_and_rising_again_are_talked_about() {
    let told = reminded(&[1, 1, 1, 3, 5]);
    assert_eq!(state(&told.at(DAYS[3]), "D1"), State::NotEnoughYet);
    assert_eq!(state(&told.at(DAYS[4]), "D1"), State::WorthALook);
    assert_eq!(state(&told.at(DAYS[5]), "D1"), State::TalkAboutIt);
}

#[test]
fn a_private_answer_takes_no_place_of_what_everybody_is_told() {
    let mut told = reminded(&[1, 1, 1, 3, 5]);
    let before = told.at(DAYS[5]);
    assert_eq!(signals(&before)[0], "D1");
    let meeting = told.story.file.all::<Meeting<'_>>().last().unwrap().id();
    for person in [told.cast.youth, told.cast.mother] {
        let asked = serde_json::json!({ "meeting": meeting, "person": person,
            "item": "autonomy", "value": 1 });
        told.story.does("pulse.answer", asked);
    }
    let after = told.at(DAYS[5]);
    let open = |answer: &Answer| -> Vec<Indicator> {
        let signals = answer.signals.iter();
        let open = signals.filter(|signal| signal.audience != Audience::Own);
        open.cloned().collect()
    };
    assert_eq!(open(&after), open(&before));
    assert_eq!(after.question, before.question);
    assert!(after.signals.len() <= 2);
}

#[test]
fn fewer_reminders_are_growth_and_back_to_before_is_growth_too() {
    assert_eq!(growth(&reminded(&[4, 3, 3, 2]).at(DAYS[4])), ["D1"]);
    let back = reminded(&[3, 3, 3, 5, 3]).at(DAYS[5]);
    assert_eq!(growth(&back), ["D1"]);
    assert_eq!(
        back.growth[0].reason.en,
        "Reminders are back to where they were."
    );
}

#[test]
fn fewer_reminders_count_all_of_them_and_open_to_their_rows() {
    // The family needed none; all four went to staff.
    let mut told = reminded(&[9, 9, 9, 0]);
    let step = told.story.does(
        "step.take_up",
        serde_json::json!({ "words": crate::tests::story::said("Print the plan", told.cast.youth),
            "lead_carrier": told.staff }),
    );
    told.story.on(DAYS[4]);
    for _ in 0..4 {
        let asked = serde_json::json!({ "step": step, "asked_for": "no" });
        told.story.does("reminder.record", asked);
    }
    let answer = told.at(DAYS[4]);
    let grown = &answer.growth[0];
    assert_eq!(grown.reason.en, "Fewer reminders were needed this time: 4.");
    assert_eq!(grown.value, Some(Measure::Number(4)));
    assert_eq!(grown.before, Some(Measure::Number(9)));
    // The four, and the three looks beside which they are counted.
    assert_eq!(grown.rows.len(), 7);
    assert!(grown.missing.is_empty());
    // The indicator itself counts the family's own, and opens to the looks.
    assert_eq!(one(&answer, "D1").rows.len(), 3);
}

#[test]
fn more_reminders_nobody_asked_for_are_never_called_fewer() {
    // Asked for until now; fewer of them all, and nobody asked for these.
    let mut told = Told::begin();
    for (at, day) in DAYS.iter().take(6).enumerate() {
        let meeting = told.meets(day, &[told.cast.youth, told.cast.mother]);
        let (count, asked_for) = if at < 5 { (12, "yes") } else { (6, "no") };
        if at > 0 {
            told.did_when_reminded(meeting, count, asked_for);
        }
        told.agrees(
            meeting,
            &[told.cast.mother, told.cast.youth, told.cast.aunt],
        );
    }
    let answer = told.at(DAYS[5]);
    assert_eq!(state(&answer, "D1"), State::TalkAboutIt);
    assert_eq!(growth(&answer), Vec::<&str>::new());
}

#[test]
fn a_reminder_of_which_nobody_wrote_who_asked_is_not_said_to_be_unasked() {
    let mut told = Told::begin();
    for (at, day) in DAYS.iter().take(5).enumerate() {
        let meeting = told.meets(day, &[told.cast.youth, told.cast.mother]);
        if at > 0 {
            told.did_when_reminded(meeting, 1, "unknown");
        }
        told.agrees(
            meeting,
            &[told.cast.mother, told.cast.youth, told.cast.aunt],
        );
    }
    assert_eq!(
        one(&told.at(DAYS[4]), "D1").reason.en,
        "As far as we know, no one asked for 1 reminder on 3 steps."
    );
}

#[test]
fn a_crisis_keeps_both_quiet_and_says_so() {
    let mut told = reminded(&[1, 1, 1, 4]);
    told.story.on("2025-05-02");
    told.story.does(
        "incident.record",
        serde_json::json!({ "words": "a hard night", "plan_used": "yes" }),
    );
    told.story.does(
        "crisis_plan.revise",
        serde_json::json!({ "early_signs": ["he goes quiet"] }),
    );
    let answer = told.at(DAYS[4]);
    assert_eq!(state(&answer, "D1"), State::Muted);
    assert_eq!(
        one(&answer, "D1").reason.en,
        "There was a hard time on May 2. So we do not weigh this until June 16."
    );
    assert!(signals(&answer).is_empty());
    // Once that day is over, none is promised, and what was counted stands beside it.
    let later = told.at("2025-09-01");
    assert_eq!(state(&later, "D1"), State::Muted);
    assert_eq!(
        one(&later, "D1").reason.en,
        "There was a hard time on May 2. So we do not weigh this. \
         There were 4 reminders that no one asked for, on 3 steps. That is more than before."
    );
}

//! A steady family, told in Spanish: the reminders are asked for, the guitar rests by choice, and
//! nine weeks without a meeting were announced. Nothing of that is drift.

use super::family::{Family, Meeting};
use super::{At, alarms, days_before, looked_at, says};
use serde_json::json;

/// What a counter-story changes.
#[derive(Clone, Copy, PartialEq)]
enum But {
    Nothing,
    /// Nobody had asked for the reminders, and there are more and more of them.
    RemindersUnasked,
    /// Nobody parked the guitar: it is only no longer talked about.
    GuitarNotParked,
    /// Nobody announced the nine weeks.
    GapNotAnnounced,
}

const MET: [&str; 12] = [
    "2025-01-15",
    "2025-02-12",
    "2025-03-12",
    "2025-04-09",
    "2025-05-07",
    "2025-06-04",
    "2025-08-06",
    "2025-09-03",
    "2025-10-01",
    "2025-10-29",
    "2025-11-26",
    "2025-12-17",
];

fn tell(but: But) -> Family {
    let mut rios = Family::opens("2025-01-02", "Ríos", "es");
    rios.has("Mateo", "youth")
        .has("Lucía", "caregiver")
        .has("tía Elena", "natural")
        .has("Carmen", "facilitator")
        .enrolls("Mateo", "2025-01-02", "implementation")
        .wants("Lucía", "mañanas sin gritos")
        .wants("Mateo", "tocar la guitarra");
    for (nth, on) in MET.into_iter().enumerate() {
        between(&mut rios, nth, but);
        rios.meets(on, "Mateo, Lucía, tía Elena, Carmen", |meeting| {
            at(meeting, nth, on);
        });
        after(&mut rios, nth, but);
    }
    rios
}

/// Twice before each meeting Carmen calls, because Lucía asked her to.
fn between(rios: &mut Family, nth: usize, but: But) {
    let Some(before) = nth.checked_sub(1) else {
        return;
    };
    let step = format!("llamar a la escuela {}", MET[before]);
    let is_unasked = but == But::RemindersUnasked && nth > 4;
    for days in 1..=if is_unasked { 6 } else { 2 } {
        let asked_for = if is_unasked { "no" } else { "yes" };
        rios.reminds(&days_before(MET[nth], days), "Carmen", &step, asked_for);
    }
}

fn at(meeting: &mut Meeting<'_>, nth: usize, on: &str) {
    // In April the school was closed: one step waits, and nobody is troubled.
    if nth == 3 {
        meeting.went(&format!("llamar a la escuela {}", MET[2]), "not_yet");
    }
    meeting
        .the_rest_went("done")
        .talks_of("mañanas sin gritos", "Lucía")
        .agenda("Mateo", "el autobús")
        .feels("Lucía", "mañanas sin gritos", 9, 7 + i64::from(nth > 6));
    if nth < 3 {
        meeting.feels("Mateo", "tocar la guitarra", 6, 6);
    }
    let goal = "mañanas sin gritos";
    meeting
        .takes("Lucía", &format!("llamar a la escuela {on}"), goal)
        .takes("Mateo", &format!("poner el despertador {on}"), goal)
        .takes("tía Elena", &format!("llevar a Mateo {on}"), goal)
        .takes("Carmen", &format!("pedir la cita {on}"), goal);
    if nth == 5 || nth == 10 {
        meeting.family().says_why("Lucía", goal);
    }
}

fn after(rios: &mut Family, nth: usize, but: But) {
    if nth == 2 && but != But::GuitarNotParked {
        rios.moves("Mateo", "tocar la guitarra", "resting");
    }
    if nth == 5 && but != But::GapNotAnnounced {
        let asked_by = rios.id("Lucía");
        let asked = json!({ "from": "2025-06-05", "to": "2025-08-05", "asked_by": asked_by,
            "why": "vamos a México con los abuelos" });
        rios.does("pause.declare", asked);
    }
}

/// The story as it was.
pub(super) fn story() -> Family {
    tell(But::Nothing)
}

#[test]
fn a_steady_family_raises_nothing_in_a_year() {
    let rios = story();
    let nothing = MET.map(|on| At(on, "", "", ""));
    says(&rios, &nothing);
    assert_eq!(looked_at(&rios), 0, "of twelve meetings, at most three");
}

#[test]
fn in_the_announced_weeks_themselves_nothing_is_said_either() {
    let rios = story();
    for on in ["2025-06-20", "2025-07-10", "2025-08-05"] {
        assert_eq!(alarms(&rios, on), [""; 0], "{on}");
    }
}

#[test]
fn the_same_reminders_unasked_are_an_alarm() {
    let rios = tell(But::RemindersUnasked);
    assert!(alarms(&rios, "2025-06-04").contains(&"D1".to_owned()));
}

#[test]
fn a_goal_that_nobody_parked_is_missed() {
    let rios = tell(But::GuitarNotParked);
    assert_eq!(alarms(&rios, "2025-05-07"), ["A3 tocar la guitarra"]);
}

#[test]
fn nine_weeks_that_nobody_announced_are_missed_after_75_days_without_a_word() {
    let rios = tell(But::GapNotAnnounced);
    // The goals were talked about on 4 June; nine weeks are 63 days: still no alarm.
    assert_eq!(alarms(&rios, "2025-08-05"), [""; 0]);
}

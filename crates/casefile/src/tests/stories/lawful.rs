//! A family with much help by right: a court asked for it, staff carry most of the steps from the
//! first day, and that does not change. High lawful support is not drift.

use super::family::{Family, Meeting};
use super::{At, alarms, days_before, says};
use serde_json::json;

/// Every six weeks: that is as often as the father's shifts allow.
const MET: [&str; 7] = [
    "2024-02-06",
    "2024-03-19",
    "2024-04-30",
    "2024-06-11",
    "2024-07-23",
    "2024-09-03",
    "2024-10-15",
];

/// Steps of the father in each meeting, beside six of staff; a counter-story takes them away.
fn tell(fathers: [usize; 7]) -> Family {
    let mut dukes = Family::opens("2024-01-10", "Duke", "en");
    dukes
        .has("Andre", "youth")
        .has("Curtis", "caregiver")
        .has("Pastor Lee", "natural")
        .has("Ms. Vance", "system")
        .has("Noor", "facilitator")
        .enrolls("Andre", "2024-01-10", "implementation")
        .wants("Andre", "off probation");
    dukes.does(
        "must_do.add",
        json!({ "words": { "text": "weekly check with probation", "origin": "mandate" },
            "who_requires": "county court" }),
    );
    let mut before: Option<String> = None;
    for (nth, on) in MET.into_iter().enumerate() {
        if let Some(step) = &before {
            remind(&mut dukes, on, step);
        }
        dukes.meets(
            on,
            "Andre, Curtis, Pastor Lee, Ms. Vance, Noor",
            |meeting| {
                at(meeting, on, fathers[nth]);
            },
        );
        before = Some(format!("ride to court {on}"));
        if nth == 3 {
            dukes.says_why("Andre", "off probation");
        }
    }
    dukes
}

/// The court's letters remind them whether they asked or not: four each time, as ever.
fn remind(dukes: &mut Family, on: &str, step: &str) {
    for days in [2, 9, 16, 23] {
        dukes.reminds(&days_before(on, days), "Ms. Vance", step, "no");
    }
}

fn at(meeting: &mut Meeting<'_>, on: &str, fathers: usize) {
    let goal = "off probation";
    meeting
        .the_rest_went("done")
        .talks_of(goal, "Curtis")
        .agenda("Andre", "my shifts")
        .feels("Andre", goal, 9, 5)
        .takes("Andre", &format!("ride to court {on}"), goal);
    for nth in 0..3 {
        let who = if nth < fathers { "Curtis" } else { "Noor" };
        meeting.takes(who, &format!("form {nth} {on}"), goal);
    }
    for nth in 0..4 {
        let who = ["Noor", "Ms. Vance"][nth % 2];
        meeting.takes(who, &format!("letter {nth} {on}"), goal);
    }
}

/// The story as it was.
pub(super) fn story() -> Family {
    tell([2; 7])
}

#[test]
fn much_lawful_help_from_the_first_day_is_not_drift() {
    let dukes = story();
    says(&dukes, &MET.map(|on| At(on, "", "", "")));
}

#[test]
fn the_same_family_handing_back_what_it_carried_is_seen() {
    // 3 of 8 steps, then 1 of 8, twice.
    let dukes = tell([2, 2, 2, 2, 2, 0, 0]);
    assert_eq!(alarms(&dukes, "2024-09-03"), [""; 0]);
    assert_eq!(alarms(&dukes, "2024-10-15"), ["O1"]);
}

//! Quiet takeover: every step on the Parks' plan bears a family name, and the facilitator does them.
//! Whose name stands on a step and whose hands did it are two facts; the second counts.

use super::family::Family;
use super::{At, alarms, one, says};
use crate::insight::State;

/// Every three weeks.
const MET: [&str; 6] = [
    "2025-09-02",
    "2025-09-23",
    "2025-10-14",
    "2025-11-04",
    "2025-11-25",
    "2025-12-16",
];

/// How many of the three steps were done by the facilitator, meeting by meeting.
fn tell(quietly: [usize; 6], asked: bool) -> Family {
    let mut parks = Family::opens("2025-08-20", "Park", "en");
    parks
        .has("Jun", "youth")
        .has("Hana", "caregiver")
        .has("Mrs. Oh", "natural")
        .has("Beth", "facilitator")
        .enrolls("Jun", "2025-08-20", "implementation")
        .wants("Hana", "Jun sleeps at home");
    for (nth, on) in MET.into_iter().enumerate() {
        parks.meets(on, "Jun, Hana, Mrs. Oh, Beth", |meeting| {
            for done in 0..quietly[nth] {
                let step = format!("call {done} {}", MET[nth - 1]);
                if asked {
                    meeting.family().hands_over(&step, "Beth", Some("Hana"));
                } else {
                    meeting.went_by(&step, "done", "Beth");
                }
            }
            meeting
                .the_rest_went("done")
                .talks_of("Jun sleeps at home", "Hana")
                .agenda("Jun", "school bag");
            for (nth, who) in ["Hana", "Hana", "Jun"].into_iter().enumerate() {
                let step = format!("call {nth} {on}");
                meeting.takes(who, &step, "Jun sleeps at home");
            }
        });
    }
    parks
}

/// The story as it was.
pub(super) fn story() -> Family {
    tell([0, 0, 0, 1, 1, 2], false)
}

#[test]
fn quiet_takeover_shows_while_every_owner_on_the_plan_is_right() {
    let parks = story();
    says(
        &parks,
        &[
            At("2025-09-02", "", "", ""),
            At("2025-09-23", "", "", ""),
            At("2025-10-14", "", "", ""),
            // One of six.
            At("2025-11-04", "O4", "O4", ""),
            // Two of six: a third, and more than one.
            At("2025-11-25", "O4!", "O4!", ""),
            // Half of six: worse than what was told in November.
            At("2025-12-16", "O4!", "O4!", ""),
        ],
    );
    // The plan itself looks as it always did.
    assert_eq!(one(&parks, "2025-12-16", "O1").state, State::Steady);
}

#[test]
fn the_same_steps_done_by_their_owners_say_nothing() {
    let parks = tell([0; 6], false);
    says(&parks, &MET.map(|on| At(on, "", "", "")));
}

#[test]
fn steps_given_away_because_the_carrier_asked_are_no_takeover() {
    let parks = tell([0, 0, 0, 1, 1, 2], true);
    assert_eq!(alarms(&parks, "2025-11-25"), [""; 0]);
    assert_eq!(alarms(&parks, "2025-12-16"), [""; 0]);
}

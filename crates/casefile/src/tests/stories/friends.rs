//! Friends who stop coming, and friends who come and lend a hand: the Webers, told both ways.
//! Nobody is blamed for being alone; the question is who else there could be.

use super::family::Family;
use super::{At, says};

/// About every four weeks.
const MET: [&str; 6] = [
    "2025-03-06",
    "2025-04-03",
    "2025-05-02",
    "2025-05-30",
    "2025-06-26",
    "2025-07-24",
];
const FRIENDS: [&str; 4] = ["Anke", "Bernd", "Coach Eli", "Mrs. Gray"];

/// How many friends came to each meeting; each who came took a step.
fn tell(came: [usize; 6]) -> Family {
    let mut webers = Family::opens("2025-02-20", "Weber", "en");
    webers
        .has("Tim", "youth")
        .has("Lena", "caregiver")
        .has("Sid", "facilitator");
    for friend in FRIENDS {
        webers.has(friend, "natural");
    }
    webers
        .enrolls("Tim", "2025-02-20", "implementation")
        .wants("Tim", "a team of my own");
    for (on, came) in MET.into_iter().zip(came) {
        let here = [&["Tim", "Lena", "Sid"], &FRIENDS[..came]]
            .concat()
            .join(", ");
        webers.meets(on, &here, |meeting| {
            meeting
                .the_rest_went("done")
                .talks_of("a team of my own", "Tim")
                .agenda("Lena", "rides");
            let carriers = [&["Tim", "Lena", "Lena"], &FRIENDS[..came]].concat();
            for (nth, who) in carriers.into_iter().enumerate() {
                meeting.takes(who, &format!("step {nth} of {on}"), "a team of my own");
            }
        });
    }
    webers
}

/// The story as it was.
pub(super) fn story() -> Family {
    tell([2, 2, 2, 0, 0, 0])
}

#[test]
fn friends_who_stop_coming_are_missed_the_second_time_and_talked_about_the_third() {
    says(
        &story(),
        &[
            At("2025-03-06", "", "", ""),
            At("2025-04-03", "", "", ""),
            At("2025-05-02", "", "", ""),
            At("2025-05-30", "", "", ""),
            At("2025-06-26", "D3", "D3", ""),
            At("2025-07-24", "D3!", "D3!", ""),
        ],
    );
}

#[test]
fn friends_who_come_and_lend_a_hand_are_growth() {
    says(
        &tell([0, 1, 1, 2, 3, 4]),
        &[
            At("2025-03-06", "", "", ""),
            At("2025-04-03", "", "", ""),
            At("2025-05-02", "", "", ""),
            At("2025-05-30", "", "", "+D3, more hands"),
            At("2025-06-26", "", "", "+D3, more hands"),
            At("2025-07-24", "", "", "+D3, more hands"),
        ],
    );
}

#[test]
fn no_friend_by_day_sixty_is_a_place_to_help_once() {
    says(
        &tell([0; 6]),
        &[
            At("2025-03-06", "", "", ""),
            At("2025-04-03", "", "", ""),
            // The 71st day.
            At("2025-05-02", "D3", "D3", ""),
            At("2025-05-30", "", "", ""),
            At("2025-06-26", "", "", ""),
            At("2025-07-24", "", "", ""),
        ],
    );
}

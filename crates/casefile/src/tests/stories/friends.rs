//! Friends who stop coming, and friends who come and lend a hand: the Webers, told both ways.
//! Nobody is blamed for being alone; the question is who else there could be.

use super::family::Family;
use super::{At, says, told};
use crate::tests::story::day;

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
    tell_with(came, &[])
}

/// As `tell`, with goals of Tim's that nobody ever speaks of.
fn tell_with(came: [usize; 6], silent: &[&str]) -> Family {
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
    for goal in silent {
        webers.wants("Tim", goal);
    }
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
fn what_grows_is_said_before_what_fades_and_each_goal_is_its_own() {
    let webers = tell_with([0, 1, 1, 2, 3, 4], &["a job", "a band"]);
    let patterns = told(&webers, day("2025-05-30")).patterns;
    let said: Vec<_> = patterns
        .iter()
        .map(|it| {
            let goal = it.subject.and_then(|subject| subject.goal);
            (it.name.as_str(), goal.map(|goal| webers.called(goal)))
        })
        .collect();
    assert_eq!(
        said,
        [
            ("more_hands", None),
            ("fading_goal", Some("a job".to_owned())),
            ("fading_goal", Some("a band".to_owned())),
        ]
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

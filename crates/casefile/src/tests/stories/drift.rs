//! Silent drift: the Bells' plan still looks tidy while fewer and fewer of its steps are theirs.
//! Importance stays, confidence falls, reminders rise, and staff do steps before they own them.

use super::family::Family;
use super::{At, says};

/// One month of this family between two meetings, and the meeting that ends it.
#[derive(Clone, Copy)]
pub(super) struct Month {
    /// The day they met.
    on: &'static str,
    /// Reminders that nobody had asked for, since the meeting before.
    reminders: u32,
    /// How many of the family's steps the facilitator did, without being asked.
    taken_over: usize,
    /// How many of the four new steps the family took up.
    theirs: usize,
    /// How sure the mother is.
    sure: i64,
    /// Whether soccer was talked about.
    soccer: bool,
    /// Whose list it was.
    list: &'static str,
}

const fn month(
    on: &'static str,
    reminders: u32,
    taken_over: usize,
    theirs: usize,
    sure: i64,
    soccer: bool,
    list: &'static str,
) -> Month {
    Month {
        on,
        reminders,
        taken_over,
        theirs,
        sure,
        soccer,
        list,
    }
}

/// Everything is staff-carried at the last of these meetings.
const DRIFT: [Month; 7] = [
    month("2025-01-14", 0, 0, 3, 7, true, "family"),
    month("2025-02-11", 1, 0, 3, 7, true, "family"),
    month("2025-03-11", 1, 0, 3, 7, true, "family"),
    month("2025-04-08", 3, 1, 3, 6, false, "family"),
    month("2025-05-06", 4, 2, 2, 5, false, "staff"),
    month("2025-06-03", 6, 2, 1, 4, false, "staff"),
    month("2025-07-01", 7, 1, 0, 3, false, "staff"),
];

fn tell(months: &[Month]) -> Family {
    let mut bells = Family::opens("2025-01-02", "Bell", "en");
    bells
        .has("Maya", "youth")
        .has("Tess", "caregiver")
        .has("Ray", "natural")
        .has("Dana", "facilitator")
        .enrolls("Maya", "2025-01-02", "implementation")
        .wants("Tess", "calm mornings")
        .wants("Maya", "soccer");
    let mut theirs: Vec<String> = Vec::new();
    for month in months {
        remind(&mut bells, month, &theirs);
        theirs = meet(&mut bells, month, &theirs);
    }
    bells
}

fn remind(bells: &mut Family, month: &Month, theirs: &[String]) {
    for nth in 0..month.reminders {
        let on = super::days_before(month.on, nth + 1);
        bells.reminds(&on, "Dana", &theirs[0], "no");
    }
}

/// The meeting that ends a month; answers with the family's new steps.
fn meet(bells: &mut Family, month: &Month, before: &[String]) -> Vec<String> {
    let hands = ["Tess", "Tess", "Maya", "Dana"];
    let mut theirs = Vec::new();
    bells.meets(month.on, "Maya, Tess, Ray, Dana", |meeting| {
        for step in before.iter().take(month.taken_over) {
            meeting.went_by(step, "done", "Dana");
        }
        meeting.the_rest_went("done");
        talk(meeting, month);
        for (nth, hand) in hands.into_iter().enumerate() {
            let step = format!("step {nth} of {}", month.on);
            let is_theirs = nth < month.theirs;
            let who = if is_theirs { hand } else { "Dana" };
            let goal = match (month.on, nth) {
                ("2025-01-14", 2) => "soccer",
                _ => "calm mornings",
            };
            meeting.takes(who, &step, goal);
            theirs.extend(is_theirs.then_some(step));
        }
    });
    theirs
}

fn talk(meeting: &mut super::family::Meeting<'_>, month: &Month) {
    meeting.feels("Tess", "calm mornings", 9, month.sure);
    match month.list {
        "family" => meeting
            .talks_of("calm mornings", "Tess")
            .agenda("Maya", "the bus"),
        _ => meeting
            .talks_of("calm mornings", "Dana")
            .agenda("Dana", "forms"),
    };
    if month.soccer {
        meeting.feels("Maya", "soccer", 8, 7);
    }
}

/// The story as it was.
pub(super) fn story() -> Family {
    tell(&DRIFT)
}

/// What Hearth says, meeting by meeting. From May on it is an alarm: two meetings before
/// everything is staff-carried.
#[test]
fn silent_drift_is_noticed_at_least_two_meetings_before_everything_is_staff_carried() {
    let bells = story();
    says(
        &bells,
        &[
            At("2025-01-14", "", "", ""),
            At("2025-02-11", "", "", ""),
            At("2025-03-11", "", "", ""),
            At(
                "2025-04-08",
                "O4, A3 soccer",
                "A3 soccer, O4",
                "fading goal",
            ),
            At(
                "2025-05-06",
                "O1, O4!, A3! soccer, M2 Tess / calm mornings, D1!, D2",
                "A3! soccer, O4!",
                "we are holding it, fading goal",
            ),
            // A3 was told in May, and nothing new is known of soccer; the other two went on.
            At(
                "2025-06-03",
                "O1!, O4!, O8!, A3! soccer, M2! Tess / calm mornings, D1!, D2!",
                "O1!, O4!",
                "we are holding it, fading goal",
            ),
            At(
                "2025-07-01",
                "O1!, O4!, O8!, O9, A3! soccer, M2! Tess / calm mornings, D1!, D2!",
                "A3! soccer, O8!",
                "we are holding it, fading goal",
            ),
        ],
    );
}

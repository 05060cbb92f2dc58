//! O6, O7, O9, M1, M3, M4, M6, D1, D2 and D5 at their thresholds: what crosses, what just does not,
//! and what stays "not enough yet" with what is missing.

use super::family::{Family, Meeting};
use super::{one, told};
use crate::insight::{Indicator, Measure, State};
use crate::tests::story::day;
use serde_json::{Value as Json, json};

/// Every four weeks.
const MET: [&str; 6] = [
    "2025-02-03",
    "2025-03-03",
    "2025-03-31",
    "2025-04-28",
    "2025-05-26",
    "2025-06-23",
];

fn reeds() -> Family {
    let mut reeds = Family::opens("2025-01-20", "Reed", "en");
    reeds
        .has_who("Kai", "youth", json!({ "born_on": "2012-04-01" }))
        .has("Jess", "caregiver")
        .has("Vi", "natural")
        .has("Ty", "facilitator")
        .enrolls("Kai", "2025-01-20", "implementation")
        .wants("Kai", "a dog");
    reeds
}

fn meets(reeds: &mut Family, on: &'static str, more: impl FnOnce(&mut Meeting<'_>)) {
    reeds.meets(on, "Kai, Jess, Vi, Ty", |meeting| {
        meeting.the_rest_went("done");
        more(meeting);
    });
}

fn share(part: i64, whole: i64) -> Option<Measure> {
    Some(Measure::Share { part, whole })
}

/// What an indicator says about the plan as a whole.
fn whole(reeds: &Family, on: &str, key: &str) -> Indicator {
    let all = told(reeds, day(on)).indicators;
    let mut found = all.into_iter().filter(|it| it.key == key);
    found.find(|it| it.subject.is_none()).unwrap()
}

/// A family with a goal of its own words and needs in whoever's words.
fn needs(origins: &[&str]) -> Family {
    let mut reeds = reeds();
    let jess = reeds.id("Jess");
    for origin in origins {
        let mut words = reeds.said("to be heard", jess);
        words["origin"] = json!(origin);
        reeds.does("need.name", json!({ "words": words }));
    }
    meets(&mut reeds, MET[0], |_| {});
    reeds
}

#[test]
fn half_of_the_words_spoken_by_the_family_are_enough_and_less_is_not() {
    let half = whole(&needs(&["staff_confirmed"]), MET[0], "O6");
    assert_eq!((half.state, half.value), (State::Steady, share(2, 2)));
    let less = whole(
        &needs(&["staff_confirmed", "staff_confirmed"]),
        MET[0],
        "O6",
    );
    assert_eq!(less.state, State::WorthALook);
    let unknown = needs(&["not_recorded", "not_recorded", "not_recorded"]);
    assert_eq!(whole(&unknown, MET[0], "O6").value, share(1, 1));
}

#[test]
fn words_of_unknown_voice_alone_are_not_enough() {
    let mut reeds = Family::copied("2025-01-20", "Reed", "en");
    let words = json!({ "text": "a dog", "origin": "not_recorded" });
    reeds.does("goal.propose", json!({ "words": words, "owners": [] }));
    let found = one(&reeds, "2025-01-20", "O6");
    assert_eq!(found.state, State::NotEnoughYet);
    assert_eq!(found.missing, ["whose_words"]);
}

/// A family with so many chosen ideas, each raised by somebody or by nobody known.
fn ideas(raised: &[Option<&str>]) -> Family {
    let mut reeds = reeds();
    let goal = reeds.id("a dog");
    for who in raised {
        let words = reeds.said("a shelter", reeds.id(who.unwrap_or("Jess")));
        let idea = who.map(|_| {
            let asked = json!({ "goal": goal, "words": words });
            reeds.does("option.raise", asked)
        });
        let options: Vec<_> = idea.into_iter().collect();
        let asked = json!({ "goal": goal, "words": words, "options": options });
        reeds.does("strategy.choose", asked);
    }
    meets(&mut reeds, MET[0], |_| {});
    reeds
}

#[test]
fn two_of_four_chosen_ideas_from_home_are_enough_and_one_is_not() {
    let (kai, ty) = (Some("Kai"), Some("Ty"));
    let half = one(&ideas(&[kai, Some("Vi"), ty, ty]), MET[0], "O7");
    assert_eq!((half.state, half.value), (State::Steady, share(2, 4)));
    let less = one(&ideas(&[kai, ty, ty, ty]), MET[0], "O7");
    assert_eq!((less.state, less.value), (State::WorthALook, share(1, 4)));
}

#[test]
fn three_ideas_or_four_of_which_one_has_no_source_are_not_enough() {
    let ty = Some("Ty");
    for raised in [&[ty, ty, ty][..], &[ty, ty, ty, None]] {
        let found = one(&ideas(raised), MET[0], "O7");
        assert_eq!(found.state, State::NotEnoughYet);
        assert_eq!(found.missing, ["whose_ideas"]);
    }
}

/// One meeting with points on its list, each raised by somebody.
fn points(raised: &[&str]) -> Family {
    let mut reeds = reeds();
    meets(&mut reeds, MET[0], |meeting| {
        for who in raised {
            meeting.agenda(who, "sleep");
        }
    });
    reeds
}

#[test]
fn one_of_three_points_from_the_family_is_enough_and_one_of_four_is_not() {
    let third = whole(&points(&["Jess", "Ty", "Ty"]), MET[0], "O9");
    assert_eq!((third.state, third.value), (State::Steady, share(1, 3)));
    let quarter = whole(&points(&["Jess", "Ty", "Ty", "Vi"]), MET[0], "O9");
    assert_eq!(quarter.state, State::WorthALook);
    assert_eq!(quarter.value, share(1, 4));
    let two = whole(&points(&["Ty", "Ty"]), MET[0], "O9");
    assert_eq!(two.missing, ["who_raised_it"]);
}

#[test]
fn a_part_that_somebody_was_to_lead_and_that_had_no_turn_was_led_by_nobody() {
    let led = |had_its_turn: bool| {
        let mut reeds = reeds();
        meets(&mut reeds, MET[0], |meeting| {
            meeting.agenda("Jess", "sleep").agenda("Jess", "school");
            let asked = meeting.leads_part("Jess", "the bus");
            let told = json!({ "item": asked, "led": had_its_turn });
            meeting.family().does("agenda.settle", told);
        });
        whole(&reeds, MET[0], "O9").reason.en
    };
    assert!(led(true).contains("led 1 of them"), "{}", led(true));
    assert!(led(false).contains("led 0 of them"), "{}", led(false));
}

#[test]
fn a_young_person_who_came_twice_and_put_nothing_on_the_list_is_asked_from_ten_on() {
    let after = |born: Option<&str>| {
        let mut reeds = Family::opens("2025-01-20", "Reed", "en");
        reeds
            .has_who("Kai", "youth", json!({ "born_on": born }))
            .has("Jess", "caregiver")
            .has("Vi", "natural")
            .has("Ty", "facilitator");
        for on in &MET[..2] {
            meets(&mut reeds, on, |meeting| {
                meeting.agenda("Jess", "sleep").agenda("Jess", "school");
            });
        }
        let kai = reeds.id("Kai");
        let found = told(&reeds, day(MET[1])).indicators;
        let is_about = |it: &Indicator| it.subject.is_some_and(|it| it.person == Some(kai));
        found
            .into_iter()
            .find(|it| it.key == "O9" && is_about(it))
            .map(|it| it.state)
    };
    assert_eq!(after(Some("2014-12-01")), Some(State::WorthALook));
    assert_eq!(after(Some("2015-12-01")), None, "nine is not asked");
    assert_eq!(after(None), None, "an age nobody wrote down is unknown");
}

/// How much it matters to Kai, on some days outside of meetings, after a meeting was held.
fn matters(given: &[(&str, i64)]) -> Indicator {
    let mut reeds = reeds();
    meets(&mut reeds, MET[0], |_| {});
    let (kai, goal) = (reeds.id("Kai"), reeds.id("a dog"));
    for (on, value) in given {
        let asked = json!({ "person": kai, "goal": goal, "ruler_kind": "importance",
            "value": value });
        reeds.on(on).does("ruler.set", asked);
    }
    meets(&mut reeds, MET[1], |_| {});
    meets(&mut reeds, MET[2], |_| {});
    one(&reeds, MET[2], "M1")
}

#[test]
fn what_matters_falls_by_two_over_seven_days_and_not_by_one_or_over_six() {
    let fell = matters(&[("2025-02-10", 9), ("2025-02-17", 7)]);
    assert_eq!(fell.state, State::WorthALook);
    assert_eq!(
        (fell.value, fell.before),
        (Some(Measure::Number(7)), Some(Measure::Number(9)))
    );
    let by_one = matters(&[("2025-02-10", 9), ("2025-02-17", 8)]);
    assert_eq!(by_one.state, State::Steady);
    let too_near = matters(&[("2025-02-10", 9), ("2025-02-16", 7)]);
    assert_eq!(too_near.state, State::NotEnoughYet);
    assert_eq!(too_near.missing, ["readings"]);
}

#[test]
fn a_second_fall_or_one_from_high_to_low_is_talked_about() {
    let twice = [("2025-02-10", 9), ("2025-02-17", 7), ("2025-02-24", 5)];
    assert_eq!(matters(&twice).state, State::TalkAboutIt);
    let low = [("2025-02-10", 7), ("2025-02-17", 6), ("2025-02-24", 4)];
    assert_eq!(matters(&low).state, State::TalkAboutIt);
    let never_high = [("2025-02-10", 6), ("2025-02-17", 4)];
    assert_eq!(matters(&never_high).state, State::WorthALook);
    let back = [("2025-02-10", 9), ("2025-02-17", 7), ("2025-02-24", 9)];
    assert_eq!(matters(&back).state, State::Steady);
}

/// Two meetings at which notes about the goal were tagged: so many for a change, so many against.
fn talk(before: (usize, usize), now: (usize, usize)) -> Indicator {
    let mut reeds = reeds();
    for (on, (change, sustain)) in MET.into_iter().zip([before, now]) {
        meets(&mut reeds, on, |meeting| {
            for nth in 0..change + sustain {
                let kind = if nth < change {
                    "change_desire"
                } else {
                    "sustain"
                };
                note(meeting, on, json!({ "talk_kind": kind }));
            }
        });
    }
    one(&reeds, MET[1], "M3")
}

fn note(meeting: &mut Meeting<'_>, on: &str, more: Json) {
    let family = meeting.family();
    let (kai, goal, meeting) = (family.id("Kai"), family.id("a dog"), family.id(on));
    let asked = json!({ "meeting": meeting, "speaker": kai, "text": "I want one", "goal": goal });
    family.does("meeting.write_note", super::family::with(asked, more));
}

#[test]
fn change_talk_that_falls_by_a_quarter_is_worth_a_look_for_staff() {
    let fell = talk((4, 0), (3, 1));
    assert_eq!((fell.state, fell.value), (State::WorthALook, share(3, 4)));
    assert_eq!(fell.audience, crate::insight::Audience::Staff);
    assert_eq!(talk((8, 0), (7, 1)).state, State::Steady);
    let few = talk((4, 0), (2, 1));
    assert_eq!(few.state, State::NotEnoughYet);
    assert_eq!(few.missing, ["tagged_notes"]);
}

/// Somebody's private answers after meetings.
fn answers(values: &[Option<i64>]) -> Indicator {
    let mut reeds = reeds();
    for (on, value) in MET.into_iter().zip(values) {
        meets(&mut reeds, on, |meeting| {
            let family = meeting.family();
            let (jess, meeting) = (family.id("Jess"), family.id(on));
            let asked = json!({ "person": jess, "meeting": meeting, "item": "connection",
                "value": value });
            family.does("pulse.answer", asked);
        });
    }
    one(&reeds, MET[values.len() - 1], "M4")
}

#[test]
fn a_private_answer_of_two_is_looked_at_and_so_are_two_falls_and_one_fall_is_not() {
    assert_eq!(answers(&[Some(5), Some(2)]).state, State::WorthALook);
    assert_eq!(answers(&[Some(5), Some(3)]).state, State::Steady);
    assert_eq!(
        answers(&[Some(5), Some(4), Some(3)]).state,
        State::WorthALook
    );
    let skipped = answers(&[None, None]);
    assert_eq!(skipped.state, State::NotEnoughYet);
    assert_eq!(skipped.missing, ["private_answers"]);
}

/// Meetings to which Kai came or not; on the team since a day, or since nobody knows when.
fn came(here: &[bool], since: Option<&str>) -> Indicator {
    let mut reeds = Family::opens("2025-01-20", "Reed", "en");
    for (name, role) in [("Kai", "youth"), ("Vi", "natural"), ("Ty", "facilitator")] {
        reeds.names(name, "person.add", json!({ "name": name, "role": role }));
    }
    reeds.has("Jess", "caregiver").wants("Kai", "a dog");
    if let Some(since) = since {
        let kai = reeds.id("Kai");
        reeds
            .on("2025-01-20")
            .does("team.join", json!({ "person": kai, "from": since }));
    }
    for (on, here) in MET.into_iter().zip(here) {
        let who = if *here { "Kai, Jess, Ty" } else { "Jess, Ty" };
        reeds.meets(on, who, |meeting| {
            if !here {
                meeting.misses("Kai");
            }
        });
    }
    let kai = reeds.id("Kai");
    let found = told(&reeds, day(MET[here.len() - 1])).indicators;
    let is_kais = |it: &&Indicator| it.subject.is_some_and(|it| it.person == Some(kai));
    let mut about = found.iter().filter(|it| it.key == "M6");
    let first = about.clone().next().cloned();
    about.find(is_kais).cloned().or(first).unwrap()
}

#[test]
fn somebody_who_used_to_come_and_was_away_twice_is_missed_and_once_is_not() {
    let since = Some("2025-01-20");
    assert_eq!(came(&[true, false, false], since).state, State::WorthALook);
    assert_eq!(came(&[true, true, false], since).state, State::Steady);
    assert_eq!(
        came(&[false, false, false], since).state,
        State::Steady,
        "who never came is not missed all at once"
    );
}

#[test]
fn presence_needs_three_meetings_on_the_team() {
    let since = Some("2025-01-20");
    for found in [
        came(&[true, false], since),
        came(&[true, true, false, false], Some("2025-03-20")),
    ] {
        let is_kais = found.subject.is_some_and(|it| it.person.is_some());
        assert!(!is_kais || found.state != State::WorthALook);
    }
}

/// So many reminders nobody asked for before each meeting, each with three looked-at steps.
fn reminded(reminders: &[u32]) -> Family {
    let mut reeds = reeds();
    meets(&mut reeds, MET[0], three_steps);
    for (nth, reminders) in reminders.iter().enumerate() {
        for _ in 0..*reminders {
            let (on, step) = (MET[nth + 1], format!("step 0 of {}", MET[nth]));
            reeds.reminds(&super::days_before(on, 2), "Ty", &step, "no");
        }
        meets(&mut reeds, MET[nth + 1], three_steps);
    }
    reeds
}

fn three_steps(meeting: &mut Meeting<'_>) {
    let on = meeting.on();
    for (nth, who) in ["Kai", "Jess", "Vi"].into_iter().enumerate() {
        meeting.takes(who, &format!("step {nth} of {on}"), "a dog");
    }
}

#[test]
fn two_reminders_more_and_half_as_many_again_are_worth_a_look_and_one_more_is_not() {
    assert_eq!(
        one(&reminded(&[1, 1, 1, 3]), MET[4], "D1").state,
        State::WorthALook
    );
    assert_eq!(
        one(&reminded(&[1, 1, 1, 2]), MET[4], "D1").state,
        State::Steady
    );
    // Two more than five is not half as many again.
    assert_eq!(
        one(&reminded(&[5, 5, 5, 7]), MET[4], "D1").state,
        State::Steady
    );
    let early = one(&reminded(&[1, 1, 3]), MET[3], "D1");
    assert_eq!(early.state, State::NotEnoughYet);
    assert_eq!(early.missing, ["earlier_meetings"]);
}

/// So many calls of staff before each meeting; at the last ones the family did less, or did more.
fn called(calls: &[u32], outcomes: &[&str]) -> Indicator {
    let mut reeds = reeds();
    meets(&mut reeds, MET[0], three_steps);
    for (nth, calls) in calls.iter().enumerate() {
        let on = MET[nth + 1];
        for day in 0..*calls {
            reeds.calls(&super::days_before(on, day + 1), "facilitator", "Jess");
        }
        reeds.meets(on, "Kai, Jess, Vi, Ty", |meeting| {
            meeting.the_rest_went(outcomes[nth]);
            three_steps(meeting);
        });
    }
    one(&reeds, MET[calls.len()], "D2")
}

#[test]
fn staff_effort_that_rises_by_three_and_by_half_while_no_more_gets_done_is_worth_a_look() {
    let done = ["done"; 5];
    let rose = called(&[2, 2, 2, 5], &done);
    assert_eq!(
        (rose.state, rose.value),
        (State::WorthALook, Some(Measure::Number(5)))
    );
    assert_eq!(called(&[2, 2, 2, 4], &done).state, State::Steady);
    assert_eq!(called(&[2, 2, 2, 5, 5], &done).state, State::TalkAboutIt);
    let more_done = ["not_yet", "not_yet", "not_yet", "done"];
    assert_eq!(called(&[2, 2, 2, 5], &more_done).state, State::Steady);
    let early = called(&[2, 2, 5], &done);
    assert_eq!(early.missing, ["earlier_meetings"]);
}

/// Hard nights on some days, and who was there first.
fn nights(first: &[(&str, Option<&str>, &str)]) -> Family {
    let mut reeds = reeds();
    for (on, who, plan_used) in first {
        let who = who.map(|who| reeds.id(who));
        let asked = json!({ "words": "a hard night", "plan_used": plan_used,
            "first_responder": who, "level": "hot" });
        reeds.on(on).does("incident.record", asked);
    }
    reeds
}

#[test]
fn who_was_first_in_a_crisis_is_information_and_growth_where_it_rises() {
    let (jess, ty) = (Some("Jess"), Some("Ty"));
    let reeds = nights(&[
        ("2025-02-01", ty, "yes"),
        ("2025-09-01", jess, "yes"),
        ("2025-09-02", jess, "no"),
    ]);
    let found = one(&reeds, "2025-09-30", "D5");
    assert_eq!(found.state, State::Steady);
    assert_eq!((found.value, found.before), (share(1, 2), share(0, 1)));
    let growth = told(&reeds, day("2025-09-30")).growth;
    assert!(growth.iter().any(|it| it.key == "D5"));
    // 180 days after the last one nothing is known any more.
    assert_eq!(one(&reeds, "2026-03-02", "D5").missing, ["crises"]);
    let unknown = nights(&[("2025-09-01", None, "yes")]);
    assert_eq!(one(&unknown, "2025-09-30", "D5").missing, ["crises"]);
}

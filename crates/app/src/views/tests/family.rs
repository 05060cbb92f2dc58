//! The family's page on the morning after the ninth meeting, as it is drawn.

use super::*;
use crate::views::family::{StepView, show};
use crate::views::safety;
use casefile::decide::{MoveGoal, SetStaysAfter, TellAdaptation};
use casefile::kinds::Goal;
use casefile::{GoalStatus, StaysAfter, Words};

fn page() -> crate::views::family::FamilyView {
    let book = Notebook::at("2025-10-08T08:14:00-07:00");
    show(&book.shown(), book.today())
}

fn lines(steps: &[StepView]) -> Vec<String> {
    steps
        .iter()
        .map(|step| format!("{}: {}", step.carrier.called, step.words))
        .collect()
}

#[test]
fn the_hope_leads_and_the_boys_hopes_stand_beside_it() {
    let page = page();
    assert_eq!(page.name, "Ngozi, Emil and Theo");
    let hopes: Vec<_> = page
        .hopes
        .iter()
        .map(|hope| {
            (
                hope.by.as_ref().unwrap().called.as_str(),
                hope.text.as_str(),
            )
        })
        .collect();
    assert_eq!(hopes[0].0, "Ngozi");
    assert!(hopes[0].1.starts_with("Both boys asleep under my roof"));
    assert_eq!(
        hopes[1..],
        [
            ("Emil", "I want people who knew me before and after."),
            ("Theo", "a dog")
        ]
    );
}

#[test]
fn goals_stand_in_their_words_with_their_numbers_and_no_made_up_why() {
    let page = page();
    let goals: Vec<_> = page
        .goals
        .iter()
        .map(|goal| goal.words.text.as_str())
        .collect();
    assert_eq!(
        goals,
        [
            "The boys come home, one step at a time that Ngozi sets",
            "Saturdays at the bike shop, and nobody asks me about Theo there"
        ]
    );
    assert!(page.goals.iter().all(|goal| goal.why.is_none()));
    assert_eq!(page.goals[1].since.as_deref(), Some("2025-04-03"));
    let numbers: Vec<_> = page.goals[0]
        .rulers
        .iter()
        .map(|row| {
            (
                row.kind.wire(),
                row.person.called.as_str(),
                row.value,
                row.before,
            )
        })
        .collect();
    assert_eq!(
        numbers,
        [
            ("importance", "Ngozi", 10, Some(10)),
            ("confidence", "Ngozi", 7, Some(6)),
            ("confidence", "Emil", 7, Some(6))
        ]
    );
    let past: Vec<_> = page.past_goals.iter().map(|goal| goal.status).collect();
    assert_eq!(past, [GoalStatus::Reached, GoalStatus::Changed]);
}

#[test]
fn steps_stand_by_carrier_family_first_and_old_ones_apart() {
    let page = page();
    assert_eq!(
        lines(&page.steps),
        [
            "Ngozi: Sunday call in the evening",
            "Emil: Saturday at the shop",
            "Theo: Label the shelf",
            "Renée: Bring Theo's drawings to the visit",
            "Grace: Book the visiting room",
            "Grace: File the court report"
        ]
    );
    assert_eq!(page.steps[0].due_on.as_deref(), Some("2025-11-04"));
    // Partly done once and not looked at again: still there, not in the way.
    assert_eq!(page.older_steps.len(), 5);
    assert!(
        page.older_steps
            .iter()
            .all(|old| page.steps.iter().all(|new| new.id != old.id))
    );
}

#[test]
fn the_rest_of_the_page_is_there() {
    let page = page();
    assert_eq!(page.adaptations.len(), 1);
    assert_eq!(
        page.adaptations[0].words.by.as_ref().unwrap().called,
        "Ngozi"
    );
    assert_eq!(page.strengths.len(), 3);
    assert_eq!(page.strengths[0].person.as_ref().unwrap().called, "Ngozi");
    assert_eq!(page.needs.len(), 3);
    assert_eq!(page.meetings.len(), 9);
    assert_eq!(page.meetings[0].number, Some(9));
    assert_eq!(
        page.meetings[0].words.as_ref().unwrap().text,
        "We already moved it to Sunday, Renée and me."
    );
    let between: Vec<_> = page
        .between
        .iter()
        .map(|row| (row.kind.as_str(), row.on.as_str()))
        .collect();
    assert_eq!(
        between,
        [
            ("adaptation", "2025-09-20"),
            ("incident", "2025-07-03"),
            ("win", "2025-04-12")
        ]
    );
    assert!(page.has_safety_plan);
    assert_eq!((page.running, page.next), (None, None));
    assert!(page.unplaced.is_empty());
}

#[test]
fn the_team_stands_family_first_then_friends_then_paid_hands() {
    let mut book = Notebook::at("2025-10-08T08:14:00-07:00");
    let person = book.who("Mrs. Petrović");
    book.does(&SetStaysAfter {
        person,
        stays_after: StaysAfter::Yes,
    });
    let page = show(&book.shown(), book.today());
    let team: Vec<_> = page
        .team
        .iter()
        .map(|row| row.person.called.as_str())
        .collect();
    assert_eq!(team[..3], ["Ngozi", "Emil", "Theo"]);
    assert_eq!(team.last(), Some(&"Grace"));
    let neighbour = page
        .team
        .iter()
        .find(|row| row.person.id == person)
        .unwrap();
    assert_eq!(neighbour.stays_after, Some(StaysAfter::Yes));
    assert_eq!(neighbour.from.as_deref(), Some("2025-07-29"));
    let place = |name| team.iter().position(|other| *other == name).unwrap();
    assert!(place("Patrick") < place("Adaeze") && place("Yusuf") < place("Lucía"));
}

#[test]
fn a_goal_that_is_opened_again_loses_the_words_of_its_old_state() {
    let mut book = Notebook::at("2026-02-05T17:00:00-08:00");
    let bikes = {
        let goals = show(&book.shown(), book.today()).past_goals;
        assert_eq!(goals[0].status_words, "kept by the family after closing");
        assert_ne!(goals[0].since.as_deref(), Some("2025-04-03"));
        goals[0].id
    };
    let why = Words::verbatim("It is the place where I am just me.", book.who("Emil"));
    book.does(&MoveGoal {
        goal: bikes,
        status: GoalStatus::Active,
        why: Some(why),
        by: None,
        changed_into: None,
        becomes: None,
        status_words: None,
    });
    let page = show(&book.shown(), book.today());
    assert_eq!(page.goals.len(), 1);
    assert_eq!(page.goals[0].status_words, "");
    assert_eq!(page.goals[0].since.as_deref(), Some("2025-04-03"));
    assert_eq!(
        page.goals[0].why.as_ref().unwrap().text,
        "It is the place where I am just me."
    );
    assert_eq!(
        page.goals[0].why.as_ref().unwrap().at.as_deref(),
        Some("2026-02-05T17:00:00-08:00")
    );
    assert!(book.file.get::<Goal<'_>>(bikes).is_some());
}

#[test]
fn the_safety_page_names_who_does_what_in_order() {
    let book = Notebook::at("2025-10-08T08:14:00-07:00");
    let page = safety::show(&book.shown(), &[]);
    let page = &page.plans[0];
    let order: Vec<_> = page
        .call_order
        .iter()
        .map(|step| step.who.as_ref().unwrap().called.as_str())
        .collect();
    assert_eq!(order, ["Emil", "Ngozi", "Mrs. Petrović", "A. Booker"]);
    assert_eq!(page.revised_on.as_deref(), Some("2025-07-05"));
    assert_eq!(page.triggers.len(), 3);
}

#[test]
fn the_safety_page_tells_every_level_and_what_is_kept_where() {
    let mut book = Notebook::at("2025-10-08T08:14:00-07:00");
    let plan = safety::show(&book.shown(), &[]).plans[0].plan;
    let theo = book.who("Theo");
    let asked = serde_json::json!({
        "plan": plan, "whose": [], "prevention_steps": ["Say tomorrow’s plan at supper"],
        "siblings_and_pets": "The dog goes next door", "safe_firearms": "None at home",
        "levels": [{ "name": "hot", "signs": ["He shouts"], "stop_sign": "He eats",
            "who_does_what": [{ "who": theo, "name": "", "what": "goes outside" }] }],
    });
    let revise: casefile::decide::ReviseCrisisPlan = serde_json::from_value(asked).unwrap();
    book.does(&revise);
    let page = &safety::show(&book.shown(), &[]).plans[0];
    assert_eq!(page.levels[0].name, "hot");
    let step = &page.levels[0].who_does_what[0];
    assert_eq!(step.who.as_ref().unwrap().called, "Theo");
    assert_eq!(page.levels[0].stop_sign, "He eats");
    assert_eq!(page.prevention_steps, ["Say tomorrow’s plan at supper"]);
    assert_eq!(page.safe_firearms, "None at home");
    assert_eq!(page.siblings_and_pets, "The dog goes next door");
    assert_eq!(page.triggers.len(), 3, "what was not said stays");
}

#[test]
fn one_adults_safety_plan_stands_beside_the_familys_and_never_in_its_place() {
    let mut book = Notebook::at("2025-10-08T08:14:00-07:00");
    let before = safety::show(&book.shown(), &[]).plans;
    let asked = serde_json::json!({
        "whose": [book.who("Ngozi")], "family_definition": "When I cannot stop crying",
        "not_for_household": true,
    });
    let revise: casefile::decide::ReviseCrisisPlan = serde_json::from_value(asked).unwrap();
    book.does(&revise);
    let plans = safety::show(&book.shown(), &[]).plans;
    assert_eq!(plans.len(), before.len() + 1);
    assert_eq!(plans[0], before[0], "the family's stands first as it was");
    let hers = plans.last().unwrap();
    assert!(hers.not_for_household && hers.whose[0].called == "Ngozi");
    let asked = serde_json::json!({ "plan": before[0].plan, "whose": [], "safe_sharps": "Locked" });
    let revise: casefile::decide::ReviseCrisisPlan = serde_json::from_value(asked).unwrap();
    book.does(&revise);
    let again = safety::show(&book.shown(), &[]).plans;
    assert_ne!(
        again[0].state, before[0].state,
        "a draft from before is seen to be older"
    );
    assert_eq!(again[1].state, hers.state);
}

#[test]
fn with_no_safety_plan_the_lines_are_there_all_the_same() {
    let book = Notebook::empty("2025-10-08T08:14:00-07:00");
    let line = safety::CrisisLine {
        number: "988".into(),
        key: "line-988".into(),
    };
    let page = safety::show(&book.shown(), std::slice::from_ref(&line));
    assert!(page.plans.is_empty());
    assert_eq!(page.lines, [line]);
}

#[test]
fn a_change_the_family_told_today_stands_first() {
    let mut book = Notebook::at("2025-10-08T08:14:00-07:00");
    let words = Words::verbatim("We call on Saturdays now.", book.who("Theo"));
    book.does(&TellAdaptation {
        step: None,
        goal: None,
        what_changed: words,
        by: None,
        since: None,
        why: None,
        outcome: None,
    });
    let page = show(&book.shown(), book.today());
    assert_eq!(page.adaptations[0].words.text, "We call on Saturdays now.");
    assert_eq!(page.between[0].kind, "adaptation");
}

#[test]
fn a_goal_is_theirs_since_it_was_opened_and_one_they_reached_says_when() {
    let mut book = Notebook::at("2025-10-08T08:14:00-07:00");
    let home = show(&book.shown(), book.today()).goals[0].clone();
    assert_eq!(home.since.as_deref(), Some("2025-01-09"));
    book.does(&MoveGoal {
        goal: home.id,
        status: GoalStatus::Reached,
        why: None,
        by: None,
        changed_into: None,
        becomes: None,
        status_words: None,
    });
    let page = show(&book.shown(), book.today());
    let reached = page.past_goals.iter().find(|goal| goal.id == home.id);
    assert_eq!(reached.unwrap().since.as_deref(), Some("2025-10-08"));
}

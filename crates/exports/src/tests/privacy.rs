//! What the pages never say.

use super::build::{Sample, day, said, sample, today};
use super::text_of;
use crate::page::Writing;
use crate::pdf::Paper;
use crate::phrases::Lang;
use crate::plan::{self, PlanOptions};
use crate::{invitation, safety, summary};
use casefile::kinds::{
    Consent, Goal, Household, KINDS, KindSpec, Meeting, Note, Person, Ruler, Shape, SignalMark,
};
use casefile::{Compartment, ScopeId, View};
use serde_json::{Value as Json, json};
use uuid::Uuid;

fn text_for(sample: &Sample, options: &PlanOptions) -> String {
    text_of(&plan::of(&sample.build.file, options), Lang::En)
}

#[test]
fn a_former_name_is_printed_nowhere_not_even_inside_a_quote() {
    let mut sample = sample();
    let emil = sample.emil;
    for text in [
        "Call emilia Sørensen by his name",
        "EMILIA, no more",
        "Emilia’s bike stays",
    ] {
        sample.build.put::<Goal<'_>>(
            "2025-02-01",
            json!({"words": said(text, emil), "status": "active"}),
        );
    }
    let text = text_for(&sample, &PlanOptions::new(today()));
    assert!(!text.to_lowercase().contains("emilia"), "{text}");
    assert!(
        text.contains("Call [Emil] by his name") && text.contains("[Emil]’s bike stays"),
        "{text}"
    );
    assert!(
        text.contains("Ingrid Sørensen"),
        "a name that others bear stays"
    );
    // Before its day the name was in use.
    let before = text_for(&sample, &PlanOptions::new(day("2025-06-10")));
    assert!(before.contains("Emilia’s bike stays"));
}

#[test]
fn a_former_name_that_is_also_a_word_leaves_the_word_alone() {
    let mut sample = sample();
    sample.build.put::<Person<'_>>(
        "2025-01-09",
        json!({"name": "Noa", "role": "sibling",
        "former_names": [{"name": "Hope Lane", "until": "2025-02-01"}]}),
    );
    let emil = sample.emil;
    sample.build.put::<Goal<'_>>(
        "2025-02-01",
        json!({"words": said("We hope Hope rides too", emil), "status": "active"}),
    );
    let text = text_for(&sample, &PlanOptions::new(today()));
    assert!(text.contains("We hope [Noa] rides too"), "{text}");
}

#[test]
fn notes_private_numbers_and_other_compartments_stay_at_home() {
    let mut sample = sample();
    let (emil, goal) = (sample.emil, sample.home);
    for privacy in ["team", "person_only", "staff_only", "restricted"] {
        sample.build.put::<Note<'_>>(
            "2025-09-02",
            json!({"text": "Notably secret", "privacy": privacy, "goal": goal}),
        );
    }
    sample.build.put::<Ruler<'_>>("2025-09-30", json!({"person": emil, "goal": goal, "ruler_kind": "readiness", "value": 1, "private": true}));
    let narrow = ScopeId(Uuid::from_u128(77));
    sample.build.file.hold(narrow);
    let id = casefile::RecordId(Uuid::from_u128(5000));
    sample.build.write::<Goal<'_>>(
        narrow,
        id,
        "2025-09-02",
        json!({"words": said("Stop drinking", emil), "status": "active"}),
    );
    // What staff marked about a signal, and a goal that somebody wrote beside it by mistake.
    let process = Compartment::Process.scope(sample.build.file.family());
    let mark = casefile::RecordId(Uuid::from_u128(5001));
    let fields = json!({"key": "O1", "mark": "dismissed", "reason": "a polite yes", "goal": goal});
    sample
        .build
        .write::<SignalMark<'_>>(process, mark, "2025-09-02", fields);
    let beside = casefile::RecordId(Uuid::from_u128(5002));
    let fields = json!({"words": said("Carry more of it", emil), "status": "active"});
    sample
        .build
        .write::<Goal<'_>>(process, beside, "2025-09-02", fields);
    let text = text_for(&sample, &PlanOptions::new(today()));
    for secret in [
        "Notably",
        "Stop drinking",
        "ready 1",
        "sure 2",
        "polite",
        "Carry more",
    ] {
        assert!(!text.contains(secret), "{secret}");
    }
}

/// What keeps a record off every page that leaves the house.
fn marks() -> [Json; 8] {
    [
        json!({"privacy": "person_only"}),
        json!({"privacy": "staff_only"}),
        json!({"privacy": "restricted"}),
        json!({"privacy": "a privacy of tomorrow"}),
        json!({"segment": "court"}),
        json!({"segment": "part2_sud"}),
        json!({"segment": "school_record"}),
        json!({"not_for_household": true}),
    ]
}

/// A record with a canary in each text, about Emil and his goal.
fn record_of(kind: &KindSpec, sample: &Sample) -> Json {
    let canary = format!("canary of {}", kind.name);
    let mut fields = json!({"status": "active", "adopted": "yes"});
    for field in kind.fields {
        let value = match (field.shape, field.of) {
            (Shape::Text, _) => json!(canary),
            (Shape::Texts, _) => json!([canary]),
            (Shape::Words, _) => said(&canary, sample.emil),
            (Shape::WordsList, _) => json!([said(&canary, sample.emil)]),
            (Shape::Rows, "WhoWhat") => json!([{"who": canary, "what": canary}]),
            (Shape::Rows, "ViewOf") => {
                json!([{"person": sample.emil, "words": said(&canary, sample.emil)}])
            }
            (Shape::Ref, _) if field.name == "goal" => json!(sample.home),
            (Shape::Ref, _) => json!(sample.emil),
            (Shape::Refs, _) => json!([sample.emil]),
            _ => continue,
        };
        fields[field.name] = value;
    }
    fields
}

/// Everything that is printed of a file in which one such record lies, beside one page of the record itself.
fn printed_with(kind: &KindSpec, mark: &Json) -> String {
    let mut sample = sample();
    let mut fields = record_of(kind, &sample);
    for (name, value) in mark.as_object().into_iter().flatten() {
        fields[name] = value.clone();
    }
    let id = casefile::RecordId(Uuid::from_u128(6000));
    let scope = sample.build.file.family().scope();
    sample
        .build
        .write_kind(kind.name, scope, id, "2025-09-20", fields);
    let file = &sample.build.file;
    let plan = plan::of(file, &PlanOptions::new(today()));
    let safety = safety::of(file, today(), Vec::new());
    let letter = Paper::Letter;
    let mut pages = vec![
        Writing::of(&plan, Lang::En).page(letter),
        plan.cards(None, Lang::En, letter),
        safety.page(Lang::En, letter),
    ];
    pages.extend(summary::of(file, id, today()).map(|page| page.data(Lang::En, letter)));
    pages.extend(invitation::of(file, id, today()).map(|page| page.data(Lang::En, letter)));
    serde_json::to_string(&pages).unwrap()
}

#[test]
fn nothing_that_is_kept_apart_is_printed_whatever_it_is_and_whatever_keeps_it_apart() {
    let others = |kind: &&KindSpec| kind.name != "family";
    for kind in KINDS.iter().filter(others) {
        for mark in marks() {
            let pages = printed_with(kind, &mark);
            assert!(!pages.contains("canary"), "{} with {mark}", kind.name);
        }
    }
}

#[test]
fn what_nothing_keeps_apart_is_printed() {
    let is_printed = |kind: &&KindSpec| printed_with(kind, &json!({})).contains("canary");
    let printed: Vec<&str> = KINDS
        .iter()
        .filter(is_printed)
        .map(|kind| kind.name)
        .collect();
    let expected = [
        "team_member",
        "vision",
        "strength",
        "goal",
        "step",
        "if_then",
        "adaptation",
        "crisis_plan",
        "consent",
        "must_do",
        "service",
        "transition_marker",
        "invitation",
        "discovery",
    ];
    for kind in expected {
        assert!(printed.contains(&kind), "{kind} is printed nowhere");
    }
}

#[test]
fn an_address_that_is_kept_private_is_not_printed() {
    let mut sample = sample();
    let home = sample
        .build
        .put::<Household<'_>>("2025-01-09", json!({"address": "9 Larkspur Way"}));
    sample.build.put::<Person<'_>>(
        "2025-01-09",
        json!({"name": "Renée", "role": "caregiver", "household": home,
        "contact": ["555 0199", "9 Larkspur Way"], "address_confidential": true}),
    );
    sample.build.put::<Meeting<'_>>("2025-10-01", json!({"status": "planned", "planned_at": "2025-10-08", "place": "9 Larkspur Way, upstairs"}));
    let text = text_for(&sample, &PlanOptions::new(today()));
    assert!(text.contains("Where: […], upstairs"), "{text}");
    assert!(
        !text.contains("Larkspur") && !text.contains("555 0199"),
        "{text}"
    );
}

#[test]
fn somebody_outside_the_family_gets_only_their_own_part_without_a_release() {
    let mut sample = sample();
    let mut options = PlanOptions::new(today());
    options.recipient = Some(sample.kowalczyk);
    let text = text_for(&sample, &options);
    assert!(text.contains("Both boys"), "a release names him: {text}");
    assert!(!text.contains("Left out of this page"), "{text}");
    let release = sample.build.file.all::<Consent<'_>>().next();
    let release = release.map(|consent| consent.id()).unwrap();
    let scope = sample.build.file.family().scope();
    let ended = json!({"revoked_on": "2025-09-01"});
    sample
        .build
        .write::<Consent<'_>>(scope, release, "2025-09-01", ended);
    let text = text_for(&sample, &options);
    assert!(text.contains("Open the shop early on Saturday"), "{text}");
    for other in ["Theo", "Ngozi", "Both boys", "court", "puncture", "Adaeze"] {
        assert!(!text.contains(other), "{other}: {text}");
    }
    assert!(text.contains("Left out of this page: "), "{text}");
}

#[test]
fn a_release_of_the_plan_alone_leaves_the_safety_plan_at_home() {
    let mut sample = sample();
    let mut options = PlanOptions::new(today());
    options.recipient = Some(sample.kowalczyk);
    let has_safety = |sample: &Sample| !plan::of(&sample.build.file, &options).safety.is_empty();
    assert!(has_safety(&sample));
    let release = sample.build.file.all::<Consent<'_>>().next();
    let release = release.map(|consent| consent.id()).unwrap();
    let scope = sample.build.file.family().scope();
    let narrow = json!({"info_classes": ["plan"]});
    sample
        .build
        .write::<Consent<'_>>(scope, release, "2025-09-01", narrow);
    assert!(!has_safety(&sample));
    assert!(text_for(&sample, &options).contains("Left out of this page: "));
}

#[test]
fn somebody_of_the_family_gets_the_whole_plan_made_for_them() {
    let sample = sample();
    let mut options = PlanOptions::new(today());
    options.recipient = Some(sample.emil);
    assert!(text_for(&sample, &options).contains("Tue, Oct 7. Made for Emil"));
}

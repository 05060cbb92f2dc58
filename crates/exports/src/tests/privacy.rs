//! What the pages never say.

use super::build::{Sample, day, said, sample, today};
use super::text_of;
use crate::phrases::Lang;
use crate::plan::{self, PlanOptions};
use casefile::kinds::{Goal, Household, Meeting, Note, Person, Ruler, SignalMark};
use casefile::{Compartment, ScopeId};
use serde_json::json;
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
    let sample = sample();
    let mut options = PlanOptions::new(today());
    options.recipient = Some(sample.kowalczyk);
    let text = text_for(&sample, &options);
    assert!(text.contains("Open the shop early on Saturday"), "{text}");
    for other in ["Theo", "Ngozi", "Both boys", "court", "puncture", "Adaeze"] {
        assert!(!text.contains(other), "{other}: {text}");
    }
    let release = sample
        .build
        .file
        .all::<casefile::kinds::Consent<'_>>()
        .next();
    options.release = release.map(|consent| casefile::View::id(&consent));
    assert!(text_for(&sample, &options).contains("Both boys"));
}

#[test]
fn somebody_of_the_family_gets_the_whole_plan_made_for_them() {
    let sample = sample();
    let mut options = PlanOptions::new(today());
    options.recipient = Some(sample.emil);
    assert!(text_for(&sample, &options).contains("Tue, Oct 7. Made for Emil"));
}

//! Who may decide, who may be given what, and what a hole looks like.

use super::story::{Story, day, said};
use crate::choices::Authority;
use crate::file::{LeftOut, Recipient};
use crate::ids::RecordId;
use crate::kinds::{Attachment, Consent, PlanVersion, Signature};
use serde_json::json;

fn to(person: RecordId) -> Recipient<'static> {
    Recipient {
        person: Some(person),
        party: "",
    }
}

#[test]
fn an_authority_holds_between_its_days_and_a_guardian_decides_about_school() {
    let (mut story, cast) = Story::with_a_team();
    let asked = json!({ "person": cast.aunt, "child": cast.youth, "what": "guardian",
        "from": "2026-01-01", "document": "court paper" });
    let authority = story.does("authority.record", asked);
    let may = |story: &Story, what, on| story.file.may_decide(cast.aunt, cast.youth, what, day(on));
    assert!(may(&story, Authority::DecideSchool, "2026-02-01"));
    assert!(!may(&story, Authority::PhysicalCustody, "2026-02-01"));
    assert!(!may(&story, Authority::DecideSchool, "2025-12-31"));
    story.does(
        "authority.end",
        json!({ "authority": authority, "to": "2026-02-10" }),
    );
    assert!(!may(&story, Authority::DecideSchool, "2026-02-11"));
    let backwards = json!({ "authority": authority, "to": "2025-02-10" });
    story.refuses("authority.end", backwards, "period.ends_before_start");
}

#[test]
fn a_name_left_behind_is_told_to_that_person_and_to_a_guardian_alone() {
    let (mut story, cast) = Story::with_a_team();
    let asked = json!({ "person": cast.youth, "name": "Maya", "until": "2026-01-05" });
    story.does("person.change_name", asked);
    let guardian = json!({ "person": cast.mother, "child": cast.youth, "what": "guardian",
        "from": "2026-01-01", "to": "2026-02-10" });
    story.does("authority.record", guardian);
    let school = json!({ "person": cast.aunt, "child": cast.youth, "what": "decide_school" });
    story.does("authority.record", school);
    let told = |by, on| story.file.former_names_for(cast.youth, by, day(on));
    assert!(!told(cast.youth, "2026-02-01").unwrap().is_empty());
    assert_eq!(
        told(cast.mother, "2026-02-01"),
        told(cast.youth, "2026-02-01")
    );
    for (by, on) in [(cast.mother, "2026-02-11"), (cast.aunt, "2026-02-01")] {
        let refused = told(by, on).unwrap_err();
        assert_eq!(refused.code(), "person.former_name_is_theirs");
    }
}

#[test]
fn who_signs_for_a_child_has_the_paper_for_it() {
    let (mut story, cast) = Story::with_a_team();
    let asked = json!({ "consent_kind": "program_consent", "person": cast.youth, "signer": cast.mother,
        "authority_used": "decide_health" });
    story.refuses("consent.record", asked.clone(), "consent.no_authority");
    let unsaid =
        json!({ "consent_kind": "program_consent", "person": cast.youth, "signer": cast.mother });
    story.refuses("consent.record", unsaid, "consent.no_authority");
    let custody = json!({ "person": cast.mother, "child": cast.youth, "what": "legal_custody" });
    story.does("authority.record", custody);
    let consent = story.does("consent.record", asked);
    let by = story.file.get::<Consent>(consent).unwrap().authority_used();
    assert_eq!(by, Some(Authority::DecideHealth));
    story.does("consent.revoke", json!({ "consent": consent }));
    story.refuses(
        "consent.revoke",
        json!({ "consent": consent }),
        "consent.revoked_already",
    );
    assert!(
        !story
            .file
            .get::<Consent>(consent)
            .unwrap()
            .lives_on(day("2026-03-10"))
    );
}

#[test]
fn without_a_live_release_somebody_outside_is_given_nothing_and_the_holes_are_counted() {
    let (mut story, cast) = Story::with_a_team();
    story.goal(cast.youth);
    let counted = |story: &Story, who, on: &str| story.file.left_out(to(who), day(on));
    let all = counted(&story, cast.teacher, "2026-03-10");
    assert!(matches!(all[..], [(LeftOut::NoRelease, n)] if n > 0));
    let custody = json!({ "person": cast.mother, "child": cast.youth, "what": "legal_custody" });
    story.does("authority.record", custody);
    let release = json!({ "consent_kind": "release_one_way", "person": cast.youth, "signer": cast.mother,
        "to_person": cast.teacher, "info_classes": ["plan", "contact"], "expires": "2026-06-01" });
    story.does("consent.record", release);
    assert_eq!(counted(&story, cast.teacher, "2026-03-10"), []);
    let note = json!({ "text": "We talked", "speaker": cast.mother });
    story.does("meeting.write_note", note);
    let one_hole = [(LeftOut::NotCovered, 1)];
    assert_eq!(counted(&story, cast.teacher, "2026-03-10"), one_hole);
    assert!(matches!(
        counted(&story, cast.teacher, "2026-06-02")[..],
        [(LeftOut::NoRelease, _)]
    ));
    assert_eq!(counted(&story, cast.mother, "2026-06-02"), []);
}

#[test]
fn what_comes_from_a_protected_source_needs_a_release_of_its_own() {
    let (mut story, cast) = Story::with_a_team();
    let general = json!({ "consent_kind": "release_two_way", "person": cast.youth,
        "to_person": cast.teacher });
    story.does("consent.record", general);
    let need = json!({ "words": said("To stay clean", cast.youth) });
    let need = story.does("need.name", need);
    let marked = json!({ "kind": "need", "record": need, "segment": "school_record" });
    story.does("record.protect", marked);
    let holes = story.file.left_out(to(cast.teacher), day("2026-03-10"));
    assert_eq!(holes, [(LeftOut::Protected, 1)]);
    let school =
        json!({ "consent_kind": "school_ferpa", "person": cast.youth, "to_person": cast.teacher });
    story.does("consent.record", school);
    assert_eq!(story.file.left_out(to(cast.teacher), day("2026-03-10")), []);
}

#[test]
fn staffs_own_notes_and_one_persons_words_are_given_to_nobody_by_a_release() {
    let (mut story, cast) = Story::with_a_team();
    for privacy in ["staff_only", "person_only", "family_only"] {
        let note = json!({ "text": "x", "speaker": cast.youth, "privacy": privacy });
        story.does("meeting.write_note", note);
    }
    let general =
        json!({ "consent_kind": "release_two_way", "person": cast.youth, "to_party": "County" });
    story.does("consent.record", general);
    let county = Recipient {
        person: None,
        party: "County",
    };
    let holes = story.file.left_out(county, day("2026-03-10"));
    assert_eq!(holes, [(LeftOut::Private, 3)]);
}

#[test]
fn a_signature_stands_under_the_version_that_was_shown() {
    let (mut story, cast) = Story::with_a_team();
    let (shown, other) = ("a".repeat(64), "b".repeat(64));
    let plan = story.does("plan_version.freeze", json!({ "hash": shown }));
    assert_eq!(
        story.file.get::<PlanVersion>(plan).unwrap().number(),
        Some(1)
    );
    let sign = |hash: &str, way: &str, page: Option<RecordId>| {
        json!({ "signed_kind": "plan_version", "signed": plan, "hash": hash, "signer": cast.mother,
            "way": way, "attachment": page })
    };
    story.refuses(
        "signature.give",
        sign(&other, "on_screen", None),
        "signature.other_version",
    );
    story.refuses(
        "signature.give",
        sign(&shown, "paper", None),
        "signature.paper_needs_its_page",
    );
    let page = json!({ "name": "signed page", "media_type": "image/jpeg", "sha256": other, "bytes": 9000 });
    let page = story.does("attachment.add", page);
    assert_eq!(
        story.file.get::<Attachment>(page).unwrap().bytes(),
        Some(9000)
    );
    story.does("signature.give", sign(&shown, "paper", Some(page)));
    story.does("signature.give", sign(&shown, "on_screen", None));
    assert_eq!(story.file.all::<Signature>().count(), 2);
}

#[test]
fn a_consent_is_signed_on_the_screen_as_it_was_shown_and_not_as_it_was_before() {
    let (mut story, cast) = Story::with_a_team();
    let asked = json!({ "consent_kind": "release_one_way", "person": cast.youth,
        "to_party": "Lincoln School", "info_classes": ["plan"] });
    let consent = story.does("consent.record", asked.clone());
    let wider = json!({ "consent_kind": "release_one_way", "person": cast.youth,
        "to_party": "Lincoln School", "info_classes": ["plan", "notes"] });
    let wider = story.does("consent.record", wider);
    let print = |story: &Story, id| story.file.get::<Consent>(id).unwrap().fingerprint();
    let shown = print(&story, consent);
    assert_ne!(shown, print(&story, wider));
    let sign = |signed: RecordId| {
        json!({ "signed_kind": "consent", "signed": signed, "hash": shown, "signer": cast.mother,
            "way": "on_screen" })
    };
    story.refuses("signature.give", sign(wider), "signature.other_version");
    story.refuses("signature.give", sign(consent), "consent.no_authority");
    let custody = json!({ "person": cast.mother, "child": cast.youth, "what": "legal_custody" });
    story.does("authority.record", custody);
    story.does("signature.give", sign(consent));
    let by = story.file.all::<Signature>().next().unwrap().authority();
    assert_eq!(by, Some(Authority::LegalCustody));
    story.does("consent.revoke", json!({ "consent": consent }));
    assert_eq!(print(&story, consent), shown);
}

#[test]
fn who_decides_on_school_signs_for_the_school_and_not_for_care_and_nobody_needs_a_paper_for_themselves()
 {
    let (mut story, cast) = Story::with_a_team();
    let school = json!({ "person": cast.aunt, "child": cast.youth, "what": "decide_school",
        "from": "2026-01-01" });
    story.does("authority.record", school);
    let paper = |kind: &str, signer: RecordId| json!({ "consent_kind": kind, "person": cast.youth, "signer": signer, "to_party": "Lincoln School" });
    let kept = story.does("consent.record", paper("school_ferpa", cast.aunt));
    let by = story.file.get::<Consent>(kept).unwrap().authority_used();
    assert_eq!(by, Some(Authority::DecideSchool));
    story.refuses(
        "consent.record",
        paper("telehealth", cast.aunt),
        "consent.no_authority",
    );
    let own = story.does("consent.record", paper("telehealth", cast.youth));
    let by = story.file.get::<Consent>(own).unwrap().authority_used();
    assert_eq!(by, None);
}

#[test]
fn a_plan_goes_out_once_the_family_said_yes_to_it() {
    let (mut story, cast) = Story::with_a_team();
    let plan = story.does("plan_version.freeze", json!({ "hash": "a".repeat(64) }));
    let give = json!({ "plan_version": plan, "to": cast.mother });
    story.refuses("copy.give", give.clone(), "discovery.family_approves_first");
    let by_staff = json!({ "plan_version": plan, "by": [cast.teacher] });
    story.refuses(
        "plan_version.approve",
        by_staff,
        "discovery.family_approves_first",
    );
    story.does(
        "plan_version.approve",
        json!({ "plan_version": plan, "by": [cast.mother] }),
    );
    story.does("copy.give", give);
}

#[test]
fn a_summary_goes_to_nobody_before_the_family_said_yes_and_a_changed_one_is_read_again() {
    let (mut story, cast) = Story::with_a_team();
    let discovery = story.does("discovery.write", json!({ "words": "They like to cook" }));
    let share = json!({ "discovery": discovery, "with": [cast.mother] });
    story.refuses(
        "discovery.share",
        share.clone(),
        "discovery.family_approves_first",
    );
    story.does(
        "discovery.approve",
        json!({ "discovery": discovery, "by": [cast.mother] }),
    );
    story.does("discovery.share", share.clone());
    let again = json!({ "discovery": discovery, "words": "They like to bake" });
    story.does("discovery.write", again);
    story.refuses("discovery.share", share, "discovery.family_approves_first");
}

#[test]
fn nothing_is_handed_out_of_the_family_without_a_release_that_lives() {
    let (mut story, cast) = Story::with_a_team();
    let discovery = story.does("discovery.write", json!({ "words": "They like to cook" }));
    let yes = json!({ "discovery": discovery, "by": [cast.mother] });
    story.does("discovery.approve", yes);
    let share = json!({ "discovery": discovery, "with": [cast.mother, cast.teacher] });
    let copy = json!({ "to": cast.teacher });
    let custody = json!({ "person": cast.mother, "child": cast.youth, "what": "legal_custody" });
    story.does("authority.record", custody);
    let release = |classes: &[&str]| {
        json!({ "consent_kind": "release_one_way", "person": cast.youth,
            "signer": cast.mother, "to_person": cast.teacher, "info_classes": classes })
    };
    story.does("consent.record", release(&["contact"]));
    story.refuses("discovery.share", share.clone(), "release.none_covers");
    story.refuses("copy.give", copy.clone(), "release.none_covers");
    let wide = story.does("consent.record", release(&["plan"]));
    story.does("discovery.share", share);
    story.does("copy.give", copy.clone());
    story.does("consent.revoke", json!({ "consent": wide }));
    story.refuses("copy.give", copy.clone(), "release.none_covers");
    // A copy that was handed over then is kept as it was.
    story.recording().does("copy.give", copy);
}

#[test]
fn the_table_of_minor_consent_is_dated_cited_and_speaks_by_age() {
    use crate::minor_consent::{read, that_speak};
    let rules = read(include_str!(
        "../../../../assets/practice/minor_consent.toml"
    ))
    .unwrap();
    assert_eq!(that_speak(&rules, "CA", 11).count(), 0);
    assert!(that_speak(&rules, "ca", 12).any(|rule| rule.service == "outpatient_mental_health"));
    assert_eq!(that_speak(&rules, "CA", 18).count(), 0);
    let uncited = "[[rule]]\nstate = \"CA\"\nservice = \"x\"\nfrom_age = 12\nsource = \" \"\nwritten_on = \"2026-01-01\"\nreviewed_by = \"none\"\n";
    assert!(read(uncited).is_err());
}

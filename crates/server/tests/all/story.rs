//! Two laptops and an office, from the first code to the last day: real HTTP, real files.

use super::laptop::Notebook;
use super::server::Agency;
use casefile::{FamilyId, ScopeId};
use hearth_server::keys::Dice;
use sync::laptop::News;
use sync::message::Wipe;
use sync::store::{Chance, OfficeStore};

/// Each story is told twice: with the database in the folder, and in a PostgreSQL.
macro_rules! told_of_both {
    ($($story:ident)+) => {
        mod in_the_folder {
            use super::Agency;
            $(#[test]
            fn $story() {
                super::$story(Agency::new());
            })+
        }
        mod in_postgres {
            use super::Agency;
            $(#[test]
            fn $story() {
                super::$story(Agency::in_postgres());
            })+
        }
    };
}

told_of_both! {
    two_laptops_and_an_office_agree_through_a_fork_a_restore_and_a_theft
    a_family_is_let_go_of_only_when_two_checked_backups_hold_it
    work_that_could_not_be_placed_lies_apart_until_a_person_decides
}

fn family() -> FamilyId {
    FamilyId(uuid::Uuid::from_bytes(Dice.sixteen()))
}

fn all_are_equal(agency: &Agency, notebooks: &[&Notebook], scope: ScopeId) {
    let office = agency.house().store.digest(scope).unwrap();
    for notebook in notebooks {
        assert!(notebook.is_level());
        assert_eq!(notebook.digest(scope), office);
    }
}

fn two_laptops_and_an_office_agree_through_a_fork_a_restore_and_a_theft(mut agency: Agency) {
    let (ana, bo) = (
        agency.hire("Ana", "facilitator"),
        agency.hire("Bo", "supervisor"),
    );
    let codes = (agency.code(&ana), agency.code(&bo));
    let at = agency.serve();
    let mut anas = Notebook::enrolled(at, &codes.0);
    let mut bos = Notebook::enrolled(at, &codes.1);
    assert_eq!(anas.user.to_string(), ana);

    // A family opened in the field; the office makes scope and grant at first contact.
    let family = family();
    let scope = family.scope();
    for record in 1..=3 {
        anas.write(scope, record, "said at the kitchen table");
    }
    anas.sync();
    assert!(anas.is_level());
    bos.sync();
    assert!(
        bos.holds_nothing_of(scope),
        "nothing is told without a grant"
    );

    let named = family.to_string();
    agency.cli(&["grant", "add", &named, "--user", &bo]);
    bos.sync();
    assert_eq!(bos.heads(scope, 1), ["said at the kitchen table"]);
    anas.sync();
    all_are_equal(&agency, &[&anas, &bos], scope);

    // Nothing changed: one exchange.
    let before = bos.exchanges;
    bos.sync();
    assert_eq!(bos.exchanges - before, 1);

    // The same field on both sides: both texts, until a person chooses.
    anas.write(scope, 1, "Ana's words");
    bos.write(scope, 1, "Bo's words");
    anas.sync();
    bos.sync();
    anas.sync();
    for notebook in [&anas, &bos] {
        assert_eq!(notebook.heads(scope, 1), ["Ana's words", "Bo's words"]);
    }
    all_are_equal(&agency, &[&anas, &bos], scope);

    // An older copy of Ana's file is opened and written in.
    let older = anas.store.clone();
    anas.write(scope, 2, "on the new copy");
    anas.sync();
    let newer = std::mem::replace(&mut anas.store, older);
    anas.store.unlock();
    anas.write(scope, 3, "on the old copy");
    anas.machine = sync::Laptop::new(anas.device, anas.office, anas.agency, "0.2.0");
    anas.sync();
    assert_eq!(anas.heads(scope, 2), ["on the new copy"]);
    assert_eq!(anas.heads(scope, 3), ["on the old copy"]);
    assert_ne!(
        anas.store.replica, newer.replica,
        "it writes as somebody new"
    );
    bos.sync();
    all_are_equal(&agency, &[&anas, &bos], scope);

    // Two backups, more work, and the office is restored to the older of them.
    let first = agency.cli(&["backup"]);
    agency.cli(&["backup"]);
    anas.write(scope, 4, "after the backups");
    anas.sync();
    bos.sync();
    agency.stop();
    let file = first[0]["file"].as_str().unwrap();
    agency.cli(&["restore", "--from", file]);
    let at = agency.serve();
    (anas.at, bos.at) = (at, at);
    let office = agency.house().store.digest(scope).unwrap();
    assert_ne!(
        office,
        anas.digest(scope),
        "the office was restored to before"
    );
    bos.sync();
    anas.sync();
    bos.sync();
    anas.sync();
    assert_eq!(bos.heads(scope, 4), ["after the backups"]);
    all_are_equal(&agency, &[&anas, &bos], scope);

    // What was written comes to an office that was killed in the middle of its day, too.
    agency.kill();
    let at = agency.serve();
    (anas.at, bos.at) = (at, at);
    anas.sync();
    all_are_equal(&agency, &[&anas, &bos], scope);

    // Bo's laptop is stolen: from the next call on nothing is taken and nothing told.
    let before = agency.house().store.digest(scope).unwrap();
    agency.cli(&["device", "revoke", &bos.device.to_string(), "--stolen"]);
    bos.write(scope, 5, "by the thief");
    bos.machine.call();
    let outcome = bos.exchange();
    assert_eq!(outcome.wipe, Some(Wipe::Stolen));
    assert_eq!(agency.house().store.digest(scope).unwrap(), before);

    let sound = agency.cli(&["verify"]);
    assert!(sound[0]["entries"].as_u64().unwrap() > 10, "{sound:?}");
    assert!(sound[0]["seals"].as_u64().unwrap() > 5, "{sound:?}");
    agency.cli(&["audit", "verify"]);
}

fn a_family_is_let_go_of_only_when_two_checked_backups_hold_it(mut agency: Agency) {
    let (ana, bo) = (
        agency.hire("Ana", "facilitator"),
        agency.hire("Bo", "facilitator"),
    );
    let codes = (agency.code(&ana), agency.code(&bo));
    let at = agency.serve();
    let mut anas = Notebook::enrolled(at, &codes.0);
    let mut bos = Notebook::enrolled(at, &codes.1);
    let family = family();
    let (scope, named) = (family.scope(), family.to_string());
    anas.write(scope, 1, "first");
    anas.sync();

    anas.write(scope, 2, "written late");
    agency.cli(&["grant", "move", &named, "--from", &ana, "--to", &bo]);
    let outcome = anas.sync();
    assert!(outcome.news.contains(&News::Closed(scope)), "{outcome:?}");
    assert!(!anas.holds_nothing_of(scope), "no backup has it yet");
    bos.sync();
    assert_eq!(bos.heads(scope, 2), ["written late"], "late work is taken");

    agency.cli(&["backup"]);
    anas.sync();
    assert!(!anas.holds_nothing_of(scope), "one backup is not enough");
    agency.cli(&["backup"]);
    anas.sync();
    assert!(anas.holds_nothing_of(scope));
    bos.sync();
    all_are_equal(&agency, &[&bos], scope);
}

fn work_that_could_not_be_placed_lies_apart_until_a_person_decides(mut agency: Agency) {
    let (ana, bo) = (
        agency.hire("Ana", "facilitator"),
        agency.hire("Bo", "family_partner"),
    );
    let codes = (agency.code(&ana), agency.code(&bo));
    let at = agency.serve();
    let mut anas = Notebook::enrolled(at, &codes.0);
    let mut bos = Notebook::enrolled(at, &codes.1);
    let scope = family().scope();
    anas.write(scope, 1, "Ana's");
    anas.sync();
    bos.write(scope, 2, "Bo's, who was never asked");
    let outcome = bos.sync();
    let apart = |it: &News| matches!(it, News::SetAside(of, _) if *of == scope);
    assert!(
        outcome.news.iter().any(apart) || !bos.store.shelf.scope(scope).unwrap().aside.is_empty()
    );

    let shown = agency.cli(&["quarantine", "list"]);
    assert_eq!(shown.len(), 1);
    assert_eq!(shown[0]["reason"], "no_standing");
    assert!(
        !shown[0].to_string().contains("never asked"),
        "no words are shown"
    );
    let named = shown[0]["scope"].as_str().unwrap();
    agency.cli(&["quarantine", "return", named, "--words", "please call me"]);
    assert_eq!(agency.cli(&["quarantine", "list"])[0]["reason"], "returned");
    let accepted = agency.cli(&["quarantine", "accept", named]);
    assert_eq!(accepted[0]["accepted"], 1);
    assert!(agency.cli(&["quarantine", "list"]).is_empty());
    anas.sync();
    assert_eq!(anas.heads(scope, 2), ["Bo's, who was never asked"]);
}

#[test]
fn an_office_that_was_restored_to_before_a_laptop_was_enrolled_is_taught_it_again() {
    let mut agency = Agency::new();
    let ana = agency.hire("Ana", "facilitator");
    agency.cli(&["backup"]);
    agency.cli(&["backup"]);
    let code = agency.code(&ana);
    let at = agency.serve();
    let mut anas = Notebook::enrolled(at, &code);
    let scope = family().scope();
    anas.write(scope, 1, "kept");
    anas.sync();
    agency.stop();
    agency.cli(&["restore"]);
    // The journal went with the old disk, too.
    let newest = agency.newest_backup();
    std::fs::remove_file(agency.place().journal()).unwrap();
    std::fs::remove_file(agency.place().database()).unwrap();
    assert!(agency.refused(&["verify"]).contains("restore"));
    std::fs::copy(newest, agency.place().database()).unwrap();

    anas.at = agency.serve();
    anas.bearer = None;
    anas.sync();
    let known = agency.house().agency().unwrap().device(anas.device);
    assert!(known.is_some_and(|it| it.key == anas.key.public()));
    assert!(
        !agency.house().store.is_open().unwrap(),
        "somebody has to look first"
    );
    agency.cli(&["open"]);
    anas.sync();
    all_are_equal(&agency, &[&anas], scope);
}

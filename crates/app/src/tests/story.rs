//! A whole family at once, and what is made of it on paper.

use super::*;

#[test]
fn the_sample_opens_and_every_page_of_it_can_be_shown() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let made = ask(
        &app,
        "sample.open",
        json!({ "as_if_last_met": "2026-10-23" }),
    )
    .unwrap();
    let family = made["family"].clone();
    drop(app);
    let app = laptop.again();
    let rows = ask(&app, "family.list", json!({})).unwrap();
    assert_eq!(rows[0]["family"], family);
    let page = ask(&app, "family.show", json!({ "family": family })).unwrap();
    let meetings = page["meetings"].as_array().unwrap();
    assert!(!meetings.is_empty() && !page["past_goals"].as_array().unwrap().is_empty());
    ask(&app, "since.show", json!({ "family": family })).unwrap();
    ask(&app, "safety.show", json!({ "family": family })).unwrap();
    let today = ask(&app, "today.show", json!({})).unwrap();
    assert_eq!(today["road"]["families_here"], 1);
    ask(
        &app,
        "meeting.show",
        json!({ "family": family, "meeting": meetings[0]["id"] }),
    )
    .unwrap();
    assert_eq!(app.verify().unwrap()["sound"], true);
}

#[test]
fn what_an_import_leaves_in_memory_is_what_the_disk_holds() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let made = ask(
        &app,
        "sample.open",
        json!({ "as_if_last_met": "2026-10-23" }),
    )
    .unwrap();
    let show = json!({ "family": made["family"] });
    let in_memory = ask(&app, "family.show", show.clone()).unwrap();
    let digest = app.digest().unwrap();
    drop(app);
    let app = laptop.again();
    assert_eq!(ask(&app, "family.show", show.clone()).unwrap(), in_memory);
    app.rebuild().unwrap();
    drop(app);
    let app = laptop.again();
    assert_eq!(ask(&app, "family.show", show).unwrap(), in_memory);
    assert_eq!(app.digest().unwrap(), digest);
}

#[test]
fn a_file_that_is_no_story_is_refused_and_leaves_nothing() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    for (json, code) in [
        ("half a fi", "story.not_json"),
        ("{\"schema\":\"other/9\"}", "story.other_schema"),
    ] {
        assert_eq!(refused(&app, "import.story", json!({ "json": json })), code);
    }
    assert_eq!(ask(&app, "family.list", json!({})).unwrap(), json!([]));
}

#[test]
fn a_page_is_laid_under_a_neutral_name_and_goes_at_the_lock() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let plan = ask(
        &app,
        "plan.print",
        json!({ "family": family, "lang": "es" }),
    )
    .unwrap();
    let path = std::path::PathBuf::from(plan["path"].as_str().unwrap());
    assert_eq!(path.file_name().unwrap(), "page-1.pdf");
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
    ask(&app, "safety.print", json!({ "family": family })).unwrap();
    ask(&app, "session.lock", json!({})).unwrap();
    assert!(!path.exists());
}

#[test]
fn the_practice_library_that_is_built_in_can_be_read() {
    casefile::guide::Library::read(crate::practice::SOURCES).unwrap();
    casefile::guide::timelines::Timelines::read(crate::practice::TIMELINES).unwrap();
}

#[test]
fn the_same_story_is_one_family_unless_it_is_entered_again_on_purpose() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let made = ask(&app, "sample.open", json!({})).unwrap();
    let moved = json!({ "as_if_last_met": "2026-10-23" });
    let fault = ask(&app, "sample.open", moved).unwrap_err();
    assert_eq!(fault.code, "import.already_here");
    assert_eq!(fault.params["family"], made["family"]);
    ask(&app, "sample.open", json!({ "again": true })).unwrap();
    let rows = ask(&app, "family.list", json!({})).unwrap();
    assert_eq!(rows.as_array().unwrap().len(), 2);
}

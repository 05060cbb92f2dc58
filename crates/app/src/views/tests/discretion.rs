//! What never leaves the file: names that nobody goes by, and what one person keeps.

use super::*;
use crate::views::{family, meeting, safety, today};
use casefile::decide::KeepUnplaced;
use casefile::kinds::Meeting;

/// Every view of the family on a day, as the window gets it.
fn everything(book: &Notebook) -> String {
    let (file, now) = (&book.shown(), book.today());
    let road = today::RoadView {
        families_here: 1,
        battery_percent: None,
        disk_free_mb: None,
        lease_days: None,
    };
    let briefs = briefs(&[book]);
    let known = known(&briefs, now);
    let mut all = vec![
        serde_json::to_string(&family::show(file, now)).unwrap(),
        serde_json::to_string(&since(book)).unwrap(),
        serde_json::to_string(&safety::show(file, &[])).unwrap(),
        serde_json::to_string(&today::show(&[(file.family(), file.clone())], &known, road))
            .unwrap(),
    ];
    for id in file.all::<Meeting<'_>>().map(|row| row.id()) {
        let beside = meeting::Beside {
            map: None,
            drafts: Vec::new(),
        };
        let view = book
            .with_context(None, |cx| meeting::show(file, id, beside, cx))
            .unwrap();
        all.push(serde_json::to_string(&view).unwrap());
    }
    all.concat()
}

const FORMER: [&str; 2] = ["Emilia", "Theodore"];

#[test]
fn no_former_name_is_on_any_page_on_any_day() {
    for now in [
        "2025-01-10",
        "2025-05-01",
        "2025-07-09",
        "2025-10-08",
        "2026-02-05",
    ] {
        let book = Notebook::at(&format!("{now}T12:00:00-08:00"));
        let pages = everything(&book);
        assert!(pages.contains("Emil"), "the pages are not empty");
        for name in FORMER {
            assert!(!pages.contains(name), "a former name on {now}");
        }
    }
}

#[test]
fn a_former_name_in_what_was_not_placed_is_not_shown_either() {
    let mut book = Notebook::at("2025-10-08T12:00:00-07:00");
    for content in ["Emilia Sørensen, b. 2009", "the one once called THEODORE"] {
        book.does(&KeepUnplaced {
            came_from: "old_file".into(),
            content: content.into(),
        });
    }
    book.does(&KeepUnplaced {
        came_from: "weather".into(),
        content: "rain".into(),
    });
    let page = family::show(&book.shown(), book.today());
    assert!(page.unplaced.contains(&"weather: rain".to_owned()));
    assert_eq!(
        page.unplaced
            .iter()
            .filter(|line| *line == "old_file")
            .count(),
        2
    );
}

//! One pair of eyes that goes from view to view. It remembers what it saw, so that no view is forgotten:
//! a file in `ui/src/views` that is not in `VIEWS` fails a test, and so does a walk that misses one.

use crate::support::{Page, axe};
use std::collections::BTreeSet;
use std::path::Path;

/// As large as people need it who see badly.
pub const TWICE: f64 = 2.0;

/// Each file of `ui/src/views`, and under which names it is looked at.
const VIEWS: [(&str, &[&str]); 22] = [
    ("Begin", &["who-is-here"]),
    ("CoverPage", &["cover"]),
    ("Deadlines", &["our-own-dates"]),
    ("Families", &["families"]),
    ("Family", &["our-story", "our-plan", "how-it-is-going"]),
    ("FamilyTime", &["family-time", "family-time-back"]),
    ("FirstRun", &["first-run"]),
    ("Inside", &["palette", "keys", "own-way"]),
    (
        "Meeting",
        &["1-their-list-first", "goal-again", "fault", "closed"],
    ),
    ("NewFamily", &["new-family"]),
    ("OwnWork", &["my-own-work"]),
    ("Place", &["today"]),
    ("Practice", &["cards-and-dates"]),
    (
        "Pulse",
        &["pulse-please", "pulse-question", "pulse-done", "pulse-back"],
    ),
    ("Safety", &["safety-plan"]),
    ("SampleOffer", &["sample-offer"]),
    ("Settings", &["settings"]),
    ("Sign", &["sign"]),
    ("Since", &["since-last-time"]),
    ("Today", &["today"]),
    // Only where there is an office: the office story goes there, and tries axe on it.
    ("TwoVersions", &[]),
    ("Unlock", &["unlock", "unlock-interrupted"]),
];

pub struct Eyes {
    name: &'static str,
    is_large: bool,
    is_narrow: bool,
    seen: BTreeSet<String>,
}

impl Eyes {
    pub fn of(name: &'static str) -> Eyes {
        Eyes {
            name,
            is_large: false,
            is_narrow: false,
            seen: BTreeSet::new(),
        }
    }

    pub fn in_a_small_window(name: &'static str) -> Eyes {
        Eyes {
            is_narrow: true,
            ..Eyes::of(name)
        }
    }

    /// A window whose words are twice as large holds as little as a small one.
    pub fn that_need_it_large(name: &'static str) -> Eyes {
        Eyes {
            is_large: true,
            ..Eyes::in_a_small_window(name)
        }
    }

    /// Sets a page that was just opened as these eyes need it.
    pub async fn settle(&self, page: &Page) {
        if self.is_large {
            page.zoom(TWICE).await;
        }
    }

    /// A picture, the rules, and where it has to fit: nothing that hangs out at the side.
    pub async fn look(&mut self, page: &Page, view: &str) {
        let view = view.to_lowercase().replace([' ', ',', '?'], "-");
        page.shot(&format!("{}-{view}", self.name)).await;
        axe::is_clean(page, &format!("{view} ({})", self.name)).await;
        if self.is_narrow {
            let fits = "return document.scrollingElement.scrollWidth <= innerWidth + 1";
            let fits = page.ask(fits, vec![]).await;
            assert_eq!(fits, true, "{view} hangs out at the side");
        }
        self.seen.insert(view);
    }

    /// Who went to a step by the map is at its heading, and sees it; the line lies below, uncovered.
    pub async fn find_in_sight(&self, page: &Page, step: &str) {
        if !self.is_narrow {
            return;
        }
        let name = step.split_once(' ').unwrap().1;
        page.is_at(name).await;
        for (role, name) in [("heading", name), ("button", "Who speaks")] {
            assert!(page.is_in_sight(role, name).await, "{role} of {step}");
        }
    }

    /// Nothing that has to be looked at was left out.
    pub fn saw_everything(&self) {
        for (file, views) in VIEWS {
            for view in views {
                assert!(self.seen.contains(*view), "{file} was not seen as {view}");
            }
        }
    }
}

#[test]
fn no_view_was_forgotten() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/views");
    let files = std::fs::read_dir(folder).unwrap().flatten();
    let found: BTreeSet<String> = files
        .filter_map(|file| Some(file.path().file_stem()?.to_str()?.to_owned()))
        .collect();
    let named = VIEWS.map(|(file, _)| file.to_owned());
    assert_eq!(found, BTreeSet::from(named));
}

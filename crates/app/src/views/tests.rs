//! Every screen filled from the sample family, as of the days that the drawings show.
#![allow(clippy::unwrap_used)]

mod discretion;
mod family;
mod household;
mod meeting;
mod since;
mod today;
mod words;

use super::today::{Brief, Today};
use casefile::decide::{Context, Decide, Mode};
use casefile::file::{Shown, Viewer};
use casefile::insight;
use casefile::kinds::Person;
use casefile::{
    Action, By, CaseFile, DeviceId, FamilyId, On, Place, RecordId, ReplicaId, SittingId, Stamp,
    UserId, View,
};
use chrono::{DateTime, FixedOffset, NaiveDate};
use exports::story::{Asked, Desk, Stop, Story};
use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::OnceLock;
use uuid::Uuid;

const SAMPLE: &str = include_str!("../../../../assets/sample/growing-ownership.json");

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A notebook in memory, with a clock that the test sets.
struct Notebook {
    file: CaseFile,
    actions: Vec<Action>,
    now: DateTime<FixedOffset>,
    mode: Mode,
    next: Cell<u128>,
}

impl Notebook {
    fn empty(now: &str) -> Self {
        Self {
            file: CaseFile::new(FamilyId(Uuid::from_u128(1))),
            actions: Vec::new(),
            now: now.parse().unwrap(),
            mode: Mode::Doing,
            next: Cell::new(1000),
        }
    }

    /// The file as the facilitator's screen may hold it.
    fn shown(&self) -> Shown {
        self.file.seen_by(Viewer::Facilitator)
    }

    /// The sample family as it stood at a moment: all that had happened by the day before.
    fn at(now: &str) -> Self {
        let mut book = Self::empty(now);
        let until = book.today().pred_opt().unwrap();
        let whole = whole_story();
        book.next = Cell::new(1_000_000);
        book.actions = whole
            .iter()
            .filter(|action| action.on.day() <= until)
            .cloned()
            .collect();
        book.file = CaseFile::fold(book.file.family(), &book.actions);
        book
    }

    fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    fn fresh(&self) -> RecordId {
        self.next.set(self.next.get() + 1);
        RecordId(Uuid::from_u128(self.next.get()))
    }

    fn with_context<T>(&self, on: Option<On>, read: impl FnOnce(&Context<'_>) -> T) -> T {
        let fresh = || self.fresh();
        read(&Context {
            now: self.now,
            zone: Some("America/Los_Angeles".into()),
            on,
            mode: self.mode,
            fresh: &fresh,
        })
    }

    /// Does something now, by the rules about doing.
    fn does(&mut self, command: &impl Decide) -> RecordId {
        self.act_on(None, command).unwrap().unwrap()
    }

    fn act_on(
        &mut self,
        on: Option<On>,
        asked: &dyn Asked,
    ) -> Result<Option<RecordId>, casefile::Refusal> {
        let decided = self.with_context(on, |cx| asked.decide_on(&self.file, cx))?;
        for deed in decided.deeds {
            let seq = self.actions.len() as u64 + 1_000_000;
            let action = deed.at(Place {
                replica: ReplicaId(Uuid::from_u128(2)),
                sitting: SittingId(Uuid::from_u128(3)),
                seq,
                by: By {
                    user: UserId(Uuid::from_u128(4)),
                    device: DeviceId(Uuid::from_u128(5)),
                },
                at: Stamp(self.now.timestamp_millis()),
            });
            self.file.apply(&action);
            self.actions.push(action);
        }
        Ok(decided.record)
    }

    fn who(&self, called: &str) -> RecordId {
        let mut people = self.file.all::<Person<'_>>();
        people
            .find(|person| person.called().as_deref() == Some(called))
            .unwrap()
            .id()
    }

    fn waits(&mut self, minutes: i64) {
        self.now += chrono::Duration::minutes(minutes);
    }
}

impl Desk for Notebook {
    type Fault = ();

    fn act(&mut self, on: On, asked: &dyn Asked) -> Result<Option<RecordId>, Stop<()>> {
        self.act_on(Some(on), asked).map_err(Stop::Refused)
    }
}

/// The whole story, entered once.
fn whole_story() -> &'static [Action] {
    static STORY: OnceLock<Vec<Action>> = OnceLock::new();
    STORY.get_or_init(|| {
        let mut book = Notebook::empty("2024-01-01T08:00:00-08:00");
        book.now = "2026-11-21T08:00:00-08:00".parse().unwrap();
        book.mode = Mode::Recording;
        // Written long before the days that the tests stand on, as an import of last year would be.
        let story = Story::read(SAMPLE, None, book.today()).unwrap();
        assert!(
            story
                .enter(&mut book)
                .is_ok_and(|entered| entered.refused.is_empty())
        );
        for action in &mut book.actions {
            action.at = Stamp(0);
        }
        book.actions
    })
}

/// One line of each family as of the day of its notebook.
type Briefs = BTreeMap<FamilyId, (NaiveDate, Brief)>;

fn briefs(books: &[&Notebook]) -> Briefs {
    let of = |book: &Notebook| (book.today(), Brief::of(&going(book).insight));
    let all = books.iter().map(|book| (book.file.family(), of(book)));
    all.collect()
}

fn known(briefs: &Briefs, on: NaiveDate) -> Today<'_> {
    Today {
        on,
        lang: "en",
        briefs,
    }
}

/// How it is going, by the built-in rules and cards.
fn going(book: &Notebook) -> super::going::GoingView {
    let practice = crate::practice::Practice::with(crate::practice::Layers::default());
    let family = book.file.family();
    let answer = insight::seen_by(
        Viewer::Facilitator,
        family,
        &book.actions,
        book.today(),
        &practice.rules,
    );
    super::going::show(&book.shown(), answer, &practice.library, "en", book.today())
}

/// The sixty seconds before the door.
fn since(book: &Notebook) -> super::since::SinceView {
    super::since::show(&book.shown(), book.today(), going(book))
}

/// A sentence as one line, for comparing.
fn said(sentence: &super::today::Sentence) -> String {
    use super::today::Filling;
    let mut line = sentence.key.clone();
    for (name, filling) in &sentence.with {
        match filling {
            Filling::Number(number) => line.push_str(&format!(" {name}={number}")),
            Filling::Text(text) => line.push_str(&format!(" {name}={text}")),
        }
    }
    line
}

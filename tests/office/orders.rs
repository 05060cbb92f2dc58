//! Two people write the same things without having seen each other's, and go to the office in every
//! order there is: both find the same file, every word and its author, and choose in peace.

use super::book::Book;
use journeys::agency::Agency;
use serde_json::{Value, json};

struct Two {
    agency: Agency,
    bo: String,
    books: [Book; 2],
}

const NAMES: [&str; 2] = ["Reyes, as Ana says", "Reyes, as Bo says"];
const ENDED: [&str; 2] = ["2026-01-05T16:00:00-08:00", "2026-01-05T16:10:00-08:00"];

/// What both had before they parted.
struct Shared {
    family: Value,
    goal: Value,
    meeting: Value,
}

impl Two {
    fn new() -> Self {
        let agency = Agency::new().unwrap();
        let users = ["Ana", "Bo"].map(|name| agency.hire(name, "facilitator").unwrap());
        let books = [0, 1].map(|at| Book::enrolled(&agency, &users[at]));
        let [_, bo] = users;
        Two { agency, bo, books }
    }

    fn share(&self) -> Shared {
        let [ana, bo] = &self.books;
        let family = ana.a_family("Reyes");
        let mother = ana.person(&family, "Ana Reyes");
        let words = json!({ "text": "Dinner together", "origin": "verbatim", "said_by": mother });
        let asked = json!({ "family": family, "words": words, "owners": [mother] });
        let goal = ana.ask("goal.propose", asked)["record"].clone();
        let asked = json!({ "family": family, "meeting_type": "supervision", "present": [],
            "started_at": "2026-01-05T15:00:00-08:00", "on": "2026-01-05" });
        let meeting = ana.ask("meeting.begin", asked)["record"].clone();
        let asked = json!({ "family": family, "meeting": meeting, "reason": "we call" });
        ana.ask("meeting.no_next", asked);
        ana.goes();
        let named = family.as_str().unwrap();
        let grant = ["grant", "add", named, "--user", &self.bo];
        self.agency.ask(&grant).unwrap();
        assert_eq!(bo.goes()["chip"], "all_sent");
        assert_eq!(ana.goes()["chip"], "all_sent");
        Shared {
            family,
            goal,
            meeting,
        }
    }
}

impl Shared {
    /// The same field, a removal against an edit, and both close the meeting.
    fn is_written_by_both(&self, books: &[Book; 2]) {
        let family = &self.family;
        for (at, book) in books.iter().enumerate() {
            let asked = json!({ "family": family, "name_shown": NAMES[at] });
            book.ask("family.rename", asked);
            let asked = json!({ "family": family, "meeting": self.meeting, "ended_at": ENDED[at] });
            book.ask("meeting.close", asked);
        }
        let gone = json!({ "family": family, "kind": "goal", "record": self.goal,
            "reason": "it stands twice" });
        books[0].ask("record.remove", gone);
        let mother = books[1].person(family, "Ana Reyes");
        let why = json!({ "text": "We miss each other", "origin": "verbatim", "said_by": mother });
        let said = json!({ "family": family, "goal": self.goal, "why": why });
        books[1].ask("goal.say_why", said);
    }

    fn both_find_both(&self, books: &[Book; 2]) {
        assert_eq!(books[0].digest(&self.family), books[1].digest(&self.family));
        for (at, book) in books.iter().enumerate() {
            let twice = book.twice(&self.family);
            let of = |field: &str| twice.iter().find(|it| it["field"] == field).unwrap();
            for (field, texts) in [("name_shown", NAMES), ("ended_at", ENDED)] {
                let versions = of(field)["versions"].as_array().unwrap();
                assert_eq!(versions.len(), 2, "{field}");
                for (who, text) in texts.iter().enumerate() {
                    let says = |it: &&Value| it["value"].as_str().unwrap().starts_with(&text[..16]);
                    let found = versions.iter().find(says).unwrap();
                    assert_eq!(found["by_me"], who == at, "every word with its author");
                }
            }
            let removal = of("removed")["versions"].as_array().unwrap();
            assert_eq!(removal[0]["value"], "it stands twice");
            assert_eq!(removal[0]["by_me"], at == 0);
            assert_eq!(removal[1]["value"]["text"], "We miss each other");
            assert_eq!(removal[1]["by_me"], at == 1);
            assert_eq!(book.status()["conflicts"], twice.len());
        }
    }

    /// A person chooses the first of each, and keeps what somebody took away.
    fn is_settled_by(&self, book: &Book) {
        for one in book.twice(&self.family) {
            let mut asked =
                json!({ "family": self.family, "kind": one["kind"], "record": one["record"] });
            let name = match one["field"].as_str().unwrap() {
                "removed" => "record.restore",
                field => {
                    asked["field"] = field.into();
                    asked["value"] = one["versions"][0]["value"].clone();
                    "field.choose"
                }
            };
            book.ask(name, asked);
        }
    }
}

/// Every order in which two can go so that each goes at least once.
fn orders() -> Vec<Vec<usize>> {
    let mut orders = Vec::new();
    for length in 2..=3u32 {
        for bits in 0..1usize << length {
            let order: Vec<usize> = (0..length).map(|at| bits >> at & 1).collect();
            if order.contains(&0) && order.contains(&1) {
                orders.push(order);
            }
        }
    }
    orders
}

#[test]
fn in_every_order_of_going_both_find_the_same_file_and_every_word_with_its_author() {
    for order in orders() {
        // An office bears sixty exchanges a minute of one laptop; so each order has its own.
        let two = Two::new();
        let shared = two.share();
        shared.is_written_by_both(&two.books);
        for at in &order {
            two.books[*at].goes();
        }
        // Whoever was there first hears of the other at the next going.
        for at in [0, 1] {
            assert_eq!(two.books[at].goes()["chip"], "needs_you", "{order:?}");
        }
        shared.both_find_both(&two.books);
        let chooser = order[0];
        shared.is_settled_by(&two.books[chooser]);
        for at in [chooser, 1 - chooser] {
            assert_eq!(two.books[at].goes()["chip"], "all_sent", "{order:?}");
        }
        assert_eq!(
            two.books[0].digest(&shared.family),
            two.books[1].digest(&shared.family)
        );
        for book in &two.books {
            assert!(book.twice(&shared.family).is_empty(), "{order:?}");
            assert_eq!(book.status()["conflicts"], 0);
        }
    }
}

#[test]
fn a_usual_going_is_one_request_and_hearing_of_others_is_two() {
    let two = Two::new();
    let shared = two.share();
    let [ana, bo] = &two.books;
    assert_eq!(ana.requests_of_going(), 1, "nothing new");
    for n in 0..20 {
        let asked = json!({ "family": shared.family, "name_shown": format!("Reyes {n}") });
        ana.ask("family.rename", asked);
    }
    assert_eq!(ana.requests_of_going(), 1, "a week's own words");
    assert_eq!(bo.requests_of_going(), 2, "a week's words of others");
    assert_eq!(bo.requests_of_going(), 1);
    assert_eq!(ana.requests_of_going(), 1);
}

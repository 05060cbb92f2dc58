//! Families told month by month, and what Hearth says of each at every meeting: no more, no less.
//! Each story has its counter-story, in which one fact is changed and the sentence goes or comes.

mod adaptability;
mod crisis;
mod drift;
mod edges;
mod fading;
mod family;
mod friends;
mod hard_times;
mod holes;
mod kinship;
mod lawful;
mod leaving;
mod middle;
mod polite;
mod private;
mod redesign;
mod repair;
mod rules;
mod sentences;
mod steady;
mod takeover;
mod truly;
mod understanding;
mod unfinished;
mod voices;

use crate::insight::{Answer, Indicator, Rules, State, of};
use crate::tests::story::day;
use chrono::{Days, NaiveDate};
use family::Family;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Indicators whose "talk about it" is an alarm (practice 5.1).
const ALARMS: [&str; 11] = [
    "O1", "O3", "O4", "O8", "A3", "A4", "M1", "M2", "D1", "D2", "D3",
];

/// What is said as of the day of a meeting: every crossing (`!` is "talk about it", `~` is muted),
/// the signals that open, and what is said beside them (`+` is growth, the rest are patterns).
struct At(&'static str, &'static str, &'static str, &'static str);

/// The rules as they are built in.
static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let text = include_str!("../../../../assets/practice/indicators.toml");
    Rules::read([text]).expect("the built-in file can be read")
});

/// Everything Hearth says as of the end of a day.
fn told(family: &Family, on: NaiveDate) -> Answer {
    of(family.file().family(), family.actions(), on, &RULES)
}

/// Compares a story's whole table, so that a failure shows all of it.
#[track_caller]
fn says(family: &Family, table: &[At]) {
    let expected: Vec<String> = table
        .iter()
        .map(|At(on, crossed, signals, also)| line(on, crossed, signals, also))
        .collect();
    let days = table.iter().map(|At(on, ..)| day(on));
    assert!(
        days.clone().eq(family.met().iter().copied()),
        "every meeting"
    );
    let found: Vec<String> = days.map(|on| heard(family, on)).collect();
    assert!(
        found == expected,
        "what is said is\n{}\nand not\n{}",
        found.join("\n"),
        expected.join("\n")
    );
}

fn line(on: &str, crossed: &str, signals: &str, also: &str) -> String {
    format!("{on} | {crossed} | {signals} | {also}")
}

fn heard(family: &Family, on: NaiveDate) -> String {
    let answer = told(family, on);
    let crossed = answer
        .indicators
        .iter()
        .filter(|it| it.state.is_raised() || it.state == State::Muted);
    let growth = answer.growth.iter().map(|it| format!("+{}", it.key));
    let patterns = answer.patterns.iter().map(|it| it.name.replace('_', " "));
    let also: Vec<String> = growth.chain(patterns).collect();
    line(
        &on.to_string(),
        &list(family, crossed),
        &list(family, answer.signals.iter()),
        &also.join(", "),
    )
}

fn list<'a>(family: &Family, indicators: impl Iterator<Item = &'a Indicator>) -> String {
    let named: Vec<String> = indicators.map(|it| called(family, it)).collect();
    named.join(", ")
}

/// An indicator's key with its state and what it is about: `A3! soccer`.
fn called(family: &Family, it: &Indicator) -> String {
    let mark = match it.state {
        State::TalkAboutIt => "!",
        State::Muted => "~",
        _ => "",
    };
    match about(family, it) {
        Some(about) => format!("{}{mark} {about}", it.key),
        None => format!("{}{mark}", it.key),
    }
}

fn about(family: &Family, it: &Indicator) -> Option<String> {
    let subject = it.subject?;
    let named = [subject.person, subject.goal, subject.step, subject.record];
    let names: Vec<String> = named
        .into_iter()
        .flatten()
        .map(|id| family.called(id))
        .collect();
    (!names.is_empty()).then(|| names.join(" / "))
}

/// The alarms as of a day.
fn alarms(family: &Family, on: &str) -> Vec<String> {
    let answer = told(family, day(on));
    let is_alarm =
        |it: &&Indicator| it.state == State::TalkAboutIt && ALARMS.contains(&it.key.as_str());
    let alarms = answer.indicators.iter().filter(is_alarm);
    alarms
        .map(|it| called(family, it).replace('!', ""))
        .collect()
}

/// What one indicator says as of a day; of several subjects, the first that is not steady.
#[track_caller]
fn one(family: &Family, on: &str, key: &str) -> Indicator {
    let answer = told(family, day(on));
    let mut found: Vec<Indicator> = answer.indicators;
    found.retain(|it| it.key == key);
    found.sort_by_key(|it| it.state == State::Steady);
    found
        .into_iter()
        .next()
        .unwrap_or_else(|| panic!("nothing about {key} on {on}"))
}

/// How many meetings are looked at.
fn looked_at(family: &Family) -> usize {
    let has_signal = |on: &&NaiveDate| !told(family, **on).signals.is_empty();
    family.met().iter().filter(has_signal).count()
}

/// The keys that cross on any meeting day of a story.
fn ever_crossed(family: &Family) -> BTreeSet<String> {
    let answers = family.met().iter().map(|on| told(family, *on).indicators);
    let raised = answers.flatten().filter(|it| it.state.is_raised());
    raised.map(|it| it.key).collect()
}

/// A day some days before another.
fn days_before(on: &str, days: u32) -> String {
    let found = day(on).checked_sub_days(Days::new(days.into()));
    found.expect("a day of our time").to_string()
}

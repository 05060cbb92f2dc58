//! One thing we noticed: at most one plain fact, growth before drift, with one question. What is a
//! fact and what is worth asking is for `insight` alone to say; no rule of its own stands here.

use super::facts::sayable;
use super::fill::{Slots, fill, month};
use super::library::Library;
use super::offer::Moment;
use super::safety;
use crate::file::CaseFile;
use crate::insight::{Answer, Indicator};
use crate::kinds::{Barrier, Goal, IfThen, Person, Step, View};
use crate::words::Words;
use chrono::NaiveDate;

/// A fact and the words that ask about it.
#[derive(Clone, PartialEq, Debug)]
pub struct Noticed {
    /// The fact, in a sentence of both languages, with the rows behind it.
    pub fact: Indicator,
    /// What to ask; nothing where no card has words for it.
    pub ask: Option<Ask>,
}

/// A card's words, every slot filled.
#[derive(Clone, PartialEq, Eq)]
pub struct Ask {
    /// Its id in the library.
    pub id: String,
    /// Its words.
    pub text: String,
    /// Their language.
    pub lang: String,
}

impl std::fmt::Debug for Ask {
    /// Redacted: a filled slot holds what people said.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Ask({})", self.id)
    }
}

/// What is worth saying in this meeting, if anything. Nothing on a day when safety comes first.
pub fn noticed(
    file: &CaseFile,
    library: &Library,
    now: &Moment<'_>,
    insight: &Answer,
) -> Option<Noticed> {
    if safety::comes_first(file, library, now) {
        return None;
    }
    let fact = insight.noticed()?.clone();
    let ask = ask(file, library, now.lang, now.today, &fact);
    Some(Noticed { fact, ask })
}

/// The words of the card that asks about a fact, where everything they need is on file.
pub fn ask(
    file: &CaseFile,
    library: &Library,
    lang: &str,
    today: NaiveDate,
    fact: &Indicator,
) -> Option<Ask> {
    let card = library.card(fact.prompt.as_deref()?)?;
    let first = library.first_language();
    let wanted = lang.split('-').next().unwrap_or(first);
    let (lang, words) = card
        .texts
        .get_key_value(wanted)
        .or_else(|| card.texts.get_key_value(first))?;
    let slots = slots(file, fact, lang, today);
    Some(Ask {
        id: card.id.clone(),
        text: fill(&words.text, &words.slots, &slots)?,
        lang: lang.clone(),
    })
}

/// What is known of the things that a fact is about.
fn slots(file: &CaseFile, fact: &Indicator, lang: &str, today: NaiveDate) -> Slots {
    let subject = fact.subject.unwrap_or_default();
    let mut slots = Slots::new();
    let mut say = |name: &'static str, words: Option<Words>| {
        slots.extend(words.and_then(|words| Some((name, sayable(file, today, &words.text)?))));
    };
    let goal = subject.goal.and_then(|id| file.get::<Goal<'_>>(id));
    say("goal", goal.and_then(|goal| goal.words()));
    let step = subject.step.and_then(|id| file.get::<Step<'_>>(id));
    say("step", step.and_then(|step| step.words()));
    let about = subject.record;
    let answers = about.and_then(|id| file.get::<IfThen<'_>>(id)?.barrier());
    let hurdle = answers.or(about).and_then(|id| file.get::<Barrier<'_>>(id));
    say("barrier", hurdle.and_then(|hurdle| hurdle.words()));
    let since = step.and_then(|step| Some(step.record().began()?.day()));
    slots.extend(since.map(|since| ("month", month(since, today, lang))));
    let person = subject.person.and_then(|id| file.get::<Person<'_>>(id));
    let called = person.and_then(|person| {
        let called = person.called().filter(|called| !called.trim().is_empty());
        called.or_else(|| person.name())
    });
    slots.extend(called.map(|called| ("name", called)));
    slots
}

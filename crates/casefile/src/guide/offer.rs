//! Which cards to offer now: three at most, each with its reason, in a stable order.
//! Sustain talk and discord meet a reflection or a choice, never a plan; danger meets no card at all.

mod beside;

use super::facts::Facts;
use super::fill::{Slots, fill};
use super::library::{Library, MapStep, Mi, Occasion, PromptCard};
use super::signals::{Found, answers, found, plans, service_came_first};
use super::{Why, last_note, safety};
use crate::choices::*;
use crate::file::CaseFile;
use crate::ids::RecordId;
use crate::kinds::{Goal, Note};
use beside::beside;
use chrono::NaiveDate;

/// The most cards in view.
const CARDS_MAX: usize = 3;
/// A ruler that says a goal matters.
const MATTERS: i64 = 5;

/// A card that was marked as said.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Used {
    /// Which card.
    pub card: String,
    /// The newest note when it was marked ([`last_note`]).
    pub after: Option<RecordId>,
}

/// Where the meeting stands.
#[derive(Clone, Debug)]
pub struct Moment<'a> {
    /// Which meeting; none between meetings, where this is a check-in.
    pub meeting: Option<RecordId>,
    /// Which check-in, once it is on file.
    pub check_in: Option<RecordId>,
    /// The step in hand.
    pub step: &'a str,
    /// The family's language: `en`, `es`.
    pub lang: &'a str,
    /// Whether a young person is being spoken to.
    pub youth_speaking: bool,
    /// Cards that were put away with "not now".
    pub hidden: &'a [String],
    /// Cards that were said, in their order.
    pub used: &'a [Used],
    /// The cards that were said in the meetings before this one, the newest meeting first.
    pub lately: &'a [Vec<String>],
    /// What staff are typing into a field of their own; empty where nothing is being typed.
    pub typed: &'a str,
    /// What somebody is saying, while it is written down: heard for danger, answered by no card.
    pub quoted: &'a str,
    /// Whether this is a talk about one's own work, in the file of one's own.
    pub own_work: bool,
    /// What called for the safety path ([`Offer::calls`]) and was heard: it is safe to go on.
    pub heard: &'a [String],
    /// The local day.
    pub today: NaiveDate,
}

impl Moment<'_> {
    /// The meeting or check-in whose notes count.
    pub(super) fn record(&self) -> Option<RecordId> {
        self.meeting.or(self.check_in)
    }
}

/// A card the facilitator might say.
#[derive(Clone, PartialEq, Eq)]
pub struct Card {
    /// Its id in the library.
    pub id: String,
    /// Its words, every slot filled.
    pub text: String,
    /// The language of those words: the first language where there is no translation.
    pub lang: String,
    /// Why it is offered.
    pub why: Why,
    /// What it does.
    pub mi: Mi,
}

impl std::fmt::Debug for Card {
    /// Redacted: a filled slot holds what people said.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Card({}, {})", self.id, self.why.key)
    }
}

/// What is offered now.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Offer {
    /// Three cards at most, the strongest first.
    pub cards: Vec<Card>,
    /// Beside an open question: a start for a reflection, and words that ask leave before telling.
    pub beside: Vec<Card>,
    /// Whether the safety path comes before any card.
    pub safety_first: bool,
    /// What calls for it: handed back as [`Moment::heard`] once the facilitator goes on.
    pub calls: Vec<String>,
}

/// The cards for this moment.
pub fn offer(file: &CaseFile, library: &Library, now: &Moment<'_>) -> Offer {
    let calls = safety::calls(file, library, now);
    if !calls.is_empty() {
        return Offer {
            safety_first: true,
            calls,
            ..Offer::default()
        };
    }
    let facts = Facts::new(file, library, now);
    let waits = wait_card(&facts, library);
    let room = CARDS_MAX - usize::from(waits.is_some());
    let mut cards = ranked(&facts, library);
    balance(&facts, library, &mut cards);
    cards.truncate(room);
    cards.extend(waits);
    Offer {
        beside: beside(&facts, library, &cards),
        cards,
        ..Offer::default()
    }
}

/// Every other card that would be right in this meeting: what holds first, then the meeting's own
/// list. The same rules bind.
pub fn others(file: &CaseFile, library: &Library, now: &Moment<'_>) -> Offer {
    let offered = offer(file, library, now);
    if offered.safety_first {
        return offered;
    }
    let facts = Facts::new(file, library, now);
    let mut cards = ranked(&facts, library);
    let listed = library
        .cards()
        .iter()
        .filter_map(|card| from_the_list(&facts, library, card));
    for card in listed {
        if !cards.iter().any(|known| known.id == card.id) {
            cards.push(card);
        }
    }
    cards.retain(|card| !offered.cards.iter().any(|shown| shown.id == card.id));
    Offer {
        cards,
        ..Offer::default()
    }
}

fn from_the_list(facts: &Facts<'_>, library: &Library, card: &PromptCard) -> Option<Card> {
    let own = facts.kind.is_some_and(|kind| card.meeting == kind.wire());
    let fits = own && is_free(facts, card) && may_be_said(facts, card);
    fits.then_some(())?;
    written(
        facts,
        library,
        card,
        Why::new("why-from-the-list"),
        &Slots::new(),
    )
}

/// What holds, strongest first: an answer to what was just said, then what the step lists.
fn ranked(facts: &Facts<'_>, library: &Library) -> Vec<Card> {
    let step = step_in_hand(facts, library);
    let at_home = step.map_or(&[][..], |step| &step.signals);
    let mut scored: Vec<(Rank, &str, Card)> = Vec::new();
    for held in found(facts, at_home) {
        if let Some((group, place)) = rank(facts, held.signal, at_home)
            && let Some(card) = best_card(facts, library, &held)
        {
            let tired = is_tired(facts, &card.id, held.signal);
            scored.push(((group, tired, place), held.signal, card));
        }
    }
    scored.sort_by_key(|(rank, signal, _)| (*rank, *signal));
    scored.into_iter().map(|(_, _, card)| card).collect()
}

/// A card's place: its group, whether it was said too often lately, its place in the group.
type Rank = (Group, bool, usize);

/// Why a card may be offered, the strongest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    /// A service was named before a need, or before an idea of the family's.
    FamilyFirst,
    /// It answers what was just said.
    Answer,
    /// It is at home in the step in hand.
    AtHome,
}

/// Said in each of the last two meetings: it goes behind the others. What opens a meeting, keeps
/// people safe or makes sure that a plan was heard is said every time.
fn is_tired(facts: &Facts<'_>, card: &str, signal: &str) -> bool {
    const EVERY_TIME: [&str; 5] = [
        "opening",
        "safety_check",
        "say_it_back",
        "read_back",
        "new_plan_said",
    ];
    let said = |meeting: &Vec<String>| meeting.iter().any(|said| said == card);
    let last = facts.now.lately.get(..2);
    !EVERY_TIME.contains(&signal) && last.is_some_and(|last| last.iter().all(said))
}

fn step_in_hand<'l>(facts: &Facts<'_>, library: &'l Library) -> Option<&'l MapStep> {
    library.map_of(facts.kind?)?.step(facts.now.step)
}

fn rank(facts: &Facts<'_>, signal: &str, at_home: &[String]) -> Option<(Group, usize)> {
    if signal == "ideas_first" && service_came_first(facts) {
        return Some((Group::FamilyFirst, 0));
    }
    let answer = fresh_answers(facts).iter().position(|name| *name == signal);
    let home = at_home.iter().position(|name| name == signal);
    let answer = answer.map(|place| (Group::Answer, place));
    answer.or_else(|| home.map(|place| (Group::AtHome, place)))
}

/// Answers to the last tagged note: of this step, or strain and sustain talk wherever it was said.
fn fresh_answers(facts: &Facts<'_>) -> &'static [&'static str] {
    let Some((note, kind)) = facts.last_tagged() else {
        return &[];
    };
    if resists(kind) || is_of_this_step(note, facts.now.step) {
        answers(kind)
    } else {
        &[]
    }
}

fn is_of_this_step(note: &Note<'_>, step: &str) -> bool {
    note.meeting_step()
        .is_none_or(|at| at.is_empty() || at == step)
}

fn resists(kind: TalkKind) -> bool {
    matches!(kind, TalkKind::Sustain | TalkKind::Discord)
}

/// One card for a signal: the meeting's own before the shared ones, by the order of the library.
pub(super) fn best_card(facts: &Facts<'_>, library: &Library, held: &Found) -> Option<Card> {
    let listed = groups(facts.kind?).iter().copied();
    let mut groups = listed.chain(everywhere(held.signal));
    groups.find_map(|group| {
        let mut fitting: Vec<Card> = library
            .cards()
            .iter()
            .filter(|card| card.meeting == group && card.signal == held.signal)
            .filter(|card| is_free(facts, card) && may_be_said(facts, card))
            .filter_map(|card| written(facts, library, card, held.why.clone(), &held.slots))
            .collect();
        fitting.sort_by_key(|card| is_tired(facts, &card.id, held.signal));
        (!fitting.is_empty()).then(|| fitting.swap_remove(0))
    })
}

/// The family's own ideas are asked for wherever a service is named, in any kind of meeting.
fn everywhere(signal: &str) -> Option<&'static str> {
    (signal == "ideas_first").then_some("first_team")
}

/// Whose cards a kind of meeting may use, its own first.
fn groups(occasion: Occasion) -> &'static [&'static str] {
    let Occasion::Meeting(kind) = occasion else {
        return &["check_in", "drift", "any"];
    };
    match kind {
        MeetingType::FirstConversation => &["first_conversation", "any"],
        MeetingType::Discovery => &["discovery", "any"],
        MeetingType::FirstTeam => &["first_team", "follow_up_team", "drift", "any"],
        MeetingType::FollowUpTeam => &["follow_up_team", "drift", "first_team", "any"],
        MeetingType::CrisisDebrief => &["crisis_debrief", "any"],
        MeetingType::Transition | MeetingType::Closing => {
            &["transition", "follow_up_team", "drift", "first_team", "any"]
        }
        MeetingType::Supervision | MeetingType::Observation => &["supervision"],
    }
}

/// Neither put away, here or for good, nor said in this meeting.
fn is_free(facts: &Facts<'_>, card: &PromptCard) -> bool {
    let said = facts.now.used.iter().any(|used| used.card == card.id);
    !said && !is_away(facts, card)
}

fn is_away(facts: &Facts<'_>, card: &PromptCard) -> bool {
    facts.library.is_hidden(&card.id) || facts.now.hidden.contains(&card.id)
}

/// The order of the talk: no plan before it matters, and none against the person.
fn may_be_said(facts: &Facts<'_>, card: &PromptCard) -> bool {
    let against = facts.last_tagged().is_some_and(|(_, kind)| resists(kind));
    if against && !answers_resistance(card) {
        return false;
    }
    !plans(&card.signal) || matters(facts)
}

fn answers_resistance(card: &PromptCard) -> bool {
    let answers = [answers(TalkKind::Sustain), answers(TalkKind::Discord)].concat();
    answers.contains(&card.signal.as_str()) || card.mi == Mi::ReflectionStem
}

/// Whether anybody said that something on the plan matters: a number, or a reason of their own.
fn matters(facts: &Facts<'_>) -> bool {
    let number = facts
        .rulers(RulerKind::Importance)
        .iter()
        .any(|(_, _, value)| *value >= MATTERS);
    let why = |goal: Goal<'_>| goal.why().is_some_and(|why| why.origin.is_own());
    let noted = || {
        facts.file.all::<Note<'_>>().any(|note| {
            note.talk_kind() == Some(TalkKind::ChangeReason) && facts.is_ours(note.speaker())
        })
    };
    number || facts.goals().any(why) || noted()
}

fn written(
    facts: &Facts<'_>,
    library: &Library,
    card: &PromptCard,
    why: Why,
    slots: &Slots,
) -> Option<Card> {
    let first = library.first_language();
    let wanted = facts.now.lang.split('-').next().unwrap_or(first);
    let (lang, words) = card
        .texts
        .get_key_value(wanted)
        .or_else(|| card.texts.get_key_value(first))?;
    let text = match &words.text_tu {
        Some(young) if facts.now.youth_speaking => young,
        _ => &words.text,
    };
    Some(Card {
        id: card.id.clone(),
        text: fill(text, &words.slots, slots)?,
        lang: lang.clone(),
        why,
        mi: card.mi,
    })
}

/// After an open question was said and nobody has said anything since: wait.
fn wait_card(facts: &Facts<'_>, library: &Library) -> Option<Card> {
    let last = facts.now.used.last()?;
    let asked = library.card(&last.card)?.mi.asks();
    let silent = last.after == last_note(facts.file, facts.now.record()?);
    (asked && silent).then_some(())?;
    let waits = |card: &&PromptCard| card.mi == Mi::Wait && !is_away(facts, card);
    let card = library.cards().iter().find(waits)?;
    written(
        facts,
        library,
        card,
        Why::new("why-question-asked"),
        &Slots::new(),
    )
}

/// After two question cards in a row a reflection comes first.
fn balance(facts: &Facts<'_>, library: &Library, cards: &mut Vec<Card>) {
    let mut newest = facts
        .now
        .used
        .iter()
        .rev()
        .filter_map(|used| library.card(&used.card));
    let asked = |card: Option<&PromptCard>| card.is_some_and(|card| card.mi.asks());
    if !(asked(newest.next()) && asked(newest.next())) {
        return;
    }
    let at = cards.iter().position(|card| card.mi == Mi::ReflectionStem);
    let reflection = match at {
        Some(at) => Some(cards.remove(at)),
        None => a_reflection(facts, library),
    };
    if let Some(card) = reflection {
        cards.insert(0, card);
    }
}

/// Their own words where a short sentence stands, else the plain starter.
fn a_reflection(facts: &Facts<'_>, library: &Library) -> Option<Card> {
    let held = found(facts, &[]);
    let words = held.iter().find(|held| held.signal == "their_words");
    let theirs = words.and_then(|held| best_card(facts, library, held));
    theirs.or_else(|| {
        let plain = Found {
            signal: "questions_in_a_row",
            why: Why::new("why-questions-in-a-row"),
            slots: Slots::new(),
        };
        best_card(facts, library, &plain)
    })
}

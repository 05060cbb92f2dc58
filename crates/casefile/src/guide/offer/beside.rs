//! What stands beside an open question. In experts' codings of counselling, reflections and not
//! telling set good talk apart; the share of open questions does not. Nothing here counts anybody's.

use super::super::Why;
use super::super::facts::Facts;
use super::super::fill::Slots;
use super::super::library::{Library, PromptCard};
use super::{Card, is_free, resists, written};

/// What stands beside an open question: one start for saying back what was heard, and one way to ask
/// leave. Another one after each note, so that none wears out; no telling against resistance.
pub(super) fn beside(facts: &Facts<'_>, library: &Library, cards: &[Card]) -> Vec<Card> {
    if !cards.iter().any(|card| card.mi.asks()) {
        return Vec::new();
    }
    let against = facts.last_tagged().is_some_and(|(_, kind)| resists(kind));
    let starts = [
        ("beside_a_question", "why-beside-a-question"),
        ("before_telling", "why-before-telling"),
    ];
    starts
        .into_iter()
        .filter(|(signal, _)| !(against && *signal == "before_telling"))
        .filter_map(|(signal, why)| in_turn(facts, library, signal, why))
        .collect()
}

fn in_turn(facts: &Facts<'_>, library: &Library, signal: &str, why: &'static str) -> Option<Card> {
    let starts: Vec<&PromptCard> = library
        .cards()
        .iter()
        .filter(|card| card.signal == signal && is_free(facts, card))
        .collect();
    let turn = facts.notes.len() + facts.now.used.len();
    let card = starts.get(turn.checked_rem(starts.len())?)?;
    written(facts, library, card, Why::new(why), &Slots::new())
}

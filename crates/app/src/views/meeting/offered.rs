//! What the guide offers, as the window takes it. Nothing is added and nothing is judged.

use super::{CardView, CardsView};
use crate::views::today::{Filling, Sentence};
use casefile::guide;

impl From<guide::Why> for Sentence {
    fn from(why: guide::Why) -> Self {
        let filled = why.with.into_iter().map(|(name, arg)| {
            let filling = match arg {
                guide::Arg::Number(number) => Filling::Number(number),
                guide::Arg::Text(text) => Filling::Text(text),
            };
            (name.to_owned(), filling)
        });
        Self {
            key: why.key.to_owned(),
            with: filled.collect(),
        }
    }
}

impl From<guide::Card> for CardView {
    fn from(card: guide::Card) -> Self {
        Self {
            id: card.id,
            text: card.text,
            why: card.why.into(),
            function: card.mi.short().to_owned(),
        }
    }
}

impl From<guide::Offer> for CardsView {
    fn from(offer: guide::Offer) -> Self {
        Self {
            cards: offer.cards.into_iter().map(CardView::from).collect(),
            beside: offer.beside.into_iter().map(CardView::from).collect(),
            safety_first: offer.safety_first,
            calls: offer.calls,
        }
    }
}

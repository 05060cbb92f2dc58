//! The guide against made-up files: each rule a sentence, each file as small as the rule allows.
#![allow(clippy::unwrap_used)]

mod between;
mod danger;
pub(super) mod family;
mod layers;
mod library;
mod rules;
mod signals;
mod strings;
mod wear;

use super::{Library, Moment, Offer, Source, Used, offer};
use family::Story;

/// The shipped files, the first language first.
pub(super) const SHIPPED: &[(&str, &str)] = &[
    (
        "prompts/en.toml",
        include_str!("../../../../assets/practice/prompts/en.toml"),
    ),
    (
        "prompts/es.toml",
        include_str!("../../../../assets/practice/prompts/es.toml"),
    ),
    (
        "danger.toml",
        include_str!("../../../../assets/practice/danger.toml"),
    ),
    (
        "services.toml",
        include_str!("../../../../assets/practice/services.toml"),
    ),
    (
        "lines.toml",
        include_str!("../../../../assets/practice/lines.toml"),
    ),
    (
        "meetings/first_conversation.toml",
        include_str!("../../../../assets/practice/meetings/first_conversation.toml"),
    ),
    (
        "meetings/discovery.toml",
        include_str!("../../../../assets/practice/meetings/discovery.toml"),
    ),
    (
        "meetings/first_team.toml",
        include_str!("../../../../assets/practice/meetings/first_team.toml"),
    ),
    (
        "meetings/follow_up_team.toml",
        include_str!("../../../../assets/practice/meetings/follow_up_team.toml"),
    ),
    (
        "meetings/check_in.toml",
        include_str!("../../../../assets/practice/meetings/check_in.toml"),
    ),
    (
        "meetings/crisis_debrief.toml",
        include_str!("../../../../assets/practice/meetings/crisis_debrief.toml"),
    ),
    (
        "meetings/transition.toml",
        include_str!("../../../../assets/practice/meetings/transition.toml"),
    ),
    (
        "meetings/closing.toml",
        include_str!("../../../../assets/practice/meetings/closing.toml"),
    ),
];

pub(super) fn sources() -> Vec<Source<'static>> {
    let source = |(name, text): &(&'static str, &'static str)| Source { name, text };
    SHIPPED.iter().map(source).collect()
}

pub(super) fn library() -> &'static Library {
    static LIBRARY: std::sync::OnceLock<Library> = std::sync::OnceLock::new();
    LIBRARY.get_or_init(|| Library::read(&sources()).unwrap())
}

pub(super) fn at<'a>(story: &Story, step: &'a str) -> Moment<'a> {
    Moment {
        meeting: Some(story.meeting),
        check_in: None,
        step,
        lang: "en",
        youth_speaking: false,
        hidden: &[],
        used: &[],
        lately: &[],
        typed: "",
        quoted: "",
        own_work: false,
        heard: &[],
        today: story.today(),
    }
}

pub(super) fn cards(story: &Story, step: &str) -> Vec<String> {
    ids(&offer(&story.file, library(), &at(story, step)))
}

pub(super) fn ids(offer: &Offer) -> Vec<String> {
    offer.cards.iter().map(|card| card.id.clone()).collect()
}

pub(super) fn used(story: &Story, cards: &[&str]) -> Vec<Used> {
    let after = super::last_note(&story.file, story.meeting);
    let used = |card: &&str| Used {
        card: (*card).to_owned(),
        after,
    };
    cards.iter().map(used).collect()
}

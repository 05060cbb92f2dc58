//! Whose plan, whose words, whose hands? Who did a step counts before who was given it, and much
//! help that the law or the family asks for is not drift.

mod carry;
pub(crate) mod finish;
pub(crate) mod initiative;
mod load;
mod takeover;
mod voice;
mod words;

use super::finding::Look;

/// The indicators of ownership, in the order of the papers.
pub(super) const LOOKS: &[Look] = &[
    carry::carry_share,
    load::load_guard,
    finish::finish_by_carrier,
    takeover::quiet_takeover,
    voice::decision_voice,
    words::own_words,
    words::idea_source,
    initiative::initiative,
    voice::agenda_voice,
];

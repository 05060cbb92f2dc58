//! Cards for this moment of a meeting or a check-in. Which of them were used stays on this laptop.

use crate::desk::Desk;
use crate::fault::Fault;
use crate::practice;
use crate::views::meeting::{CardsView, MapStep};
use crate::views::practice::{CheckInMap, SaidCard, Suggestion, pair_view};
use crate::views::reading::{home_language, is_for_the_team, is_theirs, note_quote};
use crate::wire::Nothing;
use casefile::file::{Shown, Viewer};
use casefile::guide::{self, Library, Moment, Used};
use casefile::kinds::Person;
use casefile::{FamilyId, PersonRole, RecordId};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

/// Asks for cards.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskForCards {
    /// Whose meeting.
    pub family: FamilyId,
    /// Which meeting; none in a check-in between meetings, nor in a talk about one's own work.
    #[serde(default)]
    #[ts(optional)]
    pub meeting: Option<RecordId>,
    /// Which check-in, once it is on file.
    #[serde(default)]
    #[ts(optional)]
    pub check_in: Option<RecordId>,
    /// The step in hand.
    pub step: String,
    /// Cards for which it is not the moment.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub hidden: Vec<String>,
    /// Asks beyond the first three.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub more: bool,
    /// Who is being spoken to, where somebody is picked.
    #[serde(default)]
    #[ts(optional)]
    pub speaker: Option<RecordId>,
    /// What staff are typing into a field of their own. Never somebody's quote.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub typed: String,
    /// What somebody is saying, while it is written down: heard for danger, answered by no card.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub quoted: String,
    /// What called for the safety path and was heard, as it was answered: it is safe to go on.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub heard: Vec<String>,
}

/// Says that a card was used, or was not.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkCard {
    /// Whose meeting.
    pub family: FamilyId,
    /// Which meeting, or which check-in.
    pub meeting: RecordId,
    /// Which card.
    pub card: String,
    /// Whether it was.
    pub used: bool,
}

/// Asks for the pair that answers a text.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskForPair {
    /// What staff wrote in their own name. Never somebody's quote.
    pub text: String,
    /// Its language, where that is known.
    #[serde(default)]
    #[ts(optional)]
    pub lang: Option<String>,
    /// In whose file it is written: their home's language is heard beside this laptop's.
    #[serde(default)]
    #[ts(optional)]
    pub family: Option<FamilyId>,
}

/// Asks which cards were said in a meeting.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskWhatWasSaid {
    /// Whose meeting.
    pub family: FamilyId,
    /// Which meeting, or which check-in.
    pub meeting: RecordId,
}

/// The cards for this moment: three at most, or with `more` the others.
pub fn cards(desk: &mut Desk, asked: AskForCards) -> Result<CardsView, Fault> {
    let practice = practice::practice(desk)?;
    let own_work = asked.family == desk.own_file();
    let today = desk.clock().now().date_naive();
    desk.bring_own(asked.family)?;
    let file = &desk.any_file(asked.family)?.seen_by(Viewer::Facilitator);
    let lang = practice.language(file, &desk.settings);
    let used = practice::used(desk, asked.meeting.or(asked.check_in))?;
    let lately = practice::lately(desk, file, asked.meeting)?;
    let moment = Moment {
        meeting: asked.meeting,
        check_in: asked.check_in,
        step: &asked.step,
        lang: &lang,
        youth_speaking: is_young(file, asked.speaker),
        hidden: &asked.hidden,
        used: &used,
        lately: &lately,
        typed: &asked.typed,
        quoted: &asked.quoted,
        own_work,
        heard: &asked.heard,
        today,
    };
    let offer = if asked.more {
        guide::others
    } else {
        guide::offer
    };
    Ok(offer(file, &practice.library, &moment).into())
}

fn is_young(file: &Shown, speaker: Option<RecordId>) -> bool {
    let speaker = speaker.and_then(|person| file.get::<Person<'_>>(person));
    let role = speaker.and_then(|person| person.role());
    matches!(role, Some(PersonRole::Youth | PersonRole::Sibling))
}

/// Notes which card was said, on this laptop only.
pub fn mark(desk: &mut Desk, asked: MarkCard) -> Result<Nothing, Fault> {
    if practice::practice(desk)?
        .library
        .card(&asked.card)
        .is_none()
    {
        return Err(Fault::bad_request("card"));
    }
    let shown = desk.shown(asked.family)?;
    let after = guide::last_note(&shown, asked.meeting);
    practice::mark(
        desk,
        asked.meeting,
        Used {
            card: asked.card,
            after,
        },
        asked.used,
    )?;
    Ok(Nothing {})
}

/// The pair for a text that prescribes, and whether it names a service. Staff write in the family's
/// language as well as in their own, so a text whose language nobody said is heard in both.
pub fn pair(desk: &mut Desk, asked: AskForPair) -> Result<Suggestion, Fault> {
    let practice = practice::practice(desk)?;
    let home = match asked.family.filter(|family| *family != desk.own_file()) {
        Some(family) => Some(home_language(desk.file(family)?)),
        None => None,
    };
    let both = [Some(desk.settings.language.clone()), home];
    let heard = match asked.lang {
        Some(lang) => vec![lang],
        None => both.into_iter().flatten().collect(),
    };
    let pair = heard.iter().find_map(|lang| {
        let lang = lang.split(['-', '_']).next().unwrap_or_default();
        practice.library.instead_of(&asked.text, lang)
    });
    Ok(Suggestion {
        pair: pair.map(|pair| pair_view(pair, false)),
        names_a_service: practice.library.names_a_service(&asked.text),
    })
}

/// The steps of a check-in.
pub fn check_in(desk: &mut Desk, _: Nothing) -> Result<CheckInMap, Fault> {
    let practice = practice::practice(desk)?;
    let map = practice.library.check_in();
    Ok(CheckInMap {
        minutes: map.map(|map| map.minutes).unwrap_or_default(),
        steps: map.map(open_steps).unwrap_or_default(),
    })
}

fn open_steps(map: &guide::Map) -> Vec<MapStep> {
    let open = |step: &guide::MapStep| MapStep {
        id: step.id.clone(),
        name_key: map.step_key(&step.id),
        purpose_key: map.purpose_key(&step.id),
        state: "open".to_owned(),
        minutes: step.minutes,
        captures: step.captures.clone(),
    };
    map.steps.iter().map(open).collect()
}

/// Which cards were said in a meeting, and what family or friends said next.
pub fn was_said(desk: &mut Desk, asked: AskWhatWasSaid) -> Result<Vec<SaidCard>, Fault> {
    let said = practice::said(desk, asked.meeting)?;
    let practice = practice::practice(desk)?;
    let file = &desk.shown(asked.family)?;
    let spoken = practice.language(file, &desk.settings);
    let then = |after: Option<RecordId>| {
        guide::notes_after(file, asked.meeting, after)
            .into_iter()
            .filter(is_for_the_team)
            .find(|note| note.speaker().is_some_and(|who| is_theirs(file, who)))
            .and_then(|note| note_quote(file, &note))
    };
    Ok(said
        .into_iter()
        .map(|said| {
            let (lang, text) = words_of(&practice.library, &said.card, &spoken);
            SaidCard {
                then: then(said.after),
                card: said.card,
                text,
                lang,
            }
        })
        .collect())
}

/// A card's words as one reads them again: what filled its braces is not kept, so nothing is in them.
fn words_of(library: &Library, card: &str, lang: &str) -> (String, String) {
    let first = library.first_language();
    let words = library.card(card).and_then(|card| {
        let texts = &card.texts;
        texts.get_key_value(lang).or(texts.get_key_value(first))
    });
    words.map_or_else(Default::default, |(lang, words)| {
        (lang.clone(), without_braces(&words.text))
    })
}

fn without_braces(text: &str) -> String {
    let mut parts = text.split('{');
    let before = parts.next().unwrap_or_default().to_owned();
    let rest = parts.map(|part| part.split_once('}').map_or(part, |(_, after)| after));
    rest.fold(before, |said, part| said + "…" + part)
}

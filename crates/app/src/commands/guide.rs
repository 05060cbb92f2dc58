//! Cards for this moment of a meeting. Which of them were used stays on this laptop.

use crate::desk::Desk;
use crate::fault::Fault;
use crate::practice;
use crate::views::meeting::CardsView;
use crate::wire::Nothing;
use casefile::guide::{self, Moment, Used};
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
    /// Which meeting.
    pub meeting: RecordId,
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
    /// The newest note when the facilitator came back from the safety path.
    #[serde(default)]
    #[ts(optional)]
    pub safe_up_to: Option<RecordId>,
}

/// Says that a card was used, or was not.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkCard {
    /// Whose meeting.
    pub family: FamilyId,
    /// Which meeting.
    pub meeting: RecordId,
    /// Which card.
    pub card: String,
    /// Whether it was.
    pub used: bool,
}

/// The cards for this moment: three at most, or with `more` the others.
pub fn cards(desk: &mut Desk, asked: AskForCards) -> Result<CardsView, Fault> {
    let file = desk.file(asked.family)?;
    let lang = practice::language(file, &desk.settings);
    let used = practice::used(desk, asked.meeting)?;
    let speaker = asked
        .speaker
        .and_then(|person| file.get::<Person<'_>>(person));
    let role = speaker.and_then(|person| person.role());
    let moment = Moment {
        meeting: asked.meeting,
        step: &asked.step,
        lang: &lang,
        youth_speaking: matches!(role, Some(PersonRole::Youth | PersonRole::Sibling)),
        hidden: &asked.hidden,
        used: &used,
        safe_up_to: asked.safe_up_to,
        today: desk.clock().now().date_naive(),
    };
    let offer = if asked.more {
        guide::others
    } else {
        guide::offer
    };
    Ok(offer(file, practice::library(), &moment).into())
}

/// Notes which card was said, on this laptop only.
pub fn mark(desk: &mut Desk, asked: MarkCard) -> Result<Nothing, Fault> {
    if practice::library().card(&asked.card).is_none() {
        return Err(Fault::bad_request("card"));
    }
    let after = guide::last_note(desk.file(asked.family)?, asked.meeting);
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

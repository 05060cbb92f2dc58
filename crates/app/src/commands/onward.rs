//! What comes after the team: what stays, signs of being ready, the plan for it, looking back in, and
//! the whole way they came. The plan is the family's to approve; nothing here grades how ready they are.

use crate::commands::reads::OneFamily;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::views::family::{IfThenView, if_thens};
use crate::views::people::{PersonView, QuoteView};
use crate::views::reading::{in_time, person, person_if, quote, when};
use casefile::file::Shown;
use casefile::file::is_for_staff;
use casefile::kinds::{
    Adaptation, Goal, PostCheck, Service, Strength, TransitionAsset, TransitionMarker,
    TransitionPlan, Vision, Win,
};
use casefile::{AssetKind, GoalStatus, MarkerRating, RecordId, View, YesNoUndecided, YesNoUnknown};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// What comes after.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct OnwardView {
    /// What stays with them.
    pub assets: Vec<AssetRow>,
    /// Signs of being ready, by the family.
    pub markers: Vec<MarkerRow>,
    /// How it goes on, where that is written.
    pub plan: Option<OnwardPlan>,
    /// If-thens that could keep it on track.
    pub if_thens: Vec<IfThenView>,
    /// Kinds of help that run and could go on.
    pub services: Vec<ThingRow>,
    /// Looks back in, the next one first.
    pub checks: Vec<CheckRow>,
    /// The way they came.
    pub way: WholeWay,
}

/// Something that stays.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct AssetRow {
    /// Which.
    pub id: RecordId,
    /// What it is.
    pub words: QuoteView,
    /// What kind.
    pub asset_kind: AssetKind,
    /// Who it is, where it is a person.
    pub person: Option<PersonView>,
}

/// A sign of being ready.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct MarkerRow {
    /// Which.
    pub id: RecordId,
    /// The sign in their words.
    pub words: QuoteView,
    /// How far it has come, where they said so.
    pub rating: Option<MarkerRating>,
}

/// How it goes on without the team.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct OnwardPlan {
    /// Which.
    pub id: RecordId,
    /// The if-thens that keep it on track.
    pub staying_on_track: Vec<RecordId>,
    /// Who is called, the first one first.
    pub who_to_call: Vec<CallRow>,
    /// How they can come back.
    pub how_to_come_back: String,
    /// Kinds of help that go on.
    pub services_continuing: Vec<RecordId>,
    /// Papers that were given along.
    pub records_given: Vec<String>,
    /// Who in the family said yes to it as it stands.
    pub approved_by: Vec<PersonView>,
    /// The day they did.
    pub approved_on: Option<String>,
}

/// Who is called, and for what.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct CallRow {
    /// Who.
    pub who: Option<PersonView>,
    /// A name for somebody who is not on file.
    pub name: String,
    /// For what.
    pub what: String,
}

/// A record by the name people have for it.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct ThingRow {
    /// Which.
    pub id: RecordId,
    /// Its name.
    pub what: String,
}

/// A look back in after the close.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct CheckRow {
    /// Which.
    pub id: RecordId,
    /// The day it is planned for.
    pub due: Option<String>,
    /// The day it was done.
    pub done_on: Option<String>,
    /// How it is, in their words.
    pub how_it_is: Option<QuoteView>,
    /// Whether they came back to services.
    pub returned: Option<YesNoUnknown>,
}

/// The way they came, for whoever looks back: their hope, what they reached, what they made their own.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct WholeWay {
    /// Their hopes, the oldest first.
    pub hopes: Vec<QuoteView>,
    /// Goals they reached.
    pub reached: Vec<QuoteView>,
    /// What they changed, and kept.
    pub own_ways: Vec<QuoteView>,
    /// What they are good at.
    pub strengths: Vec<QuoteView>,
    /// Wins somebody told.
    pub wins: Vec<String>,
}

/// What comes after, and the way that led there.
pub fn show(desk: &mut Desk, asked: OneFamily) -> Result<OnwardView, Fault> {
    let today = desk.clock().now().date_naive();
    let file = &desk.shown(asked.family)?;
    let runs = |row: &Service<'_>| row.to().is_none_or(|to| to >= today);
    let services = in_time(file.all::<Service<'_>>()).into_iter().filter(runs);
    Ok(OnwardView {
        assets: assets(file),
        markers: markers(file),
        plan: plan(file),
        if_thens: if_thens(file),
        services: services
            .map(|row| ThingRow {
                id: row.id(),
                what: row.what().unwrap_or_default(),
            })
            .collect(),
        checks: checks(file),
        way: way(file),
    })
}

fn assets(file: &Shown) -> Vec<AssetRow> {
    in_time(file.all::<TransitionAsset<'_>>())
        .iter()
        .filter(|row| is_shown(*row, "words"))
        .filter_map(|row| {
            Some(AssetRow {
                id: row.id(),
                words: quote(file, row, "words")?,
                asset_kind: row.asset_kind().unwrap_or(AssetKind::Other),
                person: person_if(file, row.person()),
            })
        })
        .collect()
}

fn markers(file: &Shown) -> Vec<MarkerRow> {
    in_time(file.all::<TransitionMarker<'_>>())
        .iter()
        .filter(|row| is_shown(*row, "words"))
        .filter_map(|row| {
            Some(MarkerRow {
                id: row.id(),
                words: quote(file, row, "words")?,
                rating: row.rating(),
            })
        })
        .collect()
}

fn plan(file: &Shown) -> Option<OnwardPlan> {
    let all = in_time(file.all::<TransitionPlan<'_>>());
    let row = all
        .last()
        .filter(|row| is_shown(*row, "how_to_come_back"))?;
    let calls = row.who_to_call().unwrap_or_default();
    let by = row.approved_by().unwrap_or_default();
    Some(OnwardPlan {
        id: row.id(),
        staying_on_track: row.staying_on_track().unwrap_or_default(),
        who_to_call: calls
            .into_iter()
            .map(|call| CallRow {
                who: person_if(file, call.who),
                name: call.name,
                what: call.what,
            })
            .collect(),
        how_to_come_back: row.how_to_come_back().unwrap_or_default(),
        services_continuing: row.services_continuing().unwrap_or_default(),
        records_given: row.records_given().unwrap_or_default(),
        approved_by: by.iter().map(|id| person(file, *id)).collect(),
        approved_on: row.approved_on().map(|day| day.to_string()),
    })
}

fn checks(file: &Shown) -> Vec<CheckRow> {
    let mut rows = in_time(file.all::<PostCheck<'_>>());
    rows.sort_by_key(|row| (row.done_on().is_some(), row.due(), when(row.record())));
    rows.iter()
        .filter(|row| is_shown(*row, "how_it_is"))
        .map(|row| CheckRow {
            id: row.id(),
            due: row.due().map(|day| day.to_string()),
            done_on: row.done_on().map(|day| day.to_string()),
            how_it_is: quote(file, row, "how_it_is"),
            returned: row.returned_to_services(),
        })
        .collect()
}

fn way(file: &Shown) -> WholeWay {
    let reached = |row: &Goal<'_>| row.status() == Some(GoalStatus::Reached);
    let kept = |row: &Adaptation<'_>| row.adopted() != Some(YesNoUndecided::No);
    let wins = in_time(file.all::<Win<'_>>()).into_iter();
    WholeWay {
        hopes: quotes(file, file.all::<Vision<'_>>(), "words"),
        reached: quotes(file, file.all::<Goal<'_>>().filter(reached), "words"),
        own_ways: quotes(
            file,
            file.all::<Adaptation<'_>>().filter(kept),
            "what_changed",
        ),
        strengths: quotes(file, file.all::<Strength<'_>>(), "words"),
        wins: wins
            .filter(|row| is_shown(row, "words"))
            .filter_map(|row| row.words())
            .collect(),
    }
}

fn quotes<'a, V: View<'a>>(
    file: &Shown,
    rows: impl Iterator<Item = V>,
    field: &str,
) -> Vec<QuoteView> {
    in_time(rows)
        .iter()
        .filter(|row| is_shown(*row, field))
        .filter_map(|row| quote(file, row, field))
        .collect()
}

/// One person's own words are on no page that others see.
fn is_shown<'a, V: View<'a>>(row: &V, field: &str) -> bool {
    is_for_staff(V::KIND, row.record(), field)
}

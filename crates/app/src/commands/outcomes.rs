//! Signs that a need is met or a goal reached, with what each person said over time, in numbers of
//! their own. Nobody's number is mixed with another's.

use crate::commands::reads::OneFamily;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::views::people::{PersonView, QuoteView};
use crate::views::reading::{in_time, person, person_if, quote, when};
use casefile::file::Shown;
use casefile::file::is_for_staff;
use casefile::kinds::{OutcomeMarker, OutcomeRating};
use casefile::{RecordId, View};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// Every sign on file.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct OutcomesView {
    /// The signs, as they came onto the file.
    pub rows: Vec<OutcomeRow>,
}

/// A sign that everybody would see.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct OutcomeRow {
    /// Which.
    pub id: RecordId,
    /// Of which goal.
    pub goal: Option<RecordId>,
    /// Of which need.
    pub need: Option<RecordId>,
    /// What they would see.
    pub words: QuoteView,
    /// How it was when it was written down.
    pub baseline: String,
    /// How often somebody looks.
    pub how_often: String,
    /// Who says how far it is.
    pub who_rates: Vec<PersonView>,
    /// Whether somebody of the family said how far it is: they do so first.
    pub family_said: bool,
    /// What was said, in time.
    pub said: Vec<OutcomeSaid>,
}

/// What somebody said of a sign once.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct OutcomeSaid {
    /// Which.
    pub id: RecordId,
    /// Who.
    pub by: Option<PersonView>,
    /// 0 to 10.
    pub value: i32,
    /// The day.
    pub on: String,
    /// What they said about it.
    pub words: Option<QuoteView>,
}

/// Every sign with what was said of it.
pub fn show(desk: &mut Desk, asked: OneFamily) -> Result<OutcomesView, Fault> {
    let file = &desk.shown(asked.family)?;
    let rated = in_time(file.all::<OutcomeRating<'_>>());
    let rows = in_time(file.all::<OutcomeMarker<'_>>());
    Ok(OutcomesView {
        rows: rows
            .iter()
            .filter(|row| is_for_staff(OutcomeMarker::KIND, row.record(), "words"))
            .filter_map(|row| outcome_row(file, row, &rated))
            .collect(),
    })
}

fn outcome_row(
    file: &Shown,
    row: &OutcomeMarker<'_>,
    rated: &[OutcomeRating<'_>],
) -> Option<OutcomeRow> {
    let said: Vec<OutcomeSaid> = rated
        .iter()
        .filter(|one| one.marker() == Some(row.id()))
        .filter(|one| is_for_staff(OutcomeRating::KIND, one.record(), "value"))
        .filter_map(|one| said_once(file, one))
        .collect();
    let by = row.who_rates().unwrap_or_default();
    Some(OutcomeRow {
        id: row.id(),
        goal: row.goal(),
        need: row.need(),
        words: quote(file, row, "words")?,
        baseline: row.baseline().unwrap_or_default(),
        how_often: row.how_often().unwrap_or_default(),
        who_rates: by.iter().map(|id| person(file, *id)).collect(),
        family_said: said.iter().any(is_familys),
        said,
    })
}

fn is_familys(said: &OutcomeSaid) -> bool {
    let class = said.by.as_ref().and_then(|by| by.class);
    class == Some(casefile::CarrierClass::Family)
}

fn said_once(file: &Shown, one: &OutcomeRating<'_>) -> Option<OutcomeSaid> {
    Some(OutcomeSaid {
        id: one.id(),
        by: person_if(file, one.by()),
        value: i32::try_from(one.value()?).ok()?,
        on: when(one.record()).day.to_string(),
        words: quote(file, one, "words"),
    })
}

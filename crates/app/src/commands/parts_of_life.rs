//! The family's story by parts of life, and the summary that is theirs to approve. What belongs to one
//! person alone, or comes from a protected source, never begins a summary.

use crate::commands::reads::OneFamily;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::views::people::{PersonView, QuoteView};
use crate::views::reading::{Order, in_time, person, person_if, quote};
use casefile::file::Shown;
use casefile::file::{Viewer, is_for_staff, may_show};
use casefile::kinds::{CultureNote, Discovery, Need, Strength};
use casefile::{LifeDomain, RecordId, View};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// The family's story.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct StoryView {
    /// What was told, by parts of life in their usual order; what nobody placed comes last.
    pub parts: Vec<StoryPart>,
    /// The summary, where one is written.
    pub summary: Option<SummaryRow>,
    /// Their words of which a summary may be made, in the order of the page.
    pub to_begin_with: Vec<QuoteView>,
}

/// What belongs to one part of life.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct StoryPart {
    /// Which part; nothing where it is not placed yet.
    pub domain: Option<LifeDomain>,
    /// What they said of it.
    pub rows: Vec<StoryRow>,
}

/// A strength or a need in its place.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct StoryRow {
    /// `strength` or `need`.
    pub kind: String,
    /// Which.
    pub id: RecordId,
    /// Whose; the family's where nobody is named.
    pub person: Option<PersonView>,
    /// The words.
    pub words: QuoteView,
    /// How a strength could help.
    pub how_it_could_help: String,
}

/// The summary of what the family told.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct SummaryRow {
    /// Which.
    pub id: RecordId,
    /// What it says.
    pub words: String,
    /// Who in the family said yes to it as it stands.
    pub approved_by: Vec<PersonView>,
    /// The day they did.
    pub approved_on: Option<String>,
    /// With whom it was shared.
    pub shared_with: Vec<PersonView>,
}

/// The family's story by parts of life, and its summary.
pub fn show(desk: &mut Desk, asked: OneFamily) -> Result<StoryView, Fault> {
    let file = &desk.shown(asked.family)?;
    let mut rows = told(file);
    let culture = in_time(file.all::<CultureNote<'_>>());
    let lives = culture.iter().filter_map(|row| {
        let may = may_show(file, Viewer::Household, "culture_note", row.id(), "words");
        may.then(|| quote(file, row, "words")).flatten()
    });
    let open = |row: &&(Option<LifeDomain>, StoryRow)| {
        may_show(file, Viewer::Household, &row.1.kind, row.1.id, "words")
    };
    let told = rows.iter().filter(open).map(|row| row.1.words.clone());
    let to_begin_with = told.chain(lives).collect();
    let mut parts: Vec<StoryPart> = Vec::new();
    for (domain, row) in rows.drain(..) {
        match parts.last_mut().filter(|part| part.domain == domain) {
            Some(part) => part.rows.push(row),
            None => parts.push(StoryPart {
                domain,
                rows: vec![row],
            }),
        }
    }
    Ok(StoryView {
        parts,
        summary: summary(file),
        to_begin_with,
    })
}

/// Strengths, then needs, each part of life by itself.
fn told(file: &Shown) -> Vec<(Option<LifeDomain>, StoryRow)> {
    let strengths = file.all::<Strength<'_>>().filter_map(|row| {
        let help = row.how_it_could_help().unwrap_or_default();
        Some((row.domain(), story_row(file, &row, row.person(), help)?))
    });
    let needs = file.all::<Need<'_>>().filter_map(|row| {
        let help = String::new();
        Some((row.domain(), story_row(file, &row, row.person(), help)?))
    });
    let order = Order::of(file);
    let mut rows: Vec<_> = strengths.chain(needs).collect();
    rows.sort_by_key(|(domain, row)| {
        let whose = row.person.as_ref().map(|person| person.id);
        (
            domain.is_none(),
            *domain,
            row.kind != Strength::KIND,
            order.rank(whose),
        )
    });
    rows
}

fn story_row<'a, V: View<'a>>(
    file: &Shown,
    row: &V,
    whose: Option<RecordId>,
    how_it_could_help: String,
) -> Option<StoryRow> {
    is_for_staff(V::KIND, row.record(), "words").then_some(())?;
    Some(StoryRow {
        kind: V::KIND.to_owned(),
        id: row.id(),
        person: person_if(file, whose),
        words: quote(file, row, "words")?,
        how_it_could_help,
    })
}

fn summary(file: &Shown) -> Option<SummaryRow> {
    let all = in_time(file.all::<Discovery<'_>>());
    let row = all.last()?;
    is_for_staff(Discovery::KIND, row.record(), "words").then_some(())?;
    let people = |ids: Option<Vec<RecordId>>| {
        let ids = ids.unwrap_or_default().into_iter();
        ids.map(|id| person(file, id)).collect()
    };
    Some(SummaryRow {
        id: row.id(),
        words: row.words()?,
        approved_by: people(row.approved_by()),
        approved_on: row.approved_on().map(|day| day.to_string()),
        shared_with: people(row.shared_with()),
    })
}

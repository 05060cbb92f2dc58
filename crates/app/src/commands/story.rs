//! A whole family at once: a family-story file, or the sample. All of it is entered, or nothing.

use crate::desk::{Desk, NewFile};
use crate::fault::Fault;
use casefile::{CaseFile, FamilyId};
use chrono::NaiveDate;
use exports::story::{Known, Stop, Story};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A story to enter.
#[derive(Clone, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportStory {
    /// The file, family-story/1.
    pub json: String,
    /// Moves every day, so that the last meeting was on this one.
    #[serde(default)]
    #[ts(optional)]
    pub as_if_last_met: Option<NaiveDate>,
    /// Enters it although it is here already: a second family, on purpose.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub again: bool,
}

/// Opens the sample family.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenSample {
    /// Moves every day, so that the last meeting was on this one.
    #[serde(default)]
    #[ts(optional)]
    pub as_if_last_met: Option<NaiveDate>,
    /// Enters it although it is here already: a second family, on purpose.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub again: bool,
}

/// A family that was entered.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct Imported {
    /// The new family.
    pub family: FamilyId,
    /// What found no place, kept word for word on the family's page.
    pub not_placed: Vec<String>,
}

const SAMPLE: &str = include_str!("../../../../assets/sample/growing-ownership.json");

/// Enters a story as a new family.
pub fn import(desk: &mut Desk, asked: ImportStory) -> Result<Imported, Fault> {
    enter(desk, &asked.json, asked.as_if_last_met, asked.again, false)
}

/// Enters the sample family.
pub fn sample(desk: &mut Desk, asked: OpenSample) -> Result<Imported, Fault> {
    enter(desk, SAMPLE, asked.as_if_last_met, asked.again, true)
}

/// Reads and decides the whole story in memory, then commits it at once.
fn enter(
    desk: &mut Desk,
    json: &str,
    as_if_last_met: Option<NaiveDate>,
    again: bool,
    made_up: bool,
) -> Result<Imported, Fault> {
    let today = desk.clock().now().date_naive();
    let story = Story::read(json, as_if_last_met, today)?;
    if !again {
        is_new(desk, &story)?;
    }
    let mut file = NewFile::new(desk);
    let entered = story.enter(&mut file).map_err(|stop| match stop {
        Stop::Refused(refusal) => refusal.into(),
        Stop::Broken(fault) => fault,
    })?;
    let (family, decided) = (file.family(), file.decided());
    if made_up {
        desk.vault.keep_here(family)?;
    }
    desk.commit(family, decided, None, None)?;
    Ok(Imported {
        family,
        not_placed: entered.not_placed,
    })
}

/// A sample that was opened before this laptop had an office stays here, too.
pub(crate) fn keep_samples_here(desk: &mut Desk) -> Result<(), Fault> {
    let today = desk.clock().now().date_naive();
    let sample = Story::read(SAMPLE, None, today)?;
    let is_sample = |file: &CaseFile| {
        let came_from = file.this_family()?.came_from()?;
        sample.is_known(&came_from)
    };
    let files = desk.files().into_iter();
    let samples = files.filter(|(_, file)| is_sample(file).is_some());
    let samples: Vec<FamilyId> = samples.map(|(family, _)| family).collect();
    for family in samples {
        desk.vault.keep_here(family)?;
    }
    Ok(())
}

/// One story is one family: the same story entered twice by mistake would be two.
fn is_new(desk: &Desk, story: &Story) -> Result<(), Fault> {
    let files = desk.files();
    let known = files.iter().filter_map(|(family, file)| {
        let came_from = file.this_family()?.came_from()?;
        Some((family, story.is_known(&came_from)?))
    });
    // The same file says more than an edited copy of it.
    let Some((family, known)) = known.min_by_key(|(_, known)| *known == Known::OtherCopy) else {
        return Ok(());
    };
    let code = match known {
        Known::SameFile => "import.already_here",
        Known::OtherCopy => "import.other_copy_here",
    };
    Err(Fault::new(code).with("family", family.to_string()))
}

//! Paper: a PDF under a neutral name in our own folder, which is emptied at lock and at start.

use crate::beside::print_folder;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::os;
use crate::practice::practice;
use crate::views::reading::home_language;
use casefile::kinds::Person;
use casefile::{FamilyId, RecordId, Refusal};
use exports::safety::{CrisisLine, LineFor};
use exports::{Lang, PlanOptions};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// Asks for the family's plan on paper.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PrintPlan {
    /// Whose.
    pub family: FamilyId,
    /// The language of our words on it; the family's own where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub lang: Option<String>,
    /// Who it is for; nobody is the family's own copy.
    #[serde(default)]
    #[ts(optional)]
    pub recipient: Option<RecordId>,
}

/// Asks for the safety plan on paper.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PrintSafety {
    /// Whose.
    pub family: FamilyId,
    /// The language of our words on it.
    #[serde(default)]
    #[ts(optional)]
    pub lang: Option<String>,
}

/// Asks for an invitation on paper.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PrintInvitation {
    /// Whose.
    pub family: FamilyId,
    /// Which one.
    pub invitation: RecordId,
    /// The language of our words on it.
    #[serde(default)]
    #[ts(optional)]
    pub lang: Option<String>,
}

/// Asks for the story's summary on paper.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PrintSummary {
    /// Whose.
    pub family: FamilyId,
    /// Which one.
    pub discovery: RecordId,
    /// The language of our words on it.
    #[serde(default)]
    #[ts(optional)]
    pub lang: Option<String>,
}

/// Where the PDF lies.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct Printed {
    /// Its path.
    pub path: String,
}

/// A paper, before it lies anywhere.
pub enum Paper {
    /// The family's plan, for somebody or for the family.
    Plan(Option<RecordId>),
    /// The safety plan.
    Safety,
    /// An invitation in the family's own words.
    Invitation(RecordId),
    /// The summary of their story, once it is theirs.
    Summary(RecordId),
}

/// Prints the plan.
pub fn plan(desk: &mut Desk, asked: PrintPlan) -> Result<Printed, Fault> {
    let pdf = pdf(
        desk,
        asked.family,
        &Paper::Plan(asked.recipient),
        asked.lang.as_deref(),
    )?;
    lay_down(&desk.config.data_dir, &pdf, "pdf")
}

/// Prints the safety plan.
pub fn safety(desk: &mut Desk, asked: PrintSafety) -> Result<Printed, Fault> {
    let pdf = pdf(desk, asked.family, &Paper::Safety, asked.lang.as_deref())?;
    lay_down(&desk.config.data_dir, &pdf, "pdf")
}

/// Prints an invitation.
pub fn invitation(desk: &mut Desk, asked: PrintInvitation) -> Result<Printed, Fault> {
    let paper = Paper::Invitation(asked.invitation);
    let pdf = pdf(desk, asked.family, &paper, asked.lang.as_deref())?;
    lay_down(&desk.config.data_dir, &pdf, "pdf")
}

/// Prints the story's summary. Nobody hands one around that the family has not said yes to.
pub fn summary(desk: &mut Desk, asked: PrintSummary) -> Result<Printed, Fault> {
    let paper = Paper::Summary(asked.discovery);
    let pdf = pdf(desk, asked.family, &paper, asked.lang.as_deref())?;
    lay_down(&desk.config.data_dir, &pdf, "pdf")
}

/// A family's paper as PDF.
pub fn pdf(
    desk: &Desk,
    family: FamilyId,
    paper: &Paper,
    lang: Option<&str>,
) -> Result<Vec<u8>, Fault> {
    let file = desk.file(family)?;
    let today = desk.clock().now().date_naive();
    let lang = match lang {
        Some(asked) => ours(asked)?,
        None => Lang::of_tag(&home_language(file)),
    };
    let sheet = exports::Paper::default();
    Ok(match paper {
        Paper::Plan(recipient) => {
            if let Some(id) = *recipient {
                file.get::<Person<'_>>(id)
                    .ok_or(Refusal::NotOnFile { kind: "person", id })?;
            }
            let options = PlanOptions {
                recipient: *recipient,
                lines: lines(desk)?,
                ..PlanOptions::new(today)
            };
            exports::plan::of(file, &options).pdf(lang, sheet)?
        }
        Paper::Safety => exports::safety::of(file, today, lines(desk)?).pdf(lang, sheet)?,
        Paper::Invitation(id) => {
            let kind = "invitation";
            let page = exports::invitation::of(file, *id, today);
            let missing = Refusal::NotOnFile { kind, id: *id };
            page.ok_or(missing)?.pdf(lang, sheet)?
        }
        Paper::Summary(id) => {
            let kind = "discovery";
            let page = exports::summary::of(file, *id, today);
            let page = page.ok_or(Refusal::NotOnFile { kind, id: *id })?;
            if !page.is_theirs() {
                return Err(Refusal::FamilyApprovesFirst { record: *id }.into());
            }
            page.pdf(lang, sheet)?
        }
    })
}

/// The same numbers as on the safety page of the screen, the agency's own among them.
fn lines(desk: &Desk) -> Result<Vec<CrisisLine>, Fault> {
    let practice = practice(desk)?;
    let known = practice.library.lines().iter().map(|line| CrisisLine {
        number: line.number.clone(),
        what: match line.key.as_str() {
            "line-988" => LineFor::Talk,
            "line-911" => LineFor::Danger,
            words => LineFor::Named(words.to_owned()),
        },
    });
    let known: Vec<CrisisLine> = known.collect();
    Ok(match known.is_empty() {
        true => CrisisLine::everywhere(),
        false => known,
    })
}

/// A language that somebody asked for by name is never another one.
fn ours(tag: &str) -> Result<Lang, Fault> {
    let lang = Lang::of_tag(tag);
    let asked = tag.split(['-', '_']).next();
    let is_ours = asked == Some(lang.tag());
    is_ours
        .then_some(lang)
        .ok_or_else(|| Fault::new("call.not_our_language"))
}

/// Lays a page into the print folder, under a name that says nothing.
pub(super) fn lay_down(folder: &Path, page: &[u8], ending: &str) -> Result<Printed, Fault> {
    let folder = print_folder(folder);
    let write = || -> std::io::Result<PathBuf> {
        os::private_dir(&folder)?;
        let taken = std::fs::read_dir(&folder)?.count();
        let mut names = (taken + 1..).map(|n| folder.join(format!("page-{n}.{ending}")));
        let path = names
            .find(|path| !path.exists())
            .unwrap_or_else(|| folder.join(format!("page.{ending}")));
        os::private_file(&path)?.write_all(page)?;
        Ok(path)
    };
    let path = write().map_err(|_| Fault::new("print.not_written").again())?;
    Ok(Printed {
        path: path.to_string_lossy().into_owned(),
    })
}

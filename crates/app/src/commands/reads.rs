//! What a screen shows of one family. Nothing here writes.

use crate::commands::insight::AsOf;
use crate::commands::{drafts, going, insight};
use crate::desk::Desk;
use crate::fault::Fault;
use crate::practice;
use crate::views::family::FamilyView;
use crate::views::meeting::{Beside, MeetingView};
use crate::views::safety::{CrisisLine, SafetyView};
use crate::views::since::SinceView;
use crate::views::today::{RoadView, Today, TodayView, WritingRow};
use crate::wire::Nothing;
use crate::{os, views};
use casefile::decide::Mode;
use casefile::guide::Line;
use casefile::kinds::Meeting;
use casefile::{FamilyId, RecordId, Refusal};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

/// One family.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OneFamily {
    /// Which.
    pub family: FamilyId,
}

/// One meeting of a family.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OneMeeting {
    /// Whose.
    pub family: FamilyId,
    /// Which.
    pub meeting: RecordId,
}

/// A family's page.
pub fn family(desk: &mut Desk, asked: OneFamily) -> Result<FamilyView, Fault> {
    let today = desk.clock().now().date_naive();
    let mut view = views::family::show(&desk.shown(asked.family)?, today);
    view.drafts = drafts::left_lying(desk, asked.family)?;
    Ok(view)
}

/// What moved since the last meeting.
pub fn since(desk: &mut Desk, asked: OneFamily) -> Result<SinceView, Fault> {
    let family = asked.family;
    let going = going::show(desk, AsOf { family, at: None })?;
    let today = desk.clock().now().date_naive();
    Ok(views::since::show(&desk.shown(family)?, today, going))
}

/// The safety page.
pub fn safety(desk: &mut Desk, asked: OneFamily) -> Result<SafetyView, Fault> {
    let practice = practice::practice(desk)?;
    let lines: Vec<CrisisLine> = practice
        .library
        .lines()
        .iter()
        .map(CrisisLine::from)
        .collect();
    Ok(views::safety::show(&desk.shown(asked.family)?, &lines))
}

impl From<&Line> for CrisisLine {
    fn from(line: &Line) -> Self {
        Self {
            number: line.number.clone(),
            key: line.key.clone(),
        }
    }
}

/// The meeting as the facilitator runs it.
pub fn meeting(desk: &mut Desk, asked: OneMeeting) -> Result<MeetingView, Fault> {
    let file = &desk.shown(asked.family)?;
    let not_on_file = Refusal::NotOnFile {
        kind: "meeting",
        id: asked.meeting,
    };
    let meeting = file
        .get::<Meeting<'_>>(asked.meeting)
        .ok_or(not_on_file.clone())?;
    let practice = practice::practice(desk)?;
    let beside = Beside {
        map: meeting
            .meeting_type()
            .and_then(|kind| practice.library.map(kind)),
        drafts: drafts::of_meeting(desk, asked.family, asked.meeting)?,
    };
    let cx = desk.context(None, Mode::Doing);
    let view = views::meeting::show(file, asked.meeting, beside, &cx);
    Ok(view.ok_or(not_on_file)?)
}

/// The first screen after unlocking.
pub fn today(desk: &mut Desk, _: Nothing) -> Result<TodayView, Fault> {
    insight::look_around(desk)?;
    let files = desk.all_shown();
    let road = RoadView {
        families_here: u32::try_from(files.len()).unwrap_or(u32::MAX),
        battery_percent: os::battery_percent(),
        disk_free_mb: os::disk_free_mb(&desk.config.data_dir),
        lease_days: None,
    };
    let families: Vec<(FamilyId, String)> = files
        .iter()
        .map(|(family, file)| (*family, views::reading::family_name(file)))
        .collect();
    let known = Today {
        on: desk.clock().now().date_naive(),
        lang: &desk.settings.language,
        briefs: &desk.briefs,
    };
    let mut view = views::today::show(&files, &known, road);
    view.coming = desk.vault.awaited()?;
    for (family, name) in families {
        let drafts = drafts::left_lying(desk, family)?.into_iter();
        view.writing.extend(drafts.map(|draft| WritingRow {
            family,
            name: name.clone(),
            draft,
        }));
    }
    Ok(view)
}

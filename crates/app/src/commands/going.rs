//! How it is going, and the one thing of it that may be said in a meeting.

use crate::commands::insight::{self, AsOf};
use crate::commands::reads::OneMeeting;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::views::going::{GoingView, NoticedFact, NoticedView};
use crate::{practice, views};
use casefile::guide::{self, Moment};

/// How it is going, as of a day.
pub fn show(desk: &mut Desk, asked: AsOf) -> Result<GoingView, Fault> {
    let family = asked.family;
    let answer = insight::of(desk, asked)?;
    let practice = practice::practice(desk)?;
    let file = &desk.shown(family)?;
    let lang = practice.language(file, &desk.settings);
    let today = desk.clock().now().date_naive();
    Ok(views::going::show(
        file,
        answer,
        &practice.library,
        &lang,
        today,
    ))
}

/// One thing to say in a meeting, at most; nothing on a day when safety comes first.
pub fn noticed(desk: &mut Desk, asked: OneMeeting) -> Result<NoticedView, Fault> {
    let today = AsOf {
        family: asked.family,
        at: None,
    };
    let answer = insight::of(desk, today)?;
    let practice = practice::practice(desk)?;
    let file = &desk.shown(asked.family)?;
    let lang = practice.language(file, &desk.settings);
    let moment = Moment {
        meeting: Some(asked.meeting),
        check_in: None,
        step: "",
        lang: &lang,
        youth_speaking: false,
        hidden: &[],
        used: &[],
        lately: &[],
        typed: "",
        quoted: "",
        own_work: false,
        heard: &[],
        today: desk.clock().now().date_naive(),
    };
    let noticed = guide::noticed(file, &practice.library, &moment, &answer);
    Ok(NoticedView {
        noticed: noticed.map(|noticed| NoticedFact::of(noticed, &answer)),
    })
}

//! Everything below the goals and steps: if-thens, changes, must-dos, services, dissent, markers,
//! the next meeting, and who may see the plan.

use super::goals;
use crate::discretion::{Discretion, Said};
use casefile::kinds::{
    Adaptation, Consent, Decision, Goal, IfThen, Meeting, MustDo, Need, Service, Step,
    TransitionMarker,
};
use casefile::{
    ConsentKind, FamilyView, MarkerRating, MeetingStatus, On, StepStatus, View, YesNoUndecided,
};
use chrono::NaiveDate;
use serde::Serialize;

/// If this happens, then somebody does that.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct IfThenLine {
    /// The moment.
    pub cue: String,
    /// Who acts.
    pub who: String,
    /// The act.
    pub act: String,
}

/// A change the family made and kept.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// What they changed.
    pub words: Said,
    /// Since when.
    pub on: Option<NaiveDate>,
}

/// A condition from outside, named as such.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct MustDoLine {
    /// The condition.
    pub words: Said,
    /// Who asks.
    pub who: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// Why the family does it, where they said so.
    pub reason: Option<Said>,
}

/// A service under its need.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ServiceLine {
    /// What.
    pub what: String,
    /// Who gives it.
    pub who: String,
    /// How often.
    pub how_often: String,
    /// Since when.
    pub from: Option<NaiveDate>,
    /// Until when.
    pub to: Option<NaiveDate>,
    /// What ends it.
    pub ends_when: String,
    /// The need it serves.
    pub need: Option<Said>,
}

/// How somebody sees a decision another way.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Dissent {
    /// What was decided.
    pub about: Said,
    /// Who sees it another way.
    pub who: String,
    /// Uneasy or disagree.
    pub view: FamilyView,
    /// In their words.
    pub words: Option<Said>,
}

/// A sign that the team is no longer needed.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Marker {
    /// The sign.
    pub words: Said,
    /// How far it has come, by the family.
    pub rating: Option<MarkerRating>,
}

/// The next meeting.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Next {
    /// When.
    pub at: On,
    /// Where.
    pub place: String,
    /// Who leads what.
    pub leads: Vec<(String, String)>,
}

/// Who may see the plan, and how much of it.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ReleaseLine {
    /// To whom.
    pub to: String,
    /// What.
    pub scope: String,
    /// Until when.
    pub until: Option<NaiveDate>,
}

pub(super) fn if_thens(eyes: &Discretion<'_>) -> Vec<IfThenLine> {
    eyes.all::<IfThen<'_>>()
        .filter(|one| has_its_moment(eyes, one))
        .map(|one| IfThenLine {
            cue: eyes.text(one.if_cue()),
            who: eyes.text(one.owner().and_then(|id| eyes.name(id))),
            act: eyes.text(one.then_response()),
        })
        .filter(|line| !line.act.is_empty())
        .collect()
}

/// Nobody needs an answer to what gets in the way of something that is over.
fn has_its_moment(eyes: &Discretion<'_>, one: &IfThen<'_>) -> bool {
    let goal = one.goal().and_then(|id| eyes.get::<Goal<'_>>(id));
    let step = one.step().and_then(|id| eyes.get::<Step<'_>>(id));
    goal.is_none_or(|goal| goals::stands(&goal))
        && step.is_none_or(|step| step.status().is_none_or(StepStatus::is_open))
}

pub(super) fn changes(eyes: &Discretion<'_>) -> Vec<Change> {
    eyes.all::<Adaptation<'_>>()
        .filter(|change| change.adopted() == Some(YesNoUndecided::Yes))
        .filter_map(|change| {
            Some(Change {
                words: eyes.said(&change.what_changed()?),
                on: change.since().or(change.decided_on()),
            })
        })
        .collect()
}

pub(super) fn must_dos(eyes: &Discretion<'_>) -> Vec<MustDoLine> {
    eyes.all::<MustDo<'_>>()
        .filter(|one| one.status().is_none_or(StepStatus::is_open))
        .filter_map(|one| {
            Some(MustDoLine {
                words: eyes.said(&one.words()?),
                who: eyes.text(one.who_requires()),
                due: one.due(),
                reason: one.family_reason().map(|words| eyes.said(&words)),
            })
        })
        .collect()
}

pub(super) fn services(eyes: &Discretion<'_>, today: NaiveDate) -> Vec<ServiceLine> {
    eyes.all::<Service<'_>>()
        .filter(|service| service.to().is_none_or(|to| to >= today))
        .map(|service| ServiceLine {
            what: eyes.text(service.what()),
            who: eyes.text(service.who()),
            how_often: eyes.text(service.how_often()),
            from: service.from(),
            to: service.to(),
            ends_when: eyes.text(service.ends_when()),
            need: need(eyes, &service),
        })
        .collect()
}

fn need(eyes: &Discretion<'_>, service: &Service<'_>) -> Option<Said> {
    let need = eyes.get::<Need<'_>>(service.need()?)?;
    Some(eyes.said(&need.words()?))
}

pub(super) fn dissent(eyes: &Discretion<'_>) -> Vec<Dissent> {
    let mut dissent = Vec::new();
    for decision in eyes.all::<Decision<'_>>() {
        let Some(about) = decision.words() else {
            continue;
        };
        let goal = decision.goal().and_then(|id| eyes.get::<Goal<'_>>(id));
        if !goal.is_none_or(|goal| goals::stands(&goal)) {
            continue;
        }
        let other = decision.views().unwrap_or_default().into_iter();
        dissent.extend(
            other
                .filter(|view| view.view != FamilyView::Agree)
                .map(|view| Dissent {
                    about: eyes.said(&about),
                    who: eyes.text(eyes.name(view.person)),
                    view: view.view,
                    words: view.words.map(|words| eyes.said(&words)),
                }),
        );
    }
    dissent
}

pub(super) fn markers(eyes: &Discretion<'_>) -> Vec<Marker> {
    eyes.all::<TransitionMarker<'_>>()
        .filter_map(|marker| {
            Some(Marker {
                words: eyes.said(&marker.words()?),
                rating: marker.rating(),
            })
        })
        .collect()
}

pub(super) fn next(eyes: &Discretion<'_>, today: NaiveDate) -> Option<Next> {
    let (meeting, at) = eyes
        .all::<Meeting<'_>>()
        .filter(|meeting| {
            meeting
                .status()
                .is_none_or(|status| status == MeetingStatus::Planned)
        })
        .filter_map(|meeting| Some((meeting, meeting.planned_at()?)))
        .filter(|(_, at)| at.day() >= today)
        .min_by_key(|(meeting, at)| (at.day(), at.moment(), meeting.id()))?;
    let leads = meeting.leads().unwrap_or_default().into_iter().map(|lead| {
        let known = lead.who.and_then(|id| eyes.name(id));
        (
            known.unwrap_or_else(|| eyes.clean(&lead.name)),
            eyes.clean(&lead.what),
        )
    });
    Some(Next {
        at,
        place: eyes.text(meeting.place()),
        leads: leads.collect(),
    })
}

/// Whether a consent stands on a day.
pub(super) fn stands(consent: &Consent<'_>, today: NaiveDate) -> bool {
    consent.starts().is_none_or(|from| from <= today)
        && consent.expires().is_none_or(|to| to >= today)
        && consent.revoked_on().is_none_or(|revoked| revoked > today)
}

pub(super) fn releases(eyes: &Discretion<'_>, today: NaiveDate) -> Vec<ReleaseLine> {
    eyes.all::<Consent<'_>>()
        .filter(|consent| stands(consent, today) && is_release(consent.consent_kind()))
        .filter_map(|consent| {
            let to = consent.to_person().and_then(|id| eyes.name(id));
            Some(ReleaseLine {
                to: to.or(consent.to_party().map(|to| eyes.clean(&to)))?,
                scope: eyes.text(consent.scope()),
                until: consent.expires(),
            })
        })
        .collect()
}

/// Consents that let somebody see; a protected source's own consents are named on their own paper.
fn is_release(kind: Option<ConsentKind>) -> bool {
    use ConsentKind::{ReleaseOneWay, ReleaseTwoWay};
    matches!(kind, None | Some(ReleaseOneWay | ReleaseTwoWay))
}

//! After a hard moment, and toward the end: what held, who held it, what stays.

use super::Held;
use crate::choices::*;
use crate::guide::Why;
use crate::guide::facts::{Facts, day_of};
use crate::kinds::*;

fn last_incident<'a>(facts: &Facts<'a>) -> Option<Incident<'a>> {
    let dated = facts
        .file
        .all::<Incident<'a>>()
        .filter_map(|it| Some((day_of(it.record())?, it)));
    dated
        .max_by_key(|(day, it)| (*day, it.id()))
        .map(|(_, it)| it)
}

/// Family or friends answered the last hard moment first, with the plan in hand.
pub(super) fn used_the_plan(facts: &Facts<'_>) -> Option<Held> {
    let incident = last_incident(facts)?;
    let used = incident.plan_used() == Some(YesNoUnknown::Yes);
    (used && facts.is_ours(incident.first_responder())).then_some(())?;
    Held::key("why-used-the-plan")
}

pub(super) fn safety_plan_existed(facts: &Facts<'_>) -> Option<Held> {
    let happened = day_of(last_incident(facts)?.record())?;
    let mut plans = facts.file.all::<CrisisPlan<'_>>();
    let existed = plans.any(|plan| day_of(plan.record()).is_some_and(|day| day < happened));
    existed.then_some(())?;
    Held::key("why-safety-plan-existed")
}

/// The one young person this is about; with several enrolled nobody guesses.
pub(super) fn need_underneath(facts: &Facts<'_>) -> Option<Held> {
    last_incident(facts)?;
    let mut enrolled = facts.file.all::<Enrollment<'_>>();
    let (one, none) = (enrolled.next()?, enrolled.next());
    none.is_none().then_some(())?;
    let name = facts.name(one.youth())?;
    let why = Why::new("why-need-underneath").text("name", name.clone());
    Held::with(why, vec![("name", name)])
}

pub(super) fn markers_not_set(facts: &Facts<'_>) -> Option<Held> {
    let theirs = facts
        .file
        .all::<TransitionMarker<'_>>()
        .any(|it| it.set_by().is_none() || facts.is_ours(it.set_by()));
    (!theirs).then_some(())?;
    Held::key("why-markers-not-set")
}

/// A hard moment that family or friends met first, and a strength of the one who did.
pub(super) fn handled_alone(facts: &Facts<'_>) -> Option<Held> {
    let incident = last_incident(facts)?;
    let who = incident.first_responder();
    facts.is_ours(who).then_some(())?;
    let mut strengths = facts
        .file
        .all::<Strength<'_>>()
        .filter(|it| it.person() == who);
    let slots = vec![
        ("event", facts.sayable_text(&incident.words()?)?),
        (
            "strength",
            strengths.find_map(|it| facts.sayable(it.words()))?,
        ),
    ];
    let why = Why::new("why-handled-alone").text("name", facts.name(who)?);
    Held::with(why, slots)
}

/// What they hoped for, and the last step they did.
pub(super) fn whole_way(facts: &Facts<'_>) -> Option<Held> {
    let vision = facts
        .file
        .all::<Vision<'_>>()
        .find_map(|it| facts.sayable(it.words()))?;
    let done = facts.file.all::<Step<'_>>().filter(|it| {
        it.status().is_some_and(StepStatus::is_done)
            && facts.is_ours(it.done_by().or_else(|| it.lead_carrier()))
    });
    let step = done.filter_map(|it| facts.sayable(it.words())).last()?;
    Held::with(
        Why::new("why-whole-way"),
        vec![("vision", vision), ("steps", step)],
    )
}

/// The newest safety plan says what helps first and next; the number to call is the library's.
pub(super) fn new_plan_said(facts: &Facts<'_>) -> Option<Held> {
    last_incident(facts)?;
    let plan = facts.file.all::<CrisisPlan<'_>>().last()?;
    let helps = plan.what_helps()?;
    let (first, next) = (helps.first()?, helps.get(1)?);
    let slots = vec![
        ("step", facts.sayable_text(first)?),
        ("step", facts.sayable_text(next)?),
        ("number", facts.library.lines().first()?.number.clone()),
    ];
    Held::with(Why::new("why-new-plan-said"), slots)
}

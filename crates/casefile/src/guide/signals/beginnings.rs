//! First conversation, discovery, first team meeting: what the file does not hold yet.

use super::Held;
use crate::choices::*;
use crate::guide::Why;
use crate::guide::facts::Facts;
use crate::kinds::*;

pub(super) fn no_vision(facts: &Facts<'_>) -> Option<Held> {
    facts
        .file
        .all::<Vision<'_>>()
        .next()
        .is_none()
        .then_some(())?;
    Held::key("why-no-vision")
}

pub(super) fn no_culture(facts: &Facts<'_>) -> Option<Held> {
    facts
        .file
        .all::<CultureNote<'_>>()
        .next()
        .is_none()
        .then_some(())?;
    Held::key("why-no-culture")
}

pub(super) fn no_focus(facts: &Facts<'_>) -> Option<Held> {
    let troubles = facts.said(&[TalkKind::Barrier, TalkKind::Need]);
    (troubles >= 3 && facts.goals().next().is_none()).then_some(())?;
    Held::why(Why::new("why-no-focus").number("count", troubles))
}

/// Somebody in the family has fewer than two strengths on file.
pub(super) fn few_strengths(facts: &Facts<'_>) -> Option<Held> {
    let holders: Vec<_> = facts
        .file
        .all::<Strength<'_>>()
        .map(|it| it.person())
        .collect();
    let few = facts.file.all::<Person<'_>>().find(|person| {
        let named = holders
            .iter()
            .filter(|who| **who == Some(person.id()))
            .count();
        person.role().and_then(PersonRole::class) == Some(CarrierClass::Family) && named < 2
    })?;
    let name = facts.name(Some(few.id()))?;
    Held::why(Why::new("why-few-strengths").text("name", name))
}

pub(super) fn hard_time_told(facts: &Facts<'_>) -> Option<Held> {
    let told = facts.said(&[TalkKind::Barrier]) > 0;
    told.then_some(())?;
    Held::key("why-hard-time-told")
}

pub(super) fn mandated_referral(facts: &Facts<'_>) -> Option<Held> {
    const SENT: [&str; 6] = [
        "court",
        "judge",
        "welfare",
        "probation",
        "school",
        "diversion",
    ];
    let sent = facts.file.all::<Enrollment<'_>>().any(|it| {
        let by = [it.source(), it.legal_status()].into_iter().flatten();
        by.map(|text| text.to_lowercase())
            .any(|text| SENT.iter().any(|word| text.contains(word)))
    });
    sent.then_some(())?;
    Held::key("why-mandated-referral")
}

pub(super) fn needs_to_choose(facts: &Facts<'_>) -> Option<Held> {
    let statuses: Vec<_> = facts.file.all::<Need<'_>>().map(|it| it.status()).collect();
    let chosen = statuses.contains(&Some(NeedStatus::Chosen));
    (statuses.len() >= 2 && !chosen).then_some(())?;
    Held::why(Why::new("why-needs-to-choose").number("count", statuses.len()))
}

/// A value, a strength and a need in words that can be said aloud.
pub(super) fn write_up(facts: &Facts<'_>) -> Option<Held> {
    let strengths: Vec<_> = facts.file.all::<Strength<'_>>().collect();
    let find = |value: bool| {
        let mut of = strengths
            .iter()
            .filter(|it| (it.strength_kind() == Some(StrengthKind::Value)) == value);
        of.find_map(|it| facts.sayable(it.words()))
    };
    let need = facts
        .file
        .all::<Need<'_>>()
        .find_map(|it| facts.sayable(it.words()))?;
    let slots = vec![
        ("values", find(true)?),
        ("strengths", find(false)?),
        ("need", need),
    ];
    Held::with(Why::new("why-write-up"), slots)
}

/// A need in staff words names a service, and somebody told what is hard.
pub(super) fn service_before_need(facts: &Facts<'_>) -> Option<Held> {
    let need = super::goals::service_for_a_need(facts)?;
    let name = facts.name(need.person())?;
    let hard = facts
        .their_notes()
        .filter(|note| note.talk_kind() == Some(TalkKind::Barrier) && note.verbatim() == Some(true))
        .last()?;
    let slots = vec![
        ("the_hard_thing", facts.sayable_text(&hard.text()?)?),
        ("name", name),
    ];
    Held::with(Why::new("why-service-before-need"), slots)
}

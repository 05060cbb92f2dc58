//! What was just said, as a person tagged it. No machine hears or judges talk here.

use super::Held;
use crate::choices::*;
use crate::guide::Why;
use crate::guide::facts::Facts;
use crate::guide::library::Occasion;
use crate::kinds::*;

const CHANGE: &[TalkKind] = &[
    TalkKind::Change,
    TalkKind::ChangeDesire,
    TalkKind::ChangeAbility,
    TalkKind::ChangeReason,
    TalkKind::ChangeNeed,
    TalkKind::ChangeCommitment,
    TalkKind::ChangeActivation,
    TalkKind::ChangeTakingSteps,
];

/// The last tagged thing was of one of these kinds: who said it.
fn just_said(facts: &Facts<'_>, kinds: &[TalkKind]) -> Option<String> {
    let (note, kind) = facts.last_tagged()?;
    kinds.contains(&kind).then_some(())?;
    facts.name(note.speaker())
}

pub(super) fn change_talk(facts: &Facts<'_>) -> Option<Held> {
    let mut kinds = CHANGE[..5].to_vec();
    kinds.extend([
        TalkKind::Hope,
        TalkKind::Strength,
        TalkKind::Need,
        TalkKind::Culture,
    ]);
    let name = just_said(facts, &kinds)?;
    Held::why(Why::new("why-change-talk").text("name", name))
}

pub(super) fn their_words(facts: &Facts<'_>) -> Option<Held> {
    let (note, _) = facts.last_tagged()?;
    let name = facts.name(note.speaker())?;
    (note.verbatim() == Some(true)).then_some(())?;
    let said = note.text()?;
    // A scrap is no sentence to stay with.
    (said.split_whitespace().count() >= 3).then_some(())?;
    let words = facts.sayable_text(&said)?;
    let why = Why::new("why-their-words").text("name", name);
    Held::with(why, vec![("their_words", words)])
}

pub(super) fn sustain_talk(facts: &Facts<'_>) -> Option<Held> {
    let name = just_said(facts, &[TalkKind::Sustain])?;
    Held::why(Why::new("why-sustain-talk").text("name", name))
}

pub(super) fn sustain_on_step(facts: &Facts<'_>) -> Option<Held> {
    let name = just_said(facts, &[TalkKind::Sustain])?;
    let (note, _) = facts.last_tagged()?;
    let step: Step<'_> = facts.file.get(note.step()?)?;
    let words = facts.sayable(step.words())?;
    let why = Why::new("why-sustain-on-step").text("name", name);
    Held::with(why, vec![("step", words)])
}

pub(super) fn more_sustain(facts: &Facts<'_>) -> Option<Held> {
    just_said(facts, &[TalkKind::Sustain])?;
    let sustain = facts.said(&[TalkKind::Sustain]);
    let change = facts.said(CHANGE);
    (sustain >= 2 && sustain > change).then_some(())?;
    Held::key("why-more-sustain")
}

pub(super) fn discord(facts: &Facts<'_>) -> Option<Held> {
    just_said(facts, &[TalkKind::Discord])?;
    Held::key("why-discord")
}

pub(super) fn their_choice(facts: &Facts<'_>) -> Option<Held> {
    let name = just_said(facts, &[TalkKind::Sustain, TalkKind::Discord])?;
    Held::why(Why::new("why-their-choice").text("name", name))
}

pub(super) fn first_commitment(facts: &Facts<'_>) -> Option<Held> {
    let name = just_said(facts, &[TalkKind::ChangeCommitment])?;
    (facts.said(&[TalkKind::ChangeCommitment]) == 1).then_some(())?;
    Held::why(Why::new("why-first-commitment").text("name", name))
}

pub(super) fn family_asked(facts: &Facts<'_>) -> Option<Held> {
    let name = just_said(facts, &[TalkKind::Question])?;
    Held::why(Why::new("why-family-asked").text("name", name))
}

/// Two short things they said word for word: the newest two.
pub(super) fn story_told(facts: &Facts<'_>) -> Option<Held> {
    let said: Vec<String> = facts
        .their_notes()
        .filter(|note| note.verbatim() == Some(true))
        .filter_map(|note| facts.sayable_text(&note.text()?))
        .collect();
    let slots = said.iter().rev().take(2).rev();
    let slots: Vec<_> = slots.map(|words| ("their_words", words.clone())).collect();
    (slots.len() == 2).then_some(())?;
    Held::with(Why::new("why-story-told"), slots)
}

/// A young person is here, five things were kept, and none of them is theirs.
pub(super) fn youth_quiet(facts: &Facts<'_>) -> Option<Held> {
    (facts.notes.len() >= 5).then_some(())?;
    let quiet = facts.file.all::<Person<'_>>().find(|person| {
        let spoke = |note: &Note<'_>| note.speaker() == Some(person.id());
        person.role() == Some(PersonRole::Youth)
            && facts.is_here(person.id())
            && !facts.notes.iter().any(spoke)
    })?;
    let name = facts.name(Some(quiet.id()))?;
    Held::why(Why::new("why-youth-quiet").text("name", name))
}

fn is_meeting(facts: &Facts<'_>, kinds: &[MeetingType]) -> bool {
    matches!(facts.kind, Some(Occasion::Meeting(kind)) if kinds.contains(&kind))
}

/// What was tried and did not help, told in a first conversation.
pub(super) fn past_help_failed(facts: &Facts<'_>) -> Option<Held> {
    just_said(facts, &[TalkKind::Barrier])?;
    is_meeting(facts, &[MeetingType::FirstConversation]).then_some(())?;
    Held::key("why-past-help-failed")
}

/// After a hard time, the trouble is told before what people did about it.
pub(super) fn told_as_failure(facts: &Facts<'_>) -> Option<Held> {
    just_said(facts, &[TalkKind::Barrier])?;
    is_meeting(facts, &[MeetingType::CrisisDebrief]).then_some(())?;
    Held::key("why-told-as-failure")
}

pub(super) fn blame_in_the_room(facts: &Facts<'_>) -> Option<Held> {
    just_said(facts, &[TalkKind::Discord])?;
    is_meeting(facts, &[MeetingType::CrisisDebrief]).then_some(())?;
    Held::key("why-blame-in-the-room")
}

/// Toward the end, both wanting to go on alone and wanting to stay were said.
pub(super) fn mixed_feelings(facts: &Facts<'_>) -> Option<Held> {
    just_said(facts, &[TalkKind::Sustain])?;
    let ends = [MeetingType::Transition, MeetingType::Closing];
    (is_meeting(facts, &ends) && facts.said(CHANGE) > 0).then_some(())?;
    Held::key("why-mixed-feelings")
}

/// One person said something for it and, next, something against it.
pub(super) fn both_sides(facts: &Facts<'_>) -> Option<Held> {
    let (last, kind) = facts.last_tagged()?;
    (kind == TalkKind::Sustain).then_some(())?;
    let before = facts
        .their_notes()
        .filter(|note| note.speaker() == last.speaker() && note.id() != last.id())
        .last()?;
    let wants = before
        .talk_kind()
        .is_some_and(|kind| CHANGE.contains(&kind));
    let quoted = [before, last].map(|note| note.verbatim() == Some(true));
    (wants && quoted == [true, true]).then_some(())?;
    let slots = vec![
        ("their_words", facts.sayable_text(&before.text()?)?),
        ("their_words", facts.sayable_text(&last.text()?)?),
    ];
    let name = facts.name(last.speaker())?;
    Held::with(Why::new("why-both-sides").text("name", name), slots)
}

/// Somebody agreed, and nobody has said that they will.
pub(super) fn yes_without_heart(facts: &Facts<'_>) -> Option<Held> {
    let name = just_said(facts, &[TalkKind::Agreement])?;
    let will = [TalkKind::ChangeCommitment, TalkKind::ChangeActivation];
    (facts.said(&will) == 0).then_some(())?;
    Held::why(Why::new("why-yes-without-heart").text("name", name))
}

/// Somebody of the family sees a decision of today another way and said so.
pub(super) fn spoke_up(facts: &Facts<'_>) -> Option<Held> {
    let decision = facts.file.all::<Decision<'_>>().find(|decision| {
        let views = decision.views().unwrap_or_default();
        facts.is_this(decision.meeting())
            && views
                .iter()
                .any(|seen| seen.view != FamilyView::Agree && facts.is_ours(Some(seen.person)))
    })?;
    let views = decision.views()?;
    let who = views
        .iter()
        .find(|seen| seen.view != FamilyView::Agree && facts.is_ours(Some(seen.person)))?;
    let name = facts.name(Some(who.person))?;
    let slots = vec![("topic", facts.sayable(decision.words())?)];
    Held::with(Why::new("why-spoke-up").text("name", name), slots)
}

//! Signals: what is true now that a card answers. Each is read from the file, holds in the step that
//! lists it, or can be seen only by a person in the room; the last kind is never offered unasked.

mod beginnings;
mod between;
mod endings;
mod goals;
mod hands;
mod rulers;
mod steps;
mod talk;

pub(super) use goals::service_came_first;

use super::Why;
use super::facts::Facts;
use super::fill::Slots;
use crate::choices::TalkKind;

/// A signal that holds, why, and what can fill a card's slots.
pub(super) struct Found {
    pub(super) signal: &'static str,
    pub(super) why: Why,
    pub(super) slots: Slots,
}

/// What a reader saw.
pub(in crate::guide) struct Held {
    why: Why,
    slots: Slots,
}

impl Held {
    fn why(why: Why) -> Option<Self> {
        Some(Self {
            why,
            slots: Slots::new(),
        })
    }

    fn key(key: &'static str) -> Option<Self> {
        Self::why(Why::new(key))
    }

    fn with(why: Why, slots: Slots) -> Option<Self> {
        Some(Self { why, slots })
    }
}

type Reader = fn(&Facts<'_>) -> Option<Held>;

/// Read from the file.
const READ: &[(&str, Reader)] = &[
    ("adaptation_not_in_plan", steps::adaptation_not_in_plan),
    ("barrier_without_if_then", steps::barrier_without_if_then),
    ("blame_in_the_room", talk::blame_in_the_room),
    ("both_sides", talk::both_sides),
    ("change_talk", talk::change_talk),
    ("discord", talk::discord),
    ("family_asked", talk::family_asked),
    ("family_steps_stall", hands::family_steps_stall),
    ("few_ideas", goals::few_ideas),
    ("few_natural_supports", hands::few_natural_supports),
    ("few_strengths", beginnings::few_strengths),
    ("first_commitment", talk::first_commitment),
    ("friend_without_step", hands::friend_without_step),
    ("goal_in_agency_words", goals::goal_in_agency_words),
    ("goal_silent", goals::goal_silent),
    ("goal_without_why", goals::goal_without_why),
    ("goals_to_choose", goals::goals_to_choose),
    ("handled_alone", endings::handled_alone),
    ("hard_time_told", beginnings::hard_time_told),
    ("heavy_week", between::heavy_week),
    ("ideas_first", goals::family_ideas_first),
    ("importance_fell", rulers::importance_fell),
    ("information_to_give", between::information_to_give),
    ("interest_ruler", rulers::interest_ruler),
    ("life_changed", goals::life_changed),
    ("low_confidence", rulers::low_confidence),
    ("mandated_referral", beginnings::mandated_referral),
    ("many_reminders", hands::many_reminders),
    ("markers_not_set", endings::markers_not_set),
    ("matters_but_unsure", rulers::matters_but_unsure),
    ("missed_twice", between::missed_twice),
    ("missed_without_barrier", steps::missed_without_barrier),
    ("mixed_feelings", talk::mixed_feelings),
    ("more_sustain", talk::more_sustain),
    ("must_do_without_reason", goals::must_do_without_reason),
    ("natural_support_unused", hands::natural_support_unused),
    ("need_ruler", rulers::need_ruler),
    ("need_underneath", endings::need_underneath),
    ("needs_to_choose", beginnings::needs_to_choose),
    ("new_plan_said", endings::new_plan_said),
    ("no_culture", beginnings::no_culture),
    ("no_focus", beginnings::no_focus),
    ("no_vision", beginnings::no_vision),
    ("one_carries_much", hands::one_carries_much),
    ("open_barrier", between::open_barrier),
    ("options_on_the_table", goals::options_on_the_table),
    ("own_way_not_noted", steps::own_way_not_noted),
    ("past_help_failed", talk::past_help_failed),
    ("plan_copy_missing", goals::plan_copy_missing),
    ("real_life_test", steps::real_life_test),
    ("ruler_at_zero", rulers::ruler_at_zero),
    ("ruler_moved", rulers::ruler_moved),
    ("safety_plan_existed", endings::safety_plan_existed),
    ("say_it_back", steps::say_it_back),
    ("say_it_back_missed", steps::say_it_back_missed),
    ("service_before_need", beginnings::service_before_need),
    ("share_the_load", hands::share_the_load),
    ("spoke_up", talk::spoke_up),
    ("staff_did_family_step", hands::staff_did_family_step),
    ("staff_hold_most", hands::staff_hold_most),
    ("step_carried_over", steps::step_carried_over),
    ("step_done", steps::step_done),
    ("step_done_unprompted", steps::step_done_unprompted),
    ("step_due", between::step_due),
    ("step_missed", steps::step_missed),
    ("step_taken_up", steps::step_taken_up),
    ("steps_chosen", steps::steps_chosen),
    ("story_told", talk::story_told),
    ("sustain_on_step", talk::sustain_on_step),
    ("sustain_talk", talk::sustain_talk),
    ("team_decided", goals::team_decided),
    ("their_choice", talk::their_choice),
    ("their_words", talk::their_words),
    ("told_as_failure", talk::told_as_failure),
    ("unsure_last_time", between::unsure_last_time),
    ("used_the_plan", endings::used_the_plan),
    ("when_and_where", steps::when_and_where),
    ("whole_way", endings::whole_way),
    ("write_up", beginnings::write_up),
    ("yes_without_commitment", steps::yes_without_commitment),
    ("yes_without_heart", talk::yes_without_heart),
    ("youth_quiet", talk::youth_quiet),
];

/// Holds wherever a step of the meeting lists it.
const SETTING: &[(&str, &str)] = &[
    ("before_a_reminder", "why-at-before-a-reminder"),
    ("call_list", "why-at-call-list"),
    ("celebration", "why-at-celebration"),
    ("close", "why-at-close"),
    ("explain_process", "why-at-explain-process"),
    ("ideas_first", "why-at-ideas-first"),
    ("keep_as_is", "why-at-keep-as-is"),
    ("keep_going_ruler", "why-at-ruler"),
    ("last_words", "why-at-last-words"),
    ("new_if_then", "why-at-new-if-then"),
    ("new_plan_ruler", "why-at-ruler"),
    ("off_track", "why-at-new-if-then"),
    ("opening", "why-at-opening"),
    ("practice_run", "why-at-practice-run"),
    ("read_back", "why-at-read-back"),
    ("safe_storage", "why-at-safe-storage"),
    ("safety_check", "why-at-safety-check"),
    ("strengths_round", "why-at-strengths-round"),
    ("timeline", "why-at-timeline"),
    ("way_back", "why-at-way-back"),
    ("what_still_matters", "why-at-what-still-matters"),
    ("what_was_built", "why-at-what-was-built"),
    ("who_decides", "why-at-who-decides"),
    ("who_stays", "why-at-who-stays"),
];

/// Seen by a person in the room, private, or meant for supervision: never offered unasked.
const IN_THE_ROOM: &[&str] = &[
    "after_watching",
    "before_a_hard_meeting",
    "effort_told",
    "evoking_seen",
    "feeling_without_need",
    "past_success_told",
    "practice_review",
    "pulse_low",
    "signal_on_family",
    "staff_effort_rising",
    "staff_pulse_low",
];

/// Signals of the cards that are used in a row, offered by the engine itself.
const BY_USE: &[&str] = &[
    "before_telling",
    "beside_a_question",
    "question_asked",
    "questions_in_a_row",
];

/// Every signal that a card or a step may name.
pub fn known_signals() -> impl Iterator<Item = &'static str> {
    let read = READ.iter().map(|(name, _)| *name);
    let setting = SETTING.iter().map(|(name, _)| *name);
    let others = IN_THE_ROOM.iter().chain(BY_USE).copied();
    read.chain(setting).chain(others)
}

/// What holds now, by the file and by the step in hand.
pub(super) fn found(facts: &Facts<'_>, at_home: &[String]) -> Vec<Found> {
    let mut found: Vec<Found> = READ
        .iter()
        .filter_map(|(signal, read)| {
            let Held { why, slots } = read(facts)?;
            Some(Found { signal, why, slots })
        })
        .collect();
    for (signal, key) in SETTING {
        let listed = at_home.iter().any(|name| name == signal);
        if listed && !found.iter().any(|known| known.signal == *signal) {
            found.push(Found {
                signal,
                why: Why::new(key),
                slots: Slots::new(),
            });
        }
    }
    found
}

/// The signals that answer a kind of talk, the best answer first.
pub(super) fn answers(kind: TalkKind) -> &'static [&'static str] {
    use TalkKind as T;
    match kind {
        T::Sustain => &[
            "sustain_on_step",
            "both_sides",
            "mixed_feelings",
            "sustain_talk",
            "more_sustain",
            "their_choice",
        ],
        T::Discord => &["blame_in_the_room", "discord", "their_choice"],
        T::Agreement => &["yes_without_heart", "their_words"],
        T::ChangeTakingSteps => &[
            "step_done",
            "step_done_unprompted",
            "adaptation_not_in_plan",
            "their_words",
        ],
        T::ChangeCommitment => &["when_and_where", "first_commitment", "their_words"],
        T::ChangeActivation => &["when_and_where", "step_taken_up", "their_words"],
        T::Change
        | T::ChangeDesire
        | T::ChangeAbility
        | T::ChangeReason
        | T::ChangeNeed
        | T::Hope => &["change_talk", "their_words"],
        T::Strength | T::Need | T::Culture => &["their_words", "change_talk"],
        T::Barrier => &[
            "past_help_failed",
            "told_as_failure",
            "step_missed",
            "their_words",
            "barrier_without_if_then",
            "real_life_test",
        ],
        T::Idea => &["few_ideas", "options_on_the_table"],
        T::Question => &["family_asked"],
        _ => &[],
    }
}

/// Whether a signal's cards ask for a plan: when, where, how, what if.
pub(super) fn plans(signal: &str) -> bool {
    matches!(
        signal,
        "options_on_the_table" | "when_and_where" | "step_taken_up" | "real_life_test"
    )
}

//! The rules that bind every indicator: a fixed level speaks once in a phase, hard times keep
//! trends quiet, the first meetings are never talked about, and the same facts are not told twice.

mod marks;
mod patterns;
mod signals;

use super::answer::*;
use super::facts::Facts;
use super::finding::{Crossing, Finding, Look};
use super::say::Slots;
use super::{adaptability, dependence, motivation, ownership, understanding};
use crate::choices::Phase;
use crate::ids::{FamilyId, RecordId};
use chrono::NaiveDate;
use signals::Shown;
use std::collections::{BTreeMap, BTreeSet};

/// Every indicator, in the order of the practice papers.
fn looks() -> impl Iterator<Item = &'static Look> {
    [
        understanding::LOOKS,
        ownership::LOOKS,
        adaptability::LOOKS,
        motivation::LOOKS,
        dependence::LOOKS,
    ]
    .into_iter()
    .flatten()
}

/// Everything that every indicator finds.
fn found(facts: &Facts<'_>) -> Vec<Finding> {
    let found = looks().flat_map(|look| look(facts));
    if !facts.is_clock_off {
        return found.collect();
    }
    found.map(without_a_clock).collect()
}

/// A finding on a day that cannot be right: what counts days to it knows too little.
fn without_a_clock(finding: Finding) -> Finding {
    let counts_to_today = matches!(
        (finding.key, finding.variant),
        ("A3" | "D5" | "D6", _)
            | ("U2", "steady" | "older" | "no_goal")
            | ("U3", "none_yet" | "not_due")
            | ("A5", "not_revised")
    );
    if !counts_to_today {
        return finding;
    }
    Finding {
        subject: finding.subject,
        rows: finding.rows,
        ..Finding::not_enough(finding.key, "clock").say("clock", Slots::new())
    }
}

/// What one indicator found about one subject, and what the rules make of it. No sentence is put
/// into words before it is asked for: the past is weighed at every meeting and told at none.
struct Judged {
    finding: Finding,
    state: State,
    quiet: Option<MutedBy>,
    over_since: Option<NaiveDate>,
}

impl Judged {
    /// It in words, with what became of it.
    fn told(&self, facts: &Facts<'_>, past: &Past) -> Indicator {
        let mut indicator = shaped(facts, &self.finding, self.state);
        if self.state == State::Muted {
            indicator.muted_by = self.quiet;
        }
        if let (Crossing::Level, State::Steady, Some(since)) =
            (self.finding.crossing, self.state, self.over_since)
        {
            indicator.before = Some(Measure::Since { since });
        }
        if let Some(quiet) = indicator.muted_by {
            indicator.reason = sentence_of_quiet(facts, &quiet, &indicator.reason);
        }
        indicator.mark = marks::of(facts, past, &self.finding, self.state);
        indicator
    }
}

/// An indicator, what it is about, and whether it is somebody's own: what is said to everybody and
/// what one person is told alone never meet.
type About = (&'static str, Option<Subject>, bool);

/// What was found at one meeting, as it could be seen then.
struct Stop {
    meeting: RecordId,
    day: NaiveDate,
    phase: Option<Phase>,
    crossed: BTreeSet<About>,
    stood: BTreeMap<About, (State, i64)>,
    shown: Vec<Shown>,
}

/// The meetings so far, each as it could be seen then.
#[derive(Default)]
pub(crate) struct Past {
    stops: Vec<Stop>,
}

impl Past {
    /// Looks at a meeting from its own day. Of several written down on one day, the last counts.
    pub(crate) fn look_at(&mut self, facts: &Facts<'_>) {
        let Some(met) = facts.last() else {
            return;
        };
        let judged = self.judge(facts);
        let crossed = judged
            .iter()
            .filter(|judged| judged.finding.crossing >= Crossing::Level)
            .filter(|judged| judged.state != State::Muted);
        let crossed = crossed.map(|judged| about(&judged.finding)).collect();
        let stood = judged.iter().map(|judged| {
            let stood = (judged.state, judged.finding.depth);
            (about(&judged.finding), stood)
        });
        let stood = stood.collect();
        let shown = signals::chosen(facts, self, &judged);
        let shown = shown
            .into_iter()
            .map(|judged| Shown::on(facts.at, judged))
            .collect();
        let stop = Stop {
            meeting: met.row.id,
            day: met.day,
            phase: facts.phase(),
            crossed,
            stood,
            shown,
        };
        self.stops.retain(|known| known.meeting != stop.meeting);
        self.stops.push(stop);
    }

    fn judge(&self, facts: &Facts<'_>) -> Vec<Judged> {
        let found = found(facts);
        found
            .into_iter()
            .map(|finding| self.weigh(facts, finding))
            .collect()
    }

    /// The stops at earlier meetings than the last one held, the newest first.
    fn before(&self, facts: &Facts<'_>) -> impl Iterator<Item = &Stop> {
        let last = facts.last().map(|met| met.row.id);
        let stops = self.stops.iter().rev();
        stops.filter(move |stop| Some(stop.meeting) != last)
    }

    /// The phase in which the last meeting was held.
    fn phase(&self, facts: &Facts<'_>) -> Option<Phase> {
        let last = facts.last().map(|met| met.row.id);
        let stop = self.stops.iter().find(|stop| Some(stop.meeting) == last);
        stop.map_or_else(|| facts.phase(), |stop| stop.phase)
    }

    /// Since which earlier meeting of this phase it has been over its level.
    fn over_since(&self, facts: &Facts<'_>, about: &About) -> Option<NaiveDate> {
        let phase = self.phase(facts);
        self.before(facts)
            .take_while(|stop| stop.phase == phase)
            .filter(|stop| stop.crossed.contains(about))
            .map(|stop| stop.day)
            .last()
    }

    fn weigh(&self, facts: &Facts<'_>, finding: Finding) -> Judged {
        let over_since = self.over_since(facts, &about(&finding));
        let quiet = facts.m0().and_then(|m0| facts.quiet(m0));
        let quiet = quiet.filter(|_| facts.rules.is_trend(finding.key));
        let is_early = facts.meetings.len() <= facts.rules.quiet_meetings();
        let state = match finding.crossing {
            Crossing::NotEnough => State::NotEnoughYet,
            Crossing::Steady => State::Steady,
            _ if quiet.is_some() => State::Muted,
            Crossing::Level if over_since.is_some() => State::Steady,
            Crossing::Talk if !is_early => State::TalkAboutIt,
            _ => State::WorthALook,
        };
        Judged {
            finding,
            state,
            quiet,
            over_since,
        }
    }
}

fn about(finding: &Finding) -> About {
    (finding.key, finding.subject, finding.is_private)
}

fn shaped(facts: &Facts<'_>, finding: &Finding, state: State) -> Indicator {
    let rules = facts.rules;
    Indicator {
        key: finding.key.to_owned(),
        subject: finding.subject,
        condition: rules.condition(finding.key),
        state,
        value: finding.value,
        before: finding.before,
        window: finding.window,
        rows: finding.rows.clone(),
        reason: rules.say(finding.key, finding.variant, &finding.slots),
        prompt: rules.prompts(finding.key).first().cloned(),
        audience: match finding.is_private {
            true => Audience::Own,
            false => rules.audience(finding.key),
        },
        muted_by: None,
        missing: finding
            .missing
            .iter()
            .map(|name| (*name).to_owned())
            .collect(),
        mark: None,
    }
}

/// What keeps a fact quiet; once its last quiet day is over no day is promised any more, and the
/// fact stands beside it.
fn sentence_of_quiet(facts: &Facts<'_>, quiet: &MutedBy, fact: &Reason) -> Reason {
    if quiet.audience != Audience::All {
        return facts.rules.say_plainly("quiet", &Slots::new());
    }
    if quiet.until.is_some_and(|until| until < facts.at) {
        let name = match quiet.event {
            MutedEvent::Crisis => "past_crisis",
            MutedEvent::LifeEvent => "past_life_event",
            MutedEvent::Pause => "past_pause",
        };
        let slots = Slots::new().day("day", quiet.on);
        let said = facts.rules.say_plainly(name, &slots);
        return Reason {
            en: format!("{} {}", said.en, fact.en),
            es: format!("{} {}", said.es, fact.es),
        };
    }
    let name = match (quiet.event, quiet.until) {
        (MutedEvent::Crisis, _) => "quiet_after_crisis",
        (MutedEvent::LifeEvent, _) => "quiet_after_life_event",
        (MutedEvent::Pause, Some(_)) => "quiet_after_pause",
        (MutedEvent::Pause, None) => "quiet_in_pause",
    };
    let slots = Slots::new().day("day", quiet.on);
    let slots = quiet
        .until
        .into_iter()
        .fold(slots, |slots, until| slots.day("until", until));
    facts.rules.say_plainly(name, &slots)
}

fn growth(facts: &Facts<'_>, judged: &Judged) -> Option<Growth> {
    let finding = &judged.finding;
    let grown = finding.growth.as_ref()?;
    let reason = facts.rules.say(finding.key, grown.variant, &grown.slots);
    let mut steady = shaped(facts, finding, State::Steady);
    if let Some(shows) = grown.shows.clone() {
        (steady.value, steady.before) = (Some(shows.value), Some(shows.before));
        steady.rows = shows.rows;
    }
    steady.missing.clear();
    let prompt = facts.rules.prompts_of_growth(finding.key).first().cloned();
    Some(Growth {
        reason,
        prompt,
        ..steady
    })
}

/// Everything the file says on the day of the question.
pub(crate) fn answer(family: FamilyId, facts: &Facts<'_>, past: &Past) -> Answer {
    let judged = past.judge(facts);
    let told = |judged: &Judged| judged.told(facts, past);
    let chosen = signals::chosen(facts, past, &judged);
    let mut signals: Vec<Indicator> = chosen.into_iter().map(told).collect();
    signals.retain(|signal| !signal.is_settled());
    Answer {
        family,
        at: facts.at,
        phase: facts.phase(),
        figures: super::figures::of(facts),
        readings: super::readings::of(facts),
        hard_times: facts.hard_times(),
        question: signals::to_bring(facts, &signals).cloned(),
        signals,
        growth: judged
            .iter()
            .filter_map(|judged| growth(facts, judged))
            .collect(),
        patterns: patterns::of(facts, &judged),
        indicators: judged.iter().map(told).collect(),
    }
}

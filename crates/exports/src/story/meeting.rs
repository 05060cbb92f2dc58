//! Enters a meeting that was held: who came, how the steps had gone, what was said, what was
//! agreed. Quotes stay as they were written, and what one person told alone stays theirs.

use super::clerk::{Clerk, Done};
use super::desk::Desk;
use super::enter::some;
use super::shape::{Meeting, Review, Step};
use super::{hours, maps};
use casefile::decide::{
    AddAgendaItem, Attended, JoinTeam, RecordMeeting, RecordReminder, ReviewStep, SayBack,
    SetRuler, TakeUpStep, WriteNote,
};
use casefile::{CarrierClass, On, PersonRole, Presence, Privacy, RecordId, TalkKind, Words};

/// The meeting in hand: its row, its place in the file and the record it became.
#[derive(Clone, Copy)]
struct Held<'m> {
    row: &'m Meeting,
    at: usize,
    id: RecordId,
}

impl Held<'_> {
    fn place(&self, list: &str, at: usize) -> String {
        format!("meetings[{}].{list}[{at}]", self.at)
    }
}

impl<D: Desk> Clerk<'_, D> {
    pub(super) fn meeting(&mut self, on: &On, at: usize) -> Done<D::Fault> {
        let story = self.story;
        let Some(row) = story.sheet.meetings.get(at) else {
            return Ok(());
        };
        self.newcomers(on, row)?;
        let place = format!("meetings[{at}]");
        let Some(record) = self.held(row, at) else {
            self.keep(&place);
            return Ok(());
        };
        let Some(id) = self.put(on, &place, &record)? else {
            return Ok(());
        };
        let held = Held { row, at, id };
        self.reviews(on, held)?;
        self.agenda(on, held)?;
        self.talk(on, held)?;
        self.rulers(on, held)?;
        self.new_steps(on, held)
    }

    /// Whoever sits at the table for the first time, or is given a step, is on the team from then.
    fn newcomers(&mut self, on: &On, row: &Meeting) -> Done<D::Fault> {
        let absent = row.absent.iter().map(|absent| &absent.person);
        let owners = row.steps_new.iter().map(|step| &step.owner);
        for id in row.present.iter().chain(absent).chain(owners) {
            if self.became.on_team.contains(id) || !self.may_join(id) {
                continue;
            }
            let Some(person) = self.who(id) else {
                continue;
            };
            let join = JoinTeam {
                person,
                support_kind: None,
                role_label: None,
                from: Some(on.day()),
                to: None,
                chosen_by: Vec::new(),
                mandated: None,
                does: None,
            };
            self.put(on, "people", &join)?;
            self.became.on_team.push(id.clone());
        }
        Ok(())
    }

    fn may_join(&self, id: &str) -> bool {
        let people = &self.story.sheet.people;
        let person = people.iter().find(|person| person.id == id);
        person.is_some_and(|person| maps::role(&person.role) != Some(PersonRole::Interpreter))
    }

    fn held(&self, row: &Meeting, at: usize) -> Option<RecordMeeting> {
        let sheet = &self.story.sheet;
        let place = format!("meetings[{at}]");
        let hours = hours::of(row, sheet.tz.as_deref(), self.story.weeks, &place).ok()?;
        let kind = row.kind.as_deref().unwrap_or_default();
        let meeting_type = maps::meeting_type(kind, self.is_first_team_meeting(row));
        Some(RecordMeeting {
            meeting: None,
            number: row.n,
            meeting_type,
            type_words: some(kind).filter(|_| meeting_type.is_none()),
            started_at: hours.began,
            ended_at: Some(hours.ended),
            place: row.place.clone(),
            mode: None,
            language: None,
            interpreter: self.who_if(&row.interpreter),
            facilitator: self.facilitator(row),
            attendance: self.attendance(row),
            notes: row.notes.clone(),
        })
    }

    fn is_first_team_meeting(&self, row: &Meeting) -> bool {
        let meetings = &self.story.sheet.meetings;
        let is_team = |other: &&Meeting| {
            let kind = other.kind.as_deref().unwrap_or_default();
            kind.trim().eq_ignore_ascii_case(maps::TEAM_MEETING)
        };
        let first = meetings
            .iter()
            .filter(is_team)
            .min_by_key(|other| other.date);
        first.is_some_and(|first| std::ptr::eq(first, row))
    }

    /// The facilitator, where exactly one was there.
    fn facilitator(&self, row: &Meeting) -> Option<RecordId> {
        let people = &self.story.sheet.people;
        let mut there = row.present.iter().filter(|id| {
            let person = people.iter().find(|person| person.id == **id);
            person.is_some_and(|person| maps::role(&person.role) == Some(PersonRole::Facilitator))
        });
        let only = there.next()?;
        there.next().is_none().then(|| self.who(only)).flatten()
    }

    fn attendance(&self, row: &Meeting) -> Vec<Attended> {
        let attended = |id: &String, presence, reason: &Option<String>| {
            Some(Attended {
                person: self.who(id)?,
                presence,
                reason: reason.clone(),
                mode: None,
                arrived: None,
                left: None,
            })
        };
        let here = row.present.iter();
        let here = here.filter_map(|id| attended(id, Presence::Here, &None));
        let absent = row.absent.iter();
        let absent =
            absent.filter_map(|gone| attended(&gone.person, Presence::Absent, &gone.reason));
        here.chain(absent).collect()
    }

    fn reviews(&mut self, on: &On, held: Held<'_>) -> Done<D::Fault> {
        for (at, row) in held.row.review_of_last.iter().enumerate() {
            let place = held.place("review_of_last", at);
            let Some(step) = self.became.steps.get(&row.step).copied() else {
                self.keep(&place);
                continue;
            };
            for _ in 0..row.reminders.unwrap_or(0) {
                let reminder = RecordReminder {
                    step,
                    by: None,
                    to: None,
                    channel: None,
                    asked_for: maps::asked_for(row.reminders_asked_for),
                    led_to_done: None,
                    before_meeting: Some(held.id),
                };
                self.put(on, &place, &reminder)?;
            }
            let (outcome, outcome_words) =
                maps::outcome(&row.outcome, &row.note, self.is_theirs(row));
            let review = ReviewStep {
                step,
                meeting: Some(held.id),
                check_in: None,
                outcome,
                outcome_words,
                done_by: self.who_if(&row.done_by),
                done_with: None,
                note: some(&row.note),
            };
            self.put(on, &place, &review)?;
        }
        Ok(())
    }

    /// Whether family or a friend was given the step that a review is about.
    fn is_theirs(&self, review: &Review) -> bool {
        let sheet = &self.story.sheet;
        let mut steps = sheet.meetings.iter().flat_map(|meeting| &meeting.steps_new);
        let owner = steps
            .find(|step| step.id == review.step)
            .map(|step| &step.owner);
        let person = sheet.people.iter().find(|person| Some(&person.id) == owner);
        person
            .and_then(|person| maps::role(&person.role)?.class())
            .is_some_and(CarrierClass::is_family_or_natural)
    }

    /// A goal that was discussed was a point of the meeting; who raised it is not known.
    fn agenda(&mut self, on: &On, held: Held<'_>) -> Done<D::Fault> {
        let story = self.story;
        for (at, id) in held.row.goals_discussed.iter().enumerate() {
            let goal = story.sheet.goals.iter().find(|goal| goal.id == *id);
            let text = goal.map_or(id.as_str(), |goal| goal.text.as_str());
            let add = AddAgendaItem {
                meeting: held.id,
                words: self.words(text, None),
                raised_by: None,
                goal: self.became.goals.get(id).copied(),
                led_by: None,
                minutes: None,
            };
            self.put(on, &held.place("goals_discussed", at), &add)?;
        }
        Ok(())
    }

    fn talk(&mut self, on: &On, held: Held<'_>) -> Done<D::Fault> {
        for (at, row) in held.row.quotes.iter().enumerate() {
            let note = WriteNote {
                speaker: self.who_if(&row.by),
                talk_kind: Some(maps::talk_kind(&row.kind)),
                verbatim: true,
                ..self.note(held.id, &row.text)
            };
            self.put(on, &held.place("quotes", at), &note)?;
        }
        for (at, row) in held.row.private_notes.iter().enumerate() {
            let place = held.place("private_notes", at);
            let about = self.about(&row.about);
            if row.about.is_some() && about.is_none() {
                self.keep(&format!("{place}.about"));
            }
            let note = WriteNote {
                speaker: self.who_if(&row.by),
                about,
                privacy: Some(Privacy::PersonOnly),
                ..self.note(held.id, &row.text)
            };
            self.put(on, &place, &note)?;
        }
        Ok(())
    }

    /// What a private note is about: a person, a goal or a step.
    fn about(&self, id: &Option<String>) -> Option<RecordId> {
        let id = id.as_deref()?;
        let became = &self.became;
        [&became.people, &became.goals, &became.steps, &became.needs]
            .iter()
            .find_map(|list| list.get(id).copied())
    }

    fn note(&self, meeting: RecordId, text: &str) -> WriteNote {
        WriteNote {
            meeting: Some(meeting),
            check_in: None,
            speaker: None,
            talk_kind: Some(TalkKind::Other),
            text: text.to_owned(),
            verbatim: false,
            goal: None,
            step: None,
            about: None,
            privacy: None,
            segment: None,
            meeting_step: None,
            lang: self.story.sheet.language.clone(),
        }
    }

    fn rulers(&mut self, on: &On, held: Held<'_>) -> Done<D::Fault> {
        for (at, row) in held.row.rulers.iter().enumerate() {
            let place = held.place("rulers", at);
            let (Some(person), Some(goal), Some(ruler_kind)) = (
                self.who(&row.by),
                self.became.goals.get(&row.goal).copied(),
                maps::ruler_kind(&row.kind),
            ) else {
                self.keep(&place);
                continue;
            };
            let set = SetRuler {
                person,
                goal: Some(goal),
                step: None,
                need: None,
                ruler_kind,
                value: row.value,
                meeting: Some(held.id),
                words: None::<Words>,
                private: None,
            };
            self.put(on, &place, &set)?;
        }
        Ok(())
    }

    fn new_steps(&mut self, on: &On, held: Held<'_>) -> Done<D::Fault> {
        for (at, row) in held.row.steps_new.iter().enumerate() {
            let place = held.place("steps_new", at);
            let take_up = TakeUpStep {
                goal: self.goal(&row.goal),
                strategy: None,
                words: self.words(&row.text, None),
                lead_carrier: self.who(&row.owner),
                helpers: Vec::new(),
                first_move: None,
                cue: None,
                due_on: row.due,
                rhythm: None,
                confidence: row.confidence,
                committed_words: None,
                tested: None,
                reminder: None,
                reminder_from: None,
                idea_of: None,
                agreed_at: Some(held.id),
                if_then: None,
                in_the_way: None,
                in_the_way_kind: None,
            };
            if let Some(step) = self.put(on, &place, &take_up)? {
                self.became.steps.insert(row.id.clone(), step);
                self.said_back(on, held, &place, row, step)?;
            }
        }
        Ok(())
    }

    fn said_back(
        &mut self,
        on: &On,
        held: Held<'_>,
        place: &str,
        row: &Step,
        step: RecordId,
    ) -> Done<D::Fault> {
        let Some(text) = &row.said_back else {
            return Ok(());
        };
        let place = format!("{place}.said_back");
        let (Some(said), Some(person)) = (maps::said_back(text), self.who(&row.owner)) else {
            self.keep(&place);
            return Ok(());
        };
        let say = SayBack {
            meeting: held.id,
            person,
            step: Some(step),
            said,
            words: None,
        };
        self.put(on, &place, &say).map(|_| ())
    }
}

//! The teller: a family told meeting by meeting, in the practice's own commands and at its own clock.
//! Everything goes through `decide`; nothing is written that a facilitator could not have entered.

use crate::action::{Action, Change};
use crate::decide::Mode;
use crate::file::CaseFile;
use crate::ids::RecordId;
use crate::kinds::{Person, Readback, Step, View};
use crate::stamp::On;
use crate::tests::story::{Story, day, said};
use crate::value::Value;
use chrono::NaiveDate;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;

/// A family's story in the telling. People, goals, steps and hurdles are called by the words that
/// the story uses for them.
#[derive(Clone)]
pub(super) struct Family {
    kit: Story,
    named: BTreeMap<String, RecordId>,
    language: &'static str,
    met: Vec<NaiveDate>,
}

/// A meeting in the telling.
pub(super) struct Meeting<'f> {
    family: &'f mut Family,
    id: RecordId,
    here: Vec<RecordId>,
    on: &'static str,
    is_closed: bool,
}

impl Family {
    /// A file opened on a day.
    pub(super) fn opens(on: &str, name: &str, language: &'static str) -> Self {
        let mut family = Self {
            kit: Story::begin(),
            named: BTreeMap::new(),
            language,
            met: Vec::new(),
        };
        family.on(on).does(
            "family.open_file",
            json!({ "name_shown": name, "home_language": language }),
        );
        family
    }

    /// A file into which a story is copied that was lived elsewhere: holes stay holes.
    pub(super) fn copied(on: &str, name: &str, language: &'static str) -> Self {
        let mut family = Self::opens(on, name, language);
        family.kit.mode = Mode::Recording;
        family
    }

    /// From this day on the family is told as it is lived, no longer copied.
    pub(super) fn lives_on(&mut self) -> &mut Self {
        self.kit.mode = Mode::Doing;
        self
    }

    /// What follows happens on this day, and is written down on it.
    pub(super) fn on(&mut self, on: &str) -> &mut Self {
        self.kit.it_is(on);
        self
    }

    /// Does something that must be allowed.
    pub(super) fn does(&mut self, name: &str, asked: Json) -> RecordId {
        self.kit.does(name, asked)
    }

    /// Tries something that must be refused.
    pub(super) fn refuses(&mut self, name: &str, asked: Json, code: &str) {
        self.kit.refuses(name, asked, code);
    }

    /// Does something and remembers it by a name.
    pub(super) fn names(&mut self, called: &str, name: &str, asked: Json) -> &mut Self {
        let record = self.does(name, asked);
        self.named.insert(called.to_owned(), record);
        self
    }

    /// The record that the story calls so.
    pub(super) fn id(&self, called: &str) -> RecordId {
        let found = self.named.get(called);
        *found.unwrap_or_else(|| panic!("nobody and nothing is called {called}"))
    }

    /// What the story calls a record.
    pub(super) fn called(&self, id: RecordId) -> String {
        let found = self.named.iter().find(|(_, known)| **known == id);
        found.map_or_else(|| "?".to_owned(), |(called, _)| called.clone())
    }

    /// Somebody joins the team.
    pub(super) fn has(&mut self, name: &str, role: &str) -> &mut Self {
        self.has_who(name, role, json!({}))
    }

    /// Somebody joins the team, with more that is known about them.
    pub(super) fn has_who(&mut self, name: &str, role: &str, more: Json) -> &mut Self {
        let asked = with(json!({ "name": name, "role": role }), more);
        self.names(name, "person.add", asked);
        let person = self.id(name);
        self.does("team.join", json!({ "person": person }));
        self
    }

    /// A youth's enrollment, in the phase in which it begins.
    pub(super) fn enrolls(&mut self, youth: &str, referred: &str, phase: &str) -> &mut Self {
        let asked = json!({ "youth": self.id(youth), "referral_date": referred, "phase": phase });
        self.names(&format!("enrollment of {youth}"), "enrollment.begin", asked)
    }

    /// A goal in its owner's words, with their reason.
    pub(super) fn wants(&mut self, who: &str, goal: &str) -> &mut Self {
        let who = self.id(who);
        let words = self.said(goal, who);
        let why = self.said("it matters to me", who);
        let asked = json!({ "words": words, "why": why, "owners": [who] });
        self.names(goal, "goal.propose", asked)
    }

    /// Somebody is asked anew why a goal matters, and says it.
    pub(super) fn says_why(&mut self, who: &str, goal: &str) -> &mut Self {
        let who = self.id(who);
        let why = self.said("it still matters to me", who);
        let goal = self.id(goal);
        let why = with(why, json!({ "said_on": self.kit.today_is() }));
        self.does("goal.say_why", json!({ "goal": goal, "why": why }));
        self
    }

    /// The family moves a goal.
    pub(super) fn moves(&mut self, who: &str, goal: &str, status: &str) -> &mut Self {
        let asked = json!({ "goal": self.id(goal), "status": status, "by": self.id(who) });
        self.does("goal.move", asked);
        self
    }

    /// Somebody reminds the carrier of a step; whether they had asked for it is `yes`, `no` or
    /// `unknown`.
    pub(super) fn reminds(&mut self, on: &str, by: &str, step: &str, asked_for: &str) -> &mut Self {
        let asked = json!({ "step": self.id(step), "by": self.id(by), "asked_for": asked_for });
        self.on(on).does("reminder.record", asked);
        self
    }

    /// A call between meetings, begun by a class of people.
    pub(super) fn calls(&mut self, on: &str, initiator: &str, with: &str) -> &mut Self {
        let with = self.id(with);
        let asked =
            json!({ "mode": "call", "initiator": initiator, "with": [with], "minutes": 10 });
        self.on(on).does("check_in.record", asked);
        self
    }

    /// What no command of this version writes, on a day, as a newer version would write it.
    pub(super) fn writes(
        &mut self,
        on: &str,
        kind: &'static str,
        id: RecordId,
        fields: &[(&'static str, Json)],
    ) {
        let mut action = self.kit.actions[0].clone();
        action.on = On::Day(day(on));
        action.seq = 9_000 + self.kit.actions.len() as u64;
        let changes = fields.iter().map(|(field, value)| Change {
            kind: kind.into(),
            id,
            field: (*field).into(),
            value: Value::of(value),
            saw: vec![],
        });
        action.changes = changes.collect();
        self.kit.takes(&action);
    }

    /// A step is handed to somebody; `asked_by` is whoever asked for that, where anybody did.
    pub(super) fn hands_over(&mut self, step: &str, to: &str, asked_by: Option<&str>) -> &mut Self {
        let asked_by = asked_by.map(|who| self.id(who));
        let asked = json!({ "step": self.id(step), "to": self.id(to), "asked_by": asked_by,
            "reason": "it did not move" });
        let copy = self.does("step.hand_over", asked);
        self.named.insert(format!("{step} (handed over)"), copy);
        self
    }

    /// Somebody tells what they changed about a step.
    pub(super) fn changes(&mut self, who: &str, step: &str, what: &str) -> &mut Self {
        let words = self.said(what, self.id(who));
        let asked = json!({ "step": self.id(step), "what_changed": words });
        self.names(what, "adaptation.tell", asked)
    }

    /// Somebody names what gets in the way of a step.
    pub(super) fn hurdle(&mut self, who: &str, step: &str, what: &str, kind: &str) -> &mut Self {
        let words = self.said(what, self.id(who));
        let asked = json!({ "step": self.id(step), "words": words, "barrier_kind": kind });
        self.names(what, "barrier.name", asked)
    }

    /// Somebody makes an if-then against a hurdle.
    pub(super) fn if_then(&mut self, who: &str, hurdle: &str, then: &str) -> &mut Self {
        let asked = json!({ "barrier": self.id(hurdle), "if_cue": hurdle, "then_response": then,
            "owner": self.id(who) });
        self.names(then, "if_then.make", asked)
    }

    /// Words in the family's language.
    pub(super) fn said(&self, text: &str, by: RecordId) -> Json {
        with(said(text, by), json!({ "lang": self.language }))
    }

    /// A follow-up meeting from its beginning to its close.
    pub(super) fn meets(
        &mut self,
        on: &'static str,
        here: &str,
        told: impl FnOnce(&mut Meeting<'_>),
    ) -> &mut Self {
        self.meets_as(on, "follow_up_team", here, told)
    }

    /// A meeting of a kind. Whoever carries something says it back and skips the pulse by choice,
    /// unless the story says otherwise.
    pub(super) fn meets_as(
        &mut self,
        on: &'static str,
        kind: &str,
        here: &str,
        told: impl FnOnce(&mut Meeting<'_>),
    ) -> &mut Self {
        let here: Vec<RecordId> = here.split(", ").map(|name| self.id(name)).collect();
        let asked = json!({ "meeting_type": kind, "present": here });
        let id = self.on(on).does("meeting.begin", asked);
        self.named.insert(on.to_owned(), id);
        self.met.push(day(on));
        let mut meeting = Meeting {
            family: self,
            id,
            here,
            on,
            is_closed: false,
        };
        told(&mut meeting);
        meeting.closes();
        self
    }

    /// A meeting that was only written down afterwards.
    pub(super) fn met_once(&mut self, on: &str, here: &str) -> RecordId {
        let here = here.split(", ").map(|name| self.id(name));
        let rows: Vec<Json> = here
            .map(|person| json!({ "person": person, "presence": "here" }))
            .collect();
        let asked = json!({ "started_at": on, "attendance": rows });
        let id = self.on(on).does("meeting.record", asked);
        self.named.insert(on.to_owned(), id);
        self.met.push(day(on));
        id
    }

    /// Every day on which the family met.
    pub(super) fn met(&self) -> &[NaiveDate] {
        &self.met
    }

    /// Everything that was written.
    pub(super) fn actions(&self) -> &[Action] {
        &self.kit.actions
    }

    /// Whose file it is.
    pub(super) fn file(&self) -> &CaseFile {
        &self.kit.file
    }
}

impl Meeting<'_> {
    /// The family whose meeting it is, to do what is not the meeting's own.
    pub(super) fn family(&mut self) -> &mut Family {
        self.family
    }

    /// The day of the meeting.
    pub(super) fn on(&self) -> &'static str {
        self.on
    }

    /// Something to talk about, raised by somebody.
    pub(super) fn agenda(&mut self, who: &str, words: &str) -> &mut Self {
        let words = self.family.said(words, self.family.id(who));
        let asked = json!({ "meeting": self.id, "words": words });
        self.family.does("agenda.add", asked);
        self
    }

    /// Something to talk about that whoever raised it is to lead.
    pub(super) fn leads_part(&mut self, who: &str, words: &str) -> RecordId {
        let who = self.family.id(who);
        let words = self.family.said(words, who);
        let asked = json!({ "meeting": self.id, "words": words, "led_by": who });
        self.family.does("agenda.add", asked)
    }

    /// A goal is talked about, and somebody raised it.
    pub(super) fn talks_of(&mut self, goal: &str, who: &str) -> &mut Self {
        let words = self.family.said(goal, self.family.id(who));
        let asked = json!({ "meeting": self.id, "words": words, "goal": self.family.id(goal) });
        self.family.does("agenda.add", asked);
        self
    }

    /// Somebody takes up a step: tested in the room, sure enough, and said in their own words.
    pub(super) fn takes(&mut self, who: &str, step: &str, goal: &str) -> &mut Self {
        self.takes_but(who, step, goal, json!({}))
    }

    /// Somebody takes up a step, with something about it told otherwise.
    pub(super) fn takes_but(&mut self, who: &str, step: &str, goal: &str, but: Json) -> &mut Self {
        let carrier = self.family.id(who);
        let words = self.family.said(step, carrier);
        let committed = self.family.said("I will", carrier);
        let asked = json!({ "goal": self.family.id(goal), "words": words, "lead_carrier": carrier,
            "agreed_at": self.id, "tested": "asked", "confidence": 8, "committed_words": committed });
        self.family.names(step, "step.take_up", with(asked, but));
        self
    }

    /// How a step went; done means done by its carrier, alone.
    pub(super) fn went(&mut self, step: &str, outcome: &str) -> &mut Self {
        self.went_but(step, outcome, json!({}))
    }

    /// How a step went, and who in fact did it.
    pub(super) fn went_by(&mut self, step: &str, outcome: &str, by: &str) -> &mut Self {
        let by = self.family.id(by);
        self.went_but(step, outcome, json!({ "done_by": by }))
    }

    /// How a step went, with something about it told otherwise.
    pub(super) fn went_but(&mut self, step: &str, outcome: &str, but: Json) -> &mut Self {
        let asked = json!({ "step": self.family.id(step), "meeting": self.id, "outcome": outcome,
            "done_with": alone(outcome) });
        self.family.does("step.review", with(asked, but));
        self
    }

    /// Every step that nobody looked at in this meeting yet went well, in its carrier's own hands.
    pub(super) fn the_rest_went(&mut self, outcome: &str) -> &mut Self {
        let file = &self.family.kit.file;
        let mut open: Vec<RecordId> = file.open_steps().map(|step| step.id()).collect();
        let is_looked_at = |step: &RecordId| {
            let reviews = file.reviews_of(*step);
            reviews.iter().any(|look| look.meeting() == Some(self.id))
        };
        let is_new = |step: &RecordId| {
            let step = file.get::<Step>(*step);
            step.and_then(|step| step.agreed_at()) == Some(self.id)
        };
        open.retain(|step| !is_looked_at(step) && !is_new(step));
        for step in open {
            let asked = json!({ "step": step, "meeting": self.id, "outcome": outcome,
                "done_with": alone(outcome) });
            self.family.does("step.review", asked);
        }
        self
    }

    /// How much a goal matters to somebody, and how sure they are.
    pub(super) fn feels(&mut self, who: &str, goal: &str, importance: i64, sure: i64) -> &mut Self {
        self.rates(who, goal, "importance", importance)
            .rates(who, goal, "confidence", sure)
    }

    /// One ruler.
    pub(super) fn rates(&mut self, who: &str, goal: &str, kind: &str, value: i64) -> &mut Self {
        let asked = json!({ "person": self.family.id(who), "goal": self.family.id(goal),
            "ruler_kind": kind, "value": value, "meeting": self.id });
        self.family.does("ruler.set", asked);
        self
    }

    /// Somebody says their part back: `yes`, `partly`, `no` or `skipped`.
    pub(super) fn says_back(&mut self, who: &str, how: &str) -> &mut Self {
        let person = self.family.id(who);
        let asked = json!({ "meeting": self.id, "person": person, "said": how });
        self.family.does("readback.say", asked);
        self
    }

    /// Something is decided.
    pub(super) fn decides(&mut self, who: &str, mode: &str, goal: &str) -> &mut Self {
        let who = self.family.id(who);
        let words = self.family.said("that is what we do", who);
        let asked = json!({ "meeting": self.id, "goal": self.family.id(goal), "words": words,
            "decided_by": [who], "mode": mode });
        self.family.does("decision.make", asked);
        self
    }

    /// Somebody who is on the team is not here.
    pub(super) fn misses(&mut self, who: &str) -> &mut Self {
        let person = self.family.id(who);
        let asked = json!({ "meeting": self.id, "person": person, "presence": "absent" });
        self.family.does("meeting.attend", asked);
        self
    }

    fn closes(&mut self) {
        assert!(!self.is_closed, "a meeting closes once");
        self.is_closed = true;
        self.family.on(self.on);
        let carriers: Vec<RecordId> = self.here.clone();
        for person in carriers {
            self.says_back_if_asked(person);
            self.skips_the_pulse(person);
        }
        let meeting = self.id;
        let asked = json!({ "meeting": meeting, "reason": "the family will call" });
        self.family.does("meeting.no_next", asked);
        self.family
            .does("meeting.close", json!({ "meeting": meeting }));
    }

    fn says_back_if_asked(&mut self, person: RecordId) {
        let file = &self.family.kit.file;
        let class = file.class_of(person);
        let is_ours = class.is_some_and(|class| class.is_family_or_natural());
        let has_said = file
            .all::<Readback>()
            .any(|said| said.meeting() == Some(self.id) && said.person() == Some(person));
        if is_ours && !has_said && file.open_steps_of(person).next().is_some() {
            let asked = json!({ "meeting": self.id, "person": person, "said": "yes" });
            self.family.does("readback.say", asked);
        }
    }

    fn skips_the_pulse(&mut self, person: RecordId) {
        let is_family = self
            .family
            .kit
            .file
            .get::<Person>(person)
            .unwrap()
            .is_family();
        if is_family {
            let asked = json!({ "meeting": self.id, "person": person, "item": "autonomy" });
            self.family.does("pulse.answer", asked);
        }
    }
}

/// What is done in these stories is done alone, and somebody asked.
fn alone(outcome: &str) -> Json {
    if outcome.starts_with("done") {
        json!([])
    } else {
        Json::Null
    }
}

/// One JSON object with what another says of it.
pub(super) fn with(mut base: Json, more: Json) -> Json {
    let fields = base.as_object_mut().expect("an object");
    fields.extend(more.as_object().expect("an object").clone());
    base
}

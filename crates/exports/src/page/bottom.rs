//! The second half of the plan: what changed, what was reached, must-dos, services, rights, signing.

use super::Writing;
use crate::plan::{Dissent, MustDoLine, Next, PastGoal, ReleaseLine, ServiceLine};
use casefile::{FamilyView, GoalStatus, MarkerRating, On};
use serde_json::{Value as Json, json};

impl Writing<'_> {
    pub(super) fn changes(&self) -> Option<Json> {
        let items = self.plan.changes.iter().map(|change| {
            json!({"said": self.said(&change.words), "small": change.on.map(|on| self.day(on))})
        });
        self.section("lines", "print-changes", items.collect())
    }

    pub(super) fn reached(&self) -> Option<Json> {
        let items = self.plan.reached.iter().map(|goal| self.past_goal(goal));
        self.section("lines", "print-reached", items.collect())
    }

    pub(super) fn past(&self) -> Option<Json> {
        let items = self.plan.past.iter().map(|goal| self.past_goal(goal));
        self.section("lines", "print-past", items.collect())
    }

    fn past_goal(&self, goal: &PastGoal) -> Json {
        let key = match goal.status {
            GoalStatus::Changed => "print-goal-changed",
            GoalStatus::Resting => "print-goal-rests",
            GoalStatus::Reached => "print-goal-reached",
            GoalStatus::LetGo | GoalStatus::Draft | GoalStatus::Active => "print-goal-let-go",
        };
        let day = goal.on.map(|on| self.day(on)).unwrap_or_default();
        let mut small = self.fill(key, &[("day", &day)]);
        if let Some(name) = &goal.by {
            small = self.fill("print-goal-by", &[("what", &small), ("name", name)]);
        }
        if !goal.status_words.is_empty() {
            small = format!("{small} ({})", goal.status_words);
        }
        let became = goal.became.as_ref();
        let became = became.map(|now| self.fill("print-became", &[("goal", &self.inline(now))]));
        json!({"said": self.said(&goal.words), "small": small, "after": became})
    }

    pub(super) fn must_dos(&self) -> Option<Json> {
        let items = self.plan.must_dos.iter().map(|one| self.must_do(one));
        self.section("lines", "print-must-dos", items.collect())
    }

    fn must_do(&self, one: &MustDoLine) -> Json {
        let asked =
            (!one.who.is_empty()).then(|| self.fill("print-asked-by", &[("name", &one.who)]));
        let due = self.days("print-by", one.due);
        let small: Vec<String> = asked.into_iter().chain(due).collect();
        let reason = one.reason.as_ref();
        let reason =
            reason.map(|why| self.fill("print-our-reason", &[("words", &self.inline(why))]));
        json!({"text": one.words.text, "small": small.join(", "), "after": reason})
    }

    pub(super) fn services(&self) -> Option<Json> {
        let items = self
            .plan
            .services
            .iter()
            .map(|service| self.service(service));
        self.section("lines", "print-services", items.collect())
    }

    fn service(&self, service: &ServiceLine) -> Json {
        let small: Vec<String> = [
            Some(service.who.clone()),
            Some(service.how_often.clone()),
            self.days("print-from", service.from),
            self.days("print-until", service.to),
            Some(service.ends_when.clone()),
        ]
        .into_iter()
        .flatten()
        .filter(|text| !text.is_empty())
        .collect();
        let need = service.need.as_ref();
        let need = need.map(|need| self.fill("print-serves", &[("need", &self.inline(need))]));
        json!({"text": service.what, "small": small.join(", "), "after": need})
    }

    pub(super) fn dissent(&self) -> Option<Json> {
        let items = self.plan.dissent.iter().map(|one| self.other_way(one));
        self.section("lines", "print-dissent", items.collect())
    }

    fn other_way(&self, one: &Dissent) -> Json {
        let key = match one.view {
            FamilyView::Uneasy => "print-uneasy",
            FamilyView::Agree | FamilyView::Disagree => "print-disagrees",
        };
        let text = self.fill(
            key,
            &[("name", &one.who), ("about", &self.inline(&one.about))],
        );
        json!({"text": text, "quote": one.words.as_ref().map(|words| self.said(words))})
    }

    pub(super) fn markers(&self) -> Option<Json> {
        let items = self.plan.markers.iter().map(|marker| {
            let far = match marker.rating {
                Some(MarkerRating::Yes) => self.say("print-marker-yes"),
                Some(MarkerRating::Some) => self.say("print-marker-some"),
                Some(MarkerRating::NotYet) => self.say("print-marker-not-yet"),
                None => String::new(),
            };
            json!({"said": self.said(&marker.words), "small": far})
        });
        self.section("lines", "print-markers", items.collect())
    }

    pub(super) fn next_meeting(&self) -> Option<Json> {
        let next = self.plan.next.as_ref()?;
        let mut items = vec![json!({"lead": self.when_and_where(next)})];
        items.extend(next.leads.iter().map(|(who, what)| {
            json!({"text": self.fill("print-leads", &[("name", who), ("what", what)])})
        }));
        self.section("lines", "print-next", items)
    }

    fn when_and_where(&self, next: &Next) -> String {
        let day = self.day(next.at.day());
        let when = match &next.at {
            On::Day(_) => day,
            On::Moment(at, _) => {
                let time = self.phrases.time(at.time());
                self.fill("print-day-time", &[("day", &day), ("time", &time)])
            }
        };
        if next.place.is_empty() {
            return when;
        }
        self.fill(
            "print-when-where",
            &[("when", &when), ("where", &next.place)],
        )
    }

    pub(super) fn rights(&self) -> Option<Json> {
        let own = |key: &str| json!({"text": self.say(key)});
        let call = match self.plan.complaints.as_str() {
            "" => json!({"text": self.say("print-complain-to"), "room": true}),
            known => json!({"text": self.fill("print-complain-call", &[("whom", known)])}),
        };
        let mut items = vec![
            own("print-right-choose"),
            own("print-right-change"),
            own("print-right-copy"),
            own("print-right-complain"),
            call,
            own("print-right-language"),
            own("print-right-see"),
        ];
        if let (Some(name), 1..) = (&self.plan.made_for, self.plan.left_out) {
            let count = self.plan.left_out.to_string();
            let slots = [("name", name.as_str()), ("n", count.as_str())];
            items.push(json!({"text": self.fill("print-left-out", &slots)}));
        }
        if !self.plan.releases.is_empty() {
            items.push(own("print-releases"));
        }
        items.extend(
            self.plan
                .releases
                .iter()
                .map(|release| self.release(release)),
        );
        self.section("rights", "print-rights", items)
    }

    fn release(&self, release: &ReleaseLine) -> Json {
        let until = self.days("print-until", release.until);
        let parts = [Some(release.scope.clone()), until].into_iter().flatten();
        let parts: Vec<String> = parts.filter(|text| !text.is_empty()).collect();
        let slots = [("name", release.to.as_str()), ("what", &parts.join(", "))];
        json!({"text": self.fill("print-release", &slots), "inner": true})
    }

    pub(super) fn signatures(&self) -> Option<Json> {
        let names = self.plan.signers.iter().map(|name| json!(name)).collect();
        let mut section = self.section("signatures", "print-signatures", names)?;
        section["says"] = json!(self.say("print-signing"));
        section["columns"] = self.columns(&["name", "sign", "date"]);
        section["copy"] = json!(self.say("print-got-copy"));
        section["languages"] = json!([self.phrases.language("en"), self.phrases.language("es")]);
        section["code"] = json!(self.fill("print-code", &[("code", &self.plan.code())]));
        Some(section)
    }
}

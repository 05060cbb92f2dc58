//! The family's story: visions, strengths, needs, culture, must-dos, help and signs of being ready.
//! Each holder's vision is their own and never merged; a court's condition is never a goal.

use super::sheet::{Sheet, period, written};
use crate::choices::{LifeDomain, MarkerRating, NeedStatus, StepStatus, StrengthKind};
use crate::ids::RecordId;
use crate::kinds::{
    Attachment, CultureNote, Goal, MustDo, Need, Service, Strength, TransitionMarker, View, Vision,
};
use crate::refusal::Refusal;
use crate::words::Words;
use chrono::NaiveDate;

command! {
    /// Says a picture of a better life; said again by the same holder, it is their newer one.
    SayVision = "vision.say" {
        /// Whose it is; the whole family's where nobody is named.
        holder: Option<RecordId>,
        /// The picture in their words.
        words: Words,
    }
}

impl SayVision {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.person(self.holder)?;
        let words = sheet.voice("words", &self.words)?;
        let mut visions = sheet.file.all::<Vision>();
        let known = visions.find(|vision| vision.holder() == self.holder);
        let pen = match known {
            Some(vision) => sheet.on::<Vision>(vision.id()),
            None => sheet.make::<Vision>(),
        };
        Ok(put!(pen.put("words", &words), self: holder).id)
    }
}

command! {
    /// Names something a person or the family is good at.
    NameStrength = "strength.name" {
        /// Whose it is; the whole family's where nobody is named.
        person: Option<RecordId>,
        /// The strength.
        words: Words,
        /// What it is made of.
        strength_kind: Option<StrengthKind>,
        /// The part of life it belongs to.
        domain: Option<LifeDomain>,
        /// How it could help.
        how_it_could_help: Option<String>,
    }
}

impl NameStrength {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.person(self.person)?;
        let words = sheet.voice("words", &self.words)?;
        let strength = sheet.make::<Strength>().put("words", &words);
        Ok(put!(strength, self: person, strength_kind, domain, how_it_could_help).id)
    }
}

command! {
    /// Names what a person lacks or seeks.
    NameNeed = "need.name" {
        /// Whose need it is.
        person: Option<RecordId>,
        /// The need beneath, in their words.
        words: Words,
        /// The part of life it belongs to.
        domain: Option<LifeDomain>,
        /// Its place among the needs, 1 first.
        rank: Option<i64>,
        /// Where it stands; named where nothing is said.
        status: Option<NeedStatus>,
    }
}

impl NameNeed {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.person(self.person)?;
        let words = sheet.voice("words", &self.words)?;
        let status = self.status.unwrap_or(NeedStatus::Named);
        let need = sheet
            .make::<Need>()
            .put("words", &words)
            .put("status", &status);
        Ok(put!(need, self: person, domain, rank).id)
    }
}

command! {
    /// Puts a strength into the part of life it belongs to; what is not given stays as it is.
    PlaceStrength = "strength.place" {
        /// Which strength.
        strength: RecordId,
        /// The part of life.
        domain: LifeDomain,
        /// How it could help.
        how_it_could_help: Option<String>,
    }
}

impl PlaceStrength {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Strength>(self.strength)?;
        let strength = sheet.on::<Strength>(self.strength);
        Ok(put!(strength, self: domain, how_it_could_help).id)
    }
}

command! {
    /// Puts a need into the part of life it belongs to.
    PlaceNeed = "need.place" {
        /// Which need.
        need: RecordId,
        /// The part of life.
        domain: LifeDomain,
    }
}

impl PlaceNeed {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Need>(self.need)?;
        Ok(put!(sheet.on::<Need>(self.need), self: domain).id)
    }
}

command! {
    /// Notes how this family lives, decides, believes, asks for help.
    NoteCulture = "culture.note" {
        /// What it is about: "food", "faith", "who decides".
        topic: String,
        /// What they said.
        words: Words,
    }
}

impl NoteCulture {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        written("topic", &self.topic)?;
        let words = sheet.voice("words", &self.words)?;
        let note = sheet.make::<CultureNote>().put("words", &words);
        Ok(put!(note, self: topic).id)
    }
}

command! {
    /// Writes down a court's or an agency's condition.
    AddMustDo = "must_do.add" {
        /// The condition as it was worded.
        words: Words,
        /// Who requires it.
        who_requires: String,
        /// Until when.
        due: Option<NaiveDate>,
        /// The goal the family made of it, where they did.
        goal: Option<RecordId>,
        /// The family's own reason to do it.
        family_reason: Option<Words>,
    }
}

impl AddMustDo {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let words = sheet.voice("words", &self.words)?;
        if sheet.is_doing() {
            written("who_requires", &self.who_requires)?;
        }
        sheet.knows::<Goal>(self.goal)?;
        let reason = sheet.voice_if("family_reason", &self.family_reason)?;
        let must_do = sheet
            .make::<MustDo>()
            .put("words", &words)
            .put("family_reason", &reason)
            .put("status", &StepStatus::Open);
        Ok(put!(must_do, self: who_requires, due, goal).id)
    }
}

command! {
    /// Writes a kind of help under the need it serves.
    AddService = "service.add" {
        /// The need it serves.
        need: Option<RecordId>,
        /// What kind of help.
        what: String,
        /// Why the family wants it.
        reason: Option<Words>,
        /// Who gives it.
        who: Option<String>,
        /// How often.
        how_often: Option<String>,
        /// The first day.
        from: Option<NaiveDate>,
        /// The last day.
        to: Option<NaiveDate>,
        /// How everybody will know that it may end.
        ends_when: Option<String>,
    }
}

impl AddService {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        written("what", &self.what)?;
        if self.need.is_none() && sheet.is_doing() {
            return Err(Refusal::ServiceNeedsItsNeed);
        }
        sheet.knows::<Need>(self.need)?;
        period(self.from, self.to)?;
        let reason = sheet.voice_if("reason", &self.reason)?;
        let service = sheet.make::<Service>().put("reason", &reason);
        Ok(put!(service, self: need, what, who, how_often, from, to, ends_when).id)
    }
}

command! {
    /// Adds a sign, chosen by the family, that it is ready to do without the team.
    AddMarker = "marker.add" {
        /// The sign in their words.
        words: Words,
        /// Who chose it.
        set_by: Option<RecordId>,
    }
}

impl AddMarker {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let words = sheet.voice("words", &self.words)?;
        sheet.person(self.set_by)?;
        let marker = sheet.make::<TransitionMarker>().put("words", &words);
        Ok(put!(marker, self: set_by).id)
    }
}

command! {
    /// Says how far a sign has come, by the family.
    RateMarker = "marker.rate" {
        /// Which sign.
        marker: RecordId,
        /// Not yet, some or yes.
        rating: MarkerRating,
    }
}

impl RateMarker {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<TransitionMarker>(self.marker)?;
        Ok(put!(sheet.on::<TransitionMarker>(self.marker), self: rating).id)
    }
}

command! {
    /// Says where a court's or an agency's condition stands, or what the family makes of it; what is
    /// not given stays as it is.
    UpdateMustDo = "must_do.update" {
        /// Which condition.
        must_do: RecordId,
        /// Where it stands.
        status: Option<StepStatus>,
        /// Until when.
        due: Option<NaiveDate>,
        /// Who requires it.
        who_requires: Option<String>,
        /// The goal the family made of it.
        goal: Option<RecordId>,
        /// The family's own reason to do it.
        family_reason: Option<Words>,
        /// The paper that says so.
        document: Option<String>,
        /// The page itself, where it was kept.
        attachment: Option<RecordId>,
    }
}

impl UpdateMustDo {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<MustDo>(self.must_do)?;
        sheet.knows::<Goal>(self.goal)?;
        sheet.knows::<Attachment>(self.attachment)?;
        if self.status == Some(StepStatus::HandedOver) {
            return Err(Refusal::NotAllowed { field: "status" });
        }
        if let Some(who) = &self.who_requires {
            written("who_requires", who)?;
        }
        let reason = sheet.voice_if("family_reason", &self.family_reason)?;
        let pen = sheet
            .on::<MustDo>(self.must_do)
            .put("family_reason", &reason);
        Ok(put!(pen, self: status, due, who_requires, goal, document, attachment).id)
    }
}

command! {
    /// Changes what is known of a kind of help; what is not given stays as it is.
    ReviseService = "service.revise" {
        /// Which one.
        service: RecordId,
        /// The need it serves.
        need: Option<RecordId>,
        /// What kind of help.
        what: Option<String>,
        /// Who gives it.
        who: Option<String>,
        /// How often.
        how_often: Option<String>,
        /// The first day.
        from: Option<NaiveDate>,
        /// The last day.
        to: Option<NaiveDate>,
        /// How everybody will know that it may end.
        ends_when: Option<String>,
    }
}

impl ReviseService {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let known: Service<'_> = sheet.one(self.service)?;
        sheet.knows::<Need>(self.need)?;
        if let Some(what) = &self.what {
            written("what", what)?;
        }
        period(self.from.or(known.from()), self.to.or(known.to()))?;
        let pen = sheet.on::<Service>(self.service);
        Ok(put!(pen, self: need, what, who, how_often, from, to, ends_when).id)
    }
}

command! {
    /// Writes down the last day of a kind of help, and why it ends.
    EndService = "service.end" {
        /// Which one.
        service: RecordId,
        /// The last day; the day this happened where nothing is said.
        to: Option<NaiveDate>,
        /// Why it ends.
        ended_because: Option<String>,
    }
}

impl EndService {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let known: Service<'_> = sheet.one(self.service)?;
        let to = self.to.unwrap_or(sheet.day());
        period(known.from(), Some(to))?;
        let pen = sheet.on::<Service>(self.service).put("to", &to);
        Ok(put!(pen, self: ended_because).id)
    }
}

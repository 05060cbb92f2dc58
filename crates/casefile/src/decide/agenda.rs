//! The agenda: what there is to talk about, and who wants to.
//! Whoever raised an item stays named on it.

use super::sheet::{Sheet, written};
use crate::ids::RecordId;
use crate::kinds::{AgendaItem, Goal, Meeting, View};
use crate::refusal::Refusal;
use crate::words::Words;
use std::collections::BTreeSet;

command! {
    /// Puts something on a meeting's agenda.
    AddAgendaItem = "agenda.add" {
        /// Of which meeting.
        meeting: RecordId,
        /// What to talk about.
        words: Words,
        /// Who raised it; the speaker of the words where nobody is named.
        raised_by: Option<RecordId>,
        /// The goal it belongs to.
        goal: Option<RecordId>,
        /// Who leads it.
        led_by: Option<RecordId>,
        /// How long.
        minutes: Option<i64>,
    }
}

impl AddAgendaItem {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Meeting>(self.meeting)?;
        sheet.knows::<Goal>(self.goal)?;
        sheet.person(self.raised_by)?;
        sheet.person(self.led_by)?;
        let words = sheet.voice("words", &self.words)?;
        let agenda = sheet.file.agenda_of(self.meeting);
        let order = agenda.last().and_then(|item| item.order()).unwrap_or(0);
        let item = sheet
            .make::<AgendaItem>()
            .put("raised_by", &self.raised_by.or(words.said_by))
            .put("words", &words)
            .put("order", &order.saturating_add(1));
        Ok(put!(item, self: meeting, goal, led_by, minutes).id)
    }
}

command! {
    /// Says whether somebody led an item, who it was in the end, and what came of it.
    SettleAgendaItem = "agenda.settle" {
        /// Which item.
        item: RecordId,
        /// What came of it.
        outcome: Option<String>,
        /// Whether it had its turn, with somebody to lead it.
        led: Option<bool>,
        /// Who led it; whoever was to lead it where nobody else is named.
        led_by: Option<RecordId>,
    }
}

impl SettleAgendaItem {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<AgendaItem>(self.item)?;
        sheet.person(self.led_by)?;
        if self.led.is_none() {
            written("outcome", self.outcome.as_deref().unwrap_or_default())?;
        }
        Ok(put!(sheet.on::<AgendaItem>(self.item), self: outcome, led, led_by).id)
    }
}

command! {
    /// Says who leads an item.
    LeadAgendaItem = "agenda.lead" {
        /// Which item.
        item: RecordId,
        /// Who leads it.
        led_by: RecordId,
    }
}

impl LeadAgendaItem {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let item: AgendaItem<'_> = sheet.one(self.item)?;
        sheet.person(self.led_by)?;
        Ok(put!(sheet.on::<AgendaItem>(item.id()), self: led_by).id)
    }
}

command! {
    /// Puts a meeting's agenda in the order that those who meet want.
    OrderAgenda = "agenda.order" {
        /// Which meeting.
        meeting: RecordId,
        /// The items, the first one first.
        items: Vec<RecordId>,
    }
}

impl OrderAgenda {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Meeting>(self.meeting)?;
        let known = sheet.file.agenda_of(self.meeting);
        let known: BTreeSet<RecordId> = known.iter().map(View::id).collect();
        let asked: BTreeSet<RecordId> = self.items.iter().copied().collect();
        if asked.len() != self.items.len() || !asked.is_subset(&known) {
            return Err(Refusal::ListDoesNotMatch { field: "items" });
        }
        for (at, item) in (1i64..).zip(&self.items) {
            sheet.on::<AgendaItem>(*item).put("order", &at);
        }
        Ok(self.meeting)
    }
}

//! Ideas, the choice among them, and what was decided.
//! Who raised an idea and who sees a decision another way always stay on the page.

use super::sheet::Sheet;
use crate::choices::DecisionMode;
use crate::ids::RecordId;
use crate::kinds::{Decision, Goal, Idea, Meeting, Need, Strategy, Strength, ViewOf};
use crate::refusal::Refusal;
use crate::words::Words;

command! {
    /// Raises an idea.
    RaiseOption = "option.raise" {
        /// The goal it is for.
        goal: Option<RecordId>,
        /// The need it is for.
        need: Option<RecordId>,
        /// The idea.
        words: Words,
        /// Who raised it; the speaker of the words where nobody is named.
        raised_by: Option<RecordId>,
    }
}

impl RaiseOption {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Goal>(self.goal)?;
        sheet.knows::<Need>(self.need)?;
        sheet.person(self.raised_by)?;
        let words = sheet.voice("words", &self.words)?;
        let idea = sheet
            .make::<Idea>()
            .put("raised_by", &self.raised_by.or(words.said_by))
            .put("words", &words);
        Ok(put!(idea, self: goal, need).id)
    }
}

command! {
    /// Writes down which idea the family chose.
    ChooseStrategy = "strategy.choose" {
        /// The goal it serves.
        goal: RecordId,
        /// What was chosen.
        words: Words,
        /// The ideas it was made from.
        #[serde(default)]
        options: Vec<RecordId>,
        /// Who chose.
        #[serde(default)]
        chosen_by: Vec<RecordId>,
        /// The strengths it builds on.
        #[serde(default)]
        strengths: Vec<RecordId>,
        /// The kind of help it uses, where it does.
        service: Option<String>,
        /// How everybody will know that it may end.
        ends_when: Option<String>,
    }
}

impl ChooseStrategy {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Goal>(self.goal)?;
        sheet.knows_all::<Idea>(&self.options)?;
        sheet.people(&self.chosen_by)?;
        sheet.knows_all::<Strength>(&self.strengths)?;
        let words = sheet.voice("words", &self.words)?;
        let strategy = sheet.make::<Strategy>().put("words", &words);
        Ok(put!(strategy, self: goal, options, chosen_by, strengths, service, ends_when).id)
    }
}

command! {
    /// Writes down what was decided, by whom, and who sees it another way.
    MakeDecision = "decision.make" {
        /// The meeting in which it was decided.
        meeting: Option<RecordId>,
        /// The goal it is about.
        goal: Option<RecordId>,
        /// What was decided.
        words: Words,
        /// The ideas that were considered.
        #[serde(default)]
        options: Vec<RecordId>,
        /// Who decided.
        #[serde(default)]
        decided_by: Vec<RecordId>,
        /// How it was decided.
        mode: DecisionMode,
        /// How each person sees it.
        #[serde(default)]
        views: Vec<ViewOf>,
    }
}

impl MakeDecision {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Meeting>(self.meeting)?;
        sheet.knows::<Goal>(self.goal)?;
        sheet.knows_all::<Idea>(&self.options)?;
        sheet.people(&self.decided_by)?;
        if sheet.is_doing() && self.decided_by.is_empty() && self.mode != DecisionMode::Mandated {
            return Err(Refusal::WhoDecided);
        }
        for view in &self.views {
            sheet.person(view.person)?;
            sheet.voice_if("views", &view.words)?;
        }
        let words = sheet.voice("words", &self.words)?;
        let decision = sheet.make::<Decision>().put("words", &words);
        Ok(put!(decision, self: meeting, goal, options, decided_by, mode, views).id)
    }
}

//! What staff did about a signal: looked at it, talked about it, acted, or put it aside and why.
//! Only the mark is kept, in the process compartment; the signal itself is worked out anew each time.

use super::sheet::{Sheet, written};
use crate::choices::SignalState;
use crate::file::{CaseFile, Compartment, is_kept_back};
use crate::ids::RecordId;
use crate::insight::Subject;
use crate::kinds::{Pulse, Ruler, SignalMark, View};
use crate::refusal::Refusal;

/// The longest key of an indicator, in bytes.
const KEY_BYTES_MAX: usize = 8;
/// The indicator that rests on private answers alone.
const PRIVATE_ANSWERS: &str = "M4";

command! {
    /// Marks a signal.
    MarkSignal = "signal.mark" {
        /// The key of its indicator: `O1`.
        key: String,
        /// What it is about; nothing where it is about the plan as a whole.
        subject: Option<Subject>,
        /// Seen, talked about, acted or dismissed.
        mark: SignalState,
        /// Why it was put aside.
        reason: Option<String>,
        /// The records that were behind it.
        #[serde(default)]
        facts: Vec<RecordId>,
    }
}

fn is_own(file: &CaseFile, fact: RecordId) -> bool {
    let ruler = file.get::<Ruler<'_>>(fact);
    let is_private =
        |ruler: Ruler<'_>| ruler.private() == Some(true) || is_kept_back(file, Ruler::KIND, fact);
    file.get::<Pulse<'_>>(fact).is_some() || ruler.is_some_and(is_private)
}

impl MarkSignal {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        written("key", &self.key)?;
        if self.key.len() > KEY_BYTES_MAX {
            return Err(Refusal::NotAllowed { field: "key" });
        }
        // New and cleared follow from the facts: nobody writes them.
        if matches!(self.mark, SignalState::New | SignalState::Cleared) {
            return Err(Refusal::NotAllowed { field: "mark" });
        }
        let reason = self.reason.as_deref().unwrap_or_default();
        if self.mark == SignalState::Dismissed && reason.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        if self.is_somebodys_own(sheet.file) {
            return Err(Refusal::NotAllowed { field: "facts" });
        }
        let subject = self.subject.unwrap_or_default();
        let named = [subject.goal, subject.person, subject.step, subject.record];
        let named: Vec<RecordId> = named.into_iter().flatten().collect();
        sheet.records(&named)?;
        sheet.records(&self.facts)?;
        sheet.fresh_in(Compartment::Process);
        let mark = sheet
            .make::<SignalMark>()
            .put("goal", &subject.goal)
            .put("person", &subject.person)
            .put("step", &subject.step)
            .put("about", &subject.record);
        Ok(put!(mark, self: key, mark, reason, facts).id)
    }

    /// Marks are read by the supervisor too: on a private answer nobody leaves one.
    fn is_somebodys_own(&self, file: &CaseFile) -> bool {
        self.key == PRIVATE_ANSWERS || self.facts.iter().any(|fact| is_own(file, *fact))
    }
}

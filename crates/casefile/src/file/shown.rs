//! A family's file through somebody's eyes: what lies apart, and what is one person's own, is not there.
//! A screen reads a `Shown` and never the file itself, so that a new one cannot tell by forgetting.

use super::showing::may_stand;
use super::{CaseFile, Viewer};
use crate::decide::{Context, Decide};
use crate::ids::{RecordId, ScopeId};
use crate::kinds::Pulse;
use crate::refusal::Refusal;
use crate::register::Record;
use std::collections::BTreeSet;
use std::ops::Deref;

/// A file as somebody may see it. It has every reading method of the file; rules of writing need the
/// file itself and do not take it.
#[derive(Clone, Debug)]
pub struct Shown(CaseFile);

impl Deref for Shown {
    type Target = CaseFile;

    fn deref(&self) -> &CaseFile {
        &self.0
    }
}

impl CaseFile {
    /// The file through somebody's eyes. The records are shared, not copied.
    pub fn seen_by(&self, viewer: Viewer) -> Shown {
        Shown(Self {
            eyes: Some(viewer),
            ..self.clone()
        })
    }

    /// All of it again: for words of danger, which are heard wherever they stand and never repeated.
    pub(crate) fn whole(&self) -> Self {
        Self {
            eyes: None,
            ..self.clone()
        }
    }

    pub(super) fn lets_see(&self, scope: ScopeId, kind: &str, record: &Record) -> bool {
        self.eyes
            .is_none_or(|viewer| may_stand(self.family, scope, viewer, kind, record))
    }
}

impl Shown {
    /// What a rule would say to a command: rules know the whole file, and say no more than which speaks.
    pub fn refuses<C: Decide>(&self, command: &C, cx: &Context<'_>) -> Option<Refusal> {
        command.decide(&self.0.whole(), cx).err()
    }

    /// Who was offered the private questions of a meeting, answered or not. What they answered is theirs.
    pub fn was_offered_alone(&self, meeting: RecordId) -> BTreeSet<RecordId> {
        let whole = self.0.whole();
        let rows = whole.all::<Pulse<'_>>();
        let here = rows.filter(|pulse| pulse.meeting() == Some(meeting));
        here.filter_map(|pulse| pulse.person()).collect()
    }
}

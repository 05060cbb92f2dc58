//! Multi-value registers: a field holds every write that no known write has seen.
//! Folding is set union, so order, repetition and delay cannot matter, and no clock can discard
//! anything: the stamp decides only which of several concurrent values is shown first.

use crate::action::{Action, Change, Name};
use crate::ids::{ActionId, RecordId, ScopeId, UserId};
use crate::stamp::{On, Stamp};
use crate::value::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The field that takes a record away, with the reason as its value.
pub const REMOVED: &str = "removed";

/// In the place of a reason: the record's words lie in a narrower part of the file now. It is no text, so
/// that no reason a person gives can be taken for it.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MovedTo {
    /// Which record bears them there.
    pub moved_to: RecordId,
}

/// One write that nobody known has replaced.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Head {
    /// The action that wrote it.
    pub by: ActionId,
    /// When it was written.
    pub at: Stamp,
    /// When it happened.
    pub on: On,
    /// Who wrote it.
    pub user: UserId,
    /// The value.
    pub value: Value,
    /// For a removal: the heads of the record that it saw.
    pub over: Vec<ActionId>,
}

impl Head {
    fn of(action: &Action, change: &Change) -> Self {
        let over = if change.field == REMOVED {
            action.over.clone()
        } else {
            Vec::new()
        };
        Head {
            by: action.id(),
            at: action.at,
            on: action.on.clone(),
            user: action.by.user,
            value: change.value.clone(),
            over,
        }
    }

    fn rank(&self) -> (Stamp, ActionId) {
        (self.at, self.by)
    }
}

/// A field: its heads, the shown one first, and the names that were seen before they arrived.
#[derive(Clone, Default, Debug)]
pub struct Register {
    heads: Vec<Head>,
    awaited: BTreeSet<ActionId>,
}

impl PartialEq for Register {
    /// Two registers are equal when they hold the same heads.
    fn eq(&self, other: &Self) -> bool {
        self.heads == other.heads
    }
}

impl Register {
    /// Every head, the shown one first.
    pub fn heads(&self) -> &[Head] {
        &self.heads
    }

    /// The head that is shown.
    pub fn shown(&self) -> Option<&Head> {
        self.heads.first()
    }

    /// Whether people wrote different things without having seen each other's.
    pub fn is_conflict(&self) -> bool {
        self.heads
            .windows(2)
            .any(|two| two[0].value != two[1].value)
    }

    /// Names that some write saw and that have not arrived here.
    pub fn awaited(&self) -> impl Iterator<Item = &ActionId> {
        self.awaited.iter()
    }

    /// Puts back a head from the stored derivative.
    pub fn restore(&mut self, head: Head) {
        // Nearly every field has one head, and a family has thousands of fields.
        self.heads.reserve_exact(1);
        self.heads.push(head);
        self.order();
    }

    /// Puts back a name that was seen before it arrived.
    pub fn await_name(&mut self, name: ActionId) {
        self.awaited.insert(name);
    }

    fn write(&mut self, head: Head, saw: &[ActionId], arrived: &BTreeSet<ActionId>) {
        for name in saw.iter().filter(|name| **name != head.by) {
            let before = self.heads.len();
            self.heads.retain(|known| known.by != *name);
            if before == self.heads.len() && !arrived.contains(name) {
                self.awaited.insert(*name);
            }
        }
        if !self.awaited.remove(&head.by) {
            self.heads.push(head);
            self.order();
        }
    }

    fn order(&mut self) {
        if self.heads.len() < 2 {
            return;
        }
        self.heads
            .sort_by_key(|head| std::cmp::Reverse(head.rank()));
    }
}

/// A record: its fields, known and unknown alike. Most records have a handful, so they lie in one
/// short list, sorted by name; a tree for each record made opening a family slow.
#[derive(Clone, Default, PartialEq, Debug)]
pub struct Record {
    fields: Vec<(Name, Register)>,
}

impl Record {
    /// A field, where anybody ever wrote it.
    pub fn field(&self, name: &str) -> Option<&Register> {
        let at = self.place(name).ok()?;
        Some(&self.fields[at].1)
    }

    fn place(&self, name: &str) -> Result<usize, usize> {
        self.fields
            .binary_search_by(|(known, _)| known.as_ref().cmp(name))
    }

    /// Every field by name.
    pub fn fields(&self) -> impl Iterator<Item = (&Name, &Register)> {
        self.fields.iter().map(|(name, register)| (name, register))
    }

    /// The field, made if nobody wrote it yet: for putting heads back.
    pub fn field_mut(&mut self, name: Name) -> &mut Register {
        let at = match self.place(&name) {
            Ok(at) => at,
            Err(at) => {
                self.fields.insert(at, (name, Register::default()));
                at
            }
        };
        &mut self.fields[at].1
    }

    /// Takes a write into the record. `arrived` holds, of the names that it saw, at least those
    /// that arrived here before it.
    pub fn take(&mut self, action: &Action, change: &Change, arrived: &BTreeSet<ActionId>) {
        self.field_mut(change.field.clone())
            .write(Head::of(action, change), &change.saw, arrived);
    }

    /// The names of every head of the record: what a removal sees.
    pub fn head_names(&self) -> Vec<ActionId> {
        let names: BTreeSet<ActionId> = self
            .fields
            .iter()
            .filter(|(name, _)| *name != REMOVED)
            .flat_map(|(_, register)| register.heads.iter().map(|head| head.by))
            .collect();
        names.into_iter().collect()
    }

    /// Whether the record is on the page: nobody removed it, or somebody put it back or wrote what
    /// no removal had seen (R8: both facts stay visible). Which of several removals at once is the
    /// latest decides nothing, for a clock only decides what is shown first.
    pub fn is_visible(&self) -> bool {
        let removals = self.field(REMOVED).map_or(&[][..], Register::heads);
        if removals.is_empty() || removals.iter().any(|head| head.value.is_null()) {
            return true;
        }
        let names = self.head_names();
        let sees_all = |removal: &Head| names.iter().all(|name| removal.over.contains(name));
        !removals.iter().any(sees_all)
    }

    /// The removal, where one stands.
    pub fn removal(&self) -> Option<&Head> {
        let head = self.field(REMOVED)?.shown()?;
        (!head.value.is_null()).then_some(head)
    }

    /// Whether its words lie in a narrower part of the file now: nothing puts them back on the page.
    pub fn is_moved(&self) -> bool {
        let removals = self.field(REMOVED).map_or(&[][..], Register::heads);
        removals
            .iter()
            .any(|head| head.value.read::<MovedTo>().is_some())
    }

    /// When it first happened: the earliest `on` among its heads.
    pub fn began(&self) -> Option<&On> {
        self.fields
            .iter()
            .flat_map(|(_, register)| register.heads.iter().map(|head| &head.on))
            .min_by_key(|on| on.day())
    }
}

/// What the fold could not use and kept all the same.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Anomaly {
    /// One action wrote the same field of a record twice; the first write counts.
    WrittenTwice {
        /// The action.
        action: ActionId,
        /// The record.
        record: RecordId,
        /// The field.
        field: Name,
    },
    /// The action lies in another scope than the registers it was handed to.
    OtherScope {
        /// The action.
        action: ActionId,
        /// The scope it names.
        scope: ScopeId,
    },
}

/// Everything one scope holds, folded.
#[derive(Clone, Default, Debug)]
pub struct Registers {
    kinds: BTreeMap<Name, BTreeMap<RecordId, Record>>,
    arrived: BTreeSet<ActionId>,
    anomalies: Vec<Anomaly>,
}

impl PartialEq for Registers {
    /// Two folds are equal when every field of every record has the same heads.
    fn eq(&self, other: &Self) -> bool {
        self.kinds == other.kinds
    }
}

impl Registers {
    /// Takes an action in. Total: nothing is refused, a repetition does nothing.
    pub fn apply(&mut self, action: &Action) {
        if !self.arrived.insert(action.id()) {
            return;
        }
        let mut written: BTreeSet<(RecordId, &str)> = BTreeSet::new();
        for change in &action.changes {
            if !written.insert((change.id, &change.field)) {
                self.anomalies.push(Anomaly::WrittenTwice {
                    action: action.id(),
                    record: change.id,
                    field: change.field.clone(),
                });
                continue;
            }
            let records = self.kinds.entry(change.kind.clone()).or_default();
            records
                .entry(change.id)
                .or_default()
                .take(action, change, &self.arrived);
        }
    }

    /// Records of a kind by identifier, removed ones included.
    pub fn of_kind(&self, kind: &str) -> impl Iterator<Item = (RecordId, &Record)> {
        self.kinds
            .get(kind)
            .into_iter()
            .flat_map(|records| records.iter().map(|(id, record)| (*id, record)))
    }

    /// One record, removed or not.
    pub fn record(&self, kind: &str, id: RecordId) -> Option<&Record> {
        self.kinds.get(kind)?.get(&id)
    }

    /// Every kind that anybody wrote, known or not.
    pub fn kinds(&self) -> impl Iterator<Item = &Name> {
        self.kinds.keys()
    }

    /// The record, made if nobody wrote it yet: for putting heads back.
    pub fn record_mut(&mut self, kind: Name, id: RecordId) -> &mut Record {
        self.kinds.entry(kind).or_default().entry(id).or_default()
    }

    /// What could not be used.
    pub fn anomalies(&self) -> &[Anomaly] {
        &self.anomalies
    }

    /// Notes something that could not be used.
    pub fn note_anomaly(&mut self, anomaly: Anomaly) {
        self.anomalies.push(anomaly);
    }
}

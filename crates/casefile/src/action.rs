//! What a person did, as one atomic thing: the only unit that is ever stored or sent.
//! An action names what it changed in the practice's words, never a table or a column.

use crate::ids::{ActionId, DeviceId, RecordId, ReplicaId, ScopeId, SittingId, UserId};
use crate::stamp::{On, Stamp};
use crate::value::Value;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use uuid::Uuid;

/// A name from the frozen list, or one from a newer version that is carried as it is.
pub type Name = Cow<'static, str>;

/// Who wrote it, at which laptop.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct By {
    /// The member of staff who was signed in.
    pub user: UserId,
    /// The laptop it was written on.
    pub device: DeviceId,
}

/// One thing a person did, at its place in its writer's series. FROZEN: hashed and stored for ever.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Action {
    /// The compartment it lies in.
    pub scope: ScopeId,
    /// The database lineage that wrote it.
    pub replica: ReplicaId,
    /// The sitting it was written in.
    pub sitting: SittingId,
    /// Its place in the replica's series of this scope, from 1.
    pub seq: u64,
    /// Who wrote it.
    pub by: By,
    /// When it was written.
    pub at: Stamp,
    /// When it happened.
    pub on: On,
    /// What was done, in domain words: `step.take_up`.
    pub what: Name,
    /// Shared by the actions of one command that touched two compartments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub together: Option<Uuid>,
    /// What it changed.
    pub changes: Vec<Change>,
    /// For a removal: the heads of the whole record that it saw.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub over: Vec<ActionId>,
}

impl Action {
    /// The name by which others refer to it.
    pub fn id(&self) -> ActionId {
        ActionId {
            sitting: self.sitting,
            seq: self.seq,
        }
    }
}

/// One field of one record, written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Change {
    /// The kind of the record.
    pub kind: Name,
    /// Which record.
    pub id: RecordId,
    /// Which of its fields.
    pub field: Name,
    /// The new value.
    pub value: Value,
    /// The writes it replaces: what the writer had in view.
    pub saw: Vec<ActionId>,
}

/// What was decided, before the vault gives it a place in a series.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Deed {
    /// The compartment it will lie in.
    pub scope: ScopeId,
    /// What was done, in domain words.
    pub what: Name,
    /// When it happened.
    pub on: On,
    /// Shared by the deeds of one command that touch two compartments.
    pub together: Option<Uuid>,
    /// What it changes.
    pub changes: Vec<Change>,
    /// For a removal: the heads of the whole record that it saw.
    pub over: Vec<ActionId>,
}

/// The place a writer gives to a deed.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The database lineage.
    pub replica: ReplicaId,
    /// The sitting.
    pub sitting: SittingId,
    /// The next number of that lineage in the deed's scope.
    pub seq: u64,
    /// Who writes.
    pub by: By,
    /// When it is written.
    pub at: Stamp,
}

impl Deed {
    /// The action that this deed becomes at a place.
    pub fn at(self, place: Place) -> Action {
        Action {
            scope: self.scope,
            replica: place.replica,
            sitting: place.sitting,
            seq: place.seq,
            by: place.by,
            at: place.at,
            on: self.on,
            what: self.what,
            together: self.together,
            changes: self.changes,
            over: self.over,
        }
    }
}

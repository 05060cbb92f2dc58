//! A family's file: the fold of everything people did, seen through typed views.
//! `apply` is total: what it cannot use it keeps, forwards and reports as an anomaly.

mod after;
mod former;
mod kind;
mod meetings;
mod people;
mod plan;
mod rights;
mod showing;
mod shown;

pub use after::Followed;
pub use rights::{LeftOut, Recipient, class_of_kind};
pub(crate) use showing::is_kept_back;
pub use showing::{
    SHOWN_TO_THE_HOUSEHOLD, Viewer, is_for_paper, is_for_staff, kept_apart, may_show,
    may_show_apart, shown_to_the_household,
};

pub use shown::Shown;

use crate::action::Action;
use crate::ids::{FamilyId, RecordId, ScopeId};
use crate::kinds::{Family, View};
use crate::register::{Anomaly, Record, Registers};
use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Which bytes a device may hold.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Compartment {
    /// Everything the team may hold.
    Family,
    /// Part 2 content, mandated reports, one adult's safety plan.
    Restricted,
    /// Signal marks and supervision notes on this one family.
    Process,
}

impl Compartment {
    /// Every compartment of a file.
    pub const ALL: [Compartment; 3] = [Self::Family, Self::Restricted, Self::Process];

    /// The scope in which it lies. It follows from the family alone, so that two laptops that never
    /// met write into the same one.
    pub fn scope(self, family: FamilyId) -> ScopeId {
        let name: &[u8] = match self {
            Self::Family => return family.scope(),
            Self::Restricted => b"restricted",
            Self::Process => b"process",
        };
        let digest = Sha256::new()
            .chain_update(b"hearth compartment ")
            .chain_update(family.bytes())
            .chain_update(name)
            .finalize();
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&digest[..16]);
        ScopeId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }
}

/// A family's file over the compartments held on this laptop.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseFile {
    family: FamilyId,
    scopes: BTreeMap<ScopeId, Arc<Registers>>,
    /// Whose eyes read it; nobody's in particular where rules are asked, which have to know all of it.
    eyes: Option<Viewer>,
}

impl CaseFile {
    /// An empty file for a family, every compartment of it held.
    pub fn new(family: FamilyId) -> Self {
        let empty = |held: Compartment| (held.scope(family), Arc::default());
        let scopes = Compartment::ALL.into_iter().map(empty).collect();
        Self {
            family,
            scopes,
            eyes: None,
        }
    }

    /// The scope of a compartment, where it is held here.
    pub fn holds(&self, compartment: Compartment) -> Option<ScopeId> {
        let scope = compartment.scope(self.family);
        self.scopes.contains_key(&scope).then_some(scope)
    }

    /// Lets go of a compartment: nothing of it is shown or written here any more.
    pub fn let_go(&mut self, compartment: Compartment) {
        self.scopes.remove(&compartment.scope(self.family));
    }

    /// Folds actions from the beginning; order does not matter.
    pub fn fold<'a>(family: FamilyId, actions: impl IntoIterator<Item = &'a Action>) -> Self {
        let mut file = Self::new(family);
        for action in actions {
            file.apply(action);
        }
        file
    }

    /// The file as it stood at the end of a local day: everything that had happened by then,
    /// whenever it was written.
    pub fn as_of<'a>(
        family: FamilyId,
        actions: impl IntoIterator<Item = &'a Action>,
        day: NaiveDate,
    ) -> Self {
        let happened = actions.into_iter().filter(|action| action.on.day() <= day);
        Self::fold(family, happened)
    }

    /// Whose file it is.
    pub fn family(&self) -> FamilyId {
        self.family
    }

    /// The family's own record, once anybody opened it.
    pub fn this_family(&self) -> Option<Family<'_>> {
        self.get(RecordId(self.family.0))
    }

    /// Takes an action in. An action of a scope that is not held is noted, not lost: the store keeps it.
    pub fn apply(&mut self, action: &Action) {
        match self.scopes.get_mut(&action.scope) {
            Some(registers) => Arc::make_mut(registers).apply(action),
            None => self.own().note_anomaly(Anomaly::OtherScope {
                action: action.id(),
                scope: action.scope,
            }),
        }
    }

    /// Holds a further compartment of the same family.
    pub fn hold(&mut self, scope: ScopeId) -> &mut Registers {
        Arc::make_mut(self.scopes.entry(scope).or_default())
    }

    /// The registers of one scope. They hold everything, so nobody's eyes get them.
    pub fn registers(&self, scope: ScopeId) -> Option<&Registers> {
        let registers = self.scopes.get(&scope)?;
        self.eyes.is_none().then_some(&**registers)
    }

    /// Every scope of the file that is held, with its registers; none for anybody's eyes.
    pub fn scopes(&self) -> impl Iterator<Item = (ScopeId, &Registers)> {
        self.scopes
            .iter()
            .filter(|_| self.eyes.is_none())
            .map(|(scope, registers)| (*scope, &**registers))
    }

    fn own(&mut self) -> &mut Registers {
        Arc::make_mut(self.scopes.entry(self.family.scope()).or_default())
    }

    /// Every visible record of a kind, in the order in which they were made.
    pub fn all<'a, V: View<'a> + 'a>(&'a self) -> impl Iterator<Item = V> + 'a {
        self.held::<V>().filter(|view| view.record().is_visible())
    }

    /// Every record of a kind, removed ones included.
    pub fn held<'a, V: View<'a> + 'a>(&'a self) -> impl Iterator<Item = V> + 'a {
        self.scopes
            .iter()
            .flat_map(|(scope, held)| held.of_kind(V::KIND).map(move |found| (*scope, found)))
            .filter(|(scope, (_, record))| self.lets_see(*scope, V::KIND, record))
            .map(|(_, (id, record))| V::of(id, record))
    }

    /// One visible record.
    pub fn get<'a, V: View<'a> + 'a>(&'a self, id: RecordId) -> Option<V> {
        let (_, record) = self.find(V::KIND, id)?;
        record.is_visible().then(|| V::of(id, record))
    }

    /// A record wherever it is held, removed or not, with its scope.
    pub fn find(&self, kind: &str, id: RecordId) -> Option<(ScopeId, &Record)> {
        self.scopes
            .iter()
            .filter_map(|(scope, registers)| Some((*scope, registers.record(kind, id)?)))
            .find(|(scope, record)| self.lets_see(*scope, kind, record))
    }

    /// What could not be used.
    pub fn anomalies(&self) -> impl Iterator<Item = &Anomaly> {
        self.scopes
            .values()
            .flat_map(|registers| registers.anomalies())
    }
}

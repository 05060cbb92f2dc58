//! What really happened: every action anybody ever saved, with its words, and what physics took.

use casefile::{ActionId, ScopeId, UserId};
use std::collections::{BTreeMap, BTreeSet};
use sync::{Entry, Hash};

/// The ledger that no copy has.
#[derive(Clone, Debug, Default)]
pub struct Truth {
    /// Everything ever written, as it was written.
    pub written: BTreeMap<(ScopeId, Hash), Entry>,
    /// Every name ever given.
    pub names: BTreeMap<(ScopeId, ActionId), Hash>,
    /// Of which a copy was destroyed by a restore or a theft: a second disaster may end them.
    pub fragile: BTreeSet<(ScopeId, Hash)>,
    /// The only copy was destroyed.
    pub lost: BTreeSet<(ScopeId, Hash)>,
    /// Who was ever granted what.
    pub granted: BTreeSet<(UserId, ScopeId)>,
    /// A promise that was broken.
    pub broken: Option<String>,
    /// How often a file was restored, copied or set aside from: what may cost a tip.
    pub lives: usize,
}

impl Truth {
    /// An action was saved.
    pub fn wrote(&mut self, entry: &Entry) {
        let scope = entry.action.scope;
        let name = (scope, entry.action.id());
        if self
            .names
            .insert(name, entry.hash)
            .is_some_and(|it| it != entry.hash)
        {
            self.break_promise("I8: one name, two actions");
        }
        let key = (scope, entry.hash);
        self.written.entry(key).or_insert_with(|| entry.clone());
    }

    /// Notes the first promise that was broken.
    pub fn break_promise(&mut self, what: impl Into<String>) {
        self.broken.get_or_insert_with(|| what.into());
    }

    /// Checks a promise.
    pub fn hold(&mut self, kept: bool, what: &str) {
        if !kept {
            self.break_promise(what);
        }
    }
}

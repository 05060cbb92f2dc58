//! Whose turn it is where much was asked for: the agency first, then family by family, the one that was
//! worked with last before all others, its narrower compartments right behind it. Worked out from the
//! ends of the log each time: nothing of it is stored, so no restore can make it wrong.

use super::opening::narrower;
use super::{Desk, Office};
use crate::store::Stored;
use casefile::{ScopeId, Stamp};
use std::cmp::Reverse;
use std::collections::BTreeMap;

impl Office {
    /// The scopes that were asked for, in the order in which they are answered.
    pub(super) fn in_turn<T>(
        &self,
        desk: &Desk<'_>,
        asked: &BTreeMap<ScopeId, T>,
    ) -> Stored<Vec<ScopeId>> {
        let families = asked.keys().map(|family| (narrower(*family), *family));
        let narrow: BTreeMap<ScopeId, ScopeId> = families
            .flat_map(|(all, family)| all.map(|narrow| (narrow, family)))
            .collect();
        let family_of = |scope: &ScopeId| narrow.get(scope).copied().unwrap_or(*scope);
        let mut worked: BTreeMap<ScopeId, Option<Stamp>> = BTreeMap::new();
        for scope in asked.keys() {
            let last = self.last_work(desk, *scope)?;
            let family = worked.entry(family_of(scope)).or_default();
            *family = last.max(*family);
        }
        let mut turns: Vec<ScopeId> = asked.keys().copied().collect();
        turns.sort_by_cached_key(|scope| {
            let family = family_of(scope);
            let last = worked.get(&family).copied().flatten();
            (
                *scope != self.agency,
                Reverse(last),
                family,
                *scope != family,
            )
        });
        Ok(turns)
    }

    /// When somebody last wrote in a scope; an order of the office is nobody's work with a family.
    fn last_work(&self, desk: &Desk<'_>, scope: ScopeId) -> Stored<Option<Stamp>> {
        let mut last = None;
        for tip in desk.store.status(scope)?.tips() {
            let ends = desk.store.read(scope, tip.replica, &[tip.hash])?;
            let worked = ends
                .iter()
                .filter(|it| it.action.by.device != self.name.device);
            last = worked.map(|it| it.action.at).max().max(last);
        }
        Ok(last)
    }
}

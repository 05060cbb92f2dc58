//! Opening in the field: who writes the first words where nobody has written yet. A family is opened
//! that nobody has heard of in any compartment; in a family that is known, an unused compartment is
//! opened only by who holds the family now. So opening never leads to words that are there already,
//! and nobody is before the rightful holder in a compartment of a family that is no longer theirs.

use super::{Desk, Office};
use crate::message::Standing;
use crate::store::{OfficeStore, Stored};
use casefile::{Compartment, FamilyId, ScopeId, UserId};
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// Whose narrower compartments are whose: a compartment's name follows from the family's and does not
/// lead back to it. Worked out once in a call, and only where somebody may open something.
#[derive(Default, Debug)]
pub struct Kin(OnceCell<BTreeMap<ScopeId, ScopeId>>);

impl Kin {
    /// The known family of which a scope is a narrower compartment.
    fn family_of(&self, store: &dyn OfficeStore, scope: ScopeId) -> Stored<Option<ScopeId>> {
        if let Some(known) = self.0.get() {
            return Ok(known.get(&scope).copied());
        }
        let scopes = store.scopes()?;
        let families = scopes.iter().map(|family| (narrower(*family), *family));
        let known = families.flat_map(|(all, family)| all.map(|narrow| (narrow, family)));
        Ok(self.0.get_or_init(|| known.collect()).get(&scope).copied())
    }
}

pub(super) fn narrower(family: ScopeId) -> [ScopeId; 2] {
    [Compartment::Restricted, Compartment::Process].map(|it| it.scope(FamilyId(family.0)))
}

impl Office {
    /// Whether a person who may open families may begin in this scope.
    pub(super) fn may_be_begun(
        &self,
        desk: &Desk<'_>,
        user: UserId,
        scope: ScopeId,
    ) -> Stored<bool> {
        if is_heard_of(desk, scope)? {
            return Ok(false);
        }
        if let Some(family) = desk.kin.family_of(&*desk.store, scope)? {
            return holds(desk, user, family);
        }
        // Its narrower compartments may have come first, on the same laptop.
        for narrow in narrower(scope) {
            if is_heard_of(desk, narrow)? && !holds(desk, user, narrow)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

fn is_heard_of(desk: &Desk<'_>, scope: ScopeId) -> Stored<bool> {
    Ok(desk.store.status(scope)?.tips().next().is_some())
}

/// Late is not enough: whose grant ended begins nothing any more.
fn holds(desk: &Desk<'_>, user: UserId, scope: ScopeId) -> Stored<bool> {
    let grant = desk.store.orders(scope)?.grant(user);
    Ok(grant.is_some_and(|grant| grant.standing(desk.now) == Standing::Yes))
}

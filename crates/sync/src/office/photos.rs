//! Who may bring and who may read the bytes of photos: the standing in the scope that names them, and
//! nothing else. What was accepted of somebody's words is accepted of their photos, too.

use super::{Desk, Office};
use crate::message::Standing;
use crate::store::Stored;
use casefile::{DeviceId, ScopeId};

impl Office {
    /// Whether a laptop may bring photos that a scope names. Whoever ever held the scope may hand in
    /// what is missing, so that nobody's photo stays on a laptop that must let go of it (R24, R26).
    pub fn takes_photos_of(
        &self,
        desk: &Desk<'_>,
        device: DeviceId,
        scope: ScopeId,
    ) -> Stored<bool> {
        let agency = desk.store.orders(self.agency)?;
        let Some(known) = agency.device(device) else {
            return Ok(false);
        };
        Ok(match self.standing(desk, &agency, device, scope)? {
            Standing::Stolen => false,
            Standing::Yes | Standing::Late => true,
            Standing::Left | Standing::None => desk.store.granted(known.user)?.contains(&scope),
        })
    }

    /// Whether a laptop may be given photos that a scope names. A restored office that nobody has
    /// looked at gives nothing (R28).
    pub fn gives_photos_of(
        &self,
        desk: &Desk<'_>,
        device: DeviceId,
        scope: ScopeId,
    ) -> Stored<bool> {
        let agency = desk.store.orders(self.agency)?;
        let standing = self.standing(desk, &agency, device, scope)?;
        Ok(standing == Standing::Yes && desk.store.is_open()?)
    }
}

//! The canonical bytes of an action. FROZEN: every hash of every entry ever written goes over them.
//! Values are never in here, so that an erasure can blank them and the chain still verifies.

use casefile::kinds::known_name;
use casefile::{
    Action, ActionId, By, Change, DeviceId, On, RecordId, ReplicaId, ScopeId, SittingId, Stamp,
    UserId, Value,
};
use minicbor::{Decode, Encode};
use uuid::Uuid;

/// The form of these bytes. Another form is another version of the envelope.
pub(crate) const FORM: u8 = 1;

#[derive(Default, Encode, Decode)]
#[cbor(array)]
pub(crate) struct Envelope {
    #[n(0)]
    pub form: u8,
    #[cbor(n(1), with = "minicbor::bytes")]
    pub scope: [u8; 16],
    #[cbor(n(2), with = "minicbor::bytes")]
    pub replica: [u8; 16],
    #[cbor(n(3), with = "minicbor::bytes")]
    pub sitting: [u8; 16],
    #[n(4)]
    pub seq: u64,
    #[cbor(n(5), with = "minicbor::bytes")]
    pub user: [u8; 16],
    #[cbor(n(6), with = "minicbor::bytes")]
    pub device: [u8; 16],
    #[n(7)]
    pub at: i64,
    #[n(8)]
    pub on: String,
    #[n(9)]
    pub what: String,
    #[n(10)]
    pub together: Option<Bytes16>,
    #[n(11)]
    pub changes: Vec<Written>,
    #[n(12)]
    pub over: Vec<Name>,
}

#[derive(Default, Encode, Decode)]
#[cbor(transparent)]
pub(crate) struct Bytes16(#[cbor(n(0), with = "minicbor::bytes")] pub [u8; 16]);

#[derive(Clone, Copy, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub(crate) struct Name {
    #[cbor(n(0), with = "minicbor::bytes")]
    pub sitting: [u8; 16],
    #[n(1)]
    pub seq: u64,
}

#[derive(Default, Encode, Decode)]
#[cbor(array)]
pub(crate) struct Written {
    #[n(0)]
    pub kind: String,
    #[cbor(n(1), with = "minicbor::bytes")]
    pub record: [u8; 16],
    #[n(2)]
    pub field: String,
    #[n(3)]
    pub saw: Vec<Name>,
}

impl From<&ActionId> for Name {
    fn from(id: &ActionId) -> Self {
        Self {
            sitting: *id.sitting.bytes(),
            seq: id.seq,
        }
    }
}

impl From<Name> for ActionId {
    fn from(name: Name) -> Self {
        ActionId {
            sitting: SittingId::from_bytes(name.sitting),
            seq: name.seq,
        }
    }
}

impl From<&Change> for Written {
    fn from(change: &Change) -> Self {
        Self {
            kind: change.kind.to_string(),
            record: *change.id.bytes(),
            field: change.field.to_string(),
            saw: change.saw.iter().map(Name::from).collect(),
        }
    }
}

impl Written {
    fn with(self, value: Value) -> Change {
        Change {
            kind: known_name(&self.kind),
            id: RecordId::from_bytes(self.record),
            field: known_name(&self.field),
            value,
            saw: self.saw.into_iter().map(ActionId::from).collect(),
        }
    }
}

impl From<&Action> for Envelope {
    fn from(action: &Action) -> Self {
        Self {
            form: FORM,
            scope: *action.scope.bytes(),
            replica: *action.replica.bytes(),
            sitting: *action.sitting.bytes(),
            seq: action.seq,
            user: *action.by.user.bytes(),
            device: *action.by.device.bytes(),
            at: action.at.0,
            on: action.on.to_string(),
            what: action.what.to_string(),
            together: action.together.map(|id| Bytes16(*id.as_bytes())),
            changes: action.changes.iter().map(Written::from).collect(),
            over: action.over.iter().map(Name::from).collect(),
        }
    }
}

impl Envelope {
    /// The action, once its values are put back; `None` where they do not fit or `on` is no time.
    pub fn with(self, values: Vec<Value>) -> Option<Action> {
        let on: On = self.on.parse().ok()?;
        if values.len() != self.changes.len() {
            return None;
        }
        let changes = self.changes.into_iter().zip(values);
        Some(Action {
            scope: ScopeId::from_bytes(self.scope),
            replica: ReplicaId::from_bytes(self.replica),
            sitting: SittingId::from_bytes(self.sitting),
            seq: self.seq,
            by: By {
                user: UserId::from_bytes(self.user),
                device: DeviceId::from_bytes(self.device),
            },
            at: Stamp(self.at),
            on,
            what: self.what.into(),
            together: self.together.map(|id| Uuid::from_bytes(id.0)),
            changes: changes
                .map(|(written, value)| written.with(value))
                .collect(),
            over: self.over.into_iter().map(ActionId::from).collect(),
        })
    }
}

/// The sitting that an envelope names, before anything else of it is believed.
pub(crate) fn sitting_of(envelope: &[u8]) -> Result<SittingId, crate::Malformed> {
    let mut decoder = minicbor::Decoder::new(envelope);
    let mut read = || -> Result<Option<SittingId>, minicbor::decode::Error> {
        decoder.array()?;
        if decoder.u8()? != FORM {
            return Ok(None);
        }
        decoder.skip()?;
        decoder.skip()?;
        Ok(decoder.bytes()?.try_into().ok().map(SittingId::from_bytes))
    };
    match read() {
        Ok(Some(sitting)) => Ok(sitting),
        Ok(None) => Err(crate::Malformed::TooNew),
        Err(_) => Err(crate::Malformed::NotAnEntry),
    }
}

/// The device that an envelope names.
pub(crate) fn device_of(envelope: &[u8]) -> Result<DeviceId, crate::Malformed> {
    let mut decoder = minicbor::Decoder::new(envelope);
    let mut read = || -> Result<Option<DeviceId>, minicbor::decode::Error> {
        decoder.array()?;
        for _ in 0..6 {
            decoder.skip()?;
        }
        Ok(decoder.bytes()?.try_into().ok().map(DeviceId::from_bytes))
    };
    read().ok().flatten().ok_or(crate::Malformed::NotAnEntry)
}

//! What the office decides: who may see what, who works here and with which device, what is erased.
//! A closed set. Orders count only under the office's seal (R10); where two offices spoke without
//! having heard each other the narrower wins, so the fold does not depend on the order of arrival.

use crate::entry::Entry;
use crate::message::Standing;
use crate::seal::{OfficeName, PublicKey};
use casefile::{ActionId, Change, DeviceId, Head, RecordId, Registers, Stamp, UserId, Value};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// For how long work is still accepted after a grant ended, by the office's clock.
pub const LATE_MS_MAX: i64 = 30 * 24 * 60 * 60 * 1000;

const GRANT: &str = "order.grant";
const DEVICE: &str = "order.device";
const STAFF: &str = "order.staff";
const ERASE: &str = "order.erase";
const HOLD: &str = "order.hold";
const SAYS: &str = "says";

/// One decision.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Order {
    /// In a family's scope: who may see it.
    Grant(UserId, Grant),
    /// In the agency scope: a laptop.
    Device(DeviceId, Device),
    /// In the agency scope: a member of staff.
    Staff(UserId, Staff),
    /// In any scope: these words go, everywhere.
    Erase(RecordId, Erase),
    /// In any scope: these words stay, whatever is ordered from now on.
    Hold(RecordId, Hold),
}

/// Whether and when a person may see a scope.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Grant {
    /// The first moment.
    pub from: Stamp,
    /// The last, once it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Stamp>,
}

/// A laptop the office knows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Device {
    /// Whose it is.
    pub user: UserId,
    /// Its key.
    #[serde(with = "hex_key")]
    pub key: PublicKey,
    /// Whether it still counts.
    pub state: DeviceState,
}

/// Whether a laptop still counts; the later one is the narrower.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeviceState {
    /// It does.
    Known,
    /// Its work is collected, then it is emptied.
    Left,
    /// Nothing is taken from it.
    Stolen,
}

/// A member of staff.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Staff {
    /// No longer works here.
    pub left: bool,
    /// May open a new family in the field.
    pub may_open: bool,
}

/// Words that go.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Erase {
    /// The actions whose words go.
    pub names: Vec<ActionId>,
    /// The holds that were in view; while one of them stands, what it covers stays.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub under: Vec<RecordId>,
}

/// Words that stay.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Hold {
    /// The actions whose words stay.
    pub names: Vec<ActionId>,
    /// Whether it still stands.
    pub lifted: bool,
}

impl Order {
    /// What was done, in the words of the log.
    pub fn what(&self) -> &'static str {
        self.subject().0
    }

    fn subject(&self) -> (&'static str, RecordId) {
        match self {
            Order::Grant(user, _) => (GRANT, RecordId(user.0)),
            Order::Device(device, _) => (DEVICE, RecordId(device.0)),
            Order::Staff(user, _) => (STAFF, RecordId(user.0)),
            Order::Erase(record, _) => (ERASE, *record),
            Order::Hold(record, _) => (HOLD, *record),
        }
    }

    fn says(&self) -> Value {
        match self {
            Order::Grant(_, says) => Value::of(says),
            Order::Device(_, says) => Value::of(says),
            Order::Staff(_, says) => Value::of(says),
            Order::Erase(_, says) => Value::of(says),
            Order::Hold(_, says) => Value::of(says),
        }
    }

    /// The change that says it, having seen what was ordered about the same before.
    pub fn change(&self, known: &Orders) -> Change {
        let (kind, id) = self.subject();
        let heads = known.heads(kind, id);
        Change {
            kind: kind.into(),
            id,
            field: SAYS.into(),
            value: self.says(),
            saw: heads.iter().map(|head| head.by).collect(),
        }
    }
}

/// The orders of one scope, folded.
#[derive(Clone, Default, Debug)]
pub struct Orders {
    said: Registers,
    erased: BTreeSet<ActionId>,
}

impl Orders {
    /// Folds the office's entries of a scope, in any order. Other entries count for nothing.
    pub fn of<'a>(office: &OfficeName, entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        Self::default().with(office, entries)
    }

    /// The same with more of the office's entries.
    pub fn with<'a>(
        &self,
        office: &OfficeName,
        entries: impl IntoIterator<Item = &'a Entry>,
    ) -> Self {
        let mut orders = self.clone();
        for entry in entries {
            if entry.action.by.device == office.device {
                orders.said.apply(&entry.action);
            }
        }
        orders.erased = orders.work_out_erased();
        orders
    }

    fn heads(&self, kind: &str, id: RecordId) -> &[Head] {
        let field = self.said.record(kind, id).and_then(|it| it.field(SAYS));
        field.map_or(&[], |register| register.heads())
    }

    fn read<T: serde::de::DeserializeOwned>(&self, kind: &str, id: RecordId) -> Vec<T> {
        let heads = self.heads(kind, id).iter();
        heads.filter_map(|head| head.value.read()).collect()
    }

    /// Whether and when a person may see this scope.
    pub fn grant(&self, user: UserId) -> Option<Grant> {
        let said: Vec<Grant> = self.read(GRANT, RecordId(user.0));
        said.into_iter().reduce(|one, other| Grant {
            from: one.from.max(other.from),
            until: one.until.into_iter().chain(other.until).min(),
        })
    }

    /// Everybody who was ever granted this scope.
    pub fn granted(&self) -> impl Iterator<Item = UserId> {
        self.said.of_kind(GRANT).map(|(id, _)| UserId(id.0))
    }

    /// A laptop.
    pub fn device(&self, device: DeviceId) -> Option<Device> {
        let said: Vec<Device> = self.read(DEVICE, RecordId(device.0));
        let narrowest = said.iter().map(|it| it.state).max()?;
        said.first().map(|shown| Device {
            state: narrowest,
            ..*shown
        })
    }

    /// Every laptop ever enrolled.
    pub fn devices(&self) -> impl Iterator<Item = DeviceId> {
        self.said.of_kind(DEVICE).map(|(id, _)| DeviceId(id.0))
    }

    /// A member of staff.
    pub fn staff(&self, user: UserId) -> Option<Staff> {
        let said: Vec<Staff> = self.read(STAFF, RecordId(user.0));
        said.into_iter().reduce(|one, other| Staff {
            left: one.left || other.left,
            may_open: one.may_open && other.may_open,
        })
    }

    /// The holds that stand.
    pub fn holds(&self) -> Vec<RecordId> {
        let all = self.said.of_kind(HOLD);
        all.filter(|(id, _)| self.stands(*id))
            .map(|(id, _)| id)
            .collect()
    }

    /// The actions whose words are gone by order.
    pub fn erased(&self) -> &BTreeSet<ActionId> {
        &self.erased
    }

    fn stands(&self, hold: RecordId) -> bool {
        let said = self.read::<Hold>(HOLD, hold);
        !said.iter().any(|it| it.lifted)
    }

    /// A hold that was named and has not arrived covers everything until it does.
    fn covers(&self, hold: RecordId, name: &ActionId) -> bool {
        let said = self.read::<Hold>(HOLD, hold);
        let named = said.is_empty() || said.iter().any(|it| it.names.contains(name));
        named && self.stands(hold)
    }

    /// Only more can be erased when more is known: an order is held back by none but the holds it
    /// names, and a hold that was lifted does not come back.
    fn work_out_erased(&self) -> BTreeSet<ActionId> {
        let mut erased = BTreeSet::new();
        for (id, _) in self.said.of_kind(ERASE) {
            for order in self.read::<Erase>(ERASE, id) {
                let held = |name: &ActionId| order.under.iter().any(|it| self.covers(*it, name));
                erased.extend(order.names.iter().filter(|name| !held(name)));
            }
        }
        erased
    }
}

impl Grant {
    /// What it allows at a moment of the office's clock.
    pub fn standing(&self, now: Stamp) -> Standing {
        match self.until {
            _ if now < self.from => Standing::None,
            None => Standing::Yes,
            Some(until) if now < until => Standing::Yes,
            Some(until) if now.0.saturating_sub(until.0) <= LATE_MS_MAX => Standing::Late,
            Some(_) => Standing::None,
        }
    }
}

mod hex_key {
    //! A key as hexadecimal text, since values are JSON.
    use crate::seal::PublicKey;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(key: &PublicKey, out: S) -> Result<S::Ok, S::Error> {
        let text: String = key.0.iter().map(|byte| format!("{byte:02x}")).collect();
        out.serialize_str(&text)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<PublicKey, D::Error> {
        let text = String::deserialize(input)?;
        let mut key = [0; 32];
        if text.len() != 64 || !text.is_ascii() {
            return Err(D::Error::custom("a key has 64 hexadecimal digits"));
        }
        for (byte, at) in key.iter_mut().zip((0..64).step_by(2)) {
            *byte = u8::from_str_radix(&text[at..at + 2], 16).map_err(D::Error::custom)?;
        }
        Ok(PublicKey(key))
    }
}

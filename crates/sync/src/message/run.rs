//! Entries of one scope and replica in order, ending at a seal: the unit of a transaction.

use super::columns::{fold, unfold};
use crate::entry::{Entry, Malformed};
use crate::hash::{Hash, Salts, Secret};
use crate::seal::Seal;
use crate::shape::Shape;
use crate::wire::{Bytes, To, Wire, bad, done, length, wire_struct};
use casefile::{ReplicaId, ScopeId, SittingId};
use minicbor::Decoder;
use minicbor::data::Type;

/// Entries in order, after one that the receiver holds.
#[derive(Clone, Debug)]
pub struct Run {
    /// Where they lie.
    pub scope: ScopeId,
    /// Whose series.
    pub replica: ReplicaId,
    /// The entry before the first; none at the beginning of a series.
    pub after: Option<Hash>,
    /// The sittings they were written in.
    pub sittings: Vec<Sitting>,
    /// The entries.
    pub entries: Entries,
    /// The seals among them; the last stands on the last entry.
    pub seals: Vec<Seal>,
}

/// A sitting as it travels: what its values were salted with.
#[derive(Clone, Debug)]
pub struct Sitting {
    /// Its name.
    pub id: SittingId,
    /// Where the salts come from.
    pub salts: Salts,
}

/// The entries of a run. Both forms give every entry's own bytes back (R32).
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Entries {
    /// One after the other.
    Plain(Vec<Packed>),
    /// To travel as columns; one after the other where they would not come back as they are.
    Columns(Vec<Packed>),
}

/// One entry; its predecessor and its hash follow from the run.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Packed {
    /// The canonical bytes of everything but the values.
    pub envelope: Bytes,
    /// The values, or what stands for them.
    pub values: Bytes,
}

impl From<&Entry> for Packed {
    fn from(entry: &Entry) -> Self {
        Packed {
            envelope: Bytes(entry.envelope()),
            values: Bytes(entry.values()),
        }
    }
}

impl Entries {
    /// How many there are.
    pub fn len(&self) -> usize {
        match self {
            Entries::Plain(packed) | Entries::Columns(packed) => packed.len(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Each with its own bytes.
    pub fn packed(&self) -> &[Packed] {
        match self {
            Entries::Plain(packed) | Entries::Columns(packed) => packed,
        }
    }
}

wire_struct!(Run { 0 scope, 1 replica, 2 after, 3 sittings, 4 entries, 5 seals });
wire_struct!(Sitting { 0 id, 1 salts });
wire_struct!(Packed { 0 envelope, 1 values });

const PLAIN: u64 = 0;
const COLUMNS: u64 = 1;

impl Wire for Entries {
    fn put(&self, to: &mut To) {
        let folded = match self {
            Entries::Plain(_) => None,
            Entries::Columns(packed) => fold(packed),
        };
        match folded {
            Some(columns) => (COLUMNS, columns).put(to),
            None => (PLAIN, self.packed().to_vec()).put(to),
        }
    }
    fn get(from: &mut Decoder<'_>) -> Result<Self, Malformed> {
        let two = length(from.array(), from)? == 2;
        two.then_some(()).ok_or(Malformed::NotAnEntry)?;
        match from.u64().map_err(bad)? {
            PLAIN => Wire::get(from).map(Entries::Plain),
            COLUMNS => unfold(Wire::get(from)?).map(Entries::Columns),
            _ => Err(Malformed::TooNew),
        }
    }
    fn shape() -> Shape {
        let form = |number, entries| Shape::Tuple(vec![Shape::Just(number), entries]);
        Shape::OneOf(vec![
            form(PLAIN, Shape::list::<Packed>()),
            form(COLUMNS, Shape::list::<Bytes>()),
        ])
    }
}

impl Wire for Salts {
    fn put(&self, to: &mut To) {
        match self {
            Salts::Secret(secret) => done(to.bytes(secret.bytes())),
            Salts::Written(salts) => salts.put(to),
        }
    }
    fn get(from: &mut Decoder<'_>) -> Result<Self, Malformed> {
        match from.datatype().map_err(bad)? {
            Type::Bytes => Wire::get(from).map(|bytes| Salts::Secret(Secret::from_bytes(bytes))),
            _ => Wire::get(from).map(Salts::Written),
        }
    }
    fn shape() -> Shape {
        fn within<T: Wire>(_: fn(T) -> Salts) -> Shape {
            T::shape()
        }
        Shape::OneOf(vec![<[u8; 32]>::shape(), within(Salts::Written)])
    }
}

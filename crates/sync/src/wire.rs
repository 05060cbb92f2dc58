//! How values become CBOR and come back: maps with small numbers for keys, in rising order, nothing
//! written that is empty. A key that is not known is passed over, so that a newer side may say more.
//! Nothing read from a stranger is trusted with an allocation larger than what he sent.

use crate::entry::Malformed;
use crate::hash::Hash;
use crate::shape::Shape;
use casefile::{ActionId, DeviceId, RecordId, ReplicaId, ScopeId, SittingId, Stamp, UserId};
use minicbor::data::Type;
use minicbor::{Decoder, Encoder};
use std::collections::BTreeMap;

/// Where messages are written to: memory.
pub(crate) type To = Encoder<Vec<u8>>;

/// A part of a message.
pub(crate) trait Wire: Sized {
    fn put(&self, to: &mut To);
    fn get(from: &mut Decoder<'_>) -> Result<Self, Malformed>;
    /// What it looks like on the wire.
    fn shape() -> Shape;
    /// What it is where nothing was written; `None` where it must not be missing.
    fn absent() -> Option<Self> {
        None
    }
    /// Whether nothing needs to be written.
    fn is_absent(&self) -> bool {
        false
    }
}

/// Writing into memory cannot fail; the encoder says so by a type that no value has.
pub(crate) fn done<E>(written: Result<&mut To, E>) {
    debug_assert!(written.is_ok(), "writing into memory cannot fail");
}

pub(crate) fn bad<E>(_: E) -> Malformed {
    Malformed::NotAnEntry
}

/// A message as its bytes.
pub(crate) fn to_bytes<T: Wire>(value: &T) -> Vec<u8> {
    let mut to = Encoder::new(Vec::new());
    value.put(&mut to);
    to.into_writer()
}

/// Bytes as a message; anything left over is refused.
pub(crate) fn from_bytes<T: Wire>(bytes: &[u8]) -> Result<T, Malformed> {
    let mut from = Decoder::new(bytes);
    let value = T::get(&mut from)?;
    let all = from.position() == bytes.len();
    all.then_some(value).ok_or(Malformed::NotAnEntry)
}

/// The length of an array or map: said beforehand, and no longer than what is left of the message.
pub(crate) fn length(
    said: Result<Option<u64>, minicbor::decode::Error>,
    from: &Decoder<'_>,
) -> Result<usize, Malformed> {
    let length = said.map_err(bad)?.ok_or(Malformed::NotAnEntry)?;
    let left = from.input().len().saturating_sub(from.position());
    let length = usize::try_from(length).map_err(bad)?;
    (length <= left)
        .then_some(length)
        .ok_or(Malformed::NotAnEntry)
}

/// Passes over a value that this version does not know.
pub(crate) fn pass_over(from: &mut Decoder<'_>) -> Result<(), Malformed> {
    from.skip().map_err(bad)
}

macro_rules! wire_struct {
    ($name:ident { $($key:literal $field:ident),+ $(,)? }) => {
        impl $crate::wire::Wire for $name {
            fn put(&self, to: &mut $crate::wire::To) {
                use $crate::wire::{Wire, done};
                let written = [$(!Wire::is_absent(&self.$field)),+];
                done(to.map(written.iter().filter(|it| **it).count() as u64));
                $(if !Wire::is_absent(&self.$field) {
                    done(to.u8($key));
                    Wire::put(&self.$field, to);
                })+
            }
            fn get(from: &mut minicbor::Decoder<'_>) -> Result<Self, $crate::Malformed> {
                use $crate::wire::{Wire, bad, length, pass_over};
                $(let mut $field = None;)+
                for _ in 0..length(from.map(), from)? {
                    match from.u64().map_err(bad)? {
                        $($key => $field = Some(Wire::get(from)?),)+
                        _ => pass_over(from)?,
                    }
                }
                Ok(Self {
                    $($field: $field.or_else(Wire::absent).ok_or($crate::Malformed::NotAnEntry)?),+
                })
            }
            fn shape() -> $crate::shape::Shape {
                let fields = vec![
                    $($crate::shape::Field::of($key, stringify!($field), |it: &Self| &it.$field)),+
                ];
                $crate::shape::Shape::Struct(stringify!($name), fields)
            }
        }
    };
}
pub(crate) use wire_struct;

macro_rules! sixteen {
    ($($id:ident),+) => {$(
        impl Wire for $id {
            fn put(&self, to: &mut To) {
                done(to.bytes(self.bytes()));
            }
            fn get(from: &mut Decoder<'_>) -> Result<Self, Malformed> {
                let bytes = from.bytes().map_err(bad)?;
                Ok($id::from_bytes(bytes.try_into().map_err(bad)?))
            }
            fn shape() -> Shape {
                Shape::Bytes(Some(16))
            }
        }
    )+};
}
sixteen!(ScopeId, ReplicaId, SittingId, DeviceId, UserId, RecordId);

impl<const N: usize> Wire for [u8; N] {
    fn put(&self, to: &mut To) {
        done(to.bytes(self));
    }
    fn get(from: &mut Decoder<'_>) -> Result<Self, Malformed> {
        from.bytes().map_err(bad)?.try_into().map_err(bad)
    }
    fn shape() -> Shape {
        Shape::Bytes(Some(N))
    }
}

impl Wire for Hash {
    fn put(&self, to: &mut To) {
        self.0.put(to);
    }
    fn get(from: &mut Decoder<'_>) -> Result<Self, Malformed> {
        Wire::get(from).map(Hash)
    }
    fn shape() -> Shape {
        <[u8; 32]>::shape()
    }
}

/// Bytes that are carried as they are.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Bytes(pub Vec<u8>);

impl Wire for Bytes {
    fn put(&self, to: &mut To) {
        done(to.bytes(&self.0));
    }
    fn get(from: &mut Decoder<'_>) -> Result<Self, Malformed> {
        Ok(Bytes(from.bytes().map_err(bad)?.to_vec()))
    }
    fn shape() -> Shape {
        Shape::Bytes(None)
    }
}

impl Wire for u64 {
    fn put(&self, to: &mut To) {
        done(to.u64(*self));
    }
    fn get(from: &mut Decoder<'_>) -> Result<Self, Malformed> {
        from.u64().map_err(bad)
    }
    fn shape() -> Shape {
        Shape::Number
    }
}

impl Wire for Stamp {
    fn put(&self, to: &mut To) {
        done(to.i64(self.0));
    }
    fn get(from: &mut Decoder<'_>) -> Result<Self, Malformed> {
        from.i64().map(Stamp).map_err(bad)
    }
    fn shape() -> Shape {
        Shape::Signed
    }
}

impl Wire for String {
    fn put(&self, to: &mut To) {
        done(to.str(self));
    }
    fn get(from: &mut Decoder<'_>) -> Result<Self, Malformed> {
        from.str().map(str::to_owned).map_err(bad)
    }
    fn shape() -> Shape {
        Shape::Text
    }
    fn absent() -> Option<Self> {
        Some(String::new())
    }
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

/// A yes is written, a no is not.
impl Wire for bool {
    fn put(&self, to: &mut To) {
        done(to.bool(*self));
    }
    fn get(from: &mut Decoder<'_>) -> Result<Self, Malformed> {
        from.bool().map_err(bad)
    }
    fn shape() -> Shape {
        Shape::Flag
    }
    fn absent() -> Option<Self> {
        Some(false)
    }
    fn is_absent(&self) -> bool {
        !self
    }
}

impl<T: Wire> Wire for Option<T> {
    fn put(&self, to: &mut To) {
        match self {
            Some(value) => value.put(to),
            None => done(to.null()),
        }
    }
    fn get(from: &mut Decoder<'_>) -> Result<Self, Malformed> {
        if from.datatype().map_err(bad)? == Type::Null {
            from.null().map_err(bad)?;
            return Ok(None);
        }
        T::get(from).map(Some)
    }
    fn shape() -> Shape {
        Shape::maybe::<T>()
    }
    fn absent() -> Option<Self> {
        Some(None)
    }
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn put(&self, to: &mut To) {
        done(to.array(self.len() as u64));
        self.iter().for_each(|item| item.put(to));
    }
    fn get(from: &mut Decoder<'_>) -> Result<Self, Malformed> {
        let length = length(from.array(), from)?;
        (0..length).map(|_| T::get(from)).collect()
    }
    fn shape() -> Shape {
        Shape::list::<T>()
    }
    fn absent() -> Option<Self> {
        Some(Vec::new())
    }
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl<K: Wire + Ord, V: Wire> Wire for BTreeMap<K, V> {
    fn put(&self, to: &mut To) {
        done(to.map(self.len() as u64));
        for (key, value) in self {
            key.put(to);
            value.put(to);
        }
    }
    fn get(from: &mut Decoder<'_>) -> Result<Self, Malformed> {
        let length = length(from.map(), from)?;
        (0..length)
            .map(|_| Ok((K::get(from)?, V::get(from)?)))
            .collect()
    }
    fn shape() -> Shape {
        Shape::map::<K, V>()
    }
    fn absent() -> Option<Self> {
        Some(BTreeMap::new())
    }
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl<A: Wire, B: Wire> Wire for (A, B) {
    fn put(&self, to: &mut To) {
        done(to.array(2));
        self.0.put(to);
        self.1.put(to);
    }
    fn get(from: &mut Decoder<'_>) -> Result<Self, Malformed> {
        let two = length(from.array(), from)? == 2;
        two.then_some(()).ok_or(Malformed::NotAnEntry)?;
        Ok((A::get(from)?, B::get(from)?))
    }
    fn shape() -> Shape {
        Shape::pair::<A, B>()
    }
}

impl Wire for ActionId {
    fn put(&self, to: &mut To) {
        done(to.array(2));
        self.sitting.put(to);
        self.seq.put(to);
    }
    fn get(from: &mut Decoder<'_>) -> Result<Self, Malformed> {
        <(SittingId, u64)>::get(from).map(|(sitting, seq)| ActionId { sitting, seq })
    }
    fn shape() -> Shape {
        Shape::pair::<SittingId, u64>()
    }
}

/// The length limit leaves room for what can be held: a whole-number enum is written as its number.
macro_rules! wire_enum {
    ($name:ident { $($number:literal $variant:ident),+ $(,)? }) => {
        impl $crate::wire::Wire for $name {
            fn put(&self, to: &mut $crate::wire::To) {
                $crate::wire::done(to.u8(match self { $($name::$variant => $number),+ }));
            }
            fn get(from: &mut minicbor::Decoder<'_>) -> Result<Self, $crate::Malformed> {
                match from.u64().map_err($crate::wire::bad)? {
                    $($number => Ok($name::$variant),)+
                    _ => Err($crate::Malformed::TooNew),
                }
            }
            fn shape() -> $crate::shape::Shape {
                let names = vec![$(($number, stringify!($variant))),+];
                $crate::shape::Shape::Choice(stringify!($name), names)
            }
        }
    };
}
pub(crate) use wire_enum;

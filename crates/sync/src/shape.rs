//! What the messages look like, told by the code that writes and reads them: for whoever has to speak
//! to an office without this crate. A shape says nothing that `wire` does not do.

use crate::wire::Wire;

/// What a part of a message may be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Shape {
    /// A byte string; of exactly so many bytes, where that is said.
    Bytes(Option<usize>),
    /// A whole number from nought on.
    Number,
    /// A whole number, of either sign.
    Signed,
    /// One number and no other.
    Just(u64),
    /// A text.
    Text,
    /// Yes or no.
    Flag,
    /// This, or null.
    Maybe(Box<Shape>),
    /// Any number of these.
    List(Box<Shape>),
    /// As many as these, each at its place.
    Tuple(Vec<Shape>),
    /// From one to the other.
    Map(Box<Shape>, Box<Shape>),
    /// Any of these.
    OneOf(Vec<Shape>),
    /// A number that stands for a name.
    Choice(&'static str, Vec<(u8, &'static str)>),
    /// A map whose keys are the numbers of fields.
    Struct(&'static str, Vec<Field>),
}

/// A field of a message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Field {
    /// Its number, which is its key.
    pub number: u8,
    /// Its name, which does not travel.
    pub name: &'static str,
    /// Whether it may be missing. Whoever writes leaves out what is empty.
    pub may_be_missing: bool,
    /// What it is.
    pub shape: Shape,
}

impl Shape {
    pub(crate) fn list<T: Wire>() -> Self {
        Shape::List(Box::new(T::shape()))
    }

    pub(crate) fn maybe<T: Wire>() -> Self {
        Shape::Maybe(Box::new(T::shape()))
    }

    pub(crate) fn map<K: Wire, V: Wire>() -> Self {
        Shape::Map(Box::new(K::shape()), Box::new(V::shape()))
    }

    pub(crate) fn pair<A: Wire, B: Wire>() -> Self {
        Shape::Tuple(vec![A::shape(), B::shape()])
    }
}

impl Field {
    /// The type of the field is the one that its struct gives it.
    pub(crate) fn of<S, T: Wire>(number: u8, name: &'static str, _: fn(&S) -> &T) -> Self {
        Field {
            number,
            name,
            may_be_missing: T::absent().is_some(),
            shape: T::shape(),
        }
    }
}

//! What a message is said to look like is how the frozen ones look, byte by byte.

use crate::message::*;
use crate::shape::{Field, Shape};
use minicbor::Decoder;
use minicbor::data::Type;

/// Walks over a value and says whether it is of a shape.
fn fits(shape: &Shape, from: &mut Decoder<'_>) -> bool {
    match shape {
        Shape::Bytes(length) => match from.bytes() {
            Ok(bytes) => length.is_none_or(|length| length == bytes.len()),
            Err(_) => false,
        },
        Shape::Number => from.u64().is_ok(),
        Shape::Signed => from.i64().is_ok(),
        Shape::Just(number) => from.u64().ok() == Some(*number),
        Shape::Text => from.str().is_ok(),
        Shape::Flag => from.bool().is_ok(),
        Shape::Maybe(_) if from.datatype().ok() == Some(Type::Null) => from.null().is_ok(),
        Shape::Maybe(shape) => fits(shape, from),
        Shape::List(shape) => {
            let length = from.array().ok().flatten();
            length.is_some_and(|length| (0..length).all(|_| fits(shape, from)))
        }
        Shape::Tuple(shapes) => {
            let length = from.array().ok().flatten();
            length == Some(shapes.len() as u64) && shapes.iter().all(|it| fits(it, from))
        }
        Shape::Map(key, value) => {
            let length = from.map().ok().flatten();
            length.is_some_and(|all| (0..all).all(|_| fits(key, from) && fits(value, from)))
        }
        Shape::OneOf(shapes) => shapes.iter().any(|shape| fits_from_here(shape, from)),
        Shape::Choice(_, names) => {
            let said = from.u64().unwrap_or(u64::MAX);
            names.iter().any(|(number, _)| u64::from(*number) == said)
        }
        Shape::Struct(_, fields) => fits_fields(fields, from),
    }
}

/// Where it does not fit, the next shape begins where this one did.
fn fits_from_here(shape: &Shape, from: &mut Decoder<'_>) -> bool {
    let start = from.position();
    let fits = fits(shape, from);
    if !fits {
        from.set_position(start);
    }
    fits
}

fn fits_fields(fields: &[Field], from: &mut Decoder<'_>) -> bool {
    let mut missing: Vec<&Field> = fields.iter().collect();
    for _ in 0..from.map().ok().flatten().unwrap_or(0) {
        let number = from.u8().unwrap_or(u8::MAX);
        let Some(at) = missing.iter().position(|it| it.number == number) else {
            return false;
        };
        if !fits(&missing.remove(at).shape, from) {
            return false;
        }
    }
    missing.iter().all(|field| field.may_be_missing)
}

fn is(shape: &Shape, bytes: &[u8]) -> bool {
    let mut from = Decoder::new(bytes);
    fits(shape, &mut from) && from.position() == bytes.len()
}

const SAID: &str = include_str!("../../golden/messages.txt");
const AT_THE_DOORS: &str = include_str!("../../golden/doors.txt");
const COLUMNS: &str = include_str!("../../golden/columns.txt");

/// A frozen message by its name.
fn frozen(file: &str, name: &str) -> Vec<u8> {
    let mut lines = file.lines().filter_map(|line| line.split_once(' '));
    let (_, digits) = lines.find(|(called, _)| *called == name).unwrap();
    let byte = |at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap();
    (0..digits.len()).step_by(2).map(byte).collect()
}

#[test]
fn every_frozen_message_looks_as_its_shape_says() {
    for (file, name, shape) in [
        (SAID, "request", Request::shape()),
        (SAID, "reply", Reply::shape()),
        (SAID, "run", Run::shape()),
        (COLUMNS, "run", Run::shape()),
        (AT_THE_DOORS, "enrol", Enrol::shape()),
        (AT_THE_DOORS, "enrolled", Enrolled::shape()),
        (AT_THE_DOORS, "ask-challenge", AskChallenge::shape()),
        (AT_THE_DOORS, "challenge", Challenge::shape()),
        (AT_THE_DOORS, "open-session", OpenSession::shape()),
        (AT_THE_DOORS, "session", Session::shape()),
        (AT_THE_DOORS, "refusal", Refusal::shape()),
    ] {
        assert!(is(&shape, &frozen(file, name)), "{name}");
    }
}

#[test]
fn a_message_of_another_kind_does_not_look_like_it() {
    assert!(!is(&Request::shape(), &frozen(SAID, "reply")));
    assert!(!is(&Reply::shape(), &frozen(SAID, "request")));
    assert!(!is(&Enrol::shape(), &frozen(AT_THE_DOORS, "enrolled")));
    let mut longer = frozen(SAID, "run");
    longer.push(0);
    assert!(!is(&Run::shape(), &longer));
}

//! The exchange: bytes in, the machine's answer out. What the machine says it took is on the disk
//! before the answer leaves; what it told is in the audit before that, too.

use super::{Answer, Call, Front, No, Why};
use crate::House;
use crate::store::{Audited, Known, Store};
use casefile::{DeviceId, ScopeId, Stamp};
use ruzstd::decoding::StreamingDecoder;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use sync::limits::MESSAGE_BYTES_MAX;
use sync::message::{Reply, Request};
use sync::store::StoreFailed;

/// An answer is written once, and a thin line is slower than any processor; a large one is pressed less,
/// since the laptop waits for it.
const PRESSED_HARD: i32 = 15;
const PRESSED: i32 = 9;
const LARGE: usize = 512 * 1024;

fn pressed(answer: &[u8]) -> std::io::Result<Vec<u8>> {
    let level = if answer.len() > LARGE {
        PRESSED
    } else {
        PRESSED_HARD
    };
    zstd::bulk::compress(answer, level)
}

pub(super) fn exchange(front: &Front, by: &Known, call: &Call, now: Stamp) -> Result<Answer, No> {
    super::health::has_room(front)?;
    let bytes = unpacked(call)?;
    let request = Request::from_bytes(&bytes)?;
    if request.device != by.device {
        return Err(Why::NotProved.into());
    }
    let house = &front.house;
    let store = house.store.carried_by(by.device);
    let reply = answer(house, &store, by, &request, now)?;
    note_what_was_told(&store, by, &reply)?;
    front.figures.moved(bytes.len(), &reply);
    let packed = pressed(&reply.to_bytes()).map_err(|error| StoreFailed(Box::new(error)))?;
    Ok(Answer {
        packed: true,
        ..Answer::cbor(packed)
    })
}

fn answer(
    house: &House,
    store: &Store,
    by: &Known,
    request: &Request,
    now: Stamp,
) -> Result<Reply, No> {
    let ask = |request: &Request| {
        house.at_the_desk(store, now, |office, desk| office.answer(desk, request))
    };
    if house.agency()?.device(by.device).is_some() {
        return Ok(ask(request)?);
    }
    ask(&knock(request, house.card.agency))?;
    match house.agency()?.device(by.device) {
        None => Ok(ask(&bare(request, by.device))?),
        Some(device) if device.key == by.key => Ok(ask(request)?),
        Some(_) => Err(Why::NotProved.into()),
    }
}

/// What an unknown laptop may say: what it brings of the agency's scope, of which only the office's own
/// orders are taken (R17). Under no name, because one of them may make the real one known with a key
/// that this caller does not hold.
fn knock(request: &Request, agency: ScopeId) -> Request {
    let own = request.push.iter().filter(|run| run.scope == agency);
    Request {
        push: own.cloned().collect(),
        ..bare(request, DeviceId(uuid::Uuid::nil()))
    }
}

/// A question that brings and asks for nothing.
fn bare(request: &Request, device: DeviceId) -> Request {
    Request {
        device,
        digests: BTreeMap::new(),
        push: Vec::new(),
        pull: BTreeMap::new(),
        aside: BTreeMap::new(),
        drop: BTreeMap::new(),
        dropped: Vec::new(),
        audit: Vec::new(),
        ..request.clone()
    }
}

fn unpacked(call: &Call) -> Result<Vec<u8>, No> {
    if !call.packed {
        return Ok(call.body.to_vec());
    }
    let most = MESSAGE_BYTES_MAX as u64 + 1;
    let decoder = StreamingDecoder::new_with_max_window_size(&call.body[..], most);
    let decoder = decoder.map_err(|_| Why::NotUnderstood)?;
    let mut bytes = Vec::new();
    let read = decoder.take(most).read_to_end(&mut bytes);
    read.map_err(|_| Why::NotUnderstood)?;
    match bytes.len() > MESSAGE_BYTES_MAX {
        true => Err(Why::TooLarge.into()),
        false => Ok(bytes),
    }
}

/// Who was given what to read. An exchange that told nothing leaves no row.
fn note_what_was_told(store: &Store, by: &Known, reply: &Reply) -> Result<(), No> {
    let runs = reply.runs.iter().map(|run| run.scope);
    let scopes: BTreeSet<ScopeId> = runs.chain(reply.first.keys().copied()).collect();
    if scopes.is_empty() {
        return Ok(());
    }
    Ok(store.note(&Audited {
        what: "told",
        by: Some(by.device),
        scopes: scopes.into_iter().collect(),
        entries: reply.runs.iter().map(|run| run.entries.len()).sum(),
        ..Audited::default()
    })?)
}

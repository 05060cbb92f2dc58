//! A laptop proves itself. The challenge carries its own time and the office's mark, so that nothing of
//! it is kept and every server of the office knows it; the bearer is kept only as its hash.

use super::authorize::hashed;
use super::{Answer, Call, Front, No, Why};
use crate::clock;
use crate::keys::{self, Dice, hex};
use crate::store::Known;
use casefile::{DeviceId, Stamp};
use sync::Bytes;
use sync::message::{AskChallenge, Challenge, OpenSession, Session, session_bytes};
use sync::store::Chance;

const CHALLENGE_MINUTES: i64 = 5;
const SESSION_MINUTES: i64 = 30 * 24 * 60;
/// For a laptop that the office does not know yet: long enough to bring its own order.
const STRANGER_MINUTES: i64 = 10;

pub(super) fn challenge(front: &Front, call: &Call, now: Stamp) -> Result<Answer, No> {
    let asked = AskChallenge::from_bytes(&call.body)?;
    let until = clock::after_minutes(now, CHALLENGE_MINUTES);
    let nonce = nonce(front, asked.device, until, Dice.sixteen());
    let challenge = Challenge {
        nonce: Bytes(nonce),
        until,
    };
    Ok(Answer::cbor(challenge.to_bytes()))
}

/// Until when, sixteen random bytes, and a mark over both and the laptop's name.
fn nonce(front: &Front, device: DeviceId, until: Stamp, drawn: [u8; 16]) -> Vec<u8> {
    let mut nonce = until.0.to_be_bytes().to_vec();
    nonce.extend(drawn);
    let mut marked = device.bytes().to_vec();
    marked.extend(&nonce);
    nonce.extend(front.house.keys.mark(b"hearth challenge 1", &marked));
    nonce
}

fn is_ours(front: &Front, device: DeviceId, given: &[u8], now: Stamp) -> bool {
    let Some((until, rest)) = given.split_first_chunk::<8>() else {
        return false;
    };
    let Some((drawn, _)) = rest.split_first_chunk::<16>() else {
        return false;
    };
    let until = Stamp(i64::from_be_bytes(*until));
    let ours = nonce(front, device, until, *drawn);
    // Compared whole, however early they differ.
    let differs = ours.iter().zip(given).fold(0, |sum, (a, b)| sum | (a ^ b));
    until > now && ours.len() == given.len() && differs == 0
}

pub(super) fn open(front: &Front, call: &Call, now: Stamp) -> Result<Answer, No> {
    let asked = OpenSession::from_bytes(&call.body)?;
    let signed = session_bytes(&front.house.name(), asked.device, &asked.nonce.0);
    let proved = is_ours(front, asked.device, &asked.nonce.0, now)
        && keys::verify(&asked.key, &signed, &asked.proof);
    let ordered = front.house.agency()?.device(asked.device);
    if !proved || ordered.is_some_and(|device| device.key != asked.key) {
        return Err(Why::NotProved.into());
    }
    let minutes = match ordered {
        Some(_) => SESSION_MINUTES,
        None => STRANGER_MINUTES,
    };
    let until = clock::after_minutes(now, minutes);
    let bearer = hex(&Dice.thirty_two()).as_str().to_owned();
    let known = Known {
        device: asked.device,
        key: asked.key,
    };
    front
        .house
        .store
        .keep_session(&hashed(&bearer), &known, now, until)?;
    Ok(Answer::cbor(Session { bearer, until }.to_bytes()))
}

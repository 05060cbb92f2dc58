//! A laptop becomes known: the code says whose it is, the signature that it holds its key. The order
//! is the only thing that counts afterwards; asked again with the same code and key, the answer is the
//! same.

use super::authorize::hashed;
use super::{Answer, Call, Front, No, Why};
use crate::keys;
use crate::store::{Audited, Known};
use casefile::{Stamp, UserId};
use sync::Keys;
use sync::message::{
    Enrol, Enrolled, Standing, enrol_bytes, enrolled_bytes, plain_code, recovery_bytes,
};
use sync::order::{Device, DeviceState, Order};
use sync::store::Contact;

pub(super) fn enrol(front: &Front, call: &Call, now: Stamp) -> Result<Answer, No> {
    let asked = Enrol::from_bytes(&call.body)?;
    let code = plain_code(&asked.code);
    let signed = enrol_bytes(&code, asked.device, asked.replica);
    if !keys::verify(&asked.key, &signed, &asked.proof) {
        return Err(Why::NotProved.into());
    }
    let known = Known {
        device: asked.device,
        key: asked.key,
    };
    is_free(front, &known)?;
    let user = front.house.store.use_code(&hashed(&code), &known, now)?;
    let user = user.ok_or(Why::CodeNotValid)?;
    let staff = front.house.agency()?.staff(user);
    if staff.is_none_or(|staff| staff.left) {
        return Err(Why::PersonLeft.into());
    }
    make_known(front, &asked, user, now)?;
    Ok(Answer::cbor(enrolled(front, &asked, user, now).to_bytes()))
}

/// A name that the office knows with another key, or as gone, is nobody's to take.
fn is_free(front: &Front, asking: &Known) -> Result<(), No> {
    let ordered = front.house.agency()?.device(asking.device);
    let same = |it: &Device| it.key == asking.key && it.state == DeviceState::Known;
    match ordered {
        Some(device) if !same(&device) => Err(Why::DeviceKnown.into()),
        _ => Ok(()),
    }
}

fn make_known(front: &Front, asked: &Enrol, user: UserId, now: Stamp) -> Result<(), No> {
    let house = &front.house;
    match house.agency()?.device(asked.device) {
        Some(known) if known.user != user => {
            return Err(Why::DeviceKnown.into());
        }
        Some(_) => return Ok(()),
        None => {}
    }
    let device = Device {
        user,
        key: asked.key,
        state: DeviceState::Known,
    };
    let audited = Audited {
        what: "laptop enrolled",
        by: Some(asked.device),
        about: Some(user.0),
        ..Audited::default()
    };
    house.order(
        house.card.agency,
        &Order::Device(asked.device, device),
        audited,
    )?;
    let contact = Contact {
        device: asked.device,
        replica: asked.replica,
        app: &asked.app,
        at: now,
        dropped: &[],
        audit: &[],
        standing: Standing::Yes,
    };
    Ok(house.store.name_laptop(&contact, &asked.name)?)
}

fn enrolled(front: &Front, asked: &Enrol, user: UserId, now: Stamp) -> Enrolled {
    let (card, name) = (&front.house.card, front.house.name());
    let signed = enrolled_bytes(asked.device, user, card.agency);
    let recovery = recovery_bytes(asked.device, &card.recovery);
    Enrolled {
        office: name.device,
        key: name.key,
        agency: card.agency,
        user,
        agency_name: card.agency_name.clone(),
        recovery: card.recovery.clone(),
        lease_days: card.lease_days,
        office_time: now,
        proof: front.house.keys.sign(&signed),
        recovery_proof: Some(front.house.keys.sign(&recovery)),
    }
}

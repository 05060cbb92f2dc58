//! Laptops: the code by which one becomes known, the list, the end.

use super::{device_id, show, user_id};
use crate::doors::authorize::hashed;
use crate::keys::Dice;
use crate::store::Audited;
use crate::{Fault, House, Result, clock};
use casefile::{DeviceId, UserId};
use clap::Subcommand;
use serde_json::json;
use sync::order::{self, DeviceState, Order};
use sync::store::Chance;

const CODE_MINUTES: i64 = 60;
/// Thirty-two signs, none of which is taken for another.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Laptops.
#[derive(Subcommand)]
pub(super) enum Device {
    /// A code by which one laptop of a person becomes known within the hour.
    Code {
        /// Whose laptop.
        #[arg(value_parser = user_id)]
        user: UserId,
    },
    /// Every laptop.
    List,
    /// A laptop no longer counts.
    Revoke {
        /// Which.
        #[arg(value_parser = device_id)]
        device: DeviceId,
        /// It may be in wrong hands: nothing is taken from it, and it is emptied at its next call.
        /// Without this its work is collected first.
        #[arg(long)]
        stolen: bool,
    },
}

impl Device {
    pub(super) fn carry_out(self, house: &House) -> Result<()> {
        match self {
            Device::Code { user } => code(house, user),
            Device::List => list(house),
            Device::Revoke { device, stolen } => revoke(house, device, stolen),
        }
    }
}

/// Three groups of four signs: sixty bits.
fn draw() -> String {
    let drawn = Dice.sixteen();
    let signs = drawn
        .iter()
        .take(12)
        .map(|byte| SIGNS[usize::from(byte % 32)]);
    signs.map(char::from).collect()
}

fn code(house: &House, user: UserId) -> Result<()> {
    let staff = house.agency()?.staff(user);
    staff
        .filter(|staff| !staff.left)
        .ok_or(Fault::Unknown("the person"))?;
    let code = draw();
    let until = clock::after_minutes(clock::now(), CODE_MINUTES);
    house.store.keep_code(&hashed(&code), user, until)?;
    house.store.note(&Audited {
        what: "code shown",
        about: Some(user.0),
        ..Audited::default()
    })?;
    let shown = format!("{}-{}-{}", &code[..4], &code[4..8], &code[8..]);
    show(&json!({ "code": shown, "until": until, "user": user }))
}

fn list(house: &House) -> Result<()> {
    let agency = house.agency()?;
    for device in agency.devices() {
        let Some(known) = agency.device(device) else {
            continue;
        };
        let called = house.store.called(device)?;
        show(&json!({
            "device": device,
            "user": known.user,
            "state": known.state,
            "name": called.as_ref().map(|it| it.name.clone()),
            "app": called.as_ref().map(|it| it.app.clone()),
            "called_at": called.as_ref().map(|it| it.at),
            "lineages": called.as_ref().map(|it| it.lineages),
            "let_go_of": house.store.dropped_by(device)?.len(),
        }))?;
    }
    Ok(())
}

fn revoke(house: &House, device: DeviceId, stolen: bool) -> Result<()> {
    let known = house.agency()?.device(device);
    let known = known.ok_or(Fault::Unknown("the laptop"))?;
    let state = match stolen {
        true => DeviceState::Stolen,
        false => known.state.max(DeviceState::Left),
    };
    let audited = Audited {
        what: if stolen {
            "laptop stolen"
        } else {
            "laptop left"
        },
        about: Some(device.0),
        ..Audited::default()
    };
    let changed = order::Device { state, ..known };
    house.order(house.card.agency, &Order::Device(device, changed), audited)?;
    show(&json!({ "device": device, "state": state }))
}

//! Who holds which family, compartment by compartment.

use super::{compartment, family_id, name_of, show, user_id};
use crate::store::{Audited, Role};
use crate::{Fault, House, Result, clock};
use casefile::{Compartment, FamilyId, ScopeId, Stamp, UserId};
use clap::{Args, Subcommand};
use serde_json::json;
use sync::message::Standing;
use sync::order::{self, Order};
use sync::store::{Log, OfficeStore};

/// Emergency access ends by itself after so many minutes.
const EMERGENCY_MINUTES: i64 = 24 * 60;

/// Who holds which family.
#[derive(Subcommand)]
pub(super) enum Grant {
    /// A person may see a family from now on.
    Add {
        #[command(flatten)]
        what: What,
        /// Who.
        #[arg(long, value_parser = user_id)]
        user: UserId,
        /// For a day, whatever the person's role allows otherwise; it has to be said why.
        #[arg(long, requires = "reason")]
        emergency: bool,
        /// Why. It stands in the audit: no names of a family.
        #[arg(long)]
        reason: Option<String>,
    },
    /// A person may no longer see a family. What was written until now is still taken for 30 days.
    End {
        #[command(flatten)]
        what: What,
        /// Who.
        #[arg(long, value_parser = user_id)]
        user: UserId,
    },
    /// A family goes from one person to another.
    Move {
        #[command(flatten)]
        what: What,
        /// Who held it.
        #[arg(long, value_parser = user_id)]
        from: UserId,
        /// Who holds it from now on.
        #[arg(long, value_parser = user_id)]
        to: UserId,
    },
    /// Every grant of a family.
    List {
        /// Which family.
        #[arg(value_parser = family_id)]
        family: FamilyId,
    },
}

/// Which compartments of which family.
#[derive(Args)]
pub(super) struct What {
    /// Which family.
    #[arg(value_parser = family_id)]
    family: FamilyId,
    /// Which compartments: family, restricted, process. Only the first if none is named.
    #[arg(long = "compartment", value_parser = compartment)]
    compartments: Vec<Compartment>,
}

impl What {
    fn compartments(&self) -> Vec<Compartment> {
        match self.compartments.is_empty() {
            true => vec![Compartment::Family],
            false => self.compartments.clone(),
        }
    }
}

impl Grant {
    pub(super) fn carry_out(self, house: &House) -> Result<()> {
        match self {
            Grant::Add {
                what,
                user,
                emergency,
                reason,
            } => {
                let until =
                    emergency.then(|| clock::after_minutes(clock::now(), EMERGENCY_MINUTES));
                let reason = reason.unwrap_or_default();
                for compartment in what.compartments() {
                    may_hold(house, user, compartment, emergency)?;
                    add(house, user, what.family, compartment, until, &reason)?;
                }
                Ok(())
            }
            Grant::End { what, user } => end_all(house, &what, user),
            Grant::Move { what, from, to } => {
                for compartment in what.compartments() {
                    may_hold(house, to, compartment, false)?;
                }
                end_all(house, &what, from)?;
                for compartment in what.compartments() {
                    add(house, to, what.family, compartment, None, "")?;
                }
                Ok(())
            }
            Grant::List { family } => list(house, family),
        }
    }
}

fn end_all(house: &House, what: &What, user: UserId) -> Result<()> {
    for compartment in what.compartments() {
        end(house, user, what.family, compartment)?;
    }
    Ok(())
}

/// Which compartments somebody may hold by what they do here.
pub fn role_may_hold(role: Role, compartment: Compartment) -> bool {
    match role {
        Role::Auditor => false,
        Role::FamilyPartner => compartment == Compartment::Family,
        Role::Admin | Role::Supervisor | Role::Facilitator => true,
    }
}

fn may_hold(house: &House, user: UserId, compartment: Compartment, emergency: bool) -> Result<()> {
    let staff = house.agency()?.staff(user);
    if staff.is_none_or(|staff| staff.left) {
        return Err(Fault::Unknown("the person"));
    }
    let people = house.store.people()?;
    let role = people.iter().find(|it| it.id == user).map(|it| it.role);
    match role {
        Some(role) if emergency || role_may_hold(role, compartment) => Ok(()),
        // Restored without what people are called: the orders count, and who may is asked again.
        _ => Err(Fault::Unknown("a role that may hold this compartment")),
    }
}

fn add(
    house: &House,
    user: UserId,
    family: FamilyId,
    compartment: Compartment,
    until: Option<Stamp>,
    reason: &str,
) -> Result<()> {
    let scope = compartment.scope(family);
    let from = clock::now();
    let audited = Audited {
        what: if until.is_some() {
            "emergency access"
        } else {
            "grant added"
        },
        about: Some(user.0),
        reason: reason.to_owned(),
        ..Audited::default()
    };
    let grant = Order::Grant(user, order::Grant { from, until });
    house.order(scope, &grant, audited)?;
    shown(user, family, compartment, &order::Grant { from, until })
}

fn end(house: &House, user: UserId, family: FamilyId, compartment: Compartment) -> Result<()> {
    let scope: ScopeId = compartment.scope(family);
    let known = house.store.orders(scope)?.grant(user);
    let known = known.ok_or(Fault::Unknown("the grant"))?;
    let now = clock::now();
    let until = Some(known.until.map_or(now, |until| until.min(now)));
    let audited = Audited {
        what: "grant ended",
        about: Some(user.0),
        ..Audited::default()
    };
    let ended = order::Grant { until, ..known };
    house.order(scope, &Order::Grant(user, ended), audited)?;
    shown(user, family, compartment, &ended)
}

fn shown(
    user: UserId,
    family: FamilyId,
    compartment: Compartment,
    grant: &order::Grant,
) -> Result<()> {
    let standing = match grant.standing(clock::now()) {
        Standing::Yes => "yes",
        Standing::Late => "late",
        Standing::None | Standing::Left | Standing::Stolen => "none",
    };
    show(&json!({
        "user": user, "family": family, "compartment": name_of(compartment),
        "from": grant.from, "until": grant.until, "standing": standing,
    }))
}

fn list(house: &House, family: FamilyId) -> Result<()> {
    let held = house.store.scopes()?;
    for compartment in Compartment::ALL {
        let scope = compartment.scope(family);
        if !held.contains(&scope) {
            continue;
        }
        let orders = house.store.orders(scope)?;
        for user in orders.granted() {
            if let Some(grant) = orders.grant(user) {
                shown(user, family, compartment, &grant)?;
            }
        }
    }
    Ok(())
}

//! People who work here.

use super::{show, user_id};
use crate::store::{Audited, Role};
use crate::{Fault, House, Result};
use casefile::UserId;
use clap::Subcommand;
use serde_json::json;
use sync::order::{Order, Staff};

/// People who work here.
#[derive(Subcommand)]
pub(super) enum User {
    /// Somebody begins to work here.
    Add {
        /// What they are called.
        name: String,
        /// What they do.
        #[arg(long, value_enum, default_value = "facilitator")]
        role: Role,
    },
    /// Everybody who ever worked here.
    List,
    /// Somebody no longer works here: from the next call on their laptops hand in and are emptied.
    Disable {
        /// Who.
        #[arg(value_parser = user_id)]
        user: UserId,
    },
}

impl User {
    pub(super) fn carry_out(self, house: &House) -> Result<()> {
        match self {
            User::Add { name, role } => {
                let user = house.hire(&name, role)?;
                show(&json!({ "user": user, "name": name, "role": role.name() }))
            }
            User::List => list(house),
            User::Disable { user } => disable(house, user),
        }
    }
}

fn list(house: &House) -> Result<()> {
    let agency = house.agency()?;
    for person in house.store.people()? {
        let left = agency.staff(person.id).is_none_or(|staff| staff.left);
        show(&json!({
            "user": person.id, "name": person.name, "role": person.role.name(), "left": left,
        }))?;
    }
    Ok(())
}

fn disable(house: &House, user: UserId) -> Result<()> {
    let agency = house.agency()?;
    let staff = agency.staff(user).ok_or(Fault::Unknown("the person"))?;
    let audited = Audited {
        what: "person left",
        about: Some(user.0),
        ..Audited::default()
    };
    let left = Staff {
        left: true,
        ..staff
    };
    house.order(house.card.agency, &Order::Staff(user, left), audited)?;
    show(&json!({ "user": user, "left": true }))
}

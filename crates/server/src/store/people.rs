//! People, their codes, and the laptops that call. Names stand here and nowhere else at the office:
//! not in the log, not in the audit, not in what the server writes about itself.

use super::{Cell, Row, Sql, Store, audit, stamp};
use crate::fault::unreadable;
use casefile::{DeviceId, ReplicaId, ScopeId, Stamp, UserId};
use sync::PublicKey;
use sync::store::{Contact, Stored};

/// How long a call is not worth a row of its own.
const QUIET_MS: i64 = 60_000;

/// What somebody does here.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, clap::ValueEnum)]
#[value(rename_all = "snake_case")]
pub enum Role {
    /// Runs the office.
    Admin,
    /// Looks after facilitators.
    Supervisor,
    /// Works with families.
    Facilitator,
    /// Works with families as one who has been there.
    FamilyPartner,
    /// Looks at the audit.
    Auditor,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 5] = [
        Role::Admin,
        Role::Supervisor,
        Role::Facilitator,
        Role::FamilyPartner,
        Role::Auditor,
    ];

    /// As it is written.
    pub fn name(self) -> &'static str {
        match self {
            Role::Admin => "admin",
            Role::Supervisor => "supervisor",
            Role::Facilitator => "facilitator",
            Role::FamilyPartner => "family_partner",
            Role::Auditor => "auditor",
        }
    }

    /// Whether a family that nobody has heard of may be opened in the field.
    pub fn may_open(self) -> bool {
        matches!(self, Role::Supervisor | Role::Facilitator)
    }
}

/// Somebody who works here.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// As whom the log knows them.
    pub id: UserId,
    /// What they are called.
    pub name: String,
    /// What they do.
    pub role: Role,
}

/// A laptop that proved itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Known {
    /// Which.
    pub device: DeviceId,
    /// With which key.
    pub key: PublicKey,
}

/// A laptop, as the administrator's list shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct Called {
    /// When it called last.
    pub at: Stamp,
    /// The program's version.
    pub app: String,
    /// What it is called.
    pub name: String,
    /// As how many lineages it wrote.
    pub lineages: u64,
}

impl Store {
    /// Adds somebody, or changes what they are called or do.
    pub fn keep_person(&self, person: &Person) -> Stored<()> {
        self.put(|sql| {
            sql.run(
                "INSERT INTO person (id, name, role) VALUES (?1, ?2, ?3)
                 ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role",
                &[
                    person.id.bytes().into(),
                    person.name.as_str().into(),
                    person.role.name().into(),
                ],
            )
            .map(|_| ())
        })
    }

    /// Everybody who was ever added.
    pub fn people(&self) -> Stored<Vec<Person>> {
        self.look(|view| {
            let sql = "SELECT id, name, role FROM person ORDER BY name, id";
            view.sql.rows(sql, &[])?.iter().map(person).collect()
        })
    }

    /// Keeps a one-time code, hashed.
    pub fn keep_code(&self, hash: &[u8; 32], person: UserId, until: Stamp) -> Stored<()> {
        self.put(|sql| {
            sql.run(
                "INSERT INTO code (hash, person, until) VALUES (?1, ?2, ?3)",
                &[hash.into(), person.bytes().into(), until.into()],
            )
            .map(|_| ())
        })
    }

    /// Whose code it is, if it is good for this laptop now; from then on it is good for no other.
    pub fn use_code(&self, hash: &[u8; 32], by: &Known, now: Stamp) -> Stored<Option<UserId>> {
        self.put(|sql| {
            sql.run(
                "UPDATE code SET device = ?2, key = ?3
                 WHERE hash = ?1 AND until > ?4 AND device IS NULL",
                &[
                    hash.into(),
                    by.device.bytes().into(),
                    (&by.key.0).into(),
                    now.into(),
                ],
            )?;
            let rows = sql.rows(
                "SELECT person FROM code
                 WHERE hash = ?1 AND until > ?2 AND device = ?3 AND key = ?4",
                &[
                    hash.into(),
                    now.into(),
                    by.device.bytes().into(),
                    (&by.key.0).into(),
                ],
            )?;
            let person = |row: &Row| row.id(0).map(UserId::from_bytes);
            rows.first().map(person).transpose()
        })
    }

    /// Keeps a bearer, hashed, and forgets those whose time is over.
    pub fn keep_session(
        &self,
        hash: &[u8; 32],
        of: &Known,
        now: Stamp,
        until: Stamp,
    ) -> Stored<()> {
        self.put(|sql| {
            sql.run("DELETE FROM session WHERE until <= ?1", &[now.into()])?;
            sql.run(
                "INSERT INTO session (hash, device, key, until) VALUES (?1, ?2, ?3, ?4)",
                &[
                    hash.into(),
                    of.device.bytes().into(),
                    (&of.key.0).into(),
                    until.into(),
                ],
            )
            .map(|_| ())
        })
    }

    /// Whose bearer it is, while it is good.
    pub fn session(&self, hash: &[u8; 32], now: Stamp) -> Stored<Option<Known>> {
        self.look(|view| {
            let sql = "SELECT device, key FROM session WHERE hash = ?1 AND until > ?2";
            let rows = view.sql.rows(sql, &[hash.into(), now.into()])?;
            let known = |row: &Row| {
                Ok(Known {
                    device: DeviceId::from_bytes(row.id(0)?),
                    key: PublicKey(row.id(1)?),
                })
            };
            rows.first().map(known).transpose()
        })
    }

    /// Ends every session of a laptop.
    pub fn end_sessions(&self, device: DeviceId) -> Stored<()> {
        self.put(|sql| {
            let delete = "DELETE FROM session WHERE device = ?1";
            sql.run(delete, &[device.bytes().into()]).map(|_| ())
        })
    }

    /// What a laptop is called.
    pub fn name_laptop(&self, contact: &Contact<'_>, name: &str) -> Stored<()> {
        self.put(|sql| {
            note_contact(sql, contact)?;
            let update = "UPDATE contact SET name = ?2 WHERE device = ?1";
            let with: [Cell; 2] = [contact.device.bytes().into(), name.into()];
            sql.run(update, &with).map(|_| ())
        })
    }

    /// When a laptop called last, and as what.
    pub fn called(&self, device: DeviceId) -> Stored<Option<Called>> {
        self.look(|view| {
            let sql = "SELECT at, app, name,
                       (SELECT count(*) FROM lineage WHERE lineage.device = contact.device)
                       FROM contact WHERE device = ?1";
            let rows = view.sql.rows(sql, &[device.bytes().into()])?;
            let called = |row: &Row| {
                Ok(Called {
                    at: stamp(row, 0)?,
                    app: row.text(1)?,
                    name: row.text(2)?,
                    lineages: row.int(3)?.cast_unsigned(),
                })
            };
            rows.first().map(called).transpose()
        })
    }

    /// Scopes that a laptop said it let go of.
    pub fn dropped_by(&self, device: DeviceId) -> Stored<Vec<ScopeId>> {
        self.look(|view| {
            let sql = "SELECT scope FROM dropped WHERE device = ?1 ORDER BY scope";
            let rows = view.sql.rows(sql, &[device.bytes().into()])?;
            rows.iter()
                .map(|row| row.id(0).map(ScopeId::from_bytes))
                .collect()
        })
    }
}

fn person(row: &Row) -> Stored<Person> {
    let written = row.text(2)?;
    let role = Role::ALL.into_iter().find(|role| role.name() == written);
    Ok(Person {
        id: UserId::from_bytes(row.id(0)?),
        name: row.text(1)?,
        role: role.ok_or_else(|| unreadable("a role"))?,
    })
}

/// Whether a call says anything that is worth a transaction: a laptop that calls every few minutes
/// with nothing new costs no write.
pub(super) fn is_news(sql: &dyn Sql, contact: &Contact<'_>) -> Stored<bool> {
    if !contact.dropped.is_empty() || !contact.audit.is_empty() {
        return Ok(true);
    }
    let rows = sql.rows(
        "SELECT at, app, replica FROM contact WHERE device = ?1",
        &[contact.device.bytes().into()],
    )?;
    let Some(row) = rows.first() else {
        return Ok(true);
    };
    let same = row.text(1)? == contact.app
        && ReplicaId::from_bytes(row.id(2)?) == contact.replica
        && contact.at.0 - stamp(row, 0)?.0 < QUIET_MS;
    Ok(!same)
}

pub(super) fn note_contact(sql: &dyn Sql, contact: &Contact<'_>) -> Stored<()> {
    let (device, replica) = (contact.device.bytes(), contact.replica.bytes());
    sql.run(
        "INSERT INTO contact (device, at, app, replica, name) VALUES (?1, ?2, ?3, ?4, '')
         ON CONFLICT (device) DO UPDATE SET at = excluded.at, app = excluded.app,
         replica = excluded.replica",
        &[
            device.into(),
            contact.at.into(),
            contact.app.into(),
            replica.into(),
        ],
    )?;
    sql.run(
        "INSERT INTO lineage (device, replica, at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
        &[device.into(), replica.into(), contact.at.into()],
    )?;
    for scope in contact.dropped {
        sql.run(
            "INSERT INTO dropped (device, scope, at) VALUES (?1, ?2, ?3)
             ON CONFLICT (device, scope) DO UPDATE SET at = excluded.at",
            &[device.into(), scope.bytes().into(), contact.at.into()],
        )?;
    }
    for row in contact.audit {
        audit::take_row(sql, contact.device, &row.0)?;
    }
    Ok(())
}

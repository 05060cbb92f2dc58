//! Where the office keeps its log: one set of statements for every database, handed a transaction.
//! A scope's change is there whole and on the disk when the call returns, or not at all.

mod apply;
mod audit;
mod base;
mod cell;
pub(crate) mod copy;
mod log;
mod people;
mod photos;
pub(crate) mod postgres;
mod schema;
mod sqlite;

pub use audit::{Audited, Row as AuditRow, chained as audit_chained};
pub use base::{Base, Did, Sql};
pub use cell::{Cell, Row};
pub use people::{Called, Known, Person, Role};
pub use photos::{Brought, Photo};
pub use postgres::{NotHere, Postgres, Url};
pub use sqlite::Sqlite;

use crate::fault::unreadable;
use casefile::{DeviceId, Registers, ReplicaId, ScopeId, Stamp, UserId};
use log::View;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use sync::message::{AuditHead, Live, Picture};
use sync::order::Orders;
use sync::store::{Contact, Log, OfficeStore, Stored, Work};
use sync::{Digest, Hash, OfficeName, Status};

type Folded = HashMap<ScopeId, (i64, Arc<Orders>)>;

/// The office's store, lent to one call at a time by cloning it.
#[derive(Clone)]
pub struct Store {
    base: Arc<dyn Base>,
    office: OfficeName,
    folded: Arc<Mutex<Folded>>,
    carrier: Option<DeviceId>,
}

impl Store {
    /// Over a database that is open and brought up.
    pub fn over(base: Arc<dyn Base>, office: OfficeName) -> Self {
        Store {
            base,
            office,
            folded: Arc::default(),
            carrier: None,
        }
    }

    /// The same for a call in which a laptop brings something: its name stands in the audit.
    pub fn carried_by(&self, device: DeviceId) -> Self {
        Store {
            carrier: Some(device),
            ..self.clone()
        }
    }

    /// Reads something.
    pub(crate) fn look<T>(&self, work: impl Fn(&View<'_>) -> Stored<T>) -> Stored<T> {
        let mut found = None;
        self.base.read(&mut |sql| {
            found = Some(work(&self.view(sql, true))?);
            Ok(())
        })?;
        found.ok_or_else(|| unreadable("nothing was read"))
    }

    /// Writes something that is no part of a scope.
    pub(crate) fn put<T>(&self, mut work: impl FnMut(&dyn Sql) -> Stored<T>) -> Stored<T> {
        let mut done = None;
        self.base.write(None, &mut |sql| {
            done = Some(work(sql)?);
            Ok(Did::Something)
        })?;
        done.ok_or_else(|| unreadable("nothing was written"))
    }

    /// The database behind it.
    pub(crate) fn base(&self) -> &dyn Base {
        &*self.base
    }

    /// Everything is committed: what was folded may be kept.
    fn view<'a>(&'a self, sql: &'a dyn Sql, committed: bool) -> View<'a> {
        View {
            sql,
            office: &self.office,
            folded: &self.folded,
            committed,
        }
    }

    /// Every entry of a scope's log, series by series.
    pub fn everything(&self, scope: ScopeId) -> Stored<Vec<sync::Entry>> {
        self.look(|view| view.everything(scope))
    }

    /// Whether an entry is held, in the log or aside.
    pub fn holds(&self, scope: ScopeId, hash: Hash) -> Stored<bool> {
        self.look(|view| {
            let sql = "SELECT 1 FROM entry WHERE scope = ?1 AND hash = ?2
                       UNION ALL SELECT 1 FROM aside WHERE scope = ?1 AND hash = ?2";
            let with = [scope.bytes().into(), hash.into()];
            Ok(!view.sql.rows(sql, &with)?.is_empty())
        })
    }

    /// Looks for damage in the file.
    pub fn damage(&self) -> Stored<Vec<String>> {
        self.base.damage()
    }

    fn setting(&self, name: &str) -> Stored<Option<Vec<u8>>> {
        self.look(|view| setting(view.sql, name))
    }

    fn set(&self, name: &str, value: &[u8]) -> Stored<()> {
        self.put(|sql| set(sql, name, value))
    }

    /// Makes a new database the one of a lineage.
    pub fn begin(&self, replica: ReplicaId) -> Stored<()> {
        self.set("replica", replica.bytes())
    }

    /// Forgets what was folded: after the database was exchanged beneath it.
    pub fn forget(&self) {
        self.folded().clear();
    }

    fn folded(&self) -> std::sync::MutexGuard<'_, Folded> {
        self.folded.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn setting(sql: &dyn Sql, name: &str) -> Stored<Option<Vec<u8>>> {
    let rows = sql.rows("SELECT value FROM setting WHERE name = ?1", &[name.into()])?;
    rows.first().map(|row| row.blob(0)).transpose()
}

fn set(sql: &dyn Sql, name: &str, value: &[u8]) -> Stored<()> {
    sql.run(
        "INSERT INTO setting (name, value) VALUES (?1, ?2)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        &[name.into(), value.into()],
    )?;
    Ok(())
}

macro_rules! reads_through_a_view {
    ($($name:ident($($arg:ident: $of:ty),*) -> $gives:ty;)+) => {
        impl Log for Store {
            $(fn $name(&self, $($arg: $of),*) -> Stored<$gives> {
                self.look(|view| view.$name($($arg),*))
            })+
        }
    };
}
reads_through_a_view! {
    status(scope: ScopeId) -> Status;
    links(scope: ScopeId, replica: ReplicaId, above: u64) -> Vec<sync::store::Link>;
    place(scope: ScopeId, hash: Hash) -> Option<sync::Tip>;
    read(scope: ScopeId, replica: ReplicaId, hashes: &[Hash]) -> Vec<sync::Entry>;
    named(scope: ScopeId, name: casefile::ActionId) -> Option<Hash>;
    of_sitting(scope: ScopeId, sitting: casefile::SittingId) -> Vec<sync::Entry>;
    salts(scope: ScopeId, sitting: casefile::SittingId) -> Option<sync::Salts>;
    aside(scope: ScopeId) -> Vec<sync::store::Aside>;
    orders(scope: ScopeId) -> Arc<Orders>;
}

impl OfficeStore for Store {
    fn replica(&self) -> Stored<ReplicaId> {
        let bytes = self.setting("replica")?;
        let bytes = bytes.and_then(|bytes| bytes.try_into().ok());
        bytes
            .map(ReplicaId::from_bytes)
            .ok_or_else(|| unreadable("the office's lineage"))
    }

    fn mint(&mut self, replica: ReplicaId) -> Stored<()> {
        self.begin(replica)
    }

    fn granted(&self, user: UserId) -> Stored<Vec<ScopeId>> {
        self.look(|view| {
            let sql = "SELECT scope FROM granted WHERE person = ?1 ORDER BY scope";
            let rows = view.sql.rows(sql, &[user.bytes().into()])?;
            rows.iter()
                .map(|row| row.id(0).map(ScopeId::from_bytes))
                .collect()
        })
    }

    fn digest(&self, scope: ScopeId) -> Stored<Digest> {
        self.look(|view| {
            let sql = "SELECT digest FROM scope WHERE scope = ?1";
            match view.sql.rows(sql, &[scope.bytes().into()])?.first() {
                Some(row) => row.id(0).map(Hash),
                None => Ok(Status::default().digest()),
            }
        })
    }

    fn change(&mut self, scope: ScopeId, work: &mut Work<'_>) -> Stored<()> {
        self.base.write(Some(scope), &mut |sql| {
            let view = self.view(sql, false);
            let take = work(&view)?;
            if take.is_empty() || apply::apply(&view, scope, &take)? == 0 {
                return Ok(Did::Nothing);
            }
            audit::took(sql, scope, self.carrier, &take)?;
            Ok(Did::Something)
        })
    }

    fn scopes(&self) -> Stored<Vec<ScopeId>> {
        self.look(|view| {
            let rows = view
                .sql
                .rows("SELECT scope FROM scope ORDER BY scope", &[])?;
            rows.iter()
                .map(|row| row.id(0).map(ScopeId::from_bytes))
                .collect()
        })
    }

    /// Folded anew: whoever asks with nothing held is about to be sent the whole log anyway.
    fn picture(&self, scope: ScopeId) -> Stored<Picture> {
        self.look(|view| {
            let mut heads = Registers::default();
            for entry in view.everything(scope)? {
                heads.apply(&entry.action);
            }
            Ok(picture(&heads))
        })
    }

    fn is_open(&self) -> Stored<bool> {
        Ok(self.setting("shut")?.is_none_or(|value| value != [1]))
    }

    fn holds_photo(&self, scope: ScopeId, hash: Hash) -> Stored<bool> {
        Store::holds_photo(self, scope, hash)
    }

    fn set_open(&mut self, open: bool) -> Stored<()> {
        self.set("shut", &[u8::from(!open)])
    }

    fn contact(&mut self, contact: &Contact<'_>) -> Stored<(u64, Option<AuditHead>)> {
        if self.look(|view| people::is_news(view.sql, contact))? {
            self.put(|sql| people::note_contact(sql, contact))?;
        }
        let head = self.look(|view| audit::head(view.sql))?;
        Ok((contact.audit.len() as u64, head))
    }
}

fn picture(heads: &Registers) -> Picture {
    let mut writes = Vec::new();
    for kind in heads.kinds() {
        for (record, fields) in heads.of_kind(kind) {
            for (field, register) in fields.fields() {
                writes.extend(register.heads().iter().map(|head| Live {
                    kind: kind.to_string(),
                    record,
                    field: field.to_string(),
                    name: head.by,
                    at: head.at,
                    on: head.on.to_string(),
                    user: head.user,
                    value: head.value.json().to_owned(),
                    over: head.over.clone(),
                }));
            }
        }
    }
    Picture { writes }
}

/// A moment as it is stored.
pub(crate) fn stamp(row: &Row, at: usize) -> Stored<Stamp> {
    row.int(at).map(Stamp)
}

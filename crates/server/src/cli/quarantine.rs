//! Work that could not be placed: shown without its words, taken in or given back by a person.

use super::{hash, show};
use crate::store::Audited;
use crate::{House, Result, clock, keys};
use casefile::ScopeId;
use clap::Subcommand;
use serde_json::json;
use sync::Hash;
use sync::message::Reason;
use sync::store::{Aside, Log, OfficeStore};

/// Work that could not be placed.
#[derive(Subcommand)]
pub(super) enum Quarantine {
    /// What lies apart: whose it is and why, never what it says.
    List,
    /// Takes it in, whole segments only: the last entry of each is named.
    Accept {
        /// In which scope.
        #[arg(value_parser = scope)]
        scope: ScopeId,
        /// Which entries; all of the scope if none is named.
        #[arg(value_parser = hash)]
        entries: Vec<Hash>,
    },
    /// Gives it back with words to its author; it stays apart on both sides.
    Return {
        /// In which scope.
        #[arg(value_parser = scope)]
        scope: ScopeId,
        /// Which entries; all of the scope if none is named.
        #[arg(value_parser = hash)]
        entries: Vec<Hash>,
        /// What the author is to read.
        #[arg(long)]
        words: String,
    },
}

fn scope(text: &str) -> std::result::Result<ScopeId, String> {
    text.parse().map_err(|_| "not the id of a scope".to_owned())
}

impl Quarantine {
    pub(super) fn carry_out(self, house: &House) -> Result<()> {
        match self {
            Quarantine::List => list(house),
            Quarantine::Accept { scope, entries } => accept(house, scope, entries),
            Quarantine::Return {
                scope,
                entries,
                words,
            } => give_back(house, scope, entries, &words),
        }
    }
}

fn list(house: &House) -> Result<()> {
    for scope in house.store.scopes()? {
        for aside in house.store.aside(scope)? {
            shown(scope, &aside)?;
        }
    }
    Ok(())
}

fn shown(scope: ScopeId, aside: &Aside) -> Result<()> {
    let action = &aside.entry.action;
    let reason = match aside.reason {
        Reason::NoStanding => "no_standing",
        Reason::Left => "left",
        Reason::Collision => "collision",
        Reason::Returned => "returned",
    };
    show(&json!({
        "scope": scope,
        "entry": keys::hex(&aside.entry.hash.0).as_str(),
        "ends_a_segment": aside.seal.is_some(),
        "reason": reason,
        "author": action.by.user,
        "laptop": action.by.device,
        "written_at": action.at,
        "what": action.what.to_string(),
        "carrier": aside.carrier,
    }))
}

/// Those named, or all that lie apart.
fn wanted(house: &House, scope: ScopeId, named: Vec<Hash>) -> Result<Vec<Hash>> {
    if !named.is_empty() {
        return Ok(named);
    }
    let apart = house.store.aside(scope)?;
    Ok(apart.iter().map(|it| it.entry.hash).collect())
}

fn accept(house: &House, scope: ScopeId, named: Vec<Hash>) -> Result<()> {
    let wanted = wanted(house, scope, named)?;
    let accepted = house.at_the_desk(&house.store, clock::now(), |office, desk| {
        office.accept(desk, scope, &wanted)
    })?;
    house.store.note(&Audited {
        what: "quarantine accepted",
        scopes: vec![scope],
        entries: accepted,
        ..Audited::default()
    })?;
    show(&json!({ "scope": scope, "accepted": accepted }))
}

fn give_back(house: &House, scope: ScopeId, named: Vec<Hash>, words: &str) -> Result<()> {
    let wanted = wanted(house, scope, named)?;
    house.at_the_desk(&house.store, clock::now(), |office, desk| {
        office.give_back(desk, scope, &wanted, words)
    })?;
    house.store.note(&Audited {
        what: "quarantine returned",
        scopes: vec![scope],
        entries: wanted.len(),
        ..Audited::default()
    })?;
    show(&json!({ "scope": scope, "returned": wanted.len() }))
}

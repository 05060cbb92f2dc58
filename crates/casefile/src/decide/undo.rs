//! Taking back what was done: a new action that writes what stood there before, across restarts.
//! Nothing is unwritten, and nobody else's later words are ever covered by it.

use super::sheet::{Context, Decided, Sheet};
use crate::action::{Action, Change};
use crate::file::CaseFile;
use crate::ids::{ActionId, RecordId, ScopeId, UserId};
use crate::kinds::{Family, View, known_name};
use crate::refusal::Refusal;
use crate::register::{Head, REMOVED};
use crate::value::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The name of an action that takes another back.
pub const UNDO: &str = "action.undo";
/// The name of an action that takes an undo back.
pub const REDO: &str = "action.redo";

/// An action's full name: which scope, and its name there.
pub type FullName = (ScopeId, ActionId);

/// What people did, by name, and what was taken back of it.
pub struct Log<'a> {
    by_name: BTreeMap<FullName, &'a Action>,
    undone: BTreeSet<FullName>,
}

impl<'a> Log<'a> {
    /// Reads the actions of a family.
    pub fn of(actions: &'a [Action]) -> Self {
        let name = |action: &Action| (action.scope, action.id());
        let mut log = Self {
            by_name: actions
                .iter()
                .map(|action| (name(action), action))
                .collect(),
            undone: BTreeSet::new(),
        };
        let mut in_time: Vec<&Action> = actions.iter().collect();
        in_time.sort_by_key(|action| (action.at, action.seq));
        for action in in_time {
            if action.what == UNDO {
                let undid = log.undid(action);
                log.undone.extend(undid);
            } else if action.what == REDO {
                for name in log.redid(action) {
                    log.undone.remove(&name);
                }
            }
        }
        log
    }

    /// What an undo took back.
    fn undid(&self, undo: &Action) -> Vec<FullName> {
        let saw = undo.changes.iter().flat_map(|change| {
            let seen = change.saw.iter();
            seen.filter_map(|seen| self.standing(undo.scope, *seen, change))
        });
        let over = undo
            .over
            .iter()
            .flat_map(|seen| self.wrote(undo.scope, *seen));
        saw.chain(over).map(|name| (undo.scope, name)).collect()
    }

    /// The action itself, or what its undo put back.
    fn wrote(&self, scope: ScopeId, name: ActionId) -> Vec<ActionId> {
        let Some(action) = self.by_name.get(&(scope, name)) else {
            return Vec::new();
        };
        let stands = |change| self.standing(scope, name, change);
        action.changes.iter().filter_map(stands).collect()
    }

    /// What a redo brought back: all that the undo it took back had undone.
    fn redid(&self, redo: &Action) -> Vec<FullName> {
        let seen = redo.changes.iter().flat_map(|change| &change.saw);
        let undos = seen.filter_map(|name| self.by_name.get(&(redo.scope, *name)));
        undos.flat_map(|undo| self.undid(undo)).collect()
    }

    /// Whether an action was taken back.
    pub fn is_undone(&self, name: FullName) -> bool {
        self.undone.contains(&name)
    }

    /// The last thing somebody did that still stands.
    pub fn last_of(&self, user: UserId) -> Option<FullName> {
        let mine = self.by_name.iter().filter(|(name, action)| {
            action.by.user == user
                && action.what != UNDO
                && action.what != REDO
                && !self.is_undone(**name)
        });
        mine.max_by_key(|(_, action)| (action.at, action.seq))
            .map(|(name, _)| *name)
    }

    /// The write that a head stands for: where an undo put an earlier value back, that one.
    fn standing(&self, scope: ScopeId, head: ActionId, change: &Change) -> Option<ActionId> {
        let action = self.by_name.get(&(scope, head))?;
        if action.what != UNDO && action.what != REDO {
            return Some(head);
        }
        // What an undo saw was written before it, so this ends.
        let seen = *written(action, change)?.saw.iter().max()?;
        let seen = if action.what == UNDO {
            self.standing(scope, seen, change)?
        } else {
            seen
        };
        let before = self.by_name.get(&(scope, seen))?;
        let before = *written(before, change)?.saw.iter().max()?;
        self.standing(scope, before, change)
    }

    /// What stood in a field before a write, the greatest of several.
    fn before(&self, scope: ScopeId, change: &Change) -> Option<&'a Value> {
        let seen = change
            .saw
            .iter()
            .filter_map(|name| self.by_name.get(&(scope, *name)));
        let seen: Vec<(&&Action, &Change)> = seen
            .filter_map(|action| Some((action, written(action, change)?)))
            .collect();
        let greatest = seen
            .into_iter()
            .max_by_key(|(action, _)| (action.at, action.id()));
        greatest.map(|(_, earlier)| &earlier.value)
    }

    fn made(&self, name: FullName, record: RecordId) -> bool {
        let touches = |action: &Action| action.changes.iter().any(|change| change.id == record);
        let at = self
            .by_name
            .get(&name)
            .map(|action| (action.at, action.seq));
        !self.by_name.iter().any(|(other, action)| {
            *other != name && touches(action) && Some((action.at, action.seq)) < at
        })
    }
}

fn written<'a>(action: &'a Action, change: &Change) -> Option<&'a Change> {
    let is_same = |other: &&Change| other.id == change.id && other.field == change.field;
    action.changes.iter().find(is_same)
}

/// Takes an action back, with those that were done together with it.
pub fn undo(
    file: &CaseFile,
    log: &Log<'_>,
    name: FullName,
    cx: &Context<'_>,
) -> Result<Decided, Refusal> {
    let action = log.by_name.get(&name).ok_or(Refusal::NothingToUndo)?;
    if log.is_undone(name) {
        return Err(Refusal::NothingToUndo);
    }
    let what = if action.what == UNDO { REDO } else { UNDO };
    let mut sheet = Sheet::new(file, cx, what)?;
    let group = log.by_name.iter().filter(|(other, one)| {
        **other == name || (action.together.is_some() && one.together == action.together)
    });
    for (name, one) in group {
        take_back(&mut sheet, log, *name, one)?;
    }
    let record = action.changes.first().map(|change| change.id);
    sheet.done(record)
}

fn take_back(
    sheet: &mut Sheet<'_>,
    log: &Log<'_>,
    name: FullName,
    action: &Action,
) -> Result<(), Refusal> {
    let mut gone: BTreeSet<RecordId> = BTreeSet::new();
    for change in &action.changes {
        still_stands(sheet, log, name, change)?;
        let is_made_here = change.field != REMOVED && log.made(name, change.id);
        if !is_made_here {
            put_back(sheet, log, name.0, change);
        } else if gone.insert(change.id) {
            nobody_wrote_on(sheet, log, name, action, change)?;
            sheet.remove(&change.kind, change.id, "undone");
        }
    }
    Ok(())
}

fn put_back(sheet: &mut Sheet<'_>, log: &Log<'_>, scope: ScopeId, change: &Change) {
    let before = log.before(scope, change);
    let before = before.cloned().unwrap_or_else(Value::null);
    if change.field == REMOVED && !before.is_null() {
        // A removal sees the whole record; one that comes back does so again.
        return sheet.take_away(&change.kind, change.id, before);
    }
    let (kind, field) = (known_name(&change.kind), known_name(&change.field));
    sheet.write(kind, change.id, field, before);
}

/// Only what nobody wrote over is taken back.
fn still_stands(
    sheet: &Sheet<'_>,
    log: &Log<'_>,
    name: FullName,
    change: &Change,
) -> Result<(), Refusal> {
    let heads = sheet.heads(&change.kind, change.id, &change.field);
    let is_it = |by: ActionId| by == name.1 || log.standing(name.0, by, change) == Some(name.1);
    match heads {
        [only] if is_it(only.by) => Ok(()),
        _ => Err(Refusal::WrittenSince),
    }
}

/// A record is taken off the page only where nobody else wrote on it since; a family never is.
fn nobody_wrote_on(
    sheet: &Sheet<'_>,
    log: &Log<'_>,
    name: FullName,
    action: &Action,
    change: &Change,
) -> Result<(), Refusal> {
    if change.kind == Family::KIND {
        return Err(Refusal::NotAllowed { field: "kind" });
    }
    let found = sheet.file.find(&change.kind, change.id);
    let (_, record) = found.ok_or(Refusal::WrittenSince)?;
    let own = |field: &str| {
        let mut changes = action.changes.iter();
        changes.find(|own| own.id == change.id && own.field == field)
    };
    let is_its = |field: &str, head: &Head| {
        let stands = own(field).and_then(|own| log.standing(name.0, head.by, own));
        head.value.is_null() || head.by == name.1 || stands == Some(name.1)
    };
    let is_alone = record
        .fields()
        .filter(|(field, _)| *field != REMOVED)
        .all(|(field, register)| register.heads().iter().all(|head| is_its(field, head)));
    (is_alone && record.is_visible())
        .then_some(())
        .ok_or(Refusal::WrittenSince)
}

//! A vault driven without the app: decide, commit, fold, as the app does it and nothing more.
//! The clock of the bench stands still; identifiers are drawn at random.

use crate::bench::data::Generated;
use anyhow::{Context as _, Result};
use casefile::decide::{
    Context, Decide, JoinTeam, Mode, OpenFile, ProposeGoal, ReviewStep, SetRuler, TakeUpStep,
    UpdatePerson,
};
use casefile::{
    By, CaseFile, Change, Deed, DeviceId, FamilyId, Origin, RecordId, Stamp, UserId, Value, Words,
};
use chrono::{DateTime, FixedOffset};
use std::collections::BTreeMap;
use std::path::Path;
use uuid::Uuid;
use vault::{Batch, Cost, DraftKey, Passphrase, Vault};

/// Deeds saved together when a history is filled in.
const FILL_AT_ONCE: usize = 200;

/// An open vault with one family in memory.
pub struct Direct {
    vault: Vault,
    file: CaseFile,
    family: FamilyId,
    person: RecordId,
    goal: RecordId,
    step: RecordId,
    now: DateTime<FixedOffset>,
}

impl Direct {
    /// A fresh vault with a family of one person, one goal and one step.
    pub fn create(folder: &Path) -> Result<Self> {
        let passphrase = Passphrase::new(crate::cli::PASSPHRASE);
        let family = FamilyId(Uuid::new_v4());
        let none = RecordId(Uuid::nil());
        let mut direct = Direct {
            vault: Vault::create(folder, &passphrase, None, Cost::Least)?,
            file: CaseFile::new(family),
            family,
            person: none,
            goal: none,
            step: none,
            now: DateTime::parse_from_rfc3339("2026-01-05T17:30:00-08:00")?,
        };
        direct.settle_in()?;
        Ok(direct)
    }

    fn settle_in(&mut self) -> Result<()> {
        self.write(&json::<OpenFile>(r#"{"name_shown": "Vega"}"#)?)?;
        let person = r#"{"name": "Marisol Vega", "role": "caregiver", "relation": "mother"}"#;
        self.person = self.write(&json::<casefile::decide::AddPerson>(person)?)?;
        self.write(&json::<JoinTeam>(&format!(
            r#"{{"person": "{}"}}"#,
            self.person
        ))?)?;
        self.propose("Sunday dinner together, everybody at the table")?;
        self.take_up("Call grandmother on Saturday")
    }

    fn write(&mut self, command: &impl Decide) -> Result<RecordId> {
        let fresh = || RecordId(Uuid::now_v7());
        let cx = Context {
            now: self.now,
            zone: None,
            on: None,
            mode: Mode::Doing,
            fresh: &fresh,
        };
        let decided = command.decide(&self.file, &cx)?;
        self.commit(decided.deeds)?;
        decided.record.context("nothing was made")
    }

    fn commit(&mut self, deeds: Vec<Deed>) -> Result<()> {
        let by = By {
            user: UserId(Uuid::nil()),
            device: DeviceId(Uuid::nil()),
        };
        let at = Stamp(self.now.timestamp_millis());
        let batch = Batch {
            deeds,
            by,
            at,
            draft_done: None,
            request: None,
        };
        for action in self.vault.commit(batch)? {
            self.file.apply(&action);
        }
        Ok(())
    }

    fn words(&self, text: &str) -> Words {
        Words {
            origin: Origin::Verbatim,
            ..Words::verbatim(text, self.person)
        }
    }

    /// Keeps a growing note.
    pub fn keep_draft(&mut self, content: &str) -> Result<()> {
        let key = DraftKey {
            family: self.family,
            meeting: None,
            slot: "capture".into(),
        };
        Ok(self
            .vault
            .keep_draft(&key, content, Stamp(self.now.timestamp_millis()))?)
    }

    /// Brings the search level, as the app does when nobody is typing.
    pub fn settle(&mut self) -> Result<()> {
        Ok(self.vault.settle()?)
    }

    /// Writes a ruler.
    pub fn rate(&mut self, value: i64) -> Result<()> {
        let ruler = format!(
            r#"{{"person": "{}", "goal": "{}", "ruler_kind": "confidence", "value": {value}}}"#,
            self.person, self.goal
        );
        self.write(&json::<SetRuler>(&ruler)?).map(|_| ())
    }

    /// Says how the step in hand went, or takes up the next one.
    pub fn review_a_step(&mut self) -> Result<()> {
        let review: ReviewStep = json(&format!(
            r#"{{"step": "{}", "outcome": "doing"}}"#,
            self.step
        ))?;
        self.write(&review).map(|_| ())
    }

    /// Describes the person.
    pub fn describe(&mut self, text: &str) -> Result<()> {
        let update = UpdatePerson {
            relation: Some(text.into()),
            ..json(&format!(r#"{{"person": "{}"}}"#, self.person))?
        };
        self.write(&update).map(|_| ())
    }

    /// Writes a goal.
    pub fn propose(&mut self, text: &str) -> Result<()> {
        let propose = ProposeGoal {
            words: self.words(text),
            owners: vec![self.person],
            why: None,
            needs: Vec::new(),
            domain: None,
        };
        self.goal = self.write(&propose)?;
        Ok(())
    }

    /// Writes a step.
    pub fn take_up(&mut self, text: &str) -> Result<()> {
        let take_up = TakeUpStep {
            goal: Some(self.goal),
            lead_carrier: Some(self.person),
            ..json(&format!(
                r#"{{"words": {}}}"#,
                serde_json::to_string(&self.words(text))?
            ))?
        };
        self.step = self.write(&take_up)?;
        Ok(())
    }

    /// Writes generated changes as real actions, many a commit; returns how many fields are live.
    pub fn write_generated(&mut self, changes: &[Generated]) -> Result<usize> {
        let mut records: BTreeMap<&str, RecordId> = BTreeMap::new();
        let mut live = std::collections::BTreeSet::new();
        for batch in changes.chunks(FILL_AT_ONCE) {
            let mut deeds: Vec<Deed> = Vec::new();
            for change in batch {
                let id = *records
                    .entry(&change.row)
                    .or_insert_with(|| RecordId(Uuid::now_v7()));
                let (kind, field) = place(change);
                live.insert((id, field));
                if deeds
                    .iter()
                    .any(|deed| deed.changes.iter().any(|c| c.id == id && c.field == field))
                {
                    self.commit(std::mem::take(&mut deeds))?;
                }
                deeds.push(self.deed(kind, id, field, &change.val));
            }
            self.commit(deeds)?;
        }
        Ok(live.len())
    }

    fn deed(
        &self,
        kind: &'static str,
        id: RecordId,
        field: &'static str,
        value: &serde_json::Value,
    ) -> Deed {
        let saw = self
            .file
            .find(kind, id)
            .and_then(|(_, record)| record.field(field))
            .map(|register| register.heads().iter().map(|head| head.by).collect())
            .unwrap_or_default();
        Deed {
            scope: self.family.scope(),
            what: "field.choose".into(),
            on: casefile::On::Day(self.now.date_naive()),
            together: None,
            changes: vec![Change {
                kind: kind.into(),
                id,
                field: field.into(),
                value: Value::of(value),
                saw,
            }],
            over: Vec::new(),
        }
    }

    /// Opens the family from its heads; returns how many fields it has.
    pub fn open_family(&self) -> Result<usize> {
        let file = self.vault.case_file(self.family)?;
        let registers = file
            .registers(self.family.scope())
            .context("the family is not held")?;
        let kinds: Vec<_> = registers.kinds().cloned().collect();
        Ok(kinds
            .iter()
            .flat_map(|kind| registers.of_kind(kind))
            .map(|(_, record)| record.fields().count())
            .sum())
    }
}

/// Where a generated field lies in our records.
pub(crate) fn place(change: &Generated) -> (&'static str, &'static str) {
    match (change.tab.as_str(), change.col.as_str()) {
        ("ruler", _) => ("ruler", "value"),
        ("step", "status") => ("step", "status"),
        ("step", "due") => ("step", "due_on"),
        ("step", "owner") => ("step", "lead_carrier"),
        ("step", _) => ("step", "words"),
        ("goal", _) => ("goal", "words"),
        ("person", _) => ("person", "relation"),
        _ => ("note", "text"),
    }
}

fn json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    Ok(serde_json::from_str(text)?)
}

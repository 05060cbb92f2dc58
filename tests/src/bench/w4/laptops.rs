//! The laptops before the morning: each knows the office and its own families, has written its changes,
//! sealed and packed them, and has only to call.

use crate::bench::data::{Generated, lines};
use crate::bench::office::caseload;
use crate::caller::{Caller, Said, inside, packed, unpacked};
use anyhow::{Context, Result, anyhow, ensure};
use casefile::{FamilyId, RecordId, ScopeId, Stamp, Value};
use hearth_server::House;
use hearth_server::doors::Front;
use hearth_server::keys::Dice;
use std::collections::BTreeMap;
use std::time::Duration;
use sync::Hash;
use sync::message::{Reply, ScopeReply};
use sync::store::Chance;

/// One laptop's question, ready to go.
pub struct Question {
    /// What it brings, by which its arrival is checked.
    pub brings: Vec<(ScopeId, Hash)>,
    bearer: String,
    body: Vec<u8>,
}

/// What a laptop is to write.
type Work = Vec<Generated>;

/// Every laptop's question.
pub fn questions(house: &House, scale: &str) -> Result<Vec<Question>> {
    let mut by_laptop: BTreeMap<String, Work> = BTreeMap::new();
    for change in lines::<Generated>(&["W4", "--scale", scale])? {
        by_laptop
            .entry(change.dev.clone())
            .or_default()
            .push(change);
    }
    let mut all = Vec::new();
    for work in by_laptop.values() {
        let (user, families) = caseload(house, work.iter().map(|it| it.fam.as_str()))?;
        all.push((Caller::known(house, user)?, families, work));
    }
    // Everybody is known before anybody hears of the others.
    let front = Front::of(House::open(&house.place)?, 0);
    let asked = all
        .into_iter()
        .map(|(caller, families, work)| question(&front, caller, &families, work));
    asked.collect()
}

fn question(
    front: &Front,
    mut caller: Caller,
    families: &BTreeMap<String, FamilyId>,
    work: &Work,
) -> Result<Question> {
    caller.talk(&mut inside(front))?;
    let mut records: BTreeMap<&str, RecordId> = BTreeMap::new();
    let mut brings = Vec::new();
    for change in work {
        let record = records.entry(&change.row);
        let record = *record.or_insert_with(|| RecordId::from_bytes(Dice.sixteen()));
        let said = Said {
            kind: &change.tab,
            record,
            field: &change.col,
            value: Value::of(&change.val),
        };
        let family = families.get(&change.fam).context("a family of nobody")?;
        let scope = family.scope();
        brings.push((scope, caller.write(scope, said, Stamp(change.ts))));
    }
    let body = packed(&caller.ask()?)?;
    let bearer = caller.bearer;
    Ok(Question {
        brings,
        bearer,
        body,
    })
}

impl Question {
    /// Goes to the office; the answer has to say that all is the same on both sides now.
    pub fn bring(&self, place: &str) -> Result<()> {
        let agent = ureq::Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(60)))
            .build();
        let mut answer = ureq::Agent::new_with_config(agent)
            .post(format!("{place}/sync"))
            .header("authorization", format!("Bearer {}", self.bearer))
            .header("content-encoding", "zstd")
            .content_type("application/cbor")
            .send(&self.body[..])?;
        let bytes = unpacked(&answer.body_mut().read_to_vec()?)?;
        let reply = Reply::from_bytes(&bytes).map_err(|no| anyhow!("{no}"))?;
        let unlike = |it: &ScopeReply| !it.need.is_empty() || !it.set_aside.is_empty();
        ensure!(
            reply.same && reply.refused.is_none(),
            "not all of it was taken: {:?}, {} of {} families",
            reply.refused,
            reply.scopes.values().filter(|it| unlike(it)).count(),
            reply.scopes.len()
        );
        Ok(())
    }
}

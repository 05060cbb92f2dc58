//! The notebook that is opened: the sample family, more families beside it, and a meeting that runs
//! and holds ten thousand words. Written by `hearth-cli`, as scripts write.

use crate::cli::{Notebook, PASSPHRASE};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::path::Path;

/// Families of one caseload.
const FAMILIES: usize = 15;
/// Lines in the meeting, and words in each: ten thousand words.
const LINES: usize = 250;
const WORDS_A_LINE: usize = 40;
/// What the lines are made of; nobody said them.
const WORDS: &str = "we thought about it on the way home and she said that it would be easier if \
    somebody came along the first time because the office is far and nobody likes to wait there \
    with the little ones all afternoon";

/// What a filled notebook holds.
pub struct Filled {
    /// The sample family, whose meeting runs.
    pub family: String,
    /// How that family is listed.
    pub name: String,
    /// What opens it.
    pub passphrase: &'static str,
}

/// Fills a notebook in this folder.
pub fn fill(folder: &Path) -> Result<Filled> {
    let notebook = Notebook::create(folder)?;
    let mut batch = notebook.batch()?;
    let family = text(batch.ask("sample.open", &json!({}))?, "family")?;
    for number in 1..FAMILIES {
        let people = json!([{"name": format!("Person {number}"), "role": "caregiver"}]);
        let opened = json!({"name_shown": format!("Family {number}"), "people": people});
        batch.ask("family.open", &opened)?;
    }
    let shown = batch.ask("family.show", &json!({"family": family}))?;
    let name = text(shown, "name")?;
    batch.finish()?;
    Ok(Filled {
        family,
        name,
        passphrase: PASSPHRASE,
    })
}

/// Begins a meeting of that family and writes ten thousand words into it.
pub fn fill_a_meeting(folder: &Path, family: &str) -> Result<()> {
    let notebook = Notebook::at(folder);
    let mut batch = notebook.batch()?;
    let shown = batch.ask("family.show", &json!({"family": family}))?;
    let speaker = &shown["team"][0]["person"]["id"];
    ensure!(speaker.is_string(), "the family has nobody who speaks");
    let begin = json!({"family": family, "meeting_type": "follow_up_team", "present": [speaker]});
    let meeting = text(batch.ask("meeting.begin", &begin)?, "record")?;
    let mut words = WORDS.split(' ').cycle();
    for number in 0..LINES {
        let said: Vec<&str> = words.by_ref().take(WORDS_A_LINE - 1).collect();
        let note = json!({"family": family, "meeting": meeting, "speaker": speaker,
            "talk_kind": "hope", "verbatim": true, "text": format!("{number} {}", said.join(" "))});
        batch.ask("meeting.write_note", &note)?;
    }
    batch.finish()
}

fn text(mut value: Value, field: &str) -> Result<String> {
    match value[field].take() {
        Value::String(text) => Ok(text),
        _ => None.with_context(|| format!("the reply has no {field}")),
    }
}

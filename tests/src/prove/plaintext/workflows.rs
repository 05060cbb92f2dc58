//! The workflows, each by its name: what somebody does with a notebook, with words of ours in every place
//! that takes one. What a workflow needs from one before lies in the round; the last one damages the file.

use super::{Round, asked, sweep};
use crate::agency::Agency;
use crate::cli::{Batch, PASSPHRASE};
use crate::prove::Dice;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::io::{Seek, SeekFrom, Write};
use std::time::{Duration, Instant};

const STORY: &str = include_str!("../../../../assets/sample/growing-ownership.json");
/// All pieces of a photo but the last are as long.
const PIECE_BYTES: usize = 1 << 20;
const PAGE_BYTES: u64 = 4096;
/// How long lines are written before the process is killed, in microseconds.
const KILL_AFTER_US: u64 = 300_000;
const LINES_MAX: u64 = 400;

type Workflow = fn(&mut Round, &mut Dice) -> Result<()>;

/// All of them, in order.
pub(super) const WORKFLOWS: &[(&str, Workflow)] = &[
    ("a story is brought in", |it, _| it.import()),
    ("a file is opened", |it, _| it.open_a_family()),
    ("settings", |it, _| it.set()),
    ("a meeting that a flat battery ends", Round::meet),
    ("a photo", |it, _| it.keep_a_photo()),
    ("a page that is opened outside", |it, _| it.open_a_page()),
    ("every command that writes", Round::ask_everything),
    ("taken off, put back, undone", |it, _| it.change_minds()),
    ("pages are printed", |it, _| it.print()),
    ("a search", |it, _| it.search()),
    ("a page for somebody else", |it, _| it.export()),
    ("a rule says no", |it, _| it.is_told_no()),
    ("a story that is torn", |it, _| it.import_a_torn_one()),
    ("a wrong passphrase", |it, _| it.mistype()),
    ("another passphrase, and back", |it, _| {
        it.change_passphrase()
    }),
    ("a backup is gone back to", |it, _| it.go_back()),
    ("checked and made anew", |it, _| it.check()),
    ("an office is joined and told everything", |it, _| it.join()),
    ("the office's backup, audit and check", |it, _| {
        it.keep_the_office()
    }),
    ("a damaged page is mended", |it, _| it.mend()),
];

impl Round {
    fn import(&mut self) -> Result<()> {
        let mut story: Value = serde_json::from_str(STORY)?;
        self.plant(&mut story);
        let file = self.elsewhere.path().join("story.json");
        std::fs::write(&file, story.to_string())?;
        let mut imported = self.does(&["import", &file.display().to_string()])?;
        self.family = imported["family"].take();
        ensure!(self.family.is_string(), "the story was not taken in");
        Ok(())
    }

    /// Text has more than one word, or is a name; all else is an id, a day, or one of a list.
    fn plant(&mut self, value: &mut Value) {
        match value {
            Value::String(text) if text.contains(' ') => *text = self.word(text),
            Value::Array(all) => all.iter_mut().for_each(|one| self.plant(one)),
            Value::Object(fields) => {
                for (name, field) in fields {
                    match field {
                        Value::String(text) if name == "name" => *text = self.word(text),
                        _ => self.plant(field),
                    }
                }
            }
            _ => {}
        }
    }

    fn open_a_family(&mut self) -> Result<()> {
        let people = json!([{"name": self.word("Ana"), "role": "caregiver",
            "relation": self.word("mother")}]);
        let opened = json!({"name_shown": self.word("Family"), "county": self.word("County"),
            "people": people, "hope": {"text": self.word("A quiet kitchen"), "by": 0}});
        self.calls("family.open", &opened).map(drop)
    }

    fn set(&mut self) -> Result<()> {
        let name = self.word("Grace");
        let mut settings = self.calls("session.state", &json!({}))?["settings"].take();
        settings["your_name"] = json!(name);
        self.calls("settings.set", &json!({"settings": settings}))
            .map(drop)
    }

    /// A meeting that a flat battery ends in the middle of a word.
    fn meet(&mut self, dice: &mut Dice) -> Result<()> {
        let mut batch = self.notebook.batch()?;
        let family = self.family.clone();
        let begin = json!({"family": family, "meeting_type": "follow_up_team"});
        let meeting = batch.ask("meeting.begin", &begin)?["record"].take();
        let end = Instant::now() + Duration::from_micros(dice.below(KILL_AFTER_US));
        for _ in 0..dice.below(LINES_MAX) {
            if Instant::now() > end {
                break;
            }
            let content = self.word("half a word").repeat(1 + dice.below(20) as usize);
            let draft = json!({"family": family, "meeting": meeting, "slot": "capture",
                "content": content});
            batch.send("draft.keep", &draft)?;
            let note = json!({"family": family, "meeting": meeting, "talk_kind": "other",
                "verbatim": false, "text": self.word("seen")});
            batch.send("meeting.write_note", &note)?;
        }
        batch.kill()?;
        Ok(())
    }

    /// A word between its bytes, in two pieces.
    fn keep_a_photo(&mut self) -> Result<()> {
        let noise = self
            .word("in the picture")
            .repeat(PIECE_BYTES / super::MARK_LETTERS);
        let photo = [b"\x89PNG\r\n\x1a\n", noise.as_bytes()].concat();
        let mut batch = self.notebook.batch()?;
        let one = self.keep_bytes(&mut batch, &photo)?;
        batch.ask("attachment.show", &one)?;
        batch.finish()
    }

    fn open_a_page(&mut self) -> Result<()> {
        let page = [b"%PDF-1.7\n", self.word("on the page").as_bytes()].concat();
        let mut batch = self.notebook.batch()?;
        let one = self.keep_bytes(&mut batch, &page)?;
        batch.ask("attachment.open", &one)?;
        batch.finish()
    }

    /// What it is called and what it is about are words, too.
    fn keep_bytes(&mut self, batch: &mut Batch, bytes: &[u8]) -> Result<Value> {
        let whole = hand_in(batch, bytes)?;
        let family = &self.family.clone();
        let add = json!({"family": family, "name": self.word("called"), "sha256": whole["sha256"],
            "bytes": whole["bytes"], "media_type": whole["media_type"],
            "about_kind": self.word("about")});
        let record = batch.ask("attachment.add", &add)?["record"].take();
        Ok(json!({"family": family, "attachment": record}))
    }

    /// Every command that writes, with a word in every text of its request.
    fn ask_everything(&mut self, dice: &mut Dice) -> Result<()> {
        let commands = self.does(&["commands", "--json"])?;
        let mut batch = self.notebook.batch()?;
        let mut on_file = asked::on_file(&mut batch, &self.family.clone())?;
        let mut word = || self.word("said");
        let asked = asked::ask_everything(&mut batch, &commands, &mut on_file, dice, &mut word)?;
        batch.finish()?;
        self.asked = asked;
        Ok(())
    }

    fn change_minds(&mut self) -> Result<()> {
        let family = &self.family.clone();
        let home = json!({"family": family, "label": self.word("Grandma's"),
            "address": self.word("by the river")});
        let home = self.calls("household.add", &home)?["record"].take();
        let on_home = json!({"family": family, "kind": "household", "record": home});
        let mut off = on_home.clone();
        off["reason"] = json!(self.word("it was another"));
        self.calls("record.remove", &off)?;
        self.calls("record.restore", &on_home)?;
        self.calls("action.undo", &json!({"family": family}))
            .map(drop)
    }

    /// Papers lie in our own print folder, for the program that shows them, until the next start.
    fn print(&mut self) -> Result<()> {
        let family = json!({"family": self.family});
        self.calls("plan.print", &family)?;
        self.calls("safety.print", &family)?;
        self.does(&["families"])?;
        let printed = self.notebook.folder().join("print");
        let left = std::fs::read_dir(printed).map_or(0, Iterator::count);
        ensure!(left == 0, "{left} pages were left in the print folder");
        Ok(())
    }

    fn search(&mut self) -> Result<()> {
        let found = self.does(&["search", &self.mark.clone()])?;
        let hits = found["hits"].as_array();
        ensure!(
            hits.is_some_and(|hits| !hits.is_empty()),
            "the canaries are not in the notebook at all"
        );
        Ok(())
    }

    fn export(&mut self) -> Result<()> {
        let to = self.elsewhere.path().join("plan.pdf").display().to_string();
        let family = self.family.as_str().context("an id is text")?;
        self.does(&["export", family, "--format", "plan-pdf", "--to", &to])
            .map(drop)
    }

    /// What is refused is told without the words that were refused.
    fn is_told_no(&mut self) -> Result<()> {
        let family = &self.family.clone();
        let unknown =
            json!({"family": family, "name_shown": self.word("x"), "colour": self.word("y")});
        self.is_refused(&["call", "family.rename", &unknown.to_string()])?;
        let words = json!({"text": self.word("z"), "origin": "verbatim"});
        let nobodys = json!({"family": family, "words": words});
        self.is_refused(&["call", "step.take_up", &nobodys.to_string()])
    }

    fn import_a_torn_one(&mut self) -> Result<()> {
        let torn = self.elsewhere.path().join("torn.json");
        std::fs::write(&torn, format!("{{\"schema\": \"{}", self.word("torn")))?;
        self.is_refused(&["import", &torn.display().to_string()])
    }

    fn mistype(&mut self) -> Result<()> {
        let mut command = self.notebook.command()?;
        command.env("HEARTH_PASSPHRASE", self.word("half a passphrase"));
        let (opened, _) = self.says(command.arg("families"))?;
        ensure!(!opened, "a wrong passphrase opened it");
        Ok(())
    }

    fn change_passphrase(&mut self) -> Result<()> {
        let other = self.word("nine loud geese");
        for (old, new) in [(PASSPHRASE, other.as_str()), (&other, PASSPHRASE)] {
            let mut command = self.notebook.command()?;
            command.env("HEARTH_PASSPHRASE", old);
            command.env("HEARTH_NEW_PASSPHRASE", new);
            let (changed, _) = self.says(command.arg("passwd"))?;
            ensure!(changed, "the passphrase was not changed");
        }
        Ok(())
    }

    /// A backup is sealed as the file is, so it may lie anywhere; it is swept too. What is newer is
    /// moved aside.
    fn go_back(&mut self) -> Result<()> {
        let backup = self.root.path().join("backup.hearth").display().to_string();
        self.does(&["backup", &backup])?;
        let name = self.word("Another name");
        let renamed = json!({"family": self.family, "name_shown": name});
        self.calls("family.rename", &renamed)?;
        self.does(&["would-lose", &backup])?;
        self.does(&["restore", &backup, "--yes"]).map(drop)
    }

    fn check(&mut self) -> Result<()> {
        for command in ["verify", "rebuild", "digest", "families", "status"] {
            self.does(&[command])?;
        }
        Ok(())
    }

    /// Real calls to the real program, which keeps what it says in a file beside its own.
    fn join(&mut self) -> Result<()> {
        let agency = Agency::new()?;
        let user = agency.hire(&self.word("Ana"), "facilitator")?;
        let code = agency.code(&user)?;
        self.does(&["enrol", &agency.place.clone(), &code])?;
        let told = self.does(&["sync"])?;
        ensure!(told["waiting"] == 0, "{} did not arrive", told["waiting"]);
        self.agency = Some(agency);
        Ok(())
    }

    fn keep_the_office(&mut self) -> Result<()> {
        let agency = self.agency.as_ref().context("no office was joined")?;
        for asked in [&["backup"][..], &["verify"], &["audit", "verify"]] {
            agency.ask(asked)?;
        }
        Ok(())
    }

    /// A page in the middle becomes nothing.
    fn mend(&mut self) -> Result<()> {
        let path = self.notebook.folder().join("hearth.db");
        let mut file = std::fs::File::options().write(true).open(&path)?;
        let pages = file.metadata()?.len() / PAGE_BYTES;
        file.seek(SeekFrom::Start(pages / 2 * PAGE_BYTES))?;
        file.write_all(&[0; PAGE_BYTES as usize])?;
        drop(file);
        self.does(&["mend"]).map(drop)
    }
}

/// Hands bytes in as the window does; what the last answer says of them.
fn hand_in(batch: &mut Batch, bytes: &[u8]) -> Result<Value> {
    let upload = uuid::Uuid::from_u128(bytes.len() as u128);
    let pieces: Vec<_> = bytes.chunks(PIECE_BYTES).collect();
    let mut answer = Value::Null;
    for (number, piece) in pieces.iter().enumerate() {
        let mut text = sweep::base64(piece);
        text.push_str(&"=".repeat((4 - text.len() % 4) % 4));
        let asked = json!({"upload": upload, "number": number, "last": number + 1 == pieces.len(),
            "bytes": text});
        answer = batch.ask("attachment.piece", &asked)?;
    }
    Ok(answer["whole"].take())
}

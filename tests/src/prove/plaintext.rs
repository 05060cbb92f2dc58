//! Plaintext: words that exist nowhere else are written into every field, through every way in, and
//! then looked for in every byte that was left behind: the data folder with its write-ahead log,
//! keybag, print folder and backups, the temporary folder, the home, and all that the programs said
//! on standard error. Files a person chose to write are theirs and lie elsewhere.
//! Control: the same words in a plain database, a UTF-16 file, a base64 file and a compressed one must
//! all be found.

mod asked;
mod schema;
pub(crate) mod sweep;

use super::{Dice, Request};
use crate::cli::{Batch, Notebook, PASSPHRASE};
use anyhow::{Context, Result, ensure};
use asked::Asked;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use sweep::{Hit, Needles, sweep};

const STORY: &str = include_str!("../../../assets/sample/growing-ownership.json");
const MARK_LETTERS: usize = 14;
/// All pieces of a photo but the last are as long.
const PIECE_BYTES: usize = 1 << 20;
/// How long lines are written before the process is killed, in microseconds.
const KILL_AFTER_US: u64 = 300_000;
const LINES_MAX: u64 = 400;

/// Runs the rounds; true where nothing was found (with `control`: where all that was planted was).
pub fn run(request: &Request) -> Result<bool> {
    let mut dice = Dice(request.seed);
    let (mut hits, mut bytes, mut planted) = (Vec::new(), 0, 0);
    let mut asked = Asked::default();
    for _ in 0..request.rounds {
        let mut round = Round::new(&mut dice)?;
        round.work(&mut dice)?;
        let wanted = if request.control { round.betray()? } else { 0 };
        let (found, swept) = sweep(round.root.path(), &round.needles())?;
        ensure!(
            found.len() >= wanted,
            "only {} of {wanted} betrayals were found",
            found.len()
        );
        planted += round.canaries;
        bytes += swept;
        hits.extend(found);
        asked.add(round.asked);
    }
    for Hit { file, encoding } in hits.iter().take(20) {
        println!("found as {encoding} in {}", file.display());
    }
    println!(
        "seed {}, {planted} canaries, {bytes} bytes swept, {} requests of every command that \
         writes, {} of them taken, {} different texts filled",
        request.seed,
        asked.requests,
        asked.taken,
        asked.texts.len()
    );
    println!("{} hits in {} rounds", hits.len(), request.rounds);
    Ok(hits.is_empty() != request.control)
}

/// One notebook with a mark of its own in everything that is written.
struct Round {
    root: tempfile::TempDir,
    elsewhere: tempfile::TempDir,
    notebook: Notebook,
    mark: String,
    canaries: u64,
    asked: Asked,
}

impl Round {
    fn new(dice: &mut Dice) -> Result<Self> {
        let (root, elsewhere) = (tempfile::tempdir()?, tempfile::tempdir()?);
        let inside = |name: &str| -> Result<String> {
            let folder = root.path().join(name);
            std::fs::create_dir_all(&folder)?;
            Ok(folder.display().to_string())
        };
        let letter = |_| char::from(b'a' + dice.below(26) as u8);
        let mark: String = (0..MARK_LETTERS).map(letter).collect();
        let mut notebook = Notebook::create(&root.path().join("data"))?;
        notebook.environment = vec![
            ("TMPDIR", inside("tmp")?),
            ("HOME", inside("home")?),
            ("XDG_DATA_HOME", inside("home/data")?),
            ("XDG_CONFIG_HOME", inside("home/config")?),
            ("XDG_CACHE_HOME", inside("home/cache")?),
            ("XDG_STATE_HOME", inside("home/state")?),
        ];
        Ok(Round {
            root,
            elsewhere,
            notebook,
            mark,
            canaries: 0,
            asked: Asked::default(),
        })
    }

    /// Every way in that a program without a window has.
    fn work(&mut self, dice: &mut Dice) -> Result<()> {
        let family = self.import()?;
        self.open_a_family()?;
        self.meet(&family, dice)?;
        self.keep_a_photo(&family)?;
        self.ask_everything(&family, dice)?;
        self.print_and_search(&family)?;
        self.fail(&family)?;
        self.keep_house(&family)
    }

    /// A story whose every text carries a canary.
    fn import(&mut self) -> Result<Value> {
        let mut story: Value = serde_json::from_str(STORY)?;
        self.plant(&mut story);
        let file = self.elsewhere.path().join("story.json");
        std::fs::write(&file, story.to_string())?;
        let mut imported = self.does(&["import", &file.display().to_string()])?;
        let family = imported["family"].take();
        ensure!(family.is_string(), "the story was not taken in");
        Ok(family)
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

    fn word(&mut self, text: &str) -> String {
        self.canaries += 1;
        format!("{text} {}{}", self.mark, self.canaries)
    }

    fn open_a_family(&mut self) -> Result<()> {
        let people = json!([{"name": self.word("Ana"), "role": "caregiver",
            "relation": self.word("mother")}]);
        let opened = json!({"name_shown": self.word("Family"), "county": self.word("County"),
            "people": people, "hope": {"text": self.word("A quiet kitchen"), "by": 0}});
        self.calls("family.open", &opened)?;
        let name = self.word("Grace");
        let mut settings = self.calls("session.state", &json!({}))?["settings"].take();
        settings["your_name"] = json!(name);
        self.calls("settings.set", &json!({"settings": settings}))?;
        Ok(())
    }

    /// A meeting that a flat battery ends in the middle of a word.
    fn meet(&mut self, family: &Value, dice: &mut Dice) -> Result<()> {
        let mut batch = self.notebook.batch()?;
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

    /// A photo with a word between its bytes, in two pieces, and a page that is opened outside. What
    /// it is called and what it is about are words, too.
    fn keep_a_photo(&mut self, family: &Value) -> Result<()> {
        let noise = self
            .word("in the picture")
            .repeat(PIECE_BYTES / MARK_LETTERS);
        let photo = [b"\x89PNG\r\n\x1a\n", noise.as_bytes()].concat();
        let page = [b"%PDF-1.7\n", self.word("on the page").as_bytes()].concat();
        let mut batch = self.notebook.batch()?;
        for bytes in [photo, page] {
            let whole = hand_in(&mut batch, &bytes)?;
            let add = json!({"family": family, "name": self.word("called"), "sha256": whole["sha256"],
                "bytes": whole["bytes"], "media_type": whole["media_type"],
                "about_kind": self.word("about")});
            let record = batch.ask("attachment.add", &add)?["record"].take();
            let one = json!({"family": family, "attachment": record});
            batch.ask("attachment.show", &one)?;
            batch.ask("attachment.open", &one)?;
        }
        batch.finish()
    }

    /// Every command that writes, with a word in every text of its request.
    fn ask_everything(&mut self, family: &Value, dice: &mut Dice) -> Result<()> {
        let commands = self.does(&["commands", "--json"])?;
        let mut batch = self.notebook.batch()?;
        let mut on_file = asked::on_file(&mut batch, family)?;
        let mut word = || self.word("said");
        let asked = asked::ask_everything(&mut batch, &commands, &mut on_file, dice, &mut word)?;
        batch.finish()?;
        self.asked = asked;
        Ok(())
    }

    /// Papers lie in our own print folder until the notebook is closed.
    fn print_and_search(&mut self, family: &Value) -> Result<()> {
        self.calls("plan.print", &json!({"family": family}))?;
        self.calls("safety.print", &json!({"family": family}))?;
        let sought = self.mark.clone();
        let found = self.does(&["search", &sought])?;
        ensure!(
            found["hits"]
                .as_array()
                .is_some_and(|hits| !hits.is_empty()),
            "the canaries are not in the notebook at all"
        );
        let kept = self.elsewhere.path().join("plan.pdf");
        let family = family.as_str().context("an id is text")?;
        let to = kept.display().to_string();
        self.does(&["export", family, "--format", "plan-pdf", "--to", &to])?;
        let printed = self.notebook.folder().join("print");
        let left = std::fs::read_dir(printed).map_or(0, Iterator::count);
        ensure!(left == 0, "{left} pages were left in the print folder");
        Ok(())
    }

    /// What is refused is told without the words that were refused.
    fn fail(&mut self, family: &Value) -> Result<()> {
        let unknown =
            json!({"family": family, "name_shown": self.word("x"), "colour": self.word("y")});
        self.is_refused(&["call", "family.rename", &unknown.to_string()])?;
        let words = json!({"text": self.word("z"), "origin": "verbatim"});
        let nobodys = json!({"family": family, "words": words});
        self.is_refused(&["call", "step.take_up", &nobodys.to_string()])?;
        let torn = self.elsewhere.path().join("torn.json");
        std::fs::write(&torn, format!("{{\"schema\": \"{}", self.word("torn")))?;
        self.is_refused(&["import", &torn.display().to_string()])
    }

    /// A backup is sealed as the file is, so it may lie anywhere; it is swept too.
    fn keep_house(&mut self, family: &Value) -> Result<()> {
        let backup = self.root.path().join("backup.hearth");
        self.does(&["backup", &backup.display().to_string()])?;
        let renamed = json!({"family": family, "name_shown": self.word("Another name")});
        self.calls("family.rename", &renamed)?;
        for command in ["verify", "rebuild", "digest"] {
            self.does(&[command])?;
        }
        Ok(())
    }

    fn calls(&self, command: &str, request: &Value) -> Result<Value> {
        self.does(&["call", command, &request.to_string()])
    }

    fn does(&self, arguments: &[&str]) -> Result<Value> {
        let (succeeded, said) = self.says(self.notebook.command()?.args(arguments))?;
        ensure!(succeeded, "{}: refused", arguments.join(" "));
        Ok(serde_json::from_slice(&said).unwrap_or_default())
    }

    fn is_refused(&self, arguments: &[&str]) -> Result<()> {
        let (succeeded, _) = self.says(self.notebook.command()?.args(arguments))?;
        ensure!(!succeeded, "{}: not refused", arguments.join(" "));
        Ok(())
    }

    /// Standard error is what ends in a log; it is kept where the sweep comes by.
    fn says(&self, command: &mut Command) -> Result<(bool, Vec<u8>)> {
        let log = std::fs::File::options()
            .create(true)
            .append(true)
            .open(self.root.path().join("said.log"))?;
        let output = command.stderr(log).stdout(Stdio::piped()).output()?;
        Ok((output.status.success(), output.stdout))
    }

    /// Does what no notebook may do; says how often.
    fn betray(&self) -> Result<usize> {
        let folder = self.root.path();
        let text = format!("somebody said {}1 in the kitchen", self.mark);
        let plain = rusqlite::Connection::open(folder.join("data/plain.db"))?;
        plain.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE note (text TEXT)")?;
        plain.execute("INSERT INTO note VALUES (?1)", [&text])?;
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        std::fs::write(folder.join("tmp/wide"), wide)?;
        std::fs::write(folder.join("home/sealed"), sweep::base64(text.as_bytes()))?;
        std::fs::write(folder.join("home/key"), PASSPHRASE)?;
        let packed = std::fs::File::create(folder.join("data/old.log.gz"))?;
        let mut packed = GzEncoder::new(packed, Compression::default());
        packed.write_all(text.as_bytes())?;
        packed.finish()?;
        Ok(5)
    }

    fn needles(&self) -> Needles {
        Needles::of(&[&self.mark, PASSPHRASE])
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

#[cfg(test)]
mod tests {
    use super::*;

    fn request(control: bool) -> Request {
        Request::short("plaintext", 1, 11, control)
    }

    #[test]
    fn nothing_that_was_written_can_be_read_off_the_disk() -> Result<()> {
        ensure!(run(&request(false))?, "something can be read");
        Ok(())
    }

    #[test]
    fn a_plain_file_would_be_found() -> Result<()> {
        ensure!(run(&request(true))?, "the control found nothing");
        Ok(())
    }
}

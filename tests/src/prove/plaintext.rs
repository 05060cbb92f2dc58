//! Plaintext: words that exist nowhere else are written into every field, through every way in, and
//! then looked for in every byte that was left behind: the data folder with its write-ahead log,
//! keybag, print folder and backups, the temporary folder, the home, and all that the programs said
//! on standard error; the office's folder with its database, backups and log. Files a person chose to
//! write are theirs and lie elsewhere.
//! Control: the same words in a plain database, a UTF-16 file, a base64 file and a compressed one must
//! all be found.

mod asked;
mod schema;
pub(crate) mod sweep;
mod workflows;

use super::{Dice, Request};
use crate::agency::Agency;
use crate::cli::{Notebook, PASSPHRASE};
use anyhow::{Context, Result, ensure};
use asked::Asked;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;
use std::io::Write;
use std::process::{Command, Stdio};
use sweep::{Hit, Needles, sweep};
use workflows::WORKFLOWS;

const MARK_LETTERS: usize = 14;

/// Runs the rounds; true where nothing was found (with `control`: where all that was planted was).
pub fn run(request: &Request) -> Result<bool> {
    let mut dice = Dice(request.seed);
    let (mut hits, mut bytes, mut planted) = (Vec::new(), 0, 0);
    let mut asked = Asked::default();
    for _ in 0..request.rounds {
        let mut round = Round::new(&mut dice)?;
        round.work(&mut dice)?;
        let wanted = if request.control { round.betray()? } else { 0 };
        let (found, swept) = round.sweep()?;
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
    println!(
        "{} hits in {} rounds of {} workflows",
        hits.len(),
        request.rounds,
        WORKFLOWS.len()
    );
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
    /// The family of the story.
    family: Value,
    /// The office that was joined.
    agency: Option<Agency>,
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
            family: Value::Null,
            agency: None,
        })
    }

    /// Every workflow, one after the other, each in what the ones before left behind.
    fn work(&mut self, dice: &mut Dice) -> Result<()> {
        for (name, workflow) in WORKFLOWS {
            workflow(self, dice).with_context(|| format!("workflow \"{name}\""))?;
        }
        Ok(())
    }

    fn word(&mut self, text: &str) -> String {
        self.canaries += 1;
        format!("{text} {}{}", self.mark, self.canaries)
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

    /// What the notebook left behind, and what its office did.
    fn sweep(&self) -> Result<(Vec<Hit>, u64)> {
        let (mut found, mut swept) = sweep(self.root.path(), &self.needles())?;
        if let Some(agency) = &self.agency {
            let (there, bytes) = sweep(agency.folder(), &self.needles())?;
            found.extend(there);
            swept += bytes;
        }
        Ok((found, swept))
    }

    fn needles(&self) -> Needles {
        Needles::of(&[&self.mark, PASSPHRASE])
    }
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

//! Upgrade cut: a notebook of each schema that was ever written is opened by this version, and the
//! process is killed at every call by which the upgrade changes the disk, one after the other, the
//! next start as well now and then. Whatever is left opens with every word of the old one, and the
//! backup from before the step opens, too.
//! Control: the same steps, each statement by itself instead of all in one, must be noticed.

use super::fixture::{self, SETTING, families};
use super::{Dice, Request, is_there, keep_room, not_run, succeed};
use crate::cli::{Notebook, PASSPHRASE};
use crate::prove::memory::held::key;
use anyhow::{Context, Result, ensure};
use casefile::FamilyId;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;
use vault::{Passphrase, Vault};

/// The schemas, the oldest first; each fixture was written by the code of its time. The second
/// made at once what the steps now make one after the other.
const SCHEMAS: &[&str] = &["0.1", "0.2-at-once", "0.2", "0.2-office", "0.2-pieces"];
/// The calls that change a disk.
const CALLS: &str =
    "write,pwrite64,ftruncate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,mkdir";
/// Every so many rounds the backup from before the step is gone back to.
const GONE_BACK_ONE_IN: u64 = 10;
/// The steps that a control takes apart, each with the schema it starts from.
const STEPS: &[(&str, &str)] = &[
    (
        "0.1",
        include_str!("../../../crates/vault/migrations/0002_lines.sql"),
    ),
    (
        "0.2",
        include_str!("../../../crates/vault/migrations/0003_office.sql"),
    ),
    (
        "0.2-office",
        include_str!("../../../crates/vault/migrations/0004_pieces.sql"),
    ),
    (
        "0.2-pieces",
        include_str!("../../../crates/vault/migrations/0005_beginnings.sql"),
    ),
];

/// Runs the rounds for each schema; true where every notebook is as it was (with `control`: where of
/// each step that was taken apart something was noticed).
pub fn run(request: &Request) -> Result<bool> {
    if let Some(to) = &request.write {
        return write_fixture(to);
    }
    if !is_there("strace") {
        return not_run("strace is not here; `cargo x setup` installs it");
    }
    println!("seed {}", request.seed);
    match request.control {
        true => take_apart(request.rounds),
        false => cut(request),
    }
}

/// Cuts the upgrade of every schema; true where nothing was lost.
fn cut(request: &Request) -> Result<bool> {
    let mut dice = Dice(request.seed);
    let mut wrong = 0;
    for schema in SCHEMAS {
        let old = Old::of(schema)?;
        for round in 0..request.rounds {
            if let Err(error) = old.cut(round, &mut dice) {
                println!("schema {schema}, round {round}: {error:#}");
                wrong += 1;
            }
        }
        println!(
            "schema {schema}: {} calls change the disk, {} rounds",
            old.calls, request.rounds
        );
    }
    let rounds = request.rounds * SCHEMAS.len() as u64;
    println!("{wrong} of {rounds} not as they were");
    Ok(wrong == 0)
}

/// Takes each step apart; true where each was noticed.
fn take_apart(rounds: u64) -> Result<bool> {
    let mut all = true;
    for (schema, step) in STEPS {
        let old = Old::of(schema)?;
        let noticed = (0..rounds).filter(|round| match old.take_apart(step, *round) {
            Ok(()) => false,
            Err(error) => {
                println!("schema {schema}, round {round}: {error:#}");
                true
            }
        });
        let noticed = noticed.count();
        println!("schema {schema}: {noticed} of {rounds} not as they were");
        all &= noticed > 0;
    }
    Ok(all)
}

/// Writes the fixture of this version's schema, when it is released: `--write tests/fixtures/0.3`.
fn write_fixture(to: &Path) -> Result<bool> {
    drop(fixture::write(to)?);
    std::fs::write(to.join("told.tsv"), Holds::of(to)?.told())?;
    for left in ["reserve", "lock"] {
        std::fs::remove_file(to.join(left))?;
    }
    Ok(true)
}

/// A notebook of another time, and what it holds.
struct Old {
    schema: &'static str,
    /// What an upgrade that nobody disturbs makes of it.
    holds: Holds,
    /// How often such an upgrade changes the disk.
    calls: u64,
}

impl Old {
    fn of(schema: &'static str) -> Result<Self> {
        let told = std::fs::read_to_string(folder(schema).join("told.tsv"))?;
        let undisturbed = copy(schema)?;
        let calls = count_calls(undisturbed.path())?;
        let holds = Holds::of(undisturbed.path())?;
        ensure!(
            holds.told() == told,
            "schema {schema}: the upgrade changed a digest:\n{}instead of\n{told}",
            holds.told()
        );
        Ok(Old {
            schema,
            holds,
            calls,
        })
    }

    /// Kills at one call, and perhaps once more; then it has to be all there.
    fn cut(&self, round: u64, dice: &mut Dice) -> Result<()> {
        let copy = copy(self.schema)?;
        kill_at(copy.path(), 1 + round % self.calls)?;
        if dice.below(3) == 0 {
            kill_at(copy.path(), 1 + dice.below(self.calls))?;
        }
        self.is_held_by(copy.path())?;
        if round.is_multiple_of(GONE_BACK_ONE_IN) {
            self.go_back(copy.path())?;
        }
        Ok(())
    }

    fn is_held_by(&self, folder: &Path) -> Result<()> {
        let holds = Holds::of(folder)?;
        ensure!(holds == self.holds, "something else is there");
        Ok(())
    }

    /// To the backup from before the step, where there was one.
    fn go_back(&self, folder: &Path) -> Result<()> {
        for backup in backups(folder)? {
            Vault::restore(folder, &Passphrase::new(PASSPHRASE), &backup)
                .with_context(|| format!("{} does not open", backup.display()))?;
            self.is_held_by(folder)?;
        }
        Ok(())
    }

    /// The step without its transaction, cut off after some of its statements.
    fn take_apart(&self, step: &str, round: u64) -> Result<()> {
        let copy = copy(self.schema)?;
        let db = rusqlite::Connection::open(copy.path().join("hearth.db"))?;
        let key = key(copy.path(), PASSPHRASE)?;
        db.execute_batch(&format!("PRAGMA key = \"x'{key}'\""))?;
        let statements: Vec<_> = step.split_inclusive(";\n").collect();
        let cut = 1 + round as usize % statements.len();
        for statement in &statements[..cut] {
            db.execute_batch(statement)?;
        }
        drop(db);
        self.is_held_by(copy.path())
    }
}

/// Everything that may not change.
#[derive(PartialEq, Eq)]
struct Holds {
    families: Vec<(FamilyId, String, Vec<String>)>,
    drafts: Vec<String>,
    setting: Option<u128>,
}

impl Holds {
    fn of(folder: &Path) -> Result<Self> {
        let vault = Vault::open(folder, &Passphrase::new(PASSPHRASE))?;
        let found = vault.verify()?;
        ensure!(found.is_sound(), "the file is not sound: {found:?}");
        let mut holds = Holds {
            families: Vec::new(),
            drafts: Vec::new(),
            setting: vault.setting(SETTING)?,
        };
        for family in families() {
            let digest = vault.digest(family)?;
            let digest = digest.0.iter().map(|byte| format!("{byte:02x}"));
            let actions = vault.actions(family)?;
            let said = actions
                .iter()
                .map(|action| format!("{action:?} {:?}", texts(action)));
            holds
                .families
                .push((family, digest.collect(), said.collect()));
            let drafts = vault.drafts(family)?.into_iter();
            holds
                .drafts
                .extend(drafts.map(|draft| format!("{:?} {}", draft.key, draft.content)));
        }
        Ok(holds)
    }

    /// A line a family, as the code of the time wrote it down: id, digest, how many actions.
    fn told(&self) -> String {
        let lines = self.families.iter();
        lines
            .map(|(family, digest, actions)| format!("{family}\t{digest}\t{}\n", actions.len()))
            .collect()
    }
}

fn texts(action: &casefile::Action) -> Vec<&str> {
    action
        .changes
        .iter()
        .map(|change| change.value.json())
        .collect()
}

fn folder(schema: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(schema)
}

/// A fresh copy of a fixture, with room kept as a notebook keeps it.
fn copy(schema: &str) -> Result<TempDir> {
    let to = tempfile::tempdir()?;
    for part in ["", "keybag"] {
        std::fs::create_dir_all(to.path().join(part))?;
        for entry in std::fs::read_dir(folder(schema).join(part))? {
            let from = entry?.path();
            if from.is_file() {
                let name = from.file_name().context("a file has a name")?;
                std::fs::copy(&from, to.path().join(part).join(name))?;
            }
        }
    }
    std::fs::create_dir(to.path().join("backups"))?;
    keep_room(to.path())?;
    Ok(to)
}

fn backups(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut backups = Vec::new();
    for entry in std::fs::read_dir(folder.join("backups"))? {
        let path = entry?.path();
        let is_one = path.extension().is_some_and(|it| it == "db");
        backups.extend(is_one.then_some(path));
    }
    Ok(backups)
}

fn watched(folder: &Path, options: &[String]) -> Result<Command> {
    let digest = Notebook::at(folder).command()?;
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "--seccomp-bpf"]).args(options);
    command.arg(digest.get_program()).arg("digest");
    for (name, value) in digest.get_envs() {
        command.env(name, value.unwrap_or_default());
    }
    Ok(command)
}

fn count_calls(folder: &Path) -> Result<u64> {
    let written = tempfile::NamedTempFile::new()?;
    let to = written.path().display().to_string();
    succeed(&mut watched(
        folder,
        &[format!("-etrace={CALLS}"), "-o".into(), to],
    )?)?;
    let lines = std::fs::read_to_string(written.path())?;
    Ok(lines.lines().filter(|line| line.contains('(')).count() as u64)
}

/// Starts the program on the notebook and kills it as it enters a call. Where there are fewer calls
/// it ends by itself.
fn kill_at(folder: &Path, call: u64) -> Result<()> {
    let kill = format!("-einject={CALLS}:signal=KILL:when={call}");
    let options = [
        format!("-etrace={CALLS}"),
        kill,
        "-o".into(),
        "/dev/null".into(),
    ];
    watched(folder, &options)?.output()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(control: bool) -> Request {
        Request::short("upgrade-cut", 12, 37, control)
    }

    #[test]
    fn an_upgrade_that_is_cut_off_anywhere_costs_no_word() -> Result<()> {
        ensure!(run(&request(false))?, "something was lost");
        Ok(())
    }

    #[test]
    fn an_upgrade_in_pieces_is_noticed() -> Result<()> {
        ensure!(run(&request(true))?, "the control found nothing");
        Ok(())
    }
}

//! Clocks: the laptop's clock stands anywhere between 1970 and 2037, jumps back and forth under the
//! open notebook, sleeps for hours, and crosses the hours that a change of time repeats or leaves out.
//! Nothing that is written may be refused because of it, and nothing acknowledged may be lost: no note,
//! no draft as it stood last, no step with how it went, no reason for putting a signal aside, which goes
//! after half a year and not because a clock says so. The file is sound in the end.
//! Control: the harness believes in one line, draft, step or reason a round that it never sent.

use super::{Dice, Request, saves};
use crate::cli::{Batch, Notebook, PASSPHRASE};
use anyhow::{Context, Result, ensure};
use casefile::{CaseFile, Compartment, FamilyId, Words};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use vault::{Passphrase, Vault};

/// Where the library lies that lies about the time.
const FOLDERS: &[&str] = &[
    "/usr/lib/x86_64-linux-gnu/faketime",
    "/usr/lib/aarch64-linux-gnu/faketime",
    "/usr/lib64/faketime",
    "/usr/lib/faketime",
];
const LIBRARY: &str = "libfaketime.so.1";
const ZONES: &[&str] = &[
    "UTC",
    "America/New_York",
    "America/Los_Angeles",
    "Europe/London",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "Pacific/Apia",
];
/// 2 January 1970 and 1 January 2037.
const CLOCK_FROM: i64 = 86_400;
const CLOCK_TO: i64 = 2_114_380_800;
/// Half an hour before a clock is set forward, or back, somewhere.
const CHANGES_OF_TIME: &[&str] = &[
    "2026-03-08T06:30:00Z",
    "2026-11-01T05:30:00Z",
    "2026-03-29T00:30:00Z",
    "2026-10-25T00:30:00Z",
    "2026-04-04T14:30:00Z",
];
/// How each step went.
const DONE: &str = "done";
const JUMPS_A_ROUND: u64 = 4;
const ROUNDS_PER_MEETING: u64 = 25;

/// Runs the rounds; true where nothing was lost or refused (with `control`: where something was).
pub fn run(request: &Request) -> Result<bool> {
    let mut dice = Dice(request.seed);
    let mut clock = Clock::new()?;
    let notebook = Notebook::with_a_family()?;
    let mut told = Told::default();
    for round in 0..request.rounds {
        if round % ROUNDS_PER_MEETING == 0 {
            told.start_over();
        }
        play(&notebook, &mut clock, &mut dice, &mut told, round)?;
        if request.control {
            told.believe_what_was_never_sent(round);
        }
        told.look(&notebook)?;
    }
    // Where it is not sound that is a fault, and the proof ends here.
    let checked = notebook.run(&["verify"])?;
    ensure!(checked["sound"] == true, "the file is not sound: {checked}");
    println!("seed {}, {} acknowledged", request.seed, told.acknowledged);
    println!("the file afterwards: {checked}");
    println!(
        "{} lost, {} refused of {} rounds",
        told.lost.all(),
        told.refused,
        request.rounds
    );
    if request.control {
        // Each kind of loss must be noticed, or the harness is blind to it.
        println!("{:?} noticed", told.lost);
        return Ok(told.lost.is_of_each_kind());
    }
    Ok(told.lost.all() + told.refused == 0)
}

/// What the notebook said, and what it still knows.
#[derive(Default)]
struct Told {
    meeting: Option<Value>,
    notes: BTreeSet<String>,
    /// The draft of this meeting as it was kept last.
    draft: Option<String>,
    /// The words of each step of this meeting that was taken up, and how it went where that was said.
    steps: BTreeMap<String, Option<&'static str>>,
    /// Why a signal was put aside.
    reasons: BTreeSet<String>,
    acknowledged: u64,
    refused: u64,
    lost: Lost,
}

/// What was not there.
#[derive(Default, Debug)]
struct Lost {
    notes: u64,
    drafts: u64,
    steps: u64,
    reasons: u64,
}

impl Lost {
    fn all(&self) -> u64 {
        self.notes + self.drafts + self.steps + self.reasons
    }

    fn is_of_each_kind(&self) -> bool {
        self.notes > 0 && self.drafts > 0 && self.steps > 0 && self.reasons > 0
    }
}

impl Told {
    fn start_over(&mut self) {
        self.meeting = None;
        self.notes.clear();
        self.draft = None;
        self.steps.clear();
    }

    fn believe_what_was_never_sent(&mut self, round: u64) {
        let text = format!("never sent in round {round}");
        match round % 4 {
            0 => drop(self.notes.insert(text)),
            1 => self.draft = Some(text),
            2 => drop(self.reasons.insert(text)),
            _ => drop(self.steps.insert(text, None)),
        }
    }

    fn write(&mut self, batch: &mut Batch, command: &str, request: &Value) -> Option<Value> {
        match batch.ask(command, request) {
            Ok(mut reply) => {
                self.acknowledged += 1;
                Some(reply["record"].take())
            }
            Err(error) => {
                println!("refused: {error:#}");
                self.refused += 1;
                None
            }
        }
    }

    /// By the machine's own clock, whether everything is there. What is missed once is believed no more.
    fn look(&mut self, notebook: &Notebook) -> Result<()> {
        let family = FamilyId(notebook.family.parse()?);
        let vault = Vault::open(notebook.folder(), &Passphrase::new(PASSPHRASE))?;
        let file = vault.case_file(family)?;
        let notes: BTreeSet<String> = saves::notes(&file, family).into_iter().collect();
        self.lost.notes += count_out(&mut self.notes, |text| notes.contains(text));
        let drafts = vault.drafts(family)?;
        let is_kept = |text: &String| drafts.iter().any(|draft| draft.content == *text);
        if self.draft.as_ref().is_some_and(|text| !is_kept(text)) {
            self.lost.drafts += 1;
            self.draft = None;
        }
        let steps = steps(&file, family);
        let before = self.steps.len();
        self.steps.retain(|text, went| {
            steps
                .get(text)
                .is_some_and(|there| there.as_deref() == *went)
        });
        self.lost.steps += (before - self.steps.len()) as u64;
        let reasons = reasons(&file, family);
        self.lost.reasons += count_out(&mut self.reasons, |text| reasons.contains(text));
        Ok(())
    }
}

/// How many are not there; the others stay.
fn count_out(believed: &mut BTreeSet<String>, is_there: impl Fn(&String) -> bool) -> u64 {
    let before = believed.len();
    believed.retain(is_there);
    (before - believed.len()) as u64
}

/// The words of each step, and how it went where that was said.
fn steps(file: &CaseFile, family: FamilyId) -> BTreeMap<String, Option<String>> {
    let held = file.registers(family.scope()).into_iter();
    let mut steps = BTreeMap::new();
    for (_, step) in held.flat_map(|held| held.of_kind("step")) {
        let words = step.field("words").and_then(|it| it.shown());
        let Some(words) = words.and_then(|head| head.value.read::<Words>()) else {
            continue;
        };
        let status = step.field("status").and_then(|it| it.shown());
        let status: Option<String> = status.and_then(|head| head.value.read());
        steps.insert(words.text.to_string(), status.filter(|it| it == DONE));
    }
    steps
}

/// Why signals were put aside.
fn reasons(file: &CaseFile, family: FamilyId) -> BTreeSet<String> {
    let held = file
        .registers(Compartment::Process.scope(family))
        .into_iter();
    let marks = held.flat_map(|held| held.of_kind("signal_mark"));
    let reasons = marks.filter_map(|(_, mark)| mark.field("reason").and_then(|it| it.shown()));
    reasons.filter_map(|head| head.value.read()).collect()
}

/// One sitting: the clock jumps between one write and the next, and sometimes a kill ends it.
fn play(
    notebook: &Notebook,
    clock: &mut Clock,
    dice: &mut Dice,
    told: &mut Told,
    round: u64,
) -> Result<()> {
    clock.set(anywhen(dice)?)?;
    let zone = ZONES[dice.below(ZONES.len() as u64) as usize];
    let mut batch = notebook.batch_in(&clock.environment(zone))?;
    if told.meeting.is_none() {
        let begin = json!({"family": notebook.family, "meeting_type": "follow_up_team",
            "present": [notebook.speaker]});
        told.meeting = told.write(&mut batch, "meeting.begin", &begin);
    }
    for jump in 0..=JUMPS_A_ROUND {
        let text = format!("said in round {round} after jump {jump}");
        write_what_a_meeting_writes(&mut batch, notebook, told, &text);
        let to = jumped(clock.now, dice)?;
        clock.set(to)?;
    }
    if dice.below(2) == 0 {
        let process = batch.id();
        batch.kill()?;
        forget(process);
        return Ok(());
    }
    batch.finish()
}

/// What the library that lies about the time shared with nobody else, and a killed process left.
fn forget(process: u32) {
    for name in ["faketime_shm_", "sem.faketime_sem_"] {
        let _ = std::fs::remove_file(format!("/dev/shm/{name}{process}"));
    }
}

fn write_what_a_meeting_writes(
    batch: &mut Batch,
    notebook: &Notebook,
    told: &mut Told,
    text: &str,
) {
    let (family, meeting, person) = (&notebook.family, told.meeting.clone(), &notebook.speaker);
    let draft = json!({"family": family, "meeting": meeting, "slot": "capture", "content": text});
    if told.write(batch, "draft.keep", &draft).is_some() {
        told.draft = Some(text.to_owned());
    }
    let note = json!({"family": family, "meeting": meeting, "speaker": person,
        "talk_kind": "hope", "text": text, "verbatim": true});
    if told.write(batch, "meeting.write_note", &note).is_some() {
        told.notes.insert(text.to_owned());
    }
    let words = json!({"text": text, "origin": "verbatim", "said_by": person});
    let step = json!({"family": family, "words": words, "lead_carrier": person});
    let Some(step) = told.write(batch, "step.take_up", &step) else {
        return;
    };
    told.steps.insert(text.to_owned(), None);
    let aside = json!({"family": family, "key": "A3", "mark": "dismissed", "facts": [step],
        "reason": text});
    if told.write(batch, "signal.mark", &aside).is_some() {
        told.reasons.insert(text.to_owned());
    }
    let ruler = json!({"family": family, "meeting": meeting, "person": person, "step": step,
        "ruler_kind": "confidence", "value": 5});
    told.write(batch, "ruler.set", &ruler);
    let review = json!({"family": family, "step": step, "meeting": meeting, "outcome": DONE});
    if told.write(batch, "step.review", &review).is_some() {
        told.steps.insert(text.to_owned(), Some(DONE));
    }
}

/// Any moment, or one just before a change of time.
fn anywhen(dice: &mut Dice) -> Result<DateTime<Utc>> {
    if dice.below(3) == 0 {
        let at = dice.below(CHANGES_OF_TIME.len() as u64) as usize;
        return Ok(CHANGES_OF_TIME[at].parse()?);
    }
    let span = (CLOCK_TO - CLOCK_FROM) as u64;
    moment(CLOCK_FROM + dice.below(span) as i64)
}

/// A sleep, a step back, an hour across a change of time, or anywhere.
fn jumped(now: DateTime<Utc>, dice: &mut Dice) -> Result<DateTime<Utc>> {
    let to = match dice.below(5) {
        0 => now + TimeDelta::hours(9),
        1 => now - TimeDelta::seconds(1 + dice.below(7_200) as i64),
        2 => now - TimeDelta::days(1 + dice.below(18_250) as i64),
        3 => now + TimeDelta::minutes(60),
        _ => return anywhen(dice),
    };
    moment(to.timestamp().clamp(CLOCK_FROM, CLOCK_TO))
}

fn moment(seconds: i64) -> Result<DateTime<Utc>> {
    DateTime::from_timestamp(seconds, 0).context("no such moment")
}

/// A clock that says what we want, to one process.
struct Clock {
    library: PathBuf,
    folder: tempfile::TempDir,
    now: DateTime<Utc>,
}

impl Clock {
    fn new() -> Result<Self> {
        let places = FOLDERS.iter().map(|folder| Path::new(folder).join(LIBRARY));
        let library = places
            .into_iter()
            .find(|path| path.is_file())
            .context("libfaketime is not here; `cargo x setup` installs it")?;
        Ok(Clock {
            library,
            folder: tempfile::tempdir()?,
            now: moment(CLOCK_FROM)?,
        })
    }

    /// Sets it; a process that runs sees it at its next look.
    fn set(&mut self, now: DateTime<Utc>) -> Result<()> {
        self.now = now;
        let fresh = self.folder.path().join("fresh");
        // The time counts on from here, and as seconds it is the same in every zone.
        std::fs::write(&fresh, format!("@{}\n", now.timestamp()))?;
        std::fs::rename(fresh, self.file())?;
        Ok(())
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("now")
    }

    fn environment(&self, zone: &str) -> [(&'static str, String); 6] {
        [
            ("LD_PRELOAD", self.library.display().to_string()),
            ("FAKETIME_TIMESTAMP_FILE", self.file().display().to_string()),
            ("FAKETIME_FMT", "%s".into()),
            ("FAKETIME_NO_CACHE", "1".into()),
            ("FAKETIME_DONT_FAKE_MONOTONIC", "1".into()),
            ("TZ", zone.into()),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(control: bool) -> Request {
        Request::short("clocks", 8, 5, control)
    }

    #[test]
    fn a_clock_that_is_wrong_refuses_and_loses_nothing() -> Result<()> {
        ensure!(run(&request(false))?, "a clock cost somebody their words");
        Ok(())
    }

    #[test]
    fn a_harness_that_believes_what_was_never_sent_finds_losses() -> Result<()> {
        ensure!(run(&request(true))?, "the control found nothing");
        Ok(())
    }

    #[test]
    fn a_process_under_the_wrong_clock_really_believes_it() -> Result<()> {
        let mut clock = Clock::new()?;
        clock.set("1985-10-26T08:00:00Z".parse()?)?;
        let said = std::process::Command::new("date")
            .arg("+%Y-%m-%d")
            .envs(clock.environment("UTC"))
            .output()?;
        ensure!(String::from_utf8_lossy(&said.stdout).trim() == "1985-10-26");
        Ok(())
    }
}

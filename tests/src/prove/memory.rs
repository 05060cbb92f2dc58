//! Memory: the real window is opened, a family looked at and words typed; then it is locked, and every
//! page that any of its processes holds is searched for the passphrase, for the key of the file and
//! for everything that was on the screen or in the notebook. So is every file that the window left, in
//! its own folders, the home and the temporary folder, and what it said on standard error.
//! Control: before the lock each of them must be found.

pub(crate) mod held;

use super::plaintext::sweep::{Needles, sweep};
use super::{Dice, Request, is_there, not_run};
use crate::bench::app::page::{ENTER, Page};
use crate::bench::app::screen::{Display, Driver};
use crate::cli::{Notebook, PASSPHRASE, program};
use anyhow::{Context, Result, bail, ensure};
use held::{Needle, processes_on, search};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const CONTROL: char = '\u{e009}';
const MARK_LETTERS: usize = 16;
/// A locked window shows its door within this.
const PATIENCE: Duration = Duration::from_secs(60);
/// What is let go of after a lock is let go of within this.
const REST: Duration = Duration::from_millis(1500);
const LOCKED: &str = "document.querySelector('input[type=password]') !== null";

/// Runs the rounds; true where nothing was found (with `control`: where everything was).
pub fn run(request: &Request) -> Result<bool> {
    for program in ["Xvfb", "WebKitWebDriver"] {
        if !is_there(program) {
            return not_run(&format!(
                "{program} is not here; `cargo x setup` installs it"
            ));
        }
    }
    let mut dice = Dice(request.seed);
    let (mut hits, mut bytes) = (BTreeMap::<&str, u64>::new(), 0);
    let display = Display::start()?;
    for lock in 0..request.rounds {
        let laptop = Laptop::new(&mut dice)?;
        let (found, searched) = laptop.look(&display, request.control)?;
        bytes += searched;
        for (what, file) in found {
            if !request.control {
                println!("lock {lock}: {what} in {file}");
            }
            *hits.entry(what).or_default() += 1;
        }
    }
    let (moment, all) = match request.control {
        true => ("before the lock", hits.len() == KINDS.len()),
        false => ("after the lock", hits.is_empty()),
    };
    println!(
        "seed {}, {bytes} bytes of memory searched, {hits:?} {moment}",
        request.seed
    );
    println!(
        "{} hits in {} locks",
        hits.values().sum::<u64>(),
        request.rounds
    );
    Ok(all)
}

/// Everything that is looked for.
const KINDS: &[&str] = &[
    "the passphrase",
    "the key",
    "a hope",
    "a note",
    "typed words",
];

/// A notebook with words that exist nowhere else.
struct Laptop {
    folder: TempDir,
    notebook: Notebook,
    mark: String,
}

impl Laptop {
    fn new(dice: &mut Dice) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        std::fs::create_dir(folder.path().join("tmp"))?;
        let mut letter = |_| char::from(b'a' + dice.below(26) as u8);
        let mark: String = (0..MARK_LETTERS).map(&mut letter).collect();
        let mut notebook = Notebook::create(&folder.path().join("data"))?;
        let people = json!([{"name": "Ana", "role": "caregiver", "relation": "mother"}]);
        let opened = json!({"name_shown": format!("Family {mark}n"), "people": people,
            "hope": {"text": format!("A quiet kitchen {mark}h"), "by": 0}});
        let opened = notebook.call("family.open", &opened)?;
        notebook.family = opened["record"].as_str().context("no family")?.to_owned();
        let mut batch = notebook.batch()?;
        let begin = json!({"family": notebook.family, "meeting_type": "follow_up_team"});
        let meeting = batch.ask("meeting.begin", &begin)?["record"].take();
        let note = json!({"family": notebook.family, "meeting": meeting, "talk_kind": "other",
            "verbatim": false, "text": format!("somebody said {mark}o in the kitchen")});
        batch.ask("meeting.write_note", &note)?;
        batch.finish()?;
        Ok(Laptop {
            folder,
            notebook,
            mark,
        })
    }

    fn needles(&self) -> Result<Vec<Needle>> {
        let key = held::key(self.notebook.folder(), PASSPHRASE)?;
        let (passphrase, mark) = (PASSPHRASE, &self.mark);
        let mut needles = vec![
            Needle::text("the passphrase", passphrase),
            Needle::text("a hope", &format!("{mark}h")),
            Needle::text("a note", &format!("{mark}o")),
            Needle::text("typed words", &format!("{mark}t")),
        ];
        needles.push(Needle::key("the key", &key)?);
        Ok(needles)
    }

    /// Opens the window, works in it, and searches it: before the lock, or after.
    fn look(&self, display: &Display, before: bool) -> Result<(Vec<(&'static str, String)>, u64)> {
        let said = std::fs::File::create(self.folder.path().join("said.log"))?;
        let driver = Driver::start(&self.environment(display), said.into())?;
        let page = Page::open(driver.port, &window()?, &[])?;
        let _ended = Ended(self);
        self.work(&page)?;
        if !before {
            self.lock(&page)?;
        }
        let (mut found, mut bytes) = (Vec::new(), 0);
        let needles = self.needles()?;
        for (pid, name) in processes_on(self.notebook.folder()) {
            let (here, searched) = search(pid, &needles)?;
            bytes += searched;
            found.extend(here.into_iter().map(|what| (what, name.clone())));
        }
        ensure!(bytes > 0, "no process of the window was found");
        if !before {
            let (hits, _) = sweep(self.folder.path(), &Needles::of(&[&self.mark, PASSPHRASE]))?;
            let files = hits.into_iter();
            found.extend(files.map(|hit| ("a file", hit.file.display().to_string())));
        }
        Ok((found, bytes))
    }

    fn work(&self, page: &Page) -> Result<()> {
        page.until("the door", "document.activeElement?.type === 'password'")?;
        page.types(PASSPHRASE, 0)?;
        page.types(&ENTER.to_string(), 0)?;
        // A meeting runs, so it opens there: the hope stands above it, the note is a line of it.
        let hope = json!(format!("{}h", self.mark));
        page.until(
            "the meeting",
            &format!("document.body.textContent.includes({hope})"),
        )?;
        page.holding(CONTROL, 'k')?;
        page.until("the search", "document.activeElement?.tagName === 'INPUT'")?;
        page.types(&format!("{}t", self.mark), 0)
    }

    /// Ctrl L, and then every process that saw a word is gone, or it is not.
    fn lock(&self, page: &Page) -> Result<()> {
        let before = web_processes(self);
        // The driver may lose its window in the middle of the word.
        let _ = page.holding(CONTROL, 'l');
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            let now = web_processes(self);
            let is_anew = !now.is_empty() && now.is_disjoint(&before);
            if is_anew
                || page
                    .run(&format!("return {LOCKED}"))
                    .is_ok_and(|it| it == true)
            {
                std::thread::sleep(REST);
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        bail!("the window did not lock")
    }

    fn environment(&self, display: &Display) -> Vec<(String, String)> {
        let inside = |name: &str| self.folder.path().join(name).display().to_string();
        [
            ("DISPLAY", display.name.clone()),
            ("TAURI_WEBVIEW_AUTOMATION", "true".to_owned()),
            ("HEARTH_DATA", self.notebook.folder().display().to_string()),
            ("TMPDIR", inside("tmp")),
            ("HOME", inside("home")),
            ("XDG_DATA_HOME", inside("home/data")),
            ("XDG_CONFIG_HOME", inside("home/config")),
            ("XDG_CACHE_HOME", inside("home/cache")),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .to_vec()
    }
}

fn web_processes(laptop: &Laptop) -> BTreeSet<u32> {
    let all = processes_on(laptop.notebook.folder()).into_iter();
    all.filter(|(_, name)| name.contains("WebProcess"))
        .map(|it| it.0)
        .collect()
}

/// Ends what a window left running, however its round ended.
struct Ended<'a>(&'a Laptop);

impl Drop for Ended<'_> {
    fn drop(&mut self) {
        for (pid, _) in processes_on(self.0.notebook.folder()) {
            let _ = Command::new("kill").args(["-9", &pid.to_string()]).status();
        }
    }
}

fn window() -> Result<PathBuf> {
    let path = program()?.with_file_name("hearth");
    ensure!(
        path.is_file(),
        "{} is not built; `cargo x prove memory` builds it",
        path.display()
    );
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(control: bool) -> Request {
        Request::short("memory", 1, 3, control)
    }

    #[test]
    fn after_a_lock_no_process_holds_what_was_seen_or_typed() -> Result<()> {
        ensure!(run(&request(false))?, "something is left in memory");
        Ok(())
    }

    #[test]
    fn before_the_lock_each_of_it_is_found() -> Result<()> {
        ensure!(run(&request(true))?, "the control found too little");
        Ok(())
    }
}

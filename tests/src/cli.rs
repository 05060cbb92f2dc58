//! A notebook driven through `hearth-cli`, as scripts drive it: no window, real files, real process.
//! A notebook made for one use lies in a fresh temporary folder that goes when the value is dropped.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};
use vault::{Cost, Passphrase, Vault};

/// A passphrase that meets the rules; it guards invented people only.
pub const PASSPHRASE: &str = "kettle bicycle porchlight seven";
/// No answer within this long is a failure.
const ANSWER_MAX: Duration = Duration::from_secs(60);

/// A case file in a temporary folder, with one family and one who speaks.
pub struct Notebook {
    folder: PathBuf,
    _temporary: Option<tempfile::TempDir>,
    /// What its programs find in their environment besides.
    pub environment: Vec<(&'static str, String)>,
    /// The family's id.
    pub family: String,
    /// Somebody of the family.
    pub speaker: String,
}

/// The program under test: beside this one, built by the same cargo run.
pub fn program() -> Result<PathBuf> {
    let mut path = std::env::current_exe()?;
    path.pop();
    if path.ends_with("deps") {
        path.pop();
    }
    path.push("hearth-cli");
    ensure!(
        path.exists(),
        "{} is not built; run: cargo build -p app --bin hearth-cli",
        path.display()
    );
    Ok(path)
}

impl Notebook {
    /// A fresh notebook with a family of two and their facilitator.
    pub fn with_a_family() -> Result<Self> {
        let temporary = tempfile::tempdir()?;
        let mut notebook = Notebook::with_a_family_in(temporary.path())?;
        notebook._temporary = Some(temporary);
        Ok(notebook)
    }

    /// The same in a folder that outlives it.
    pub fn with_a_family_in(folder: &Path) -> Result<Self> {
        let mut notebook = Notebook::create(folder)?;
        let people = json!([{"name": "Marisol Vega", "role": "caregiver", "relation": "mother"},
                            {"name": "Tino Vega", "role": "youth", "relation": "son"}]);
        let opened = notebook.call(
            "family.open",
            &json!({"name_shown": "Vega", "home_language": "en", "people": people}),
        )?;
        notebook.family = text(&opened, "record")?;
        let shown = notebook.call("family.show", &json!({"family": notebook.family}))?;
        let first = shown["team"]
            .as_array()
            .and_then(|team| team.first())
            .context("the family has nobody")?;
        notebook.speaker = text(&first["person"], "id")?;
        Ok(notebook)
    }

    /// A fresh notebook in a folder that outlives it, with nobody in it. It is sealed at the least
    /// work this build permits, as a debug build does by itself: what is proved or timed here is not
    /// the derivation of a key.
    pub fn create(folder: &Path) -> Result<Self> {
        let notebook = Notebook::at(folder);
        notebook.run(&["init"])?;
        if cfg!(debug_assertions) {
            return Ok(notebook);
        }
        let passphrase = Passphrase::new(PASSPHRASE);
        let mut vault = Vault::open(folder, &passphrase)?;
        vault.change_passphrase(&passphrase, &passphrase, Cost::Least)?;
        Ok(notebook)
    }

    /// The notebook that lies in a folder.
    pub fn at(folder: &Path) -> Self {
        Notebook {
            folder: folder.to_path_buf(),
            _temporary: None,
            environment: Vec::new(),
            family: String::new(),
            speaker: String::new(),
        }
    }

    /// Where it lies.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The program, about to work on this notebook.
    pub fn command(&self) -> Result<Command> {
        let mut command = Command::new(program()?);
        command
            .env("HEARTH_DATA", &self.folder)
            .env("HEARTH_PASSPHRASE", PASSPHRASE)
            .envs(self.environment.iter().cloned());
        Ok(command)
    }

    /// Runs one command to its end and reads its reply.
    pub fn run(&self, args: &[&str]) -> Result<Value> {
        let output = self.command()?.args(args).output()?;
        if !output.status.success() {
            bail!("{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        }
        Ok(serde_json::from_slice(&output.stdout).unwrap_or(Value::Null))
    }

    /// Runs one command of the registry.
    pub fn call(&self, name: &str, request: &Value) -> Result<Value> {
        self.run(&["call", name, &request.to_string()])
    }

    /// Begins a meeting with everyone there.
    pub fn begin_meeting(&self, batch: &mut Batch) -> Result<String> {
        let begun = batch.ask(
            "meeting.begin",
            &json!({"family": self.family, "meeting_type": "follow_up_team", "present": [self.speaker]}),
        )?;
        text(&begun, "record")
    }

    /// A process that takes commands line by line.
    pub fn batch(&self) -> Result<Batch> {
        self.batch_in(&[])
    }

    /// The same, in an environment of its own.
    pub fn batch_in(&self, environment: &[(&str, String)]) -> Result<Batch> {
        let mut command = self.command()?;
        command.arg("batch").envs(environment.iter().cloned());
        Batch::start(command)
    }

    /// The same, started and watched by another program: `strace OPTIONS hearth-cli batch`. What it
    /// says on standard error is kept for `end`.
    pub fn batch_under(&self, watcher: &str, options: &[String]) -> Result<Batch> {
        let watched = self.command()?;
        let mut command = Command::new(watcher);
        command
            .args(options)
            .arg(watched.get_program())
            .arg("batch")
            .stderr(Stdio::piped());
        for (name, value) in watched.get_envs() {
            command.env(name, value.unwrap_or_default());
        }
        Batch::start(command)
    }
}

/// A running `hearth-cli batch`.
pub struct Batch {
    child: Child,
    input: ChildStdin,
    answers: Receiver<Value>,
    heard: Vec<Value>,
    sent: u64,
}

impl Batch {
    fn start(mut command: Command) -> Result<Self> {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let input = child.stdin.take().context("no input")?;
        let output = child.stdout.take().context("no output")?;
        let (sender, answers) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                let Ok(answer) = serde_json::from_str::<Value>(&line) else {
                    break;
                };
                if sender.send(answer).is_err() {
                    break;
                }
            }
        });
        Ok(Batch {
            child,
            input,
            answers,
            heard: Vec::new(),
            sent: 0,
        })
    }

    /// Its number among the system's processes.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Sends a line without waiting.
    pub fn send(&mut self, command: &str, request: &Value) -> Result<()> {
        self.sent += 1;
        let line = json!({"id": self.sent, "command": command, "request": request});
        writeln!(self.input, "{line}")?;
        self.input.flush()?;
        Ok(())
    }

    /// Sends a line and waits for its answer, reply or fault; nothing else may be on its way.
    pub fn answer_to(&mut self, command: &str, request: &Value) -> Result<Value> {
        self.send(command, request)?;
        self.answers.recv_timeout(ANSWER_MAX).context("no answer")
    }

    /// Sends a line and waits for its reply; nothing else may be on its way.
    pub fn ask(&mut self, command: &str, request: &Value) -> Result<Value> {
        let mut answer = self.answer_to(command, request)?;
        ensure!(
            answer.get("fault").is_none(),
            "{command}: {}",
            answer["fault"]
        );
        Ok(answer["reply"].take())
    }

    /// How many answers came to what `send` sent.
    pub fn answered(&mut self) -> usize {
        self.heard.extend(self.answers.try_iter());
        self.heard.len()
    }

    /// Waits for one more answer, until a moment.
    pub fn wait_for_one(&mut self, until: Instant) {
        let left = until.saturating_duration_since(Instant::now());
        match self.answers.recv_timeout(left) {
            Ok(answer) => self.heard.push(answer),
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {}
        }
    }

    /// Says that no more lines come, and waits until the process has put everything away.
    pub fn finish(mut self) -> Result<()> {
        drop(self.input);
        let ended = self.child.wait()?;
        ensure!(ended.success(), "hearth-cli did not end well: {ended}");
        Ok(())
    }

    /// Says that no more lines come; how the process ended, and what it said on standard error.
    pub fn end(self) -> Result<(ExitStatus, String)> {
        drop(self.input);
        let ended = self.child.wait_with_output()?;
        Ok((ended.status, String::from_utf8_lossy(&ended.stderr).into()))
    }

    /// Kills the process as a flat battery would, and hands over what it had answered by then.
    pub fn kill(mut self) -> Result<Vec<Value>> {
        self.child.kill()?;
        self.child.wait()?;
        drop(self.input);
        self.heard.extend(self.answers.iter());
        Ok(self.heard)
    }
}

fn text(value: &Value, field: &str) -> Result<String> {
    value[field]
        .as_str()
        .map(str::to_owned)
        .with_context(|| format!("the reply has no {field}"))
}

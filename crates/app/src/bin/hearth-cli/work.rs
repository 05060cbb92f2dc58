//! What each word of the command line does: unlock where that is needed, do it, print JSON.

use crate::arguments::{Arguments, Form, Work};
use crate::{batch, passphrase};
use app::commands::print::Paper;
use app::commands::settings::Language;
use app::views::session::Settings;
use app::{App, Fault};
use casefile::FamilyId;
use chrono::NaiveDate;
use clap::CommandFactory;
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::path::Path;
use std::process::ExitCode;

/// Does what was typed.
pub fn carry_out(app: &App, asked: &Arguments) -> Result<ExitCode, Fault> {
    let Some(work) = &asked.work else {
        return if asked.version {
            print(&app::upkeep::versions())
        } else {
            usage()
        };
    };
    if matches!(work, Work::Commands) {
        return print(&app::schemas::all());
    }
    if let Work::Recover { identity } = work {
        return recover(app, identity, asked.passphrase_stdin);
    }
    let first = passphrase::asked_for(asked.passphrase_stdin)?;
    match work {
        Work::WouldLose { file } => return print(&app.would_lose(&first, file)?),
        Work::Restore { file, yes } => return print(&app.restore(&first, file, *yes)?),
        Work::Mend => return print(&app.mend(&first)?),
        _ => {}
    }
    if let Work::Init {
        recovery_recipient,
        name,
        lang,
    } = work
    {
        let language = Language::from(*lang).tag().to_owned();
        let settings = Settings {
            your_name: name.clone(),
            language,
            ..Settings::default()
        };
        let made = app.init(&first, recovery_recipient.as_deref(), settings);
        made.map_err(|fault| match fault.code.as_str() {
            "vault.not_a_recovery_key" => Fault::new("recovery.not_a_recipient"),
            _ => fault,
        })?;
        return print(&json!({ "made": true }));
    }
    app.unlock(&first)?;
    if let Work::Passwd = work {
        app.change_passphrase(&first, &passphrase::new_one(asked.passphrase_stdin)?)?;
        return print(&json!({ "changed": true }));
    }
    unlocked(app, work)
}

fn unlocked(app: &App, work: &Work) -> Result<ExitCode, Fault> {
    match work {
        Work::Call { command, request } => call(app, command, request.as_deref()),
        Work::Batch => batch::run(app).map(|()| ExitCode::SUCCESS),
        Work::Import {
            file,
            as_if_last_met,
            again,
        } => {
            let json = std::fs::read_to_string(file).map_err(|_| Fault::new("file.not_read"))?;
            let request = json!({ "json": json, "as_if_last_met": as_if_last_met, "again": again });
            call(app, "import.story", Some(&request.to_string()))
        }
        Work::Families => print(&app.families()?),
        Work::Export {
            family,
            format,
            to,
            recipient,
            lang,
            replace,
        } => {
            let paper = match format {
                Form::PlanPdf => Paper::Plan(*recipient),
                Form::SafetyPdf => Paper::Safety,
            };
            let pdf = app.paper(*family, &paper, lang.as_deref())?;
            app.put_outside(to, &pdf, *replace)?;
            print(&json!({ "written": to }))
        }
        Work::Indicators { family, at } => indicators(app, *family, *at),
        Work::Search { text } => call(
            app,
            "search.find",
            Some(&json!({ "text": text }).to_string()),
        ),
        Work::Enrol { url, code } => {
            let asked = json!({ "place": url, "code": code }).to_string();
            app.call("office.enrol", &asked)?;
            there_and_back(app)
        }
        Work::Sync => {
            app.call("office.sync", "{}")?;
            there_and_back(app)
        }
        Work::Status => call(app, "office.status", None),
        Work::Verify => {
            let found = app.verify()?;
            let said = print(&found)?;
            // What was found is the answer; that something was found is a fault, and has words.
            let sound = found["sound"] == Value::Bool(true);
            let damaged = || Fault::from(vault::VaultError::Damaged);
            sound.then_some(said).ok_or_else(damaged)
        }
        Work::Rebuild => app
            .rebuild()
            .and_then(|()| print(&json!({ "rebuilt": true }))),
        Work::Digest => print(&app.digest()?),
        Work::Backup { file } => app
            .backup(file)
            .and_then(|()| print(&json!({ "backup": file }))),
        Work::Init { .. }
        | Work::Commands
        | Work::Passwd
        | Work::WouldLose { .. }
        | Work::Restore { .. }
        | Work::Mend
        | Work::Recover { .. } => Ok(ExitCode::SUCCESS),
    }
}

/// Goes to the office and says how far everything has come; what went wrong is a fault.
fn there_and_back(app: &App) -> Result<ExitCode, Fault> {
    app.go_to_the_office();
    let status = app.call("office.status", "{}")?;
    let view: Value = serde_json::from_str(&status).map_err(|_| Fault::bad_request("reply"))?;
    match serde_json::from_value(view["trouble"].clone()) {
        Ok(fault) => Err(fault),
        Err(_) => say(&status),
    }
}

/// The new passphrase is the only one that is read; the old one is lost.
fn recover(app: &App, identity: &Path, from_stdin: bool) -> Result<ExitCode, Fault> {
    let written = std::fs::read_to_string(identity).map_err(|_| Fault::new("file.not_read"))?;
    // As `age-keygen` writes it: comments, then the key.
    let mut lines = written.lines().map(str::trim);
    let key = lines.find(|line| line.starts_with("AGE-SECRET-KEY-"));
    let key = key.ok_or_else(|| Fault::from(vault::VaultError::NotARecoveryKey))?;
    app.recover(key, &passphrase::new_one(from_stdin)?)?;
    print(&json!({ "recovered": true }))
}

fn call(app: &App, command: &str, request: Option<&str>) -> Result<ExitCode, Fault> {
    let mut typed = String::new();
    let request = match request {
        Some("-") => {
            let read = std::io::stdin().read_to_string(&mut typed);
            read.map_err(|_| Fault::bad_request("request"))?;
            &typed
        }
        other => other.unwrap_or("{}"),
    };
    say(&app.call(command, request)?)
}

/// What every indicator says, without the words of the records behind it.
fn indicators(app: &App, family: FamilyId, at: Option<NaiveDate>) -> Result<ExitCode, Fault> {
    let request = json!({ "family": family, "at": at }).to_string();
    let view = app.call("indicators.show", &request)?;
    let view: Value = serde_json::from_str(&view).map_err(|_| Fault::bad_request("reply"))?;
    print(&view["insight"])
}

fn print(value: &Value) -> Result<ExitCode, Fault> {
    say(&value.to_string())
}

fn say(json: &str) -> Result<ExitCode, Fault> {
    let mut out = std::io::stdout().lock();
    let said = writeln!(out, "{json}").and_then(|()| out.flush());
    said.map(|()| ExitCode::SUCCESS)
        .map_err(|_| Fault::new("batch.not_written"))
}

fn usage() -> ! {
    let kind = clap::error::ErrorKind::MissingSubcommand;
    Arguments::command().error(kind, "say what to do").exit()
}

//! What can be typed. A name that is not listed here does not exist yet; it answers a usage fault.

use app::commands::settings::Language;
use casefile::{FamilyId, RecordId};
use chrono::NaiveDate;
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Hearth without a window.
#[derive(Parser)]
#[command(
    name = "hearth-cli",
    disable_version_flag = true,
    arg_required_else_help = true
)]
pub struct Arguments {
    /// The data folder; else HEARTH_DATA, else the one that the window opens.
    #[arg(long, global = true)]
    data: Option<PathBuf>,
    /// Reads the passphrase from the first line of standard input.
    #[arg(long, global = true)]
    pub passphrase_stdin: bool,
    /// Prints the versions of the product and of what it is built on.
    #[arg(long)]
    pub version: bool,
    /// Answers as JSON; everything does, and this says so.
    #[arg(long, global = true)]
    pub json: bool,
    #[command(subcommand)]
    pub work: Option<Work>,
}

impl Arguments {
    /// The data folder, or the one that the window opens.
    pub fn folder(&self) -> Option<PathBuf> {
        app::data_folder(self.data.clone())
    }
}

/// What can be done.
#[derive(Subcommand)]
pub enum Work {
    /// Makes keybag and case file.
    Init {
        /// The agency's public recovery key.
        #[arg(long, value_name = "AGE1…")]
        recovery_recipient: Option<String>,
        /// The facilitator's own name.
        #[arg(long, default_value = "")]
        name: String,
        /// The language of our words.
        #[arg(long, default_value = "en")]
        lang: Tongue,
    },
    /// Calls any command of the registry.
    Call {
        /// Its name: `goal.propose`.
        command: String,
        /// Its request as JSON; `-` reads it from standard input.
        request: Option<String>,
    },
    /// Calls commands from standard input, one JSON line each.
    Batch,
    /// Prints the registry with a JSON Schema for each request and reply.
    Commands,
    /// Enters a family-story/1 file as a new family.
    Import {
        /// The file.
        file: PathBuf,
        /// Moves every day, so that the last meeting was on this one.
        #[arg(long, value_name = "DATE")]
        as_if_last_met: Option<NaiveDate>,
        /// Enters it although the same story is here already.
        #[arg(long)]
        again: bool,
    },
    /// Prints id, shown name and last change of every family, and its phase where somebody said it.
    Families,
    /// Writes what leaves the house.
    Export {
        /// Whose.
        family: FamilyId,
        /// In which form.
        #[arg(long)]
        format: Form,
        /// Where to: outside of the data folder.
        #[arg(long)]
        to: PathBuf,
        /// Who it is for; nobody is the family's own copy.
        #[arg(long, value_name = "PERSON")]
        recipient: Option<RecordId>,
        /// The language of our words on it.
        #[arg(long, value_name = "TAG")]
        lang: Option<String>,
        /// Takes the place of a file that is there already.
        #[arg(long)]
        replace: bool,
    },
    /// Prints what every indicator says, as of a day.
    Indicators {
        /// Whose.
        family: FamilyId,
        /// As of the end of which day; today where nothing is said.
        #[arg(long, value_name = "DATE")]
        at: Option<NaiveDate>,
    },
    /// Finds words, as the window's search does.
    Search {
        /// The words.
        text: String,
    },
    /// Becomes one of an agency's laptops, with the code its office shows.
    Enrol {
        /// Where the office is: `https://…`.
        url: String,
        /// The code.
        code: String,
    },
    /// Brings the office what it lacks, and fetches what it has.
    Sync,
    /// Says how far everything has come.
    Status,
    /// Checks everything.
    Verify,
    /// Makes heads, search and summaries anew from the log.
    Rebuild,
    /// Prints one hash a family.
    Digest,
    /// Writes a checked, encrypted copy, and beside it the sealed key that opens it: FILE.keybag.
    Backup {
        /// Where to.
        file: PathBuf,
    },
    /// Says what going back to a backup would lose; changes nothing.
    WouldLose {
        /// The backup.
        file: PathBuf,
    },
    /// Goes back to a backup. The file that is here is moved aside, never deleted.
    Restore {
        /// The backup.
        file: PathBuf,
        /// Does it although something would be lost.
        #[arg(long)]
        yes: bool,
    },
    /// Puts a damaged file together again from itself and the newest sound backup.
    Mend,
    /// Seals the key for a new passphrase with the agency's private recovery key.
    Recover {
        /// The file with that key, as the age tool writes it.
        #[arg(long, value_name = "FILE")]
        identity: PathBuf,
    },
    /// Seals the key for a new passphrase: the second line of standard input, or HEARTH_NEW_PASSPHRASE.
    Passwd,
}

/// What can leave the house.
#[derive(Clone, Copy, ValueEnum)]
pub enum Form {
    /// The family plan.
    PlanPdf,
    /// The safety plan.
    SafetyPdf,
}

/// A language of our words.
#[derive(Clone, Copy, ValueEnum)]
pub enum Tongue {
    /// English.
    En,
    /// Spanish.
    Es,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::En => Self::En,
            Tongue::Es => Self::Es,
        }
    }
}

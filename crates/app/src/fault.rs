//! What leaves this crate when something did not happen: a stable code, parameters that name no
//! person and quote no text, and whether asking again can help. The words lie in `assets/strings`.
//! Every inner error becomes a fault in exactly one place, here.

use casefile::Refusal;
use exports::ExportError;
use exports::story::StoryFault;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;
use vault::VaultError;

/// Why a call was not answered.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct Fault {
    /// The stable name: `session.locked`.
    pub code: String,
    /// Identifiers, numbers, field names.
    #[ts(type = "Record<string, unknown>")]
    pub params: Map<String, Value>,
    /// Whether the same call may succeed later, with nothing changed by the person.
    pub retry: bool,
}

/// The codes that this crate gives itself, for the test that each has words in every language.
pub const CODES: &[&str] = &[
    "call.unknown_command",
    "call.bad_request",
    "call.not_json",
    "call.not_our_language",
    "recovery.not_a_recipient",
    "import.other_copy_here",
    "call.too_large",
    "session.locked",
    "session.already_open",
    "session.wait",
    "session.disk_full",
    "session.read_only",
    "session.not_opened",
    "settings.not_allowed",
    "practice.not_readable",
    "family.not_here",
    "family.damaged",
    "care.families_damaged",
    "care.damaged",
    "care.mended",
    "care.mended_with_holes",
    "care.mended_may_lack",
    "care.synced_folder",
    "care.network_folder",
    "care.choices_damaged",
    "care.read_only",
    "care.reserve_used",
    "care.little_room",
    "care.no_backup",
    "restore.would_lose",
    "attachment.not_kept",
    "print.not_written",
    "reply.not_json",
    "passphrase.not_given",
    "batch.not_read",
    "batch.not_written",
    "file.not_read",
    "file.not_written",
    "file.in_our_folder",
    "file.already_there",
    "import.already_here",
    "minor_consent.not_read",
    "office.no_connection",
    "office.not_secure",
    "office.not_an_office",
    "office.not_understood",
    "office.not_proved",
    "office.code_not_valid",
    "office.person_left",
    "office.no_such_door",
    "office.device_known",
    "office.too_large",
    "office.too_often",
    "office.fault",
    "office.busy",
    "office.stopping",
    "office.disk_nearly_full",
    "office.unknown_laptop",
    "office.other_office",
    "office.must_be_updated",
    "office.hearth_is_old",
    "office.not_yet_open",
    "office.not_enrolled",
];

impl Fault {
    /// A fault that asking again does not mend.
    pub fn new(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            params: Map::new(),
            retry: false,
        }
    }

    /// With a parameter: an identifier, a number or the name of a field, never a text of anybody.
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self
    }

    /// That asking again may mend.
    pub fn again(mut self) -> Self {
        self.retry = true;
        self
    }

    /// The notebook is closed.
    pub fn locked() -> Self {
        Self::new("session.locked")
    }

    /// The request is not what the command asks for.
    pub fn bad_request(field: &str) -> Self {
        Self::new("call.bad_request").with("field", field)
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Self {
            code: refusal.code().to_owned(),
            params: refusal.params(),
            retry: false,
        }
    }
}

impl From<VaultError> for Fault {
    fn from(error: VaultError) -> Self {
        let fault = Self {
            retry: error.retry(),
            ..Self::new(error.code())
        };
        match error {
            VaultError::TooNew { needs } => fault.with("needs", needs),
            _ => fault,
        }
    }
}

impl From<ExportError> for Fault {
    fn from(error: ExportError) -> Self {
        Self::new(error.code())
    }
}

impl From<StoryFault> for Fault {
    fn from(fault: StoryFault) -> Self {
        let place = fault.place();
        let fault = Self::new(fault.code());
        match place {
            Some(place) => fault.with("place", place),
            None => fault,
        }
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.code)
    }
}

impl std::error::Error for Fault {}

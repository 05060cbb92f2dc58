//! A shut door: a reason, which has its status and its stable code, and when to come again. Nothing of
//! the request is repeated. There is no refusal that is not in this list, and no door gives another than
//! it says it gives (`Door::refuses`).

use axum::http::StatusCode;
use sync::message::Refusal;
use sync::store::StoreFailed;

/// Every reason there is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Why {
    /// The bytes were no message.
    NotUnderstood,
    /// No proof, or one whose time is over.
    NotProved,
    /// The code is wrong, used or too old.
    CodeNotValid,
    /// The code's person no longer works here.
    PersonLeft,
    /// No photo of that name, or none for the caller.
    NotForYou,
    /// The bytes that came are not those of the hash.
    OtherBytes,
    /// There is nothing here.
    NoSuchDoor,
    /// The laptop's name is known with another key.
    DeviceKnown,
    /// More than is taken at once.
    TooLarge,
    /// Called too often in this minute.
    TooOften,
    /// A fault of the office's own.
    Fault,
    /// Too much to do, or the store did not answer.
    Busy,
    /// It is being stopped.
    Stopping,
    /// There would be no room for more.
    DiskNearlyFull,
    /// It came back from a backup, and nobody has looked yet.
    NotYetOpen,
}

impl Why {
    /// The status.
    pub fn status(self) -> StatusCode {
        match self {
            Why::NotUnderstood => StatusCode::BAD_REQUEST,
            Why::NotProved => StatusCode::UNAUTHORIZED,
            Why::CodeNotValid | Why::PersonLeft | Why::NotForYou => StatusCode::FORBIDDEN,
            Why::NoSuchDoor => StatusCode::NOT_FOUND,
            Why::DeviceKnown | Why::OtherBytes => StatusCode::CONFLICT,
            Why::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Why::TooOften => StatusCode::TOO_MANY_REQUESTS,
            Why::Fault => StatusCode::INTERNAL_SERVER_ERROR,
            Why::Busy | Why::Stopping | Why::DiskNearlyFull | Why::NotYetOpen => {
                StatusCode::SERVICE_UNAVAILABLE
            }
        }
    }

    /// Whether it says when to come again.
    pub fn may_end(self) -> bool {
        let status = self.status();
        status == StatusCode::TOO_MANY_REQUESTS || status == StatusCode::SERVICE_UNAVAILABLE
    }

    /// The code, by which the laptop finds the words.
    pub fn code(self) -> &'static str {
        match self {
            Why::NotUnderstood => "office.not_understood",
            Why::NotProved => "office.not_proved",
            Why::CodeNotValid => "office.code_not_valid",
            Why::PersonLeft => "office.person_left",
            Why::NotForYou => "office.not_for_you",
            Why::OtherBytes => "office.other_bytes",
            Why::NoSuchDoor => "office.no_such_door",
            Why::DeviceKnown => "office.device_known",
            Why::TooLarge => "office.too_large",
            Why::TooOften => "office.too_often",
            Why::Fault => "office.fault",
            Why::Busy => "office.busy",
            Why::Stopping => "office.stopping",
            Why::DiskNearlyFull => "office.disk_nearly_full",
            Why::NotYetOpen => "office.not_yet_open",
        }
    }
}

/// Why a call is not answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct No {
    /// Why.
    pub why: Why,
    /// In how many seconds it may be tried again.
    pub retry_after: Option<u64>,
}

impl No {
    /// Come again later.
    pub fn later(why: Why, seconds: u64) -> Self {
        No {
            why,
            retry_after: Some(seconds),
        }
    }

    /// As it is said.
    pub fn refusal(&self) -> Refusal {
        Refusal::of(self.why.code(), self.retry_after)
    }
}

impl From<Why> for No {
    /// A refusal that waiting does not change.
    fn from(why: Why) -> Self {
        No {
            why,
            retry_after: None,
        }
    }
}

impl From<StoreFailed> for No {
    /// Nothing was kept; the laptop asks again.
    fn from(_: StoreFailed) -> Self {
        No::later(Why::Busy, 15)
    }
}

impl From<sync::Malformed> for No {
    fn from(_: sync::Malformed) -> Self {
        Why::NotUnderstood.into()
    }
}

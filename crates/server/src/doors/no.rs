//! A shut door: status, a stable code, and when to come again. Nothing of the request is repeated.

use axum::http::StatusCode;
use sync::message::Refusal;
use sync::store::StoreFailed;

/// Why a call is not answered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct No {
    /// The status.
    pub status: StatusCode,
    /// The code, by which the laptop finds the words.
    pub code: &'static str,
    /// In how many seconds it may be tried again.
    pub retry_after: Option<u64>,
}

impl No {
    /// A refusal that waiting does not change.
    pub fn of(status: StatusCode, code: &'static str) -> Self {
        No {
            status,
            code,
            retry_after: None,
        }
    }

    /// Come again later.
    pub fn busy(code: &'static str, seconds: u64) -> Self {
        No {
            status: StatusCode::SERVICE_UNAVAILABLE,
            code,
            retry_after: Some(seconds),
        }
    }

    /// Called too often.
    pub fn too_often(seconds: u64) -> Self {
        No {
            status: StatusCode::TOO_MANY_REQUESTS,
            code: "office.too_often",
            retry_after: Some(seconds),
        }
    }

    /// No proof, or one whose time is over.
    pub fn not_proved() -> Self {
        No::of(StatusCode::UNAUTHORIZED, "office.not_proved")
    }

    /// The bytes were no message.
    pub fn not_understood() -> Self {
        No::of(StatusCode::BAD_REQUEST, "office.not_understood")
    }

    /// A fault of the office's own.
    pub fn fault() -> Self {
        No::of(StatusCode::INTERNAL_SERVER_ERROR, "office.fault")
    }

    /// As it is said.
    pub fn refusal(&self) -> Refusal {
        Refusal::of(self.code, self.retry_after)
    }
}

impl From<StoreFailed> for No {
    /// Nothing was kept; the laptop asks again.
    fn from(_: StoreFailed) -> Self {
        No::busy("office.busy", 15)
    }
}

impl From<sync::Malformed> for No {
    fn from(_: sync::Malformed) -> Self {
        No::not_understood()
    }
}

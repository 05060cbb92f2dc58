//! What is said at the office's doors before an exchange: how a laptop becomes known and how it
//! proves that it is the one. No word of a family goes through here. FROZEN like the other messages.

use crate::seal::{OfficeName, PublicKey, Signature};
use crate::wire::{Bytes, wire_struct};
use casefile::{DeviceId, ReplicaId, ScopeId, Stamp, UserId};

/// A laptop asks to be known (`POST /enrol`). Asking again with the same code and key, because the
/// answer was lost, is answered the same.
#[derive(Clone, PartialEq, Eq)]
pub struct Enrol {
    /// The one-time code that the office showed, as it was typed.
    pub code: String,
    /// The name that the laptop gave itself.
    pub device: DeviceId,
    /// Its public key.
    pub key: PublicKey,
    /// The lineage it writes as.
    pub replica: ReplicaId,
    /// The program's version.
    pub app: String,
    /// What its user calls the laptop, for the office's list.
    pub name: String,
    /// The laptop's signature over `enrol_bytes`.
    pub proof: Signature,
}

/// The laptop is known: everything it needs to be one of this office.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Enrolled {
    /// The office as a writer.
    pub office: DeviceId,
    /// Its key, from now on the only one that is believed (R21).
    pub key: PublicKey,
    /// The agency's scope.
    pub agency: ScopeId,
    /// As whom the office knows the laptop's user.
    pub user: UserId,
    /// What the agency is called.
    pub agency_name: String,
    /// The agency's recovery key, to which the keybag may be sealed as well; none if it has none.
    pub recovery: String,
    /// After so many days without the office the app asks for a connection; it deletes nothing.
    pub lease_days: u64,
    /// The office's clock.
    pub office_time: Stamp,
    /// The office's signature over `enrolled_bytes`.
    pub proof: Signature,
    /// The office's signature over `recovery_bytes`. Without it nothing is sealed to `recovery`.
    pub recovery_proof: Option<Signature>,
}

/// A laptop asks for something to sign (`POST /session/challenge`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AskChallenge {
    /// Which laptop.
    pub device: DeviceId,
}

/// What is to be signed, for a few minutes. The office keeps nothing of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Challenge {
    /// Opaque to the laptop.
    pub nonce: Bytes,
    /// Until when, by the office's clock.
    pub until: Stamp,
}

/// A laptop proves itself (`POST /session`).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OpenSession {
    /// Which laptop.
    pub device: DeviceId,
    /// Its key, so that an office restored to before the enrolment can still be taught it (R17).
    pub key: PublicKey,
    /// The challenge as it came.
    pub nonce: Bytes,
    /// The laptop's signature over `session_bytes`.
    pub proof: Signature,
}

/// A cache of the proof, for `Authorization: Bearer`.
#[derive(Clone, PartialEq, Eq)]
pub struct Session {
    /// The bearer, as it stands in the header.
    pub bearer: String,
    /// Until when, by the office's clock; it may end at any moment before.
    pub until: Stamp,
}

/// Why a door stayed shut. Also the body of every answer that is neither 200 nor of a stranger.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refusal {
    /// Stable, for programs: `office.too_often`.
    pub code: String,
    /// Under which key the words stand that a person reads.
    pub words_key: String,
    /// In how many seconds it may be tried again.
    pub retry_after: Option<u64>,
}

wire_struct!(Enrol { 0 code, 1 device, 2 key, 3 replica, 4 app, 5 name, 6 proof });
wire_struct!(Enrolled {
    0 office, 1 key, 2 agency, 3 user, 4 agency_name, 5 recovery, 6 lease_days, 7 office_time,
    8 proof, 9 recovery_proof,
});
wire_struct!(AskChallenge { 0 device });
wire_struct!(Challenge { 0 nonce, 1 until });
wire_struct!(OpenSession { 0 device, 1 key, 2 nonce, 3 proof });
wire_struct!(Session { 0 bearer, 1 until });
wire_struct!(Refusal { 0 code, 1 words_key, 2 retry_after });

impl std::fmt::Debug for Enrol {
    /// Without the code.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Enrol({})", self.device)
    }
}

impl std::fmt::Debug for Session {
    /// Without the bearer.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Session(until {:?})", self.until)
    }
}

impl Refusal {
    /// The refusal of a code: its words stand under the code's own key.
    pub fn of(code: &str, retry_after: Option<u64>) -> Self {
        Refusal {
            code: code.to_owned(),
            words_key: format!("fault-{}", code.replace(['.', '_'], "-")),
            retry_after,
        }
    }
}

impl Enrolled {
    /// The office as it is to be remembered.
    pub fn office_name(&self) -> OfficeName {
        OfficeName {
            device: self.office,
            key: self.key,
        }
    }
}

/// A code as both sides sign and hash it: without what stands between its groups, in capitals, and
/// with the digit that was meant by a letter that looks like one.
pub fn plain_code(typed: &str) -> String {
    let signs = typed.chars().filter(char::is_ascii_alphanumeric);
    signs
        .map(|sign| match sign.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            sign => sign,
        })
        .collect()
}

/// What a laptop signs to enrol, over the plain code: whoever copies the code alone cannot pass for it. FROZEN.
pub fn enrol_bytes(code: &str, device: DeviceId, replica: ReplicaId) -> Vec<u8> {
    let mut bytes = b"hearth enrol 1".to_vec();
    bytes.extend(device.bytes());
    bytes.extend(replica.bytes());
    bytes.extend(code.as_bytes());
    bytes
}

/// What the office signs for a laptop that it now knows. FROZEN.
pub fn enrolled_bytes(device: DeviceId, user: UserId, agency: ScopeId) -> Vec<u8> {
    let mut bytes = b"hearth enrolled 1".to_vec();
    bytes.extend(device.bytes());
    bytes.extend(user.bytes());
    bytes.extend(agency.bytes());
    bytes
}

/// What the office signs for the recovery key that it tells a laptop. FROZEN.
pub fn recovery_bytes(device: DeviceId, recovery: &str) -> Vec<u8> {
    let mut bytes = b"hearth recovery 1".to_vec();
    bytes.extend(device.bytes());
    bytes.extend(recovery.as_bytes());
    bytes
}

/// What a laptop signs to open a session. The office's name is in it, so that no other office can
/// carry a signature on. FROZEN.
pub fn session_bytes(office: &OfficeName, device: DeviceId, nonce: &[u8]) -> Vec<u8> {
    let mut bytes = b"hearth session 1".to_vec();
    bytes.extend(office.device.bytes());
    bytes.extend(office.key.0);
    bytes.extend(device.bytes());
    bytes.extend(nonce);
    bytes
}

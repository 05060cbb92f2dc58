//! The road: one parcel there, one answer back, over TLS except on this machine itself. What does not
//! say of itself that it is an office is not read: a captive portal, a proxy, another program.

use ruzstd::decoding::StreamingDecoder;
use std::io::Read;
use std::time::Duration;
use sync::limits::MESSAGE_BYTES_MAX;
use sync::message::Refusal;
use ureq::http::Uri;
use ureq::tls::{RootCerts, TlsConfig};
use zeroize::Zeroize;

/// What goes to the office.
#[derive(Clone)]
pub struct Parcel {
    /// Where to: the office's address and a door of it.
    pub place: String,
    /// What proves this laptop, where the door asks for it.
    pub bearer: Option<String>,
    /// The message.
    pub message: Vec<u8>,
    /// Whether it goes packed, and its answer comes so.
    pub packed: bool,
    /// How long somebody waits for the answer.
    pub patience: Duration,
}

/// A thin line is slower than any processor, so a message is pressed hard; a large one less, since
/// somebody waits for it.
const PRESSED_HARD: i32 = 19;
const PRESSED: i32 = 9;
const LARGE: usize = 512 * 1024;

/// As it travels: one frame of zstd.
fn packed(message: &[u8]) -> Result<Vec<u8>, Closed> {
    let level = if message.len() > LARGE {
        PRESSED
    } else {
        PRESSED_HARD
    };
    zstd::bulk::compress(message, level).map_err(|_| Closed::NotUnderstood)
}

/// On an ordinary way. A thin line carries a message of some megabytes in it.
pub(super) const PATIENCE: Duration = Duration::from_secs(180);
/// When the door has closed behind it.
pub(super) const PATIENCE_AT_LOCK: Duration = Duration::from_secs(2);

impl Drop for Parcel {
    /// The words in it do not stay in memory when it is gone.
    fn drop(&mut self) {
        self.message.zeroize();
    }
}

impl std::fmt::Debug for Parcel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Parcel({} bytes)", self.message.len())
    }
}

/// Why no answer came back.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Closed {
    /// Nobody was reached.
    NoConnection,
    /// Whoever answered could not prove to be who the address names, or the address is not secure.
    NotSecure,
    /// Something answered that is no office.
    NotAnOffice,
    /// The office answered in bytes that are no message.
    NotUnderstood,
    /// The office shut its door, and said why.
    Shut(u16, Refusal),
}

/// Carries parcels. Blocks until the answer is here or nothing will come.
pub trait Road: Send + Sync {
    /// There and back.
    fn carry(&self, parcel: &Parcel) -> Result<Vec<u8>, Closed>;
}

/// The real road.
pub struct HttpRoad(ureq::Agent);

impl Default for HttpRoad {
    fn default() -> Self {
        let config = ureq::Agent::config_builder()
            .timeout_connect(Some(Duration::from_secs(15)))
            .http_status_as_error(false)
            .max_redirects(0)
            .tls_config(system_trust())
            .build();
        Self(config.into())
    }
}

/// Whom this computer trusts, this app trusts: an agency with an authority of its own installs it there.
fn system_trust() -> TlsConfig {
    let roots = RootCerts::PlatformVerifier;
    TlsConfig::builder().root_certs(roots).build()
}

const CBOR: &str = "application/cbor";

/// One byte more than a message may have.
const MOST: u64 = MESSAGE_BYTES_MAX as u64 + 1;

impl Road for HttpRoad {
    fn carry(&self, parcel: &Parcel) -> Result<Vec<u8>, Closed> {
        if !is_allowed(&parcel.place) {
            return Err(Closed::NotSecure);
        }
        let post = self.0.post(&parcel.place).config();
        let post = post.timeout_global(Some(parcel.patience)).build();
        let mut post = post.header("Content-Type", CBOR);
        if let Some(bearer) = &parcel.bearer {
            post = post.header("Authorization", format!("Bearer {bearer}"));
        }
        if parcel.packed {
            post = post
                .header("Content-Encoding", "zstd")
                .header("Accept-Encoding", "zstd");
        }
        let body = match parcel.packed {
            true => packed(&parcel.message)?,
            false => parcel.message.clone(),
        };
        let answer = post.send(&body[..]).map_err(|error| closed(&error))?;
        opened(answer)
    }
}

fn opened(answer: ureq::http::Response<ureq::Body>) -> Result<Vec<u8>, Closed> {
    let header = |name: &str| answer.headers().get(name).and_then(|it| it.to_str().ok());
    if header("Hearth-Protocol").is_none() {
        return Err(Closed::NotAnOffice);
    }
    let packed = header("Content-Encoding") == Some("zstd");
    let status = answer.status().as_u16();
    let mut bytes = Vec::new();
    let body = answer.into_body().into_reader();
    let read = body.take(MOST).read_to_end(&mut bytes);
    read.map_err(|_| Closed::NoConnection)?;
    if packed {
        bytes = unpacked(&bytes).ok_or(Closed::NotUnderstood)?;
    }
    match status {
        200 if bytes.len() <= MESSAGE_BYTES_MAX => Ok(bytes),
        200 => Err(Closed::NotUnderstood),
        status => match Refusal::from_bytes(&bytes) {
            Ok(refusal) => Err(Closed::Shut(status, refusal)),
            Err(_) => Err(Closed::NotUnderstood),
        },
    }
}

/// No more than a message may have, whatever it says of its size.
fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    let decoder = StreamingDecoder::new_with_max_window_size(bytes, MOST);
    let mut message = Vec::new();
    let read = decoder.ok()?.take(MOST).read_to_end(&mut message);
    read.ok().map(|_| message)
}

fn closed(error: &ureq::Error) -> Closed {
    match error {
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) | ureq::Error::TlsRequired => {
            Closed::NotSecure
        }
        ureq::Error::Io(io) if io.to_string().contains("certificate") => Closed::NotSecure,
        ureq::Error::Protocol(_) | ureq::Error::TooManyRedirects => Closed::NotAnOffice,
        _ => Closed::NoConnection,
    }
}

/// Whether words may go there: over TLS, or to this machine itself.
pub(crate) fn is_allowed(place: &str) -> bool {
    let Ok(uri) = place.parse::<Uri>() else {
        return false;
    };
    let host = uri.host().unwrap_or_default();
    let is_here = matches!(host, "127.0.0.1" | "[::1]" | "localhost");
    match uri.scheme_str() {
        Some("https") => !host.is_empty(),
        Some("http") => is_here,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::io::{BufRead, BufReader, Write};
    use std::net::TcpListener;

    #[test]
    fn words_go_over_tls_or_not_at_all_except_on_this_machine() {
        for place in [
            "https://office.example/sync",
            "http://127.0.0.1:8080/sync",
            "http://localhost/sync",
        ] {
            assert!(is_allowed(place), "{place}");
        }
        for place in [
            "http://office.example/sync",
            "office.example",
            "ftp://127.0.0.1/",
            "http://127.0.0.1.example/",
            "",
        ] {
            assert!(!is_allowed(place), "{place}");
        }
    }

    /// Something that answers one call with these bytes.
    fn answering(bytes: &'static [u8]) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let place = format!("http://{}/sync", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut lines = BufReader::new(stream.try_clone().unwrap());
            let mut length = 0;
            loop {
                let mut line = String::new();
                lines.read_line(&mut line).unwrap();
                let line = line.to_ascii_lowercase();
                if let Some(said) = line.strip_prefix("content-length:") {
                    length = said.trim().parse().unwrap();
                }
                if line.trim().is_empty() {
                    break;
                }
            }
            std::io::copy(&mut lines.take(length), &mut std::io::sink()).unwrap();
            stream.write_all(bytes).unwrap();
        });
        place
    }

    fn carried(bytes: &'static [u8]) -> Result<Vec<u8>, Closed> {
        HttpRoad::default().carry(&Parcel {
            place: answering(bytes),
            bearer: None,
            message: b"question".to_vec(),
            packed: false,
            patience: PATIENCE,
        })
    }

    #[test]
    fn a_captive_portal_is_not_taken_for_the_office() {
        let portal = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 15\r\nConnection: close\r\n\r\n<html>Welcome!<";
        assert_eq!(carried(portal), Err(Closed::NotAnOffice));
        let moved = b"HTTP/1.1 302 Found\r\nLocation: https://login.example/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        assert_eq!(carried(moved), Err(Closed::NotAnOffice));
        let garbage = b"SSH-2.0-OpenSSH_9.6\r\n\r\n";
        assert!(carried(garbage).is_err());
    }

    #[test]
    fn an_office_is_known_by_its_word_and_its_answer_is_read_whole() {
        let answer = b"HTTP/1.1 200 OK\r\nHearth-Protocol: 1\r\nContent-Length: 6\r\nConnection: close\r\n\r\nanswer";
        assert_eq!(carried(answer), Ok(b"answer".to_vec()));
        let html = b"HTTP/1.1 503 Busy\r\nHearth-Protocol: 1\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<html>";
        assert_eq!(carried(html), Err(Closed::NotUnderstood));
        let nobody = HttpRoad::default().carry(&Parcel {
            place: "http://127.0.0.1:1/sync".into(),
            bearer: None,
            message: Vec::new(),
            packed: false,
            patience: PATIENCE,
        });
        assert_eq!(nobody, Err(Closed::NoConnection));
    }
}

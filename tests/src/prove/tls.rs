//! TLS: sslyze looks at the real program with a certificate made on the spot. Older protocols than TLS
//! 1.2 must find no suite, 1.2 and 1.3 must. Control: a server of the system's OpenSSL that takes TLS
//! 1.1 is looked at instead, and must be caught.

use super::{Request, is_there, not_run, succeed};
use crate::agency::Agency;
use anyhow::{Context, Result};
use serde_json::Value;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

const OLD: [&str; 4] = ["ssl_2_0", "ssl_3_0", "tls_1_0", "tls_1_1"];
const NEW: [&str; 2] = ["tls_1_2", "tls_1_3"];

/// Looks once; how often it was asked for makes no difference.
pub fn run(request: &Request) -> Result<bool> {
    if !is_there("sslyze") || !is_there("openssl") {
        return not_run("there is no sslyze or no openssl here");
    }
    let folder = tempfile::tempdir()?;
    certificate(folder.path())?;
    let found = match request.control {
        true => beside(folder.path())?,
        false => ours(folder.path())?,
    };
    let accepted = |protocol: &str| suites(&found, protocol);
    for protocol in OLD.iter().chain(&NEW) {
        println!("{protocol}: {} suites", accepted(protocol));
    }
    let old: usize = OLD.iter().map(|it| accepted(it)).sum();
    let both = NEW.iter().all(|it| accepted(it) > 0);
    println!("{old} suites of protocols older than TLS 1.2");
    Ok(old == 0 && both)
}

/// Made on the spot.
fn certificate(folder: &Path) -> Result<()> {
    succeed(
        Command::new("openssl")
            .args([
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
            ])
            .args(["-nodes", "-days", "2", "-subj", "/CN=office.example"])
            .args(["-keyout", "key.pem", "-out", "cert.pem"])
            .current_dir(folder),
    )
}

fn ours(folder: &Path) -> Result<Value> {
    let mut agency = Agency::new()?;
    agency.stop();
    let file = |name: &str| folder.join(name).display().to_string();
    let (cert, key) = (file("cert.pem"), file("key.pem"));
    agency.serve(&["--tls-cert", &cert, "--tls-key", &key])?;
    let (_, at) = agency.place.split_once("//").context("it is nowhere")?;
    looked_at(at, folder)
}

/// A server that takes what ours must not.
fn beside(folder: &Path) -> Result<Value> {
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let server = Command::new("openssl")
        .args(["s_server", "-accept", &port.to_string(), "-www", "-tls1_1"])
        .args([
            "-cert",
            "cert.pem",
            "-key",
            "key.pem",
            "-cipher",
            "ALL:@SECLEVEL=0",
        ])
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let _ended = Ended(server);
    std::thread::sleep(Duration::from_secs(1));
    looked_at(&format!("127.0.0.1:{port}"), folder)
}

/// A process that ends with this value.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What sslyze says; its own opinion of the certificate, which nobody signed, does not count.
fn looked_at(at: &str, folder: &Path) -> Result<Value> {
    let said = folder.join("said.json");
    Command::new("sslyze")
        .args([
            "--sslv2",
            "--sslv3",
            "--tlsv1",
            "--tlsv1_1",
            "--tlsv1_2",
            "--tlsv1_3",
        ])
        .arg(format!("--json_out={}", said.display()))
        .arg(at)
        .output()?;
    let said: Value = serde_json::from_slice(&std::fs::read(said)?)?;
    let scanned = said["server_scan_results"][0]["scan_result"].clone();
    scanned
        .is_object()
        .then_some(scanned)
        .context("sslyze reached nobody")
}

fn suites(found: &Value, protocol: &str) -> usize {
    let suites = &found[format!("{protocol}_cipher_suites")]["result"]["accepted_cipher_suites"];
    suites.as_array().map_or(0, Vec::len)
}

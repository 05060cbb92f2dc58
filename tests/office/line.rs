//! The same by the command line, over TLS: what a script does and an administrator tries first.

use journeys::agency::Agency;
use journeys::cli::Notebook;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A certificate for this machine, and the authority that gave it.
struct Certificate {
    folder: PathBuf,
}

impl Certificate {
    fn new(folder: &Path) -> Self {
        let certificate = Certificate {
            folder: folder.to_owned(),
        };
        let (ca, key) = (certificate.path("ca.pem"), certificate.path("ca.key"));
        let own = certificate.path("own.key");
        certificate.makes(&[
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:P-256",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=Riverside authority",
            "-keyout",
            &key,
            "-out",
            &ca,
            "-addext",
            "basicConstraints=critical,CA:TRUE",
            "-addext",
            "keyUsage=critical,keyCertSign",
        ]);
        certificate.makes(&[
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:P-256",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=localhost",
            "-keyout",
            &own,
            "-out",
            &certificate.path("own.pem"),
            "-CA",
            &ca,
            "-CAkey",
            &key,
            "-addext",
            "subjectAltName=DNS:localhost",
            "-addext",
            "basicConstraints=critical,CA:FALSE",
            "-addext",
            "extendedKeyUsage=serverAuth",
        ]);
        certificate
    }

    fn path(&self, name: &str) -> String {
        self.folder.join(name).display().to_string()
    }

    fn makes(&self, args: &[&str]) {
        let made = Command::new("openssl").args(args).output().unwrap();
        assert!(
            made.status.success(),
            "{}",
            String::from_utf8_lossy(&made.stderr)
        );
    }
}

fn refused(book: &Notebook, args: &[&str], trusts: Option<&str>) -> Value {
    let mut command = book.command().unwrap();
    if let Some(trusts) = trusts {
        command.env("SSL_CERT_FILE", trusts);
    }
    let done = command.args(args).output().unwrap();
    assert_eq!(done.status.code(), Some(1), "{args:?}");
    serde_json::from_slice(&done.stderr).unwrap()
}

fn says(book: &Notebook, args: &[&str], trusts: &str) -> Value {
    let mut command = book.command().unwrap();
    let done = command
        .env("SSL_CERT_FILE", trusts)
        .args(args)
        .output()
        .unwrap();
    assert!(
        done.status.success(),
        "{args:?} {}",
        String::from_utf8_lossy(&done.stderr)
    );
    serde_json::from_slice(&done.stdout).unwrap()
}

#[test]
fn by_the_command_line_a_laptop_enrols_over_tls_and_another_has_the_family() {
    let mut agency = Agency::new().unwrap();
    agency.stop();
    let certificate = Certificate::new(agency.folder());
    let (own, key) = (certificate.path("own.pem"), certificate.path("own.key"));
    agency
        .serve(&["--tls-cert", &own, "--tls-key", &key])
        .unwrap();
    let place = agency
        .place
        .replace("http://127.0.0.1", "https://localhost");
    let trusts = certificate.path("ca.pem");
    let users = ["Ana", "Bo"].map(|name| agency.hire(name, "facilitator").unwrap());
    let anas = Notebook::with_a_family().unwrap();
    assert_eq!(
        refused(&anas, &["sync"], None)["code"],
        "office.not_enrolled"
    );

    // Whoever the computer does not trust is told nothing, not even the code.
    let code = agency.code(&users[0]).unwrap();
    let fault = refused(&anas, &["enrol", &place, &code], None);
    assert_eq!(fault["code"], "office.not_secure");
    let view = says(&anas, &["enrol", &place, &code], &trusts);
    assert_eq!(
        (&view["chip"], &view["agency"]),
        (&"all_sent".into(), &"Riverside".into())
    );

    let families = anas.run(&["families", "--json"]).unwrap();
    let family = families[0]["family"]
        .as_str()
        .or(families[0]["id"].as_str())
        .unwrap()
        .to_owned();
    agency
        .ask(&["grant", "add", &family, "--user", &users[1]])
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    let bos = Notebook::create(folder.path()).unwrap();
    let code = agency.code(&users[1]).unwrap();
    says(&bos, &["enrol", &place, &code], &trusts);
    // The grant is a part of the file, too.
    assert_eq!(says(&anas, &["sync"], &trusts)["chip"], "all_sent");
    let digest = |book: &Notebook| book.run(&["digest"]).unwrap()[family.as_str()].clone();
    assert!(digest(&bos).is_string());
    assert_eq!(digest(&anas), digest(&bos));
    assert_eq!(says(&bos, &["sync"], &trusts)["chip"], "all_sent");
    assert_eq!(bos.run(&["status", "--json"]).unwrap()["place"], place);
}

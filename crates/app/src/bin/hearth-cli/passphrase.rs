//! Where the passphrase comes from: a line of standard input, or for tests the environment, which
//! other processes can read. Never from an argument, which everybody can read.

use app::Fault;
use app::passphrase::Passphrase;

/// The passphrase that opens the notebook.
pub fn asked_for(from_stdin: bool) -> Result<Passphrase, Fault> {
    given(from_stdin, "HEARTH_PASSPHRASE")
}

/// The passphrase it shall have from now on.
pub fn new_one(from_stdin: bool) -> Result<Passphrase, Fault> {
    given(from_stdin, "HEARTH_NEW_PASSPHRASE")
}

fn given(from_stdin: bool, name: &str) -> Result<Passphrase, Fault> {
    if !from_stdin {
        let typed = std::env::var(name).ok().filter(|typed| !typed.is_empty());
        return typed
            .map(Passphrase::new)
            .ok_or_else(|| Fault::new("passphrase.not_given"));
    }
    let mut line = String::new();
    let read = std::io::stdin().read_line(&mut line);
    let typed = line.trim_end_matches(['\r', '\n']).to_owned();
    match read {
        Ok(1..) => Ok(Passphrase::new(typed)),
        _ => Err(Fault::new("passphrase.not_given")),
    }
}

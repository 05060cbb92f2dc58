//! What a server says of itself, line by line: that something happened, never to whom.

use super::laptop::{Notebook, enrol, post};
use super::server::Agency;
use casefile::{DeviceId, FamilyId, ScopeId};
use hearth_server::keys::{Dice, SignKey};
use serde_json::Value;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};
use sync::store::Chance;

/// All that a line may say.
const SAYS: [&str; 7] = ["at", "event", "door", "status", "code", "ms", "listen"];
const COLLEAGUE: &str = "Marisol Quetzalcoatl";
const WORDS: &str = "she wants the heron back";

fn family() -> FamilyId {
    FamilyId(uuid::Uuid::from_bytes(Dice.sixteen()))
}

/// A number as it may stand in a text, with and without its strokes.
fn shown(number: impl ToString) -> [String; 2] {
    let text = number.to_string();
    [text.replace('-', ""), text]
}

/// The lines in which one of these stands.
fn naming<'a>(lines: &'a [String], private: &[String]) -> Vec<&'a String> {
    let names = |line: &&String| private.iter().any(|word| line.contains(word));
    lines.iter().filter(names).collect()
}

/// Everything that goes wrong at a door, with names in it.
fn knock_everywhere(notebook: &Notebook, code: &str, scope: ScopeId) {
    let key = SignKey::draw().unwrap();
    let again = enrol(code, DeviceId::from_bytes(Dice.sixteen()), &key);
    let said = [again.to_bytes(), WORDS.as_bytes().to_vec()];
    let bearer = notebook.bearer.as_deref();
    for path in [
        "/enrol",
        "/session/challenge",
        "/session",
        "/sync",
        "/nowhere",
    ] {
        for body in &said {
            post(notebook.at, path, None, body);
            post(notebook.at, path, bearer, body);
        }
    }
    let path = format!("/{}", shown(scope.0)[1]);
    post(notebook.at, &path, Some(COLLEAGUE), b"");
}

#[test]
fn what_a_server_says_of_itself_names_no_colleague_no_laptop_no_family_and_no_word() {
    let mut agency = Agency::new();
    let at = agency.serve();
    let user = agency.hire(COLLEAGUE, "facilitator");
    let code = agency.code(&user);
    let mut notebook = Notebook::enrolled(at, &code);
    let family = family();
    notebook.write(family.scope(), 1, WORDS);
    notebook.sync();
    let nobodys = agency.hire("Pat Ocelot", "family_partner");
    let mut theirs = Notebook::enrolled(at, &agency.code(&nobodys));
    theirs.write(family.scope(), 2, WORDS);
    theirs.sync();
    knock_everywhere(&notebook, &code, family.scope());
    agency.stop();
    let began = Instant::now();
    while !agency.said().iter().any(|line| line.contains("stopping")) {
        assert!(began.elapsed() < Duration::from_secs(20), "it said nothing");
    }
    let mut private: Vec<String> = [
        COLLEAGUE,
        WORDS,
        "Ocelot",
        "Ines",
        "Riverside",
        "the grey one",
    ]
    .map(str::to_owned)
    .to_vec();
    private.extend([code, user.replace('-', ""), user]);
    private.extend(notebook.bearer.clone());
    private.extend([notebook.device, theirs.device].map(shown).concat());
    private.extend(shown(family));
    let lines = agency.said();
    assert!(lines.len() > 20, "{} lines", lines.len());
    assert_eq!(naming(&lines, &private), Vec::<&String>::new());
    for line in &lines {
        let said: Value = serde_json::from_str(line).unwrap();
        let keys: BTreeSet<&str> = said
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        assert!(keys.iter().all(|key| SAYS.contains(key)), "{line}");
    }
    let slip = vec![format!("{{\"event\":\"hired {COLLEAGUE}\"}}")];
    assert_eq!(
        naming(&slip, &private).len(),
        1,
        "a name would not be found"
    );
}

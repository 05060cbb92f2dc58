//! Hands on the keyboard and on nothing else. Nothing here clicks, and no script moves the focus: what
//! cannot be reached by Tab cannot be used by these hands.

use super::page::{FIND, Page, key};
use serde_json::json;

/// More stops than any page of ours has.
const TOO_MANY_STOPS: usize = 250;

/// Where the focus is, seen from what is wanted.
const WHERE: &str =
    "const it = findNamed(arguments[0], arguments[1]), now = document.activeElement;
    if (it === now) return 'there';
    return it && now.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_PRECEDING
        && !it.contains(now) ? 'past it' : 'before it'";

/// Where Tab stops in a group of radios: at the chosen one, else at the first.
const STOP: &str = "const it = findNamed('radio', arguments[0]);
    const group = [...document.querySelectorAll('input[type=radio]')].filter((one) => one.name === it.name);
    return nameOf(group.find((one) => one.checked) ?? group[0])";
const TOO_MANY_CHOICES: usize = 20;

impl Page {
    /// Tab, or Shift Tab where it lies behind, until the focus is on it.
    pub async fn reach(&self, role: &str, name: &str) {
        self.find(role, name).await;
        let script = format!("{FIND}\n{WHERE}");
        for _ in 0..TOO_MANY_STOPS {
            let stands = self.ask(&script, vec![json!(role), json!(name)]).await;
            match stands.as_str() {
                Some("there") => return,
                Some("past it") => self.press(&[key::SHIFT, key::TAB]).await,
                _ => self.press(&[key::TAB]).await,
            }
        }
        self.shot("cannot-be-reached").await;
        panic!("no Tab reaches the {role} called {name:?}");
    }

    /// Presses it.
    pub async fn use_keys_on(&self, role: &str, name: &str) {
        self.reach(role, name).await;
        self.press(&[key::ENTER]).await;
    }

    /// Goes to a place of the rail, or a step of the map, and waits until that is where one is.
    pub async fn go_by_keys(&self, place: &str) {
        self.use_keys_on("link", place).await;
        self.is_where_one_is(place).await;
    }

    /// Writes into an empty field.
    pub async fn write_in(&self, name: &str, words: &str) {
        self.reach("textbox", name).await;
        self.types(words).await;
    }

    /// Chooses one of a few: Tab comes to the one that is chosen, arrows go on from there.
    pub async fn choose_by_keys(&self, name: &str) {
        self.find("radio", name).await;
        let stop = self
            .ask(&format!("{FIND}\n{STOP}"), vec![json!(name)])
            .await;
        self.reach("radio", stop.as_str().unwrap()).await;
        let script = format!("{FIND}\n{WHERE}");
        for _ in 0..TOO_MANY_CHOICES {
            let stands = self.ask(&script, vec![json!("radio"), json!(name)]).await;
            match stands.as_str() {
                Some("there") => return self.press(&[' ']).await,
                Some("past it") => self.press(&[key::UP]).await,
                _ => self.press(&[key::DOWN]).await,
            }
        }
        panic!("no arrow reaches {name:?}");
    }

    /// Picks an entry of a list by its first letters.
    pub async fn pick_by_keys(&self, list: &str, entry: &str) {
        self.reach("combobox", list).await;
        self.picked(entry).await;
    }
}

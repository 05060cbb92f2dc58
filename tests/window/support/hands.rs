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

    /// Chooses one of a few.
    pub async fn choose_by_keys(&self, name: &str) {
        self.reach("radio", name).await;
        self.press(&[' ']).await;
    }

    /// Picks an entry of a list by its first letters.
    pub async fn pick_by_keys(&self, list: &str, entry: &str) {
        self.reach("combobox", list).await;
        self.picked(entry).await;
    }
}

//! Eyes and hands at the window. Things are found as a person or a screen reader finds them, by what
//! they are and what they are called; nothing is found by class or id.

use super::desk::shots;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use std::path::Path;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(45);
const BETWEEN_LOOKS: Duration = Duration::from_millis(40);
/// Under this name WebDriver hands over elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
pub(super) const FIND: &str = include_str!("find.js");
const RESTED: &str = "const done = arguments[arguments.length - 1];
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)))";

/// A picture is taken at the next painting; a page that stands still is not painted again by itself.
const PAINTS: &str = "const page = document.documentElement.style;
    window.__paints = setInterval(() => {
        page.outline = page.outline ? '' : '1px solid transparent';
    }, 20)";
const PAINTS_NO_MORE: &str = "clearInterval(window.__paints);
    document.documentElement.style.outline = ''";

/// The window as it stands.
pub struct Page {
    client: Client,
}

/// Which window one looks at.
#[derive(Clone, Copy)]
pub enum Window {
    Facilitators,
    Familys,
}

impl Window {
    fn label(self) -> &'static str {
        match self {
            Window::Facilitators => "main",
            Window::Familys => "household",
        }
    }
}

/// Keys that have no letter, by the numbers WebDriver gives them.
pub mod key {
    pub const BACKSPACE: char = '\u{e003}';
    pub const TAB: char = '\u{e004}';
    pub const ENTER: char = '\u{e007}';
    pub const SHIFT: char = '\u{e008}';
    pub const CONTROL: char = '\u{e009}';
    pub const ALT: char = '\u{e00a}';
    pub const ESCAPE: char = '\u{e00c}';
    pub const UP: char = '\u{e013}';
    pub const DOWN: char = '\u{e015}';
    pub const LEFT: char = '\u{e012}';
    pub const F6: char = '\u{e036}';
    pub const F7: char = '\u{e037}';
    pub const F8: char = '\u{e038}';
    pub const F9: char = '\u{e039}';
    pub const F10: char = '\u{e03a}';
}

impl Page {
    /// Opens the app and waits until it shows something.
    pub async fn open(port: u16, binary: &Path) -> Page {
        let mut wishes = Map::new();
        wishes.insert(
            "webkitgtk:browserOptions".into(),
            json!({ "binary": binary, "args": [] }),
        );
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wishes)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("the window opens");
        let page = Page { client };
        page.until(
            "the first heading",
            "return document.querySelector('h1') !== null",
            vec![],
        )
        .await;
        page
    }

    /// Closes the window as a person does.
    pub async fn close(self) {
        self.client.close().await.unwrap();
    }

    /// Loads the page again, as a web view does whose process died.
    pub async fn load_again(&self) {
        self.client.refresh().await.unwrap();
    }

    /// Waits until so many windows are open, and turns to the first or the last of them.
    pub async fn turn_to(&self, nth: Window, of: usize) {
        let began = Instant::now();
        let handles = loop {
            let handles = self.client.windows().await.unwrap();
            if handles.len() == of {
                break handles;
            }
            assert!(
                began.elapsed() < PATIENCE,
                "{} windows, not {of}",
                handles.len()
            );
            tokio::time::sleep(BETWEEN_LOOKS).await;
        };
        for handle in handles {
            self.client.switch_to_window(handle).await.unwrap();
            let label = "return window.__TAURI_INTERNALS__.metadata.currentWebview.label";
            if self.ask(label, vec![]).await == nth.label() {
                return;
            }
        }
        panic!("no such window among {of}");
    }

    /// Runs a script in the page.
    pub async fn ask(&self, script: &str, with: Vec<Value>) -> Value {
        self.client.execute(script, with).await.unwrap()
    }

    /// Runs a script that answers later.
    pub async fn ask_later(&self, script: &str, with: Vec<Value>) -> Value {
        self.client.execute_async(script, with).await.unwrap()
    }

    /// Waits until a script says yes.
    pub async fn until(&self, what: &str, script: &str, with: Vec<Value>) {
        let began = Instant::now();
        while self.client.execute(script, with.clone()).await.ok() != Some(Value::Bool(true)) {
            if began.elapsed() > PATIENCE {
                let shown = self.text().await;
                self.shot("waited-in-vain").await;
                panic!("waited in vain for {what}; the window says:\n{shown}");
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
    }

    /// Everything a person can read now.
    pub async fn text(&self) -> String {
        self.ask("return document.body.innerText", vec![])
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Waits until words stand somewhere on the page.
    pub async fn sees(&self, words: &str) {
        let script =
            "return document.body.innerText.toLowerCase().includes(arguments[0].toLowerCase())";
        self.until(&format!("the words {words:?}"), script, vec![json!(words)])
            .await;
    }

    /// Waits for the thing of this role with this accessible name.
    pub async fn find(&self, role: &str, name: &str) -> Element {
        let script = format!("{FIND}\nreturn findNamed(arguments[0], arguments[1]) !== null");
        self.until(
            &format!("the {role} called {name:?}"),
            &script,
            vec![json!(role), json!(name)],
        )
        .await;
        let script = format!("{FIND}\nreturn findNamed(arguments[0], arguments[1])");
        let found = self.ask(&script, vec![json!(role), json!(name)]).await;
        let id = found[ELEMENT]
            .as_str()
            .expect("a found thing is an element")
            .to_owned();
        Element::from_element_id(self.client.clone(), id.into())
    }

    /// Whether such a thing is there now.
    pub async fn has(&self, role: &str, name: &str) -> bool {
        let script = format!("{FIND}\nreturn findNamed(arguments[0], arguments[1]) !== null");
        self.ask(&script, vec![json!(role), json!(name)]).await == Value::Bool(true)
    }

    /// Waits until no such thing is there.
    pub async fn lost(&self, role: &str, name: &str) {
        let script = format!("{FIND}\nreturn findNamed(arguments[0], arguments[1]) === null");
        let what = format!("the {role} called {name:?} to be gone");
        self.until(&what, &script, vec![json!(role), json!(name)])
            .await;
    }

    /// Presses it by keyboard. Where the page is zoomed the driver's mouse misses; Enter does not.
    pub async fn enter(&self, role: &str, name: &str) {
        self.focus(role, name).await;
        self.press(&[key::ENTER]).await;
    }

    /// Goes to a place of the rail, or a step of the map, and waits until that is where one is.
    pub async fn go(&self, place: &str) {
        self.enter("link", place).await;
        self.is_where_one_is(place).await;
    }

    /// Waits until a place of the rail, or a step of the map, is where one is.
    pub async fn is_where_one_is(&self, place: &str) {
        let script = format!(
            "{FIND}\nreturn findNamed('link', arguments[0])?.getAttribute('aria-current') != null"
        );
        self.until(
            &format!("{place:?} to be where one is"),
            &script,
            vec![json!(place)],
        )
        .await;
    }

    /// Moves the focus to it, as a click into a field does.
    pub async fn focus(&self, role: &str, name: &str) {
        self.find(role, name).await;
        let script = format!("{FIND}\nfindNamed(arguments[0], arguments[1]).focus()");
        self.ask(&script, vec![json!(role), json!(name)]).await;
    }

    /// Waits until the focus is on the thing of this name.
    pub async fn is_at(&self, name: &str) {
        let script = format!(
            "{FIND}\nreturn nameOf(document.activeElement).toLowerCase().startsWith(arguments[0].toLowerCase())"
        );
        self.until(
            &format!("the focus on {name:?}"),
            &script,
            vec![json!(name)],
        )
        .await;
    }

    /// Makes everything twice as large, as a person does who sees badly.
    pub async fn zoom(&self, factor: f64) {
        let script = "const done = arguments[arguments.length - 1];
            window.__TAURI_INTERNALS__.invoke('plugin:webview|set_webview_zoom',
                { label: 'main', value: arguments[0] }).then(() => done(''), (e) => done(String(e)))";
        assert_eq!(self.ask_later(script, vec![json!(factor)]).await, "");
        self.rested().await;
    }

    /// Whether all of it is in the window, and nothing lies on it.
    pub async fn is_in_sight(&self, role: &str, name: &str) -> bool {
        self.find(role, name).await;
        self.rested().await;
        let script = format!(
            "{FIND}\nconst it = findNamed(arguments[0], arguments[1]), box = it.getBoundingClientRect();
            return box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth
                && it.contains(document.elementFromPoint(box.left + 4, box.top + box.height / 2))"
        );
        self.ask(&script, vec![json!(role), json!(name)]).await == Value::Bool(true)
    }

    /// Puts words into a field in place of what is there, by keyboard: a zoomed page has no mouse.
    pub async fn fill(&self, name: &str, words: &str) {
        self.focus("textbox", name).await;
        self.ask("document.activeElement.select()", vec![]).await;
        self.types(words).await;
    }

    /// Makes a cross in a box, or takes it away.
    pub async fn tick(&self, name: &str) {
        self.focus("checkbox", name).await;
        self.press(&[' ']).await;
    }

    /// Chooses one of a few.
    pub async fn choose(&self, name: &str) {
        self.focus("radio", name).await;
        self.press(&[' ']).await;
    }

    /// Picks an entry of a list by its first letters.
    pub async fn pick(&self, list: &str, entry: &str) {
        self.focus("combobox", list).await;
        self.picked(entry).await;
    }

    /// Picks an entry of the list one is at, by its first letters.
    pub async fn picked(&self, entry: &str) {
        self.types(entry).await;
        let script = "const it = document.activeElement;
            return it.selectedOptions?.[0]?.text.startsWith(arguments[0]) ?? false";
        let wanted = vec![json!(entry)];
        self.until(&format!("{entry:?} to be picked"), script, wanted)
            .await;
    }

    /// Types on the keyboard, wherever the focus is.
    pub async fn types(&self, words: &str) {
        let mut actions = KeyActions::new("keyboard".into());
        for value in words.chars() {
            actions = actions
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        self.client.perform_actions(actions).await.unwrap();
    }

    /// Presses keys together: the last one while the others are held.
    pub async fn press(&self, keys: &[char]) {
        let mut actions = KeyActions::new("keyboard".into());
        for value in keys {
            actions = actions.then(KeyAction::Down { value: *value });
        }
        for value in keys.iter().rev() {
            actions = actions.then(KeyAction::Up { value: *value });
        }
        self.client.perform_actions(actions).await.unwrap();
    }

    /// Presses the key with which a window goes: the driver may not get an answer out of it any more.
    pub async fn press_and_leave(&self, key: char) {
        let keys = KeyActions::new("keyboard".into())
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        let _ = self.client.perform_actions(keys).await;
    }

    /// What has the focus: its role and its name.
    pub async fn focused(&self) -> (String, String) {
        let script = format!(
            "{FIND}\nreturn [roleOf(document.activeElement), nameOf(document.activeElement)]"
        );
        let said = self.ask(&script, vec![]).await;
        let word = |at: usize| said[at].as_str().unwrap_or_default().to_owned();
        (word(0), word(1))
    }

    /// Waits until what was just changed has been painted; a picture taken earlier shows the past.
    pub async fn rested(&self) {
        self.ask_later(RESTED, vec![]).await;
    }

    /// Leaves a picture for people to look at.
    pub async fn shot(&self, name: &str) {
        self.rested().await;
        self.client.execute(PAINTS, vec![]).await.unwrap();
        let picture = self.client.screenshot().await.unwrap();
        self.client.execute(PAINTS_NO_MORE, vec![]).await.unwrap();
        std::fs::write(shots().join(format!("{name}.png")), picture).unwrap();
    }
}

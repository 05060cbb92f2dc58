//! One window through WebDriver, spoken by hand: a request a connection, nothing between the bench
//! and the driver that would have a speed of its own.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(60);
const BETWEEN_LOOKS: Duration = Duration::from_millis(40);
/// The key Enter, by the number WebDriver gives it.
pub const ENTER: char = '\u{e007}';

/// A window that is open.
pub struct Page {
    port: u16,
    session: String,
}

impl Page {
    /// Opens a program's window.
    pub fn open(port: u16, program: &Path, arguments: &[String]) -> Result<Self> {
        let options = json!({"binary": program, "args": arguments});
        let wishes = json!({"capabilities": {"alwaysMatch": {
            "webkitgtk:browserOptions": options, "timeouts": {"script": 60_000}}}});
        let opened = ask(port, "POST", "/session", &wishes)?;
        let session = opened["sessionId"]
            .as_str()
            .context("the driver opened no session")?;
        Ok(Page {
            port,
            session: format!("/session/{session}"),
        })
    }

    /// Runs a script in the page.
    pub fn run(&self, script: &str) -> Result<Value> {
        self.post("/execute/sync", &json!({"script": script, "args": []}))
    }

    /// Waits until a script says yes.
    pub fn until(&self, what: &str, script: &str) -> Result<()> {
        let began = Instant::now();
        while self.run(&format!("return {script}")).ok() != Some(Value::Bool(true)) {
            if began.elapsed() > PATIENCE {
                let shown = self.run("return document.body.innerText")?;
                bail!("waited in vain for {what}; the window says: {shown}");
            }
            std::thread::sleep(BETWEEN_LOOKS);
        }
        Ok(())
    }

    /// Types on the keyboard, wherever the focus is, with a pause after each key.
    pub fn types(&self, words: &str, pause_ms: u64) -> Result<()> {
        let keys: Vec<Value> = words
            .chars()
            .flat_map(|key| {
                [
                    json!({"type": "keyDown", "value": key}),
                    json!({"type": "keyUp", "value": key}),
                    json!({"type": "pause", "duration": pause_ms}),
                ]
            })
            .collect();
        let hand = json!({"type": "key", "id": "keyboard", "actions": keys});
        self.post("/actions", &json!({"actions": [hand]}))?;
        Ok(())
    }

    /// Presses a key while another is held down.
    pub fn holding(&self, held: char, key: char) -> Result<()> {
        let keys = [
            ("keyDown", held),
            ("keyDown", key),
            ("keyUp", key),
            ("keyUp", held),
        ]
        .map(|(kind, value)| json!({"type": kind, "value": value}));
        let hand = json!({"type": "key", "id": "keyboard", "actions": keys});
        self.post("/actions", &json!({"actions": [hand]}))?;
        Ok(())
    }

    /// Closes the window as a person does.
    pub fn close(self) -> Result<()> {
        ask(self.port, "DELETE", &self.session, &Value::Null)?;
        Ok(())
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value> {
        ask(self.port, "POST", &format!("{}{path}", self.session), body)
    }
}

fn ask(port: u16, method: &str, path: &str, body: &Value) -> Result<Value> {
    let body = if body.is_null() {
        String::new()
    } else {
        body.to_string()
    };
    let mut driver = TcpStream::connect(("127.0.0.1", port))?;
    driver.set_read_timeout(Some(2 * PATIENCE))?;
    write!(
        driver,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = Vec::new();
    driver.read_to_end(&mut answer)?;
    read(&answer).with_context(|| format!("the driver refused {method} {path}"))
}

/// The value of an answer; the driver's own words where it is an error.
fn read(answer: &[u8]) -> Result<Value> {
    let answer = String::from_utf8_lossy(answer);
    let (head, body) = answer.split_once("\r\n\r\n").context("half an answer")?;
    let mut said: Value = serde_json::from_str(body)?;
    let value = said["value"].take();
    let good = head.split(' ').nth(1) == Some("200");
    ensure!(good, "{}: {}", value["error"], value["message"]);
    Ok(value)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_value_of_an_answer_is_read() {
        let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"value\": 7}";
        assert_eq!(read(answer).unwrap(), 7);
    }

    #[test]
    fn an_error_of_the_driver_is_told_in_its_words() {
        let body = r#"{"value": {"error": "no such window", "message": "gone"}}"#;
        let answer = format!("HTTP/1.1 404 Not Found\r\n\r\n{body}");
        let error = read(answer.as_bytes()).unwrap_err().to_string();
        assert!(error.contains("no such window"), "{error}");
        assert!(read(b"HTTP/1.1 200 OK\r\n").is_err());
    }
}

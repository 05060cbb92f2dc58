//! Many commands in one sitting: JSON lines in, JSON lines out. A reply is written, and flushed,
//! only after its commit is durable; a line that cannot be read is answered, and the next goes on.

use app::{App, Fault, Pace};
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};
use std::io::{BufRead, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    #[serde(default)]
    id: Value,
    command: String,
    request: Option<Box<RawValue>>,
}

/// Between two looks at what is to be done where a proof asks for it.
const BETWEEN_LOOKS: Duration = Duration::from_millis(1);

/// Answers every line of standard input until it ends.
pub fn run(app: &App) -> Result<(), Fault> {
    if Pace::of_a_proof().is_none() {
        return answer_all(app);
    }
    let is_over = AtomicBool::new(false);
    std::thread::scope(|both| {
        both.spawn(|| {
            while !is_over.load(Ordering::Relaxed) {
                app.tick();
                std::thread::sleep(BETWEEN_LOOKS);
            }
        });
        let answered = answer_all(app);
        is_over.store(true, Ordering::Relaxed);
        answered
    })
}

fn answer_all(app: &App) -> Result<(), Fault> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line.map_err(|_| Fault::new("batch.not_read"))?;
        if line.trim().is_empty() {
            continue;
        }
        let answer = answer(app, &line);
        writeln!(out, "{answer}")
            .and_then(|()| out.flush())
            .map_err(|_| Fault::new("batch.not_written"))?;
    }
    Ok(())
}

fn answer(app: &App, line: &str) -> String {
    let asked: Line = match app::read_request(line) {
        Ok(asked) => asked,
        Err(why) => return fault(&id_of(line), &why),
    };
    let request = asked.request.as_deref().map_or("{}", RawValue::get);
    match app.call(&asked.command, request) {
        // The reply is JSON already; it is passed on as it was kept.
        Ok(reply) => format!("{{\"id\":{},\"reply\":{reply}}}", asked.id),
        Err(why) => fault(&asked.id, &why),
    }
}

/// The id of a line that asks for nothing we know, so that whoever wrote it finds it again.
fn id_of(line: &str) -> Value {
    let line: Value = serde_json::from_str(line).unwrap_or_default();
    line.get("id").cloned().unwrap_or_default()
}

fn fault(id: &Value, why: &Fault) -> String {
    json!({ "id": id, "fault": crate::told(why) }).to_string()
}

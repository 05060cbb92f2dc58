//! axe-core in the real page: rules of accessibility that a machine can judge.

use super::page::Page;
use serde_json::Value;
use std::path::Path;

const RUN: &str = "const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] }).then(
        (found) => done(found.violations.map((it) => it.id + ': ' + it.nodes.map((node) => node.target.join(' ')).join(', '))),
        (error) => done(['axe itself failed: ' + error]))";

/// A page whose words are still appearing is looked at again so often; a fault that stays is one.
const LOOKS: usize = 3;

/// What breaks a rule in the page as it stands: the rule, and where.
pub async fn violations(page: &Page) -> Vec<String> {
    let mut found = Vec::new();
    for _ in 0..LOOKS {
        found = judged(page).await;
        if found.is_empty() {
            break;
        }
    }
    found
}

async fn judged(page: &Page) -> Vec<String> {
    page.rested().await;
    if page.ask("return typeof axe", vec![]).await == "undefined" {
        page.ask(&axe_itself(), vec![]).await;
    }
    let found: Value = page.ask_later(RUN, vec![]).await;
    found
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it.as_str().unwrap_or_default().to_owned())
        .collect()
}

fn axe_itself() -> String {
    let script =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(script).expect("axe-core is installed by `cargo x setup`")
}

/// Nothing in the page breaks a rule.
pub async fn is_clean(page: &Page, view: &str) {
    let found = violations(page).await;
    assert!(found.is_empty(), "{view}: {}", found.join("\n"));
}

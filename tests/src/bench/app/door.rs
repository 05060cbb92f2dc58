//! Ways through our window that more than one part of the bench takes.

use super::page::{ENTER, Page};
use super::side::Desk;
use anyhow::Result;
use serde_json::json;

/// Types the passphrase, Enter; waits for Today.
pub fn unlock(desk: &Desk, page: &Page) -> Result<()> {
    enter(desk, page)?;
    page.until(
        "Today",
        "document.body.textContent.includes('Worth a look first')",
    )
}

/// Types the passphrase, Enter.
pub fn enter(desk: &Desk, page: &Page) -> Result<()> {
    page.until("the door", "document.activeElement?.type === 'password'")?;
    page.types(desk.notebook.passphrase, 0)?;
    page.types(&ENTER.to_string(), 0)
}

/// From Today to the sample family.
pub fn family(desk: &Desk, page: &Page) -> Result<()> {
    let name = json!(desk.notebook.name);
    page.run(&format!(
        "[...document.querySelectorAll('a')].find((it) => it.textContent.includes({name})).click()"
    ))?;
    page.until(
        "the family",
        "document.body.innerText.toLowerCase().includes('our hope')",
    )
}

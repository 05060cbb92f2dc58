//! A part of the program that falls says where, and that the work is safe. What it held when it fell
//! is never said: a family's words may stand in it.

use std::io::Write;
use std::panic::{PanicHookInfo, panic_any, set_hook};

/// With words in it, a debug build falls over them at once, as a test asks. What is shipped never
/// looks.
const FALLS: &str = "HEARTH_FALLS";

/// From now on only the place is said. The first act of every program.
#[allow(clippy::panic, reason = "a build for tests falls when it is asked to")]
pub fn say_only_where_it_falls() {
    set_hook(Box::new(|fell| {
        // Nobody may be listening; a second fall here would hide the first.
        let _ = writeln!(std::io::stderr(), "{}", said(fell));
    }));
    if cfg!(debug_assertions)
        && let Ok(words) = std::env::var(FALLS)
    {
        panic_any(words);
    }
}

fn said(fell: &PanicHookInfo<'_>) -> String {
    let place = fell.location();
    let place = place.map(|at| format!("{}:{}", at.file(), at.line()));
    format!(
        "hearth: this part of the program stopped at {}. What was saved is safe; start Hearth again.",
        place.as_deref().unwrap_or("a place that is not known"),
    )
}

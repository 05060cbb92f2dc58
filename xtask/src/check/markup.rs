//! Text reaches the page as text only. These ways around it must not be written anywhere in the
//! window's sources.

use crate::sources;
use anyhow::{Result, bail};

const NEVER: &[&str] = &[
    "{@html",
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "srcdoc",
    "eval(",
    "new Function(",
];

pub fn check() -> Result<()> {
    let mut wrong = Vec::new();
    for path in sources::under("ui/src", &[".svelte", ".ts", ".js", ".html"]) {
        let text = std::fs::read_to_string(&path)?;
        let shown = sources::shown(&path);
        wrong.extend(
            found(&text)
                .into_iter()
                .map(|(line, what)| format!("{shown}:{line} writes `{what}`")),
        );
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        bail!("{}", wrong.join("\n"))
    }
}

fn found(text: &str) -> Vec<(usize, &'static str)> {
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate() {
        found.extend(
            NEVER
                .iter()
                .filter(|what| line.contains(**what))
                .map(|what| (at + 1, *what)),
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_html_is_found_with_its_line() {
        assert_eq!(
            found("<p>{words}</p>\n<p>{@html words}</p>"),
            vec![(2, "{@html")]
        );
        assert_eq!(found("node.innerHTML = words"), vec![(1, "innerHTML")]);
        assert!(found("<p>{words}</p> evaluate(words)").is_empty());
    }
}

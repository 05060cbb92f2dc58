//! Everything that can be written has a place in the window. A writing command that no source of the
//! window names is one that no facilitator can reach; the few that wait or are meant for others say
//! why here, and one that found its place must leave the list.

use crate::{host, sources};
use anyhow::{Result, bail};

/// Writing commands without a form, and the reason.
const WITHOUT_A_FORM: &[(&str, &str)] = &[
    (
        "family.open_file",
        "the window opens a family with its first people and its hope in one piece: family.open",
    ),
    (
        "goal.add_marker",
        "what they would see is kept as a sign with its own numbers: outcome.add",
    ),
    ("unplaced.keep", "imports keep what has no place"),
];

const MADE: &str = "ui/src/generated/";

pub fn check() -> Result<()> {
    let registry = std::fs::read_to_string(host::root().join(MADE).join("commands.ts"))?;
    let mut window = String::new();
    for path in sources::under("ui/src", &[".svelte", ".ts"]) {
        let shown = sources::shown(&path);
        if !shown.starts_with(MADE) && !shown.starts_with("ui/src/tests/") {
            window.push_str(&std::fs::read_to_string(&path)?);
        }
    }
    let wrong = faults(&writing(&registry), &window, WITHOUT_A_FORM);
    if wrong.is_empty() {
        Ok(())
    } else {
        bail!("{}", wrong.join("\n"))
    }
}

/// The commands whose reply is that something was written.
fn writing(registry: &str) -> Vec<&str> {
    registry
        .lines()
        .filter(|line| line.contains("reply: t.Written }"))
        .filter_map(|line| line.trim().strip_prefix('"')?.split('"').next())
        .collect()
}

fn faults(commands: &[&str], window: &str, excused: &[(&str, &str)]) -> Vec<String> {
    let mut wrong = Vec::new();
    if commands.is_empty() {
        wrong.push("the registry lists no writing command".into());
    }
    for command in commands {
        let named = window.contains(&format!("'{command}'"));
        let is_excused = excused.iter().any(|(name, _)| name == command);
        match (named, is_excused) {
            (false, false) => wrong.push(format!("no form of the window writes `{command}`")),
            (true, true) => wrong.push(format!("`{command}` has its form: take it off the list")),
            _ => {}
        }
    }
    for (name, _) in excused.iter().filter(|(name, _)| !commands.contains(name)) {
        wrong.push(format!("there is no writing command `{name}` to excuse"));
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    const REGISTRY: &str = r#"export interface Commands {
  "goal.order": { request: t.OfFamily & t.OrderGoals; reply: t.Written };
  "goal.show": { request: t.OneGoal; reply: t.GoalView };
}"#;

    #[test]
    fn a_writing_command_that_the_window_never_names_is_found() {
        let commands = writing(REGISTRY);
        assert_eq!(commands, ["goal.order"]);
        assert_eq!(faults(&commands, "write('goal.show')", &[]).len(), 1);
        assert!(faults(&commands, "write('goal.order', …)", &[]).is_empty());
    }

    #[test]
    fn an_excuse_goes_when_the_form_comes_or_the_command_is_gone() {
        let commands = writing(REGISTRY);
        let excused = [("goal.order", "no form yet")];
        assert!(faults(&commands, "", &excused).is_empty());
        assert_eq!(faults(&commands, "'goal.order'", &excused).len(), 1);
        let unknown = [("goal.sing", "no form yet")];
        assert_eq!(faults(&commands, "'goal.order'", &unknown).len(), 1);
    }
}

//! Choices of this laptop. They never sync; what the closed door needs of them names nobody.

use crate::beside::show_settings_at_the_door;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::views::session::Settings;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A language of our words.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    En,
    /// Spanish.
    Es,
}

/// New choices, all of them.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetSettings {
    /// The choices.
    pub settings: Settings,
}

impl Language {
    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }
}

/// Sets this laptop's choices.
pub fn set(desk: &mut Desk, asked: SetSettings) -> Result<Settings, Fault> {
    let settings = asked.settings;
    if let Some(field) = not_allowed(&settings) {
        return Err(Fault::new("settings.not_allowed").with("field", field));
    }
    desk.vault.set_setting("settings", &settings)?;
    show_settings_at_the_door(&desk.config.data_dir, &settings);
    desk.settings = settings.clone();
    desk.saved(None, vec!["settings".into()]);
    Ok(settings)
}

/// The first choice that cannot be. The lock can be near, but it cannot be put off for long.
fn not_allowed(settings: &Settings) -> Option<&'static str> {
    let checks = [
        (
            "language",
            ["en", "es"].contains(&settings.language.as_str()),
        ),
        (
            "theme",
            ["system", "light", "dark"].contains(&settings.theme.as_str()),
        ),
        ("text_percent", (90..=160).contains(&settings.text_percent)),
        ("cover_minutes", (1..=30).contains(&settings.cover_minutes)),
        (
            "cover_minutes_meeting",
            (1..=30).contains(&settings.cover_minutes_meeting),
        ),
        ("lock_minutes", (5..=30).contains(&settings.lock_minutes)),
        ("your_name", settings.your_name.chars().count() <= 200),
    ];
    checks.iter().find(|(_, ok)| !ok).map(|(field, _)| *field)
}

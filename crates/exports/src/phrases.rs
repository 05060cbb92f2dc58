//! Our own words on paper, in a language: every one comes from `assets/strings/*/print.ftl`.
//! What people said never passes through here, but for the marks around it.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

/// A language we print in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lang {
    /// English as in the United States.
    #[default]
    En,
    /// Spanish as in the United States, with usted.
    Es,
}

impl Lang {
    /// The language of a BCP 47 tag; English where we do not print in it.
    pub fn of_tag(tag: &str) -> Self {
        match tag.split(['-', '_']).next() {
            Some("es") => Lang::Es,
            _ => Lang::En,
        }
    }

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Es => "es",
        }
    }

    pub(crate) fn source(self) -> &'static str {
        match self {
            Lang::En => include_str!("../../../assets/strings/en/print.ftl"),
            Lang::Es => include_str!("../../../assets/strings/es/print.ftl"),
        }
    }
}

/// Our words in one language.
pub struct Phrases {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Phrases {
    /// Opens a language.
    pub fn of(lang: Lang) -> Self {
        let locale = lang.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![locale]);
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(lang.source().to_owned());
        // A sentence that cannot be read is missing and shows its key; a test reads them all.
        bundle.add_resource_overriding(resource.unwrap_or_else(|(readable, _)| readable));
        Self { lang, bundle }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A sentence without slots.
    pub fn say(&self, key: &str) -> String {
        self.fill(key, &[])
    }

    /// A sentence with its slots filled.
    pub fn fill(&self, key: &str, slots: &[(&str, FluentValue<'_>)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in slots {
            args.set(*name, value.clone());
        }
        let Some(pattern) = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
        else {
            return key.to_owned();
        };
        let mut faults = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&args), &mut faults)
            .into_owned()
    }

    /// A day as people say it: "Tue, Oct 7", with its year where that is not this one.
    pub fn day(&self, day: NaiveDate, today: NaiveDate) -> String {
        let weekday = self.say(&format!(
            "print-weekday-{}",
            day.weekday().number_from_monday()
        ));
        let month = self.say(&format!("print-month-{}", day.month()));
        let key = if day.year() == today.year() {
            "print-day"
        } else {
            "print-day-year"
        };
        let slots = [
            ("weekday", weekday.into()),
            ("month", month.into()),
            ("day", day.day().to_string().into()),
            ("year", day.year().to_string().into()),
        ];
        self.fill(key, &slots)
    }

    /// A time of day on a twelve-hour clock.
    pub fn time(&self, time: NaiveTime) -> String {
        let (is_after_noon, hour) = time.hour12();
        let key = if is_after_noon {
            "print-time-pm"
        } else {
            "print-time-am"
        };
        let clock = format!("{hour}:{:02}", time.minute());
        self.fill(key, &[("clock", clock.into())])
    }

    /// The name of a language; its tag where we have no name for it.
    pub fn language(&self, tag: &str) -> String {
        let short = tag.split(['-', '_']).next().unwrap_or(tag);
        let key = format!("print-language-{short}");
        let name = self.say(&key);
        if name == key { tag.to_owned() } else { name }
    }

    /// Names in a row: "Ngozi, Emil and Theo".
    pub fn list(&self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => self.fill(
                "print-list",
                &[
                    ("first", first.join(", ").into()),
                    ("last", last.clone().into()),
                ],
            ),
        }
    }
}

/// The marks around a quote, by the language it was spoken in, else by the page's.
pub fn marks(tag: &str, page: Lang) -> (&'static str, &'static str) {
    let tag = if tag.is_empty() { page.tag() } else { tag };
    match tag.split(['-', '_']).next().unwrap_or_default() {
        "es" | "it" | "pt" | "ru" | "uk" | "ar" | "fa" | "el" | "hy" => ("«", "»"),
        "fr" => ("«\u{a0}", "\u{a0}»"),
        "de" | "cs" | "bg" => ("„", "“"),
        "pl" | "ro" | "hu" => ("„", "”"),
        "zh" | "ja" => ("「", "」"),
        _ => ("“", "”"),
    }
}

//! A fault in words, for whoever has no window: what happened, whether the work is safe, what next.
//! The same sentences as on the screen; a fault without any still shows its code.

use crate::fault::Fault;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use serde_json::Value;

macro_rules! strings {
    ($lang:literal) => {
        [
            include_str!(concat!("../../../assets/strings/", $lang, "/faults.ftl")),
            include_str!(concat!("../../../assets/strings/", $lang, "/refusals.ftl")),
            include_str!(concat!("../../../assets/strings/", $lang, "/vault.ftl")),
            include_str!(concat!("../../../assets/strings/", $lang, "/views.ftl")),
            include_str!(concat!("../../../assets/strings/", $lang, "/guide.ftl")),
            include_str!(concat!("../../../assets/strings/", $lang, "/print.ftl")),
        ]
    };
}

/// The words of a fault in English or Spanish; `None` where there are none.
pub fn words_of(fault: &Fault, lang: &str) -> Option<String> {
    let (tag, strings) = match lang.split(['-', '_']).next() {
        Some("es") => ("es", strings!("es")),
        _ => ("en", strings!("en")),
    };
    let mut bundle = FluentBundle::new(vec![tag.parse().ok()?]);
    bundle.set_use_isolating(false);
    for text in strings {
        let read = FluentResource::try_new(text.to_owned());
        bundle.add_resource_overriding(read.unwrap_or_else(|(readable, _)| readable));
    }
    let key = format!("fault-{}", fault.code.replace(['.', '_'], "-"));
    let pattern = bundle.get_message(&key)?.value()?;
    let mut unfilled = Vec::new();
    let words = bundle.format_pattern(pattern, Some(&slots(fault)), &mut unfilled);
    Some(words.into_owned())
}

fn slots(fault: &Fault) -> FluentArgs<'static> {
    let mut slots = FluentArgs::new();
    for (name, value) in &fault.params {
        let value: FluentValue<'static> = match value {
            Value::Number(number) => number.as_f64().unwrap_or_default().into(),
            Value::String(text) => text.clone().into(),
            other => other.to_string().into(),
        };
        slots.set(name.clone(), value);
    }
    slots
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_fault_says_what_happened_in_both_languages() {
        let fault = Fault::new("vault.in_use");
        assert!(words_of(&fault, "en").unwrap().contains("already open"));
        assert!(words_of(&fault, "es_US.UTF-8").unwrap().contains("abierto"));
        assert_eq!(words_of(&Fault::new("no.such_code"), "en"), None);
    }

    #[test]
    fn a_number_stands_in_its_sentence() {
        let fault = Fault::new("session.wait").with("seconds", 8);
        assert!(words_of(&fault, "en").unwrap().contains('8'));
    }
}

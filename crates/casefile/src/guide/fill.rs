//! Slots: filled with true facts of the file, or the card is not offered.
//! No text with an open brace ever leaves here.

/// What a signal knows: slot names with their values, used in order where a name comes twice.
pub(super) type Slots = Vec<(&'static str, String)>;

/// The longest text that fits into a sentence somebody says aloud, in characters.
const SAYABLE_CHARS_MAX: usize = 140;

/// Fills the braces of a text; `None` where a fact is missing.
pub(super) fn fill(text: &str, names: &[String], facts: &Slots) -> Option<String> {
    let mut left: Vec<&(&'static str, String)> = facts.iter().collect();
    let mut names = names.iter();
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (_, after) = after.split_once('}')?;
        let name = names.next()?;
        let at = left.iter().position(|(fact, _)| fact == name)?;
        filled.push_str(before);
        let said = &left.remove(at).1;
        filled.push_str(said);
        rest = if ends_a_sentence(said) {
            after.strip_prefix('.').unwrap_or(after)
        } else {
            after
        };
    }
    filled.push_str(rest);
    (!filled.contains(['{', '}'])).then_some(filled)
}

/// A quote that brings its own full stop needs no second one behind its mark.
fn ends_a_sentence(said: &str) -> bool {
    said.strip_suffix('”')
        .is_some_and(|said| said.ends_with(['.', '!', '?']))
}

/// Somebody's words between quotation marks; `None` where they are too long to say in passing.
pub(super) fn quoted(text: &str) -> Option<String> {
    let text = text.trim();
    let sayable = !text.is_empty()
        && text.chars().count() <= SAYABLE_CHARS_MAX
        && !text.contains(['{', '}', '\n']);
    sayable.then(|| format!("“{text}”"))
}

/// A month's name, with its year where it is not this one.
pub(super) fn month(day: chrono::NaiveDate, today: chrono::NaiveDate, lang: &str) -> String {
    use crate::months;
    use chrono::Datelike;
    let at = day.month0() as usize;
    let spanish = lang.starts_with("es");
    let name = if spanish {
        months::ES[at]
    } else {
        months::EN[at]
    };
    match (day.year() == today.year(), spanish) {
        (true, _) => name.to_owned(),
        (false, true) => format!("{name} de {}", day.year()),
        (false, false) => format!("{name} {}", day.year()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_that_ends_its_own_sentence_gets_no_second_full_stop() {
        let names = ["words".to_owned()];
        let say = |said: &str| {
            fill(
                "You said {words}. Tell me more.",
                &names,
                &vec![("words", said.into())],
            )
        };
        assert_eq!(
            say("“We rode home.”").as_deref(),
            Some("You said “We rode home.” Tell me more.")
        );
        assert_eq!(
            say("“a dog”").as_deref(),
            Some("You said “a dog”. Tell me more.")
        );
    }
}

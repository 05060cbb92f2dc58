//! Every sentence that a screen makes has words in every language.

const SOURCES: &[&str] = &[
    include_str!("../today/reason.rs"),
    include_str!("../since/moved.rs"),
    include_str!("../meeting/show.rs"),
];
const LANGUAGES: &[(&str, &str)] = &[
    (
        "en",
        include_str!("../../../../../assets/strings/en/views.ftl"),
    ),
    (
        "es",
        include_str!("../../../../../assets/strings/es/views.ftl"),
    ),
];

/// Keys that stand in the sources as texts.
fn keys() -> Vec<String> {
    let texts = SOURCES
        .iter()
        .flat_map(|source| source.split('"').skip(1).step_by(2));
    let mut keys: Vec<String> = texts
        .filter(|text| text.starts_with("reason-") || text.starts_with("since-"))
        .map(str::to_owned)
        .collect();
    keys.extend(
        [
            "nobody-from-the-family",
            "say-it-back-first",
            "offer-the-pulse",
            "next-date-or-reason",
        ]
        .map(|rule| format!("before-close-meeting-{rule}")),
    );
    keys
}

#[test]
fn every_sentence_has_words() {
    let keys = keys();
    assert!(keys.len() > 14);
    for (language, words) in LANGUAGES {
        for key in &keys {
            let line = format!("\n{key} = ");
            assert!(words.contains(&line), "{key} in {language}");
        }
    }
}

#[test]
fn every_fault_of_a_story_has_words() {
    for code in exports::story::StoryFault::CODES {
        let line = format!("\nfault-{} = ", code.replace(['.', '_'], "-"));
        for (language, words) in LANGUAGES {
            assert!(words.contains(&line), "{code} in {language}");
        }
    }
}

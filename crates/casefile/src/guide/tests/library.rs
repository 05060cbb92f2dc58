//! The shipped library: complete, unique, readable; and its faults by file and line.

use super::{SHIPPED, library, sources};
use crate::MeetingType;
use crate::guide::readability::{
    EASE_MIN, Tongue, TooHard, fernandez_huerta, flesch_kincaid_grade, too_hard,
};
use crate::guide::*;

const EN: &str = "en";
const ES: &str = "es";

#[test]
fn the_library_holds_every_card_of_the_practice() {
    let library = library();
    let of = |start: &str| {
        library
            .cards()
            .iter()
            .filter(|card| card.id.starts_with(start))
            .count()
    };
    let counts = [
        "FC", "SN", "TM", "FU", "CD", "TR", "CI", "DR", "SV", "GN", "RS", "AP",
    ]
    .map(of);
    assert_eq!(counts, [14, 14, 15, 15, 13, 13, 8, 22, 8, 11, 6, 4]);
    assert_eq!(
        library
            .pairs()
            .iter()
            .filter(|pair| pair.lang == EN)
            .count(),
        22
    );
    assert_eq!(
        library
            .pairs()
            .iter()
            .filter(|pair| pair.lang == ES)
            .count(),
        22
    );
}

#[test]
fn every_card_is_there_in_english_and_in_spanish() {
    for card in library().cards() {
        assert!(card.texts.contains_key(EN), "{} in English", card.id);
        assert!(card.texts.contains_key(ES), "{} in Spanish", card.id);
    }
}

#[test]
fn every_spanish_card_says_that_no_native_speaker_read_it_yet() {
    for card in library().cards() {
        assert_eq!(
            card.texts[ES].reviewed_by.as_deref(),
            Some("none"),
            "{}",
            card.id
        );
    }
}

#[test]
fn both_languages_fill_the_same_slots() {
    for card in library().cards() {
        let sorted = |lang: &str| {
            let mut slots = card.texts[lang].slots.clone();
            slots.sort();
            slots
        };
        assert_eq!(sorted(EN), sorted(ES), "{}", card.id);
    }
}

#[test]
fn wherever_an_adult_is_called_usted_a_young_person_is_called_tu() {
    let between_staff = |id: &str| id.starts_with("SV") || id == "GN0";
    for card in library()
        .cards()
        .iter()
        .filter(|card| !between_staff(&card.id))
    {
        let text = &card.texts[ES];
        let said = spoken(&text.text).to_lowercase();
        let formal = said
            .split(|letter: char| !letter.is_alphabetic())
            .any(|word| ["usted", "ustedes", "su", "sus"].contains(&word));
        assert!(!formal || text.text_tu.is_some(), "{}", card.id);
    }
}

#[test]
fn every_pair_says_who_read_its_translation() {
    for pair in library().pairs() {
        let read = (pair.lang == ES).then_some("none");
        assert_eq!(pair.reviewed_by.as_deref(), read, "{}", pair.id);
    }
}

#[test]
fn a_young_person_is_never_called_usted() {
    for card in library().cards() {
        if let Some(young) = &card.texts[ES].text_tu {
            assert!(!young.to_lowercase().contains("usted"), "{}", card.id);
        }
    }
}

/// The words around the slots: what fills them is the family's.
fn spoken(text: &str) -> String {
    let mut out = String::new();
    for part in text.split('{') {
        let ours = part.split_once('}').map_or(part, |(_, after)| after);
        out.push_str(ours);
        out.push_str("it");
    }
    out.trim_end_matches("it").to_owned()
}

#[test]
fn english_cards_read_below_seventh_grade_and_below_sixth_together() {
    let library = library();
    let grades: Vec<(f64, &str)> = library
        .cards()
        .iter()
        .map(|card| {
            (
                flesch_kincaid_grade(&spoken(&card.texts[EN].text)),
                card.id.as_str(),
            )
        })
        .collect();
    for (grade, id) in &grades {
        assert!(*grade < 7.0, "{id} reads at grade {grade:.1}");
    }
    let mean = grades.iter().map(|(grade, _)| grade).sum::<f64>() / grades.len() as f64;
    assert!(mean <= 6.0, "the cards read at grade {mean:.1}");
}

#[test]
fn spanish_cards_are_easy_to_read() {
    let library = library();
    let texts: Vec<String> = library
        .cards()
        .iter()
        .map(|card| spoken(&card.texts[ES].text))
        .collect();
    let ease = fernandez_huerta(&texts.join("\n"));
    assert!(ease >= 80.0, "the cards read at {ease:.0}");
}

#[test]
fn readability_tells_a_plain_sentence_from_a_hard_one() {
    let plain = "What got in the way? What did you do when it did?";
    let hard = "Comprehensive interdisciplinary collaboration necessitates considerable organizational infrastructure.";
    assert!(flesch_kincaid_grade(plain) < 3.0);
    assert!(flesch_kincaid_grade(hard) > 15.0);
    let facil = "¿Quién lo ve de otra manera? ¿Qué nos falta?";
    let dificil = "La implementación interdisciplinaria requiere infraestructura organizacional considerable.";
    assert!(fernandez_huerta(facil) > 90.0);
    assert!(fernandez_huerta(dificil) < 20.0);
}

#[test]
fn every_meeting_a_family_sits_in_has_its_map() {
    let library = library();
    let with_family = MeetingType::ALL
        .iter()
        .filter(|kind| !matches!(kind, MeetingType::Supervision | MeetingType::Observation));
    for kind in with_family {
        assert!(library.map(*kind).is_some(), "{}", kind.wire());
    }
    let follow_up = library.map(MeetingType::FollowUpTeam).unwrap();
    assert_eq!(follow_up.steps.len(), 11);
}

#[test]
fn steps_capture_only_kinds_of_record_that_exist() {
    for map in library().maps() {
        for step in &map.steps {
            for kind in &step.captures {
                assert!(crate::kinds::spec(kind).is_some(), "{kind} in {}", step.id);
            }
        }
    }
}

#[test]
fn each_need_is_served_by_a_step_of_the_follow_up_meeting() {
    let library = library();
    let map = library.map(MeetingType::FollowUpTeam).unwrap();
    for need in [
        BasicNeed::Autonomy,
        BasicNeed::Competence,
        BasicNeed::Connection,
    ] {
        assert!(map.steps.iter().any(|step| step.need == need), "{need:?}");
    }
}

#[test]
fn the_lines_to_call_are_data() {
    let library = library();
    let numbers: Vec<&str> = library
        .lines()
        .iter()
        .map(|line| line.number.as_str())
        .collect();
    assert_eq!(numbers, ["911", "988"]);
}

#[test]
fn an_agencys_own_card_wins_by_id_and_keeps_the_translation() {
    let own = r#"
[[card]]
id = "FU1"
meeting = "follow_up_team"
text = "What is one good thing since last time?"
mi = "open_question"
change_talk = "taking_steps"
need = "competence"
mindset = "acceptance"
signal = "opening"
"#;
    let mut files = sources();
    files.push(Source {
        name: "prompts/en.toml",
        text: own,
    });
    let library = Library::read(&files).unwrap();
    let card = library.card("FU1").unwrap();
    assert_eq!(
        card.texts[EN].text,
        "What is one good thing since last time?"
    );
    assert!(card.texts.contains_key(ES));
    assert_eq!(library.cards().len(), super::library().cards().len());
}

fn fault(name: &str, text: &str) -> PracticeFault {
    let mut files = sources();
    files.push(Source { name, text });
    Library::read(&files).unwrap_err()
}

#[test]
fn a_fault_names_its_file_and_its_line() {
    let fault = fault("prompts/fr.toml", "[[card]]\nid = \"FU1\"\ntext = 3\n");
    assert_eq!((fault.file.as_str(), fault.line), ("prompts/fr.toml", 3));
    assert!(matches!(fault.what, PracticeWhat::NotOfThisShape(_)));
}

#[test]
fn a_slot_without_its_braces_is_a_fault() {
    let fault = fault(
        "prompts/fr.toml",
        "\n[[card]]\nid = \"FU1\"\ntext = \"Bonjour {vous}\"\n",
    );
    assert_eq!(fault.line, 3);
    assert_eq!(fault.what, PracticeWhat::SlotsDoNotMatch("FU1".into()));
}

#[test]
fn an_id_twice_in_a_file_is_a_fault() {
    let twice = "[[card]]\nid = \"FU1\"\ntext = \"a\"\n[[card]]\nid = \"FU1\"\ntext = \"b\"\n";
    let fault = fault("prompts/fr.toml", twice);
    assert_eq!(
        (fault.line, fault.what),
        (5, PracticeWhat::Twice("FU1".into()))
    );
}

#[test]
fn a_translation_of_nothing_is_a_fault() {
    let fault = fault("prompts/fr.toml", "[[card]]\nid = \"XX1\"\ntext = \"a\"\n");
    assert_eq!(fault.what, PracticeWhat::NothingToTranslate("XX1".into()));
}

#[test]
fn a_signal_nobody_reads_is_a_fault() {
    let (_, text) = SHIPPED[0];
    let text = text.replacen("signal = \"opening\"", "signal = \"opeming\"", 1);
    let fault = Library::read(&[Source {
        name: "prompts/en.toml",
        text: &text,
    }])
    .unwrap_err();
    assert_eq!(
        fault.what,
        PracticeWhat::UnknownSignal("FC1".into(), "opeming".into())
    );
}

#[test]
fn staff_text_that_prescribes_meets_its_pair() {
    let library = library();
    let pair = |text: &str, lang: &str| library.instead_of(text, lang).map(|pair| pair.id.clone());
    assert_eq!(
        pair("You need to set firm rules.", EN).as_deref(),
        Some("IT2")
    );
    assert_eq!(
        pair("He needs counseling after school", EN).as_deref(),
        Some("IT6")
    );
    assert_eq!(pair("improve compliance", EN).as_deref(), Some("IT5"));
    assert_eq!(pair("Él necesita consejería", ES).as_deref(), Some("IT6"));
    assert_eq!(pair("They moved the call to Sunday", EN), None);
}

fn judged(text: &str, lang: &str) -> Vec<TooHard> {
    let plain = std::collections::BTreeSet::from(["family".to_owned()]);
    let tongue = Tongue::of(lang).unwrap();
    too_hard(tongue, &[text.to_owned()], &plain, EASE_MIN)
}

#[test]
fn a_sentence_is_judged_by_its_grade_and_a_label_by_its_words() {
    assert!(judged("We will call the school on Monday at nine.", EN).is_empty());
    let hard = "Participation necessitates considerable preparation by everybody involved here.";
    assert!(matches!(judged(hard, EN)[..], [TooHard::Sentence { .. }]));
    assert!(judged("Family plan", EN).is_empty());
    let label = judged("Documentation", EN);
    assert!(matches!(&label[..], [TooHard::Word { word, .. }] if word == "documentation"));
}

#[test]
fn spanish_is_judged_as_a_page() {
    let hard = "La implementación interdisciplinaria requiere infraestructura organizacional considerable.";
    assert!(matches!(judged(hard, ES)[..], [TooHard::Page { .. }]));
    assert!(judged("Vamos a llamar a la escuela el lunes a las nueve.", ES).is_empty());
}

#[test]
fn what_fills_a_slot_is_never_judged() {
    let ours = "You did { $n ->\n [one] it }, and that took strength.";
    assert!(judged(ours, EN).is_empty());
    assert!(
        judged(
            "Usted dijo {una interdisciplinariedad extraordinaria} hoy en la mesa.",
            ES
        )
        .is_empty()
    );
}

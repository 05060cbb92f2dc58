//! What the pages say, and in which order.

use super::build::{Sample, day, said, sample, today};
use super::{in_order, read, text_of};
use crate::pdf::{self, Paper, uncovered};
use crate::phrases::Lang;
use crate::plan::{self, Plan, PlanOptions};
use casefile::kinds::{Goal, Vision};
use serde_json::json;

fn plan_of(sample: &Sample) -> Plan {
    plan::of(&sample.build.file, &PlanOptions::new(today()))
}

#[test]
fn the_plan_runs_from_the_hope_to_the_signatures_and_ends_with_the_safety_page() {
    let text = text_of(&plan_of(&sample()), Lang::En);
    in_order(
        &text,
        &[
            "Our plan: Ngozi, Emil and Theo",
            "Our hope",
            "Both boys asleep",
            "What we are good at",
            "Our team",
            "What matters now",
            "Our next steps",
            "If this happens, we will",
            "What we changed and kept",
            "What we reached",
            "What we changed, let rest or let go",
            "Things we must do",
            "Help that we use",
            "What some of us see another way",
            "How we will know we are done",
            "Our next meeting",
            "Tue, Nov 4, 5:30 PM. Where: Ingrid’s kitchen",
            "Your rights",
            "We made this plan together",
            "Our safety plan",
            "Emil gone overnight",
            "988",
            "911",
        ],
    );
    assert!(!text.contains("print-"), "a sentence is missing: {text}");
}

#[test]
fn every_goal_that_was_ever_on_the_plan_stands_there_in_its_own_words() {
    let sample = sample();
    let text = text_of(&plan_of(&sample), Lang::En);
    for goal in sample.build.file.all::<Goal<'_>>() {
        let words = goal.words().unwrap().text;
        let words: Vec<&str> = words.split_whitespace().collect();
        assert!(
            text.contains(&words.join(" ")),
            "missing: {}\n{text}",
            words.join(" ")
        );
    }
    in_order(
        &text,
        &[
            "What we reached",
            "Theo keeps a shelf",
            "Reached Thu, May 8",
            "What we changed, let rest",
            "Emil goes to counselling weekly",
            "Changed Thu, Apr 3. Emil chose this",
            "It became: “Saturdays at the bike shop",
            "Resting since Sun, Jun 1",
            "Move to Fresno",
            "Let go Fri, Aug 1",
        ],
    );
}

#[test]
fn goals_stand_in_the_familys_order_with_the_why_and_each_persons_own_numbers() {
    let text = text_of(&plan_of(&sample()), Lang::En);
    in_order(
        &text,
        &[
            "What matters now",
            "Saturdays at the bike shop",
            "Why it matters to us",
            "just good at something",
            "The boys come home",
            "I want to cook for them",
            "both boys sleep here",
            "Ngozi: matters 10, sure 7",
            "Emil: matters 9",
            "Our next steps",
        ],
    );
    assert!(!text.contains("sure 3"), "an older number");
}

#[test]
fn steps_are_grouped_by_carrier_with_the_family_first_and_staff_last() {
    let text = text_of(&plan_of(&sample()), Lang::En);
    in_order(
        &text,
        &[
            "Our next steps",
            "Ngozi",
            "Sunday call in the evening",
            "First: set an alarm",
            "Who helps: Adaeze",
            "Emil",
            "Show Theo the gears",
            "Mr. Kowalczyk",
            "Open the shop early",
            "A. Booker",
            "Ask the court",
            "Jo Marsh",
            "File the court report",
        ],
    );
    assert!(
        !text.contains("True a wheel alone"),
        "a step that is done asks nothing"
    );
}

#[test]
fn what_people_typed_is_never_read_as_markup() {
    let text = text_of(&plan_of(&sample()), Lang::En);
    assert!(
        text.contains("Learn to drive #panic(\"x\") *bold* $x$ \\ <b>now</b> 🚲"),
        "{text}"
    );
}

#[test]
fn the_spanish_plan_speaks_spanish_and_leaves_quotes_as_they_were_said() {
    let text = text_of(&plan_of(&sample()), Lang::Es);
    in_order(
        &text,
        &[
            "Nuestro plan",
            "mar, 7 oct",
            "Nuestra esperanza",
            "Both boys asleep under my roof",
            "Lo que hacemos bien",
            "Nuestro equipo",
            "Lo que importa ahora",
            "Nuestros próximos pasos",
            "Sus derechos",
            "Nuestro plan de seguridad",
        ],
    );
    assert!(!text.contains("print-") && !text.contains("Our "), "{text}");
}

#[test]
fn a_quote_carries_the_marks_of_its_own_language() {
    let mut sample = sample();
    let mut words = said("Quiero dormir tranquila.", sample.emil);
    words["lang"] = json!("es");
    words["original"] = json!(null);
    sample
        .build
        .put::<Vision<'_>>("2025-02-01", json!({"holder": sample.emil, "words": words}));
    let text = text_of(&plan_of(&sample), Lang::En);
    assert!(text.contains("Quiero dormir tranquila.»"), "{text}");
    let spanish = text_of(&plan_of(&sample), Lang::Es);
    for text in [text, spanish] {
        assert!(text.contains("three times.”"), "{text}");
    }
}

#[test]
fn the_plan_has_two_to_four_pages_and_one_more_for_safety() {
    let plan = plan_of(&sample());
    for (lang, paper) in [
        (Lang::En, Paper::Letter),
        (Lang::Es, Paper::Letter),
        (Lang::En, Paper::A4),
        (Lang::Es, Paper::A4),
    ] {
        let pages = plan.laid_out(lang, paper).unwrap().pages().len();
        assert!(
            (3..=5).contains(&pages),
            "{lang:?} {paper:?}: {pages} pages"
        );
    }
    let safety = crate::safety::of(
        &sample().build.file,
        today(),
        crate::safety::CrisisLine::everywhere(),
    );
    let document = pdf::lay_out("/safety.typ", &safety.page(Lang::Es, Paper::A4)).unwrap();
    assert_eq!(document.pages().len(), 1);
}

#[test]
fn the_safety_page_says_what_keeps_calm_how_hot_it_is_and_when_it_is_over() {
    let mut sample = sample();
    sample.build.put::<casefile::kinds::CrisisPlan<'_>>(
        "2025-07-06",
        json!({"prevention_steps": ["say tomorrow’s plan at supper"],
            "safe_sharps": "Kitchen drawer, locked", "siblings_and_pets": "Theo goes next door",
            "levels": [
                {"name": "warming", "signs": ["he stops answering"], "stop_sign": "he eats",
                    "who_does_what": [{"who": sample.emil, "name": "", "what": "sits in the room"}]},
                {"name": "danger", "signs": ["the door is locked"],
                    "call_order": [{"name": "Mobile crisis team", "what": "555 0142"}],
                    "stop_sign": "Emilia Sørensen opens the door"}]}),
    );
    let lines = crate::safety::CrisisLine::everywhere();
    let page = crate::safety::of(&sample.build.file, today(), lines);
    let data = page.page(Lang::En, Paper::Letter);
    let plan = &data["plans"][1];
    let said = plan.to_string();
    for words in [
        "say tomorrow’s plan at supper",
        "Kitchen drawer, locked",
        "Theo goes next door",
        "Over when: he eats",
        "sits in the room",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert_eq!(plan["levels"][1]["name"], "danger");
    assert_eq!(plan["levels"][1]["steps"][0][0], "Mobile crisis team");
    assert!(!said.contains("Emilia"), "a former name is on it: {said}");
    let laid = pdf::lay_out("/safety.typ", &data).unwrap();
    let pages = laid.pages().len();
    assert_eq!(pages, 3, "one page, and one with its back");
}

#[test]
fn the_storys_summary_is_one_page_with_their_yes_and_knows_when_there_is_none() {
    let mut sample = sample();
    let words = "We sing. <b>Emil</b> cooks.\n#let x = 1\nسلام";
    let draft = sample
        .build
        .put::<casefile::kinds::Discovery<'_>>("2025-02-01", json!({ "words": words }));
    let page = crate::summary::of(&sample.build.file, draft, today()).unwrap();
    assert!(!page.is_theirs());
    let theirs = sample.build.put::<casefile::kinds::Discovery<'_>>(
        "2025-02-01",
        json!({ "words": words, "approved_by": [sample.emil], "approved_on": "2025-02-02" }),
    );
    let page = crate::summary::of(&sample.build.file, theirs, today()).unwrap();
    assert!(page.is_theirs());
    for (lang, yes) in [(Lang::En, "Emil said yes"), (Lang::Es, "Emil: de acuerdo")] {
        let data = page.data(lang, Paper::Letter);
        assert!(data["yes"].as_str().unwrap().contains(yes), "{data}");
        let laid = pdf::lay_out("/summary.typ", &data).unwrap();
        assert_eq!(laid.pages().len(), 1);
    }
    assert!(crate::summary::of(&sample.build.file, sample.emil, today()).is_none());
}

#[test]
fn the_pdf_names_nobody_in_its_metadata() {
    let plan = plan_of(&sample());
    let bytes = plan.pdf(Lang::En, Paper::Letter).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    let raw = String::from_utf8_lossy(&bytes);
    assert!(raw.contains("Hearth"));
    assert!(raw.contains("/StructTreeRoot"), "the PDF is tagged");
    for name in ["Ngozi", "Emil", "Theo", "Marsh"] {
        assert!(!raw.contains(name), "{name} can be read from outside");
    }
}

#[test]
fn what_no_font_can_print_is_told_before_printing() {
    assert_eq!(
        uncovered("Ngozi, Renée, Petrović, Nguyễn, Иван, سلام, שלום, 🚲🎉 ● ○ 👨‍👩‍👧 “a” «b»"),
        Vec::<char>::new()
    );
    assert_eq!(uncovered("你好, Ngozi"), vec!['你', '好']);
    let mut sample = sample();
    sample.build.put::<Goal<'_>>(
        "2025-02-01",
        json!({"words": said("学校", sample.emil), "status": "active"}),
    );
    assert_eq!(plan_of(&sample).uncovered(Lang::En), vec!['学', '校']);
}

#[test]
fn empty_sections_are_left_out() {
    let file = super::build::Build::new().file;
    let plan = plan::of(&file, &PlanOptions::new(day("2025-01-09")));
    let text = text_of(&plan, Lang::En);
    assert!(text.contains("Your rights"));
    for head in [
        "Our hope",
        "Our team",
        "What matters now",
        "Our next steps",
        "What we reached",
        "Things we must do",
        "Our safety plan",
    ] {
        assert!(!text.contains(head), "{head}");
    }
}

#[test]
fn a_card_holds_one_carriers_steps_and_nobody_elses() {
    let sample = sample();
    let plan = plan_of(&sample);
    let cards = plan.cards(Some(sample.emil), Lang::En, Paper::Letter);
    let text = read(&pdf::lay_out("/cards.typ", &cards).unwrap());
    assert!(
        text.contains("Emil: my steps") && text.contains("Show Theo the gears"),
        "{text}"
    );
    assert!(!text.contains("court"), "{text}");
}

#[test]
fn two_copies_that_say_the_same_carry_the_same_code() {
    let sample = sample();
    let own = plan_of(&sample);
    let mut options = PlanOptions::new(today());
    options.recipient = Some(sample.emil);
    assert_eq!(own.code(), plan::of(&sample.build.file, &options).code());
    let mut other = own.clone();
    other.complaints = "somebody".into();
    assert_ne!(own.code(), other.code());
}

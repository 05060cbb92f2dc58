//! What a form asks in full: words of danger are heard wherever they are written, and the facilitator alone
//! goes on. By keyboard alone.

use crate::screens::{keep_in_fold, may_decide, open_fold};
use crate::steps::{PASSPHRASE, begin_the_sample_meeting, make_the_notebook};
use crate::steps::{open_the_sample, open_the_sample_family};
use crate::support::page::key;
use crate::support::{Page, at_a_desk, axe};

const CARDS: &str = "return document.querySelectorAll('.cards [data-card]').length > 0";
const NO_CARDS: &str = "return document.querySelectorAll('.cards [data-card]').length === 0";

#[test]
fn words_of_danger_on_the_list_bring_the_safety_path_until_the_facilitator_goes_on() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        begin_the_sample_meeting(&page).await;
        page.until("cards", CARDS, vec![]).await;
        on_the_list(&page, "I do not want to be alive").await;
        page.sees("Safety comes first").await;
        page.until("no card", NO_CARDS, vec![]).await;
        axe::is_clean(&page, "safety before cards").await;
        page.shot("forms-safety-first").await;
        page.use_keys_on("button", "It is safe to go on").await;
        page.until("the cards again", CARDS, vec![]).await;
        page.press(&[key::F8]).await;
        page.sees("Safety plan").await;
        page.press(&[key::ESCAPE]).await;
        page.until("the cards still", CARDS, vec![]).await;
        on_the_list(&page, "he still wants to die").await;
        page.sees("Safety comes first").await;
        desk.close(page).await;
    });
}

async fn on_the_list(page: &Page, words: &str) {
    page.write_in("What they want to talk about", words).await;
    page.press(&[key::ENTER]).await;
}

/// What a friend told last week: nobody answered a call, words of danger, and its own day.
#[test]
fn a_contact_says_who_told_it_who_began_it_how_long_and_on_which_day() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        page.go("Between meetings").await;
        page.choose("We talked").await;
        page.choose("A friend told us").await;
        page.fill("What was said", "Emil wants to die").await;
        page.sees("Safety comes first").await;
        page.find("button", "Safety plan").await;
        page.enter("button", "It is safe to go on").await;
        open_fold(&page, "How such a talk may go").await;
        page.sees("What has been better since we last talked").await;
        the_rest_of_it(&page).await;
        axe::is_clean(&page, "a contact with all that it asks").await;
        page.shot("forms-contact").await;
        page.focus("textbox", "What was said").await;
        page.press(&[key::ENTER]).await;
        page.sees("Kept.").await;
        page.sees("Emil wants to die").await;
        page.shot("forms-contact-kept").await;
        questions_of_ones_own(&page).await;
        desk.close(page).await;
    });
}

async fn the_rest_of_it(page: &Page) {
    open_fold(page, "More about this talk").await;
    page.tick("Mrs. Petrović").await;
    page.choose("A friend").await;
    page.fill("How many minutes", "half an hour").await;
    page.sees("Write it as a number of minutes").await;
    page.fill("How many minutes", "25").await;
    open_fold(page, "It was on another day").await;
    page.fill("On which day", "2025-03-04").await;
}

async fn questions_of_ones_own(page: &Page) {
    page.go("Today").await;
    page.go("My own work").await;
    open_fold(page, "Questions for such a talk").await;
    page.sees("Which family would you like to think about today")
        .await;
    axe::is_clean(page, "questions for a talk about one's own work").await;
    page.shot("forms-own-questions").await;
}

#[test]
fn a_name_and_a_note_from_right_to_left_turn_nothing_around_them() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        page.go("Our team").await;
        page.pick("Part", "Parent").await;
        page.fill("Name", NAME).await;
        page.press(&[key::ENTER]).await;
        page.find("button", &format!("More about \u{2068}{NAME}\u{2069}"))
            .await;
        begin_the_sample_meeting(&page).await;
        on_the_list_of(&page, NAME, NOTE).await;
        page.sees(NOTE).await;
        runs(&page, NOTE, "rtl").await;
        runs(&page, "Their list first", "ltr").await;
        axe::is_clean(&page, "words from right to left").await;
        page.shot("forms-right-to-left").await;
        desk.close(page).await;
    });
}

const NAME: &str = "أمينة حداد";
const NOTE: &str = "أريد أن أتحدث عن المدرسة (الصف 7).";

async fn on_the_list_of(page: &Page, who: &str, words: &str) {
    page.pick("Who", who).await;
    page.fill("What they want to talk about", words).await;
    let typed = "return getComputedStyle(document.activeElement).direction === 'rtl'";
    page.until("the field to run as its words do", typed, vec![])
        .await;
    page.press(&[key::ENTER]).await;
}

/// Which way the innermost thing that says these words runs.
async fn runs(page: &Page, words: &str, way: &str) {
    let script = "const said = [...document.querySelectorAll('main *')].filter((one) =>
            one.textContent.trim() === arguments[0]);
        return said.length > 0 && getComputedStyle(said.at(-1)).direction === arguments[1]";
    let with = vec![serde_json::json!(words), serde_json::json!(way)];
    page.until(&format!("{words:?} to run {way}"), script, with)
        .await;
}

#[test]
fn nobody_signs_for_a_child_without_a_paper_that_says_so() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        page.go("Papers").await;
        open_fold(&page, "Somebody allows something").await;
        page.pick("About whom", "Emil").await;
        page.fill("To whom", "Lincoln Middle School").await;
        page.pick("Who signed", "Ngozi").await;
        page.sees("No paper on file says that Ngozi may decide for Emil")
            .await;
        keep_in_fold(&page, "Somebody allows something").await;
        page.sees("Add the paper first, or choose who may").await;
        axe::is_clean(&page, "a signer without a paper").await;
        page.shot("forms-signer").await;
        may_decide(&page, "Ngozi", "Emil").await;
        page.sees("Signs for them: has the say by law").await;
        keep_in_fold(&page, "Somebody allows something").await;
        page.sees("Signed by Ngozi").await;
        desk.close(page).await;
    });
}

#[test]
fn a_page_in_somebodys_hands_speaks_the_language_they_read() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        page.go("Our team").await;
        page.enter("button", "More about Ngozi").await;
        open_fold(&page, "How to meet them").await;
        page.fill("Languages they read", "Spanish").await;
        keep_in_fold(&page, "How to meet them").await;
        page.sees("Kept.").await;
        page.go("Papers").await;
        may_decide(&page, "Ngozi", "Emil").await;
        open_fold(&page, "Somebody allows something").await;
        page.pick("About whom", "Ngozi").await;
        page.fill("To whom", "Lincoln Middle School").await;
        keep_in_fold(&page, "Somebody allows something").await;
        page.sees("to Lincoln Middle School").await;
        open_fold(&page, "Sign on this screen").await;
        page.pick("Who signs", "Ngozi").await;
        page.enter("button", "Hand over the laptop").await;
        page.sees("la computadora a Ngozi").await;
        page.is_at("Escriba su nombre").await;
        axe::is_clean(&page, "signing in Spanish").await;
        page.shot("forms-sign-es").await;
        page.enter("button", "Ahora no").await;
        page.is_at("Frase de acceso").await;
        page.types(PASSPHRASE).await;
        page.press(&[key::ENTER]).await;
        page.sees("What was allowed").await;
        desk.close(page).await;
    });
}

#[test]
fn a_line_that_is_pasted_keeps_its_lines_and_enter_keeps_it() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        begin_the_sample_meeting(&page).await;
        page.types("1hWe ate together.").await;
        page.press(&[key::SHIFT, key::ENTER]).await;
        page.types("Nobody shouted.").await;
        page.shot("forms-two-lines").await;
        page.press(&[key::ENTER]).await;
        page.is_at("Who speaks").await;
        let lines = "return document.querySelector('.words blockquote p')?.textContent ===
            'We ate together.\\nNobody shouted.'";
        page.until("both lines", lines, vec![]).await;
        desk.close(page).await;
    });
}

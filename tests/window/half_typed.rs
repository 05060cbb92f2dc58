//! Half a sentence in a small form, and the battery gone: it is there again where it was typed, and in
//! sight, without anybody unfolding anything. The last one waits the two seconds that are promised, and
//! no longer.

use crate::screens::open_fold;
use crate::steps::{make_the_notebook, open_the_sample, open_the_sample_family, unlock};
use crate::support::page::key;
use crate::support::{Page, at_a_desk};
use serde_json::json;
use std::time::Duration;

const DRAFT_DURABLE_WITHIN: Duration = Duration::from_secs(2);
const ADDRESS: &str = "https://office.exam";
const CODE: &str = "ABCD-EFGH";
const FIELD: &str = include_str!("support/find.js");

/// A form: the page it stands on, what is pressed there, under which line it is folded, the field.
struct Form {
    page: Place,
    press: Option<&'static str>,
    fold: Option<&'static str>,
    field: &'static str,
    words: &'static str,
}

/// A page of the family, or one of the facilitator's.
enum Place {
    Family(&'static str),
    Own(&'static str),
}

const fn form(page: Place, field: &'static str, words: &'static str) -> Form {
    Form {
        page,
        press: None,
        fold: None,
        field,
        words,
    }
}

impl Form {
    const fn after(self, press: &'static str) -> Form {
        Form {
            press: Some(press),
            ..self
        }
    }

    const fn under(self, fold: &'static str) -> Form {
        Form {
            fold: Some(fold),
            ..self
        }
    }
}

const TEAM: Place = Place::Family("Our team");
const STORY: Place = Place::Family("Our story");
const PLAN: Place = Place::Family("Our plan");
const OWN_WORK: Place = Place::Own("My own work");
const STEP: &str = "Earlier words: Pick the film for Sunday";

/// One of each kind: on a page, folded away, on a page behind it, in a sheet over it, on one's own side.
const FORMS: &[Form] = &[
    form(TEAM, "Name", "Auntie Be"),
    form(TEAM, "Who", "the neighbor acr").under("One more person"),
    form(TEAM, "The new name", "Ngozi Oka")
        .after("More about Ngozi")
        .under("A new name"),
    form(TEAM, "Why, if they say", "moving to her sis").after("More about Ngozi"),
    form(STORY, "What they said", "we eat late on Sun"),
    form(STORY, "What kind of help", "a tutor for mat").under("Help for this"),
    form(STORY, "Their story in short", "They came here wi")
        .after("By parts of life")
        .under("Write it"),
    form(PLAN, "What they ask, as they word it", "attend each hear")
        .under("A court or an agency asks"),
    form(PLAN, "What they will do", "Only find the number of")
        .after(STEP)
        .under("Say it another way"),
    form(PLAN, "How you come back to us", "ring the bell a")
        .after("What comes after us")
        .under("Write how it goes on"),
    form(OWN_WORK, "What I want to try", "wait for the ans").under("Name one thing"),
    form(OWN_WORK, "What I want to talk about", "how long I wa").under("Write down a talk"),
];

#[test]
fn what_was_half_typed_in_a_small_form_is_there_after_the_battery_was_pulled() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_office(&page).await;
        page.fill("Address of the office", ADDRESS).await;
        page.fill("Code that the office shows", CODE).await;
        page.press(&[key::ESCAPE]).await;
        for form in FORMS {
            go_to(&page, form).await;
            if let Some(fold) = form.fold {
                open_fold(&page, fold).await;
            }
            page.fill(form.field, form.words).await;
            leave_the_sheet(&page, form).await;
        }
        tokio::time::sleep(DRAFT_DURABLE_WITHIN).await;
        desk.kill();
        drop(page);
        let page = desk.open().await;
        unlock(&page).await;
        for form in FORMS {
            go_to(&page, form).await;
            is_in_sight(&page, form).await;
            if form.press == Some(STEP) {
                page.shot("half-typed").await;
            }
            leave_the_sheet(&page, form).await;
        }
        chip(&page).await;
        stands_in(&page, "office-place", ADDRESS).await;
        stands_in(&page, "office-code", "").await;
        desk.close(page).await;
    });
}

/// To the page of a form, and behind what is pressed there, unless it is open already.
async fn go_to(page: &Page, form: &Form) {
    match form.page {
        Place::Own(place) => {
            page.go("Today").await;
            page.go(place).await;
        }
        Place::Family(place) => {
            if !page.has("link", place).await {
                page.go("Today").await;
                open_the_sample_family(page).await;
            }
            page.go(place).await;
        }
    }
    let Some(press) = form.press else { return };
    page.find("button", press).await;
    page.rested().await;
    if !page.has("textbox", form.field).await {
        page.enter("button", press).await;
    }
}

async fn leave_the_sheet(page: &Page, form: &Form) {
    if form.press == Some(STEP) {
        page.press(&[key::ESCAPE]).await;
        page.lost("textbox", form.field).await;
    }
}

/// What a person sees of a field, which is nothing where it is folded away.
async fn is_in_sight(page: &Page, form: &Form) {
    let script =
        format!("{FIELD}\nreturn findNamed('textbox', arguments[0])?.value === arguments[1]");
    let what = format!("{:?} in {:?}", form.words, form.field);
    let wanted = vec![json!(form.field), json!(form.words)];
    page.until(&what, &script, wanted).await;
}

/// The chip is pressed as it is named in the sources: its words change.
async fn chip(page: &Page) {
    let press = "document.querySelector('[data-key=chip]').click()";
    page.ask(press, vec![]).await;
}

async fn open_the_office(page: &Page) {
    chip(page).await;
    open_fold(page, "Join your agency").await;
}

async fn stands_in(page: &Page, field: &str, words: &str) {
    let script =
        "return document.querySelector(`[data-key=\"${arguments[0]}\"]`)?.value === arguments[1]";
    let what = format!("{words:?} in {field}");
    page.until(&what, script, vec![json!(field), json!(words)])
        .await;
}

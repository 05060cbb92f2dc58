//! The people of a family by the real window: how to meet them, where they live, a seat made ready, signs
//! over time, what is said anew from where it stands, and the end of a file. By keyboard alone.

use crate::screens::{keep_in_fold, open_fold};
use crate::steps::{make_the_notebook, open_the_sample, open_the_sample_family};
use crate::support::page::key;
use crate::support::{Page, at_a_desk, axe};

#[test]
fn somebody_is_met_as_they_wish_and_lives_where_the_file_says() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        page.go("Our team").await;
        page.enter("button", "More about Ngozi").await;
        how_to_meet(&page).await;
        the_seat(&page).await;
        a_name_from_before(&page).await;
        page.enter("button", "More about Ngozi").await;
        homes(&page).await;
        desk.close(page).await;
    });
}

async fn how_to_meet(page: &Page) {
    open_fold(page, "How to meet them").await;
    page.fill("What helps them take part", "A seat near the door")
        .await;
    page.fill("Pronouns", "she").await;
    page.fill("Languages they speak", "Igbo, English").await;
    keep_in_fold(page, "How to meet them").await;
    page.sees("she · speaks Igbo, English · A seat near the door")
        .await;
    open_fold(page, "One more way to reach them").await;
    page.fill("Number or address", "555 0100").await;
    page.fill("When, and for whom", "after six").await;
    keep_in_fold(page, "One more way").await;
    page.sees("555 0100 · after six · leave no message").await;
    axe::is_clean(page, "how to meet somebody").await;
    page.shot("people-meet").await;
}

async fn the_seat(page: &Page) {
    open_fold(page, "Is the seat ready?").await;
    page.fill("Asked on", "2025-10-01").await;
    page.pick("Their answer", "they come").await;
    keep_in_fold(page, "Is the seat ready?").await;
    page.sees("Kept.").await;
    axe::is_clean(page, "a seat made ready").await;
    page.shot("people-seat").await;
}

async fn a_name_from_before(page: &Page) {
    open_fold(page, "A new name").await;
    page.fill("The new name", "Ngozi Lund").await;
    page.fill("What they like to be called", "Ngozi").await;
    keep_in_fold(page, "A new name").await;
    open_fold(page, "A name from before").await;
    keep_in_fold(page, "A name from before").await;
    page.sees("Ngozi Achebe").await;
    axe::is_clean(page, "a name from before").await;
    page.shot("people-former").await;
    page.pick("Who asks", "Emil").await;
    keep_in_fold(page, "A name from before").await;
    page.sees("This name is shown to that person, or to a guardian")
        .await;
    assert!(!page.text().await.contains("Ngozi Achebe"));
}

async fn homes(page: &Page) {
    open_fold(page, "Write down a home").await;
    page.fill("What they call it", "Harbor").await;
    keep_in_fold(page, "Write down a home").await;
    page.find("button", "Earlier words: Harbor").await;
    open_fold(page, "A child lives somewhere from a day on").await;
    page.pick("Which child", "Theo").await;
    page.pick("Home", "Harbor").await;
    page.fill("First day", "2025-09-01").await;
    keep_in_fold(page, "A child lives").await;
    page.find("button", "Earlier words: Theo: Harbor").await;
    axe::is_clean(page, "homes and stays").await;
    page.shot("people-homes").await;
}

#[test]
fn signs_are_told_person_by_person_and_a_need_is_said_anew_where_it_stands() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        page.go("Our story").await;
        signs(&page).await;
        said_anew(&page).await;
        desk.close(page).await;
    });
}

async fn signs(page: &Page) {
    open_fold(page, "How will you know?").await;
    page.fill("What would all of you see?", "The lock is checked once")
        .await;
    page.pick("Who said it", "Ngozi").await;
    keep_in_fold(page, "How will you know?").await;
    page.find("button", "Earlier words: The lock is checked once")
        .await;
    open_fold(page, "How far is it now?").await;
    page.sees("The family says it first").await;
    page.pick("Who says it", "Ngozi").await;
    page.pick("How far, 0 to 10", "4").await;
    keep_in_fold(page, "How far is it now?").await;
    page.sees("Ngozi 4 (").await;
    axe::is_clean(page, "signs over time").await;
    page.shot("people-signs").await;
}

async fn said_anew(page: &Page) {
    page.enter("button", "Earlier words: The lock is checked once")
        .await;
    open_fold(page, "Say it anew").await;
    page.fill("The words", "I check the lock once and sleep")
        .await;
    axe::is_clean(page, "said anew").await;
    page.shot("people-anew").await;
    page.press(&[key::ENTER]).await;
    page.find("button", "Earlier words: I check the lock once")
        .await;
}

#[test]
fn the_work_ends_with_its_reason_and_begins_again_in_spanish() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        page.go("Settings").await;
        page.choose("Español").await;
        page.go("Hoy").await;
        page.enter("link", "Ngozi").await;
        page.go("Nuestro equipo").await;
        facts(&page).await;
        the_end(&page).await;
        desk.close(page).await;
    });
}

async fn facts(page: &Page) {
    open_fold(page, "Sobre este archivo").await;
    open_fold(page, "El nombre y los datos").await;
    page.fill("El nombre que se muestra", "Ngozi y los muchachos")
        .await;
    keep_in_fold(page, "El nombre y los datos").await;
    page.sees("Ngozi y los muchachos").await;
}

async fn the_end(page: &Page) {
    open_fold(page, "Terminar el trabajo con").await;
    page.sees("No se borra nada").await;
    page.fill("¿Por qué termina?", "Ya lo llevan solos").await;
    axe::is_clean(page, "the end of a file").await;
    page.shot("people-end-es").await;
    page.press(&[key::ENTER]).await;
    page.sees("Ya lo llevan solos").await;
    page.enter("button", "Empezar otra vez con").await;
    page.sees("Terminar el trabajo con").await;
    page.shot("people-again-es").await;
}

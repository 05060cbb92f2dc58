//! What a facilitator does at the door and in a meeting, in the words of the screen; shared by the
//! stories. All of it by keyboard alone.

use crate::support::Page;
use crate::support::page::key;

pub const PASSPHRASE: &str = "porch lantern seven quilts";

/// The first run, up to the question whether to look around.
pub async fn make_the_notebook(page: &Page) {
    page.write_in("Your name", "Grace Lindqvist").await;
    page.write_in("A passphrase: four", PASSPHRASE).await;
    page.write_in("The passphrase again", PASSPHRASE).await;
    page.use_keys_on("button", "Make the notebook").await;
    page.sees("Look around first?").await;
}

/// The sample family, as if it last met four weeks ago.
pub async fn open_the_sample(page: &Page) {
    page.use_keys_on("button", "Open the sample family").await;
    page.sees("Worth a look first").await;
}

/// A family of her own.
pub async fn open_a_family(page: &Page) {
    page.go_by_keys("Families").await;
    page.use_keys_on("button", "A new family").await;
    page.write_in("The name to show", "The Alvarez family")
        .await;
    page.write_in("Name", "Rosa Alvarez").await;
    page.pick_by_keys("Part", "Parent").await;
    page.write_in("What they are to the family", "mother").await;
    page.write_in("Their words", "A kitchen where nobody is shouting")
        .await;
    page.use_keys_on("button", "Open the file").await;
    page.sees("A kitchen where nobody is shouting").await;
}

/// Ctrl L: nothing of anyone is left on the screen.
pub async fn lock(page: &Page) {
    page.press(&[key::CONTROL, 'l']).await;
    page.find("textbox", "Passphrase").await;
}

/// The passphrase and Enter.
pub async fn unlock(page: &Page) {
    page.write_in("Passphrase", PASSPHRASE).await;
    page.press(&[key::ENTER]).await;
    page.find("button", "Cover").await;
}

/// From Today to the running meeting of the sample family.
pub async fn begin_the_sample_meeting(page: &Page) {
    come_to_the_sample_meeting(page).await;
    begin_here(page).await;
}

/// From Today to the question who is here.
pub async fn come_to_the_sample_meeting(page: &Page) {
    page.go_by_keys("Today").await;
    open_the_sample_family(page).await;
    page.go_by_keys("Meetings").await;
    page.use_keys_on("button", "Begin the meeting").await;
    page.sees("Who is here?").await;
}

/// They are here.
pub async fn begin_here(page: &Page) {
    page.use_keys_on("button", "Begin the meeting").await;
    page.is_at("Who speaks").await;
}

/// From Today to the family's page, with its hope on it.
pub async fn open_the_sample_family(page: &Page) {
    page.use_keys_on("link", SAMPLE).await;
    page.sees("our hope").await;
}

/// The sample family is listed under its mother's name.
pub const SAMPLE: &str = "Ngozi";

/// One line by keyboard alone: who, what kind, the words, Enter.
pub async fn capture(page: &Page, who: char, kind: char, words: &str) {
    page.is_at("Who speaks").await;
    page.types(&format!("{who}{kind}{words}")).await;
    page.press(&[key::ENTER]).await;
    page.is_at("Who speaks").await;
}

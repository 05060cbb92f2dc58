//! What is kept of a family between its meetings, by the buttons of the real window: earlier words
//! and undo, a crisis and what follows it, who leads and who is asked, what was allowed to whom.

use crate::steps::{lock, make_the_notebook, open_the_sample, open_the_sample_family, unlock};
use crate::support::page::key;
use crate::support::{Page, at_a_desk, axe};

#[test]
fn what_was_told_is_taken_back_after_a_restart_and_what_was_taken_off_is_put_back() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        page.go("Between meetings").await;
        another_way(&page, "They do the list on the kitchen wall").await;
        desk.close(page).await;

        let page = desk.open().await;
        unlock(&page).await;
        open_the_sample_family(&page).await;
        page.go("Between meetings").await;
        page.sees("They do the list on the kitchen wall").await;
        earlier_words_and_off(&page, "They do the list on the kitchen wall").await;
        page.enter("button", "Put back: They do the list").await;
        page.find("button", "Earlier words: They do the list").await;
        undo_by_key(&page).await;
        lock(&page).await;
        desk.close(page).await;
    });
}

/// "We do it another way", thanked.
async fn another_way(page: &Page, words: &str) {
    page.pick("Who", "Ngozi").await;
    page.fill("What do they do now?", words).await;
    page.press(&[key::ENTER]).await;
    page.sees("It is kept as their change").await;
    page.sees("Last kept (their change)").await;
}

/// The history of a thing names who wrote it; with a reason it is taken off the page.
async fn earlier_words_and_off(page: &Page, words: &str) {
    page.enter("button", &format!("Earlier words: {words}"))
        .await;
    page.sees("What was kept: their change").await;
    page.sees("Grace Lindqvist").await;
    open_fold(page, "Take it off the page").await;
    page.fill("Why?", "Told twice").await;
    page.enter("button", "Take it off").await;
    page.sees("1 thing taken off the page").await;
    page.lost("button", &format!("Earlier words: {words}"))
        .await;
    open_fold(page, "1 thing taken off the page").await;
    page.sees("Told twice").await;
    page.sees("30 days left").await;
}

/// Ctrl Z where nothing is being written: Enter takes back, and the next one is offered.
async fn undo_by_key(page: &Page) {
    page.focus("button", "Cover").await;
    page.press(&[key::CONTROL, 'z']).await;
    page.is_at("Take this back").await;
    page.press(&[key::ENTER]).await;
    page.sees("Taken back: They do the list").await;
    page.press(&[key::ESCAPE]).await;
    page.sees("1 thing taken off the page").await;
    page.shot("screens-kept").await;
}

#[test]
fn a_crisis_is_followed_by_the_staffs_own_list() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        page.go("Between meetings").await;
        page.choose("Life changed").await;
        page.choose("School").await;
        page.fill("What happened", "A new school since Monday")
            .await;
        page.press(&[key::ENTER]).await;
        page.sees("A quiet time after this is no bad sign").await;
        page.choose("A crisis").await;
        open_fold(&page, "More, once everybody is safe").await;
        page.fill("Where it was", "On the stairs").await;
        page.fill("Was anybody hurt", "His wrist, a little").await;
        axe::is_clean(&page, "more of a crisis").await;
        page.fill("What happened", "A long night at the hospital")
            .await;
        page.press(&[key::ENTER]).await;
        page.sees("After a crisis: our list").await;
        page.sees("The family is never late").await;
        page.sees("His wrist, a little").await;
        page.enter("button", "Done: Call or see them").await;
        page.until(
            "the contact to be done",
            "return !document.querySelector('[data-key=\"follow-contact\"]')",
            vec![],
        )
        .await;
        page.find("button", "Done: Look at the safety plan with them")
            .await;
        page.shot("screens-between").await;
        ended_and_learned_from(&page).await;
        desk.close(page).await;
    });
}

/// A crisis is over when somebody says so, and what was learned stands under it, thing by thing.
async fn ended_and_learned_from(page: &Page) {
    page.sees("It may still go on").await;
    page.enter("button", "It is over: A long night").await;
    page.sees("Over ").await;
    open_fold(page, "What we learned from it").await;
    page.fill("What helped", "The neighbor came over").await;
    page.fill("What they change", "The list hangs by the phone")
        .await;
    keep_in_fold(page, "What we learned from it").await;
    page.sees("Write more about it").await;
    page.sees("The neighbor came over").await;
    axe::is_clean(page, "what was learned").await;
    page.shot("screens-learned").await;
}

#[test]
fn a_family_takes_over_and_says_who_may_know_what() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        asked_to_come(&page).await;
        allowed_and_ended(&page).await;
        desk.close(page).await;
    });
}

/// A support that ages, and an invitation in the family's own words.
async fn asked_to_come(page: &Page) {
    page.go("Our team").await;
    open_fold(page, "One more person").await;
    page.fill("Who", "Aunt Pilar").await;
    page.fill("What they could be asked for", "Saturday mornings")
        .await;
    page.press(&[key::ENTER]).await;
    page.sees("not asked yet").await;
    page.enter("button", "Asked today: Aunt Pilar").await;
    page.sees("asked ").await;
    open_fold(page, "Ask somebody").await;
    page.pick("Who said it", "Ngozi").await;
    page.fill("What they want to say", "Come and sit with us, Pilar")
        .await;
    page.press(&[key::ENTER]).await;
    page.sees("Come and sit with us, Pilar").await;
    page.enter("button", "Copy the words").await;
    page.sees("Copied.").await;
    page.enter("button", "They sent it").await;
    page.choose("Coming").await;
    page.shot("screens-team").await;
}

/// A release with its party, and its end; without a party it is refused in words.
async fn allowed_and_ended(page: &Page) {
    page.go("Papers").await;
    open_fold(page, "Somebody allows something").await;
    page.pick("About whom", "Emil").await;
    page.enter("button", "Keep").await;
    page.sees("Write the name of who receives it").await;
    page.fill("To whom", "Lincoln Middle School").await;
    page.enter("button", "Keep").await;
    page.sees("no end set").await;
    page.enter("button", "End it: may be told: Lincoln").await;
    page.shot("screens-papers").await;
    page.enter("button", "Yes, end it today").await;
    page.sees("1 that ended").await;
}

/// Somebody has the say by law for a child: so says a paper.
pub async fn may_decide(page: &Page, who: &str, child: &str) {
    open_fold(page, "Who may decide").await;
    page.pick("Who", who).await;
    page.pick("May decide", "has the say by law").await;
    page.pick("For which child", child).await;
    keep_in_fold(page, "Who may decide").await;
    page.find("button", &format!("Earlier words: {who}: has the say"))
        .await;
}

/// Opens what is folded under a line.
pub async fn open_fold(page: &Page, name: &str) {
    let script = "const fold = [...document.querySelectorAll('summary')]
        .find((one) => one.innerText.trim().startsWith(arguments[0]));
        if (!fold) return false;
        if (!fold.parentElement.open) fold.click();
        return true";
    page.until(
        &format!("the line {name:?}"),
        script,
        vec![serde_json::json!(name)],
    )
    .await;
}

/// Keeps what was written under a line that is unfolded: other forms of the page keep theirs.
pub async fn keep_in_fold(page: &Page, name: &str) {
    let script = "const fold = [...document.querySelectorAll('details[open] > summary')]
        .find((one) => one.innerText.trim().startsWith(arguments[0]));
        fold?.parentElement.querySelector('[type=submit]').focus();
        return !!fold";
    page.until(
        &format!("the form under {name:?}"),
        script,
        vec![serde_json::json!(name)],
    )
    .await;
    page.press(&[key::ENTER]).await;
}

//! A safety plan that is written and changed where it stands: what keeps calm, how hot it is, who does
//! what, when it is over; and beside it an interpreter at the table, a sign under a goal, the end of a
//! stay. By keyboard alone; then the same views small, dark and in Spanish.

use crate::screens::keep_in_fold;
use crate::steps::{begin_the_sample_meeting, make_the_notebook, open_the_sample};
use crate::steps::{open_the_sample_family, unlock};
use crate::support::page::key;
use crate::support::{Page, at_a_desk, axe};

#[test]
fn a_safety_plan_says_how_hot_it_is_and_when_it_is_over_and_is_back_after_a_restart() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        page.press(&[key::F8]).await;
        page.sees("texts Yusuf or Ingrid").await;
        a_level_is_added(&page).await;
        what_it_said_before(&page).await;
        what_was_begun_before_a_change_asks_first(&page).await;
        a_plan_of_hers_stands_after_the_familys(&page).await;
        desk.kill();
        drop(page);
        let page = desk.open().await;
        unlock(&page).await;
        page.press(&[key::F8]).await;
        page.use_keys_on("button", "Ngozi").await;
        page.sees("It is over when: he eats").await;
        page.sees("I cannot stop crying").await;
        desk.close(page).await;
    });
}

async fn a_level_is_added(page: &Page) {
    page.use_keys_on("button", "Change a line").await;
    page.write_in("What keeps things calm", "Tomorrow’s plan at supper")
        .await;
    page.write_in("Where sharp things are kept", "The top drawer, locked")
        .await;
    page.use_keys_on("button", "One more level").await;
    page.write_in("What they call it", "hot").await;
    page.write_in("How one sees it", "He stops answering").await;
    page.write_in("It is over when", "he eats").await;
    axe::is_clean(page, "the safety plan being written").await;
    page.shot("safety-plan-written").await;
    page.use_keys_on("button", "Keep").await;
    page.sees("Tomorrow’s plan at supper").await;
    page.sees("He stops answering").await;
    page.sees("It is over when: he eats").await;
    page.sees("texts Yusuf or Ingrid").await;
    axe::is_clean(page, "the safety plan with its levels").await;
    page.shot("safety-plan-levels").await;
}

async fn what_it_said_before(page: &Page) {
    page.use_keys_on("button", "Earlier words: safety plan")
        .await;
    page.sees("From calm to danger").await;
    page.use_keys_on("button", "Say it anew").await;
    page.write_in("Where guns are kept", "There are none").await;
    page.shot("safety-plan-anew").await;
    page.press(&[key::ENTER]).await;
    page.sees("There are none").await;
    page.find("button", "Change a line").await;
}

/// Half a change, and then the plan is changed elsewhere: neither goes over the other.
async fn what_was_begun_before_a_change_asks_first(page: &Page) {
    page.use_keys_on("button", "Change a line").await;
    page.write_in("Where pills are kept", "On the top shelf")
        .await;
    page.go_by_keys("Our plan").await;
    page.press(&[key::F8]).await;
    page.use_keys_on("button", "Earlier words: safety plan")
        .await;
    page.use_keys_on("button", "Say it anew").await;
    page.write_in("Where guns are kept", "With her brother")
        .await;
    page.press(&[key::ENTER]).await;
    page.sees("With her brother").await;
    page.use_keys_on("button", "Change a line").await;
    page.sees("This plan was changed after you began to write here")
        .await;
    axe::is_clean(page, "a safety plan that was changed since").await;
    page.shot("safety-plan-older").await;
    page.use_keys_on("button", "Keep what I wrote").await;
    page.use_keys_on("button", "Keep").await;
    page.sees("On the top shelf").await;
    page.sees("With her brother").await;
}

async fn a_plan_of_hers_stands_after_the_familys(page: &Page) {
    page.use_keys_on("button", "Another safety plan").await;
    page.write_in("What a crisis is for this family", "I cannot stop crying")
        .await;
    page.reach("checkbox", "Ngozi").await;
    page.press(&[' ']).await;
    page.reach("checkbox", "Not on the family’s page").await;
    page.press(&[' ']).await;
    axe::is_clean(page, "one adult's own safety plan being written").await;
    page.use_keys_on("button", "Keep").await;
    page.sees("Safety plan: Ngozi").await;
    page.sees("I cannot stop crying").await;
    page.sees("texts Yusuf or Ingrid").await;
    axe::is_clean(page, "two safety plans").await;
    page.shot("safety-plans-two").await;
}

#[test]
fn an_interpreter_stands_at_the_table_a_sign_under_its_goal_and_a_stay_ends_by_keyboard() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        page.go_by_keys("Our team").await;
        a_stay_ends(&page).await;
        an_interpreter_is_wanted(&page).await;
        page.go_by_keys("Our plan").await;
        a_sign_under_a_goal(&page).await;
        begin_the_sample_meeting(&page).await;
        page.sees("Ngozi wants an interpreter. Nobody is set to do it yet")
            .await;
        axe::is_clean(&page, "an interpreter at the table").await;
        page.shot("interpreter-here").await;
        desk.close(page).await;
    });
}

async fn a_stay_ends(page: &Page) {
    page.use_keys_on("button", "Emil does not live there").await;
    let today = "return new Date().toLocaleDateString('sv')";
    let today = page.ask(today, vec![]).await;
    page.write_in("Last day", today.as_str().unwrap()).await;
    keep_in_fold(page, "Emil does not live").await;
    page.lost("button", "Emil does not live there").await;
    page.shot("stay-ended").await;
}

async fn an_interpreter_is_wanted(page: &Page) {
    page.use_keys_on("button", "More about Ngozi").await;
    page.reach("checkbox", "Wants an interpreter").await;
    page.press(&[' ']).await;
    page.sees("with an interpreter").await;
    axe::is_clean(page, "an interpreter is wanted").await;
    page.shot("interpreter-wanted").await;
}

async fn a_sign_under_a_goal(page: &Page) {
    page.use_keys_on("button", "A new goal").await;
    page.pick_by_keys("Who said it", "Ngozi").await;
    page.write_in("The goal, in their words", "We call each other")
        .await;
    page.press(&[key::ENTER]).await;
    page.use_keys_on("button", "How will you know?").await;
    page.write_in("What would all of you see?", "Two calls a week")
        .await;
    page.pick_by_keys("Who said it", "Ngozi").await;
    keep_in_fold(page, "How will you know?").await;
    page.find("button", "Earlier words: Two calls a week").await;
    page.use_keys_on("button", "How far is it now?").await;
    page.pick_by_keys("Who says it", "Ngozi").await;
    page.pick_by_keys("How far, 0 to 10", "4").await;
    keep_in_fold(page, "How far is it now?").await;
    page.sees("Ngozi 4 (").await;
    page.shot("sign-under-goal").await;
}

#[test]
fn the_views_of_the_practice_are_whole_small_dark_and_in_spanish() {
    at_a_desk(async |mut desk| {
        desk.set("GTK_THEME", "Adwaita:dark");
        desk.set("HEARTH_WINDOW", "320,40,640,720,0");
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        page.go("Settings").await;
        page.choose("Español").await;
        for place in ["Mi propio trabajo"] {
            page.go(place).await;
            is_whole(&page, place).await;
        }
        page.go("Hoy").await;
        page.enter("link", "Ngozi").await;
        for place in [
            "Nuestro equipo",
            "Nuestra historia",
            "Papeles",
            "Nuestro plan",
        ] {
            page.go(place).await;
            unfold_all(&page).await;
            is_whole(&page, place).await;
        }
        page.press(&[key::F8]).await;
        page.enter("button", "Cambiar una línea").await;
        page.enter("button", "Otro nivel").await;
        is_whole(&page, "Plan de seguridad").await;
        desk.close(page).await;
    });
}

/// Every line that unfolds, unfolded: what is hidden in a fold is looked at, too.
pub async fn unfold_all(page: &Page) {
    let script = "document.querySelectorAll('main details:not([open]) > summary')
        .forEach((one) => one.click()); return true";
    page.until("everything unfolded", script, vec![]).await;
    page.rested().await;
}

/// Nothing is cut off at the side, and no rule is broken; a picture of the whole height is left.
pub async fn is_whole(page: &Page, place: &str) {
    page.rested().await;
    axe::is_clean(page, place).await;
    let wide = "return document.documentElement.scrollWidth <= innerWidth
        && [...document.querySelectorAll('main')].every((one) => one.scrollWidth <= one.clientWidth + 1)";
    page.until(&format!("{place} to fit its width"), wide, vec![])
        .await;
    let name = place.to_lowercase().replace(' ', "-");
    page.shot(&format!("practice-es-{name}")).await;
    for at in 1..4 {
        let down = format!(
            "const main = document.querySelector('main');
             const by = [main, document.scrollingElement].find((one) => one.scrollHeight > one.clientHeight + 9);
             by?.scrollTo(0, {at} * innerHeight * 0.9); return true"
        );
        page.until("the page further down", &down, vec![]).await;
        page.shot(&format!("practice-es-{name}-{at}")).await;
    }
}

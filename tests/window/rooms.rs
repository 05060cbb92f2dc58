//! What a meeting asks in full: what was decided and who sees it another way, a part that could not be said
//! back, who came late and who interprets, what came of their list, what somebody asked for, numbers on a
//! need, an if-then tried out loud. By keyboard alone; then the same small, dark and in Spanish.

use crate::safety_plan::{is_whole, unfold_all};
use crate::screens::{keep_in_fold, open_fold};
use crate::steps::{begin_the_sample_meeting, make_the_notebook, open_the_sample};
use crate::steps::{open_the_sample_family, unlock};
use crate::support::desk::Desk;
use crate::support::page::key;
use crate::support::{Page, at_a_desk, axe};
use serde_json::json;

async fn at_the_table(desk: &mut Desk) -> Page {
    desk.set("HEARTH_KEY_COST", "least");
    let page = desk.open().await;
    make_the_notebook(&page).await;
    open_the_sample(&page).await;
    begin_the_sample_meeting(&page).await;
    page
}

#[test]
fn a_decision_keeps_how_it_was_made_and_the_voice_that_did_not_agree() {
    at_a_desk(|mut desk| async move {
        let page = at_the_table(&mut desk).await;
        page.go_by_keys("6 Keep, change or rest").await;
        open_fold(&page, "Something was decided").await;
        a_decision_is_made(&page).await;
        it_is_read_again(&page).await;
        desk.close(page).await;
    });
}

async fn a_decision_is_made(page: &Page) {
    page.pick_by_keys("Who said it", "Ngozi").await;
    page.write_in("What was decided, in their words", "We keep Sunday free")
        .await;
    page.press(&[key::ENTER]).await;
    page.sees("Say how it was decided").await;
    page.choose_by_keys("The family, with the team").await;
    page.use_keys_on("button", "Keep").await;
    page.sees("We do not know yet who decided").await;
    tick_in(page, "decision-decided", "Ngozi").await;
    tick_in(page, "decision-otherwise", "Emil").await;
    page.pick_by_keys("How Emil sees it", "is not").await;
    page.write_in("What Emil said", "Sunday is when my friends ride")
        .await;
    axe::is_clean(page, "a decision being written").await;
    page.shot("rooms-decision-form").await;
    page.press(&[key::ENTER]).await;
    page.sees("Emil is not sure about it").await;
    page.sees("Sunday is when my friends ride").await;
    page.sees("The family, with the team: Ngozi").await;
    axe::is_clean(page, "a decision with another voice").await;
    page.shot("rooms-decision").await;
}

/// On the plan, with the voice that did not agree.
async fn it_is_read_again(page: &Page) {
    page.press(&[key::F8]).await;
    page.go_by_keys("Our plan").await;
    page.sees("We keep Sunday free").await;
    page.sees("Sunday is when my friends ride").await;
    page.shot("rooms-decision-plan").await;
}

/// A box by its name, in a group of its own: several groups name the same people.
async fn tick_in(page: &Page, group: &str, who: &str) {
    let script = "const box = [...document.querySelectorAll(
            `[data-key$='${arguments[0]}'] label`)]
            .find((one) => one.innerText.trim() === arguments[1])?.querySelector('input');
        box?.focus(); return !!box";
    page.until(
        &format!("{who} in {group}"),
        script,
        vec![json!(group), json!(who)],
    )
    .await;
    page.press(&[' ']).await;
}

#[test]
fn a_part_that_could_not_be_said_is_mended_and_asked_again() {
    at_a_desk(|mut desk| async move {
        let page = at_the_table(&mut desk).await;
        page.go_by_keys("11 Say it back, close").await;
        page.choose_by_keys("Not yet").await;
        page.sees("Then our words were not clear yet").await;
        page.find("textbox", "What was hard to say?").await;
        axe::is_clean(&page, "what could not be said").await;
        page.shot("rooms-not-said").await;
        open_fold(&page, "Say it in other words").await;
        page.focus("textbox", "What they will do, in their words")
            .await;
        page.press(&[key::CONTROL, 'a']).await;
        page.types("I set my own alarm").await;
        page.fill("How often, if it repeats", "Each school night")
            .await;
        page.shot("rooms-mend").await;
        page.press(&[key::ENTER]).await;
        page.sees("It is kept in the new words").await;
        page.sees("I set my own alarm").await;
        let on_the_answer = "return document.activeElement?.name === 'said-back'";
        page.until("the keys at the answer", on_the_answer, vec![])
            .await;
        page.choose_by_keys("All of it").await;
        page.lost("button", "What was hard to say?").await;
        page.shot("rooms-mended").await;
        desk.close(page).await;
    });
}

#[test]
fn who_came_late_who_interprets_and_what_was_asked_for_stand_at_the_table() {
    at_a_desk(|mut desk| async move {
        let page = at_the_table(&mut desk).await;
        open_here(&page).await;
        came_late(&page).await;
        helps(&page).await;
        asks_for_something(&page).await;
        their_turn(&page).await;
        axe::is_clean(&page, "the table").await;
        page.shot("rooms-table").await;
        who_was_there(&page).await;
        desk.close(page).await;
    });
}

/// On the family's page the meeting says it again.
async fn who_was_there(page: &Page) {
    page.press(&[key::F8]).await;
    page.go_by_keys("Meetings").await;
    open_fold(page, "What was said").await;
    page.sees("Emil (came at 5:45").await;
    page.sees("The interpreter is Mrs. Petrović, for Ngozi: Serbian")
        .await;
    page.sees("Emil led it · He asks his aunt for half").await;
    axe::is_clean(page, "who was there").await;
    page.shot("rooms-who-was").await;
}

async fn open_here(page: &Page) {
    let open = "const fold = document.querySelector('[data-key=who-here]');
        if (fold) fold.open = true; return !!fold";
    page.until("who is here", open, vec![]).await;
}

async fn came_late(page: &Page) {
    open_fold(page, "Who came late").await;
    let scope = "[data-key=came]";
    pick_in(page, &format!("{scope} select"), "Emil").await;
    page.write_in("Came at", "5:45 pm").await;
    page.pick_by_keys("How they took part", "by phone").await;
    keep_in_fold(page, "Who came late").await;
    page.sees("came at 5:45").await;
    page.sees("by phone").await;
    page.shot("rooms-came").await;
}

async fn pick_in(page: &Page, selector: &str, entry: &str) {
    let script = "const it = document.querySelector(arguments[0]); it?.focus(); return !!it";
    page.until(selector, script, vec![json!(selector)]).await;
    page.picked(entry).await;
}

async fn helps(page: &Page) {
    open_fold(page, "The interpreter, and who helps to lead").await;
    page.pick_by_keys("The interpreter", "Mrs").await;
    page.write_in("Which language", "Serbian").await;
    tick_in(page, "-interpreter_for", "Ngozi").await;
    keep_in_fold(page, "The interpreter, and who helps to lead").await;
    page.sees("The interpreter is Mrs. Petrović, for Ngozi: Serbian")
        .await;
    page.shot("rooms-helpers").await;
}

async fn asks_for_something(page: &Page) {
    open_fold(page, "Somebody asks for help").await;
    page.pick_by_keys("Who asks for it", "Emil").await;
    page.write_in("What would help them take part", "A break every half hour")
        .await;
    page.press(&[key::ENTER]).await;
    page.use_keys_on("button", "It is done: A break").await;
    page.sees("Emil, done").await;
}

async fn their_turn(page: &Page) {
    page.pick_by_keys("Who", "Emil").await;
    page.write_in("What they want to talk about", "The bike money")
        .await;
    page.press(&[key::ENTER]).await;
    page.sees("The bike money").await;
    let last = "const all = [...document.querySelectorAll('[data-key^=turn-] > summary')];
        const it = all.at(-1); if (it) { it.parentElement.open = true; it.focus(); } return !!it";
    page.until("its turn", last, vec![]).await;
    page.press(&[key::TAB]).await;
    page.picked("Yes").await;
    page.press(&[key::TAB]).await;
    page.picked("Emil").await;
    page.press(&[key::TAB]).await;
    page.types("He asks his aunt for half").await;
    page.press(&[key::ENTER]).await;
    page.sees("Emil led it · He asks his aunt for half").await;
}

#[test]
fn a_need_has_the_familys_own_numbers_and_an_if_then_is_tried_out_loud() {
    at_a_desk(|mut desk| async move {
        let page = at_the_table(&mut desk).await;
        page.go_by_keys("4 What got in the way").await;
        an_if_then(&page).await;
        page.use_keys_on("button", "We tried it out loud").await;
        page.sees("tried out loud").await;
        axe::is_clean(&page, "an if-then tried out loud").await;
        page.shot("rooms-tried").await;
        page.go_by_keys("5 How much, how sure").await;
        open_fold(&page, "How near each need").await;
        digit_in(&page, "met-", '4').await;
        page.sees("says 4 (").await;
        digit_in(&page, "matters-", '8').await;
        axe::is_clean(&page, "numbers on a need").await;
        page.shot("rooms-needs").await;
        page.press(&[key::F8]).await;
        page.go_by_keys("Our story").await;
        page.sees("says 4 (").await;
        page.shot("rooms-needs-story").await;
        desk.close(page).await;
    });
}

async fn an_if_then(page: &Page) {
    page.pick_by_keys("Who said it", "Ngozi").await;
    page.write_in("What got in the way, in their words", "The bus is late")
        .await;
    page.press(&[key::ENTER]).await;
    open_fold(page, "What will you do when it comes again?").await;
    page.fill("If this happens", "The bus is late").await;
    page.pick("then", "Ngozi").await;
    page.fill("does this", "I text Renée").await;
    keep_in_fold(page, "What will you do when it comes again?").await;
    page.find("button", "We tried it out loud").await;
}

/// A number on the first ruler of a kind.
async fn digit_in(page: &Page, ruler: &str, digit: char) {
    let script = "const it = document.querySelector(
            `[data-key=need-rulers] [data-key^='${arguments[0]}'] input`);
        it?.focus(); return !!it";
    page.until(ruler, script, vec![json!(ruler)]).await;
    page.press(&[digit]).await;
}

/// A change of the plan arrives while somebody writes in its form: the keys and the words stay.
#[test]
fn a_plan_that_changes_under_somebodys_hands_asks_by_the_button_and_takes_no_key() {
    at_a_desk(|mut desk| async move {
        desk.set("HEARTH_KEY_COST", "least");
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        page.press(&[key::F8]).await;
        page.sees("Not looked at together yet").await;
        page.use_keys_on("button", "Change a line").await;
        page.write_in("Where pills are kept", "On the top").await;
        changed_elsewhere(&page).await;
        page.sees("This plan was changed after you began").await;
        page.types(" shelf").await;
        let typed = "const it = document.activeElement;
            return it?.dataset.key === 'safety-safe_medicines' && it.value.endsWith('On the top shelf')";
        page.until("the keys in their field", typed, vec![]).await;
        axe::is_clean(&page, "a safety plan that changed meanwhile").await;
        page.shot("rooms-safety-meanwhile").await;
        page.press(&[key::ENTER]).await;
        page.is_at("Begin again from the plan").await;
        page.shot("rooms-safety-asks").await;
        page.use_keys_on("button", "Keep what I wrote").await;
        page.until("the keys back in their field", typed, vec![])
            .await;
        page.use_keys_on("button", "Keep").await;
        page.sees("On the top shelf").await;
        page.sees("With her brother").await;
        page.shot("rooms-safety-kept").await;
        desk.kill();
        drop(page);
        let page = desk.open().await;
        unlock(&page).await;
        desk.close(page).await;
    });
}

/// What another laptop sends: the file is written without a key in this window.
async fn changed_elsewhere(page: &Page) {
    let script = "const done = arguments[arguments.length - 1];
        const call = (name, payload) =>
            window.__TAURI_INTERNALS__.invoke('call', { name, payload });
        (async () => {
            const [{ family }] = await call('family.list', {});
            const { plans } = await call('safety.show', { family });
            await call('crisis_plan.revise', { family, request: crypto.randomUUID(),
                plan: plans[0].plan, whose: [], safe_firearms: 'With her brother' });
        })().then(() => done(''), (fault) => done(JSON.stringify(fault)))";
    assert_eq!(page.ask_later(script, vec![]).await, "");
}

#[test]
fn what_a_meeting_asks_is_whole_small_dark_and_in_spanish() {
    at_a_desk(|mut desk| async move {
        desk.set("GTK_THEME", "Adwaita:dark");
        desk.set("HEARTH_WINDOW", "320,40,640,720,0");
        desk.set("HEARTH_KEY_COST", "least");
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        begin_the_sample_meeting(&page).await;
        page.enter("button", "Settings").await;
        page.choose("Español").await;
        page.press(&[key::ESCAPE]).await;
        for step in [1, 4, 5, 6, 8, 11] {
            come_to(&page, step).await;
            if step == 5 {
                let asked = "return !!document.querySelector('[data-key=need-rulers]')";
                page.until("numbers on needs", asked, vec![]).await;
            }
            unfold_all(&page).await;
            // What is asked for late unfolds late.
            unfold_all(&page).await;
            is_whole(&page, &format!("reunión {step}")).await;
        }
        desk.close(page).await;
    });
}

/// On to a step by its place on the map, folded up or not.
async fn come_to(page: &Page, step: usize) {
    let map = "return document.querySelectorAll('.map a[data-key^=step-]').length > 0";
    page.until("the map", map, vec![]).await;
    let go = "document.querySelectorAll('.map a[data-key^=step-]')[arguments[0] - 1].click()";
    page.ask(go, vec![json!(step)]).await;
    let there = "return !!document.querySelectorAll('.map a[data-key^=step-]')[arguments[0] - 1]
        .getAttribute('aria-current')";
    page.until(&format!("step {step}"), there, vec![json!(step)])
        .await;
    page.rested().await;
}

/// How often a step is done, how somebody was reminded of it and what came of that, and whom a goal is about.
#[test]
fn a_step_says_how_often_a_goal_says_for_whom_and_a_reminder_how_it_was_given() {
    at_a_desk(|mut desk| async move {
        let page = at_the_table(&mut desk).await;
        a_goal_is_for_one_of_them(&page).await;
        page.go_by_keys("8 Next steps, and who").await;
        page.pick_by_keys("Who carries it", "Emil").await;
        page.write_in("What they will do, in their words", "I call Grandma")
            .await;
        page.write_in("How often, if it repeats", "Each Sunday")
            .await;
        page.press(&[key::ENTER]).await;
        page.sees("I call Grandma").await;
        page.sees("Each Sunday").await;
        page.shot("rooms-rhythm").await;
        page.press(&[key::F8]).await;
        page.go_by_keys("Our plan").await;
        page.sees("Each Sunday").await;
        page.sees("About Emil").await;
        page.shot("rooms-youths-plan").await;
        page.go_by_keys("Between meetings").await;
        a_reminder(&page).await;
        desk.close(page).await;
    });
}

async fn a_goal_is_for_one_of_them(page: &Page) {
    page.go_by_keys("6 Keep, change or rest").await;
    open_fold(page, "A new goal").await;
    page.pick_by_keys("Who said it", "Ngozi").await;
    page.write_in("The goal, in their words", "A bike that is his own")
        .await;
    page.press(&[key::ENTER]).await;
    open_fold(page, "Which of the children is it about?").await;
    page.reach("checkbox", "Emil").await;
    page.press(&[' ']).await;
    axe::is_clean(page, "whom a goal is about").await;
    page.shot("rooms-youths").await;
    keep_in_fold(page, "Which of the children is it about?").await;
    page.sees("About Emil").await;
}

async fn a_reminder(page: &Page) {
    page.choose_by_keys("A reminder").await;
    page.pick_by_keys("Of which step", "Emil").await;
    page.choose_by_keys("Yes, they wanted it").await;
    page.choose_by_keys("In person").await;
    let then = "const it = document.querySelector('[data-key=reminder-led-yes]');
        it?.focus(); return !!it";
    page.until("what came of it", then, vec![]).await;
    page.press(&[' ']).await;
    axe::is_clean(page, "a reminder with how it was given").await;
    page.shot("rooms-reminder").await;
    page.use_keys_on("button", "Keep").await;
    page.sees("Kept.").await;
}

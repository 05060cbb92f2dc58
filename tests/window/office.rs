//! The agency's office from the window: joining it, what the chip says, and what was written twice.
//! The office is the agency's own program; the colleague works by the command line.

use crate::steps::{make_the_notebook, open_a_family};
use crate::support::page::key;
use crate::support::{Page, at_a_desk, axe};
use journeys::agency::Agency;
use journeys::cli::{Notebook, PASSPHRASE};
use serde_json::json;

/// The chip and its panel are pressed as they are named in the sources: their words change.
async fn press(page: &Page, key: &str) {
    let press = "const it = document.querySelector(`[data-key=${arguments[0]}]`);
                 it?.click(); return it !== null";
    page.until(key, press, vec![json!(key)]).await;
}

async fn chip_is(page: &Page, state: &str) {
    let script = "return document.querySelector('[data-key=chip]')?.dataset.chip === arguments[0]";
    page.until(
        &format!("the chip to be {state}"),
        script,
        vec![json!(state)],
    )
    .await;
}

async fn open(page: &Page, key: &str) {
    let script = "const it = document.querySelector(`[data-key=${arguments[0]}]`);
                  if (it) it.open = true; return it !== null";
    page.until(key, script, vec![json!(key)]).await;
}

#[test]
fn a_laptop_joins_its_agency_and_the_chip_says_how_far_everything_has_come() {
    at_a_desk(|mut desk| async move {
        let mut agency = Agency::new().unwrap();
        let ana = agency.hire("Ana", "facilitator").unwrap();
        desk.set("HEARTH_KEY_COST", "least");
        let page = desk.open().await;
        make_the_notebook(&page).await;
        page.use_keys_on("button", "Start with an empty notebook")
            .await;
        open_a_family(&page).await;
        chip_is(&page, "alone").await;
        page.sees("Saved on this laptop").await;

        press(&page, "chip").await;
        open(&page, "office-join").await;
        page.shot("office-join").await;
        axe::is_clean(&page, "joining").await;
        page.fill("Address of the office", &agency.place).await;
        page.fill("Code that the office shows", "AAAA-AAAA-AAAA")
            .await;
        press(&page, "office-enrol").await;
        page.sees("This code does not work").await;
        let code = agency.code(&ana).unwrap();
        page.fill("Code that the office shows", &code.to_lowercase())
            .await;
        press(&page, "office-enrol").await;
        chip_is(&page, "all_sent").await;
        page.sees("Nothing waits for Riverside").await;
        open(&page, "office-log").await;
        page.shot("office-all-sent").await;
        axe::is_clean(&page, "all sent").await;
        press(&page, "sync-close").await;

        agency.stop();
        page.go_by_keys("Today").await;
        open_a_family(&page).await;
        chip_is(&page, "waiting").await;
        press(&page, "chip").await;
        press(&page, "office-sync").await;
        page.sees("could not be reached").await;
        page.shot("office-away").await;
        let at = agency.place.trim_start_matches("http://").to_owned();
        agency.serve_at(&at, &[]).unwrap();
        press(&page, "office-sync").await;
        chip_is(&page, "all_sent").await;
        page.close().await;
    });
}

/// Ana's notebook where the window will open it, and Bo's; both wrote the family's name.
fn two(desk_data: &std::path::Path, bos_folder: &std::path::Path) -> (Agency, Notebook, String) {
    let agency = Agency::new().unwrap();
    let [ana, bo] = ["Ana", "Bo"].map(|name| agency.hire(name, "facilitator").unwrap());
    let anas = Notebook::with_a_family_in(desk_data).unwrap();
    let family = anas.call("family.list", &json!({})).unwrap()[0]["family"]
        .as_str()
        .unwrap()
        .to_owned();
    anas.run(&["enrol", &agency.place, &agency.code(&ana).unwrap()])
        .unwrap();
    agency
        .ask(&["grant", "add", &family, "--user", &bo])
        .unwrap();
    let bos = Notebook::create(bos_folder).unwrap();
    bos.run(&["enrol", &agency.place, &agency.code(&bo).unwrap()])
        .unwrap();
    for (book, name) in [(&anas, "Vega and Tino"), (&bos, "Vega and Marisol")] {
        let asked = json!({ "family": family, "name_shown": name });
        book.call("family.rename", &asked).unwrap();
    }
    bos.run(&["sync"]).unwrap();
    (agency, bos, family)
}

#[test]
fn what_two_people_wrote_is_shown_side_by_side_and_nothing_that_arrives_touches_a_field() {
    at_a_desk(|mut desk| async move {
        desk.set("HEARTH_KEY_COST", "least");
        let folder = tempfile::tempdir().unwrap();
        let (_agency, bos, family) = two(&desk.data(), folder.path());
        let page = desk.open().await;
        page.write_in("Passphrase", PASSPHRASE).await;
        page.press(&[key::ENTER]).await;
        chip_is(&page, "needs_you").await;
        page.sees("1 thing to choose").await;
        page.go("Two versions").await;
        page.sees("Two people wrote this in two ways").await;
        page.sees("Somebody else on the team").await;
        page.shot("two-versions").await;
        axe::is_clean(&page, "two versions").await;

        // A colleague's words arrive while somebody writes.
        page.focus("textbox", "Or write a third").await;
        page.types("Tino, Mar").await;
        let person = json!({ "family": family, "name": "Uncle Leo", "role": "natural" });
        bos.call("person.add", &person).unwrap();
        bos.run(&["sync"]).unwrap();
        press(&page, "chip").await;
        open(&page, "office-log").await;
        press(&page, "office-sync").await;
        page.sees("Words arrived").await;
        press(&page, "sync-close").await;
        page.focus("textbox", "Or write a third").await;
        page.types("isol and Vega").await;
        let written = "return document.querySelector('[data-key=third]').value";
        assert_eq!(page.ask(written, vec![]).await, "Tino, Marisol and Vega");

        page.press(&[key::ENTER]).await;
        page.sees("Nothing was written twice").await;
        press(&page, "chip").await;
        press(&page, "office-sync").await;
        chip_is(&page, "all_sent").await;
        page.close().await;
        let view = bos.run(&["sync"]).unwrap();
        assert_eq!(
            (&view["conflicts"], &view["chip"]),
            (&json!(0), &json!("all_sent"))
        );
        let list = bos.call("family.list", &json!({})).unwrap();
        assert!(
            list.to_string().contains("Tino, Marisol and Vega"),
            "{list}"
        );
    });
}

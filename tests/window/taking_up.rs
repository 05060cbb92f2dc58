//! The real-life test before a step is taken up: below seven it says what would help, what could get in
//! the way is kept with an answer to it or without, and whoever carries the step may go on all the same.

use crate::steps::{SAMPLE, begin_the_sample_meeting, make_the_notebook, open_the_sample};
use crate::support::page::key;
use crate::support::{Page, at_a_desk};

#[test]
fn what_could_get_in_the_way_is_kept_when_a_step_is_taken_up_as_it_is() {
    at_a_desk(|mut desk| async move {
        desk.set("HEARTH_KEY_COST", "least");
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        begin_the_sample_meeting(&page).await;
        page.go("8 Next steps, and who").await;
        unsure(&page).await;
        page.sees("Make it smaller, or say what to do when it gets hard")
            .await;
        page.fill("What could get in the way?", "The bus is late")
            .await;
        page.find("textbox", "Then I will").await;
        page.enter("button", "Take it up as it is").await;
        page.sees("Ask at the shop").await;
        page.go("4 What got in the way").await;
        page.sees("The bus is late").await;
        page.close().await;
    });
}

/// A step of the mother's of which she is not sure enough.
async fn unsure(page: &Page) {
    page.focus("combobox", "Who carries it").await;
    page.types(SAMPLE).await;
    page.press(&[key::TAB]).await;
    page.fill("What they will do, in their words", "Ask at the shop")
        .await;
    page.focus("radio", "5").await;
    page.press(&[' ']).await;
}

//! The printed plan, read back from the laid-out pages.
#![allow(clippy::unwrap_used)]

mod build;
mod content;
mod privacy;
mod sample;

use crate::pdf::Paper;
use crate::phrases::Lang;
use crate::plan::Plan;
use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;

/// Every text of a laid-out document in reading order, each piece after a space.
pub(crate) fn read(document: &PagedDocument) -> String {
    fn gather(frame: &Frame, text: &mut String) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Text(run) => {
                    text.push(' ');
                    text.push_str(&run.text);
                }
                FrameItem::Group(group) => gather(&group.frame, text),
                _ => {}
            }
        }
    }
    let mut text = String::new();
    document
        .pages()
        .iter()
        .for_each(|page| gather(&page.frame, &mut text));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(crate) fn text_of(plan: &Plan, lang: Lang) -> String {
    read(&plan.laid_out(lang, Paper::Letter).unwrap())
}

/// Asserts that the texts stand on the page in this order.
#[track_caller]
pub(crate) fn in_order(page: &str, texts: &[&str]) {
    let mut from = 0;
    for text in texts {
        let found = page[from..].find(text);
        assert!(found.is_some(), "missing, or out of order: {text}\n{page}");
        from += found.unwrap() + text.len();
    }
}

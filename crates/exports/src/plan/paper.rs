//! The plan on paper: as PDF, and what of it the fonts cannot print.

use super::Plan;
use crate::page::Writing;
use crate::pdf::{self, ExportError, Paper};
use crate::phrases::Lang;

impl Plan {
    /// The plan in a language, with its safety pages, as PDF.
    pub fn pdf(&self, lang: Lang, paper: Paper) -> Result<Vec<u8>, ExportError> {
        pdf::write(&self.laid_out(lang, paper)?)
    }

    /// The characters that cannot be printed, to be told before printing.
    pub fn uncovered(&self, lang: Lang) -> Vec<char> {
        pdf::uncovered_in(&Writing::of(self, lang).page(Paper::Letter))
    }

    pub(crate) fn laid_out(
        &self,
        lang: Lang,
        paper: Paper,
    ) -> Result<typst_layout::PagedDocument, ExportError> {
        pdf::lay_out("/plan.typ", &Writing::of(self, lang).page(paper))
    }
}

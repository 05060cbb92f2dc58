//! Value in, PDF out: Typst with its fonts and templates compiled in. It reaches no network, no
//! disk and no clock, and whatever people wrote goes in as data: it is never read as markup.

use crate::phrases::Lang;
use serde_json::Value as Json;
use std::sync::OnceLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

/// Why nothing was printed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ExportError {
    /// The page could not be laid out: a fault of the program, never of the words on it.
    #[error("the page could not be laid out")]
    Layout,
    /// The laid-out page could not be written as PDF.
    #[error("the page could not be written as PDF")]
    Pdf,
}

impl ExportError {
    /// Its code: the key of its words in `assets/strings`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Layout => "print.layout",
            Self::Pdf => "print.pdf",
        }
    }
}

/// The sheet of paper.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// 8.5 by 11 inches.
    #[default]
    Letter,
    /// 210 by 297 millimetres.
    A4,
}

const TEMPLATES: &[(&str, &str)] = &[
    ("/base.typ", include_str!("../../../assets/print/base.typ")),
    ("/plan.typ", include_str!("../../../assets/print/plan.typ")),
    (
        "/safety.typ",
        include_str!("../../../assets/print/safety.typ"),
    ),
    (
        "/invitation.typ",
        include_str!("../../../assets/print/invitation.typ"),
    ),
    (
        "/summary.typ",
        include_str!("../../../assets/print/summary.typ"),
    ),
    (
        "/cards.typ",
        include_str!("../../../assets/print/cards.typ"),
    ),
];

const DATA: &str = "/data.json";

macro_rules! font {
    ($name:literal) => {
        include_bytes!(concat!("../../../assets/fonts/", $name, ".ttf"))
    };
}

const FONTS: &[&[u8]] = &[
    font!("AtkinsonHyperlegibleNext-Regular"),
    font!("AtkinsonHyperlegibleNext-Bold"),
    font!("Literata-Regular"),
    font!("LiterataDisplay-Regular"),
    font!("NotoSansArabic-Regular"),
    font!("NotoSansHebrew-Regular"),
    font!("NotoSansSymbols2-Subset"),
    font!("NotoEmoji-Regular"),
];

/// What every page shares, made once.
struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

fn press() -> &'static Press {
    static PRESS: OnceLock<Press> = OnceLock::new();
    PRESS.get_or_init(|| {
        let fonts: Vec<Font> = FONTS
            .iter()
            .flat_map(|font| Font::iter(Bytes::new(*font)))
            .collect();
        Press {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
        }
    })
}

struct Desk {
    main: FileId,
    data: Bytes,
}

fn file_id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("our own template paths are valid");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn template(id: FileId) -> FileResult<&'static str> {
    let known = TEMPLATES.iter().find(|(path, _)| file_id(path) == id);
    known
        .map(|(_, text)| *text)
        .ok_or_else(|| FileError::NotFound(id.vpath().get_with_slash().into()))
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &press().library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &press().book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        Ok(Source::new(id, template(id)?.to_owned()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == file_id(DATA) {
            return Ok(self.data.clone());
        }
        Ok(Bytes::new(template(id)?.as_bytes()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        press().fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Lays out a template over its data.
pub(crate) fn lay_out(name: &str, data: &Json) -> Result<PagedDocument, ExportError> {
    let desk = Desk {
        main: file_id(name),
        data: Bytes::new(data.to_string().into_bytes()),
    };
    let done = typst::compile::<PagedDocument>(&desk);
    // Layouts are remembered between calls; a page full of names must not be.
    typst::comemo::evict(0);
    done.output.map_err(|faults| {
        if cfg!(test) {
            eprintln!("{faults:?}");
        }
        ExportError::Layout
    })
}

/// Writes a laid-out document as tagged PDF whose metadata hold no name and no time.
pub(crate) fn write(document: &PagedDocument) -> Result<Vec<u8>, ExportError> {
    let options = PdfOptions {
        creator: Smart::Custom(Some("Hearth".into())),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|_| ExportError::Pdf)
}

/// The characters of a text that no font here can print, each once: to be told before printing.
pub fn uncovered(text: &str) -> Vec<char> {
    let mut missing: Vec<char> = text.chars().filter(|one| !is_covered(*one)).collect();
    missing.sort_unstable();
    missing.dedup();
    missing
}

fn is_covered(one: char) -> bool {
    let joins = matches!(one, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}');
    let has = |font: &Font| font.info().coverage.contains(u32::from(one));
    one.is_whitespace() || one.is_control() || joins || press().fonts.iter().any(has)
}

/// Every text in a page's data, for the check of what cannot be printed.
pub(crate) fn uncovered_in(data: &Json) -> Vec<char> {
    fn gather(data: &Json, text: &mut String) {
        match data {
            Json::String(own) => text.push_str(own),
            Json::Array(list) => list.iter().for_each(|one| gather(one, text)),
            Json::Object(fields) => fields.values().for_each(|one| gather(one, text)),
            _ => {}
        }
    }
    let mut text = String::new();
    gather(data, &mut text);
    uncovered(&text)
}

/// What a page's template is told about itself.
pub(crate) fn frame(lang: Lang, paper: Paper) -> Json {
    serde_json::json!({
        "lang": lang.tag(),
        "paper": match paper { Paper::Letter => "us-letter", Paper::A4 => "a4" },
    })
}

//! No function over 70 lines, no file over 800, tests left out of both: a story told in a test may be
//! as long as it was. The ten largest are shown, so that they are seen before they are too large.

use crate::sources;
use anyhow::{Context, Result, bail};
use syn::spanned::Spanned;
use syn::visit::Visit;

const FUNCTION_LINES_MAX: usize = 70;
const FILE_LINES_MAX: usize = 800;
const SHOWN: usize = 10;

/// How long something is.
#[derive(Debug, PartialEq, Eq)]
struct Size {
    lines: usize,
    name: String,
}

pub fn check() -> Result<()> {
    let (mut functions, mut files) = (Vec::new(), Vec::new());
    for path in sources::rust() {
        let name = sources::shown(&path);
        let text = std::fs::read_to_string(&path)?;
        let measured =
            measure(&name, &text).with_context(|| format!("{name} could not be read as Rust"))?;
        functions.extend(measured.functions);
        files.push(Size {
            lines: measured.lines,
            name,
        });
    }
    for path in sources::under("ui/src", &[".ts", ".svelte"]) {
        let lines = std::fs::read_to_string(&path)?.lines().count();
        files.push(Size {
            lines,
            name: sources::shown(&path),
        });
    }
    print("functions (tests left out)", &mut functions);
    print("files (tests left out)", &mut files);
    let mut wrong = over(&functions, FUNCTION_LINES_MAX);
    wrong.extend(over(&files, FILE_LINES_MAX));
    if wrong.is_empty() {
        Ok(())
    } else {
        bail!("too long:\n{}", wrong.join("\n"))
    }
}

fn print(title: &str, sizes: &mut [Size]) {
    sizes.sort_by(|a, b| b.lines.cmp(&a.lines).then_with(|| a.name.cmp(&b.name)));
    println!("longest {title}:");
    sizes
        .iter()
        .take(SHOWN)
        .for_each(|it| println!("  {:4} {}", it.lines, it.name));
}

fn over(sizes: &[Size], most: usize) -> Vec<String> {
    sizes
        .iter()
        .filter(|it| it.lines > most)
        .map(|it| format!("  {} lines (at most {most}): {}", it.lines, it.name))
        .collect()
}

/// What one Rust file holds.
struct Measured {
    functions: Vec<Size>,
    lines: usize,
}

fn measure(name: &str, text: &str) -> Result<Measured> {
    let file = syn::parse_file(text)?;
    if is_test_file(name) {
        return Ok(Measured {
            functions: Vec::new(),
            lines: 0,
        });
    }
    let mut ruler = Ruler {
        file: name,
        functions: Vec::new(),
        test_lines: 0,
    };
    ruler.visit_file(&file);
    let all = text.lines().count();
    Ok(Measured {
        functions: ruler.functions,
        lines: all - ruler.test_lines.min(all),
    })
}

/// Whole files of tests: the `tests` package, and modules called `tests`.
fn is_test_file(name: &str) -> bool {
    name.starts_with("tests/") || name.contains("/tests/") || name.ends_with("/tests.rs")
}

struct Ruler<'a> {
    file: &'a str,
    functions: Vec<Size>,
    test_lines: usize,
}

impl Ruler<'_> {
    fn function(&mut self, name: &syn::Ident, whole: proc_macro2::Span) {
        self.functions.push(Size {
            lines: lines(whole),
            name: format!("{name} in {}", self.file),
        });
    }
}

impl<'ast> Visit<'ast> for Ruler<'_> {
    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        if module.content.is_some() && is_for_tests(&module.attrs) {
            self.test_lines += lines(module.span());
        }
        if !is_for_tests(&module.attrs) {
            syn::visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.function(&function.sig.ident, body(&function.sig, &function.block));
        syn::visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        self.function(&function.sig.ident, body(&function.sig, &function.block));
        syn::visit::visit_impl_item_fn(self, function);
    }
}

/// From `fn` to the closing brace: what is written above it is not its length.
fn body(signature: &syn::Signature, block: &syn::Block) -> proc_macro2::Span {
    signature
        .span()
        .join(block.span())
        .unwrap_or_else(|| block.span())
}

fn lines(span: proc_macro2::Span) -> usize {
    span.end().line - span.start().line + 1
}

/// Whether something is only compiled for tests.
pub fn is_for_tests(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|it| {
        it.path().is_ident("cfg")
            && it
                .parse_args::<syn::Path>()
                .is_ok_and(|what| what.is_ident("test"))
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_function_is_measured_from_fn_to_its_closing_brace() {
        let text = "//! Head.\n\n/// Doc.\n#[inline]\nfn one() {\n    let a = 1;\n}\n\nimpl X {\n    pub fn two(\n        a: u8,\n    ) -> u8 {\n        a\n    }\n}\n";
        let sizes = measure("a.rs", text).unwrap().functions;
        assert_eq!(
            sizes,
            vec![
                Size {
                    lines: 3,
                    name: "one in a.rs".into()
                },
                Size {
                    lines: 5,
                    name: "two in a.rs".into()
                }
            ]
        );
    }

    #[test]
    fn a_brace_inside_a_string_ends_nothing() {
        let sizes = measure("a.rs", "fn one() {\n    let a = \"}\\n}\";\n    // }\n}\n")
            .unwrap()
            .functions;
        assert_eq!(sizes[0].lines, 4);
    }

    #[test]
    fn tests_do_not_make_a_file_long() {
        let text = "fn one() {}\n#[cfg(test)]\nmod tests {\n    fn two() {}\n}\n";
        assert_eq!(measure("a.rs", text).unwrap().lines, 1);
        assert_eq!(measure("crates/a/src/tests/b.rs", text).unwrap().lines, 0);
    }

    #[test]
    fn what_is_over_the_limit_is_named() {
        let sizes = [
            Size {
                lines: 71,
                name: "long".into(),
            },
            Size {
                lines: 70,
                name: "just so".into(),
            },
        ];
        assert_eq!(over(&sizes, 70), vec!["  71 lines (at most 70): long"]);
    }
}

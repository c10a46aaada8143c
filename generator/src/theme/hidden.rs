//! Embeddings and overrides in templates and style sheets: as characters, as references in HTML, as escapes in CSS.
//!
//! They turn text around without being seen, and one in a template does so on every page (see [`i18n::bidi`]). Isolates
//! are not judged here: a template may open one before a value and close it behind.

use std::sync::Arc;

use i18n::bidi::{Fault, fault_of};

use super::located::position;
use crate::diagnostic::{Diagnostic, codes};

/// Everything of that kind in one file.
pub(super) fn find(text: &str, file: &Arc<str>) -> Vec<Diagnostic> {
    let characters = text.char_indices().filter_map(|(at, letter)| Some((at, fault_of(letter)?)));
    let mut found: Vec<(usize, Fault)> = characters.chain(references(text)).chain(escapes(text)).collect();
    found.sort_unstable_by_key(|(at, _)| *at);
    let tell = |(at, fault): (usize, Fault)| {
        Diagnostic::error(&codes::HIDDEN_DIRECTION, file, position(text, at), fault.message())
            .help("take the character out; `dir` or `<bdi>` says which way a text runs")
    };
    found.into_iter().map(tell).collect()
}

/// Numeric character references (HTML, 13.5).
fn references(text: &str) -> impl Iterator<Item = (usize, Fault)> + '_ {
    text.match_indices("&#").filter_map(|(at, _)| {
        let digits = &text[at + 2..];
        let (digits, radix) = match digits.strip_prefix(['x', 'X']) {
            Some(digits) => (digits, 16),
            None => (digits, 10),
        };
        Some((at, first_fault(digits, radix)?))
    })
}

/// Escapes (CSS Syntax Module, 4.3.7).
fn escapes(text: &str) -> impl Iterator<Item = (usize, Fault)> + '_ {
    text.match_indices('\\').filter_map(|(at, _)| Some((at, first_fault(&text[at + 1..], 16)?)))
}

fn first_fault(text: &str, radix: u32) -> Option<Fault> {
    let end = text.find(|letter: char| !letter.is_digit(radix)).unwrap_or(text.len());
    u32::from_str_radix(&text[..end], radix).ok().and_then(char::from_u32).and_then(fault_of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overrides_are_found_in_every_way_of_writing_them() {
        let places =
            |text: &str| -> Vec<u32> { find(text, &"x".into()).iter().map(|found| found.place.at.column).collect() };
        assert_eq!(places("a\u{202e}b &#x202E; &#8238; &#x0202b;"), [2, 5, 14, 22]);
        assert_eq!(places(r#"content: "\202e x" "\00202A""#), [11, 21]);
        assert_eq!(places("&#xE0041; \u{e0020}"), [1, 11]);
        assert_eq!(places("&#x2068;{{ name }}&#x2069; &lrm; &#x200c; \\2014 & # \\"), [0_u32; 0]);
    }
}

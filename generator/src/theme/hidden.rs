//! Embeddings and overrides in templates and style sheets: as characters, as references in HTML, as escapes in CSS.
//!
//! They turn text around without being seen, and one in a template does so on every page (see [`i18n::bidi`]). Isolates
//! are not judged here: a template may open one before a value and close it behind.

use std::sync::Arc;

use i18n::bidi::{Fault, is_override};

use super::located::position;
use crate::diagnostic::{Diagnostic, codes};

/// Everything of that kind in one file.
pub(super) fn find(text: &str, file: &Arc<str>) -> Vec<Diagnostic> {
    let characters = text.char_indices().filter(|(_, letter)| is_override(*letter)).map(|(at, _)| at);
    let mut found: Vec<usize> = characters.chain(references(text)).chain(escapes(text)).collect();
    found.sort_unstable();
    let tell = |at| {
        Diagnostic::error(&codes::HIDDEN_DIRECTION, file, position(text, at), Fault::Override.message())
            .help("take the character out; `dir` or `<bdi>` says which way a text runs")
    };
    found.into_iter().map(tell).collect()
}

/// Numeric character references (HTML, 13.5).
fn references(text: &str) -> impl Iterator<Item = usize> + '_ {
    text.match_indices("&#").map(|(at, _)| at).filter(|at| {
        let digits = &text[at + 2..];
        let (digits, radix) = match digits.strip_prefix(['x', 'X']) {
            Some(digits) => (digits, 16),
            None => (digits, 10),
        };
        starts_with_override(digits, radix)
    })
}

/// Escapes (CSS Syntax Module, 4.3.7).
fn escapes(text: &str) -> impl Iterator<Item = usize> + '_ {
    text.match_indices('\\').map(|(at, _)| at).filter(|at| starts_with_override(&text[at + 1..], 16))
}

fn starts_with_override(text: &str, radix: u32) -> bool {
    let end = text.find(|letter: char| !letter.is_digit(radix)).unwrap_or(text.len());
    u32::from_str_radix(&text[..end], radix).ok().and_then(char::from_u32).is_some_and(is_override)
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
        assert_eq!(places("&#x2068;{{ name }}&#x2069; &lrm; &#x200c; \\2014 & # \\"), [0_u32; 0]);
    }
}

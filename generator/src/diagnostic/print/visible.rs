//! Characters that nobody sees, or that change what is seen around them, shown by their number.

use std::borrow::Cow;

use i18n::bidi::fault_of;

/// A text of a diagnostic with every such character as `\u{202e}`: it may quote what a file tries to hide.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    let shown = |letter: char| match is_hidden(letter) {
        true => letter.escape_unicode().to_string(),
        false => letter.to_string(),
    };
    Cow::Owned(text.chars().map(shown).collect())
}

/// Controls, what turns text around, isolates, tags.
fn is_hidden(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\n' | '\t')
        || matches!(letter, '\u{2066}'..='\u{2069}')
        || fault_of(letter).is_some()
}

/// A line of a file in which tags, which have no width of their own, stand as one visible character each.
pub(super) fn without_tags(line: &str) -> Cow<'_, str> {
    let is_tag = |letter: char| matches!(letter, '\u{e0000}'..='\u{e007f}');
    if line.contains(is_tag) { Cow::Owned(line.replace(is_tag, "\u{fffd}")) } else { Cow::Borrowed(line) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::print::{github, human, json};
    use crate::diagnostic::{Diagnostic, Report, codes};
    use crate::node::Position;

    #[test]
    fn nothing_that_is_printed_turns_text_around_or_hides_it() {
        let hidden = "a\u{202e}b\u{2066}c\u{1b}[31m\u{e0041}";
        let file = "x.md".into();
        let diagnostic = Diagnostic::error(&codes::BROKEN_LINK, &file, Position::new(1, 1), hidden);
        let report = Report::from(vec![diagnostic.note(hidden).help(hidden)]);
        for text in [human(&report, |_| Some(hidden.to_owned()), false), json(&report), github(&report)] {
            let is_bad = |letter: char| letter != '\u{2068}' && letter != '\u{2069}' && is_hidden(letter);
            assert!(!text.contains(is_bad), "{text:?}");
            assert!(text.contains("u{202e}b"), "{text}");
        }
    }
}

//! The head of a content file: found, cut off and parsed.

use std::borrow::Cow;
use std::sync::Arc;

use i18n::bidi;

use crate::diagnostic::{Diagnostic, Report, codes};
use crate::markdown::Places;
use crate::node::{Node, Position, parse};
use crate::translation::Difference;

/// A content file cut into its parts.
#[derive(Debug)]
pub(super) struct Parts<'a> {
    /// The front matter as a tree, with the lines of the file.
    pub(super) front: Node,
    /// The whole file.
    pub(super) whole: &'a str,
    /// The text below it.
    pub(super) body: &'a str,
    /// Byte offset of the body in the normalised file.
    pub(super) offset: usize,
    /// Line of the body's first line.
    pub(super) first_line: u32,
}

impl<'a> Parts<'a> {
    /// The text in which a difference stands, and its first line: the one below the front matter, or that of a field.
    pub(super) fn text_of(&self, difference: &Difference) -> (&'a str, u32) {
        if difference.is_in_body() {
            return (self.body, self.first_line);
        }
        let fields = self.front.fields();
        let line_of = |index: usize| fields.get(index).map(|field| field.key_at.line);
        let index = fields.iter().position(|field| field.key == difference.field).unwrap_or_default();
        let first = line_of(index).unwrap_or(1);
        let start = |line: u32| line_start(self.whole, line).min(self.offset);
        let end = line_of(index + 1).map_or(self.offset, start);
        (&self.whole[start(first)..end.max(start(first))], first)
    }
}

/// Where a line begins, as a byte offset; lines are counted from 1.
fn line_start(text: &str, line: u32) -> usize {
    text.split_inclusive('\n').take(line.saturating_sub(1) as usize).map(str::len).sum()
}

/// Line ends as line feeds, no byte order mark; borrowed when the file is already so.
pub(super) fn normalised(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n")) } else { Cow::Borrowed(text) }
}

/// The body of a file that was cut before, by the offset found then.
pub fn body_of(text: &str, offset: usize) -> Cow<'_, str> {
    match normalised(text) {
        Cow::Borrowed(text) => Cow::Borrowed(text.get(offset..).unwrap_or_default()),
        Cow::Owned(text) => Cow::Owned(text.get(offset..).unwrap_or_default().to_owned()),
    }
}

/// Cuts a file as it lies on the disk and hands its front matter and its body to `use_it`.
///
/// # Errors
/// When there is no front matter, or it is no YAML.
pub fn cut_file<T>(text: &str, file: &Arc<str>, use_it: impl FnOnce(&Node, &str) -> T) -> Result<T, Diagnostic> {
    let text = normalised(text);
    cut(&text, file).map(|parts| use_it(&parts.front, parts.body))
}

/// Cuts a normalised file at its `---` lines and parses the front matter.
pub(super) fn cut<'a>(text: &'a str, file: &Arc<str>) -> Result<Parts<'a>, Diagnostic> {
    let none = || {
        let diagnostic = Diagnostic::error(&codes::NO_FRONT_MATTER, file, Position::new(1, 1), "no front matter");
        diagnostic.help("start the file with `---`, then the fields, then `---` on a line of its own")
    };
    let inner = text.strip_prefix("---\n").ok_or_else(none)?;
    let (yaml_len, close_len) = match inner.find("\n---\n") {
        Some(end) => (end + 1, "---\n".len()),
        None if inner.starts_with("---\n") => (0, "---\n".len()),
        None if inner.ends_with("\n---") => (inner.len() - "---".len(), "---".len()),
        None => {
            let diagnostic =
                Diagnostic::error(&codes::NO_FRONT_MATTER, file, Position::new(1, 1), "the front matter has no end");
            return Err(diagnostic.help("write `---` on a line of its own below the fields"));
        }
    };
    // The text handed to the parser keeps the line feed of the first `---`, so that its lines are those of the file.
    let start = "---\n".len() - 1;
    let front = parse(&text[start..=start + yaml_len]).map_err(|error| {
        Diagnostic::error(&codes::BROKEN_YAML, file, error.at, "the front matter is not well-formed YAML")
            .note(error.message)
            .help("put a value that holds `: ` in quotes, and indent with spaces, alike within a group")
    })?;
    let offset = "---\n".len() + yaml_len + close_len;
    let lines = text[..offset].bytes().filter(|byte| *byte == b'\n').count();
    let first_line = u32::try_from(lines).unwrap_or(u32::MAX) + 1;
    let front = Node { at: Position::new(1, 1), ..front };
    Ok(Parts { front, whole: text, body: &text[offset..], offset, first_line })
}

/// Finds the marks that turn text around unseen, in the front matter (line by line, escapes read) and in the text below
/// it (paragraph by paragraph). The file need not be sound.
pub(super) fn hidden_directions(text: &str, file: &Arc<str>) -> Report {
    hidden(text, text.find("\n---\n").map_or(0, |end| end + "\n---\n".len()), file)
}

/// The same for a file that is all YAML.
pub(super) fn hidden_directions_in_yaml(text: &str, file: &Arc<str>) -> Report {
    hidden(text, text.len(), file)
}

/// Hidden marks in a file whose Markdown begins at byte offset `body`.
fn hidden(text: &str, body: usize, file: &Arc<str>) -> Report {
    let (front, rest) = text.split_at(body);
    let escaped = bidi::escaped(front);
    let below = bidi::in_paragraphs(rest).into_iter().map(|(at, fault)| (at + body, fault));
    let mut places = Places::new(text, 1);
    let faults = bidi::in_lines(front).into_iter().chain(escaped).chain(below);
    let told = faults.map(|(at, fault)| {
        Diagnostic::error(&codes::HIDDEN_DIRECTION, file, places.at(at), fault.message())
            .help("write `:ltr[…]` or `:rtl[…]` around the words in a text, and nothing at all in a field")
    });
    told.collect::<Vec<_>>().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_offsets_are_those_of_the_file() {
        let text = "---\ntitle: One\nlist: [a]\n---\n\nBody\n";
        let parts = cut(text, &"x.md".into()).unwrap();
        assert_eq!(parts.front.fields()[1].key_at, Position::new(3, 1));
        assert_eq!((parts.body, parts.first_line), ("\nBody\n", 5));
        assert_eq!(body_of(text, parts.offset), "\nBody\n");
    }

    #[test]
    fn a_file_without_body_or_with_windows_line_ends_is_fine() {
        assert_eq!(cut("---\na: 1\n---", &"x.md".into()).unwrap().body, "");
        let text = normalised("\u{feff}---\r\na: 1\r\n---\r\nB\r\n");
        assert_eq!(cut(&text, &"x.md".into()).unwrap().body, "B\n");
    }

    #[test]
    fn a_file_without_front_matter_says_so() {
        assert_eq!(cut("# Title\n", &"x.md".into()).unwrap_err().code.id, "HC0108");
        assert_eq!(cut("---\na: 1\n", &"x.md".into()).unwrap_err().code.id, "HC0108");
    }

    #[test]
    fn hidden_marks_are_found_in_front_matter_and_text_with_their_places() {
        let text = "---\ntitle: \"a\\u202eb\"\ntags: [\u{2068}x]\n---\n\nBody \u{2066}one\ntwo\u{2069} \u{202a}x\n";
        let found = hidden_directions(text, &"x.md".into());
        let places: Vec<_> = found.iter().map(|found| (found.place.at.line, found.place.at.column)).collect();
        assert_eq!(places, [(3, 8), (2, 10), (7, 6)]);
    }
}

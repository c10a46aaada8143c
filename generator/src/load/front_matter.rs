//! The head of a content file: found, cut off and parsed.

use std::borrow::Cow;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, codes};
use crate::node::{Node, Position, parse};

/// A content file cut into its parts.
#[derive(Debug)]
pub(super) struct Parts<'a> {
    /// The front matter as a tree, with the lines of the file.
    pub(super) front: Node,
    /// The text below it.
    pub(super) body: &'a str,
    /// Byte offset of the body in the normalised file.
    pub(super) offset: usize,
    /// Line of the body's first line.
    pub(super) first_line: u32,
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
        None => return Err(none()),
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
    Ok(Parts { front, body: &text[offset..], offset, first_line })
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
}

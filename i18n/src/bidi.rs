//! Marks that turn text around without being seen, found in any text.
//!
//! Embeddings and overrides (U+202A to U+202E) reach beyond the words they were meant for and can make a text show what it
//! does not say. Isolates (U+2066 to U+2069) are the safe way, as long as each one that is opened is closed again where
//! its paragraph ends. Tag characters (U+E0000 to U+E007F) are never shown at all and can carry a text of their own. Marks without reach (U+200E, U+200F, U+061C) and joiners (U+200C, U+200D) are letters of the trade
//! and pass. Nothing here knows what kind of file a text comes from; whoever asks says what a paragraph is.
//!
//! Source: Unicode TR9, TR36 2.5.1 and CVE-2021-42574.

/// What is wrong with a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// An embedding or override, U+202A to U+202E.
    Override,
    /// A tag character, U+E0000 to U+E007F.
    Tag,
    /// U+2066, U+2067 or U+2068 without a U+2069 in its paragraph.
    Unclosed,
    /// U+2069 that closes nothing in its paragraph.
    Unopened,
}

impl Fault {
    /// The fault in one line, without a final stop.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Override => "embedding and override marks (U+202A to U+202E) hide what a text says, use isolates",
            Self::Tag => "tag characters (U+E0000 to U+E007F) are never shown, so nobody sees what they say",
            Self::Unclosed => "an isolate (U+2066 to U+2068) is opened here and never closed by U+2069",
            Self::Unopened => "this mark (U+2069) closes an isolate that was never opened",
        }
    }
}

/// Finds the faults of a text in which every line stands by itself, as in YAML: byte offset and fault, in order.
pub fn in_lines(text: &str) -> Vec<(usize, Fault)> {
    find(text, |between| between.contains('\n'))
}

/// Finds the faults of a text whose paragraphs are parted by empty lines, as in Markdown: byte offset and fault, in order.
pub fn in_paragraphs(text: &str) -> Vec<(usize, Fault)> {
    find(text, |between| {
        let whole_lines = between.split_once('\n').and_then(|(_, rest)| rest.rsplit_once('\n'));
        whole_lines.is_some_and(|(lines, _)| lines.split('\n').any(|line| line.trim().is_empty()))
    })
}

/// Finds the marks that a double-quoted YAML text or a Fluent literal writes as an escape, `\u202E` say.
pub fn escaped(text: &str) -> impl Iterator<Item = (usize, Fault)> + '_ {
    text.match_indices('\\').filter_map(|(at, _)| {
        let rest = &text.as_bytes()[at + 1..];
        let digits = match rest.first() {
            Some(b'u') => rest.get(1..5),
            Some(b'U') => rest.get(1..9),
            _ => None,
        };
        let code = digits.and_then(|digits| std::str::from_utf8(digits).ok());
        let code = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        Some((at, fault_of(code?)?))
    })
}

/// What is wrong with a character wherever it stands. Isolates are judged by what is around them.
pub const fn fault_of(character: char) -> Option<Fault> {
    match character {
        '\u{202A}'..='\u{202E}' => Some(Fault::Override),
        '\u{E0000}'..='\u{E007F}' => Some(Fault::Tag),
        _ => None,
    }
}

/// `parts` says whether a paragraph ends in the text between two marks.
fn find(text: &str, parts: impl Fn(&str) -> bool) -> Vec<(usize, Fault)> {
    let mut faults = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut last = 0;
    for (offset, mark) in marks(text) {
        if !open.is_empty() && parts(&text[last..offset]) {
            faults.extend(open.drain(..).map(|at| (at, Fault::Unclosed)));
        }
        last = offset;
        match mark {
            '\u{2066}'..='\u{2068}' => open.push(offset),
            '\u{2069}' if open.pop().is_none() => faults.push((offset, Fault::Unopened)),
            '\u{2069}' => {}
            other => faults.extend(fault_of(other).map(|fault| (offset, fault))),
        }
    }
    faults.extend(open.into_iter().map(|at| (at, Fault::Unclosed)));
    faults.sort_by_key(|(offset, _)| *offset);
    faults
}

/// All marks begin with the byte E2 or F3, which is all that most texts are asked for.
fn marks(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let bytes = text.as_bytes();
    memchr::memchr2_iter(0xE2, 0xF3, bytes).filter_map(move |at| match bytes.get(at + 1..at + 3) {
        Some([0x80, 0xAA..=0xAE] | [0x81, 0xA6..=0xA9] | [0xA0, 0x80 | 0x81]) => {
            text[at..].chars().next().map(|mark| (at, mark))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overrides_and_embeddings_are_found() {
        assert_eq!(in_lines("a\u{202E}b\n–\u{202A}"), [(1, Fault::Override), (9, Fault::Override)]);
    }

    #[test]
    fn tag_characters_are_found() {
        assert_eq!(in_lines("a\u{E0041} \u{E007F}"), [(1, Fault::Tag), (6, Fault::Tag)]);
        assert_eq!(escaped(r"\U000E0041").collect::<Vec<_>>(), [(0, Fault::Tag)]);
        assert_eq!(in_lines("\u{E0100}\u{F0000}"), []);
    }

    #[test]
    fn isolates_must_close_where_their_line_ends() {
        assert_eq!(in_lines("\u{2068}a \u{2066}b\u{2069}\u{2069}"), []);
        assert_eq!(in_lines("\u{2066}a\n\u{2069}"), [(0, Fault::Unclosed), (5, Fault::Unopened)]);
        assert_eq!(in_lines("a\u{2069}"), [(1, Fault::Unopened)]);
        assert_eq!(in_lines("a\u{2067}"), [(1, Fault::Unclosed)]);
    }

    #[test]
    fn a_paragraph_may_break_its_lines_inside_an_isolate() {
        assert_eq!(in_paragraphs("\u{2066}a\nb\u{2069}"), []);
        assert_eq!(in_paragraphs("\u{2066}a\n \nb\u{2069}"), [(0, Fault::Unclosed), (8, Fault::Unopened)]);
    }

    #[test]
    fn joiners_and_marks_without_reach_pass() {
        assert_eq!(in_lines("می\u{200C}شود\u{200F}\u{200E}\u{61C}\u{200D}"), []);
    }

    #[test]
    fn escapes_are_read_as_the_marks_they_stand_for() {
        let found = |text| escaped(text).map(|(at, _)| at).collect::<Vec<_>>();
        assert_eq!(found(r"a\u202E b\U0000202ac\u2066\n\u2"), [1, 9]);
        assert_eq!(found("a\\"), [0; 0]);
    }
}

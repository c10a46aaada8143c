//! The line a diagnostic points at, the part of it to underline, and what keeps right-to-left text from scrambling both.
//!
//! A terminal that knows the bidirectional algorithm reorders a line that mixes scripts, and a caret below it then points
//! at the wrong word. So right-to-left text is wrapped in isolates (U+2068 and U+2069), and a line is underlined only
//! where nothing before or inside the marked part can have moved.

use std::borrow::Cow;
use std::ops::Range;

use super::visible::without_tags;
use crate::node::Position;

/// Stands for U+2068 until the text is laid out: `annotate-snippets` replaces real isolates, because in source code they
/// could hide an attack. These two are ignored by every renderer, take no width and are assigned to nothing.
const OPEN: char = '\u{e0002}';
/// Stands for U+2069.
const CLOSE: char = '\u{e0003}';

/// Underlining a whole paragraph says less than underlining its first word.
const LONGEST_MARK: usize = 48;

/// Characters of a line that is shown without underlining.
const WIDEST: usize = 80;

/// One line of a file, ready to be laid out.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// The line, wrapped in stand-ins for isolates when it needs them.
    pub(super) line: String,
    /// The bytes of `line` to underline.
    pub(super) mark: Option<Range<usize>>,
}

impl Excerpt {
    /// The line at `at` in `text`; nothing when there is no such line, or nothing on it.
    pub(super) fn find(text: &str, at: Position) -> Option<Self> {
        let index = usize::try_from(at.line).ok()?.checked_sub(1)?;
        let line = without_tags(text.lines().nth(index)?.trim_end());
        let line = &*line;
        if line.trim().is_empty() {
            return None;
        }
        let mark = mark(line, at.column);
        if !line.chars().any(is_right_to_left) {
            return Some(Self { line: line.to_owned(), mark });
        }
        match mark.filter(|mark| keeps_its_place(line, mark)) {
            // The stand-ins come after the mark and do not shift it.
            Some(mark) => Some(Self { line: isolate(line), mark: Some(mark) }),
            None => Some(Self { line: format!("{OPEN}{}{CLOSE}", around(line, at.column)), mark: None }),
        }
    }
}

/// What stands at `column` (from 1, in characters) with its surroundings, because a line that is not underlined must at
/// least show what is meant: whole words, an ellipsis where something was left out.
fn around(line: &str, column: u32) -> Cow<'_, str> {
    let place = usize::try_from(column).unwrap_or(usize::MAX).saturating_sub(1);
    let all = line.chars().count();
    if all <= WIDEST {
        return line.into();
    }
    let at = |index: usize| line.char_indices().nth(index).map_or(line.len(), |(at, _)| at);
    let first = place.saturating_sub(WIDEST / 3).min(all - WIDEST);
    let (start, end) = (at(first), at(first + WIDEST));
    // A word that is cut is left out, unless it is the one that is meant.
    let meant = at(place);
    let start = if first == 0 { 0 } else { line[start..meant].find(' ').map_or(start, |blank| start + blank + 1) };
    let end = match line[meant..end].rfind(' ') {
        Some(blank) if end < line.len() => meant + blank,
        _ => end,
    };
    let mark = |is_cut: bool| if is_cut { "…" } else { "" };
    format!("{}{}{}", mark(start > 0), line[start..end].trim_end(), mark(end < line.len())).into()
}

/// `text` with every run of right-to-left words wrapped in stand-ins for isolates.
pub(super) fn isolate(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_right_to_left) {
        let (before, run) = rest.split_at(start);
        let limit = run.find(|char| is_left_to_right(char) || matches!(char, '`' | '\n')).unwrap_or(run.len());
        let letters = run[..limit].char_indices().rev().find(|(_, char)| is_right_to_left(*char));
        let end = letters.map_or(limit, |(index, char)| index + char.len_utf8());
        result.extend([before, OPEN.to_string().as_str(), &run[..end], CLOSE.to_string().as_str()]);
        rest = &run[end..];
    }
    result + rest
}

/// Turns the stand-ins of a finished text into isolates.
pub(super) fn finish(text: &str) -> String {
    text.replace(OPEN, "\u{2068}").replace(CLOSE, "\u{2069}")
}

/// The part of `line` that starts at `column` (from 1, in characters) and is probably meant: a key, a quoted text, a link
/// target, a short value, or one word.
fn mark(line: &str, column: u32) -> Option<Range<usize>> {
    let index = usize::try_from(column).ok()?.checked_sub(1)?;
    let start = line.char_indices().nth(index).map(|(start, _)| start)?;
    let rest = &line[start..];
    let length = key(rest).or_else(|| closed(rest)).unwrap_or_else(|| {
        let is_value = line[..start].trim_end().ends_with([':', '-']);
        if is_value && rest.chars().count() <= LONGEST_MARK { rest.len() } else { word(rest) }
    });
    Some(start..start + length)
}

/// The length of a key of a YAML mapping.
fn key(rest: &str) -> Option<usize> {
    let length = rest.find(|char: char| !char.is_alphanumeric() && !matches!(char, '_' | '-')).unwrap_or(rest.len());
    let after = &rest[length..];
    (length > 0 && (after == ":" || after.starts_with(": "))).then_some(length)
}

/// The length of what an opening sign closes again on the same line.
fn closed(rest: &str) -> Option<usize> {
    let close = match rest.chars().next()? {
        '"' => '"',
        '\'' => '\'',
        '`' => '`',
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '<' => '>',
        _ => return None,
    };
    rest[1..].find(close).map(|end| end + 2)
}

/// The length of one word, without the bracket or stop that follows it.
fn word(rest: &str) -> usize {
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let inner = rest[..end].trim_end_matches([')', ']', '}', '>', '"', '\'', ',', '.', ';']);
    inner.len().max(first)
}

/// Whether no reordering can move the marked part: the line starts left to right, and so it stays up to its end.
fn keeps_its_place(line: &str, mark: &Range<usize>) -> bool {
    let starts_left = line.chars().find(|char| char.is_alphabetic()).is_some_and(is_left_to_right);
    starts_left && !line[..mark.end].contains(is_right_to_left)
}

/// Letters of the blocks that are written from right to left.
///
/// Source: Unicode Standard Annex 9 and `DerivedBidiClass.txt`, default classes R and AL.
fn is_right_to_left(char: char) -> bool {
    matches!(char, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
        && char.is_alphanumeric()
}

fn is_left_to_right(char: char) -> bool {
    char.is_alphabetic() && !is_right_to_left(char)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, column: u32, expected: Option<&str>) {
        let excerpt = Excerpt::find(line, Position::new(1, column)).unwrap();
        assert_eq!(excerpt.mark.map(|mark| excerpt.line[mark].to_owned()).as_deref(), expected, "{line}");
    }

    #[test]
    fn a_long_line_from_right_to_left_is_shown_where_something_is_meant() {
        let line = format!("{} المقصود {}", "كلمة ".repeat(60).trim_end(), "كلمة ".repeat(60).trim_end());
        let before = line.find("المقصود").map(|at| line[..at].chars().count()).unwrap();
        let column = u32::try_from(before + 1).unwrap();
        let shown = Excerpt::find(&line, Position::new(1, column)).unwrap().line;
        assert!(shown.contains(" المقصود ") && shown.contains("…كلمة") && shown.ends_with("كلمة…\u{e0003}"), "{shown}");
        assert!(shown.chars().count() <= WIDEST + 4, "{shown}");
        let start = Excerpt::find(&line, Position::new(1, 1)).unwrap().line;
        assert!(start.starts_with("\u{e0002}كلمة") && start.ends_with("كلمة…\u{e0003}"), "{start}");
    }

    #[test]
    fn what_is_meant_is_underlined_as_a_whole() {
        check("reveiwed_by: dr-sample", 1, Some("reveiwed_by"));
        check("published: 03/04/2026", 12, Some("03/04/2026"));
        check("  - {key: a, url: http://x}", 14, Some("url"));
        check("see the [rehab plan](rehab:tibia#x).", 9, Some("[rehab plan]"));
        check("see the [rehab plan](rehab:tibia#x).", 22, Some("rehab:tibia#x"));
        check("title: \"Up to you\" # note", 8, Some("\"Up to you\""));
        check("a painless way", 3, Some("painless"));
        check("  kind: a, b and c", 9, Some("a, b and c"));
    }

    #[test]
    fn a_paragraph_is_marked_by_its_first_word() {
        check(&format!("text: Many {}", "words ".repeat(20)), 7, Some("Many"));
    }

    #[test]
    fn a_column_beyond_the_line_marks_nothing() {
        check("short", 40, None);
        check("short", 0, None);
    }

    #[test]
    fn columns_are_counted_in_characters() {
        check("é: è", 1, Some("é"));
        check("é: è", 4, Some("è"));
    }

    #[test]
    fn right_to_left_lines_are_isolated_and_marked_only_before_their_first_letter() {
        check("titel: سلام دنیا", 1, Some("titel"));
        check("titel: سلام دنیا", 8, None);
        check("سلام [x](y)", 6, None);
        let excerpt = Excerpt::find("title: سلام", Position::new(1, 8)).unwrap();
        assert_eq!(finish(&excerpt.line), "\u{2068}title: سلام\u{2069}");
    }

    #[test]
    fn right_to_left_words_in_messages_are_isolated_without_their_surroundings() {
        assert_eq!(finish(&isolate("`سلام دنیا` is no date: `x`")), "`\u{2068}سلام دنیا\u{2069}` is no date: `x`");
        assert_eq!(finish(&isolate("plain")), "plain");
    }

    #[test]
    fn lines_that_do_not_exist_or_are_empty_have_no_excerpt() {
        assert_eq!(Excerpt::find("a\n\n", Position::new(2, 1)), None);
        assert_eq!(Excerpt::find("a\n", Position::new(9, 1)), None);
        assert_eq!(Excerpt::find("a\n", Position::default()), None);
    }
}

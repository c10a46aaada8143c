//! Markdown as our writers may use it: CommonMark with tables, footnotes and heading ids, plus typed directives.
//!
//! [`prepare`] turns the body of a file into a [`Prepared`] text whose every byte still has its old offset: marker lines of
//! directives become processing instructions of the same length, which `pulldown-cmark` hands back as HTML blocks in
//! the right nesting. [`Prepared::events`] is then one plain event stream; `load` surveys it, `render` writes HTML from it.
//!
//! It knows no site: whether a link or a directive leads anywhere is decided elsewhere.

pub mod anchor;
pub mod directive;
pub mod inline;
pub mod picture;
pub mod survey;

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, TextMergeWithOffset};

use crate::node::Position;
pub use directive::{Directive, Marker};
pub use picture::{Picture, Slot};

/// A body ready to be parsed.
#[derive(Debug)]
pub struct Prepared<'a> {
    text: Cow<'a, str>,
    /// Length of the writer's text; what follows are the definitions of footnotes, added by [`prepare`].
    len: usize,
    /// The markers of directives, by their byte offset.
    pub markers: Vec<(usize, Marker)>,
    /// What is wrong with directives: byte offset and sentence.
    pub mistakes: Vec<(usize, String)>,
    /// Whether the text holds `:ltr[…]` or `:rtl[…]`.
    pub has_isolates: bool,
}

/// Prepares `body`; `citations` are the ids that footnotes may cite.
pub fn prepare<'a, 'c>(body: &'a str, citations: impl Iterator<Item = &'c str>) -> Prepared<'a> {
    let len = body.len();
    let (mut text, markers, mistakes) = directive::take_markers(body);
    if body.contains("[^") {
        let owned = text.to_mut();
        for id in citations {
            owned.push_str("\n\n[^");
            owned.push_str(id);
            owned.push_str("]: .");
        }
    }
    let has_isolates = inline::has_isolate(body);
    Prepared { text, len, markers, mistakes, has_isolates }
}

impl Prepared<'_> {
    /// The events of the writer's text with their byte ranges.
    pub fn events(&self) -> Box<dyn Iterator<Item = (Event<'_>, Range<usize>)> + '_> {
        let len = self.len;
        let parser = Parser::new_ext(&self.text, options()).into_offset_iter();
        let own = move |(_, range): &(Event<'_>, Range<usize>)| range.start < len || len == 0;
        // The parser cuts text at brackets; isolates must be seen whole.
        if self.has_isolates {
            Box::new(TextMergeWithOffset::new(parser).take_while(own))
        } else {
            Box::new(parser.take_while(own))
        }
    }

    /// The marker that stands at a byte offset.
    pub fn marker(&self, offset: usize) -> Option<&Marker> {
        let index = self.markers.binary_search_by_key(&offset, |(at, _)| *at).ok()?;
        Some(&self.markers[index].1)
    }
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
}

/// Line and column (in characters) of byte offset `offset` in `text`, as in a file whose first line is `first_line`.
pub fn position(text: &str, offset: usize, first_line: u32) -> Position {
    Places::new(text, first_line).at(offset)
}

/// Finds lines and columns of many offsets of one text; offsets that rise are found without starting anew.
#[derive(Debug)]
pub struct Places<'a> {
    text: &'a str,
    /// Where the search stands: begin of a line, and its number.
    line_start: usize,
    line: u32,
    first_line: u32,
}

impl<'a> Places<'a> {
    /// Places in `text`, whose first line is `first_line` of its file.
    pub fn new(text: &'a str, first_line: u32) -> Self {
        Self { text, line_start: 0, line: first_line, first_line }
    }

    /// Line and column (in characters) of a byte offset.
    pub fn at(&mut self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset);
        if offset < self.line_start {
            (self.line_start, self.line) = (0, self.first_line);
        }
        let passed = &self.text.as_bytes()[self.line_start..offset];
        let lines = memchr::memchr_iter(b'\n', passed).count();
        self.line += u32::try_from(lines).unwrap_or(u32::MAX);
        self.line_start += memchr::memrchr(b'\n', passed).map_or(0, |last| last + 1);
        let column = self.text[self.line_start..offset].chars().count();
        Position::new(self.line, u32::try_from(column).unwrap_or(u32::MAX).saturating_add(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_lines_and_characters() {
        assert_eq!(position("ab\nسلام x", "ab\nسلام ".len(), 10), Position::new(11, 6));
    }

    #[test]
    fn footnotes_cite_ids_without_a_definition_in_the_text() {
        let prepared = prepare("Bone heals[^one].", ["one"].into_iter());
        assert!(prepared.events().any(|(event, _)| matches!(event, Event::FootnoteReference(id) if &*id == "one")));
        assert!(
            !prepared
                .events()
                .any(|(event, _)| matches!(event, Event::Start(pulldown_cmark::Tag::FootnoteDefinition(_))))
        );
    }
}

//! Markdown as our writers may use it: CommonMark with tables, footnotes and heading ids, plus typed directives.
//!
//! [`prepare`] turns the body of a file into a [`Prepared`] text whose every byte still has its old offset: marker lines of
//! directives become processing instructions of the same length, which `pulldown-cmark` hands back as HTML blocks in
//! the right nesting. [`Prepared::events`] is then one plain event stream; `load` surveys it, `render` writes HTML from it.
//!
//! It knows no site: whether a link or a directive leads anywhere is decided elsewhere.

pub mod anchor;
mod blocks;
pub mod directive;
pub mod inline;
mod marker;
mod mistake;
pub mod picture;
pub mod survey;

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, TextMergeWithOffset};

use crate::node::Position;
pub use directive::Directive;
pub use marker::Marker;
pub(crate) use marker::arguments;
pub use mistake::Mistake;
pub use picture::{Picture, Slot};

/// A body ready to be parsed.
#[derive(Debug)]
pub struct Prepared<'a> {
    text: Cow<'a, str>,
    /// Length of the writer's text; what follows are the definitions of footnotes, added by [`prepare`].
    len: usize,
    /// The markers of directives, by their byte offset.
    pub markers: Vec<(usize, Marker)>,
    /// What is wrong with the lines of directives.
    pub mistakes: Vec<Mistake>,
    /// Whether the text holds `:ltr[…]` or `:rtl[…]`.
    pub has_isolates: bool,
}

/// Prepares `body`; `citations` are the ids that footnotes may cite.
pub fn prepare<'a, 'c>(body: &'a str, citations: impl Iterator<Item = &'c str>) -> Prepared<'a> {
    let len = body.len();
    let (mut text, markers, mistakes) = marker::take_markers(body);
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
    /// Where the search stands, which place that is, and where its line begins.
    offset: usize,
    place: Position,
    line_start: usize,
    first_line: u32,
}

impl<'a> Places<'a> {
    /// Places in `text`, whose first line is `first_line` of its file.
    pub fn new(text: &'a str, first_line: u32) -> Self {
        Self { text, offset: 0, place: Position::new(first_line, 1), line_start: 0, first_line }
    }

    /// Line and column (in characters) of a byte offset.
    pub fn at(&mut self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset);
        if offset < self.line_start {
            (self.line_start, self.place.line) = (0, self.first_line);
        }
        if offset < self.offset {
            (self.offset, self.place.column) = (self.line_start, 1);
        }
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let passed = &self.text[self.offset..offset];
        if let Some(last) = memchr::memrchr(b'\n', passed.as_bytes()) {
            let lines = memchr::memchr_iter(b'\n', passed.as_bytes()).count();
            let column = passed[last + 1..].chars().count() + 1;
            self.place = Position::new(self.place.line.saturating_add(number(lines)), number(column));
            self.line_start = self.offset + last + 1;
        } else {
            self.place.column = self.place.column.saturating_add(number(passed.chars().count()));
        }
        self.offset = offset;
        self.place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_lines_and_characters() {
        assert_eq!(position("ab\nسلام x", "ab\nسلام ".len(), 10), Position::new(11, 6));
        let mut places = Places::new("ab\nسلام x\n", 10);
        let found = [1, 3, 5, 5, 14, 5, 3, 0].map(|offset| places.at(offset));
        assert_eq!(
            found,
            [(10, 2), (11, 1), (11, 2), (11, 2), (12, 1), (11, 2), (11, 1), (10, 1)]
                .map(|(line, column)| Position::new(line, column))
        );
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

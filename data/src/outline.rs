//! `Outline`: what stands where in a YAML text, without a type; for whoever mends a text that does not fit its type.

use std::ops::Range;

use granit_parser::{Event, Parser, StructureStyle};

/// Files nest a handful of levels; a deeper one is refused before it is read.
const DEEPEST: usize = 64;

/// One value and the bytes it takes.
#[derive(Debug)]
pub(crate) struct Outline {
    /// The value without what follows it; empty where nothing is written.
    pub(crate) span: Range<usize>,
    /// The byte that mistakes in it are told at.
    pub(crate) at: usize,
    /// What it holds.
    pub(crate) kind: Kind,
}

/// What a value holds.
#[derive(Debug)]
pub(crate) enum Kind {
    /// No other values.
    Scalar,
    /// Values one after the other.
    List(Style, Vec<Outline>),
    /// Values under names.
    Map(Style, Vec<Entry>),
}

/// How a list or map is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// Between brackets.
    Flow,
    /// By indentation.
    Block,
}

/// A value under a name.
#[derive(Debug)]
pub(crate) struct Entry {
    /// The name.
    pub(crate) name: String,
    /// The bytes of the name.
    pub(crate) key: Range<usize>,
    /// The value.
    pub(crate) value: Outline,
}

impl Outline {
    /// Reads the text; nothing if it is no YAML.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let mut reader = Reader { text, events: Parser::new_from_str(text) };
        loop {
            match reader.next()? {
                (Event::StreamStart | Event::DocumentStart(..), _) => {}
                first => {
                    let root = reader.value(first, 0)?;
                    // A mistake further down is one too.
                    return reader.events.all(|event| event.is_ok()).then_some(root);
                }
            }
        }
    }

    /// The values directly inside.
    pub(crate) fn children(&self) -> impl Iterator<Item = &Self> {
        let (items, entries) = match &self.kind {
            Kind::Scalar => (&[] as &[Self], &[] as &[Entry]),
            Kind::List(_, items) => (items.as_slice(), &[] as &[Entry]),
            Kind::Map(_, entries) => (&[] as &[Self], entries.as_slice()),
        };
        items.iter().chain(entries.iter().map(|entry| &entry.value))
    }

    /// The entries of a map.
    pub(crate) fn entries(&self) -> &[Entry] {
        match &self.kind {
            Kind::Map(_, entries) => entries,
            _ => &[],
        }
    }

    /// The value under a name.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        self.entries().iter().find(|entry| entry.name == name).map(|entry| &entry.value)
    }
}

struct Reader<'t> {
    text: &'t str,
    events: Parser<'t, granit_parser::StrInput<'t>>,
}

impl<'t> Reader<'t> {
    fn next(&mut self) -> Option<(Event<'t>, Range<usize>)> {
        loop {
            let (event, span) = self.events.next()?.ok()?;
            if !matches!(event, Event::Comment(..)) {
                return Some((event, span.start.byte_offset()?..span.end.byte_offset()?));
            }
        }
    }

    fn value(&mut self, (event, at): (Event<'t>, Range<usize>), depth: usize) -> Option<Outline> {
        let start = at.start;
        match event {
            Event::Scalar(..) | Event::Alias(_) => {
                Some(Outline { span: self.trimmed(at), at: start, kind: Kind::Scalar })
            }
            Event::SequenceStart(style, ..) if depth < DEEPEST => {
                let mut items = Vec::new();
                loop {
                    match self.next()? {
                        (Event::SequenceEnd, end) => {
                            let style = Style::from(style);
                            let end = style.end(end.end, items.last());
                            return Some(Outline {
                                span: start..end.max(start),
                                at: start,
                                kind: Kind::List(style, items),
                            });
                        }
                        event => items.push(self.value(event, depth + 1)?),
                    }
                }
            }
            Event::MappingStart(style, ..) if depth < DEEPEST => {
                let mut entries: Vec<Entry> = Vec::new();
                loop {
                    let (name, key) = match self.next()? {
                        (Event::MappingEnd, end) => {
                            let style = Style::from(style);
                            let end = style.end(end.end, entries.last().map(|entry| &entry.value));
                            return Some(Outline {
                                span: start..end.max(start),
                                at: start,
                                kind: Kind::Map(style, entries),
                            });
                        }
                        (Event::Scalar(name, ..), key) => (name.into_owned(), self.trimmed(key)),
                        _ => return None,
                    };
                    let event = self.next()?;
                    let mut value = self.value(event, depth + 1)?;
                    if value.span.is_empty() {
                        // Nothing is written: it would stand after the colon.
                        let colon = self.text[key.end..].find(':').map_or(key.end, |at| key.end + at + 1);
                        value.span = colon..colon;
                    }
                    entries.push(Entry { name, key, value });
                }
            }
            _ => None,
        }
    }

    /// Without the white space at its end, which a block of text has.
    fn trimmed(&self, at: Range<usize>) -> Range<usize> {
        at.start..at.start + self.text[at].trim_end().len()
    }
}

impl Style {
    fn end(self, told: usize, last: Option<&Outline>) -> usize {
        match (self, last) {
            // The end of a block is told where the next line begins.
            (Self::Block, Some(last)) => last.span.end,
            _ => told,
        }
    }
}

impl From<StructureStyle> for Style {
    fn from(style: StructureStyle) -> Self {
        if style == StructureStyle::Flow { Self::Flow } else { Self::Block }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_knows_its_bytes() {
        let text = "# Facts\na: {b: سلام, c: [1, 2]}\nd:\n  - e: |\n      x\n    f:\n  - g\nh: \"z\" # end\n";
        let root = Outline::of(text).expect("good YAML");
        let words = |outline: &Outline| text[outline.span.clone()].to_owned();
        let a = root.get("a").expect("it is there");
        assert_eq!(words(a), "{b: سلام, c: [1, 2]}");
        assert_eq!(a.children().map(words).collect::<Vec<_>>(), ["سلام", "[1, 2]"]);
        let items: Vec<_> = root.get("d").expect("it is there").children().collect();
        assert_eq!(items.iter().map(|item| words(item)).collect::<Vec<_>>(), ["e: |\n      x\n    f:", "g"]);
        assert_eq!(items[0].get("f").map(|f| f.span.clone().count()), Some(0));
        assert_eq!(root.get("h").map(words).as_deref(), Some("\"z\""));
        assert!(root.span.start == 8 && root.get("nowhere").is_none());
    }

    #[test]
    fn a_text_that_is_no_yaml_has_no_outline() {
        for text in ["a: [1", "a: 1\n b: 2\n", "{a: 1}}", &"[".repeat(5000), &"[".repeat(100)] {
            assert!(Outline::of(text).is_none(), "{text}");
        }
    }
}

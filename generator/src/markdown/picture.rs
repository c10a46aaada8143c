//! Pictures in texts: `![alt](media:id)`, `![](media:id)`, `![](media:id){decorative}`, and those that blocks show.
//!
//! The parser cuts a picture into a begin, the events of its alternative text and an end; [`Gather`] puts them together again.
//! It is used wherever events are read, so that a survey and a page never disagree about what a picture is.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Directive;
use super::inline::{Piece, pieces};

/// What the address of a picture begins with.
const SCHEME: &str = "media:";
/// Says that a picture is decoration, behind it in the text.
const DECORATIVE: &str = "{decorative}";

/// Where in a page a picture is shown; what it is scaled and cut for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Slot {
    /// In a text, as wide as it.
    Inline,
    /// At the top of a page.
    Hero,
    /// On cards in lists, and beside links in chats.
    Card,
    /// A person.
    Portrait,
    /// One of several in a gallery.
    Gallery,
    /// Half of a comparison.
    Pair,
}

impl Slot {
    /// The word in messages and class names.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Inline => "inline",
            Self::Hero => "hero",
            Self::Card => "card",
            Self::Portrait => "portrait",
            Self::Gallery => "gallery",
            Self::Pair => "pair",
        }
    }
}

/// One use of a picture in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The picture, a folder of `content/media/`.
    pub id: Box<str>,
    /// The text alternative that this place gives; the picture's own when there is none.
    pub alt: Option<Box<str>>,
    /// Whether it is only decoration.
    pub is_decorative: bool,
    /// Where it is shown.
    pub slot: Slot,
}

impl Picture {
    /// The picture that a directive shows by itself.
    pub fn of(directive: &Directive) -> Option<Self> {
        let (id, slot) = match directive {
            Directive::Figure { media } => (media.key(), Slot::Inline),
            Directive::BeforeAfter { pair } => (pair.key(), Slot::Pair),
            _ => return None,
        };
        Some(Self { id: id.into(), alt: None, is_decorative: false, slot })
    }
}

/// A picture that is complete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The picture; nothing when what stands there cannot be one.
    pub picture: Option<Picture>,
    /// Byte offset of its begin.
    pub start: usize,
    /// Byte offset behind it and its mark.
    pub end: usize,
    /// What is wrong with it.
    pub mistake: Option<String>,
}

/// Puts the events of pictures together.
#[derive(Debug, Default)]
pub struct Gather {
    /// Begin, address and text of the picture that is open, and how many are open inside it.
    open: Option<Open>,
    /// Where text goes on after the mark behind a picture.
    resume: usize,
}

#[derive(Debug)]
struct Open {
    start: usize,
    address: String,
    title: bool,
    alt: String,
    nested: usize,
}

/// What came of one event.
#[derive(Debug, PartialEq)]
pub enum Step<'e> {
    /// It belongs to no picture.
    Other(Event<'e>),
    /// It was taken in.
    Taken,
    /// It ended a picture.
    Picture(Found),
}

impl Gather {
    /// The part of a run of text that belongs to no picture's mark.
    pub fn rest(&self, range: &std::ops::Range<usize>) -> std::ops::Range<usize> {
        range.start.max(self.resume)..range.end
    }

    /// Takes one event of `text`, the writer's text, with its range. `slot` is where a picture would be shown.
    pub fn step<'e>(&mut self, event: Event<'e>, range: &std::ops::Range<usize>, text: &str, slot: Slot) -> Step<'e> {
        let Some(open) = &mut self.open else {
            return match event {
                Event::Start(Tag::Image { dest_url, title, .. }) => {
                    let address = dest_url.into_string();
                    let (start, title) = (range.start, !title.is_empty());
                    self.open = Some(Open { start, address, title, alt: String::new(), nested: 0 });
                    Step::Taken
                }
                Event::Text(rest) if range.start < self.resume => match rest.get(self.resume - range.start..) {
                    Some("") | None => Step::Taken,
                    Some(rest) => Step::Other(Event::Text(rest.to_owned().into())),
                },
                other => Step::Other(other),
            };
        };
        match event {
            Event::Start(Tag::Image { .. }) => open.nested += 1,
            Event::End(TagEnd::Image) if open.nested > 0 => open.nested -= 1,
            Event::End(TagEnd::Image) => {
                let found = self.open.take().map(|open| found(open, range.end, text, slot));
                if let Some(found) = found {
                    self.resume = found.end;
                    return Step::Picture(found);
                }
            }
            Event::Text(text) | Event::Code(text) => open.alt.push_str(&text),
            Event::SoftBreak | Event::HardBreak => open.alt.push(' '),
            _ => {}
        }
        Step::Taken
    }
}

fn found(open: Open, end: usize, text: &str, slot: Slot) -> Found {
    let Open { start, address, title, alt, .. } = open;
    let rest = text.get(end..).unwrap_or_default();
    let (len, unknown) = mark(rest);
    let is_decorative = len > 0 && unknown.is_none();
    let alt = alt.trim();
    let id = address.strip_prefix(SCHEME).filter(|id| !id.is_empty());
    let mistake = match (id, unknown) {
        (None, _) => Some(format!("`{address}` is no picture of this site")),
        (_, Some(mark)) => Some(format!("a picture does not know `{mark}`")),
        _ if title => Some("a picture has no title of its own".to_owned()),
        _ if is_decorative && !alt.is_empty() => {
            Some("a picture that is decoration has no text alternative".to_owned())
        }
        _ => None,
    };
    let alt = (!alt.is_empty()).then(|| alt.into());
    let picture = id.map(|id| Picture { id: id.into(), alt, is_decorative, slot });
    Found { picture, start, end: end + len, mistake }
}

/// The length of the mark that a text begins with, and the mark itself when it is none that is known. A quantity directly
/// behind a picture stays what it is.
fn mark(rest: &str) -> (usize, Option<&str>) {
    let line = rest.lines().next().unwrap_or_default();
    let Some(end) = line.strip_prefix('{').and_then(|inner| inner.find('}')) else { return (0, None) };
    let mark = &line[..end + 2];
    if mark == DECORATIVE {
        return (mark.len(), None);
    }
    match pieces(mark).as_slice() {
        [Piece::Quantity(..)] => (0, None),
        _ => (mark.len(), Some(mark)),
    }
}

/// Whether a picture is all that its paragraph holds, so that it may be shown as a figure.
pub fn is_alone(text: &str, paragraph: &std::ops::Range<usize>, found: &Found) -> bool {
    let before = text.get(paragraph.start..found.start);
    let after = text.get(found.end.min(paragraph.end)..paragraph.end);
    [before, after].iter().all(|around| around.is_some_and(|around| around.trim().is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::prepare;

    /// The pictures of a text, what is wrong with them, and the text that is left.
    fn of(text: &str) -> (Vec<Found>, String) {
        let prepared = prepare(text, std::iter::empty());
        let (mut gather, mut found, mut left) = (Gather::default(), Vec::new(), String::new());
        for (event, range) in prepared.events() {
            match gather.step(event, &range, text, Slot::Inline) {
                Step::Picture(picture) => found.push(picture),
                Step::Other(Event::Text(text)) => left.push_str(&text),
                Step::Other(_) | Step::Taken => {}
            }
        }
        (found, left)
    }

    fn picture(id: &str, alt: Option<&str>, is_decorative: bool) -> Option<Picture> {
        Some(Picture { id: id.into(), alt: alt.map(Into::into), is_decorative, slot: Slot::Inline })
    }

    #[test]
    fn a_picture_has_its_own_words_or_those_of_this_place_or_none() {
        let (found, left) =
            of("One ![](media:a) two ![*Bone* `x`\nheals](media:b)\n\n![](media:c){decorative} three\n");
        let pictures: Vec<_> = found.iter().map(|found| found.picture.clone()).collect();
        let expected = [picture("a", None, false), picture("b", Some("Bone x heals"), false), picture("c", None, true)];
        assert_eq!(pictures, expected);
        assert_eq!(left, "One  two  three");
        assert!(found.iter().all(|found| found.mistake.is_none()));
    }

    fn mistake(text: &str) -> String {
        of(text).0.into_iter().find_map(|found| found.mistake).unwrap_or_default()
    }

    #[test]
    fn what_is_no_picture_of_this_site_says_so() {
        assert_eq!(
            mistake("![x](https://example.org/a.jpg)"),
            "`https://example.org/a.jpg` is no picture of this site"
        );
        assert_eq!(mistake("![x](frame.jpg)"), "`frame.jpg` is no picture of this site");
        assert_eq!(mistake("![x](media:)"), "`media:` is no picture of this site");
        assert_eq!(mistake("![](media:a){decoration}"), "a picture does not know `{decoration}`");
        assert_eq!(mistake("![x](media:a){decorative}"), "a picture that is decoration has no text alternative");
        assert_eq!(mistake("![x](media:a \"title\")"), "a picture has no title of its own");
        assert_eq!(mistake("![](media:a){cm:5}"), "");
    }

    #[test]
    fn a_picture_alone_in_its_paragraph_is_told_from_one_in_a_sentence() {
        for (text, expected) in [
            ("![](media:a)", true),
            ("![](media:a){decorative}\n", true),
            ("![](media:a) x", false),
            ("x ![](media:a)", false),
        ] {
            let (found, _) = of(text);
            assert_eq!(is_alone(text, &(0..text.len()), &found[0]), expected, "{text}");
        }
    }
}

//! The blocks around the place that a survey has reached, and what they may hold.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Directive, Marker, Mistake, Prepared, Slot};

/// The blocks that are open, the innermost last.
#[derive(Default)]
pub(super) struct Blocks {
    open: Vec<Block>,
}

struct Block {
    kind: Kind,
    /// Where it begins.
    start: usize,
    /// How many elements are open inside it.
    depth: usize,
    /// How many of what it is for it holds.
    found: usize,
    /// Whether it was told that something else is in it.
    is_told: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A list of pictures.
    Gallery,
    /// One ordered list.
    Steps,
    /// The caption of a picture.
    Caption,
    /// Anything.
    Other,
}

impl Kind {
    fn of(directive: &Directive) -> Self {
        match directive {
            Directive::Gallery {} => Self::Gallery,
            Directive::Steps {} => Self::Steps,
            Directive::Figure { .. } | Directive::BeforeAfter { .. } => Self::Caption,
            _ => Self::Other,
        }
    }
}

impl Blocks {
    /// Where a picture would be shown here.
    pub(super) fn slot(&self) -> Slot {
        match self.open.last() {
            Some(Block { kind: Kind::Gallery, .. }) => Slot::Gallery,
            _ => Slot::Inline,
        }
    }

    /// Takes a picture; says what is wrong with having it here.
    pub(super) fn picture(&mut self, offset: usize) -> Option<Mistake> {
        let block = self.open.last_mut()?;
        block.found += usize::from(block.kind == Kind::Gallery);
        (block.kind == Kind::Caption).then(|| Mistake::directive(offset, "a caption holds no picture"))
    }

    /// Takes any other event; says what is wrong with it.
    pub(super) fn event(&mut self, event: &Event<'_>, offset: usize, prepared: &Prepared<'_>) -> Option<Mistake> {
        if matches!(event, Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock)) {
            return None;
        }
        match (event, prepared.marker(offset)) {
            (Event::Html(_) | Event::InlineHtml(_), Some(Marker::Open(directive, _))) => {
                let surplus = self.foreign(offset);
                self.open.push(Block { kind: Kind::of(directive), start: offset, depth: 0, found: 0, is_told: false });
                surplus
            }
            (Event::Html(_) | Event::InlineHtml(_), Some(Marker::Close(_))) => self.open.pop().and_then(Block::end),
            (Event::Html(_) | Event::InlineHtml(_), Some(Marker::Leaf(..))) => self.foreign(offset),
            // HTML and what cannot be read are told as such.
            (Event::Html(_) | Event::InlineHtml(_), _) => None,
            _ => {
                let block = self.open.last_mut()?;
                match block.takes(event) {
                    true => None,
                    false => self.foreign(offset),
                }
            }
        }
    }

    /// Something that the innermost block is not for.
    fn foreign(&mut self, offset: usize) -> Option<Mistake> {
        let block = self.open.last_mut()?;
        let message = match block.kind {
            Kind::Gallery => "a gallery holds only pictures",
            Kind::Steps => "steps hold one ordered list and nothing else",
            Kind::Caption | Kind::Other => return None,
        };
        let help = match block.kind {
            Kind::Gallery => "write each picture as `- ![](media:KEY)`",
            _ => "write each step as `1. …`, and what belongs to it indented below it",
        };
        let was_told = std::mem::replace(&mut block.is_told, true);
        (!was_told).then(|| Mistake::directive(offset, message).help(help))
    }
}

impl Block {
    /// Takes an event inside the block; whether the block is for it.
    fn takes(&mut self, event: &Event<'_>) -> bool {
        let depth = self.depth;
        match event {
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = depth.saturating_sub(1),
            _ => {}
        }
        match (self.kind, event) {
            (
                Kind::Gallery,
                Event::Start(Tag::List(_) | Tag::Item | Tag::Paragraph) | Event::End(_) | Event::SoftBreak,
            ) => true,
            (Kind::Gallery, _) => false,
            (Kind::Steps, Event::Start(Tag::List(Some(_)))) if depth == 0 => {
                self.found += 1;
                self.found == 1
            }
            (Kind::Steps, _) => depth > 0,
            (Kind::Caption | Kind::Other, _) => true,
        }
    }

    /// What is missing at its end.
    fn end(self) -> Option<Mistake> {
        let message = match self.kind {
            _ if self.found > 0 || self.is_told => return None,
            Kind::Gallery => "this gallery holds no picture",
            Kind::Steps => "these steps hold no ordered list",
            Kind::Caption | Kind::Other => return None,
        };
        Some(Mistake::directive(self.start, message))
    }
}

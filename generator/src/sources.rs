//! What the authors left: content, facts, messages and theme, typed, each with its place. Nothing is decided yet.

pub mod media;

use std::collections::BTreeSet;
use std::sync::Arc;

pub use media::{Media, MediaEntry, PictureContent, PictureFile, PictureFormat};

use crate::markdown::Picture;
use crate::model::{Clinical, Common, Fields, Head, Model};
use crate::node::{Mention, Position};
use crate::review::Standing;
use crate::schema::overlay::Gap;
use crate::theme::Theme;
use crate::translation::{Difference, Freshness};

/// A locale of the site, by its place in `data/site.yaml`; 0 is not necessarily the source locale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LocaleId(pub u8);

impl LocaleId {
    /// The place as an index.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// Everything that was read.
pub struct Sources {
    /// `data/`.
    pub facts: data::Facts,
    /// Files of `data/` that could not be read; `facts` say nothing of what belongs in them.
    pub unread: BTreeSet<String>,
    /// `i18n/`.
    pub catalog: i18n::Catalog,
    /// `content/`, by model and key.
    pub entries: Vec<Entry>,
    /// Entries whose source file has mistakes: they exist, but nothing can be said of them.
    pub unreadable: Vec<(Model, Arc<str>)>,
    /// Links of files with mistakes.
    pub loose: Vec<LooseLinks>,
    /// `content/media/`, by id.
    pub media: Media,
    /// The theme.
    pub theme: Theme,
}

/// Links and names in a file that has mistakes: they are checked all the same, so that its writer learns of everything at once.
#[derive(Debug, Clone)]
pub struct LooseLinks {
    /// The file.
    pub file: Arc<str>,
    /// Its language.
    pub locale: LocaleId,
    /// The links as written, with their places.
    pub links: Vec<(Box<str>, Position)>,
    /// What its front matter, its directives and its pictures refer to.
    pub mentions: Vec<Mention>,
    /// Footnotes cited, with their places.
    pub citations: Vec<(Box<str>, Position)>,
    /// Ids of the sources that they may cite, as far as they could all be read.
    pub sources: Option<Vec<Box<str>>>,
    /// Every word of the file that could be the id of a picture; what may be meant is not called unused.
    pub words: BTreeSet<Box<str>>,
}

/// One folder of `content/`: the same thing in one or more languages.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its model.
    pub model: Model,
    /// Its key, unique within the model; empty for the only entry of a model.
    pub key: Arc<str>,
    /// Its languages, the source first.
    pub editions: Vec<Edition>,
    /// Languages in which there is a file, but one with mistakes.
    pub unreadable: Vec<LocaleId>,
}

impl Entry {
    /// The edition that readers of `locale` may read, when there is one.
    pub fn edition(&self, locale: LocaleId) -> Option<&Edition> {
        self.written(locale).filter(|edition| !edition.is_withdrawn)
    }

    /// The edition in `locale`, when there is one, even if readers get the source text instead.
    pub fn written(&self, locale: LocaleId) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.locale == locale)
    }

    /// Whether readers of `locale` get the source text although there is a translation.
    pub fn is_withdrawn(&self, locale: LocaleId) -> bool {
        self.written(locale).is_some_and(|edition| edition.is_withdrawn)
    }

    /// The source edition, from which the others inherit.
    pub fn source(&self) -> &Edition {
        &self.editions[0]
    }

    /// The entry as a reference: `procedure:femur`.
    pub fn reference(&self) -> String {
        format!("{}:{}", self.model.name(), self.key)
    }
}

/// An entry in one language: one file.
#[derive(Debug, Clone)]
pub struct Edition {
    /// Its language.
    pub locale: LocaleId,
    /// The file, relative to the project.
    pub file: Arc<str>,
    /// Fields that every entry has.
    pub common: Common,
    /// Fields of pages.
    pub head: Option<Head>,
    /// Fields of medical content.
    pub clinical: Option<Box<Clinical>>,
    /// Fields of the model.
    pub fields: Fields,
    /// What the text below the front matter holds.
    pub body: Body,
    /// Of a source file with medical text: whether it is as its reviewer sealed it.
    pub standing: Option<Standing>,
    /// What the front matter and the directives refer to, inherited references left out.
    pub mentions: Vec<Mention>,
    /// Places of the top-level keys in this file.
    pub places: Vec<(&'static str, Position)>,
    /// How it stands to the source text it was made from.
    pub freshness: Freshness,
    /// Entries of lists that the source got or lost since.
    pub gaps: Vec<Gap>,
    /// What it does not have alike although it is said to follow its source.
    pub differences: Vec<Difference>,
    /// Whether readers get the source text instead, because this one could harm them.
    pub is_withdrawn: bool,
}

impl Edition {
    /// The place of a field, or the front matter's begin.
    pub fn place(&self, field: &str) -> Position {
        self.places.iter().find(|(name, _)| *name == field).map_or(Position::new(1, 1), |(_, at)| *at)
    }

    /// What the entry is called in lists: title, question, term, name.
    pub fn title(&self) -> &str {
        match (&self.head, &self.fields) {
            (Some(head), _) => head.title.as_str(),
            (None, Fields::Faq(faq)) => faq.question.as_str(),
            (None, Fields::GlossaryTerm(term)) => term.term.as_str(),
            (None, Fields::Testimonial(testimonial)) => testimonial.alias.as_str(),
            (None, Fields::Staff(staff)) => staff.name.as_str(),
            _ => "",
        }
    }

    /// Whether people or facts in it are invented.
    pub fn is_sample(&self) -> bool {
        match &self.fields {
            Fields::SuccessStory(story) => story.is_sample,
            Fields::Testimonial(testimonial) => testimonial.is_sample,
            Fields::Doctor(doctor) => doctor.is_sample,
            Fields::Staff(staff) => staff.is_sample,
            _ => false,
        }
    }
}

/// What a body holds. The text itself stays on disk and is read again when it is rendered.
#[derive(Debug, Clone, Default)]
pub struct Body {
    /// Byte offset of the body in its file.
    pub offset: usize,
    /// Line of the body's first line in its file.
    pub first_line: u32,
    /// Ids of its headings, each followed by a line feed.
    pub anchors: Box<str>,
    /// Number of words.
    pub words: u32,
    /// Links as written, with their places.
    pub links: Vec<(Box<str>, Position)>,
    /// Footnotes cited, with their places.
    pub citations: Vec<(Box<str>, Position)>,
    /// Pictures shown, with their places.
    pub pictures: Vec<(Picture, Position)>,
    /// Whether there is any text.
    pub is_empty: bool,
    /// Hash of the text (XXH3, 64 bits).
    pub hash: u64,
}

impl Body {
    /// Whether a heading has this id.
    pub fn has_anchor(&self, id: &str) -> bool {
        self.anchors.lines().any(|anchor| anchor == id)
    }
}

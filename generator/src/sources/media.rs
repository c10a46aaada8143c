//! Pictures as their authors left them: sidecar, words and file, each with its place. No pixel has been looked at.

use std::collections::BTreeMap;
use std::sync::Arc;

use pictures::SourceHash;

use super::LocaleId;
use crate::model::{MediaText, Sidecar};
use crate::node::{Node, Position, Value};
use crate::translation::Freshness;

/// All pictures, by id.
pub type Media = BTreeMap<Arc<str>, MediaEntry>;

/// One folder of `content/media/`.
#[derive(Debug, Clone)]
pub struct MediaEntry {
    /// The sidecar's file, relative to the project, whether or not it is there.
    pub file: Arc<str>,
    /// What it says. Nothing when it is missing or has mistakes, which are told; then nothing else is said of the picture. A site
    /// that is rendered has no such entry.
    pub sidecar: Option<Sidecar>,
    /// Places in the sidecar.
    pub places: Places,
    /// Its words, the source language first.
    pub texts: Vec<MediaWords>,
    /// Languages in which there are words, but with mistakes.
    pub unreadable: Vec<LocaleId>,
    /// The picture itself, when exactly one lies beside the sidecar.
    pub picture: Option<PictureFile>,
}

impl MediaEntry {
    /// The words in a language.
    pub fn words(&self, locale: LocaleId) -> Option<&MediaWords> {
        self.texts.iter().find(|text| text.locale == locale)
    }

    /// The text alternative in a language.
    pub fn alt(&self, locale: LocaleId) -> Option<&str> {
        self.words(locale)?.text.alt.as_ref().map(|alt| alt.as_str())
    }

    /// The caption in a language.
    pub fn caption(&self, locale: LocaleId) -> Option<&str> {
        self.words(locale)?.text.caption.as_ref().map(|caption| caption.as_str())
    }
}

/// The words of a picture in one language: one file.
#[derive(Debug, Clone)]
pub struct MediaWords {
    /// The language.
    pub locale: LocaleId,
    /// The file, relative to the project.
    pub file: Arc<str>,
    /// The words.
    pub text: MediaText,
    /// Places in the file.
    pub places: Places,
    /// How a translation stands to its source.
    pub freshness: Freshness,
}

/// A picture that is kept in the repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureFile {
    /// The file, relative to the project.
    pub file: Arc<str>,
    /// What its name says it is.
    pub format: PictureFormat,
    /// Hash of its bytes (SHA-256).
    pub hash: SourceHash,
    /// What it is, as far as can be told without decoding a pixel.
    pub content: PictureContent,
}

/// What a picture file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PictureContent {
    /// Pixels.
    Pixels {
        /// Pixels in a row when it stands upright.
        width: u32,
        /// Rows when it stands upright.
        height: u32,
        /// Whether it may be transparent.
        alpha: bool,
    },
    /// A drawing, sanitised: it is published as it is.
    Drawing {
        /// CSS pixels it is wide by itself.
        width: u32,
        /// CSS pixels it is high by itself.
        height: u32,
        /// The text of the published file.
        text: Arc<str>,
    },
}

impl PictureContent {
    /// Width and height by itself.
    pub const fn size(&self) -> (u32, u32) {
        match self {
            Self::Pixels { width, height, .. } | Self::Drawing { width, height, .. } => (*width, *height),
        }
    }
}

/// Formats in which pictures are kept, by the ending of the file's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PictureFormat {
    /// `.jpg` or `.jpeg`.
    Jpeg,
    /// `.png`.
    Png,
    /// `.webp`.
    Webp,
    /// `.gif`.
    Gif,
    /// `.svg`.
    Svg,
}

impl PictureFormat {
    /// The format of files that end so.
    pub fn by_ending(ending: &str) -> Option<Self> {
        Some(match ending {
            "jpg" | "jpeg" => Self::Jpeg,
            "png" => Self::Png,
            "webp" => Self::Webp,
            "gif" => Self::Gif,
            "svg" => Self::Svg,
            _ => return None,
        })
    }
}

/// Places of all values in a file, by their path: `pair.role`, `blur[1].x`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places(BTreeMap<Box<str>, Position>);

impl Places {
    /// The places in a tree.
    pub fn of(node: &Node) -> Self {
        let mut places = BTreeMap::new();
        gather(node, "", &mut places);
        Self(places)
    }

    /// The place of a value; when it is not there, that of what it would stand in, at last the begin of the file.
    pub fn at(&self, path: &str) -> Position {
        let mut path = path;
        loop {
            if let Some(at) = self.0.get(path) {
                return *at;
            }
            match path.rfind(['.', '[']) {
                Some(end) => path = &path[..end],
                None => return Position::new(1, 1),
            }
        }
    }
}

fn gather(node: &Node, path: &str, places: &mut BTreeMap<Box<str>, Position>) {
    match &node.value {
        Value::Map(fields) => {
            for field in fields {
                let dot = if path.is_empty() { "" } else { "." };
                let path = format!("{path}{dot}{}", field.key);
                // A group begins with its first key, which says less than its name.
                let is_group = matches!(field.value.value, Value::Map(_));
                places.insert(path.as_str().into(), if is_group { field.key_at } else { field.value.at });
                gather(&field.value, &path, places);
            }
        }
        Value::List(items) => {
            for (index, item) in items.iter().enumerate() {
                let path = format!("{path}[{index}]");
                places.insert(path.as_str().into(), item.at);
                gather(item, &path, places);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::node::parse;

    #[test]
    fn a_value_that_is_not_there_has_the_place_of_what_it_would_stand_in() {
        let node = parse("blur:\n  - {x: 0.1, y: 2}\npair:\n  role: before\n").unwrap();
        let places = Places::of(&node);
        assert_eq!(places.at("blur[0].y"), Position::new(2, 17));
        assert_eq!(places.at("blur[0].width"), Position::new(2, 5));
        assert_eq!(places.at("pair.role"), Position::new(4, 9));
        assert_eq!(places.at("pair.with"), Position::new(3, 1));
        assert_eq!(places.at("licence_expires"), Position::new(1, 1));
    }
}

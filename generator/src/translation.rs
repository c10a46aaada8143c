//! How old a translation is: what its source said when it was made, block by block, against what the source says now.
//!
//! The texts of an entry are cut into [`Block`]s: each translatable field in the front matter, each paragraph of its
//! Markdown. A translation remembers the [`Record`] of the blocks it was made from, written by `hills i18n mark` into its
//! `translation` field. White space does not count. Blocks that carry safety are *critical*: fields that their model marks so
//! (`x-critical`), quantities, and boxes that warn.
//!
//! A record says nothing of the translation's own text; [`differences`] are what can be told of that without knowing its
//! language.
//!
//! This room compares texts; what follows for readers is decided in `crate::resolve`.

mod agreement;
mod blocks;
mod compare;
mod gap;
mod stamp;
mod state;

pub use agreement::{Aspect, Difference, differences, lost_its_text, numbers};
pub use blocks::{Block, blocks, blocks_of_file, blocks_of_words};
pub use compare::{Change, Freshness, freshness};
pub use gap::follows_from_source;
pub use stamp::{Stamp, stamped, stamped_yaml};
pub use state::State;

use xxhash_rust::xxh3::{Xxh3Default, xxh3_64};

use crate::model::Model;
use crate::model::base::Translation;
use crate::schema::{Language, ModelSchema};

/// What a text said at one time: a hash of the whole, and of every block.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    /// Hash of the whole: 16 hexadecimal digits.
    pub of: String,
    /// A line for each field, as it stands in the front matter: its name, then the hash of each of its blocks (8
    /// hexadecimal digits), critical ones followed by `!`.
    pub blocks: Vec<String>,
}

/// One line of a record, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// The field.
    pub field: &'a str,
    /// The hashes of its blocks.
    pub marks: Vec<&'a str>,
    /// Behind `~`: hash of what the translation itself said in that field when it was recorded.
    pub own: Option<&'a str>,
}

/// Takes the lines of a record apart.
pub fn lines(blocks: &[String]) -> Vec<Line<'_>> {
    blocks.iter().map(|text| Line::of(text)).collect()
}

/// The inherited fields that a translation set itself when it was recorded, and therefore has to follow.
pub fn followed(model: Model, record: &Translation) -> Vec<String> {
    let schema = ModelSchema::of(model);
    let is_inherited =
        |name: &str| schema.field(name).is_some_and(|field| field.shape.language == Language::Synchronised);
    let names = lines(&record.blocks).into_iter().map(|line| line.field).filter(|name| is_inherited(name));
    names.map(str::to_owned).collect()
}

impl<'a> Line<'a> {
    fn of(text: &'a str) -> Self {
        let (source, own) = match text.split_once(" ~ ") {
            Some((source, own)) => (source, Some(own)),
            None => (text, None),
        };
        let mut words = source.split(' ');
        Self { field: words.next().unwrap_or_default(), marks: words.collect(), own }
    }
}

impl Record {
    /// Hash of one field as a whole: 8 hexadecimal digits; nothing when there is no such field.
    pub fn of_field(&self, field: &str) -> Option<String> {
        let line = self.blocks.iter().find(|line| line.split(' ').next() == Some(field))?;
        Some(format!("{:08x}", xxh3_64(line.as_bytes()) >> 32))
    }

    /// The record of some blocks.
    pub fn of(blocks: &[Block]) -> Self {
        let mut whole = Xxh3Default::new();
        let mut lines: Vec<String> = Vec::new();
        let mut field = "";
        for block in blocks {
            for part in [&block.path, &block.text] {
                whole.update(part.as_bytes());
                whole.update(&[0]);
            }
            whole.update(&[u8::from(block.is_critical)]);
            if block.field != field || lines.is_empty() {
                field = &block.field;
                lines.push(field.to_owned());
            }
            if let Some(line) = lines.last_mut() {
                line.push(' ');
                line.push_str(&block.mark());
            }
        }
        Self { of: format!("{:016x}", whole.digest()), blocks: lines }
    }
}

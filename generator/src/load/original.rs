//! The source file of an entry, as its translations are held against it.

use std::cell::OnceCell;

use super::front_matter::Parts;
use crate::model::Model;
use crate::model::base::Translation;
use crate::node::Node;
use crate::schema::ModelSchema;
use crate::schema::overlay::Gap;
use crate::translation::{
    Block, Difference, Freshness, Record, blocks, differences, followed, follows_from_source, freshness, lost_its_text,
};

/// A source file.
pub(super) struct Original<'a> {
    model: Model,
    parts: &'a Parts<'a>,
    /// Whether it has no mistakes. Those it has are told there, and not once more in each language.
    pub(super) is_sound: bool,
    /// What it says. Most entries of a plain blog record nothing; then it is not even cut into blocks.
    said: OnceCell<(Vec<Block>, Record)>,
}

impl<'a> Original<'a> {
    pub(super) fn new(model: Model, parts: &'a Parts<'a>, is_sound: bool) -> Self {
        Self { model, parts, is_sound, said: OnceCell::new() }
    }

    /// Its front matter.
    pub(super) fn front(&self) -> &Node {
        &self.parts.front
    }

    fn cut(&self, parts: &Parts<'_>, own: &[String]) -> Vec<Block> {
        blocks(&ModelSchema::of(self.model).fields, &parts.front, parts.body, own)
    }

    /// What it says, the fields named in `own` included; handed to `use_it`.
    fn said<T>(&self, own: &[String], use_it: impl FnOnce(&[Block], &Record) -> T) -> T {
        let read = || {
            let blocks = self.cut(self.parts, own);
            let record = Record::of(&blocks);
            (blocks, record)
        };
        if own.is_empty() {
            let (blocks, record) = self.said.get_or_init(read);
            use_it(blocks, record)
        } else {
            let (blocks, record) = read();
            use_it(&blocks, &record)
        }
    }

    /// How a translation stands to it that was made as `record` says and sets the fields `overrides` itself.
    pub(super) fn freshness(&self, record: Option<&Translation>, overrides: &[String]) -> Freshness {
        let Some(record) = record else { return Freshness::Unrecorded };
        let followed = followed(self.model, record);
        let freshness = self.said(&followed, |blocks, now| freshness(record, blocks, now));
        freshness
            .without(|field| followed.iter().any(|name| name == field) && !overrides.iter().any(|name| name == field))
    }

    /// Whether a gap is there because this file changed after the translation was made.
    pub(super) fn explains(&self, gap: &Gap, record: &Translation) -> bool {
        self.said(&followed(self.model, record), |blocks, now| follows_from_source(gap, record, blocks, now))
    }

    /// What the translation `own` does not have alike although it is said to follow.
    pub(super) fn differences(
        &self,
        own: &Parts<'_>,
        freshness: &Freshness,
        record: Option<&Translation>,
    ) -> Vec<Difference> {
        if own.body.trim().is_empty() && !self.parts.body.trim().is_empty() {
            return lost_its_text(freshness, record).into_iter().collect();
        }
        match freshness {
            Freshness::Fresh => {
                let found = self.said(&[], |source, _| differences(source, &self.cut(own, &[])));
                let placed = |difference: Difference| {
                    let (text, first_line) = own.text_of(&difference);
                    difference.placed(text, first_line)
                };
                found.into_iter().map(placed).collect()
            }
            _ => Vec::new(),
        }
    }
}

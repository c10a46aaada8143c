//! What changed between the text a translation was made from and the text of today.

use std::collections::HashMap;

use super::{Block, Record, lines};
use crate::model::base::Translation;

/// How a translation stands to its source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Freshness {
    /// Nobody recorded what it was made from.
    #[default]
    Unrecorded,
    /// The source says what it said then, or this is the source.
    Fresh,
    /// The source changed, and someone decided that it makes no difference for readers.
    Minor,
    /// The source changed.
    Behind(Vec<Change>),
}

impl Freshness {
    /// Whether something changed that may harm readers who do not learn of it.
    pub fn is_critical(&self) -> bool {
        matches!(self, Self::Behind(changes) if changes.iter().any(|change| change.is_critical))
    }

    /// The same, changes of fields left out of which `is_left_out` says so.
    #[must_use]
    pub fn without(self, is_left_out: impl Fn(&str) -> bool) -> Self {
        let Self::Behind(mut changes) = self else { return self };
        changes.retain(|change| !is_left_out(&change.field));
        if changes.is_empty() { Self::Fresh } else { Self::Behind(changes) }
    }
}

/// What changed in one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The field, or `body`.
    pub field: String,
    /// How many of its blocks are new, different or gone.
    pub blocks: usize,
    /// Whether one of them is critical.
    pub is_critical: bool,
}

/// How a translation that was made as `record` says stands to the `source` of today.
pub fn freshness(record: &Translation, source: &[Block], now: &Record) -> Freshness {
    let Some(of) = record.of.as_deref() else { return Freshness::Unrecorded };
    if of == now.of {
        return Freshness::Fresh;
    }
    if record.minor_ok.as_deref() == Some(now.of.as_str()) {
        return Freshness::Minor;
    }
    // The blocks know best: where none differs, nothing that readers are told does.
    Freshness::Behind(changes(&record.blocks, source)).without(|_| false)
}

/// The fields that differ.
fn changes(then: &[String], source: &[Block]) -> Vec<Change> {
    let before: Vec<(&str, Vec<&str>)> = lines(then).into_iter().map(|line| (line.field, line.marks)).collect();
    let mut now: Vec<(&str, Vec<String>)> = Vec::new();
    for block in source {
        match now.last_mut().filter(|(field, _)| *field == block.field) {
            Some((_, marks)) => marks.push(block.mark()),
            None => now.push((&block.field, vec![block.mark()])),
        }
    }
    let mut fields: Vec<&str> = now.iter().map(|(field, _)| *field).collect();
    fields.extend(before.iter().map(|(field, _)| *field).filter(|field| !now.iter().any(|(known, _)| known == field)));
    let changes = fields.into_iter().filter_map(|field| {
        let then = before.iter().find(|(name, _)| *name == field).map_or(&[][..], |(_, marks)| marks);
        let now = now.iter().find(|(name, _)| *name == field).map_or(&[][..], |(_, marks)| marks);
        change(field, then, now)
    });
    changes.collect()
}

/// What changed in one field. Where blocks only changed places, those that stand elsewhere count.
fn change(field: &str, then: &[&str], now: &[String]) -> Option<Change> {
    let mut counts: HashMap<&str, isize> = HashMap::new();
    for mark in now {
        *counts.entry(mark).or_default() += 1;
    }
    for mark in then {
        *counts.entry(mark).or_default() -= 1;
    }
    let total = |sign: isize| -> usize { counts.values().map(|count| (count * sign).max(0).unsigned_abs()).sum() };
    let mut changed: Vec<&str> = counts.iter().filter(|(_, count)| **count != 0).map(|(mark, _)| *mark).collect();
    let mut blocks = total(1).max(total(-1));
    if changed.is_empty() {
        changed = then.iter().zip(now).filter(|(then, now)| **then != now.as_str()).map(|(mark, _)| *mark).collect();
        blocks = changed.len();
    }
    let is_critical = changed.iter().any(|mark| mark.ends_with('!'));
    (blocks > 0).then(|| Change { field: field.to_owned(), blocks, is_critical })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::base::TranslationKind;

    fn block(field: &str, text: &str, is_critical: bool) -> Block {
        Block { field: field.to_owned(), path: field.to_owned(), text: text.to_owned(), is_critical }
    }

    fn made_from(blocks: &[Block]) -> Translation {
        let Record { of, blocks } = Record::of(blocks);
        Translation {
            of: Some(of),
            blocks,
            text: None,
            kind: TranslationKind::Human,
            by: None,
            reviewed_by: None,
            date: None,
            minor_ok: None,
        }
    }

    fn now(record: &Translation, source: &[Block]) -> Freshness {
        freshness(record, source, &Record::of(source))
    }

    #[test]
    fn the_same_text_is_fresh_and_no_record_says_nothing() {
        let source = [block("title", "One", false), block("risks", "Clot", true)];
        assert_eq!(now(&made_from(&source), &source), Freshness::Fresh);
        let unrecorded = Translation { of: None, ..made_from(&source) };
        assert_eq!(now(&unrecorded, &source), Freshness::Unrecorded);
    }

    #[test]
    fn changed_new_and_lost_blocks_are_counted_by_field() {
        let then = [block("title", "One", false), block("risks", "Clot", true), block("body", "A", false)];
        let source = [block("title", "One", false), block("risks", "Clot!", true), block("risks", "Pain", true)];
        let expected = [
            Change { field: "risks".to_owned(), blocks: 2, is_critical: true },
            Change { field: "body".to_owned(), blocks: 1, is_critical: false },
        ];
        let freshness = now(&made_from(&then), &source);
        assert_eq!(freshness, Freshness::Behind(expected.to_vec()));
        assert!(freshness.is_critical());
    }

    #[test]
    fn blocks_that_changed_places_count_where_they_stand() {
        let then = [block("risks", "A", true), block("risks", "B", true), block("risks", "C", true)];
        let source = [block("risks", "B", true), block("risks", "A", true), block("risks", "C", true)];
        let freshness = now(&made_from(&then), &source);
        let change = Change { field: "risks".to_owned(), blocks: 2, is_critical: true };
        assert_eq!(freshness, Freshness::Behind(vec![change]));
    }

    #[test]
    fn a_record_whose_blocks_all_agree_is_fresh_and_changes_may_be_left_out() {
        let source = [block("title", "One", false)];
        let record = Translation { of: Some("0".repeat(16)), ..made_from(&source) };
        assert_eq!(now(&record, &source), Freshness::Fresh);
        let behind = now(&made_from(&source), &[block("title", "Two", false)]);
        assert_eq!(behind.without(|field| field == "title"), Freshness::Fresh);
    }

    #[test]
    fn a_change_that_was_found_minor_stays_so_until_the_next() {
        let then = [block("title", "One", false)];
        let source = [block("title", "One.", false)];
        let record = Translation { minor_ok: Some(Record::of(&source).of), ..made_from(&then) };
        assert_eq!(now(&record, &source), Freshness::Minor);
        assert!(matches!(now(&record, &[block("title", "Two", false)]), Freshness::Behind(_)));
    }
}

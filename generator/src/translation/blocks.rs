//! The texts of a file, cut into blocks.

use std::sync::Arc;

use xxhash_rust::xxh3::xxh3_64;

use crate::diagnostic::Diagnostic;
use crate::load::cut_file;
use crate::markdown::inline::{Piece, pieces};
use crate::model::Model;
use crate::node::{Field, Node, Value};
use crate::schema::{FieldSchema, Kind, Language, ModelSchema, Shape};

/// The name under which the text below the front matter is recorded.
pub(super) const BODY: &str = "body";

/// A piece of text that is translated as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The field it belongs to, at the top of the front matter; `body` for the text below it.
    pub field: String,
    /// The text, its white space folded.
    pub text: String,
    /// Whether a change of it may harm a reader who does not learn of it.
    pub is_critical: bool,
}

impl Block {
    /// Its short hash, as it stands in a record: 8 hexadecimal digits, and `!` when it is critical.
    pub fn mark(&self) -> String {
        let hash = xxh3_64(self.text.as_bytes()) >> 32;
        format!("{hash:08x}{}", if self.is_critical { "!" } else { "" })
    }
}

/// The blocks of a whole file of `model`.
///
/// # Errors
/// When the file has no front matter or that cannot be read.
pub fn blocks_of_file(model: Model, text: &str, file: &Arc<str>) -> Result<Vec<Block>, Diagnostic> {
    cut_file(text, file, |front, body| blocks(ModelSchema::of(model), front, body))
}

/// The blocks of a front matter and the text below it, in the order of the declarations.
pub fn blocks(schema: &ModelSchema, front: &Node, body: &str) -> Vec<Block> {
    let mut found = Vec::new();
    for known in &schema.fields {
        let Some(field) = front.fields().iter().find(|field| field.key == known.name) else { continue };
        let mut gather = Gather { field: &known.name, found: &mut found };
        gather.field(known, field, false);
    }
    Gather { field: BODY, found: &mut found }.markdown(body, false);
    found
}

struct Gather<'a> {
    field: &'a str,
    found: &'a mut Vec<Block>,
}

impl Gather<'_> {
    fn field(&mut self, known: &FieldSchema, field: &Field, is_critical: bool) {
        // Addresses are no text, and what tools write says nothing to readers.
        if matches!(known.name.as_str(), "slug" | "aliases" | "translation" | "overrides") {
            return;
        }
        self.value(&known.shape, &field.value, is_critical || known.is_critical);
    }

    fn value(&mut self, shape: &Shape, node: &Node, is_critical: bool) {
        if shape.language == Language::Synchronised {
            return;
        }
        match (&shape.kind, &node.value) {
            (Kind::Text, Value::Text(text)) => self.markdown(text, is_critical),
            (Kind::List(item), Value::List(items)) => {
                for node in items {
                    self.value(item, node, is_critical);
                }
            }
            (Kind::Group(fields), Value::Map(_)) => {
                for known in fields {
                    if let Some(field) = node.fields().iter().find(|field| field.key == known.name) {
                        self.field(known, field, is_critical);
                    }
                }
            }
            (Kind::Words(words), Value::Map(_)) => {
                for field in node.fields() {
                    let below = words.iter().find(|word| word.name == field.key).and_then(|word| word.below.as_ref());
                    if let Some(below) = below {
                        self.value(below, &field.value, is_critical);
                    }
                }
            }
            _ => {}
        }
    }

    /// Paragraphs, parted by empty lines. A box that warns makes everything in it critical.
    fn markdown(&mut self, text: &str, is_critical: bool) {
        let mut warns = false;
        for paragraph in paragraphs(text) {
            warns |= paragraph.contains("{kind=warning}") || paragraph.contains("{kind=urgent}");
            let is_critical = is_critical || warns || has_quantity(&paragraph);
            if paragraph == ":::" || paragraph.ends_with(" :::") {
                warns = false;
            }
            self.found.push(Block { field: self.field.to_owned(), text: paragraph, is_critical });
        }
    }
}

/// The paragraphs of a text with their white space folded.
fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = Vec::new();
    let mut open = String::new();
    for line in text.lines().chain([""]) {
        if line.trim().is_empty() && !open.is_empty() {
            paragraphs.push(std::mem::take(&mut open));
        }
        for word in line.split_whitespace() {
            if !open.is_empty() {
                open.push(' ');
            }
            open.push_str(word);
        }
    }
    paragraphs
}

fn has_quantity(text: &str) -> bool {
    text.contains('{') && pieces(text).iter().any(|piece| matches!(piece, Piece::Quantity(..)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(model: Model, text: &str) -> Vec<(String, String, bool)> {
        let blocks = blocks_of_file(model, text, &"x.en.md".into()).unwrap();
        blocks.into_iter().map(|block| (block.field, block.text, block.is_critical)).collect()
    }

    fn block(field: &str, text: &str, is_critical: bool) -> (String, String, bool) {
        (field.to_owned(), text.to_owned(), is_critical)
    }

    #[test]
    fn only_what_is_translated_is_a_block() {
        let text = "---\ntitle: One\nslug: one\nlists: faq\nupdated: 2026-01-01\n---\n\nFirst\nline.\n\n\nSecond.\n";
        let expected =
            [block("title", "One", false), block("body", "First line.", false), block("body", "Second.", false)];
        assert_eq!(of(Model::Section, text), expected);
    }

    #[test]
    fn risks_quantities_and_warnings_are_critical() {
        let text = "---\nrisks:\n  - {key: a, name: Clot, severity: serious}\n---\nTurn {mm-per-day:1}.\n\n:::callout{kind=warning}\nCall.\n\nNow.\n:::\n\nPlain.\n";
        let expected = [
            block("risks", "Clot", true),
            block("body", "Turn {mm-per-day:1}.", true),
            block("body", ":::callout{kind=warning} Call.", true),
            block("body", "Now. :::", true),
            block("body", "Plain.", false),
        ];
        assert_eq!(of(Model::Procedure, text), expected);
    }
}

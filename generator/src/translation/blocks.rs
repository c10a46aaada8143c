//! The texts of a file, cut into blocks.

use std::sync::Arc;

use xxhash_rust::xxh3::Xxh3Default;

use crate::diagnostic::Diagnostic;
use crate::load::cut_file;
use crate::markdown::directive::CalloutKind;
use crate::markdown::inline::{Piece, pieces};
use crate::markdown::{Directive, Marker, prepare};
use crate::model::Model;
use crate::node::{Field, Node, Syntax, Value, parse};
use crate::schema::{FieldSchema, Kind, Language, MEDIA_TEXT, ModelSchema, Shape};

/// The name under which the text below the front matter is recorded.
pub(super) const BODY: &str = "body";

/// A piece of text that is translated as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The field it belongs to, at the top of the front matter; `body` for the text below it.
    pub field: String,
    /// The way to it from there, by field names and keys: `phases.first-days.not_allowed`.
    pub path: String,
    /// The text, its white space folded.
    pub text: String,
    /// Whether a change of it may harm a reader who does not learn of it.
    pub is_critical: bool,
}

impl Block {
    /// Its short hash, as it stands in a record: 8 hexadecimal digits, and `!` when it is critical. The same words in another
    /// place are another block.
    pub fn mark(&self) -> String {
        let mut hash = Xxh3Default::new();
        for part in [&self.path, &self.text] {
            hash.update(part.as_bytes());
            hash.update(&[0]);
        }
        format!("{:08x}{}", hash.digest() >> 32, if self.is_critical { "!" } else { "" })
    }
}

/// The blocks of a whole file of `model`.
///
/// # Errors
/// When the file has no front matter or that cannot be read.
pub fn blocks_of_file(model: Model, text: &str, file: &Arc<str>, own: &[String]) -> Result<Vec<Block>, Diagnostic> {
    cut_file(text, file, |front, body| blocks(&ModelSchema::of(model).fields, front, body, own))
}

/// The blocks of the words of a picture.
///
/// # Errors
/// When the file cannot be read as YAML.
pub fn blocks_of_words(text: &str) -> Result<Vec<Block>, Syntax> {
    parse(text).map(|node| blocks(&MEDIA_TEXT.fields, &node, "", &[]))
}

/// The blocks of a front matter and the text below it, in the order of the declarations. `own` names the inherited fields that
/// the translation sets itself (`overrides`): it has to follow their values too.
pub fn blocks(schema: &[FieldSchema], front: &Node, body: &str, own: &[String]) -> Vec<Block> {
    let mut found = Vec::new();
    // Medical text, and pages that collect risks or emergency numbers, are not read for entertainment.
    let is_medical = front.get("reviewed_by").is_some();
    let is_answer = front.get("clinical").is_some_and(|clinical| clinical.value == Value::Bool(true));
    let warns = is_answer || matches!(front.get("collects").and_then(Node::text), Some("risks" | "emergency"));
    for known in schema {
        let Some(field) = front.fields().iter().find(|field| field.key == known.name) else { continue };
        let mut gather = Gather { field: &known.name, is_medical, found: &mut found };
        if known.shape.language == Language::Synchronised && own.contains(&known.name) {
            gather.push(&known.name, plain(&field.value), false);
        }
        gather.field(known, field, &known.name, false);
    }
    Gather { field: BODY, is_medical, found: &mut found }.markdown(body, BODY, warns);
    found
}

/// A value without its places.
fn plain(node: &Node) -> String {
    match &node.value {
        Value::List(items) => items.iter().map(plain).collect::<Vec<_>>().join(" "),
        Value::Map(fields) => {
            let fields = fields.iter().map(|field| format!("{} {}", field.key, plain(&field.value)));
            fields.collect::<Vec<_>>().join(" ")
        }
        Value::Null => String::new(),
        Value::Bool(value) => value.to_string(),
        Value::Integer(value) => value.to_string(),
        Value::Float(value) => value.to_string(),
        Value::Text(text) => text.clone(),
    }
}

struct Gather<'a> {
    field: &'a str,
    is_medical: bool,
    found: &'a mut Vec<Block>,
}

impl Gather<'_> {
    fn push(&mut self, path: &str, text: String, is_critical: bool) {
        self.found.push(Block { field: self.field.to_owned(), path: path.to_owned(), text, is_critical });
    }

    fn field(&mut self, known: &FieldSchema, field: &Field, path: &str, is_critical: bool) {
        // Addresses are no text, and what tools write says nothing to readers.
        if !matches!(known.name.as_str(), "slug" | "aliases" | "translation" | "overrides") {
            self.value(&known.shape, &field.value, path, is_critical || known.is_critical);
        }
    }

    fn value(&mut self, shape: &Shape, node: &Node, path: &str, is_critical: bool) {
        if shape.language == Language::Synchronised {
            return;
        }
        match (&shape.kind, &node.value) {
            (Kind::Text, Value::Text(text)) => self.markdown(text, path, is_critical),
            (Kind::List(item), Value::List(items)) => {
                for (index, node) in items.iter().enumerate() {
                    // Texts of one list may be put in another order; groups are matched by key, or else by their place.
                    let key = node.get("key").and_then(Node::text).map(str::to_owned);
                    match (&item.kind, key) {
                        (Kind::Group(_), Some(key)) => self.value(item, node, &format!("{path}.{key}"), is_critical),
                        (Kind::Group(_), None) => self.value(item, node, &format!("{path}.{index}"), is_critical),
                        _ => self.value(item, node, path, is_critical),
                    }
                }
            }
            (Kind::Group(fields), Value::Map(_)) => {
                for known in fields {
                    if let Some(field) = node.fields().iter().find(|field| field.key == known.name) {
                        self.field(known, field, &format!("{path}.{}", known.name), is_critical);
                    }
                }
            }
            (Kind::Words(words), Value::Map(_)) => {
                for field in node.fields() {
                    let below = words.iter().find(|word| word.name == field.key).and_then(|word| word.below.as_ref());
                    if let Some(below) = below {
                        self.value(below, &field.value, &format!("{path}.{}", field.key), is_critical);
                    }
                }
            }
            _ => {}
        }
    }

    /// Paragraphs, parted by empty lines and by the marker lines of directives. A box that warns makes everything in it
    /// critical, however deep.
    fn markdown(&mut self, text: &str, path: &str, is_critical: bool) {
        let prepared = prepare(text, std::iter::empty());
        let mut markers = prepared.markers.iter().peekable();
        let mut open: Vec<bool> = Vec::new();
        let mut paragraph = String::new();
        let mut offset = 0;
        for line in text.split_inclusive('\n').chain([""]) {
            let marker = markers.next_if(|(at, _)| *at == offset && !line.is_empty()).map(|(_, marker)| marker);
            offset += line.len();
            if line.trim().is_empty() || marker.is_some() {
                self.paragraph(std::mem::take(&mut paragraph), path, is_critical || open.contains(&true));
            }
            for word in line.split_whitespace() {
                if !paragraph.is_empty() {
                    paragraph.push(' ');
                }
                paragraph.push_str(word);
            }
            match marker {
                Some(Marker::Open(directive, _)) => open.push(warns(directive)),
                Some(Marker::Close(_)) => {
                    open.pop();
                    paragraph.clear();
                }
                _ => {}
            }
            if marker.is_some() {
                self.paragraph(std::mem::take(&mut paragraph), path, is_critical || open.contains(&true));
            }
        }
    }

    fn paragraph(&mut self, text: String, path: &str, is_critical: bool) {
        if !text.is_empty() {
            let counts = self.is_medical && text.contains(char::is_numeric);
            let is_critical = is_critical || counts || has_quantity(&text);
            self.push(path, text, is_critical);
        }
    }
}

fn warns(directive: &Directive) -> bool {
    matches!(directive, Directive::Callout { kind: CalloutKind::Warning | CalloutKind::Urgent, .. })
}

fn has_quantity(text: &str) -> bool {
    text.contains('{') && pieces(text).iter().any(|piece| matches!(piece, Piece::Quantity(..)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(model: Model, text: &str) -> Vec<(String, String, bool)> {
        let blocks = blocks_of_file(model, text, &"x.en.md".into(), &[]).unwrap();
        blocks.into_iter().map(|block| (block.path, block.text, block.is_critical)).collect()
    }

    fn block(path: &str, text: &str, is_critical: bool) -> (String, String, bool) {
        (path.to_owned(), text.to_owned(), is_critical)
    }

    #[test]
    fn only_what_is_translated_is_a_block() {
        let text = "---\ntitle: One\nslug: one\nlists: faq\nupdated: 2026-01-01\n---\n\nFirst\nline.\n\n\nSecond.\n";
        let expected =
            [block("title", "One", false), block("body", "First line.", false), block("body", "Second.", false)];
        assert_eq!(of(Model::Section, text), expected);
    }

    #[test]
    fn risks_quantities_and_everything_in_a_box_that_warns_are_critical() {
        let text = "---\nrisks:\n  - {key: a, name: Clot, severity: serious}\n---\nTurn {mm-per-day:1}.\n\n\
                    :::callout{kind=warning title=\"Call\"}\nNow.\n\n:::quote{by=us}\nSoon.\n:::\nLater.\n:::\nPlain.\n";
        let expected = [
            block("risks.a.name", "Clot", true),
            block("body", "Turn {mm-per-day:1}.", true),
            block("body", ":::callout{kind=warning title=\"Call\"}", true),
            block("body", "Now.", true),
            block("body", ":::quote{by=us}", true),
            block("body", "Soon.", true),
            block("body", "Later.", true),
            block("body", "Plain.", false),
        ];
        assert_eq!(of(Model::Procedure, text), expected);
    }

    #[test]
    fn numbers_in_medical_text_and_pages_for_emergencies_are_critical() {
        let medical = "---\nreviewed_by: x\n---\nStop 8 weeks before.\n\nRest.\n";
        assert_eq!(
            of(Model::Article, medical),
            [block("body", "Stop 8 weeks before.", true), block("body", "Rest.", false)]
        );
        assert_eq!(of(Model::Page, "---\ncollects: emergency\n---\n- Pain\n"), [block("body", "- Pain", true)]);
    }

    #[test]
    fn the_same_words_elsewhere_are_another_block() {
        let one = "---\nphases:\n  - {key: a, allowed: [Walk], not_allowed: [Run]}\n---\n";
        let two = "---\nphases:\n  - {key: a, allowed: [Walk, Run], not_allowed: []}\n---\n";
        let marks = |text: &str| -> Vec<String> {
            blocks_of_file(Model::RehabTimeline, text, &"x".into(), &[]).unwrap().iter().map(Block::mark).collect()
        };
        assert_ne!(marks(one), marks(two));
    }

    #[test]
    fn a_value_that_the_translation_sets_itself_is_followed() {
        let text = "---\norder: 20\nbones: [tibia, femur]\n---\n";
        let own = ["order".to_owned(), "bones".to_owned()];
        let blocks = blocks_of_file(Model::Procedure, text, &"x".into(), &own).unwrap();
        let told: Vec<_> = blocks.iter().map(|block| (&*block.path, &*block.text, block.is_critical)).collect();
        assert_eq!(told, [("bones", "tibia femur", false), ("order", "20", false)], "{told:?}");
    }
}

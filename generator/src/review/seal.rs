//! The seal over reviewed text: one word that changes with every word a reader sees.
//!
//! A seal looks like `s1-<16 digits>-<marks>`. The digits are a hash of everything the seal covers; the marks are two
//! characters for each part of it (a field, a section of the text), by which a broken seal can still tell *which* parts
//! changed. White space does not count, so lines may be wrapped anew, and neither does the order of keys.

use std::collections::BTreeSet;
use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::node::{Node, Value};
use crate::schema::{FieldSchema, Group, ModelSchema};

/// How a seal begins: what it covers and how it is computed. Another way of computing gets another beginning.
const VERSION: &str = "s1";
/// Bytes of the hash that are written down.
const DIGEST: usize = 8;
/// Characters of one part's mark.
const MARK: usize = 2;
/// Fields that say where a page stands, not what it says.
const PLACE: [&str; 4] = ["slug", "aliases", "noindex", "toc"];

/// Whether a text is as its reviewer sealed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Nobody sealed it yet.
    None,
    /// It is as it was sealed.
    Sealed,
    /// It changed since; the parts that did, as far as the seal tells.
    Changed(Vec<Part>),
}

impl Standing {
    /// The standing as a word for tables and programs.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Sealed => "sealed",
            Self::Changed(_) => "changed",
        }
    }
}

/// A part of what a seal covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A field of the front matter.
    Field(&'static str),
    /// The text before the first heading.
    Opening,
    /// A section of the text, by its heading.
    Section(Box<str>),
    /// Something that is gone, so that nobody can say what it was.
    Gone,
    /// Sections that say the same in another order.
    Order,
}

impl fmt::Display for Part {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(name) => write!(formatter, "`{name}`"),
            Self::Opening => formatter.write_str("the text before the first heading"),
            Self::Section(heading) => write!(formatter, "the section “{heading}”"),
            Self::Gone => formatter.write_str("something that was taken out"),
            Self::Order => formatter.write_str("the order of the sections"),
        }
    }
}

/// The seal of an entry whose source file has this front matter and this text.
pub fn seal(schema: &'static ModelSchema, front: &Node, body: &str) -> String {
    let parts = parts(schema, front, body);
    let marks: String = parts.iter().map(|(_, digest)| mark(digest)).collect();
    format!("{VERSION}-{}-{marks}", digest(schema, &parts))
}

/// Compares an entry with the seal that was `recorded` for it.
pub(crate) fn standing(recorded: Option<&str>, schema: &'static ModelSchema, front: &Node, body: &str) -> Standing {
    let Some(recorded) = recorded else { return Standing::None };
    if seal(schema, front, body) == recorded {
        return Standing::Sealed;
    }
    let mut words = recorded.splitn(3, '-');
    let is_known = words.next() == Some(VERSION) && words.next().is_some_and(|digits| digits.len() == 2 * DIGEST);
    match words.next().filter(|marks| is_known && marks.is_ascii() && marks.len() % MARK == 0) {
        Some(marks) => Standing::Changed(changed(marks, parts(schema, front, body))),
        None => Standing::Changed(Vec::new()),
    }
}

/// The parts whose marks were not there when the seal was set.
fn changed(marks: &str, parts: Vec<(Part, Sum)>) -> Vec<Part> {
    let before: BTreeSet<&str> = (0..marks.len() / MARK).map(|index| &marks[index * MARK..][..MARK]).collect();
    let now: BTreeSet<String> = parts.iter().map(|(_, digest)| mark(digest)).collect();
    let gone = before.iter().filter(|mark| !now.contains(**mark)).count();
    let mut changed: Vec<Part> =
        parts.into_iter().filter(|(_, digest)| !before.contains(mark(digest).as_str())).map(|(part, _)| part).collect();
    if gone > changed.len() {
        changed.push(Part::Gone);
    } else if changed.is_empty() {
        changed.push(Part::Order);
    }
    changed
}

/// A hash of one part.
type Sum = [u8; 32];

fn digest(schema: &ModelSchema, parts: &[(Part, Sum)]) -> String {
    let mut hash = Sha256::new();
    hash.update(schema.model.name());
    parts.iter().for_each(|(_, digest)| hash.update(digest));
    hash.finalize().iter().take(DIGEST).map(|byte| format!("{byte:02x}")).collect()
}

fn mark(digest: &Sum) -> String {
    let mut mark = URL_SAFE_NO_PAD.encode(&digest[..3]);
    mark.truncate(MARK);
    // What separates the parts of a seal must not stand in it.
    mark.replace('-', ".")
}

/// What is covered, each part with its hash: fields in the order of the schema, then the text.
fn parts(schema: &'static ModelSchema, front: &Node, body: &str) -> Vec<(Part, Sum)> {
    let covered = schema.fields.iter().filter(|field| is_covered(field));
    let fields = covered.filter_map(|field| Some((field, front.get(&field.name)?)));
    let fields = fields.filter(|(_, value)| value.value != Value::Null).map(|(field, value)| {
        let mut hash = Sha256::new();
        hash.update(field.name.as_bytes());
        add_value(&mut hash, value);
        (Part::Field(&field.name), hash.finalize().into())
    });
    let text = sections(body).map(|(part, text)| {
        let mut hash = Sha256::new();
        hash.update("#");
        add_words(&mut hash, text);
        (part, hash.finalize().into())
    });
    fields.chain(text).collect()
}

/// Whether the seal covers a field: what readers are told, who checked it and when.
fn is_covered(field: &FieldSchema) -> bool {
    match field.group {
        Group::Own => true,
        Group::Head => !PLACE.contains(&field.name.as_str()),
        Group::Clinical => field.name != "review_seal",
        Group::Common => false,
    }
}

/// Adds a value so that two different ones never add the same bytes. Keys are sorted; white space is folded.
fn add_value(hash: &mut Sha256, node: &Node) {
    match &node.value {
        Value::Null => hash.update(b"n"),
        Value::Bool(value) => hash.update(if *value { b"y" } else { b"f" }),
        Value::Integer(value) => hash.update(format!("i{value};")),
        Value::Float(value) => hash.update(format!("d{value};")),
        Value::Text(text) => {
            hash.update(b"t");
            add_words(hash, text);
        }
        Value::List(items) => {
            hash.update(format!("l{};", items.len()));
            items.iter().for_each(|item| add_value(hash, item));
        }
        Value::Map(fields) => {
            hash.update(format!("m{};", fields.len()));
            let mut fields: Vec<_> = fields.iter().collect();
            fields.sort_by(|a, b| a.key.cmp(&b.key));
            for field in fields {
                add_words(hash, &field.key);
                add_value(hash, &field.value);
            }
        }
    }
}

/// Adds the words of a text, each with its length before it.
fn add_words(hash: &mut Sha256, text: &str) {
    for word in text.split_ascii_whitespace() {
        hash.update(word.len().to_le_bytes());
        hash.update(word.as_bytes());
    }
    hash.update(0_usize.to_le_bytes());
}

/// The text cut before each heading. A line of code that begins with `#` cuts too, which does no harm.
fn sections(body: &str) -> impl Iterator<Item = (Part, &str)> {
    let mut rest = body;
    let mut is_first = true;
    std::iter::from_fn(move || {
        loop {
            if rest.is_empty() {
                return None;
            }
            let begin = if rest.starts_with('#') { 1 } else { 0 };
            let len = rest[begin..].find("\n#").map_or(rest.len(), |at| begin + at + 1);
            let (section, behind) = rest.split_at(len);
            let was_first = std::mem::take(&mut is_first);
            rest = behind;
            if section.starts_with('#') {
                let heading = section.lines().next().unwrap_or_default().trim_start_matches('#');
                let heading = heading.split("{#").next().unwrap_or_default().trim();
                return Some((Part::Section(heading.into()), section));
            }
            if was_first && !section.trim().is_empty() {
                return Some((Part::Opening, section));
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Model;
    use crate::node::parse;

    const FRONT: &str = "title: Tibia\nslug: tibia\nstatus: published\nreviewed_by: a\nlast_reviewed: 2026-01-02\n\
                         risks:\n  - {key: a, name: Pain}\n  - {key: b, name: Infection}\n";
    const BODY: &str = "\nFirst words.\n\n## How {#how}\n\nIt is done\nso.\n\n## After\n\nRest.\n";

    fn schema() -> &'static ModelSchema {
        ModelSchema::of(Model::Procedure)
    }

    fn sealed(front: &str, body: &str) -> String {
        seal(schema(), &parse(front).unwrap(), body)
    }

    /// What a seal over [`FRONT`] and [`BODY`] says after a change.
    fn check(front: &str, body: &str, expected: &[&str]) {
        let found = standing(Some(&sealed(FRONT, BODY)), schema(), &parse(front).unwrap(), body);
        let parts = match found {
            Standing::Changed(parts) => parts.iter().map(Part::to_string).collect(),
            Standing::Sealed => vec!["sealed".to_owned()],
            Standing::None => vec!["none".to_owned()],
        };
        assert_eq!(parts, expected);
    }

    #[test]
    fn line_breaks_the_order_of_keys_and_the_place_of_a_page_may_change() {
        check(FRONT, &BODY.replace("done\nso.", "done so.\n"), &["sealed"]);
        check(&FRONT.replace("slug: tibia", "slug: shin").replace("published", "draft"), BODY, &["sealed"]);
        check(&FRONT.replace("key: a, name: Pain", "name: Pain, key: a"), BODY, &["sealed"]);
        check(&format!("review_seal: x\nupdated: 2026-02-03\n{FRONT}"), BODY, &["sealed"]);
    }

    #[test]
    fn every_word_that_readers_see_breaks_the_seal_and_is_named() {
        check(&FRONT.replace("title: Tibia", "title: Shin"), BODY, &["`title`"]);
        check(&FRONT.replace("Infection", "Infections"), BODY, &["`risks`"]);
        check(&FRONT.replace("2026-01-02", "2026-01-03"), BODY, &["`last_reviewed`"]);
        check(FRONT, &BODY.replace("Rest.", "Walk."), &["the section “After”"]);
        check(FRONT, &BODY.replace("First words", "Other words"), &["the text before the first heading"]);
        check(
            &format!("description: new\n{FRONT}"),
            &BODY.replace("so", "thus"),
            &["`description`", "the section “How”"],
        );
    }

    #[test]
    fn what_was_taken_out_or_moved_breaks_the_seal_too() {
        check(FRONT, &BODY.replace("## After\n\nRest.\n", ""), &["something that was taken out"]);
        let moved = "\nFirst words.\n\n## After\n\nRest.\n\n## How {#how}\n\nIt is done\nso.\n";
        check(FRONT, moved, &["the order of the sections"]);
    }

    #[test]
    fn a_seal_is_a_word_that_yaml_reads_as_text_and_needs_no_quotes() {
        let seal = sealed(FRONT, BODY);
        let read = parse(&format!("review_seal: {seal}\n")).unwrap();
        assert_eq!(read.get("review_seal").and_then(Node::text), Some(seal.as_str()));
        assert!(seal.starts_with("s1-") && seal.len() < 60, "{seal}");
    }

    #[test]
    fn a_seal_of_another_make_only_says_that_something_changed() {
        for recorded in
            ["", "0123456789abcdef", "s1-", "s1-zz-a", "s2-0123456789abcdef-aabb", "s1-0123456789abcdef-سلام"]
        {
            let found = standing(Some(recorded), schema(), &parse(FRONT).unwrap(), BODY);
            assert_eq!(found, Standing::Changed(Vec::new()), "{recorded}");
        }
        assert_eq!(standing(None, schema(), &parse(FRONT).unwrap(), BODY), Standing::None);
    }
}

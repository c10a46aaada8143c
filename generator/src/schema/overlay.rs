//! Lays a translation over its source: translatable parts from the translation, the rest inherited.
//!
//! What is inherited loses its place (line 0), so that mistakes in it are told once, in the source file. Where only one of
//! the two has an entry of a list, that is a [`Gap`]: whether the translation is wrong or only old is not known here.

use std::fmt;
use std::sync::Arc;

use super::{FieldSchema, Group, Kind, Language, ModelSchema, Shape};
use crate::diagnostic::{Diagnostic, Report, closest, codes};
use crate::node::{Field, Node, Position, Value};

/// A translation laid over its source.
#[derive(Debug)]
pub struct Overlaid {
    /// The front matter that the translation amounts to. What it lacks stands there as in the source.
    pub front: Node,
    /// What is wrong in any case.
    pub report: Report,
    /// Where the two do not have the same parts, each with what is to be told when the translation is wrong.
    pub gaps: Vec<(Gap, Diagnostic)>,
}

/// A group, or an entry of a list of groups, that only one of translation and source has; or that has another key in each.
///
/// Both are named by the way to them, field names and keys: `risks.blood-clot`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// What the source has and the translation does not.
    pub lacks: Option<String>,
    /// What the translation has and the source does not.
    pub has: Option<String>,
}

impl fmt::Display for Gap {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.lacks, &self.has) {
            (Some(lacks), Some(has)) => write!(formatter, "`{lacks}` is missing, and stands there as `{has}`"),
            (Some(lacks), None) => write!(formatter, "`{lacks}` is missing"),
            (None, has) => write!(formatter, "`{}` is no longer in the source", has.as_deref().unwrap_or_default()),
        }
    }
}

/// The front matter that a translation amounts to.
///
/// `source` is the front matter of the source file, `translation` what the translation's own file says. Fields named
/// under `overrides` are taken from the translation although they are synchronised.
pub fn overlay(schema: &ModelSchema, source: &Node, translation: &Node, file: &Arc<str>) -> Overlaid {
    let names: &[Node] = match translation.get("overrides").map(|node| &node.value) {
        Some(Value::List(names)) => names,
        _ => &[],
    };
    let overrides = names.iter().filter_map(Node::text).collect();
    let mut merger = Merger { file, report: Report::default(), gaps: Vec::new(), overrides };
    merger.check_overrides(schema, names);
    let mut merged = merger.group(&schema.fields, source.fields(), translation, "");
    let unknown = translation.fields().iter().filter(|field| schema.field(&field.key).is_none());
    merged.extend(unknown.cloned());
    let front = Node { at: translation.at, value: Value::Map(merged) };
    Overlaid { front, report: merger.report, gaps: merger.gaps }
}

struct Merger<'a> {
    file: &'a Arc<str>,
    report: Report,
    gaps: Vec<(Gap, Diagnostic)>,
    overrides: Vec<&'a str>,
}

impl Merger<'_> {
    fn check_overrides(&mut self, schema: &ModelSchema, names: &[Node]) {
        let inherited = || {
            let fields = schema.fields.iter().filter(|field| field.shape.language == Language::Synchronised);
            fields.filter(|field| is_of_all(schema, &field.name))
        };
        for (name, text) in names.iter().filter_map(|name| Some((name, name.text()?))) {
            let message = match schema.field(text).map(|field| field.shape.language) {
                Some(Language::Synchronised) if is_of_all(schema, text) => continue,
                Some(Language::Synchronised) => {
                    format!("`{text}` is a fact about the entry, which is the same in every language")
                }
                Some(_) => format!("`{text}` is no inherited field: every translation has its own"),
                None => format!("`overrides` names `{text}`, and there is no such field"),
            };
            let diagnostic = Diagnostic::error(&codes::UNKNOWN_WORD, self.file, name.at, message)
                .note("it takes names of inherited fields that every kind of entry has, such as dates and places in lists")
                .help("remove it here");
            let known = inherited().map(|field| field.name.as_str()).filter(|known| *known != text);
            self.report.push(diagnostic.did_you_mean(text, known));
        }
    }

    /// `path` is the way to the group, with a dot at its end; empty for the front matter as a whole.
    fn group(&mut self, schema: &[FieldSchema], source: &[Field], translation: &Node, path: &str) -> Vec<Field> {
        let mut merged = Vec::with_capacity(schema.len());
        let names = || schema.iter().map(|known| known.name.as_str());
        let misspelt: Vec<_> = translation.fields().iter().filter_map(|field| closest(&field.key, names())).collect();
        for known in schema {
            let inherited = source.iter().find(|field| field.key == known.name);
            let mut own = translation.fields().iter().filter(|field| field.key == known.name);
            match known.shape.language {
                Language::Translatable => merged.extend(own.cloned()),
                Language::Synchronised => self.synchronised(known, inherited, own, &mut merged, path),
                Language::Mixed => match (inherited, own.next_back()) {
                    // A misspelt field is told once, as such.
                    (Some(inherited), None) if misspelt.contains(&known.name.as_str()) => {
                        merged.push(placeless_field(inherited));
                    }
                    (inherited, own) => self.mixed(known, inherited, own, &mut merged, path),
                },
            }
        }
        merged
    }

    fn synchronised<'f>(
        &mut self,
        known: &FieldSchema,
        inherited: Option<&Field>,
        own: impl Iterator<Item = &'f Field>,
        merged: &mut Vec<Field>,
        path: &str,
    ) {
        let before = merged.len();
        for own in own {
            let is_overridden = path.is_empty() && self.overrides.contains(&known.name.as_str());
            if is_overridden && may_differ(known) {
                merged.push(own.clone());
            } else if !is_overridden && (path.is_empty() || known.name != "key") {
                let message = format!("`{path}{}` is inherited from the source file", known.name);
                let diagnostic = Diagnostic::error(&codes::FORBIDDEN_FIELD, self.file, own.key_at, message);
                self.report.push(diagnostic.help(match path.is_empty() && may_differ(known) {
                    true => "remove it here, or list it under `overrides:` if this language needs another value",
                    false => "remove it here; it is the same in every language",
                }));
            }
        }
        if merged.len() == before {
            merged.extend(inherited.map(placeless_field));
        }
    }

    fn mixed(
        &mut self,
        known: &FieldSchema,
        inherited: Option<&Field>,
        own: Option<&Field>,
        merged: &mut Vec<Field>,
        path: &str,
    ) {
        let path = format!("{path}{}", known.name);
        let value = match (inherited, own) {
            (Some(inherited), Some(own)) => self.value(&known.shape, &inherited.value, &own.value, &path),
            (Some(inherited), None) => {
                let message = format!("missing translation of `{path}`");
                let diagnostic = Diagnostic::error(&codes::MISSING_FIELD, self.file, Position::new(1, 1), message);
                self.gap(Some(path), None, diagnostic.help("add it, with its words in this language"));
                placeless(&inherited.value)
            }
            (None, Some(own)) => {
                let message = format!("`{path}` is translated, but the source file does not have it");
                let diagnostic = Diagnostic::error(&codes::FORBIDDEN_FIELD, self.file, own.key_at, message);
                self.gap(None, Some(path), diagnostic.help("remove it here, or add it to the source file first"));
                return;
            }
            (None, None) => return,
        };
        merged.push(Field {
            key: known.name.clone(),
            key_at: own.map_or(Position::default(), |own| own.key_at),
            value,
        });
    }

    fn gap(&mut self, lacks: Option<String>, has: Option<String>, told: Diagnostic) {
        self.gaps.push((Gap { lacks, has }, told));
    }

    fn value(&mut self, shape: &Shape, source: &Node, own: &Node, path: &str) -> Node {
        match (&shape.kind, &source.value, &own.value) {
            (Kind::Group(fields), Value::Map(inherited), Value::Map(_)) => {
                let fields = self.group(fields, inherited, own, &format!("{path}."));
                Node { at: own.at, value: Value::Map(fields) }
            }
            (Kind::List(item), Value::List(inherited), Value::List(own_items)) => {
                let items = self.list(item, inherited, own, own_items, path);
                Node { at: own.at, value: Value::List(items) }
            }
            _ => own.clone(),
        }
    }

    /// Groups are matched by their keys, those that have none by their place.
    fn list(&mut self, item: &Shape, inherited: &[Node], own: &Node, own_items: &[Node], path: &str) -> Vec<Node> {
        let Kind::Group(fields) = &item.kind else { return own_items.to_vec() };
        let keyed = fields.iter().any(|field| field.name == "key");
        let name_of = |(index, node): (usize, &Node)| match key_of(node) {
            Some(key) if keyed => key.to_owned(),
            _ => index.to_string(),
        };
        let names: Vec<String> = own_items.iter().enumerate().map(name_of).collect();
        let (mut merged, mut lacking, mut known) = (Vec::with_capacity(inherited.len()), Vec::new(), Vec::new());
        for (index, source) in inherited.iter().enumerate() {
            let name = name_of((index, source));
            match names.iter().position(|own| *own == name).map(|index| &own_items[index]) {
                Some(twin) => {
                    self.strangers(fields, twin);
                    let fields = self.group(fields, source.fields(), twin, &format!("{path}.{name}."));
                    merged.push(Node { at: twin.at, value: Value::Map(fields) });
                }
                None => {
                    merged.push(placeless(source));
                    lacking.push(name.clone());
                }
            }
            known.push(name);
        }
        for (index, name) in names.iter().enumerate().filter(|(_, name)| !known.contains(name)) {
            self.surplus(name, own_items[index].at, &mut lacking, path);
        }
        for (index, name) in names.iter().enumerate().filter(|(index, name)| names[..*index].contains(name)) {
            let message = format!("`{name}` is given twice in `{path}`");
            let diagnostic = Diagnostic::error(&codes::RULE, self.file, own_items[index].at, message);
            self.report.push(diagnostic.help("each entry of the source file is translated once: keep one of the two"));
        }
        for name in lacking {
            let message = format!("missing translation of `{name}` in `{path}`");
            let diagnostic = Diagnostic::error(&codes::MISSING_FIELD, self.file, own.at, message);
            let help = format!("add the entry with `key: {name}` and its words in this language");
            self.gap(Some(format!("{path}.{name}")), None, diagnostic.help(help));
        }
        merged
    }

    /// An entry that the source does not have. One that has nearly the name of an entry that is missing is that entry.
    fn surplus(&mut self, name: &str, at: Position, lacking: &mut Vec<String>, path: &str) {
        let near = closest(name, lacking.iter().map(String::as_str)).map(str::to_owned);
        let message = format!("the source file has no `{name}` in `{path}`");
        let diagnostic = Diagnostic::error(&codes::FORBIDDEN_FIELD, self.file, at, message);
        let help = match &near {
            Some(near) => format!("did you mean `{near}`?"),
            None => "remove it here, or add it to the source file first".to_owned(),
        };
        lacking.retain(|name| Some(name) != near.as_ref());
        let lacks = near.map(|near| format!("{path}.{near}"));
        self.gap(lacks, Some(format!("{path}.{name}")), diagnostic.help(help));
    }

    /// Keys that the group does not know at all.
    fn strangers(&mut self, fields: &[FieldSchema], own: &Node) {
        for stranger in own.fields().iter().filter(|field| !fields.iter().any(|known| known.name == field.key)) {
            let message = format!("unknown field `{}`", stranger.key);
            let known = fields.iter().map(|known| known.name.as_str());
            let diagnostic = Diagnostic::error(&codes::UNKNOWN_FIELD, self.file, stranger.key_at, message);
            self.report.push(diagnostic.did_you_mean(&stranger.key, known));
        }
    }
}

/// Whether a translation may set an inherited field itself. What all entries have is dates and places; what a model says of
/// itself is a dose, a number of weeks, a warning that must not be lost.
fn may_differ(field: &FieldSchema) -> bool {
    matches!(field.group, Group::Common | Group::Head)
}

fn is_of_all(schema: &ModelSchema, name: &str) -> bool {
    schema.field(name).is_some_and(may_differ)
}

fn key_of(node: &Node) -> Option<&str> {
    node.get("key").and_then(Node::text)
}

fn placeless_field(field: &Field) -> Field {
    Field { key: field.key.clone(), key_at: Position::default(), value: placeless(&field.value) }
}

fn placeless(node: &Node) -> Node {
    let value = match &node.value {
        Value::List(items) => Value::List(items.iter().map(placeless).collect()),
        Value::Map(fields) => Value::Map(fields.iter().map(placeless_field).collect()),
        other => other.clone(),
    };
    Node { at: Position::default(), value }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Model;
    use crate::node::parse;

    fn merged(model: Model, source: &str, translation: &str) -> (Node, Vec<String>) {
        let Overlaid { front, report, gaps } =
            overlay(ModelSchema::of(model), &parse(source).unwrap(), &parse(translation).unwrap(), &"x.ar.md".into());
        let told = report.iter().chain(gaps.iter().map(|(_, told)| told));
        (front, told.map(|told| format!("{} {}", told.code.id, told.message)).collect())
    }

    #[test]
    fn what_a_translation_does_not_say_is_inherited() {
        let (node, found) = merged(Model::Section, "title: One\nlists: faq\nupdated: 2026-01-02\n", "title: واحد\n");
        assert_eq!(found, Vec::<String>::new());
        assert_eq!(node.get("title").and_then(Node::text), Some("واحد"));
        assert_eq!(node.get("lists").unwrap().at, Position::default());
    }

    #[test]
    fn repeating_an_inherited_field_is_a_mistake_unless_overridden() {
        let (_, found) = merged(Model::Section, "lists: faq\nupdated: 2026-01-02\n", "updated: 2026-02-02\n");
        assert_eq!(found, ["HC0102 `updated` is inherited from the source file"]);
        let (node, found) =
            merged(Model::Section, "updated: 2026-01-02\n", "updated: 2026-02-02\noverrides: [updated]\n");
        assert_eq!(found, Vec::<String>::new());
        assert_eq!(node.get("updated").and_then(Node::text), Some("2026-02-02"));
    }

    #[test]
    fn lists_of_groups_are_matched_by_key_in_the_order_of_the_source() {
        let source = "consents: [{key: a, text: A, required: true}, {key: b, text: B, required: false}]\n";
        let (node, found) = merged(Model::FormPage, source, "consents: [{key: b, text: ب}, {key: a, text: ا}]\n");
        assert_eq!(found, Vec::<String>::new());
        let Value::List(items) = &node.get("consents").unwrap().value else { panic!("a list") };
        assert_eq!(items[0].get("text").and_then(Node::text), Some("ا"));
        assert_eq!(items[0].get("required").unwrap().value, Value::Bool(true));
    }

    #[test]
    fn untranslated_and_invented_items_are_reported_and_the_former_stay_as_in_the_source() {
        let source = "consents: [{key: storage, text: A, required: true}]\n";
        let (node, found) = merged(Model::FormPage, source, "consents: [{key: news, text: ج}]\n");
        assert_eq!(
            found,
            [
                "HC0102 the source file has no `news` in `consents`",
                "HC0103 missing translation of `storage` in `consents`"
            ]
        );
        let Value::List(items) = &node.get("consents").unwrap().value else { panic!("a list") };
        assert_eq!((items.len(), items[0].at), (1, Position::default()));
    }

    #[test]
    fn a_misspelt_key_is_told_once() {
        let source = "consents: [{key: storage, text: A, required: true}]\n";
        let (_, found) = merged(Model::FormPage, source, "consents: [{key: storag, text: ج}]\n");
        assert_eq!(found, ["HC0102 the source file has no `storag` in `consents`"]);
        let (_, found) =
            merged(Model::FormPage, source, "consents: [{key: storage, text: ج}, {key: storage, text: د}]\n");
        assert_eq!(found, ["HC0115 `storage` is given twice in `consents`"]);
    }

    #[test]
    fn only_inherited_fields_can_be_overridden() {
        let source = "title: One\norder: 1\n";
        let (_, found) = merged(
            Model::Section,
            source,
            "title: واحد\norder: 2\nlists: faq\noverrides: [order, lists, ordr, title]\n",
        );
        assert_eq!(
            found,
            [
                "HC0114 `lists` is a fact about the entry, which is the same in every language",
                "HC0114 `overrides` names `ordr`, and there is no such field",
                "HC0114 `title` is no inherited field: every translation has its own"
            ]
        );
    }
}

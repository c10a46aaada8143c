//! Lays a translation over its source: translatable parts from the translation, the rest inherited.
//!
//! What is inherited loses its place (line 0), so that mistakes in it are told once, in the source file.

use std::sync::Arc;

use super::{FieldSchema, Kind, Language, ModelSchema, Shape};
use crate::diagnostic::{Diagnostic, Report, closest, codes};
use crate::node::{Field, Node, Position, Value};

/// The front matter that a translation amounts to.
///
/// `source` is the front matter of the source file, `translation` what the translation's own file says. Fields named
/// under `overrides` are taken from the translation although they are synchronised.
pub fn overlay(schema: &ModelSchema, source: &Node, translation: &Node, file: &Arc<str>) -> (Node, Report) {
    let overrides: Vec<&str> = match translation.get("overrides").map(|node| &node.value) {
        Some(Value::List(names)) => names.iter().filter_map(Node::text).collect(),
        _ => Vec::new(),
    };
    let mut merger = Merger { file, report: Report::default(), overrides };
    let mut merged = merger.group(&schema.fields, source.fields(), translation, "");
    let unknown = translation.fields().iter().filter(|field| schema.field(&field.key).is_none());
    merged.extend(unknown.cloned());
    (Node { at: translation.at, value: Value::Map(merged) }, merger.report)
}

struct Merger<'a> {
    file: &'a Arc<str>,
    report: Report,
    overrides: Vec<&'a str>,
}

impl Merger<'_> {
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
            if path.is_empty() && self.overrides.contains(&known.name.as_str()) {
                merged.push(own.clone());
            } else if !(path.ends_with("[]") && known.name == "key") {
                let message = format!("`{}{}` is inherited from the source file", path.replace("[]", "."), known.name);
                let diagnostic = Diagnostic::error(&codes::FORBIDDEN_FIELD, self.file, own.key_at, message);
                self.report.push(
                    diagnostic
                        .help("remove it here, or list it under `overrides:` if this language needs another value"),
                );
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
                let at = Position::new(1, 1);
                let message = format!("missing translation of `{path}`");
                self.report.push(Diagnostic::error(&codes::MISSING_FIELD, self.file, at, message));
                placeless(&inherited.value)
            }
            (None, Some(own)) => {
                let message = format!("`{path}` is translated, but the source file does not have it");
                self.report.push(Diagnostic::error(&codes::FORBIDDEN_FIELD, self.file, own.key_at, message));
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

    fn list(&mut self, item: &Shape, inherited: &[Node], own: &Node, own_items: &[Node], path: &str) -> Vec<Node> {
        let Kind::Group(fields) = &item.kind else { return own_items.to_vec() };
        let path = format!("{path}[]");
        let mut merged = Vec::with_capacity(inherited.len());
        let keyed = fields.iter().any(|field| field.name == "key");
        for (index, source) in inherited.iter().enumerate() {
            let key = source.get("key").and_then(Node::text);
            let twin = match key {
                Some(key) if keyed => own_items.iter().find(|own| own.get("key").and_then(Node::text) == Some(key)),
                _ => own_items.get(index),
            };
            match twin {
                Some(twin) => {
                    self.strangers(fields, twin);
                    let fields = self.group(fields, source.fields(), twin, &path);
                    merged.push(Node { at: twin.at, value: Value::Map(fields) });
                }
                None => {
                    let name = key.map_or_else(|| format!("number {}", index + 1), |key| format!("`{key}`"));
                    let message = format!("missing translation of {name} in `{}`", path.trim_end_matches("[]"));
                    self.report.push(Diagnostic::error(&codes::MISSING_FIELD, self.file, own.at, message));
                }
            }
        }
        for extra in own_items.iter().filter(|own| keyed && !inherited.iter().any(|source| same_key(source, own))) {
            let known = inherited.iter().filter_map(|source| source.get("key").and_then(Node::text));
            let key = extra.get("key").and_then(Node::text).unwrap_or_default();
            let message = format!("the source file has no `{key}` in `{}`", path.trim_end_matches("[]"));
            self.report.push(
                Diagnostic::error(&codes::FORBIDDEN_FIELD, self.file, extra.at, message).did_you_mean(key, known),
            );
        }
        merged
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

fn same_key(a: &Node, b: &Node) -> bool {
    matches!((a.get("key").and_then(Node::text), b.get("key").and_then(Node::text)), (Some(a), Some(b)) if a == b)
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
        let (node, report) =
            overlay(ModelSchema::of(model), &parse(source).unwrap(), &parse(translation).unwrap(), &"x.ar.md".into());
        (node, report.iter().map(|diagnostic| format!("{} {}", diagnostic.code.id, diagnostic.message)).collect())
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
    fn untranslated_and_invented_items_are_reported() {
        let source = "consents: [{key: a, text: A, required: true}]\n";
        let (_, found) = merged(Model::FormPage, source, "consents: [{key: c, text: ج}]\n");
        assert_eq!(
            found,
            ["HC0103 missing translation of `a` in `consents`", "HC0102 the source file has no `c` in `consents`"]
        );
    }
}

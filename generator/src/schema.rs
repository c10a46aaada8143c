//! What may stand in front matter, as data: one [`ModelSchema`] per model, compiled once from the Rust declarations.
//!
//! The declarations in [`crate::model`] are turned into JSON Schema by `schemars`; this module reads that back into
//! [`Shape`]s, which tell what is translatable, required, listed or bounded. From shapes come the checks ([`check`]), the
//! inheritance of translations ([`overlay`]), editor schemas ([`editor`]), scaffolds ([`scaffold`]) and the reference for
//! writers ([`mod@reference`]). Nothing about a field is written twice. Files that are no entries have a [`FileSchema`].

pub mod check;
pub mod editor;
mod meant;
mod medical;
mod mentions;
pub mod overlay;
pub mod reference;
pub mod scaffold;

use std::collections::HashMap;
use std::sync::LazyLock;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::Value;

use crate::model::values::{CRITICAL, TRANSLATABLE, mistake_in};
use crate::model::{Clinical, Common, Head, MediaText, Medical, Model, Sidecar};

/// Which struct a field belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// [`Common`].
    Common,
    /// [`Head`].
    Head,
    /// [`Clinical`].
    Clinical,
    /// The model's own.
    Own,
}

/// Everything that may stand in the front matter of one model.
#[derive(Debug)]
pub struct ModelSchema {
    /// The model.
    pub model: Model,
    /// What the model is, from its doc comment.
    pub doc: String,
    /// Its fields, in the order writers meet them.
    pub fields: Vec<FieldSchema>,
    by_name: HashMap<String, usize>,
}

/// One field.
#[derive(Debug)]
pub struct FieldSchema {
    /// Its key.
    pub name: String,
    /// What it means, from its doc comment.
    pub doc: String,
    /// Whether it must be given.
    pub required: bool,
    /// Whether it must be given when another field of its group is.
    pub required_in_group: bool,
    /// The struct it belongs to; nested fields have the group of their top field.
    pub group: Group,
    /// Whether a change of it may harm readers of a translation that does not follow.
    pub is_critical: bool,
    /// What may stand in it.
    pub shape: Shape,
}

/// What may stand in a field.
#[derive(Debug)]
pub struct Shape {
    /// The kind of value.
    pub kind: Kind,
    /// Whose language it speaks.
    pub language: Language,
    /// What a text refers to, as in [`crate::node::Mention::kind`].
    pub mentions: Option<String>,
    /// The JSON Schema it was read from, for editors and for what is bounded there.
    pub json: Value,
}

/// Whether a value belongs to one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// It is written once and inherited by translations.
    Synchronised,
    /// Each translation writes its own.
    Translatable,
    /// Some of its parts are translatable.
    Mixed,
}

/// A kind of value.
#[derive(Debug)]
pub enum Kind {
    /// Text.
    Text,
    /// A whole number.
    Integer,
    /// Any number.
    Number,
    /// A text or a number, as ranges are.
    TextOrNumber,
    /// `true` or `false`.
    Bool,
    /// One of some words, or a group under one of some words.
    Words(Vec<Word>),
    /// A list.
    List(Box<Shape>),
    /// A group of fields.
    Group(Vec<FieldSchema>),
}

/// One of some words.
#[derive(Debug)]
pub struct Word {
    /// The word.
    pub name: String,
    /// What it means.
    pub doc: String,
    /// What stands below it, when it is a key rather than a plain word.
    pub below: Option<Shape>,
}

/// Everything that may stand in one kind of file that is no entry: YAML without a text below it.
#[derive(Debug)]
pub struct FileSchema {
    /// What such a file is called in messages and by `hills schema`.
    pub name: &'static str,
    /// What it is, from its doc comment.
    pub doc: String,
    /// Its fields, in the order writers meet them.
    pub fields: Vec<FieldSchema>,
}

/// `media.yaml`, the facts of a picture.
pub static SIDECAR: LazyLock<FileSchema> = LazyLock::new(FileSchema::of::<Sidecar>);
/// `media.<locale>.yaml`, the words of a picture.
pub static MEDIA_TEXT: LazyLock<FileSchema> =
    LazyLock::new(|| FileSchema { name: "media text", ..FileSchema::of::<MediaText>() });

impl FileSchema {
    /// The name of its JSON Schema: `media.json`, `media.text.json`.
    pub fn schema_name(&self) -> String {
        format!("{}.json", self.name.replace(' ', "."))
    }

    fn of<T: JsonSchema>() -> Self {
        let own = generator().root_schema_for::<T>().to_value();
        Self { name: "media", doc: text(&own, "description"), fields: fields_of(&own, Group::Own, false) }
    }
}

static SCHEMAS: LazyLock<HashMap<Model, ModelSchema>> =
    LazyLock::new(|| Model::ALL.iter().map(|model| (*model, ModelSchema::build(*model))).collect());

impl ModelSchema {
    /// The schema of `model`.
    pub fn of(model: Model) -> &'static Self {
        SCHEMAS.get(&model).expect("every model is in the table")
    }

    /// The field `name`.
    pub fn field(&self, name: &str) -> Option<&FieldSchema> {
        self.by_name.get(name).map(|index| &self.fields[*index])
    }

    fn build(model: Model) -> Self {
        let mut generator = generator();
        let own = model.own_schema(&mut generator).to_value();
        let doc = text(&own, "description");
        let mut fields = Vec::new();
        if model.has_head() {
            fields.extend(group::<Head>(&mut generator, Group::Head, false));
        }
        fields.extend(fields_of(&own, Group::Own, false));
        if model.medical() != Medical::Never {
            fields.extend(group::<Clinical>(&mut generator, Group::Clinical, model.medical() == Medical::Optional));
        }
        fields.extend(group::<Common>(&mut generator, Group::Common, false));
        let by_name = fields.iter().enumerate().map(|(index, field)| (field.name.clone(), index)).collect();
        Self { model, doc, fields, by_name }
    }
}

/// A generator that writes every type where it is used.
fn generator() -> SchemaGenerator {
    let mut settings = SchemaSettings::draft2020_12();
    settings.inline_subschemas = true;
    settings.into_generator()
}

fn group<T: JsonSchema>(generator: &mut SchemaGenerator, group: Group, optional: bool) -> Vec<FieldSchema> {
    fields_of(&generator.root_schema_for::<T>().to_value(), group, optional)
}

fn fields_of(schema: &Value, group: Group, optional: bool) -> Vec<FieldSchema> {
    let required: Vec<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let properties = schema["properties"].as_object();
    properties
        .into_iter()
        .flatten()
        .map(|(name, json)| FieldSchema {
            name: name.clone(),
            doc: text(json, "description"),
            required: !optional && required.contains(&name.as_str()),
            required_in_group: required.contains(&name.as_str()),
            group,
            is_critical: json[CRITICAL] == true,
            shape: Shape::read(json, group),
        })
        .collect()
}

fn text(schema: &Value, key: &str) -> String {
    schema[key].as_str().unwrap_or_default().replace('\n', " ")
}

impl Shape {
    fn read(json: &Value, group: Group) -> Self {
        let core = without_null(json);
        let kind = Kind::read(core, group);
        let language = if json[TRANSLATABLE] == true || core[TRANSLATABLE] == true {
            Language::Translatable
        } else {
            kind.language()
        };
        let mentions = core["x-mentions"].as_str().map(str::to_owned);
        Self { kind, language, mentions, json: core.clone() }
    }

    /// What is wrong with a text that does not have the form it must have.
    fn mistake_in(&self, text: &str) -> Option<String> {
        self.json["pattern"].as_str().and_then(|pattern| mistake_in(pattern, text))
    }

    /// A bound of the schema, such as `maxLength` or `minItems`.
    pub fn bound(&self, key: &str) -> Option<usize> {
        self.json[key].as_u64().and_then(|bound| usize::try_from(bound).ok())
    }
}

/// An optional value is `anyOf: [value, null]` or has `null` among its types; readers only care for the value.
fn without_null(json: &Value) -> &Value {
    let alternatives = json["anyOf"].as_array();
    alternatives.into_iter().flatten().find(|alternative| alternative["type"] != "null").unwrap_or(json)
}

impl Kind {
    fn read(json: &Value, group: Group) -> Self {
        if let Some(words) = json["oneOf"].as_array() {
            return Self::Words(words.iter().flat_map(|word| Word::read(word, group)).collect());
        }
        if json.get("enum").is_some() {
            return Self::Words(Word::read(json, group));
        }
        let types: Vec<&str> = match &json["type"] {
            Value::Array(types) => types.iter().filter_map(Value::as_str).filter(|name| *name != "null").collect(),
            other => other.as_str().into_iter().collect(),
        };
        match types.as_slice() {
            ["array"] => Self::List(Box::new(Shape::read(&json["items"], group))),
            ["object"] => Self::Group(fields_of(json, group, false)),
            ["integer"] => Self::Integer,
            ["number"] => Self::Number,
            ["boolean"] => Self::Bool,
            ["string", "number"] => Self::TextOrNumber,
            _ => Self::Text,
        }
    }

    fn language(&self) -> Language {
        let parts = match self {
            Self::List(item) => match item.language {
                Language::Mixed => vec![Language::Mixed],
                other => vec![other],
            },
            Self::Group(fields) => fields.iter().map(|field| field.shape.language).collect(),
            Self::Words(words) => {
                words.iter().filter_map(|word| word.below.as_ref()).map(|below| below.language).collect()
            }
            _ => Vec::new(),
        };
        let translatable = parts.iter().all(|part| *part == Language::Translatable);
        let synchronised = parts.iter().all(|part| *part == Language::Synchronised);
        match (parts.is_empty() || synchronised, translatable) {
            (true, _) => Language::Synchronised,
            (false, true) => Language::Translatable,
            (false, false) => Language::Mixed,
        }
    }
}

impl Word {
    fn read(json: &Value, group: Group) -> Vec<Self> {
        let doc = text(json, "description");
        if let Some(name) = json["const"].as_str() {
            return vec![Self { name: name.to_owned(), doc, below: None }];
        }
        if let Some(names) = json["enum"].as_array() {
            return names
                .iter()
                .filter_map(Value::as_str)
                .map(|name| Self { name: name.to_owned(), doc: doc.clone(), below: None })
                .collect();
        }
        let properties = json["properties"].as_object();
        properties
            .into_iter()
            .flatten()
            .map(|(name, below)| Self { name: name.clone(), doc: doc.clone(), below: Some(Shape::read(below, group)) })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(model: Model, name: &str) -> &'static FieldSchema {
        ModelSchema::of(model).field(name).unwrap()
    }

    #[test]
    fn the_type_of_a_field_says_whose_language_it_speaks() {
        assert_eq!(field(Model::Procedure, "title").shape.language, Language::Translatable);
        assert_eq!(field(Model::Procedure, "who_for").shape.language, Language::Translatable);
        assert_eq!(field(Model::Procedure, "bones").shape.language, Language::Synchronised);
        assert_eq!(field(Model::Procedure, "durations").shape.language, Language::Synchronised);
        assert_eq!(field(Model::Procedure, "risks").shape.language, Language::Mixed);
        assert_eq!(field(Model::Procedure, "second_surgery").shape.language, Language::Mixed);
        assert_eq!(field(Model::Article, "seo_title").shape.language, Language::Translatable);
    }

    #[test]
    fn clinical_fields_are_required_only_where_content_is_always_medical() {
        assert!(field(Model::Procedure, "reviewed_by").required);
        assert!(!field(Model::Article, "reviewed_by").required);
        assert!(ModelSchema::of(Model::Legal).field("reviewed_by").is_none());
    }

    #[test]
    fn every_field_of_every_model_has_a_meaning_for_writers() {
        for model in Model::ALL {
            for field in &ModelSchema::of(*model).fields {
                assert!(field.doc.len() > 5, "{}.{}", model.name(), field.name);
            }
        }
    }

    #[test]
    fn words_and_groups_are_told_apart() {
        let Kind::List(risk) = &field(Model::Procedure, "risks").shape.kind else { panic!("a list") };
        let Kind::Group(fields) = &risk.kind else { panic!("a group") };
        let how_often = fields.iter().find(|field| field.name == "how_often").unwrap();
        let Kind::Words(words) = &how_often.shape.kind else { panic!("words, {:?}", how_often.shape) };
        assert!(words.iter().any(|word| word.name == "unknown" && word.below.is_none()));
        assert!(words.iter().any(|word| word.name == "per_100" && word.below.is_some()));
    }
}

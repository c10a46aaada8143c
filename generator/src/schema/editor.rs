//! JSON Schema for editors: which fields there are, what they mean, and which words fit.
//!
//! Two schemas per model, because a source file and a translation hold different fields ([`Role`]). They are written from
//! the same [`Shape`]s as the checks, so that an editor never recommends what a build refuses; what a build refuses
//! beyond them (rules between fields, names that do not exist) an editor learns from `hills check`.
//!
//! [`code`] makes the files by which Visual Studio Code uses them. Nothing here touches the disk.
//!
//! Source: JSON Schema, draft 2020-12.

pub mod code;

use serde_json::{Map, Value, json};

use super::scaffold::Names;
use super::{FieldSchema, FileSchema, Kind, Language, ModelSchema, Shape, Word};
use crate::model::Model;

/// Which file of an entry is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The file in the source locale: everything.
    Source,
    /// A file in another locale: only what is said in that language.
    Translation,
}

impl Role {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Source, Self::Translation];

    /// The name of the schema's file: `procedure.json`, `procedure.translation.json`.
    pub fn file_name(self, model: Model) -> String {
        match self {
            Self::Source => format!("{}.json", model.name()),
            Self::Translation => format!("{}.translation.json", model.name()),
        }
    }
}

/// Keywords of a shape's schema that say something to an editor.
const BOUNDS: [&str; 7] = ["minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "pattern"];
/// Formats that JSON Schema defines; others are notes of the library that wrote them.
const FORMATS: [&str; 3] = ["date", "date-time", "uri"];
/// Kinds of names that are open: a file may refer to what is not there yet.
const OPEN: [&str; 4] = ["ref", "evidence", "consent", "asset"];

/// The schema of the front matter of one kind of file. `names` fills in what can be referred to.
pub fn json_schema(model: Model, role: Role, names: &Names) -> Value {
    let schema = ModelSchema::of(model);
    let writer = Writer { role, names };
    let of_the_translation = |field: &FieldSchema| matches!(field.name.as_str(), "translation" | "overrides");
    let fields = schema.fields.iter().filter(|field| role == Role::Translation || !of_the_translation(field));
    let title = match role {
        Role::Source => model.name().to_owned(),
        Role::Translation => format!("translation of a {}", model.name()),
    };
    let mut root = Map::new();
    root.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    root.insert("title".to_owned(), json!(title));
    root.insert("description".to_owned(), json!(schema.doc));
    root.extend(writer.group(fields));
    Value::Object(root)
}

/// The schema of a file that is no entry.
pub fn file_schema(schema: &FileSchema, names: &Names) -> Value {
    let mut root = Map::new();
    root.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    root.insert("title".to_owned(), json!(schema.name));
    root.insert("description".to_owned(), json!(schema.doc));
    root.extend(Writer { role: Role::Source, names }.group(schema.fields.iter()));
    Value::Object(root)
}

struct Writer<'a> {
    role: Role,
    names: &'a Names,
}

impl Writer<'_> {
    fn group<'f>(&self, fields: impl Iterator<Item = &'f FieldSchema>) -> Map<String, Value> {
        let fields: Vec<_> = fields.filter(|field| self.holds(field)).collect();
        let required: Vec<_> = fields.iter().filter(|field| field.required).map(|field| &field.name).collect();
        let property = |field: &&FieldSchema| (field.name.clone(), described(self.shape(&field.shape), &field.doc));
        let mut group = Map::new();
        group.insert("type".to_owned(), json!("object"));
        group.insert("properties".to_owned(), fields.iter().map(property).collect());
        if !required.is_empty() {
            group.insert("required".to_owned(), json!(required));
        }
        group.insert("additionalProperties".to_owned(), json!(false));
        group
    }

    /// Whether a file of this role holds the field. Entries of lists carry their key in every language.
    fn holds(&self, field: &FieldSchema) -> bool {
        match self.role {
            Role::Source => true,
            Role::Translation => field.shape.language != Language::Synchronised || field.name == "key",
        }
    }

    fn shape(&self, shape: &Shape) -> Value {
        let mut object = Map::new();
        match &shape.kind {
            Kind::Text => object.extend(self.text(shape)),
            Kind::Integer => drop(object.insert("type".to_owned(), json!("integer"))),
            Kind::Number => drop(object.insert("type".to_owned(), json!("number"))),
            Kind::TextOrNumber => drop(object.insert("type".to_owned(), json!(["string", "number"]))),
            Kind::Bool => drop(object.insert("type".to_owned(), json!("boolean"))),
            Kind::Words(words) => {
                let words: Vec<_> = words.iter().map(|word| self.word(word)).collect();
                object.insert("oneOf".to_owned(), json!(words));
            }
            Kind::List(item) => {
                object.insert("type".to_owned(), json!("array"));
                object.insert("items".to_owned(), self.shape(item));
            }
            // Nothing is left out of a group that a translation writes as a whole.
            Kind::Group(fields) if shape.language == Language::Translatable => {
                object.extend(Writer { role: Role::Source, ..*self }.group(fields.iter()));
            }
            Kind::Group(fields) => object.extend(self.group(fields.iter())),
        }
        for keyword in BOUNDS {
            if let Some(bound) = shape.json.get(keyword) {
                object.insert(keyword.to_owned(), bound.clone());
            }
        }
        if let Some(format) = shape.json["format"].as_str().filter(|format| FORMATS.contains(format)) {
            object.insert("format".to_owned(), json!(format));
        }
        Value::Object(object)
    }

    fn text(&self, shape: &Shape) -> Map<String, Value> {
        let any = Map::from_iter([("type".to_owned(), json!("string"))]);
        let Some(kind) = shape.mentions.as_deref() else { return any };
        let names = self.names.of(kind);
        if names.is_empty() {
            return any;
        }
        // An editor offers the words of an `enum`; where new ones may come, any text stays welcome.
        let is_open = OPEN.contains(&kind) || kind.starts_with("ref:");
        match is_open {
            true => Map::from_iter([("anyOf".to_owned(), json!([{ "enum": names }, any]))]),
            false => Map::from_iter([("type".to_owned(), json!("string")), ("enum".to_owned(), json!(names))]),
        }
    }

    fn word(&self, word: &Word) -> Value {
        let value = match &word.below {
            None => json!({ "const": word.name }),
            Some(below) => json!({
                "type": "object",
                "properties": { &word.name: self.shape(below) },
                "required": [word.name],
                "additionalProperties": false,
            }),
        };
        described(value, &word.doc)
    }
}

/// What an editor shows when someone rests on a field.
fn described(mut schema: Value, doc: &str) -> Value {
    if let (Value::Object(object), false) = (&mut schema, doc.is_empty()) {
        object.shift_insert(0, "description".to_owned(), json!(doc));
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{MEDIA_TEXT, SIDECAR};

    fn names() -> Names {
        let mut names = Names::default();
        names.add("term:topics", "risks");
        names.add("ref:doctor", "sample-surgeon");
        names
    }

    #[test]
    fn a_field_has_its_meaning_its_bounds_and_its_words() {
        let schema = json_schema(Model::Procedure, Role::Source, &names());
        let properties = &schema["properties"];
        assert_eq!(properties["title"]["maxLength"], 70);
        assert!(properties["title"]["description"].as_str().unwrap().starts_with("The heading"));
        assert_eq!(properties["status"]["oneOf"][0]["const"], "draft");
        assert_eq!(properties["updated"]["format"], "date");
        assert_eq!(properties["topic"]["enum"], json!(["risks"]));
        assert_eq!(properties["reviewed_by"]["anyOf"][0]["enum"], json!(["sample-surgeon"]));
        assert_eq!(properties["risks"]["minItems"], 5);
        let how_often = &properties["risks"]["items"]["properties"]["how_often"]["oneOf"];
        assert_eq!(how_often[1]["properties"]["per_100"]["required"], json!(["range", "evidence"]));
        assert!(schema["required"].as_array().unwrap().contains(&json!("contraindications")));
        assert_eq!(schema["additionalProperties"], false);
    }

    #[test]
    fn a_translation_knows_only_what_is_said_in_its_language() {
        let schema = json_schema(Model::Procedure, Role::Translation, &names());
        let properties = schema["properties"].as_object().unwrap();
        assert!(properties.contains_key("title") && properties.contains_key("translation"));
        for absent in ["status", "updated", "bones", "reviewed_by", "evidence"] {
            assert!(!properties.contains_key(absent), "{absent}");
        }
        let risk = properties["risks"]["items"]["properties"].as_object().unwrap();
        assert_eq!(risk.keys().collect::<Vec<_>>(), ["key", "name", "what_happens_then"]);
        assert_eq!(properties["translation"]["required"], json!(["kind"]));
    }

    #[test]
    fn the_files_of_a_picture_have_schemas_too() {
        let mut names = names();
        names.add("ref:media", "frame-leg");
        let sidecar = file_schema(&SIDECAR, &names);
        assert_eq!(sidecar["properties"]["kind"]["oneOf"][1]["const"], "xray");
        assert_eq!(sidecar["properties"]["origin"]["oneOf"][1]["required"], json!(["ledger"]));
        assert_eq!(sidecar["properties"]["pair"]["properties"]["with"]["anyOf"][0]["enum"], json!(["frame-leg"]));
        assert_eq!(sidecar["properties"]["focal"]["maxItems"], 2);
        assert_eq!(file_schema(&MEDIA_TEXT, &names)["additionalProperties"], false);
    }

    #[test]
    fn only_translations_say_how_they_came_about() {
        let schema = json_schema(Model::Faq, Role::Source, &names());
        assert_eq!(schema["properties"].get("translation"), None);
    }

    #[test]
    fn every_field_of_every_schema_has_a_meaning() {
        for model in Model::ALL {
            for role in Role::ALL {
                let schema = json_schema(*model, role, &Names::default());
                let properties = schema["properties"].as_object().unwrap();
                assert!(properties.values().all(|field| field["description"].is_string()), "{}", model.name());
            }
        }
    }
}

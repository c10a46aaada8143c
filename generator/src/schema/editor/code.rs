//! What Visual Studio Code needs to help with content files, as the text of files in `.vscode/`.
//!
//! Its YAML extension reads schemas for YAML files only, and not for the front matter of a Markdown file
//! (<https://github.com/redhat-developer/vscode-yaml/issues/207>). So there are three ways, and they complete each other:
//!
//! - [`snippets`] complete fields and their words inside a Markdown file, with their meanings; nothing has to be installed.
//! - [`tasks`] run `hills check` and put every mistake, of front matter and text, at its place and into "Problems".
//! - [`settings`] name the schemas for `redhat.vscode-yaml` ([`extensions`]): it uses them for a content file once its
//!   language is switched to YAML, and for Markdown itself as soon as it learns to look there.
//!
//! What is in these files already stays there ([`merge`]).

use serde_json::{Map, Value, json};

use super::Role;
use crate::model::Model;
use crate::schema::scaffold::{Request, field};
use crate::schema::{FieldSchema, Kind, Language, MEDIA_TEXT, ModelSchema, SIDECAR};

/// The locales of the site.
#[derive(Debug, Clone)]
pub struct Locales {
    /// The one that others are translated from.
    pub source: String,
    /// The others.
    pub others: Vec<String>,
}

impl Locales {
    /// All of them, the source first.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.source).chain(&self.others).map(String::as_str)
    }

    /// The files of a model in that role, as globs below the project.
    fn globs(&self, model: Model, role: Role) -> Vec<String> {
        match role {
            Role::Source => vec![in_folder(model, &self.source)],
            Role::Translation => self.others.iter().map(|locale| in_folder(model, locale)).collect(),
        }
    }
}

/// The glob of a model's files in one locale, or in all of them by `*`.
fn in_folder(model: Model, locale: &str) -> String {
    let entry = if model.is_singleton() { "" } else { "/*" };
    format!("content/{}{entry}/index.{locale}.md", model.folder())
}

/// `settings.json`: which schema belongs to which files. `folder` holds the schemas, relative to the project.
pub fn settings(folder: &str, locales: &Locales) -> Value {
    let mut schemas = Map::new();
    for model in Model::ALL {
        for role in Role::ALL {
            schemas.insert(format!("./{folder}/{}", role.file_name(*model)), json!(locales.globs(*model, role)));
        }
    }
    let words: Vec<_> = locales.all().map(|locale| format!("content/media/*/media.{locale}.yaml")).collect();
    schemas.insert(format!("./{folder}/{}", SIDECAR.schema_name()), json!(["content/media/*/media.yaml"]));
    schemas.insert(format!("./{folder}/{}", MEDIA_TEXT.schema_name()), json!(words));
    json!({ "yaml.schemas": schemas })
}

/// `extensions.json`: what the editor offers to install.
pub fn extensions() -> Value {
    json!({ "recommendations": ["redhat.vscode-yaml"] })
}

/// `tasks.json`: the check, with its mistakes at their places. `program` is what starts `hills` from the project.
pub fn tasks(program: &str) -> Value {
    json!({
        "version": "2.0.0",
        "tasks": [{
            "label": "hills: check",
            "detail": "Finds every mistake in content, data, messages and theme",
            "type": "process",
            "command": program,
            "args": ["--color", "never", "--project", "${workspaceFolder}", "check"],
            "options": { "cwd": "${workspaceFolder}" },
            "group": { "kind": "test", "isDefault": true },
            "presentation": { "reveal": "silent", "clear": true },
            "problemMatcher": {
                "owner": "hills",
                "source": "hills",
                "fileLocation": ["relative", "${workspaceFolder}"],
                "pattern": [
                    { "regexp": "^(error|warning)\\[(HC\\d{4})\\]: (.*)$", "severity": 1, "code": 2, "message": 3 },
                    { "regexp": "^\\s*--> (.+?)(?::(\\d+))?(?::(\\d+))?$", "file": 1, "line": 2, "column": 3 },
                ],
            },
        }],
    })
}

/// `hills.code-snippets`: one snippet per field, offered in the front matter of the files that may hold it.
///
/// VS Code reads front matter as YAML, hence the scope. Versions before 2026 do not know `include` and offer every
/// snippet everywhere; then the model in the snippet's name tells.
pub fn snippets(requests: &[Request<'_>], locales: &Locales) -> Value {
    let mut snippets = Map::new();
    for request in requests {
        for known in &ModelSchema::of(request.model).fields {
            let role = if matches!(known.name.as_str(), "translation" | "overrides") {
                Role::Translation
            } else {
                Role::Source
            };
            let globs = match (role, known.shape.language) {
                (Role::Source, Language::Translatable | Language::Mixed) => vec![in_folder(request.model, "*")],
                _ => locales.globs(request.model, role),
            };
            let globs = globs.iter().map(|glob| json!(format!("**/{glob}")));
            let Some(text) = body(request, known) else { continue };
            let name = format!("{}: {}", request.model.name(), known.name);
            // Fields that many models share are one snippet.
            let twin = snippets.values_mut().find(|other: &&mut Value| {
                other["prefix"] == known.name.as_str()
                    && other["body"] == json!(text)
                    && other["description"] == known.doc.as_str()
            });
            match twin.and_then(|twin| twin["include"].as_array_mut()) {
                Some(include) => include.extend(globs),
                None => {
                    let snippet = json!({
                        "scope": "yaml,markdown",
                        "prefix": known.name,
                        "body": text,
                        "description": known.doc,
                        "include": globs.collect::<Vec<_>>(),
                    });
                    snippets.insert(name, snippet);
                }
            }
        }
    }
    Value::Object(snippets)
}

/// The lines of a snippet: a choice of words, a place to write, or the lines of a scaffold.
fn body(request: &Request<'_>, known: &FieldSchema) -> Option<Vec<String>> {
    let yaml = field(request, &known.name)?;
    let line = |value: String| vec![format!("{}: {value}", known.name)];
    let plain_words = |words: &[crate::schema::Word]| words.iter().all(|word| word.below.is_none());
    Some(match &known.shape.kind {
        Kind::Bool => line("${1|true,false|}".to_owned()),
        Kind::Words(words) if plain_words(words) => {
            let names: Vec<_> = words.iter().map(|word| word.name.as_str()).collect();
            line(format!("${{1|{}|}}", names.join(",")))
        }
        Kind::Text if known.shape.language == Language::Translatable => line("$1".to_owned()),
        Kind::Text if known.shape.json["format"] == "date" => {
            line("${1:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}".to_owned())
        }
        Kind::Text | Kind::Integer | Kind::Number | Kind::TextOrNumber => {
            let example = yaml.trim_end().split_once(": ").map_or("", |(_, example)| example);
            line(format!("${{1:{}}}", escaped(example)))
        }
        _ => yaml.lines().map(escaped).collect(),
    })
}

/// A text without meaning to the snippet syntax.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('$', "\\$").replace('}', "\\}")
}

/// `old` with what `new` says on top: groups are merged, lists gain what they lack, tasks of the same label and all other
/// values are replaced.
pub fn merge(old: Value, new: Value) -> Value {
    match (old, new) {
        (Value::Object(mut old), Value::Object(new)) => {
            for (key, value) in new {
                let value = match old.remove(&key) {
                    // Globs are ours alone; a locale that is gone must not stay behind.
                    Some(before) if !key.starts_with("./.hills/") => merge(before, value),
                    _ => value,
                };
                old.insert(key, value);
            }
            Value::Object(old)
        }
        (Value::Array(mut old), Value::Array(new)) => {
            for item in new {
                let label = item.get("label").filter(|label| label.is_string()).cloned();
                let twin = old
                    .iter_mut()
                    .find(|known| **known == item || label.is_some() && known.get("label") == label.as_ref());
                match twin {
                    Some(twin) => *twin = item,
                    None => old.push(item),
                }
            }
            Value::Array(old)
        }
        (_, new) => new,
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::schema::scaffold::Names;

    fn locales() -> Locales {
        Locales { source: "en".to_owned(), others: vec!["ar".to_owned(), "fa".to_owned()] }
    }

    fn all_snippets() -> Value {
        let names = Names::default();
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let requests: Vec<_> =
            Model::ALL.iter().map(|model| Request { model: *model, key: "", today, names: &names }).collect();
        snippets(&requests, &locales())
    }

    #[test]
    fn each_schema_is_for_the_files_of_its_role() {
        let settings = settings(".hills/schemas", &locales());
        let schemas = &settings["yaml.schemas"];
        assert_eq!(schemas["./.hills/schemas/faq.json"], json!(["content/faqs/*/index.en.md"]));
        let translations = json!(["content/cost/index.ar.md", "content/cost/index.fa.md"]);
        assert_eq!(schemas["./.hills/schemas/cost.translation.json"], translations);
        assert_eq!(schemas["./.hills/schemas/media.json"], json!(["content/media/*/media.yaml"]));
        assert_eq!(schemas["./.hills/schemas/media.text.json"][2], "content/media/*/media.fa.yaml");
    }

    #[test]
    fn what_was_in_a_file_stays_there() {
        let old = json!({ "editor.rulers": [100], "yaml.schemas": { "mine.json": "a.yaml" }, "recommendations": ["me.mine"] });
        let new = json!({ "yaml.schemas": { "./.hills/schemas/faq.json": ["b"] }, "recommendations": ["redhat.vscode-yaml"] });
        let merged = merge(old, new.clone());
        assert_eq!(merged["editor.rulers"], json!([100]));
        assert_eq!(merged["yaml.schemas"]["mine.json"], "a.yaml");
        assert_eq!(merged["recommendations"], json!(["me.mine", "redhat.vscode-yaml"]));
        assert_eq!(merge(merged.clone(), new), merged, "merging twice changes nothing");
    }

    #[test]
    fn a_task_of_the_same_name_is_replaced() {
        let old = json!({ "tasks": [{ "label": "other" }, { "label": "hills: check", "command": "old" }] });
        let merged = merge(old, tasks("scripts/hills"));
        assert_eq!(merged["tasks"].as_array().unwrap().len(), 2);
        assert_eq!(merged["tasks"][1]["command"], "scripts/hills");
    }

    #[test]
    fn a_field_of_many_models_is_one_snippet() {
        let snippets = all_snippets();
        for shared in ["title", "slug", "status", "updated", "translation"] {
            let found = snippets.as_object().unwrap().values().filter(|snippet| snippet["prefix"] == shared);
            assert_eq!(found.count(), 1, "{shared}");
        }
    }

    #[test]
    fn words_are_offered_as_a_choice_and_lists_as_their_lines() {
        let snippets = all_snippets();
        assert_eq!(snippets["home: status"]["body"], json!(["status: ${1|draft,in_review,published,archived|}"]));
        let risks = snippets["procedure: risks"]["body"].as_array().unwrap();
        assert_eq!(risks[0], "risks:");
        assert_eq!(risks[1], "  - key: first");
        assert_eq!(snippets["method: mri_safe"]["include"], json!(["**/content/methods/*/index.en.md"]));
    }

    #[test]
    fn nothing_in_a_snippet_is_taken_for_its_syntax() {
        assert_eq!(escaped("{cm:5} $1 \\"), "{cm:5\\} \\$1 \\\\");
    }
}

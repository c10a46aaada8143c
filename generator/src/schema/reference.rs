//! The reference for writers, `content/README.md`: what there is to write, field by field and block by block.
//!
//! Everything that could change with the program (models, fields, bounds, words, blocks, units) is taken from the
//! declarations; only what joins them is prose ([`prose`]). The page is the same in every project: it names no doctors
//! and no topics.

mod cells;
mod prose;

use std::fmt::Write;

use super::{FieldSchema, Group, Kind, Language, MEDIA_TEXT, ModelSchema, SIDECAR, Shape, generator};
use crate::markdown::directive::{Content, Directive};
use crate::markdown::inline::UNITS;
use crate::model::{Address, Fallback, Lists, Medical, Model};

/// The whole page, in Markdown.
pub fn markdown() -> String {
    let mut page = String::from(prose::BEGIN);
    models(&mut page);
    page.push_str(prose::TABLES);
    // Shared fields are the same in every model that has them; this one has them all.
    let shared = ModelSchema::of(Model::Procedure);
    for (group, title, text) in prose::SHARED {
        let _ = write!(page, "\n## {title}\n\n{text}\n");
        fields(&mut page, shared.fields.iter().filter(|field| field.group == group));
    }
    for model in Model::ALL {
        let schema = ModelSchema::of(*model);
        let _ = write!(page, "\n## {}\n\n{} {}\n", model.name(), schema.doc, about(*model));
        let own: Vec<_> = schema.fields.iter().filter(|field| field.group == Group::Own).collect();
        match own.is_empty() {
            true => page.push_str("\nIt has no fields of its own.\n"),
            false => fields(&mut page, own.into_iter()),
        }
    }
    for (schema, prose) in [(&SIDECAR, prose::MEDIA), (&MEDIA_TEXT, prose::MEDIA_TEXT)] {
        let _ = write!(page, "\n## {}\n\n{} {prose}\n", schema.name, schema.doc);
        fields(&mut page, schema.fields.iter());
    }
    page.push_str(prose::TEXTS);
    blocks(&mut page);
    page.push_str(prose::QUANTITIES);
    let _ = writeln!(page, "\nUnits: {}.", list(UNITS.iter().copied(), ", "));
    page.push_str(prose::END);
    page
}

/// The table of all models.
fn models(page: &mut String) {
    page.push_str("\n| model | folder in `content/` | what it is |\n|---|---|---|\n");
    for model in Model::ALL {
        let folder = if model.is_singleton() { model.folder().to_owned() } else { format!("{}/KEY", model.folder()) };
        let doc = cells::escaped(&ModelSchema::of(*model).doc);
        let name = model.name();
        let _ = writeln!(page, "| [`{name}`](#{name}) | `{folder}/` | {doc} |");
    }
    let _ = writeln!(page, "| [`media`](#media) | `media/KEY/` | {} |", cells::escaped(&SIDECAR.doc));
}

/// Where entries of a model stand and what happens without a translation.
fn about(model: Model) -> String {
    let address = match model.address() {
        Address::Root => "Its address is `/`.".to_owned(),
        Address::Fixed(path) => format!("Its address is `/{path}/`."),
        Address::Below("") => "Its address is `/SLUG/`.".to_owned(),
        Address::Below(section) => format!("Its address is `/{section}/SLUG/`."),
        Address::On(Lists::Glossary) => "It has no page of its own and is shown in the glossary.".to_owned(),
        Address::On(_) => "It has no page of its own and is shown on the page that lists all of them.".to_owned(),
        Address::None => "It has no address of its own; other pages show it.".to_owned(),
    };
    let fallback = match model.fallback() {
        Fallback::Notice => "Readers whose language lacks it get the English text with a notice.",
        Fallback::Hide => "In languages that lack it, it does not exist.",
        Fallback::Block => "The site cannot be published while a language lacks it.",
    };
    let groups = match (model.has_head(), model.medical()) {
        (true, Medical::Always) => "[fields of pages](#fields-of-pages) and [of medical text](#fields-of-medical-text)",
        (true, Medical::Optional) => {
            "[fields of pages](#fields-of-pages) and, when it is medical, all those [of medical text](#fields-of-medical-text)"
        }
        (true, Medical::Never) => "[fields of pages](#fields-of-pages)",
        (false, _) => return format!("{address} {fallback}"),
    };
    format!("{address} {fallback} Besides those of every entry it has the {groups}.")
}

/// A table of fields, those inside groups below their group.
fn fields<'a>(page: &mut String, fields: impl Iterator<Item = &'a FieldSchema>) {
    page.push_str("\n| field | meaning | what to write | required | translation |\n|---|---|---|---|---|\n");
    for field in fields {
        row(page, field, "", Above::Nothing);
    }
}

/// What a field stands in.
#[derive(Clone, Copy, PartialEq)]
enum Above {
    /// The front matter itself, or a group of it.
    Nothing,
    /// An entry of a list.
    Item,
    /// Something that a translation writes as a whole.
    Written,
}

fn row(page: &mut String, field: &FieldSchema, path: &str, above: Above) {
    let path = format!("{path}{}", field.name);
    let required = if field.required { "yes" } else { "" };
    // Entries of a list carry their key in every language, by which a translation is laid over its source.
    let language = match field.shape.language {
        _ if above == Above::Item && field.name == "key" => "repeated",
        _ if above == Above::Written => "written",
        Language::Translatable => "written",
        Language::Synchronised => "inherited",
        Language::Mixed => "in part",
    };
    let (doc, what) = (cells::escaped(&field.doc), cells::what(&field.shape));
    let _ = writeln!(page, "| `{path}` | {doc} | {what} | {required} | {language} |");
    let is_written = above == Above::Written || field.shape.language == Language::Translatable;
    below(page, &field.shape, &path, if is_written { Above::Written } else { Above::Nothing });
}

/// The rows of what stands inside a value.
fn below(page: &mut String, shape: &Shape, path: &str, above: Above) {
    match &shape.kind {
        Kind::Group(fields) => fields.iter().for_each(|field| row(page, field, &format!("{path}."), above)),
        Kind::List(item) => {
            let above = if above == Above::Written || shape.language != Language::Mixed { above } else { Above::Item };
            below(page, item, &format!("{path}[]"), above);
        }
        Kind::Words(words) => {
            for word in words {
                if let Some(shape) = &word.below {
                    below(page, shape, &format!("{path}.{}", word.name), above);
                }
            }
        }
        _ => {}
    }
}

/// The blocks of a text with their arguments.
fn blocks(page: &mut String) {
    let shape = Shape::read(&generator().into_root_schema_for::<Directive>().to_value(), Group::Own);
    let Kind::Words(blocks) = &shape.kind else { return };
    page.push_str("\n| block | what it shows | arguments |\n|---|---|---|\n");
    for block in blocks {
        let arguments: &[FieldSchema] = match block.below.as_ref().map(|below| &below.kind) {
            Some(Kind::Group(fields)) => fields,
            _ => &[],
        };
        let colons = Content::of(&block.name).colons();
        let told = arguments.iter().map(|field| {
            let needed = if field.required { "" } else { ", may be left out" };
            format!("`{}`: {} ({}{needed})", field.name, cells::escaped(&field.doc), cells::what(&field.shape))
        });
        let told = told.collect::<Vec<_>>().join("<br>");
        let _ = writeln!(page, "| `{colons}{}` | {} | {told} |", block.name, cells::escaped(&block.doc));
    }
}

/// Words in backticks.
fn list<'a>(words: impl Iterator<Item = &'a str>, between: &str) -> String {
    words.map(|word| format!("`{word}`")).collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::directive::NAMES;

    fn line_of(start: &str) -> String {
        let page = markdown();
        let found = page.lines().find(|line| line.starts_with(start));
        found.unwrap_or_else(|| panic!("no line begins with {start}")).to_owned()
    }

    #[test]
    fn a_field_is_told_with_its_meaning_its_form_and_its_bounds() {
        assert_eq!(
            line_of("| `nav_title`"),
            "| `nav_title` | A short title for menus and breadcrumbs, at most 24 characters. | text, at most 24 characters |  | written |"
        );
        assert!(line_of("| `status`").contains("`in_review` (waiting for a reviewer; only previews show it)"));
        assert!(line_of("| `reviewed_by`").contains("key of a `doctor`"));
        assert!(line_of("| `risks[].key`").ends_with("| yes | repeated |"));
        assert!(line_of("| `risks[].how_often.per_100.range`").contains("range in `per-100`"));
    }

    #[test]
    fn every_model_and_every_block_is_in_it() {
        let page = markdown();
        for model in Model::ALL {
            assert!(page.contains(&format!("\n## {}\n", model.name())), "{}", model.name());
        }
        for name in NAMES {
            assert!(page.contains(&format!("::{name}` |")), "{name}");
        }
    }

    #[test]
    fn its_tables_have_as_many_cells_as_their_heads() {
        let page = markdown();
        for table in page.split("\n\n").filter(|part| part.starts_with('|')) {
            let cells = |line: &str| line.replace("\\|", "").matches('|').count();
            let head = cells(table.lines().next().unwrap());
            for line in table.lines() {
                assert_eq!(cells(line), head, "{line}");
            }
        }
    }
}

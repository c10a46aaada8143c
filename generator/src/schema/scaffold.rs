//! The beginning of a new content file: every field with its meaning, so that nobody starts from an empty page.
//!
//! [`source`] writes the file in which an entry begins: required fields first, filled with something that passes the
//! checks, optional ones commented out. [`translation`] writes the file of another language: only what is said in that
//! language, empty, each part below the words it has to say. Both come from the same [`ModelSchema`] as the checks.
//!
//! Texts in, text out: which files exist, and what a project's doctors and topics are called, the caller says in
//! [`Names`].

mod example;
mod translation;
mod yaml;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub use translation::{translation, words};

use self::example::Examples;
use self::yaml::{Line, Sample, document};
use super::{FieldSchema, FileSchema, Group, ModelSchema};
use crate::model::{Medical, Model};

/// What a writer may refer to, by kind as in [`crate::node::Mention::kind`]: `ref:doctor`, `term:topics`, `disclaimer`.
#[derive(Debug, Clone, Default)]
pub struct Names {
    by_kind: BTreeMap<String, Vec<String>>,
}

impl Names {
    /// Adds a name. Names keep the order in which they are added.
    pub fn add(&mut self, kind: &str, name: impl Into<String>) {
        self.by_kind.entry(kind.to_owned()).or_default().push(name.into());
    }

    /// The names of a kind.
    pub fn of(&self, kind: &str) -> &[String] {
        self.by_kind.get(kind).map_or(&[], Vec::as_slice)
    }
}

/// What is to be begun.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The model of the entry.
    pub model: Model,
    /// The entry's key; empty for the only entry of a model.
    pub key: &'a str,
    /// The day that new dates start from.
    pub today: NaiveDate,
    /// What can be referred to.
    pub names: &'a Names,
}

/// Fields that tools write, or that only translations have.
const NOT_FOR_SOURCES: [&str; 3] = ["translation", "overrides", "review_seal"];

/// The source file of a new entry: front matter and a first line of text, as a draft.
pub fn source(request: &Request<'_>) -> String {
    let schema = ModelSchema::of(request.model);
    let examples = Examples::of(request);
    let mut fields: Vec<_> =
        schema.fields.iter().filter(|field| !NOT_FOR_SOURCES.contains(&field.name.as_str())).collect();
    fields.sort_by_key(|field| rank(field.group));
    let is_optional_medical = |group: Group| group == Group::Clinical && request.model.medical() == Medical::Optional;
    let mut lines =
        vec![Line::heading(&format!("{} Lines that begin with `#` are help; delete them as you go.", schema.doc))];
    lines.extend(fields.iter().filter(|field| field.required).map(|field| examples.line(field)));
    let mut optional = |title: &str, wanted: &dyn Fn(Group) -> bool| {
        let mut rest = fields.iter().filter(|field| !field.required && wanted(field.group)).peekable();
        if rest.peek().is_some() {
            lines.push(Line::heading(title));
            lines.extend(rest.map(|field| examples.line(field)));
        }
    };
    optional(
        "Medical text needs these, from `reviewed_by` to `disclaimers`. Take away the `#` at the start of their lines.",
        &is_optional_medical,
    );
    optional("Take away the `#` at the start of a line to use these.", &|group| !is_optional_medical(group));
    format!("---\n{}---\n{}", document(&lines), body(request.model))
}

/// A new file that is no entry: required fields first, optional ones commented out; none that tools write. Fields in `asked` are
/// left empty, which a build refuses, because only a person can fill them in.
pub fn file(schema: &FileSchema, asked: &[&str], key: &str, today: NaiveDate, names: &Names) -> String {
    let examples = Examples::new(schema.name, key, today, names);
    let intro = format!("{} Lines that begin with `#` are help; delete them as you go.", schema.doc);
    let mut lines = vec![Line::heading(&intro)];
    let fields = || schema.fields.iter().filter(|field| !NOT_FOR_SOURCES.contains(&field.name.as_str()));
    let is_asked = |field: &FieldSchema| asked.contains(&field.name.as_str());
    let begun = fields().filter(|field| field.required || is_asked(field));
    lines.extend(begun.map(|field| match is_asked(field) {
        true => Line::new(&field.name, Sample::Empty).help([field.doc.clone()]),
        false => examples.line(field),
    }));
    lines.push(Line::heading("Take away the `#` at the start of a line to use these."));
    lines.extend(fields().filter(|field| !field.required && !is_asked(field)).map(|field| examples.line(field)));
    document(&lines)
}

/// The lines of one field as YAML, without help; for what an editor inserts.
pub fn field(request: &Request<'_>, name: &str) -> Option<String> {
    let field = ModelSchema::of(request.model).field(name)?;
    Some(document(&[Examples::of(request).line(field).bare()]))
}

/// An example of a field as it would stand in front matter, at any depth; for what a message proposes.
pub fn example(kind: &str, field: &FieldSchema) -> String {
    let names = Names::default();
    let today = NaiveDate::from_ymd_opt(2026, 4, 3).unwrap_or_default();
    document(&[Examples::new(kind, "", today, &names).line(field).bare()])
}

/// Writers meet what an entry is called and its status first, then what makes it special, then what all entries have.
const fn rank(group: Group) -> u8 {
    match group {
        Group::Head => 0,
        Group::Common => 1,
        Group::Own => 2,
        Group::Clinical => 3,
    }
}

fn body(model: Model) -> &'static str {
    match (model, model.medical()) {
        (Model::GlossaryTerm | Model::Testimonial | Model::Staff, _) => "",
        (_, Medical::Always) => "\nWrite the text here, in Markdown, and say where a number comes from.[^source-1]\n",
        _ => "\nWrite the text here, in Markdown.\n",
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;
    use crate::model::{Clinical, Common, Head, Sidecar};
    use crate::node::{Field, Node, parse, typed};
    use crate::schema::check::{check, check_file};
    use crate::schema::overlay::{Overlaid, overlay};
    use crate::schema::{MEDIA_TEXT, SIDECAR};

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
    }

    fn begun(model: Model, names: &Names) -> String {
        source(&Request { model, key: "sample-entry", today: today(), names })
    }

    fn front(file: &str) -> Node {
        let inner = file.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).unwrap().0;
        parse(inner).unwrap_or_else(|error| panic!("{error:?} in\n{file}"))
    }

    /// Checks a front matter as a build does: by schema, then by reading it into its types.
    fn mistakes(model: Model, front: &Node) -> Vec<String> {
        let schema = ModelSchema::of(model);
        let report = check(schema, front, &"x.md".into(), false);
        let mut found: Vec<_> = report.iter().map(|diagnostic| diagnostic.message.clone()).collect();
        let mentions = RefCell::new(Vec::new());
        let of = |group: Group| -> Vec<&Field> {
            front
                .fields()
                .iter()
                .filter(|field| schema.field(&field.key).is_some_and(|known| known.group == group))
                .collect()
        };
        let (common, head, own, clinical) = (of(Group::Common), of(Group::Head), of(Group::Own), of(Group::Clinical));
        found.extend(typed::<Common>(front.at, common.into_iter(), &mentions).err().map(|mismatch| mismatch.message));
        if model.has_head() {
            found.extend(typed::<Head>(front.at, head.into_iter(), &mentions).err().map(|mismatch| mismatch.message));
        }
        if !clinical.is_empty() {
            found.extend(
                typed::<Clinical>(front.at, clinical.into_iter(), &mentions).err().map(|mismatch| mismatch.message),
            );
        }
        found.extend(model.read(front.at, own.into_iter(), &mentions).err().map(|mismatch| mismatch.message));
        found
    }

    #[test]
    fn what_is_begun_for_any_model_is_a_valid_draft() {
        for model in Model::ALL {
            let file = begun(*model, &Names::default());
            let front = front(&file);
            assert_eq!(mistakes(*model, &front), Vec::<String>::new(), "{}\n{file}", model.name());
            assert_eq!(front.get("status").and_then(Node::text), Some("draft"));
        }
    }

    #[test]
    fn a_picture_is_begun_with_all_that_decides_whether_it_may_be_shown() {
        let names = Names::default();
        let begun = file(&SIDECAR, &["credit"], "frame-leg", today(), &names);
        let told = |text: &str| -> Vec<String> {
            let node = parse(text).unwrap_or_else(|error| panic!("{error:?} in\n{text}"));
            let report = check_file(&SIDECAR, &node, &"media.yaml".into());
            let found = report.iter().map(|found| found.message.clone());
            let typed = typed::<Sidecar>(node.at, node.fields().iter(), &RefCell::new(Vec::new()));
            found.chain(typed.err().map(|mismatch| mismatch.message)).collect()
        };
        assert!(begun.contains("\nis_sample: true\n") && begun.contains("\norigin: repo\n"), "{begun}");
        assert_eq!(told(&begun)[0], "`credit` is empty");
        let filled = begun.replace("\ncredit:\n", "\ncredit: Us\n");
        assert_eq!(told(&filled), Vec::<String>::new());
        let all: String = filled.lines().map(|line| used(line) + "\n").collect();
        assert_eq!(told(&all), Vec::<String>::new(), "{all}");
        assert!(all.contains("\nfocal: [0.5, 0.5]\n") && all.contains("\nlicence_expires: 2027-11-22\n"), "{all}");
    }

    #[test]
    fn words_of_a_picture_are_asked_for_below_those_of_the_source() {
        let source = parse("alt: Three rings\n").unwrap();
        let begun = words(&MEDIA_TEXT, ("en", "ar"), today(), &source);
        assert!(begun.contains("# en: Three rings\nalt:\n"), "{begun}");
        assert!(begun.contains("\ntranslation:\n  # `human`"), "{begun}");
        assert!(begun.contains("\n#long_description:\n"), "{begun}");
    }

    #[test]
    fn taking_away_every_hash_uses_every_field_and_stays_valid() {
        for model in Model::ALL {
            let file = begun(*model, &Names::default());
            let used: String = file.lines().map(|line| used(line) + "\n").collect();
            let front = front(&used);
            assert_eq!(mistakes(*model, &front), Vec::<String>::new(), "{}\n{used}", model.name());
            let schema = ModelSchema::of(*model);
            let absent = schema.fields.iter().map(|field| field.name.as_str()).filter(|name| front.get(name).is_none());
            assert!(absent.clone().all(|name| NOT_FOR_SOURCES.contains(&name)), "{:?}", absent.collect::<Vec<_>>());
        }
    }

    /// Takes away a `#`, except from help, which has one space after it.
    fn used(line: &str) -> String {
        let (indent, rest) = line.split_at(line.len() - line.trim_start().len());
        match rest.strip_prefix('#') {
            Some(field) if !field.starts_with(' ') || field.starts_with("  ") => used(&format!("{indent}{field}")),
            _ => line.to_owned(),
        }
    }

    #[test]
    fn names_of_the_project_are_used_and_listed() {
        let mut names = Names::default();
        names.add("ref:doctor", "sample-surgeon");
        names.add("ref:doctor", "sample-rehabilitation");
        let file = begun(Model::Procedure, &names);
        assert!(file.contains("\nreviewed_by: sample-surgeon\n"), "{file}");
        assert!(file.contains("sample-rehabilitation"), "{file}");
    }

    #[test]
    fn required_fields_come_before_the_commented_ones() {
        let file = begun(Model::Section, &Names::default());
        let place = |text: &str| file.find(text).unwrap_or_else(|| panic!("{text} in\n{file}"));
        assert!(place("\ntitle: Sample entry\n") < place("\nstatus: draft\n"));
        assert!(place("\nupdated: 2026-11-22\n") < place("\n#seo_title: "));
        assert!(file.contains("# - `in_review`: Waiting for a reviewer; only previews show it."), "{file}");
    }

    #[test]
    fn a_translation_asks_for_every_text_and_nothing_else() {
        for model in Model::ALL {
            let names = Names::default();
            let request = Request { model: *model, key: "sample-entry", today: today(), names: &names };
            let original = front(&source(&request));
            let file = translation(&request, ("en", "ar"), &original, "One line.\n");
            let begun = front(&file);
            let Overlaid { front, report, gaps } =
                overlay(ModelSchema::of(*model), &original, &begun, &"x.ar.md".into());
            assert!(report.is_empty() && gaps.is_empty(), "{}: {report:?} {gaps:?}\n{file}", model.name());
            // What is left are the texts, which are empty; filling them leaves nothing.
            let report = check(ModelSchema::of(*model), &front, &"x.ar.md".into(), true);
            let other: Vec<_> = report.iter().filter(|found| !found.message.ends_with("is empty")).collect();
            assert!(other.is_empty(), "{}: {other:?}\n{file}", model.name());
        }
    }

    #[test]
    fn a_translation_shows_the_words_it_has_to_say() {
        let names = Names::default();
        let request = Request { model: Model::FormPage, key: "inquiry", today: today(), names: &names };
        let original = parse(
            "title: Ask us\nform: inquiry\nconsents:\n  - {key: store, text: You may store this., required: true}\n",
        )
        .unwrap();
        let file = translation(&request, ("en", "fa"), &original, "First.\n\nSecond.\n");
        assert!(file.contains("# en: Ask us\ntitle:\n"), "{file}");
        assert!(file.contains("  - key: store\n"), "{file}");
        assert!(file.contains("    # en: You may store this.\n    text:\n"), "{file}");
        assert!(!file.contains("\nform:") && !file.contains("required"), "{file}");
        assert!(file.contains("# [1] First.\n#\n# [2] Second.\n---\n"), "{file}");
    }
}

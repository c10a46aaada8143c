//! The beginning of a translation: what is said in one language, empty, below the words of the source.

use chrono::NaiveDate;

use super::Request;
use super::yaml::{Line, Sample, comment, document, text};
use crate::node::{Field, Node, Value};
use crate::schema::{FieldSchema, FileSchema, Kind, Language, ModelSchema, Shape};

/// Translatable fields that are no words to translate: they are added when there is a reason.
const ON_DEMAND: [&str; 2] = ["slug", "aliases"];
/// Fields about the translation itself.
const ABOUT_IT: [&str; 2] = ["translation", "overrides"];

/// The file of an entry in another language. `locales` names the source locale and the new one; `source` is the front
/// matter of the source file, `body` the text below it.
///
/// Every text is left empty, which a build refuses, so that no reader meets a half translated page by accident.
pub fn translation(request: &Request<'_>, (from, to): (&str, &str), source: &Node, body: &str) -> String {
    let schema = ModelSchema::of(request.model);
    let writer = Writer { from };
    let intro = format!(
        "This file says in `{to}` what `index.{from}.md` beside it says in `{from}`. Dates, numbers and references are \
         inherited from there. Lines that begin with `#` are help; delete them as you go."
    );
    let lines = lines(&schema.fields, &writer, &intro, request.today, source);
    let mut file = format!("---\n{}", document(&lines));
    if !body.trim().is_empty() {
        let mut source_text = vec![String::new()];
        comment(
            &["The text to write below the last line, as the source says it:".to_owned(), "-".repeat(20)],
            0,
            &mut source_text,
        );
        source_text.extend(numbered(body.trim()));
        file.extend(source_text.into_iter().map(|line| line + "\n"));
    }
    file + "---\n"
}

/// The words of a picture in another language; `source` are those of the source locale.
pub fn words(schema: &FileSchema, (from, to): (&str, &str), today: NaiveDate, source: &Node) -> String {
    let intro = format!(
        "This file says in `{to}` what `media.{from}.yaml` beside it says in `{from}`. Lines that begin with `#` are help; delete \
         them as you go."
    );
    document(&lines(&schema.fields, &Writer { from }, &intro, today, source))
}

/// What is asked for: each text that the source gives, what came of it, and texts that it does not give.
fn lines(schema: &[FieldSchema], writer: &Writer<'_>, intro: &str, today: NaiveDate, source: &Node) -> Vec<Line> {
    let mut lines = vec![Line::heading(intro)];
    let fields = || schema.iter().filter(|field| !ABOUT_IT.contains(&field.name.as_str()));
    let given = |field: &&FieldSchema| source.get(&field.name).is_some() && !ON_DEMAND.contains(&field.name.as_str());
    lines.extend(fields().filter(given).filter_map(|field| writer.line(field, source)));
    let kind = Line::new("kind", Sample::Scalar("human".to_owned()))
        .help(["`human`, `machine` or `machine_reviewed`.".to_owned()]);
    let date = Line::new("date", Sample::Scalar(today.to_string()));
    lines.push(
        Line::new("translation", Sample::Group(vec![kind, date])).help(["How this translation came about.".to_owned()]),
    );
    lines.push(Line::heading("Take away the `#` at the start of a line to use these."));
    let rest =
        fields().filter(|field| !given(field) && field.shape.language == Language::Translatable && !field.required);
    lines.extend(rest.map(|field| Line::new(&field.name, Sample::Empty).help([field.doc.clone()]).unused()));
    lines
}

/// The lines of a text as help, each block under its number. Not wrapped: they are to be read, and copied, as they are.
fn numbered(text: &str) -> impl Iterator<Item = String> {
    let (mut number, mut is_open) = (0, false);
    text.lines().map(move |line| {
        let begins = !is_open && !line.trim().is_empty();
        is_open = !line.trim().is_empty();
        if begins {
            number += 1;
            format!("# [{number}] {line}")
        } else {
            format!("# {line}").trim_end().to_owned()
        }
    })
}

struct Writer<'a> {
    /// The source locale, which marks the words to translate.
    from: &'a str,
}

impl Writer<'_> {
    /// A field as far as it belongs to the language; nothing when no part of it does.
    fn line(&self, field: &FieldSchema, source: &Node) -> Option<Line> {
        let value = source.get(&field.name)?;
        match field.shape.language {
            Language::Synchronised => None,
            Language::Translatable | Language::Mixed => Some(
                Line::new(&field.name, self.sample(&field.shape, value))
                    .help([field.doc.clone()])
                    .help(self.words(value)),
            ),
        }
    }

    fn sample(&self, shape: &Shape, value: &Node) -> Sample {
        match (&shape.kind, &value.value) {
            (Kind::List(item), Value::List(nodes)) => {
                Sample::List(nodes.iter().map(|node| (self.words(node), self.sample(item, node))).collect())
            }
            (Kind::Group(fields), _) => Sample::Group(self.group(fields, value)),
            (Kind::Words(words), Value::Map(fields)) => {
                let known = |field: &Field| words.iter().find(|word| word.name == field.key)?.below.as_ref();
                let line = |field: &Field| Some(Line::new(&field.key, self.sample(known(field)?, &field.value)));
                Sample::Group(fields.iter().filter_map(line).collect())
            }
            _ => Sample::Empty,
        }
    }

    /// The translatable parts of a group. Its key stays, because the parts of two languages are matched by it.
    fn group(&self, fields: &[FieldSchema], value: &Node) -> Vec<Line> {
        let part = |field: &FieldSchema| match (field.name.as_str(), value.get("key").and_then(Node::text)) {
            ("key", Some(key)) => Some(Line::new("key", Sample::Scalar(text(key)))),
            _ => self.line(field, value),
        };
        fields.iter().filter_map(part).collect()
    }

    /// The words of the source, as paragraphs of help.
    fn words(&self, value: &Node) -> Vec<String> {
        let Some(text) = value.text() else { return Vec::new() };
        let mut lines = text.lines().map(str::trim_end).filter(|line| !line.is_empty());
        let first = lines.next().map(|line| format!("{}: {line}", self.from));
        first.into_iter().chain(lines.map(str::to_owned)).collect()
    }
}

//! Holds front matter against its schema and tells every mistake at once.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate};

use super::{FieldSchema, Kind, ModelSchema, Shape, Word};
use crate::diagnostic::{Code, Diagnostic, Report, codes};
use crate::model::quantity::{Range, Weeks};
use crate::node::{Field, Node, Position, Value};

/// Checks `front`, a whole front matter that belongs to `file`.
///
/// Nodes without a place (line 0) were inherited from the source file and are reported there, not here.
pub fn check(schema: &ModelSchema, front: &Node, file: &Arc<str>) -> Report {
    let mut checker = Checker { file, report: Report::default(), whole: front.at };
    checker.group(&schema.fields, front.fields(), front.at);
    checker.report
}

struct Checker<'a> {
    file: &'a Arc<str>,
    report: Report,
    whole: Position,
}

impl Checker<'_> {
    fn error(&mut self, code: &'static Code, at: Position, message: String) -> Option<&mut Diagnostic> {
        if at.line == 0 {
            return None;
        }
        self.report.push(Diagnostic::error(code, self.file, at, message));
        self.report.last_mut()
    }

    fn group(&mut self, schema: &[FieldSchema], fields: &[Field], at: Position) {
        for (index, field) in fields.iter().enumerate() {
            if fields[..index].iter().any(|earlier| earlier.key == field.key) {
                self.error(&codes::DUPLICATE_FIELD, field.key_at, format!("`{}` is given twice", field.key));
                continue;
            }
            match schema.iter().find(|known| known.name == field.key) {
                Some(known) => self.value(known, &known.shape, &field.value),
                None => self.unknown(schema, field),
            }
        }
        for missing in
            schema.iter().filter(|known| known.required && !fields.iter().any(|field| field.key == known.name))
        {
            let at = if at.line == 0 { self.whole } else { at };
            let message = format!("missing field `{}`", missing.name);
            if let Some(diagnostic) = self.error(&codes::MISSING_FIELD, at, message) {
                diagnostic.notes.push(missing.doc.clone());
            }
        }
    }

    fn unknown(&mut self, schema: &[FieldSchema], field: &Field) {
        if field.key_at.line == 0 {
            return;
        }
        let known = schema.iter().map(|known| known.name.as_str());
        let message = format!("unknown field `{}`", field.key);
        self.report.push(
            Diagnostic::error(&codes::UNKNOWN_FIELD, self.file, field.key_at, message).did_you_mean(&field.key, known),
        );
    }

    fn value(&mut self, field: &FieldSchema, shape: &Shape, node: &Node) {
        if node.value == Value::Null {
            if field.required {
                self.error(&codes::MISSING_FIELD, node.at, format!("`{}` is empty", field.name));
            }
            return;
        }
        match (&shape.kind, &node.value) {
            (Kind::Text, Value::Text(text)) => self.text(&field.name, shape, text, node.at),
            (Kind::TextOrNumber, Value::Text(text)) => {
                if let Err(message) = Range::<Weeks>::parse(text) {
                    self.error(&codes::WRONG_KIND, node.at, message);
                }
            }
            (Kind::Bool, Value::Bool(_))
            | (Kind::Integer, Value::Integer(_))
            | (Kind::Number | Kind::TextOrNumber, Value::Integer(_) | Value::Float(_)) => {}
            (Kind::List(item), Value::List(nodes)) => {
                self.bounds(
                    &field.name,
                    "entries",
                    nodes.len(),
                    shape.bound("minItems"),
                    shape.bound("maxItems"),
                    node.at,
                );
                for node in nodes {
                    self.value(field, item, node);
                }
            }
            (Kind::Group(fields), Value::Map(values)) => self.group(fields, values, node.at),
            (Kind::Words(words), Value::Text(text)) => self.word(field, words, text, node.at),
            (Kind::Words(words), Value::Map(values)) if values.len() == 1 => self.tagged(field, words, &values[0]),
            (kind, _) => {
                let message = format!("`{}` expects {}, found {}", field.name, expected(kind), node.kind());
                let quote = matches!(kind, Kind::Text) && (is_scalar(node) || looks_like_a_reference(node));
                if let Some(diagnostic) = self.error(&codes::WRONG_KIND, node.at, message) {
                    diagnostic.help = quote.then(|| "put it in quotes".to_owned());
                }
            }
        }
    }

    fn text(&mut self, name: &str, shape: &Shape, text: &str, at: Position) {
        match shape.json["format"].as_str() {
            Some("date") if NaiveDate::parse_from_str(text, "%Y-%m-%d").is_err() => {
                self.date(name, text, at, "2026-04-03");
            }
            Some("date-time") if DateTime::parse_from_rfc3339(text).is_err() => {
                self.date(name, text, at, "2026-04-03T09:00:00+04:00");
            }
            _ => {
                let unit = "characters";
                self.bounds(name, unit, text.chars().count(), shape.bound("minLength"), shape.bound("maxLength"), at);
            }
        }
    }

    fn date(&mut self, name: &str, text: &str, at: Position, example: &str) {
        if let Some(diagnostic) = self.error(&codes::WRONG_DATE, at, format!("`{name}` is not a date: `{text}`")) {
            diagnostic.help = Some(format!("write it as `{example}`"));
        }
    }

    fn bounds(&mut self, name: &str, unit: &str, count: usize, min: Option<usize>, max: Option<usize>, at: Position) {
        let message = match (min, max) {
            (Some(min), _) if count < min => format!("`{name}` has {count} {unit}, at least {min} are needed"),
            (_, Some(max)) if count > max => format!("`{name}` has {count} {unit}, at most {max} fit"),
            _ => return,
        };
        self.error(&codes::OUT_OF_BOUNDS, at, message);
    }

    fn word(&mut self, field: &FieldSchema, words: &[Word], text: &str, at: Position) {
        if words.iter().any(|word| word.name == text && word.below.is_none()) || at.line == 0 {
            return;
        }
        let names = || words.iter().map(|word| word.name.as_str());
        let list = names().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        let message = format!("`{}` does not know the word `{text}`", field.name);
        let diagnostic =
            Diagnostic::error(&codes::UNKNOWN_WORD, self.file, at, message).note(format!("it takes one of {list}"));
        self.report.push(diagnostic.did_you_mean(text, names()));
    }

    fn tagged(&mut self, field: &FieldSchema, words: &[Word], value: &Field) {
        match words.iter().find(|word| word.name == value.key) {
            Some(Word { below: Some(shape), .. }) => self.value(field, shape, &value.value),
            _ => self.word(field, words, &value.key, value.key_at),
        }
    }
}

fn is_scalar(node: &Node) -> bool {
    matches!(node.value, Value::Integer(_) | Value::Float(_) | Value::Bool(_))
}

/// `- cost:` is a group with an empty field to YAML, and a reference to whoever wrote it.
fn looks_like_a_reference(node: &Node) -> bool {
    matches!(node.fields(), [field] if field.value.value == Value::Null)
}

/// A kind of value, in a writer's words.
fn expected(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Integer => "a whole number",
        Kind::Number => "a number",
        Kind::TextOrNumber => "a range such as `5-8`",
        Kind::Bool => "`true` or `false`",
        Kind::Words(_) => "one of a few words",
        Kind::List(_) => "a list",
        Kind::Group(_) => "a group of fields",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Model;
    use crate::node::parse;

    fn found(model: Model, yaml: &str) -> Vec<(String, u32, String)> {
        let report = check(ModelSchema::of(model), &parse(yaml).unwrap(), &"x.md".into());
        report.iter().map(|d| (d.code.id.to_owned(), d.place.at.line, d.message.clone())).collect()
    }

    const GOOD: &str = "title: A good title\ndescription: A description that is long enough to say what the page is about, in two lines.\n\
                        status: published\nupdated: 2026-01-02\nlists: faq\n";

    #[test]
    fn a_good_front_matter_has_nothing_to_mend() {
        assert_eq!(found(Model::Section, GOOD), []);
    }

    #[test]
    fn all_mistakes_are_told_at_once_with_their_lines() {
        let yaml = "title: Hi\ntitel: x\nstatus: publishd\nupdated: 03/04/2026\nlists: [faq]\nnoindex: maybe\n";
        let found = found(Model::Section, yaml);
        let codes: Vec<_> = found.iter().map(|(code, line, _)| (code.as_str(), *line)).collect();
        assert_eq!(
            codes,
            [("HC0105", 1), ("HC0101", 2), ("HC0114", 3), ("HC0110", 4), ("HC0104", 5), ("HC0104", 6), ("HC0103", 1)],
            "{found:?}"
        );
    }

    #[test]
    fn a_typing_mistake_gets_a_suggestion() {
        let front = parse(&format!("{GOOD}noindx: true\n")).unwrap();
        let report = check(ModelSchema::of(Model::Section), &front, &"x.md".into());
        let help = report.iter().next().unwrap().help.clone();
        assert_eq!(help.as_deref(), Some("did you mean `noindex`?"));
    }
}

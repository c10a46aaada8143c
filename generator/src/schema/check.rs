//! Holds front matter against its schema and tells every mistake at once.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::{DateTime, Datelike, NaiveDate};
use data::dates;

use super::meant::{expected, meant};
use super::medical::half_medical;
use super::{FieldSchema, FileSchema, Kind, Language, ModelSchema, Shape, Word, scaffold};
use crate::diagnostic::{Code, Diagnostic, Report, closest, codes};
use crate::model::quantity::{Range, Weeks};
use crate::node::{Field, Node, Position, Value};

/// Checks `front`, a whole front matter that belongs to `file`.
///
/// In a translation, nodes without a place (line 0) were inherited from the source file and are reported there, not here;
/// and so is what could not be inherited because it is not there.
pub fn check(schema: &ModelSchema, front: &Node, file: &Arc<str>, inherits: bool) -> Report {
    let mut report = check_fields((schema.model.name(), inherits), &schema.fields, front, file);
    report.extend(half_medical(schema, front, file).filter(|_| !inherits));
    report
}

/// Checks a file that is no entry.
pub fn check_file(schema: &FileSchema, whole: &Node, file: &Arc<str>) -> Report {
    check_fields((schema.name, false), &schema.fields, whole, file)
}

fn check_fields(
    (kind, inherits): (&'static str, bool),
    schema: &[FieldSchema],
    front: &Node,
    file: &Arc<str>,
) -> Report {
    let mut checker = Checker { kind, file, report: Report::default(), whole: front.at, inherits };
    checker.group(schema, front.fields(), front.at);
    checker.report
}

/// Years in which things of a clinic happen.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

struct Checker<'a> {
    /// What kind of entry or file it is.
    kind: &'static str,
    file: &'a Arc<str>,
    report: Report,
    whole: Position,
    /// Whether all but the texts comes from the source file.
    inherits: bool,
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
                let message = format!("`{}` is given twice", field.key);
                if let Some(diagnostic) = self.error(&codes::DUPLICATE_FIELD, field.key_at, message) {
                    diagnostic.help = Some("keep one of the two".to_owned());
                }
                continue;
            }
            match schema.iter().find(|known| known.name == field.key) {
                Some(known) => self.value(known, &known.shape, &field.value),
                None => self.unknown(schema, field),
            }
        }
        let is_given = |known: &FieldSchema| fields.iter().any(|field| field.key == known.name);
        // A misspelt field is told once, as such.
        let names = || schema.iter().map(|known| known.name.as_str());
        let misspelt: Vec<_> = fields.iter().filter_map(|field| closest(&field.key, names())).collect();
        let is_ours = |known: &FieldSchema| !self.inherits || known.shape.language == Language::Translatable;
        let is_missing = |known: &&FieldSchema| {
            known.required && is_ours(known) && !is_given(known) && !misspelt.contains(&&*known.name)
        };
        for missing in schema.iter().filter(is_missing).collect::<Vec<_>>() {
            let at = if at.line == 0 { self.whole } else { at };
            let message = format!("missing field `{}`", missing.name);
            let example = scaffold::example(self.kind, missing);
            if let Some(diagnostic) = self.error(&codes::MISSING_FIELD, at, message) {
                diagnostic.notes.push(missing.doc.clone());
                diagnostic.help = Some(format!("add it, for example\n{}", example.trim_end()));
            }
        }
    }

    fn unknown(&mut self, schema: &[FieldSchema], field: &Field) {
        if field.key_at.line == 0 {
            return;
        }
        let known = schema.iter().map(|known| known.name.as_str());
        let message = format!("unknown field `{}`", field.key);
        let note = format!("entries of the kind `{}` have no such field here", self.kind);
        let diagnostic = Diagnostic::error(&codes::UNKNOWN_FIELD, self.file, field.key_at, message).note(note);
        self.report.push(diagnostic.did_you_mean(&field.key, known));
    }

    fn value(&mut self, field: &FieldSchema, shape: &Shape, node: &Node) {
        if node.value == Value::Null {
            if field.required {
                let example = scaffold::example(self.kind, field);
                if let Some(diagnostic) =
                    self.error(&codes::MISSING_FIELD, node.at, format!("`{}` is empty", field.name))
                {
                    diagnostic.notes.push(field.doc.clone());
                    diagnostic.help = Some(format!("fill it in, for example\n{}", example.trim_end()));
                }
            }
            return;
        }
        match (&shape.kind, &node.value) {
            (Kind::Text, Value::Text(text)) => self.text(field, shape, text, node.at),
            (Kind::TextOrNumber, Value::Text(text)) => match Range::<Weeks>::parse(text) {
                Ok(range) => self.at_most(field, shape, range.high, node.at),
                Err(message) => {
                    if let Some(diagnostic) = self.error(&codes::WRONG_KIND, node.at, message) {
                        diagnostic.help = Some("write a range as `5-8`, or one number".to_owned());
                    }
                }
            },
            (Kind::TextOrNumber, Value::Integer(number)) => self.at_most(field, shape, *number as f64, node.at),
            (Kind::TextOrNumber, Value::Float(number)) => self.at_most(field, shape, *number, node.at),
            (Kind::Integer, Value::Float(number)) if number.fract() == 0.0 => {
                self.error(&codes::OUT_OF_BOUNDS, node.at, format!("`{}` is far too large a number", field.name));
            }
            (Kind::Integer | Kind::Number, Value::Integer(number)) => {
                self.limits(field, shape, *number as f64, node.at);
            }
            (Kind::Number, Value::Float(number)) => self.limits(field, shape, *number, node.at),
            (Kind::Bool, Value::Bool(_)) => {}
            (Kind::List(item), Value::List(nodes)) => {
                self.bounds(field, "entries", nodes.len(), shape.bound("minItems"), shape.bound("maxItems"), node.at);
                self.unique(field, nodes);
                for node in nodes {
                    if node.value == Value::Null {
                        let message = format!("an entry of `{}` is empty", field.name);
                        self.error(&codes::WRONG_KIND, node.at, message);
                    } else {
                        self.value(field, item, node);
                    }
                }
            }
            (Kind::Group(fields), Value::Map(values)) => self.group(fields, values, node.at),
            (Kind::Words(words), Value::Text(text)) => self.word(field, words, text, node.at),
            (Kind::Words(words), Value::Map(values)) if values.len() == 1 => self.tagged(field, words, &values[0]),
            (kind, _) => {
                let message = format!("`{}` expects {}, found {}", field.name, expected(kind), node.kind());
                if let Some(diagnostic) = self.error(&codes::WRONG_KIND, node.at, message) {
                    diagnostic.notes.push(field.doc.clone());
                    diagnostic.help = meant(kind, node);
                }
            }
        }
    }

    /// Entries of a list are told apart by their key or id.
    fn unique(&mut self, field: &FieldSchema, nodes: &[Node]) {
        for name in ["key", "id"] {
            let mut seen = HashSet::new();
            let given = nodes.iter().filter_map(|node| node.get(name)).filter(|value| value.text().is_some());
            for value in given.filter(|value| !seen.insert(value.text())) {
                let message = format!("`{}` is the `{name}` of two entries", value.text().unwrap_or_default());
                if let Some(diagnostic) = self.error(&codes::RULE, value.at, message) {
                    diagnostic.notes.push(format!("each entry of `{}` has its own", field.name));
                    diagnostic.help = Some("give one of them another, or make them one".to_owned());
                }
            }
        }
    }

    fn text(&mut self, field: &FieldSchema, shape: &Shape, text: &str, at: Position) {
        let name = &field.name;
        match shape.json["format"].as_str() {
            Some("date") if NaiveDate::parse_from_str(text, "%Y-%m-%d").is_err() => {
                self.date(name, text, at, "");
            }
            Some("date-time") if DateTime::parse_from_rfc3339(text).is_err() => {
                self.date(name, text, at, "T09:00:00+04:00");
            }
            Some("date" | "date-time") => {
                if let Some(day) = text.get(..10).and_then(|day| NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()) {
                    self.year(name, day, at);
                }
            }
            _ if text.trim().is_empty() => {
                if let Some(diagnostic) = self.error(&codes::OUT_OF_BOUNDS, at, format!("`{name}` has no text")) {
                    diagnostic.help = Some("fill it in, or remove the line if the field is optional".to_owned());
                }
            }
            _ => {
                let unit = "characters";
                let (min, max) = (shape.bound("minLength"), shape.bound("maxLength"));
                self.bounds(field, unit, text.chars().count(), min, max, at);
                if let Some(message) = shape.mistake_in(text)
                    && let Some(diagnostic) = self.error(&codes::WRONG_KIND, at, message)
                {
                    diagnostic.notes.push(field.doc.clone());
                }
            }
        }
    }

    fn date(&mut self, name: &str, text: &str, at: Position, time: &str) {
        let Some(diagnostic) = self.error(&codes::WRONG_DATE, at, format!("`{name}` is not a date: `{text}`")) else {
            return;
        };
        let (note, help) = dates::explain(text, time);
        diagnostic.notes.extend(note);
        diagnostic.help = Some(help);
    }

    /// Holds the end of a range against the most that its unit allows.
    fn at_most(&mut self, field: &FieldSchema, shape: &Shape, number: f64, at: Position) {
        if let Some(most) = shape.json["maximum"].as_f64().filter(|most| number > *most)
            && let Some(diagnostic) =
                self.error(&codes::OUT_OF_BOUNDS, at, format!("`{}` is {number}, the most is {most}", field.name))
        {
            diagnostic.notes.push(field.doc.clone());
        }
    }

    /// A slip of the finger makes other years.
    fn year(&mut self, name: &str, day: NaiveDate, at: Position) {
        if !YEARS.contains(&day.year()) {
            let message = format!("`{name}` is in the year {}", day.year());
            if let Some(diagnostic) = self.error(&codes::OUT_OF_BOUNDS, at, message) {
                diagnostic.help = Some(format!("years from {} to {} are expected", YEARS.start(), YEARS.end()));
            }
        }
    }

    fn limits(&mut self, field: &FieldSchema, shape: &Shape, number: f64, at: Position) {
        let name = &field.name;
        let limit = |key: &str| shape.json[key].as_f64();
        let message = match (limit("minimum"), limit("maximum")) {
            (Some(least), _) if number < least => format!("`{name}` is {number}, the least is {least}"),
            (_, Some(most)) if number > most => format!("`{name}` is {number}, the most is {most}"),
            _ => return,
        };
        if let Some(diagnostic) = self.error(&codes::OUT_OF_BOUNDS, at, message) {
            diagnostic.notes.push(field.doc.clone());
        }
    }

    fn bounds(
        &mut self,
        field: &FieldSchema,
        unit: &str,
        count: usize,
        min: Option<usize>,
        max: Option<usize>,
        at: Position,
    ) {
        let name = &field.name;
        let message = match (min, max) {
            (Some(min), _) if count < min => format!("`{name}` has {count} {unit}, at least {min} are needed"),
            (_, Some(max)) if count > max => format!("`{name}` has {count} {unit}, at most {max} fit"),
            _ => return,
        };
        if let Some(diagnostic) = self.error(&codes::OUT_OF_BOUNDS, at, message) {
            diagnostic.notes.push(field.doc.clone());
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Model;
    use crate::node::parse;

    fn found(model: Model, yaml: &str) -> Vec<(String, u32, String)> {
        let report = check(ModelSchema::of(model), &parse(yaml).unwrap(), &"x.md".into(), false);
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

    fn one(model: Model, yaml: &str) -> Diagnostic {
        let report = check(ModelSchema::of(model), &parse(yaml).unwrap(), &"x.md".into(), false);
        let found: Vec<_> = report.into_iter().collect();
        assert_eq!(found.len(), 1, "{found:?}");
        found.into_iter().next().unwrap()
    }

    #[test]
    fn an_ambiguous_date_is_told_with_both_readings() {
        let found = one(Model::Section, &GOOD.replace("2026-01-02", "03/04/2026"));
        assert_eq!(found.notes, ["could be 3 April or 4 March"]);
        assert_eq!(found.help.as_deref(), Some("write `2026-04-03` or `2026-03-04`"));
    }

    #[test]
    fn a_missing_field_is_told_with_an_example_that_fits() {
        let found = one(Model::Section, &GOOD.replace("lists: faq\n", ""));
        let help = found.help.unwrap();
        let example = help.strip_prefix("add it, for example\n").unwrap();
        assert_eq!(self::found(Model::Section, &format!("{}{example}\n", GOOD.replace("lists: faq\n", ""))), []);
    }

    #[test]
    fn texts_that_do_not_fit_their_type_are_told_beside_all_others() {
        let found =
            found(Model::Section, &format!("{GOOD}slug: Big Words\naliases: [old, '/fine/']\nseo_title: ' '\n"));
        let codes: Vec<_> = found.iter().map(|(code, line, _)| (code.as_str(), *line)).collect();
        assert_eq!(codes, [("HC0104", 6), ("HC0104", 7), ("HC0105", 8)], "{found:?}");
    }

    #[test]
    fn a_typing_mistake_gets_a_suggestion() {
        let front = parse(&format!("{GOOD}noindx: true\n")).unwrap();
        let report = check(ModelSchema::of(Model::Section), &front, &"x.md".into(), false);
        let help = report.iter().next().unwrap().help.clone();
        assert_eq!(help.as_deref(), Some("did you mean `noindex`?"));
    }
}

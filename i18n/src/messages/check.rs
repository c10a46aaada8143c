//! Reads the message files of a locale and finds every mistake in them.
//!
//! Three looks, each over more than the one before: at a file by itself, at all files of a locale,
//! and at a locale beside its source. Only the last two know about keys of other files.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_syntax::ast::Entry;

use super::broken::Broken;
use super::plurals;
use super::said::Said;
use super::shape::{PLURAL_FORMS, Shape};
use super::{Messages, mark_number, syntax};
use crate::bidi::fault_of;
use crate::problem::{Problem, closest, position};
use crate::tag::LocaleTag;

/// Reads all message files of one locale, given as path and text: every message that can be read, and everything that is
/// wrong with the files by themselves and among each other.
pub(crate) fn read(tag: &LocaleTag, files: Vec<(PathBuf, String)>) -> (Messages, Vec<Problem>) {
    let mut reader = Reader { exact: plurals::single(tag), ..Reader::default() };
    let mut bundle = FluentBundle::new_concurrent(vec![tag.language_identifier()]);
    // Fluent would wrap numbers and nested choices as well; texts are wrapped as they come in.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(mark_number));
    for (file, text) in files {
        // Only complains about keys that stand twice, which the reader tells with their places.
        let _ = reader.parse(&file.into(), text).map(|resource| bundle.add_resource(resource));
    }
    reader.check_references();
    reader.check_plurals(tag);
    let Reader { messages: shapes, terms, broken, problems, .. } = reader;
    let whole: BTreeMap<_, _> = shapes.keys().map(|key| (key.clone(), with_all_behind(key, &shapes, &terms))).collect();
    let mut messages = Messages { bundle, statics: BTreeMap::new(), shapes: whole, broken };
    let fixed = messages
        .shapes
        .iter()
        .filter(|(_, shape)| shape.variables.is_empty())
        .filter_map(|(key, _)| Some((key.clone(), messages.format_static(key)?)))
        .collect();
    messages.statics = fixed;
    (messages, problems)
}

impl Messages {
    fn format_static(&self, key: &str) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let text = self.bundle.format_pattern(pattern, None, &mut Vec::new());
        Some(text.into_owned())
    }
}

impl Shape {
    pub(super) fn problem(&self, message: impl Into<String>) -> Problem {
        Problem::at(&self.file, self.place, message)
    }

    fn file_name(&self) -> Cow<'_, str> {
        self.file.file_name().unwrap_or_default().to_string_lossy()
    }
}

#[derive(Default)]
struct Reader {
    messages: BTreeMap<String, Shape>,
    /// Terms, under their name with the leading hyphen.
    terms: BTreeMap<String, Shape>,
    /// What could not be read.
    broken: Broken,
    /// Plural forms that only one number takes.
    exact: Vec<&'static str>,
    problems: Vec<Problem>,
}

impl Reader {
    fn parse(&mut self, file: &Arc<Path>, text: String) -> Option<FluentResource> {
        for (offset, fault) in text.char_indices().filter_map(|(at, sign)| Some((at, fault_of(sign)?))) {
            self.problems.push(Problem::hidden_direction(file, position(&text, offset), fault));
        }
        let Some(resource) = syntax::read(file, text, &mut self.problems) else {
            self.broken.is_everything = true;
            return None;
        };
        let text = resource.source();
        for entry in resource.entries() {
            match entry {
                Entry::Message(message) => {
                    let mut shape = Shape::of_message(file.clone(), text, message);
                    let said = Said { exact: &self.exact, counted: counted(message.id.name) };
                    shape.always = message.value.iter().flat_map(|pattern| said.always(pattern)).collect();
                    self.add(message.id.name.to_owned(), shape);
                }
                Entry::Term(term) => {
                    let shape = Shape::of_term(file.clone(), text, term);
                    self.add(format!("-{}", term.id.name), shape);
                }
                Entry::Junk { content } => self.broken.add(content),
                _ => {}
            }
        }
        Some(resource)
    }

    fn add(&mut self, key: String, shape: Shape) {
        let name = key.strip_prefix('-');
        if !is_kebab_case(name.unwrap_or(&key)) {
            let message = format!("keys are lower-case words with hyphens: `{key}`");
            self.problems.push(shape.problem(message).with_help("write it as in `menu-open`"));
        }
        for reason in &shape.refused {
            self.problems.push(shape.problem(format!("`{key}`: {reason}")));
        }
        for fault in &shape.faults {
            let problem = Problem::hidden_direction(&shape.file, shape.place, *fault);
            self.problems.push(Problem { message: format!("`{key}`: {}", problem.message), ..problem });
        }
        let table = match name {
            Some(_) => &mut self.terms,
            None => &mut self.messages,
        };
        if let Some(first) = table.get(&key) {
            let problem = shape.problem(format!("duplicate key `{key}`")).with_help(format!(
                "it stands first in `{}`, line {}",
                first.file_name(),
                first.place.0
            ));
            self.problems.push(problem);
        } else {
            table.insert(key, shape);
        }
    }

    fn check_references(&mut self) {
        for (key, shape) in self.messages.iter().chain(&self.terms) {
            for name in &shape.references {
                let table = match name.starts_with('-') {
                    true => &self.terms,
                    false => &self.messages,
                };
                if !table.contains_key(name) && !self.broken.may_be(name) {
                    let problem = shape
                        .problem(format!("`{key}` refers to `{name}`, which does not exist"))
                        .with_suggestion(name, table.keys().map(String::as_str));
                    self.problems.push(problem);
                }
            }
            if reaches(key, key, &self.messages, &self.terms) {
                let message = format!("`{key}` refers to itself");
                self.problems.push(shape.problem(message).with_help("a text may hold other texts, never itself"));
            }
        }
    }
}

impl Reader {
    /// A form that is left out would be answered by `other`: readable, and wrong grammar.
    fn check_plurals(&mut self, tag: &LocaleTag) {
        let Some(forms) = plurals::forms(tag) else { return };
        let listed = forms.iter().map(|form| format!("`{form}`")).collect::<Vec<_>>().join(", ");
        for (key, shape) in self.messages.iter().chain(&self.terms) {
            for written in &shape.plurals {
                let help = || format!("`{tag}` has the forms {listed}");
                let unknown = || written.iter().filter(|(form, _)| !PLURAL_FORMS.contains(&form.as_str()));
                for (form, place) in unknown() {
                    let message = format!("`{key}` chooses by number and knows no category `{form}`");
                    let problem = Problem::at(&shape.file, *place, message).with_help(help());
                    self.problems.push(problem.with_suggestion(form, forms.iter().copied()));
                }
                // A form that is misspelt is told once, as such.
                let is_misspelt = |form: &str| unknown().any(|(unknown, _)| closest(unknown, [form]).is_some());
                for form in forms.iter().filter(|form| !written.contains_key(**form) && !is_misspelt(form)) {
                    let message = format!("`{key}` chooses by number and lacks the form `{form}`");
                    self.problems.push(shape.problem(message).with_help(help()));
                }
                for form in PLURAL_FORMS.iter().filter(|form| !forms.contains(form)) {
                    if let Some(place) = written.get(*form) {
                        let message = format!("`{key}` has the form `{form}`, which no number takes in `{tag}`");
                        self.problems.push(Problem::at(&shape.file, *place, message).with_help(help()));
                    }
                }
            }
        }
    }
}

type Table = BTreeMap<String, Shape>;

/// Returns all that stands behind a key, itself not included unless it refers to itself.
fn behind<'a>(key: &str, messages: &'a Table, terms: &'a Table) -> BTreeSet<&'a str> {
    let references = |key: &str| {
        let shape = messages.get(key).or_else(|| terms.get(key));
        shape.into_iter().flat_map(|shape| &shape.references)
    };
    let mut found = BTreeSet::new();
    let mut open: Vec<&str> = references(key).map(String::as_str).collect();
    while let Some(name) = open.pop() {
        if found.insert(name) {
            open.extend(references(name).map(String::as_str));
        }
    }
    found
}

fn reaches(from: &str, to: &str, messages: &Table, terms: &Table) -> bool {
    behind(from, messages, terms).contains(to)
}

/// The shape of a message with the variables of the messages it refers to.
///
/// Terms are left out: they only see what the message hands them.
fn with_all_behind(key: &str, messages: &Table, terms: &Table) -> Shape {
    let mut shape = messages[key].clone();
    for other in behind(key, messages, terms).into_iter().filter_map(|name| messages.get(name)) {
        shape.variables.extend(other.variables.iter().cloned());
        shape.counts.extend(other.counts.iter().cloned());
    }
    let (mut shown, mut seen) = (BTreeSet::new(), BTreeSet::from([key]));
    let mut open: Vec<&Shape> = vec![&messages[key]];
    while let Some(next) = open.pop() {
        for name in &next.always {
            match name.strip_prefix('$') {
                Some(variable) => drop(shown.insert(variable.to_owned())),
                None if seen.insert(name) => open.extend(messages.get(name)),
                None => {}
            }
        }
    }
    Shape { always: shown, ..shape }
}

/// The value that `Locale` hands to a measure as the text of `$count`. With a range, `$count` is only its upper end.
fn counted(key: &str) -> Option<&'static str> {
    (key.starts_with("unit-") && !key.ends_with("-range")).then_some("amount")
}

fn is_kebab_case(key: &str) -> bool {
    key.starts_with(|first: char| first.is_ascii_lowercase())
        && !key.ends_with('-')
        && !key.contains("--")
        && key.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

#[cfg(test)]
mod tests;

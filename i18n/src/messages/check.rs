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

use super::plurals;
use super::shape::{PLURAL_FORMS, Shape};
use super::{Messages, mark_number, syntax};
use crate::bidi::fault_of;
use crate::problem::{Problem, closest, position};
use crate::tag::LocaleTag;

/// Reads all message files of one locale, given as path and text.
///
/// # Errors
/// Everything that is wrong with the files by themselves and among each other.
pub(crate) fn read(tag: &LocaleTag, files: Vec<(PathBuf, String)>) -> Result<Messages, Vec<Problem>> {
    let mut reader = Reader::default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag.language_identifier()]);
    // Fluent would wrap numbers and nested choices as well; texts are wrapped as they come in.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(mark_number));
    for (file, text) in files {
        let resource = reader.parse(&file.into(), text);
        // Only complains about keys that stand twice, which the reader tells with their places.
        let _ = bundle.add_resource(resource);
    }
    reader.check_references();
    reader.check_plurals(tag);
    if !reader.problems.is_empty() {
        return Err(reader.problems);
    }
    let shapes = reader.messages;
    let needed: BTreeMap<_, _> =
        shapes.keys().map(|key| (key.clone(), all_variables(key, &shapes, &reader.terms))).collect();
    let mut messages = Messages { bundle, statics: BTreeMap::new(), shapes };
    for (key, shape) in &mut messages.shapes {
        shape.variables = needed[key].clone();
    }
    let fixed = messages
        .shapes
        .iter()
        .filter(|(_, shape)| shape.variables.is_empty())
        .filter_map(|(key, _)| Some((key.clone(), messages.format_static(key)?)))
        .collect();
    messages.statics = fixed;
    Ok(messages)
}

/// Finds what a locale says and its source does not: such text would never be seen.
pub(crate) fn compare(locale: &Messages, source: &Messages) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (key, shape) in &locale.shapes {
        let Some(original) = source.shapes.get(key) else {
            let problem = shape.problem(format!("the source locale has no message `{key}`"));
            let problem = problem.with_help("write it there too, or remove it").with_suggestion(key, source.keys());
            problems.push(problem);
            continue;
        };
        let known = values_from_code(key)
            .map_or_else(|| original.variables.iter().map(String::as_str).collect(), BTreeSet::from);
        for variable in shape.variables.iter().map(String::as_str) {
            if !known.contains(variable) {
                let message = format!("`{key}` is never given a value named `${variable}`");
                let names: Vec<_> = known.iter().map(|name| format!("`${name}`")).collect();
                let help = match names.as_slice() {
                    [] => "write the text without a value".to_owned(),
                    names => format!("it is given {}", names.join(", ")),
                };
                let problem = shape.problem(message).with_help(help).with_suggestion(variable, known.iter().copied());
                problems.push(problem);
            }
        }
    }
    problems
}

/// Returns what `Locale` hands to the messages it asks for itself, whether they use it or not.
fn values_from_code(key: &str) -> Option<[&'static str; 2]> {
    match key {
        "range" => Some(["low", "high"]),
        _ if key.starts_with("unit-") => Some(["amount", "count"]),
        _ if key == "money" || key.starts_with("money-") => Some(["amount", "currency"]),
        _ => None,
    }
}

impl Messages {
    fn format_static(&self, key: &str) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let text = self.bundle.format_pattern(pattern, None, &mut Vec::new());
        Some(text.into_owned())
    }
}

impl Shape {
    fn problem(&self, message: impl Into<String>) -> Problem {
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
    problems: Vec<Problem>,
}

impl Reader {
    fn parse(&mut self, file: &Arc<Path>, text: String) -> FluentResource {
        for (offset, fault) in text.char_indices().filter_map(|(at, sign)| Some((at, fault_of(sign)?))) {
            self.problems.push(Problem::hidden_direction(file, position(&text, offset), fault));
        }
        let resource = syntax::read(file, text, &mut self.problems);
        let text = resource.source();
        for entry in resource.entries() {
            match entry {
                Entry::Message(message) => {
                    let shape = Shape::of_message(file.clone(), text, message);
                    self.add(message.id.name.to_owned(), shape);
                }
                Entry::Term(term) => {
                    let shape = Shape::of_term(file.clone(), text, term);
                    self.add(format!("-{}", term.id.name), shape);
                }
                _ => {}
            }
        }
        resource
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
                if !table.contains_key(name) {
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

/// Returns the variables of a message and of the messages it refers to.
///
/// Terms are left out: they only see what the message hands them.
fn all_variables(key: &str, messages: &Table, terms: &Table) -> BTreeSet<String> {
    let mut names = behind(key, messages, terms);
    names.insert(key);
    names.into_iter().filter_map(|name| messages.get(name)).flat_map(|shape| shape.variables.iter().cloned()).collect()
}

fn is_kebab_case(key: &str) -> bool {
    key.starts_with(|first: char| first.is_ascii_lowercase())
        && !key.ends_with('-')
        && !key.contains("--")
        && key.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

#[cfg(test)]
mod tests {
    use crate::testing::{ENGLISH, problems};

    fn check(english: &str, expected: &str) {
        let files = [("en/locale.yaml", ENGLISH), ("en/site.ftl", english)];
        assert_eq!(problems(&files), expected);
    }

    #[test]
    fn good_messages_bring_no_problem() {
        check("hello = Hello { $name }\n-brand = Hills\ntitle = About { -brand }\n", "");
    }

    #[test]
    fn braces_without_end_are_told_and_do_not_end_the_program() {
        let told = problems(&[("en/locale.yaml", ENGLISH), ("en/site.ftl", &format!("a = {}", "{".repeat(9999)))]);
        assert_eq!(
            told,
            "en/site.ftl:1:37: braces are nested more than 32 levels deep\n  help: close each `{` with `}` on its line"
        );
    }

    #[test]
    fn every_mistake_of_a_file_is_told_with_line_and_column() {
        check(
            "hello = Hello\nbroken\nopen = { $name\nhello = Again\nBadKey = x\nto = { helo }\n\
             loop = { loop }\ncall = { NUMBER($n) }\nfive = { 5 }\nwith = x\n    .title = y\n",
            "en/site.ftl:2:7: this line is no message\n  help: write it as `key = text`\n\
             en/site.ftl:4:1: a brace is not closed\n  help: close each `{` with `}`\n\
             en/site.ftl:4:1: duplicate key `hello`\n  help: it stands first in `site.ftl`, line 1\n\
             en/site.ftl:5:1: keys are lower-case words with hyphens: `BadKey`\n  help: write it as in `menu-open`\n\
             en/site.ftl:6:1: `to` refers to `helo`, which does not exist\n  help: did you mean `hello`?\n\
             en/site.ftl:7:1: `loop` refers to itself\n  help: a text may hold other texts, never itself\n\
             en/site.ftl:8:1: `call`: the function `NUMBER` does not exist here\n\
             en/site.ftl:9:1: `five`: write the number into the text, without braces: 5\n\
             en/site.ftl:10:1: `with`: attributes are not used here, give each text a key of its own",
        );
    }

    #[test]
    fn a_key_in_two_files_is_a_duplicate() {
        let told = problems(&[
            ("en/locale.yaml", ENGLISH),
            ("en/a.ftl", "hello = Hello\n"),
            ("en/b.ftl", "# A greeting\nhello = Hi\n"),
        ]);
        assert!(told.starts_with("en/b.ftl:2:1: duplicate key `hello`"), "{told}");
    }

    #[test]
    fn direction_overrides_are_refused_written_out_and_escaped() {
        check(
            "a = x\u{202E}y\nb = { \"\\u202D\" }z\nc = { \"\\u2066\" }fine{ \"\\u2069\" }\n",
            "en/site.ftl:1:6: embedding and override marks (U+202A to U+202E) hide what a text says, use isolates\n\
             en/site.ftl:2:1: `b`: embedding and override marks (U+202A to U+202E) hide what a text says, use isolates",
        );
    }

    #[test]
    fn isolates_must_be_balanced_in_every_text() {
        check(
            "a = \u{2066}x\nb = x{ \"\\u2069\" }\nc = \u{2068}x{ \"\\u2069\" }\n",
            "en/site.ftl:1:1: `a`: an isolate (U+2066 to U+2068) is opened here and never closed by U+2069\n\
             en/site.ftl:2:1: `b`: this mark (U+2069) closes an isolate that was never opened",
        );
    }

    #[test]
    fn a_choice_by_number_has_the_forms_of_its_language_and_no_others() {
        check(
            "a = { $n ->\n    [few] x\n   *[other] y\n }\nb = { $kind ->\n    [one-leg] x\n   *[both] y\n }\n\
             c = { $n ->\n    [0] none\n    [one] x\n   *[other] y\n }\n",
            "en/site.ftl:1:1: `a` chooses by number and lacks the form `one`\n  help: `en` has the forms `one`, `other`\n\
             en/site.ftl:2:6: `a` has the form `few`, which no number takes in `en`\n  help: `en` has the forms `one`, `other`",
        );
    }

    #[test]
    fn a_misspelt_form_is_told_once_in_its_place() {
        check(
            "a = { $n ->\n    [oen] x\n   *[other] y\n }\nb = { $n ->\n    [one] x\n    [fwe] z\n   *[other] y\n }\n",
            "en/site.ftl:2:6: `a` chooses by number and knows no category `oen`\n  help: did you mean `one`?\n\
             en/site.ftl:7:6: `b` chooses by number and knows no category `fwe`\n  help: `en` has the forms `one`, `other`",
        );
    }

    #[test]
    fn arabic_has_six_forms() {
        let told = problems(&[
            ("en/locale.yaml", ENGLISH),
            ("en/site.ftl", "a = { $n ->\n    [one] x\n   *[other] y\n }\n"),
            ("ar/locale.yaml", &ENGLISH.replace("English", "Arabic")),
            ("ar/site.ftl", "a = { $n ->\n    [one] x\n    [two] x\n    [few] x\n   *[other] y\n }\n"),
        ]);
        let lacking: Vec<_> = told.lines().filter(|line| line.contains("lacks")).collect();
        assert_eq!(
            lacking,
            [
                "ar/site.ftl:1:1: `a` chooses by number and lacks the form `many`",
                "ar/site.ftl:1:1: `a` chooses by number and lacks the form `zero`",
            ]
        );
    }

    #[test]
    fn a_translation_may_not_say_what_its_source_does_not() {
        let told = problems(&[
            ("en/locale.yaml", ENGLISH),
            ("en/site.ftl", "hello = Hello { $name }\nbye = Bye\n"),
            ("tr/locale.yaml", &ENGLISH.replace("English", "Turkish")),
            ("tr/site.ftl", "hello = Merhaba { $nam }\nbyee = Hoşça kal\n"),
        ]);
        assert_eq!(
            told,
            "tr/site.ftl:1:1: `hello` is never given a value named `$nam`\n  help: did you mean `name`?\n\
             tr/site.ftl:2:1: the source locale has no message `byee`\n  help: did you mean `bye`?"
        );
    }
}

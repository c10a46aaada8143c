//! Messages beside those who ask for them: templates, forms, the program itself, and the other languages.
//!
//! A message nobody shows is work for translators and no use to readers; a message that is asked for and not there is a
//! hole in a page. Both are told where they can be mended. What the program asks for is gathered when it is compiled
//! (`build.rs`), what templates ask for is read from their text.

mod named {
    include!(concat!(env!("OUT_DIR"), "/message_keys.rs"));
}

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use data::Facts;
use i18n::{Catalog, Locale, LocaleTag};

use super::relative;
use crate::diagnostic::{Diagnostic, Report, codes};
use crate::node::Position;
use crate::theme::MessageUse;

/// Messages that the crate `i18n` asks for itself.
const ASKED_BY_FORMATS: [&str; 2] = ["range", "money"];
/// Families of messages that it asks for by unit and by currency.
const FORMAT_FAMILIES: [&str; 2] = ["unit-*", "money-*"];

/// Finds messages that nobody shows, that are missing, or that a language lacks. Languages that are `incomplete`, because a
/// file of theirs cannot be read, are not asked for theirs.
pub(super) fn check(
    project: &Path,
    facts: &Facts,
    catalog: &Catalog,
    incomplete: &BTreeSet<LocaleTag>,
    templates: Option<&[MessageUse]>,
) -> Report {
    let check = Check { project, facts, catalog };
    let asked = check.asked(templates.unwrap_or_default());
    let mut report = check.missing(&asked);
    // A theme with mistakes does not say what it would show.
    let unused = if templates.is_some() { check.unused(&asked) } else { Vec::new() };
    report.append(check.tell_unused(&asked, &unused));
    for tag in facts.site.locales.iter().filter(|tag| **tag != *facts.site.source_locale && !incomplete.contains(*tag))
    {
        report.append(check.untranslated(tag, &unused));
    }
    report
}

struct Check<'a> {
    project: &'a Path,
    facts: &'a Facts,
    catalog: &'a Catalog,
}

/// Who asks for a message.
struct Asker {
    place: Option<(Arc<str>, Position)>,
    note: String,
}

impl Check<'_> {
    /// Keys that must exist, each with the first who asks.
    fn asked(&self, templates: &[MessageUse]) -> BTreeMap<String, Asker> {
        let mut asked = BTreeMap::new();
        for MessageUse { key, file, at } in templates {
            let asker = Asker { place: Some((Arc::clone(file), *at)), note: "this template shows it".to_owned() };
            asked.entry(key.clone()).or_insert(asker);
        }
        for (name, form) in &self.facts.forms {
            let file: Arc<str> = format!("data/forms/{name}.yaml").into();
            for key in form.message_keys() {
                let at = Position::new(key.place().line, key.place().column);
                let asker = Asker { place: Some((Arc::clone(&file), at)), note: "this form shows it".to_owned() };
                asked.entry(key.as_str().to_owned()).or_insert(asker);
            }
        }
        for (key, file, line) in named::ASKED {
            let note = format!("the program shows it (generator/{file}:{line})");
            asked.entry((*key).to_owned()).or_insert(Asker { place: None, note });
        }
        let sections = crate::render::anchors::ALL.iter().flat_map(|sections| sections.iter());
        let keys = sections.map(|(_, key)| *key).chain(ASKED_BY_FORMATS);
        for key in keys {
            let asker = Asker { place: None, note: "the program shows it".to_owned() };
            asked.entry(key.to_owned()).or_insert(asker);
        }
        asked
    }

    fn missing(&self, asked: &BTreeMap<String, Asker>) -> Report {
        let source = self.catalog.source();
        let missing = asked.iter().filter(|(key, _)| !source.has(key));
        let told = missing.map(|(key, asker)| {
            let near = crate::diagnostic::closest(key, source.keys());
            let (file, at) = match (&asker.place, near.and_then(|near| self.place(source, near))) {
                (Some((file, at)), _) => (Arc::clone(file), *at),
                (None, Some(place)) => place,
                (None, None) => (format!("i18n/{}", source.tag()).into(), Position::default()),
            };
            let message = format!("there is no message `{key}` in `{}`", source.tag());
            Diagnostic::error(&codes::MESSAGE_MISSING, &file, at, message)
                .note(asker.note.clone())
                .did_you_mean(key, source.keys())
        });
        told.collect::<Vec<_>>().into()
    }

    /// Messages that nobody shows.
    fn unused(&self, asked: &BTreeMap<String, Asker>) -> Vec<&str> {
        let source = self.catalog.source();
        let keys: BTreeSet<&str> = named::KEYS.iter().copied().collect();
        let referred: BTreeSet<&str> = self.catalog.locales().flat_map(Locale::referred).collect();
        let families: Vec<&str> = named::FAMILIES.iter().copied().chain(FORMAT_FAMILIES).collect();
        let is_shown = |key: &str| {
            asked.contains_key(key)
                || keys.contains(key)
                || referred.contains(key)
                || families.iter().any(|family| is_of(key, family))
        };
        let kept = self.catalog.kept();
        source.keys().filter(|key| !is_shown(key) && !kept.iter().any(|kept| kept.is_about(key))).collect()
    }

    fn tell_unused(&self, asked: &BTreeMap<String, Asker>, unused: &[&str]) -> Report {
        let (source, kept) = (self.catalog.source(), self.catalog.kept());
        let mut report = Report::default();
        for key in unused {
            let (file, at) = self.place(source, key).unwrap_or_else(|| ("i18n".into(), Position::default()));
            let diagnostic = Diagnostic::warning(
                &codes::MESSAGE_UNUSED,
                &file,
                at,
                format!("no template, form or page shows the message `{key}`"),
            );
            let help = "remove it from every language, or name it in `i18n/kept.yaml` with the reason";
            report.push(match crate::diagnostic::closest(key, self.absent(asked)) {
                Some(wanted) => diagnostic.help(format!("`{wanted}` is asked for and missing: is this the same?")),
                None => diagnostic.help(help),
            });
        }
        for kept in kept.iter().filter(|kept| !source.keys().any(|key| kept.is_about(key))) {
            let at = Position::new(kept.place.0, kept.place.1);
            let message = format!("there is no message to keep: `{}`", kept.pattern);
            report.push(Diagnostic::warning(&codes::MESSAGE_UNUSED, &"i18n/kept.yaml".into(), at, message));
        }
        report
    }

    /// Keys that are asked for and not there.
    fn absent<'k>(&self, asked: &'k BTreeMap<String, Asker>) -> impl Iterator<Item = &'k str> {
        asked.keys().map(String::as_str).filter(|key| !self.catalog.source().has(key))
    }

    /// What a language lacks and answers in the source language, but for what nobody shows.
    fn untranslated(&self, tag: &LocaleTag, unused: &[&str]) -> Report {
        let mut report = Report::default();
        let source = self.catalog.source();
        let Some(locale) = self.catalog.locale(tag) else {
            let file: Arc<str> = format!("i18n/{tag}").into();
            let message = format!("there is no folder for the language `{tag}`, which `data/site.yaml` lists");
            report.push(Diagnostic::error(&codes::MESSAGES, &file, Position::default(), message));
            return report;
        };
        let mut missing = locale.missing(source);
        missing.retain(|key| !unused.contains(&key.as_str()));
        let note = format!("readers of `{tag}` see the text of `{}`", source.tag());
        if !self.facts.site.is_released(tag) {
            if !missing.is_empty() {
                let at = self.facts.site.unreleased.place();
                let total = source.keys().count();
                let message = format!("`{tag}` is not released: {} of {total} messages are missing", missing.len());
                let at = Position::new(at.line, at.column);
                let file = "data/site.yaml".into();
                report.push(Diagnostic::warning(&codes::MESSAGE_UNTRANSLATED, &file, at, message).note(note));
            }
            return report;
        }
        for key in missing {
            let (file, at) = self.place(source, &key).unwrap_or_else(|| ("i18n".into(), Position::default()));
            let message = format!("the message `{key}` is not translated into `{tag}`");
            let name = file.rsplit('/').next().unwrap_or_default();
            let help = format!("write it in `i18n/{tag}/{name}`");
            let diagnostic = Diagnostic::warning(&codes::MESSAGE_UNTRANSLATED, &file, at, message);
            report.push(diagnostic.note(note.clone()).help(help));
        }
        report
    }

    fn place(&self, locale: &Locale, key: &str) -> Option<(Arc<str>, Position)> {
        let (file, (line, column)) = locale.place(key)?;
        Some((relative(self.project, file), Position::new(line, column)))
    }
}

/// Whether a key is of a family: equal to it, where each `*` stands for any text.
fn is_of(key: &str, family: &str) -> bool {
    let Some((start, mut rest)) = family.split_once('*') else { return key == family };
    let Some(mut key) = key.strip_prefix(start) else { return false };
    while let Some((middle, after)) = rest.split_once('*') {
        let Some(at) = key.find(middle) else { return false };
        key = &key[at + middle.len()..];
        rest = after;
    }
    key.ends_with(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_has_fixed_and_free_parts() {
        for (key, family, expected) in [
            ("bone-femur", "bone-*", true),
            ("bone", "bone-*", false),
            ("severity-minor-meaning", "severity-*-meaning", true),
            ("severity-minor", "severity-*-meaning", false),
            ("approach-internal-meaning", "*-meaning", true),
            ("a-x-b-y", "a-*-b-*", true),
        ] {
            assert_eq!(is_of(key, family), expected, "{key} {family}");
        }
    }

    #[test]
    fn the_keys_that_the_program_names_were_gathered() {
        assert!(named::KEYS.contains(&"toc-heading") || named::KEYS.contains(&"evidence-heading"));
        assert!(named::FAMILIES.contains(&"severity-*-meaning"));
        let asked: Vec<_> = named::ASKED.iter().map(|(key, ..)| *key).collect();
        assert!(asked.contains(&"reading-time"), "{asked:?}");
        assert!(!asked.iter().any(|key| key.contains('%')));
    }
}

//! `Catalog`: all locales of a folder, read and checked together.
//!
//! A subfolder is a locale when it holds a `locale.yaml` or a message file; its name is the tag. Beside the locales,
//! `kept.yaml` names messages that nothing shows yet.
//! All of its mistakes, and those of the other locales, are gathered before anything is refused.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::kept::{self, Kept};
use crate::locale::Locale;
use crate::messages::{self, Messages};
use crate::policy::Policy;
use crate::problem::Problem;
use crate::tag::LocaleTag;

const POLICY_FILE: &str = "locale.yaml";
const MESSAGE_EXTENSION: &str = "ftl";

/// All locales of a folder. Cloning is cheap.
#[derive(Clone)]
pub struct Catalog {
    source: Arc<Locale>,
    /// The other locales.
    translations: BTreeMap<LocaleTag, Arc<Locale>>,
    files: Arc<[PathBuf]>,
    kept: Arc<[Kept]>,
}

impl Catalog {
    /// Reads all locales of a folder; messages missing in one are taken from the source locale.
    ///
    /// # Errors
    /// Everything that is wrong with the files, or that they cannot be read.
    pub fn load(folder: &Path, source: &LocaleTag) -> Result<Self, Vec<Problem>> {
        let Reading { catalog, problems, .. } = Self::read(folder, source);
        catalog.filter(|_| problems.is_empty()).ok_or(problems)
    }

    /// Reads all locales of a folder as far as that is possible; for whoever looks for mistakes elsewhere too.
    pub fn read(folder: &Path, source: &LocaleTag) -> Reading {
        let mut reader = Reader::default();
        reader.read_folder(folder);
        let kept = reader.read_kept(&folder.join(kept::FILE));
        let mut parts = std::mem::take(&mut reader.parts);
        let Some(source_parts) = parts.remove(source) else {
            if reader.problems.is_empty() {
                let message = format!("the source locale `{source}` is not here");
                let help = format!("`source_locale` of `data/site.yaml` names it: add the folder `i18n/{source}`");
                reader.problems.push(Problem::in_file(folder, message).with_help(help));
            }
            return reader.reading(None);
        };
        // The source beside itself: its measures and prices too are handed certain values only. Without the source's
        // messages nothing can be said of the others'.
        let is_comparable = !reader.incomplete.contains(source);
        for part in parts.values().chain([&source_parts]).filter(|_| is_comparable) {
            let found = messages::compare(&part.messages, &source_parts.messages);
            reader.problems.extend(found);
        }
        let source_locale = reader.finish(source.clone(), source_parts, None);
        let mut translations = BTreeMap::new();
        for (tag, part) in parts {
            if let Some(locale) = reader.finish(tag.clone(), part, source_locale.clone()) {
                translations.insert(tag, locale);
            }
        }
        let files = std::mem::take(&mut reader.files).into();
        reader.reading(source_locale.map(|source| Self { source, translations, files, kept: kept.into() }))
    }

    /// Returns the source locale, in which texts are written first.
    pub fn source(&self) -> &Locale {
        &self.source
    }

    /// Returns the locale of a tag.
    pub fn locale(&self, tag: &LocaleTag) -> Option<&Locale> {
        if tag == self.source.tag() {
            return Some(&self.source);
        }
        self.translations.get(tag).map(|locale| &**locale)
    }

    /// Returns all locales, the source locale first and the others by tag.
    pub fn locales(&self) -> impl Iterator<Item = &Locale> {
        let translations = self.translations.values().map(|locale| &**locale);
        std::iter::once(&*self.source).chain(translations)
    }

    /// Returns the messages that are kept although nothing shows them, as `kept.yaml` beside the locales names them.
    pub fn kept(&self) -> &[Kept] {
        &self.kept
    }

    /// Returns the files that were read, for watching and for hashes.
    pub fn files(&self) -> &[PathBuf] {
        &self.files
    }
}

/// What reading a folder gave.
pub struct Reading {
    /// The locales that could be read; nothing without the source locale. Nothing may be built from it while there are
    /// problems.
    pub catalog: Option<Catalog>,
    /// Everything that is wrong with the files.
    pub problems: Vec<Problem>,
    /// Locales whose files have mistakes: what they say and lack is not known.
    pub incomplete: BTreeSet<LocaleTag>,
}

/// What was read of one locale.
struct Part {
    policy_file: PathBuf,
    policy: Policy,
    messages: Messages,
}

#[derive(Default)]
struct Reader {
    parts: BTreeMap<LocaleTag, Part>,
    files: Vec<PathBuf>,
    problems: Vec<Problem>,
    incomplete: BTreeSet<LocaleTag>,
}

impl Reader {
    fn read_folder(&mut self, folder: &Path) {
        for path in self.entries(folder) {
            if path.is_dir() {
                self.read_locale(&path);
            }
        }
    }

    /// There need not be such a file.
    fn read_kept(&mut self, file: &Path) -> Vec<Kept> {
        if !file.is_file() {
            return Vec::new();
        }
        let Some(text) = self.read_file(file) else { return Vec::new() };
        kept::read(file, &text).unwrap_or_else(|found| {
            self.problems.extend(found);
            Vec::new()
        })
    }

    fn read_locale(&mut self, folder: &Path) {
        let files = self.entries(folder);
        let policy_file = folder.join(POLICY_FILE);
        let (message_files, others): (Vec<_>, Vec<_>) =
            files.into_iter().partition(|file| file.extension().is_some_and(|it| it == MESSAGE_EXTENSION));
        let has_policy = others.contains(&policy_file);
        if !has_policy && message_files.is_empty() {
            return; // not a locale, but a neighbour such as the sources of this crate
        }
        for other in others.iter().filter(|file| **file != policy_file) {
            let problem = Problem::in_file(other, "this file would not be read")
                .with_help("a locale has `locale.yaml` and files ending in `.ftl`");
            self.problems.push(problem);
        }
        let tag = self.tag(folder);
        let policy = match has_policy {
            true => self.read_policy(&policy_file),
            false => {
                let problem = Problem::in_file(&policy_file, "a locale needs this file")
                    .with_help("begin with a copy of `i18n/en/locale.yaml`");
                self.problems.push(problem);
                None
            }
        };
        let number_of_files = message_files.len();
        let texts: Vec<_> =
            message_files.into_iter().filter_map(|file| self.read_file(&file).map(|text| (file, text))).collect();
        let Some(tag) = tag else { return };
        if texts.len() < number_of_files {
            self.incomplete.insert(tag.clone());
        }
        match (messages::read(&tag, texts), policy) {
            (Ok(messages), Some(policy)) => {
                let part = Part { policy_file, policy, messages };
                self.parts.insert(tag, part);
            }
            (Ok(_), None) => {
                self.incomplete.insert(tag);
            }
            (Err(found), policy) => {
                self.problems.extend(found);
                // The policy alone still says in which direction and order the locale is written.
                if let (Some(policy), Ok(messages)) = (policy, messages::read(&tag, Vec::new())) {
                    self.parts.insert(tag.clone(), Part { policy_file, policy, messages });
                }
                self.incomplete.insert(tag);
            }
        }
    }

    /// The folder must be named in canonical form, because it is also the prefix in URLs.
    fn tag(&mut self, folder: &Path) -> Option<LocaleTag> {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        match LocaleTag::parse(&name) {
            Ok(tag) if tag.as_str() == name => Some(tag),
            Ok(tag) => {
                let problem = Problem::in_file(folder, format!("write this tag as `{tag}`"))
                    .with_help("rename the folder; its name is part of addresses");
                self.problems.push(problem);
                None
            }
            Err(error) => {
                self.problems.push(Problem::in_file(folder, error.to_string()));
                None
            }
        }
    }

    fn read_policy(&mut self, file: &Path) -> Option<Policy> {
        let text = self.read_file(file)?;
        self.problems.extend(Problem::hidden_directions(file, &text));
        match Policy::read(file, &text) {
            Ok(policy) => Some(policy),
            Err(found) => {
                self.problems.extend(found);
                None
            }
        }
    }

    fn read_file(&mut self, file: &Path) -> Option<String> {
        match fs::read_to_string(file) {
            Ok(text) => {
                self.files.push(file.to_owned());
                Some(text)
            }
            Err(error) => {
                let message = match error.kind() {
                    io::ErrorKind::InvalidData => "this file is not UTF-8".to_owned(),
                    _ => format!("cannot be read: {error}"),
                };
                let help = "save it again as text in UTF-8, where everyone may read it";
                self.problems.push(Problem::in_file(file, message).with_help(help));
                None
            }
        }
    }

    /// Sorted, so that reports and builds do not depend on the order of the disk.
    fn entries(&mut self, folder: &Path) -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).and_then(|entries| {
            let paths = entries.map(|entry| entry.map(|entry| entry.path()));
            paths.collect::<Result<Vec<_>, _>>()
        });
        match entries {
            Ok(mut paths) => {
                paths.sort();
                paths
            }
            Err(error) => {
                let message = format!("cannot be read: {error}");
                self.problems.push(Problem::in_file(folder, message));
                Vec::new()
            }
        }
    }

    fn finish(&mut self, tag: LocaleTag, part: Part, source: Option<Arc<Locale>>) -> Option<Arc<Locale>> {
        match Locale::new(tag, part.policy, part.messages, source) {
            Ok(locale) => Some(Arc::new(locale)),
            Err(error) => {
                let problem = Problem::in_file(&part.policy_file, error.to_string());
                self.problems.push(problem);
                None
            }
        }
    }

    fn reading(mut self, catalog: Option<Catalog>) -> Reading {
        self.problems.sort();
        Reading { catalog, problems: self.problems, incomplete: self.incomplete }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Value;
    use crate::testing::{ENGLISH, folder, load, problems, tag};

    const TURKISH: &str = "name: Türkçe\nenglish_name: Turkish\ndirection: ltr\n\
                           og_locale: tr_TR\ndigits: latin\ncalendar: gregorian\n";

    #[test]
    fn a_fourth_locale_is_data_only() {
        let english = "hello = Hello { $name }\nbye = Bye\nrange = { $low }–{ $high }\n\
                       unit-weeks = { $amount } weeks\nunit-weeks-range = { $amount } weeks\n";
        let turkish = "hello = Merhaba { $name }\nunit-weeks = { $amount } hafta\n";
        let catalog = load(&[
            ("en/locale.yaml", ENGLISH),
            ("en/site.ftl", english),
            ("tr/locale.yaml", TURKISH),
            ("tr/site.ftl", turkish),
        ])
        .expect("two good locales");
        let locale = catalog.locale(&tag("tr")).expect("Turkish");
        assert_eq!(locale.name(), "Türkçe");
        assert_eq!(locale.format("hello", &[("name", Value::Verbatim("Ada"))]), Ok("Merhaba Ada".to_owned()));
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        assert_eq!(locale.date(day).primary, "22 Kasım 2026");
        assert_eq!(locale.number(1234.5, 1), "1.234,5");
        assert_eq!(locale.quantity("weeks", 3.0, 3.0).as_deref(), Ok("3 hafta"));
    }

    #[test]
    fn what_a_locale_lacks_comes_from_the_source_whole() {
        let english = "bye = Bye\ncount = { $n ->\n    [one] { $n } page\n   *[other] { $n } pages\n }\n\
                       range = { $low }–{ $high }\nunit-cm = { $amount } cm\n";
        let policy = TURKISH.replace("latin", "eastern");
        let catalog = load(&[("en/locale.yaml", ENGLISH), ("en/site.ftl", english), ("tr/locale.yaml", &policy)])
            .expect("two good locales");
        let locale = catalog.locale(&tag("tr")).expect("Turkish");
        assert_eq!(locale.message("bye"), Some("Bye"));
        assert_eq!(locale.format("count", &[("n", 1200.into())]).as_deref(), Ok("1,200 pages"));
        assert_eq!(locale.quantity("cm", 5.0, 5.0).as_deref(), Ok("5 cm"));
        assert_eq!(locale.missing(catalog.source()), ["bye", "count", "range", "unit-cm"]);
        assert!(catalog.source().missing(locale).is_empty());
    }

    #[test]
    fn mistakes_of_all_locales_are_told_together() {
        let told = problems(&[
            ("en/locale.yaml", &ENGLISH.replace("latin", "roman")),
            ("en/site.ftl", "hello\n"),
            ("en/notes.txt", "to do"),
            ("fa/site.ftl", "hello = سلام\n"),
            ("PT/locale.yaml", TURKISH),
            ("assets/picture.svg", "<svg/>"),
        ]);
        assert_eq!(
            told,
            "PT: write this tag as `pt`\n  help: rename the folder; its name is part of addresses\n\
             en/locale.yaml:5:9: unknown value for `digits`: roman\n  help: one of `latin`, `arabic`, `eastern`\n\
             en/notes.txt: this file would not be read\n  help: a locale has `locale.yaml` and files ending in `.ftl`\n\
             en/site.ftl:1:6: this line is no message\n  help: write it as `key = text`\n\
             fa/locale.yaml: a locale needs this file\n  help: begin with a copy of `i18n/en/locale.yaml`"
        );
    }

    #[test]
    fn what_can_be_read_is_read_beside_a_locale_with_mistakes() {
        let files = folder(&[
            ("en/locale.yaml", ENGLISH),
            ("en/site.ftl", "hello = Hello\n"),
            ("tr/locale.yaml", TURKISH),
            ("tr/site.ftl", "hello\n"),
        ]);
        let reading = Catalog::read(files.path(), &tag("en"));
        assert_eq!(reading.problems.len(), 1);
        assert!(reading.incomplete.contains(&tag("tr")) && !reading.incomplete.contains(&tag("en")));
        let catalog = reading.catalog.expect("English can be read");
        assert_eq!(catalog.locale(&tag("tr")).and_then(|turkish| turkish.message("hello")), Some("Hello"));
    }

    #[test]
    fn a_missing_source_or_folder_is_told() {
        let told = problems(&[("tr/locale.yaml", TURKISH)]);
        assert!(told.starts_with(": the source locale `en` is not here\n  help: "), "{told}");
        let gone = folder(&[]).path().join("nowhere");
        let found = Catalog::load(&gone, &tag("en")).err().unwrap_or_default();
        assert!(found[0].message.starts_with("cannot be read"), "{found:?}");
    }

    #[test]
    fn a_file_that_is_not_utf8_is_told() {
        let folder = folder(&[("en/locale.yaml", ENGLISH)]);
        fs::write(folder.path().join("en/site.ftl"), b"a = \xFF").expect("a writable file");
        let found = Catalog::load(folder.path(), &tag("en")).err().unwrap_or_default();
        assert_eq!(found[0].message, "this file is not UTF-8");
    }
}

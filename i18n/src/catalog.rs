//! `Catalog`: all locales of a folder, read and checked together.
//!
//! A subfolder is a locale when it holds a `locale.yaml` or a message file; its name is the tag. Beside the locales,
//! `kept.yaml` names messages that nothing shows yet.
//! All of its mistakes, and those of the other locales, are gathered before anything is refused.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::conflict;
use crate::kept::{self, Kept};
use crate::locale::Locale;
use crate::messages::{self, Messages};
use crate::policy::Policy;
use crate::problem::Problem;
use crate::tag::LocaleTag;
use crate::text;

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
        // The source beside itself: its measures and prices too are handed certain values only. Without a file of the
        // source nothing can be said of the others.
        let is_comparable = !source_parts.lacks_files;
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
    /// Locales of which a file could not be read: what they lack is not known.
    pub incomplete: BTreeSet<LocaleTag>,
}

/// The languages that a folder of locales has messages for, by the names of their folders.
pub fn languages(folder: &Path) -> BTreeSet<LocaleTag> {
    // A folder that cannot be read is told where its files are.
    let folders = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let is_locale = |path: &PathBuf| {
        let files = fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
        files.into_iter().any(|file| file.ends_with(POLICY_FILE) || is_message_file(&file))
    };
    let names =
        folders.filter(is_locale).filter_map(|path| path.file_name().map(|it| it.to_string_lossy().into_owned()));
    names.filter_map(|name| LocaleTag::parse(&name).ok().filter(|tag| tag.as_str() == name)).collect()
}

fn is_message_file(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension == MESSAGE_EXTENSION)
}

/// What was read of one locale.
struct Part {
    policy_file: PathBuf,
    /// Nothing when it cannot be read.
    policy: Option<Policy>,
    messages: Messages,
    /// Whether nothing is known of what a message file says.
    lacks_files: bool,
}

/// The text of a file.
struct Text {
    text: String,
    /// Whether all of it was written on purpose.
    is_whole: bool,
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
        if fs::symlink_metadata(file).is_err() {
            return Vec::new();
        }
        let Some(Text { text, .. }) = self.read_file(file) else { return Vec::new() };
        kept::read(file, &text).unwrap_or_else(|found| {
            self.problems.extend(found);
            Vec::new()
        })
    }

    fn read_locale(&mut self, folder: &Path) {
        let files = self.entries(folder);
        let policy_file = folder.join(POLICY_FILE);
        let (message_files, others): (Vec<_>, Vec<_>) = files.into_iter().partition(|file| is_message_file(file));
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
            true => self.read_policy(&policy_file, tag.as_ref()),
            false => {
                let problem = Problem::in_file(&policy_file, "a locale needs this file")
                    .with_help("begin with a copy of `i18n/en/locale.yaml`");
                self.problems.push(problem);
                None
            }
        };
        let mut lacks_files = false;
        let mut texts = Vec::new();
        for file in message_files {
            let read = self.read_file(&file);
            lacks_files |= read.as_ref().is_none_or(|read| !read.is_whole);
            texts.extend(read.map(|read| (file, read.text)));
        }
        let Some(tag) = tag else { return };
        let (messages, found) = messages::read(&tag, texts);
        self.problems.extend(found);
        lacks_files |= messages.lacks_files();
        if lacks_files || policy.is_none() {
            self.incomplete.insert(tag.clone());
        }
        self.parts.insert(tag, Part { policy_file, policy, messages, lacks_files });
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

    fn read_policy(&mut self, file: &Path, tag: Option<&LocaleTag>) -> Option<Policy> {
        let Text { text, .. } = self.read_file(file)?;
        self.problems.extend(Problem::hidden_directions(file, &text));
        let (policy, found) = Policy::read(file, &text, tag);
        self.problems.extend(found);
        policy
    }

    fn read_file(&mut self, file: &Path) -> Option<Text> {
        let text = text::read(file).map_err(|problem| self.problems.push(problem)).ok()?;
        self.files.push(file.to_owned());
        let conflict = conflict::find(&text);
        self.problems.extend(conflict.iter().map(|conflict| conflict.problem(file)));
        let is_whole = conflict.is_none();
        Some(Text { text: conflict.map_or(text, |conflict| conflict.ours), is_whole })
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
                let problem = match error.kind() {
                    ErrorKind::NotFound => Problem::in_file(folder, "this folder is missing"),
                    ErrorKind::NotADirectory => Problem::in_file(folder, "this is no folder"),
                    _ => Problem::in_file(folder, format!("this folder cannot be read: {error}")),
                };
                self.problems.push(problem.with_help("it holds a folder for each language"));
                Vec::new()
            }
        }
    }

    fn finish(&mut self, tag: LocaleTag, part: Part, source: Option<Arc<Locale>>) -> Option<Arc<Locale>> {
        match Locale::new(tag, part.policy?, part.messages, source) {
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
mod tests;

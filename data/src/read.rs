//! The one place that reads YAML, and that turns whatever is wrong with a file into [`Problem`]s.
//!
//! A file is read into its type; then its own rules are checked ([`DataFile::check`]), then its
//! translatable texts against the locales of the site. A file that cannot be read yields one
//! problem and the next is read all the same, so one run reports every file. The YAML reader stops
//! at its first error within a file; the rules do not.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use i18n::{LocaleTag, Problem};
use serde::de::DeserializeOwned;

use crate::localized::Localized;
use crate::located::Place;
use crate::salvage;
use crate::site::Site;
use crate::stand_in::stand_in;
use crate::values::Key;

/// The type of one YAML file.
pub(crate) trait DataFile: DeserializeOwned {
    /// Every translatable text in the file; the order does not matter, a text may appear twice.
    fn texts(&self) -> Vec<&Localized> {
        Vec::new()
    }

    /// Reports what each value alone could not know: duplicates, wrong orders, impossible periods.
    fn check(&self, _findings: &mut Findings) {}
}

/// The mistakes found in one file.
pub(crate) struct Findings {
    file: PathBuf,
    problems: Vec<Problem>,
}

impl Findings {
    pub(crate) fn in_file(file: &Path) -> Self {
        Self { file: file.to_owned(), problems: Vec::new() }
    }

    pub(crate) fn add(&mut self, place: Place, message: impl Into<String>) {
        self.push(Problem::at(&self.file, (place.line, place.column), message));
    }

    pub(crate) fn add_with_help(&mut self, place: Place, message: impl Into<String>, help: impl Into<String>) {
        let problem = Problem::at(&self.file, (place.line, place.column), message);
        self.push(problem.with_help(help));
    }

    /// Keeps one complaint about a value that several entries share, for example by a YAML alias.
    fn push(&mut self, problem: Problem) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// Reports every name that was already used further up.
    pub(crate) fn refuse_duplicates<'a, T: Ord + std::fmt::Display + 'a>(
        &mut self,
        what: &str,
        names: impl IntoIterator<Item = &'a crate::Located<T>>,
    ) {
        let mut seen: BTreeSet<&T> = BTreeSet::new();
        for name in names {
            if !seen.insert(name) {
                self.add(name.place(), format!("{what} appears twice: `{}`", **name));
            }
        }
    }

    pub(crate) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }
}

/// Which locales each text must be written in.
#[derive(Clone)]
pub(crate) struct Locales {
    pub(crate) source: LocaleTag,
    pub(crate) all: Vec<LocaleTag>,
    /// Those of them in which a text may be missing.
    pub(crate) unreleased: Vec<LocaleTag>,
}

/// Reads the files of one folder, one after the other, and gathers what is wrong with them.
pub(crate) struct Reader {
    folder: PathBuf,
    /// Unknown until `site.yaml` was read; texts are checked only if it is known.
    pub(crate) locales: Option<Locales>,
    pub(crate) files: Vec<PathBuf>,
    pub(crate) errors: Vec<Problem>,
    pub(crate) missing_translations: Vec<Problem>,
    /// Names of the files that gave no value.
    pub(crate) unread: BTreeSet<String>,
}

impl Reader {
    pub(crate) fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            locales: None,
            files: Vec::new(),
            errors: Vec::new(),
            missing_translations: Vec::new(),
            unread: BTreeSet::new(),
        }
    }

    /// The path of a file of the folder.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Reads a file of the folder, or takes note that it could not be read and goes on with its stand-in.
    pub(crate) fn yaml_or_stand_in<T: DataFile>(&mut self, name: &str) -> T {
        self.yaml(name).unwrap_or_else(|| stand_in(name))
    }

    /// Reads `site.yaml`, or takes note that it could not be read and goes on with what can be saved of it.
    pub(crate) fn site(&mut self) -> Option<Site> {
        let name = "site.yaml";
        self.yaml(name).or_else(|| salvage::site(&fs::read_to_string(self.folder.join(name)).ok()?))
    }

    /// Reads a file of the folder; `None` if it could not be read, which has then been reported.
    pub(crate) fn yaml<T: DataFile>(&mut self, name: &str) -> Option<T> {
        let path = self.folder.join(name);
        self.files.push(path.clone());
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => {
                self.errors.push(unreadable(&path, &error));
                self.unread.insert(name.to_owned());
                return None;
            }
        };
        // Said even of a file that cannot be read as its type: such a mark may be the very reason.
        self.errors.extend(Problem::hidden_directions(&path, &text));
        match parse::<T>(&path, &text) {
            Ok((value, problems)) => {
                self.errors.extend(problems);
                self.check_texts(&path, &value.texts());
                Some(value)
            }
            Err(problem) => {
                self.errors.push(problem);
                self.unread.insert(name.to_owned());
                None
            }
        }
    }

    /// Takes note of the site's locales, which the texts of all files are then held against.
    pub(crate) fn require_locales(&mut self, site: Option<&Site>) {
        self.locales = site.map(Site::required_locales);
        // What was saved of a file with mistakes has gaps that are no further mistakes.
        let site = site.filter(|_| !self.unread.contains("site.yaml"));
        if let (Some(site), Some(path)) = (site, self.files.last().cloned()) {
            self.check_texts(&path, &site.texts());
        }
    }

    /// Reads every `*.yaml` file of a folder, in the order of the names, by its name as a key.
    pub(crate) fn yaml_folder<T: DataFile>(&mut self, name: &str) -> Vec<(Key, T)> {
        let path = self.folder.join(name);
        let names = match file_names(&path) {
            Ok(names) => names,
            Err(error) => {
                self.errors.push(unreadable(&path, &error));
                return Vec::new();
            }
        };
        let mut found = Vec::new();
        for file in names.iter().filter(|file| file.ends_with(".yaml")) {
            match Key::parse(file.trim_end_matches(".yaml")) {
                Ok(key) => {
                    if let Some(value) = self.yaml(&format!("{name}/{file}")) {
                        found.push((key, value));
                    }
                }
                Err(error) => {
                    let message = format!("the file has no proper name: {error}");
                    self.unread.insert(format!("{name}/{file}"));
                    self.errors.push(Problem::in_file(&path.join(file), message));
                }
            }
        }
        found
    }

    /// Reads a file as it is; `None` if there is none.
    pub(crate) fn optional_text(&mut self, name: &str) -> Option<(PathBuf, String)> {
        let path = self.folder.join(name);
        self.files.push(path.clone());
        match fs::read_to_string(&path) {
            Ok(text) => Some((path, text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => {
                self.errors.push(unreadable(&path, &error));
                None
            }
        }
    }

    fn check_texts(&mut self, path: &Path, texts: &[&Localized]) {
        let Some(locales) = &self.locales else {
            return;
        };
        let mut errors = Findings::in_file(path);
        let mut missing = Findings::in_file(path);
        for text in texts {
            check_text(text, locales, &mut errors, &mut missing);
        }
        self.errors.extend(errors.into_problems());
        self.missing_translations.extend(missing.into_problems());
    }
}

fn check_text(text: &Localized, locales: &Locales, errors: &mut Findings, missing: &mut Findings) {
    for (locale, words) in text.iter() {
        if !locales.all.contains(locale) {
            let known: Vec<_> = locales.all.iter().map(ToString::to_string).collect();
            errors.add_with_help(
                text.place(),
                format!("this is no locale of the site: `{locale}`"),
                format!("`site.yaml` lists: {}", known.join(", ")),
            );
        }
        if words.trim().is_empty() {
            errors.add(text.place(), format!("the text is empty in `{locale}`"));
        }
    }
    for locale in &locales.all {
        if text.get(locale).is_some() || locales.unreleased.contains(locale) {
            continue;
        }
        if *locale == locales.source {
            errors.add(text.place(), format!("the text is missing in the source locale `{locale}`"));
        } else {
            missing.add(text.place(), format!("the text is missing in `{locale}`"));
        }
    }
}

/// Parses one file and checks its own rules; the problems beside a value are mistakes in it.
pub(crate) fn parse<T: DataFile>(path: &Path, text: &str) -> Result<(T, Vec<Problem>), Problem> {
    let value: T = serde_yaml::from_str(text).map_err(|error| refused(path, &error))?;
    let mut findings = Findings::in_file(path);
    value.check(&mut findings);
    Ok((value, findings.into_problems()))
}

/// The YAML reader's complaint, with the nearest known word where an unknown one was written, else all of them.
fn refused(path: &Path, error: &serde_yaml::Error) -> Problem {
    let problem = Problem::from_yaml(path, error);
    let (message, written, known) = match error.without_snippet() {
        serde_yaml::Error::SerdeUnknownField { field, expected, .. } => {
            (format!("unknown field `{field}`"), field, expected)
        }
        serde_yaml::Error::SerdeUnknownVariant { variant, expected, .. } => {
            (format!("unknown word `{variant}`"), variant, expected)
        }
        serde_yaml::Error::SerdeMissingField { field, .. } => {
            return Problem { message: format!("missing field `{field}`"), ..problem }
                .with_help("add it to this group");
        }
        _ => return problem,
    };
    let all: Vec<_> = known.iter().map(|word| format!("`{word}`")).collect();
    let problem = Problem { message, ..problem }.with_help(format!("it takes one of {}", all.join(", ")));
    problem.with_suggestion(written, known.iter().copied())
}

fn unreadable(path: &Path, error: &io::Error) -> Problem {
    Problem::in_file(path, format!("the file cannot be read: {error}"))
}

fn file_names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Reads one file's text and returns what is wrong with it, as `line: message`.
    pub(crate) fn problems_of<T: DataFile>(text: &str) -> Vec<String> {
        let problems = match parse::<T>(Path::new("test.yaml"), text) {
            Ok((_, problems)) => problems,
            Err(problem) => vec![problem],
        };
        problems.into_iter().map(|problem| format!("{}: {}", problem.line, problem.message)).collect()
    }

    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only read to see whether it can be read")]
    struct Sample {
        name: Key,
    }

    impl DataFile for Sample {}

    #[test]
    fn duplicate_keys_and_wrong_values_name_their_line() {
        let duplicate = problems_of::<Sample>("name: a\nname: b\n");
        assert!(duplicate[0].starts_with("2: "), "{duplicate:?}");
        let wrong = problems_of::<Sample>("\nname: Not A Key\n");
        let expected = "2: expected a key of lower-case letters, digits and single hyphens, found: `Not A Key`";
        assert_eq!(wrong, [expected]);
    }
}

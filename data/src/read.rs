//! The one place that reads YAML, and that turns whatever is wrong with a file into [`Problem`]s.
//!
//! A file is read into its type; then its own rules are checked ([`DataFile::check`]), then its
//! translatable texts against the locales of the site. A file that cannot be read as a whole is read
//! part by part ([`crate::salvage`]), its rules and texts are checked as far as it could be, and the
//! next file is read all the same: one run reports every mistake of every file.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use i18n::{LocaleTag, Problem};
use serde::de::DeserializeOwned;

use crate::localized::Localized;
use crate::located::Place;
use crate::refused::refused;
use crate::salvage::{self, Gaps, Salvaged, salvage};
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
pub(crate) struct Findings<'g> {
    file: PathBuf,
    problems: Vec<Problem>,
    /// Where the file is not as its writer left it; nothing is said of that.
    gaps: Option<&'g Gaps>,
}

impl<'g> Findings<'g> {
    pub(crate) fn in_file(file: &Path) -> Self {
        Self { file: file.to_owned(), problems: Vec::new(), gaps: None }
    }

    fn beside(file: &Path, gaps: &'g Gaps) -> Self {
        Self { gaps: Some(gaps), ..Self::in_file(file) }
    }

    /// Says what is wrong with one value.
    pub(crate) fn add(&mut self, place: Place, message: impl Into<String>) {
        self.push(place, message.into(), None, false);
    }

    pub(crate) fn add_with_help(&mut self, place: Place, message: impl Into<String>, help: impl Into<String>) {
        self.push(place, message.into(), Some(help.into()), false);
    }

    /// Says that the values of a group do not fit together.
    pub(crate) fn add_of_group(&mut self, place: Place, message: impl Into<String>, help: Option<&str>) {
        self.push(place, message.into(), help.map(str::to_owned), true);
    }

    /// Says at the first of two places that the values there do not fit together.
    pub(crate) fn add_of_both(&mut self, [at, other]: [Place; 2], message: impl Into<String>, help: impl Into<String>) {
        if self.gaps.is_none_or(|gaps| gaps.are_beside(other, false)) {
            self.add_with_help(at, message, help);
        }
    }

    /// Keeps one complaint about a value that several entries share, for example by a YAML alias.
    fn push(&mut self, place: Place, message: String, help: Option<String>, is_about_group: bool) {
        let problem = Problem { help, ..Problem::at(&self.file, (place.line, place.column), message) };
        let is_own = self.gaps.is_none_or(|gaps| gaps.are_beside(place, is_about_group));
        if is_own && !self.problems.contains(&problem) {
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
                let message = format!("{what} appears twice: `{}`", **name);
                self.add_with_help(name.place(), message, "rename one of the two, or remove it");
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

    /// The same for a file that counts as a whole or not at all.
    pub(crate) fn sealed_or_stand_in<T: DataFile>(&mut self, name: &str) -> T {
        let Some((path, value, gaps)) = self.read(name).filter(|_| !self.unread.contains(name)) else {
            return stand_in(name);
        };
        self.judge(&path, &value, &gaps);
        value
    }

    /// Reads `site.yaml`, and takes note of the locales that the texts of all files are then held against.
    pub(crate) fn site(&mut self) -> Option<Site> {
        let name = "site.yaml";
        let (path, mut site, gaps) = self.read::<Site>(name)?;
        let mut findings = Findings::beside(&path, &gaps);
        site.check(&mut findings);
        self.errors.extend(findings.into_problems());
        if self.unread.contains(name) {
            let text = fs::read_to_string(&path).unwrap_or_default();
            site.name_languages(salvage::languages(&text))?;
        }
        site.keep_distinct_locales();
        self.locales = Some(site.required_locales());
        self.check_texts(&path, &site.texts(), &gaps);
        Some(site)
    }

    /// Reads a file of the folder; `None` if it could not be read at all, which has then been reported. What could be read
    /// only in parts is named in [`Self::unread`].
    pub(crate) fn yaml<T: DataFile>(&mut self, name: &str) -> Option<T> {
        let (path, value, gaps) = self.read::<T>(name)?;
        self.judge(&path, &value, &gaps);
        Some(value)
    }

    fn read<T: DataFile>(&mut self, name: &str) -> Option<(PathBuf, T, Gaps)> {
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
        let Salvaged { value, problems, gaps } = in_parts::<T>(name, &path, &text);
        if !problems.is_empty() {
            self.unread.insert(name.to_owned());
        }
        self.errors.extend(problems);
        value.map(|value| (path, value, gaps))
    }

    fn judge<T: DataFile>(&mut self, path: &Path, value: &T, gaps: &Gaps) {
        let mut findings = Findings::beside(path, gaps);
        value.check(&mut findings);
        self.errors.extend(findings.into_problems());
        self.check_texts(path, &value.texts(), gaps);
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

    /// Tells files that nobody reads: most often one is misspelt.
    pub(crate) fn refuse_unknown_files(&mut self) {
        for below in ["", "taxonomies", "forms"] {
            let folder = self.folder.join(below);
            let known: Vec<String> = self
                .files
                .iter()
                .filter(|file| file.parent() == Some(&folder))
                .filter_map(|file| Some(file.file_name()?.to_string_lossy().into_owned()))
                .collect();
            // A folder that is not there is told where its files are asked for.
            for name in file_names(&folder).unwrap_or_default() {
                let is_data = [".yaml", ".yml", ".lock", ".json"].iter().any(|ending| name.ends_with(ending));
                if is_data && !known.contains(&name) {
                    let problem = Problem::in_file(&folder.join(&name), "this file is not read")
                        .with_help("remove it, or give it the name of a file that is");
                    self.errors.push(problem.with_suggestion(&name, known.iter().map(String::as_str)));
                }
            }
        }
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

    fn check_texts(&mut self, path: &Path, texts: &[&Localized], gaps: &Gaps) {
        let Some(locales) = &self.locales else {
            return;
        };
        let mut errors = Findings::beside(path, gaps);
        let mut missing = Findings::beside(path, gaps);
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

/// Parses one file as a whole and checks its own rules; the problems beside a value are mistakes in it.
pub(crate) fn parse<T: DataFile>(path: &Path, text: &str) -> Result<(T, Vec<Problem>), Problem> {
    let value: T = serde_yaml::from_str(text).map_err(|error| refused(path, text, &error))?;
    let mut findings = Findings::in_file(path);
    value.check(&mut findings);
    Ok((value, findings.into_problems()))
}

/// Parses one file, if need be part by part; there are problems exactly if it cannot be read as a whole.
fn in_parts<T: DataFile>(name: &str, path: &Path, text: &str) -> Salvaged<T> {
    match serde_yaml::from_str(text) {
        Ok(value) => Salvaged { value: Some(value), problems: Vec::new(), gaps: Gaps::default() },
        Err(_) => salvage(name, path, text),
    }
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

    /// Reads the text of a file part by part and returns what is wrong with it.
    pub(crate) fn problems_in<T: DataFile>(name: &str, text: &str) -> Vec<Problem> {
        let path = Path::new(name);
        let Salvaged { value, mut problems, gaps } = in_parts::<T>(name, path, text);
        let mut findings = Findings::beside(path, &gaps);
        if let Some(value) = value {
            value.check(&mut findings);
        }
        problems.extend(findings.into_problems());
        problems
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

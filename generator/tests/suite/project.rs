//! A copy of the real project in a folder of its own, to be changed and built.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use chrono::NaiveDate;
use generator::build::{Options, Outcome, build};
use generator::diagnostic::Report;
use generator::profile::{Moment, Profile};
use generator::progress::Silent;
use generator::variants::plan::Effort;
use tempfile::TempDir;

/// The folder of the repository. Tests are started in the folder of their crate; a path compiled in would lead to
/// another clone when they share a target folder.
pub(crate) fn repository() -> PathBuf {
    fs::canonicalize("..").expect("the crate lies in the repository")
}

/// The day as of which tests build, unless they say another.
pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day of the calendar")
}

/// Where all tests keep variants of pictures, so that each is made once.
pub(crate) fn picture_cache() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("pictures")
}

/// The program, building the project into its folder as [`Project::build`] does.
pub(crate) fn hills_build(project: &Project) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hills"));
    command.arg("--project").arg(project.path()).args(["--quiet", "build", "--quick-pictures", "--date", "2026-11-22"]);
    command.arg("--out").arg(project.dist()).env("HILLS_PICTURE_CACHE", picture_cache());
    command
}

/// A copy of the project.
pub(crate) struct Project {
    folder: TempDir,
    pub(crate) profile: Profile,
    pub(crate) day: NaiveDate,
}

impl Project {
    /// The whole demonstration site.
    pub(crate) fn demo() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for part in ["content", "data", "i18n", "themes"] {
            copy(&repository().join(part), &folder.path().join(part));
        }
        Self { folder, profile: Profile::Demo, day: today() }
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn dist(&self) -> PathBuf {
        self.path().join("dist")
    }

    pub(crate) fn write(&self, file: &str, text: &str) {
        let path = self.path().join(file);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }

    pub(crate) fn published(&self, file: &str) -> Option<String> {
        fs::read_to_string(self.dist().join(file)).ok()
    }

    pub(crate) fn replace(&self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert!(text.contains(from), "{file} has no `{from}`");
        self.write(file, &text.replacen(from, to, 1));
    }

    pub(crate) fn remove(&self, path: &str) {
        let path = self.path().join(path);
        if path.is_dir() { fs::remove_dir_all(path).expect("a folder") } else { fs::remove_file(path).expect("a file") }
    }

    /// Adds a plain article in the source language and returns its file.
    pub(crate) fn add_article(&self, key: &str, extra: &str) -> String {
        let file = format!("content/articles/{key}/index.en.md");
        self.write(&file, &article(key, extra));
        file
    }

    pub(crate) fn options(&self) -> Options {
        Options {
            project: self.path().to_owned(),
            published: self.dist(),
            profile: self.profile,
            moment: Moment::Day(self.day),
            fresh: false,
            picture_cache: picture_cache(),
            effort: Effort::Quick,
        }
    }

    pub(crate) fn try_build(&self) -> Outcome {
        build(&self.options(), &Silent).expect("the machine does its part")
    }

    /// Builds a site that must be free of mistakes.
    pub(crate) fn build(&self) -> Outcome {
        let outcome = self.try_build();
        assert!(outcome.summary.is_some(), "{}", listed(&outcome.report));
        outcome
    }

    /// Codes and lines of what there is to mend, `HC0101 file:line`.
    pub(crate) fn mistakes(&self) -> Vec<String> {
        let outcome = self.try_build();
        outcome
            .report
            .iter()
            .map(|found| format!("{} {}:{}", found.code.id, found.place.file, found.place.at.line))
            .collect()
    }
}

/// An article in the source language that has all it needs.
pub(crate) fn article(key: &str, extra: &str) -> String {
    format!(
        "---\ntitle: Article {key}\ndescription: A plain article that a test needs, long enough to be a good description of {key}.\n\
         status: published\nupdated: 2026-10-01\nauthor: staff:editorial-team\npublished: 2026-09-01\ncategory: explainer\n\
         key_points: [One, Two, Three]\nsponsored: false\n{extra}---\n\nText.\n"
    )
}

/// A report as text, for failing tests.
pub(crate) fn listed(report: &Report) -> String {
    report
        .iter()
        .map(|found| format!("{} {}:{} {}\n", found.code.id, found.place.file, found.place.at.line, found.message))
        .collect()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder to list") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        match entry.file_type().expect("a type") {
            kind if kind.is_dir() && matches!(entry.file_name().to_str(), Some("src" | "target" | "node_modules")) => {}
            kind if kind.is_dir() => copy(&entry.path(), &target),
            _ => drop(fs::copy(entry.path(), target).expect("a copy")),
        }
    }
}

/// Every file below a folder with its bytes, by path.
pub(crate) fn tree(folder: &Path) -> std::collections::BTreeMap<String, Vec<u8>> {
    let mut files = std::collections::BTreeMap::new();
    let mut pending = vec![folder.to_owned()];
    while let Some(path) = pending.pop() {
        for entry in fs::read_dir(&path).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                pending.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("below the folder").to_string_lossy().into_owned();
                files.insert(name, fs::read(&path).expect("a file"));
            }
        }
    }
    files
}

/// The demonstration site, built once for all tests that only look at it.
pub(crate) fn built_demo() -> &'static Project {
    static BUILT: OnceLock<Project> = OnceLock::new();
    BUILT.get_or_init(|| {
        let project = Project::demo();
        project.build();
        project
    })
}

/// Panics with every difference between two folders, `build.json` included.
pub(crate) fn assert_same_tree(left: &Path, right: &Path) {
    let (left, right) = (tree(left), tree(right));
    let names: std::collections::BTreeSet<_> = left.keys().chain(right.keys()).collect();
    let different: Vec<_> = names.into_iter().filter(|name| left.get(*name) != right.get(*name)).collect();
    assert!(different.is_empty(), "these files differ: {different:?}");
}

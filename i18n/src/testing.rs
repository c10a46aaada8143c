//! What several tests share: the locales of this folder, and small locales written for one test.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use tempfile::TempDir;

use crate::{Catalog, Locale, LocaleTag, Problem};

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
    // Tests are started in the folder of their crate.
    let folder = Path::new(".");
    Catalog::load(folder, &tag("en")).unwrap_or_else(|problems| panic!("{}", told(&problems)))
});

pub(crate) fn catalog() -> &'static Catalog {
    &CATALOG
}

pub(crate) fn locale(name: &str) -> &'static Locale {
    CATALOG.locale(&tag(name)).expect("a locale of this folder")
}

pub(crate) fn tag(name: &str) -> LocaleTag {
    LocaleTag::parse(name).expect("a good tag")
}

pub(crate) const ENGLISH: &str =
    "name: English\nenglish_name: English\ndirection: ltr\nog_locale: en_GB\ndigits: latin\ncalendar: gregorian\n";

/// A folder of locales, given as paths and texts.
pub(crate) fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a locale")).expect("a writable folder");
        fs::write(path, text).expect("a writable file");
    }
    folder
}

pub(crate) fn load(files: &[(&str, &str)]) -> Result<Catalog, Vec<Problem>> {
    Catalog::load(folder(files).path(), &tag("en"))
}

/// The problems of a folder, one a line, with paths as in the folder.
pub(crate) fn problems(files: &[(&str, &str)]) -> String {
    let folder = folder(files);
    match Catalog::load(folder.path(), &tag("en")) {
        Ok(_) => String::new(),
        Err(mut problems) => {
            for problem in &mut problems {
                let relative = problem.file.strip_prefix(folder.path());
                problem.file = relative.unwrap_or(&problem.file).to_owned();
            }
            told(&problems)
        }
    }
}

pub(crate) fn told(problems: &[Problem]) -> String {
    let lines: Vec<_> = problems.iter().map(Problem::to_string).collect();
    lines.join("\n")
}

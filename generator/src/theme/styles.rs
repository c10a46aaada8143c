//! One style sheet for the whole site, bundled from the theme's files.
//!
//! `styles/site.css` imports everything else in the order it shall have. Each file is read on its own first, so that
//! all mistakes are told with their own places; then `lightningcss` puts them together, unfolds nesting and minifies.
//! Logical properties and `light-dark()` stay as they are: every browser we target knows them, and the rewriting would
//! follow the language instead of the direction.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use anyhow::Result;
use lightningcss::bundler::{Bundler, ResolveResult, SourceProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Browsers, Features, Targets};

use super::located::position;
use super::nesting::{DEEPEST, too_deep, unclosed};
use super::{physical, shown};
use crate::diagnostic::{Diagnostic, Report, codes};
use crate::disk;
use crate::node::Position;
use crate::text_file;

/// The style sheet that imports all others, relative to the theme.
pub(super) const ENTRY: &str = "styles/site.css";

/// The texts of all style sheets of a theme, by path.
pub(super) type Sheets = BTreeMap<PathBuf, String>;

/// Reads `styles/**.css` and `components/<name>/style.css` below `folder`; those that cannot be read are in the report.
pub(super) fn read(folder: &Path, project: &Path) -> Result<(Sheets, Report)> {
    let mut paths = Vec::new();
    for file in disk::walk(&folder.join("styles"))? {
        let path = folder.join("styles").join(file);
        if path.extension().is_some_and(|extension| extension == "css") {
            paths.push(path);
        }
    }
    for item in disk::list(&folder.join("components"))? {
        let path = folder.join("components").join(item.name).join("style.css");
        if disk::exists(&path) {
            paths.push(path);
        }
    }
    paths.sort();
    let (mut sheets, mut report) = (Sheets::new(), Report::default());
    for path in paths {
        match text_file::read(project, &shown(&path, project), &codes::STYLE)? {
            Ok(text) => drop(sheets.insert(path, text)),
            Err(diagnostic) => report.push(diagnostic),
        }
    }
    Ok((sheets, report))
}

/// Bundles and minifies what `entry` imports; `report` says what could not even be read. Without CSS it has errors.
pub(super) fn bundle(sheets: &Sheets, entry: &Path, project: &Path, mut report: Report) -> (Option<String>, Report) {
    for (path, text) in sheets {
        check(path, text, project, &mut report);
    }
    if report.has_errors() {
        return (None, report);
    }
    let provider = Provider { sheets, used: Mutex::default() };
    let css = match print(&provider, entry) {
        Ok(css) => Some(css),
        Err(mistake) => {
            let file = mistake.file.map_or_else(|| shown(entry, project), |path| shown(Path::new(&path), project));
            report.push(Diagnostic::error(&codes::STYLE, &file, mistake.at, mistake.message));
            return (None, report);
        }
    };
    let used = provider.used.into_inner().unwrap_or_else(PoisonError::into_inner);
    for path in sheets.keys().filter(|path| !used.contains(*path)) {
        let message = format!("the style sheet is not imported by `{ENTRY}`");
        report.push(Diagnostic::error(&codes::STYLE, &shown(path, project), Position::default(), message));
    }
    (css, report)
}

/// What browsers must understand; deliberately recent, see the module text.
fn targets() -> Targets {
    let version = |major: u32, minor: u32| Some((major << 16) | (minor << 8));
    let (chrome, safari, firefox) = (version(111, 0), version(16, 4), version(111, 0));
    Targets {
        browsers: Some(Browsers { chrome, safari, ios_saf: safari, firefox, ..Browsers::default() }),
        include: Features::Nesting,
        exclude: Features::LogicalProperties | Features::LightDark,
    }
}

/// Reports everything in one file that cannot be read or depends on the direction of the text.
fn check(path: &Path, text: &str, project: &Path, report: &mut Report) {
    let file = shown(path, project);
    if let Some(at) = too_deep(text) {
        let message = format!("the style sheet is nested more than {DEEPEST} levels deep");
        let diagnostic = Diagnostic::error(&codes::STYLE, &file, position(text, at), message);
        return report.push(diagnostic.help("close what is opened, or take levels out"));
    }
    if let Some(at) = unclosed(text) {
        let message = format!("this `{}` is never closed", &text[at..=at]);
        let diagnostic = Diagnostic::error(&codes::STYLE, &file, position(text, at), message);
        return report.push(diagnostic.help("write the sign that closes it where it ends"));
    }
    let warnings = Arc::new(RwLock::new(Vec::new()));
    let options =
        ParserOptions { error_recovery: true, warnings: Some(Arc::clone(&warnings)), ..ParserOptions::default() };
    let parsed = StyleSheet::parse(text, options).map(drop);
    let warnings = warnings.read().unwrap_or_else(PoisonError::into_inner);
    for error in parsed.as_ref().err().into_iter().chain(warnings.iter()) {
        let at = error.loc.as_ref().map_or(Position::default(), |loc| Position::new(loc.line + 1, loc.column));
        report.push(Diagnostic::error(&codes::STYLE, &file, at, sentence(&error.kind.to_string())));
    }
    for found in physical::find(text) {
        let diagnostic = Diagnostic::error(&codes::STYLE, &file, found.at, found.message);
        report.push(match found.instead {
            Some(instead) => diagnostic.help(format!("write {instead}")),
            None => diagnostic,
        });
    }
}

struct Mistake {
    file: Option<String>,
    at: Position,
    message: String,
}

impl Mistake {
    fn new<K: fmt::Display>(error: &lightningcss::error::Error<K>) -> Self {
        let at = error.loc.as_ref().map_or(Position::default(), |loc| Position::new(loc.line + 1, loc.column));
        let file = error.loc.as_ref().map(|loc| loc.filename.clone());
        Self { file, at, message: sentence(&error.kind.to_string()) }
    }
}

fn print(provider: &Provider<'_>, entry: &Path) -> Result<String, Mistake> {
    let mut bundler = Bundler::new(provider, None, ParserOptions::default());
    let mut sheet = bundler.bundle(entry).map_err(|error| Mistake::new(&error))?;
    let targets = targets();
    let minify = MinifyOptions { targets, ..MinifyOptions::default() };
    sheet.minify(minify).map_err(|error| Mistake::new(&error))?;
    let printer = PrinterOptions { minify: true, targets, ..PrinterOptions::default() };
    Ok(sheet.to_css(printer).map_err(|error| Mistake::new(&error))?.code)
}

/// `lightningcss`'s sentences in our form: small first letter, no final stop.
fn sentence(text: &str) -> String {
    let mut letters = text.trim_end_matches('.').chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// Hands the bundler what was read already, and remembers what it asked for.
struct Provider<'a> {
    sheets: &'a Sheets,
    used: Mutex<BTreeSet<PathBuf>>,
}

/// An `@import` that leads out of the theme or nowhere.
#[derive(Debug)]
struct NoSheet(String);

impl fmt::Display for NoSheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no style sheet `{}` in the theme", self.0)
    }
}

impl std::error::Error for NoSheet {}

impl SourceProvider for Provider<'_> {
    type Error = NoSheet;

    fn read<'a>(&'a self, file: &Path) -> Result<&'a str, NoSheet> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(file.to_owned());
        self.sheets.get(file).map(String::as_str).ok_or_else(|| NoSheet(file.display().to_string()))
    }

    fn resolve(&self, specifier: &str, from: &Path) -> Result<ResolveResult, NoSheet> {
        let path = plain(&from.with_file_name(specifier));
        let known = self.sheets.keys().find(|known| plain(known) == path);
        known.map(|known| ResolveResult::File(known.clone())).ok_or_else(|| NoSheet(specifier.to_owned()))
    }
}

/// A path without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                plain.pop();
            }
            Component::CurDir => {}
            part => plain.push(part),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheets(files: &[(&str, &str)]) -> Sheets {
        files.iter().map(|(path, text)| (PathBuf::from(path), (*text).to_owned())).collect()
    }

    #[track_caller]
    fn check(files: &[(&str, &str)], expected: &str) {
        let (css, report) = bundle(&sheets(files), Path::new("t/styles/site.css"), Path::new(""), Report::default());
        assert_eq!(report, Report::default());
        assert_eq!(css.as_deref(), Some(expected));
    }

    #[track_caller]
    fn refused(files: &[(&str, &str)]) -> String {
        let (css, report) = bundle(&sheets(files), Path::new("t/styles/site.css"), Path::new(""), Report::default());
        assert!(css.is_none() || report.has_errors());
        let lines = report.iter().map(|found| {
            format!("{}:{}:{}: {}", found.place.file, found.place.at.line, found.place.at.column, found.message)
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn imports_are_bundled_in_order() {
        check(
            &[
                ("t/styles/site.css", "@import './a.css'; @import '../components/b/style.css'; c { color: red }"),
                ("t/styles/a.css", "a { color: red }"),
                ("t/components/b/style.css", "b { color: #0000ff }"),
            ],
            "a{color:red}b{color:#00f}c{color:red}",
        );
    }

    #[test]
    fn nesting_is_unfolded_and_logical_properties_and_both_schemes_stay() {
        check(
            &[(
                "t/styles/site.css",
                ".a { @media print { border-start-start-radius: 4px } &:hover { color: light-dark(#fff, #000) } }",
            )],
            "@media print{.a{border-start-start-radius:4px}}.a:hover{color:light-dark(#fff,#000)}",
        );
    }

    #[test]
    fn mistakes_in_all_files_are_told_at_once() {
        let found = refused(&[
            ("t/styles/site.css", "@import 'a.css';\na { color: red; ! }"),
            ("t/styles/a.css", "a {\n  margin-left: 0\n}"),
        ]);
        assert!(found.contains("t/styles/a.css:2:3: `margin-left`"), "{found}");
        assert!(found.contains("t/styles/site.css:2:"), "{found}");
    }

    #[test]
    fn a_style_sheet_of_brackets_is_told_and_read_no_further() {
        for (open, close) in [("a{", "}"), ("a{width:calc(", ")"), (":not(", ")"), ("@supports ((", "))"), ("[", "]")] {
            let text = format!("b {{}}\n{}{}", open.repeat(20_000), close.repeat(20_000));
            let found = refused(&[("t/styles/site.css", &text)]);
            assert!(found.starts_with("t/styles/site.css:2:") && found.contains("nested more than 32"), "{found}");
            let allowed = format!("{}{}", open.repeat(DEEPEST / 2), close.repeat(DEEPEST / 2));
            let _ = bundle(
                &sheets(&[("t/styles/site.css", &allowed)]),
                Path::new("t/styles/site.css"),
                Path::new(""),
                Report::default(),
            );
        }
    }

    #[test]
    fn a_missing_import_is_told() {
        assert!(refused(&[("t/styles/site.css", "a{}\n"), ("t/styles/a.css", "")]).contains("not imported"));
        assert!(
            refused(&[("t/styles/site.css", "@import 'https://example.org/a.css';")])
                .contains("there is no style sheet")
        );
    }
}

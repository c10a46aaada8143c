//! The demonstration site with mistakes planted in every kind of file: all of them are told, in one run, each with its
//! code and place, and nothing else is.
//!
//! A planted text carries a mark such as `⟦HC0101⟧` at the exact place that must be told. Marks are taken out before the
//! files are written, and line and column (in characters) are counted from where they stood.

mod pictures;
mod plants;

use std::collections::BTreeMap;

use generator::build::{Seen, check};
use generator::diagnostic::print::human;
use generator::progress::Silent;

use crate::project::Project;
use plants::{IN_WHOLE_FILES, PLANTS};

/// How a file is changed.
pub(crate) enum Change {
    /// It is written anew.
    New(&'static str),
    /// The first text becomes the second.
    Replace(&'static str, &'static str),
    /// Something is added at its end.
    Append(&'static str),
    /// It is removed.
    Remove,
}

/// Plants everything and returns what must be told, `HC0101 file:line:column`.
fn plant(project: &Project) -> Vec<String> {
    let mut texts: BTreeMap<&str, String> = BTreeMap::new();
    for (file, change) in PLANTS.iter().chain(pictures::PLANTS) {
        let text = texts.entry(file).or_insert_with(|| match change {
            Change::New(_) => String::new(),
            _ => project.read(file),
        });
        match change {
            Change::New(new) => *text = (*new).to_owned(),
            Change::Append(more) => text.push_str(more),
            Change::Replace(from, to) => {
                assert!(text.contains(from), "{file} has no `{from}`");
                *text = text.replacen(from, to, 1);
            }
            Change::Remove => {
                texts.remove(file);
                project.remove(file);
            }
        }
    }
    let mut expected: Vec<String> =
        IN_WHOLE_FILES.iter().chain(pictures::IN_WHOLE_FILES).map(|(code, file)| format!("{code} {file}")).collect();
    for (file, text) in texts {
        let mut clean = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some((before, (code, after))) =
            rest.split_once('⟦').and_then(|(before, rest)| Some((before, rest.split_once('⟧')?)))
        {
            clean.push_str(before);
            let line = clean.matches('\n').count() + 1;
            let column = clean.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            expected.push(format!("{code} {file}:{line}:{column}"));
            rest = after;
        }
        clean.push_str(rest);
        project.write(file, &clean);
    }
    expected.sort();
    expected
}

#[test]
fn every_planted_mistake_is_told_in_one_run_at_its_place_and_nothing_else() {
    let project = Project::demo();
    let expected = plant(&project);
    let (report, _) = check(&project.options(), &Silent).unwrap();
    let mut found: Vec<String> = report.iter().map(|found| format!("{} {}", found.code.id, found.place)).collect();
    found.sort();
    let text = human(&report, |file| std::fs::read_to_string(project.path().join(file)).ok(), false);
    if let Ok(file) = std::env::var("HILLS_PLANTED_REPORT") {
        std::fs::write(file, &text).unwrap();
    }
    let missing: Vec<_> = expected.iter().filter(|one| !found.contains(one)).collect();
    let surplus: Vec<_> = found.iter().filter(|one| !expected.contains(one)).collect();
    assert!(missing.is_empty() && surplus.is_empty(), "missing: {missing:#?}\nsurplus: {surplus:#?}\n{text}");
    assert_eq!(found, expected);
    assert!(expected.len() >= 40, "{}", expected.len());
}

#[test]
fn whoever_is_told_of_a_mistake_is_told_what_to_do() {
    let project = Project::demo();
    plant(&project);
    let (report, _) = check(&project.options(), &Silent).unwrap();
    for found in report.iter() {
        assert!(
            found.help.is_some() || !found.notes.is_empty(),
            "{} {}: {}",
            found.code.id,
            found.place,
            found.message
        );
        let words = found.message.to_lowercase();
        assert!(!words.contains("invalid") && !words.ends_with('.'), "{} {}", found.code.id, found.message);
    }
}

#[test]
fn mistakes_of_texts_and_of_finished_pages_are_told_in_one_run() {
    let project = Project::demo();
    project.replace("content/articles/first-weeks/index.en.md", "category: ", "categori: ");
    project.replace("data/clinic.yaml", "email:", "fax: 1\nemail:");
    let header = "themes/hills/layouts/base.html";
    project.replace(header, "<header class=\"site-header\">", "<header class=\"site-header\"><img src=\"/share.png\">");
    project.replace("themes/hills/templates/cost.html", "<h2 id=\"packages\">", "<h4 id=\"packages\">");
    project.replace("themes/hills/templates/cost.html", "</h2>", "</h4>");
    let (report, seen) = check(&project.options(), &Silent).unwrap();
    assert_eq!(seen, Seen::Sound);
    let found: Vec<String> = report.iter().map(|found| format!("{} {}", found.code.id, found.place.file)).collect();
    let expected = [
        "HC0903 content/cost/index.en.md",
        "HC0101 content/articles/first-weeks/index.en.md",
        "HC0801 data/clinic.yaml",
        "HC0908 themes/hills/layouts/base.html",
    ];
    for one in expected {
        assert!(found.iter().any(|found| found == one), "{one} is not in {found:#?}");
    }
    assert!(found.iter().all(|one| expected.contains(&one.as_str())), "{found:#?}");
}

#[test]
fn a_mistake_in_the_file_that_names_the_languages_hides_no_other() {
    let cases = [
        ("page_size: 24", "page_size: many"),
        ("time_zone: Asia/Muscat", "time_zone: Asia/Maskat"),
        ("  en: Hills Clinic", "  en Hills Clinic"),
        ("theme: hills\n", ""),
        ("locales: [en, ar, fa]", "locales: [en, ar, fa"),
        ("source_locale: en", "source_locale: e n"),
    ];
    for (from, to) in cases {
        let project = Project::demo();
        project.replace("data/site.yaml", from, to);
        project.replace("content/legal/terms/index.ar.md", "title:", "titel:");
        let (report, _) = check(&project.options(), &Silent).unwrap();
        let mut found: Vec<String> =
            report.iter().map(|found| format!("{} {}", found.code.id, found.place.file)).collect();
        found.sort();
        let terms = "content/legal/terms/index.ar.md";
        let expected = [format!("HC0101 {terms}"), "HC0801 data/site.yaml".to_owned()];
        assert_eq!(found, expected, "{to}");
    }
}

//! Pictures in texts: where they are used, which words readers get, and what stops them.

use chrono::Utc;
use generator::build::decide;
use generator::due::{Kind, due};
use generator::profile::Profile;
use generator::progress::Silent;
use generator::site::Site;

use super::fixtures::DIAGRAM;
use crate::project::Project;

/// The demonstration with a picture and an article that shows it by `text`.
fn with_picture(text: &str) -> Project {
    let project = Project::demo();
    project.write("content/media/test-rings/media.yaml", DIAGRAM);
    let words = "alt: Rings around a bone\ncaption: The third week\n";
    project.write("content/media/test-rings/media.en.yaml", words);
    project.write(
        "content/media/test-rings/picture.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>",
    );
    let file = project.add_article("shows", "");
    project.replace(&file, "Text.", text);
    project
}

fn site(project: &Project) -> Site {
    let (site, report) = decide(&project.options(), Utc::now(), &Silent).unwrap();
    assert!(!report.has_errors(), "{:?}", report.iter().collect::<Vec<_>>());
    site.unwrap()
}

#[test]
fn every_use_of_a_picture_is_known_with_its_place_and_its_words() {
    let project = with_picture("A ![](media:test-rings){decorative} and ![Four rods](media:test-rings).");
    project.replace("content/articles/shows/index.en.md", "sponsored:", "image: test-rings\nsponsored:");
    let site = site(&project);
    let uses = &site.media_uses["test-rings"];
    let found: Vec<_> = uses
        .iter()
        .map(|one| {
            let words = site.alt(&one.picture, one.locale).map(|(alt, _)| alt);
            (site.entries[one.entry].reference(), one.picture.slot.as_str(), one.at.line, one.at.column, words.unwrap())
        })
        .collect();
    let entry = || "article:shows".to_owned();
    let expected = [
        (entry(), "card", 10, 8, "Rings around a bone"),
        (entry(), "inline", 14, 3, ""),
        (entry(), "inline", 14, 41, "Four rods"),
    ];
    assert_eq!(found, expected);
    let picture = site.media["test-rings"].picture.as_ref().unwrap();
    assert_eq!((&*picture.file, picture.content.size()), ("content/media/test-rings/picture.svg", (4, 3)));
}

#[test]
fn what_a_picture_says_is_on_the_page_and_decoration_says_nothing() {
    let text = "![](media:test-rings)\n\nOne ![Four rods](media:test-rings) two.\n\n![](media:test-rings){decorative}\n\n\
                :::figure{media=test-rings}\nThe *sixth* week.\n:::\n\n:::gallery\n- ![One](media:test-rings)\n\
                - ![Two](media:test-rings)\n:::";
    let project = with_picture(text);
    project.build();
    let page = project.published("articles/shows/index.html").unwrap();
    for words in ["Rings around a bone", "One ", "Four rods", "two.", "<em>sixth</em>", "Two"] {
        assert!(page.contains(words), "{words} in {page}");
    }
    assert!(!page.contains("decorative") && !page.contains("media:test"), "{page}");
}

#[test]
fn a_picture_that_only_a_draft_or_a_broken_file_names_is_not_called_unused() {
    let project = with_picture("Text.");
    assert!(project.mistakes().iter().any(|found| found.starts_with("HC0507 content/media/test-rings/media.yaml")));
    let draft = project.add_article("draft", "image: test-rings\n");
    project.replace(&draft, "status: published", "status: draft");
    assert_eq!(project.mistakes(), Vec::<String>::new());
    project.replace(&draft, "status: draft", "status: draft\ntitel: x");
    assert!(!project.mistakes().iter().any(|found| found.starts_with("HC0507")));
}

#[test]
fn production_refuses_samples_and_licences_that_ended() {
    let mut project = with_picture("![](media:test-rings)");
    let licence = "licence: licensed\nlicence_expires: 2026-10-31";
    project.replace("content/media/test-rings/media.yaml", "licence: own", licence);
    let of_pictures = |project: &Project| -> Vec<(&'static str, bool)> {
        let report = project.try_build().report;
        let found = report.iter().filter(|found| found.place.file.starts_with("content/media/test-rings/"));
        found.map(|found| (found.code.id, found.severity == generator::diagnostic::Severity::Error)).collect()
    };
    assert_eq!(of_pictures(&project), [("HC0508", false)]);
    project.profile = Profile::Production;
    assert_eq!(of_pictures(&project), [("HC0514", true), ("HC0508", true)]);
}

#[test]
fn a_licence_that_ends_is_due() {
    let project = with_picture("![](media:test-rings)");
    let licence = "licence: licensed\nlicence_expires: 2026-12-10";
    project.replace("content/media/test-rings/media.yaml", "licence: own", licence);
    let list = due(&site(&project), 30);
    let found: Vec<_> = list.iter().filter(|due| due.kind == Kind::PictureLicence).collect();
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].what.as_str(), found[0].place.at.line), ("picture `test-rings`", 9));
}

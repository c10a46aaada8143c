//! What writers get wrong is told all at once, in the right place.

use crate::project::Project;

#[test]
fn mistakes_in_many_files_are_told_in_one_run() {
    let project = Project::demo();
    project.add_article("typo", "reveiwed_by: sample-surgeon\n");
    project.replace("content/articles/typo/index.en.md", "Text.", "A [link](article:nowhere).");
    let link = project.add_article("link", "");
    project.replace(&link, "Text.", "A [link](article:nowhere), a [path](/articles/) and <b>HTML</b>.");
    project.add_article("tag", "tags: [unheard-of]\n");
    project.write("content/articles/bare/index.en.md", "# No front matter\n");
    project.write("content/articles/orphan/index.ar.md", "---\ntitle: x\n---\n");
    project.write("content/stray.md", "x");
    project.replace("content/glossary_terms/callus/index.fa.md", "---\n", "---\nupdated: 2026-01-01\n");
    let found = project.mistakes();
    let expected = [
        "HC0108 content/articles/bare/index.en.md:1",
        "HC0301 content/articles/link/index.en.md:13",
        "HC0302 content/articles/link/index.en.md:13",
        "HC0303 content/articles/link/index.en.md:13",
        "HC0303 content/articles/link/index.en.md:13",
        "HC0404 content/articles/orphan:0",
        "HC0114 content/articles/tag/index.en.md:11",
        "HC0101 content/articles/typo/index.en.md:11",
        "HC0301 content/articles/typo/index.en.md:14",
        "HC0102 content/glossary_terms/callus/index.fa.md:2",
        "HC0116 content/stray.md:0",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_misspelt_reference_gets_a_suggestion() {
    let project = Project::demo();
    let file = project.add_article("link", "");
    project.replace(&file, "Text.", "See [this](procedure:fermur).");
    let outcome = project.try_build();
    let found: Vec<_> = outcome.report.iter().collect();
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].place.at.line, found[0].place.at.column), (13, 12));
    assert_eq!(found[0].help.as_deref(), Some("did you mean `femur`?"));
}

#[test]
fn a_heading_that_does_not_exist_is_told_with_those_that_do() {
    let project = Project::demo();
    let file = project.add_article("link", "");
    project.replace(&file, "Text.", "See [this](procedure:femur#rsks).");
    let outcome = project.try_build();
    let found = outcome.report.iter().next().expect("one mistake");
    assert_eq!(found.help.as_deref(), Some("did you mean `risks`?"));
}

#[test]
fn rules_between_fields_hold() {
    let project = Project::demo();
    let method = "content/methods/lon/index.en.md";
    let text = project.read(method);
    let (head, rest) = text.split_once("\ndrawbacks:").expect("the method has drawbacks");
    let after = rest.lines().skip(1).skip_while(|line| line.starts_with(' ') || line.is_empty());
    let after: String = after.map(|line| format!("{line}\n")).collect();
    project.write(method, &format!("{head}\ndrawbacks:\n  - Only one\n{after}"));
    assert!(
        project.mistakes().iter().any(|mistake| mistake.starts_with("HC0115 content/methods/lon/")),
        "{:?}",
        project.mistakes()
    );
}

/// The codes of what is wrong with an article that has this body.
fn codes(body: &str) -> Vec<&'static str> {
    let project = Project::demo();
    let file = project.add_article("one", "");
    project.replace(&file, "Text.", body);
    project.try_build().report.iter().map(|found| found.code.id).collect()
}

#[test]
fn what_would_reach_the_page_unseen_is_refused() {
    assert_eq!(codes("## Heading {#fine onclick=alert(1)}"), ["HC0305"]);
    assert_eq!(codes("## Heading {#he\"llo}"), ["HC0305"]);
    assert_eq!(codes("## Sources"), ["HC0305"]);
    assert_eq!(codes("Text.\n\n```\ncode"), ["HC0306"]);
    assert_eq!(codes("- item\n\n  ::cta{kind=inquiry}"), ["HC0306"]);
    assert_eq!(codes("```\n~~~\n::cta{kind=x}\n```\n\n::cta{kind=inquiry}"), Vec::<&str>::new());
    assert_eq!(codes("[x](javascript:alert(1))"), ["HC0301"]);
    assert_eq!(codes("## One {#one}\n\n## One {#one}"), ["HC0305"]);
    assert_eq!(codes("Dose {cm:8-5} and {cmm:5}, :rlt[x], [ref][missing]"), ["HC0306", "HC0306", "HC0306", "HC0301"]);
    assert_eq!(codes(":::steps\nNo list.\n:::\n\n:::steps\n:::"), ["HC0306", "HC0306"]);
    assert_eq!(codes("[empty]()"), ["HC0301"]);
    assert_eq!(codes("[x](https://www.h\u{456}lls-clinic.example/a) [y](https://\u{645}.example/)"), ["HC0301"]);
    assert_eq!(codes("Text\u{e0041} and &#xe0042;"), ["HC0308", "HC0308"]);
}

#[test]
fn a_file_in_another_encoding_is_told_with_its_place() {
    let project = Project::demo();
    let file = project.add_article("latin", "");
    let mut bytes = project.read(&file).into_bytes();
    bytes.extend(b"caf\xe9\n");
    std::fs::write(project.path().join(&file), bytes).unwrap();
    assert_eq!(project.mistakes(), ["HC0107 content/articles/latin/index.en.md:14"]);
}

#[test]
fn titles_cannot_break_out_of_structured_data() {
    let project = Project::demo();
    let file = project.add_article("one", "");
    project.replace(&file, "title: Article one", "title: 'A <!--<script> title'");
    project.build();
    let page = scraper::Html::parse_document(&project.published("articles/one/index.html").unwrap());
    let footer = scraper::Selector::parse("body > footer").unwrap();
    assert_eq!(page.select(&footer).count(), 1, "the page ends where it should");
}

#[test]
fn what_is_no_file_is_told_and_never_waited_for() {
    let project = Project::demo();
    let file = project.add_article("pipe", "");
    let path = project.path().join(file);
    std::fs::remove_file(&path).unwrap();
    let made = std::process::Command::new("mkfifo").arg(&path).status().unwrap();
    assert!(made.success());
    assert_eq!(project.mistakes(), ["HC0107 content/articles/pipe/index.en.md:0"]);
}

#[test]
fn a_source_given_twice_is_told_at_the_second() {
    let project = Project::demo();
    let source = "  - {id: one, title: A study, authors: A, year: 2016, source: S, kind: cohort}\n";
    project.add_article("twice", &format!("sources:\n{source}{source}"));
    assert_eq!(project.mistakes(), ["HC0115 content/articles/twice/index.en.md:13"]);
}

#[test]
fn files_of_the_theme_that_cannot_be_read_are_told_beside_all_other_mistakes() {
    let project = Project::demo();
    std::fs::write(project.path().join("themes/hills/templates/contact.html"), b"<p>caf\xe9</p>").unwrap();
    std::fs::write(project.path().join("themes/hills/styles/prose.css"), b"a{}\n/* caf\xe9 */").unwrap();
    std::fs::write(project.path().join("themes/hills/assets/icon.svg"), b"<svg").unwrap();
    project.replace("themes/hills/styles/base.css", "body {", "body {\n  background: url(\"/assets/nope.png\");");
    project.add_article("typo", "reveiwed_by: sample-surgeon\n");
    let found = project.mistakes();
    let expected = [
        "HC0101 content/articles/typo/index.en.md:11",
        "HC0809 themes/hills/assets/icon.svg:0",
        "HC0804 themes/hills/styles/prose.css:2",
        "HC0803 themes/hills/templates/contact.html:1",
    ];
    assert_eq!(
        found.iter().filter(|one| !one.contains("base.css")).collect::<Vec<_>>(),
        expected.iter().collect::<Vec<_>>()
    );
    assert!(found.iter().any(|one| one.starts_with("HC0804 themes/hills/styles/base.css")), "{found:?}");
}

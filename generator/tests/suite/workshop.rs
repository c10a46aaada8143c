//! After any single edit the site kept in memory shows exactly what a full build would.

use generator::build::{Options, build};
use generator::profile::Profile;
use generator::progress::Silent;
use generator::workshop::Workshop;

use crate::project::{Project, tree};

/// Applies `edit` to `file` under a workshop, then compares the folder with that of a fresh build.
fn check(file: &str, edit: impl Fn(&str) -> String) -> (usize, String) {
    let mut project = Project::demo();
    project.profile = Profile::Preview;
    let options = Options { published: project.path().join("kept"), ..project.options() };
    let (mut workshop, _) = Workshop::open(options, &Silent).unwrap();
    project.write(file, &edit(&project.read(file)));
    let round = workshop.update(&[project.path().join(file)]).unwrap();
    assert!(round.is_published, "{}", crate::project::listed(&round.report));
    build(&project.options(), &Silent).unwrap();
    let (mut kept, mut fresh) = (tree(&project.path().join("kept")), tree(&project.dist()));
    for bookkeeping in ["build.json", ".building"] {
        kept.remove(bookkeeping);
        fresh.remove(bookkeeping);
    }
    let names: std::collections::BTreeSet<_> = kept.keys().chain(fresh.keys()).collect();
    let different: Vec<_> = names.into_iter().filter(|name| kept.get(*name) != fresh.get(*name)).collect();
    assert!(different.is_empty(), "after an edit of {file} these differ: {different:?}");
    (round.rebuilt, round.subject)
}

fn add_sentence(text: &str) -> String {
    text.replacen("\n## ", "\nOne more sentence.\n\n## ", 1)
}

fn change_title(text: &str) -> String {
    let end = text.find('\n').map_or(0, |first| first + text[first + 1..].find('\n').unwrap_or_default() + 1);
    let (head, rest) = text.split_at(end);
    if head.contains("title: ") {
        return format!("{head} anew{rest}");
    }
    text.lines()
        .map(
            |line| {
                if line.starts_with("title: ") {
                    "title: A new title for this\n".to_owned()
                } else {
                    format!("{line}\n")
                }
            },
        )
        .collect()
}

#[test]
fn an_edited_body_writes_one_page() {
    let (rebuilt, subject) = check("content/articles/first-weeks/index.ar.md", add_sentence);
    assert_eq!((rebuilt, subject.as_str()), (1, "article:first-weeks"));
    // The translations say that their source changed.
    assert_eq!(check("content/procedures/femur/index.en.md", add_sentence).0, 3);
    assert_eq!(check("content/home/index.fa.md", |text| format!("{text}\nOne more sentence.\n")).0, 1);
}

#[test]
fn an_edited_title_of_an_article_also_writes_the_pages_that_show_it() {
    let (rebuilt, subject) = check("content/articles/smoking-and-bone/index.en.md", change_title);
    assert!(rebuilt > 1 && subject == "article:smoking-and-bone", "{rebuilt} {subject}");
}

#[test]
fn edits_that_concern_more_are_right_too() {
    check("content/methods/lon/index.en.md", change_title);
    check("content/faqs/when-can-i-fly/index.fa.md", |text| format!("{text}\nبیشتر.\n"));
    check("content/doctors/sample-surgeon/index.en.md", change_title);
    check("i18n/en/site.ftl", |text| text.replace("skip-link = Skip to main content", "skip-link = Skip"));
    check("data/clinic.yaml", |text| text.replacen("founded:", "founded: 2012 #", 1));
    check("themes/hills/styles/site.css", |text| format!("{text}\n.new-rule {{ color: red; }}\n"));
}

#[test]
fn a_mistake_leaves_the_last_good_state_and_mending_it_goes_on() {
    let mut project = Project::demo();
    project.profile = Profile::Preview;
    let options = Options { published: project.path().join("kept"), ..project.options() };
    let (mut workshop, _) = Workshop::open(options, &Silent).unwrap();
    let file = "content/articles/first-weeks/index.en.md";
    let good = project.read(file);
    let before = tree(&project.path().join("kept"));
    for broken in [
        good.replacen("\n## ", "\n[x](article:nowhere)\n\n## ", 1),
        good.replacen("status: published", "status: publish", 1),
    ] {
        project.write(file, &broken);
        let round = workshop.update(&[project.path().join(file)]).unwrap();
        assert!(!round.is_published && round.report.has_errors());
        assert_eq!(tree(&project.path().join("kept")), before);
    }
    project.write(file, &add_sentence(&good));
    let round = workshop.update(&[project.path().join(file)]).unwrap();
    // Its two translations say that they are behind.
    assert!(round.is_published && round.rebuilt == 3, "{round:?}");
}

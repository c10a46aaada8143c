//! Addresses: aliases, redirects, and the promise that nothing vanishes.

use crate::project::Project;

#[test]
fn an_alias_becomes_a_permanent_redirect_straight_to_the_page() {
    let project = Project::demo();
    project.add_article("moved", "aliases: [/old/place/]\n");
    project.build();
    let redirects = project.published("_redirects").unwrap();
    assert!(redirects.lines().any(|line| line == "/old/place/ /articles/moved/ 301"), "{redirects}");
}

#[test]
fn redirects_over_pages_to_nowhere_in_chains_and_in_circles_are_refused() {
    let project = Project::demo();
    let redirects = |list: &str| project.write("data/redirects.yaml", &format!("redirects:\n{list}gone: []\n"));
    redirects("  - {from: /a/, to: /b/, status: 301}\n  - {from: /b/, to: /a/, status: 301}\n");
    assert_eq!(project.mistakes(), ["HC0202 data/redirects.yaml:2", "HC0202 data/redirects.yaml:3"]);
    redirects("  - {from: /a/, to: /old/, status: 301}\n  - {from: /c/, to: /nowhere/, status: 301}\n");
    project.add_article("one", "aliases: [/old/]\n");
    project.add_article("two", "aliases: [/articles/first-weeks/]\n");
    let expected =
        ["HC0202 content/articles/two/index.en.md:11", "HC0202 data/redirects.yaml:2", "HC0202 data/redirects.yaml:3"];
    assert_eq!(project.mistakes(), expected);
}

#[test]
fn redirects_do_not_hide_files() {
    let project = Project::demo();
    project.add_article("one", "aliases: [/sitemap.xml, /assets/]\n");
    let found = project.mistakes();
    assert_eq!(found, ["HC0202 content/articles/one/index.en.md:11"; 2]);
}

#[test]
fn two_pages_at_one_address_are_refused() {
    let project = Project::demo();
    project.add_article("one", "slug: same\n");
    project.add_article("two", "slug: same\n");
    assert!(project.mistakes().iter().any(|mistake| mistake.starts_with("HC0201")), "{:?}", project.mistakes());
}

#[test]
fn an_address_that_was_published_may_only_vanish_with_a_word() {
    let project = Project::demo();
    project.write("data/urls.lock", "/cost/packages/ 2026-10-02\n");
    assert_eq!(project.mistakes(), ["HC0204 data/urls.lock:1"]);
    project.write(
        "data/redirects.yaml",
        "redirects: []\ngone:\n  - {path: /cost/packages/, reason: merged into the cost page}\n",
    );
    project.build();
    project
        .write("data/redirects.yaml", "redirects:\n  - {from: /cost/packages/, to: /cost/, status: 301}\ngone: []\n");
    project.build();
}

#[test]
fn a_translated_slug_is_followed_by_links_alternates_and_the_switcher() {
    let project = Project::demo();
    let file = "content/articles/first-weeks/index.fa.md";
    let text = project.read(file);
    project.write(
        file,
        &text.replacen("---\n", "---\nslug: hafteh-haye-nakhost\naliases: [/fa/articles/first-weeks/]\n", 1),
    );
    project.build();
    assert!(project.published("fa/articles/hafteh-haye-nakhost/index.html").is_some());
    let english = project.published("articles/first-weeks/index.html").unwrap();
    assert!(english.contains("https://www.hills-clinic.example/fa/articles/hafteh-haye-nakhost/"));
}

//! One cause, one message; and no cause hides another.

use generator::build::check;
use generator::due::due;
use generator::profile::Profile;
use generator::progress::Silent;

use crate::project::Project;

/// Everything `hills check` says, as `HC0101 file:line message`.
fn told(project: &Project) -> Vec<String> {
    let (report, _) = check(&project.options(), &Silent).expect("the machine does its part");
    let line = |found: &generator::diagnostic::Diagnostic| {
        format!("{} {}:{} {}", found.code.id, found.place.file, found.place.at.line, found.message)
    };
    report.iter().map(line).collect()
}

fn assert_one(project: &Project, expected: &str) {
    let told = told(project);
    assert!(told.len() == 1 && told[0].contains(expected), "{expected}: {told:#?}");
}

#[test]
fn a_wrong_value_hides_no_wrong_name_in_the_same_front_matter() {
    let project = Project::demo();
    let femur = "content/procedures/femur/index.en.md";
    project.replace(femur, "    kind: absolute\n", "    kind: absolut\n");
    project.replace(femur, "faqs: [when-can-i-walk", "faqs: [when-can-i-wlak");
    project.replace(femur, "reviewed_by: sample-surgeon", "reviewed_by: sample-surgion");
    let mut codes: Vec<_> = told(&project).into_iter().map(|told| told[..6].to_owned()).collect();
    codes.sort();
    assert_eq!(codes, ["HC0114", "HC0301", "HC0301"], "{:#?}", told(&project));
}

#[test]
fn an_expired_registration_is_told_and_stops_production() {
    let mut project = Project::demo();
    let doctor = "content/doctors/sample-surgeon/index.en.md";
    project.replace(doctor, "valid_until: 2028-12-31", "valid_until: 2026-11-01");
    assert_one(&project, "HC0120 content/doctors/sample-surgeon/index.en.md");
    project.build();
    let page = project.published("doctors/sample-surgeon/index.html").expect("a page");
    assert!(!page.contains("doctor-registrations"));
    project.profile = Profile::Production;
    let outcome = project.try_build();
    assert!(outcome.report.errors().any(|error| error.code.id == "HC0120"));
}

#[test]
fn a_mistake_that_hides_who_shows_a_message_calls_none_unused() {
    for (file, from, to) in [
        ("i18n/kept.yaml", "- why:", "- wyh: x\n  why:"),
        ("data/forms/inquiry.yaml", "kind: email", "kind: emial"),
        ("data/forms/booking.yaml", "label: field-name,", "lable: field-name,"),
    ] {
        let project = Project::demo();
        project.replace(file, from, to);
        assert_one(&project, file);
    }
    let project = Project::demo();
    project.remove("themes/hills/templates/contact.html");
    assert!(!told(&project).iter().any(|told| told.starts_with("HC0806")), "{:#?}", told(&project));
}

#[test]
fn a_message_that_nobody_shows_is_not_asked_for_in_other_languages() {
    let project = Project::demo();
    project.replace("i18n/en/site.ftl", "nav-home = Home\n", "nav-home = Home\nzz-unused = Nobody\n");
    assert_one(&project, "HC0806 i18n/en/site.ftl");
}

#[test]
fn a_language_named_twice_is_told_once() {
    let project = Project::demo();
    project.replace("data/site.yaml", "locales: [en, ar, fa]", "locales: [en, ar, ar, fa]");
    assert_one(&project, "the locale appears twice: `ar`");
}

#[test]
fn the_end_of_all_prices_is_told_once() {
    let mut project = Project::demo();
    project.replace("data/prices.yaml", "valid_until: 2027-09-30", "valid_until: 2028-09-30");
    assert_one(&project, "HC0801 data/prices.yaml");
    let mut project_later = Project::demo();
    project_later.day = "2027-10-02".parse().unwrap();
    let prices = told(&project_later).iter().filter(|told| told.contains("data/prices.yaml")).count();
    assert_eq!(prices, 1);
    project = Project::demo();
    project.profile = Profile::Preview;
    let (site, _) = generator::build::decide(&project.options(), chrono::Utc::now(), &Silent).unwrap();
    let list = due(&site.unwrap(), 400);
    assert_eq!(list.iter().filter(|due| due.kind == generator::due::Kind::Price).count(), 1);
}

#[test]
fn an_alias_of_its_own_address_spoils_no_other_alias() {
    let project = Project::demo();
    project.add_article("own", "aliases: [/articles/own/, /old-one/, /old-two/]\n");
    assert_one(&project, "`/articles/own/` redirects to itself");
}

#[test]
fn redirects_in_a_circle_are_told_as_such() {
    let project = Project::demo();
    let circle = "  - {from: /one/, to: /two/}\n  - {from: /two/, to: /one/}\n  - {from: /in/, to: /mid/}\n  - {from: /mid/, to: /about/}\n\
                  \u{20} - {from: /twice/, to: /about/}\n  - {from: /twice/, to: /cost/}\ngone: []";
    project.replace("data/redirects.yaml", "gone: []", circle);
    let told = told(&project);
    assert_eq!(told.len(), 4, "{told:#?}");
    assert_eq!(told.iter().filter(|told| told.ends_with("in a circle")).count(), 2, "{told:#?}");
}

#[test]
fn what_is_gone_was_there_and_is_no_more() {
    let project = Project::demo();
    let gone = "gone:\n  - {path: /about/, reason: test}\n  - {path: /never/, reason: test}";
    project.replace("data/redirects.yaml", "gone: []", gone);
    let told = told(&project);
    let expected = ["`/about/` is the address of a page", "`/never/` was never published"];
    assert!(told.len() == 2 && told.iter().zip(expected).all(|(told, end)| told.ends_with(end)), "{told:#?}");
}

#[test]
fn names_in_the_price_list_lead_somewhere() {
    let project = Project::demo();
    let (from, to) = ("procedure: tibia\n    method: ilizarov\n", "procedure: tibbia\n    method: ilizarovv\n");
    project.replace("data/prices.yaml", from, to);
    let told = told(&project);
    assert!(told.len() == 2 && told.iter().all(|told| told.starts_with("HC0301 data/prices.yaml:")), "{told:#?}");
}

#[test]
fn fields_of_one_entry_and_of_others_fit_together() {
    let story = "content/success_stories/sample-tibia/index.en.md";
    let project = Project::demo();
    project.replace(
        "content/procedures/tibia/index.en.md",
        "methods: [ilizarov, lon, internal-nail]",
        "methods: [ilizarov]",
    );
    let told = told(&project);
    assert!(told.iter().any(|told| told.starts_with(&format!("HC0115 {story}"))), "{told:#?}");
    for (file, from, to, expected) in [
        ("content/doctors/sample-surgeon/index.en.md", "role: Surgeon", "role: Leading surgeon", "HC0115"),
        ("content/procedures/femur/index.en.md", "range: \"9\"", "range: \"130\"", "HC0105"),
        (
            "content/articles/first-weeks/index.en.md",
            "author: \"doctor:sample-surgeon\"",
            "author: page:about",
            "HC0301",
        ),
    ] {
        let project = Project::demo();
        project.replace(file, from, to);
        let told = self::told(&project);
        assert!(told.iter().any(|told| told.starts_with(&format!("{expected} {file}"))), "{file}: {told:#?}");
    }
    let project = Project::demo();
    project.add_article("one", "");
    project.add_article("two", "");
    project.replace("content/articles/two/index.en.md", "title: Article two", "title: Article one");
    assert_one(&project, "`article:one` has the same title");
}

#[test]
fn files_and_themes_that_nobody_reads_are_told() {
    let project = Project::demo();
    project.write("data/taxonomies/topic.yaml", "terms: []\n");
    assert_one(&project, "HC0801 data/taxonomies/topic.yaml:0 this file is not read");
    let project = Project::demo();
    project.replace("data/site.yaml", "theme: hills", "theme: hillz");
    assert_one(&project, "HC0801 data/site.yaml:23 there is no theme `hillz`");
}

#[test]
fn front_matter_says_in_plain_words_what_it_expects() {
    for (extra, expected) in [
        ("order:\n", ""),
        ("order: 99999999999999999999\n", "HC0105 content/articles/x/index.en.md:11 `order` is far too large a number"),
        (
            "tags: [smoking, ]\naliases:\n  -\n",
            "HC0104 content/articles/x/index.en.md:13 an entry of `aliases` is empty",
        ),
        (
            "publish_at: 9999-01-01T09:00:00+04:00\n",
            "HC0105 content/articles/x/index.en.md:11 `publish_at` is in the year 9999",
        ),
        (
            "aliases: [/a b/]\n",
            "HC0104 content/articles/x/index.en.md:11 `/a b/` is no address on this site: begin with one `/`",
        ),
        ("aliases: [//evil/]\n", "HC0104"),
        ("aliases: [/x/../y/]\n", "HC0104"),
        (
            "reviewed_by: sample-surgeon\n",
            "HC0103 content/articles/x/index.en.md:11 missing fields `last_reviewed`, `review_due`",
        ),
    ] {
        let project = Project::demo();
        project.add_article("x", extra);
        let told = told(&project);
        assert_eq!(told.len(), usize::from(!expected.is_empty()), "{extra}: {told:#?}");
        assert!(told.iter().all(|told| told.starts_with(expected)), "{extra}: {told:#?}");
    }
}

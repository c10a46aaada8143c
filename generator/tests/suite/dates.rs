//! Time: what appears, vanishes or runs out on a day.

use chrono::{Days, NaiveDate};

use crate::project::Project;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Whether the article is published on the day before, on and after `date`.
fn around(project: &mut Project, date: &str, key: &str) -> [bool; 3] {
    let file = format!("articles/{key}/index.html");
    let date = day(date);
    [date - Days::new(1), date, date + Days::new(1)].map(|date| {
        project.day = date;
        project.build();
        project.published(&file).is_some()
    })
}

#[test]
fn a_page_appears_on_its_day_in_the_clinics_zone() {
    let mut project = Project::demo();
    project.add_article("later", "publish_at: 2026-12-01T09:00:00+04:00\n");
    assert_eq!(around(&mut project, "2026-12-01", "later"), [false, true, true]);
    // 22:00 in London is already the next day in Muscat.
    project.add_article("west", "publish_at: 2026-12-01T22:00:00+00:00\n");
    assert_eq!(around(&mut project, "2026-12-02", "west"), [false, true, true]);
}

#[test]
fn a_page_vanishes_on_its_day_and_its_address_leads_on() {
    let mut project = Project::demo();
    project.add_article("offer", "expire_at: 2026-12-10T18:00:00+04:00\non_expire: {redirect: 'cost:'}\n");
    assert_eq!(around(&mut project, "2026-12-10", "offer"), [true, false, false]);
    let redirects = project.published("_redirects").unwrap();
    assert!(redirects.lines().any(|line| line == "/articles/offer/ /cost/ 301"), "{redirects}");
}

#[test]
fn a_link_to_a_page_that_is_not_there_yet_is_a_mistake() {
    let mut project = Project::demo();
    project.add_article("later", "publish_at: 2026-12-01T09:00:00+04:00\n");
    let file = project.add_article("now", "");
    project.replace(&file, "Text.", "See [that](article:later).");
    project.day = day("2026-11-30");
    assert_eq!(project.mistakes(), ["HC0301 content/articles/now/index.en.md:13"]);
    project.day = day("2026-12-01");
    project.build();
}

#[test]
fn a_price_runs_out_after_its_last_day() {
    let mut project = Project::demo();
    let shown = |project: &Project| project.published("cost/index.html").unwrap().matches("US$").count();
    project.day = day("2027-09-30");
    project.build();
    assert!(shown(&project) > 0, "prices are shown on their last day");
    project.day = day("2027-10-01");
    let outcome = project.try_build();
    assert_eq!(shown(&project), 0, "prices are not shown afterwards");
    assert!(outcome.report.iter().any(|found| found.code.id == "HC0120"));
}

#[test]
fn reviews_may_not_lie_in_the_future_and_warn_when_overdue() {
    let mut project = Project::demo();
    project.day = day("2026-09-14");
    assert!(project.mistakes().iter().any(|mistake| mistake.starts_with("HC0112")));
    project.day = day("2027-09-16");
    let outcome = project.build();
    assert!(outcome.report.iter().any(|found| found.code.id == "HC0113"));
    assert!(project.published("procedures/femur/index.html").unwrap().contains("notice--warning"));
}

#[test]
fn what_expires_takes_itself_down_without_breaking_what_names_it() {
    let mut project = Project::demo();
    let window = "expire_at: 2026-12-10T18:00:00+04:00\n";
    project.add_article("followed", &format!("{window}on_expire: {{redirect: 'cost:'}}\n"));
    project.add_article("gone", &format!("{window}on_expire: gone\n"));
    let file = project.add_article("naming", "related: ['article:followed', 'article:gone']\n");
    project.replace(&file, "Text.", "See [one](article:followed) and [other](article:gone).");
    project.write("data/urls.lock", "/articles/followed/ 2026-11-01\n/articles/gone/ 2026-11-01\n");
    project.day = day("2026-12-09");
    assert!(project.build().report.is_empty());
    project.day = day("2026-12-10");
    let outcome = project.build();
    assert_eq!(outcome.report.counts(), (0, 2), "{}", crate::project::listed(&outcome.report));
    let page = project.published("articles/naming/index.html").unwrap();
    assert!(page.contains("<a href=\"/cost/\">one</a>") && page.contains("and other."), "{page}");
}

#[test]
fn an_earlier_day_does_not_miss_later_addresses() {
    let mut project = Project::demo();
    project.write("data/urls.lock", "/articles/later/ 2026-12-01\n");
    project.day = day("2026-11-30");
    project.build();
    project.day = day("2026-12-01");
    assert_eq!(project.mistakes(), ["HC0204 data/urls.lock:1"]);
}

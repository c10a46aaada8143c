//! What the list of `hills due` holds on a day.

use chrono::Utc;
use generator::build::decide;
use generator::due::due;
use generator::profile::Profile;
use generator::progress::Silent;

use crate::project::Project;

/// Lines `day kind what` of what is due within `days`.
fn listed(project: &Project, days: u32) -> Vec<String> {
    let (site, _) = decide(&project.options(), Utc::now(), &Silent).unwrap();
    let list = due(&site.unwrap(), days);
    list.iter().map(|due| format!("{} {} {}", due.day, due.kind.as_str(), due.what)).collect()
}

fn on(day: &str) -> Project {
    let mut project = Project::demo();
    project.profile = Profile::Preview;
    project.day = day.parse().unwrap();
    project
}

#[test]
fn what_ends_stays_on_the_list_after_its_day_and_what_happens_leaves_it() {
    let mut project = on("2027-01-01");
    project.add_article("later", "publish_at: 2027-01-09T22:00:00+00:00\n");
    project.add_article("offer", "expire_at: 2027-01-10T08:00:00+04:00\non_expire: gone\n");
    project.replace("data/clinic.yaml", "valid_until: 2027-12-31", "valid_until: 2027-01-10");
    project.replace("content/legal/terms/index.en.md", "effective_from: 2026-10-01", "effective_from: 2027-01-10");
    let pages =
        ["2027-01-10 appears article:later", "2027-01-10 disappears article:offer", "2027-01-10 effective legal:terms"];
    let licence = "2027-01-10 licence Sample health authority SAMPLE-0001";
    assert_eq!(listed(&project, 8), Vec::<String>::new());
    assert_eq!(listed(&project, 9), [[licence].as_slice(), &pages].concat());
    project.day = "2027-01-11".parse().unwrap();
    assert_eq!(listed(&project, 0), [licence]);
}

#[test]
fn prices_reviews_and_registrations_are_told_in_the_order_of_their_days() {
    let project = on("2027-09-20");
    let list = listed(&project, 30);
    let reviews = list.iter().filter(|line| line.starts_with("2027-09-15 review ")).count();
    assert_eq!(reviews, 17, "{list:?}");
    assert!(list.iter().filter(|line| line.starts_with("2027-09-30 price packages `")).count() == 1);
    assert!(list.iter().any(|line| line == "2027-10-08 review article:smoking-and-bone"));
    assert!(list.is_sorted());
    assert!(!list.iter().any(|line| line.contains("registration")));
    let later = listed(&on("2028-12-01"), 30);
    assert!(later.iter().any(|line| line.starts_with("2028-12-31 registration doctor:sample-surgeon, ")), "{later:?}");
}

#[test]
fn what_was_renewed_is_no_longer_due_though_the_old_line_stays() {
    let project = on("2028-01-01");
    assert!(listed(&project, 0).iter().any(|line| line.contains("licence")));
    let renewed = "valid_until: 2027-12-31\n  - authority: {en: Sample health authority, ar: هيئة صحية (نموذج), fa: مرجع بهداشتی (نمونه)}\n    number: SAMPLE-0002\n    valid_until: 2029-12-31";
    project.replace("data/clinic.yaml", "valid_until: 2027-12-31", renewed);
    assert!(!listed(&project, 0).iter().any(|line| line.contains("licence")));
}

#[test]
fn drafts_owe_nothing_to_readers() {
    let project = on("2027-09-20");
    project.replace("content/procedures/tibia/index.en.md", "status: published", "status: draft");
    assert!(!listed(&project, 0).iter().any(|line| line.ends_with("procedure:tibia")));
}

//! A reviewer's signature: what it writes, when it is refused, and how a later change breaks it.

use chrono::{NaiveDate, Utc};
use generator::build::decide;
use generator::diagnostic::Diagnostic;
use generator::profile::Profile;
use generator::progress::Silent;
use generator::review::{Outcome, Review, Standing, reviews, sign};

use crate::project::Project;

const TIBIA: &str = "content/procedures/tibia/index.en.md";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The project as reviewers see it: drafts too.
fn project() -> Project {
    let mut project = Project::demo();
    project.profile = Profile::Preview;
    project
}

fn try_to_sign(project: &Project, entry: &str, date: Option<&str>) -> Outcome {
    sign(&project.options(), entry, date.map(day), None, Utc::now()).unwrap()
}

fn refusal(outcome: Outcome) -> String {
    match outcome {
        Outcome::Refused(refusal) => format!("{}; {}", refusal.message, refusal.help.unwrap_or_default()),
        other => panic!("not refused: {other:?}"),
    }
}

fn review_of(project: &Project, entry: &str) -> Review {
    let (site, _) = decide(&project.options(), Utc::now(), &Silent).unwrap();
    reviews(&site.unwrap()).into_iter().find(|review| review.entry == entry).unwrap()
}

/// What production says of the seal of the tibia page.
fn complaints(project: &mut Project) -> Vec<Diagnostic> {
    project.profile = Profile::Production;
    let report = project.try_build().report;
    report.into_iter().filter(|found| found.code.id == "HC0610" && &*found.place.file == TIBIA).collect()
}

#[test]
fn a_signature_changes_its_three_lines_and_no_other_byte() {
    let project = project();
    let before = project.read(TIBIA);
    let Outcome::Signed(signature) = try_to_sign(&project, "procedure:tibia", None) else { panic!("not signed") };
    assert_eq!((signature.day, signature.due), (day("2026-11-22"), day("2027-11-22")));
    let after = project.read(TIBIA);
    let is_review =
        |line: &&str| ["last_reviewed: ", "review_due: ", "review_seal: "].iter().any(|field| line.starts_with(field));
    let rest = |text: &str| text.split_inclusive('\n').filter(|line| !is_review(line)).collect::<String>();
    assert_eq!(rest(&after), rest(&before));
    let written: Vec<&str> = after.lines().filter(is_review).collect();
    assert_eq!(written[..2], ["last_reviewed: 2026-11-22", "review_due: 2027-11-22"]);
    assert!(written[2].starts_with("review_seal: s1-"), "{written:?}");
    assert_eq!(review_of(&project, "procedure:tibia").standing, Standing::Sealed);
    let Outcome::Signed(again) = try_to_sign(&project, "procedure:tibia", None) else { panic!("not signed") };
    assert!(!again.is_new && project.read(TIBIA) == after, "signing twice changes nothing");
}

#[test]
fn production_takes_a_signed_text_and_names_the_word_that_changed_later() {
    let mut project = project();
    let unsealed = complaints(&mut project).remove(0);
    assert_eq!(unsealed.message, "`procedure:tibia` is not sealed by its reviewer");
    assert!(unsealed.help.unwrap().contains("`hills review sign procedure:tibia`"));
    project.profile = Profile::Preview;
    assert!(matches!(try_to_sign(&project, "procedure:tibia", None), Outcome::Signed(_)));
    assert_eq!(complaints(&mut project), []);
    project.replace(TIBIA, "\n## ", "\nNobody feels pain.\n\n## ");
    let broken = complaints(&mut project).remove(0);
    assert_eq!(broken.message, "`procedure:tibia` changed after its review: the text before the first heading");
    assert!(broken.notes[0].contains("2026-11-22"), "{broken:?}");
}

#[test]
fn every_clinical_field_and_the_dates_are_under_the_seal() {
    let project = project();
    assert!(matches!(try_to_sign(&project, "procedure:tibia", None), Outcome::Signed(_)));
    let signed = project.read(TIBIA);
    for (field, from, to) in [
        ("title", "title: Lengthening", "title: Growing"),
        ("description", "so much care", "some care"),
        ("who_for", "short or crooked", "short"),
        ("contraindications", "kind: absolute", "kind: relative"),
        ("risks", "range: \"27\"", "range: \"7\""),
        ("risks", "severity: serious", "severity: minor"),
        ("how_performed", "{weeks:1}", "{weeks:2}"),
        ("followup", "slows or stops", "goes on"),
        ("evidence", "kind: case_series", "kind: guideline"),
        ("disclaimers", ", cosmetic-height]", "]"),
        ("last_reviewed", "last_reviewed: 2026-11-22", "last_reviewed: 2026-11-21"),
        ("review_due", "review_due: 2027-11-22", "review_due: 2027-11-21"),
    ] {
        assert!(signed.contains(from), "{from}");
        project.write(TIBIA, &signed.replacen(from, to, 1));
        let Standing::Changed(parts) = review_of(&project, "procedure:tibia").standing else { panic!("{from}") };
        assert_eq!(parts.iter().map(ToString::to_string).collect::<Vec<_>>(), [format!("`{field}`")], "{from}");
    }
    project.write(TIBIA, &signed.replacen("status: published", "status: in_review", 1));
    assert_eq!(review_of(&project, "procedure:tibia").standing, Standing::Sealed, "the way to readers is no text");
}

#[test]
fn a_broken_seal_is_only_a_warning_where_samples_are_shown() {
    let mut project = project();
    assert!(matches!(try_to_sign(&project, "procedure:tibia", None), Outcome::Signed(_)));
    project.replace(TIBIA, "\n## ", "\nOne more word.\n\n## ");
    project.profile = Profile::Demo;
    let outcome = project.build();
    assert!(!outcome.report.has_errors());
    assert_eq!(outcome.report.iter().filter(|found| found.code.id == "HC0610").count(), 1);
}

#[test]
fn what_cannot_be_signed_is_refused_with_the_reason() {
    let project = project();
    let refused = |entry: &str, date: Option<&str>| refusal(try_to_sign(&project, entry, date));
    assert!(refused("procedure:tibai", None).contains("did you mean `procedure:tibia`?"));
    assert!(refused("procedur:tibia", None).contains("did you mean `procedure:tibia`?"));
    assert!(refused("tibia", None).contains("model and its key"));
    assert!(refused("section:faq", None).starts_with("`section:faq` is not medical"));
    assert!(refused("procedure:tibia", Some("2026-11-23")).contains("future"));
    assert!(refused("procedure:tibia", Some("1999-01-01")).contains("not active and registered on 1999-01-01"));
    let due = Some(day("2029-01-01"));
    let late = sign(&project.options(), "procedure:tibia", None, due, Utc::now()).unwrap();
    assert!(refusal(late).contains("`--due`"));
}

#[test]
fn a_text_with_mistakes_is_not_signed() {
    let project = project();
    let before = project.read(TIBIA);
    project.replace(TIBIA, "\n## ", "\n[nowhere](procedure:nothing)\n\n## ");
    let Outcome::Mistakes(report) = try_to_sign(&project, "procedure:tibia", None) else { panic!("signed") };
    assert_eq!(report.iter().map(|found| found.code.id).collect::<Vec<_>>(), ["HC0301"]);
    project.write(TIBIA, &before.replacen("title:", "titel:", 1));
    let Outcome::Mistakes(report) = try_to_sign(&project, "procedure:tibia", None) else { panic!("signed") };
    assert!(report.iter().all(|found| &*found.place.file == TIBIA) && report.has_errors());
    let elsewhere = "content/procedures/femur/index.en.md";
    project.write(TIBIA, &before);
    project.replace(elsewhere, "title:", "titel:");
    assert!(matches!(try_to_sign(&project, "procedure:tibia", None), Outcome::Signed(_)));
}

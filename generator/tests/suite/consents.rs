//! What a patient told is shown only while a believed ledger says so, and leaves by itself.

use chrono::Utc;
use generator::build::{check as check_pages, decide};
use generator::consents::{Outcome, sign, uses};
use generator::due::due;
use generator::profile::Profile;
use generator::progress::Silent;

use crate::project::{Project, listed};

const STORY: &str = "content/success_stories/sample-femur/index.en.md";
const LEDGER: &str = "data/consents.yaml";
/// The consents of the sample ledger.
const ACTIVE: &str = "C-5a3c19e07b42d86f";
const ENGLISH_UNTIL_2026: &str = "C-91d7e4b20c6f3a58";
const REVOKED: &str = "C-c08e52f7a1944b3d";
const EXPIRED: &str = "C-2e66b90d7f1548ac";

/// The demonstration with one story that somebody really told.
fn with_story(consent: &str) -> Project {
    let project = Project::demo();
    project.replace(STORY, "is_sample: true", &format!("is_sample: false\nconsent: {consent}"));
    project
}

/// Every `HC0510` and `HC0511` with its place and message.
fn told(project: &Project) -> Vec<String> {
    let (_, report) = decide(&project.options(), Utc::now(), &Silent).unwrap();
    let found = report.iter().filter(|found| found.code.id.starts_with("HC051") && found.code.id != "HC0514");
    found.map(|found| format!("{:?} {} {}", found.severity, found.place.file, found.message)).collect()
}

#[test]
fn the_sample_ledger_is_signed_and_production_refuses_it() {
    let mut project = Project::demo();
    assert_eq!(told(&project), [""; 0]);
    project.profile = Profile::Production;
    let message = "the ledger is signed with a key for development, which everyone has: `development-1`";
    assert_eq!(told(&project), [format!("Error {LEDGER} {message}")]);
}

#[test]
fn a_story_is_published_while_its_consent_holds_and_leaves_no_dangling_link_afterwards() {
    let mut project = with_story(ACTIVE);
    project.day = "2028-11-30".parse().unwrap();
    project.build();
    assert!(project.published("stories/sample-femur/index.html").is_some());
    let list = project.published("stories/index.html").unwrap();
    assert!(list.contains("/stories/sample-femur/"));
    project.day = "2028-12-01".parse().unwrap();
    project.build();
    for prefix in ["", "ar/", "fa/"] {
        assert!(project.published(&format!("{prefix}stories/sample-femur/index.html")).is_none(), "{prefix}");
        let list = project.published(&format!("{prefix}stories/index.html")).unwrap();
        assert!(!list.contains("/stories/sample-femur/"), "{prefix}");
    }
    assert_eq!(
        told(&project),
        [format!(
            "Warning {STORY} `success_story:sample-femur` is left out: the consent `{ACTIVE}` has expired, its last day was 2028-11-30"
        )]
    );
    // Every link of every finished page is looked at here.
    let (report, _) = check_pages(&project.options(), &Silent).unwrap();
    assert!(!report.has_errors(), "{}", listed(&report));
}

#[test]
fn revoking_a_consent_takes_the_story_out_with_whatever_refers_to_it() {
    let project = with_story(ACTIVE);
    project.build();
    project.replace(LEDGER, "status: active", "status: revoked");
    project.replace(LEDGER, "epoch: 1", "epoch: 2");
    // An edited ledger is not believed before it is signed again, and says so once.
    let wrong = "the signature is not that of this ledger: `development-1` signed another one";
    assert_eq!(told(&project), [format!("Error {LEDGER} {wrong}")]);
    assert!(matches!(sign(project.path()).unwrap(), Outcome::Signed { is_new: true, .. }));
    project.build();
    assert!(project.published("stories/sample-femur/index.html").is_none());
    assert!(project.published("build.json").unwrap().contains("\"consent_epoch\": 2,"));
    let (report, _) = check_pages(&project.options(), &Silent).unwrap();
    assert!(!report.has_errors(), "{}", listed(&report));
}

#[test]
fn whatever_the_ledger_does_not_admit_is_left_out_with_its_reason_and_stops_no_build() {
    let check = |consent: &str, why: &str| {
        let project = with_story(consent);
        let out = format!("Warning {STORY} `success_story:sample-femur` is left out: the consent `{consent}` {why}");
        assert_eq!(told(&project), [out]);
    };
    assert_eq!(told(&with_story(ACTIVE)), [""; 0]);
    check(REVOKED, "was revoked");
    check(EXPIRED, "has expired, its last day was 2026-02-28");
    check("C-00000000", "does not stand in the ledger");
    check(ENGLISH_UNTIL_2026, "was not given for the language `ar`, only for `en`");
    let project = with_story(ENGLISH_UNTIL_2026);
    project.build();
    for prefix in ["", "ar/", "fa/"] {
        assert!(project.published(&format!("{prefix}stories/sample-femur/index.html")).is_none(), "{prefix}");
    }
    let (report, _) = check_pages(&project.options(), &Silent).unwrap();
    assert!(!report.has_errors(), "{}", listed(&report));
}

#[test]
fn of_a_ledger_that_cannot_be_read_nothing_is_said_but_that() {
    let project = with_story(ACTIVE);
    project.replace(LEDGER, "format: 1", "format: one");
    assert_eq!(told(&project), [""; 0]);
    let mistakes = project.mistakes();
    assert!(!mistakes.is_empty() && mistakes.iter().all(|told| told.contains(LEDGER)), "{mistakes:?}");
}

#[test]
fn a_consent_for_one_language_serves_a_story_in_that_language() {
    let project = with_story(ENGLISH_UNTIL_2026);
    project.replace(STORY, "is_sample: false", "is_sample: false\nlocales: [en]");
    assert_eq!(told(&project), [""; 0]);
}

#[test]
fn testimonials_are_held_to_the_same_ledger() {
    let project = Project::demo();
    let file = "content/testimonials/sample-two/index.en.md";
    project.replace(file, "is_sample: true", &format!("is_sample: false\nconsent: {REVOKED}"));
    let expected = format!("Warning {file} `testimonial:sample-two` is left out: the consent `{REVOKED}` was revoked");
    assert_eq!(told(&project), [expected]);
}

#[test]
fn an_unsigned_ledger_builds_nothing_and_an_empty_one_needs_no_signature() {
    let project = Project::demo();
    let text = project.read(LEDGER);
    project.write(LEDGER, text.split("signature:").next().unwrap());
    assert_eq!(told(&project), [format!("Error {LEDGER} the ledger is not signed")]);
    project.write(LEDGER, EMPTY);
    assert_eq!(told(&project), [""; 0]);
    project.write("data/consent_keys.yaml", "keys: []\n");
    project.write(LEDGER, &text);
    let unknown = "the ledger is signed with an unknown key: `development-1`";
    assert_eq!(told(&project), [format!("Error {LEDGER} {unknown}")]);
}

/// A ledger that holds nothing.
pub(crate) const EMPTY: &str = "\
format: 1
epoch: 0
issued: 2026-11-20T08:00:00Z
media_origin: https://media.hills-clinic.example
consents: []
assets: []
";

#[test]
fn signing_again_changes_nothing_but_the_signature() {
    let project = Project::demo();
    let before = project.read(LEDGER);
    assert!(matches!(sign(project.path()).unwrap(), Outcome::Signed { is_new: false, .. }));
    assert_eq!(project.read(LEDGER), before);
    project.replace(LEDGER, "expires: 2028-11-30", "expires: 2028-10-31");
    assert!(matches!(sign(project.path()).unwrap(), Outcome::Signed { is_new: true, .. }));
    let after = project.read(LEDGER);
    let changed: Vec<_> =
        before.lines().zip(after.lines()).filter(|(old, new)| old != new).map(|(_, new)| new).collect();
    assert!(
        matches!(changed.as_slice(), ["    expires: 2028-10-31", value] if value.starts_with("  value: ")),
        "{changed:?}"
    );
    assert_eq!(before.lines().count(), after.lines().count());
}

#[test]
fn an_export_of_the_service_is_not_signed_here() {
    let project = Project::demo();
    project.replace("data/consent_keys.yaml", "keys:\n", "keys:\n  - {id: service-1, public_key: 6kpsY+KcUgq+9VB7Ey7F+ZVHdq6+vnuSQh7qaRRG0iw=, purpose: production, valid_from: 2026-01-01, valid_until: 2027-12-31}\n");
    project.replace(LEDGER, "key: development-1", "key: service-1");
    let before = project.read(LEDGER);
    let outcome = sign(project.path()).unwrap();
    assert!(
        matches!(&outcome, Outcome::Refused(message, _) if message.contains("export of the service")),
        "{outcome:?}"
    );
    assert_eq!(project.read(LEDGER), before);
}

#[test]
fn uses_are_listed_even_of_what_is_left_out() {
    for consent in [ACTIVE, REVOKED] {
        let (site, _) = decide(&with_story(consent).options(), Utc::now(), &Silent).unwrap();
        let uses = uses(&site.unwrap());
        let locales = &uses[consent]["success_story:sample-femur"];
        assert!(locales.iter().eq(["ar", "en", "fa"]), "{locales:?}");
    }
}

#[test]
fn consents_and_the_key_of_the_ledger_are_due_before_they_end() {
    let mut project = Project::demo();
    project.replace("data/consent_keys.yaml", "valid_until: 2099-12-31", "valid_until: 2026-12-20");
    project.profile = Profile::Preview;
    let (site, _) = decide(&project.options(), Utc::now(), &Silent).unwrap();
    let list: Vec<_> = due(&site.unwrap(), 60)
        .iter()
        .filter(|due| due.kind.as_str().starts_with("consent"))
        .map(|due| format!("{} {}: {}", due.day, due.kind.title(), due.what))
        .collect();
    assert_eq!(
        list,
        [
            "2026-12-20 key ends: key `development-1` of the consent ledger".to_owned(),
            format!("2026-12-31 consent ends: consent `{ENGLISH_UNTIL_2026}`"),
        ]
    );
}

//! Pictures of patients are shown while a believed ledger says so, are never published from here, and leave by themselves.

use chrono::Utc;
use data::consents::{Signer, with_signature};
use generator::build::{check, decide};
use generator::consents::{Outcome, pictures, sign};
use generator::diagnostic::Severity;
use generator::profile::Profile;
use generator::progress::Silent;

use super::caching::hills;
use super::fixtures::files::{gradient, jpeg};
use super::fixtures::{PHOTO, add, built, describe, own_cache, show, tiny};
use crate::profiles::production;
use crate::project::{Project, listed, tree};

const STORY: &str = "content/success_stories/sample-femur/index.en.md";
const LEDGER: &str = "data/consents.yaml";
const HOST: &str = "https://media.hills-clinic.example";
/// The consents of the sample ledger, and one picture of each.
const ACTIVE: [&str; 2] = ["C-5a3c19e07b42d86f", "A-3f8b6c21d94e7a05"];
const LATER: &str = "A-b7204e9a5d13c86f";
const ENGLISH: [&str; 2] = ["C-91d7e4b20c6f3a58", "A-e815a7c40f2d9b36"];
const REVOKED: &str = "C-c08e52f7a1944b3d";

fn of_a_patient([consent, asset]: [&str; 2], faces: &str) -> String {
    format!(
        "kind: photo\nsubject: patient\nis_sample: false\norigin: {{ledger: {asset}}}\nconsent: {consent}\nfaces: {faces}\n\
         credit: The clinic\nlicence: own\ngenerated_by_ai: false\n"
    )
}

/// The demonstration with the picture of a patient in the patient's own story and in an article.
fn with_patient() -> Project {
    let project = tiny();
    describe(&project, "standing", &of_a_patient(ACTIVE, "blurred"));
    project.replace(STORY, "is_sample: true", &format!("is_sample: false\nconsent: {}", ACTIVE[0]));
    project.replace(STORY, "media: [story-promenade]", "media: [standing]");
    show(&project, "shows", &["standing"]);
    project
}

/// Every `HC0510` and `HC0511`: severity, file, message, first note.
fn told(project: &Project) -> Vec<(Severity, String, String, String)> {
    let report = project.try_build().report;
    let found = report.iter().filter(|found| ["HC0510", "HC0511"].contains(&found.code.id));
    let parts = |found: &generator::diagnostic::Diagnostic| {
        let note = found.notes.first().map(ToString::to_string).unwrap_or_default();
        (found.severity, found.place.file.to_string(), found.message.clone(), note)
    };
    found.map(parts).collect()
}

/// Published files that name a text.
fn naming(project: &Project, text: &str) -> Vec<String> {
    let files = tree(&project.dist()).into_iter();
    let naming = files.filter(|(_, bytes)| super::fixtures::files::contains(bytes, text.as_bytes()));
    naming.map(|(name, _)| name).collect()
}

/// The picture that networks show beside a link to a page.
fn shared(page: &str) -> String {
    let meta = scraper::Selector::parse("meta[property='og:image']").unwrap();
    scraper::Html::parse_document(page).select(&meta).next().unwrap().attr("content").unwrap().to_owned()
}

/// Whether a page holds an element.
fn holds(page: &str, selector: &str) -> bool {
    let selector = scraper::Selector::parse(selector).unwrap();
    scraper::Html::parse_document(page).select(&selector).next().is_some()
}

/// Revokes a consent, as the service would, and signs what it exports.
fn revoke(project: &Project, from: &str, to: &str) {
    project.replace(LEDGER, from, to);
    project.replace(LEDGER, "epoch: 1", "epoch: 2");
    assert!(matches!(sign(project.path()).unwrap(), Outcome::Signed { is_new: true, .. }));
}

fn assert_every_link_leads_somewhere(project: &Project) {
    let (report, _) = check(&project.options(), &Silent).unwrap();
    assert!(!report.has_errors(), "{}", listed(&report));
}

#[test]
fn pictures_under_consent_are_named_on_the_media_host_and_not_published() {
    let project = with_patient();
    assert_eq!(told(&project), []);
    project.build();
    for page in ["stories/sample-femur/index.html", "articles/shows/index.html"] {
        let html = project.published(page).unwrap();
        for ending in [".avif 800w", ".webp 800w", ".jpg 800w"] {
            let shown = html
                .match_indices(ACTIVE[1])
                .any(|(at, _)| html[at..].split([',', '"']).next().unwrap().ends_with(ending));
            assert!(shown, "{ending} on {page}");
        }
        assert!(html.contains(&format!("{HOST}/{}", ACTIVE[1])), "{page}");
        // Networks keep what they are given; no revocation reaches them.
        let shared = shared(&html);
        assert!(!shared.contains("media.") && !shared.contains(ACTIVE[1]), "{shared}");
    }
    assert!(project.published("_headers").unwrap().contains(&format!("img-src 'self' {HOST}")));
    let files = tree(&project.dist());
    let of_it = files.keys().filter(|name| name.contains("standing") || name.contains(ACTIVE[1]));
    assert_eq!(of_it.collect::<Vec<_>>(), [""; 0]);
    assert_every_link_leads_somewhere(&project);
}

#[test]
fn revoking_a_consent_takes_out_the_picture_and_the_story_and_names_every_use() {
    let project = with_patient();
    show(&project, "shows-too", &["standing"]);
    project.build();
    assert!(!naming(&project, ACTIVE[1]).is_empty());
    let article = project.published("articles/shows/index.html").unwrap();
    assert!(holds(&article, "main figure") && holds(&article, ".gallery"), "{article}");
    revoke(&project, "status: active", "status: revoked");
    let mut found = told(&project);
    found.sort_by(|one, other| one.1.cmp(&other.1));
    let files: Vec<_> = found.iter().map(|(severity, file, ..)| (*severity, file.as_str())).collect();
    let expected = [(Severity::Warning, "content/media/standing/media.yaml"), (Severity::Warning, STORY)];
    assert_eq!(files, expected, "{found:?}");
    assert_eq!(found[0].2, format!("the picture `standing` is not shown: the consent `{}` was revoked", ACTIVE[0]));
    assert_eq!(found[0].3, "it is used on article:shows [en], article:shows-too [en]");
    assert!(found[1].2.contains("`success_story:sample-femur` is left out"));
    project.build();
    assert_eq!(naming(&project, ACTIVE[1]), [""; 0]);
    let gone = |name: &String| !name.contains("stories/sample-femur");
    assert!(tree(&project.dist()).keys().all(gone));
    let article = project.published("articles/shows/index.html").unwrap();
    assert!(!holds(&article, "main figure") && !holds(&article, ".gallery"), "{article}");
    assert_every_link_leads_somewhere(&project);
}

#[test]
fn readers_of_a_language_that_the_consent_does_not_cover_do_not_see_the_picture() {
    let project = tiny();
    describe(&project, "face", &of_a_patient(ENGLISH, "consented"));
    show(&project, "shows", &["face"]);
    assert_eq!(told(&project), []);
    project.build();
    // The Arabic and Persian pages show the English text, because there is no other.
    assert!(project.published("ar/articles/shows/index.html").unwrap().contains("lang=\"en\""));
    let naming = naming(&project, ENGLISH[1]);
    assert!(naming.contains(&"articles/shows/index.html".to_owned()));
    assert!(naming.iter().all(|name| !name.starts_with("ar/") && !name.starts_with("fa/")), "{naming:?}");
    // Whoever shows it in another language is told so, the page goes without it, and the English one keeps it.
    let arabic = "---\ntitle: مقالة\ndescription: مقالة بسيطة يحتاج إليها اختبار، طويلة بما يكفي لتكون وصفًا جيدًا لما فيها.\n\
                  key_points: [واحد, اثنان, ثلاثة]\n---\n\n![](media:face)\n";
    project.write("content/articles/shows/index.ar.md", arabic);
    let found = told(&project);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].0, found[0].1.as_str()), (Severity::Warning, "content/media/face/media.yaml"));
    assert!(found[0].2.ends_with("was not given for the language `ar`, only for `en`"), "{}", found[0].2);
    assert_eq!(found[0].3, "it is used on article:shows [ar]");
    project.build();
    let arabic = project.published("ar/articles/shows/index.html").unwrap();
    assert!(arabic.contains("مقالة بسيطة") && !holds(&arabic, "main figure"), "{arabic}");
    assert!(self::naming(&project, ENGLISH[1]) == naming);
    assert_every_link_leads_somewhere(&project);
}

#[test]
fn an_expired_consent_takes_the_picture_out_on_the_day_after() {
    let mut project = tiny();
    describe(&project, "face", &of_a_patient(ENGLISH, "consented"));
    show(&project, "shows", &["face"]);
    project.day = "2026-12-31".parse().unwrap();
    project.build();
    assert!(!naming(&project, ENGLISH[1]).is_empty());
    project.day = "2027-01-01".parse().unwrap();
    project.build();
    assert_eq!(naming(&project, ENGLISH[1]), [""; 0]);
    assert!(told(&project)[0].2.ends_with("has expired, its last day was 2026-12-31"));
}

#[test]
fn what_the_ledger_does_not_say_is_not_shown_and_the_reason_is_told_with_every_use() {
    let [consent, asset] = ACTIVE;
    let cases = [
        (
            of_a_patient([consent, "A-00000000"], "blurred"),
            "the picture `A-00000000` is no picture of the ledger".into(),
        ),
        (
            of_a_patient(["C-00000000", asset], "blurred"),
            format!("the picture `{asset}` is kept under the consent `{consent}`"),
        ),
        (
            of_a_patient([ENGLISH[0], asset], "blurred"),
            format!("the picture `{asset}` is kept under the consent `{consent}`"),
        ),
        (of_a_patient(ACTIVE, "consented"), format!("the consent `{consent}` does not allow faces")),
        (
            format!("{}scope_used: [web, ads]\n", of_a_patient(ACTIVE, "blurred")),
            format!("the consent `{consent}` was not given for `ads`, only for `web`, `share`"),
        ),
        (
            of_a_patient(["C-2e66b90d7f1548ac", asset], "none")
                .replace("kind: photo", "kind: xray\nxray_labels_removed: true"),
            format!("the picture `{asset}` is kept under the consent `{consent}`"),
        ),
    ];
    let project = tiny();
    let description = |sidecar: &str| project.write("content/media/standing/media.yaml", sidecar);
    describe(&project, "standing", &cases[0].0);
    show(&project, "shows", &["standing"]);
    show(&project, "shows-too", &["standing"]);
    for (sidecar, why) in cases {
        description(&sidecar);
        let found = told(&project);
        assert!(found.len() == 1 && found[0].0 == Severity::Warning, "{found:?} for {sidecar}");
        assert!(found[0].2.starts_with(&format!("the picture `standing` is not shown: {why}")), "{}", found[0].2);
        assert_eq!(found[0].3, "it is used on article:shows [en], article:shows-too [en]");
        project.build();
        assert_eq!(naming(&project, "/A-"), [""; 0]);
    }
    assert_every_link_leads_somewhere(&project);
}

/// Signs the ledger as the service would, with a key that production believes.
fn sign_for_production(project: &Project) {
    let signer = Signer::from_seed(&[7; 32]);
    let key = format!(
        "keys:\n  - {{id: service-1, public_key: {}, purpose: production, valid_from: 2026-01-01, valid_until: 2027-12-31}}\n",
        signer.public_key()
    );
    project.write("data/consent_keys.yaml", &key);
    let (ledger, keys) = data::consents::read(&project.path().join("data")).unwrap();
    let signature = ledger.signature_by((*keys.get("service-1").unwrap().id).clone(), &signer);
    project.write(LEDGER, &with_signature(&project.read(LEDGER), &signature));
}

#[test]
fn in_production_a_revoked_consent_takes_the_picture_out_and_stops_nothing() {
    let project = production();
    project.write(LEDGER, &Project::demo().read(LEDGER));
    sign_for_production(&project);
    describe(&project, "standing", &of_a_patient(ACTIVE, "blurred"));
    show(&project, "shows", &["standing"]);
    project.build();
    assert!(naming(&project, ACTIVE[1]).contains(&"articles/shows/index.html".to_owned()));
    project.replace(LEDGER, "status: active", "status: revoked");
    project.replace(LEDGER, "epoch: 1", "epoch: 2");
    sign_for_production(&project);
    project.build();
    assert_eq!(naming(&project, ACTIVE[1]), [""; 0]);
    assert!(project.published("build.json").unwrap().contains("\"consent_epoch\": 2,"));
    assert_eq!(told(&project).len(), 1);
}

#[test]
fn production_and_an_altered_ledger_show_no_picture_of_a_patient() {
    let mut project = with_patient();
    project.profile = Profile::Production;
    let refused = |project: &Project| {
        let found = told(project);
        assert!(
            found.iter().all(|found| found.0 == Severity::Error && found.1 == LEDGER) && found.len() == 1,
            "{found:?}"
        );
        assert!(!project.dist().exists());
    };
    refused(&project);
    project.profile = Profile::Demo;
    project.replace(LEDGER, "expires: 2028-11-30", "expires: 2038-11-30");
    refused(&project);
}

/// What a text about results must say.
const MEDICAL: &str = "reviewed_by: sample-surgeon\nlast_reviewed: 2026-09-15\nreview_due: 2027-09-15\ndisclaimers: [results-vary, medical-general]\n\
     evidence: [{id: one, title: A study, authors: Somebody, year: 2001, source: A journal, kind: cohort}]\n";

#[test]
fn a_comparison_shows_both_halves_or_none() {
    let half = |asset: &str, role: &str, with: &str| {
        let pair = format!("pair: {{with: {with}, role: {role}, interval_months: 12, same_conditions: true}}\n");
        format!("{}{pair}", of_a_patient([ACTIVE[0], asset], "blurred"))
    };
    let project = tiny();
    describe(&project, "standing", &half(ACTIVE[1], "before", "walking"));
    describe(&project, "walking", &half(LATER, "after", "standing"));
    let file = project.add_article("compares", MEDICAL);
    project.replace(&file, "Text.\n", "Text.\n\n::before-after{pair=standing}\n");
    project.build();
    let page = || project.published("articles/compares/index.html").unwrap();
    assert!(page().contains(ACTIVE[1]) && page().contains(LATER) && holds(&page(), ".pair"), "{}", page());
    assert!(page().find(ACTIVE[1]) < page().find(LATER));
    // The other half now belongs to a consent that is over.
    let sidecar = project.read("content/media/walking/media.yaml");
    let over = sidecar.replace(ACTIVE[0], REVOKED).replace(LATER, "A-0d4b92e6f87a135c");
    project.write("content/media/walking/media.yaml", &over);
    project.build();
    assert!(!page().contains(HOST) && !holds(&page(), ".pair"), "{}", page());
}

#[test]
fn a_picture_of_staff_whose_consent_ends_is_not_published_any_more() {
    let sidecar = |consent: &str| {
        let consented = format!("faces: consented\nconsent: {consent}");
        PHOTO
            .replace("subject: building", "subject: staff")
            .replace("is_sample: true", "is_sample: false")
            .replace("faces: none", &consented)
    };
    let project = tiny();
    add(&project, "colleague", &sidecar(ENGLISH[0]), "jpg", &jpeg(&gradient(60, 60)));
    let drawing = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>";
    add(&project, "colleague-drawn", &sidecar(ENGLISH[0]), "svg", drawing);
    show(&project, "shows", &["colleague", "colleague-drawn"]);
    built(&project.options());
    let files = naming(&project, "colleague-60.");
    assert!(files.contains(&"articles/shows/index.html".to_owned()));
    assert!(files.iter().all(|name| !name.starts_with("ar/") && !name.starts_with("fa/")), "{files:?}");
    let published = || tree(&project.dist()).into_keys().filter(|name| name.contains("colleague")).count();
    assert!(published() > 1 && !naming(&project, "colleague-drawn.").is_empty());
    // Networks keep what they are given, so it is not offered to them.
    let page = project.published("articles/shows/index.html").unwrap();
    let shared = shared(&page);
    assert!(!shared.contains("colleague"), "{shared}");
    revoke(&project, "expires: 2026-12-31\n    status: active", "expires: 2026-12-31\n    status: revoked");
    built(&project.options());
    assert_eq!((published(), naming(&project, "colleague")), (0, Vec::new()));
}

#[test]
fn who_shows_which_picture_under_which_consent_is_listed_even_of_what_is_left_out() {
    let project = with_patient();
    let used = |project: &Project| {
        let (site, _) = decide(&project.options(), Utc::now(), &Silent).unwrap();
        let found = pictures(&site.unwrap());
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((&*found[0].media, found[0].consent.as_deref()), ("standing", Some(ACTIVE[0])));
        assert_eq!(found[0].asset.as_deref(), Some(ACTIVE[1]));
        let uses = found[0].uses.iter();
        let uses: Vec<_> = uses.map(|(entry, locales)| format!("{entry} {locales:?}")).collect();
        (uses, found[0].withheld.len())
    };
    let expected = ["article:shows {\"en\"}", "success_story:sample-femur {\"ar\", \"en\", \"fa\"}"].map(str::to_owned);
    assert_eq!(used(&project), (expected.to_vec(), 0));
    revoke(&project, "status: active", "status: revoked");
    assert_eq!(used(&project), (expected.to_vec(), 3));
    let output =
        hills(&project, &own_cache(&project), &["consents", "status", "--date", "2026-11-22"]).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let row = text.lines().find(|line| line.starts_with("standing")).unwrap_or_default();
    for cell in [ACTIVE[1], ACTIVE[0], "revoked", "2028-11-30", "ar, en, fa", "article:shows [en]"] {
        assert!(row.contains(cell), "{cell} in {text}");
    }
}

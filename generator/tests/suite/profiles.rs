//! For whom the site is built decides what is admitted.

use std::collections::BTreeSet;

use chrono::Utc;
use generator::build::decide;
use generator::front_edit::set;
use generator::load::seal_of;
use generator::profile::Profile;
use generator::progress::Silent;

use crate::project::{Project, tree};

#[test]
fn a_preview_shows_drafts_and_future_pages_and_lets_no_search_engine_in() {
    let mut project = Project::demo();
    let draft = project.add_article("draft", "");
    project.replace(&draft, "status: published", "status: draft");
    project.add_article("future", "publish_at: 2027-03-01T09:00:00+04:00\n");
    project.build();
    assert!(
        project.published("articles/draft/index.html").is_none()
            && project.published("articles/future/index.html").is_none()
    );
    project.profile = Profile::Preview;
    project.build();
    assert!(
        project.published("articles/draft/index.html").is_some()
            && project.published("articles/future/index.html").is_some()
    );
    for (name, bytes) in tree(&project.dist()).iter().filter(|(name, _)| name.ends_with(".html")) {
        assert!(String::from_utf8_lossy(bytes).contains("noindex"), "{name} is open to search engines");
    }
    assert!(project.published("_headers").unwrap().contains("X-Robots-Tag: noindex"));
}

#[test]
fn production_refuses_samples_and_unsealed_text() {
    let mut project = Project::demo();
    project.profile = Profile::Production;
    let codes: BTreeSet<_> = project.try_build().report.iter().map(|found| found.code.id).collect();
    assert!(codes.contains("HC0605") && codes.contains("HC0610"), "{codes:?}");
    assert!(!project.dist().exists());
}

/// The demonstration with real people in place of samples, every medical text sealed: what a clinic would publish.
pub(crate) fn production() -> Project {
    let mut project = Project::demo();
    for folder in ["success_stories", "testimonials", "media/pair-difference-before", "media/pair-difference-after"] {
        project.remove(&format!("content/{folder}"));
    }
    for (file, bytes) in tree(&project.path().join("content")) {
        // Pictures are no text.
        let Ok(text) = String::from_utf8(bytes) else { continue };
        let without_stories: String = text
            .lines()
            .filter(|line| !line.contains("success_story:") && !line.contains("::story-card"))
            .map(|line| format!("{line}\n"))
            .collect();
        project.write(&format!("content/{file}"), &without_stories.replace("is_sample: true", "is_sample: false"));
    }
    project.replace("data/clinic.yaml", "is_sample: true", "is_sample: false");
    project.write("data/consents.yaml", crate::consents::EMPTY);
    let (site, _) = decide(&project.options(), Utc::now(), &Silent).unwrap();
    for entry in &site.expect("every file can be read").entries {
        if entry.source().clinical.is_some() {
            let file = &entry.source().file;
            let text = project.read(file);
            let seal = seal_of(entry.model, file, &text).unwrap();
            project.write(file, &set(&text, &["review_seal"], &seal).unwrap());
        }
    }
    project.profile = Profile::Production;
    project
}

#[test]
fn production_publishes_a_site_without_samples_whose_medical_text_is_sealed() {
    let project = production();
    project.build();
    assert!(project.published("procedures/femur/index.html").is_some());
    assert!(!project.published("procedures/femur/index.html").unwrap().contains("noindex"));
}

#[test]
fn production_notices_medical_text_that_changed_after_its_review() {
    let project = production();
    project.replace("content/procedures/femur/index.en.md", "\n## ", "\nA new promise.\n\n## ");
    assert_eq!(project.mistakes().iter().filter(|mistake| mistake.starts_with("HC0610")).count(), 1);
}

#[test]
fn production_refuses_expired_prices() {
    let mut project = production();
    project.day = "2027-10-01".parse().unwrap();
    assert!(project.mistakes().iter().any(|mistake| mistake.starts_with("HC0120")));
}

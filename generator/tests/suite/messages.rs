//! Messages: shown or not, there or not, translated or not; and marks that turn text around.

use generator::diagnostic::Severity;
use generator::profile::Profile;

use crate::project::Project;

/// What is told about messages: weight, code, place and sentence.
fn told(project: &Project) -> Vec<String> {
    let outcome = project.try_build();
    let about_messages =
        outcome.report.iter().filter(|found| matches!(found.code.id, "HC0802" | "HC0806" | "HC0807" | "HC0808"));
    about_messages
        .map(|found| {
            let weight = if found.severity == Severity::Error { "error" } else { "warning" };
            let help = found.help.as_deref().unwrap_or_default();
            format!("{weight} {} {}: {} ({help})", found.code.id, found.place, found.message)
        })
        .collect()
}

fn append(project: &Project, file: &str, text: &str) -> usize {
    let old = project.read(file);
    project.write(file, &format!("{old}{text}"));
    old.lines().count() + 1
}

#[test]
fn a_message_nobody_shows_is_a_warning_at_its_line() {
    let project = Project::demo();
    let line = append(&project, "i18n/en/site.ftl", "nobody-says-this = x\n");
    for locale in ["ar", "fa"] {
        append(&project, &format!("i18n/{locale}/site.ftl"), "nobody-says-this = x\n");
    }
    let help = "remove it from every language, or name it in `i18n/kept.yaml` with the reason";
    assert_eq!(
        told(&project),
        [format!(
            "warning HC0806 i18n/en/site.ftl:{line}:1: no template, form or page shows the message `nobody-says-this` ({help})"
        )]
    );
    append(&project, "i18n/kept.yaml", "- why: A test says it.\n  keys: [nobody-*, no-such-message]\n");
    let found = told(&project);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("i18n/kept.yaml") && found[0].contains("there is no message to keep: `no-such-message`"));
}

#[test]
fn a_missing_message_is_told_where_it_is_asked_for() {
    let project = Project::demo();
    project.replace("themes/hills/templates/search.html", "m[\"browse-sections\"]", "m[\"browse-section\"]");
    project.replace("data/forms/inquiry.yaml", "label: field-phone", "label: field-phon");
    for locale in ["en", "ar", "fa"] {
        project.replace(&format!("i18n/{locale}/site.ftl"), "\nfallback-notice =", "\nfalback-notice =");
    }
    let found = told(&project);
    let missing: Vec<_> = found.iter().filter(|found| found.starts_with("error HC0807")).collect();
    assert_eq!(missing.len(), 3, "{found:#?}");
    assert!(missing[0].starts_with("error HC0807 data/forms/inquiry.yaml:"), "{found:#?}");
    assert!(missing[0].ends_with("there is no message `field-phon` in `en` (did you mean `field-phone`?)"));
    assert!(missing[1].starts_with("error HC0807 i18n/en/site.ftl:"), "{found:#?}");
    assert!(missing[1].contains("`fallback-notice`") && missing[1].contains("did you mean `falback-notice`?"));
    assert!(missing[2].starts_with("error HC0807 themes/hills/templates/search.html:"), "{found:#?}");
    assert!(missing[2].contains("`browse-section`") && missing[2].contains("did you mean `browse-sections`?"));
    assert!(found.iter().any(|found| found.contains("`fallback-notice` is asked for and missing")), "{found:#?}");
}

#[test]
fn an_untranslated_message_is_a_warning_and_stops_production() {
    let mut project = Project::demo();
    project.replace("i18n/fa/site.ftl", "\nskip-link =", "\n# skip-link =");
    let found = told(&project);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("warning HC0808 i18n/en/site.ftl:"), "{found:?}");
    assert!(found[0].ends_with("(write it in `i18n/fa/site.ftl`)"), "{found:?}");
    assert!(project.published("fa/index.html").unwrap().contains("Skip to"), "readers get the source text");
    project.profile = Profile::Production;
    assert!(told(&project)[0].starts_with("error HC0808"));
}

#[test]
fn a_missing_plural_form_is_told_with_the_forms_of_the_language() {
    let project = Project::demo();
    project.replace("i18n/ar/units.ftl", "        [two] أسبوعان\n", "");
    let found = told(&project);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("error HC0802 i18n/ar/units.ftl:"), "{found:?}");
    assert!(found[0].contains("`unit-weeks` chooses by number and lacks the form `two`"), "{found:?}");
}

#[test]
fn marks_that_turn_text_around_are_refused_wherever_people_write() {
    let project = Project::demo();
    let article = project.add_article("marks", "");
    project.replace(&article, "title: Article", "title: \u{202E}Article");
    project.replace(&article, "Text.", "Text \u{2066}that is never closed.\n\nAnd \u{202A}more.");
    project.replace("i18n/fa/site.ftl", "\nskip-link = ", "\nskip-link = \u{202D}");
    let project_of_data = Project::demo();
    project_of_data.replace("data/clinic.yaml", "# ", "# \u{202B}");
    let hidden = |project: &Project| {
        let outcome = project.try_build();
        let hidden = outcome.report.iter().filter(|found| found.code.id == "HC0308");
        hidden.map(|found| found.place.to_string()).collect::<Vec<_>>()
    };
    assert!(hidden(&project_of_data)[0].starts_with("data/clinic.yaml:"));
    assert!(hidden(&project).iter().any(|place| place.starts_with("i18n/fa/site.ftl:")));
    project.replace("i18n/fa/site.ftl", "\u{202D}", "");
    assert_eq!(
        hidden(&project),
        [
            "content/articles/marks/index.en.md:2:8",
            "content/articles/marks/index.en.md:13:6",
            "content/articles/marks/index.en.md:15:5",
        ]
    );
}

#[test]
fn a_message_whose_key_is_put_together_ends_the_build_when_it_is_missing() {
    let project = Project::demo();
    for locale in ["en", "ar", "fa"] {
        project.replace(&format!("i18n/{locale}/clinical.ftl"), "\nbone-femur =", "\nbone-thigh =");
    }
    let error = generator::build::build(&project.options(), &generator::progress::Silent).unwrap_err();
    assert!(
        format!("{error:#}").contains("pages show the message `bone-femur`, which is not in `i18n/en`"),
        "{error:#}"
    );
}

//! How a translation follows its source: entries that the source gets or loses, doses, and what no language may change.

use scraper::{Html, Selector};

use crate::project::{Project, listed};
use crate::translations::{found, hills, text, told};

const TIBIA: &str = "content/procedures/tibia/index.en.md";
const TIBIA_AR: &str = "content/procedures/tibia/index.ar.md";
const TIBIA_FA: &str = "content/procedures/tibia/index.fa.md";
const STORY_FA: &str = "content/success_stories/sample-tibia/index.fa.md";

const NEW_RISK: &str = "risks:\n  - key: fat-embolism\n    name: Fat that gets into the lungs\n    how_often: unknown\n    \
                        severity: serious\n    what_happens_then: You are watched closely.\n";

/// The messages of one file, with their help.
fn of(project: &Project, file: &str) -> Vec<String> {
    let report = project.try_build().report;
    let told = report.iter().filter(|found| &*found.place.file == file);
    told.map(|found| format!("{} {} ({})", found.code.id, found.message, found.help.as_deref().unwrap_or("-")))
        .collect()
}

/// Takes the record of a translation away.
fn forget(project: &Project, file: &str) {
    let text = project.read(file);
    let (head, rest) = text.split_once("translation:\n").unwrap();
    let (_, body) = rest.split_once("\n---\n").unwrap();
    project.write(file, &format!("{head}---\n{body}"));
}

/// Cuts a text from `mark` on, which is kept or not.
fn cut_from(project: &Project, file: &str, mark: &str, is_kept: bool) {
    let text = project.read(file);
    let at = text.find(mark).unwrap() + if is_kept { mark.len() } else { 0 };
    project.write(file, &text[..at]);
}

#[test]
fn a_risk_that_is_new_in_the_source_makes_translations_stale_and_stops_nothing() {
    let project = Project::demo();
    project.replace(TIBIA, "risks:\n", NEW_RISK);
    assert_eq!(found(&project), [format!("HC0401 warning {TIBIA_AR}"), format!("HC0401 warning {TIBIA_FA}")]);
    let report = project.build().report;
    assert!(report.iter().next().unwrap().notes.iter().any(|note| note == "`risks.fat-embolism` is missing"));
    let page = project.published("ar/procedures/tibia/index.html").unwrap();
    assert!(page.contains("Fat that gets into the lungs") && page.contains("notice--fallback"));

    let status = told(&hills(&project, &["i18n", "status", "procedure:tibia"]));
    assert_eq!(status.split_whitespace().collect::<Vec<_>>()[3..], ["procedure:tibia", "critical", "critical"]);
    let diff = told(&hills(&project, &["i18n", "diff", "procedure:tibia", "ar"]));
    assert!(diff.contains("+!  1  Fat that gets into the lungs\n"), "{diff}");
    assert!(diff.contains(&format!("In {TIBIA_AR}:\n  `risks.fat-embolism` is missing\n")), "{diff}");
    for arguments in [
        &["i18n", "mark", "procedure:tibia", "ar"][..],
        &["i18n", "mark", "procedure:tibia", "ar", "--minor", "--force"],
    ] {
        let refused = hills(&project, arguments);
        assert_eq!(refused.status.code(), Some(1), "{}", told(&refused));
        assert!(told(&refused).contains("`risks.fat-embolism` is missing"), "{}", told(&refused));
    }
    let own =
        "risks:\n  - key: fat-embolism\n    name: دهون تصل إلى الرئتين\n    what_happens_then: تخضع لمراقبة دقيقة.\n";
    project.replace(TIBIA_AR, "risks:\n", own);
    let marked = hills(&project, &["i18n", "mark", "procedure:tibia", "ar"]);
    assert_eq!(marked.status.code(), Some(0), "{}", told(&marked));
    assert_eq!(found(&project), [format!("HC0401 warning {TIBIA_FA}")]);
}

#[test]
fn a_risk_that_the_source_lost_makes_translations_stale_until_it_is_gone_there_too() {
    let project = Project::demo();
    let (source, own) = (project.read(TIBIA), project.read(TIBIA_AR));
    let without = |text: &str, end: &str| {
        let (at, end) = (text.find("  - key: low-mood").unwrap(), text.find(end).unwrap());
        [&text[..at], &text[end..]].concat()
    };
    project.write(TIBIA, &without(&source, "alternatives:"));
    assert_eq!(found(&project), [format!("HC0401 warning {TIBIA_AR}"), format!("HC0401 warning {TIBIA_FA}")]);
    let refused = told(&hills(&project, &["i18n", "mark", "procedure:tibia", "ar"]));
    assert!(refused.contains("`risks.low-mood` is no longer in the source"), "{refused}");
    project.write(TIBIA_AR, &without(&own, "alternatives:"));
    let marked = hills(&project, &["i18n", "mark", "procedure:tibia", "ar"]);
    assert_eq!(marked.status.code(), Some(0), "{}", told(&marked));
    assert_eq!(found(&project), [format!("HC0401 warning {TIBIA_FA}")]);
}

#[test]
fn an_entry_that_carries_no_safety_costs_a_quiet_notice() {
    let project = Project::demo();
    let center = "content/international_center/index.en.md";
    project.replace(
        center,
        "  - key: travel\n",
        "  - key: visa\n    name: Visa\n    text: We write a letter.\n  - key: travel\n",
    );
    let expected = ["ar", "fa"].map(|tag| format!("HC0405 warning content/international_center/index.{tag}.md"));
    assert_eq!(found(&project), expected);
    let page = Html::parse_document(&project.published("ar/international/index.html").unwrap());
    assert_eq!(
        page.select(&Selector::parse("main[lang=ar]").unwrap()).count() + text(&page, ".notice--fallback").len(),
        1
    );
    assert!(!text(&page, ".notice--info").is_empty());
}

#[test]
fn a_translator_s_own_mistake_stays_one_and_is_told_once() {
    let project = Project::demo();
    project.replace(TIBIA_AR, "key: nicotine", "key: nicotin");
    let message = "HC0102 the source file has no `nicotin` in `contraindications` (did you mean `nicotine`?)";
    assert_eq!(of(&project, TIBIA_AR), [message]);
    forget(&project, TIBIA_AR);
    assert_eq!(of(&project, TIBIA_AR), [message], "nobody recorded it, so nobody knows what changed");
    project.replace(TIBIA, "risks:\n", NEW_RISK);
    let told = of(&project, TIBIA_AR);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told.iter().any(|told| told.starts_with("HC0103 missing translation of `fat-embolism` in `risks`")));
}

#[test]
fn a_dose_that_did_not_follow_is_not_recorded() {
    let project = Project::demo();
    project.replace(TIBIA, "{cm:5}", "{cm:7}");
    project.replace(TIBIA_AR, "وليست وعدًا.", "وليست وعدًا. كل جسم مختلف.");
    let refused = hills(&project, &["i18n", "mark", "procedure:tibia", "ar"]);
    assert_eq!(refused.status.code(), Some(1), "{}", told(&refused));
    assert!(told(&refused).contains("`body` says `{cm:5}` where the source says `{cm:7}`"), "{}", told(&refused));
    project.replace(TIBIA_AR, "{cm:5}", "{cm:7}");
    let marked = hills(&project, &["i18n", "mark", "procedure:tibia", "ar"]);
    assert_eq!(marked.status.code(), Some(0), "{}", told(&marked));
}

#[test]
fn a_number_of_safety_follows_unless_the_translator_insists() {
    let project = Project::demo();
    let (source, own) = ("content/procedures/femur/index.en.md", "content/procedures/femur/index.ar.md");
    project.replace(source, "37 lengthenings", "39 lengthenings");
    project.replace(own, "name: تيبّس الركبة", "name: قد تتيبّس الركبة");
    let refused = hills(&project, &["i18n", "mark", "procedure:femur", "ar"]);
    assert_eq!(refused.status.code(), Some(1), "{}", told(&refused));
    assert!(told(&refused).contains("`risks` says `37` where the source says `39`"), "{}", told(&refused));
    assert_eq!(hills(&project, &["i18n", "mark", "procedure:femur", "ar", "--force"]).status.code(), Some(0));
}

#[test]
fn what_a_translation_says_of_doses_and_warnings_is_held_against_its_source() {
    let project = Project::demo();
    project.replace(TIBIA_AR, "{cm:5}", "{cm:8}");
    let line = project.read(TIBIA_AR).lines().position(|line| line.contains("{cm:8}")).unwrap() + 1;
    let report = project.try_build().report;
    let told = report.iter().next().unwrap();
    assert_eq!((told.code.id, told.place.at.line as usize), ("HC0407", line), "{}", listed(&report));
    assert_eq!(told.message, "`body` says `{cm:8}` where the source says `{cm:5}`");

    let project = Project::demo();
    cut_from(&project, TIBIA_AR, ":::callout", false);
    let message = "`body` lacks `:::callout{kind=urgent}` of the source";
    assert_eq!(found(&project), [format!("HC0407 error {TIBIA_AR}")]);
    assert!(of(&project, TIBIA_AR)[0].contains(message));

    let project = Project::demo();
    project.replace(STORY_FA, "{cm:", "{mm:");
    assert_eq!(found(&project), [format!("HC0407 warning {STORY_FA}")], "nobody doses by a story");
}

#[test]
fn a_text_that_was_lost_is_an_error_in_any_translation() {
    let project = Project::demo();
    for file in [TIBIA_AR, "content/articles/first-weeks/index.fa.md"] {
        cut_from(&project, file, "\n---\n", true);
    }
    forget(&project, TIBIA_AR);
    let expected = [
        "HC0407 error content/articles/first-weeks/index.fa.md".to_owned(),
        format!("HC0406 warning {TIBIA_AR}"),
        format!("HC0407 error {TIBIA_AR}"),
    ];
    assert_eq!(found(&project), expected);
}

#[test]
fn a_value_of_its_own_leaves_a_translation_fresh_until_the_source_changes_it() {
    let project = Project::demo();
    project.replace(TIBIA_AR, "title:", "overrides: [order]\norder: 4\ntitle:");
    assert_eq!(found(&project), Vec::<String>::new());
    assert_eq!(hills(&project, &["i18n", "mark", "procedure:tibia", "ar"]).status.code(), Some(0));
    project.replace(TIBIA, "order: 20", "order: 30");
    assert_eq!(found(&project), [format!("HC0405 warning {TIBIA_AR}")]);
    let diff = told(&hills(&project, &["i18n", "diff", "procedure:tibia", "ar"]));
    assert!(diff.contains("+   1  30\n"), "{diff}");
    project.replace(TIBIA_AR, "overrides: [order]\norder: 4\n", "");
    assert_eq!(found(&project), Vec::<String>::new(), "it is inherited again");
}

#[test]
fn what_belongs_to_translations_is_refused_in_the_source() {
    let project = Project::demo();
    project.replace(TIBIA, "title:", "overrides: [order]\ntranslation:\n  kind: human\ntitle:");
    let message = |name: &str| format!("HC0101 `{name}` stands in translations only (remove it here)");
    assert_eq!(of(&project, TIBIA), [message("overrides"), message("translation")]);
}

#[test]
fn a_record_written_by_hand_is_told() {
    let project = Project::demo();
    project.replace(TIBIA_AR, "  of: \"", "  of: \"zzz");
    let told = of(&project, TIBIA_AR);
    assert!(told.len() == 1 && told[0].starts_with("HC0104 `zzz"), "{told:?}");
}

#[test]
fn a_demonstration_is_not_told_that_it_is_not_published() {
    let project = Project::demo();
    forget(&project, TIBIA_AR);
    let report = project.try_build().report;
    assert_eq!(
        report.iter().next().unwrap().notes,
        ["production does not publish medical or legal text in a language before that is known"]
    );
}

#[test]
fn a_wrong_value_in_the_source_is_told_there_and_not_in_every_language() {
    let cases = [
        ("    kind: absolute\n", "    kind: absolut\n"),
        ("    severity: moderate\n", ""),
        ("- key: nerve-injury", "- key: stiff-joint"),
    ];
    for (from, to) in cases {
        let project = Project::demo();
        project.replace(TIBIA, from, to);
        let files: Vec<_> =
            project.try_build().report.iter().map(|found| (found.severity, found.place.file.to_string())).collect();
        let errors: Vec<_> =
            files.iter().filter(|(severity, _)| *severity == generator::diagnostic::Severity::Error).collect();
        assert!(errors.len() == 1 && errors[0].1 == TIBIA, "{to}: {files:?}");
    }
}

#[test]
fn status_knows_one_entry_as_the_other_commands_do() {
    let project = Project::demo();
    let one = told(&hills(&project, &["i18n", "status", "contact"]));
    assert_eq!(one.split_whitespace().collect::<Vec<_>>(), ["entry", "ar", "fa", "contact:", "fresh", "fresh"]);
    let json = told(&hills(&project, &["i18n", "status", "faq:sport-again", "--format", "json"]));
    assert_eq!(json.lines().count(), 1, "{json}");
    let unknown = hills(&project, &["i18n", "status", "faq:sport-agian"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(told(&unknown).contains("did you mean `faq:sport-again`?"), "{}", told(&unknown));
}

#[test]
fn a_language_that_has_no_messages_yet_is_called_by_its_tag() {
    let project = Project::demo();
    project.replace("data/site.yaml", "locales: [en, ar, fa]", "locales: [en, ar, fa, he]");
    project.replace("data/site.yaml", "unreleased: []", "unreleased: [he]");
    let told = of(&project, "content/contact/index.en.md");
    let expected = "HC0402 `contact:` has no `he` version (begin the translation with `hills i18n start contact: he`)";
    assert_eq!(told, [expected]);
}

#[test]
fn a_notice_that_is_not_translated_says_in_which_language_it_is() {
    let project = Project::demo();
    let locale =
        "name: עברית\nenglish_name: Hebrew\ndirection: rtl\nog_locale: he_IL\ndigits: latin\ncalendar: gregorian\n";
    project.write("i18n/he/locale.yaml", locale);
    project.write("i18n/he/site.ftl", "skip-link = דילוג לתוכן\nlanguage-name-en = אנגלית\n");
    project.replace("data/site.yaml", "locales: [en, ar, fa]", "locales: [en, ar, fa, he]");
    project.replace("data/site.yaml", "unreleased: []", "unreleased: [he]");
    project.build();
    let page = Html::parse_document(&project.published("he/procedures/tibia/index.html").unwrap());
    let notice = page.select(&Selector::parse(".notice--fallback").unwrap()).next().unwrap();
    assert_eq!((notice.attr("lang"), notice.attr("dir")), (Some("en"), Some("ltr")));
    let words: String = notice.text().collect();
    assert!(words.is_ascii() || !words.contains("אנגלית"), "{words}");
}

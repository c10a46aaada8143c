//! Translations that lag behind: what writers are told, what readers see, and the way back.

use std::process::{Command, Output};

use generator::diagnostic::Severity;
use generator::profile::Profile;
use scraper::{Html, Selector};

use crate::project::Project;

const TIBIA: &str = "content/procedures/tibia/index.en.md";
const WEEKS: &str = "content/articles/first-weeks/index.en.md";

pub(crate) fn hills(project: &Project, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hills"));
    command.arg("--project").arg(project.path()).args(arguments).output().unwrap()
}

pub(crate) fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// Code, weight and file of what there is to mend.
pub(crate) fn found(project: &Project) -> Vec<String> {
    let outcome = project.try_build();
    let one = |found: &generator::diagnostic::Diagnostic| {
        let weight = if found.severity == Severity::Error { "error" } else { "warning" };
        format!("{} {weight} {}", found.code.id, found.place.file)
    };
    outcome.report.iter().map(one).collect()
}

pub(crate) fn text(page: &Html, selector: &str) -> Vec<String> {
    page.select(&Selector::parse(selector).unwrap()).map(|element| element.text().collect()).collect()
}

#[test]
fn a_harmless_change_of_the_source_is_a_warning_and_a_quiet_notice() {
    let project = Project::demo();
    project.replace(WEEKS, "The first weeks decide much", "The first weeks decide very much");
    assert_eq!(
        found(&project),
        [
            "HC0405 warning content/articles/first-weeks/index.ar.md",
            "HC0405 warning content/articles/first-weeks/index.fa.md"
        ]
    );
    let page = Html::parse_document(&project.published("ar/articles/first-weeks/index.html").unwrap());
    let notice = text(&page, ".notice--info");
    assert!(notice.iter().any(|text| text.contains("بعد ترجمته")), "{notice:?}");
    assert_eq!(text(&page, ".notice--info a[href='/articles/first-weeks/']"), ["اقرأ النص الأصلي"]);
    assert!(text(&page, "meta[name=robots]").is_empty(), "it stays in search engines");
    let source = project.published("articles/first-weeks/index.html").unwrap();
    assert!(!source.contains("notice--info"));
}

#[test]
fn a_changed_risk_takes_the_translation_back_until_it_follows() {
    let project = Project::demo();
    project.replace(TIBIA, "A foot that stays pointed down (equinus)", "A foot that may stay pointed down (equinus)");
    let expected =
        ["HC0401 warning content/procedures/tibia/index.ar.md", "HC0401 warning content/procedures/tibia/index.fa.md"];
    assert_eq!(found(&project), expected);
    let outcome = project.try_build();
    let first = outcome.report.iter().next().unwrap();
    assert!(first.notes[0].contains("`risks` (1 block)"), "{:?}", first.notes);
    assert_eq!(
        first.help.as_deref(),
        Some("`hills i18n diff procedure:tibia ar`, then `hills i18n mark procedure:tibia ar`")
    );
    let html = project.published("ar/procedures/tibia/index.html").unwrap();
    let page = Html::parse_document(&html);
    assert!(html.contains("A foot that may stay pointed down"), "readers get the source text");
    let notice = page.select(&Selector::parse(".notice--fallback").unwrap()).next().unwrap();
    assert_eq!(notice.attr("lang"), Some("ar"));
    assert!(notice.text().collect::<String>().starts_with("تغيّرت معلومات طبية مهمة"));
    let main = page.select(&Selector::parse("main").unwrap()).next().unwrap();
    assert_eq!((main.attr("lang"), main.attr("dir")), (Some("en"), Some("ltr")));
    assert!(page.select(&Selector::parse("meta[name=robots][content=noindex]").unwrap()).next().is_some());
    let source = Html::parse_document(&project.published("procedures/tibia/index.html").unwrap());
    let alternates = Selector::parse("link[rel=alternate][hreflang]").unwrap();
    let languages: Vec<_> = source.select(&alternates).filter_map(|link| link.attr("hreflang")).collect();
    assert_eq!(languages, ["en", "x-default"]);
}

#[test]
fn the_way_back_is_diff_edit_and_mark() {
    let project = Project::demo();
    let git = |arguments: &[&str]| {
        let identity =
            ["-c", "user.name=Writer", "-c", "user.email=writer@example.org", "-c", "init.defaultBranch=main"];
        assert!(
            Command::new("git")
                .arg("-C")
                .arg(project.path())
                .args(identity)
                .args(arguments)
                .output()
                .unwrap()
                .status
                .success()
        );
    };
    git(&["init", "--quiet"]);
    git(&["add", "content/procedures/tibia"]);
    git(&["commit", "--quiet", "--message", "Before"]);
    project.replace(TIBIA, "A foot that stays pointed down (equinus)", "A foot that may stay pointed down (equinus)");
    let diff = told(&hills(&project, &["i18n", "diff", "procedure:tibia", "ar"]));
    assert!(diff.contains("\nrisks\n-!  1  A foot that stays pointed down (equinus)\n+!  1  A foot that may stay pointed down (equinus)\n"), "{diff}");

    let refused = hills(&project, &["i18n", "mark", "procedure:tibia", "ar"]);
    assert_eq!(refused.status.code(), Some(1), "{}", told(&refused));
    assert!(told(&refused).contains("`risks` changed in the source"), "{}", told(&refused));

    project.replace("content/procedures/tibia/index.ar.md", "قدم تبقى متجهة إلى أسفل", "قدم قد تبقى متجهة إلى أسفل");
    let marked = hills(&project, &["i18n", "mark", "procedure:tibia", "ar"]);
    assert_eq!(marked.status.code(), Some(0), "{}", told(&marked));
    assert_eq!(found(&project), ["HC0401 warning content/procedures/tibia/index.fa.md"]);

    let minor = hills(&project, &["i18n", "mark", "procedure:tibia", "fa", "--minor"]);
    assert_eq!(minor.status.code(), Some(1), "a risk is never minor by itself: {}", told(&minor));
    let minor = hills(&project, &["i18n", "mark", "procedure:tibia", "fa", "--minor", "--force"]);
    assert_eq!(minor.status.code(), Some(0), "{}", told(&minor));
    assert_eq!(found(&project), Vec::<String>::new());
    let status = told(&hills(&project, &["i18n", "status"]));
    let line = status.lines().find(|line| line.starts_with("procedure:tibia ")).unwrap();
    assert_eq!(line.split_whitespace().collect::<Vec<_>>(), ["procedure:tibia", "fresh", "minor"]);
}

#[test]
fn status_tells_every_kind_of_state() {
    let project = Project::demo();
    project.replace(WEEKS, "The first weeks decide much", "The first weeks decide very much");
    project.replace(TIBIA, "A foot that stays pointed down", "A foot that may stay pointed down");
    project.remove("content/procedures/femur/index.fa.md");
    project.replace("content/faqs/is-it-painful/index.ar.md", "question:", "qestion:");
    let ar = "content/methods/lon/index.ar.md";
    project.replace(ar, "kind: human", "kind: machine");
    let (head, rest) = project
        .read("content/methods/lon/index.fa.md")
        .split_once("translation:\n")
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .unwrap();
    let (_, body) = rest.split_once("\n---\n").unwrap();
    project.write("content/methods/lon/index.fa.md", &format!("{head}---\n{body}"));
    let output = hills(&project, &["i18n", "status", "--open", "--format", "json"]);
    let lines: Vec<serde_json::Value> =
        String::from_utf8_lossy(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let state = |entry: &str, locale: &str| {
        let line = lines.iter().find(|line| line["entry"] == entry).unwrap_or_else(|| panic!("{entry} in {lines:?}"));
        line["translations"][locale].as_str().unwrap().to_owned()
    };
    assert_eq!(state("article:first-weeks", "ar"), "stale");
    assert_eq!(state("procedure:tibia", "fa"), "critical");
    assert_eq!((state("procedure:femur", "ar"), state("procedure:femur", "fa")), ("fresh".into(), "missing".into()));
    assert_eq!(state("faq:is-it-painful", "ar"), "broken");
    assert_eq!((state("method:lon", "ar"), state("method:lon", "fa")), ("machine".into(), "unrecorded".into()));
    assert_eq!(lines.len(), 5, "{lines:?}");
}

#[test]
fn production_wants_medical_translations_recorded_and_checked_by_a_person() {
    let mut project = Project::demo();
    project.profile = Profile::Production;
    project.replace("content/methods/lon/index.ar.md", "kind: human", "kind: machine");
    let unchecked = found(&project).into_iter().filter(|line| line.starts_with("HC0406")).collect::<Vec<_>>();
    assert_eq!(unchecked, ["HC0406 error content/methods/lon/index.ar.md"]);
}

#[test]
fn what_may_not_fall_back_stops_production() {
    let mut project = Project::demo();
    let rights = "content/legal/patient-rights/index.en.md";
    let text = project.read(rights);
    project.write(rights, &format!("{text}\nYou may object within {{weeks:2}}.\n"));
    let codes =
        |project: &Project| found(project).into_iter().filter(|line| line.starts_with("HC0401")).collect::<Vec<_>>();
    assert_eq!(codes(&project)[0], "HC0401 warning content/legal/patient-rights/index.ar.md");
    project.profile = Profile::Production;
    assert_eq!(codes(&project)[0], "HC0401 error content/legal/patient-rights/index.ar.md");
}

#[test]
fn a_translation_is_begun_with_the_words_of_its_source() {
    let project = Project::demo();
    project.remove("content/procedures/tibia/index.ar.md");
    let begun = hills(&project, &["i18n", "start", "procedure:tibia", "ar"]);
    assert_eq!(begun.status.code(), Some(0), "{}", told(&begun));
    let text = project.read("content/procedures/tibia/index.ar.md");
    assert!(text.contains("en: A foot that stays pointed down (equinus)"), "{text}");
    assert!(text.contains("# [1] "), "{text}");
}

#[test]
fn a_changed_disclaimer_is_shown_in_the_source_language_until_its_translation_follows() {
    let project = Project::demo();
    let file = "data/disclaimers.yaml";
    project.replace(file, "Results differ from person to person.", "Results differ much from person to person.");
    let warnings = found(&project);
    assert_eq!(warnings, ["HC0401 warning data/disclaimers.yaml", "HC0401 warning data/disclaimers.yaml"]);
    let page = Html::parse_document(&project.published("ar/procedures/tibia/index.html").unwrap());
    let shown = page.select(&Selector::parse(".disclaimers p[lang=en][dir=ltr]").unwrap()).next().unwrap();
    assert!(shown.text().collect::<String>().starts_with("Results differ much"));

    let diff = told(&hills(&project, &["i18n", "diff", "data", "ar"]));
    assert!(diff.contains("+! Results differ much") && diff.contains("   ar: تختلف النتائج"), "{diff}");
    assert_eq!(hills(&project, &["i18n", "mark", "data", "ar"]).status.code(), Some(1), "nothing was edited");
    project.replace(file, "تختلف النتائج من شخص إلى آخر.", "تختلف النتائج كثيرًا من شخص إلى آخر.");
    assert!(found(&project).contains(&"HC0406 warning data/disclaimers.yaml".to_owned()), "an edit alone says nothing");
    let marked = hills(&project, &["i18n", "mark", "data", "ar"]);
    assert_eq!(marked.status.code(), Some(0), "{}", told(&marked));
    assert_eq!(hills(&project, &["i18n", "mark", "data", "fa", "--minor", "--force"]).status.code(), Some(0));
    assert_eq!(found(&project), Vec::<String>::new());
}

#[test]
fn a_withdrawn_page_keeps_its_address_and_the_home_page_tells_too() {
    let project = Project::demo();
    let iraq = "content/country_pages/iraq/index.en.md";
    project.write(iraq, &format!("{}\nStay {{weeks:2}}.\n", project.read(iraq)));
    project.replace("content/home/index.en.md", "What we promise", "What we do promise");
    let mut codes: Vec<_> = found(&project).iter().map(|line| line[..6].to_owned()).collect();
    codes.sort();
    codes.dedup();
    assert_eq!(codes, ["HC0401", "HC0405"]);
    let page = project.published("ar/international/iraq/index.html").unwrap();
    assert!(page.contains("notice--fallback") && page.contains("Stay "), "the source text with a notice");
    assert!(project.published("fa/index.html").unwrap().contains("notice--info"));
}

#[test]
fn boxes_that_warn_and_pages_for_emergencies_are_taken_seriously() {
    let project = Project::demo();
    let urgent = "content/pages/urgent/index.en.md";
    project.write(urgent, &format!("{}\nOne more sign.\n", project.read(urgent)));
    assert_eq!(found(&project)[0], "HC0401 warning content/pages/urgent/index.ar.md");
}

#[test]
fn marking_keeps_line_ends_and_comments() {
    let project = Project::demo();
    let file = "content/glossary_terms/callus/index.fa.md";
    let text = project.read(file).replacen("---\n", "---\n# kept\n", 1).replace('\n', "\r\n");
    project.write(file, &format!("\u{feff}{text}"));
    let marked = hills(&project, &["i18n", "mark", "glossary_term:callus", "fa", "--kind", "human", "--by", "ab"]);
    assert_eq!(marked.status.code(), Some(0), "{}", told(&marked));
    let text = project.read(file);
    assert!(
        text.starts_with("\u{feff}---\r\n") && text.contains("# kept\r\n") && text.contains("by: \"ab\"\r\n"),
        "{text}"
    );
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert_eq!(found(&project), Vec::<String>::new());
}

#[test]
fn an_edit_elsewhere_does_not_settle_a_changed_risk() {
    let project = Project::demo();
    project.replace("content/procedures/tibia/index.ar.md", "title: تطويل", "title: كيفية تطويل");
    project.replace(TIBIA, "A foot that stays pointed down", "A foot that may stay pointed down");
    let marked = hills(&project, &["i18n", "mark", "procedure:tibia", "ar"]);
    assert_eq!(marked.status.code(), Some(1), "{}", told(&marked));
    assert!(told(&marked).contains("`risks` changed in the source"), "{}", told(&marked));
}

#[test]
fn an_answer_that_patients_act_on_is_critical_and_an_unrecorded_one_is_told() {
    let project = Project::demo();
    let faq = "content/faqs/who-cannot-have-surgery/index.en.md";
    project.write(faq, &format!("{}\n- you are pregnant\n", project.read(faq)));
    assert_eq!(found(&project)[0], "HC0401 warning content/faqs/who-cannot-have-surgery/index.ar.md");
    let text = project.read("content/legal/patient-rights/index.ar.md");
    let (head, rest) = text.split_once("translation:\n").unwrap();
    let (_, body) = rest.split_once("\n---\n").unwrap();
    project.write("content/legal/patient-rights/index.ar.md", &format!("{head}---\n{body}"));
    assert!(found(&project).contains(&"HC0406 warning content/legal/patient-rights/index.ar.md".to_owned()));
}

#[test]
fn the_way_out_that_is_told_for_a_machine_leads_out() {
    let mut project = Project::demo();
    project.replace("content/methods/lon/index.ar.md", "kind: human", "kind: machine");
    let arguments = ["i18n", "mark", "method:lon", "ar", "--kind", "machine-reviewed", "--reviewed-by", "NAME"];
    let all = project.try_build().report;
    let help = all.iter().find(|found| found.code.id == "HC0406").and_then(|found| found.help.clone()).unwrap();
    assert!(help.ends_with(&format!("`hills {}`", arguments.join(" "))), "{help}");
    assert_eq!(hills(&project, &arguments).status.code(), Some(0));
    project.profile = Profile::Production;
    assert!(!found(&project).iter().any(|line| line.starts_with("HC0406")));
}

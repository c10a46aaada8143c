//! The rules over finished HTML: the demonstration keeps all of them, and each is told when a template breaks it.

use generator::build::check;
use generator::diagnostic::Report;
use generator::progress::Silent;

use crate::project::Project;

fn checked(project: &Project) -> Report {
    check(&project.options(), &Silent).unwrap().0
}

/// What is told, as code and file, sorted.
fn told(project: &Project) -> Vec<String> {
    let report = checked(project);
    let pages = report.iter().filter(|found| found.code.id.starts_with("HC09"));
    pages.map(|found| format!("{} {}", found.code.id, found.place.file)).collect()
}

const BASE: &str = "themes/hills/layouts/base.html";

#[test]
fn the_demonstration_has_nothing_to_mend_and_nothing_is_written() {
    let project = Project::demo();
    assert_eq!(checked(&project), Report::default());
    assert!(!project.dist().exists());
}

#[test]
fn a_mistake_of_the_layout_is_told_once_for_all_pages() {
    let project = Project::demo();
    project.replace(BASE, "<html lang=\"{{ lang }}\" dir=\"{{ dir }}\">", "<html lang=\"{{ lang }}\">");
    let report = checked(&project);
    let found: Vec<_> = report.iter().collect();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].code.id, &*found[0].place.file), ("HC0907", BASE));
    let pages = found[0].message.split_whitespace().nth(1).and_then(|count| count.parse::<usize>().ok());
    assert!(pages.is_some_and(|pages| pages > 100), "{}", found[0].message);
}

#[test]
fn each_rule_is_told_at_the_template_that_breaks_it() {
    let cases = [
        ("HC0901", BASE, "<a class=\"brand\" href=\"{{ home.href }}\">", "<a class=\"brand\" href=\"/nowhere/\">"),
        ("HC0902", BASE, "href=\"#main\"", "href=\"#mian\""),
        ("HC0904", BASE, "<header class=\"site-header\">", "<header class=\"site-header\" id=\"main\">"),
        (
            "HC0906",
            BASE,
            "<nav class=\"lang-nav\" aria-label=\"{{ m['language-switcher-label'] }}\">",
            "<nav class=\"lang-nav\">",
        ),
        ("HC0908", BASE, "<header class=\"site-header\">", "<header class=\"site-header\"><img src=\"/share.png\">"),
        ("HC0909", BASE, ">{{ site_name }}</a>", "></a>"),
        ("HC0910", BASE, "<header class=\"site-header\">", "<header class=\"site-header\" aria-labelledby=\"nobody\">"),
        ("HC0911", BASE, "<title>{{ title }}</title>", "<title></title>"),
    ];
    for (code, file, from, to) in cases {
        let project = Project::demo();
        project.replace(file, from, to);
        assert_eq!(told(&project), [format!("{code} {file}")], "{to}");
    }
}

#[test]
fn headings_and_labels_are_looked_at_in_the_main_part() {
    let project = Project::demo();
    let header = "themes/hills/components/page-header/template.html";
    project.replace(header, "<h1>{{ page.title }}</h1>", "<h3>{{ page.title }}</h3>");
    let found = told(&project);
    assert!(found.iter().all(|one| one.starts_with("HC0903 ")), "{found:?}");
    assert!(found.contains(&"HC0903 themes/hills/templates/article.html".to_owned()), "{found:?}");

    let project = Project::demo();
    let field = "themes/hills/components/form-field/template.html";
    project.replace(
        field,
        "<label class=\"form__label\" for=\"field-{{ field.name }}\">",
        "<label class=\"form__label\">",
    );
    assert_eq!(told(&project).iter().filter(|one| *one == "HC0905 themes/hills/templates/form.html").count(), 3);
}

#[test]
fn a_mistake_that_only_one_entry_shows_is_told_in_its_file() {
    let project = Project::demo();
    project.replace("themes/hills/templates/cost.html", "<h2 id=\"packages\">", "<h2 id=\"packages\"></h2><h2>");
    let found = told(&project);
    assert_eq!(found, ["HC0903 content/cost/index.en.md"]);
}

#[test]
fn a_template_that_fails_is_told_with_its_line_instead_of_ending_the_run() {
    let project = Project::demo();
    project.replace(
        "themes/hills/templates/cost.html",
        "<h2 id=\"packages\">",
        "<h2 id=\"packages\">{{ own.nothing.at_all }}",
    );
    let report = checked(&project);
    let found: Vec<_> = report.iter().collect();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].code.id, &*found[0].place.file), ("HC0803", "themes/hills/templates/cost.html"));
    assert_eq!(found[0].place.at.line, 8);
}

#[test]
fn a_page_that_grew_too_heavy_is_told_with_what_it_weighs() {
    let project = Project::demo();
    let budgets = "data/budgets.yaml";
    project.replace(budgets, "html: 30, styles: 20,", "html: 30, styles: 1,");
    project.replace(budgets, "  form: {scripts: 45}\n", "  article: {html: 1}\n  artcle: {requests: 1}\n");
    project.replace(budgets, "requests: 12", "requests: 1");
    let report = checked(&project);
    let found: Vec<String> = report
        .iter()
        .map(|found| {
            format!("{} {} {}", found.code.id, found.place, found.message.split(": ").last().unwrap_or_default())
        })
        .collect();
    let expected = [
        "HC0801 data/budgets.yaml:8:11 the theme has no template `artcle`",
        "HC0701 themes/hills/layouts/base.html more than 1 kB of style sheets",
        "HC0701 themes/hills/layouts/base.html more than 1 requests",
        "HC0701 themes/hills/templates/article.html more than 1 kB of HTML",
    ];
    assert_eq!(found, expected);
}

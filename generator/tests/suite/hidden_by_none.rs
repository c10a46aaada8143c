//! What one mistake in a file must not hide, and what it must not bring along.

use generator::build::check;
use generator::progress::Silent;

use crate::project::Project;

const FEMUR_AR: &str = "content/procedures/femur/index.ar.md";
const STORY: &str = "content/success_stories/sample-tibia/index.en.md";
const TIBIA: &str = "content/procedures/tibia/index.en.md";
const TIBIA_AR: &str = "content/procedures/tibia/index.ar.md";

/// Everything that `hills check` says, as `HC0101 file:line:column message`.
fn told(project: &Project) -> Vec<String> {
    let (report, _) = check(&project.options(), &Silent).unwrap();
    let line = |found: &generator::diagnostic::Diagnostic| {
        let at = found.place.at;
        format!("{} {}:{}:{} {}", found.code.id, found.place.file, at.line, at.column, found.message)
    };
    report.iter().map(line).collect()
}

#[track_caller]
fn assert_told(project: &Project, expected: &[&str]) {
    let told = told(project);
    for one in expected {
        assert!(told.iter().any(|told| told.contains(one)), "{one} is not in {told:#?}");
    }
    assert_eq!(told.len(), expected.len(), "{told:#?}");
}

#[test]
fn facts_that_carry_safety_are_the_same_in_every_language() {
    let project = Project::demo();
    project.replace(
        FEMUR_AR,
        "title:",
        "overrides: [disclaimers, durations]\ndisclaimers: [medical-general]\ndurations: {surgery_h: 1-2}\ntitle:",
    );
    assert_told(
        &project,
        &[
            "`disclaimers` is a fact about the entry, which is the same in every language",
            "`durations` is a fact about the entry, which is the same in every language",
        ],
    );
}

#[test]
fn a_mistake_in_the_front_matter_hides_none_in_the_text_and_brings_none_along() {
    let project = Project::demo();
    project.replace(STORY, "nav_title:", "nav_titel:");
    let text = project.read(STORY);
    project.write(
        STORY,
        &format!("{text}{}", "\nA[^nope] ![](media:anatomy-tibai) and [x](proc:tibia).\n\n::definition{of=latensy}\n"),
    );
    assert_told(
        &project,
        &[
            "HC0101",
            "the footnote `[^nope]` cites nothing",
            "there is no picture `anatomy-tibai`",
            "there is no kind of entry `proc`",
            "there is no `glossary_term` with the key `latensy`",
        ],
    );
}

#[test]
fn names_in_the_fields_of_a_file_with_a_mistake_are_looked_up() {
    let project = Project::demo();
    project.replace(TIBIA, "updated:", "updatd:");
    project.replace(TIBIA, "how_performed: |\n", "how_performed: |\n  See [this](procedure:femurr).\n");
    project.replace(TIBIA, "evidence: [nogueira-2003]", "evidence: [nogueira-2004]");
    assert_told(
        &project,
        &["HC0101", "there is no `procedure` with the key `femurr`", "there is no evidence `nogueira-2004`"],
    );
}

#[test]
fn a_mistake_in_the_source_is_not_told_of_its_translations() {
    let project = Project::demo();
    project.replace(TIBIA, "risks:\n", "risks:\n  - name: Without a key\n    how_often: unknown\n    severity: moderate\n    what_happens_then: Nothing.\n");
    assert_told(&project, &[&format!("HC0103 {TIBIA}:")]);
}

#[test]
fn an_amount_in_foreign_digits_is_told_once() {
    let project = Project::demo();
    project.replace(TIBIA_AR, "{cm:5}", "{cm:٥}");
    assert_told(&project, &[&format!("HC0306 {TIBIA_AR}:")]);
}

#[test]
fn an_amount_that_differs_in_a_field_is_told_where_it_stands() {
    let project = Project::demo();
    let text = project.read(TIBIA_AR);
    let (front, _) = text[4..].split_once("\n---\n").unwrap();
    let (line, found) = front.lines().enumerate().find(|(_, line)| line.contains("{mm-per-day:")).unwrap();
    let column = found.split("{mm-per-day:").next().unwrap().chars().count() + 1;
    let amount = &found[found.find("{mm-per-day:").unwrap()..];
    let amount = &amount[..=amount.find('}').unwrap()];
    project.replace(TIBIA_AR, amount, "{mm-per-day:9}");
    assert_told(&project, &[&format!("HC0407 {TIBIA_AR}:{}:{column} ", line + 2)]);
}

#[test]
fn empty_folders_are_nothing() {
    let project = Project::demo();
    for folder in ["content/articels", "content/articles/y", "content/articles/Not A Key"] {
        std::fs::create_dir_all(project.path().join(folder)).unwrap();
    }
    assert_told(&project, &[]);
}

#[test]
fn no_picture_is_called_unused_while_a_file_cannot_be_read() {
    let project = Project::demo();
    std::fs::write(project.path().join(STORY), b"---\ntitle: \xE9\n---\n").unwrap();
    let told = told(&project);
    assert!(told.iter().any(|told| told.starts_with("HC0107")), "{told:#?}");
    assert!(!told.iter().any(|told| told.starts_with("HC0507")), "{told:#?}");
}

#[test]
fn values_of_another_kind_are_shown_as_they_are_meant() {
    let project = Project::demo();
    for (from, to) in
        [("is_sample: true", "is_sample: yes"), ("weeks: 42", "weeks: \"42\""), ("gain_cm: 4.1", "gain_cm: 41")]
    {
        project.replace(STORY, from, to);
    }
    project.replace(STORY, "media: [story-shop]", "media: story-shop");
    let (report, _) = check(&project.options(), &Silent).unwrap();
    let help: Vec<_> = report.iter().map(|found| found.help.as_deref().unwrap_or(&found.message)).collect();
    let expected = [
        "write `true`",
        "`gain_cm` is 41, the most is 30",
        "take the quotes away: `42`",
        "write a list, also of one: `[story-shop]`",
    ];
    assert_eq!(help, expected);
}

#[test]
fn a_source_whose_address_mixes_scripts_is_told() {
    let project = Project::demo();
    project.replace(TIBIA, "https://doi.org/", "https://d\u{43e}i.org/");
    assert_told(&project, &["the address mixes two scripts"]);
}

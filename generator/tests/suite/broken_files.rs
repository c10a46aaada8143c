//! Files that cannot be read as they are: each is told once, in plain words, and nothing waits or gives up.

use std::process::Command;

use crate::project::Project;

/// What `hills check` says, as `HC0101 file:line:column message (help)`.
fn told(project: &Project) -> Vec<String> {
    let (report, _) =
        generator::build::check(&project.options(), &generator::progress::Silent).expect("the machine does its part");
    let told = report.iter().map(|found| {
        format!("{} {} {} ({})", found.code.id, found.place, found.message, found.help.as_deref().unwrap_or_default())
    });
    told.collect()
}

fn make_pipe(project: &Project, file: &str) {
    let made = Command::new("mkfifo").arg(project.path().join(file)).status().expect("a system with pipes");
    assert!(made.success(), "{file}");
}

fn append_latin(project: &Project, file: &str) {
    let mut bytes = project.read(file).into_bytes();
    bytes.extend(b"# caf\xe9\n");
    std::fs::write(project.path().join(file), bytes).expect("a file");
}

#[test]
fn pipes_are_told_and_never_waited_for() {
    let project = Project::demo();
    let pipes = ["data/forms/z.yaml", "i18n/ar/z.ftl", "themes/hills/assets/z.svg"];
    pipes.iter().for_each(|file| make_pipe(&project, file));
    let told = told(&project);
    assert_eq!(told.len(), pipes.len(), "{told:#?}");
    for ((told, file), code) in told.iter().zip(pipes).zip(["HC0801", "HC0802", "HC0809"]) {
        assert!(told.starts_with(&format!("{code} {file} this is no regular file (put ")), "{told}");
    }
}

#[test]
fn another_encoding_is_told_in_the_same_words_with_its_place() {
    let project = Project::demo();
    let files = ["data/menus.yaml", "i18n/fa/site.ftl", "themes/hills/pictures.yaml"];
    files.iter().for_each(|file| append_latin(&project, file));
    let told = told(&project);
    assert_eq!(told.len(), files.len(), "{told:#?}");
    for ((told, file), code) in told.iter().zip(files).zip(["HC0801", "HC0802", "HC0805"]) {
        let line = project_lines(&project, file);
        let expected =
            format!("{code} {file}:{line}:6 the file is not written in UTF-8 (save it again with the encoding UTF-8)");
        assert_eq!(*told, expected);
    }
}

fn project_lines(project: &Project, file: &str) -> usize {
    let bytes = std::fs::read(project.path().join(file)).expect("a file");
    bytes.iter().filter(|byte| **byte == b'\n').count()
}

#[test]
fn a_merge_conflict_is_told_once_in_every_kind_of_file() {
    let project = Project::demo();
    let files = [
        "content/media/anatomy-tibia/media.yaml",
        "content/procedures/tibia/index.en.md",
        "data/forms/inquiry.yaml",
        "data/menus.yaml",
        "data/prices.yaml",
        "data/translations.lock",
        "data/urls.lock",
        "i18n/ar/site.ftl",
        "i18n/en/units.ftl",
        "i18n/fa/locale.yaml",
    ];
    for file in &files {
        let text = project.read(file);
        let mut lines: Vec<&str> = text.lines().collect();
        let middle = lines.len() / 2;
        let own = lines[middle];
        lines.splice(middle..=middle, ["<<<<<<< HEAD", own, "=======", own, ">>>>>>> other"]);
        project.write(file, &(lines.join("\n") + "\n"));
    }
    let told = told(&project);
    assert_eq!(told.len(), files.len(), "{told:#?}");
    assert!(
        told.iter().all(|told| told.contains(" a merge conflict was left in this file (keep the lines ")),
        "{told:#?}"
    );
}

#[test]
fn a_bad_line_of_a_lock_spoils_no_other() {
    for line in ["zz zz\n", "<<<<<<< HEAD\n"] {
        let project = Project::demo();
        let lock = project.read("data/translations.lock");
        project.write("data/translations.lock", &format!("{lock}{line}"));
        let told = told(&project);
        assert!(told.len() == 1 && told[0].starts_with("HC0801 data/translations.lock:"), "{told:#?}");
    }
}

#[test]
fn a_syntax_mistake_in_messages_hides_no_other_mistake() {
    let project = Project::demo();
    let file = "i18n/ar/clinical.ftl";
    project.replace(file, "risks-of = المخاطر: { $name }", "risks-of = المخاطر: { $nmae }");
    project.replace(file, "\nrisks-heading = ", "\n# risks-heading = ");
    let text = project.read(file);
    project.write(file, &format!("{text}\nfoo-bar = x\n= broken\nrisk-name = again\n"));
    let told = told(&project);
    for expected in
        ["`$nmae`", "no message `foo-bar`", "begins with a letter", "duplicate key `risk-name`", "`risks-heading`"]
    {
        assert!(told.iter().any(|told| told.contains(expected)), "{expected}: {told:#?}");
    }
    assert_eq!(told.len(), 5, "{told:#?}");
}

#[test]
fn a_value_that_readers_would_miss_is_told() {
    let project = Project::demo();
    project.replace("i18n/ar/units.ftl", "unit-cm = { $amount } سم", "unit-cm = سم");
    let told = told(&project);
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(told[0].starts_with("HC0802 i18n/ar/units.ftl:"), "{told:#?}");
    assert!(told[0].ends_with(
        "`unit-cm` lacks the value `$amount` of the source (write `{ $amount }` where readers are told it)"
    ));
}

#[test]
fn a_language_that_is_misspelt_in_the_list_is_told_there_and_nowhere_else() {
    for (list, expected) in [
        ("[en, ar, fe]", "there is no folder `i18n/fe` for the language `fe` (did you mean `fa`?)"),
        ("[en, ar, fa, de]", "there is no folder `i18n/de` for the language `de` (begin one"),
        ("[en, ar]", "the language `fa` is not listed, and there are `i18n/fa` and "),
    ] {
        let project = Project::demo();
        project.replace("data/site.yaml", "[en, ar, fa]", list);
        let told = told(&project);
        assert!(told.len() == 1 && told[0].starts_with("HC0801 data/site.yaml:17:10"), "{list}: {told:#?}");
        assert!(told[0].contains(expected), "{list}: {told:#?}");
    }
}

#[test]
fn names_beside_a_mistake_in_the_menus_are_checked() {
    let project = Project::demo();
    project.replace("data/menus.yaml", "section:methods", "section:metods");
    project.replace("data/menus.yaml", "page:risks", "page:risk");
    project.replace("data/menus.yaml", "- ref: page:about", "- reff: page:about");
    let told = told(&project);
    let codes: Vec<_> = told.iter().map(|told| &told[..6]).collect();
    assert_eq!(codes, ["HC0301", "HC0301", "HC0801"], "{told:#?}");
}

#[test]
fn a_renamed_disclaimer_is_told_in_its_file_and_not_in_every_entry() {
    let project = Project::demo();
    project.replace("data/disclaimers.yaml", "results-vary:", "results-very:");
    let told = told(&project);
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(told[0].contains("there is no disclaimer `results-vary`, which medical pages need (rename `results-very`"));
    let project = Project::demo();
    project.replace("data/taxonomies/tags.yaml", "key: femur", "key: femurs");
    let told = self::told(&project);
    assert!(told.len() == 1 && told[0].contains("there is no term `femur`, and 5 files name it"), "{told:#?}");
}

#[test]
fn a_direction_against_the_script_is_told() {
    let project = Project::demo();
    project.replace("i18n/ar/locale.yaml", "direction: rtl", "direction: ltr");
    let told = told(&project);
    let expected = "HC0802 i18n/ar/locale.yaml:3:12 `ar` is written from right to left (write `direction: rtl`)";
    assert_eq!(told, [expected]);
}

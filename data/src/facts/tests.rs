use std::fs;

use super::*;

fn real_folder() -> &'static Path {
    // Tests are started in the folder of their crate.
    Path::new(".")
}

fn listing(problems: &[Problem]) -> String {
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}

/// A copy of the real folder in which one file has another text.
fn folder_with(name: &str, change: impl Fn(&str) -> String) -> tempfile::TempDir {
    let copy = tempfile::tempdir().expect("a temporary folder can be made");
    for folder in ["", "forms", "taxonomies"] {
        fs::create_dir_all(copy.path().join(folder)).expect("a folder can be made");
        for entry in fs::read_dir(real_folder().join(folder)).expect("the folder is there") {
            let path = entry.expect("an entry can be read").path();
            if path.extension().is_some_and(|extension| extension == "yaml") {
                let file = path.strip_prefix(real_folder()).expect("it is below the folder");
                fs::copy(&path, copy.path().join(file)).expect("a file can be copied");
            }
        }
    }
    let path = copy.path().join(name);
    let text = fs::read_to_string(&path).unwrap_or_default();
    fs::write(&path, change(&text)).expect("the file can be written");
    copy
}

#[test]
fn the_real_folder_has_no_mistake_and_every_text_in_every_locale() {
    let loaded = Facts::load(real_folder());
    assert_eq!(listing(&loaded.errors), "");
    assert_eq!(listing(&loaded.missing_translations), "");
    let facts = loaded.facts.expect("without errors there are facts");
    assert_eq!(facts.forms.len(), 3);
    assert_eq!(facts.prices.packages.len(), 9);
    assert_eq!(facts.site.locales.len(), 3);
}

#[test]
fn no_text_escapes_the_check_of_its_locales() {
    // Without its Arabic, every text of a file must be reported; the file shows how many.
    for name in [
        "site.yaml",
        "clinic.yaml",
        "prices.yaml",
        "services.yaml",
        "hours.yaml",
        "menus.yaml",
        "disclaimers.yaml",
        "taxonomies/topics.yaml",
    ] {
        let without_arabic = |text: &str| {
            let renamed = text.replace(" ar: ", " zz: ");
            renamed.replace("[en, ar, fa]", "[en, ar, fa, zz]")
        };
        let folder = folder_with(name, without_arabic);
        let written = fs::read_to_string(folder.path().join(name)).expect("it was just written");
        let texts = written.matches(" zz: ").count();
        let loaded = Facts::load(folder.path());
        let reported = loaded
            .missing_translations
            .iter()
            .filter(|problem| problem.file.ends_with(name) && problem.message.contains("`ar`"))
            .count();
        assert!(texts > 0, "{name} has no texts");
        assert_eq!(reported, texts, "{name}");
    }
}

#[test]
fn mistakes_of_several_files_are_told_at_once() {
    let folder = folder_with("clinic.yaml", |text| format!("{text}\nfax: 1\n"));
    fs::write(folder.path().join("origins.yaml"), "origins: nowhere\n").expect("writable");
    fs::remove_file(folder.path().join("hours.yaml")).expect("removable");
    fs::write(folder.path().join("urls.lock"), "/a/ 2026-11-22\n/b/\n").expect("writable");
    let loaded = Facts::load(folder.path());
    assert!(loaded.facts.is_none());
    let files: Vec<_> = loaded.errors.iter().filter_map(|p| p.file.file_name()).collect();
    assert_eq!(files, ["clinic.yaml", "hours.yaml", "origins.yaml", "urls.lock"]);
    let partial = loaded.partial.as_ref().expect("site.yaml can be read");
    assert!(partial.unread.iter().eq(["clinic.yaml", "hours.yaml", "origins.yaml", "urls.lock"]));
    assert_eq!(partial.facts.prices.packages.len(), 9);
    assert_eq!(loaded.into_facts().map_err(|errors| errors.len()), Err(4));
}

#[test]
fn an_unknown_key_is_refused_with_its_line_and_a_guess() {
    let folder = folder_with("site.yaml", |text| text.replace("theme_color:", "theme_colour:"));
    let loaded = Facts::load(folder.path());
    let [problem] = loaded.errors.as_slice() else {
        panic!("expected one problem: {}", listing(&loaded.errors));
    };
    assert!(problem.line > 1 && problem.column == 1, "{problem}");
    assert!(problem.message.contains("theme_colour"), "{problem}");
    assert_eq!(problem.help.as_deref(), Some("did you mean `theme_color`?"));
}

#[test]
fn the_ledger_speaks_of_the_media_host_of_the_site() {
    let folder = folder_with("site.yaml", |text| text.replace("https://media.", "https://pictures."));
    let found = Facts::load(folder.path()).errors;
    let [problem] = found.as_slice() else { panic!("expected one problem: {}", listing(&found)) };
    assert!(problem.file.ends_with("consents.yaml") && problem.line > 1, "{problem}");
    assert!(problem.message.contains("https://pictures.hills-clinic.example"), "{problem}");
}

#[test]
fn a_missing_translation_is_no_error_but_a_missing_source_is() {
    let folder = folder_with("disclaimers.yaml", |text| format!("a:\n  en: A\n  ar: B\nb:\n  ar: C\n  fa: D\n{text}"));
    let loaded = Facts::load(folder.path());
    let root = folder.path().display();
    assert_eq!(
        listing(&loaded.missing_translations),
        format!("{root}/disclaimers.yaml:2:3: the text is missing in `fa`\n")
    );
    assert_eq!(
        listing(&loaded.errors),
        format!(
            "{root}/disclaimers.yaml:5:3: the text is missing in the source locale `en`\n  help: add a line `en:`\n"
        )
    );
}

#[test]
fn marks_that_turn_text_around_are_refused_written_out_and_escaped() {
    let folder = folder_with("disclaimers.yaml", |text| {
        format!("# \u{202E}\n{text}other: {{en: \"a\\u202Eb\", ar: \"\u{2068}ب\", fa: ب}}\n")
    });
    let found = Facts::load(folder.path()).errors;
    let hidden = found.iter().filter(|problem| problem.kind == i18n::problem::Kind::HiddenDirection);
    let places: Vec<_> = hidden.map(|problem| (problem.line == 1, problem.column)).collect();
    assert_eq!(places, [(true, 3), (false, 30), (false, 15)], "{}", listing(&found));
}

#[test]
fn an_unreleased_locale_may_lack_texts() {
    let folder = folder_with("site.yaml", |text| {
        text.replace("[en, ar, fa]", "[en, ar, fa, he]").replace("unreleased: []", "unreleased: [he]")
    });
    let mut loaded = Facts::load(folder.path());
    assert_eq!(listing(&loaded.errors), "");
    assert_eq!(listing(&loaded.missing_translations), "");
    let site = &mut loaded.facts.as_mut().expect("a folder without mistakes").site;
    assert_eq!((site.locales.len(), site.is_released(&site.locales[3])), (4, false));
    site.drop_unreleased();
    assert_eq!(site.locales.len(), 3);
}

#[test]
fn a_locale_the_site_does_not_have_is_refused() {
    let folder = folder_with("disclaimers.yaml", |text| {
        format!("a: {{en: A, ar: B, fa: C, de: D}}\nb: {{en: A, ar: B, fa: \" \"}}\nc: {{ne: A, ar: B, fa: C}}\n{text}")
    });
    let messages: Vec<_> = Facts::load(folder.path()).errors.into_iter().map(|problem| problem.message).collect();
    let expected =
        ["this is no locale of the site: `de`", "the text is empty in `fa`", "this is no locale of the site: `ne`"];
    assert_eq!(messages, expected);
}

#[test]
fn a_disclaimer_that_the_program_asks_for_is_missed_in_its_file() {
    let folder = folder_with("disclaimers.yaml", |text| text.replace("results-vary:", "results-very:"));
    let found = Facts::load(folder.path()).errors;
    let [problem] = found.as_slice() else { panic!("expected one problem: {}", listing(&found)) };
    assert!(problem.line > 1 && problem.column == 1, "{problem}");
    assert_eq!(problem.message, "there is no disclaimer `results-vary`, which medical pages need");
    assert_eq!(problem.help.as_deref(), Some("rename `results-very`, or add it"));
}

#[test]
fn what_is_no_text_file_is_told_and_never_waited_for() {
    let folder = folder_with("menus.yaml", |text| format!("{text}# caf"));
    let menus = folder.path().join("menus.yaml");
    let mut bytes = fs::read(&menus).expect("readable");
    bytes.push(0xE9);
    fs::write(&menus, bytes).expect("writable");
    fs::create_dir(folder.path().join("forms/z.yaml")).expect("a folder can be made");
    fs::remove_file(folder.path().join("hours.yaml")).expect("removable");
    let found = Facts::load(folder.path()).errors;
    let told: Vec<_> = found.iter().map(|problem| (problem.message.as_str(), problem.column > 0)).collect();
    let expected = [
        ("this file is missing", false),
        ("the file is not written in UTF-8", true),
        ("this is no regular file", false),
    ];
    assert_eq!(told, expected);
    assert!(found.iter().all(|problem| problem.help.is_some()), "{}", listing(&found));
}

#[test]
fn a_merge_conflict_is_told_once_and_hides_no_other_mistake() {
    let folder = folder_with("clinic.yaml", |text| {
        text.replace("\nemail:", "\n<<<<<<< HEAD\nemail: a@a.example\n=======\nemail:")
            .replace("\nlanguages:", "\n>>>>>>> other\nlanguages:")
            .replace("country: OM", "country: Oman")
    });
    let found = Facts::load(folder.path()).errors;
    let told: Vec<_> = found.iter().map(|problem| problem.message.as_str()).collect();
    assert_eq!(told.len(), 2, "{}", listing(&found));
    assert!(told.contains(&i18n::conflict::MESSAGE), "{}", listing(&found));
}

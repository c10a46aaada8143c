use super::*;
use crate::Value;
use crate::testing::{ENGLISH, folder, load, problems, tag};

const TURKISH: &str = "name: Türkçe\nenglish_name: Turkish\ndirection: ltr\n\
                       og_locale: tr_TR\ndigits: latin\ncalendar: gregorian\n";

#[test]
fn a_fourth_locale_is_data_only() {
    let english = "hello = Hello { $name }\nbye = Bye\nrange = { $low }–{ $high }\n\
                   unit-weeks = { $amount } weeks\nunit-weeks-range = { $amount } weeks\n";
    let turkish = "hello = Merhaba { $name }\nunit-weeks = { $amount } hafta\n";
    let catalog = load(&[
        ("en/locale.yaml", ENGLISH),
        ("en/site.ftl", english),
        ("tr/locale.yaml", TURKISH),
        ("tr/site.ftl", turkish),
    ])
    .expect("two good locales");
    let locale = catalog.locale(&tag("tr")).expect("Turkish");
    assert_eq!(locale.name(), "Türkçe");
    assert_eq!(locale.format("hello", &[("name", Value::Verbatim("Ada"))]), Ok("Merhaba Ada".to_owned()));
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    assert_eq!(locale.date(day).primary, "22 Kasım 2026");
    assert_eq!(locale.number(1234.5, 1), "1.234,5");
    assert_eq!(locale.quantity("weeks", 3.0, 3.0).as_deref(), Ok("3 hafta"));
}

#[test]
fn what_a_locale_lacks_comes_from_the_source_whole() {
    let english = "bye = Bye\ncount = { $n ->\n    [one] { $n } page\n   *[other] { $n } pages\n }\n\
                   range = { $low }–{ $high }\nunit-cm = { $amount } cm\n";
    let policy = TURKISH.replace("latin", "eastern");
    let catalog = load(&[("en/locale.yaml", ENGLISH), ("en/site.ftl", english), ("tr/locale.yaml", &policy)])
        .expect("two good locales");
    let locale = catalog.locale(&tag("tr")).expect("Turkish");
    assert_eq!(locale.message("bye"), Some("Bye"));
    assert_eq!(locale.format("count", &[("n", 1200.into())]).as_deref(), Ok("1,200 pages"));
    assert_eq!(locale.quantity("cm", 5.0, 5.0).as_deref(), Ok("5 cm"));
    assert_eq!(locale.missing(catalog.source()), ["bye", "count", "range", "unit-cm"]);
    assert!(catalog.source().missing(locale).is_empty());
}

#[test]
fn mistakes_of_all_locales_are_told_together() {
    let told = problems(&[
        ("en/locale.yaml", &ENGLISH.replace("latin", "roman")),
        ("en/site.ftl", "hello\n"),
        ("en/notes.txt", "to do"),
        ("fa/site.ftl", "hello = سلام\n"),
        ("PT/locale.yaml", TURKISH),
        ("assets/picture.svg", "<svg/>"),
    ]);
    assert_eq!(
        told,
        "PT: write this tag as `pt`\n  help: rename the folder; its name is part of addresses\n\
         en/locale.yaml:5:9: unknown value for `digits`: roman\n  help: one of `latin`, `arabic`, `eastern`\n\
         en/notes.txt: this file would not be read\n  help: a locale has `locale.yaml` and files ending in `.ftl`\n\
         en/site.ftl:1:6: this line is no message\n  help: write it as `key = text`\n\
         fa/locale.yaml: a locale needs this file\n  help: begin with a copy of `i18n/en/locale.yaml`"
    );
}

#[test]
fn what_can_be_read_is_read_beside_a_locale_with_mistakes() {
    let files = folder(&[
        ("en/locale.yaml", ENGLISH),
        ("en/site.ftl", "hello = Hello\n"),
        ("tr/locale.yaml", TURKISH),
        ("tr/site.ftl", "hello\n"),
    ]);
    let reading = Catalog::read(files.path(), &tag("en"));
    assert_eq!(reading.problems.len(), 1);
    assert!(reading.incomplete.is_empty());
    let catalog = reading.catalog.expect("English can be read");
    assert_eq!(catalog.locale(&tag("tr")).and_then(|turkish| turkish.message("hello")), Some("Hello"));
}

#[test]
fn languages_are_the_folders_with_messages() {
    let files =
        folder(&[("en/locale.yaml", ENGLISH), ("tr/site.ftl", "a = b\n"), ("src/lib.rs", ""), ("PT/a.ftl", "")]);
    assert!(languages(files.path()).iter().map(LocaleTag::as_str).eq(["en", "tr"]));
}

#[test]
fn a_missing_source_or_folder_is_told() {
    let told = problems(&[("tr/locale.yaml", TURKISH)]);
    assert!(told.starts_with(": the source locale `en` is not here\n  help: "), "{told}");
    let gone = folder(&[]).path().join("nowhere");
    let found = Catalog::load(&gone, &tag("en")).err().unwrap_or_default();
    assert!(found[0].message == "this folder is missing", "{found:?}");
}

#[test]
fn a_file_that_is_not_utf8_is_told_with_its_place() {
    let folder = folder(&[("en/locale.yaml", ENGLISH)]);
    fs::write(folder.path().join("en/site.ftl"), b"a = \xFF").expect("a writable file");
    let found = Catalog::load(folder.path(), &tag("en")).err().unwrap_or_default();
    assert_eq!((found[0].line, found[0].column), (1, 5));
    assert_eq!(found[0].message, "the file is not written in UTF-8");
}

#[test]
fn a_merge_conflict_is_told_once_and_hides_no_other_mistake() {
    let told = problems(&[
        ("en/locale.yaml", ENGLISH),
        ("en/site.ftl", "<<<<<<< HEAD\nhello = Hello\n=======\nhello = Hi\n>>>>>>> other\nbad\n"),
        ("tr/locale.yaml", &TURKISH.replace("name: Türkçe", "<<<<<<< HEAD\nname: Türkçe")),
    ]);
    let help = crate::conflict::HELP;
    assert_eq!(
        told,
        format!(
            "en/site.ftl:1:1: a merge conflict was left in this file\n  help: {help}\n\
             en/site.ftl:6:4: this line is no message\n  help: write it as `key = text`\n\
             tr/locale.yaml:1:1: a merge conflict was left in this file\n  help: {help}"
        )
    );
}

#[test]
fn a_mistake_in_a_file_hides_no_other_in_it() {
    let told = problems(&[
        ("en/locale.yaml", ENGLISH),
        ("en/site.ftl", "hello = Hello { $name }\nbye = Bye\nnow = Now\n"),
        ("tr/locale.yaml", &TURKISH.replace("digits:", "digitz: x\ndigits:")),
        ("tr/site.ftl", "= broken\nhello = Merhaba { $nmae }\nby e = x\nlater = Sonra\nto = { bye }\n"),
    ]);
    let expected = [
        "tr/locale.yaml:5:1: unknown key `digitz`",
        "tr/site.ftl:1:1: ",
        "tr/site.ftl:2:1: `hello` is never given a value named `$nmae`",
        "tr/site.ftl:3:",
        "tr/site.ftl:4:1: the source locale has no message `later`",
        "tr/site.ftl:5:1: the source locale has no message `to`",
    ];
    let told: Vec<_> = told.lines().filter(|line| !line.starts_with("  help")).collect();
    assert!(told.len() == expected.len() && told.iter().zip(expected).all(|(a, b)| a.starts_with(b)), "{told:#?}");
}

#[test]
fn what_may_be_the_message_that_cannot_be_read_is_not_missing() {
    let files = folder(&[
        ("en/locale.yaml", ENGLISH),
        ("en/site.ftl", "hello = Hello\nbye = Bye\nnow = Now\n"),
        ("tr/locale.yaml", TURKISH),
        ("tr/site.ftl", "hello Merhaba\nnow = Şimdi\n"),
    ]);
    let reading = Catalog::read(files.path(), &tag("en"));
    assert!(reading.incomplete.is_empty());
    let catalog = reading.catalog.expect("both can be read");
    let turkish = catalog.locale(&tag("tr")).expect("Turkish");
    assert_eq!(turkish.missing(catalog.source()), ["bye"]);
}

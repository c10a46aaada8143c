//! The locales of this folder as their readers will see them: complete, and in their own letters.

use std::path::Path;

use i18n::{Catalog, LocaleTag};

fn tag(name: &str) -> LocaleTag {
    LocaleTag::parse(name).expect("a good tag")
}

fn catalog() -> Catalog {
    // Tests are started in the folder of their crate.
    let folder = Path::new(".");
    Catalog::load(folder, &tag("en")).expect("message files without a mistake")
}

#[test]
fn every_locale_is_complete() {
    let catalog = catalog();
    let tags: Vec<_> = catalog.locales().map(|it| it.tag().as_str()).collect();
    assert_eq!(tags, ["en", "ar", "fa"]);
    for locale in catalog.locales() {
        let missing = locale.missing(catalog.source());
        assert!(missing.is_empty(), "{}: {missing:?}", locale.tag());
    }
}

/// Look-alike letters and foreign digits break searching and sorting, and cannot be seen.
#[test]
fn each_locale_keeps_to_its_own_letters_and_digits() {
    let catalog = catalog();
    let foreign = [("ar", "یکۀگچپژ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩"), ("fa", "يكىةۀ٠١٢٣٤٥٦٧٨٩0123456789")];
    for (name, letters) in foreign {
        let folder = Path::new(name);
        for file in catalog.files().iter().filter(|file| {
            let is_message_file = file.extension().is_some_and(|it| it == "ftl");
            is_message_file && file.parent().is_some_and(|it| it.ends_with(folder))
        }) {
            let text = std::fs::read_to_string(file).expect("a file that was read before");
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                // What stands in braces or before them is Fluent, not text.
                let (_, said) = line.split_once(['=', ']']).unwrap_or(("", line));
                let said: String = said.split('{').map(after_brace).collect();
                let found = said.chars().find(|letter| letters.contains(*letter));
                assert_eq!(found, None, "{}: {line}", file.display());
            }
        }
    }
}

fn after_brace(part: &str) -> &str {
    part.split_once('}').map_or(part, |(_, text)| text)
}

#[test]
fn no_translation_was_left_in_english() {
    let catalog = catalog();
    let source = catalog.source();
    for locale in catalog.locales().skip(1) {
        for (key, text) in locale.messages() {
            let same = source.message(key) == Some(text);
            assert!(!same, "{}: {key} = {text}", locale.tag());
        }
    }
}

#[test]
fn every_locale_knows_the_names_of_all_others() {
    let catalog = catalog();
    for locale in catalog.locales() {
        for other in catalog.locales() {
            let key = format!("language-name-{}", other.tag());
            assert!(locale.message(&key).is_some(), "{}: {key}", locale.tag());
        }
    }
}

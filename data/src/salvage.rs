//! What can be saved of a `site.yaml` with mistakes, so that one of them does not hide those of all other files.
//!
//! `site.yaml` says which languages there are, and every other file is held against them. So it is not replaced as a
//! whole: each of its fields is read by itself, and only those that cannot be read come from the stand-in. Nothing is
//! ever built from the result.

use i18n::LocaleTag;

use crate::site::Site;
use crate::stand_in::SITE;

/// Saves what can be saved; nothing when the text does not even name a language.
pub(crate) fn site(text: &str) -> Option<Site> {
    let mut fields: Vec<(String, String)> = chunks(SITE);
    for (name, chunk) in chunks(text) {
        let chunk = match name.as_str() {
            "locales" if !fits(&fields, &name, &chunk) => format!("locales: [{}]\n", words(&chunk).join(", ")),
            _ => chunk,
        };
        if fits(&fields, &name, &chunk) {
            replace(&mut fields, &name, chunk);
        }
    }
    let site = read(&fields)?;
    if site.locales.contains(&site.source_locale) {
        return Some(site);
    }
    // Then the first language is the most likely source of the others.
    let first = site.locales.first()?.to_string();
    replace(&mut fields, "source_locale", format!("source_locale: {first}\n"));
    read(&fields)
}

/// The fields of the file: name, and its lines up to the next field.
fn chunks(text: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        let begins = line.starts_with(|first: char| first.is_ascii_lowercase());
        match (begins, line.split_once(':'), found.last_mut()) {
            (true, Some((name, _)), _) => found.push((name.to_owned(), format!("{line}\n"))),
            (_, _, Some((_, chunk))) => {
                chunk.push_str(line);
                chunk.push('\n');
            }
            _ => {}
        }
    }
    found
}

/// Whether the file could be read if this field were the only one not taken from the stand-in.
fn fits(fields: &[(String, String)], name: &str, chunk: &str) -> bool {
    let mut fields = fields.to_vec();
    replace(&mut fields, name, chunk.to_owned());
    read(&fields).is_some()
}

fn replace(fields: &mut Vec<(String, String)>, name: &str, chunk: String) {
    match fields.iter_mut().find(|(known, _)| known == name) {
        Some((_, old)) => *old = chunk,
        None => fields.push((name.to_owned(), chunk)),
    }
}

fn read(fields: &[(String, String)]) -> Option<Site> {
    let text: String = fields.iter().map(|(_, chunk)| chunk.as_str()).collect();
    // Whatever is wrong was told when the file as a whole was read.
    serde_yaml::from_str(&text).ok()
}

/// The names of languages in a list that cannot be read as one.
fn words(chunk: &str) -> Vec<String> {
    let listed = chunk.split_once(':').map_or("", |(_, listed)| listed);
    let listed = listed.lines().map(|line| line.split('#').next().unwrap_or_default());
    let words = listed.flat_map(|line| line.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-'));
    let mut found: Vec<String> = Vec::new();
    for word in words.filter(|word| word.len() >= 2 && word.parse::<LocaleTag>().is_ok()) {
        if !found.iter().any(|known| known == word) {
            found.push(word.to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn saved(change: (&str, &str)) -> Option<Site> {
        let text = std::fs::read_to_string("site.yaml").expect("the file is there");
        assert!(text.contains(change.0), "{}", change.0);
        site(&text.replacen(change.0, change.1, 1))
    }

    fn locales(site: &Site) -> Vec<String> {
        site.locales.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn one_wrong_field_costs_only_itself() {
        let cases = [
            ("page_size: 24", "page_size: many"),
            ("page_size: 24", "page_sise: 24"),
            ("time_zone: Asia/Muscat", "time_zone: Asia/Maskat"),
            ("analytics: none", "analytics: [none"),
            ("origin: https", "origin: ftp"),
            ("  en: Hills Clinic", "  en Hills Clinic"),
            ("source_locale: en", "source_locale: en\nsource_locale: en"),
        ];
        for case in cases {
            let site = saved(case).unwrap_or_else(|| panic!("nothing saved of {case:?}"));
            assert_eq!(locales(&site), ["en", "ar", "fa"], "{case:?}");
            assert_eq!(site.theme.as_str(), "hills");
        }
    }

    #[test]
    fn languages_are_found_in_a_list_that_cannot_be_read() {
        for list in ["locales: [en, ar, fa", "locales: [en, ar, !!]\n#", "locales:\n  - en\n  - ar\n  fa\n#"] {
            let site = saved(("locales: [en, ar, fa]", list)).unwrap_or_else(|| panic!("nothing saved of {list}"));
            assert!(locales(&site).starts_with(&["en".to_owned(), "ar".to_owned()]), "{list}: {:?}", locales(&site));
        }
        let site = saved(("source_locale: en", "source_locale: english!")).expect("the languages are there");
        assert_eq!(site.source_locale.to_string(), "en");
    }

    #[test]
    fn nothing_is_saved_of_a_text_that_names_no_language() {
        assert_eq!(site(""), None);
        assert_eq!(site("just words"), None);
    }
}

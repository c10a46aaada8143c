//! Which languages the texts of the folder are written in: those that `site.yaml` lists, held against those that there are
//! messages for, so that one word that is misspelt there is not told at every text.

use std::collections::BTreeSet;

use i18n::LocaleTag;
use i18n::problem::closest;

use crate::localized::Localized;
use crate::read::Findings;
use crate::site::Site;

/// Which locales each text must be written in.
#[derive(Clone)]
pub(crate) struct Locales {
    pub(crate) source: LocaleTag,
    pub(crate) all: Vec<LocaleTag>,
    /// Those of them in which a text may be missing.
    pub(crate) unreleased: Vec<LocaleTag>,
}

/// The languages that a site has something in.
pub struct Languages<'a> {
    /// Those that there are messages for; none where that is not known.
    pub with_messages: BTreeSet<LocaleTag>,
    /// How many files of content are written in a language.
    pub files: &'a dyn Fn(&LocaleTag) -> usize,
}

impl Languages<'_> {
    /// Nothing is known of them.
    pub(crate) const UNKNOWN: Self = Self { with_messages: BTreeSet::new(), files: &|_| 0 };

    /// Tells listed languages without messages and unlisted ones with some, and makes the list what it is most likely meant
    /// to be.
    pub(crate) fn settle(&self, site: &mut Site, findings: &mut Findings<'_>) {
        if self.with_messages.is_empty() {
            return;
        }
        let (place, source) = (site.locales.place(), (*site.source_locale).clone());
        let listed = std::mem::take(site.locales.value_mut());
        let mut unlisted: Vec<&LocaleTag> = self.with_messages.iter().filter(|tag| !listed.contains(tag)).collect();
        let mut meant = Vec::new();
        for tag in listed {
            if self.with_messages.contains(&tag) || tag == source {
                meant.push(tag);
                continue;
            }
            let message = format!("there is no folder `i18n/{tag}` for the language `{tag}`");
            let near = closest(tag.as_str(), unlisted.iter().map(|tag| tag.as_str())).map(str::to_owned);
            let help = match &near {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("begin one with a copy of `i18n/{source}`, or take `{tag}` out of the list"),
            };
            // That the source is not listed is told where it is named.
            if near.as_deref() != Some(source.as_str()) {
                findings.add_with_help(place, message, help);
            }
            meant.extend(unlisted.extract_if(.., |tag| Some(tag.as_str()) == near.as_deref()).cloned());
        }
        for tag in unlisted {
            let files = (self.files)(tag);
            if *tag != source && !site.unreleased.contains(tag) {
                let message = match files {
                    0 => format!("the language `{tag}` is not listed, and there is a folder `i18n/{tag}`"),
                    1 => format!(
                        "the language `{tag}` is not listed, and there are `i18n/{tag}` and one file of content in it"
                    ),
                    _ => format!(
                        "the language `{tag}` is not listed, and there are `i18n/{tag}` and {files} files of content in it"
                    ),
                };
                findings.add_with_help(place, message, "list it, or remove what is written in it");
            }
            meant.push(tag.clone());
        }
        *site.locales.value_mut() = meant;
    }
}

/// Tells the languages that a text lacks, and those that it has and the site has not.
pub(crate) fn check_text(text: &Localized, locales: &Locales, errors: &mut Findings<'_>, missing: &mut Findings<'_>) {
    let is_asked = |locale: &&LocaleTag| text.get(locale).is_none() && !locales.unreleased.contains(locale);
    let mut lacking: Vec<&LocaleTag> = locales.all.iter().filter(is_asked).collect();
    for (locale, words) in text.iter() {
        if !locales.all.contains(locale) {
            let message = format!("this is no locale of the site: `{locale}`");
            let meant = closest(locale.as_str(), lacking.iter().map(|tag| tag.as_str())).map(str::to_owned);
            let help = match &meant {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => {
                    let known: Vec<_> = locales.all.iter().map(ToString::to_string).collect();
                    format!("`site.yaml` lists: {}", known.join(", "))
                }
            };
            // Then that one is not missing besides.
            lacking.retain(|tag| Some(tag.as_str()) != meant.as_deref());
            errors.add_with_help(text.place(), message, help);
        }
        if words.trim().is_empty() {
            errors.add_with_help(
                text.place(),
                format!("the text is empty in `{locale}`"),
                "write it, or take the line out",
            );
        }
    }
    for locale in lacking {
        if *locale == locales.source {
            errors.add_with_help(
                text.place(),
                format!("the text is missing in the source locale `{locale}`"),
                format!("add a line `{locale}:`"),
            );
        } else {
            missing.add(text.place(), format!("the text is missing in `{locale}`"));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::located::Located;

    fn tags(names: &[&str]) -> Vec<LocaleTag> {
        names.iter().map(|name| LocaleTag::parse(name).expect("a good tag")).collect()
    }

    /// What is told of a list, and what it becomes, where there are messages in English, Arabic and Persian.
    fn settled(list: &[&str]) -> (Vec<String>, Vec<String>) {
        let text = std::fs::read_to_string("site.yaml").expect("the file is there");
        let mut site: Site = serde_yaml::from_str(&text).expect("a good file");
        site.locales = Located::nowhere(tags(list));
        let known = Languages { with_messages: tags(&["en", "ar", "fa"]).into_iter().collect(), files: &|_| 138 };
        let mut findings = Findings::in_file(Path::new("site.yaml"));
        known.settle(&mut site, &mut findings);
        let told = findings.into_problems().into_iter().map(|problem| {
            let help = problem.help.unwrap_or_default();
            format!("{} ({help})", problem.message)
        });
        (told.collect(), site.locales.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn a_list_that_agrees_with_the_messages_stays_as_it_is() {
        assert_eq!(settled(&["fa", "en", "ar"]).1, ["fa", "en", "ar"]);
        assert!(settled(&["fa", "en", "ar"]).0.is_empty());
    }

    #[test]
    fn a_misspelt_language_is_told_once_and_read_as_it_was_meant() {
        let (told, list) = settled(&["en", "ar", "fe"]);
        assert_eq!(told, ["there is no folder `i18n/fe` for the language `fe` (did you mean `fa`?)"]);
        assert_eq!(list, ["en", "ar", "fa"]);
    }

    #[test]
    fn a_language_without_messages_is_told_and_asked_for_nowhere() {
        let (told, list) = settled(&["en", "ar", "fa", "de"]);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].starts_with("there is no folder `i18n/de` for the language `de` (begin one"), "{told:?}");
        assert_eq!(list, ["en", "ar", "fa"]);
    }

    #[test]
    fn a_language_that_is_not_listed_is_told_once_with_the_files_in_it() {
        let (told, list) = settled(&["en", "ar"]);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].contains("`fa` is not listed") && told[0].contains("138 files of content"), "{told:?}");
        assert_eq!(list, ["en", "ar", "fa"]);
    }
}

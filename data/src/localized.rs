//! A text in every locale: what a visitor reads of a fact.
//!
//! In YAML it is a map by locale, `{en: "Femur", ar: "الفخذ", fa: "ران"}`. Whether all locales of
//! the site are there is not judged here but once for all files, in [`crate::read`], because
//! only `site.yaml` says which locales there are.

use std::collections::BTreeMap;

use i18n::LocaleTag;
use serde::{Deserialize, Deserializer};

use crate::located::{Located, Place};

/// One text in several locales, with its place in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Localized(Located<BTreeMap<LocaleTag, String>>);

impl Localized {
    /// Makes a text from its translations; for values that were not read from a file.
    pub fn new(texts: impl IntoIterator<Item = (LocaleTag, String)>) -> Self {
        Self(Located::nowhere(texts.into_iter().collect()))
    }

    /// The text in exactly this locale.
    pub fn get(&self, locale: &LocaleTag) -> Option<&str> {
        self.0.get(locale).map(String::as_str)
    }

    /// The text in `locale`, or else in `source`, with the locale it is really written in.
    ///
    /// The caller needs the latter to mark the text up with the right `lang` and `dir`. The
    /// result is empty only if even the source locale is missing, which reading refuses.
    pub fn in_locale<'a>(&'a self, locale: &'a LocaleTag, source: &'a LocaleTag) -> (&'a str, &'a LocaleTag) {
        match self.get(locale) {
            Some(text) => (text, locale),
            None => (self.get(source).unwrap_or_default(), source),
        }
    }

    /// The locales there are, in the order of their tags, with their texts.
    pub fn iter(&self) -> impl Iterator<Item = (&LocaleTag, &str)> {
        self.0.iter().map(|(locale, text)| (locale, text.as_str()))
    }

    /// Takes the text of a locale out, so that its readers get the source text.
    pub fn withdraw(&mut self, locale: &LocaleTag) {
        self.0.value_mut().remove(locale);
    }

    /// Where the text stands in its file.
    pub fn place(&self) -> Place {
        self.0.place()
    }
}

impl<'de> Deserialize<'de> for Localized {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Located::deserialize(deserializer).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> LocaleTag {
        LocaleTag::parse(text).expect("a good tag")
    }

    #[test]
    fn a_text_falls_back_to_the_source_and_says_so() {
        let text: Localized = serde_yaml::from_str("{en: Femur, fa: ران}").expect("a good text");
        let (en, ar, fa) = (tag("en"), tag("ar"), tag("fa"));
        assert_eq!(text.in_locale(&fa, &en), ("ران", &fa));
        assert_eq!(text.in_locale(&ar, &en), ("Femur", &en));
        assert_eq!(text.get(&ar), None);
    }

    #[test]
    fn a_text_remembers_its_place_but_compares_without_it() {
        let texts: Vec<Localized> = serde_yaml::from_str("- en: A\n- en: A\n").expect("two good texts");
        assert_eq!(texts[1].place(), Place { line: 2, column: 3 });
        assert_eq!(texts[0], texts[1]);
        assert_eq!(texts[0], Localized::new([(tag("en"), "A".to_owned())]));
    }

    #[test]
    fn a_locale_that_is_none_or_comes_twice_is_refused() {
        assert!(serde_yaml::from_str::<Localized>("{not a tag: A}").is_err());
        assert!(serde_yaml::from_str::<Localized>("{en: A, en: B}").is_err());
        assert!(serde_yaml::from_str::<Localized>("Femur").is_err());
    }
}

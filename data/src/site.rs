//! `site.yaml`: what the site as a whole is: its origins, names, locales and a few numbers.

use std::collections::BTreeSet;
use std::num::NonZeroU16;

use chrono::NaiveDate;
use chrono_tz::{TZ_VARIANTS, Tz};
use i18n::LocaleTag;
use i18n::problem::closest;
use serde::{Deserialize, Deserializer, de};

use crate::localized::Localized;
use crate::located::{Located, Place};
use crate::read::{DataFile, Findings, Locales};
use crate::values::{EmailAddress, HexColor, HttpsUrl, Key, Origin};

/// The site as a whole.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Where the site is published; every absolute address begins with it.
    pub origin: Origin,
    /// Where the service answers the site's forms.
    pub api_origin: Origin,
    /// Where pictures under consent are served from, the only image origin besides our own.
    pub media_origin: Origin,
    /// The name of the site, as in the title of every page.
    pub name: Localized,
    /// One sentence that says what the site is.
    pub tagline: Localized,
    /// The locale content is first written in; it stands at the root of the addresses.
    pub source_locale: Located<LocaleTag>,
    /// All locales, in the order in which the language switcher shows them.
    pub locales: Located<Vec<LocaleTag>>,
    /// Those of them that are still being translated: production leaves them out, and nothing need be written in them.
    #[serde(default)]
    pub unreleased: Located<Vec<LocaleTag>>,
    /// The time zone of the clinic (IANA); dates without a zone are meant in it.
    #[serde(deserialize_with = "time_zone")]
    pub time_zone: Tz,
    /// The folder below `themes/`.
    pub theme: Located<Key>,
    /// The colour browsers may paint around the page.
    pub theme_color: HexColor,
    /// The picture shown where a page without one is shared; a folder below `content/media/`.
    pub share_image: Option<Key>,
    /// How visits are counted.
    pub analytics: Analytics,
    /// How many entries one page of a list shows.
    pub page_size: NonZeroU16,
    /// Whom to tell about a weakness, for `security.txt`.
    pub security: Security,
}

/// How visits are counted. There is one answer so far, and it has to be given on purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Analytics {
    /// Not at all: no script, no cookie, no request to anyone.
    None,
}

/// The content of `.well-known/security.txt` (RFC 9116).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Security {
    /// Published as a `mailto:` address.
    pub contact: EmailAddress,
    /// The last day on which the file may be trusted; RFC 9116 advises less than a year ahead.
    pub expires: NaiveDate,
    /// Where the rules of disclosure stand, if anywhere.
    pub policy: Option<HttpsUrl>,
}

fn time_zone<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Tz, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map_err(|_| {
        let near = closest(&text, TZ_VARIANTS.iter().map(|zone| zone.name()));
        let near = near.map(|zone| format!("; did you mean `{zone}`?")).unwrap_or_default();
        de::Error::custom(format!("expected a time zone such as `Asia/Muscat`, found: `{text}`{near}"))
    })
}

impl Site {
    pub(crate) fn required_locales(&self) -> Locales {
        Locales {
            source: (*self.source_locale).clone(),
            all: self.locales.to_vec(),
            unreleased: self.unreleased.to_vec(),
        }
    }

    /// Makes up for languages that could not be read, by those that the file names; nothing if it names none.
    pub(crate) fn name_languages(&mut self, named: Vec<LocaleTag>) -> Option<()> {
        let first = named.first()?.clone();
        *self.locales.value_mut() = named;
        if !self.locales.contains(&self.source_locale) {
            // Then the first language is the most likely source of the others.
            *self.source_locale.value_mut() = first;
        }
        Some(())
    }

    /// Keeps the first of locales that are named twice, which has been told.
    pub(crate) fn keep_distinct_locales(&mut self) {
        let mut seen = BTreeSet::new();
        self.locales.value_mut().retain(|locale| seen.insert(locale.clone()));
    }

    /// Whether patients read the site in this locale.
    pub fn is_released(&self, locale: &LocaleTag) -> bool {
        self.locales.contains(locale) && !self.unreleased.contains(locale)
    }

    /// Leaves the locales out of `locales` that are still being translated; `unreleased` keeps naming them.
    pub fn drop_unreleased(&mut self) {
        let unreleased = &self.unreleased;
        self.locales = std::mem::take(&mut self.locales).map(|mut locales| {
            locales.retain(|locale| !unreleased.contains(locale));
            locales
        });
    }
}

impl DataFile for Site {
    fn texts(&self) -> Vec<&Localized> {
        vec![&self.name, &self.tagline]
    }

    fn check(&self, findings: &mut Findings) {
        let place = self.locales.place();
        for (index, locale) in self.locales.iter().enumerate() {
            if self.locales[..index].contains(locale) {
                findings.add_with_help(place, format!("the locale appears twice: `{locale}`"), "name it once");
            }
        }
        if !self.locales.contains(&self.source_locale) {
            findings.add_of_both(
                [self.source_locale.place(), place],
                format!("the source locale is not among `locales`: `{}`", *self.source_locale),
                "add it to `locales`, or name one of them",
            );
        }
        for locale in self.unreleased.iter() {
            let places = [self.unreleased.place(), place];
            if !self.locales.contains(locale) {
                let message = format!("the unreleased locale is not among `locales`: `{locale}`");
                findings.add_of_both(places, message, "add it to `locales`, or take it out here");
            } else if *locale == *self.source_locale {
                let message = format!("the source locale cannot be unreleased: `{locale}`");
                findings.add_with_help(places[0], message, "take it out here: all other texts are made from its texts");
            }
        }
        if self.origin == self.api_origin || self.origin == self.media_origin {
            findings.add_with_help(
                Place::UNKNOWN,
                "the service and the pictures under consent need origins of their own",
                "cookies and revoked pictures are kept apart from the static site by host name",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Site;
    use crate::read::tests::problems_of;

    const GOOD: &str = "\
origin: https://a.example
api_origin: https://api.a.example
media_origin: https://media.a.example
name: {en: A}
tagline: {en: B}
source_locale: en
locales: [en, fa]
time_zone: Asia/Muscat
theme: hills
theme_color: '#000000'
analytics: none
page_size: 24
security: {contact: a@a.example, expires: 2027-10-31}
";

    fn check(from: &str, to: &str, expected: &[&str]) {
        assert_eq!(problems_of::<Site>(&GOOD.replace(from, to)), expected);
    }

    #[test]
    fn what_is_unreleased_is_a_locale_and_not_the_source() {
        check("[en, fa]", "[en, fa]\nunreleased: [fa]", &[]);
        check(
            "[en, fa]",
            "[en, fa]\nunreleased: [he, en]",
            &[
                "8: the unreleased locale is not among `locales`: `he`",
                "8: the source locale cannot be unreleased: `en`",
            ],
        );
    }

    #[test]
    fn locales_are_distinct_and_hold_the_source() {
        check("", "", &[]);
        check("[en, fa]", "[en, fa, en]", &["7: the locale appears twice: `en`"]);
        check("locale: en", "locale: ar", &["6: the source locale is not among `locales`: `ar`"]);
    }

    #[test]
    fn the_service_has_an_origin_of_its_own() {
        check("https://api.", "https://", &["0: the service and the pictures under consent need origins of their own"]);
    }

    #[test]
    fn a_zone_a_size_and_a_counter_must_exist() {
        let refused = |from: &str, to: &str| !problems_of::<Site>(&GOOD.replace(from, to)).is_empty();
        assert!(refused("Asia/Muscat", "Asia/Nowhere"));
        assert!(refused("24", "0"));
        assert!(refused("none", "everything"));
    }
}
